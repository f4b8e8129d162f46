// The milestones of a table's rows: from the timescale column, and from columns of starts and ends.

import { headingAt } from '../model/table/heading-at';
import { capitalised } from '../cells/words/capitalised';
import { columnLetters, type CellValue } from '../model/cell';
import { numberFormatAt, textAt, valueAt, type Grid } from '../model/grid';
import { dateOfSerial } from '../cells/calendar';
import type { PlanTable } from '../model/plan';
import { saysNoStatus } from '../cells/statuses';
import { isTypedDate } from '../cells/date-texts';
import { formatKind } from '../cells/number-formats';
import { textOf } from '../recognise/sheet/sheet-view';
import type { DateContext } from '../timescales/dates/date-name';
import { orderIn } from '../timescales/dates/date-order';
import { datesSaidBeside, mayBeNamed, notesBeside, plainName, type DatesSaid } from '../timescales/dates/dates-said';
import { kindOfDate, markedDate } from '../timescales/dates/kind-of-date';
import { doubtedDatesOf, type DoubtedDate, type DoubtedDates } from '../timescales/dates/impossible-dates';
import { firstYearSaid, milestoneOfYears, yearsCounted, type FirstYear } from '../timescales/dates/plan-years';
import { readTimescale, type BareDate } from '../timescales/read-timescale';
import { milestoneAt } from '../timescales/milestone-state';
import { doneAsMeant, type SaidAsMeant } from '../timescales/done-as-meant';
import { withoutLabelled } from '../timescales/done-by-label';
import { heldDeadline, type RowDeadline } from '../timescales/held-deadline';
import { asNextStep, isOpenStep, subjectOfStep } from '../timescales/next-steps';
import { withProgress } from '../timescales/milestone-progress';
import type { AssessedRow, AssessedTable } from '../model/assessment';
import type { DateColumn } from '../model/table/date-columns';
import { successColumns } from '../recognise/columns/statuses/success-columns';
import { unreadWords, type WordsOfRow } from '../recognise/columns/unread-words';
import { askedByRemarks, type Remark } from './remarks/ended-in-remarks';
import { progressOf, withLabelsDone } from './progress-evidence';
import { blankMilestone, type Milestone, type RowMilestone } from '../model/milestone';
import type { DateSpan, IsoDate } from '../model/dates';
import type { PlanRow } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';

/** What a table's dates are read with. */
interface TableDates {
  /** The year of dates without one; where it is null too, the financial year of the as-at date. */
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
}

/** "No change" under a revised date leaves the one before it. */
const asBefore = /^(?:no change|unchanged|same|as (?:planned|before|above|original\w*|baseline)|not (?:revised|changed))$/iu;

type ReadTyped = (typed: string) => readonly RowMilestone[];

/** Reads what one row has in one column. */
interface ColumnOfDates {
  readonly column: number;
  readonly read: ReadTyped;
}

/** The columns of a table's dates, each with how it is read. */
interface TableColumns {
  /** Deadlines as they hold: where a row has none in the first, that of the next stands. */
  readonly deadlines: readonly (ColumnOfDates & Omit<DateColumn, 'column'>)[];
  /** Starts, and ends beside the deadline. */
  readonly others: readonly ColumnOfDates[];
  /** The targets, where no column holds deadlines: a date among them makes its row a milestone. */
  readonly target: ColumnOfDates | null;
  readonly actual: ColumnOfDates | null;
  /** Dates of next steps, with the column and heading that name the step. */
  readonly steps: readonly (ColumnOfDates & { readonly name: number | null; readonly heading: string })[];
  /** What stands beside a row that nothing is taken from. */
  readonly unread: WordsOfRow;
  readonly meant: (row: PlanRow) => SaidAsMeant | null;
  readonly doubted: DoubtedDates;
  /** When the work really began. */
  readonly actualStart: number | null;
}

