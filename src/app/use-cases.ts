// The use cases of the contract on Excel: read, judge, preview, write, undo.

import type { Mapping } from '../domain/model/mapping';
import { fail, succeed } from '../domain/model/outcome';
import type { PlanTable, SheetReading } from '../domain/model/plan';
import type { ReviewWorkbook } from '../domain/model/review';
import { saveMappings } from '../excel/mapping/mappings';
import { activeSheetName, listenForActivation } from '../excel/read/active-sheet';
import { showCells } from '../excel/write/show-cells';
import type { UseCases } from './contract';
import { apply, createSession, fetchJudgement, fetchWriting, prepare, restoreJournal, type Session } from './session';

/** Use cases for one open workbook. `testReview`: another review than the add-in's, to test the rest. */
export function createUseCases(testReview: ReviewWorkbook | null = null): UseCases {
  const session = createSession();
  return { ...reviewUseCases(session, testReview), ...changeUseCases(session), ...mappingUseCases(), ...sheetUseCases(session) };
}

function reviewUseCases(
  session: Session,
  testReview: ReviewWorkbook | null,
): Pick<UseCases, 'prepareReview' | 'applyReview' | 'canUndo' | 'undoLastReview'> {
  const { journal } = session;
  return {
    async prepareReview(scope, options) {
      return prepare(session, scope, ({ reviewWorkbook, previewOf, summaryOf, typedWeights }, snapshot) => {
        const review = (testReview ?? reviewWorkbook)(snapshot, options);
        return succeed({ review, preview: previewOf(review.edits), summary: summaryOf(review, typedWeights(snapshot.summary)) });
      });
    },

    async applyReview(prepared, onProgress) {
      const unprepared = 'Press Review to see what would be written, then write it.';
      return apply(session, { prepared, edits: prepared.review.edits, unprepared }, onProgress);
    },

    canUndo: () => journal.last() !== null,

    async undoLastReview() {
      const entry = journal.last();
      if (entry === null) return fail('nothing-to-undo', 'There is nothing to undo.');
      const writing = await fetchWriting();
      return writing.ok ? writing.value.undo(entry, journal) : writing;
    },
  };
}

function changeUseCases(session: Session): Pick<UseCases, 'prepareChange' | 'applyChange'> {
  return {
    async prepareChange(scope, request) {
      return prepare(session, scope, ({ proposeChange, previewOf }, snapshot) => {
        const change = proposeChange(snapshot, request);
        return change.ok ? succeed({ request, change: change.value, preview: previewOf(change.value.edits) }) : change;
      });
    },

    async applyChange(prepared, onProgress) {
      const unprepared = 'See what would be written first, then write it.';
      return apply(session, { prepared, edits: prepared.change.edits, unprepared }, onProgress);
    },
  };
}

function mappingUseCases(): Pick<UseCases, 'saveMapping' | 'forgetMapping'> {
  return {
    async saveMapping(reading, table, changes) {
      const judgement = await fetchJudgement();
      if (!judgement.ok) return judgement;
      return saveMappings(reading.sheet, [judgement.value.mappingOf(table, changes), ...mappingsOfOthers(reading, table)]);
    },

    async forgetMapping(reading, table) {
      return saveMappings(reading.sheet, mappingsOfOthers(reading, table));
    },
  };
}

function sheetUseCases(session: Session): Pick<UseCases, 'showCells' | 'activeSheet' | 'onActiveSheetChanged'> {
  return {
    async showCells(sheet, area) {
      return showCells(sheet.id, area);
    },

    async activeSheet() {
      await restoreJournal(session);
      return activeSheetName();
    },

    onActiveSheetChanged: listenForActivation,
  };
}

/**
 * The mappings of a sheet's other tables. A mapping that no table follows any more isn't among them:
 * confirming a table settles that too.
 */
function mappingsOfOthers({ tables }: SheetReading, { mapping: confirmed }: PlanTable): readonly Mapping[] {
  return [...new Set(tables.flatMap(({ mapping }) => (mapping === undefined || mapping === confirmed ? [] : [mapping])))];
}
