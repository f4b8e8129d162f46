// A title's last words, the last report of a closed year, and days at the ends of quarters say when the figures are for.

import { tableOf } from '../reading-of';
import type { TestCell } from '../grid-of';

function asAtUnder(title: string, heads: readonly TestCell[] = ['Measure', 'Target', 'Actual so far']): string | null {
  const figures = heads.slice(1).map((_, index) => 40 + index);
  return tableOf([[title], [], heads, ['Signals mended', ...figures], ['Beacons lit', ...figures]]).asAtStated;
}

const terms = ['Measure', 'Target', 'Michaelmas', 'Lent', 'Trinity', 'Year'] as const;

test.each<[string, string | null]>([
  ['Lighthouses: scorecard to 30 November 2025', '2025-11-30'],
  ['Lighthouse plan: committee overview to 30 November 2025', '2025-11-30'],
  ['Lighthouses and beacons to 30 November 2025', '2025-11-30'],
  ['Lighthouse strategy to 30 November 2030', null],
  ['Lighthouse scorecard, target to 30 November 2025', null],
])('“%s”: %s', (title, day) => {
  expect(asAtUnder(title)).toBe(day);
});

test.each<[string, string | null]>([
  ['School plan, academic year 2023/24 (1 August 2023 to 31 July 2024): final report', '2024-07-31'],
  ['School plan, academic year 2023/24 (1 August 2023 to 31 July 2024): year-end return', '2024-07-31'],
  ['School plan, academic year 2023/24 (1 August 2023 to 31 July 2024): first report', null],
  ['School plan, academic year 2023/24: final report', null],
])('of terms, “%s”: %s', (title, day) => {
  expect(asAtUnder(title, terms)).toBe(day);
});

test('days at the ends of quarters end them; the year runs from the day after the baseline to that of the target', () => {
  const { columns, year } = tableOf([
    ['Indicator', 'Baseline 30 Sep 2024', 'Target 30 Sep 2025', '31 Dec 2024', '31 Mar 2025'],
    ['Signals', 30, 60, 35, 41],
    ['Beacons', 12, 30, 14, 15],
  ]);
  expect(columns.periods.map(({ span }) => span?.start)).toEqual(['2024-10-01', '2025-01-01']);
  expect(year).toEqual({ start: '2024-10-01', end: '2025-09-30' });
});

test('days a month apart are of their months', () => {
  const { columns } = tableOf([
    ['Indicator', 'Target', '31 Jan 2025', '28 Feb 2025', '31 Mar 2025'],
    ['Signals', 60, 35, 41, 44],
  ]);
  expect(columns.periods.map(({ span }) => span?.start)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01']);
});
