// A key's words worked out row by row from the columns that it names. What it names must be one column for certain; else the key
// isn't used.

import { roundTo } from '../../cells/rounding';
import { readLines } from '../keys/read-key';
import { readWordKey } from '../keys/word-key';
import type { KeyToColumn } from './meanings';
import { tellingWords, type NamedColumn } from './named-columns';
import { columnMeant, quantityOf, type KeyContext, type KeyedFigures } from './quantities';
import { readConditions, type BandUnit, type Condition, type Stretch } from './read-condition';
import { subjectOf } from './subject';

/** Whether a word holds of a row; null where a figure is missing. */
type Holds = (index: number) => boolean | null;

/** A key as it can be applied; or why not. `unread`: its words aren't understood. `unnamed`: it names no column. */
export type AppliedKey =
  | { readonly kind: 'unread' | 'unnamed' }
  | { readonly kind: 'unknown'; readonly names: string }
  | { readonly kind: 'applied'; readonly wordOf: (index: number) => string | null; readonly reads: readonly number[] };

/** A condition of a row, and the columns that it reads. */
interface Test {
  readonly holds: Holds;
  readonly reads: readonly NamedColumn[];
}

interface Statement {
  readonly word: string;
  readonly conditions: readonly Condition[];
}

export function applyKey(key: KeyToColumn, figures: KeyedFigures): AppliedKey {
  const statements = key.meanings.flatMap(({ word, meaning }): readonly Statement[] => {
    const conditions = readConditions(meaning);
    return conditions === null ? [] : [{ word, conditions }];
  });
  if (statements.length !== key.meanings.length) return { kind: 'unread' };
  const openEnded = withBestOpen(statements);
  const subject = subjectOf(key.caption, key.of.heading, figures.columns);
  if (subject.kind === 'unknown') return subject;
  const all = openEnded.flatMap(({ conditions }) => conditions);
  const names = namesOf(all);
  if (subject.kind === 'unnamed' && isOfTarget(key, names)) return { kind: 'unnamed' };
  const context: KeyContext = {
    figures,
    subject,
    unit: unitOf(all),
    reference: sharedName(all, 'distance'),
    of: sharedName(all, 'figure'),
  };
  const tests: WordTest[] = [];
  const reads = new Set<number>();
  for (const { word, conditions } of openEnded) {
    const holds: Holds[] = [];
    for (const condition of conditions) {
      const test = condition.kind === 'rest' ? 'rest' : testOf(condition, context);
      if (test === null) return { kind: 'unknown', names: names[0] ?? key.caption };
      if (test === 'rest') {
        tests.push({ word, isFirst: false, holds: 'rest' });
        continue;
      }
      holds.push(test.holds);
      for (const { column } of test.reads) reads.add(column);
    }
    if (holds.length > 0) tests.push({ word, isFirst: isOfAll(conditions), holds: allOf(holds) });
  }
  return { kind: 'applied', reads: [...reads].sort((one, other) => one - other), wordOf: (index) => wordAt(tests, index) };
}

/**
 * "No more than 4 points behind" is said of what is ahead too, where no other word is for that: a stretch that ends where
 * nothing is behind goes on to all that is better.
 */
function withBestOpen(statements: readonly Statement[]): readonly Statement[] {
  const stretches = statements.flatMap(({ conditions }) =>
    conditions.flatMap((each) => (each.kind === 'stretch' && each.of === 'distance' ? [each] : [])),
  );
  const ending = stretches.filter(({ from, to }) => isOpenNought(from) || isOpenNought(to));
  const [only] = ending;
  if (only === undefined || ending.length > 1) return statements;
  const above = isOpenNought(only.to);
  const isTold = stretches.some(
    (each) => each !== only && (above ? each.to === null || each.to.at >= 0 : each.from === null || each.from.at <= 0),
  );
  if (isTold || stretches.length !== statements.length) return statements;
  const opened: Stretch = above ? { ...only, to: null } : { ...only, from: null };
  return statements.map((each) => ({ ...each, conditions: each.conditions.map((condition) => (condition === only ? opened : condition)) }));
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

/** Whether a word holds; `isFirst`: before all others. */
interface WordTest {
  readonly word: string;
  readonly isFirst: boolean;
  readonly holds: Holds | 'rest';
}

/** The only word that holds; null where several do, none does, or a figure is missing that could make another hold. */
function wordAt(tests: readonly WordTest[], index: number): string | null {
  const results = tests.map((test) => ({ ...test, result: test.holds === 'rest' ? 'rest' : test.holds(index) }));
  const first = results.filter(({ isFirst }) => isFirst);
  if (first.some(({ result }) => result === null)) return null;
  const sure = first.filter(({ result }) => result === true);
  if (sure.length > 0) return sure.length === 1 ? (sure[0]?.word ?? null) : null;
  if (results.some(({ result }) => result === null)) return null;
  const holding = results.filter(({ result }) => result === true);
  if (holding.length === 0) return results.find(({ result }) => result === 'rest')?.word ?? null;
  return holding.length === 1 ? (holding[0]?.word ?? null) : null;
}

/** What is said of the target, or of what it expects by now, alone: the keys that are rules read that, and set rows against it. */
function isOfTarget({ meanings }: KeyToColumn, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const lines = meanings.map(({ typed, meaning }) => `${typed}: ${meaning}`);
  return readLines(lines) !== null || readWordKey(lines) !== null;
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
  const share = subject.kind !== 'unnamed' && subject.x.kind === 'share' ? subject.x : figures.achieved;
  if (share === null) return null;
  return { reads: [share], holds: (index) => comparedWith(share.numbers[index], (value) => value >= 1) };
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
  return { holds, reads: [goal, figure] };
}

function stretchTest(condition: Stretch, context: KeyContext): Test | null {
  const quantity = quantityOf(condition, context);
  if (quantity === null) return null;
  const { from, to } = condition;
  const { of, times, reads } = quantity;
  const holds: Holds = (index) =>
    comparedWith(of(index), (value) => {
      const scaled = roundTo(value * times, 6);
      if (from !== null && (from.isIn ? scaled < from.at : scaled <= from.at)) return false;
      return to === null || (to.isIn ? scaled <= to.at : scaled < to.at);
    });
  return { holds, reads };
}

function comparedWith(value: number | null | undefined, test: (value: number) => boolean): boolean | null {
  return value === null || value === undefined ? null : test(value);
}
