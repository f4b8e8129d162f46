// The whole of the add-in's judgement in one pure function: cells in, edits out. The only place where the stages meet.

import { assess, type AssessInput } from '../assess/assess';
import type { WorkbookAssessment } from '../assess/workbook-assessment';
import { inYearOfFigures } from '../assess/calendar-year-by-figures';
import { check } from '../checks/check';
import type { SheetOfFinding } from '../checks/explained/cell-words';
import { withoutExplained } from '../checks/explained/explained';
import { withWorkingsGrouped } from '../earlier-layout/group-workings';
import { columnMoves } from '../earlier-layout/move-columns';
import { readLedger } from '../ledger/ledger-sheet';
import type { LedgerEntry } from '../model/ledger';
import type { SheetReading } from '../model/plan';
import type { Review, ReviewWorkbook } from '../model/review';
import type { Snapshot } from '../model/snapshot';
import { propose, type Proposal } from '../propose/propose';
import { readSchemes } from '../rating/schemes/schemes-on-sheet';
import { asAtAsked, asAtOf, headingDate } from '../rating/settings/as-at';
import { withEarlierYears } from '../rating/settings/earlier-years';
import { withLaterPeriods } from '../rating/settings/later-periods';
import { asAtOnSettings } from '../rating/settings/settings-block';
import { directionsBySheet } from '../recognise/directions-elsewhere';
import { recogniseSheet } from '../recognise/recognise-sheet';
import { recogniseWorkbook } from '../recognise/recognise-workbook';
import { withoutCountsOfRows } from '../recognise/across-sheets/counts-of-rows';
import { withoutThresholds } from '../recognise/across-sheets/threshold-sheets';
import { withoutFeeds } from '../recognise/across-sheets/feeding-sheets';
import { withKindsOfSheets } from '../recognise/across-sheets/planned-sheets';
import { withoutRepeats } from '../recognise/across-sheets/repeating-sheets';
import { withoutSummaries } from '../recognise/across-sheets/summary-sheets';

/**
 * Reads, assesses, proposes and checks. The columns of an earlier version's review are put in order first, and all the
 * rest is worked out from the workbook as it is then. Without a change to it a second review proposes no edit.
 */
export const reviewWorkbook: ReviewWorkbook = (snapshot, options, ledger) => {
  const read = { options, ledger };
  const found = stagesOf(readWorkbook(snapshot, read));
  const moves = columnMoves(found.assessment, found.proposal);
  const arranged = moves.edits.length === 0 ? found : stagesOf(readWorkbook(moves.snapshot, read));
  const { findings, ...review } = reviewOf(arranged);
  const movedSheets = new Set(moves.edits.flatMap((edit) => (edit.kind === 'move-columns' ? [edit.sheet.id] : [])));
  return {
    ...review,
    findings: [...findings, ...moves.findings],
    edits: [...moves.edits, ...withWorkingsGrouped(arranged.assessment, arranged.proposal, movedSheets)],
  };
};

/** The same of the workbook as it is, wherever the columns of an earlier review are: what a change starts from. */
export const reviewAsItStands: ReviewWorkbook = (snapshot, options, ledger) =>
  reviewOf(stagesOf(readWorkbook(snapshot, { options, ledger })));

/** What each sheet is read as, without what is worked out from it: where the plan is. */
export function readingsOf(snapshot: Snapshot): readonly SheetReading[] {
  return readWorkbook(snapshot, { options: { asAt: null, answers: [] }, ledger: [] }).sheets.map(({ reading }) => reading);
}

/** A workbook with its readings. */
interface ReadWorkbook extends Omit<AssessInput, 'ledger'> {
  /** By default what the Plan ledger holds. */
  readonly ledger?: readonly LedgerEntry[] | undefined;
}

function readWorkbook(snapshot: Snapshot, { options, ledger }: Pick<ReadWorkbook, 'options' | 'ledger'>): ReadWorkbook {
  const noted = directionsBySheet(snapshot.grids);
  const sheets = snapshot.grids.map((grid) => ({ grid, reading: recogniseSheet(grid, snapshot.mappings, noted(grid)) }));
  return {
    snapshot,
    sheets: withoutSummaries(
      withoutRepeats(withoutFeeds(withKindsOfSheets(recogniseWorkbook(withoutThresholds(withoutCountsOfRows(sheets)))))),
    ).map((sheet) => atTheirDates(sheet, { snapshot, options })),
    options,
    ledger,
  };
}

/** The tables in the years of their figures, and with what is to come after their as-at dates told from what was done. */
function atTheirDates<Sheet extends AssessInput['sheets'][number]>(sheet: Sheet, { snapshot, options }: DatesFrom): Sheet {
  const { grid, reading } = sheet;
  const tables = reading.tables.map((table) => {
    const asked = asAtAsked(options, table);
    const inYear = inYearOfFigures(grid, table, asked ?? table.asAtStated);
    const { date } = asAtOf(asked, asAtOnSettings(snapshot, grid, table), headingDate(inYear), null);
    return withLaterPeriods(grid, withEarlierYears(inYear, date), date);
  });
  return { ...sheet, reading: { ...reading, tables } };
}

/** Where as-at dates are found beside a table's own headings. */
type DatesFrom = Pick<AssessInput, 'snapshot' | 'options'>;

/**
 * The review of readings. What the edits leave unwritten is among the findings.
 * @internal exported for its test
 */
export function reviewReadings(read: ReadWorkbook): Review {
  return reviewOf(stagesOf(read));
}

/** What the stages make of a workbook. */
interface Stages {
  readonly assessment: WorkbookAssessment;
  readonly proposal: Proposal;
  /** What the Plan ledger holds. */
  readonly ledger: readonly LedgerEntry[];
}

function stagesOf({ snapshot, sheets, options, ledger = readLedger(snapshot.ledger) }: ReadWorkbook): Stages {
  const assessment = assess({ snapshot, sheets, options, ledger });
  return { assessment, proposal: propose(assessment), ledger };
}

function reviewOf({ assessment, proposal, ledger }: Stages): Review {
  return {
    ...withoutExplained(check({ assessment, proposal }), tablesBySheet(assessment), ledger),
    sheets: assessment.sheets.map(({ assessed }) => assessed),
    questions: assessment.deliverables.flatMap(({ questions }) => questions),
    edits: proposal.edits,
    houseStyle: assessment.houseStyle.style,
    schemes: readSchemes(assessment.schemes),
  };
}

function tablesBySheet({ sheets }: WorkbookAssessment): readonly SheetOfFinding[] {
  return sheets.map(({ grid, assessed }) => ({ grid, tables: assessed.reading.tables }));
}
