// Writes the Plan summary sheet: roll-ups above, the rows that they come from below. What an earlier summary wrote is
// replaced; weights that somebody
// typed stay with their rows, and what they put beside or under the list stays where it is.

import { cellAddress, cellArea, isEmptyValue, type Area } from '../model/cell';
import type { CellFormat, Content, Edit, EditSheet } from '../model/edit';
import { isEmptyGrid, valueAt, type Grid } from '../model/grid';
import { fail, succeed, type Outcome } from '../model/outcome';
import { summarySheetName, type Snapshot } from '../model/snapshot';
import {
  groupColumns,
  groupFormulas,
  listColumns,
  saysFormula,
  scoreFormula,
  statusFormula,
  type SummaryPlaces,
} from '../summary/summary-formulas';
import type { Summary, SummaryGroup, WeightOf } from '../summary/summary-rows';
import { headingFormat, newSheetEdits, widthEdits } from './add-in-sheets';
import { ragFlags } from './status-colours';
import { statusesBestFirst } from '../model/scheme';
import { contentAt, contentsIn, isSameContent } from '../cells/cell-content';

/** First words of the sheet that we make. */
const title = 'Plan summary';

const explanations: readonly string[] = [
  'How the plan stands by theme, by outcome and as a whole. Rows that aren’t rated are left out of the roll-ups and counted.',
  'Worst: the worst status of the rows. Majority: the one that most have, ties to the worse.',
  'Weighted: the mean score by weight (Blue and Green 100, Amber/Green 75, Amber 50, Amber/Red 25, Red 0), at the nearest status, ties to the worse. Weights can be changed in the list below.',
];

const groupHeadings = [
  'Level',
  'Table',
  'Group',
  'Rows',
  ...statusesBestFirst,
  'Not rated',
  'Worst',
  'Majority',
  'Score',
  'Weighted',
] as const;
const listHeadings = ['Table', 'Theme', 'Outcome', 'Deliverable', 'Says', 'Status', 'Weight', 'Score'] as const;
const widths: readonly number[] = [22, 22, 34, 44, 16, 14, 12, 9, 11, 8, 10, 14, 14, 9, 14];

/**
 * Empty where the sheet says all of it already.
 * Refused where a sheet of that name is the officer's, or something of theirs is in the way.
 */
export function summaryEdits(
  { summary: grid }: Pick<Snapshot, 'summary'>,
  summary: Summary,
  meanings: readonly string[],
): Outcome<readonly Edit[]> {
  if (grid !== null && !isOurs(grid)) {
    return fail('summary-taken', `There is a sheet called “${summarySheetName}” that the add-in didn’t make. Rename it, then try again.`);
  }
  const sheet: EditSheet = grid === null ? { newSheet: summarySheetName } : grid.sheet;
  const intro = [title, ...explanations, ...meanings];
  const headingRow = intro.length + 1;
  const listHeadingRow = headingRow + summary.groups.length + 2;
  const places: SummaryPlaces = { headingRow, firstItem: listHeadingRow + 1, lastItem: listHeadingRow + Math.max(summary.rows.length, 1) };
  const contents = [
    ...intro.map((line): readonly Content[] => [line]),
    [],
    [...groupHeadings],
    ...summary.groups.map((group, index) => groupRow(group, headingRow + 1 + index, places, summary.statuses)),
    [],
    [...listHeadings],
    ...listRows(summary, grid, places),
  ];
  const written = writtenBefore(grid);
  const taken = grid === null ? null : firstTaken(grid, contents.length - 1, written);
  if (taken !== null) {
    return fail(
      'summary-in-the-way',
      `The list on “${summarySheetName}” needs more rows, and ${taken} holds something. Move it, then try again.`,
    );
  }
  const cells = cellsEdit(sheet, grid, contents, written);
  if (cells === null) return succeed([]);
  return succeed([
    ...(grid === null ? newSheetEdits(summarySheetName, listHeadingRow) : []),
    cells,
    ...formats(sheet, places, summary, written),
  ]);
}

