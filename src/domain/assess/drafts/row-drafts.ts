// The drafts of a deliverables table: each is written from its own row, its table's columns and the as-at date, once
// everything else of the table is known.

import { isCompared, isLimit } from '../../cells/targets/at-least-or-up-to';
import { achievedOf, startsFromBaseline } from '../../measures/percent-achieved';
import { budgetName } from '../../cells/targets/better-direction';
import { monthsRolling } from '../../cells/words/level-words';
import { moreByWords } from '../../cells/targets/more-is-better';
import { thingAndVerb } from '../../commentary/row-words/counted-thing';
import { unknownFigure } from '../../cells/held-back-figure';
import { askedDraft, draftSentences, lastPeriods, mostPeriods } from '../../commentary/draft-commentary';
import type { DraftFigures, PeriodFigure } from '../../commentary/draft-figures';
import { asAtSentence, shortened } from '../../commentary/plans/date-phrases';
import { notYetDone } from '../../commentary/row-words/not-yet-done';
import { saysUneven } from '../../commentary/row-words/uneven-pace';
import { verbInHeadings } from '../../commentary/row-words/verbs';
import { figuresInNames } from '../../commentary/house-style/figure-names';
import { builtInWording, datedSentences, inWording, type Statement, type Wording } from '../../commentary/house-style/house-wording';
import { otherKindDraft } from '../../commentary/other-kinds-draft';
import { isPercent } from '../../commentary/figures-in-words';
import { periodNamesOf } from '../../commentary/period-names';
import { statedOwnWord } from '../../rating/latest-stated-status';
import { statusInWords } from '../../rating/status-in-words';
import type { Forecast } from '../../measures/forecast';
import { totalsForecasts, type RowMethod } from '../../measures/infer-counting-method';
import { isBudgetOfMoney } from '../../measures/targets/budget-targets';
import { expectationRead } from '../../measures/targets/expected-by-now';
import { areTargetsOfLatestPeriod, saysTargetToDate } from '../../measures/targets/latest-period-target';
import { beginsLater, forecastOfYear, targetNowToDate, targetToDate, type TargetToDate } from '../../measures/targets/target-to-date';
import { hangsOnMethod, targetHeading, type RowFigures } from '../../measures/row-figures';
import type { AssessedRow } from '../../model/assessment';
import { numberAt, textAt } from '../../model/grid';
import type { MilestonesByRow } from '../../model/milestone';
import type { PeriodColumn } from '../../model/table/columns';
import type { PlanRow } from '../../model/table/rows';
import { daysIn } from '../../cells/elapsed-days';
import type { RatingContext } from '../../rating/settings/rating-context';
import { yearIsOver } from '../../rating/rate';
import type { RowFiguresTo } from '../../rating/settings/row-figures-to';
import type { TableOnSheet } from '../review-columns';
import { isOfOtherThing, unitOfRow } from '../unit-of-row';
import { measuredWords } from '../../model/table/row-name';
import { isOfYearBefore } from '../../recognise/relations/found/latest-year';
import { datesToTell, deadlineOf, isUsualYear, noYear, withPast, yearOfTarget, type DatesToTell } from './dates-in-drafts';

/** What a row's draft is written from. */
export interface RowToDraft extends Pick<AssessedRow, 'goal' | 'total' | 'achieved' | 'profile'> {
  readonly row: PlanRow;
  readonly method: RowMethod | null;
  readonly figures: RowFigures;
  /** As in `DraftFigures`. */
  readonly isProfileStated: boolean;
  readonly forecast: Forecast | null;
  /** Where the row's figures end before the table's; null where they don't, or nothing is said of it. */
  readonly figuresTo: RowFiguresTo | null;
}

/** A table whose rows are drafted. */
interface TableToDraft extends TableOnSheet {
  readonly settings: RatingContext;
  readonly milestones?: MilestonesByRow;
}

/** What all drafts of a table have in common. */
interface DraftSource extends TableToDraft {
  /** What the headings of the periods and the stated total say was done with money; null where they don't. */
  readonly saidInHeadings: string | null;
  /** Short names of the periods. */
  readonly periodNames: readonly string[];
  readonly targetHeading: string;
  /** The target is one to date; null where it is the year's. */
  readonly toDate: TargetToDate | null;
  /** The column of what the plan expects of the year, where the target is one to date beside the year’s; else null. */
  readonly forecastOfYear: number | null;
  /** The column of what the sheet expects by now; null where there is none. */
  readonly expected: number | null;
  /** The targets are of the latest period, and nothing of them is due at the year's end. */
  readonly isOfLatestPeriod: boolean;
  /** Columns of what earlier years brought. */
  readonly carriedForward: readonly number[];
  /** “in 2025/26”, where the figures are of a year before that of the target; null where they aren't. */
  readonly inYearBefore: string | null;
  /** Which months the figures are of by their headings; null where these don't say. */
  readonly rolling: string | null;
}

