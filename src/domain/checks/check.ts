// The second stage: an assessment in, every finding out, in the order in which officers read them.

import { toleranceColumn } from '../measures/targets/tolerance-column';
import { judgesByTolerance } from '../rating/schemes/scheme-steps';
import { isCertain } from '../assess/certain-tables';
import type { DeliverablesAssessment, SheetAssessment, WorkbookAssessment } from '../assess/workbook-assessment';
import type { Grid } from '../model/grid';
import type { AssessedTable, SlippedCell } from '../model/assessment';
import type { Finding } from '../model/finding';
import type { PlanTable } from '../model/plan';
import type { SchemeName } from '../model/scheme';
import { askedByKey } from '../rating/schemes/scheme';
import { followedKeys, type FollowedKey } from '../rating/column-keys/follow-key';
import { checkCutOffKey, withKeyTold } from './cut-off-key';
import { mayBeStatuses } from '../assess/held/open-columns';
import { checkFollowedKeys, checkUnusedKey } from './followed-keys';
import { withWordsByKey } from './rows/words-by-key';
import { checkDateOrder, checkImpossibleDates } from './date-order-checks';
import { checkDates } from './date-checks';
import { checkDirections } from './direction-checks';
import { tableFindings, type FindingParts } from './finding';
import { checkFormulas } from './formulas/formula-checks';
import { checkLatestReview } from './latest-review-checks';
import { checkLeftOver } from './left-over/left-over-cells';
import { checkLedger } from './ledger-checks';
import { checkLeftOverColumns } from './left-over/left-over-columns';
import { checkMapping } from './mapping-checks';
import { checkMilestones } from './milestone-checks';
import { checkOutlyingCells } from './outlying-cells';
import { withTextsAsked, withTextsTold } from './rows/figures-as-text';
import { withJudgementTold, withNothingRated } from './rows/judged-statuses';
import { withReadingDoubted } from './rows/mostly-wrong';
import { checkFallenTotals } from './rows/fallen-totals';
import { checkEvidence } from './rows/missing-evidence';
import { checkSkippedPeriods } from './rows/skipped-periods';
import { checkRow } from './rows/row-checks';
import { checkHouseStyle, checkLongestDraft } from './settings/house-style-checks';
import { checkFilledStatuses } from './rows/filled-differ';
import { checkSchemeAsked, checkSchemeCell, checkSchemes } from './settings/scheme-checks';
import { checkProjectHeads } from './left-over/project-heads';
import { checkSlipped } from './slipped-comments';
import { checkCounts } from './sums/counted-statuses';
import { checkRepeats, checkSharedRows } from './sums/repeated-figures';
import { checkDirectionWords } from './sums/direction-words';
import { checkHeadlines } from './sums/headlines';
import { checkMissedRows } from './sums/missed-rows';
import { numbersOf } from './sums/number-columns';
import { checkStaleSums } from './sums/stale-sums';
import { checkOddRanges } from './formulas/odd-ranges';
import { checkTypedProgress } from './sums/typed-progress';
import { checkTypedRatios } from './sums/typed-ratios';
import { checkTypedSums } from './sums/typed-sums';
import { checkTypedTotals } from './sums/typed-totals';
import { checkStatuses } from './status-checks';
import { checkAsAt } from './settings/as-at-checks';
import { checkTable } from './table-checks';
import { checkTextsAmongDates } from './rows/texts-among-dates';
import { checkTargetsInRemarks } from './targets-in-remarks';
import { checkOpenComparisons, checkOpenStatuses } from './left-over/open-comparisons';
import { checkUnreadFills } from './left-over/unread-fills';
import { eachToldOnce } from './formulas/told-once';
import { checkUnreadColumns } from './left-over/unread-columns';

/** What the edits that are proposed leave to say. */
export interface ProposalFindings {
  /** The schemes of the tables that are on Plan settings, or will be. */
  readonly schemesInUse: ReadonlySet<SchemeName>;
  /** By table, what isn't written, and why. */
  readonly byTable: ReadonlyMap<PlanTable, readonly Finding[]>;
}

/** What is checked. */
interface CheckInput {
  readonly assessment: WorkbookAssessment;
  readonly proposal: ProposalFindings;
}

/**
 * Sheets as read first, then dates and the ledger, the schemes, the tables of deliverables row by row, and the plans.
 */
