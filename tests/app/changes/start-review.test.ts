// The next review is a column in the manner of the last one: empty, dated by its heading, and everything else only moved along.

import type { RagColumn } from '../../../src/domain/model/table/columns';
import type { Area, CellValue, Sheet } from '../../../src/workbench/workbook/model';
import { valueIn } from '../../excel/connected';
import { dressedPlan } from './dressed-plan';
import { open, openAsset, openFixture, type OpenPlan } from './open-plan';
import { startReview } from './requests';

/** Values by place, as they stand once a column has been put in at `column`. */
function valuesMovedBy(sheet: Sheet, column: number | null): ReadonlyMap<string, CellValue> {
  const moved = (at: number): number => (column !== null && at >= column ? at + 1 : at);
  return new Map(
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([at, { value }]) => (value === null ? [] : [[`${String(row)},${String(moved(at))}`, value] as const])),
    ),
  );
}

interface CellAppearance {
  readonly style: unknown;
  readonly width: number;
  readonly options: readonly (string | null)[];
  readonly colours: readonly string[];
}

/** The format of a cell, and what may be chosen in it. */
function appearanceOf({ host: { workbook } }: OpenPlan, sheet: Sheet, row: number, column: number): CellAppearance {
  const holds = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean =>
    firstRow <= row && lastRow >= row && firstColumn <= column && lastColumn >= column;
  return {
    style: { ...workbook.styles[sheet.rows.get(row)?.get(column)?.style ?? 0], xf: null, basedOn: null },
    width: sheet.columnFormats.get(column)?.width ?? sheet.defaultColumnWidth,
    options: sheet.validations.filter(({ areas }) => areas.some(holds)).map(({ formula1 }) => formula1),
    colours: sheet.conditionalFormats
      .filter(({ areas }) => areas.some(holds))
      .map(({ type, operator, text, format }) => JSON.stringify([type, operator, text, format]))
      .sort(),
  };
}

const plans: readonly (readonly [file: string, sheet: string, table: number, month: string, heading: string, date: string])[] = [
  ['programme-plan.xlsx', 'Programme plan', 0, '2012-09', 'September 2012 review', '2012-09'],
  ['vertical-merges.xlsx', 'Improvement plan', 0, '2024-10', 'October 2024 review', '2024-10'],
  ['footnotes-and-odd-statuses.xlsx', 'Plan', 0, '2024-10', 'October 2024 RAG status', '2024-10'],
  ['status-one-to-five.xlsx', 'Projects', 0, '2024-10', 'October 2024 Delivery RAG (1 to 5)', '2024-10'],
  ['five-point-projects.xlsx', 'Portfolio', 0, '2024-10', 'October 2024 Delivery confidence assessment', '2024-10'],
  ['side-key.xlsx', 'Economy', 0, '2024-10', 'October 2024 RAG', '2024-10'],
  ['figures-beside-a-plan.xlsx', 'Plan', 0, '2024-10', 'October 2024 RAG', '2024-10'],
  ['milestones.xlsx', 'Milestones', 0, '2024-10', 'October 2024 Status', '2024-10'],
];

function opened(file: string): OpenPlan {
  return file === 'programme-plan.xlsx' ? openAsset() : openFixture(file);
}

/** The review column that the new one follows, as the first reading had them. */
function followed(rag: readonly RagColumn[]): number {
  return [...rag].sort((one, other) => (one.date ?? '').localeCompare(other.date ?? '') || one.column - other.column).at(-1)?.column ?? -1;
}

describe.each(plans)('%s, %s, table %i', (file, sheetName, index, month, heading, date) => {
  test(`goes on with “${heading}”, and undo gives the workbook back`, async () => {
    const plan = opened(file);
    const sheet = plan.sheet(sheetName);
    const before = plan.everything();
    const first = await plan.table(sheetName, index);
    const last = followed(first.table.columns.rag);
    const expected = new Map(valuesMovedBy(sheet, last + 1));
    const merges = sheet.merges.length;
    const { change: changed } = await plan.change(await startReview(plan, sheetName, month, index));
    expect(changed.statements.join(' ')).toMatch(/Nothing is carried over/);

    const headingRow = [...first.table.headerRows].reverse().find((row) => valueIn(sheet, row, last + 1) !== null) ?? -1;
    expect(valueIn(sheet, headingRow, last + 1)).toBe(heading);
    expect(valuesMovedBy(sheet, null)).toEqual(new Map([...expected, [`${String(headingRow)},${String(last + 1)}`, heading]]));
    expect(sheet.merges).toHaveLength(merges);

    for (const { row } of first.table.rows)
      expect([row, appearanceOf(plan, sheet, row, last + 1)]).toEqual([row, appearanceOf(plan, sheet, row, last)]);

    const second = await plan.table(sheetName, index);
    expect(second.table.columns.rag.map(({ column, date: on }) => [column, on])).toEqual([
      ...first.table.columns.rag.filter(({ column }) => column <= last).map(({ column, date: on }) => [column, on]),
      [last + 1, date],
      ...first.table.columns.rag.filter(({ column }) => column > last).map(({ column, date: on }) => [column + 1, on]),
    ]);
    expect(second.table.rows.map(({ kind }) => kind)).toEqual(first.table.rows.map(({ kind }) => kind));
    for (const { reviews } of second.table.rows) expect(reviews.some(({ column }) => column === last + 1)).toBe(false);

    await plan.expectUndone(before);
  });
});

