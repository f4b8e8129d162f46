// A review as one JSON object, for scripts and for comparing readings.
// Rows are counted from 1, columns are letters, missing figures are null.

import { reviewsInDateOrder, statedInWords, statedOwnWord, statedStatus } from '../domain/rating/latest-stated-status';
import { columnLetters } from '../domain/model/cell';
import type { AssessedRow, AssessedSheet, AssessedTable } from '../domain/model/assessment';
import type { PlanTable } from '../domain/model/plan';
import type { Review } from '../domain/model/review';
import type { WriteReport } from '../app/contract';
import { computedStatus } from '../domain/results/row-in-words';
import { mappingJson } from './mapping-json';
import type { Explanation, Finding } from '../domain/model/finding';
import type { MethodReading } from '../domain/model/counting-method';
import type { MilestonesByRow, RowMilestone } from '../domain/model/milestone';
import type { Override } from '../domain/model/ledger';
import type { DirectionOfRow, DirectionsByRow } from '../domain/model/direction';
import { isDataKind } from '../domain/model/table/counted-rows';
import type { Figure, TargetKind } from '../domain/model/table/targets';

/** What was written and what it took on the wire, as the host counted it. */
export interface Written {
  readonly cells: number;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly leftAlone: WriteReport['leftAlone'];
}

/** The object that `--json` prints. Fields may be added, never renamed. */
export function reviewJson(file: string, review: Review, written: Written): object {
  return {
    file,
    sheets: review.sheets.map(sheetJson),
    findings: [
      ...review.findings.map((finding) => findingJson(finding, null)),
      ...review.explained.map(({ finding, explanation }) => findingJson(finding, explanation)),
    ],
    questions: review.questions.map(({ id, sheet, text, rows, options }) => ({ id, sheet, text, rows: rows.map(oneBased), options })),
    written,
  };
}

function sheetJson({ reading, tables, milestones, directions, ledgers }: AssessedSheet): object {
  return {
    name: reading.sheet.name,
    layout: reading.layout,
    reason: reading.layout === 'none' ? reading.reason : null,
    tables: tables.map((assessed) => {
      const { table } = assessed;
      const ofRows = {
        milestones: milestones.get(table),
        directions: directions.get(table),
        overrides: ledgers.get(table)?.overrides,
        isNarrative: (table.layout ?? reading.layout) === 'narrative',
      };
      return tableJson(assessed, ofRows);
    }),
  };
}

/** What is known of a table's rows, by row; undefined where nothing is. */
interface OfRows {
  readonly milestones: MilestonesByRow | undefined;
  readonly directions: DirectionsByRow | undefined;
  readonly overrides: ReadonlyMap<number, Override> | undefined;
  readonly isNarrative: boolean;
}

function tableJson(
  { table, settings, rows, misfits, misfitsByScheme }: AssessedTable,
  { milestones, directions, overrides, isNarrative }: OfRows,
): object {
  return {
    asAt: settings.asAt,
    asAtFrom: settings.asAtFrom,
    headerRows: table.headerRows.map(oneBased),
    firstRow: oneBased(table.firstRow),
    lastRow: oneBased(table.lastRow),
    columns: columnsJson(table),
    mapping: mappingJson(table),
    scheme: { name: settings.scheme.name, inferred: settings.schemeInferred, asked: settings.schemeAsked, misfits: misfits.map(oneBased) },
    misfitsByScheme: misfitsByScheme.map(({ scheme, rows: differing, compared }) => ({ scheme, rows: differing.map(oneBased), compared })),
    rows: rows.map((row) => {
      const place = row.row.row;
      const json = rowJson(row, milestones?.get(place) ?? [], directions?.get(place) ?? null, overrides?.get(place) ?? null);
      return isNarrative && isDataKind(row.row.kind) ? { ...json, narrative: narrativeJson(row) } : json;
    }),
  };
}

