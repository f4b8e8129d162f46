// What a deliverables table comes to: every row assessed, then rated by the table's scheme.

import { expectedByNow } from '../measures/targets/expected-by-now';
import { toleranceColumn } from '../measures/targets/tolerance-column';
import { figureSource, type OpenComparison } from '../measures/figure-source';
import { rowsBeside } from '../measures/rows-beside';
import { isOfOnePeriod, targetToDate } from '../measures/targets/target-to-date';
import { hasTargets } from '../measures/targets/target-figure';
import { isOfStatuses, type FollowedKey } from '../rating/column-keys/follow-key';
import { inferByKey, keyInUse, keyInWords } from '../rating/keys/infer-by-key';
import { judgedBy } from '../rating/keys/judged-statuses';
import { coloursIn } from '../rating/keys/key-colours';
import { readKey } from '../rating/keys/read-key';
import type { StatusKey } from '../rating/keys/status-key';
import { wordByKey } from '../rating/keys/word-by-key';
import type { ToldOfStatuses } from '../rating/keys/workbook-keys';
import { askedByKey, askedWhich, asStated } from '../rating/schemes/scheme';
import { underNoScheme } from '../rating/settings/table-settings';
import { seasonOf } from '../measures/forecast';
import { cellAddress, overlaps } from '../model/cell';
import type { PlanTable } from '../model/plan';
import type { AssessedTable, FilledStatus, Rating } from '../model/assessment';
import type { CountingMethod } from '../model/counting-method';
import { numberAt } from '../model/grid';
import { isCounted, isDataKind } from '../model/table/counted-rows';
import { fitOf, inferScheme, misfitsByScheme, type Fit, type RowInWords, type StatedRow } from '../rating/infer-scheme';
import { profileBy, profileColumnsOf, statesProfile } from '../rating/profile';
import { filledStatuses } from '../rating/filled-statuses';
import { areStatedAlone } from '../rating/settings/stated-alone';
import { notRated as reasons } from '../rating/not-rated';
import { rateBy, type Rateable } from '../rating/rate';
import { leftUnrated, type LeftUnrated } from '../rating/settings/left-unrated';
import { reasonWithoutScheme } from '../rating/unrated-targets';
import { rowFiguresTo } from '../rating/settings/row-figures-to';
import type { RatingContext } from '../rating/settings/rating-context';
import { statedStatus, statesInWords } from '../rating/latest-stated-status';
import { keyedWord, statusByKey, isOfAnotherScale, statusInWords } from '../rating/status-in-words';
import { doubtedPercentages } from './doubted-percentages';
import { isBorneOut } from './held/borne-out';
import { contradictedStatuses } from './held/contradicted-statuses';
import { mayBeStatuses, mayBeTargets, rivalFigures } from './held/open-columns';
import type { OpenReading } from './held/open-reading';
import { assessRow, unassessedRow, type RowSource, type UnratedRow } from './assess-row';
import type { TableOnSheet } from './review-columns';
import type { RowAssessment } from './workbook-assessment';

/** A table with what it is rated with. */
interface TableToAssess extends TableOnSheet {
  readonly settings: RatingContext;
  readonly told: ToldOfStatuses;
  /** The column of each row's limit, where a key may say what it is for. */
  readonly limits: number | null;
  /** The keys near the table that name the columns that they are put on. */
  readonly columnKeys: readonly FollowedKey[];
  /** Columns that a key's rules read. */
  readonly rated: readonly number[];
}

/** What a table comes to. */
export interface TableAssessment {
  /** As it was rated, by the scheme inferred where none was known. */
  readonly settings: RatingContext;
  readonly assessed: AssessedTable;
  readonly rows: readonly RowAssessment[];
  readonly open: OpenReading;
}

/** The officer's answer for a row, where one was given. */
type AnswerOfRow = (row: number) => CountingMethod | null;

