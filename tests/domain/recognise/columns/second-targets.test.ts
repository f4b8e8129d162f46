// Two columns of targets: which of an original and a revised one holds is asked, and one beside the target is told.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from '../grid-of';

function review(first: string, second: string) {
  const rows: readonly (readonly TestCell[])[] = [
    ['Measure', first, second, 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
    ['People trained', 400, 300, 70, 80, 90, 85, 325],
    ['Homes let', 200, 260, 60, 72, 55, 61, 248],
    ['Visits', 80, 60, 10, 18, 21, 16, 65],
  ];
  const grid = gridOf(rows);
  return reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2025-03-31', answers: [] },
  );
}

test.each<[string, string]>([
  ['Original target', 'Revised target (Sept)'],
  ['Target', 'Revised target'],
  ['Original target', 'Target as amended in November'],
  ['Updated target (Q2)', 'Target'],
])('“%s” and “%s”: asked, and nothing is rated', (first, second) => {
  const { findings, sheets } = review(first, second);
  expect(findings.map(({ check, severity, related }) => [check, severity, related])).toContainEqual(['mapping', 'ask', ['B2:B4', 'C2:C4']]);
  expect(sheets[0]?.tables[0]?.rows.map(({ achieved }) => achieved) ?? []).not.toContainEqual(expect.any(Number));
});

test.each(['Stretch target', 'Minimum target', 'Aspirational target'])('“%s” beside the target is told', (second) => {
  const { findings } = review('Target', second);
  expect(findings.filter(({ message }) => message.includes(`“${second}”`)).map(({ severity }) => severity)).toEqual(['note']);
});
