// A column by whose formulas each row's periods are averaged, added up or followed by their last is the total, whatever it
// is called; the row's own function says how it counts.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

type Figures = readonly [number, number, number];
type Way = 'average' | 'sum' | 'latest' | 'peak';

const given: Readonly<Record<Way, (figures: Figures) => number>> = {
  average: ([one, two, three]) => (one + two + three) / 3,
  sum: ([one, two, three]) => one + two + three,
  latest: ([, , three]) => three,
  peak: (figures) => Math.max(...figures),
};
const functions: Readonly<Record<Way, (row: number) => string>> = {
  average: (row) => `=ROUND(AVERAGE(C${String(row)}:E${String(row)}),1)`,
  sum: (row) => `=SUM(C${String(row)}:E${String(row)})`,
  latest: (row) => `=E${String(row)}`,
  peak: (row) => `=MAX(C${String(row)}:E${String(row)})`,
};

function sheet(heading: string, periods: readonly string[], rows: readonly (readonly [string, number, Figures, Way])[]) {
  const lines = rows.map(([name, target, figures, way], index): readonly TestCell[] => [
    name,
    target,
    ...figures,
    { formula: functions[way](index + 2), gives: Math.round(given[way](figures) * 10) / 10 },
  ]);
  return gridOf([['Measure', 'Target', ...periods, heading], ...lines]);
}

function countedIn(grid: ReturnType<typeof sheet>) {
  const { sheets } = reviewWorkbook(snapshotOf(grid), { asAt: '2025-12-31', answers: [] });
  const table = sheets[0]?.tables[0];
  return { total: table?.table.columns.total ?? null, methods: table?.rows.map(({ method }) => method?.method ?? null) };
}

test.each<[string, readonly string[], readonly (readonly [string, number, Figures, Way])[]]>([
  [
    'So far',
    ['Q1', 'Q2', 'Q3'],
    [
      ['Gas checks up to date', 100, [98, 99, 97], 'latest'],
      ['Repairs finished', 900, [210, 240, 225], 'sum'],
      ['Tenants happy with us', 80, [71, 74, 75], 'average'],
      ['Residents happy with the lifts', 70, [66, 62, 64], 'average'],
    ],
  ],
  [
    '2025/26 figure',
    ['Apr', 'May', 'Jun'],
    [
      ['Pupils at school on time', 95, [91, 93, 92], 'average'],
      ['Meals served', 9000, [2400, 2500, 2300], 'sum'],
      ['Pupils with a plan', 60, [41, 44, 52], 'latest'],
    ],
  ],
  [
    'Stands at',
    ['Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26'],
    [
      ['Trains on time', 92, [88, 90, 86], 'average'],
      ['Coaches clean', 95, [93, 95, 91], 'average'],
      ['Passengers happy', 85, [80, 82, 84], 'average'],
    ],
  ],
])('“%s”', (heading, periods, rows) => {
  expect(countedIn(sheet(heading, periods, rows))).toEqual({ total: 5, methods: rows.map(([, , , way]) => way) });
});

test.each<[string, Way]>([
  ['Average per month', 'average'],
  ['Best month', 'peak'],
  ['Typical quarter', 'average'],
  ['Used in the chart', 'latest'],
])('“%s” is another figure than what the periods come to', (heading, way) => {
  const grid = sheet(
    heading,
    ['Q1', 'Q2', 'Q3'],
    [
      ['Trees planted', 400, [90, 110, 80], way],
      ['Walks led', 50, [12, 14, 11], way],
      ['Ponds dug', 12, [3, 2, 4], way],
    ],
  );
  expect(countedIn(grid).total).toBeNull();
});
