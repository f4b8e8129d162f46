// "Last quarter" and "This quarter" are periods, and this one is the later; "Achieved 31-12-2022" is an actual with its day. Whether
// two positions are added up is for the officer to say, where no word says that they run on.

import type { AssessedRow } from '../../../../src/domain/model/assessment';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Line = readonly TestCell[];

function rowOf(headings: Line, line: Line): AssessedRow | undefined {
  const rows = [headings, line, ['Another measure altogether', ...line.slice(1)]];
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2023-09-30', answers: [] }).sheets[0]?.tables[0]?.rows[0];
}

test.each<[string, Line, Line, string]>([
  ['year to date', ['Measure', 'Last quarter', 'This quarter', 'Target'], ['Audits (year to date)', 14, 36, 48], 'latest 36'],
  ['this one first', ['Measure', 'Target', 'This month', 'Last month'], ['Loans, cumulative', 48, 36, 14], 'latest 36'],
  ['a level', ['Measure', 'Previous period', 'Current period', 'Target'], ['Days to let a home', 9, 7, 8], 'latest 7'],
  ['nothing says that they run on', ['Measure', 'Last quarter', 'This quarter', 'Target'], ['Audits done', 14, 36, 48], 'asked'],
  ['two dated positions', ['Measure', 'Target', 'Achieved 31-12-2021', 'Achieved 31-12-2022'], ['Homes let', 90, 60, 80], 'asked'],
  ['one dated position', ['Measure', 'Target', 'Achieved 31-12-2022'], ['Homes let', 90, 60], 'sum 60'],
])('%s', (_variant, headings, line, counted) => {
  const row = rowOf(headings, line);
  expect(row?.method?.open === true ? 'asked' : `${String(row?.method?.method)} ${String(row?.total)}`).toBe(counted);
});

test('one dated position says on which day, and not in which year its target is due', () => {
  const row = rowOf(['Measure', 'Target', 'Achieved 31/12/2022'], ['Homes let', 90, 60]);
  expect(row?.draft).not.toMatch(/due/iu);
  const table = tableOf([
    ['Measure', 'Target', 'Achieved 31.12.2022'],
    ['Homes let', 90, 60],
    ['Loans', 40, 30],
  ]);
  expect(table).toMatchObject({ year: null, columns: { periods: [{ span: { end: '2022-12-31' } }] } });
});

test.each<[string, Line, string]>([
  ['a target of a later year', ['Measure', 'Target 2025/26', 'Q1 2023/24', 'Q2 2023/24'], 'description A, periods CD'],
  ['a target of an earlier year', ['Measure', '2021/22 target', 'Apr 2023', 'May 2023'], 'description A, periods CD'],
  ['a target of this year', ['Measure', 'Target 2023/24', 'Q1 2023/24', 'Q2 2023/24'], 'description A, target B, periods CD'],
  ['a total that is planned', ['Measure', 'Total planned', 'Q1', 'Q2'], 'description A, periods CD'],
  ['periods that are planned', ['Measure', 'Target', 'Q1 planned', 'Q2 actual'], 'description A, target B, periods D'],
])('figures of another year or another kind are never set against this year’s: %s', (_variant, headings, roles) => {
  const lines = [
    ['Homes let', 90, 60, 20],
    ['Loans', 40, 30, 10],
  ];
  expect(rolesIn(tableOf([headings, ...lines]))).toBe(roles);
});

test.each<[string, Line]>([
  ['progress', ['Scheme', 'Budget', 'Actual spend', 'Progress']],
  ['work complete', ['Scheme', 'Capital budget', 'Actual', '% complete']],
  ['works done', ['Scheme', 'Budget (£)', 'Actual (£)', 'Works done (%)']],
])('%s beside a budget and what was spent is no ratio of theirs', (_variant, headings) => {
  const table = tableOf([
    headings,
    ['Roof', 100, 30, { shown: 0.6, as: '0%' }],
    ['Yard', 800, 400, { shown: 0.9, as: '0%' }],
    ['Hall', 50, 10, { shown: 0.5, as: '0%' }],
  ]);
  expect(table.columns).toMatchObject({ target: 1, total: 2, achieved: null });
});
