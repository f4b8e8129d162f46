// While it is asked which scheme rates a table, only rows that one could rate wait for an answer: not those that the officers have
// left unrated, nor those without a target. A word of their own scale is what is stated, and no share of a limit is achieved.

import { reviewJson } from '../../../../src/command-line/review-json';
import { rollUpInWords, rollUpsOf, summaryOf } from '../../../../src/domain/summary/summary-rows';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { statedWord } from '../../../../src/domain/results/row-in-words';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

/** Statuses that follow no scheme, and the row that the case is about. */
const plan = (row: Line): readonly Line[] => [
  ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'RAG status'],
  ['Hedges laid', 400, 100, 90, 80, 70, 340, 'On course'],
  ['Talks given', 40, 10, 10, 12, 11, 43, 'At risk'],
  ['Sessions run', 200, 40, 40, 50, 45, 175, 'On course'],
  ['Benches mended', 80, 5, 6, 8, 9, 28, 'On course'],
  ['Grants paid', 52, 13, 14, 13, 14, 54, 'Finished'],
  ['Loans made', 60, 10, 9, 8, 3, 30, 'On course'],
  row,
  [],
  ['RAG status: On course = going well; At risk = may miss the year; Finished = nothing left to do'],
];

function reviewed(row: Line) {
  const review = reviewWorkbook(snapshotOf(gridOf(plan(row), { sheet: 'Plan' })), { asAt: '2025-03-31', answers: [] });
  const [table] = review.sheets.flatMap(({ tables }) => tables);
  const summary = summaryOf(review, () => 1);
  const [programme] = summary.groups;
  if (table === undefined || programme === undefined) throw new Error('nothing is read');
  const last = table.rows.filter(({ row: { kind } }) => kind === 'deliverable').at(-1);
  const rating = last?.rating ?? null;
  return {
    review,
    table,
    asked: table.settings.schemeAsked,
    reason: rating !== null && 'notRated' in rating ? rating.notRated : rating?.status,
    worst: rollUpInWords(rollUpsOf(summary, programme).worst),
  };
}

test.each<[string, Line, string, string]>([
  ['it says that it has none', ['Visits', 90, 20, 20, 20, 20, 80, 'n/a'], 'Not rated: left unrated', 'At risk'],
  ['it has no target', ['Visits', 'none', 20, 20, 20, 20, 80, null], 'Not rated: no target', 'At risk'],
  [
    'its target is a yes',
    ['Licence held', 'Yes', 'No', 'Yes', 'Yes', 'Yes', 'Yes', null],
    'Not rated: target reads as yes or no',
    'At risk',
  ],
  ['a scheme could rate it, and nothing is stated', ['Visits', 90, 20, 20, 20, 20, 80, null], 'Not rated: asked', 'Asked'],
])('%s', (_case, row, reason, worst) => {
  expect(reviewed(row)).toMatchObject({ asked: true, reason, worst });
});

test('a word of progress and one of the sheet’s own are what is stated, in the list, the draft and the JSON', () => {
  const { review, table } = reviewed(['Visits', 90, 20, 20, 20, 20, 80, '–']);
  expect(table.rows.map((row) => statedWord(table, row))).toEqual([
    'On course',
    'At risk',
    'On course',
    'On course',
    'Finished',
    'On course',
    null,
  ]);
  expect(table.rows.filter(({ draft }) => draft?.includes('Stated “Finished”.') === true)).toHaveLength(1);
  const json = reviewJson('plan.xlsx', review, { cells: 0, roundTrips: 0, requestBytes: 0, responseBytes: 0, leftAlone: [] });
  expect(json).toHaveProperty('sheets.0.tables.0.rows.4.rag.stated', 'Finished');
  expect(json).toHaveProperty('sheets.0.tables.0.rows.6.rag.stated', null);
});

test.each<[string, Line, true | undefined]>([
  ['a limit on what nobody wants', ['Complaints', 'no more than 90', 20, 20, 20, 20, 80, 'On course'], true],
  ['a limit to be used up', ['Places filled by apprentices', 'up to 90', 20, 20, 20, 20, 80, 'On course'], undefined],
  ['a floor', ['Visits', 90, 20, 20, 20, 20, 80, 'On course'], undefined],
])('whether a share is of a limit: %s', (_case, row, ofLimit) => {
  expect(reviewed(row).table.rows.at(-1)?.ofLimit).toBe(ofLimit);
});
