// Undo gives every cell its own format back, also where the cells of a column didn't look alike.

import type { Area } from '../../../src/domain/model/cell';
import type { Edit } from '../../../src/domain/model/edit';
import { ensureCell, removeCell } from '../../../src/workbench/workbook/cells';
import type { Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { changedStyle, styleOf, type StyleChange } from '../../../src/workbench/workbook/styles';
import { blankWorkbook } from '../../workbench/blank-workbook';
import { differencesBetween, everythingIn } from '../../main-job/fault-matrix/everything';
import { connect, sheetNamed, typeInto } from '../connected';
import { createJournal, packedJournal, undone, unpackedJournal, written } from '../written';

const sheet = { id: '{sheet-1}', name: 'Sheet1' };
const [rows, columns] = [12, 3];
const all: Area = { firstRow: 1, firstColumn: 4, lastRow: rows, lastColumn: 4 + columns - 1 };

/** What a review does to cells: writes them, and changes every property that it ever changes. */
const edits: readonly Edit[] = [
  {
    kind: 'cells',
    sheet,
    area: all,
    before: Array.from({ length: rows }, () => Array.from({ length: columns }, () => null)),
    after: Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_column, j) => `Draft ${String(i)} ${String(j)}`)),
    what: 'Drafts',
  },
  { kind: 'copy-format', sheet, from: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }, to: all },
  {
    kind: 'format',
    sheet,
    area: all,
    format: {
      bold: true,
      italic: true,
      fontColor: '#595959',
      fill: '#EEEEEE',
      wrapText: true,
      vertical: 'Top',
      horizontal: 'Center',
      border: '#BFBFBF',
      numberFormat: '0%',
    },
  },
];

const medium = { style: 'medium', color: '#112233' };
const double = { style: 'double', color: '#000000' };

/** Ways in which cells of one column differ, by row. */
const looks: readonly (readonly [what: string, change: (row: number, column: number) => StyleChange])[] = [
  ['bold', (row) => ({ font: { bold: row % 2 === 0 } })],
  ['italic', (row) => ({ font: { italic: row > 6 } })],
  ['font', (row) => ({ font: { name: row % 3 === 0 ? 'Arial' : 'Calibri', size: row % 3 === 1 ? 14 : 11 } })],
  ['font colour', (row) => ({ font: { color: row % 2 === 0 ? '#FF0000' : '#000000' } })],
  ['fill in bands', (row) => ({ fill: row % 2 === 0 ? '#DDEBF7' : null })],
  ['white behind some, nothing behind others', (row) => ({ fill: row < 5 ? '#FFFFFF' : null })],
  ['fill of one cell', (row, column) => ({ fill: row === 3 && column === 5 ? '#FFFF00' : null })],
  ['alignment', (row) => ({ horizontal: row % 2 === 0 ? 'Right' : 'General', vertical: row > 4 ? 'Center' : 'Bottom' })],
  ['wrapping', (row) => ({ wrapText: row === 7 })],
  ['number format', (row) => ({ numberFormat: row % 2 === 0 ? '0.00' : 'General' })],
  ['a line under every second row', (row) => ({ borders: { bottom: row % 2 === 0 ? medium : null } })],
  ['lines of two weights', (row) => ({ borders: { top: row > 4 ? medium : { style: 'thin', color: '#112233' } } })],
  ['a line below all, double', (row) => ({ borders: { bottom: row === rows ? double : null } })],
  ['a box around one cell', (row, column) => ({ borders: row === 5 && column === 6 ? { left: medium, right: medium, top: medium, bottom: medium } : {} })],
]; // prettier-ignore

/** How each cell looks; a line of no colour of its own is black. */
function seen(workbook: Workbook): readonly string[] {
  const plan = sheetNamed(workbook, 'Sheet1');
  return Array.from({ length: rows }, (_, i) => i + 1).flatMap((row) =>
    Array.from({ length: columns }, (_, j) => 4 + j).map((column) => {
      const { font, fill, borders, ...rest } = styleOf(workbook, plan.rows.get(row)?.get(column)?.style ?? 0);
      const { numberFormat, horizontal, vertical, wrapText } = rest;
      const shown = { ...font, color: font.color ?? '#000000' };
      return JSON.stringify([row, column, shown, fill, borders, numberFormat, horizontal, vertical, wrapText]);
    }),
  );
}

function workbookWith(change: (row: number, column: number) => StyleChange): Workbook {
  const workbook = blankWorkbook('Sheet1');
  const plan = sheetNamed(workbook, 'Sheet1');
  ensureCell(plan, 0, 0).value = 'Heading';
  ensureCell(plan, rows, 0).value = 'The last row of the plan';
  for (let row = 1; row <= rows; row += 1)
    for (let column = 4; column < 4 + columns; column += 1) {
      const cell = ensureCell(plan, row, column);
      cell.style = changedStyle(workbook, cell.style, change(row, column));
    }
  return workbook;
}