test.each([
  ['actions-1904.xlsx', 'Actions'],
  ['statuses-in-words.xlsx', 'Words'],
])('%s states progress and has no review: there is none to go on with', async (file, sheetName) => {
  const plan = openFixture(file);
  const before = plan.everything();
  expect(await plan.refusal(await startReview(plan, sheetName, '2024-10'))).toBe('no-review-column');
  expect(plan.everything()).toEqual(before);
});

describe.each([true, false])('in an Excel table: %s', (table) => {
  describe.each([true, false])('a heading merged over the reviews: %s', (group) => {
    test.each([true, false])('comments to the right: %s', async (comments) => {
      const plan = open(await dressedPlan({ table, group, comments }));
      const sheet = plan.sheet('Plan');
      const before = plan.everything();
      const { table: first } = await plan.table('Plan');
      expect(first.columns.rag.map(({ column }) => column)).toEqual([3, 4]);
      await plan.change(await startReview(plan, 'Plan', '2012-10'));

      const headingRow = group ? 1 : 0;
      expect(valueIn(sheet, headingRow, 5)).toBe(group ? 'October 2012' : 'October 2012 review');
      for (const { row } of first.rows) {
        const appearance = appearanceOf(plan, sheet, row, 5);
        expect(appearance).toEqual(appearanceOf(plan, sheet, row, 4));
        expect(appearance).toMatchObject({ width: 17, options: ['"Green,Amber,Red"'], colours: [expect.stringContaining('cellIs')] });
      }
      const around = table ? sheet.tables[0]?.area : sheet.filter?.area;
      expect(around).toEqual({ firstRow: headingRow, firstColumn: 0, lastRow: headingRow + 4, lastColumn: comments ? 6 : 5 });
      if (table) expect(sheet.tables[0]?.columns[5]?.name).toBe(valueIn(sheet, headingRow, 5));

      const { table: second } = await plan.table('Plan');
      expect(second.columns.rag.map(({ column, date }) => [column, date])).toEqual([
        [3, '2011-10'],
        [4, '2012-03'],
        [5, '2012-10'],
      ]);
      expect(second.columns.commentary).toEqual(comments ? [6] : []);
      await plan.expectUndone(before);
    });
  });
});

test('filled in, the review is read with its date, beside last time’s', async () => {
  const plan = openAsset();
  await plan.change(await startReview(plan, 'Programme plan', '2012-09'));
  plan.type('Programme plan', 14, 6, 'Red');
  const { table } = await plan.table('Programme plan');
  expect(table.rows.find(({ row }) => row === 14)?.reviews.map(({ date, status }) => [date, status])).toEqual([
    ['2011-10', 'Amber'],
    ['2012-09', 'Red'],
  ]);
});

test.each([
  ['side-key.xlsx', 'Economy'],
  ['figures-beside-a-plan.xlsx', 'Plan'],
])('%s: beside columns of ours, whose formulas move along and need no further review', async (file, sheet) => {
  const plan = openFixture(file);
  await plan.reviewAndWrite();
  const before = plan.everything();
  await plan.change(await startReview(plan, sheet, '2024-10'));
  await plan.expectUpToDate();
  await plan.expectUndone(before);
});

test('two months later there is another one after it', async () => {
  const plan = openAsset();
  await plan.change(await startReview(plan, 'Programme plan', '2012-09'));
  await plan.change(await startReview(plan, 'Programme plan', '2013-03'));
  const { table } = await plan.table('Programme plan');
  expect(table.columns.rag.map(({ heading, date }) => [heading, date])).toEqual([
    ['Oct 2011 review', '2011-10'],
    ['March 2012 review', '2012-03'],
    ['September 2012 review', '2012-09'],
    ['March 2013 review', '2013-03'],
  ]);
});

test.each<readonly [string, string, string, number, string, string]>([
  ['a month that has been reviewed', 'programme-plan.xlsx', 'Programme plan', 0, '2012-03', 'review-not-next'],
  ['an earlier month', 'programme-plan.xlsx', 'Programme plan', 0, '2011-12', 'review-not-next'],
  ['no review column', 'programme-plan.xlsx', 'Deliverables', 0, '2016-03', 'no-review-column'],
  ['a column through another table', 'several-tables.xlsx', 'Communities', 1, '2024-10', 'goes-through-table'],
  ['a table that nobody is sure of', 'headings-twice.xlsx', 'Homes', 0, '2024-10', 'unsure'],
])('refused: %s', async (_case, file, sheet, index, month, code) => {
  const plan = opened(file);
  expect(await plan.refusal(await startReview(plan, sheet, month, index))).toBe(code);
});
