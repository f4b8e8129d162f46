// A note over or under a table that says what its targets are for is heeded: they are due then, not at the end of the year.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf } from '../../grid-of';

function firstTable(over: string, under: string) {
  const rows = [
    ['Performance 2025/26'],
    ...(over === '' ? [] : [[over]]),
    ['Measure', 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26', 'Target'],
    ['Affordable homes completed (cumulative)', 21, 52, null, 60],
    ['Loans made (cumulative)', 14, 30, null, 50],
    ['Trees planted (cumulative)', 120, 400, null, 300],
    ...(under === '' ? [] : [[null], [under]]),
  ];
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-09-30', answers: [] }).sheets[0]?.tables[0];
}

test.each<[string, string, string]>([
  ['', 'n/a: not available. Targets are for the position at quarter 2.', '2025-09-30'],
  ['All targets shown are for Q2', '', '2025-09-30'],
  ['', 'Note: the targets relate to the end of December 2025.', '2025-12-31'],
  ['Targets are set for the half year', '', '2025-09-30'],
  ['', 'Mae’r targedau ar gyfer chwarter 3', '2025-12-31'],
  // Of no one period, or of the whole year.
  ['', 'Targets are for each quarter.', '2026-03-31'],
  ['Targets are for the year to March 2026', '', '2026-03-31'],
  ['', 'Targets are not for quarter 2 alone.', '2026-03-31'],
  ['', 'Targets were agreed in quarter 2.', '2026-03-31'],
  ['Targets are for 2025/26', '', '2026-03-31'],
])('over the table “%s”, under it “%s”: due by %s', (over, under, end) => {
  const table = firstTable(over, under);
  expect(table?.table.year?.end).toBe(end);
  expect(table?.rows.find(({ row }) => row.description.startsWith('Affordable'))?.draft).toMatch(
    end === '2025-09-30' ? /was due by 30 September 2025/u : /[Dd]ue by (?:31 December 2025|31 March 2026|the end of 2025\/26)/u,
  );
});