/** Where the settings row names no scheme, the table is rated by the one that its stated statuses point at. */
export function assessTable(input: TableToAssess, answerOf: AnswerOfRow): TableAssessment {
  const { table } = input;
  const keys = input.columnKeys.filter(({ column }) => isOfStatuses(table, column));
  const source = rowSourceOf(input, keys);
  const asRead = table.rows.map((row): UnratedRow =>
    isCounted(row) ? assessRow(source, row, answerOf(row.row)) : { unrated: unassessedRow(row), rateable: null },
  );
  const doubted = doubtedPercentages(
    input,
    asRead.map(({ unrated }) => unrated),
  );
  const filled = filledStatuses(input.grid, table, input.told);
  const statedOf = statedRowBy(input.told.keys, filled);
  const statedAsRead = asRead.flatMap(statedOf);
  const judge = judgedBy(input.grid, table, input.told) ?? (filled.size > 0 ? outlookOfColours(input.told) : null);
  const { held, open } = heldComparisons(input, asRead, { doubted, stated: judge === null ? statedAsRead : [] });
  const withDoubt = { ...source, figures: { ...source.figures, open: held } };
  const unrated = asRead.map((each) => {
    const { row } = each.unrated.assessed;
    return held.has(row.row) ? assessRow(withDoubt, row, answerOf(row.row)) : each;
  });
  const stated = held.size === 0 ? statedAsRead : unrated.flatMap(statedOf);
  const settings = settledScheme(input, unrated, { stated, isFilled: filled.size > 0, keys, isOpen: open.statuses.length > 0 }, judge);
  const rate = ratingBy(settings);
  const none = leftUnrated(table, settings);
  const rows = !areStatedAlone(settings) ? unrated.map((row) => rateRow(row, rate, none)) : unrated.map((row) => row.unrated);
  // Beside a key of the officer's own, or a judgement, no cut-offs say anything of their statuses.
  const byScheme = settings.rules === askedByKey || areStatedAlone(settings) || judge !== null ? [] : misfitsByScheme(stated, settings);
  const misfits = settings.notRated !== null ? [] : (byScheme.find(({ scheme }) => scheme === settings.scheme.name)?.rows ?? []);
  return {
    settings,
    assessed: {
      table,
      settings,
      rows: rows.map(({ assessed }) => assessed),
      ...(filled.size > 0 ? { filled } : {}),
      misfits,
      misfitsByScheme: byScheme,
    },
    rows,
    // What an officer has said in “Target reads as” is no longer open.
    open: {
      ...open,
      rows: unrated.flatMap(({ unrated: { figures, assessed } }) => (figures?.targetKind === 'columns open' ? [assessed.row.row] : [])),
    },
  };
}

/**
 * The one gate of all that sets figures against targets: the rows of which it is asked what their percentage is of, those beside
 * figures that may as well be the target, and all where their statuses contradict the reading. `stated`: none where they are a judgement.
 */
function heldComparisons(
  { grid, table, rated, columnKeys }: TableToAssess,
  asRead: readonly UnratedRow[],
  { doubted, stated }: { readonly doubted: ReadonlySet<number>; readonly stated: readonly StatedRow[] },
): { readonly held: ReadonlyMap<number, OpenComparison>; readonly open: Omit<OpenReading, 'rows'> } {
  const held = new Map<number, OpenComparison>();
  const contradicted = contradictedStatuses(stated);
  const alike = contradicted === null ? rivalFigures(grid, table, rated) : [];
  const rivals = alike.length > 0 && isBorneOut(grid, table, columnKeys) ? [] : alike;
  for (const { unrated } of asRead) {
    const { row, kind } = unrated.assessed.row;
    if (kind === 'note' || unrated.figures === null) continue;
    if (contradicted !== null || rivals.some(({ column }) => numberAt(grid, row, column) !== null)) held.set(row, 'columns open');
  }
  for (const row of doubted) held.set(row, 'percentage open');
  // What follows a key that names its columns is understood.
  const isFollowed = columnKeys.some(({ kind }) => kind === 'followed');
  return { held, open: { contradicted, rivals, statuses: isFollowed ? [] : mayBeStatuses(grid, table) } };
}

/** Each row is another sheet's too, which may state its status: a usual scheme here would give it a second one. */
function isCountedElsewhere({ rows }: PlanTable): boolean {
  const counted = rows.filter(({ kind }) => isDataKind(kind));
  return counted.length > 0 && counted.every(({ countedBy }) => countedBy === 'other sheet');
}

