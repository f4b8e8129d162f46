// Four-week periods of which the sheet says on which day they begin have their own days, and a year of 364; else "P5" has none.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';
import { tableOf } from '../reading-of';

type Line = readonly TestCell[];

function sheet(...titles: readonly string[]): readonly Line[] {
  const periods = Array.from({ length: 5 }, (_, index) => `P${String(index + 1)}`);
  return [
    ...titles.map((title): Line => [title]),
    ['Measure', 'Target 2025/26', ...periods, 'Total'],
    ['Sailings', 1300, 90, 100, 100, 110, 100, 500],
    ['Cars carried', 5200, 380, 400, 410, 420, 400, 2010],
    ['Lifeboat drills', 26, 2, 2, 2, 2, 2, 10],
  ];
}

const year = { start: '2025-04-06', end: '2026-04-04' };

test.each([
  'Ferry company: 13 periods of four weeks from 6 April 2025',
  'Thirteen four-week periods, beginning on Sunday 6 April 2025.',
  'Each reporting period is 4 weeks; period 1 started on 6 April 2025.',
  'Periods of 28 days, starting 6 April 2025. To the end of period 5 (23 August 2025).',
  '13 four-weekly periods commencing 06/04/2025. Figures to P5, ended 23 August 2025',
])('“%s”', (title) => {
  const table = tableOf(sheet(title), { dateOrder: 'dmy' });
  expect(table.year).toEqual(year);
  expect(table.columns.periods.map(({ span }) => span?.end)).toEqual([
    '2025-05-03',
    '2025-05-31',
    '2025-06-28',
    '2025-07-26',
    '2025-08-23',
  ]);
});

test('what is expected by now goes by the periods, and the year ends with the thirteenth', () => {
  const grid = gridOf(sheet('13 periods of four weeks from 6 April 2025. To the end of period 5 (23 August 2025).'));
  const { sheets } = reviewWorkbook(snapshotOf(grid), { asAt: null, answers: [] });
  const [, cars] = sheets[0]?.tables[0]?.rows ?? [];
  expect(cars?.profile).toBeCloseTo(2000);
  expect(cars?.draft).toContain('due by 4 April 2026');
});

test.each<[string, readonly string[]]>([
  ['no day is said', ['Ferry company: 13 periods of four weeks']],
  ['nothing says that they are four weeks', ['Ferry company: 13 periods from 6 April 2025']],
  ['there are twelve of them', ['12 periods of four weeks from 6 April 2025']],
  ['two days are said', ['Four-week periods from 6 April 2025', 'Four-week periods beginning 1 April 2025']],
  ['the end of one doesn’t agree', ['Four-week periods from 6 April 2025. This report: to the end of period 5 (31 August 2025)']],
])('not where %s', (_why, titles) => {
  const table = tableOf(sheet(...titles));
  expect(table.columns.periods.map(({ span }) => span)).toEqual([null, null, null, null, null]);
  expect(table.year).not.toEqual(year);
});

test('not over months', () => {
  const rows: readonly Line[] = [
    ['Four-week periods from 6 April 2025 are used in the depot'],
    ['Measure', 'Target 2025/26', 'Apr', 'May', 'Jun', 'Total'],
    ['Sailings', 1300, 90, 100, 100, 290],
    ['Cars carried', 5200, 380, 400, 410, 1190],
  ];
  expect(tableOf(rows).year).toEqual({ start: '2025-04-01', end: '2026-03-31' });
});
