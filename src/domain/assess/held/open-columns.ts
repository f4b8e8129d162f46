// The filled columns of a table that aren't understood, and what each could change: while one may hold a target or a figure, a
// sentence that says that something isn't there, or that a target is met, may be untrue (design.md, "How a reading earns trust").

import { readFigure } from '../../cells/read-figure';
import { isSameFigure } from '../../cells/rounding';
import { saysNoStatus } from '../../cells/statuses';
import { readProgress } from '../../cells/words/progress-words';
import { besideTarget, forecastOfYear, targetToDate } from '../../measures/targets/target-to-date';
import { hasTargets } from '../../measures/targets/target-figure';
import type { CellValue } from '../../model/cell';
import { numberAt, valueAt, type Grid } from '../../model/grid';
import type { RoleReading } from '../../model/mapping';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { readRatingWords } from '../../rating/rating-words';
import { saysSort } from '../../recognise/columns/statuses/keyed-words';
import { methodsThatFit } from '../../recognise/relations/methods-that-fit';
import { successColumns } from '../../recognise/columns/statuses/success-columns';
import { columnsUsed, isUntold } from '../../recognise/columns/unread-words';
import { readHeadingWords } from '../../recognise/headings/heading-words';
import { readPeriodHeading } from '../../recognise/headings/period-headings';
import { isBlank } from '../../recognise/sheet/sheet-view';
import { datesOfBeginning } from '../../timescales/dates/impossible-dates';
import { yearsIn } from '../../timescales/dates/year';
import { columnsRead } from './columns-in-formulas';

/** A column without a role that isn't plainly a remark, a name or a code. */
export type UnreadColumn = Pick<RoleReading, 'column' | 'heading'>;

/** How a table's columns are looked at. `rated`: those that its scheme reads; in a plan no figure is read, whatever its heading says. */
export interface ReadAs {
  readonly rated: readonly number[];
  readonly layout: 'plan' | 'deliverables';
}

const asDeliverables: ReadAs = { rated: [], layout: 'deliverables' };

/** Columns that nothing is taken from, whether filled or not; none where the officer has said what they are. */
export function unreadColumns(table: PlanTable, { rated, layout }: ReadAs = asDeliverables): readonly UnreadColumn[] {
  if (table.confirmed || table.figuresOnly === true) return [];
  const columns = layout === 'plan' ? { ...table.columns, total: null, achieved: null } : table.columns;
  // What the plan itself expects is held against its ceilings.
  const forecast = layout === 'plan' ? null : forecastRead(table);
  const used = new Set([
    ...columnsUsed(columns),
    ...aimsRead(table),
    ...heldAgainst(table),
    ...rated,
    ...(table.bars ?? []),
    ...(table.earlierStages ?? []),
    ...(table.targetsReadBy ?? []),
    ...(table.methodsReadBy === undefined ? [] : [table.methodsReadBy]),
  ]);
  used.add(forecast);
  used.add(besideTarget(table));
  return table.roles.filter(({ column, ...reading }) => !used.has(column) && isUntold(reading));
}

/** The column of forecasts that drafts tell: of the year beside a target to date, else of the target itself. */
function forecastRead(table: PlanTable): number | null {
  if (targetToDate(table)?.ofYear != null) return forecastOfYear(table);
  return table.forecastApart === true ? null : (table.roles.find(({ role }) => role === 'forecast')?.column ?? null);
}

/** What a row's comment is held against, where it has a date. */
function aimsRead(table: PlanTable): readonly number[] {
  return table.columns.timescale === null || table.columns.commentary.length === 0 ? [] : successColumns(table);
}

/** When something was raised, where a row says when it was done or moved to. */
function heldAgainst(table: PlanTable): readonly number[] {
  const isCompared = (table.columns.dates ?? []).some(({ use }) => use === 'actual' || use === 'revised');
  return isCompared ? datesOfBeginning(table).map(({ column }) => column) : [];
}

