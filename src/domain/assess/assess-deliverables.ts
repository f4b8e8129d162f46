// A certain table of deliverables, assessed with the officer's answers to what is asked about it.

import { countedTexts, withTextsAsNumbers } from '../measures/counted-texts';
import { targetTexts } from '../measures/targets/target-texts';
import { questionsOf } from '../measures/questions';
import { inWording, type Wording } from '../commentary/house-style/house-wording';
import type { Question } from '../model/assessment';
import type { CountingMethod } from '../model/counting-method';
import type { Grid } from '../model/grid';
import { isOfOverride } from '../ledger/overrides';
import type { LedgerEntry } from '../model/ledger';
import type { PlanTable } from '../model/plan';
import type { Answer, ReviewOptions } from '../model/review';
import type { SchemesState } from '../rating/schemes/schemes-on-sheet';
import { hasFurtherRules, judgesByTolerance, shortfallsAsked } from '../rating/schemes/scheme-steps';
import { asAtAsked } from '../rating/settings/as-at';
import type { BlockState } from '../rating/settings/settings-block';
import { followedKeys } from '../rating/column-keys/follow-key';
import { areStatedAlone } from '../rating/settings/stated-alone';
import { noSettings, settingsOf } from '../rating/settings/table-settings';
import { toleranceColumn } from '../measures/targets/tolerance-column';
import { readKey } from '../rating/keys/read-key';
import type { ToldOfStatuses } from '../rating/keys/workbook-keys';
import { assessTable, type TableAssessment } from './assess-table';
import { isCounted } from '../model/table/counted-rows';
import { planColumns, ratesLimits } from './review-columns';
import { statingWithoutFigures } from './drafts/drafts-without-figures';
import { draftingRows, statingRows } from './drafts/row-drafts';
import { milestonesOf } from './table-milestones';
import { styleSamples } from './drafts/style-samples';
import type { DeliverablesAssessment, RowAssessment } from './workbook-assessment';

/** The table, and what it is assessed with. */
interface DeliverablesToAssess {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly tableIndex: number;
  readonly block: BlockState | null;
  readonly schemes: SchemesState;
  readonly options: ReviewOptions;
  readonly ledger: readonly LedgerEntry[];
  readonly told: ToldOfStatuses;
  /** Of all tables. */
  readonly wording: Wording;
}

/** Assesses the table as it is, then again by the answers to the questions that this raises. */
export function assessDeliverables(input: DeliverablesToAssess): DeliverablesAssessment {
  const { table, tableIndex, block, options, told } = input;
  const texts = countedTexts(input.grid, table);
  const textTargets = targetTexts(input.grid, table);
  const grid = withTextsAsNumbers(withTextsAsNumbers(input.grid, texts), textTargets);
  const hasOverrides = input.ledger.some((entry) => isOfOverride(entry) && entry.table === block?.index);
  const asAt = asAtAsked(options, table);
  const fromSheet = settingsOf({ grid, table, state: block ?? noSettings, schemes: input.schemes.schemes, asAtAsked: asAt });
  const calledFor = { overridden: hasOverrides, furtherRules: hasFurtherRules(fromSheet.scheme) };
  const columns = planColumns(grid, table, calledFor);
  const columnKeys = followedKeys(grid, table, told.guides);
  const unread = { grid, table, columns, settings: fromSheet, told, limits: null, columnKeys, rated: columnsRated(grid, table) };
  const byLimits = limitsOfKey(grid, table, told);
  const tried = byLimits === null ? null : assessTable({ ...unread, limits: byLimits }, () => null);
  const isByLimits = tried?.settings.schemeKey !== undefined && judgesByTolerance(tried.settings.scheme);
  const unanswered = isByLimits ? tried : assessTable(unread, () => null);
  const { settings } = unanswered;
  const judged = areStatedAlone(settings);
  const methods = methodsAnswered(questionsFor(table, tableIndex, unanswered), options.answers);
  const answered =
    methods.size === 0
      ? unanswered
      : assessTable({ ...unread, settings, limits: isByLimits ? byLimits : null }, (row) => methods.get(row) ?? null);
  const isAsked = answered.rows.some(({ method }) => method?.reading.open === true);
  const limits = ratesLimits(settings.scheme, table.rows);
  const comparisonsOpen = answered.rows.some(
    ({ figures }) => figures?.targetKind === 'percentage open' || figures?.targetKind === 'columns open',
  );
  const shortfalls = shortfallsAsked(settings.scheme);
  const isMore = judged || isAsked || limits || comparisonsOpen || shortfalls.ofTarget || shortfalls.ofProfile;
  const planned = isMore
    ? planColumns(grid, table, { ...calledFor, judged, asked: isAsked, limits, comparisonsOpen, shortfalls })
    : columns;
  const questions = questionsFor(table, tableIndex, answered);
  const wording = { ...input.wording, longest: answered.settings.longestDraft ?? input.wording.longest };
  const milestones = new Map(milestonesOf(input.grid, answered.assessed));
  const stateRow = statingRows({ grid, table, columns, settings: answered.settings, milestones });
  const draftOf = draftingRows(stateRow, wording);
  const stateWithout = statingWithoutFigures({ grid, table, settings: answered.settings, milestones });
  const rows = answered.rows.map((each) => withDraft(each, draftOf, stateWithout, wording));
  const samples = styleSamples(
    answered.rows.flatMap((row) => row.toDraft ?? []),
    (row) => ({ name: row.row.description, statement: stateRow(row) }),
    wording.longest,
  );
  const assessed = { ...answered.assessed, rows: rows.map((row) => row.assessed) };
  const onSheet = { grid: input.grid, table, columns: planned, tableIndex, block, told, columnKeys };
  return {
    ...onSheet,
    settings: answered.settings,
    open: answered.open,
    assessed,
    rows,
    milestones,
    questions,
    texts,
    targetTexts: textTargets,
    wording,
    samples,
  };
}

