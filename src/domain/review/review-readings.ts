// From readings to a review: assess, check, ask, propose. Kept apart from recognising, so that each can be tested alone.

import type { AssessedSheet, AssessedTable, Question, SlippedCell } from '../model/assessment';
import type { Edit } from '../model/edit';
import type { Grid } from '../model/grid';
import { checkAside } from '../checks/outlying-cells';
import { tableFindings } from '../checks/finding';
import { checkDates } from '../checks/date-checks';
import { checkDateOrder } from '../checks/date-order-checks';
import { checkDirections } from '../checks/direction-checks';
import { checkLedger } from '../checks/ledger-checks';
import { checkMapping, isCertain } from '../checks/mapping-checks';
import { checkMilestones } from '../checks/milestone-checks';
import { checkRow } from '../checks/row-checks';
import { checkSchemeCell, checkSchemes } from '../checks/scheme-checks';
import { checkSlipped, slippedCells } from '../checks/slipped-comments';
import { checkStatuses } from '../checks/status-checks';
import { checkTable } from '../checks/table-checks';
import { readLedger } from '../ledger/ledger-sheet';
import { ledgerTable } from '../ledger/current-status';
import { ledgerOf } from '../ledger/table-ledger';
import { questionsOf } from '../measures/questions';
import { hasTargets } from '../measures/target-figure';
import { planColumns, type ReviewColumns } from '../assess/review-columns';
import type { Layout, PlanTable, SheetReading } from '../model/plan';
import { programmePlanEdits, writtenFor } from '../propose/programme-plan-edits';
import { obstacleOf } from '../propose/obstacles';
import { settingsEdits, type SettingsRequest } from '../propose/settings-edits';
import { tableContents } from '../propose/table-contents';
import { tableEdits } from '../propose/table-edits';
import { asAtAsked } from '../rating/settings/as-at';
import { assessTable, unassessedRow, type TableAssessment } from '../assess/assess-table';
import { directionsOf } from '../rating/review-directions';
import { findSchemes, type SchemesState } from '../rating/schemes/schemes-on-sheet';
import { findBlocks, type BlockState } from '../rating/settings/settings-block';
import { settingsOf } from '../rating/settings/table-settings';
import type { Review, ReviewOptions } from '../model/review';
import type { Snapshot } from '../model/snapshot';
import { milestonesOf } from '../assess/table-milestones';
import type { Finding } from '../model/finding';
import type { LedgerEntry } from '../model/ledger';
import { tableLabel } from '../model/table/table-label';

/** A sheet with what was read from it. */
export interface SheetToReview {
  readonly grid: Grid;
  readonly reading: SheetReading;
}

interface TableToReview {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly tableIndex: number;
}

interface ReviewedTable {
  readonly assessed: AssessedTable;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly edits: readonly Edit[];
  readonly request: SettingsRequest | null;
}

const noSettings: BlockState = { kind: 'new', index: 0 };

/** Computes every table of the layout "deliverables" and compares the reviews and dates of plans; narratives and doubtful tables are passed on as read. */
export function reviewReadings(
  snapshot: Snapshot,
  sheets: readonly SheetToReview[],
  options: ReviewOptions,
  entries: readonly LedgerEntry[] = readLedger(snapshot.ledger),
): Review {
  const tables = sheets
    .flatMap(({ grid, reading }) =>
      reading.tables.flatMap((table, tableIndex): readonly TableToReview[] =>
        layoutOf(reading, table) === 'deliverables' ? [{ grid, table, tableIndex }] : [],
      ),
    )
    .filter(({ table }) => isCertain(table));
  const rated = tables.filter(({ table }) => hasTargets(table.columns));
  const schemes = findSchemes(snapshot);
  const found = findBlocks(snapshot, rated).map((state): BlockState =>
    schemes.kind === 'name taken' ? { kind: 'name taken', index: state.index, name: schemes.name } : state,
  );
  const blocks = new Map(found.map((state, index) => [rated[index]?.table, state]));
  const reviewed = new Map(
    tables.map((each) => [each.table, reviewTable(each, schemes, blocks.get(each.table) ?? null, options, entries)]),
  );
  const all = [...reviewed.values()];
  const requests = all.flatMap(({ request }) => (request === null ? [] : [request]));
  const assessedSheets = sheets.map(({ grid, reading }): AssessedSheet => {
    const assessed = reading.tables.map((table) => reviewed.get(table)?.assessed ?? asRead(grid, table, schemes, options));
    const milestones = new Map(assessed.flatMap(({ table, settings }) => milestonesOf(grid, table, settings)));
    const ledgers = new Map(assessed.map((each, index) => [each.table, ledgerOf(grid, each, ledgerTable(each, index), entries)]));
    const slipped = new Map(reading.tables.map((table) => [table, slippedCells(grid, table)]));
    const directions = new Map(reading.tables.flatMap((table) => directionsOf(grid, table)));
    return { reading, tables: assessed, milestones, directions, ledgers, slipped };
  });
  const plans = sheets.flatMap(({ grid, reading }, index) => {
    const sheet = assessedSheets[index];
    if (sheet === undefined) return [];
    return sheet.tables
      .filter(({ table }) => layoutOf(reading, table) === 'plan' && isCertain(table))
      .map(({ table, settings }) => programmePlanEdits(grid, table, settings, sheet.milestones));
  });
  return {
    sheets: assessedSheets,
    findings: [
      ...sheets.flatMap(({ grid, reading }, index) => [
        ...checkAside(grid),
        ...checkMapping(reading),
        ...reading.tables.flatMap((table) => checkWording(grid, table, assessedSheets[index]?.slipped.get(table) ?? [])),
        ...reading.tables
          .filter((table) => isCertain(table) && reading.layout !== 'narrative')
          .flatMap((table) => tableFindings(checkDirections(grid, table))),
      ]),
      ...assessedSheets.flatMap(({ reading, milestones }) =>
        reading.tables.filter(isCertain).flatMap((table) => tableFindings(checkMilestones(table, milestones))),
      ),
      ...assessedSheets.flatMap(({ ledgers }) => [...ledgers].flatMap(([table, ledger]) => checkLedger(table, ledger))),
      ...checkSchemes(schemes, new Set(requests.map(({ settings }) => settings.scheme.name))),
      ...all.flatMap(({ findings }) => findings),
      ...plans.flatMap(({ findings }) => findings),
    ],
    questions: all.flatMap(({ questions }) => questions),
    edits: [...settingsEdits(snapshot, schemes, requests), ...all.flatMap(({ edits }) => edits), ...plans.flatMap(({ edits }) => edits)],
  };
}

