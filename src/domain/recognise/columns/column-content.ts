// What the cells of each column hold, counted once over the body of a table.

import type { CellMarks, FilledRow } from '../sheet/classify-cells';
import type { TextInfo } from '../sheet/distinct-texts';
import { isText, cellKind, marksEnd, emptyResult } from '../../cells/cell-kind';
import { isFigureWithUnit } from '../../cells/figures/figure-with-unit';
import { readTypedFigure } from '../../cells/read-figure';
import { readHeadingWords } from '../headings/heading-words';
import { readPeriodHeading } from '../headings/period-headings';
import { asksWhoOrWhen, namesTime } from '../headings/form-lines';
import { trait } from '../sheet/text-traits';
import { valueAt } from '../../model/grid';
import { hasContent } from '../sheet/filled-cells';
import { readProgress } from '../../cells/words/progress-words';
import { statusWithTravel } from '../../cells/statuses';
import { isTypedDateOrYears } from '../../cells/date-texts';
import { isPairOfBounds, isRuleForColours } from '../../cells/targets/in-words/rule-for-colours';
import { namesDirection } from '../../cells/targets/in-words/direction-column';
import type { RowShape } from '../sheet/row-shapes';
import type { SheetView } from '../sheet/sheet-view';
import type { TableFrame } from '../frames/table-extent';

/**
 * Counts of cells. `figures`: numbers, also typed as text, with `percents` among them. `words`: text that is neither
 * a figure nor "n/a", with `ids` among them. `rows`: data rows looked at.
 */
export interface ColumnContent {
  readonly rows: number;
  readonly filled: number;
  readonly figures: number;
  readonly percents: number;
  readonly notApplicable: number;
  readonly dates: number;
  readonly words: number;
  readonly statusWords: number;
  readonly statuses: number;
  /** Statuses that are the letter R, A or G alone. */
  readonly ragLetters: number;
  /** Those that are R or G: A and B alone may be grades. */
  readonly redOrGreen: number;
  /** Letters alone that are no statuses: “C” may say that the work is complete. */
  readonly otherLetters: number;
  /** Texts that state progress and nothing else. */
  readonly progress: number;
  /** Texts that are dates, in words or figures, or years such as "2026/27". */
  readonly typedDates: number;
  /** Numbers, also typed as text, that can be a year of a deadline: whole, 2000 to 2099, not shown as a date or a share. */
  readonly years: number;
  /** Texts that name the way that is better and nothing else: "Low", "Minimise". */
  readonly directions: number;
  readonly placeholders: number;
  readonly distinct: number;
  readonly ids: number;
  readonly length: number;
  /** Texts that are whole sentences, by their full stops. */
  readonly sentences: number;
  /** Texts that are a row's own rule for its colours, and those that are two bounds and no words ("95/90"). */
  readonly rules: number;
  readonly bounds: number;
  /** Texts that say when, under a heading that asks by whom or by when; absent under any other. */
  readonly times?: number;
}

type Counts = { -readonly [Key in keyof ColumnContent]: number };

/** Rows that are filled alike, so that their marks are counted at once. `index`: that of one of them in the grid. */
interface RowsAlike {
  readonly index: number;
  rows: number;
}

/**
 * Contents by column. Rows with a single filled cell are sections or notes, rows that say nothing are templates,
 * headings may stand there twice (`repeated`): none is counted.
 */
export function contentsOf(view: SheetView, frame: TableFrame, repeated: ReadonlySet<number>): ReadonlyMap<number, ColumnContent> {
  const { grid, cells } = view;
  const indexes = new Int32Array(frame.body.length);
  let counted = 0;
  const byShape = new Map<RowShape, RowsAlike>();
  let isSeen = grid.filter?.filtered === true;
  for (const filled of frame.body) {
    // A hidden row of words straight under the headings names fields for the sheet's own formulas.
    isSeen ||= !grid.hiddenRows.has(filled.row) || hasNumber(view, filled);
    if (!isSeen || filled.columns.length < 2 || repeated.has(filled.row) || !saysSomething(view, filled)) continue;
    const index = filled.row - grid.area.firstRow;
    const alike = byShape.get(filled.shape);
    if (alike === undefined) byShape.set(filled.shape, { index, rows: 1 });
    else alike.rows += 1;
    indexes[counted] = index;
    counted += 1;
  }
  const rows = {
    indexes: indexes.subarray(0, counted),
    alike: [...byShape.values()],
    ofText: new Int32Array(cells.texts.length),
    textsHere: new Int32Array(cells.texts.length),
  };
  return new Map(
    frame.columns.map((column) => {
      const counted = contentOfColumn(cells, rows, column - grid.area.firstColumn);
      const parts = frame.block.names.get(column) ?? [];
      const content = mayBeOfFigures(parts) ? withUnitsAsFigures(view, rows, column, counted) : counted;
      const years = yearsAmong(view, rows, column - grid.area.firstColumn);
      if (!asksWhoOrWhen(frame.block.names.get(column)?.at(-1) ?? '')) return [column, { ...content, years }];
      return [column, { ...content, years, times: timesAmong(view, rows, column - grid.area.firstColumn) }];
    }),
  );
}

