// Writes the Plan summary sheet. What an earlier summary wrote is replaced, in whatever layout; weights that somebody
// typed stay with their rows, and what they put beside or under its parts stays where it is.

import { cellAddress, cellArea, isEmptyValue, type Area, overlaps } from '../model/cell';
import type { CellFormat, Edit, EditSheet } from '../model/edit';
import { isEmptyGrid, valueAt, type Grid } from '../model/grid';
import { fail, succeed, type Outcome } from '../model/outcome';
import { summarySheetName, type Snapshot } from '../model/snapshot';
import { earlierSummary, weightContents, type EarlierSummary } from '../summary/earlier-summary';
import { asAtColumn, asAtRow, summaryContents, type SummaryContents } from '../summary/summary-contents';
import {
  groupColumns,
  listColumns,
  listHeadings,
  notRatedColumn,
  readingColumns,
  readingHeadings,
  summaryTitle,
  type Rows,
  type SummaryPlaces,
} from '../summary/summary-layout';
import type { Summary } from '../summary/summary-rows';
import { headingFormat, newSheetEdits, widthEdits } from './looks/add-in-sheets';
import { ragFlags } from './looks/status-colours';
import { contentsIn, isSameContent } from '../cells/cell-content';

/** In characters: names wrap in the first three, the answers stand beside them. */
const widths: readonly number[] = [40, 24, 24, 16, 14, 14, 9, 12, 9];
const countWidth = 12;

/**
 * Empty where the sheet says all of it already.
 * Refused where a sheet of that name is the officer's, or something of theirs is in the way.
 */
export function summaryEdits(
  { summary: grid, grids }: Pick<Snapshot, 'summary' | 'grids'>,
  summary: Summary,
  meanings: readonly string[],
): Outcome<readonly Edit[]> {
  if (grid !== null && !isOurs(grid)) {
    return fail('summary-taken', `There is a sheet called “${summarySheetName}” that the add-in didn’t make. Rename it, then try again.`);
  }
  const sheet: EditSheet = grid === null ? { newSheet: summarySheetName } : grid.sheet;
  const earlier = earlierSummary(grid);
  const contents = summaryContents(summary, meanings, grids[0]?.dateSystem ?? 1900, weightContents(grid));
  const taken = grid === null ? null : firstTaken(grid, contents, earlier);
  if (taken !== null) {
    return fail(
      'summary-in-the-way',
      `The summary needs ${taken} on “${summarySheetName}”, which holds something of yours. Move it, then try again.`,
    );
  }
  const cells = cellsEdit(sheet, grid, contents, earlier);
  if (cells === null) return succeed([]);
  const listHeadingRow = contents.places.items.first - 1;
  return succeed([
    ...(grid === null ? newSheetEdits(summarySheetName, listHeadingRow) : []),
    cells.edit,
    ...formats(sheet, cells.area.lastColumn, contents.places, earlier),
    { kind: 'fit-rows', sheet, firstRow: 0, lastRow: contents.places.items.last },
  ]);
}

function isWrittenByUs(earlier: EarlierSummary | null, row: number, column: number): boolean {
  return earlier?.parts.some((part) => overlaps(part, cellArea(row, column))) === true;
}

/** The first cell of somebody's that is in the way. */
function firstTaken(grid: Grid, { rows }: SummaryContents, earlier: EarlierSummary | null): string | null {
  for (const [row, contents] of rows.entries()) {
    for (const [column, content] of contents.entries()) {
      const value = valueAt(grid, row, column);
      if (content === null || isEmptyValue(value) || value === content) continue;
      if (!isWrittenByUs(earlier, row, column)) return cellAddress(row, column);
    }
  }
  return null;
}

/** All of the sheet in one edit, blanks where an earlier summary reached further; null where nothing differs. */
function cellsEdit(
  sheet: EditSheet,
  grid: Grid | null,
  { rows }: SummaryContents,
  earlier: EarlierSummary | null,
): { readonly edit: Edit; readonly area: Area } | null {
  const parts = earlier?.parts ?? [];
  const lastRow = Math.max(rows.length - 1, ...parts.map((part) => part.lastRow));
  const lastColumn = Math.max(...rows.map((row) => row.length - 1), ...parts.map((part) => part.lastColumn));
  const area = { firstRow: 0, firstColumn: 0, lastRow, lastColumn };
  const before = contentsIn(grid, area);
  const changed = before.map((row, i) =>
    row.map((content, j) => {
      const after = rows[i]?.[j] ?? null;
      if (isSameContent(content, after)) return undefined;
      return after === null && !isWrittenByUs(earlier, i, j) ? undefined : after;
    }),
  );
  if (changed.every((row) => row.every((content) => content === undefined))) return null;
  return { edit: { kind: 'cells', sheet, area, before, after: changed, what: 'Roll-ups, as formulas' }, area };
}