/**
 * The columns of figures of which the table's own formulas, or a sum that holds in its rows, tell what they are: those that a read
 * column is worked out from, and those that are worked out from read ones.
 */
export function explainedByFormulas(grid: Grid, table: PlanTable): ReadonlySet<number> {
  const read = columnsRead(grid, table);
  const known = new Set<number>([...columnsUsed(table.columns)].flatMap((column) => column ?? []));
  const explained = new Set<number>();
  let before = -1;
  while (explained.size > before) {
    before = explained.size;
    for (const [column, parts] of read) {
      const isKnown = known.has(column) || explained.has(column);
      if (!isKnown && [...parts].some((part) => known.has(part) || explained.has(part))) explained.add(column);
      if (isKnown || explained.has(column)) for (const part of parts) if (!known.has(part)) explained.add(part);
    }
  }
  for (const part of partsOfTotal(grid, table)) explained.add(part);
  for (const column of countedFromPeriods(grid, table)) explained.add(column);
  return explained;
}

/** Typed figures that are what the periods come to by some way of counting, in three of four rows. */
function countedFromPeriods(grid: Grid, table: PlanTable): readonly number[] {
  const periods = table.columns.periods.filter(({ forecast }) => forecast !== true).map(({ column }) => column);
  if (periods.length < 2) return [];
  const rows = countedRows(table);
  return unreadColumns(table).flatMap(({ column }) => {
    const stated = rows.flatMap((row) => {
      const figure = numberAt(grid, row, column);
      const done = periods.flatMap((period) => numberAt(grid, row, period) ?? []);
      return figure === null || done.length === 0 ? [] : [methodsThatFit(done, figure).length > 0];
    });
    return areMost(stated.filter(Boolean).length, stated.length) ? [column] : [];
  });
}

/** Whether something holds in three of four rows, and in three at least. */
export function areMost(held: number, of: number): boolean {
  return held >= fewestRows && held * 4 >= of * 3;
}

/** Typed terms that the stated total adds up, though nothing calls them periods: in three of four rows, of three at least. */
function partsOfTotal(grid: Grid, table: PlanTable): readonly number[] {
  const { total, periods } = table.columns;
  if (total === null || periods.length > 0) return [];
  const rows = countedRows(table);
  const parts = unreadColumns(table).flatMap(({ column }) => (holdsFigures(grid, rows, column) ? [column] : []));
  if (parts.length < 2) return [];
  const stated = rows.filter((row) => numberAt(grid, row, total) !== null);
  const held = stated.filter((row) =>
    isSameFigure(
      parts.reduce((sum, column) => sum + (numberAt(grid, row, column) ?? 0), 0),
      numberAt(grid, row, total) ?? 0,
    ),
  );
  return areMost(held.length, stated.length) ? parts : [];
}

const fewestRows = 3;

/** Others' figures, which no row of ours is set against. */
const ofOthers =
  /\b(?:sector|national(?:ly)?|england|wales|scotland|uk|region(?:al)?|county|peers?|family|neighbours?|comparators?|benchmarks?|quartiles?|medians?|nearest|similar)\b/iu;

/** “Sector middle”, “March 2027 aim” beside this year’s target: the heading says itself why no row is set against it. */
export function isOfOthersOrAnotherTime({ heading }: UnreadColumn, { year }: Pick<PlanTable, 'year'>): boolean {
  if (ofOthers.test(heading)) return true;
  const named = yearsIn(heading);
  if (named.length === 0 || year === null) return false;
  const [start, end] = [Number(year.start.slice(0, 4)), Number(year.end.slice(0, 4))];
  return named.every((each) => each.start !== start && each.start !== end) || /\baims?\b|\bambitions?\b/iu.test(heading);
}

const aimed =
  /\b(?:targets?|promis\w*|aims?|goals?|milestones?|standards?|quotas?|pledg\w*|ambitions?|should be|(?:we|was|were) (?:planned|agreed)|agreed)\b/iu;

