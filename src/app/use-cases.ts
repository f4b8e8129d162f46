// The use cases of the contract on Excel: read, judge, preview, write, undo.

import type { Mapping } from '../domain/model/mapping';
import { succeed, type Outcome } from '../domain/model/outcome';
import type { PlanTable, SheetReading } from '../domain/model/plan';
import type { ReviewWorkbook } from '../domain/model/review';
import { activeSheetName } from '../excel/read/active-sheet';
import { listenForActivation, listenForChanges, listenForSelection } from '../excel/read/listening';
import { showCells } from '../excel/write/show-cells';
import type { UseCases } from './contract';
import { historyUseCases } from './history-use-cases';
import { noStore, type HistoryStore } from './history/history-store';
import { resultsUseCases } from './results-use-cases';
import { apply } from './apply';
import { createSession, fetchJudgement, fetchReading, prepare, readAndJudge, restoreHistory, type Session } from './session';

/**
 * Use cases for one open workbook. `testReview`: another review than the add-in's, to test the rest. `store`: where its
 * history is kept on this computer.
 */
export function createUseCases(testReview: ReviewWorkbook | null = null, store: HistoryStore = noStore): UseCases {
  const session = createSession(store);
  return {
    ...reviewUseCases(session, testReview),
    ...resultsUseCases(),
    ...changeUseCases(session),
    ...historyUseCases(session),
    ...mappingUseCases(session),
    ...sheetUseCases(session),
  };
}

function reviewUseCases(
  session: Session,
  testReview: ReviewWorkbook | null,
): Pick<UseCases, 'fetchAhead' | 'prepareReview' | 'findPlans' | 'applyReview'> {
  return {
    fetchAhead() {
      void fetchJudgement();
      void fetchReading();
    },

    async findPlans() {
      return readAndJudge({ kind: 'workbook' }, ({ readingsOf }, snapshot) =>
        succeed(readingsOf(snapshot).filter(({ layout }) => layout !== 'none')),
      );
    },

    async prepareReview(scope, options) {
      return prepare(session, scope, ({ reviewWorkbook, previewOf, summaryOf, typedWeights }, snapshot) => {
        const review = (testReview ?? reviewWorkbook)(snapshot, options);
        return succeed({ review, preview: previewOf(review.edits), summary: summaryOf(review, typedWeights(snapshot.summary)) });
      });
    },

    async applyReview(prepared, onProgress, isCancelled) {
      const unprepared = 'Press Review to see what would be written, then write it.';
      return apply(session, { prepared, edits: prepared.review.edits, action: 'review', unprepared }, { onProgress, isCancelled });
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

    async applyChange(prepared, onProgress, isCancelled) {
      const unprepared = 'See what would be written first, then write it.';
      return apply(
        session,
        { prepared, edits: prepared.change.edits, action: prepared.request.kind, unprepared },
        { onProgress, isCancelled },
      );
    },
  };
}

function mappingUseCases({ inTurn }: Session): Pick<UseCases, 'saveMapping' | 'forgetMapping'> {
  const save = async (reading: SheetReading, mappings: readonly Mapping[]): Promise<Outcome<null>> => {
    const part = await fetchReading();
    return part.ok ? inTurn(async () => part.value.saveMappings(reading.sheet, mappings)) : part;
  };
  return {
    async saveMapping(reading, table, changes) {
      const judgement = await fetchJudgement();
      if (!judgement.ok) return judgement;
      return save(reading, [judgement.value.mappingOf(table, changes), ...mappingsOfOthers(reading, table)]);
    },

    async forgetMapping(reading, table) {
      return save(reading, mappingsOfOthers(reading, table));
    },
  };
}

function sheetUseCases(
  session: Session,
): Pick<UseCases, 'showCells' | 'activeSheet' | 'onActiveSheetChanged' | 'onSelectionChanged' | 'onWorkbookChanged'> {
  return {
    showCells,

    async activeSheet() {
      if (!session.isRestored) await session.inTurn(async () => restoreHistory(session));
      return activeSheetName();
    },

    onActiveSheetChanged: listenForActivation,
    onSelectionChanged: listenForSelection,
    onWorkbookChanged: listenForChanges,
  };
}

/**
 * The mappings of a sheet's other tables. A mapping that no table follows any more isn't among them:
 * confirming a table settles that too.
 */
function mappingsOfOthers({ tables }: SheetReading, { mapping: confirmed }: PlanTable): readonly Mapping[] {
  return [...new Set(tables.flatMap(({ mapping }) => (mapping === undefined || mapping === confirmed ? [] : [mapping])))];
}