/** A heading over figures: a period, a total, what was done. */
function mayBeOfFigures(parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  const role = readHeadingWords(parts.at(-1) ?? '')?.role;
  return role === 'total' || role === 'actual' || parts.some((part) => readPeriodHeading(part) !== null);
}

/** “30 homes” in most cells under such a heading are figures, whose row is asked about; elsewhere they may be names. */
function withUnitsAsFigures({ grid }: SheetView, { indexes }: CountedRows, offset: number, content: ColumnContent): ColumnContent {
  if (content.words === 0) return content;
  const texts = [...indexes].slice(0, mostRead).map((index) => grid.values[index]?.[offset]);
  const isWithUnit = (text: unknown): boolean =>
    typeof text === 'string' && isFigureWithUnit(text) && readTypedFigure(text).kind !== 'number';
  const units = texts.filter(isWithUnit).length;
  if (units * 2 <= content.words || content.statuses > 0) return content;
  return { ...content, figures: content.figures + units, words: Math.max(0, content.words - units) };
}

const yearAlone = /^\s*20\d\d\s*$/u;

/**
 * How many cells hold a year and nothing else, of a column of thousands by some of them. `offset`: of the column in the
 * grid.
 */
function yearsAmong({ grid, cells }: SheetView, { indexes }: CountedRows, offset: number): number {
  const step = Math.ceil(indexes.length / mostRead);
  let count = 0;
  for (let place = 0; place < indexes.length; place += step) {
    const index = indexes[place] ?? 0;
    const found = (cells.marks[index * cells.width + offset] ?? cellKind.blank) & ~emptyResult;
    if (found !== cellKind.number && found !== cellKind.typedFigure) continue;
    const value = grid.values[index]?.[offset];
    if (typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value < 2100) count += step;
    else if (typeof value === 'string' && yearAlone.test(value)) count += step;
  }
  return Math.min(count, indexes.length);
}

function timesAmong({ grid }: SheetView, { indexes }: CountedRows, offset: number): number {
  const texts = [...indexes].slice(0, mostRead).map((index) => grid.values[index]?.[offset]);
  return texts.filter((text) => typeof text === 'string' && namesTime(text)).length;
}

function hasNumber({ grid }: SheetView, { row, columns }: FilledRow): boolean {
  return columns.some((column) => typeof valueAt(grid, row, column) === 'number');
}

function saysSomething(view: SheetView, { row, columns }: FilledRow): boolean {
  for (const column of columns) if (hasContent(view, row, column)) return true;
  return false;
}

/**
 * `indexes`: of the rows in the grid. `ofText`: counts of texts, nought before and after
 * each column. `textsHere`: room for the texts of a column.
 */
interface CountedRows {
  readonly indexes: Int32Array;
  readonly alike: readonly RowsAlike[];
  readonly ofText: Int32Array;
  readonly textsHere: Int32Array;
}

/** `offset`: of the column in the grid. */
function contentOfColumn(cells: CellMarks, { indexes, alike, ofText, textsHere }: CountedRows, offset: number): ColumnContent {
  const { marks, width, texts } = cells;
  const textOf = cells.textOf[offset] ?? null;
  const ofMark = new Int32Array(marksEnd);
  for (const { index, rows } of alike) {
    const found = (marks[index * width + offset] ?? cellKind.blank) & ~emptyResult;
    ofMark[found] = (ofMark[found] ?? 0) + rows;
  }
  const of = (found: number): number => ofMark[found] ?? 0;
  const placeholders = of(cellKind.placeholder);
  let distinct = 0;
  if (textOf !== null && of(cellKind.words) + of(cellKind.typedFigure) + of(cellKind.notApplicable) > 0) {
    for (const index of indexes) {
      const found = marks[index * width + offset] ?? cellKind.blank;
      if (!isText(found) || found === cellKind.placeholder) continue;
      const text = textOf[index] ?? 0;
      const before = ofText[text] ?? 0;
      ofText[text] = before + 1;
      if (before > 0) continue;
      textsHere[distinct] = text;
      distinct += 1;
    }
  }
  const counts: Counts = {
    ...nothing,
    rows: indexes.length,
    filled: indexes.length - of(cellKind.blank) - placeholders,
    figures: of(cellKind.number) + of(cellKind.percent) + of(cellKind.typedFigure),
    percents: of(cellKind.percent),
    notApplicable: of(cellKind.notApplicable),
    dates: of(cellKind.date),
    words: of(cellKind.words),
    placeholders,
    distinct,
  };
  const step = Math.ceil(distinct / mostRead);
  for (let index = 0; index < distinct; index += 1) {
    const text = textsHere[index] ?? 0;
    const times = ofText[text] ?? 0;
    countLength(cells, text, times, counts);
    if (times > 1 || step <= 1) countText(texts[text], times, counts);
    else if (index % step === 0) countText(texts[text], step, counts);
    ofText[text] = 0;
  }
  return counts;
}