/** Whether a heading says that something is aimed at, in words that no target's heading is known by. */
export function saysAim({ heading }: UnreadColumn): boolean {
  return aimed.test(heading);
}

/** Columns that may hold the targets of a table that has none: by their words with figures in the cells, or figures unexplained. */
export function mayBeTargets(grid: Grid, table: PlanTable): readonly UnreadColumn[] {
  if (hasTargets(table.columns)) return [];
  const rows = countedRows(table);
  const unread = unreadColumns(table);
  const named = unread.filter(({ column, ...each }) => saysAim({ column, ...each }) && holdsNumbers(grid, rows, column));
  if (named.length > 0) return named;
  const left = new Set(table.explained?.unread ?? []);
  const open = unread.filter((each) => left.has(each.column) && !isOfOthersOrAnotherTime(each, table));
  if (open.length === 0) return [];
  const explained = explainedByFormulas(grid, table);
  const states = new Set(mayBeStatuses(grid, table).map(({ column }) => column));
  return open.filter(({ column }) => !states.has(column) && !explained.has(column));
}

/** A number, whatever stands around it: “At least 450 people”. */
function holdsNumbers(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.map((row) => valueAt(grid, row, column)).filter((value) => !isBlank(value));
  const numbers = filled.filter((value) => typeof value === 'number' || (typeof value === 'string' && /\d/u.test(value)));
  return numbers.length * 2 >= filled.length && filled.length * 2 >= rows.length && numbers.length > 1;
}

/**
 * Columns of figures beside the target that may as well be what counts: not explained, under a heading that names neither a time nor
 * others, and as large as the target or what was reached in most rows. What has its time in its heading says itself what it is.
 */
export function rivalFigures(grid: Grid, table: PlanTable, rated: readonly number[]): readonly UnreadColumn[] {
  const { target, total, periods } = table.columns;
  if (target === null) return [];
  const rows = countedRows(table);
  const beside = [target, total, periods.at(-1)?.column ?? null].flatMap((column) => column ?? []);
  const unread = unreadColumns(table, { rated, layout: 'deliverables' }).filter(
    (each) =>
      readHeadingWords(each.heading) === null &&
      readPeriodHeading(each.heading) === null &&
      yearsIn(each.heading).length === 0 &&
      holdsFigures(grid, rows, each.column) &&
      !isOfOthersOrAnotherTime(each, table) &&
      isOfItsSize(grid, rows, each.column, beside),
  );
  if (unread.length === 0) return [];
  const explained = explainedByFormulas(grid, table);
  return unread.filter(({ column }) => !explained.has(column));
}

/** Nearer than this are figures of one kind. */
const mostTimes = 2;

function isOfItsSize(grid: Grid, rows: readonly number[], column: number, beside: readonly number[]): boolean {
  let [near, compared] = [0, 0];
  for (const row of rows) {
    const figure = numberAt(grid, row, column);
    const others = beside.flatMap((each) => numberAt(grid, row, each) ?? []).filter((other) => other > 0);
    if (figure === null || figure <= 0 || others.length === 0) continue;
    compared += 1;
    if (others.some((other) => figure <= other * mostTimes && other <= figure * mostTimes)) near += 1;
  }
  return areMost(near, compared);
}

/** Short texts of a few kinds that judge the row, in a table that states no status: nothing is rated before it is known what they say. */
export function mayBeStatuses(grid: Grid, table: PlanTable): readonly UnreadColumn[] {
  const { rag, progress = [], filledStatus, percentComplete } = table.columns;
  if (rag.length > 0 || progress.length > 0 || filledStatus !== undefined || percentComplete !== undefined) return [];
  const rows = countedRows(table);
  const unread = unreadColumns(table).filter(({ heading }) => !isAside.test(heading));
  if (unread.length === 0) return [];
  const read = columnsRead(grid, table);
  const isWorkedOut = (column: number): boolean => {
    const { target, total, achieved } = table.columns;
    return [target, total, achieved].some((each) => each !== null && read.get(column)?.has(each) === true);
  };
  return unread.filter(({ column, heading }) => {
    // A grade may be of a building or a post; worked out from the row's figures it is no sort.
    if (saysSort(heading)) return isWorkedOut(column) && scores(grid, rows, column, heading);
    return judges(grid, rows, { column, heading, isWorkedOut: isWorkedOut(column) }) || scores(grid, rows, column, heading);
  });
}

