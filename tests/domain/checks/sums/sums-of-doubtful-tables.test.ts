// A sum that leaves out a row of its block is told though the table's columns are asked about: it rests on no column's role.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { isCertain } from '../../../../src/domain/assess/certain-tables';
import { gridOf, type TestCell } from '../../recognise/grid-of';

function reviewOf(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf(rows);
  return reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2025-11-30', answers: [] },
  );
}

const sum = (gives: number, formula: string): TestCell => ({ formula, gives });

/** A scheme's row under headings that call its spending nothing that is known; the percentage is a formula over the budget. */
function scheme(row: number, [ref, name, budget, spend]: readonly [string, string, number, number]): readonly TestCell[] {
  return [ref, name, budget, spend, sum(spend / budget, `=D${String(row)}/C${String(row)}`), budget, 'On site'];
}

const schemes = [
  ['H1', 'Mill Lane resurfacing', 240, 101],
  ['H2', 'Town bridge', 180, 139],
  ['H3', 'Park Road kerbs', 60, 11],
] as const;

test.each(['Spend to P8', 'Works to P6', 'Paid P8'])('“%s”, which nothing settles', (heading) => {
  const { findings, sheets } = reviewOf([
    ['Scheme no', 'Scheme', 'Budget 2025/26', heading, '% spent', 'Forecast outturn', 'Status'],
    ...schemes.map((each, index) => scheme(index + 2, each)),
    ['', 'Subtotal', sum(480, '=SUM(C2:C4)'), sum(150, '=SUM(D3:D4)'), sum(0.31, '=D5/C5'), sum(480, '=SUM(F2:F4)'), ''],
  ]);
  const [table] = sheets[0]?.reading.tables ?? [];
  expect(table !== undefined && isCertain(table)).toBe(false);
  expect(findings.filter(({ check }) => check === 'sum-misses-rows').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^D5 adds up D3:D4, which leaves out row 2/u),
  ]);
});
