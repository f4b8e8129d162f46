// What a review comes to before it is written, as results: which stated totals agree, which statuses there are, what is written where, and
// row by row what was and what will be.

import { numberText } from '../commentary/figures-in-words';
import { computedWord } from '../ledger/current-status';
import type { AssessedRow, AssessedTable } from '../model/assessment';
import type { Content, Edit } from '../model/edit';
import type { Review } from '../model/review';
import { isDataKind } from '../model/table/counted-rows';
import { rowName } from '../model/table/row-name';
import { addInColumnHeadings } from '../model/table/add-in-columns';
import { bothTotals, totalsAgree } from './differing-totals';
import { cellsOf, columnsWritten, type WrittenColumns } from './written-columns';

/** Texts; null: nothing. */
export interface BeforeAfter {
  readonly before: string | null;
  readonly after: string | null;
}

export interface RowResult {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly name: string;
  /** Absent where it stays as it is, and of a table without any. */
  readonly status?: BeforeAfter;
  readonly total?: BeforeAfter;
  readonly draft?: BeforeAfter;
}

export interface ReviewResults {
  /** Stated totals beside what the periods come to by the row's method. */
  readonly totals: { readonly agree: number; readonly differ: number };
  /** Drafts that are written. */
  readonly drafts: number;
  readonly columns: readonly WrittenColumns[];
  /** Those in which something changes, in the sheets' order. */
  readonly rows: readonly RowResult[];
}

export function reviewResults({ sheets, edits }: Pick<Review, 'sheets' | 'edits'>): ReviewResults {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const compared = tables
    .flatMap((table) => table.rows)
    .flatMap((row) => {
      const both = bothTotals(row);
      return both === null ? [] : [totalsAgree(both)];
    });
  const rows = tables.flatMap((table) => rowsOf(table, edits));
  const agree = compared.filter((agrees) => agrees).length;
  return {
    totals: { agree, differ: compared.length - agree },
    drafts: rows.filter(({ draft }) => (draft?.after ?? null) !== null).length,
    columns: columnsWritten({ sheets, edits }),
    rows,
  };
}

function rowsOf({ table, rows }: AssessedTable, edits: readonly Edit[]): readonly RowResult[] {
  const after = textsWritten(table, edits);
  const { draft } = table.addInColumns;
  const { total } = table.columns;
  return rows.flatMap((found): readonly RowResult[] => {
    const { row } = found;
    if (!isDataKind(row.kind)) return [];
    const status = after.hasStatuses ? changed(row.addInTexts.rag ?? null, computedWord(found)) : null;
    const totalShown = after.isWritten(row.row, total) ? changed(null, totalText(found)) : null;
    const drafted = after.draftOf(row.row, draft);
    const drafts = drafted === undefined ? null : changed(row.addInTexts.draft ?? null, drafted);
    if (status === null && totalShown === null && drafts === null) return [];
    return [
      {
        sheet: table.sheet.name,
        row: row.row,
        name: rowName(row),
        ...(status === null ? {} : { status }),
        ...(totalShown === null ? {} : { total: totalShown }),
        ...(drafts === null ? {} : { draft: drafts }),
      },
    ];
  });
}

function totalText({ total }: AssessedRow): string | null {
  return total === null ? null : numberText(total);
}

function changed(before: string | null, after: string | null): BeforeAfter | null {
  return before === after || after === null ? null : { before, after };
}

interface Written {
  /** The table has a column of computed statuses, or gets one. */
  readonly hasStatuses: boolean;
  readonly isWritten: (row: number, column: number | null) => boolean;
  /** The draft that is written into the row; absent where none is. */
  readonly draftOf: (row: number, column: number | undefined) => string | undefined;
}

/** What is written into a table's cells, looked up by row and column. */
function textsWritten(table: AssessedTable['table'], edits: readonly Edit[]): Written {
  const contents = new Map<string, Content>();
  let draftColumn: number | undefined;
  let hasStatuses = table.addInColumns.rag !== undefined;
  for (const { area, after } of cellsOf(table, edits)) {
    after.forEach((line, i) => {
      line.forEach((content, j) => {
        if (content !== undefined) contents.set(`${String(area.firstRow + i)} ${String(area.firstColumn + j)}`, content);
        if (content === addInColumnHeadings.rag) hasStatuses = true;
        if (content === addInColumnHeadings.draft) draftColumn = area.firstColumn + j;
      });
    });
  }
  const at = (row: number, column: number): Content | undefined => contents.get(`${String(row)} ${String(column)}`);
  return {
    hasStatuses,
    isWritten: (row, column) => column !== null && at(row, column) !== undefined,
    draftOf: (row, column) => {
      const place = column ?? draftColumn;
      const content = place === undefined ? undefined : at(row, place);
      return typeof content === 'string' && content !== '' ? content : undefined;
    },
  };
}
