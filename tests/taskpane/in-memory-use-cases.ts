// The add-in's use cases on a plan in memory: enough to see what the pane asks for, in what order, and what it shows.

import type {
  HistoryAction,
  HistoryItem,
  KeptCell,
  PreparedReview,
  PreviewGroup,
  Progress,
  Scope,
  SelectedPlace,
  UseCases,
  WriteReport,
} from '../../src/app/contract';
import { defaultSchemes } from '../../src/domain/rating/schemes/scheme';
import { noHouseStyle } from '../../src/domain/commentary/house-style/house-style-on-sheet';
import { columnLetters } from '../../src/domain/model/cell';
import type { Change } from '../../src/domain/changes/change';
import { fail, type Outcome, succeed } from '../../src/domain/model/outcome';
import type { PlanTable } from '../../src/domain/model/plan';
import { isLengthened, mappingOf } from '../../src/domain/recognise/officers-mapping';
import type { ReviewOptions } from '../../src/domain/model/review';
import { summaryOf } from '../../src/domain/summary/summary-rows';
import { deliverables, findings, groups, notes, notesSheet, planSheet, planTable, question } from './small-plan';
import type { IsoDate } from '../../src/domain/model/dates';

export interface InMemoryPlan extends UseCases {
  /** What was asked, in order: "prepare Deliverables", "keep H=none", "show {1} A1:J8", "write 10", "undo". */
  readonly asked: readonly string[];
  /** The options of the newest preparation. */
  lastOptions(): ReviewOptions | null;
  activate(sheet: string): void;
  /** The officer selects a cell in this zero-based row of the plan. */
  select(row: number): void;
  /** Somebody changes a cell. */
  change(): void;
  /** The next call of that kind fails once, with this sentence. */
  failNext(call: 'prepare' | 'keep' | 'write' | 'undo' | 'results' | 'clear', sentence: string): void;
  /** Lets a write or a reading that waits go on. */
  release(): void;
}

/** Of the plan in memory all that is there still rests on what was before it. */
function isThere({ kind, isUndone }: HistoryItem): boolean {
  return kind === 'write' && !isUndone;
}

interface PlanInMemory {
  /** What the sheet says of its date. */
  readonly asAt?: IsoDate | null;
  /** The sheet shows its review already. */
  readonly reviewed?: boolean;
  /** A write waits for `release` after its first progress. */
  readonly holdWrite?: boolean;
  /** Each reading waits for `release`. */
  readonly holdReading?: boolean;
  readonly leftAlone?: WriteReport['leftAlone'];
  /** What an undo of an entry leaves as it is. */
  readonly kept?: readonly KeptCell[];
  /** The table as it is read before anybody has said what its columns are. */
  readonly table?: PlanTable;
  /** Whether its sheet is found from another sheet. */
  readonly plansElsewhere?: boolean;
}

