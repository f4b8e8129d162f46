// Statuses that are somebody's judgement are contradicted by no computed one.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function reviewed(below: readonly Line[], heading = 'RAG', above: readonly Line[] = []) {
  const rows: readonly Line[] = [
    ...above,
    ['Indicator', 'Target', 'Q1', 'Q2', 'Total', heading],
    ['Potholes filled', 400, 90, 100, 190, 'Amber'],
    ['Gullies emptied', 300, 90, 70, 160, 'Amber'],
    ['Signs replaced', 200, 10, 20, 30, 'Amber'],
    ['Kerbs mended', 100, 30, 20, 50, 'Green'],
    ...below,
  ];
  const { findings, sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  return {
    checks: findings.map(({ check }) => check),
    said: findings.find(({ check }) => check === 'status-judged')?.message.split(' says')[0],
    misfits: table?.misfits,
    computed: table?.rows.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : null)),
  };
}

test.each<[string, readonly Line[], string | undefined, readonly Line[], string]>([
  ['a line below', [[], ['RAG is the depot manager’s judgement of confidence in reaching the target.']], undefined, [], 'A7'],
  ['a line above', [], undefined, [['Ratings reflect how things stand in each officer’s own view'], []], 'A1'],
  ['behind other sentences', [[], ['Claims close in May. Status shows confidence in delivery.']], undefined, [], 'A7'],
  ['in the heading', [], 'Confidence (RAG)', [], 'Column F (“Confidence (RAG)”)'],
  ['in the heading, other words', [], 'Manager’s view (RAG)', [], 'Column F (“Manager’s view (RAG)”)'],
])('%s', (_where, below, heading, above, by) => {
  const { checks, said, misfits, computed } = reviewed(below, heading, above);
  expect(said).toBe(by);
  expect(checks).not.toContain('status-differs');
  expect(misfits).toEqual([]);
  expect(computed).toEqual(['Amber', 'Amber', 'Amber', 'Amber']);
});

test.each<[string, readonly Line[]]>([
  ['no line', []],
  ['a judgement on something else', [[], ['The judgement of the court is awaited; RAG is set each quarter']]],
  ['of some rows only', [[], ['For signs, RAG is the manager’s judgement']]],
])('%s: told row by row', (_what, below) => {
  const { checks } = reviewed(below);
  expect(checks).toContain('status-differs');
  expect(checks).not.toContain('status-judged');
});
