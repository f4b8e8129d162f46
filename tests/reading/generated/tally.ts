// What becomes of many generated plans, kind by kind: read and counted once, printed in one table, and held to the same
// promises.

import fc from 'fast-check';

import { drawn, type Draw } from './evidence/draw';
import type { Verdict } from './evidence/judge';

type Outcome = Verdict['outcome'];

const outcomes: readonly Outcome[] = ['right', 'asked', 'refused', 'wrong'];

/** What became of the plans of one kind. */
interface KindRead {
  readonly kind: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Each plan that was read confidently wrong, with why and its cells. */
  readonly wrong: readonly string[];
}

/** How plans are drawn and judged. */
interface GeneratedKinds<Plan> {
  readonly kinds: Readonly<Record<string, (draw: Draw) => Plan>>;
  /** Of all kinds together. */
  readonly plans: number;
  readonly seed: number;
  readonly judge: (plan: Plan) => Verdict;
  /** The cells as they stand, so that a failure shows the whole plan. */
  readonly asText: (plan: Plan) => string;
}

/** Reads as many plans of each kind, one more of the first where the number doesn't divide. */
function readKinds<Plan>({ kinds, plans, seed, judge, asText }: GeneratedKinds<Plan>): readonly KindRead[] {
  const made = Object.entries(kinds);
  return made.map(([kind, make], index) => {
    const numRuns = Math.floor(plans / made.length) + (index < plans % made.length ? 1 : 0);
    const counts = { right: 0, asked: 0, refused: 0, wrong: 0 };
    const wrong: string[] = [];
    for (const plan of fc.sample(drawn(make), { numRuns, seed: seed + index })) {
      const { outcome, because } = judge(plan);
      counts[outcome] += 1;
      if (outcome === 'wrong') wrong.push([...because, asText(plan)].join('\n'));
    }
    return { kind, counts, wrong };
  });
}

/** How many plans of all kinds came out so. */
function sumOf(read: readonly KindRead[], outcome: Outcome): number {
  return read.reduce((sum, { counts }) => sum + counts[outcome], 0);
}

/** A line for each kind, and one for all. */
function printed(read: readonly KindRead[]): string {
  const line = (kind: string, count: (outcome: Outcome) => number | string): string =>
    `${kind.padEnd(30)}${outcomes.map((outcome) => String(count(outcome)).padStart(9)).join('')}`;
  return [
    line('', (outcome) => outcome),
    ...read.map(({ kind, counts }) => line(kind, (outcome) => counts[outcome])),
    line('all', (outcome) => sumOf(read, outcome)),
  ].join('\n');
}

/** Of so many plans at most: the officer is asked what the sheet says; a plan is refused. None is read wrong. */
const most = { asked: 0.25, refused: 0.05 } as const;

/** The tests that every set of 2,000 generated plans must pass. */
export function testReadingOf<Plan>(generated: Omit<GeneratedKinds<Plan>, 'plans'>): void {
  const plans = 2000;
  const read = readKinds({ ...generated, plans });

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
}