/** Words what a row states, row by row; null where there is no total to write of. */
export function draftingRows(stateRow: StatingRows, wording: Wording = builtInWording): (row: RowToDraft) => string | null {
  return (each) => {
    const statement = stateRow(each);
    if (statement === null) return null;
    const { apart } = each.row;
    if (apart === undefined) return inWording(statement, wording);
    const of = `${shortened(apart)}: `;
    return of + inWording(statement, { ...wording, longest: wording.longest - of.length });
  };
}

/** States a row of a table; null where there is no total to state. */
export type StatingRows = (row: RowToDraft) => Statement | null;

/** What the statements of a table say, row by row, before they are worded. `milestones`: by row, where the table has dates. */
export function statingRows({ grid, table, columns, settings, milestones }: TableToDraft): StatingRows {
  const done = columns.tablePeriods.done.map(({ heading }) => heading);
  const totals = table.roles.filter(({ column }) => column === table.columns.total).map(({ heading }) => heading);
  const heading = targetHeading(table);
  const ofFigures = done.length === 0 ? totals : done;
  const rolling = monthsRolling(ofFigures.at(-1) ?? '');
  const toDate = targetToDate(table);
  const source: DraftSource = {
    grid,
    table,
    columns,
    settings,
    saidInHeadings: verbInHeadings([...done, ...totals]),
    periodNames: periodNamesOf(done),
    rolling,
    inYearBefore: done.length === 0 && isOfYearBefore(ofFigures[0] ?? '', heading) ? `in ${periodNamesOf(totals).join('')}` : null,
    targetHeading: heading,
    toDate,
    forecastOfYear: toDate?.ofYear == null ? null : forecastOfYear(table),
    expected: expectationRead(table),
    isOfLatestPeriod: areTargetsOfLatestPeriod(grid, table),
    carriedForward: ofEarlierYears(table.columns.periods),
  };
  return (each) => {
    const dated = milestones?.get(each.row.row);
    const told = dated === undefined ? null : datesToTell(dated, settings.year);
    const statement = statementOfRow(source, each, told);
    if (statement === null) return null;
    return withStatusInWords(told?.past === true ? withPast(statement, told, each.row, settings.asAt) : statement, each.row);
  };
}

/** Beside figures that may point elsewhere, what the officers say of the row themselves; the date stays last. */
function withStatusInWords(statement: Statement, row: PlanRow): Statement {
  const status = statusInWords(row)?.text ?? statedOwnWord(row);
  if (status === null) return statement;
  return { ...statement, sentences: [...statement.sentences.slice(0, -1), `Stated “${status}”.`, ...statement.sentences.slice(-1)] };
}

