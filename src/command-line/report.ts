// A review as text for a person: what was found, the figures by theme, findings and questions, what was written where.

import { rowName } from '../domain/model/table/row-name';
import { areStatedAlone, whyStatedAlone } from '../domain/rating/settings/stated-alone';
import { schemeWords } from '../domain/rating/schemes/scheme';
import { statusInWords } from '../domain/rating/status-in-words';
import { currentReviews, statedInWords } from '../domain/rating/latest-stated-status';
import { columnLetters } from '../domain/model/cell';
import type { AssessedRow, AssessedSheet, AssessedTable, TableSettings } from '../domain/model/assessment';
import { hasTargets } from '../domain/measures/targets/target-figure';
import type { Layout, PlanTable } from '../domain/model/plan';
import type { Review } from '../domain/model/review';
import { questionInWords, severityWords } from '../domain/results/findings-sheet';
import { timescaleInWords } from '../domain/results/row-in-words';
import { suggestionOf, suggestionWords } from '../domain/timescales/milestone-state';
import type { PreparedReview, Preview } from '../app/contract';
import { whyNothingToWrite } from '../app/nothing-to-write';
import { computedAgainstStated, tableByTheme } from './computed-against-stated';
import type { Written } from './review-json';
import { movedText, rollUpsText } from './roll-ups';
import type { Finding } from '../domain/model/finding';
import type { MilestonesByRow, RowMilestone } from '../domain/model/milestone';
import type { DirectionOfRow, DirectionsByRow } from '../domain/model/direction';
import { isDataKind } from '../domain/model/table/counted-rows';
import { readHeadingWords } from '../domain/recognise/headings/heading-words';

const layoutNames: Readonly<Record<Exclude<Layout, 'none'>, string>> = {
  plan: 'a programme plan',
  deliverables: 'deliverables and targets',
  narrative: 'a progress narrative',
};

/** What came of the write. */
export interface Outcomes {
  readonly written: Written;
  /** Where the reviewed workbook was saved; null where it wasn't to be saved. */
  readonly saved: string | null;
  /** A copy was asked for, or is usual: none was made where nothing was written. */
  readonly wanted: boolean;
  /** The workbook that the results went to, nothing being written to the plan; null where they went to none. */
  readonly results: string | null;
  /** Why nothing could be written. */
  readonly problem: string | null;
}