/** How far an earlier summary reaches, and where its headings are. Null: there is none. */
interface WrittenBefore {
  readonly headingRows: readonly number[];
  readonly firstItem: number;
  readonly lastRow: number;
}

function writtenBefore(grid: Grid | null): WrittenBefore | null {
  if (grid === null) return null;
  const rows = Array.from({ length: grid.area.lastRow + 1 }, (_, row) => row);
  const isHeaded = (row: number, headings: readonly string[]): boolean =>
    headings.every((heading, column) => valueAt(grid, row, column) === heading);
  const list = rows.find((row) => isHeaded(row, listHeadings));
  const groups = rows.find((row) => isHeaded(row, groupHeadings));
  if (list === undefined) return null;
  const end = rows.slice(list + 1).find((row) => isEmptyValue(valueAt(grid, row, 0))) ?? rows.length;
  return { headingRows: [groups ?? list, list], firstItem: list + 1, lastRow: end - 1 };
}

/** The first cell under the earlier summary that is in the way of a longer one. */
function firstTaken(grid: Grid, lastRow: number, written: WrittenBefore | null): string | null {
  const first = written === null ? 0 : written.lastRow + 1;
  for (let row = first; row <= lastRow; row += 1)
    for (const column of groupHeadings.keys()) if (!isEmptyValue(valueAt(grid, row, column))) return cellAddress(row, column);
  return null;
}

function groupRow(group: SummaryGroup, row: number, places: SummaryPlaces, statuses: readonly string[]): readonly Content[] {
  const formulas = groupFormulas(row, places, statuses).map((formula) => ({ formula }));
  return [group.level, group.table === '' ? null : group.table, group.name === '' ? null : group.name, ...formulas];
}

/** A weight that was typed stays as it was typed, whatever it is. */
function listRows({ rows }: Summary, grid: Grid | null, { firstItem }: SummaryPlaces): readonly (readonly Content[])[] {
  const typed = typedIn(grid);
  const seen = new Map<string, number>();
  return rows.map((each, index): readonly Content[] => {
    const { table, theme, outcome, description, status, columns, readsAs } = each;
    const at = firstItem + index;
    const key = rowKey(table, description);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const row = typed.get(key)?.[occurrence];
    const weight = row === undefined || grid === null ? 1 : contentAt(grid, row, listColumns.weight);
    const says = columns.length === 0 ? status : { formula: saysFormula(each) };
    return [table, theme, outcome, description, says, { formula: statusFormula(at, readsAs) }, weight, { formula: scoreFormula(at) }];
  });
}

/** All of the sheet in one edit, blanks where an earlier summary reached further; null where nothing differs. */
function cellsEdit(
  sheet: EditSheet,
  grid: Grid | null,
  contents: readonly (readonly Content[])[],
  written: WrittenBefore | null,
): Edit | null {
  const lastRow = Math.max(contents.length - 1, written?.lastRow ?? 0);
  const lastColumn = groupHeadings.length - 1;
  const area = { firstRow: 0, firstColumn: 0, lastRow, lastColumn };
  const before = contentsIn(grid, area);
  const changed = before.map((row, i) =>
    row.map((content, j) => {
      const after = contents[i]?.[j] ?? null;
      return isWritten(content, after) ? undefined : after;
    }),
  );
  if (changed.every((row) => row.every((content) => content === undefined))) return null;
  return { kind: 'cells', sheet, area, before, after: changed, what: 'Roll-ups, as formulas' };
}

/** The same, but for the quotes around a sheet's name, which Excel leaves out where it can. */
function isWritten(before: Content, after: Content): boolean {
  const plain = (content: Content): Content =>
    typeof content === 'object' && content !== null ? { formula: content.formula.replaceAll(/'([\w.]+)'!/gu, '$1!') } : content;
  return isSameContent(plain(before), plain(after));
}

