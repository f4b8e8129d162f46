// What stands on the Plan summary sheet, row by row: the answers first, then how to read them, then the rows that they
// come from.

import { serialOf } from '../cells/calendar';
import type { Content } from '../model/edit';
import type { Grid } from '../model/grid';
import { countedAs, countedAsComplete, knownStatuses, scoreOf, type CountedStatus } from '../rating/roll-up-order';
import {
  groupFormulas,
  programmeDateFormula,
  ratedSaysFormulas,
  readingFormula,
  saysFormulas,
  scoreFormula,
  statusFormula,
  tableDateFormula,
} from './summary-formulas';
import {
  earlierReviewsHeading,
  groupHeadings,
  listHeadings,
  notRatedWord,
  readingColumns,
  readingHeadings,
  scoreMarks,
  statedHeading,
  summaryTitle,
  type SummaryPlaces,
} from './summary-layout';
import { countedBySentence, noOrderSentence, shownStatuses, type Summary, type SummaryGroup, type SummaryRow } from './summary-rows';

const explanations: readonly string[] = [
  countedBySentence,
  'Worst: the worst status of the rows. Majority: the one that most have, ties to the worse. Rows that aren’t rated are left out of both, and counted.',
  'Worst is “Asked” while a row’s status waits for an answer, unless a row is as bad as can be.',
  'Weighted: the mean score by weight, at the nearest status, ties to the worse; given only where every status is a colour. Weights can be changed in the list below.',
];

/** The sheet's contents, and where its parts are. */
export interface SummaryContents {
  readonly rows: readonly (readonly Content[])[];
  readonly places: SummaryPlaces;
}

/** The row of the as-at date. */
export const asAtRow = 1;

/** The column of the as-at date. */
export const asAtColumn = 1;

/** `meanings`: the colours in words. `weightOf`: what stands in a row's weight. */
export function summaryContents(
  summary: Summary,
  meanings: readonly string[],
  dateSystem: Grid['dateSystem'],
  weightOf: (table: string, description: string, occurrence: number) => Content,
): SummaryContents {
  const readings = readingRows(summary);
  const lines = [...explanations, ...[noOrderSentence(summary) ?? []].flat(), ...meanings];
  const places = placesOf(summary, lines.length, readings);
  const dates = tableDates(summary, dateSystem);
  const items = itemRows(summary, places, weightOf);
  const besideSays = Math.max(0, ...items.map((row) => row.length - listHeadings.length));
  const states = summary.rows.some(({ computed, columns }) => computed !== undefined && columns.length > 0);
  return {
    places,
    rows: [
      [summaryTitle],
      ['As at', { formula: programmeDateFormula(places) }],
      [],
      [...groupHeadings, ...places.statuses.map(({ word }) => word), notRatedWord],
      ...summary.groups.map((group, index) => groupRow(group, places.groups.first + index, places, summary, dates)),
      [],
      ...lines.map((line) => [line]),
      [],
      [...readingHeadings],
      ...readings,
      [],
      [...listHeadings, ...Array.from({ length: besideSays }, (_, at) => (at === 0 && states ? statedHeading : earlierReviewsHeading))],
      ...items,
    ],
  };
}

/** `lines`: of text between the groups and the readings. */
function placesOf(summary: Summary, lines: number, found: readonly (readonly Content[])[]): SummaryPlaces {
  const headingRow = asAtRow + 2;
  const groups = { first: headingRow + 1, last: headingRow + summary.groups.length };
  const firstReading = groups.last + 1 + lines + 3;
  const readings = { first: firstReading, last: firstReading + found.length - 1 };
  const firstItem = readings.last + 3;
  const items = { first: firstItem, last: firstItem + Math.max(summary.rows.length, 1) - 1 };
  const blocking: readonly Content[] = [scoreMarks.unordered, scoreMarks.unrated];
  const hasNoScores = found.some((reading) => blocking.includes(reading[readingColumns.score] ?? null));
  return { headingRow, groups, readings, items, statuses: shownStatuses(summary), hasNoScores };
}

/**
 * The statuses themselves first, what is complete only where a row is: a table's own words come after, so that they go
 * before where both fit.
 */
function readingRows(summary: Summary): readonly (readonly Content[])[] {
  const hasComplete = shownStatuses(summary).some(({ word }) => word === countedAsComplete);
  const statuses = knownStatuses
    .filter(({ word }) => hasComplete || word !== countedAsComplete)
    .map(({ word }) => ({ text: word, status: word, table: null }));
  return [...statuses, ...summary.readings].map(({ text, status, table }, index): readonly Content[] => [
    text,
    status,
    scoreContent(countedAs(status, summary.counted)),
    table,
    index + 1,
  ]);
}

function scoreContent(status: CountedStatus | null): Content {
  if (status?.place == null) return scoreMarks.unordered;
  const score = scoreOf(status);
  return score === 'in no mean' ? scoreMarks.leftOut : (score ?? scoreMarks.unrated);
}

/** Each table's date: followed where Plan settings has it. */
function tableDates({ dates }: Summary, dateSystem: Grid['dateSystem']): ReadonlyMap<string, Content> {
  return new Map(
    dates.map(({ table, index, asAt }): [string, Content] => {
      if (index > 0) return [table, { formula: tableDateFormula(index) }];
      return [table, asAt === null ? 'No date' : serialOf(asAt, dateSystem)];
    }),
  );
}

function groupRow(
  { level, table, name }: SummaryGroup,
  row: number,
  places: SummaryPlaces,
  { statuses }: Summary,
  dates: ReadonlyMap<string, Content>,
): readonly Content[] {
  const { worst, majority, weighted, score, rows, counts } = groupFormulas(level, row, places, statuses);
  const [only] = [...dates.values()];
  const date = level === 'Table' ? dates.get(table) : level === 'Programme' && dates.size === 1 ? only : null;
  const formulas = (texts: readonly string[]): readonly Content[] => texts.map((formula) => ({ formula }));
  const called = { Programme: 'Whole programme', Table: table, Theme: name, Outcome: name }[level];
  return [
    called,
    level,
    table === '' ? null : table,
    ...formulas([worst, majority, weighted, score]),
    date ?? null,
    ...formulas([rows, ...counts]),
  ];
}

function itemRows(
  { rows }: Summary,
  places: SummaryPlaces,
  weightOf: (table: string, description: string, occurrence: number) => Content,
): readonly (readonly Content[])[] {
  const seen = new Map<string, number>();
  return rows.map((each, index): readonly Content[] => {
    const { table, theme, outcome, description } = each;
    const at = places.items.first + index;
    const key = JSON.stringify([table, description]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return [
      description,
      theme,
      outcome,
      table,
      { formula: statusFormula(at, places) },
      weightOf(table, description, occurrence),
      { formula: scoreFormula(at, places) },
      { formula: readingFormula(at, places) },
      ...saysContents(at, each, places),
    ];
  });
}

/** The status as it is today where no cell of the sheet holds it. */
function saysContents(at: number, row: SummaryRow, places: SummaryPlaces): readonly Content[] {
  const { computed } = row;
  if (computed === undefined) return row.columns.length === 0 ? [row.status] : saysFormulas(at, row).map((formula) => ({ formula }));
  return ratedSaysFormulas(at, { ...row, computed }, places).map((formula) => ({ formula }));
}
