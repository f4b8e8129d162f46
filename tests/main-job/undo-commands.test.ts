// Whatever is asked of the add-in, in whatever order, with faults and with other people at work between: no cell of theirs is
// changed, and once everything is undone the workbook is as if the add-in had never been there. SEQUENCES says how many
// sequences there are, SEED which.

import fc from 'fast-check';
import { responseTimeout } from '../../src/excel/batch/round-trip';
import { moments } from './fault-matrix/faults';
import type { Asked, Request } from './undo-model/add-in-commands';
import { told, type Model, type Real } from './undo-model/model';
import type { Deed } from './undo-model/officer-commands';
import { demand, doStep, plainly, tell, type Step } from './undo-model/run';
import { shapes } from './undo-model/shapes';

const wanted = Number(process.env.SEQUENCES ?? '200');
const seed = Number(process.env.SEED ?? '30');
/** "sorts, rows, columns, faults": which kinds of trouble are left out. Formulas whose columns were torn apart aren't found yet. */
const without = process.env.WITHOUT ?? 'columns';

beforeAll(() => {
  responseTimeout.milliseconds = 100;
});

const index = fc.nat({ max: 11 });
const text = fc.constantFrom('', 'In my own words', '=1+1', "'+44 20 7946 0000", '12');

const edits: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), row: index, column: index, text: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('comment' as const), row: index, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('type in ours' as const), row: index, column: index, text }) },
);

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: edits },
  ...(without.includes('sorts')
    ? []
    : [{ weight: 2, arbitrary: fc.record({ kind: fc.constant('sort' as const), key: index, ascending: fc.boolean() }) }]),
  ...(without.includes('rows') ? [] : [{ weight: 1, arbitrary: fc.record({ kind: fc.constant('put in a row' as const), at: index }) }]),
  ...(without.includes('columns')
    ? []
    : [{ weight: 1, arbitrary: fc.record({ kind: fc.constant('put in a column' as const), at: index }) }]),
);

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

const requests: fc.Arbitrary<Request> = fc.record({
  asked,
  fault: without.includes('faults') ? fc.constant(null) : atTimes(4, faults),
  meanwhile: atTimes(6, edits),
});

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
/** Others at work, and what is asked, which comes twice as often. */
const sequences = fc.commands([requests, deeds, requests].map(commandsOf), { size: '+1', maxCommands: 8 });

/** What mostly has been done before, so that there is something to undo. */
const openings = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Asked>({ kind: 'review', asAt: '2024-12-31' }) },
  { weight: 1, arbitrary: fc.constant<Asked>({ kind: 'start a review', month: '2012-09' }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

test.each(shapes.map((shape) => [shape.name, shape] as const))(
  '%s',
  async (name, shape) => {
    let counted = 0;
    const began = Date.now();
    const restored = fc.asyncProperty(openings, sequences, async (opening, sequence) => {
      counted += 1;
      await tell(shape, async (model, real) => {
        if (opening !== null) demand(await doStep(plainly(opening), model, real));
        await fc.asyncModelRun(() => ({ model, real }), sequence);
      });
    });
    await fc.assert(restored, { numRuns: Math.ceil(wanted / shapes.length), seed });
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(`${name}: ${String(counted)} sequences, seed ${String(seed)}, ${String(seconds)} s\n${told()}\n`);
  },
  14_400_000,
);
