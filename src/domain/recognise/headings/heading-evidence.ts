// Whether a row holds headings: the evidence of its cells, weighed. Every weight stands here, so that a reader can check
// why a row was taken for headings.

import { isStatusWord } from '../../cells/statuses';
import { cellKind, emptyResult, isNumberKind } from '../../cells/cell-kind';
import { markAt, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { addInColumnOf } from './add-in-columns';
import { isFormLine, standsOverName } from './form-lines';
import type { HeadingBlock } from './heading-block';
import { asksForDates, headingText, isNamedWithDates, mayBeHeadings } from './heading-text';
import { isPeriodHeading, readHeadingWords } from './heading-words';
import { readPeriodHeading } from './period-headings';

/** What stands above a row: straight above it a row of a table, or further up a table, or no table yet. */
export type Above = 'nothing' | 'a table' | 'a row';

/** What each piece of evidence weighs; a row whose evidence comes to nought or more holds headings. */
const headingWeights = {
  /** A column of a plan, named in just those words: "Target", "Owner". */
  exact: 1,
  /** Its name among other words, "Target for the year to March"; a column of dates, whatever its name. */
  amongOthers: 0.75,
  /** A period: "Q1". */
  period: 1,
  /** Each of three periods or more: nothing but headings lists them. */
  periodsInARow: 2,
  /** Any other text, by what stands above the row: rows of a table have such texts too. */
  unknown: { nothing: -0.5, 'a table': -1.5, 'a row': -2 },
  /** Other texts together, however many: six named columns of a wide table outweigh them. */
  mostUnknown: -6,
  /** Words over a column of figures or dates, where no table stands above: headings differ from what they head. */
  overFigures: 0.25,
  /** All such columns together. */
  mostOverFigures: 1,
} as const;

/** So many columns must be named exactly, or three periods; a first table may have fewer than one further down. */
const leastExact: Readonly<Record<Above, number>> = { nothing: 1, 'a table': 2, 'a row': 2 };

const severalPeriods = 3;

/** "Project 1", "Output 12": the name of one of several, as a row of a plan has it. */
const numbered = /\p{L}\.?\s\d{1,2}$/u;

/** What the cells of a row say as headings. */
interface CellEvidence {
  /** Different roles named. */
  readonly roles: ReadonlySet<string>;
  readonly exact: number;
  /** Columns named exactly that no figure is computed from: "Owner", "Ref". */
  readonly exactBeside: number;
  readonly amongOthers: number;
  readonly periods: number;
  readonly unknown: number;
  /** Statuses: headings only as each colour once, over the cuts between them. */
  readonly statuses: readonly string[];
}

/**
 * Whether the row holds headings of at least two kinds. Under a row of a table a row that is filled as the others are
 * goes on with their table, whatever its words; so does one with a date under a heading of dates (`block`: the headings
 * of the table that the row before it belongs to), also under a theme's line, where all its dates stand so.
 */
export function isHeadingRow(view: SheetView, row: FilledRow, above: Above, block?: HeadingBlock): boolean {
  if (row.columns.length < 2 || view.grid.hiddenRows.has(row.row) || !mayBeHeadings(view, row)) return false;
  return hasHeadings(view, row, above, block);
}

// Apart, since it is asked of few rows: what its closures hold would be set aside for every row of a table.
function hasHeadings(view: SheetView, row: FilledRow, above: Above, block?: HeadingBlock): boolean {
  // 2000, 2005 and 2010 in a row of the table are figures, though they might be years.
  if (above === 'a row' && isNamedWithDates(view, row)) return false;
  if (row.columns.some((column) => isDateAmongDates(view, row.row, column))) return false;
  if (isFormLine(view, row)) return false;
  if (above === 'a row' && goesOnWithPeriods(view, row)) return false;
  const datesOfRow = block === undefined ? 0 : row.columns.filter((column) => isDateOfRow(view, row.row, column, block)).length;
  if (datesOfRow > 0 && above === 'a row') return false;
  const found = cellEvidence(view, row, above);
  if (found === null || (datesOfRow > 0 && datesOfRow === found.periods)) return false;
  const { roles, exact, exactBeside, amongOthers, periods, unknown, statuses } = found;
  if (statuses.length > 0 && !(periods >= 2 && isEachColourOnce(statuses))) return false;
  const all = exact + exactBeside + amongOthers + periods + unknown;
  if (all === 2 && (periods > 0 || !namingRoles.some((role) => roles.has(role)))) return false;
  const areSeveral = periods >= severalPeriods;
  if (!areSeveral && (roles.size + Math.min(periods, 1) < 2 || exact < leastExact[above])) return false;
  const weight = weightOf(found, above);
  if (weight < 0 && above === 'a table' && all <= exactWithin * (exact + exactBeside) && standsApart(view, row)) {
    return weightOf(found, 'nothing') >= 0 && overFigures(view, row) > 0;
  }
  return weight >= 0 || (above === 'nothing' && weight + headingWeights.mostOverFigures >= 0 && weight + overFigures(view, row) >= 0);
}

/** A date straight over or under another is one of a column of dates, not a heading: headings of days stand over figures. */
function isDateAmongDates(view: SheetView, row: number, column: number): boolean {
  const isDate = (at: number): boolean => (markAt(view, at, column) & ~emptyResult) === cellKind.date;
  return isDate(row) && (isDate(row - 1) || isDate(row + 1));
}

/** Periods under periods are the timescales of a further row: "Q2 24/25 | Q4 24/25" under "Q1 24/25 | Q3 24/25". */
function goesOnWithPeriods(view: SheetView, { row, columns }: FilledRow): boolean {
  return columns.some((column) => isPeriodAt(view, row, column) && isPeriodAt(view, row - 1, column));
}

function isPeriodAt(view: SheetView, row: number, column: number): boolean {
  const text = headingText(view, row, column);
  return text !== null && isPeriodHeading(text);
}

function isDateOfRow(view: SheetView, row: number, column: number, { names }: HeadingBlock): boolean {
  return isPeriodAt(view, row, column) && asksForDates(names.get(column)?.at(-1) ?? null);
}

/** Of two headings alone one names what the rows are about or are to reach. */
const namingRoles = ['description', 'project', 'outcome', 'target'] as const;

function cellEvidence(view: SheetView, row: FilledRow, above: Above): CellEvidence | null {
  const roles = new Set<string>();
  const statuses: string[] = [];
  let [exact, exactBeside, amongOthers, periods, numberedPeriods, unknown] = [0, 0, 0, 0, 0, 0];
  for (const column of row.columns) {
    const text = headingText(view, row.row, column);
    if (text === null) return null;
    const words = standsOverName(view, row.row, column, text) ? null : readHeadingWords(text);
    if (isStatusWord(text)) statuses.push(text.toLowerCase());
    else if (addInColumnOf(text) !== undefined) continue;
    else if (isPeriodHeading(text)) {
      const level = readPeriodHeading(text)?.level;
      if (level === 'numbered' || level === 'half term') numberedPeriods += 1;
      else periods += 1;
    } else if (words === null && above === 'nothing' && isOver(view, row.row, column, isDateKind)) {
      roles.add('timescale');
      amongOthers += 1;
    } else if (words === null) unknown += 1;
    else if (words.role === 'other') {
      if (words.exact) exactBeside += 1;
      else unknown += 1;
    } else {
      roles.add(words.role);
      if (words.exact && (above === 'nothing' || !numbered.test(text))) exact += 1;
      else amongOthers += 1;
    }
  }
  // "P1" alone is a priority or a project as often, "Term 1" when a row is due.
  if (numberedPeriods >= severalPeriods) periods += numberedPeriods;
  else unknown += numberedPeriods;
  return { roles, exact, exactBeside, amongOthers, periods, unknown, statuses };
}

function weightOf({ exact, exactBeside, amongOthers, periods, unknown }: CellEvidence, above: Above): number {
  const { periodsInARow, period, mostUnknown } = headingWeights;
  // Straight under a row of a table a role's word among others is a row's own words, and a single date its timescale.
  const isUnderRow = above === 'a row';
  const ofRows = isUnderRow ? amongOthers + (periods === 1 ? 1 : 0) : 0;
  return (
    headingWeights.exact * (exact + exactBeside) +
    headingWeights.amongOthers * (isUnderRow ? 0 : amongOthers) +
    (periods >= severalPeriods ? periodsInARow : period) * (isUnderRow && periods === 1 ? 0 : periods) +
    Math.max(mostUnknown, headingWeights.unknown[above] * (unknown + ofRows))
  );
}

/** How many of the next rows are looked at under a heading, and how far down. */
const [rowsLookedAt, farthestDown] = [3, 10];

/** What columns of figures or dates under the row's words weigh. */
function overFigures(view: SheetView, { row, columns }: FilledRow): number {
  const holdFigures = columns.filter((column) => isOver(view, row, column, isFigure));
  return Math.min(headingWeights.mostOverFigures, headingWeights.overFigures * holdFigures.length);
}

/** Whether most of the next rows hold such a cell in the column, and the row itself doesn't. */
function isOver(view: SheetView, row: number, column: number, isSuch: (kind: number) => boolean): boolean {
  const kindAt = (at: number): number => markAt(view, at, column) & ~emptyResult;
  if (isSuch(kindAt(row))) return false;
  const next = rowsBetween(view, row + 1, row + farthestDown).slice(0, rowsLookedAt);
  return next.filter((filled) => isSuch(kindAt(filled.row))).length >= 2;
}

function isDateKind(kind: number): boolean {
  return kind === cellKind.date;
}

/** Of the cells of headings under a table one in so many at least is a column of a plan by its very name. */
const exactWithin = 2;
/** A title or two, one text each, may stand between headings and the blank row over them. */
const mostTitles = 2;

/** Nothing but different short words, under a blank row or a title that stands under one: another table may begin here. */
function standsApart(view: SheetView, { row, columns }: FilledRow): boolean {
  const texts = columns.map((column) => headingText(view, row, column) ?? '');
  const areWords = columns.every((column) => (markAt(view, row, column) & ~emptyResult) === cellKind.words);
  if (!areWords || new Set(texts).size < texts.length || texts.some((text) => text.length > longestApart)) return false;
  const over = rowsBetween(view, Math.max(0, row - mostTitles - 1), row);
  let next = row;
  for (const above of [...over].reverse()) {
    if (above.row < next - 1) break;
    if (above.columns.length > 1 || row - above.row > mostTitles) return false;
    next = above.row;
  }
  return true;
}

/** Longer texts are what a row is about. */
const longestApart = 40;

function isFigure(kind: number): boolean {
  return isNumberKind(kind) || kind === cellKind.date;
}

/** "Green", "Amber", "Red" over the cuts between them: a row of statuses has some twice, or not all. */
function isEachColourOnce(cuts: readonly string[]): boolean {
  return cuts.length >= 3 && new Set(cuts).size === cuts.length && ['green', 'amber', 'red'].every((colour) => cuts.includes(colour));
}
