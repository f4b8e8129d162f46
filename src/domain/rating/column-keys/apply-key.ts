// A key's words worked out row by row from the columns that it names, or from the figure and its target where it names nothing else.
// What it names must be one column for certain; else the key isn't used.

import { decimalsOf, roundTo } from '../../cells/rounding';
import { readConditions, type BandUnit, type Condition, type Stretch } from '../bands/read-condition';
import { readLines } from '../keys/read-key';
import { readWordKey } from '../keys/word-key';
import type { KeySection, WordMeaning } from './meanings';
import { tellingWords, type NamedColumn } from './named-columns';
import type { KeyedFigures } from './keyed-figures';
import { areOfOne, columnMeant, quantityOf, type KeyContext } from './quantities';
import { subjectOf, targetSubjects, type KnownSubject } from './subject';
import { wordHolding, type Holds, type Span, type WordTest } from './which-word';

/** One way to read a key. */
export interface WordOfRow {
  readonly wordOf: (index: number) => string | null;
  readonly reads: readonly number[];
}

/**
 * A key as it can be applied, in one way or in several; or why not. `unread`: its words aren't understood. `isOfTarget`: it says
 * nothing but how figures stand to their target, which the keys that are rules are tried for first.
 */
export type AppliedKey =
  | { readonly kind: 'unread' }
  | { readonly kind: 'unknown'; readonly names: string }
  | { readonly kind: 'applied'; readonly readings: readonly WordOfRow[]; readonly isOfTarget: boolean };

/** A condition of a row, and the columns that it reads. */
interface Test {
  readonly holds: Holds;
  readonly reads: readonly NamedColumn[];
  readonly span: Span | null;
}

interface Statement {
  readonly word: string;
  readonly conditions: readonly Condition[];
}

/** `heading`: of the column of statuses. */
export function applyKey({ caption, meanings }: KeySection, heading: string, figures: KeyedFigures): AppliedKey {
  const statements = meanings.flatMap(({ word, meaning }): readonly Statement[] => {
    const conditions = readConditions(meaning);
    return conditions === null ? [] : [{ word, conditions }];
  });
  if (statements.length !== meanings.length) return { kind: 'unread' };
  const openEnded = withBestOpen(withBestApart(statements));
  const subject = subjectOf(caption, heading, figures.columns);
  if (subject.kind === 'unknown') return subject;
  const all = openEnded.flatMap(({ conditions }) => conditions);
  const names = namesOf(all);
  const isOfDays = all.some((each) => each.kind === 'stretch' && each.unit === 'days');
  const isOfTarget = subject.kind === 'unnamed' && !isOfDays && isSaidOfTarget(meanings, names);
  const byNames = isOfTarget && names.every(isTarget) ? [] : [readingBy(openEnded, subject, figures)];
  const ofTarget = subject.kind === 'unnamed' && names.every(isTarget) ? targetSubjects(figures, names.length > 0) : [];
  const unnamed = openEnded.map((each) => ({ ...each, conditions: each.conditions.map(withoutName) }));
  const readings = [...byNames, ...ofTarget.map((each) => readingBy(unnamed, each, figures))].flatMap((each) => each ?? []);
  // “Not met by the year’s end” gives no cut-off.
  if (readings.length === 0 && subject.kind === 'unnamed' && all.every(({ kind }) => kind === 'goal' || kind === 'rest'))
    return { kind: 'unread' };
  return readings.length === 0 && !isOfTarget ? { kind: 'unknown', names: names[0] ?? caption } : { kind: 'applied', readings, isOfTarget };
}

/** What names the target alone is put on it, or on what is reached of it. */
function withoutName(condition: Condition): Condition {
  return 'names' in condition ? { ...condition, names: '' } : condition;
}

