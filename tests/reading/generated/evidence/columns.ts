// The columns of a generated plan in officers' words: what is measured, its target, its periods, the total, the percentage.

import type { Draw } from './draw';
import type { AddressOf, DraftCell, DraftColumn } from './table-draft';
import type { DrawnYear } from './years';

/** Which columns a plan has beside its periods; headings left out are drawn. */
export interface ColumnsWanted {
  readonly target?: string | null;
  readonly total?: string | null;
  readonly percent?: string | null;
  readonly variance?: string | null;
  readonly unit?: 'first' | 'last' | null;
  /** In place of the year's own periods. */
  readonly periods?: readonly DraftColumn[];
  /** Straight before and behind the periods. */
  readonly before?: readonly DraftColumn[];
  readonly behind?: readonly DraftColumn[];
  readonly baseline?: string;
}

export const whatHeadings = [
  'Measure',
  'Deliverable',
  'Output',
  'Indicator',
  'Performance measure',
  'KPI',
  'Activity',
  'Action',
  'Description',
  'Commitment',
  'What we will deliver',
  'Performance indicator',
  'Metric',
] as const;
const totalHeadings = [
  'Total',
  'Total',
  'Total delivered',
  'Total to date',
  'Year to date',
  'Outturn',
  'YTD',
  'Total achieved',
  'Actual to date',
  'Delivered to date',
  'Cumulative total',
  'Year total',
  'Full year',
] as const;
const percentHeadings = [
  '% achieved',
  '% of target',
  'Percentage achieved',
  'Achieved (%)',
  '% delivered',
  '% met',
  '% target achieved',
  '% of target achieved',
  'Achieved %',
] as const;

function targetHeading(draw: Draw, { name }: Pick<DrawnYear, 'name'>): string {
  return draw.among([
    'Target',
    'Target',
    'Annual target',
    'Goal',
    `Target ${name}`,
    `${name} target`,
    'Planned',
    'Year-end target',
    'Target (annual)',
    'Full year target',
    'Target for the year',
    'Plan',
  ]);
}

export function planColumns(draw: Draw, year: DrawnYear, wanted: ColumnsWanted): readonly DraftColumn[] {
  const one = (key: string, heading: string | null | undefined, otherwise: () => string): readonly DraftColumn[] =>
    heading === null ? [] : [{ key, heading: heading ?? otherwise() }];
  const target = one('target', wanted.target, () => targetHeading(draw, year));
  const unit: readonly DraftColumn[] = wanted.unit == null ? [] : [{ key: 'unit', heading: draw.among(['Unit', 'Unit of measure']) }];
  const periods = [...(wanted.before ?? []), ...(wanted.periods ?? year.periods), ...(wanted.behind ?? [])];
  const total = one('total', wanted.total, () => draw.among(totalHeadings));
  const percent = one('percent', wanted.percent, () => draw.among(percentHeadings));
  const variance: readonly DraftColumn[] = wanted.variance == null ? [] : [{ key: 'variance', heading: wanted.variance }];
  const baseline: readonly DraftColumn[] = wanted.baseline === undefined ? [] : [{ key: 'baseline', heading: wanted.baseline }];
  const isTargetFirst = draw.chance(75);
  return [
    { key: 'what', heading: draw.among(whatHeadings) },
    ...(wanted.unit === 'first' ? unit : []),
    ...(isTargetFirst ? [...baseline, ...target, ...periods, ...total] : [...periods, ...total, ...baseline, ...target]),
    ...percent,
    ...variance,
    ...(wanted.unit === 'last' ? unit : []),
  ];
}

/** Each figure in its period's column. */
export function inPeriods(keys: readonly string[], figures: readonly (DraftCell | undefined)[]): Readonly<Record<string, DraftCell>> {
  return Object.fromEntries(keys.map((key, index) => [key, figures[index] ?? null]));
}

/** `=SUM(D5:G5)`, or each cell by name. */
export function sumFormula(keys: readonly string[], style: 'range' | 'list' | 'plus' = 'range'): (at: AddressOf) => string {
  return (at) => {
    if (style === 'range') return `=SUM(${at(keys[0] ?? '')}:${at(keys.at(-1) ?? '')})`;
    const cells = keys.map((key) => at(key));
    return style === 'plus' ? `=${cells.join('+')}` : `=SUM(${cells.join(',')})`;
  };
}

/** A share as typed with a percentage format, or by a formula. */
export function shareCell(draw: Draw, share: number, formula: ((at: AddressOf) => string) | null, decimals: 0 | 1 = 0): DraftCell {
  if (formula !== null && draw.chance(40)) return { made: formula, gives: share };
  const scale = 10 ** (decimals + 2);
  return { shown: Math.round(share * scale) / scale, as: decimals === 0 ? '0%' : '0.0%' };
}
