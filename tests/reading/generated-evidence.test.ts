// Plans of every kind of evidence are never read confidently wrong (domain.md, "What says how a row counts", "What a target is set against").
// The truth is the generator's, never the reader's.

import fc from 'fast-check';

import { drawn } from './generated/evidence/draw';
import { judge, wrongFindings } from './generated/evidence/judge';
import { kinds } from './generated/evidence/kinds';
import { oneWrongTotal, totalsCountedAnotherWay } from './generated/evidence/planted';
import type { EvidencePlan } from './generated/evidence/truth';
import { testReadingOf } from './generated/tally';

const seed = 20_250_331;

/** The cells as they stand, so that a failure shows the whole plan. */
function asText({ grid: { values, formulas } }: EvidencePlan): string {
  const cell = (row: number, column: number): string => formulas[row]?.[column] ?? JSON.stringify(values[row]?.[column] ?? '');
  return values.map((line, row) => line.map((_, column) => cell(row, column)).join(' | ')).join('\n');
}

testReadingOf({ kinds, seed, judge, asText });

test('one wrong total among four at least is called wrong, and nothing else', () => {
  const missed = fc
    .sample(drawn(oneWrongTotal), { numRuns: 100, seed })
    .filter((plan) => wrongFindings(plan).join() !== plan.wrong.join())
    .map((plan) => [`${plan.wrong.join()} is wrong, not ${wrongFindings(plan).join()}`, asText(plan)].join('\n'));
  expect(missed).toEqual([]);
});

test('where all totals are counted another way none is called wrong', () => {
  const alarms = fc
    .sample(drawn(totalsCountedAnotherWay), { numRuns: 100, seed })
    .filter((plan) => wrongFindings(plan).length > 0)
    .map((plan) => [wrongFindings(plan).join(), asText(plan)].join('\n'));
  expect(alarms).toEqual([]);
});
