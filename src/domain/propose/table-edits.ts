// The edits for one table: our columns beside it, or its own empty Total and % achieved, with formats, drop-downs and flags. A second review finds nothing to do.

import type { Area } from '../model/cell';
import type { CellFormat, Content, Edit } from '../model/edit';
import { numberFormatAt, valueAt, type Grid } from '../model/grid';
import { methodWords } from '../measures/fitting-methods';
import { targetWords } from '../measures/row-figures';
import { achievedFilling, addInHeading, totalFilling, type ReviewColumns } from '../assess/review-columns';
import { type PlanTable } from '../model/plan';
import { columnEdit, type RowContent } from './cell-edits';
import { overlaps } from './obstacles';
import { ragFlags } from './rag-flags';
import type { RowContents, TableContents } from './table-contents';
import { contentAt } from '../cells/cell-content';
import { addInColumnOrder, type AddInColumn } from '../model/table/add-in-columns';

/** Widths in characters of the default font. */
const widths: Readonly<Record<AddInColumn, number>> = {
  total: 12,
  profile: 12,
  achieved: 13,
  rag: 18,
  agreed: 18,
  ledgerRow: 8,
  direction: 14,
  byDates: 26,
  datesFrom: 24,
  method: 12,
  targetKind: 12,
  targetFigure: 12,
  draft: 60,
  draftCheck: 18,
  draftedFrom: 30,
};

/** What the preview says of each column. */
const purposes: Readonly<Record<AddInColumn, string>> = {
  total: 'Totals, as formulas',
  profile: 'What each target expects by now, as formulas',
  achieved: '% achieved, as formulas',
  rag: 'RAG flags, as formulas',
  agreed: 'Agreed statuses, as formulas',
  direction: 'Direction of travel, as formulas',
  byDates: 'What the dates suggest, beside the stated status',
  datesFrom: 'What each suggestion was read from',
  ledgerRow: 'Where each agreed status stands in the ledger, as formulas',
  method: 'How each total is counted',
  targetKind: 'How each target reads',
  targetFigure: 'The figure of each target, taken from its words where it is no plain number',
  draft: 'Draft commentary',
  draftCheck: 'Warning when figures change, as formulas',
  draftedFrom: 'Figures that each draft was written from',
};

/** All edits of a table that nothing stands in the way of; empty where everything is there already. */
export function tableEdits(grid: Grid, table: PlanTable, columns: ReviewColumns, contents: TableContents): readonly Edit[] {
  const own = ownColumnsInOrder(columns);
  const cells = [
    ...own.map(([key, column]) => ownColumnEdit(grid, table, columns, contents, key, column)),
    ...fillEdits(grid, columns, contents),
  ];
  const written = cells.filter((edit) => edit !== null);
  const wrapped = written.length > 0 ? [fitRows(grid, table)] : [];
  return [
    ...written,
    ...own.flatMap(([key, column]) => bodyFormats(grid, table, columns, contents, key, column)),
    ...filledFormats(grid, columns, contents),
    ...headingFormats(grid, table, columns),
    ...bandFormats(grid, table, columns),
    ...extendEdits(grid, table, columns),
    ...wrapped,
  ];
}

function ownColumnsInOrder({ addInColumns: own }: Pick<ReviewColumns, 'addInColumns'>): readonly (readonly [AddInColumn, number])[] {
  return addInColumnOrder.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]] as const]));
}

/** The heading row that our columns are named in. */
export function lastHeadingRow(table: PlanTable): number {
  return table.headerRows.at(-1) ?? table.area.firstRow;
}

function ownColumnEdit(
  grid: Grid,
  table: PlanTable,
  columns: ReviewColumns,
  contents: TableContents,
  key: AddInColumn,
  column: number,
): Edit | null {
  const heading: readonly RowContent[] = columns.added.includes(key) ? [{ row: lastHeadingRow(table), content: addInHeading(key) }] : [];
  const rows = contents.rows.map(({ row, contents: cells }) => ({ row, content: cells[key] }));
  return columnEdit(grid, grid.sheet, column, [...heading, ...rows], purposes[key]);
}