function layoutOf(reading: SheetReading, table: PlanTable): Layout {
  return table.layout ?? reading.layout;
}

/** What the words in a table's cells leave open, whatever its layout. */
function checkWording(grid: Grid, table: PlanTable, slipped: readonly SlippedCell[]): readonly Finding[] {
  return [...checkStatuses(table), ...checkSlipped(table, slipped), ...tableFindings(checkDates(grid, table))];
}

function reviewTable(
  { grid, table, tableIndex }: TableToReview,
  schemes: SchemesState,
  block: BlockState | null,
  options: ReviewOptions,
  entries: readonly LedgerEntry[],
): ReviewedTable {
  const overridden = entries.some(({ kind, table: known }) => kind !== 'reported' && known === block?.index);
  const columns = planColumns(grid, table, overridden);
  const unanswered = assessTable(
    grid,
    table,
    columns,
    settingsOf(grid, table, block ?? noSettings, schemes.schemes, asAtAsked(options, table)),
    () => null,
  );
  const { settings } = unanswered;
  const asked = questionsFor(table, tableIndex, unanswered);
  const answers = new Map(options.answers.map(({ questionId, method }) => [questionId, method]));
  const methodOf = new Map(
    asked.flatMap(({ id, rows, options: offered }) => {
      const method = answers.get(id);
      return method === undefined || !offered.includes(method) ? [] : rows.map((row) => [row, method] as const);
    }),
  );
  const assessment = methodOf.size === 0 ? unanswered : assessTable(grid, table, columns, settings, (row) => methodOf.get(row) ?? null);
  const proposal = propose(grid, table, tableIndex, columns, assessment, block);
  return {
    assessed: assessment.assessed,
    findings: [
      ...checkTable(grid, table, settings),
      ...checkSchemeCell(block),
      ...checkDateOrder(grid, table, settings, block),
      ...tableFindings(assessment.rows.flatMap((row) => checkRow({ grid, table, columns, assessment: row }))),
      ...proposal.findings,
    ],
    questions: questionsFor(table, tableIndex, assessment),
    edits: proposal.edits,
    request: proposal.request,
  };
}

function questionsFor(table: PlanTable, tableIndex: number, { rows }: TableAssessment): readonly Question[] {
  const unsettled = rows.flatMap(({ assessed, method }) => (method === null ? [] : [{ row: assessed.row.row, method }]));
  return questionsOf(table.sheet, tableIndex, unsettled);
}

function propose(
  grid: Grid,
  table: PlanTable,
  tableIndex: number,
  columns: ReviewColumns,
  assessment: TableAssessment,
  block: BlockState | null,
): Pick<ReviewedTable, 'edits' | 'findings' | 'request'> {
  const contents = tableContents(grid, table, columns, assessment);
  if (contents.rows.length === 0 || columns.total === null) return { edits: [], findings: [], request: null };
  const edits = tableEdits(grid, table, columns, contents);
  const obstacle = edits.length === 0 && block?.kind === 'set' ? null : obstacleOf(grid, table, columns, block);
  if (obstacle !== null) return { edits: [], findings: [obstacle], request: null };
  const label = tableLabel(table.sheet, tableIndex);
  const request = block === null ? null : { state: block, settings: assessment.settings, label, dateSystem: grid.dateSystem };
  return { edits, findings: contents.findings, request };
}

/** A table that isn't computed (yet): its rows as they were read. An as-at date asked for in an earlier review stands until a later review is held. */
function asRead(grid: Grid, table: PlanTable, { schemes }: SchemesState, options: ReviewOptions): AssessedTable {
  const asked = asAtAsked(options, table);
  const read = settingsOf(grid, table, noSettings, schemes, asked);
  const earlier = writtenFor(table);
  const isLater = asked === null && earlier !== null && (read.asAt === null || earlier > read.asAt);
  const settings = isLater ? { ...read, asAt: earlier, asAtFrom: 'setting' as const } : read;
  return { table, settings, rows: table.rows.map((row) => unassessedRow(row).assessed), misfits: [], misfitsByScheme: [] };
}
