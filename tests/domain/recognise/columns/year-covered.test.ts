// The year is the one that the periods cover, from whichever month it begins; and none of its periods is left out.

import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf } from '../grid-of';

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
