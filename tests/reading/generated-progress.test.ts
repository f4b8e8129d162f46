// Programme plans with progress, several dates, ids and other figures than actuals are never read confidently wrong (domain.md, "Progress words",
// "Rows and columns that deceive"). The truth is the generator's, never the reader's.

import fc from 'fast-check';

import { drawn, type Draw } from './generated/evidence/draw';
import type { Verdict } from './generated/evidence/judge';
import { judgeProgress } from './generated/progress/judge';
import { kinds } from './generated/progress/kinds';
import type { ProgressPlan } from './generated/progress/truth';

const seed = 20_260_331;
const plans = 2000;

/** Of so many plans at most: the officer is asked what the sheet says; a plan is refused. None is read wrong. */
const most = { asked: 0.25, refused: 0.05 } as const;

type Outcome = Verdict['outcome'];
const outcomes: readonly Outcome[] = ['right', 'asked', 'refused', 'wrong'];

interface KindRead {
  readonly kind: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly wrong: readonly string[];
}

const names = Object.keys(kinds);
const read: readonly KindRead[] = Object.entries(kinds).map(([kind, make], index) => readKind(kind, make, index));

function readKind(kind: string, make: (draw: Draw) => ProgressPlan, index: number): KindRead {
  const numRuns = Math.floor(plans / names.length) + (index < plans % names.length ? 1 : 0);
  const counts = { right: 0, asked: 0, refused: 0, wrong: 0 };
  const wrong: string[] = [];
  for (const plan of fc.sample(drawn(make), { numRuns, seed: seed + index })) {
    const { outcome, because } = judgeProgress(plan);
    counts[outcome] += 1;
    if (outcome === 'wrong') wrong.push([...because, asText(plan)].join('\n'));
  }
  return { kind, counts, wrong };
}

/** The cells as they stand, so that a failure shows the whole plan. */
function asText({ grid: { values }, asAt }: ProgressPlan): string {
  return [`as at ${asAt}`, ...values.map((line) => line.map((value) => JSON.stringify(value ?? '')).join(' | '))].join('\n');
}

const sumOf = (outcome: Outcome): number => read.reduce((sum, { counts }) => sum + counts[outcome], 0);

beforeAll(() => {
  const line = (kind: string, count: (outcome: Outcome) => number): string =>
    `${kind.padEnd(30)}${outcomes.map((outcome) => String(count(outcome)).padStart(9)).join('')}`;
  const head = `${' '.repeat(30)}${outcomes.map((outcome) => outcome.padStart(9)).join('')}`;
  console.log([head, ...read.map(({ kind, counts }) => line(kind, (outcome) => counts[outcome])), line('all', sumOf)].join('\n'));
});

test.each(read)('$kind: none is read confidently wrong, and half at least are read right without a question', ({ wrong, counts }) => {
  expect(wrong).toEqual([]);
  expect(counts.right).toBeGreaterThanOrEqual(counts.asked + counts.refused);
});

test('of 2,000 plans the officer is asked on a quarter at most, and one in twenty is refused', () => {
  expect(outcomes.reduce((sum, outcome) => sum + sumOf(outcome), 0)).toBe(plans);
  expect(sumOf('asked')).toBeLessThanOrEqual(plans * most.asked);
  expect(sumOf('refused')).toBeLessThanOrEqual(plans * most.refused);
});
