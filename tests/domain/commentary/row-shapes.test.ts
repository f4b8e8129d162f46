// Each shape of row has its own words, rows of one shape the same ones, and what a row says depends on that row alone, but
// for how it counts where the rows beside it settle that.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';
import { figureHeadings, figureShapes } from './figure-shapes';
import { planShapes } from './plan-shapes';

const fewest = 80;
const count = figureShapes.length * 2 + planShapes.length;

/** The statements of a table of these rows, by what each row is about. */
function statements(rows: readonly (readonly TestCell[])[], asAt: string): ReadonlyMap<string, string | null> {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf([figureHeadings, ...rows])), { asAt, answers: [] });
  return new Map(sheets[0]?.tables[0]?.rows.map(({ row, draft }) => [row.description, draft]));
}

function wordsOf(cell: TestCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

const cells = figureShapes.map(([row]) => row);
const expected = (at: 1 | 2): readonly (readonly [string, string])[] => figureShapes.map((shape) => [wordsOf(shape[0][0]), shape[at]]);

test(`${String(count)} shapes of row have their exact text here and in plan-draft.test.ts`, () => {
  expect(count).toBeGreaterThanOrEqual(fewest);
});

test('half-way through the year', () => {
  expect([...statements(cells, '2015-09-30')]).toEqual(expected(1));
});

test('once the year is over', () => {
  expect([...statements(cells, '2016-03-31')]).toEqual(expected(2));
});

test('in another order each says the same', () => {
  expect([...statements([...cells].reverse(), '2015-09-30')].reverse()).toEqual(expected(1));
});
