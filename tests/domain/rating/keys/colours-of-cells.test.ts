// A key that says what colours of cells mean, where no row states a status in words, keeps the usual scheme from writing
// other colours beside them: nothing is rated, and it is asked. A key that can be computed, or words that state, come first.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Sheet = readonly (readonly TestCell[])[];

const measures: Sheet = [
  ['Measure', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
  ['Homes insulated', 100, 20, 30, 35, null, 85],
  ['Trees planted', 400, 50, 60, 40, null, 150],
  ['Fly-tips cleared', 900, 200, 150, 190, null, 540],
  ['Young people trained', 80, 20, 22, 9, null, 51],
];

function ratedBy(rows: Sheet) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  const statuses = (sheets[0]?.tables ?? []).flatMap(({ rows: rated }) =>
    rated.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : 'none')),
  );
  return {
    statuses,
    asked: findings.filter(({ check }) => check === 'cut-off-key').map(({ cell, message }) => `${cell ?? ''} ${message}`),
  };
}

test.each<[string, Sheet]>([
  ['a sentence of cells', [['Green cells are going well, red cells are of concern, amber cells need watching.']]],
  ['shading', [['Shading: green – on course; amber – behind but recoverable; red – will miss.']]],
  ['lines under one another', [['Green – nothing to report'], ['Amber – being looked at'], ['Red – raised with the board']]],
  ['a legend in one line', [['Legend: Red for the portfolio holder’s attention, Yellow under watch, Green fine.']]],
])('%s below the table', (_kind, key) => {
  const { statuses, asked } = ratedBy([...measures, [], ...key]);
  expect(statuses).toEqual(['none', 'none', 'none', 'none']);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^A7 A7 says what colours of cells mean \(“.*”\), and no row says its status in words/u);
});

test('above the table too', () => {
  const { statuses } = ratedBy([['Cells are coloured green where work goes well and red where it doesn’t.'], [], ...measures]);
  expect(statuses).toEqual(['none', 'none', 'none', 'none']);
});

test.each<[string, Sheet]>([
  ['colours that are things', [['Green bins were emptied before red bins in May.']]],
  ['one colour', [['Cells in green were changed since last time.']]],
  ['no key', []],
])('%s: the usual scheme', (_kind, note) => {
  expect(ratedBy([...measures, [], ...note]).statuses).toEqual(['Amber', 'Amber', 'Amber', 'Amber']);
});

test('statuses stated in words are what it is told of', () => {
  const rows = measures.map((row, index) => [...row, index === 0 ? 'RAG' : 'Amber']);
  expect(ratedBy([...rows, [], ['Green cells are going well, amber cells need watching.']]).asked).toEqual([]);
});
