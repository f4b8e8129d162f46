// A stated percentage of a stated total that takes in forecasts follows from what the officer stated; and targets of
// periods that make the year's settle that the figures add up.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

function review(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf(rows);
  const found = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2026-09-30', answers: [] },
  );
  return { rows: found.sheets[0]?.tables[0]?.rows ?? [], findings: found.findings };
}

const quarters = ['Q1 actual', 'Q2 actual', 'Q3 forecast', 'Q4 forecast'] as const;

test.each<[string, readonly string[], (row: number, figures: readonly number[]) => readonly TestCell[]]>([
  [
    'formulas',
    ['Total', '% of target'],
    (row, figures) => {
      const total = figures.slice(1).reduce((sum, figure) => sum + figure, 0);
      const share = total / (figures[0] ?? 1);
      return [
        { formula: `=SUM(C${String(row)}:F${String(row)})`, gives: total },
        { formula: `=G${String(row)}/B${String(row)}`, gives: share },
      ];
    },
  ],
  [
    'typed figures',
    ['Total incl. forecast', '% of target'],
    (_row, figures) => {
      const total = figures.slice(1).reduce((sum, figure) => sum + figure, 0);
      return [total, percent(Math.round((total / (figures[0] ?? 1)) * 100) / 100)];
    },
  ],
])('%s: no stated percentage is called wrong for what its total takes in', (_case, headings, ends) => {
  const plan: readonly (readonly [string, ...number[]])[] = [
    ['Bus stops upgraded', 200, 24, 31, 40, 30],
    ['Shelters built', 60, 10, 12, 20, 18],
    ['Signs fitted', 90, 20, 25, 30, 15],
    ['Ramps laid', 50, 5, 9, 11, 12],
  ];
  const { findings } = review([
    ['Output', 'Target', ...quarters, ...headings],
    ...plan.map(([name, ...figures], index) => [name, ...figures, ...ends(index + 2, figures)]),
  ]);
  expect(findings.filter(({ check }) => /achieved|percent/u.test(check)).map(({ message }) => message)).toEqual([]);
  expect(findings.map(({ message }) => message).join(' ')).not.toContain('stated percentages don');
});

const pairs = [1, 2, 3, 4].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`]);

test.each<[string, TestCell, readonly number[], readonly (number | null)[], number]>([
  ['Permanent admissions', 'No more than 340', [85, 85, 85, 85], [79, 94, null, null], 173],
  ['Places', 400, [80, 100, 100, 120], [84, 101, null, null], 185],
  ['Tickets', 60, [10, 15, 15, 20], [15, 15, null, null], 30],
])('%s: targets of the quarters that make %p settle that the figures add up', (name, target, targets, actuals, total) => {
  const cells = targets.flatMap((each, index) => [each, actuals[index] ?? null]);
  const { rows } = review([
    ['Measure', 'Annual target', ...pairs],
    [name, target, ...cells],
    ['Guides printed', 400, 100, 90, 100, 70, 100, null, 100],
  ]);
  expect(rows.find(({ row }) => row.description === name)?.total).toBe(total);
});

test('targets of positions, the last of which is the year’s, settle nothing', () => {
  const row = ['Members', 100, 90, 88, 95, 92, 98, null, 100, null];
  const { rows } = review([['Measure', 'Annual target', ...pairs], row, ['Guides printed', 400, 100, 90, 100, 70, 100, null, 100, null]]);
  expect(rows.find((each) => each.row.description === 'Members')?.total).toBeNull();
});
