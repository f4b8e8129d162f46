// The use cases of the contract on Excel: read, judge, preview, write, undo. What is written is what was previewed, or nothing.

import type { Edit } from '../domain/model/edit';
import type { Grid } from '../domain/model/grid';
import type { Mapping } from '../domain/model/mapping';
import { fail, succeed, type Outcome } from '../domain/model/outcome';
import type { PlanTable, SheetReading } from '../domain/model/plan';
import type { ReviewWorkbook } from '../domain/model/review';
import type { Snapshot } from '../domain/model/snapshot';
import { activeSheetName, listenForActivation } from '../excel/read/active-sheet';
import { contentOfValue } from '../excel/batch/cell-contents';
import type { Guard } from '../excel/write/inspect';
import { createJournal } from '../excel/journal/journal';
import { keepMappings } from '../excel/mapping/mappings';
import { readSnapshot } from '../excel/read/read';
import { showCells } from '../excel/write/show-cells';
import { readStoredJournal } from '../excel/journal/stored-journal';
import type { PreparedChange, PreparedReview, Progress, Scope, UseCases, WriteReport } from './contract';
import { fetched } from './fetched';
import type * as Judgement from './judgement';

const fetchJudgement = () => fetched(() => import(/* webpackChunkName: "judgement" */ './judgement'));
const fetchWriting = () => fetched(() => import(/* webpackChunkName: "writing" */ './writing'));

/** Use cases for one open workbook. `ownReview`: another judgement than the add-in's, to test the rest. */
export function createUseCases(ownReview: ReviewWorkbook | null = null): UseCases {
  const journal = createJournal();
  const readFrom = new WeakMap<PreparedReview | PreparedChange, Snapshot>();
  let recalled = false;

  /** A review of an earlier session may be undone too. Where its journal can't be read, there is just nothing to undo. */
  const recall = async (): Promise<void> => {
    if (recalled || journal.last() !== null) return;
    const stored = await readStoredJournal();
    if (!stored.ok) return;
    recalled = true;
    if (journal.last() === null) journal.keep(stored.value);
  };

  /** Reads the scope and works out what might be written, which is tied to the snapshot that it came from. */
  const prepare = async <P extends PreparedReview | PreparedChange>(
    scope: Scope,
    workOut: (judgement: typeof Judgement, snapshot: Snapshot) => Outcome<P>,
  ): Promise<Outcome<P>> => {
    const [judgement, snapshot] = await Promise.all([fetchJudgement(), readSnapshot(scope)]);
    if (!snapshot.ok) return snapshot;
    if (!judgement.ok) return judgement;
    try {
      const prepared = workOut(judgement.value, snapshot.value);
      if (prepared.ok) readFrom.set(prepared.value, snapshot.value);
      return prepared;
    } catch (error) {
      return unexpectedFault(error);
    }
  };

  /** Writes where the sheets still hold what they were read with. `unprepared`: what to do first where the preview isn't one of ours. */
  const apply = async (
    prepared: PreparedReview | PreparedChange,
    edits: readonly Edit[],
    unprepared: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<WriteReport>> => {
    const snapshot = readFrom.get(prepared);
    if (snapshot === undefined) return fail('not-prepared', unprepared);
    const writing = await fetchWriting();
    return writing.ok ? writing.value.write(edits, journal, onProgress, snapshot.grids.map(guardOf)) : writing;
  };

  return {
    async prepareReview(scope, options) {
      return prepare(scope, ({ reviewWorkbook, previewOf, summaryOf, typedWeights }, snapshot) => {
        const review = (ownReview ?? reviewWorkbook)(snapshot, options);
        return succeed({ review, preview: previewOf(review.edits), summary: summaryOf(review, typedWeights(snapshot.summary)) });
      });
    },

    async applyReview(prepared, onProgress) {
      return apply(prepared, prepared.review.edits, 'Press Review to see what would be written, then write it.', onProgress);
    },

    async prepareChange(scope, request) {
      return prepare(scope, ({ proposeChange, previewOf }, snapshot) => {
        const change = proposeChange(snapshot, request);
        return change.ok ? succeed({ request, change: change.value, preview: previewOf(change.value.edits) }) : change;
      });
    },

    async applyChange(prepared, onProgress) {
      return apply(prepared, prepared.change.edits, 'See what would be written first, then write it.', onProgress);
    },

    canUndo: () => journal.last() !== null,

    async undoLastReview() {
      const entry = journal.last();
      if (entry === null) return fail('nothing-to-undo', 'There is nothing to undo.');
      const writing = await fetchWriting();
      return writing.ok ? writing.value.undo(entry, journal) : writing;
    },

    async keepMapping(reading, table, changes) {
      const judgement = await fetchJudgement();
      if (!judgement.ok) return judgement;
      return keepMappings(reading.sheet, [judgement.value.mappingOf(table, changes), ...mappingsOfOthers(reading, table)]);
    },

    async forgetMapping(reading, table) {
      return keepMappings(reading.sheet, mappingsOfOthers(reading, table));
    },

    async showCells(sheet, area) {
      return showCells(sheet.id, area);
    },

    async activeSheet(): Promise<Outcome<string>> {
      await recall();
      return activeSheetName();
    },

    onActiveSheetChanged: listenForActivation,
  };
}

function unexpectedFault(error: unknown): Outcome<never> {
  return fail(
    `review: ${error instanceof Error ? error.message : String(error)}`,
    'The add-in couldn’t read this plan: the fault is the add-in’s. Nothing has been written.',
  );
}

/** What is kept of a sheet's other tables. A mapping that no table follows any more isn't among them: confirming a table settles that too. */
function mappingsOfOthers({ tables }: SheetReading, { mapping: own }: PlanTable): readonly Mapping[] {
  return [...new Set(tables.flatMap(({ mapping }) => (mapping === undefined || mapping === own ? [] : [mapping])))];
}

/** The cells that a grid was read from. A formula may give another value by now, as TODAY() does: it is the formula that must still stand. */
function guardOf(grid: Grid): Guard {
  return {
    sheetId: grid.sheet.id,
    area: grid.area,
    contents: grid.values.map((row, i) =>
      row.map((value, j) => {
        const formula = grid.formulas[i]?.[j] ?? null;
        return formula === null ? contentOfValue(value) : { formula };
      }),
    ),
  };
}