const aboutStart = /\b(?:start(?:s|ed|ing)?|commence\w*|begin\w*|from)\b/iu;
const aboutEnd = /\b(?:ends?|finish|complet\w*|due|deadline|to)\b/iu;

/** The milestones of each deliverable and project, in the order of the sheet's columns. */
export function milestonesOf(
  grid: Grid,
  { table, settings: dates, rows: assessed }: AssessedTable,
): readonly (readonly [number, readonly RowMilestone[]])[] {
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const columns = columnsOfDates(grid, table, rows, dates);
  if (columns.deadlines.length + columns.others.length + columns.steps.length === 0 && columns.target === null) return [];
  const met = new Set(assessed.filter(isMet).map(({ row }) => row.row));
  const dated = rows.flatMap((row) => {
    const milestones = milestonesOfRow(grid, table, row, columns, dates.asAt);
    const own = met.has(row.row) ? milestones.map((milestone) => metInTime(milestone, row)) : milestones;
    const seen = columns.steps.length === 0 ? own : [...own, ...nextStepsOfRow(grid, table, row, columns, { own, asAt: dates.asAt })];
    return seen.length === 0 ? [] : [[row.row, seen] as const];
  });
  return dated.length === rows.length ? dated : withMissingDates(grid, table, rows, columns, { dated, asAt: dates.asAt });
}

type Dated = readonly (readonly [number, readonly RowMilestone[]])[];

/** Of four rows that say when, one that doesn't leaves it out; where fewer do, there may be none. */
const [fewestDated, shareDated] = [4, 0.75];

/** An open row of a plan without a date, where nearly all others have one, isn't passed over in silence. */
function withMissingDates(
  grid: Grid,
  table: PlanTable,
  rows: readonly PlanRow[],
  { deadlines }: TableColumns,
  { dated, asAt }: { readonly dated: Dated; readonly asAt: IsoDate | null },
): Dated {
  const [first] = deadlines;
  const { target, periods } = table.columns;
  const withDay = new Set(dated.flatMap(([row, milestones]) => (milestones.some(hasDay) ? [row] : [])));
  if (first === undefined || target !== null || periods.length > 0) return dated;
  if (withDay.size < fewestDated || withDay.size < rows.length * shareDated) return dated;
  const known = new Map(dated);
  return rows.flatMap((row): Dated => {
    const milestones = known.get(row.row);
    if (milestones !== undefined) return [[row.row, milestones]];
    const isBlank = deadlines.every(({ column }) => typedAt(grid, table, row, column) === '');
    const progress = isBlank && row.description !== '' ? progressOf(table, row, null, asAt, first.read) : null;
    const isOpen = isBlank && row.description !== '' && (progress === null || progress.state === 'open');
    return isOpen ? [[row.row, [{ ...undated, text: '', label: null, column: first.column, isMissing: true }]]] : [];
  });
}

function hasDay({ to, kind, isNextStep, toCheck }: RowMilestone): boolean {
  return (to !== null && kind !== 'start' && isNextStep !== true) || toCheck !== undefined;
}

/** None where all of the row's own dates are done with. */
function nextStepsOfRow(
  grid: Grid,
  table: PlanTable,
  row: PlanRow,
  { steps, unread }: TableColumns,
  { own, asAt }: { readonly own: readonly RowMilestone[]; readonly asAt: IsoDate | null },
): readonly RowMilestone[] {
  const isOver = own.length > 0 && own.every(({ state }) => state === 'complete' || state === 'closed' || state === 'cancelled');
  if (isOver) return [];
  return steps.flatMap(({ name, heading, ...column }): readonly RowMilestone[] => {
    const typed = typedAt(grid, table, row, column.column);
    if (typed === '') return [];
    const step = { heading, name: name === null ? '' : textAt(grid, row.row, name), milestones: column.read(typed) };
    if (!isOpenStep(step, progressOf(table, row, null, asAt, column.read))) return [];
    const called = step.milestones.map((milestone) => ({ ...milestone, label: subjectOfStep(step) || null }));
    const seen = withLabelsDone(table, row, called, { read: column.read, asAt, unread: unread(row.row) });
    return seen.filter(({ state }) => state !== 'complete' && state !== 'unreadable').map((milestone) => asNextStep(milestone, step));
  });
}

