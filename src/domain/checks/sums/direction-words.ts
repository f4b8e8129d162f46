// A word or arrow of direction (“Improving”, “Worsening”, ▲) that the row's own figures contradict, where it follows from them in
// nearly all other rows. Which columns it is read from says only the arithmetic; a judgement is left alone.

import { isEmptyValue, cellAddress, columnLetters } from '../../model/cell';
import { formulaAt, textAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import { statusWithTravel } from '../../cells/statuses';
import { areJudgement, lineOfJudgement } from '../../rating/keys/judged-statuses';
import type { FindingParts } from '../finding';
import { cellWithNumber, type NumberColumn, type TableNumbers } from './number-columns';

/** What a word says of two figures: nearer its goal or further off, up or down, or that the goal is reached. */
type Direction = 'better' | 'worse' | 'up' | 'down' | 'met';

const wordsOf: readonly (readonly [Direction, readonly string[]])[] = [
  ['better', ['improving', 'improved', 'improvement', 'better', 'getting better', 'has improved']],
  ['worse', ['worsening', 'worsened', 'worse', 'getting worse', 'deteriorating', 'deteriorated', 'has worsened']],
  ['up', ['↑', '▲', '⬆', '↗', 'up', 'increasing', 'increased', 'rising', 'higher', 'increase']],
  ['down', ['↓', '▼', '⬇', '↘', 'down', 'decreasing', 'decreased', 'falling', 'lower', 'decrease']],
  ['met', ['met', 'target met', 'aim met', 'achieved', 'reached', 'goal met', 'goal reached']],
];
const words: ReadonlyMap<string, Direction> = new Map(wordsOf.flatMap(([direction, all]) => all.map((word) => [word, direction] as const)));
const longestWord = 16;
const ofGoal = /\b(?:targets?|aims?|goals?|ambitions?|plan(?:ned)?|expected|standard|limit|ceiling)\b/iu;
const ofStart = /\b(?:baseline|start|starting)\b/iu;
const ofEarlier = /\b(?:baseline|start|starting|last|previous|prior|before|no\.?|ref)(?:\b|$)/iu;

/** How words may follow from figures: towards the row's goal, upwards throughout, or downwards throughout. */
interface Rule {
  readonly before: NumberColumn;
  readonly now: NumberColumn;
  /** Null: the same way for all rows. */
  readonly goal: NumberColumn | null;
  /** Which way is better where there is no goal. */
  readonly better: 1 | -1;
  /** Places in the lists of numbers. */
  readonly fits: readonly number[];
  readonly misfits: readonly number[];
}

const [fewestFits, mostMisfits] = [5, 1];
const leastFit = 0.8;
/** More columns of numbers agree with words by chance. */
const mostColumns = 12;

/** One finding for each row whose word says the opposite of its figures. */
export function checkDirectionWords(grid: Grid, table: PlanTable, { rows, columns }: TableNumbers): readonly FindingParts[] {
  if (columns.length < 2 || columns.length > mostColumns) return [];
  return columnsOfWords(grid, table, rows).flatMap(({ column, directions }) => {
    const rules = rulesOf(directions, columns, (index) => headingAt(table, index));
    const best = Math.max(0, ...rules.map(scoreOf));
    const leading = rules.filter((rule) => scoreOf(rule) === best);
    const [first] = leading;
    if (first === undefined) return [];
    // What only some of the rules that explain as much contradict, another of them explains.
    const places = first.misfits.filter((index) => leading.every(({ misfits }) => misfits.includes(index)));
    if (places.length === 0 || areJudgement([headingAt(table, column)]) || lineOfJudgement(grid, table, false) !== null) return [];
    // A start explains a word better to its reader than any other earlier figure that explains nearly as much.
    const isAsGood = (rule: Rule): boolean => scoreOf(rule) >= best - 1 && places.every((index) => rule.misfits.includes(index));
    const told = rules.find((rule) => isAsGood(rule) && ofStart.test(headingAt(table, rule.before.column))) ?? first;
    return places.map((index) => misfitAt(grid, table, { row: rows[index] ?? 0, column }, index, told));
  });
}

/** A column of such words, row by row. */
interface WordColumn {
  readonly column: number;
  readonly directions: readonly (Direction | null)[];
}

/** Those most of whose cells are typed. */
function columnsOfWords(grid: Grid, { area, addInColumns }: PlanTable, rows: readonly number[]): readonly WordColumn[] {
  const ours = new Set(Object.values(addInColumns));
  const found: WordColumn[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (ours.has(column)) continue;
    const known = rows.reduce((count, row) => (directionAt(grid, row, column) === null ? count : count + 1), 0);
    if (known <= fewestFits) continue;
    const filled = rows.filter((row) => !isEmptyValue(valueAt(grid, row, column))).length;
    if (known * 2 > filled) found.push({ column, directions: rows.map((row) => directionAt(grid, row, column)) });
  }
  return found;
}

function directionAt(grid: Grid, row: number, column: number): Direction | null {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'string' || value.length > longestWord || formulaAt(grid, row, column) !== null) return null;
  return words.get((statusWithTravel(value)?.way ?? value).trim().toLowerCase()) ?? null;
}