/** `lastColumn`: of all that is written. */
function formats(sheet: EditSheet, lastColumn: number, places: SummaryPlaces, earlier: EarlierSummary | null): readonly Edit[] {
  const { groups, readings, items, headingRow } = places;
  const lastCount = notRatedColumn(places);
  const headingRows = [headingRow, readings.first - 1, items.first - 1];
  const stale = (earlier?.headingRows ?? []).filter((row) => !headingRows.includes(row));
  const isMoved = earlier !== null && (stale.length > 0 || !earlier.isCurrent);
  const area = ({ first, last }: Rows, firstColumn: number, lastColumn: number): Area => {
    return { firstRow: first, firstColumn, lastRow: last, lastColumn };
  };
  const format = (where: Area, given: CellFormat): Edit => ({ kind: 'format', sheet, area: where, format: given });
  const heading = (row: number, lastColumn: number): Edit => format(area({ first: row, last: row }, 0, lastColumn), headingFormat);
  const counted = { first: headingRow, last: groups.last };
  return [
    ...(earlier?.isCurrent === true
      ? []
      : widthEdits(sheet, headingRow, 0, [...widths, ...places.statuses.map(() => countWidth), countWidth])),
    ...(isMoved ? earlier.parts.map((part) => format(part, plainCells)) : []),
    ...stale.map((row) => format(area({ first: row, last: row }, 0, lastColumn), plainHeading)),
    format(cellArea(0, 0), { bold: true }),
    format(cellArea(asAtRow, asAtColumn), { numberFormat: 'd mmmm yyyy', horizontal: 'Left' }),
    heading(headingRow, lastCount),
    heading(readings.first - 1, readingHeadings.length - 1),
    heading(items.first - 1, listHeadings.length - 1),
    format(area(groups, 0, lastCount), { vertical: 'Top' }),
    format(area(groups, groupColumns.group, groupColumns.table), { wrapText: true }),
    format(area(groups, groupColumns.score, groupColumns.score), { numberFormat: '0' }),
    format(area(groups, groupColumns.asAt, groupColumns.asAt), { numberFormat: 'd mmm yyyy' }),
    format(area(groups, groupColumns.firstStatus, lastCount), { numberFormat: '0;-0;"–"' }),
    format(area(counted, groupColumns.score, lastCount), { horizontal: 'Center' }),
    format(area(readings, 0, readingHeadings.length - 1), { vertical: 'Top' }),
    format(area(readings, readingColumns.says, readingColumns.says), { wrapText: true }),
    format(area(readings, readingColumns.score, readingColumns.score), { horizontal: 'Left' }),
    format(area(readings, readingColumns.table, readingColumns.table), { wrapText: true }),
    format(area(readings, readingColumns.number, readingColumns.number), { horizontal: 'Left' }),
    format(area(items, 0, listColumns.says), { vertical: 'Top' }),
    format(area(items, listColumns.description, listColumns.table), { wrapText: true }),
    format(area({ first: items.first - 1, last: items.last }, listColumns.weight, listColumns.reading), { horizontal: 'Center' }),
    ...flagEdits(sheet, places, earlier),
  ];
}

const plainCells: CellFormat = { numberFormat: 'General', wrapText: false, horizontal: 'General' };
const plainHeading: CellFormat = { bold: false, fill: '#FFFFFF' };

/** Colours for the words of the roll-ups and of the list; rows that an earlier summary reached have them. */
function flagEdits(sheet: EditSheet, { headingRow, items }: SummaryPlaces, earlier: EarlierSummary | null): readonly Edit[] {
  return [groupColumns.worst, groupColumns.majority, groupColumns.weighted].flatMap((column): readonly Edit[] => {
    const firstRow = earlier?.layout.flagged.includes(column) === true ? earlier.items.last + 1 : headingRow + 1;
    if (firstRow > items.last) return [];
    return [{ kind: 'flags', sheet, area: { firstRow, firstColumn: column, lastRow: items.last, lastColumn: column }, flags: ragFlags }];
  });
}

function isOurs(grid: Grid): boolean {
  return isEmptyGrid(grid) || valueAt(grid, 0, 0) === summaryTitle;
}
