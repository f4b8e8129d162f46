// The formulas that tell when the figures of a draft have changed: its figures in one number, against the number that
// was kept when it was written.

import { cellAddress } from '../../model/cell';
import { runsOf } from '../../cells/number-runs';
import { checkedDigits, checkWeights, otherWeights } from '../../commentary/check-number';
import { draftedWordsEnd } from '../../commentary/drafted-from';
import type { TextsByRow } from '../../measures/counted-texts';
import { acrossAll, quoted, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';

/** As commentary/check-number.ts has it; blank while a figure is an error. */
export function checkNumberFormula({ periods, target, statedTotal, ours }: FormulaColumns, texts: TextsByRow = new Map()): FormulaOfRow {
  const runs = runsOf(periods);
  const primes = new Map(checkWeights(periods).map(({ column, prime }) => [column, String(prime)]));
  const others = [
    [target, otherWeights.target],
    [ours.targetFigure ?? null, otherWeights.goal],
    [statedTotal, otherWeights.stated],
  ] as const;
  const ofRow = (row: number, ofTexts: readonly string[]): string => {
    const parts = [
      // Run by run: an error in a column of another kind between must not reach the sum.
      ...runs.map((run) => {
        const [cells, weights] = [acrossAll(run, row), run.map((column) => primes.get(column)).join(',')];
        return run.length === 1 ? `SUM(${cells})*SQRT(${weights})` : `SUMPRODUCT(${cells},SQRT({${weights}}))`;
      }),
      ...others.flatMap(([column, by]) => (column === null ? [] : [`SUM(${cellAddress(row, column)})/${String(by)}`])),
      ...ofTexts,
    ];
    return `=IFERROR(${parts.length === 0 ? '0' : parts.join('+')},"")`;
  };
  const plain = sameInEveryRow((row) => ofRow(row, []));
  const { sum } = ours;
  if (texts.size === 0 || sum === undefined) return plain;
  // Text counts as nothing above: where texts are counted, what all figures add up to tells that one has changed.
  return (row) => (texts.has(row) ? ofRow(row, [`SUM(${cellAddress(row, sum)})/${String(otherWeights.texts)}`]) : plain(row));
}

const figuresChanged = 'Figures changed since draft';

/** Says so when the row's figures are no longer those that its draft was written from; blank while they are. */
export function draftCheckFormula({ ours }: FormulaColumns): FormulaOfRow | null {
  const { draftedFrom, draftedNumber, checkNumber, targetKind, method } = ours;
  if (draftedFrom === undefined || draftedNumber === undefined || checkNumber === undefined) return null;
  return sameInEveryRow((row) => {
    const at = (column: number): string => cellAddress(row, column);
    const [from, then, now] = [at(draftedFrom), at(draftedNumber), at(checkNumber)];
    const end = quoted(draftedWordsEnd);
    const words = [
      ...(targetKind === undefined ? [] : [`${at(targetKind)}&${end}`]),
      ...(method === undefined ? [] : [`SUBSTITUTE(${at(method)},"?","")&${end}`]),
    ];
    const isSameNumber = `ABS(${now}-${then})<=ABS(${then})/10^${String(checkedDigits)}`;
    const isSame = words.length === 0 ? isSameNumber : `AND(FIND(${words.join('&')},${from})=1,${isSameNumber})`;
    return `=IF(${from}="","",IFERROR(IF(${isSame},"",${quoted(figuresChanged)}),${quoted(figuresChanged)}))`;
  });
}