/** The rules that explain nearly all of the words. */
function rulesOf(
  directions: readonly (Direction | null)[],
  columns: readonly NumberColumn[],
  headingOf: (column: number) => string,
): readonly Rule[] {
  const goals = columns.filter(({ column }) => ofGoal.test(headingOf(column)));
  const figures = columns.filter((column) => !goals.includes(column));
  const latest = figures.filter(({ column }) => !ofEarlier.test(headingOf(column)));
  return latest.flatMap((now) =>
    figures.flatMap((before) => {
      if (before === now) return [];
      const throughout = ([1, -1] as const).flatMap((better) => ruleOf(directions, { before, now, goal: null, better }) ?? []);
      return [...goals.flatMap((goal) => ruleOf(directions, { before, now, goal, better: 1 }) ?? []), ...throughout];
    }),
  );
}

const scoreOf = ({ fits, misfits }: Rule): number => fits.length - misfits.length;

function ruleOf(directions: readonly (Direction | null)[], columns: Omit<Rule, 'fits' | 'misfits'>): Rule | null {
  const fits: number[] = [];
  const misfits: number[] = [];
  for (const [index, direction] of directions.entries()) {
    const isSo = direction === null ? null : follows(direction, index, columns);
    if (isSo === null) continue;
    if (isSo) fits.push(index);
    else misfits.push(index);
    if (misfits.length > mostMisfits) return null;
  }
  // Where all rows say the same, any two columns that grow explain them.
  const isTold = new Set(fits.map((index) => directions[index])).size > 1;
  const isRule = isTold && fits.length >= fewestFits && fits.length >= (fits.length + misfits.length) * leastFit;
  return isRule ? { ...columns, fits, misfits } : null;
}

/** Whether a word is borne out; null where the figures don't say. */
function follows(direction: Direction, index: number, { before, now, goal, better }: Omit<Rule, 'fits' | 'misfits'>): boolean | null {
  const [from, at] = [before.numbers[index] ?? null, now.numbers[index] ?? null];
  if (from === null || at === null) return null;
  const moved = Math.sign(at - from);
  if (direction === 'up' || direction === 'down')
    return goal !== null || better === -1 || moved === 0 ? null : moved === (direction === 'up' ? 1 : -1);
  if (goal === null) return direction === 'met' || moved === 0 ? null : moved * better === (direction === 'better' ? 1 : -1);
  const aim = goal.numbers[index] ?? null;
  if (aim === null || aim === from) return null;
  const way = Math.sign(aim - from);
  if (direction === 'met') return (at - aim) * way >= 0;
  return moved === 0 ? null : moved * way === (direction === 'better' ? 1 : -1);
}

function misfitAt(
  grid: Grid,
  { sheet }: PlanTable,
  { row, column }: { readonly row: number; readonly column: number },
  index: number,
  { before, now, goal, fits }: Rule,
): FindingParts {
  const of = (each: NumberColumn): string => cellWithNumber(row, index, each);
  const stated = textAt(grid, row, column);
  const moved = (now.numbers[index] ?? 0) > (before.numbers[index] ?? 0) ? 'up' : 'down';
  const far = goal === null ? '' : ` with the aim in ${of(goal)}`;
  const from = [before, now].map((each) => columnLetters(each.column)).join(' and ');
  const message = `${cellAddress(row, column)} says “${stated}”, but from ${of(before)} to ${of(now)} it went ${moved}${far}. In ${String(fits.length)} other rows ${columnLetters(column)} follows from ${from}${goal === null ? '' : ` and ${columnLetters(goal.column)}`}. Correct the word or the figure that is mistyped.`;
  const related = [before, now, ...(goal === null ? [] : [goal])].map((each) => cellAddress(row, each.column));
  return { check: 'direction-word', severity: 'ask', sheet: sheet.name, row, column, related, message, stated };
}