/** A target of at least so much that is reached isn't overdue, whatever the date. */
function isMet({ row, achieved }: AssessedRow): boolean {
  return row.target.kind === 'at least' && achieved !== null && achieved >= 1;
}

/** Where the row's words say that it isn't done all the same, that is for the officer to say. */
function metInTime(milestone: RowMilestone, { progress }: PlanRow): RowMilestone {
  if (milestone.state !== 'overdue') return milestone;
  const [against] = progress ?? [];
  if (against === undefined) return { ...milestone, state: 'complete' };
  const question = `The target is met, and it says “${against.text}”: is it done? Make the cell say so if it is, then review again.`;
  return { ...milestone, state: 'asked', asks: { question, column: against.column } };
}

function milestonesOfRow(grid: Grid, table: PlanTable, row: PlanRow, columns: TableColumns, asAt: IsoDate | null): readonly RowMilestone[] {
  const doubted = columns.doubted.get(row.row) ?? noDoubt;
  const read = ({ column, read: readText }: ColumnOfDates, text: string): readonly RowMilestone[] => {
    const milestones = readText(text);
    const doubt = doubted.find((each) => each.column === column);
    return doubt === undefined ? milestones : milestones.map((milestone) => toBeChecked(milestone, doubt));
  };
  const known = columns.deadlines.map((column) => datedOfBoth(grid, table, row, column));
  const reached = known.find(({ isActual }) => isActual) ?? null;
  const typed = known
    .filter(({ isActual }) => !isActual || known.length === 1)
    .map(({ use, text, ...column }): RowDeadline => ({ use, milestones: read(column, text), text }))
    .filter(({ milestones, text }) => milestones.length > 0 && !asBefore.test(text.trim()));
  // "TBC" as a forecast leaves the date that was set; as a revised date it doesn't.
  const deadlines = typed.filter((each) => !isOpenForecast(each));
  const insteadOfForecast = typed.find(isOpenForecast)?.text.trim();
  const others = columns.others.flatMap((column) => read(column, typedAt(grid, table, row, column.column)));
  if (deadlines.length + others.length === 0) return milestonesOfTarget(grid, table, row, columns, asAt);
  const actual = columns.actual ?? reached;
  const actualText = actual === null ? '' : actual === reached ? reached.text : typedAt(grid, table, row, actual.column);
  const readWords = (actual ?? columns.deadlines[0])?.read ?? (() => []);
  const hasNotBegun = columns.actualStart !== null && typedAt(grid, table, row, columns.actualStart) === '';
  const unread = columns.unread(row.row);
  const stated = progressOf(
    table,
    asAWhole(row, deadlines[0]?.milestones ?? []),
    actual === null || actualText === '' ? null : { column: actual.column, text: actualText, dates: actual.read(actualText) },
    asAt,
    readWords,
    { unread, meant: columns.meant(row) },
  );
  // Done all the same: only when isn't known.
  const isOnDoubted = stated?.state === 'done' && doubted.some(({ column }) => column === actual?.column);
  const settled = isOnDoubted ? { ...stated, on: null } : stated;
  const progress = settled ?? (hasNotBegun ? ({ state: 'open', notStarted: true } as const) : null);
  const labelled = withLabelsDone(table, row, heldDeadline(deadlines, progress), { read: readWords, asAt, unread });
  const remarked = askedByRemarks(labelled, () => remarksOf(grid, table, row));
  const held = remarked.map((milestone) => askedOfDates(table, askedByColour(table, row, milestone)));
  const insteadOfDate = actualText.trim();
  const quoted = insteadOfDate === '' || saysNoStatus(insteadOfDate) ? held : held.map((each) => quoting(each, insteadOfDate));
  const told = insteadOfForecast === undefined ? quoted : quoted.map((each) => ({ ...each, insteadOfForecast }));
  const all = [...others.map((milestone) => withProgress(milestone, progress, null)), ...told];
  return all.sort((one, other) => one.column - other.column);
}