/** What a table states, and its keys that name what they are put on. */
interface StatedOfTable {
  readonly stated: readonly StatedRow[];
  readonly isFilled: boolean;
  readonly keys: readonly FollowedKey[];
  /** A column that isn't read may state how the rows stand. */
  readonly isOpen: boolean;
}

/** The scheme chosen; none where the statuses are a judgement; else what a key says, if it fits; else the one that they follow. */
function settledScheme(
  { table, told, settings }: TableToAssess,
  unrated: readonly UnratedRow[],
  { stated, isFilled, keys: byColumns, isOpen }: StatedOfTable,
  judge: string | null,
): RatingContext {
  const none = (word: string): RatingContext => underNoScheme(settings, word);
  const areFillsOpen = (table.unreadFills?.rows.length ?? 0) > 0;
  if ((isOpen || areFillsOpen) && settings.schemeInferred) return none(askedWhich);
  if (settings.schemeInferred && stated.length === 0 && isCountedElsewhere(table)) return { ...none(asStated), schemeElsewhere: true };
  if (judge !== null && settings.schemeInferred) return { ...none(asStated), schemeJudged: judge };
  const read = settings.schemeInferred ? byColumns : [];
  const followed = (isWanted: (key: FollowedKey) => boolean): RatingContext | null => {
    const key = read.find((each) => each.kind === 'followed' && isWanted(each));
    return key === undefined ? null : { ...none(asStated), schemeFollowed: keyInWords(key, table.sheet.name) };
  };
  const byNames = followed(({ isOfTarget }) => !isOfTarget);
  if (byNames !== null) return byNames;
  const ofTarget = followed(({ isOfTarget }) => isOfTarget);
  const keys = hasTargets(table.columns) ? told.keys : [];
  if (read.some((key) => !key.isOfTarget && !isReadAsRules(key, keys))) return none(askedByKey);
  if (keys.length === 0) {
    const isOfColours = told.colours !== null || table.filledByKey !== undefined;
    if (isOfColours && settings.schemeInferred && hasTargets(table.columns) && !statesInWords(table)) return none(askedByKey);
    if (ofTarget !== null) return ofTarget;
    return read.length > 0 ? none(askedByKey) : schemeOfWords(inferScheme(stated, unrated.flatMap(rowInWords), settings), table);
  }
  const rateables = unrated.flatMap(({ rateable }) => rateable ?? []);
  const unstatedOn = isFilled || statesInWords(table) ? null : table.sheet.name;
  const keyed = { keys, stated, rateables, settings, isOwnFree: told.isOwnFree, unstatedOn };
  if (!settings.schemeInferred) {
    const chosen = keyInUse({ ...keyed, isOwnFree: false });
    return chosen === null ? settings : { ...settings, schemeKey: keyInWords(chosen, table.sheet.name) };
  }
  const used = inferByKey(keyed);
  if (ofTarget !== null && followsMore(read, used === null ? null : fitOf(stated, used.settings))) return ofTarget;
  // A key is the officer's own scheme: none is inferred beside it.
  if (used === null) return none(askedByKey);
  return { ...used.settings, schemeKey: keyInWords(used.key, table.sheet.name) };
}

/** Whether words that aren't understood as a key to columns are those of a key to targets, whose every word is. */
function isReadAsRules({ kind, names, sheet, area }: FollowedKey, keys: readonly StatusKey[]): boolean {
  // “Blue: complete” is a line of the key, and names no column.
  if (kind !== 'unknown' || (names !== '' && coloursIn(names).size === 0)) return false;
  return keys.some((key) => key.sheet === sheet && overlaps(key.area, area) && readKey(key) !== null);
}

/** Whether a whole key, with words that rules of ours haven't got, follows more of the statuses than its rules do. */
function followsMore(keys: readonly FollowedKey[], fit: Fit | null): boolean {
  const isMore = ({ following, differing }: FollowedKey): boolean =>
    fit === null || (differing.length < fit.differing.length && following + differing.length >= fit.compared.length);
  return keys.some((key) => key.kind === 'followed' && isMore(key));
}

