// Whatever fails between the add-in and Excel, at whatever round trip and however much of it took effect: the whole change
// is there, none of it is, or the answer names the cells in doubt and Undo puts them back. Trying again doubles nothing.
// A part of the cases; all of them with FAULTS=all.

import Table from 'cli-table3';
import { responseTimeout } from '../../src/excel/batch/round-trip';
import { kindsOfFault, type KindOfFault, type Moment } from './fault-matrix/faults';
import { faultless, withFault, type Ending } from './fault-matrix/one-case';
import { stories } from './fault-matrix/stories';

/** So that a sync that isn't answered is given up soon; what is answered comes at once. */
const patience = 250;

const all = process.env.FAULTS === 'all';

interface Case extends Ending {
  readonly story: string;
  readonly kind: string;
  readonly changes: boolean;
}

const cases: Case[] = [];

beforeAll(() => {
  responseTimeout.milliseconds = patience;
});

describe.each(stories.map((story, index) => ({ story, index })))('$story.name', ({ story, index }) => {
  test('ends in a state that is allowed', async () => {
    const normal = await faultless(story);
    for (const [trip, changes] of normal.changes.entries()) {
      for (const [kind, moment] of chosen(index + trip, changes)) {
        const ending = await withFault(story, normal, kind, moment, trip + 1);
        const { breach } = ending;
        const at = `trip ${String(trip + 1)}, ${kind.name}, ${moment}: ${breach ?? ''}`;
        cases.push({ ...ending, breach: breach === null ? null : at, story: story.name, kind: kind.name, changes });
      }
    }
    const breaches = cases.flatMap((each) => (each.story === story.name ? (each.breach ?? []) : []));
    expect(breaches).toEqual([]);
  }, 900_000);
});

/** Where a round trip changes nothing it makes no difference how much of it took effect. */
function chosen(rotation: number, changes: boolean): readonly (readonly [KindOfFault, Moment])[] {
  const every = all ? 1 : changes ? 3 : 8;
  const possible = kindsOfFault.flatMap((kind) =>
    (changes ? kind.moments : kind.moments.slice(0, 1)).map((moment) => [kind, moment] as const),
  );
  return possible.filter((_, i) => (i + rotation) % every === 0);
}

test('there are at least 600 cases, and each use case and each kind of fault is among them', () => {
  process.stdout.write(`${matrix()}\n`);
  expect(cases.length).toBeGreaterThanOrEqual(600);
  expect(new Set(cases.map(({ story }) => story)).size).toBe(stories.length);
  expect(new Set(cases.map(({ kind }) => kind)).size).toBe(kindsOfFault.length);
});

/** Of each use case and fault how many cases ended with the whole change, with none, and in doubt with the way back. */
function matrix(): string {
  const numbered = kindsOfFault.map(({ name }, i) => `${String(i + 1)} ${name}`);
  const table = new Table({ head: ['whole / none / in doubt', ...kindsOfFault.map((_, i) => String(i + 1)), 'all'] });
  const counts = (of: readonly Case[]): string => {
    const [whole, none, inDoubt, other] = (['whole', 'none', 'in doubt', null] as const).map(
      (state) => of.filter((each) => each.state === state).length,
    );
    return `${String(whole)}/${String(none)}/${String(inDoubt)}${other === 0 ? '' : ` ${String(other)} NOT ALLOWED`}`;
  };
  const row = (of: readonly Case[]): string[] => [
    ...kindsOfFault.map(({ name }) => counts(of.filter(({ kind }) => kind === name))),
    counts(of),
  ];
  for (const { name } of stories) table.push([name, ...row(cases.filter(({ story }) => story === name))]);
  table.push(['all', ...row(cases)]);
  return `${String(cases.length)} cases\n${table.toString()}\n${numbered.join('\n')}`;
}
