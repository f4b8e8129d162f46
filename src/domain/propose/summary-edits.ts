// Writes the Plan summary sheet: roll-ups above, the rows that they come from below. It is the add-in's own sheet, so what no longer holds is replaced;
// weights that somebody typed stay with their rows.

import type { Content, Edit, EditSheet } from '../edit';
import { valueAt, type Grid } from '../grid';
import { fail, succeed, type Outcome } from '../outcome';
import { statusesBestFirst } from '../rating/status-order';
import { summarySheetName, type Snapshot } from '../snapshot';
import { groupFormulas, listColumns, statusFormula, type SummaryPlaces } from '../summary/summary-formulas';
import type { Summary, SummaryGroup, SummaryRow } from '../summary/summary-rows';
import { contentAt, isSameContent } from './cell-edits';
import { ragFlags } from './rag-flags';

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
const listHeadings = ['Table', 'Theme', 'Outcome', 'Deliverable', 'Status', 'Weight'] as const;
const widths: readonly number[] = [22, 22, 34, 44, 16, 10, 12, 9, 11, 8, 10, 14, 14, 9, 14];

/** Empty where the sheet says all of it already. Refused where a sheet of that name is the officer's. */
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
    ...summary.rows.map(listRow),
  ];
  const cells = cellsEdit(sheet, grid, contents);
  if (cells === null) return succeed([]);
  return succeed([
    ...(grid === null ? [{ kind: 'add-sheet' as const, name: summarySheetName }] : []),
    cells,
    ...formats(sheet, places, summary, grid === null),
  ]);
}

function groupRow(group: SummaryGroup, row: number, places: SummaryPlaces, statuses: readonly string[]): readonly Content[] {
  const formulas = groupFormulas(row, places, statuses).map((formula) => ({ formula }));
  return [group.level, group.table === '' ? null : group.table, group.name === '' ? null : group.name, ...formulas];
}

function listRow({ table, theme, outcome, description, status, weight, sheet, row, column }: SummaryRow): readonly Content[] {
  return [table, theme, outcome, description, column === null ? status : { formula: statusFormula(sheet, row, column) }, weight];
}

/** All of the sheet in one edit, blanks where an earlier summary reached further; null where nothing differs. */
function cellsEdit(sheet: EditSheet, grid: Grid | null, contents: readonly (readonly Content[])[]): Edit | null {
  const lastRow = Math.max(contents.length - 1, grid?.area.lastRow ?? 0);
  const lastColumn = Math.max(groupHeadings.length - 1, grid?.area.lastColumn ?? 0);
  const rows = Array.from({ length: lastRow + 1 }, (_, row) => row);
  const columns = Array.from({ length: lastColumn + 1 }, (_, column) => column);
  const before = rows.map((row) => columns.map((column) => (grid === null ? null : contentAt(grid, row, column))));
  const after = rows.map((row) => columns.map((column) => contents[row]?.[column] ?? null));
  const isSame = rows.every((row) => columns.every((column) => isSameContent(before[row]?.[column] ?? null, after[row]?.[column] ?? null)));
  if (isSame) return null;
  const changed = after.map((row, i) => row.map((content, j) => (isSameContent(before[i]?.[j] ?? null, content) ? undefined : content)));
  const area = { firstRow: 0, firstColumn: 0, lastRow, lastColumn };
  return { kind: 'cells', sheet, area, before, after: changed, what: 'Roll-ups, as formulas' };
}

function formats(sheet: EditSheet, places: SummaryPlaces, { groups, rows }: Summary, isNew: boolean): readonly Edit[] {
  const lastColumn = groupHeadings.length - 1;
  const across = (row: number, last: number) => ({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: last });
  const heading = { bold: true, wrapText: true, vertical: 'Top', fill: '#E7E6E6' } as const;
  const firstGroup = places.headingRow + 1;
  const lastGroup = places.headingRow + Math.max(groups.length, 1);
  const flagged = (firstRow: number, lastRow: number, column: number): Edit => {
    return { kind: 'flags', sheet, area: { firstRow, firstColumn: column, lastRow, lastColumn: column }, flags: ragFlags };
  };
  return [
    ...(isNew
      ? widths.map((columnWidth, column): Edit => {
          return { kind: 'format', sheet, area: { ...across(places.headingRow, column), firstColumn: column }, format: { columnWidth } };
        })
      : []),
    { kind: 'format', sheet, area: across(0, 0), format: { bold: true } },
    { kind: 'format', sheet, area: across(places.headingRow, lastColumn), format: heading },
    { kind: 'format', sheet, area: across(places.firstItem - 1, listHeadings.length - 1), format: heading },
    {
      kind: 'format',
      sheet,
      area: { firstRow: firstGroup, firstColumn: 13, lastRow: lastGroup, lastColumn: 13 },
      format: { numberFormat: '0' },
    },
    ...[11, 12, 14].map((column) => flagged(firstGroup, lastGroup, column)),
    ...(rows.length === 0 ? [] : [flagged(places.firstItem, places.lastItem, listColumns.status)]),
  ];
}

/** The weight that somebody typed for a row on an earlier summary; 1 where there is none. */
export function typedWeights(grid: Grid | null): (table: string, description: string) => number {
  const typed = new Map<string, number>();
  for (let row = 0; row <= (grid?.area.lastRow ?? -1) && grid !== null; row += 1) {
    const [table, description, weight] = [listColumns.table, listColumns.description, listColumns.weight].map((column) =>
      valueAt(grid, row, column),
    );
    if (typeof table === 'string' && typeof description === 'string' && typeof weight === 'number' && weight >= 0)
      typed.set(`${table} ${description}`, weight);
  }
  return (table, description) => typed.get(`${table} ${description}`) ?? 1;
}

function isOurs(grid: Grid): boolean {
  const isEmpty = grid.values.every((row) => row.every((value) => value === null || value === ''));
  return isEmpty || valueAt(grid, 0, 0) === title;
}