/** Null where what a condition is put on isn't found for certain. */
function readingBy(statements: readonly Statement[], subject: KnownSubject, figures: KeyedFigures): WordOfRow | null {
  const all = statements.flatMap(({ conditions }) => conditions);
  const context: KeyContext = {
    figures,
    subject,
    unit: unitOf(all),
    reference: sharedName(all, 'distance'),
    of: sharedName(all, 'figure'),
    largest: largestIn(all),
  };
  const tests: WordTest[] = [];
  const reads = new Set<number>();
  for (const { word, conditions } of statements) {
    const found: Test[] = [];
    for (const condition of conditions) {
      const test = condition.kind === 'rest' ? 'rest' : testOf(condition, context);
      if (test === null) return null;
      if (test === 'rest') {
        tests.push({ word, isFirst: false, holds: 'rest', span: null });
        continue;
      }
      found.push(test);
      for (const { column } of test.reads) reads.add(column);
    }
    const span = found.length === 1 ? (found[0]?.span ?? null) : null;
    if (found.length > 0) tests.push({ word, isFirst: isOfAll(conditions), holds: allOf(found.map(({ holds }) => holds)), span });
  }
  return { reads: [...reads].sort((one, other) => one - other), wordOf: (index) => wordHolding(tests, index) };
}

const targetWords = /^(?:targets?|goals?|standards?|aims?|expected|it|figure|level|annual|full|whole|year|required|agreed|set)$/u;

/** A name of nothing but the target. */
function isTarget(name: string): boolean {
  return [...tellingWords(name)].every((word) => targetWords.test(word));
}

/** Beside a word for all that is level or better "within 10%" is said of what is worse. */
function withBestApart(statements: readonly Statement[]): readonly Statement[] {
  const isBest = ({ conditions: [only, ...others] }: Statement): boolean =>
    only?.kind === 'stretch' && others.length === 0 && only.of !== 'figure' && only.from?.at === 0 && only.from.isIn && only.to === null;
  if (!statements.some(isBest)) return statements;
  const isEitherWay = (each: Condition): each is Stretch =>
    each.kind === 'stretch' && each.of === 'distance' && each.from !== null && each.to !== null && each.from.at === -each.to.at;
  return statements.map((each) => ({
    ...each,
    conditions: each.conditions.map((condition) => (isEitherWay(condition) ? { ...condition, to: { at: 0, isIn: false } } : condition)),
  }));
}

/**
 * "No more than 4 points behind" is said of what is ahead too, where no other word is for that: a stretch that ends where
 * nothing is behind goes on to all that is better.
 */
function withBestOpen(statements: readonly Statement[]): readonly Statement[] {
  const stretches = statements.flatMap(({ conditions }) =>
    conditions.flatMap((each) => (each.kind === 'stretch' && each.of === 'distance' ? [each] : [])),
  );
  const ending = stretches
    .filter(({ from, to }) => isOpenNought(from) || isOpenNought(to))
    .sort((one, other) => widthOf(one) - widthOf(other));
  const [only, next] = ending;
  if (only === undefined || (next !== undefined && widthOf(next) === widthOf(only))) return statements;
  const above = isOpenNought(only.to);
  const isTold = stretches.some(
    (each) => each !== only && (above ? each.to === null || each.to.at >= 0 : each.from === null || each.from.at <= 0),
  );
  if (isTold || stretches.length !== statements.length) return statements;
  const opened: Stretch = above ? { ...only, to: null } : { ...only, from: null };
  return statements.map((each) => ({ ...each, conditions: each.conditions.map((condition) => (condition === only ? opened : condition)) }));
}

function widthOf({ from, to }: Stretch): number {
  return (to?.at ?? Infinity) - (from?.at ?? -Infinity);
}

function isOpenNought(end: Stretch['from']): boolean {
  return end !== null && end.at === 0 && !end.isIn;
}

/** What is all done, or has reached its goal, is that before it is anything else. */
function isOfAll(conditions: readonly Condition[]): boolean {
  return conditions.length === 1 && conditions.every((each) => each.kind === 'done' || (each.kind === 'goal' && each.isReached));
}

function allOf(tests: readonly Holds[]): Holds {
  return (index) => {
    const results = tests.map((test) => test(index));
    return results.includes(false) ? false : results.includes(null) ? null : true;
  };
}

/** What is said of the target, or of what it expects by now, alone: the keys that are rules read that, and set rows against it. */
function isSaidOfTarget(meanings: readonly WordMeaning[], names: readonly string[]): boolean {
  if (names.every(isTarget)) return true;
  const lines = meanings.map(({ typed, meaning }) => `${typed}: ${meaning}`);
  return readLines(lines) !== null || readWordKey(lines) !== null;
}

