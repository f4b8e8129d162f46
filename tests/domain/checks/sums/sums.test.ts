// Totals that leave out a row of their block, and headlines that the table's totals don't bear out; what is meant so, isn't
// told.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';
import { noOptions, snapshotOf } from '../../fixtures/review-of';

type Rows = readonly (readonly TestCell[])[];
const asAt = '2025-12-31';
const sum = (formula: string, gives: number): TestCell => ({ formula, gives });

function found(rows: Rows): readonly string[] {
  return reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt })
    .findings.filter(({ check }) => check === 'sum-misses-rows' || check === 'headline-differs')
    .map(({ cell, severity, computed }) => `${cell ?? ''} ${severity} ${String(computed)}`);
}

const heads: Rows = [['Service', 'Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Total']];
const rows: Rows = [
  ['Streets', 'Bins emptied', 900, 200, 210, 190, sum('=SUM(D2:F2)', 600)],
  ['Streets', 'Signs mended', 80, 20, 15, 21, sum('=SUM(D3:F3)', 56)],
  ['Streets', 'Drains cleared', 400, 90, 80, 100, sum('=SUM(D4:F4)', 270)],
];

test.each<[string, Rows, readonly string[]]>([
  [
    'the last row, which the others take',
    [
      ...heads,
      ...rows,
      [
        null,
        'Total',
        sum('=SUM(C2:C4)', 1380),
        sum('=SUM(D2:D4)', 310),
        sum('=SUM(E2:E3)', 225),
        sum('=SUM(F2:F4)', 311),
        sum('=SUM(G2:G4)', 926),
      ],
    ],
    ['E5 wrong 305'],
  ],
  [
    'the first row, in SUBTOTAL',
    [
      ...heads,
      ...rows,
      [
        'All services total',
        null,
        sum('=SUBTOTAL(9,C2:C4)', 1380),
        sum('=SUBTOTAL(9,D3:D4)', 110),
        sum('=SUBTOTAL(9,E2:E4)', 305),
        sum('=SUBTOTAL(9,F2:F4)', 311),
        sum('=SUBTOTAL(9,G2:G4)', 926),
      ],
    ],
    ['D5 wrong 310'],
  ],
  [
    'a row of the second section',
    [
      ...heads,
      ['Streets'],
      [null, 'Bins emptied', 900, 200, 210, 190, 600],
      [null, 'Signs mended', 80, 20, 15, 21, 56],
      [
        null,
        'Streets total',
        sum('=SUM(C3:C4)', 980),
        sum('=SUM(D3:D4)', 220),
        sum('=SUM(E3:E4)', 225),
        sum('=SUM(F3:F4)', 211),
        sum('=SUM(G3:G4)', 656),
      ],
      ['Parks'],
      [null, 'Trees planted', 50, 10, 12, 14, 36],
      [null, 'Walks led', 30, 9, 8, 7, 24],
      [null, 'Benches set', 12, 3, 3, 3, 9],
      [
        null,
        'Parks total',
        sum('=SUM(C7:C9)', 92),
        sum('=SUM(D7:D9)', 22),
        sum('=SUM(E7:E9)', 23),
        sum('=SUM(F7:F9)', 24),
        sum('=SUM(G7:G8)', 60),
      ],
    ],
    ['G10 wrong 69'],
  ],
  [
    'all totals alike, which may be meant',
    [...heads, ...rows, [null, 'Total', sum('=SUM(C2:C3)', 980), null, null, null, sum('=SUM(G2:G3)', 656)]],
    ['C5 ask 1380', 'G5 ask 926'],
  ],
  [
    'nothing: it ends in a row without a figure',
    [
      ...heads,
      ...rows.slice(0, 2),
      ['Streets', 'Gritting', null, null, null, null, null],
      [null, 'Total', sum('=SUM(C2:C4)', 980), sum('=SUM(D2:D3)', 220), null, null, null],
    ],
    [],
  ],
  [
    'nothing: a grand total of subtotals',
    [
      ...heads,
      ...rows,
      [null, 'Streets total', sum('=SUM(C2:C4)', 1380), null, null, null, sum('=SUM(G2:G4)', 926)],
      ['Parks', 'Trees planted', 50, 10, 12, 14, 36],
      ['Parks', 'Walks led', 30, 9, 8, 7, 24],
      [null, 'Parks total', sum('=SUM(C6:C7)', 80), null, null, null, sum('=SUM(G6:G7)', 60)],
      [null, 'Grand total', sum('=C5+C8', 1460), null, null, null, sum('=G5+G8', 986)],
    ],
    [],
  ],
])('a sum misses %s', (_case, sheet, expected) => {
  expect(found(sheet)).toEqual(expected);
});

const savings: Rows = [
  ['Ref', 'Saving', 'Target', 'Delivered to date', 'Forecast for year', 'RAG'],
  ['A', 'Shared depot', 400, 200, 400, 'Green'],
  ['B', 'Fewer printers', 100, 30, 90, 'Amber'],
  ['C', 'Energy contract', 500, 120, 450, 'Red'],
  [null, 'Total', sum('=SUM(C4:C6)', 1000), sum('=SUM(D4:D6)', 350), sum('=SUM(E4:E6)', 940), null],
];

test.each<[string, Rows, readonly string[]]>([
  ['a share that neither total gives', [['Delivered so far', percent(0.62), 'of the target'], []], ['B1 ask 0.35']],
  ['the words in one cell', [['Savings achieved against target to date:', null, percent(0.53)], []], ['C1 ask 0.35']],
  ['the share that they give', [['Delivered so far', percent(0.35), 'of the target'], []], []],
  ['that of the forecast', [['Savings against target', percent(0.94), 'by year end'], []], []],
  ['of how many', [['Share of projects delivered of target', percent(0.33)], []], []],
  ['of another year', [['Delivered last year, of target', percent(0.81)], []], []],
])('a headline: %s', (_case, above, expected) => {
  expect(found([...above, ...savings])).toEqual(expected);
});
