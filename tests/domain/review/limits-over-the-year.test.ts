// A ceiling that fills up through the year is judged by its share of the year where a scheme judges by pace; one that is a
// level in full from the first day; and where less may be better or the limit is to be used up, no colour is given.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

/** Rows whose stated statuses only a scheme by pace explains: half a year's work is Green. */
const byPace: readonly Line[] = [
  ['Home visits completed', 9000, 2305, 2280, 4585, 'Green'],
  ['People trained', 400, 120, 90, 210, 'Green'],
  ['Workshops held', 60, 12, 8, 20, 'Red'],
  ['Trees planted', 800, 210, 200, 410, 'Green'],
  ['Grants awarded', 120, 30, 32, 62, 'Green'],
  ['Homes insulated', 90, 26, 24, 50, 'Green'],
];

function reviewedRow(row: Line) {
  const rows: readonly Line[] = [['Measure', 'Target 2026/27', 'Q1 2026/27', 'Q2 2026/27', 'Total', 'RAG'], ...byPace, row];
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-09-30', answers: [] });
  const table = review.sheets[0]?.tables[0];
  if (table === undefined) throw new Error('Nothing was reviewed.');
  expect(table.settings.scheme.name).toBe('pace');
  const asked = review.findings.filter(({ severity, cell }) => severity === 'ask' && cell === 'B8').map(({ message }) => message);
  return { assessed: table.rows.at(-1), asked };
}

test.each<[string, Line, string]>([
  ['dwelling fires, 134 % of their share', ['Deliberate secondary fires', 'No more than 1,150', 377, 398, 775, 'Red'], 'Red'],
  ['missed bins within their share', ['Missed bins', 'No more than 1,000', 210, 250, 460, 'Green'], 'Green'],
  ['complaints a little over their share', ['Complaints received', 'Up to 100', 31, 27, 58, 'Amber'], 'Amber'],
  ['strictly fewer accidents', ['Accidents reported', 'Fewer than 40', 16, 15, 31, 'Red'], 'Red'],
  ['a level of days is held in full', ['Average days to re-let a home', 'No more than 20 days', 19, 18, 18.5, 'Green'], 'Green'],
  ['a level of people is held in full', ['Households in temporary accommodation', 'No more than 30', 26, 22, 22, 'Green'], 'Green'],
  ['a running figure fills up', ['Days lost to sickness each (cumulative)', 'No more than 6', 2.5, 4.2, 4.2, 'Red'], 'Red'],
  ['wanted work ahead of its pace', ['Councillors trained', 'Up to 100', 30, 31, 61, 'Green'], 'Green'],
])('%s', (_what, row, status) => {
  expect(reviewedRow(row).assessed?.rating).toEqual({ status });
});

test.each<[string, Line]>([
  ['spend of a budget, ahead of its share', ['Spend on the hub', 'Up to £500,000', 180000, 160000, 340000, 'Green']],
  ['spend of a budget, far behind', ['Spend on the depot', 'No more than £500,000', 20000, 30000, 50000, 'Green']],
  ['what nothing says of', ['Section 12 items', 'Up to 100', 31, 33, 64, 'Green']],
])('asked about: %s', (_what, row) => {
  const { assessed, asked } = reviewedRow(row);
  expect(assessed?.rating).toEqual({ notRated: 'Not rated: asked' });
  expect(asked).toEqual([expect.stringContaining('less is better below it or it is to be used up')]);
});

test('the draft says where the pace leads', () => {
  expect(reviewedRow(['Deliberate secondary fires', 'No more than 1,150', 377, 398, 775, 'Red']).assessed?.draft).toContain(
    'At this pace the year would end at about 1,546, past the limit',
  );
});
