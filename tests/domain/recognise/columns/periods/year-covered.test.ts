// The year is the one that the periods cover, from whichever month it begins; and none of its periods is left out.

import { recogniseSheet } from '../../../../../src/domain/recognise/recognise-sheet';
import { gridOf } from '../../grid-of';

function read(title: string, target: string, periods: readonly string[]) {
  const figures = periods.map((_, index) => index + 3);
  return recogniseSheet(
    gridOf([[title], ['Measure', target, ...periods], ['Trees planted', 40, ...figures], ['Homes let', 30, ...figures]]),
  ).tables[0];
}

const fromSeptember = ['Sep to Nov', 'Dec to Feb', 'Mar to May', 'Jun to Aug'];

test.each<[string, string, string, readonly string[], string, string]>([
  ['April to March', 'Plan 2024/25', 'Target', ['Apr to Jun', 'Jul to Sep', 'Oct to Dec', 'Jan to Mar'], '2024-04-01', '2025-03-31'],
  ['July to June', 'Plan 2024/25', 'Target', ['Q1 Jul - Sep', 'Q2 Oct - Dec', 'Q3 Jan - Mar', 'Q4 Apr - Jun'], '2024-07-01', '2025-06-30'],
  ['September to August', 'Plan', 'Target 2024/25', fromSeptember, '2024-09-01', '2025-08-31'],
  ['January to December', 'Plan 2024', 'Target', ['Jan to Jun', 'Jul to Dec'], '2024-01-01', '2024-12-31'],
  ['a year beside another number', 'Part 2 2024', 'Target', ['Jan to Jun', 'Jul to Dec'], '2024-01-01', '2024-12-31'],
  [
    'months that name their own years',
    'Plan',
    'Target 2023/24',
    ['Jul to Sep 2023', 'Oct to Dec 2023', 'Jan to Mar 2024', 'Apr to Jun 2024'],
    '2023-07-01',
    '2024-06-30',
  ],
])('%s', (_case, title, target, periods, start, end) => {
  const table = read(title, target, periods);
  expect(table?.year).toEqual({ start, end });
  expect(table?.columns.periods.map(({ heading }) => heading)).toEqual(periods);
  const starts = table?.columns.periods.map(({ span }) => span?.start) ?? [];
  expect(starts).toEqual([...starts].sort());
});

test('a date in the title names no calendar year', () => {
  expect(read('Position at 31 January 2025', 'Target', ['Jan to Jun', 'Jul to Dec'])?.year).toBeNull();
});

const numbered = ['Q1', 'Q2', 'Q3', 'Q4'];

test.each<[string, string, string, readonly string[], string, string]>([
  ['the title says the months', 'College – academic year 2025/26 (August to July)', 'Target 2025/26', numbered, '2025-08-01', '2026-07-31'],
  [
    'the title says months and years',
    'Scorecard 2025/26 (1 October 2025 to 30 September 2026)',
    'Target 2025/26',
    numbered,
    '2025-10-01',
    '2026-09-30',
  ],
  ['the title says dates in figures', 'Outputs 01/07/2025 - 30/06/2026', '2025/26 target', numbered, '2025-07-01', '2026-06-30'],
  ['the title says when the year ends', 'Trust report, year ending 31 August 2026', 'Target 2025/26', numbered, '2025-09-01', '2026-08-31'],
  ['the title says when it begins', 'Grant year beginning 1 June 2025', 'Target 2025/26', numbered, '2025-06-01', '2026-05-31'],
  [
    'months without years, the year in the heading',
    'Our year runs from 1 July to 30 June',
    'Target 2025/26',
    numbered,
    '2025-07-01',
    '2026-06-30',
  ],
  ['an end without a year', 'Financial year ends 31 July', 'Target for 2025/26', numbered, '2025-08-01', '2026-07-31'],
  ['a school year in the title', 'Academic year 2025/26', 'Target 2025/26', numbered, '2025-09-01', '2026-08-31'],
  ['a calendar year', 'Service plan January to December 2025', 'Target', numbered, '2025-01-01', '2025-12-31'],
  ['a calendar year, said behind it', 'Harbour board 2025 (Jan–Dec)', 'Target', numbered, '2025-01-01', '2025-12-31'],
  [
    'its quarters with the year',
    'Review, January to December 2025',
    'Target',
    ['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025'],
    '2025-01-01',
    '2025-12-31',
  ],
  ['some of its months', 'Year August 2025 to July 2026', 'Target', ['Aug 2025', 'Sep 2025', 'Oct 2025'], '2025-08-01', '2026-07-31'],
  [
    'the quarters say more than a school year',
    'Academic year 2025/26',
    'Target',
    ['Q1 (Aug–Oct)', 'Q2 (Nov–Jan)', 'Q3 (Feb–Apr)', 'Q4 (May–Jul)'],
    '2025-08-01',
    '2026-07-31',
  ],
  ['one quarter alone says its months', 'Outputs', 'Target 2025/26', ['Q1 (Jul–Sep)', 'Q2', 'Q3', 'Q4'], '2025-07-01', '2026-06-30'],
  ['three quarters so far', 'Outputs', 'Target 2025/26', ['Q1 (Aug-Oct)', 'Q2 (Nov-Jan)', 'Q3 (Feb-Apr)'], '2025-08-01', '2026-07-31'],
  ['nothing says which months', 'Corporate plan 2025/26', 'Target 2025/26', numbered, '2025-04-01', '2026-03-31'],
])('a stated year: %s', (_case, title, target, periods, start, end) => {
  const table = read(title, target, periods);
  expect(table?.year).toEqual({ start, end });
  const spans = table?.columns.periods.map(({ span }) => span?.start ?? '') ?? [];
  expect(spans[0]).toBe(start);
  expect(spans).toEqual([...spans].sort());
});

test('a title and quarters that contradict each other say no year', () => {
  expect(
    read('Year August 2025 to July 2026', 'Target 2025/26', ['Apr to Jun', 'Jul to Sep', 'Oct to Dec', 'Jan to Mar'])?.year,
  ).toBeNull();
});
