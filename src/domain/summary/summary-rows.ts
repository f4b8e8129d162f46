// The rows that a programme is rolled up from, over all its tables, and the groups
// that they make: themes, outcomes, tables, the programme.

import type { AssessedRow } from '../model/assessment';
import { agreedText } from '../ledger/overrides';
import { computedWord } from '../ledger/current-status';
import { rollUp, waitsForAnswer, type RatedItem, type RollUp, type RollUpMethod } from '../rating/roll-up';
import { countedAs, scoreOf, type CountedStatus } from '../rating/roll-up-order';
import { isNotRated, notRated } from '../rating/not-rated';
import { statusesOf } from '../rating/schemes/scheme';
import { currentReviews, isStatusOpen, statedStatus, statesParts } from '../rating/latest-stated-status';
import type { PlanTable } from '../model/plan';
import type { IsoDate } from '../model/dates';
import type { Review } from '../model/review';
import type { Override } from '../model/ledger';
import { rowName } from '../model/table/row-name';
import { tableLabel } from '../model/table/table-label';
import { isCertain } from '../assess/certain-tables';
import { andList } from '../cells/words/word-list';
import { askedWord, noMeanWord, noOrderWord, notRatedWord } from './summary-layout';
import { countedOf, isDelivered, wordsOf, type Reading, type WordsOfTable } from './stated-words';

/** A text of a table's status columns that means a status in other words: "G" reads as Green. */
export interface ReadsAs extends Reading {
  /** As in `SummaryRow`. */
  readonly table: string;
}

/** The date that a table's rows are for. */
export interface TableDate {
  /** As in `SummaryRow`. */
  readonly table: string;
  /** The number of its row on Plan settings, where the date is followed; 0 where it has none. */
  readonly index: number;
  /** Null where nobody has given it. */
  readonly asAt: IsoDate | null;
}

/** One deliverable. */
export interface SummaryRow {
  readonly table: string;
  readonly theme: string | null;
  readonly outcome: string | null;
  readonly description: string;
  /**
   * Agreed before stated before computed: a roll-up is never better than what an officer has stated of a row. Of stated
   * ones the latest that isn't blank.
   */
  readonly status: string | null;
  /** What its status counts, never below 0. */
  readonly weight: number;
  readonly sheet: string;
  readonly row: number;
  /**
   * Where the stated status is looked for on its sheet: the first that isn't blank counts. With `computed` absent and none
   * of these, the status stays as it is today.
   */
  readonly columns: readonly number[];
  /** It is said by the fill of a cell; absent of all others. */
  readonly filled?: true;
  /** Where the row's computed status stands, which counts where no stated one reads as a status. */
  readonly computed?: ComputedCells;
}

/** The columns that a computed status is found by. */
export interface ComputedCells {
  readonly rag: number;
  /** Present once the table has agreed statuses: theirs, and that of the entry in the ledger, above 0 where there is one. */
  readonly agreed?: { readonly column: number; readonly entry: number };
}

/**
 * The weight typed for a row on an earlier summary.
 * `occurrence`: 0 for the first row of its table with that description, 1 for the second.
 */
export type WeightOf = (table: string, description: string, occurrence: number) => number;

export type GroupLevel = 'Programme' | 'Table' | 'Theme' | 'Outcome';

/** A group of rows that has a roll-up. */
export interface SummaryGroup {
  readonly level: GroupLevel;
  /** Blank where the level doesn't need it. */
  readonly table: string;
  /** Likewise. */
  readonly name: string;
}

export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly groups: readonly SummaryGroup[];
  /** Those that the schemes of its tables give. */
  readonly statuses: readonly string[];
  /** All that a row can count as, in their order. */
  readonly counted: readonly CountedStatus[];
  /** What is typed in status columns in other words. */
  readonly readings: readonly ReadsAs[];
  /** One for each table. */
  readonly dates: readonly TableDate[];
}

