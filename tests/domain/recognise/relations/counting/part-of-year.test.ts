// Dated periods of less than a year are the whole of a programme, the part of a year so far, or open: then no profile is
// said, and nothing is due at a year's end.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';
import { tableOf } from '../../reading-of';

type Line = readonly TestCell[];

const rows = (...figures: readonly (number | null)[]): readonly Line[] => [
  ['Coats mended', 90, ...figures],
  ['Bikes repaired', 45, ...figures.map((figure) => (figure === null ? null : figure * 2 - 7))],
];

const july: readonly string[] = ['Jul 2024', 'Aug 2024', 'Sep 2024', 'Oct 2024', 'Nov 2024', 'Dec 2024'];
const april: readonly string[] = ['Apr 2024', 'May 2024', 'Jun 2024', 'Jul 2024', 'Aug 2024', 'Sep 2024'];
const nine: readonly string[] = ['Jul to Sep 2024', 'Oct to Dec 2024', 'Jan to Mar 2025'];

test.each<[string, readonly Line[], string]>([
  ['months still to come', [['Activity', 'Target', ...july], ...rows(11, 13, 12, null, null, null)], '2024-07-01 2024-12-31'],
  [
    'a title that names them',
    [['Pilot, July to December 2024'], ['Activity', 'Target', ...july], ...rows(11, 13, 12, 15, 14, 16)],
    '2024-07-01 2024-12-31',
  ],
  ['nine months to the end of March', [['Activity', 'Target', ...nine], ...rows(21, 33, 26)], '2024-07-01 2025-03-31'],
  [
    'a title that names them from April, with months still to come',
    [['Repair scheme: April 2024 to September 2024'], ['Activity', 'Target', ...april], ...rows(11, 13, 12, null, null, null)],
    '2024-04-01 2024-09-30',
  ],
  [
    'over the turn of the year',
    [['Activity', 'Target', 'Nov 2024', 'Dec 2024', 'Jan 2025', 'Feb 2025'], ...rows(11, 13, null, null)],
    '2024-11-01 2025-02-28',
  ],
])('the year is what the periods cover: %s', (_case, sheet, span) => {
  const { year, targetsOutlastYear } = tableOf(sheet);
  expect([`${year?.start ?? ''} ${year?.end ?? ''}`, targetsOutlastYear ?? false]).toEqual([span, false]);
});

test.each<[string, readonly Line[]]>([
  ['all of them filled, from July', [['Activity', 'Target', ...july], ...rows(11, 13, 12, 15, 14, 16)]],
  ['some of them still to come, from April', [['Activity', 'Target', ...april], ...rows(11, 13, 12, null, null, null)]],
])('it is open whether it is a year so far or the whole, and no profile is said: %s', (_case, sheet) => {
  expect(tableOf(sheet)).toMatchObject({ year: null, targetsOutlastYear: true });
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(sheet)), { asAt: '2024-09-30', answers: [] });
  const read = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  expect(read.map(({ profile }) => profile)).toEqual([null, null]);
  expect(read.map(({ draft }) => draft ?? '').join(' ')).not.toMatch(/due by|expected|behind|ahead|of the year/u);
});

test.each<[string, readonly Line[], string]>([
  ['filled from April on', [['Activity', 'Target', ...april], ...rows(11, 13, 12, 15, 14, 16)], '2024-04-01 2025-03-31'],
  ['an annual target', [['Activity', 'Annual target', ...july], ...rows(11, 13, 12, null, null, null)], '2024-04-01 2025-03-31'],
  ['a target of a named year', [['Activity', '2024/25 target', ...july], ...rows(11, 13, 12, null, null, null)], '2024-04-01 2025-03-31'],
  [
    'a title with the year',
    [['Repairs 2024/25'], ['Activity', 'Target', ...july], ...rows(11, 13, 12, null, null, null)],
    '2024-04-01 2025-03-31',
  ],
  [
    'a column of the year’s outturn',
    [['Activity', 'Target', ...july, 'Outturn'], ...rows(11, 13, 12, null, null, null)],
    '2024-04-01 2025-03-31',
  ],
  ['one period alone', [['Activity', 'Target', 'Dec 2024'], ...rows(16)], '2024-04-01 2025-03-31'],
])('the year is longer than the periods: %s', (_case, sheet, span) => {
  const { year } = tableOf(sheet);
  expect(`${year?.start ?? ''} ${year?.end ?? ''}`).toBe(span);
});
