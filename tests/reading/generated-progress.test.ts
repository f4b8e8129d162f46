// Programme plans with progress, several dates, ids and other figures than actuals are never read confidently wrong (domain.md, "Progress words",
// "Rows and columns that deceive"). The truth is the generator's, never the reader's.

import { judgeProgress } from './generated/progress/judge';
import { kinds } from './generated/progress/kinds';
import type { ProgressPlan } from './generated/progress/truth';
import { outcomes, printed, readKinds, sumOf } from './generated/tally';

const seed = 20_260_331;
const plans = 2000;

/** Of so many plans at most: the officer is asked what the sheet says; a plan is refused. None is read wrong. */
const most = { asked: 0.25, refused: 0.05 } as const;

/** The cells as they stand, so that a failure shows the whole plan. */
function asText({ grid: { values }, asAt }: ProgressPlan): string {
  return [`as at ${asAt}`, ...values.map((line) => line.map((value) => JSON.stringify(value ?? '')).join(' | '))].join('\n');
}

const read = readKinds({ kinds, plans, seed, judge: judgeProgress, asText });

beforeAll(() => {
  console.log(printed(read));
});

test.each(read)('$kind: none is read confidently wrong, and half at least are read right without a question', ({ wrong, counts }) => {
  expect(wrong).toEqual([]);
  expect(counts.right).toBeGreaterThanOrEqual(counts.asked + counts.refused);
});

test('of 2,000 plans the officer is asked on a quarter at most, and one in twenty is refused', () => {
  expect(outcomes.reduce((sum, outcome) => sum + sumOf(read, outcome), 0)).toBe(plans);
  expect(sumOf(read, 'asked')).toBeLessThanOrEqual(plans * most.asked);
  expect(sumOf(read, 'refused')).toBeLessThanOrEqual(plans * most.refused);
});