/** Formulas in the officer's own empty columns; a cell that they have typed over is left as it is. */
function fillEdits(grid: Grid, columns: ReviewColumns, contents: TableContents): readonly (Edit | null)[] {
  const fill = (
    column: number | null,
    fillingAt: typeof totalFilling,
    contentOf: (cells: RowContents) => Content | undefined,
    what: string,
  ): Edit | null => {
    if (column === null) return null;
    const rows = contents.rows.map(({ row, contents: cells }): RowContent => {
      return { row, content: fillingAt(grid, row, column) === 'typed' ? undefined : contentOf(cells) };
    });
    return columnEdit(grid, grid.sheet, column, rows, what);
  };
  return [
    columns.fillsTotal ? fill(columns.total, totalFilling, (cells) => cells.total, 'Totals, in the empty column') : null,
    columns.fillsAchieved ? fill(columns.achieved, achievedFilling, (cells) => cells.achieved, '% achieved, in the empty column') : null,
  ];
}

/** Formats, drop-downs and flags of a column: all of it when it is new, later only rows added above or below those that have been reviewed. */
function bodyFormats(
  grid: Grid,
  table: PlanTable,
  columns: ReviewColumns,
  contents: TableContents,
  key: AddInColumn,
  column: number,
): readonly Edit[] {
  return rowsToFormat(grid, columns, contents, key).flatMap(({ firstRow, lastRow }): readonly Edit[] => {
    const area: Area = { firstRow, firstColumn: column, lastRow, lastColumn: column };
    const edits: Edit[] = [{ kind: 'format', sheet: grid.sheet, area, format: bodyFormat(grid, table, columns, contents, key) }];
    if (key === 'method') edits.push({ kind: 'validation', sheet: grid.sheet, area, options: Object.values(methodWords) });
    if (key === 'targetKind') edits.push({ kind: 'validation', sheet: grid.sheet, area, options: Object.values(targetWords) });
    if (key === 'rag' || key === 'agreed') edits.push({ kind: 'flags', sheet: grid.sheet, area, flags: ragFlags });
    return edits;
  });
}

function rowsToFormat(grid: Grid, columns: ReviewColumns, contents: TableContents, key: AddInColumn) {
  const rows = contents.rows.map(({ row }) => row);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (columns.added.includes(key)) return [{ firstRow: first, lastRow: last }];
  const reviewed = rows.filter((row) => hasContent(grid, row, columns));
  const [from, to] = [reviewed.at(0), reviewed.at(-1)];
  if (from === undefined || to === undefined) return [{ firstRow: first, lastRow: last }];
  return [
    { firstRow: first, lastRow: from - 1 },
    { firstRow: to + 1, lastRow: last },
  ].filter(({ firstRow, lastRow }) => firstRow <= lastRow);
}

function hasContent(grid: Grid, row: number, { addInColumns: own, added }: ReviewColumns): boolean {
  return ownColumnsInOrder({ addInColumns: own }).some(([key, column]) => !added.includes(key) && contentAt(grid, row, column) !== null);
}

function bodyFormat(grid: Grid, table: PlanTable, columns: ReviewColumns, contents: TableContents, key: AddInColumn): CellFormat {
  const base = { vertical: 'Top', columnWidth: widths[key], border: '#BFBFBF' } as const;
  const row = contents.rows[0]?.row ?? table.firstRow;
  switch (key) {
    case 'total':
      return { ...base, numberFormat: totalNumberFormat(grid, row, columns) };
    case 'targetFigure':
      return { ...base, numberFormat: totalNumberFormat(grid, row, columns) };
    case 'profile':
      return { ...base, numberFormat: profileNumberFormat(grid, row, columns) };
    case 'achieved':
      return { ...base, numberFormat: achievedNumberFormat(grid, row, table.columns.achieved) };
    case 'ledgerRow':
      return { ...base, numberFormat: '0;;', fontColor: '#595959' };
    case 'datesFrom':
    case 'draftedFrom':
      return { ...base, wrapText: true, fontColor: '#595959' };
    case 'rag':
    case 'agreed':
    case 'direction':
    case 'byDates':
    case 'method':
    case 'targetKind':
    case 'draft':
    case 'draftCheck':
      return { ...base, wrapText: true };
  }
}

/** As the officer shows the figures: the stated total's format, else the target's, unless it is text or a date. */
function totalNumberFormat(grid: Grid, row: number, { statedTotal, target, periods }: ReviewColumns): string {
  const shown = [statedTotal, target, periods[0] ?? null].flatMap((column) => (column === null ? [] : [numberFormatAt(grid, row, column)]));
  return shown.find((format) => !/[@dmy]/i.test(format)) ?? 'General';
}

/** One decimal shows which side of a threshold a row is on; a share keeps its percentage. */
function profileNumberFormat(grid: Grid, row: number, columns: ReviewColumns): string {
  const shown = totalNumberFormat(grid, row, columns);
  return shown.includes('%') ? shown : '#,##0.0';
}