function statementOfRow(source: DraftSource, each: RowToDraft, told: DatesToTell | null): Statement | null {
  const { grid, table, settings } = source;
  const { row, method, figures, total, profile, isProfileStated, forecast, figuresTo } = each;
  const { baseline, taken } = figures;
  const isPast = isPastLimit(source, row, figures);
  const goal = isPast ? taken.figure : each.goal;
  const achieved = isPast ? achievedOf(total, taken.figure) : each.achieved;
  const targetKind = isPast ? (row.target.kind ?? figures.targetKind) : isOfEach(figures, goal) ? 'each period' : figures.targetKind;
  const { asAt } = settings;
  if (targetKind === 'not actual') return inBuiltInWords(draftOfOtherKind(source, row, figures, total), asAt);
  if (method?.reading.open === true) {
    const { hasTarget } = figures;
    const unit = unitOfRow(source, row, figures);
    return inBuiltInWords(
      askedDraft({
        reading: method.reading,
        periods: periodFigures(source, row, figures),
        unit,
        asAt,
        hasTarget,
        ownForecast: yearIsOver(settings) ? null : figures.ownForecast,
      }),
      asAt,
    );
  }
  if (total === null && figures.unknown.last) return inBuiltInWords(awaitedDraft(source, row, figures), asAt);
  if (total === null || method === null) return null;
  const counting = method.reading.method;
  const { figure: targetFigure, conditions } = row.target;
  const isOther = isOfOtherThing(row);
  const unit = unitOfRow(source, row, figures, isOther);
  const reported = {
    description: measuredWords(row),
    unit,
    isLevel: figures.level,
    isBudget: isBudgetOfMoney(source.targetHeading, row),
    areSavings: table.countsSavings === true,
    saidInHeadings: source.saidInHeadings,
  };
  const { thing, verb } = isOther ? noThing : thingAndVerb(reported, targetFigure.kind === 'number' ? targetFigure.value : goal);
  // "58, of at least 80 (31%)" would be wrong of the way from a baseline.
  const share = startsFromBaseline(grid, table.columns, row.row) ? null : achieved;
  const isSetAgainst = share !== null && goal !== null && goal > 0;
  const notYet = notYetDone(row.comment, total);
  const isOpen = told?.ownDeadline === true || isOfSomeMonths(source, row);
  const dueIn = isOpen || isHeldThroughout(source, row, method) ? noYear : yearOfTarget(row, settings, told);
  const isSpread = !isOpen && dueIn.isOfOwnPeriod !== true && (isProfileStated || !isUsualYear(settings));
  const drafted: DraftFigures = {
    method: counting,
    total,
    target: goal,
    targetText: isSetAgainst ? '' : textAt(grid, row.row, table.columns.target),
    hasTargetColumn: table.columns.target !== null,
    targetKind,
    isOffer: targetKind === 'up to' && unit.before === '' && !isPercent(unit) && isWanted(measuredWords(row)),
    budgetName: targetKind === 'a budget' ? budgetName(source.targetHeading) : 'budget',
    achieved: share,
    way: baseline === null || achieved === null ? null : { from: baseline, gone: achieved },
    addsUp: addsUp(method),
    includesForecasts: counting === 'stated' && totalsForecasts(figures),
    thing: notYet?.thing ?? thing,
    verb,
    notYet: notYet?.state ?? null,
    rolling: source.inYearBefore ?? (figures.rolling ? (monthsRolling(measuredWords(row)) ?? source.rolling) : null),
    targetNow: nowOf(source, row, goal) ?? (counting === 'latest' && taken.from === 'periods' ? figures.targetNow : null),
    carriedForward: carriedForward(source, row),
    profile: profile === 0 || !isSpread ? null : profile,
    isProfileStated,
    forecast: !isSpread || forecast === null || saysUneven(row.comment) ? null : forecast,
    ownForecast: source.forecastOfYear === null ? figures.ownForecast : numberAt(grid, row.row, source.forecastOfYear),
    conditions: conditions ?? noConditions,
    ...periodsTold(source, row, figures),
    unit,
    year: dueIn.year,
    yearNamed: dueIn.yearNamed ?? null,
    isOfOwnPeriod: dueIn.isOfOwnPeriod === true,
    deadline: told === null ? null : deadlineOf(told),
    asAt,
    figuresTo: figuresTo?.date ?? settings.figuresTo,
  };
  return { sentences: draftSentences(drafted), named: () => figuresInNames(drafted, row.description), asAt };
}

/** A limit that holds so far is told with the forecast past it, for which it isn't rated. */
function isPastLimit({ targetHeading: heading }: DraftSource, row: PlanRow, { targetKind }: RowFigures): boolean {
  return targetKind === 'past by forecast' && !isBudgetOfMoney(heading, row) && row.target.kind !== null && isLimit(row.target.kind);
}

/** Where nothing says what targets of periods come to, they are of each. */
function isOfEach(figures: RowFigures, goal: number | null): boolean {
  return goal === null && isCompared(figures.targetKind) && figures.periodTargets.length > 0 && hangsOnMethod(figures);
}

/** Null where the target is the year’s. What is expected in full by now is held all year, and isn’t due at its end. */
function nowOf({ grid, toDate, expected }: DraftSource, row: PlanRow, goal: number | null): DraftFigures['targetNow'] {
  if (goal === null || goal < 0) return null;
  // Nothing to reach yet is told only beside the year's target.
  if (goal === 0) return toDate !== null && beginsLater(grid, row.row, toDate) ? targetNowToDate(grid, row.row, goal, toDate) : null;
  if (toDate !== null) return targetNowToDate(grid, row.row, goal, toDate);
  if (saysTargetToDate(measuredWords(row))) return targetNowToDate(grid, row.row, goal, { ofYear: null });
  const isWhole = expected !== null && numberAt(grid, row.row, expected) === goal;
  return isWhole ? targetNowToDate(grid, row.row, goal, { ofYear: expected }) : null;
}

/** A standard of each month is held all year: only what adds up to a year's target is due at its end. */
function isHeldThroughout({ isOfLatestPeriod }: DraftSource, row: PlanRow, method: RowMethod): boolean {
  return isOfLatestPeriod && !addsUp(method) && row.target.ofYear !== true;
}

