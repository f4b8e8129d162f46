// The formula that tells when a row of a plan has changed since its draft: the beginnings of the cells that the draft was
// written from, against those that were kept then.

import type { PlanAssessment } from '../../assess/workbook-assessment';
import { isCellError, cellAddress, type CellValue } from '../../model/cell';
import type { ColumnRole } from '../../model/mapping';
import { valueAt } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { draftedWords, draftedWordsEnd } from '../../commentary/drafted-from';
import { quoted, sameInEveryRow, type FormulaOfRow } from './formula-parts';

const read: ReadonlySet<ColumnRole> = new Set([
  'timescale',
  'start',
  'end',
  'original date',
  'actual date',
  'rag',
  'progress',
  'percent complete',
]);

/** So that the formula can be read; of more columns the last ones. */
const mostColumns = 8;

/** So much of a cell's text is kept. */
const keptLength = 40;

const changed = 'Row changed since draft';

/** A table as its drafts were written. */
type DraftedTable = Pick<PlanAssessment, 'grid' | 'table' | 'layout'>;

/** "by March 2012 | Green |  | ": the words' part of "Drafted from". */
export function draftedRowWords({ grid, table, layout }: DraftedTable, row: number): string {
  const texts = draftedColumns(table, layout).map((column) => textOf(valueAt(grid, row, column)).slice(0, keptLength));
  return draftedWords(texts).replaceAll(',', '.');
}

/** Says so when a row is no longer what its draft was written from; blank while it is. `draftedFrom`: the column of what was kept. */
export function rowChangedFormula({ grid, table, layout }: DraftedTable, draftedFrom: number): FormulaOfRow | null {
  const columns = draftedColumns(table, layout);
  const withTruthValues = new Set(
    columns.filter((column) => table.rows.some(({ row }) => typeof valueAt(grid, row, column) === 'boolean')),
  );
  if (columns.length === 0) return null;
  return sameInEveryRow((row) => {
    const from = cellAddress(row, draftedFrom);
    const end = quoted(draftedWordsEnd);
    const textIn = (column: number): string => {
      const cell = cellAddress(row, column);
      // Joined to a text, TRUE would be a word of the user's language.
      return withTruthValues.has(column) ? `IF(ISLOGICAL(${cell}),${cell}+0,${cell})` : cell;
    };
    const words = columns.map((column) => `LEFT(${textIn(column)},${String(keptLength)})&${end}`).join('&');
    // A comma of a decimal figure is the officer's own system's.
    return `=IF(${from}="","",IFERROR(IF(FIND(SUBSTITUTE(${words},",","."),${from})=1,"",${quoted(changed)}),${quoted(changed)}))`;
  });
}

/** A narrative's draft quotes where things stand. */
function draftedColumns({ roles }: PlanTable, layout: DraftedTable['layout']): readonly number[] {
  return roles
    .filter(({ role }) => read.has(role) || (layout === 'narrative' && role === 'commentary'))
    .map(({ column }) => column)
    .slice(-mostColumns);
}

const digitsOfText = 15;

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(Number(value.toPrecision(digitsOfText))) : value;
}
