// The formula that says “asked” where several readings of a ceiling are open that may differ in colour (rating/rate.ts):
// whether less is better below it or it is to be used up; whether it fills up through the year or is a level. Where rows have
// to keep a tolerance, first whether they have one.

import { cellAddress } from '../../model/cell';
import { notRated, withoutPrefix } from '../../rating/not-rated';
import { judgesByProfile, judgesByTolerance, judgesByVariance } from '../../rating/schemes/scheme-steps';
import type { ToleranceColumn } from '../../measures/targets/tolerance-column';
import type { Scheme } from '../../model/scheme';
import { quoted, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { isCeilingCell, isLessBetter, ratedColumns } from './rules-formulas';

/**
 * `countingOpen`: rows whose counting method decides whether their ceiling fills up; it is asked about while its cell
 * ends with a question mark. Null where the table has nothing to rate by.
 */
export function limitOpenFormula(columns: FormulaColumns, scheme: Scheme, countingOpen: ReadonlySet<number>): FormulaOfRow | null {
  const rated = ratedColumns(columns, 'lowest');
  if (rated === null) return null;
  // The highest of the totals asked about is the first to pass the share.
  const most = ratedColumns(columns, 'highest')?.done ?? rated.done;
  const { method } = columns.ours;
  const formulaFor = (isCountingOpen: boolean): FormulaOfRow =>
    sameInEveryRow((row) => {
      const at = (column: number): string => cellAddress(row, column);
      const [done, goal, kind, profile] = [at(rated.done), at(rated.goal), at(rated.kind), at(rated.profile)];
      const isLess = isLessBetter(kind);
      const fills = `ROUND(${profile}-${goal},6)<0`;
      const unsaid = judgesByVariance(scheme) ? `NOT(${isLess})` : `AND(RIGHT(${kind},7)<>"better)",${fills},ROUND(${done}-${goal},6)<=0)`;
      const uncounted = `AND(${fills},NOT(AND(${isLess},ROUND(${at(most)}-${profile},6)<=0)))`;
      const open =
        isCountingOpen && method !== undefined
          ? `IF(RIGHT(${at(method)},1)="?",OR(${uncounted},${judgesByVariance(scheme) ? unsaid : 'FALSE'}),${unsaid})`
          : unsaid;
      const ofLimit = `IF(AND(COUNT(${done},${goal},${profile})=3,${isCeilingCell(kind)}),IF(${open},${quoted(withoutPrefix(notRated.asked))},""),"")`;
      const said = judgesByProfile(scheme) ? ofLimit : '""';
      return judgesByTolerance(scheme)
        ? `=IF(${lacksTolerance(columns.tolerance, row)},${quoted(withoutPrefix(notRated.noTolerance))},${said})`
        : `=${said}`;
    });
  const settled = formulaFor(false);
  if (countingOpen.size === 0) return settled;
  const open = formulaFor(true);
  return (row) => (countingOpen.has(row) ? open(row) : settled(row));
}

function lacksTolerance(tolerance: ToleranceColumn | null, row: number): string {
  return tolerance === null ? 'TRUE' : `COUNT(${cellAddress(row, tolerance.column)})=0`;
}