/** What a row has in one column of deadlines, of forecast or actual dates the one that it is. */
function datedOfBoth(grid: Grid, table: PlanTable, row: PlanRow, { use, toldBy, ...column }: TableColumns['deadlines'][number]) {
  const typed = typedAt(grid, table, row, column.column);
  if (use !== 'forecast or actual' || typed === '') return { ...column, use, text: typed, isActual: false };
  const { date, kind: marked } = markedDate(typed);
  const kind = marked ?? (toldBy === undefined ? null : kindOfDate(textAt(grid, row.row, toldBy)));
  return { ...column, use: kind === 'forecast' ? kind : use, text: date, isActual: kind === 'actual' };
}

const noDoubt: readonly DoubtedDate[] = [];

/** A date that can't be meant is none until somebody has looked at it. */
function toBeChecked(milestone: RowMilestone, { words }: DoubtedDate): RowMilestone {
  const { text, column, label } = milestone;
  return { ...undated, text, column, label, toCheck: words };
}

const undated = { ...blankMilestone, kind: 'unreadable', state: 'unreadable' } as const;

/** A row of several labelled dates without the sentences of its comment that are of one of them. */
function asAWhole(row: PlanRow, milestones: readonly RowMilestone[]): PlanRow {
  const labels = milestones.flatMap(({ label }) => label ?? []);
  return row.comment === null || labels.length < 2 ? row : { ...row, comment: withoutLabelled(row.comment, labels) };
}

/** Where colours alone say what is done, a date that has passed is overdue only as they have it: they aren't read. */
function askedByColour(table: PlanTable, { row, progress, reviews }: PlanRow, milestone: RowMilestone): RowMilestone {
  const {
    colourOnly,
    unreadFills,
    columns: { filledStatus },
  } = table;
  if (milestone.state === 'overdue' && unreadFills?.rows.includes(row) === true) {
    const ofAll =
      'the date has passed, and how the row stands is said by a colour that isn’t read. Type the status as a word, then review again.';
    const [column = filledStatus ?? milestone.column] = unreadFills.columns;
    const ofColumn = filledStatus === undefined ? { ofColumn: true as const } : {};
    return { ...milestone, state: 'asked', asks: { question: capitalised(ofAll), column, ofAll, ...ofColumn } };
  }
  if (colourOnly === undefined || milestone.state !== 'overdue' || (progress ?? []).length + reviews.length > 0) return milestone;
  const { key, blank } = colourOnly;
  const ofAll = `the date has passed, and whether the work is done is said by colours alone (${key}), which aren’t read. Say it in words in a column “Status”, then review again.`;
  return { ...milestone, state: 'asked', asks: { question: capitalised(ofAll), column: blank[0] ?? milestone.column, ofAll } };
}

function remarksOf(grid: Grid, { columns: { commentary } }: PlanTable, { row }: PlanRow): readonly Remark[] {
  return commentary.flatMap((column) => {
    const text = textAt(grid, row, column);
    return text === '' ? [] : [{ column, text }];
  });
}

/** Dates under a heading that doesn't say what they are: one that has passed is overdue only if it is a deadline. */
function askedOfDates(table: PlanTable, milestone: RowMilestone): RowMilestone {
  const { column } = milestone;
  const isUnsaid = table.columns.dates?.some((each) => each.column === column && each.unsaid === true) === true;
  if (!isUnsaid || milestone.state !== 'overdue') return milestone;
  const heading = headingAt(table, column);
  const ofAll = `the date has passed, and “${heading}” doesn’t say whether it is a deadline. If it is, choose “Timescale” for column ${columnLetters(column)} under “Check the columns”.`;
  return { ...milestone, state: 'asked', asks: { question: capitalised(ofAll), column, ofAll, heading } };
}

