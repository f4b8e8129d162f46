// Counts under a table ("Complete | 4", "Red: 2 · Amber: 1", "All actions | 17"): how many of its rows are how far. They
// are none of its rows.

import { cellKind, isNumberKind } from '../../cells/cell-kind';
import { readStatus, saysNoStatus } from '../../cells/statuses';
import { readProgress } from '../../cells/words/progress-words';
import { formulaAt, valueAt } from '../../model/grid';
import { summarisesRows } from './summary-rows';
import { cellText, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';

/** A name, and a figure for each review or person; wider rows are the table's own. */
const mostFigures = 4;
/** Longer texts are a measure's name. */
const longestName = 40;
/** Rows of a table say more than a count does. */
const fewestOfRow = 3;
/** No scale has more steps; a longer run isn't looked for among all rows, which takes as long for each of its lines. */
const mostCounts = 20;
/** A figure for so many statuses side by side, or in one text, is a count of them. */
const fewestBeside = 2;

const countingFormula = /^=\s*(?:COUNTIFS?|COUNTA|COUNT|ROWS|SUMPRODUCT|SUBTOTAL\(\s*(?:10)?[23]\s*,)/iu;
const ranges = /\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)/giu;
const things =
  '(?:actions?|projects?|schemes?|measures?|indicators?|kpis?|milestones?|deliverables?|objectives?|items?|rows?|tasks?|commitments?)';
const ofAll = new RegExp(
  `^(?:(?:grand )?totals?|all|overall)(?: (?:number )?(?:of )?${things})?$|^(?:number|no\\.?|count) of ${things}$|^${things} in (?:total|all)$`,
  'iu',
);
const others =
  /^(?:blanks?|unknown|none|no (?:rag|status|rating|colour|update)(?: given| stated)?|unrated|closed|open|at risk|off track|on track|delivered)$/iu;
const pair = /^\s*(?<name>\p{L}[\p{L} /-]*?)\s*(?:[:=–—-]\s*|\()?\s*\d+\s*\)?\s*$|^\s*\d+\s*(?:[x×]\s*)?(?<after>\p{L}[\p{L} /-]*?)\s*$/u;

/**
 * Which of these rows count the others. `rows` hold the table's columns only. Formulas that count cells of the rows
 * above prove it; so do statuses with as many rows above; of two or more such lines one is enough.
 */
export function statusCounts(view: SheetView, rows: readonly FilledRow[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isOwn = ({ columns }: FilledRow): boolean => columns.length >= fewestOfRow;
  const firstOwn = rows.find(isOwn)?.row ?? Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.columns.length > 2 * mostFigures || row.row <= firstOwn) continue;
    const next = rows[at + 1];
    if (isLineOfCounts(view, row) || summarisesRows(view, row, firstOwn)) found.add(row.row);
    else if (next?.row === row.row + 1 && areNamesOverCounts(view, row, next)) found.add(row.row).add(next.row);
    else if (!found.has(row.row) && isCount(view, row)) {
      const run = runFrom(view, rows, at);
      const own = rows.filter(isOwn);
      if (run.length <= mostCounts && (run.some((each) => isProven(view, each, own)) || areStatuses(view, run, rows[at - 1])))
        for (const each of run) found.add(each.row);
      at += Math.max(0, run.length - 1);
    }
  }
  return found;
}

function isCount(view: SheetView, row: FilledRow): boolean {
  if (isNameAndFigures(view, row)) return namesStatus(nameIn(view, row)) || areFormulas(view, row);
  const figures = withoutMeaning(view, row);
  return figures !== row && isNameAndFigures(view, figures) && namesStatus(nameIn(view, figures)) && areFormulas(view, figures);
}

/** "Blue | Done | Commitments | 4": the same row without what is said of the status between its name and its counts. */
function withoutMeaning(view: SheetView, row: FilledRow): FilledRow {
  const figures = row.columns.filter((column, at) => at === 0 || markAt(view, row.row, column) !== cellKind.words);
  return figures.length === row.columns.length ? row : { ...row, columns: figures };
}

function nameIn(view: SheetView, { row, columns }: FilledRow): string {
  return cellText(view.grid, row, columns[0] ?? 0).replace(/^(?:number|no\.?|count|total)(?: of)? (?=\p{L})|[\s:=–—-]+$/giu, '');
}

function isNameAndFigures(view: SheetView, { row, columns }: FilledRow): boolean {
  const [name, ...figures] = columns;
  if (name === undefined || figures.length === 0 || figures.length > mostFigures) return false;
  return isName(view, row, name) && figures.every((column) => isCountAt(view, row, column));
}

function isName(view: SheetView, row: number, column: number): boolean {
  return markAt(view, row, column) === cellKind.words && cellText(view.grid, row, column).length <= longestName;
}

function isCountAt(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.grid, row, column);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && markAt(view, row, column) !== cellKind.date;
}

