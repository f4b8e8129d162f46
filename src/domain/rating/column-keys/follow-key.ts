// Whether a column of statuses follows a key that names what it is put on. Where nearly all of its words do, the key is read
// right, and the others are asked about; where they don't, the reading is doubted, never the sheet.

import { isLimit } from '../../cells/targets/at-least-or-up-to';
import type { Area } from '../../model/cell';
import { numberAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { applyKey } from './apply-key';
import { keysToColumns, type KeyToColumn } from './meanings';
import type { KeyedFigures } from './quantities';
import { numberColumns, type NamedColumn } from './named-columns';
import { wordsSoFar } from './words-so-far';

/** A status that isn't the one that its key gives. */
interface WordThatDiffers {
  readonly row: number;
  /** As the key has it. */
  readonly says: string;
}

/** What a key that names columns comes to. */
export interface FollowedKey {
  readonly area: Area;
  /** The column of the statuses. */
  readonly column: number;
  /** `unknown`: what it names isn't found for certain. `open`: too few of the statuses follow it, or could be compared. */
  readonly kind: 'followed' | 'unknown' | 'open';
  /** Of a key that is followed. */
  readonly differing: readonly WordThatDiffers[];
  /** How figures count that rows follow it by, where they don't by another way of counting; else null. */
  readonly counts: 'latest' | 'sum' | null;
  /** How many rows follow it. */
  readonly following: number;
  /** The columns that it is worked out from. */
  readonly reads: readonly number[];
  /** The words of the key that no column answers to; "" where one does. */
  readonly names: string;
}

/** Whether a column states the statuses of a table: one of them, or any where none does. */
export function isOfStatuses({ columns: { rag, progress = [] } }: PlanTable, at: number): boolean {
  const known = [...rag.map(({ column }) => column), ...progress];
  return known.length === 0 || known.includes(at);
}

/** Fewer rows could fit by chance. */
const leastCompared = 4;
/** One of so many compared rows may be stated wrongly. */
const forEachMistake = 6;

/** The keys near a table that name what they are put on, each with the column that they explain. */
export function followedKeys(grid: Grid, table: PlanTable): readonly FollowedKey[] {
  const { keys, columns } = keysToColumns(grid, table);
  if (keys.length === 0) return [];
  const readings = figuresOf(grid, table);
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  return keys.flatMap((key) => {
    const bySoFar = wordsSoFar(key, columns);
    if (bySoFar !== null) return [compared(key, rows, [{ ...bySoFar, counts: null }])];
    const applied = readings.map((figures) => ({ ...applyKey(key, figures), counts: figures.counts }));
    const [first] = applied;
    if (first === undefined || first.kind === 'unread' || first.kind === 'unnamed') return [];
    const { area, of } = key;
    if (first.kind === 'unknown')
      return [{ area, column: of.column, kind: 'unknown', differing: [], counts: null, following: 0, reads: [], names: first.names }];
    return [
      compared(
        key,
        rows,
        applied.flatMap((each) => (each.kind === 'applied' ? [each] : [])),
      ),
    ];
  });
}

/** One way to read the key. */
interface KeyReading {
  readonly wordOf: (index: number) => string | null;
  readonly reads: readonly number[];
  readonly counts: 'latest' | 'sum' | null;
}

/** The reading that explains most; of several what all of them contradict. */
function compared(key: KeyToColumn, rows: readonly number[], readings: readonly KeyReading[]): FollowedKey {
  const fits = readings.flatMap((reading) => fitOf(key, reading) ?? []);
  const fewest = Math.min(...fits.map(({ misfits }) => misfits.length));
  const best = fits.filter(({ misfits }) => misfits.length === fewest);
  const [first, ...others] = best;
  const about = { area: key.area, column: key.of.column, names: '' };
  if (first === undefined) return { ...about, kind: 'open', differing: [], counts: null, following: 0, reads: [] };
  const differing = first.misfits.filter(({ index }) => others.every(({ misfits }) => misfits.some((other) => other.index === index)));
  const typed = new Map(key.meanings.map((meaning) => [meaning.word, meaning.typed]));
  return {
    ...about,
    kind: 'followed',
    reads: first.reads,
    following: first.following,
    counts: fits.length === 1 && readings.length > 1 ? first.counts : null,
    differing: differing.map(({ index, says }) => ({ row: rows[index] ?? 0, says: typed.get(says) ?? says })),
  };
}

interface Fit {
  readonly misfits: readonly { readonly index: number; readonly says: string }[];
  readonly reads: readonly number[];
  readonly following: number;
  readonly counts: 'latest' | 'sum' | null;
}

/** Null where the statuses don't follow the reading: some of every word that two rows state must. */
function fitOf({ of: { words } }: KeyToColumn, { wordOf, reads, counts }: KeyReading): Fit | null {
  const compared: { readonly index: number; readonly stated: string; readonly says: string }[] = [];
  let open = 0;
  for (const [index, stated] of words.entries()) {
    if (stated === '') continue;
    const says = wordOf(index);
    if (says === null) open += 1;
    else compared.push({ index, stated, says });
  }
  const misfits = compared.filter(({ stated, says }) => stated !== says);
  const isStatedBy = (word: string, rows: readonly { readonly stated: string }[]): number =>
    rows.filter(({ stated }) => stated === word).length;
  const following = compared.filter(({ stated, says }) => stated === says);
  const distinct = new Set(compared.map(({ stated }) => stated));
  const lacks = [...distinct].some((word) => isStatedBy(word, compared) > 1 && isStatedBy(word, following) === 0);
  const mistakes = Math.floor(compared.length / forEachMistake);
  const isFollowed =
    compared.length >= leastCompared && distinct.size > 1 && misfits.length <= mistakes && open <= compared.length && !lacks;
  return isFollowed ? { misfits, reads, following: following.length, counts } : null;
}

/** Ways in which the figures so far may stand in a table: its total, else the latest of its periods, or all of them added up. */
function figuresOf(grid: Grid, table: PlanTable): readonly KeyedFigures[] {
  const { columns, rows } = table;
  const numbers = numberColumns(grid, table);
  const at = (column: number | null | undefined): NamedColumn | null => numbers.find((each) => each.column === column) ?? null;
  const target = at(columns.target);
  const achieved = at(columns.achieved) ?? at(columns.percentComplete);
  const better = waysOf(table, numbers, target);
  const total = at(columns.total);
  const common = { columns: numbers, target, achieved, better };
  if (total !== null) return [{ ...common, figure: total, counts: null }];
  const periods = columns.periods.filter(({ forecast }) => forecast !== true).map(({ column }) => column);
  const last = periods.flatMap((column) => at(column) ?? []).at(-1);
  if (last === undefined) return [{ ...common, figure: null, counts: null }];
  const inPeriods = rows.filter(isCounted).map(({ row }) => periods.flatMap((column) => numberAt(grid, row, column) ?? []));
  const latest = { ...last, numbers: inPeriods.map((filled) => filled.at(-1) ?? null) };
  const byLatest: KeyedFigures = { ...common, figure: latest, counts: 'latest' };
  if (periods.length < 2) return [byLatest];
  const sum = { ...last, numbers: inPeriods.map((filled) => (filled.length === 0 ? null : filled.reduce((all, one) => all + one, 0))) };
  return [byLatest, { ...common, figure: sum, counts: 'sum' }];
}

const ofStart = /\b(?:baseline|start|starting)\b/iu;

/** From a start to its goal; where the two are alike or one is missing, as the target reads. */
function waysOf({ rows }: PlanTable, numbers: readonly NamedColumn[], target: NamedColumn | null): readonly (1 | -1 | null)[] {
  const start = numbers.find(({ heading }) => ofStart.test(heading)) ?? null;
  return rows.filter(isCounted).map(({ target: { kind, betterOpen, betterSaid } }, index) => {
    const [from, to] = [start?.numbers[index] ?? null, target?.numbers[index] ?? null];
    if (from !== null && to !== null && from !== to) return to > from ? 1 : -1;
    if (kind === null || betterOpen === true || betterSaid === 'nothing') return null;
    return isLimit(kind) ? -1 : kind === 'at least' || kind === 'more than' ? 1 : null;
  });
}