/** The column of each row's tolerance is none of figures to be set against, whatever its size. */
function columnsRated(grid: Grid, table: PlanTable): readonly number[] {
  const tolerance = toleranceColumn(grid, table);
  return tolerance === null ? [] : [tolerance.column];
}

/** The column of each row's limit, where a key speaks of one; null where it doesn't, and its rows are asked about. */
function limitsOfKey(grid: Grid, table: PlanTable, { keys }: ToldOfStatuses): number | null {
  const speaks = keys.some((key) => readKey(key)?.bounds.some(({ bound }) => bound.kind === 'tolerance') === true);
  const found = speaks ? toleranceColumn(grid, table) : null;
  return found?.kind === 'limit' ? found.column : null;
}

/** By its figures; without any by its dates and words. */
function withDraft(
  each: RowAssessment,
  draftOf: ReturnType<typeof draftingRows>,
  stateWithout: ReturnType<typeof statingWithoutFigures>,
  wording: Wording,
): RowAssessment {
  const { row } = each.assessed;
  if (!isCounted(row)) return each;
  const byFigures = each.toDraft === null ? null : draftOf(each.toDraft);
  const statement = byFigures === null && each.figures?.actuals.length === 0 && !holdsWords(row) ? stateWithout(row) : null;
  const draft = byFigures ?? (statement === null ? null : inWording(statement, wording));
  return draft === null ? each : { ...each, assessed: { ...each.assessed, draft } };
}

/** Words or a date where its figures would be are no figures, but something is said there that isn't understood. */
function holdsWords({ total, actuals }: RowAssessment['assessed']['row']): boolean {
  return total.kind === 'text' || actuals.some(({ kind }) => kind === 'text');
}

function questionsFor({ sheet }: PlanTable, tableIndex: number, { rows }: TableAssessment): readonly Question[] {
  const unsettled = rows.flatMap(({ assessed, method, figures }) =>
    method === null ? [] : [{ row: assessed.row.row, method, hasTarget: figures?.hasTarget !== false }],
  );
  return questionsOf(sheet, tableIndex, unsettled);
}

/** By row, the method that the officer has chosen. An answer that wasn't offered is left out. */
function methodsAnswered(asked: readonly Question[], answers: readonly Answer[]): ReadonlyMap<number, CountingMethod> {
  const methods = new Map(answers.map(({ questionId, method }) => [questionId, method]));
  return new Map(
    asked.flatMap(({ id, rows, options }) => {
      const method = methods.get(id);
      return method === undefined || !options.includes(method) ? [] : rows.map((row) => [row, method] as const);
    }),
  );
}