export function check({ assessment: { sheets, schemes, houseStyle, deliverables, plans }, proposal }: CheckInput): readonly Finding[] {
  const unwritten = ({ table }: { readonly table: PlanTable }): readonly Finding[] => proposal.byTable.get(table) ?? [];
  const grids = sheets.map(({ grid }) => grid);
  const guides = sheets.flatMap(({ grid, assessed: { reading } }) => (reading.tables.some(isCertain) ? [] : [grid]));
  const ofDeliverables: KeysByTable = new Map(deliverables.map((each) => [each.table, keysFollowed(each)]));
  const keysOf: KeysOfTable = (grid, table) =>
    ofDeliverables.get(table) ??
    followedKeys(
      grid,
      table,
      guides.filter((guide) => guide !== grid),
    );
  return eachToldOnce([
    ...sheets.flatMap((sheet) => checkReading(sheet, grids, keysOf)),
    ...sheets.flatMap(checkTimescales),
    ...sheets.flatMap(({ assessed }) => [...assessed.ledgers].flatMap(([table, ledger]) => checkLedger(table, ledger))),
    ...sheets.flatMap(({ assessed: { tables, ledgers } }) => tables.flatMap((table) => fallenTotals(table, ledgers))),
    ...checkSchemes(schemes, proposal.schemesInUse),
    ...checkHouseStyle(houseStyle),
    ...eachOnce(deliverables.flatMap((each) => [...checkDeliverables(each), ...unwritten(each)])),
    ...sheets.flatMap(checkPlanColumns),
    ...plans.flatMap(unwritten),
  ]);
}

function fallenTotals(assessed: AssessedTable, ledgers: SheetAssessment['assessed']['ledgers']): readonly Finding[] {
  const ledger = ledgers.get(assessed.table);
  return ledger === undefined ? [] : checkFallenTotals(assessed, ledger);
}

/** What a key says of targets alone is told by its rules, where rows are rated by them. */
function keysFollowed({ columnKeys, settings }: DeliverablesAssessment): readonly FollowedKey[] {
  return columnKeys.filter(({ isOfTarget }) => !isOfTarget || settings.schemeFollowed !== undefined);
}

/** A key that is two tables' own is asked about once. */
function eachOnce(found: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return found.filter(({ check: name, sheet, cell, message }) => {
    const said = `${name} ${sheet} ${cell ?? ''} ${message}`;
    if (cell === null || told.has(said)) return cell === null;
    told.add(said);
    return true;
  });
}

/** By table its keys that name what they are put on. */
type KeysByTable = ReadonlyMap<PlanTable, readonly FollowedKey[]>;

/** As they were read for its assessment; a table that isn't assessed has them read here. */
type KeysOfTable = (grid: Grid, table: PlanTable) => readonly FollowedKey[];

/** What of a sheet isn't certain, and what the words in its cells leave open. */
function checkReading(
  { grid, assessed: { reading, slipped } }: SheetAssessment,
  grids: readonly Grid[],
  keysOf: KeysOfTable,
): readonly Finding[] {
  const missed = reading.tables.map((table) => checkMissedRows(grid, table));
  const ours = ourColumns(reading.tables);
  return [
    ...checkOutlyingCells(grid),
    ...checkLeftOver(grid, reading),
    ...checkMapping(reading),
    ...checkRepeats(reading),
    ...checkSharedRows(reading),
    ...checkProjectHeads(reading),
    ...checkCounts(reading),
    // What a sum down its own column leaves out rests on no column's role.
    ...missed.flatMap(tableFindings),
    ...tableFindings(checkArithmetic(grid, ours, grids, missed.flat())),
    ...tableFindings(checkStaleSums(grid)),
    ...tableFindings(checkFormulas(grid, reading.tables, ours)),
    ...reading.tables.flatMap((table) => {
      const numbers = numbersOf(grid, table);
      const keys = keysOf(grid, table);
      const followed = new Set(keys.flatMap(({ kind, column }) => (kind === 'followed' ? [column] : [])));
      return tableFindings([
        ...(isCertain(table) ? [...checkHeadlines(grid, table), ...checkSkippedPeriods(table), ...checkEvidence(grid, table)] : []),
        ...checkTypedSums(grid, table),
        ...checkTextsAmongDates(grid, table),
        ...checkTypedRatios(grid, table, numbers),
        ...checkTypedProgress(grid, table, numbers),
        ...checkFollowedKeys(grid, table, keys),
        // Words that a key explains are told by it alone.
        ...checkDirectionWords(grid, table, numbers).filter(
          ({ column }) => column === null || column === undefined || !followed.has(column),
        ),
      ]);
    }),
    ...reading.tables.flatMap((table) => checkWording(grid, table, slipped.get(table) ?? [])),
    ...reading.tables
      .filter((table) => isCertain(table) && reading.layout !== 'narrative')
      .flatMap((table) => tableFindings(checkDirections(grid, table))),
  ];
}

