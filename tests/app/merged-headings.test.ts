// Headings of ours beside headings that the officer has merged over two rows: as high, in their look, taken back by Undo.

import { createUseCases } from '../../src/app/use-cases';
import type { UseCases } from '../../src/app/contract';
import type { Area } from '../../src/domain/model/cell';
import { addInColumnOf } from '../../src/domain/recognise/headings/add-in-columns';
import type { Host } from '../../src/workbench/host/wire/host';
import type { Sheet } from '../../src/workbench/workbook/model';
import { connect, everyCell, sheetNamed, typeInto, workbookOf, type Given } from '../excel/connected';
import { must } from '../main-job/reviewed';

const down = (column: number): Area => ({ firstRow: 0, firstColumn: column, lastRow: 1, lastColumn: column });
const band: Area = { firstRow: 0, firstColumn: 2, lastRow: 0, lastColumn: 5 };

const body: readonly (readonly Given[])[] = [
  ['Homes insulated', 40, 10, 12, null, null, 22],
  ['Families helped', 60, 20, 15, null, null, 35],
  ['Trees planted', 90, 25, 30, null, null, 55],
];

/** Bands over the quarters; every other heading merged down over both rows, or all of them in the second. */
function plan(headings: 'merged down' | 'under a band'): Host {
  const [top, bottom]: readonly (readonly Given[])[] =
    headings === 'merged down'
      ? [
          ['Deliverable', 'Target', 'Delivered 2015/16', null, null, null, 'Total'],
          [null, null, 'Q1', 'Q2', 'Q3', 'Q4', null],
        ]
      : [
          [null, null, 'Delivered 2015/16', null, null, null, null],
          ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
        ];
  const workbook = workbookOf({ Plan: [top ?? [], bottom ?? [], ...body] });
  const sheet = sheetNamed(workbook, 'Plan');
  sheet.merges = headings === 'merged down' ? [down(0), down(1), band, down(6)] : [band];
  return connect(workbook);
}

/** As the officer has set the headings: white on blue, centred, in boxes. */
async function styleHeadings(): Promise<void> {
  const context = new Excel.RequestContext();
  const { format } = context.workbook.worksheets.getItem('Plan').getRange('A1:G2');
  format.fill.color = '#1F4E78';
  format.font.color = '#FFFFFF';
  format.font.bold = true;
  format.verticalAlignment = 'Center';
  format.horizontalAlignment = 'Center';
  format.wrapText = true;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const)
    format.borders.getItem(edge).style = 'Continuous';
  await context.sync();
}

async function review(useCases: UseCases): Promise<void> {
  const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, { asAt: null, answers: [] }));
  must(await useCases.applyReview(prepared, () => undefined));
}

/** Columns of our headings, with the row that each stands in. */
function ourHeadings(sheet: Sheet): readonly (readonly [column: number, row: number])[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value }]) =>
      typeof value === 'string' && addInColumnOf(value) !== undefined ? [[column, row] as const] : [],
    ),
  );
}

const looks = (host: Host, sheet: Sheet, row: number, column: number) => {
  const { font, fill, horizontal, vertical, borders } = host.workbook.styles[sheet.rows.get(row)?.get(column)?.style ?? 0] ?? {};
  return { color: font?.color, fill, horizontal, vertical, left: borders?.left?.style };
};

test.each(['merged down', 'under a band'] as const)('headings %s: ours are merged over both rows, in their look', async (headings) => {
  const host = plan(headings);
  const sheet = sheetNamed(host.workbook, 'Plan');
  await styleHeadings();
  await review(createUseCases());
  const ours = ourHeadings(sheet);
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.map(([, row]) => row)).toEqual(ours.map(() => 0));
  expect(sheet.merges).toEqual(expect.arrayContaining(ours.map(([column]) => down(column))));
  const officers = looks(host, sheet, 1, 6);
  expect(officers).toMatchObject({ fill: '#1F4E78', vertical: 'Center', left: 'thin' });
  for (const [column] of ours) {
    expect(looks(host, sheet, 0, column)).toEqual(officers);
    expect(looks(host, sheet, 1, column)).toMatchObject({ fill: '#1F4E78', left: 'thin' });
  }
});

test('a second review makes no edit', async () => {
  plan('merged down');
  const useCases = createUseCases();
  await review(useCases);
  const { review: again } = must(await useCases.prepareReview({ kind: 'workbook' }, { asAt: null, answers: [] }));
  expect(again.edits).toEqual([]);
});

test('Undo takes our merges apart and leaves the officer’s, and every cell and height is as it was', async () => {
  const host = plan('merged down');
  const sheet = sheetNamed(host.workbook, 'Plan');
  await styleHeadings();
  const heights = (): readonly unknown[] => [0, 1, 2].map((row) => sheet.rowFormats.get(row)?.height ?? null);
  const before = {
    cells: everyCell(host.workbook),
    merges: [...sheet.merges],
    heights: heights(),
    look: looks(host, sheet, 0, 7),
  };
  const useCases = createUseCases();
  await review(useCases);
  must(await useCases.undoLastReview());
  expect({ cells: everyCell(host.workbook), merges: sheet.merges, heights: heights(), look: looks(host, sheet, 0, 7) }).toEqual(before);
});

test('Undo leaves a heading merged that the officer has renamed', async () => {
  const host = plan('merged down');
  const sheet = sheetNamed(host.workbook, 'Plan');
  const useCases = createUseCases();
  await review(useCases);
  const [[column] = [0]] = ourHeadings(sheet);
  typeInto(host, sheet, 0, column, 'Rating');
  must(await useCases.undoLastReview());
  expect(sheet.merges).toContainEqual(down(column));
  expect(sheet.merges).toHaveLength(5);
});

test('rows are as high as the headings need together, not the first of them alone', async () => {
  const host = plan('merged down');
  const sheet = sheetNamed(host.workbook, 'Plan');
  await review(createUseCases());
  const [first, last] = [0, 1].map((row) => sheet.rowFormats.get(row)?.height ?? 15);
  // "Direction of travel (computed)" isn't written here; three lines are the most that a heading of the workings takes.
  expect([first, (first ?? 0) + (last ?? 0)]).toEqual([15, 45]);
});

test('the headings of a Table of Excel are never merged', async () => {
  const host = plan('under a band');
  const sheet = sheetNamed(host.workbook, 'Plan');
  const columns = ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'].map((name, i) => ({
    id: i + 1,
    name,
    calculatedFormula: null,
  }));
  const area = { firstRow: 1, firstColumn: 0, lastRow: 4, lastColumn: 6 };
  sheet.tables.push({ id: 1, name: 'Plan', area, showHeaders: true, showTotals: false, style: null, columns, filter: null });
  await review(createUseCases());
  const ours = ourHeadings(sheet);
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.map(([, row]) => row)).toEqual(ours.map(() => 1));
  expect(sheet.merges).toEqual([band]);
});
