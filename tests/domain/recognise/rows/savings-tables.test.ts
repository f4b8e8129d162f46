// What the table counts goes before what its rows are about: in a table of savings more is better of every row, and what
// is told of it is that it was saved.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Lines = readonly (readonly TestCell[])[];

const rows: Lines = [
  ['Vacancy factor', 480, 341],
  ['Reduce agency spend', 250, 167],
  ['Leisure contract re-let', 300, 90],
  ['Sickness absence cover', 60, 66],
];

test.each<[string, Lines]>([
  ['a title', [['Savings tracker 2024/25'], ['Line', 'Target', 'Delivered to date'], ...rows]],
  ['the target’s heading', [['Directorate return'], ['Measure', 'Savings target £k', 'Actual £k'], ...rows]],
  [
    'the heading of what is described',
    [['Saving proposal', 'Target', 'Delivered to date', 'RAG'], ...rows.map((row) => [...row, 'Amber'])],
  ],
])('%s says that all figures are savings', (_where, lines) => {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-12-31', answers: [] });
  const read = (sheets[0]?.tables[0]?.rows ?? []).filter(({ row }) => row.kind === 'deliverable');
  expect(read.map(({ row }) => row.target.kind)).toEqual(['at least', 'at least', 'at least', 'at least']);
  expect(read.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : ''))).toEqual([
    'Amber',
    'Amber',
    'Amber',
    'Green',
  ]);
  for (const { draft } of read) expect(draft).toMatch(/^£?[\d,]+k? saved\b/u);
});

test.each(['Saved to date', 'Total saved (£k)', 'Amount saved so far', 'Saved'])('“%s” over sums of quarters says so too', (heading) => {
  const sums = [
    ['Vacancy factor', 240, 120, 122],
    ['Leaving the annexe', 110, 40, 42],
    ['Agency cover', 90, 30, 31],
    ['Printing', 60, 30, 33],
  ] as const;
  const lines: Lines = [
    ['Efficiency programme 2024/25 (£k)'],
    ['Line', 'Target', 'Q1', 'Q2', heading],
    ...sums.map(([name, target, first, second], index): readonly TestCell[] => [
      name,
      target,
      first,
      second,
      { formula: `=SUM(C${String(index + 3)}:D${String(index + 3)})`, gives: first + second },
    ]),
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-09-30', answers: [] });
  const read = (sheets[0]?.tables[0]?.rows ?? []).filter(({ row }) => row.kind === 'deliverable');
  expect(read.map(({ row }) => row.target.kind)).toEqual(['at least', 'at least', 'at least', 'at least']);
  expect(read[0]?.draft).not.toContain('limit');
});

test('what is spent by a scheme that saves is no saving', () => {
  const lines: Lines = [
    ['Efficiency programme 2024/25 (£k)'],
    ['Line', 'Target', 'Q1', 'Q2', 'Spent to date'],
    ['Agency spend', 480, 120, 122, 242],
    ['Sickness absence cover', 80, 40, 42, 82],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-09-30', answers: [] });
  expect(sheets[0]?.tables[0]?.rows.map(({ row }) => row.target.kind)).not.toContain('at least');
});

test('a table of spending beside savings is none', () => {
  const lines: Lines = [
    ['Savings and pressures'],
    ['Line', 'Target', 'Actual'],
    ['Agency spend', 480, 500],
    ['Sickness absence (days)', 8, 9],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-12-31', answers: [] });
  expect(sheets[0]?.tables[0]?.rows.map(({ row }) => row.target.kind)).toEqual(['up to', 'up to']);
});

describe('a target of zero to date', () => {
  const rowsOf = (last: readonly TestCell[], target: string): Lines => [
    ['Savings tracker 2024/25 (£k)'],
    ['Line', 'Plan for year', 'Q1', 'Q2', target, 'Saved to date', 'Variance to date'],
    ['Leaving the annexe', 110, 20, 22, 40, { formula: '=SUM(C3:D3)', gives: 42 }, { formula: '=F3-E3', gives: 2 }],
    ['Agency cover', 90, 15, 14, 30, { formula: '=SUM(C4:D4)', gives: 29 }, { formula: '=F4-E4', gives: -1 }],
    ['Printing', 60, 10, 13, 20, { formula: '=SUM(C5:D5)', gives: 23 }, { formula: '=F5-E5', gives: 3 }],
    ['Rota redesign', ...last, { formula: '=F6-E6', gives: 0 }],
  ];
  const reviewed = (lines: Lines) => {
    const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-09-30', answers: [] });
    return { draft: sheets[0]?.tables[0]?.rows.at(-1)?.draft, asked: findings.some(({ check }) => check === 'target-zero') };
  };
  const noneYet: TestCell = { formula: '=SUM(C6:D6)', gives: 0 };

  test.each(['Plan to date', 'Target to date', 'Profile to date'])(
    '“%s”, beside the year’s, is told with it and not asked about',
    (target) => {
      const { draft, asked } = reviewed(rowsOf([210, 0, 0, 0, noneYet], target));
      expect(draft).toContain('£210k');
      expect(asked).toBe(false);
    },
  );

  test('a year’s target of zero is asked about', () => {
    expect(reviewed(rowsOf([0, 0, 0, 0, noneYet], 'Plan to date'))).toEqual({
      draft: expect.not.stringContaining('the year’s is') as string,
      asked: true,
    });
  });
});