function achievedNumberFormat(grid: Grid, row: number, achieved: number | null): string {
  const shown = achieved === null ? '' : numberFormatAt(grid, row, achieved);
  return shown.includes('%') ? shown : '0%';
}

/** A % achieved column of the officer's that has no percentage format yet would show 0.31. */
function filledFormats(grid: Grid, { fillsAchieved, achieved }: ReviewColumns, contents: TableContents): readonly Edit[] {
  if (!fillsAchieved || achieved === null) return [];
  return contents.rows.flatMap(({ row }): readonly Edit[] => {
    if (achievedFilling(grid, row, achieved) !== 'blank' || numberFormatAt(grid, row, achieved) !== 'General') return [];
    const area = { firstRow: row, firstColumn: achieved, lastRow: row, lastColumn: achieved };
    return [{ kind: 'format', sheet: grid.sheet, area, format: { numberFormat: '0%' } }];
  });
}

/** More bands than this aren't coloured: each takes a look of its own at the sheet. */
const mostBands = 60;

/** Theme rows and totals go on across our columns as they look in the officer's last one. */
function bandFormats(grid: Grid, table: PlanTable, { addInColumns: own, added }: ReviewColumns): readonly Edit[] {
  const places = added.map((key) => own[key] ?? 0);
  const bands = table.rows.filter(({ kind }) => kind === 'theme' || kind === 'subtotal' || kind === 'total');
  if (places.length === 0 || bands.length > mostBands) return [];
  return bands.map(({ row }) => {
    const last = table.area.lastColumn;
    const from: Area = { firstRow: row, firstColumn: last, lastRow: row, lastColumn: last };
    const to: Area = { firstRow: row, firstColumn: Math.min(...places), lastRow: row, lastColumn: Math.max(...places) };
    return { kind: 'copy-format', sheet: grid.sheet, from, to };
  });
}

/** Headings like the officer's. A merged heading isn't copied from: its merge would come along and swallow ours. */
function headingFormats(grid: Grid, table: PlanTable, columns: ReviewColumns): readonly Edit[] {
  if (columns.added.length === 0) return [];
  const places = columns.added.map((key) => columns.addInColumns[key] ?? 0);
  const lastRow = lastHeadingRow(table);
  const to: Area = { firstRow: table.headerRows[0] ?? lastRow, firstColumn: Math.min(...places), lastRow, lastColumn: Math.max(...places) };
  const headings = Array.from({ length: table.area.lastColumn - table.area.firstColumn + 1 }, (_, index) => table.area.lastColumn - index);
  const cell = (column: number): Area => ({ firstRow: lastRow, firstColumn: column, lastRow, lastColumn: column });
  const model = headings.find(
    (column) => valueAt(grid, lastRow, column) !== null && !grid.merges.some((merge) => overlaps(merge, cell(column))),
  );
  const ours: Area = { ...to, firstRow: lastRow };
  return [
    ...(model === undefined ? [] : [{ kind: 'copy-format' as const, sheet: grid.sheet, from: cell(model), to }]),
    { kind: 'format', sheet: grid.sheet, area: ours, format: { bold: true, wrapText: true } },
  ];
}

/** Our columns join the Excel table or the filter that covers the officer's, so that sorting carries them along. */
function extendEdits(grid: Grid, table: PlanTable, columns: ReviewColumns): readonly Edit[] {
  const last = Math.max(table.area.lastColumn, ...ownColumnsInOrder(columns).map(([, column]) => column));
  const adjoins = (area: Area): boolean => overlaps(area, table.area) && area.lastColumn >= table.area.lastColumn && area.lastColumn < last;
  const tables = grid.tables.filter(({ area }) => adjoins(area));
  return [
    ...tables.map(({ name, area }): Edit => {
      return { kind: 'extend-table', sheet: grid.sheet, table: name, from: area, to: { ...area, lastColumn: last } };
    }),
    ...(grid.filter !== null && adjoins(grid.filter.area)
      ? [{ kind: 'extend-filter' as const, sheet: grid.sheet, from: grid.filter.area, to: { ...grid.filter.area, lastColumn: last } }]
      : []),
  ];
}

function fitRows(grid: Grid, table: PlanTable): Edit {
  return { kind: 'fit-rows', sheet: grid.sheet, firstRow: lastHeadingRow(table), lastRow: table.lastRow };
}
