// The formulas that tell when the figures of a draft have changed: its figures in one number, against the number that
// was kept when it was written.

import { cellAddress } from '../../model/cell';
import { checkedDigits, otherWeights, primesFor } from '../../commentary/check-number';
import { draftedWordsEnd } from '../../commentary/drafted-from';
import { acrossAll, quoted, runsOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';

/** As commentary/check-number.ts has it; blank while a figure is an error. */
export function checkNumberFormula({ periods, target, statedTotal, ours }: FormulaColumns): FormulaOfRow {
  const primes = primesFor(periods.length);
  let counted = 0;
  const weighedRuns = runsOf(periods).map((run) => {
    const weights = primes.slice(counted, counted + run.length);
    counted += run.length;
    return { run, roots: weights.length === 1 ? `SQRT(${String(weights[0])})` : `SQRT({${weights.join(',')}})` };
  });
  return sameInEveryRow((row) => {
    const weighed = (column: number | null | undefined, by: number): readonly string[] =>
      column === null || column === undefined ? [] : [`SUM(${cellAddress(row, column)})/${String(by)}`];
    const parts = [
      // Run by run: an error in a column of another kind between must not reach the sum.
      ...weighedRuns.map(({ run, roots }) => {
        const cells = acrossAll(run, row);
        return run.length === 1 ? `SUM(${cells})*${roots}` : `SUMPRODUCT(${cells},${roots})`;
      }),
      ...weighed(target, otherWeights.target),
      ...weighed(ours.targetFigure, otherWeights.goal),
      ...weighed(statedTotal, otherWeights.stated),
    ];
    return `=IFERROR(${parts.length === 0 ? '0' : parts.join('+')},"")`;
  });
}

const figuresChanged = 'Figures changed since draft';

/** Says so when the row's figures are no longer those that its draft was written from; blank while they are. */
export function draftCheckFormula({ ours }: FormulaColumns): FormulaOfRow | null {
  const { draftedFrom, draftedNumber, checkNumber, targetKind, method } = ours;
  if (draftedFrom === undefined || draftedNumber === undefined || checkNumber === undefined) return null;
  return sameInEveryRow((row) => {
    const [from, then, now] = [draftedFrom, draftedNumber, checkNumber].map((column) => cellAddress(row, column));
    const end = quoted(draftedWordsEnd);
    const words = [
      ...(targetKind === undefined ? [] : [`${cellAddress(row, targetKind)}&${end}`]),
      ...(method === undefined ? [] : [`SUBSTITUTE(${cellAddress(row, method)},"?","")&${end}`]),
    ];
    const isSameNumber = `ABS(${String(now)}-${String(then)})<=ABS(${String(then)})/10^${String(checkedDigits)}`;
    const isSame = words.length === 0 ? isSameNumber : `AND(FIND(${words.join('&')},${String(from)})=1,${isSameNumber})`;
    return `=IF(${String(from)}="","",IFERROR(IF(${isSame},"",${quoted(figuresChanged)}),${quoted(figuresChanged)}))`;
  });
}