export function planInMemory({
  asAt = '2015-09-30',
  reviewed = false,
  holdWrite = false,
  holdReading = false,
  leftAlone = [],
  kept = [],
  table = planTable,
  plansElsewhere = true,
}: PlanInMemory = {}): InMemoryPlan {
  const asked: string[] = [];
  const failures = new Map<string, string>();
  const given = new Set<PreparedReview>();
  let options: ReviewOptions | null = null;
  let active: string = deliverables.name;
  let listener: (sheet: string) => void = () => undefined;
  let onSelected: (place: SelectedPlace) => void = () => undefined;
  let onChanged: () => void = () => undefined;
  let written = reviewed;
  let history: readonly HistoryItem[] = [];
  const canUndo = (): boolean => history.some((item) => item.kind === 'write' && item.canUndo);
  const record = (action: HistoryAction, cells: number, kind: HistoryItem['kind'] = 'write'): void => {
    const at = new Date(2016, 4, 12, 14, history.length).toISOString();
    history = [{ id: String(history.length), at, action, kind, cells, sheets: [deliverables], isUndone: false, canUndo: true }, ...history];
  };
  /** Those of which no other says that it was undone. */
  const undo = (id: string): void => {
    const action = history.find((item) => item.id === id)?.action ?? 'review';
    history = history.map((item) => (item.id === id ? { ...item, isUndone: true, canUndo: false } : item));
    record(action, 10, 'undo');
    written = false;
  };
  let read: PlanTable = table;
  let release: () => void = () => undefined;

  const failure = (call: string): Outcome<never> | null => {
    const sentence = failures.get(call);
    failures.delete(call);
    return sentence === undefined ? null : fail(call, sentence);
  };

  const prepare = (scope: Scope, wanted: ReviewOptions): PreparedReview => {
    const names = scope.kind === 'workbook' ? [deliverables.name, notes.name] : [scope.sheet ?? active];
    const hasPlan = names.includes(deliverables.name);
    const sheets = names.map((name) =>
      name === deliverables.name
        ? planSheet(wanted.asAt ?? asAt, wanted.asAt !== null, written ? { ...read, addInColumns: { draft: 9 } } : read)
        : notesSheet,
    );
    const proposed: readonly PreviewGroup[] = hasPlan && !written ? groups : [];
    const prepared: PreparedReview = {
      review: {
        sheets,
        findings: hasPlan ? findings : [],
        explained: [],
        questions: hasPlan && wanted.answers.length === 0 ? [question] : [],
        edits: [],
        houseStyle: noHouseStyle,
        schemes: defaultSchemes,
      },
      preview: { cells: proposed.reduce((cells, group) => cells + group.cells, 0), clearsUndo: true, groups: proposed },
      summary: summaryOf({ sheets }, () => 1),
    };
    given.add(prepared);
    return prepared;
  };

  return {
    asked,
    lastOptions: () => options,
    activate: (sheet) => {
      active = sheet;
      listener(sheet);
    },
    select: (row) => onSelected({ sheetId: deliverables.id, row }),
    change: () => onChanged(),
    failNext: (call, sentence) => failures.set(call, sentence),
    release: () => release(),
    fetchAhead: () => undefined,
    prepareReview: async (scope, wanted) => {
      asked.push(`prepare ${scope.kind === 'workbook' ? 'workbook' : (scope.sheet ?? 'active')}`);
      options = wanted;
      if (holdReading) await new Promise<void>((resolve) => (release = resolve));
      return Promise.resolve(failure('prepare') ?? succeed(prepare(scope, wanted)));
    },
    findPlans: async () => {
      asked.push('find plans');
      return Promise.resolve(succeed(plansElsewhere ? [planSheet(asAt, false, read).reading] : []));
    },
    applyReview: async (prepared, onProgress: (progress: Progress) => void, isCancelled = () => false) => {
      if (!given.has(prepared)) throw new Error('The pane writes a review that was never prepared.');
      asked.push(`write ${String(prepared.preview.cells)}`);
      onProgress({ done: 1, total: 2, text: 'Writing 1 of 2 sheets' });
      if (holdWrite) await new Promise<void>((resolve) => (release = resolve));
      if (isCancelled()) return fail('cancelled', 'Cancelled. Everything is as it was.');
      const failed = failure('write');
      if (failed !== null) return failed;
      written = true;
      record('review', prepared.preview.cells);
      return succeed({ cells: prepared.preview.cells, leftAlone });
    },
    resultsFile: async () => Promise.resolve(fail('not-needed', 'The pane opens results; it makes no file.')),
    openResults: async (prepared) => {
      if (!given.has(prepared)) throw new Error('The pane opens the results of a review that was never prepared.');
      asked.push('open results');
      return Promise.resolve(failure('results') ?? succeed(null));
    },
    prepareChange: async (_scope, request) => {
      asked.push(`prepare ${request.kind}`);
      const failed = failure('prepare');
      if (failed !== null) return Promise.resolve(failed);
      const change: Change = { edits: [], statements: [`${request.kind} is worked out.`] };
      return Promise.resolve(succeed({ request, change, preview: { cells: 3, clearsUndo: false, groups } }));
    },
    applyChange: async ({ request, preview }) => {
      asked.push(`write ${request.kind}`);
      const failed = failure('write');
      if (failed !== null) return Promise.resolve(failed);
      record(request.kind, preview.cells);
      return Promise.resolve(succeed({ cells: preview.cells, leftAlone }));
    },
    canUndo,
    clearHistory: async () => {
      asked.push('clear history');
      const failed = failure('clear');
      if (failed === null) history = [];
      return Promise.resolve(failed ?? succeed(null));
    },
    undoLastReview: async () => {
      asked.push('undo');
      const failed = failure('undo');
      if (failed !== null) return Promise.resolve(failed);
      undo(history.find((item) => item.kind === 'write' && item.canUndo)?.id ?? '');
      return Promise.resolve(succeed({ cells: 10, leftAlone }));
    },
    history: () => history,
    restingOn: async (id) =>
      Promise.resolve(
        succeed(
          history
            .slice(
              0,
              history.findIndex((item) => item.id === id),
            )
            .filter(isThere),
        ),
      ),
    undoEntry: async (id) => {
      asked.push(`undo ${id}`);
      const failed = failure('undo');
      if (failed !== null) return Promise.resolve(failed);
      undo(id);
      return Promise.resolve(succeed({ cells: 10, leftAlone, kept }));
    },
    putBack: async ({ before }) => {
      asked.push(`put back ${JSON.stringify(before)}`);
      record('put-back', 1);
      return Promise.resolve(succeed({ cells: 1, leftAlone: [] }));
    },
    saveMapping: async (_reading, { roles }, changes) => {
      const { headerRows, firstHeaderRow, lastRow } = changes;
      const said = [...changes.roles].map(([column, role]) => `${columnLetters(column)}=${role}`);
      if (headerRows !== null) said.push(`${String(headerRows)} headings from ${String(firstHeaderRow)}`);
      if (lastRow !== null) said.push(`until ${String(lastRow)}`);
      asked.push(`keep ${said.join(', ')}`.trimEnd());
      const failed = failure('keep');
      if (failed !== null) return Promise.resolve(failed);
      const lowest = lastRow ?? table.lastRow;
      read = {
        ...table,
        lastRow: lowest,
        area: { ...table.area, lastRow: lowest },
        below: (table.below ?? []).filter(({ row }) => row > lowest),
        roles: roles.map((role) => ({ ...role, role: changes.roles.get(role.column) ?? role.role })),
        confirmed: headerRows === null && !isLengthened(table, lastRow),
        mapping: mappingOf(table, changes),
      };
      return Promise.resolve(succeed(null));
    },
    forgetMapping: async () => {
      asked.push('forget');
      read = table;
      return Promise.resolve(succeed(null));
    },
    showCells: async (sheet, address) => {
      asked.push(`show ${sheet} ${address}`);
      return Promise.resolve(succeed(null));
    },
    activeSheet: async () => Promise.resolve(succeed(active)),
    onActiveSheetChanged: async (wanted) => {
      listener = wanted;
      return Promise.resolve(succeed(() => (listener = () => undefined)));
    },
    onSelectionChanged: async (wanted) => {
      onSelected = wanted;
      return Promise.resolve(succeed(() => (onSelected = () => undefined)));
    },
    onWorkbookChanged: async (wanted) => {
      onChanged = wanted;
      return Promise.resolve(succeed(() => (onChanged = () => undefined)));
    },
  };
}