function isOpenForecast({ use, milestones }: RowDeadline): boolean {
  return use === 'forecast' && milestones.every(({ state }) => state === 'unreadable');
}

/** "Outstanding" under "Actual completion" is what is stated of work that is overdue. */
function quoting(milestone: RowMilestone, insteadOfDate: string): RowMilestone {
  return milestone.state === 'overdue' ? { ...milestone, insteadOfDate } : milestone;
}

/** “By Sept 2024” among the targets. Whether words in the periods say that it is done is for the officer to say. */
function milestonesOfTarget(
  grid: Grid,
  table: PlanTable,
  row: PlanRow,
  { target, unread, meant }: TableColumns,
  asAt: IsoDate | null,
): readonly RowMilestone[] {
  const typed = target === null || row.target.figure.kind !== 'text' ? '' : typedAt(grid, table, row, target.column).trim();
  if (target === null || !isTypedDate(typed)) return [];
  const said = [...row.actuals, row.total].reverse().find(({ kind }) => kind === 'text');
  const progress = progressOf(table, row, null, asAt, target.read, { unread: unread(row.row), meant: meant(row) });
  return target.read(typed).map((dated) => {
    const milestone = dated.state === 'overdue' ? withProgress(dated, progress, dated.to) : dated;
    if (milestone.state !== 'overdue' || said?.kind !== 'text') return milestone;
    const question = `It was due by then, and where others have their figure it says “${said.text}”: is it done? Say so in a column of progress if it is, then review again.`;
    return { ...milestone, state: 'asked', asks: { question, column: target.column } };
  });
}

/**
 * Whether the day goes first is for the other dates of a column to say, then
 * for those of the cell, then for the officer's system.
 */
function columnsOfDates(grid: Grid, table: PlanTable, rows: readonly PlanRow[], dates: TableDates): TableColumns {
  const { timescale, dates: known } = table.columns;
  let said: DatesSaid | null = null;
  const spanSaid = (typed: string): DateSpan | undefined => {
    said ??= datesSaidBeside(grid, table, (note) => ({ ...dates, order: orderIn([note]) ?? grid.dateOrder ?? null }));
    return said.get(plainName(typed));
  };
  let first: FirstYear | null | undefined;
  const firstYear = (context: DateContext): FirstYear | null => (first ??= firstYearSaid(notesBeside(grid, table), context));
  const readerOf = (column: number, bare: BareDate): ColumnOfDates => {
    const settled = orderIn(rows.map((row) => typedAt(grid, table, row, column)));
    const contextOf = (typed: string): DateContext => ({ ...dates, order: settled ?? orderIn([typed]) ?? grid.dateOrder ?? null });
    const read = (typed: string): readonly Milestone[] => {
      const years = yearsCounted(typed);
      if (years !== null) return [milestoneOfYears(typed, years, firstYear(contextOf('')))];
      const span = mayBeNamed(typed) ? spanSaid(typed) : undefined;
      if (span === undefined) return readTimescale(typed, contextOf(typed), bare);
      return readTimescale(bare === 'start' ? span.start : span.end, contextOf(typed), bare).map((each) => ({ ...each, text: typed }));
    };
    return { column, read: readOnce(column, dates.asAt, read) };
  };
  const headings = new Map(table.roles.map(({ column, heading }) => [column, heading]));
  const saysStart = (column: number): boolean => {
    const heading = headings.get(column) ?? '';
    return aboutStart.test(heading) && !aboutEnd.test(heading);
  };
  const deadlines: readonly DateColumn[] =
    known?.filter(({ use }) => use !== 'actual') ?? (timescale === null ? [] : [{ column: timescale, use: 'planned' }]);
  const actual = known?.find(({ use }) => use === 'actual')?.column ?? null;
  const taken = new Set(deadlines.map(({ column }) => column));
  const stepDates = new Set((table.columns.nextSteps ?? []).map(({ column }) => column));
  return {
    deadlines: deadlines.map(({ column, ...date }) => ({ ...date, ...readerOf(column, saysStart(column) ? 'start' : 'deadline') })),
    others: table.roles.flatMap(({ column, role }) =>
      taken.has(column) || stepDates.has(column) || (role !== 'start' && role !== 'end')
        ? []
        : [readerOf(column, role === 'start' ? 'start' : 'deadline')],
    ),
    steps: (table.columns.nextSteps ?? []).map(({ column, name }) => ({
      name,
      heading: headings.get(name ?? column) ?? '',
      ...readerOf(column, 'deadline'),
    })),
    target: deadlines.length > 0 || table.columns.target === null ? null : readerOf(table.columns.target, 'deadline'),
    actual: actual === null ? null : readerOf(actual, 'deadline'),
    unread: unreadWords(grid, table),
    doubted: doubtedDatesOf(grid, table),
    meant: meantReader(grid, table),
    actualStart: table.roles.find(({ role, heading }) => role === 'start' && /\bactual\b/iu.test(heading))?.column ?? null,
  };
}

