// “So far” by formula: of each row the mean, the sum or the last of the table's periods. It is what the rows have come to,
// whatever it is called, and each row's own function says how that row counts.

import type { RowFormula } from '../../../cells/row-formula';
import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import type { TableFigures } from '../table-figures';
import { byRows, evidenceAt, rowsInWords, type CandidateReading } from './candidate-reading';
import { mayHoldReached } from './may-be';

const [leastRows, leastShare] = [2, 0.75];

/** A rate, a peak or a comparison made of the periods is another figure than what they come to. */
const isOther =
  /\b(?:per|each|month(?:ly|['’]s)?|quarter(?:ly|['’]s)?|week(?:ly)?|rolling|moving|trend|typical|norm|usual|benchmark|expected|run[- ]rate|peak|best|worst)\b/iu;
/** Of the last period alone in every row the heading must say that it is where things stand. */
const saysNow = /\b(?:so far|to date|ytd|now|current|latest|position|results?|totals?|overall)\b/iu;

/** The reading with that column as the total; empty where headings name another, or several columns count so. */
export function fromCountedRows(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  const { periods, total, target, achieved } = plain;
  if (total !== null || periods.length < 2) return [];
  const columns = periods.map(({ column }) => column);
  const found = [...figures.formulas].flatMap(([column, formulas]) => {
    if (column === target || column === achieved || columns.includes(column) || !mayHoldReached(survey, column)) return [];
    const name = evidenceAt(survey, column)?.name ?? '';
    if (isOther.test(name)) return [];
    const stated = figures.figures.get(column) ?? [];
    const of = stated.filter((figure) => figure !== null).length;
    const counting = formulas.flatMap((formula, row) =>
      formula === null || stated[row] === null ? [] : (countsPeriods(figures, columns, { formula, row }) ?? []),
    );
    if (counting.length < leastRows || counting.length < of * leastShare) return [];
    return counting.some((named) => named > 1) || saysNow.test(name) ? [{ column, rows: counting.length }] : [];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  const reason = byRows('formula', only.rows, `its formula counts the periods in ${rowsInWords(only.rows)}`);
  return [{ roles: rolesWith(survey, { periods, total: only.column }), reasons: new Map([[only.column, reason]]), byFormula: true }];
}

/** How many periods the formula of a row names, where they are all that have figures, or the last of these; else null. */
function countsPeriods(
  figures: TableFigures,
  columns: readonly number[],
  { formula, row }: { readonly formula: RowFormula; readonly row: number },
): number | null {
  if (formula.kind !== 'sum' && formula.kind !== 'average' && formula.kind !== 'latest') return null;
  const named = formula.columns;
  if (named.some((column) => !columns.includes(column))) return null;
  const filled = columns.filter((column) => figures.figures.get(column)?.[row] != null);
  if (named.length === 1) return formula.kind === 'sum' && named[0] === filled.at(-1) ? 1 : null;
  return filled.every((column) => named.includes(column)) ? named.length : null;
}
