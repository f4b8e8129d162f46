// A limit that holds so far, while the plan's own forecast passes it, has no colour. What it has come to so far is the last of
// running figures, positions and shares: added up they would be past a limit that holds.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function first(rows: readonly Line[]) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  const row = sheets[0]?.tables[0]?.rows[0];
  const rating = row?.rating ?? null;
  return { draft: row?.draft ?? '', status: rating === null ? null : 'status' in rating ? rating.status : rating.notRated };
}

const visits: Line = ['Visits made', 900, 300, 600, 800, 950];

test.each<[string, readonly Line[]]>([
  ['a line above says so', [['All figures are cumulative.'], ['KPI', 'Target', 'to June', 'to Sept', 'to Dec', 'Forecast for year']]],
  ['the headings say so', [['KPI', 'Target', 'Q1 YTD', 'Q2 YTD', 'Q3 YTD', 'Forecast for year']]],
  ['its words say so', [['KPI', 'Target', 'Q1', 'Q2', 'Q3', 'Forecast for year']]],
])('running figures, where %s', (where, above) => {
  const name = where === 'its words say so' ? 'Complaints received (year to date)' : 'Complaints received';
  const { draft, status } = first([...above, [name, 120, 34, 71, 113, 150], visits]);
  expect(status).toBe('Not rated: asked');
  expect(draft).toContain('within the limit of 120 (94%). The plan’s own forecast is 150, which is past the limit.');
});

test.each<[string, Line]>([
  ['a position', ['Cases open at quarter end', 90, 70, 80, 85, 99]],
  ['a share', ['Calls abandoned (%)', 9, 7, 8, 8.5, 9.9]],
  ['days', ['Average days to re-let a home', 30, 26, 28, 29, 33]],
])('%s holds to its limit by its last figure', (_case, row) => {
  expect(first([['KPI', 'No more than', 'Q1', 'Q2', 'Q3', 'Forecast for year'], row, visits]).status).toBe('Not rated: asked');
});

test('a limit that is passed already is rated', () => {
  const rows = [
    ['KPI', 'Target', 'Q1 YTD', 'Q2 YTD', 'Q3 YTD', 'Forecast for year'],
    ['Complaints received', 120, 34, 71, 131, 150],
    visits,
  ];
  expect(first(rows).status).not.toBe('Not rated: asked');
});