function columnsJson({ columns, addInColumns }: PlanTable): object {
  return {
    theme: letters(columns.theme),
    outcome: letters(columns.outcome),
    project: letters(columns.project),
    description: letters(columns.description),
    timescale: letters(columns.timescale),
    target: letters(columns.target),
    unit: letters(columns.unit),
    ...(columns.measure === undefined ? {} : { measure: letters(columns.measure) }),
    periods: columns.periods.map(({ column }) => letters(column)),
    periodTargets: (columns.periodTargets ?? []).map(({ column }) => letters(column)),
    lastYear: (columns.lastYear ?? []).map(({ column }) => letters(column)),
    total: letters(columns.total),
    achieved: letters(columns.achieved),
    rag: columns.rag.map(({ column }) => letters(column)),
    progress: (columns.progress ?? []).map(letters),
    percentComplete: letters(columns.percentComplete ?? null),
    dates: (columns.dates ?? []).map(({ column, use }) => ({ column: letters(column), use })),
    commentary: columns.commentary.map(letters),
    own: Object.fromEntries(Object.entries(addInColumns).map(([role, column]) => [role, letters(column)])),
  };
}

/** A strict limit is told beside the kind, which keeps its four words. */
function targetKindJson(kind: TargetKind | null): object {
  if (kind === 'less than') return { targetKind: 'up to', targetStrict: true };
  if (kind === 'more than') return { targetKind: 'at least', targetStrict: true };
  return { targetKind: kind, targetStrict: false };
}

/** An override that has lapsed agrees nothing any more. */
function rowJson(
  assessed: AssessedRow,
  milestones: readonly RowMilestone[],
  direction: DirectionOfRow | null,
  override: Override | null,
): object {
  const { row, method, total, achieved, rating, draft } = assessed;
  return {
    row: oneBased(row.row),
    kind: row.kind,
    theme: row.theme,
    outcome: row.outcome,
    project: row.project,
    description: row.description,
    ...(row.apart === undefined ? {} : { apart: row.apart }),
    ...(row.figureKind === undefined ? {} : { figureKind: row.figureKind.kind }),
    timescale: row.timescale,
    unit: row.unit,
    target: number(row.target.figure),
    targetText: text(row.target.figure),
    ...targetKindJson(row.target.kind),
    targetShare: row.target.share ?? null,
    targetConditions: row.target.conditions ?? [],
    targetFigure: assessed.goal,
    periods: row.actuals.map(number),
    ...methodJson(method),
    total: { stated: number(row.total), computed: total },
    achieved: { stated: number(row.achieved), computed: achieved },
    rag: {
      stated: statedStatus(row) ?? statedOwnWord(row),
      computed: computedStatus(rating),
      agreed: override?.lapsed === false ? override.status : null,
    },
    notRated: rating !== null && 'notRated' in rating ? rating.notRated : null,
    profile: assessed.profile,
    pace: assessed.pace,
    variance: assessed.variance,
    varianceShare: assessed.varianceShare,
    forecast: assessed.forecast,
    forecastBasis: assessed.forecastBasis,
    reviews: reviewsInDateOrder(row).map((review) => ({
      column: letters(review.column),
      date: review.date,
      status: review.status ?? review.text,
    })),
    direction: { sinceLast: direction?.sinceLast ?? null, sinceLastYear: direction?.sinceLastYear ?? null },
    progress: (row.progress ?? []).map(({ column, text: typed, state }) => ({ column: letters(column), text: typed, state })),
    milestones: milestones.map(milestoneJson),
    commentary: { stated: row.comment, draft },
  };
}

/** What was aimed at, where it stands and the light beside it, as typed; a light in words of progress is one too. */
function narrativeJson({ row }: AssessedRow): object {
  return { aim: row.description, progress: row.comment, status: statedInWords(row) };
}

/** `text` as typed; `column`: that of its cell. */
function milestoneJson({ column, ...milestone }: RowMilestone): object {
  return { ...milestone, column: letters(column) };
}

function methodJson(method: MethodReading | null): object {
  return {
    countingMethod: method?.method ?? null,
    confirmed: method?.confirmed ?? null,
    candidates: method?.candidates ?? [],
    // A field once printed stays: nothing says how the row counts, so it is asked.
    doubtful: method === null ? null : method.open === true,
  };
}

/** `explained`: what an officer has said of it; null: nothing. */
function findingJson({ check, severity, sheet, cell, related, message, stated, computed }: Finding, explained: Explanation | null): object {
  const state = explained === null ? 'open' : 'explained';
  return { check, severity, sheet, cell, related, message, stated, computed, state, explained };
}

function number(figure: Figure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}

function text(figure: Figure): string | null {
  return figure.kind === 'text' || figure.kind === 'not applicable' ? figure.text : null;
}

function oneBased(row: number): number {
  return row + 1;
}

function letters(column: number | null): string | null {
  return column === null ? null : columnLetters(column);
}
