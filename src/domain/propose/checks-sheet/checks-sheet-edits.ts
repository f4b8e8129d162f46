// Writes the Plan checks sheet, or refills it in place. What stands beside or under its own columns stays where it is.

import { isEmptyValue, type Area } from '../../model/cell';
import { contentsIn, isSameContent } from '../../cells/cell-content';
import type { Content, Edit, EditSheet, WordFlag } from '../../model/edit';
import { isEmptyGrid, valueAt, type Grid } from '../../model/grid';
import { fail, succeed, type Outcome } from '../../model/outcome';
import type { Review } from '../../model/review';
import { addInSheetNames, type Snapshot } from '../../model/snapshot';
import { severityWords } from '../../results/findings-sheet';
import { headingFormat, newSheetEdits, widthEdits } from '../looks/add-in-sheets';
import { checksContents, checksHeadings, checksTitle, checksWidths, columnOf, headingRow, type ChecksHeading } from './checks-contents';
import { notesOnSheet } from './notes-on-sheet';

const name = addInSheetNames.checks;

const flags: readonly WordFlag[] = [
  { word: severityWords.wrong, fontColor: '#9C0006', fill: '#FFC7CE' },
  { word: severityWords.ask, fontColor: '#9C5700', fill: '#FFEB9C' },
];

/** Empty where the sheet says all of it already. Refused where a sheet of that name is the officer's, or is filtered. */
export function checksSheetEdits(
  { checks: grid = null }: Pick<Snapshot, 'checks'>,
  review: Pick<Review, 'findings' | 'explained'>,
): Outcome<readonly Edit[]> {
  if (grid !== null && !isOurs(grid))
    return fail('checks-taken', `There is a sheet called “${name}” that the add-in didn’t make. Rename it, then try again.`);
  if (grid?.filter?.filtered === true)
    return fail('checks-filtered', `“${name}” is filtered. Clear the filter (Data, Clear), then try again.`);
  const sheet: EditSheet = grid === null ? { newSheet: name } : grid.sheet;
  const isNew = grid === null || isEmptyGrid(grid);
  const rows = checksContents(review, notesOnSheet(isNew ? null : grid));
  const lastBefore = grid === null || isNew ? -1 : lastRowOf(grid);
  const cells = cellsEdit(sheet, grid, rows, Math.max(rows.length - 1, lastBefore));
  if (cells === null) return succeed([]);
  const lastRow = rows.length - 1;
  return succeed([
    ...(grid === null ? newSheetEdits(name, headingRow, areaOf(headingRow, lastRow)) : []),
    cells,
    ...(isNew
      ? widthEdits(
          sheet,
          headingRow,
          0,
          checksHeadings.map((heading) => checksWidths[heading]),
        )
      : []),
    ...formats(sheet, lastRow),
    ...flagsEdits(sheet, Math.max(headingRow, lastBefore) + 1, lastRow),
    ...(grid?.filter != null && grid.filter.area.lastRow < lastRow
      ? [{ kind: 'extend-filter' as const, sheet: grid.sheet, from: grid.filter.area, to: { ...grid.filter.area, lastRow } }]
      : []),
    { kind: 'fit-rows', sheet, firstRow: headingRow + 1, lastRow },
  ]);
}

function areaOf(firstRow: number, lastRow: number): Area {
  return { firstRow, firstColumn: 0, lastRow, lastColumn: checksHeadings.length - 1 };
}

function isOurs(grid: Grid): boolean {
  return (
    isEmptyGrid(grid) || (valueAt(grid, 0, 0) === checksTitle && checksHeadings.every((word, at) => valueAt(grid, headingRow, at) === word))
  );
}

/** The last row of a list that was written: under it is nothing of ours. */
function lastRowOf(grid: Grid): number {
  let row = headingRow;
  while (row < grid.area.lastRow && !isEmptyValue(valueAt(grid, row + 1, columnOf('What was found')))) row += 1;
  return row;
}

/** All of it in one edit, blank where the list was longer; null where nothing differs. */
function cellsEdit(sheet: EditSheet, grid: Grid | null, rows: readonly (readonly Content[])[], lastRow: number): Edit | null {
  const area = areaOf(0, lastRow);
  const before = contentsIn(grid, area);
  const after = before.map((row, i) =>
    row.map((content, j) => {
      const wanted = rows[i]?.[j] ?? null;
      return isSameContent(content === '' ? null : content, wanted) ? undefined : wanted;
    }),
  );
  if (after.every((row) => row.every((content) => content === undefined))) return null;
  return { kind: 'cells', sheet, area, before, after, what: 'What the checks found' };
}

function formats(sheet: EditSheet, lastRow: number): readonly Edit[] {
  const [firstRow, column] = [headingRow + 1, (heading: ChecksHeading): number => columnOf(heading)];
  const from = (heading: ChecksHeading, to: ChecksHeading = heading): Area => {
    return { firstRow, firstColumn: column(heading), lastRow, lastColumn: column(to) };
  };
  return [
    { kind: 'format', sheet, area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }, format: { bold: true } },
    { kind: 'format', sheet, area: areaOf(headingRow, headingRow), format: headingFormat },
    {
      kind: 'format',
      sheet,
      area: areaOf(firstRow, lastRow),
      format: { wrapText: true, vertical: 'Top', horizontal: 'Left', border: '#D9D9D9' },
    },
    { kind: 'format', sheet, area: from('Stated', 'Difference'), format: { horizontal: 'Right' } },
    { kind: 'format', sheet, area: from('Cell'), format: { fontColor: '#0563C1' } },
  ];
}

/** Rows that an earlier list reached have them. */
function flagsEdits(sheet: EditSheet, firstRow: number, lastRow: number): readonly Edit[] {
  const column = columnOf('Severity');
  return firstRow > lastRow ? [] : [{ kind: 'flags', sheet, area: { firstRow, firstColumn: column, lastRow, lastColumn: column }, flags }];
}