/**
 * So many different texts tell what a column of thousands holds: of those that stand there once, some spread over it
 * are read for all.
 */
const mostRead = 1_000;

/** Counts of a column with nothing in it. */
export const nothing: ColumnContent = {
  rows: 0,
  filled: 0,
  figures: 0,
  percents: 0,
  notApplicable: 0,
  dates: 0,
  words: 0,
  statusWords: 0,
  statuses: 0,
  ragLetters: 0,
  redOrGreen: 0,
  otherLetters: 0,
  progress: 0,
  typedDates: 0,
  years: 0,
  directions: 0,
  placeholders: 0,
  distinct: 0,
  ids: 0,
  length: 0,
  sentences: 0,
  rules: 0,
  bounds: 0,
};

/** A full stop at the end, or before another sentence; "Ltd." alone is none. */
const fullStop = /[.!?]['"’”)]?$|[.;!?] \p{L}/u;
const shortestSentence = 20;

function isSentence(text: string, traits: number): boolean {
  return (traits & trait.stop) !== 0 && text.length >= shortestSentence && fullStop.test(text);
}

const longestId = 16;
const id = /^(?=.*\d)(?:[A-Z]{0,6}[-_./ ]?\d{1,6}|[A-Za-z]{1,6})(?:[-_./]?[A-Za-z]{0,4}\d{0,6}){0,4}$/u;

/** Most texts have a space and are none: told without the costlier pattern. */
const mayBeSpacedId = /^[A-Z]{0,6} \d/u;

/** "AB_01_24", "M01", "KPI 7", "1.2a": letters and digits that name nothing. */
function isId(text: string): boolean {
  if (text.length > longestId || (text.includes(' ') && !mayBeSpacedId.test(text))) return false;
  return id.test(text);
}

const oneLetter = /^[a-z]$/iu;

function countLength({ texts, traits }: CellMarks, text: number, times: number, counts: Counts): void {
  const known = texts[text];
  if (known === undefined) return;
  const line = typeof known === 'string' ? known : known.line;
  counts.length += line.length * times;
  if (isSentence(line, traits[text] ?? trait.stop)) counts.sentences += times;
}

/** A text that stands in so many cells. */
function countText(known: TextInfo | undefined, times: number, counts: Counts): void {
  if (known === undefined) return;
  const line = typeof known === 'string' ? known : known.line;
  // "10 %" typed as text is a figure first, and progress only under a heading that says so.
  const isFigure = typeof known !== 'string' && known.mark === cellKind.typedFigure;
  if (!isFigure && readProgress(line) !== null) counts.progress += times;
  else if (isTypedDateOrYears(line)) counts.typedDates += times;
  else if (namesDirection(line)) counts.directions += times;
  if (isId(line)) counts.ids += times;
  if (isPairOfBounds(line)) counts.bounds += times;
  else if (isRuleForColours(line)) counts.rules += times;
  if (typeof known === 'string') return;
  if (known.mark === cellKind.typedFigure && known.line.endsWith('%')) counts.percents += times;
  if (known.status !== null) counts.statuses += times;
  else if (known.mark === cellKind.words && oneLetter.test(known.line)) counts.otherLetters += times;
  const letter = known.status === null ? '' : (statusWithTravel(known.line)?.typed ?? known.line);
  if (letter.length === 1) {
    if (/[rag]/iu.test(letter)) counts.ragLetters += times;
    if (/[rg]/iu.test(letter)) counts.redOrGreen += times;
  }
  if (known.isColour) counts.statusWords += times;
}

/** Whether most cells of a column are dates, in figures or in words. */
export function holdsDates({ filled, dates, typedDates }: ColumnContent): boolean {
  return filled > 0 && (dates + typedDates) * 2 > filled;
}

/** Whether most of a column's cells are percentages. */
export function isInPercent({ filled, percents }: ColumnContent): boolean {
  return percents * 2 > filled;
}