/** Whatever the templates say: the row is asked about, or its figures are of another kind. */
function inBuiltInWords(text: string | null, asAt: Statement['asAt']): Statement | null {
  return text === null ? null : { sentences: datedSentences(text), named: () => null, asAt };
}

/** Work of some months of a year that isn't over: nothing is told of a straight line, nor of the year's end. */
function isOfSomeMonths({ settings: { year, asAt } }: DraftSource, { ofSomeMonths }: PlanRow): boolean {
  const isOver = year !== null && asAt !== null && asAt > year.end;
  return !isOver && ofSomeMonths === true;
}

/** "Bring up to 100 graduates into councils" offers them; "Up to 5 complaints" doesn't. */
function isWanted(description: string): boolean {
  return moreByWords(description.toLowerCase());
}

const noConditions: DraftFigures['conditions'] = [];

/** What is done with a thing isn't said of another. */
const noThing = { thing: '', verb: null } as const;

function draftOfOtherKind(source: DraftSource, row: PlanRow, figures: RowFigures, total: number | null): string | null {
  if (total === null && figures.actuals.length === 0) return null;
  const unit = unitOfRow(source, row, figures);
  const kind = row.figureKind?.kind ?? 'plan';
  return otherKindDraft({ kind, total, unit, periods: periodFigures(source, row, figures), asAt: source.settings.asAt });
}

/** What was carried forward, and whole years before the quarters or months that follow; none where nothing was carried forward. */
function ofEarlierYears(periods: readonly PeriodColumn[]): readonly number[] {
  const carried = periods.filter((period) => period.carriedForward === true);
  if (carried.length === 0) return [];
  const isYear = ({ span }: PeriodColumn): boolean => span !== null && daysIn(span) > longestPart;
  const [firstPart] = periods.flatMap(({ span }) => (span !== null && daysIn(span) <= longestPart ? [span.start] : [])).sort();
  const years = firstPart === undefined ? [] : periods.filter((period) => isYear(period) && (period.span?.end ?? '') < firstPart);
  return [...carried, ...years].map(({ column }) => column);
}

/** In days: longer is a year. */
const longestPart = 300;

function carriedForward({ grid, carriedForward: columns }: DraftSource, { row }: PlanRow): number | null {
  return columns.length === 0 ? null : columns.reduce((sum, column) => sum + (numberAt(grid, row, column) ?? 0), 0);
}

/** Whether the figures are known to add up: only then does a straight line mean anything in words. */
function addsUp({ reading }: RowMethod): boolean {
  return reading.method === 'sum' && reading.open !== true && (reading.confirmed || reading.candidates.length === 0);
}

/** The latest period says that its figure isn't in: that, and what came before it, which is set against nothing. */
function awaitedDraft(source: DraftSource, row: PlanRow, figures: RowFigures): string | null {
  const { grid, columns, periodNames, settings } = source;
  const marked = columns.periods.flatMap((column, place) =>
    unknownFigure(textAt(grid, row.row, column)) === 'missing' ? [{ column, name: periodNames[place] ?? '' }] : [],
  );
  const last = marked.at(-1);
  if (last === undefined) return null;
  const before = lastPeriods({ ...periodsTold(source, row, figures), unit: unitOfRow(source, row, figures) });
  const said = `${last.name}: “${textAt(grid, row.row, last.column)}”, so nothing is set against its target.`;
  return [said, before, asAtSentence(settings.asAt)].filter((sentence) => sentence !== '').join(' ');
}

/** The last few periods, and whether there are figures before them. */
function periodsTold(source: DraftSource, row: PlanRow, figures: RowFigures) {
  const filled = figures.byPeriod.filter((value) => value !== null).length;
  const periods = periodFigures(source, row, figures, mostPeriods);
  const isMore = filled > periods.filter(({ value }) => value !== null).length;
  return { periods, ...(isMore ? { hasEarlierPeriods: true as const } : {}) };
}

/** The periods up to the last with a figure: so many of them, else all. */
function periodFigures(
  { grid, columns, periodNames }: DraftSource,
  { row }: PlanRow,
  { byPeriod }: RowFigures,
  most = Infinity,
): readonly PeriodFigure[] {
  let end = columns.periods.length;
  while (end > 0 && (byPeriod[end - 1] ?? null) === null) end -= 1;
  const begin = Math.max(0, end - most);
  return columns.periods.slice(begin, end).map((column, index) => {
    const value = byPeriod[begin + index] ?? null;
    return { name: periodNames[begin + index] ?? '', value, text: value === null ? textAt(grid, row, column) : '' };
  });
}
