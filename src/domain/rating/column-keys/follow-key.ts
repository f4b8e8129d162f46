// Whether a column of statuses follows a key that names what it is put on. Where nearly all of its words do, the key is read
// right, and the others are asked about; where they don't, the reading is doubted, never the sheet.

import { isLimit } from '../../cells/targets/at-least-or-up-to';
import type { Area } from '../../model/cell';
import { numberAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { applyKey, type WordOfRow } from './apply-key';
import { keysToColumns, type KeyToColumn } from './meanings';
import type { KeyedFigures } from './keyed-figures';
import { numberColumns, type NamedColumn } from './named-columns';
import { rowsOfSections, selectedRows, type RowsOfSection } from './section-rows';
import { wordsSoFar } from './words-so-far';

/** A status that isn't the one that its key gives. */
interface WordThatDiffers {
  readonly row: number;
  /** As the key has it. */
  readonly says: string;
}

/** What a key that names columns comes to. */
export interface FollowedKey {
  /** Its own, which another sheet's key may not be. */
  readonly sheet: string;
  readonly area: Area;
  /** The column of the statuses. */
  readonly column: number;
  /** `unknown`: what it names isn't found for certain. `open`: too few of the statuses follow it, or could be compared. */
  readonly kind: 'followed' | 'unknown' | 'open';
  /** It says no more than how figures stand to their target: the keys that are rules go before it. */
  readonly isOfTarget: boolean;
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

/** The keys of a table that say by what its words are given, each with the column that they explain. `guides`: sheets without a plan. */
export function followedKeys(grid: Grid, table: PlanTable, guides: readonly Grid[]): readonly FollowedKey[] {
  const { keys, columns } = keysToColumns(grid, table, { guides, mayState: (column) => isOfStatuses(table, column) });
  if (keys.length === 0) return [];
  const tried: TriedTable = { readings: figuresOf(grid, table), rows: table.rows.filter(isCounted).map(({ row }) => row) };
  const sections = rowsOfSections(grid, table);
  return keys.flatMap((key) => {
    const bySoFar = wordsSoFar(key, columns);
    if (bySoFar !== null) return [compared(key, tried.rows, [{ ...bySoFar, counts: null }])];
    return triedKey(key, tried, sections) ?? [];
  });
}

/** What keys are tried on. */
interface TriedTable {
  readonly readings: readonly KeyedFigures[];
  readonly rows: readonly number[];
}

/** Null where it says nothing that could be a rule. */
function triedKey(key: KeyToColumn, { readings, rows }: TriedTable, rowsOf: RowsOfSection): FollowedKey | null {
  const about = { sheet: key.sheet, area: key.area, column: key.of.column };
  const unusable = { ...about, kind: 'unknown', isOfTarget: false, differing: [], counts: null, following: 0, reads: [] } as const;
  if (key.isUnread === true) return { ...unusable, names: '' };
  const selected = selectedRows(key, rowsOf);
  const found: KeyReading[] = [];
  let isOfTarget = key.sections.length === 1;
  for (const all of readings) {
    // Points of a scale are none of the figures that they are given by.
    const figures = { ...all, columns: all.columns.filter(({ column }) => column !== key.of.column) };
    const applied = key.sections.map(({ caption, meanings }) =>
      applyKey({ caption: key.sections.length > 1 ? '' : caption, meanings }, key.of.heading, figures),
    );
    if (applied.some(({ kind }) => kind === 'unread')) return isRule(key) ? { ...unusable, names: '' } : null;
    const unknown = applied.find((each) => each.kind === 'unknown');
    if (unknown?.kind === 'unknown') return { ...unusable, names: unknown.names };
    const ways = applied.flatMap((each) => (each.kind === 'applied' ? [each] : []));
    if (ways.some((each) => !each.isOfTarget)) isOfTarget = false;
    const { counts } = figures;
    found.push(
      ...inSections(
        key,
        ways.map((each) => each.readings),
        selected,
      ).map((each) => ({ ...each, counts })),
    );
  }
  const result = { ...compared(key, rows, found), isOfTarget };
  return result.kind === 'open' && isOfTarget && !isRule(key) ? null : result;
}

/** Whether what isn't understood gives words by figures: then no rule of ours stands beside it. */
function isRule({ sections }: KeyToColumn): boolean {
  const meanings = sections.flatMap((section) => section.meanings.map(({ meaning }) => meaning));
  return meanings.filter((meaning) => byFigures.test(meaning) && !ofCounts.test(meaning)).length >= fewestByFigures;
}

const fewestByFigures = 2;
/** “Green 9 (75%)” counts rows. */
const ofCounts = /^\d+\s*\(\d/u;
const byFigures =
  /(?<![\d/])\d+(?:\.\d+)?\s*(?:%|per ?cent\b|(?:percentage )?points?\b|pp\b)|[<>≤≥±]\s*\d|\b(?:below|under|above|over|within|more than|less than|at least|up to)\b[^.;]{0,30}\b(?:target|profile|budget|plan|standard|\d)/iu;

/** One reading for a key of one section; of several the best of each for its own rows, put together. */
function inSections(
  { of }: KeyToColumn,
  readings: readonly (readonly WordOfRow[])[],
  selected: readonly ((index: number) => boolean | null)[],
): readonly WordOfRow[] {
  const [only] = readings;
  if (readings.length === 1) return only ?? [];
  const best = readings.map((each, section) => {
    const misfits = ({ wordOf }: WordOfRow): number =>
      of.words.filter((stated, index) => {
        const says = stated === '' || selected[section]?.(index) !== true ? null : wordOf(index);
        return says !== null && says !== stated;
      }).length;
    const tried = each.map((reading) => ({ reading, misfits: misfits(reading) }));
    return tried.sort((one, other) => one.misfits - other.misfits)[0]?.reading;
  });
  return [
    {
      reads: [...new Set(best.flatMap((each) => each?.reads ?? []))].sort((one, other) => one - other),
      wordOf: (index) => {
        const at = selected.map((isOf) => isOf(index));
        return at.includes(null) || at.filter(Boolean).length !== 1 ? null : (best[at.indexOf(true)]?.wordOf(index) ?? null);
      },
    },
  ];
}

/** One way to read the key. */
interface KeyReading extends WordOfRow {
  readonly counts: 'latest' | 'sum' | null;
}

/** The reading that explains most; of several what all of them contradict. */
function compared(key: KeyToColumn, rows: readonly number[], readings: readonly KeyReading[]): FollowedKey {
  const fits = readings.flatMap((reading) => fitOf(key, reading) ?? []);
  const fewest = Math.min(...fits.map(({ misfits }) => misfits.length));
  const best = fits.filter(({ misfits }) => misfits.length === fewest);
  const [first, ...others] = best;
  const about = { sheet: key.sheet, area: key.area, column: key.of.column, isOfTarget: false, names: '' };
  if (first === undefined) return { ...about, kind: 'open', differing: [], counts: null, following: 0, reads: [] };
  const differing = first.misfits.filter(({ index }) => others.every(({ misfits }) => misfits.some((other) => other.index === index)));
  const typed = new Map(key.sections.flatMap(({ meanings }) => meanings.map((meaning) => [meaning.word, meaning.typed] as const)));
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