/** Of the newest comment that a row has, whether it says what the row is to come to. */
function meantReader(grid: Grid, table: PlanTable): TableColumns['meant'] {
  const { commentary } = table.columns;
  const success = successColumns(table);
  return ({ row, description, comment }) => {
    if (comment === null) return null;
    const newest = commentary.map((column) => textAt(grid, row, column)).find((text) => text !== '') ?? comment;
    const aims = success.map((column) => textAt(grid, row, column)).filter((text) => text !== '');
    return doneAsMeant({ description, success: aims }, newest);
  };
}

/**
 * Texts that many rows share are read once, and their rows share the milestones too: of 2,000 rows each with its own, the
 * drafts took half as long again.
 */
function readOnce(column: number, asAt: IsoDate | null, read: (typed: string) => readonly Milestone[]): ReadTyped {
  const known = new Map<string, readonly RowMilestone[]>();
  return (typed) => {
    const found = known.get(typed);
    if (found !== undefined) return found;
    const milestones = read(typed).map((milestone) => ({ ...milestoneAt(milestone, asAt), column }));
    known.set(typed, milestones);
    return milestones;
  };
}

/**
 * A merged timescale counts for all its rows, as the reading has it.
 * A number that isn't shown as a date can only be a year.
 */
function typedAt(grid: Grid, table: PlanTable, { row, timescale }: PlanRow, column: number): string {
  const value = valueAt(grid, row, column);
  const format = numberFormatAt(grid, row, column);
  if (typeof value === 'number') {
    if (formatKind(format) !== 'date') return Number.isInteger(value) && value >= 2000 && value < 2100 ? String(value) : '';
    return dateOfSerial(value, grid.dateSystem) === null ? '' : textOf(grid, value, format);
  }
  const text = column === table.columns.timescale ? (timescale ?? '') : typeof value === 'string' ? value : '';
  return namesWho.test(headingAt(table, column)) ? withoutWho(text, value) : text;
}

const namesWho = /\b(?:who|whom|lead|owner|officer|responsib\w+)\b/iu;
const parts = /[\n;|]|\s[/–-]\s|,\s+(?=\p{L})/u;

/** "1 September 2025" of a cell that says on another line, or behind a dash, whose it is; `typed`: with its line breaks. */
function withoutWho(text: string, typed: CellValue): string {
  const all = (typeof typed === 'string' ? typed : text).split(parts);
  const dated = all.filter((part) => /\d/u.test(part));
  return dated.length > 0 && dated.length < all.length ? dated.map((part) => part.trim()).join('; ') : text;
}
