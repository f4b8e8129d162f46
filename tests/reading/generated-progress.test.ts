// Programme plans with progress, several dates, ids and other figures than actuals are never read confidently wrong (domain.md, "Progress words",
// "Rows and columns that deceive"). The truth is the generator's, never the reader's.

import { judgeProgress } from './generated/progress/judge';
import { kinds } from './generated/progress/kinds';
import type { ProgressPlan } from './generated/progress/truth';
import { testReadingOf } from './generated/tally';

const seed = 20_260_331;

/** The cells as they stand, so that a failure shows the whole plan. */
function asText({ grid: { values }, asAt }: ProgressPlan): string {
  return [`as at ${asAt}`, ...values.map((line) => line.map((value) => JSON.stringify(value ?? '')).join(' | '))].join('\n');
}

testReadingOf({ kinds, seed, judge: judgeProgress, asText });