/** The columns that the add-in writes. */
function ourColumns(tables: readonly PlanTable[]): ReadonlySet<number> {
  return new Set(tables.flatMap(({ addInColumns }) => Object.values(addInColumns)));
}

/** What rests on no reading: ranges that differ from their neighbours', unless a total that misses rows is told already. */
function checkArithmetic(
  grid: Grid,
  ours: ReadonlySet<number>,
  grids: readonly Grid[],
  told: readonly FindingParts[],
): readonly FindingParts[] {
  const isTold = (parts: FindingParts): boolean => told.some(({ row, column }) => row === parts.row && column === parts.column);
  return [...checkOddRanges(grid, grids, ours).filter((parts) => !isTold(parts)), ...checkTypedTotals(grid, ours)];
}

/** What the words in a table's cells leave open, whatever its layout. */
function checkWording(grid: Grid, table: PlanTable, slipped: readonly SlippedCell[]): readonly Finding[] {
  return [
    ...checkStatuses(table),
    ...checkUnreadFills(table),
    ...checkSlipped(table, slipped),
    ...tableFindings([...checkDates(grid, table), ...checkImpossibleDates(grid, table), ...checkTargetsInRemarks(table)]),
  ];
}

function checkTimescales({ grid, assessed: { reading, milestones } }: SheetAssessment): readonly Finding[] {
  return reading.tables
    .filter(isCertain)
    .flatMap((table) => tableFindings(checkMilestones(grid, table, milestones.get(table) ?? new Map())));
}

function checkPlanColumns({ grid, assessed: { reading } }: SheetAssessment): readonly Finding[] {
  const certain = reading.tables.filter(isCertain).map((table) => ({ table, layout: table.layout ?? reading.layout }));
  return certain.flatMap(({ table, layout }) => {
    if (layout !== 'plan' && layout !== 'narrative') return [];
    return [
      ...checkUnreadColumns(grid, table, [], [], layout === 'plan' ? 'plan' : 'deliverables'),
      ...(layout === 'plan' ? checkOpenStatuses(table, mayBeStatuses(grid, table), grid) : []),
      ...(layout === 'plan' ? checkLatestReview(table) : []),
    ];
  });
}

function checkDeliverables({
  grid,
  table,
  columns,
  block,
  settings,
  told,
  columnKeys,
  assessed,
  rows,
  texts,
  open,
}: DeliverablesAssessment): readonly Finding[] {
  const tolerance = judgesByTolerance(settings.scheme) ? toleranceColumn(grid, table) : null;
  const rated = tolerance === null ? [] : [tolerance.column];
  const leftOver = checkLeftOverColumns(grid, table, rated);
  const byKey = [
    ...checkCutOffKey(table, told, settings),
    ...(settings.rules === askedByKey ? checkUnusedKey(table, columnKeys, told.keys) : []),
  ];
  const asked = [
    ...checkTable(grid, table),
    ...checkAsAt(table, settings, rows),
    ...checkOpenStatuses(table, open.statuses, grid),
    ...checkOpenComparisons(table, open),
  ];
  return [
    ...asked,
    ...leftOver,
    ...checkUnreadColumns(grid, table, [...leftOver, ...asked], rated),
    ...checkSchemeCell(block, byKey.length > 0),
    ...checkLongestDraft(block),
    ...byKey,
    ...(open.statuses.length > 0 ? [] : checkSchemeAsked({ ...assessed, settings })),
    ...checkFilledStatuses(assessed),
    ...checkDateOrder(grid, table, settings, block),
    ...tableFindings(
      withTextsAsked(
        rows.filter(({ figures }) => figures !== null).length,
        withReadingDoubted(
          rows,
          withJudgementTold(
            grid,
            table,
            told,
            withTextsTold(
              withWordsByKey(
                table,
                told,
                settings,
                rows,
                withKeyTold(
                  settings,
                  withNothingRated(
                    settings,
                    rows.flatMap((assessment) =>
                      checkRow({ grid, table, columns, assessment, texts: texts.get(assessment.assessed.row.row) ?? null }),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}