/** The whole report, ending with a line break. */
export function reportOf(file: string, { review, summary, preview }: PreparedReview, outcomes: Outcomes): string {
  const sheets = review.sheets.map(sheetText);
  const programme = [rollUpsText(summary), movedText(review.sheets)];
  return (
    [
      `Review of ${file}`,
      ...sheets,
      ...programme,
      findingsText(review.findings),
      questionsText(review),
      outcomes.results !== null
        ? `Nothing was written to the plan. The results are in ${outcomes.results}.`
        : writtenText(preview, outcomes, whyNothingToWrite(review) ?? 'the workbook is up to date'),
    ]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

function sheetText(sheet: AssessedSheet): string {
  const { reading, tables } = sheet;
  const { name } = reading.sheet;
  if (reading.layout === 'none') return `${name}: left alone. ${reading.reason ?? ''}`.trimEnd();
  const isPlan = tables.some(({ table }) => !isOnlyShaped(table));
  return [
    `${name}: ${isPlan ? layoutNames[reading.layout] : 'a table of figures'}`,
    ...tables.map((table) => tableText(table, sheet)),
  ].join('\n\n');
}

/** No heading calls it a plan's, and nobody has said that it is: what its columns are is a guess, which isn't told. */
function isOnlyShaped({ figuresOnly, confirmed }: PlanTable): boolean {
  return figuresOnly === true && !confirmed;
}

/** Never said of a table with a heading that plans have. */
function figuresOf({ roles }: PlanTable): string {
  const target = roles.find(({ heading }) => readHeadingWords(heading)?.role === 'target');
  return target === undefined
    ? 'figures that no heading calls a plan’s, so nothing is taken from them.'
    : `figures beside a target (“${target.heading}”), but no heading says which of them are the results, so nothing is taken from them.`;
}

function tableText(assessed: AssessedTable, sheet: AssessedSheet): string {
  const { table, settings, misfits } = assessed;
  if (isOnlyShaped(table)) return `Rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)} hold ${figuresOf(table)}`;
  const milestones: MilestonesByRow = sheet.milestones.get(table) ?? new Map();
  const directions: DirectionsByRow = sheet.directions.get(table) ?? new Map();
  const rows = assessed.rows.filter(({ row }) => isDataKind(row.kind));
  const isRated = rows.some(({ rating }) => rating !== null);
  const about = [
    `Rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}, ${plural(rows.length, 'deliverable')}`,
    settings.asAt === null ? 'no as-at date yet' : `as at ${settings.asAt} (from the ${settings.asAtFrom ?? 'review'})`,
    ...(isRated || areStatedAlone(settings)
      ? [schemeInWords(settings, assessed.misfitsByScheme.length > 0 || statesWords(rows))]
      : ['statuses as stated']),
    ...(misfits.length > 0
      ? [`stated status differs from it in ${plural(misfits.length, 'row')}: ${misfits.map((row) => String(row + 1)).join(', ')}`]
      : []),
  ];
  const withFigures = hasTargets(table.columns) || table.columns.periods.length > 0;
  return `${about.join('; ')}.\n${withFigures ? computedAgainstStated(assessed, rows, milestones, sheet.ledgers.get(table)?.overrides ?? new Map()) : statusTable(rows, milestones, directions)}`;
}

/** Whether a row with a status of ours states its own in words, so that the two were set against each other. */
function statesWords(rows: readonly AssessedRow[]): boolean {
  return rows.some(({ row, rating }) => rating !== null && 'status' in rating && statusInWords(row) !== null);
}

/** `isCompared`: some stated status was set against the scheme; else none is known to follow it. */
function schemeInWords(settings: TableSettings, isCompared: boolean): string {
  const { scheme, schemeInferred, schemeUsual, schemeAsked, schemeKey } = settings;
  const why = whyStatedAlone(settings);
  if (why !== null) return `statuses as stated: ${why}`;
  if (schemeAsked) return 'which scheme is asked, so no status is computed';
  if (schemeKey !== undefined) return `scheme ${schemeWords[scheme.name]}, from ${schemeKey}`;
  if (schemeUsual) return `scheme ${schemeWords[scheme.name]}, the usual one, until you choose`;
  return `scheme ${schemeWords[scheme.name]}${schemeInferred && isCompared ? ', which the stated statuses follow' : ''}`;
}

function statusTable(rows: readonly AssessedRow[], milestones: MilestonesByRow, directions: DirectionsByRow): string {
  return tableByTheme(['Row', 'What', 'Timescale', 'RAG', 'Reviews', 'Direction'], [5, 42, 21, 19, 18, 16], rows, (row) => [
    String(row.row.row + 1),
    rowName(row.row),
    timescaleInWords(row, milestones.get(row.row.row) ?? []),
    suggestionText(row, milestones),
    row.row.reviews.map(({ date, column, status, text }) => `${date ?? columnLetters(column)}: ${status ?? text}`).join('\n'),
    directionText(directions.get(row.row.row)),
  ]);
}

/** Since the last review and, where there is one of the same month, since the year before. */
function directionText(direction: DirectionOfRow | undefined): string {
  if (direction === undefined) return '';
  const { sinceLast, sinceLastYear } = direction;
  return [sinceLast === null ? [] : [sinceLast], sinceLastYear === null ? [] : [`on last year: ${sinceLastYear}`]].flat().join('\n');
}

/**
 * A row of a plan: what its dates suggest beside what is stated, never a computed colour; where they suggest nothing, the
 * words that no date can be read from, else only what is stated.
 */
function suggestionText(row: AssessedRow, milestones: MilestonesByRow): string {
  const stated = statedInWords(row.row) ?? reviewAsTyped(row);
  const suggestion = suggestionOf(milestones.get(row.row.row) ?? [], stated);
  if (suggestion !== null) return suggestionWords(suggestion);
  const undated = milestones.get(row.row.row)?.find(({ state }) => state === 'unreadable');
  const why = undated === undefined ? null : whyUndated(undated);
  const words = [why, stated === null ? null : `stated ${stated}`].filter((said) => said !== null);
  return words.length === 0 ? 'nothing is stated' : words.join(', ');
}

/** “Not due” is stated, though it says no status that is known. */
function reviewAsTyped({ row }: AssessedRow): string | null {
  const text = currentReviews(row)
    .filter(({ text: typed }) => typed.trim() !== '')
    .at(-1)
    ?.text.trim();
  return text === undefined ? null : `“${text}”`;
}

function findingsText(findings: readonly Finding[]): string {
  const groups = (['wrong', 'ask', 'note'] as const).flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.length === 0
      ? []
      : [[`${severityWords[severity]}:`, ...found.map(({ sheet, cell, message }) => `  ${placeOf(sheet, cell)}  ${message}`)].join('\n')];
  });
  return groups.join('\n\n');
}

function placeOf(sheet: string, cell: string | null): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function questionsText({ questions }: Review): string {
  if (questions.length === 0) return '';
  const lines = questions.map(
    (question) => `  ${question.sheet}, rows ${question.rows.map((row) => String(row + 1)).join(', ')}: ${questionInWords(question)}`,
  );
  return ['Questions to the officer:', ...lines].join('\n');
}

function writtenText(preview: Preview, { written, saved, wanted, problem }: Outcomes, nothing: string): string {
  const groups = preview.groups.map(
    ({ sheet, address, what, cells }) =>
      `  ${address === '' ? sheet : `${sheet}!${address}`}: ${what}${cells === 0 ? '' : ` (${plural(cells, 'cell')})`}`,
  );
  const leftAlone = written.leftAlone.map(({ sheet, address, reason }) => `  ${sheet}!${address}: ${reason}`);
  return [
    problem === null
      ? written.cells === 0
        ? `Nothing to write: ${nothing}.`
        : `Written: ${plural(written.cells, 'cell')}.`
      : `Nothing was written. ${problem}`,
    ...(written.cells === 0 ? [] : groups),
    ...(leftAlone.length === 0 ? [] : ['Left alone:', ...leftAlone]),
    savedText(saved, wanted),
  ].join('\n');
}

function savedText(saved: string | null, wanted: boolean): string {
  if (saved !== null) return `Saved as ${saved}.`;
  return wanted ? 'No copy was saved, because nothing was written.' : 'Not saved: give --out REVIEWED.xlsx to keep it.';
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function whyUndated({ text, isMissing, toCheck }: RowMilestone): string {
  if (isMissing === true) return 'no due date';
  return toCheck === undefined ? `no date can be read from “${text}”` : 'date to be checked';
}
