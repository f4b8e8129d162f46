// A plan laid out in any of the ways that councils do is read back as the same plan, or the officer is asked. Never as another plan.

import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { recogniseSheet } from '../../src/domain/recognise/recognise-sheet';
import { deliverablesSheet } from './generated/deliverables/deliverables-sheet';
import type { GeneratedSheet } from './generated/generated-sheet';
import { layouts, type LayoutDrawn } from './generated/layouts';
import { narrativeSheet } from './generated/narrative-sheet';
import { programmeSheet } from './generated/programme-sheet';
import { readBack } from './generated/read-back';
import { stackedSheet } from './generated/stacked-sheet';
import { layoutsOfWorkbooks } from './generated/workbook';
import { isCertain } from '../../src/domain/assess/certain-tables';

const seed = 20_240_408;

const kinds = {
  deliverables: { sheet: deliverablesSheet, numRuns: 800 },
  'several tables': { sheet: stackedSheet, numRuns: 200 },
  'programme plans': { sheet: programmeSheet, numRuns: 300 },
  narratives: { sheet: narrativeSheet, numRuns: 150 },
} as const;

type Kind = keyof typeof kinds;
const names: readonly Kind[] = ['deliverables', 'several tables', 'programme plans', 'narratives'];

/** `right`: read as laid out; `asked`: the officer is asked what the columns are; `refused`: with a reason; `wrong`: surely, and as something else. */
type Outcome = 'right' | 'asked' | 'refused' | 'wrong';

function outcomeOf({ grid, expected }: GeneratedSheet): Outcome {
  const reading = recogniseSheet(grid);
  if (reading.layout === 'none') return /^[A-Z][^\n]+\.$/u.test(reading.reason ?? '') ? 'refused' : 'wrong';
  if (!reading.tables.every(isCertain)) return 'asked';
  return isDeepStrictEqual(readBack(reading), expected) ? 'right' : 'wrong';
}

interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly wrong: readonly GeneratedSheet[];
  /** Sheets that a person couldn't read surely either: all of them among the asked. */
  readonly unclear: number;
  readonly drawn: ReadonlyMap<LayoutDrawn, Readonly<Record<'drawn' | 'right', number>>>;
}

const tallies = new Map<Kind, Tally>();

/** Reads the generated sheets of one kind, once however many tests ask. */
function tallyOf(kind: Kind): Tally {
  const known = tallies.get(kind);
  if (known !== undefined) return known;
  const { sheet: generated, numRuns } = kinds[kind];
  const outcomes = { right: 0, asked: 0, refused: 0, wrong: 0 };
  const drawn = new Map<LayoutDrawn, Record<'drawn' | 'right', number>>();
  const wrong: GeneratedSheet[] = [];
  let unclear = 0;
  for (const sheet of fc.sample(generated, { numRuns, seed })) {
    const outcome = outcomeOf(sheet);
    outcomes[outcome] += 1;
    if (outcome === 'wrong') wrong.push(sheet);
    if (sheet.expected === 'unclear') unclear += 1;
    for (const layout of sheet.shows) {
      const counts = drawn.get(layout) ?? { drawn: 0, right: 0 };
      drawn.set(layout, counts);
      counts.drawn += 1;
      if (outcome === 'right') counts.right += 1;
    }
  }
  const tally = { outcomes, wrong, unclear, drawn };
  tallies.set(kind, tally);
  return tally;
}

test.each(names)('%s: what is read surely is what was laid out', (kind) => {
  const [first] = tallyOf(kind).wrong;
  if (first !== undefined) expect(readBack(recogniseSheet(first.grid))).toEqual(first.expected);
  expect(tallyOf(kind).outcomes.wrong).toBe(0);
});

test.each(names)(
  '%s: 97 in 100 at least of those that are clear are read right; of the others the officer is asked, or told why not',
  (kind) => {
    const { outcomes, unclear } = tallyOf(kind);
    const { right, asked, refused } = outcomes;
    const { numRuns } = kinds[kind];
    expect(right + asked + refused).toBe(numRuns);
    expect(right).toBeGreaterThanOrEqual((numRuns - unclear) * 0.97);
  },
);

test('sheets that a person could read either way are drawn too, and asked about', () => {
  expect(tallyOf('deliverables').unclear).toBeGreaterThan(0);
});

const drawnOnSheets = layouts.filter((layout) => !layoutsOfWorkbooks.some((other) => other === layout));

test.each(drawnOnSheets)('%s: is drawn, and read right on four in five sheets at least that have it', (layout) => {
  const counts = names.flatMap((kind) => tallyOf(kind).drawn.get(layout) ?? []);
  const drawn = counts.reduce((sum, count) => sum + count.drawn, 0);
  const right = counts.reduce((sum, count) => sum + count.right, 0);
  expect(drawn).toBeGreaterThanOrEqual(5);
  expect(right).toBeGreaterThanOrEqual(drawn * 0.8);
});
