// The year of a plan comes from its columns of actuals, never from a far target's heading or a baseline's; figures that
// nothing is computed from are asked about by name.

import { findingsIn } from '../../assess/sheet-states';
import { percent, type TestCell } from '../grid-of';
import { yearsIn } from '../../../../src/domain/timescales/dates/year';
import { rolesIn, tableOf } from '../reading-of';

const rows: readonly (readonly TestCell[])[] = [
  ['Emissions', 8400, 2100, 6930, 6300],
  ['Fuel (litres)', 310000, 60000, 288000, 271250],
  ['Waste a household', 512, 380, 498, 486],
];

describe.each([
  ['2019/20 baseline', '2029/30 target', '2022/23 actual', '2023/24 actual'],
  ['Baseline 2018/19', 'Target 2034/35', 'Actual 2022/23', 'Actual 2023/24'],
  ['2019/20 baseline', '2030/31 goal', '2022/23 outturn', '2023/24 outturn'],
])('under %s, %s, %s, %s', (...headings) => {
  const sheet = [['Measure', ...headings], ...rows];

  test('the as-at date isn’t said to come before the year', () => {
    expect(findingsIn(sheet, '2024-03-31').filter((text) => text.includes('before its year'))).toEqual([]);
  });

  test('less is better where the baseline is above the target, and which actual counts is asked', () => {
    expect(tableOf(sheet).rows.map(({ target }) => target.kind)).toEqual(['up to', 'up to', 'up to']);
    expect(
      findingsIn(sheet, '2024-03-31')
        .filter((text) => text.startsWith('ask'))
        .join(),
    ).toMatch(/\bD\b.*\bE\b/u);
  });
});

test('a column of what was cut since the baseline is no second baseline', () => {
  const sheet = [
    ['Measure', 'Baseline', 'Target', 'Actual', 'Cut since baseline'],
    ...rows.map((cells) => [...cells.slice(0, 3), cells[4] ?? null, percent(0.1)]),
  ];
  expect(tableOf(sheet).rows.map(({ target }) => target.kind)).toEqual(['up to', 'up to', 'up to']);
});

test.each(['Realised 2024/25', 'Secured 2024/25', 'Freed in 2024/25'])('where nothing is counted, “%s” is asked about', (heading) => {
  const sheet = [
    ['Benefit', 'Baseline', 'Target by March 2026', heading],
    ['Hours freed', 0, 350, 180],
    ['Floors let', 1, 4, 2],
    ['Forms online', 42, 75, 66],
  ];
  expect(
    findingsIn(sheet, '2025-03-31')
      .filter((text) => text.startsWith('ask D'))
      .join(),
  ).toContain(`D (“${heading}”)`);
});

test.each(['Result', 'Performance', 'Latest result'])('“%s” in per cent beside targets in per cent is what was reached', (heading) => {
  const sheet = [
    ['Measure', 'Numerator', 'Denominator', heading, 'Target'],
    ['Checks taken up', 312, 780, percent(0.4), percent(0.45)],
    ['Children seen', 415, 500, percent(0.83), percent(0.9)],
    ['Smokers quit', 186, 310, percent(0.6), percent(0.55)],
  ];
  expect(rolesIn(tableOf(sheet))).toBe('description A, target E, total D');
});

test.each([
  ['23/24', '24/25', 'Target 24/25'],
  ['2023/24', '2024/25', 'Target 2024/25'],
  ['22/23', '23/24', '23/24 target'],
])('under merged quarters %s and %s beside “%s”: this year’s are those of the target’s year', (before, now, target) => {
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
  const sheet = [
    ['Measure', target, ...quarters.flatMap((quarter) => [quarter, null])],
    [null, null, ...quarters.flatMap(() => [before, now])],
    ['Visits', 210000, 50120, 52300, 54010, 55870, 47700, 49150, 51230, null],
    ['Items lent', 160000, 40100, 38250, 43900, 41020, 37600, 36800, 39900, null],
  ];
  const merges = [[0, 0, 1, 0], [0, 1, 1, 1], ...[2, 4, 6, 8].map((column) => [0, column, 0, column + 1] as const)] as const;
  expect(rolesIn(tableOf(sheet, { merges: merges.map(([a, b, c, d]) => [a, b, c, d] as const) }))).toBe(
    'description A, target B, periods DFHJ',
  );
});

test('a score out of so many is no year', () => {
  expect(yearsIn('Audits passed 23/24 in May')).toEqual([]);
});

test.each([
  ['2021/22', '2022/23', 'Target 2026/27'],
  ['2022-23', '2023-24', '2028-29 target'],
  ['2023', '2024', 'Target 2030'],
])('under nothing but the years %s and %s, “%s” doesn’t say which year is reported', (before, now, target) => {
  const sheet = [['Measure', before, now, target], ...rows.map(([name = null, , aim = null, ...done]) => [name, ...done, aim])];
  expect(findingsIn(sheet, '2024-12-31').filter((text) => text.includes('before its year'))).toEqual([]);
});

test.each([
  ['Baseline 2020/21', '2022/23', '2023/24', 'Target 2023/24'],
  ['Baseline (2019-20)', '2021-22', '2022-23', 'Target (by 2022-23)'],
  ['2018/19 baseline', '2023/24', '2024/25', '2024/25 target'],
])('of %s, %s and %s the year of “%s” is set against it, in numbers and per cent', (...headings) => {
  const shares = [0.61, 0.63, 0.66, 0.7].map((share) => percent(share));
  const numbers: readonly (readonly TestCell[])[] = [
    ['Loans', 100, 120, 150, 160],
    ['Visits', 900, 940, 980, 950],
    ['Courses', 12, 15, 17, 20],
  ];
  for (const cells of [numbers, numbers.map(([name = null]) => [name, ...shares])])
    expect(rolesIn(tableOf([['Measure', ...headings], ...cells]))).toBe('description A, target E, total D');
});

test('quarters beside earlier years are of the target’s year', () => {
  const sheet = [
    ['Measure', '2022/23', '2023/24', 'Target 2024/25', 'Q1', 'Q2'],
    ['Loans', 100, 120, 150, 40, 35],
    ['Visits', 900, 940, 980, 240, 250],
    ['Courses', 12, 15, 17, 4, 5],
  ];
  expect(tableOf(sheet).year).toEqual({ start: '2024-04-01', end: '2025-03-31' });
});