function namesStatus(name: string): boolean {
  const text = name.trim();
  return (
    text !== '' && (readStatus(text) !== null || readProgress(text) !== null || others.test(text) || saysNoStatus(text) || ofAll.test(text))
  );
}

/** The lines straight under one another that name a status, or have figures by a counting formula. */
function runFrom(view: SheetView, rows: readonly FilledRow[], at: number): readonly FilledRow[] {
  const run: FilledRow[] = [];
  for (let index = at; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || (run.length > 0 && row.row !== (run.at(-1)?.row ?? 0) + 1) || !isCount(view, row)) break;
    run.push(row);
  }
  return run;
}

function isProven(view: SheetView, row: FilledRow, own: readonly FilledRow[]): boolean {
  return areFormulas(view, withoutMeaning(view, row)) || countsAbove(view, row, own);
}

/** Every figure counts cells of this sheet that stand above it. */
function areFormulas(view: SheetView, { row, columns }: FilledRow): boolean {
  return columns.slice(1).every((column) => {
    const formula = formulaAt(view.grid, row, column);
    if (formula === null || formula.includes('!') || !countingFormula.test(formula)) return false;
    const spans = [...formula.matchAll(ranges)];
    return spans.length > 0 && spans.every(([, first, last]) => Number(first) < Number(last) && Number(last) <= row);
  });
}

/** As many rows above have this status as the figure says, and at least one; or there are as many rows. */
function countsAbove(view: SheetView, row: FilledRow, own: readonly FilledRow[]): boolean {
  const figures = row.columns.slice(1).map((column) => valueAt(view.grid, row.row, column));
  const above = own.filter((each) => each.row < row.row);
  const name = nameIn(view, row).trim();
  if (ofAll.test(name)) return figures.every((figure) => figure === above.length && above.length > 1);
  const status = readStatus(name) ?? name.toLowerCase();
  const counts = new Map<number, number>();
  for (const each of above) {
    for (const column of each.columns) {
      if (markAt(view, each.row, column) !== cellKind.words) continue;
      const text = cellText(view.grid, each.row, column);
      if (text.length <= longestName && (readStatus(text) ?? text.trim().toLowerCase()) === status) {
        counts.set(column, (counts.get(column) ?? 0) + 1);
      }
    }
  }
  const known = new Set(counts.values());
  return figures.every((figure) => typeof figure === 'number' && known.has(figure));
}

/** Lines apart from the rows above, each another status with one figure: typed, and not brought up to date. */
function areStatuses(view: SheetView, run: readonly FilledRow[], above: FilledRow | undefined): boolean {
  const [first] = run;
  if (first === undefined || run.length < fewestBeside || (above !== undefined && above.columns.length > 1 && above.row >= first.row - 1))
    return false;
  const names = run.map((row) => nameIn(view, row).toLowerCase());
  return new Set(names).size === names.length && run.every(({ columns }) => columns.length === 2);
}

/** "Green 9 · Amber 4 · Red 2" in one cell, or each word and figure in a cell of its own. */
function isLineOfCounts(view: SheetView, { row, columns }: FilledRow): boolean {
  const [only, ...more] = columns;
  if (only === undefined) return false;
  if (more.length === 0) return markAt(view, row, only) === cellKind.words && saysCounts(cellText(view.grid, row, only));
  if (columns.length % 2 !== 0 || columns.length < 2 * fewestBeside) return false;
  return columns.every((column, index) =>
    index % 2 === 0
      ? isName(view, row, column) && namesStatus(cellText(view.grid, row, column).replace(/[\s:=–—-]+$/u, ''))
      : isCountAt(view, row, column),
  );
}

const behindName = /^[^:\d]{0,40}:\s*/u;

function saysCounts(text: string): boolean {
  return /\d/u.test(text) && (areCounts(text) || areCounts(text.replace(behindName, '')));
}

function areCounts(text: string): boolean {
  const parts = text.split(/[·•|;,/]|\s{2,}|\n/u);
  const named = parts.map((part) => pair.exec(part)?.groups);
  return parts.length >= fewestBeside && named.every((each) => each !== undefined && namesStatus(each.name ?? each.after ?? ''));
}

/** A line of statuses, and under each of them a figure. */
function areNamesOverCounts(view: SheetView, names: FilledRow, figures: FilledRow): boolean {
  const named = names.columns.filter((column) => isNumberKind(markAt(view, figures.row, column)));
  if (named.length < fewestBeside || names.columns.length - named.length > 1 || figures.columns.length - named.length > 1) return false;
  const texts = named.map((column) => cellText(view.grid, names.row, column));
  return (
    new Set(texts).size === texts.length &&
    named.every((column, index) => isCountAt(view, figures.row, column) && namesStatus(texts[index] ?? ''))
  );
}
