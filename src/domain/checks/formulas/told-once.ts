// What one check says of a cell with its reason isn't said again by one that only sees that the cell is unlike others.

import type { Finding } from '../../model/finding';

/** Checks that give way, and to which others at the same cell. */
const arithmetic = [
  'achieved-differs',
  'count-of-rows',
  'counted-twice',
  'headline-differs',
  'odd-range',
  'repeated-figure',
  'sum-misses-rows',
  'sum-takes-itself',
  'text-in-figures',
  'total-differs',
  'total-fits-no-method',
  'total-includes-forecasts',
  'total-typed-over',
  'typed-progress',
  'typed-ratio',
  'typed-total',
  'uneven-range',
];
const givesWay: Readonly<Record<string, readonly string[]>> = {
  'broken-pattern': [...arithmetic, 'doubled-operator', 'approximate-look-up', 'error-value', 'error-in-figures', 'error-in-total'],
  'typed-over-formula': [...arithmetic, 'typed-sum'],
  'typed-sum': arithmetic,
  'typed-ratio': ['achieved-differs', 'total-differs', 'total-fits-no-method'],
  'error-value': ['error-in-figures', 'error-in-total'],
  'date-as-text': ['date-two-ways', 'date-to-check'],
};

/** One question about many cells names the others beside its first. */
const manyCells: ReadonlySet<string> = new Set(['total-fits-no-method', 'achieved-differs', 'uneven-range']);

/** The findings without those that give way, in their order. */
export function eachToldOnce(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ check }) => check in givesWay)) return findings;
  const told = new Map<string, Set<string>>();
  for (const { check, sheet, cell, related } of findings) {
    const cells = manyCells.has(check) ? [cell, ...related] : [cell];
    for (const each of cells) {
      const place = `${sheet} ${each ?? ''}`;
      told.set(place, (told.get(place) ?? new Set()).add(check));
    }
  }
  return findings.filter(({ check, sheet, cell }) => {
    const others = told.get(`${sheet} ${cell ?? ''}`);
    return !(givesWay[check] ?? []).some((other) => others?.has(other) === true);
  });
}
