// The first stage: readings in, an assessment of every sheet and table out.

import { carriedComments } from '../commentary/comments/carried-comments';
import { commentsNeeded } from '../commentary/comments/comments-needed';
import { findHouseStyle } from '../commentary/house-style/house-style-on-sheet';
import { wordingOf, type Wording } from '../commentary/house-style/house-wording';
import { hasTargets } from '../measures/targets/target-figure';
import { ledgerTable } from '../ledger/current-status';
import { ledgerOf } from '../ledger/table-ledger';
import type { AssessedSheet } from '../model/assessment';
import type { Grid } from '../model/grid';
import type { LedgerEntry } from '../model/ledger';
import type { Layout, PlanTable, SheetReading } from '../model/plan';
import type { ReviewOptions } from '../model/review';
import type { Snapshot } from '../model/snapshot';
import { directionsOf } from '../rating/review-directions';
import { keysOfWorkbook, toldOf } from '../rating/keys/workbook-keys';
import { isOwnFree } from '../rating/keys/own-rules';
import { findSchemes, withOwnRules, type SchemesState } from '../rating/schemes/schemes-on-sheet';
import { findBlocks, type BlockState } from '../rating/settings/settings-block';
import { assessDeliverables } from './assess-deliverables';
import { isCertain } from './certain-tables';
import { draftUsesOf } from './drafts/draft-uses';
import { slippedCells } from './slipped-cells';
import { withPlanDrafts } from './drafts/plan-drafts';
import { milestonesOf } from './table-milestones';
import { uncomputedTable } from './uncomputed-tables';
import type { DeliverablesAssessment, PlanAssessment, SheetAssessment, WorkbookAssessment } from './workbook-assessment';

/** A sheet with what was read from it. */
interface SheetToReview {
  readonly grid: Grid;
  readonly reading: SheetReading;
}

/** What a review starts from. */
export interface AssessInput {
  readonly snapshot: Snapshot;
  readonly sheets: readonly SheetToReview[];
  readonly options: ReviewOptions;
  /** The entries of the Plan ledger. */
  readonly ledger: readonly LedgerEntry[];
}

/**
 * Computes every certain table of deliverables and compares the reviews and
 * dates of plans; all other tables are handed on as read.
 */
export function assess(input: AssessInput): WorkbookAssessment {
  const { snapshot } = input;
  const onSheet = findSchemes(snapshot);
  const houseStyle = findHouseStyle(snapshot);
  const wording = wordingOf(houseStyle.style);
  const { deliverables, schemes } = assessAllDeliverables(input, onSheet, wording);
  const computed = new Map(deliverables.map((each) => [each.table, each]));
  const sheets = input.sheets.map((sheet) => assessSheet(sheet, input, { schemes, wording }, computed));
  return { snapshot, sheets, schemes, houseStyle, deliverables, plans: sheets.flatMap(plansOf) };
}

function assessAllDeliverables({ snapshot, sheets, options, ledger }: AssessInput, schemes: SchemesState, wording: Wording): RatedTables {
  const tables = sheets.flatMap(({ grid, reading }) =>
    reading.tables.flatMap((table, tableIndex) =>
      layoutOf(reading, table) === 'deliverables' && isCertain(table) ? [{ grid, table, tableIndex }] : [],
    ),
  );
  const rated = tables.filter(({ table }) => hasTargets(table.columns));
  const states = findBlocks(snapshot, rated).map((state): BlockState =>
    schemes.kind === 'name taken' ? { kind: 'name taken', index: state.index, name: schemes.name } : state,
  );
  const blocks = new Map(states.map((state, index) => [rated[index]?.table, state]));
  const planSheets = new Set(tables.map(({ grid }) => grid));
  const keys = keysOfWorkbook(
    sheets.map(({ grid, reading }) => ({
      grid,
      tables: reading.tables,
      holds: planSheets.has(grid) ? 'rated rows' : reading.tables.some(isCertain) ? 'other rows' : 'no plan',
    })),
  );
  const input = { schemes, options, ledger, wording };
  return tables.reduce<RatedTables>(
    (before, each) => {
      const told = toldOf(keys, each.table, isOwnFree(before.schemes, states));
      const assessed = assessDeliverables({ ...each, ...input, block: blocks.get(each.table) ?? null, schemes: before.schemes, told });
      const { own } = assessed.settings.schemes;
      // The rules that a key became are there for every table, and are taken.
      const after = assessed.settings.schemeKey === undefined ? before.schemes : withOwnRules(before.schemes, own);
      return { deliverables: [...before.deliverables, assessed], schemes: after };
    },
    { deliverables: [], schemes },
  );
}

/** Every table that is rated, and the schemes as keys of the workbook have made them. */
interface RatedTables {
  readonly deliverables: readonly DeliverablesAssessment[];
  readonly schemes: SchemesState;
}

/** What Plan settings says for all tables. */
interface OnPlanSettings {
  readonly schemes: SchemesState;
  readonly wording: Wording;
}

function assessSheet(
  { grid, reading }: SheetToReview,
  { options, ledger }: AssessInput,
  { schemes: { schemes }, wording }: OnPlanSettings,
  computed: ReadonlyMap<PlanTable, DeliverablesAssessment>,
): SheetAssessment {
  const tables = reading.tables.map((table) => computed.get(table)?.assessed ?? uncomputedTable({ grid, table, schemes, options }));
  const milestones = new Map(tables.map((each) => [each.table, computed.get(each.table)?.milestones ?? new Map(milestonesOf(grid, each))]));
  const ledgers = new Map(tables.map((each, index) => [each.table, ledgerOf(grid, each, ledgerTable(each, index), ledger)]));
  const draftUses = new Map(reading.tables.map((table) => [table, draftUsesOf(grid, table)]));
  const drafted = tables.map((each) => {
    const toDraft = { grid, assessed: each, layout: layoutOf(reading, each.table), milestones: milestones.get(each.table) ?? new Map() };
    return withPlanDrafts(toDraft, wording);
  });
  const assessed: AssessedSheet = {
    reading,
    tables: drafted.map((each) => each.assessed),
    milestones,
    directions: new Map(reading.tables.map((table) => [table, new Map(directionsOf(grid, table))])),
    ledgers,
    slipped: new Map(reading.tables.map((table) => [table, slippedCells(grid, table)])),
    draftUses,
    carriedComments: new Map(tables.map((each) => [each.table, carriedComments(grid, each, ledgers.get(each.table))])),
    commentsNeeded: new Map(
      tables.map((each) => [
        each.table,
        commentsNeeded(grid, each, {
          milestones: milestones.get(each.table) ?? new Map(),
          ledger: ledgers.get(each.table),
          uses: draftUses.get(each.table) ?? [],
        }),
      ]),
    ),
    styleSamples: drafted.flatMap(({ assessed: { table }, samples }) => computed.get(table)?.samples ?? samples),
  };
  return { grid, assessed };
}

function plansOf({ grid, assessed: { reading, tables, milestones } }: SheetAssessment): readonly PlanAssessment[] {
  return tables.flatMap(({ table, settings, rows }) => {
    const layout = layoutOf(reading, table);
    if ((layout !== 'plan' && layout !== 'narrative') || !isCertain(table)) return [];
    const drafts = new Map(rows.flatMap(({ row, draft }) => (draft === null ? [] : [[row.row, draft] as const])));
    return [{ grid, table, layout, settings, drafts, milestones: milestones.get(table) ?? new Map() }];
  });
}

function layoutOf(reading: SheetReading, table: PlanTable): Layout {
  return table.layout ?? reading.layout;
}