test.each(looks)('%s: every cell looks as it did, at once and from the file', async (_what, change) => {
  const workbook = workbookWith(change);
  const before = seen(workbook);
  connect(workbook);
  const journal = createJournal();
  await written(edits, journal);
  expect(seen(workbook)).not.toEqual(before);
  const entry = journal.last();
  const stored = entry === null ? null : unpackedJournal(packedJournal(entry));
  expect(stored).toEqual(entry);
  journal.save(stored);
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(seen(workbook)).toEqual(before);
});

test('cells that are alike are kept as one area, so that a long table fits into the file', async () => {
  const workbook = workbookWith((row) => ({ fill: row > 6 ? '#DDEBF7' : null }));
  connect(workbook);
  const journal = createJournal();
  await written(edits, journal);
  const mixed = journal.last()?.sheets[0]?.mixedFormats ?? [];
  const of = (area: Area, fill: string | null): unknown => ({ area, format: expect.objectContaining({ fill }) as unknown });
  const half = [of({ ...all, lastRow: 6 }, null), of({ ...all, firstRow: 7 }, '#DDEBF7')];
  // Once for the format that is copied, once for the format on top of it.
  expect(mixed).toEqual([...half, ...half]);
});

test('a column in which something stays keeps its format; its neighbours get theirs back', async () => {
  const workbook = workbookWith((row) => ({ fill: row % 2 === 0 ? '#DDEBF7' : null }));
  const before = seen(workbook);
  const host = connect(workbook);
  const journal = createJournal();
  await written(edits, journal);
  const after = seen(workbook);
  typeInto(host, sheetNamed(workbook, 'Sheet1'), 4, 5, 'In my own words');
  await undone(journal);
  const numberFormats = /"(0%|General)"/u;
  const looksAfterUndo = seen(workbook).map((look) => look.replace(numberFormats, ''));
  const expected = before.map((look, i) => ((i % columns === 1 ? after[i] : look) ?? '').replace(numberFormats, ''));
  expect(looksAfterUndo).toEqual(expected);
});

/** Everything that a sheet has of cells, and how it looks. */
function cellsOf(workbook: Workbook): unknown {
  const { rows: cells } = sheetNamed(workbook, 'Sheet1');
  return [...cells].map(([row, columns]) => [
    row,
    [...columns].map(([column, { value, style }]) => [column, value, styleOf(workbook, style)]),
  ]);
}

/** Leaves none of the cells that are written to. */
function emptyOf(plan: Sheet): void {
  for (let row = 1; row <= rows; row += 1) for (let column = 4; column < 4 + columns; column += 1) removeCell(plan, row, column);
}

describe('cells that had no format of their own have none again', () => {
  const ownFont = { font: { name: 'Arial', size: 10, color: null } };

  test.each<[string, StyleChange]>([
    ['in the font that the file begins with', {}],
    ['in a font that isn’t the theme’s', ownFont],
    ['in a file whose usual cell is wrapped and at the top', { ...ownFont, wrapText: true, vertical: 'Top' }],
  ])('%s', async (_name, usual) => {
    const workbook = workbookWith(() => ({}));
    workbook.styles[0] = {
      ...styleOf(workbook, 0),
      ...usual,
      font: { ...styleOf(workbook, 0).font, ...usual.font },
      borders: styleOf(workbook, 0).borders,
    };
    const heading = ensureCell(sheetNamed(workbook, 'Sheet1'), 0, 0);
    heading.style = changedStyle(workbook, heading.style, { numberFormat: '0.00', font: { bold: true }, fill: '#DDEBF7' });
    const plan = sheetNamed(workbook, 'Sheet1');
    emptyOf(plan);
    const before = cellsOf(workbook);
    connect(workbook);
    const journal = createJournal();
    await written(edits, journal);
    await undone(journal);
    expect(cellsOf(workbook)).toEqual(before);
  });

  test('beside a row that has one as a whole', async () => {
    const workbook = workbookWith(() => ({}));
    const plan = sheetNamed(workbook, 'Sheet1');
    emptyOf(plan);
    const row = {
      height: null,
      custom: false,
      hidden: false,
      style: changedStyle(workbook, 0, { fill: '#FFFF00', font: { color: '#000000' } }),
    };
    plan.rowFormats.set(3, row);
    const before = everythingIn(workbook);
    connect(workbook);
    const journal = createJournal();
    await written(edits, journal);
    await undone(journal);
    expect(differencesBetween(before, everythingIn(workbook))).toEqual([]);
  });
});

test('a number format that was copied beside cells that stay blank goes again', async () => {
  const workbook = workbookWith(() => ({ numberFormat: '0.0' }));
  const before = seen(workbook);
  const heading = ensureCell(sheetNamed(workbook, 'Sheet1'), 0, 0);
  heading.style = changedStyle(workbook, heading.style, { numberFormat: '"£"#,##0.00' });
  connect(workbook);
  const journal = createJournal();
  await written(
    [
      { kind: 'copy-format', sheet, from: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }, to: all },
      ...edits
        .slice(0, 1)
        .map((edit) => ({ ...edit, area: { ...all, lastRow: 1 }, before: [[null, null, null]], after: [['a', 'b', 'c']] }) as Edit),
    ],
    journal,
  );
  expect(seen(workbook)).not.toEqual(before);
  await undone(journal);
  expect(seen(workbook)).toEqual(before);
});
