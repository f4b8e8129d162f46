// What is stated as complete beside colours counts as complete in the roll-up, and never as not rated.

import { rollUpsOf, summaryOf } from '../../../src/domain/summary/summary-rows';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function rolledUp(rows: readonly (readonly TestCell[])[]) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-10-31', answers: [] });
  const summary = summaryOf({ sheets }, () => 1);
  const [programme] = summary.groups;
  if (programme === undefined) return null;
  const { worst, majority } = rollUpsOf(summary, programme);
  return {
    worst: worst.status,
    majority: majority.status,
    counts: worst.counts.map(([status, count]) => `${status} ${String(count)}`),
    leftOut: worst.leftOut,
  };
}

const plan = (words: readonly string[]): readonly (readonly TestCell[])[] => [
  ['Action', 'Due', 'RAG', 'Comments'],
  ...words.map((word, index): readonly TestCell[] => [`Action ${'abcdefgh'.charAt(index)}`, '31 December 2026', word, 'As planned']),
];

test.each<[string, readonly string[], readonly string[], number]>([
  ['Completed', ['Completed', 'Green', 'Completed', 'Amber', 'Green', 'Completed'], ['Complete 3', 'Green 2', 'Amber 1'], 0],
  ['Done', ['Done', 'Red', 'Green', 'Amber', 'On hold', 'Green'], ['Complete 1', 'Green 2', 'Amber 1', 'On hold 1', 'Red 1'], 0],
  ['Delivered in May', ['Delivered', 'Green', 'Amber', 'Implemented', 'Green', 'Green'], ['Complete 2', 'Green 3', 'Amber 1'], 0],
  [
    'closed alone leaves open whether it was done',
    ['Closed', 'Green', 'Amber', 'Green', 'Red', 'Green'],
    ['Closed 1', 'Green 3', 'Amber 1', 'Red 1'],
    0,
  ],
  ['blue stays blue', ['Blue', 'Complete', 'Amber', 'Green', 'Red', 'Green'], ['Complete 1', 'Blue 1', 'Green 2', 'Amber 1', 'Red 1'], 0],
])('%s', (_kind, words, counts, leftOut) => {
  expect(rolledUp(plan(words))).toMatchObject({ counts, leftOut });
});

test('what is complete is never worse than a colour', () => {
  expect(rolledUp(plan(['Complete', 'Complete', 'Complete', 'Amber', 'Green', 'Amber']))).toMatchObject({
    worst: 'Amber',
    majority: 'Complete',
  });
});
