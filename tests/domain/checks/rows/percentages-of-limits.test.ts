// Where less is better a percentage may be the limit over the figure, or what is left below twice the limit: neither is called wrong.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

function wrongPercentages(rows: readonly (readonly TestCell[])[]): readonly string[] {
  const grid = gridOf(rows);
  const { findings } = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2026-09-30', answers: [] },
  );
  return findings.filter(({ check }) => check === 'achieved-differs').map(({ cell, severity }) => `${severity} ${cell ?? ''}`);
}

const headings = ['Measure', 'Target', 'Q1', 'Q2', 'Total', '% of target'];
const counts: readonly (readonly TestCell[])[] = [
  ['Street trees planted', 120, 40, 44, 84, percent(0.7)],
  ['Benches mended', 50, 20, 25, 45, percent(0.9)],
  ['Surveys sent', 200, 90, 70, 160, percent(0.8)],
  ['Visits made', 80, 30, 34, 64, percent(0.8)],
];

test.each<[string, TestCell, number]>([
  ['the limit of the figure', percent(1.25), 0],
  ['what is left below twice the limit', percent(1.2), 0],
  ['neither', percent(1.1), 1],
])('of a limit: %s', (_case, stated, wrong) => {
  expect(wrongPercentages([headings, ...counts, ['Complaints received', 'No more than 40', 15, 17, 32, stated]])).toHaveLength(wrong);
});

test('of a target to be reached the target over the figure stays a slip', () => {
  expect(wrongPercentages([headings, ...counts, ['Hedges laid', 40, 15, 17, 32, percent(1.25)]])).toHaveLength(1);
});
