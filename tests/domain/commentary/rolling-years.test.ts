// A figure of the latest twelve months is told as what stands in them: it is nothing that has come in "so far" this year.

import { monthsRolling } from '../../../src/domain/cells/words/level-words';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function drafts(rows: readonly (readonly TestCell[])[]): readonly string[] {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  return (sheets[0]?.tables[0]?.rows ?? []).map(({ draft }) => draft ?? '');
}

test.each(['Latest 12 months', '12 months to Dec 2025', 'Rolling year to Dec 2025', 'Actual (last twelve months)'])(
  'one column “%s”',
  (heading) => {
    const told = drafts([
      ['Measure', 'Wanted', heading, 'Target'],
      ['Residential burglaries', 'Fewer', 1876, 1850],
      ['Homes let', 'More', 0, 20],
      ['Charge rate (%)', 'More', 9.4, 12],
    ]);
    expect(told[0]).toMatch(/^1,876 in the latest 12 months, 26 over the limit of 1,850 \(101%\)\./u);
    expect(told[1]).toMatch(/^None in the latest 12 months, of at least 20\./u);
    expect(told[2]).toMatch(/^9\.4% in the latest 12 months, 2\.6 points short/u);
    expect(told.join(' ')).not.toMatch(/so far|reached/u);
  },
);

test('a row’s own words say it in a table of months', () => {
  const [rolling, monthly] = drafts([
    ['Measure', 'Target', 'Jul', 'Aug', 'Sep'],
    ['Loans issued (12-month rolling)', 400, 380, 390, 395],
    ['Visits made', 400, 38, 39, 39],
  ]);
  expect(rolling).toMatch(/^395 in the latest 12 months, of at least 400/u);
  expect(monthly).toMatch(/^116 so far, of at least 400/u);
});

test.each<[string, string | null]>([
  ['Rolling 6 months to June', 'in the latest 6 months'],
  ['Three month rolling total', 'in the latest 3 months'],
  ['Rolling annual total', 'in the latest 12 months'],
  ['Rolling 12 month average', null],
  ['Annualised rate', null],
  ['Latest year', null],
  ['Loans in the year', null],
])('“%s”', (words, months) => {
  expect(monthsRolling(words)).toBe(months);
});