/** The largest figure of its bands. */
function largestIn(conditions: readonly Condition[]): number {
  const ends = conditions.flatMap((each) => (each.kind === 'stretch' ? [each.from?.at, each.to?.at] : []));
  return Math.max(0, ...ends.map((end) => Math.abs(end ?? 0)));
}

function namesOf(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((each) => ('names' in each && each.names !== '' ? [each.names] : []));
}

/** One figure may leave its unit to the others: "65–<80" beside "≥80%". */
function unitOf(conditions: readonly Condition[]): BandUnit {
  const units = new Set(conditions.flatMap((each) => (each.kind === 'stretch' && each.unit !== null ? [each.unit] : [])));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

function sharedName(conditions: readonly Condition[], of: 'figure' | 'distance'): string | null {
  const stretches = conditions.flatMap((each) =>
    each.kind === 'stretch' && (each.of === 'figure') === (of === 'figure') ? [each.names] : [],
  );
  const names = new Set(stretches.filter((name) => name !== ''));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** Null where what it names isn't found for certain. */
function testOf(condition: Exclude<Condition, { readonly kind: 'rest' }>, context: KeyContext): Test | null {
  const { figures } = context;
  switch (condition.kind) {
    case 'done':
      return doneTest(context);
    case 'goal':
      return goalTest(condition, figures);
    case 'stretch':
      return stretchTest(condition, context);
  }
}

function doneTest({ subject, figures }: KeyContext): Test | null {
  const isOfOne = subject.kind !== 'unnamed' && subject.kind !== 'target';
  const share = isOfOne && subject.x.kind === 'share' ? subject.x : figures.achieved;
  if (share === null) return null;
  return { reads: [share], span: null, holds: (index) => comparedWith(share.numbers[index], (value) => value >= 1) };
}

function goalTest({ isReached, names }: Extract<Condition, { readonly kind: 'goal' }>, figures: KeyedFigures): Test | null {
  const goal = tellingWords(names).size === 0 ? figures.target : columnMeant(names, figures, 'goal');
  const { figure } = figures;
  if (goal === null || figure === null || goal === figure) return null;
  const holds: Holds = (index) => {
    const [value, aim, way] = [figure.numbers[index] ?? null, goal.numbers[index] ?? null, figures.better[index] ?? null];
    if (value === null || aim === null) return null;
    const over = roundTo(value - aim, 6);
    if (over === 0) return isReached;
    return way === null ? null : over * way > 0 === isReached;
  };
  const span: Span = isReached ? { axis: 'distance', from: 0, to: Infinity } : { axis: 'distance', from: -Infinity, to: 0 };
  return { holds, reads: [goal, figure], span };
}

function stretchTest(condition: Stretch, context: KeyContext): Test | null {
  const quantity = quantityOf(condition, context);
  if (quantity === null) return null;
  const { from, to } = condition;
  const { of, times, reads, isRatio } = quantity;
  const isIn = (value: number): boolean => {
    if (from !== null && (from.isIn ? value < from.at : value <= from.at)) return false;
    return to === null || (to.isIn ? value <= to.at : value < to.at);
  };
  const places = Math.max(...[from, to].map((end) => decimalsOf(roundTo(end?.at ?? 0, 6))), areOfOne(context.largest) ? 2 : 0);
  const holds: Holds = (index) =>
    comparedWith(of(index), (value) => {
      const scaled = roundTo(value * times, 6);
      const said = isIn(scaled);
      // Whether 94.6% is 95% is the officer's to say.
      return isRatio === true && isIn(roundTo(scaled, places)) !== said ? null : said;
    });
  const span: Span = { axis: condition.of === 'figure' ? 'figure' : 'distance', from: from?.at ?? -Infinity, to: to?.at ?? Infinity };
  return { holds, reads, span };
}

function comparedWith(value: number | null | undefined, test: (value: number) => boolean | null): boolean | null {
  return value === null || value === undefined ? null : test(value);
}
