// A % achieved column in whole numbers is read as fractions; one of fractions stays as it is; percentages typed with their sign are fractions already.

import { percent, type TestCell } from '../grid-of';
import { tableOf } from '../reading-of';

const headings = ['Deliverable', 'Target', 'Q1', 'Q2', 'Total', '% achieved'] as const;

function achievedIn(shares: readonly TestCell[]): readonly unknown[] {
  const figures = [
    [25, 10, 7, 17],
    [40, 20, 30, 50],
    [200, 1, 1, 2],
  ];
  const rows = figures.map((row, index) => [`Output ${String(index + 1)}`, ...row, shares[index] ?? null]);
  return tableOf([[...headings], ...rows]).rows.map(({ achieved, achievedDecimals }) => [achieved, achievedDecimals]);
}

const number = (value: number): unknown => ({ kind: 'number', value });

test.each<[string, readonly TestCell[], readonly unknown[]]>([
  [
    'whole numbers',
    [68, 125, 1],
    [
      [number(0.68), 0],
      [number(1.25), 0],
      [number(0.01), 0],
    ],
  ],
  [
    'numbers with a decimal place',
    [68.0, 125.0, 1.5],
    [
      [number(0.68), 0],
      [number(1.25), 0],
      [number(0.015), 1],
    ],
  ],
  [
    'fractions',
    [0.68, 1.25, 0.01],
    [
      [number(0.68), null],
      [number(1.25), null],
      [number(0.01), null],
    ],
  ],
  [
    'percentages by their format',
    [percent(0.68), percent(1.25), percent(0.01)],
    [
      [number(0.68), 0],
      [number(1.25), 0],
      [number(0.01), 0],
    ],
  ],
  [
    'percentages as text',
    ['68%', '125%', '1%'],
    [
      [number(0.68), 0],
      [number(1.25), 0],
      [number(0.01), 0],
    ],
  ],
])('%s', (_kind, shares, expected) => {
  expect(achievedIn(shares)).toEqual(expected);
});