const scored = /^(?:(?:our|current|latest|officer['’]?s?) )?(?:scores?|grades?|points?|marks?|levels?|ratings?|status|position)$/iu;
const [worstOrBest, fewestScored] = [5, 3];

/** Points of a scale of five at most, which come again: they may state how the rows stand, and are no target. */
function scores(grid: Grid, rows: readonly number[], column: number, heading: string): boolean {
  if (!scored.test(heading.trim())) return false;
  const points = rows.flatMap((row) => numberAt(grid, row, column) ?? []);
  const kinds = new Set(points);
  if (points.length < fewestScored || points.length * 2 < rows.length || kinds.size < 2 || kinds.size >= points.length) return false;
  return [...kinds].every((point) => Number.isInteger(point) && point >= 1 && point <= worstOrBest);
}

/** A note, a source, or how the row stood at another time: its words are none of its status now. */
const isAside =
  /\b(?:notes?|remarks?|comments?|details?|reasons?|sources?|evidence|(?:last|previous|prior|preceding) (?:year|quarter|period|month|term|review|report)(?:['’]s)?)\b/iu;
/** What is answered by yes or no says how a row stands only where it asks that. */
const asksStanding =
  /\b(?:met|meet(?:s|ing)?|achiev\w*|reach\w*|track|targets?|course|plan|success\w*|hit|pass\w*|deliver\w*|done|complete\w*|schedule|profile|ahead|ok|okay|status|b?rag|results?|outcomes?|performance|position|there yet|on time|standing)\b/iu;
const yesOrNo = /^(?:yes|no|y|n)$/u;

const [fewestStated, mostKinds, longestKind] = [3, 6, 20];

interface WordColumn extends UnreadColumn {
  /** Its formulas make the words of the row's target, total or percentage: a verdict, in whatever words. */
  readonly isWorkedOut: boolean;
}

function judges(grid: Grid, rows: readonly number[], { column, heading, isWorkedOut }: WordColumn): boolean {
  const said = rows.flatMap((row) => wordIn(valueAt(grid, row, column)));
  const kinds = new Set(said);
  if (said.length < fewestStated || said.length * 2 < rows.length || kinds.size > mostKinds) return false;
  if ([...kinds].some((word) => word.length > longestKind)) return false;
  if (isWorkedOut) return kinds.size > 1;
  const areSigns = [...kinds].every((word) => !/[\p{L}\d]/u.test(word));
  if (areSigns) return true;
  if (heading.trim() !== '' && !asksStanding.test(heading) && [...kinds].every((word) => yesOrNo.test(word))) return false;
  const judging = [...kinds].filter((word) => verdict.test(word) || readRatingWords(word, heading) !== null || readProgress(word) !== null);
  return kinds.size > 1 && judging.length * 2 >= kinds.size && judging.length > 1;
}

const verdict = /^(?:yes|no|y|n|partly|nearly|almost|mostly|pass(?:ed)?|fail(?:ed)?|reached|met|not met|short|default|breach|up|down|ok)$/u;

function wordIn(value: CellValue): readonly string[] {
  if (typeof value !== 'string' || value.trim() === '' || saysNoStatus(value)) return [];
  return [value.trim().toLowerCase()];
}

/** Numbers typed as text are figures too, though no formula counts them. */
function holdsFigures(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => readFigure(valueAt(grid, row, column)).kind === 'number').length;
  return rows.length > 0 && filled * 2 >= rows.length;
}

function countedRows({ rows }: PlanTable): readonly number[] {
  return rows.filter(isCounted).map(({ row }) => row);
}