function formats(sheet: EditSheet, places: SummaryPlaces, { groups, rows }: Summary, written: WrittenBefore | null): readonly Edit[] {
  const lastColumn = groupHeadings.length - 1;
  const across = (row: number, last: number): Area => ({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: last });
  const headingRows = [places.headingRow, places.firstItem - 1];
  const lastRow = Math.max(places.firstItem, places.firstItem + rows.length - 1);
  const stale = (written?.headingRows ?? []).filter((row) => !headingRows.includes(row));
  const score: Area = {
    firstRow: places.headingRow + 1,
    firstColumn: groupColumns.score,
    lastRow: places.headingRow + groups.length,
    lastColumn: groupColumns.score,
  };
  return [
    ...(written === null ? widthEdits(sheet, places.headingRow, 0, widths) : []),
    ...stale.map((row): Edit => ({ kind: 'format', sheet, area: across(row, lastColumn), format: { bold: false, fill: '#FFFFFF' } })),
    { kind: 'format', sheet, area: cellArea(0, 0), format: { bold: true } },
    { kind: 'format', sheet, area: across(places.headingRow, lastColumn), format: headingFormat },
    { kind: 'format', sheet, area: across(places.firstItem - 1, listHeadings.length - 1), format: headingFormat },
    ...(groups.length === 0 ? [] : [{ kind: 'format' as const, sheet, area: score, format: { numberFormat: '0' } }]),
    { kind: 'format', sheet, area: { ...across(places.headingRow + 1, listColumns.description), lastRow }, format: namesFormat },
    {
      kind: 'format',
      sheet,
      area: { ...across(places.headingRow + 1, lastColumn), lastRow: places.firstItem - 2 },
      format: { vertical: 'Top' },
    },
    { kind: 'format', sheet, area: { ...across(places.firstItem, listHeadings.length - 1), lastRow }, format: { vertical: 'Top' } },
    ...flagEdits(sheet, written === null ? places.headingRow + 1 : written.lastRow + 1, places.firstItem + rows.length - 1),
    { kind: 'fit-rows', sheet, firstRow: places.headingRow, lastRow },
  ];
}

/** Names are shown whole, on as many lines as they need. */
const namesFormat: CellFormat = { wrapText: true, vertical: 'Top' };

/** Colours for the words of the roll-ups and of the list; rows that an earlier summary reached have them. */
function flagEdits(sheet: EditSheet, firstRow: number, lastRow: number): readonly Edit[] {
  if (firstRow > lastRow) return [];
  return [listColumns.status, groupColumns.worst, groupColumns.majority, groupColumns.weighted].map((column): Edit => {
    return { kind: 'flags', sheet, area: { firstRow, firstColumn: column, lastRow, lastColumn: column }, flags: ragFlags };
  });
}

/**
 * The weight that somebody typed for a row on an earlier summary; 1 where the row is new.
 * Text, a blank and what is below 0 count nothing.
 */
export function typedWeights(grid: Grid | null): WeightOf {
  const typed = typedIn(grid);
  return (table, description, occurrence) => {
    const row = typed.get(rowKey(table, description))?.[occurrence];
    if (row === undefined || grid === null) return 1;
    const weight = valueAt(grid, row, listColumns.weight);
    return typeof weight === 'number' ? Math.max(weight, 0) : 0;
  };
}

/** Rows of an earlier summary's list, by table and description, in their order. */
function typedIn(grid: Grid | null): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  const written = writtenBefore(grid);
  for (let row = written?.firstItem ?? 0; grid !== null && written !== null && row <= written.lastRow; row += 1) {
    const key = rowKey(wordsAt(grid, row, listColumns.table), wordsAt(grid, row, listColumns.description));
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

function rowKey(table: string, description: string): string {
  return JSON.stringify([table, description]);
}

function wordsAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === 'string' ? value : '';
}

function isOurs(grid: Grid): boolean {
  return isEmptyGrid(grid) || valueAt(grid, 0, 0) === title;
}