/** The place of a key by which colours of cells tell how somebody sees the work going, where no key has cut-offs. */
function outlookOfColours({ keys, colours }: ToldOfStatuses): string | null {
  return keys.length > 0 || colours?.isOutlook !== true ? null : cellAddress(colours.area.firstRow, colours.area.firstColumn);
}

/** The usual scheme says nothing beside words of a key that it can't be set against ("Improving", "Worsening"). */
function schemeOfWords(settings: RatingContext, { rows }: PlanTable): RatingContext {
  if (!settings.schemeInferred || settings.notRated !== null) return settings;
  const isOpen = rows.some((row) => isCounted(row) && statedStatus(row) === null && keyedWord(row) !== null && statusByKey(row) === null);
  return isOpen ? underNoScheme(settings, askedWhich) : settings;
}

function rowSourceOf({ grid, table, columns, settings, limits }: TableToAssess, keys: readonly FollowedKey[]): RowSource {
  const profiled = profileColumnsOf(table);
  const source = figureSource({ grid, table, periods: columns.tablePeriods, hasStatedTotal: columns.statedTotal !== null });
  const figures = limits === null ? source : { ...source, limits };
  return {
    grid,
    table,
    columns,
    settings,
    figures,
    countsByKey: keys.find(({ counts }) => counts !== null)?.counts ?? (table.judgedByPeriod === true ? 'latest' : null),
    besideOf: rowsBeside(figures),
    profileOf: profileBy(grid, profiled, settings),
    statesProfile: statesProfile(grid, profiled),
    figuresToOf: rowFiguresTo(grid, table, settings),
    expected: expectedByNow(table),
    tolerance: toleranceColumn(grid, table),
    isToDate: targetToDate(table) !== null,
    mayBeTarget: mayBeTargets(grid, table).length > 0,
    targetOfPeriod: isOfOnePeriod(table),
    hasOwnProfile: profiled.start !== null || profiled.periodTargets.length > 0,
    season: seasonOf(table.columns, settings.year, settings.figuresTo),
  };
}

/** By a key's cut-offs, by its colour, or by its word's place in a key: a scheme must give that very colour. */
function statedRowBy(keys: readonly StatusKey[], filled: ReadonlyMap<number, FilledStatus>): (row: UnratedRow) => readonly StatedRow[] {
  return ({ unrated: { assessed }, rateable }) => {
    if (rateable === null) return [];
    const { row } = assessed.row;
    const colour = wordByKey(assessed.row, keys)?.status ?? statedStatus(assessed.row);
    const word = colour === null ? statusByKey(assessed.row) : null;
    if (word !== null) return [{ row, stated: word, inWords: true, rateable }];
    const stated = colour ?? filled.get(row)?.status ?? null;
    return stated === null ? [] : [{ row, stated, rateable }];
  };
}

function rowInWords({ unrated: { assessed }, rateable }: UnratedRow): readonly RowInWords[] {
  if (rateable === null) return [];
  const sense = statusInWords(assessed.row)?.sense ?? (isOfAnotherScale(assessed.row) ? 'another scale' : null);
  return sense === null ? [] : [{ sense, rateable }];
}

function ratingBy(settings: RatingContext): (row: Rateable) => Rating {
  const { scheme, notRated } = settings;
  if (notRated === null) return rateBy(scheme, settings);
  return notRated === reasons.asked ? (row) => ({ notRated: whyAsked(row) }) : () => ({ notRated });
}

/** Which scheme is asked of rows that one can rate. */
function whyAsked(row: Rateable): string {
  return row.error ? reasons.error : (reasonWithoutScheme(row) ?? reasons.asked);
}

function rateRow({ unrated, rateable }: UnratedRow, rate: (row: Rateable) => Rating, none: LeftUnrated | null): RowAssessment {
  if (rateable === null) return unrated;
  const isLeft = none?.rows.has(unrated.assessed.row.row) === true;
  const rating: Rating = isLeft ? { notRated: reasons.leftUnrated } : rate(rateable);
  return { ...unrated, assessed: { ...unrated.assessed, rating } };
}