/** The programme as a review has it. `weightOf`: as typed on the summary, else 1. */
export function summaryOf({ sheets }: Pick<Review, 'sheets'>, weightOf: WeightOf): Summary {
  const tables = sheets.flatMap(({ tables: ofSheet, ledgers }) =>
    ofSheet
      .map((assessed, index) => ({
        assessed,
        label: tableLabel(assessed.table.sheet, index),
        overrides: ledgers.get(assessed.table)?.overrides,
      }))
      .filter(({ assessed }) => isCertain(assessed.table)),
  );
  const read = tables.map((each) => ({ ...each, words: wordsOf(each.assessed) }));
  const rows = read.flatMap(({ assessed, label, overrides, words }) => {
    const seen = new Map<string, number>();
    return assessed.rows.filter(isDelivered).map((row): SummaryRow => {
      const { theme, outcome } = row.row;
      const description = rowName(row.row);
      const occurrence = seen.get(description) ?? 0;
      seen.set(description, occurrence + 1);
      return {
        table: label,
        theme,
        outcome,
        description,
        weight: weightOf(label, description, occurrence),
        sheet: assessed.table.sheet.name,
        row: row.row.row,
        ...statusOf(assessed.table, row, overrides?.get(row.row.row) ?? null, words),
      };
    });
  });
  const statuses = [...new Set(tables.flatMap(({ assessed }) => statusesOf(assessed.settings.scheme)))];
  const listed = new Set(rows.map(({ table }) => table));
  return {
    rows,
    groups: groupsOf(rows),
    statuses,
    counted: countedOf(read.map(({ words }) => words)),
    readings: read.flatMap(({ words, label }) => words.readings.map((reading): ReadsAs => ({ table: label, ...reading }))),
    dates: tables
      .filter(({ label }) => listed.has(label))
      .map(({ assessed: { settings }, label }) => ({ table: label, index: settings.index, asAt: settings.asAt })),
  };
}

type StatusOfRow = Pick<SummaryRow, 'status' | 'columns' | 'computed' | 'filled'>;

function statusOf(table: PlanTable, row: AssessedRow, override: Override | null, words: WordsOfTable): StatusOfRow {
  const computed = computedWord(row);
  const stated = words.statedNow(row.row);
  // A fill is no text for a formula: where nothing else is there to count, it stays as it is today.
  if (words.isFilled && override === null && stated !== null && (computed === null || isNotRated(computed)))
    return { status: stated.word, columns: [], filled: true };
  if (computed !== null && (!statesParts(table) || !statesAnyPart(row)))
    return statusOfRated(table, computed, { stated: words.isFilled ? null : stated, columns: words.columns }, override);
  // Which column's cell is the row's isn't known: what all of them say, else it is asked about.
  if (statesParts(table)) return { status: isStatusOpen(row.row) ? notRated.asked : statedStatus(row.row), columns: [] };
  const latest = currentReviews(row.row).at(-1);
  return { status: stated?.word ?? latest?.text ?? null, columns: words.columns };
}

/** Of a row that a scheme rates. A lapsed override is told, and no status is taken in its place. */
function statusOfRated(
  table: PlanTable,
  computed: string,
  { stated, columns }: { readonly stated: CountedStatus | null; readonly columns: readonly number[] },
  override: Override | null,
): StatusOfRow {
  const { rag, agreed, ledgerRow } = table.addInColumns;
  const isAgreed = override !== null && agreed !== undefined;
  // A word without an order stands behind a colour that was computed.
  const counts = stated !== null && (stated.place !== null || isNotRated(computed));
  const status = isAgreed ? agreedText(computed, override) : statesParts(table) || !counts ? computed : stated.word;
  if (rag === undefined) return { status, columns: [] };
  const cells = agreed === undefined || ledgerRow === undefined ? { rag } : { rag, agreed: { column: agreed, entry: ledgerRow } };
  return { status, columns: statesParts(table) ? [] : columns, computed: cells };
}

function statesAnyPart({ row: { reviews } }: AssessedRow): boolean {
  return reviews.some(({ part, status }) => part !== undefined && status !== null);
}

/** In their order: those that the schemes give and those that a row has. The others would be columns of zeros. */
export function shownStatuses({ rows, statuses, counted }: Summary): readonly CountedStatus[] {
  const present = new Set<CountedStatus | null>(
    [...statuses, ...rows.map(({ status }) => status)].map((status) => countedAs(status, counted)),
  );
  return counted.filter((status) => present.has(status));
}

/** Whether any row has a status that a roll-up can count. */
export function isRolledUp({ rows, counted }: Summary): boolean {
  return rows.some(({ status }) => countedAs(status, counted) !== null);
}

/**
 * The programme first; a table by itself only where there are several;
 * then themes and outcomes in their order on the sheets.
 */
