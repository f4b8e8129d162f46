// Where more than a third of the stated statuses speak against target and figure as they are read, the reading is doubted: one
// question, and nothing is set against the target.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

function reviewed(rows: readonly (readonly TestCell[])[]) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-03-31', answers: [] });
  const assessed = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return {
    drafts: assessed.map(({ draft }) => draft ?? '').join(' '),
    asked: findings.filter(({ check }) => check === 'reading-open').map(({ cell, message }) => `${cell ?? ''} ${message}`),
  };
}

const sheet = (heading: string, rows: readonly (readonly [number, number, string])[]): readonly (readonly TestCell[])[] => [
  [heading, 'Target 2025/26', 'Achieved', 'RAG'],
  ...rows.map(([target, done, status], index): readonly TestCell[] => [
    `Walks led in ward ${'ABCDEFGH'.charAt(index)}`,
    target,
    done,
    status,
  ]),
];

test.each<[string, readonly (readonly [number, number, string])[]]>([
  [
    'Green far short of it',
    [
      [100, 20, 'Green'],
      [200, 50, 'Green'],
      [80, 90, 'Green'],
      [60, 10, 'Amber'],
      [90, 12, 'Green'],
    ],
  ],
  [
    'Red where it is met',
    [
      [100, 120, 'Red'],
      [200, 230, 'Red'],
      [80, 90, 'Green'],
      [60, 70, 'R'],
    ],
  ],
  [
    'both',
    [
      [100, 120, 'Red'],
      [200, 40, 'Green'],
      [80, 90, 'Green'],
      [60, 59, 'Amber'],
      [60, 9, 'Green'],
    ],
  ],
])('%s', (_what, rows) => {
  const { drafts, asked } = reviewed(sheet('Measure', rows));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('Is column B (“Target 2025/26”) the target?');
  expect(drafts).not.toMatch(/of at least|more than the target|meets the target/u);
});

test('one or two of many are a judgement', () => {
  const rows = [100, 200, 80, 60, 90, 70, 50].map((target, index) => [target, index < 2 ? 10 : target, 'Green'] as const);
  expect(reviewed(sheet('Measure', rows)).asked).toEqual([]);
});
