// In a table of running figures a share so far is still a share, expected in full from the first day; a ceiling fills up,
// so that by half the year half of it is.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent } from '../../recognise/grid-of';

// prettier-ignore
test.each<readonly [rule: string, headings: readonly string[], share: string]>([
  ['cumulative quarters', ['Measure', 'Target', 'Q1 cumulative', 'Q2 cumulative'], 'Complaints answered in time (%)'],
  ['quarters to date', ['Measure', 'Target', 'Q1 YTD', 'Q2 YTD'], '% of calls answered'],
  ['said in each row', ['Measure', 'Target', 'Q1', 'Q2'], 'Enquiries closed at first contact (%, year to date)'],
])('%s', (_rule, headings, share) => {
  const grid = gridOf([
    ['Measures 2026/27'],
    [],
    headings,
    ['Complaints received (cumulative)', 'no more than 120', 38, 72],
    [share, percent(0.9), percent(0.88), percent(0.91)],
  ]);
  const [table] = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2026-09-30' }).sheets[0]?.tables ?? [];
  const profiles = table?.rows.map(({ profile }) => (typeof profile === 'number' ? Math.round(profile * 100) / 100 : profile));
  expect(profiles).toEqual([60.16, 0.9]);
});