function groupsOf(rows: readonly SummaryRow[]): readonly SummaryGroup[] {
  const tables = [...new Set(rows.map(({ table }) => table))];
  const within = (table: string): readonly SummaryGroup[] => {
    const ofTable = rows.filter((row) => row.table === table);
    const named = (level: GroupLevel, nameOf: (row: SummaryRow) => string | null): readonly SummaryGroup[] => {
      const texts = ofTable.flatMap((row) => nameOf(row) ?? []).reverse();
      const names = new Map(texts.map((name) => [name.toLowerCase(), name]));
      return [...names.values()].reverse().map((name) => ({ level, table, name }));
    };
    return [
      ...(tables.length > 1 ? [{ level: 'Table' as const, table, name: '' }] : []),
      ...named('Theme', ({ theme }) => theme),
      ...named('Outcome', ({ outcome }) => outcome),
    ];
  };
  return rows.length === 0 ? [] : [{ level: 'Programme', table: '', name: '' }, ...tables.flatMap(within)];
}

/** The rows of a group. Words are the same in any case, as in the sheet's formulas. */
export function rowsOf({ rows }: Summary, { level, table, name }: SummaryGroup): readonly SummaryRow[] {
  if (level === 'Programme') return rows;
  return groupsByName(rows).get(keyOfGroup(level, table, name)) ?? [];
}

/** A plan of many rows has many groups: each row is put in its own once. */
const knownGroups = new WeakMap<readonly SummaryRow[], ReadonlyMap<string, readonly SummaryRow[]>>();

function groupsByName(rows: readonly SummaryRow[]): ReadonlyMap<string, readonly SummaryRow[]> {
  const known = knownGroups.get(rows);
  if (known !== undefined) return known;
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const { table, theme, outcome } = row;
    const keys = [
      keyOfGroup('Table', table, ''),
      ...(theme === null ? [] : [keyOfGroup('Theme', table, theme)]),
      ...(outcome === null ? [] : [keyOfGroup('Outcome', table, outcome)]),
    ];
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  knownGroups.set(rows, groups);
  return groups;
}

function keyOfGroup(level: GroupLevel, table: string, name: string): string {
  return JSON.stringify([level, table.toLowerCase(), name.toLowerCase()]);
}

/** A group by the three methods. */
export function rollUpsOf(summary: Summary, group: SummaryGroup): Readonly<Record<RollUpMethod, RollUp>> {
  const items = rowsOf(summary, group).map(({ status, weight }): RatedItem => ({ status, weight }));
  const by = (method: RollUpMethod): RollUp => rollUp(items, method, { counted: summary.counted, scheme: summary.statuses });
  return { worst: by('worst'), majority: by('majority'), weighted: by('weighted') };
}

/** What a row of a group counts by. */
export const countedBySentence = 'A row counts by its agreed status, else by the one stated for it, else by the computed one.';

/** The group's status; where it has none, why. */
export function rollUpInWords({ status, unordered, disputed, isAsked, noMean }: RollUp): string {
  if (status !== null) return status;
  if (isAsked) return askedWord;
  return unordered.length + disputed.length > 0 ? noOrderWord : noMean ? noMeanWord : notRatedWord;
}

/** Why a group's status may not be said; a sentence each. */
export function openRollUps(summary: Summary): readonly string[] {
  const isAsked = summary.rows.some(({ status }) => waitsForAnswer(status));
  const hasOwnWords = shownStatuses(summary).some((status) => status.place !== null && scoreOf(status) === null);
  const unordered = noOrderSentence(summary);
  return [
    ...(isAsked ? [`${askedWord}: rows’ statuses wait for an answer, which may make it another.`] : []),
    ...(unordered === null ? [] : [unordered]),
    ...(hasOwnWords ? [`${noMeanWord}: only colours have one.`] : []),
  ];
}

/**
 * Which of the rows' statuses nothing puts in order, and of which it isn't known which is the worse, so that no worst is said
 * where they stand; null where nothing is open.
 */
export function noOrderSentence(summary: Summary): string | null {
  const words = shownStatuses(summary).flatMap(({ word, place }) => (place === null ? [`“${word}”`] : []));
  const disputed = new Set(
    summary.groups.flatMap((group) => {
      const { worst, majority } = rollUpsOf(summary, group);
      return [worst.disputed, majority.disputed].flatMap((open) => (open.length === 0 ? [] : [andList(open.map((word) => `“${word}”`))]));
    }),
  );
  if (words.length + disputed.size === 0) return null;
  const howGood = `how good ${andList(words)} ${words.length === 1 ? 'is' : 'are'} beside the others`;
  const which = `which of ${[...disputed].join(', or of ')} is the worst`;
  const said = [...(words.length === 0 ? [] : [howGood]), ...(disputed.size === 0 ? [] : [which])];
  return `${noOrderWord}: nothing says ${said.join(', or ')}. A key on the sheet that lists the statuses from best to worst would.`;
}
