// Sequences of what is asked of the add-in and of what people do between, drawn by a seed.

import fc from 'fast-check';
import { responseTimeout } from '../../../src/excel/batch/round-trip';
import { moments } from '../fault-matrix/faults';
import type { Asked, Request } from './add-in-commands';
import { told, type Model, type Real } from './model';
import type { Deed } from './officer-commands';
import { demand, doStep, tell, type Opening, type Step } from './run';
import type { Shape } from './shapes';

/** What may be left out. */
export const troubles = ['sorts', 'rows', 'columns', 'faults'] as const;
export type Trouble = (typeof troubles)[number];

export interface Sequences {
  readonly count: number;
  readonly seed: number;
  readonly without: readonly Trouble[];
}

const index = fc.nat({ max: 11 });
const text = fc.constantFrom('', 'In my own words', '=1+1', "'+44 20 7946 0000", '12');

const edits: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), row: index, column: index, text: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('comment' as const), row: index, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('type in ours' as const), row: index, column: index, text }) },
);

function deeds(without: readonly Trouble[]): fc.Arbitrary<Deed> {
  const sorts = fc.record({ kind: fc.constant('sort' as const), key: index, ascending: fc.boolean() });
  const rows = fc.record({ kind: fc.constant('put in a row' as const), at: index });
  const columns = fc.record({ kind: fc.constant('put in a column' as const), at: index });
  return fc.oneof(
    { weight: 6, arbitrary: edits },
    { weight: without.includes('sorts') ? 0 : 2, arbitrary: sorts },
    { weight: without.includes('rows') ? 0 : 1, arbitrary: rows },
    { weight: without.includes('columns') ? 0 : 1, arbitrary: columns },
  );
}

const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('review' as const), asAt: fc.constantFrom('2024-12-31', null) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('use drafts' as const), row: fc.option(index) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('override' as const), row: index }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'freeze' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('start a review' as const), month: fc.constantFrom('2012-09', '2025-02') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), entry: fc.nat({ max: 3 }) }) },
);

const faults = fc.record({ kind: fc.nat({ max: 12 }), moment: fc.constantFrom(...moments), trip: fc.nat({ max: 9 }) });

/** Once in so many times; else null. */
function atTimes<T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

function requests(without: readonly Trouble[]): fc.Arbitrary<Request> {
  return fc.record({
    asked,
    fault: without.includes('faults') ? fc.constant(null) : atTimes(4, faults),
    meanwhile: atTimes(6, edits),
  });
}

type Command = fc.AsyncCommand<Model, Real>;

function commandsOf(steps: fc.Arbitrary<Step>): fc.Arbitrary<Command> {
  return steps.map((step) => ({
    check: () => true,
    run: async (model: Model, real: Real) => {
      demand(await doStep(step, model, real));
    },
    toString: () => JSON.stringify(step),
  }));
}

/** What mostly has been done before, so that there is something to undo. */
function openings({ hasReviews }: Shape): fc.Arbitrary<Opening | null> {
  const review = fc.constant<Asked>({ kind: 'review', asAt: '2024-12-31' });
  const startReview = fc.constant<Asked>({ kind: 'start a review', month: '2012-09' });
  const asked = hasReviews ? fc.oneof({ weight: 3, arbitrary: review }, { weight: 1, arbitrary: startReview }) : review;
  const isBefore = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
  const opening = fc.record({ asked, before: isBefore });
  return fc.oneof({ weight: 4, arbitrary: opening }, { weight: 1, arbitrary: fc.constant(null) });
}

/** Tells so many of them on a shape; gives what came of them in one line, and throws for the smallest that breaches a rule. */
export async function tellSequences(shape: Shape, { count, seed, without }: Sequences): Promise<string> {
  responseTimeout.milliseconds = 100;
  // What is asked comes twice as often.
  const steps = [requests(without), deeds(without), requests(without)];
  const sequences = fc.commands(steps.map(commandsOf), { size: '+1', maxCommands: 8 });
  let counted = 0;
  const began = process.cpuUsage();
  const restored = fc.asyncProperty(openings(shape), sequences, async (opening, sequence) => {
    counted += 1;
    await tell(shape, opening, async (model, real) => {
      await fc.asyncModelRun(() => ({ model, real }), sequence);
    });
  });
  await fc.assert(restored, { numRuns: count, seed });
  const { user, system } = process.cpuUsage(began);
  const each = Math.round((user + system) / 1000 / counted);
  return `${shape.name}: ${String(counted)} sequences, seed ${String(seed)}, ${String(each)} ms processor time each\n${told()}`;
}
