// Beside forecasts of coming periods only the column that adds them to what is done is where the plan expects to end.

import { forecastsOfEnd } from '../../../../src/domain/measures/targets/target-to-date';
import type { TestCell } from '../../recognise/grid-of';
import { tableOf } from '../../recognise/reading-of';

type Row = readonly TestCell[];

const heads: Row = [
  'Output',
  'Lifetime target (to 31 March 2027)',
  'Up to 31 March 2024',
  '2024/25',
  '2025/26 Q1',
  '2025/26 Q2',
  'Total delivered',
  'Forecast 2025/26 Q3',
  'Forecast 2026/27',
  'Expected at the end',
];

function row(at: number, name: string, [target, before, year, one, two, next, later]: readonly number[]): Row {
  const done = (before ?? 0) + (year ?? 0) + (one ?? 0) + (two ?? 0);
  const total = { formula: `=SUM(C${String(at)}:F${String(at)})`, gives: done };
  const end = { formula: `=G${String(at)}+H${String(at)}+I${String(at)}`, gives: done + (next ?? 0) + (later ?? 0) };
  return [name, target ?? 0, before ?? 0, year ?? 0, one ?? 0, two ?? 0, total, next ?? 0, later ?? 0, end];
}

test('the forecast that is told is that of the end, never that of one period', () => {
  const table = tableOf([
    heads,
    row(2, 'Ponds dug', [300, 40, 50, 20, 30, 10, 90]),
    row(3, 'Hedges laid', [300, 40, 50, 20, 30, 10, 150]),
    row(4, 'Gates hung', [300, 40, 50, 20, 30, 0, 160]),
  ]);
  expect(forecastsOfEnd(table).map(({ heading }) => heading)).toEqual(['Expected at the end']);
});
