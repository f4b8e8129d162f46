// What a review asks about a sheet, a line each: where, what, and what would settle it.

import { capitalised } from '../domain/cells/words/capitalised';
import { andList, orList } from '../domain/cells/words/word-list';
import { rowRanges } from '../domain/measures/questions';
import { methodWords } from '../domain/model/counting-method';
import type { Question } from '../domain/model/assessment';
import type { Finding } from '../domain/model/finding';
import type { Review } from '../domain/model/review';

/** What one sheet is asked. */
export interface SheetAsks {
  readonly sheet: string;
  /** One sentence or two each. */
  readonly asks: readonly string[];
}

/** What is asked where a check leaves something open, and what settles it. */
interface Ask {
  /** Follows the cells and a colon. */
  readonly asks: string;
  /** Follows "Settled by". */
  readonly settledBy: string;
}

/** Checks that aren't named here say in their own words what to do. */
const askOf: ReadonlyMap<string, Ask> = new Map([
  ['as-at', { asks: 'which date are the figures for?', settledBy: 'a date in a heading or on Plan settings' }],
  ['date-two-ways', { asks: 'which date is meant?', settledBy: 'the month typed as a word' }],
  ['status-open', { asks: 'which RAG column is the row’s?', settledBy: 'a column headed “Overall RAG”, or the columns confirmed' }],
  ['status-key', { asks: 'which colour does each number mean?', settledBy: 'a key beside the table, such as “1 = Green”' }],
  ['target-of-population', { asks: 'a share of how many?', settledBy: 'the number that it makes, in “Target figure”' }],
  [
    'target-multiple',
    {
      asks: 'are target and figures in thousands, in millions or in ones?',
      settledBy: 'the target in their multiples, in “Target figure”, or a heading',
    },
  ],
  [
    'target-time',
    { asks: 'what is a target that is a time, as a number?', settledBy: 'target and figures as plain numbers of minutes or seconds' },
  ],
  ['target-scale', { asks: 'are target and figures per cent on one scale?', settledBy: 'the target on their scale, in “Target figure”' }],
  [
    'target-forecast-past',
    { asks: 'is it rated while its forecast is past the target?', settledBy: 'choosing Up to in “Target reads as”' },
  ],
  ['target-each-period', { asks: 'what are the periods to come to?', settledBy: 'that figure in “Target figure”' }],
  ['target-zero', { asks: 'is none what is wanted?', settledBy: 'choosing Up to in “Target reads as”' }],
  ['target-conditions', { asks: 'which condition is rated?', settledBy: 'choosing in “Target reads as”' }],
  ['target-figure-differs', { asks: 'which target counts?', settledBy: 'clearing “Target figure”, or keeping it' }],
  ['target-better-unsaid', { asks: 'is more better, or less?', settledBy: 'choosing At least or Up to in “Target reads as”' }],
  ['target-further', { asks: 'which position is to be reached?', settledBy: 'that figure in “Target figure”' }],
  ['period-targets-differ', { asks: 'the year’s target, or those of the periods?', settledBy: 'correcting one of them' }],
  ['total-fits-no-method', { asks: 'how is the total made?', settledBy: 'checking the columns, or choosing in the method column' }],
  ['achieved-differs', { asks: 'what is the percentage of?', settledBy: 'checking the columns, or correcting the percentage' }],
  ['achieved-asked', { asks: 'what is the percentage of?', settledBy: 'choosing in “Target reads as”' }],
  ['total-includes-forecasts', { asks: 'do the forecasts count?', settledBy: 'choosing Stated in the method column' }],
  ['units-differ', { asks: 'which unit are the figures in?', settledBy: 'one unit in the headings' }],
]);

/** Sheets in the order in which they are first asked about. Questions stand before what the checks ask. */
export function whatSettles({ sheets, questions, findings }: Pick<Review, 'sheets' | 'questions' | 'findings'>): readonly SheetAsks[] {
  const bySheet = new Map<string, string[]>(sheets.map(({ reading }) => [reading.sheet.name, []]));
  const add = (sheet: string, ask: string): void => void bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), ask]);
  for (const question of questions) add(question.sheet, methodAsked(question, hasTotals(sheets, question)));
  for (const group of alikeAsks(findings.filter((finding) => finding.severity === 'ask' && !isQuestion(finding, questions)))) {
    const [first] = group;
    if (first !== undefined) add(first.sheet, askText(first, group));
  }
  return [...bySheet].flatMap(([sheet, asks]) => (asks.length === 0 ? [] : [{ sheet, asks }]));
}

/** "Rows 4 to 9: Sum or Latest? Settled by a total, or by choosing in the method column." */
function methodAsked({ rows, options }: Question, stated: boolean): string {
  const which = `${orList(options.map((option) => methodWords[option]))}?`;
  const settledBy = stated ? 'choosing in the method column' : 'a total, or by choosing in the method column';
  return `${rowRanges(rows)}: ${which} Settled by ${settledBy}.`;
}

function hasTotals(sheets: Review['sheets'], { sheet, tableIndex, rows }: Question): boolean {
  const table = sheets.find(({ reading }) => reading.sheet.name === sheet)?.reading.tables[tableIndex];
  return table?.rows.some(({ row, total }) => rows.includes(row) && total.kind === 'number') === true;
}

/** The check says again what the question of its row asks. */
function isQuestion({ check, sheet, cell }: Finding, questions: readonly Question[]): boolean {
  if (check !== 'counting-method' || cell === null) return false;
  const row = Number(rowDigits.exec(cell)?.[0]) - 1;
  return questions.some((question) => question.sheet === sheet && question.rows.includes(row));
}

/** Those of one check on one sheet together, unless their own words say what to do. */
function alikeAsks(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = askOf.has(finding.check) ? `${finding.sheet}\n${finding.check}` : `${finding.sheet}\n${finding.message}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function askText(first: Finding, group: readonly Finding[]): string {
  const ask = askOf.get(first.check);
  if (ask === undefined) return first.message;
  const places = group.flatMap(placesOf);
  const where = places.length === 0 ? '' : `${andList([...new Set(places)])}: `;
  return `${capitalised(`${where}${ask.asks}`)} Settled by ${ask.settledBy}.`;
}

/** A check of many rows names the others in the same column; cells in other columns are what it was held against. */
function placesOf({ cell, related }: Finding): readonly string[] {
  if (cell === null) return [];
  const column = cell.replace(rowDigits, '');
  return [cell, ...related.filter((address) => address.replace(rowDigits, '') === column)];
}

const rowDigits = /\d+$/u;
