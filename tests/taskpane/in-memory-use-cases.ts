// The add-in's use cases on a plan in memory: enough to see what the pane asks for, in what order, and what it shows.

import type { PreparedReview, PreviewGroup, Progress, Scope, UseCases, WriteReport } from '../../src/app/contract';
import { fail, type Outcome, succeed } from '../../src/domain/outcome';
import type { IsoDate } from '../../src/domain/plan';
import type { ReviewOptions } from '../../src/domain/review';
import { deliverables, findings, groups, notes, notesSheet, planSheet, question } from './small-plan';

export interface InMemoryPlan extends UseCases {
  /** What was asked, in order: "prepare Deliverables", "write 10", "undo". */
  readonly asked: readonly string[];
  /** The options of the newest preparation. */
  lastOptions(): ReviewOptions | null;
  activate(sheet: string): void;
  /** The next call of that kind fails once, with this sentence. */
  failNext(call: 'prepare' | 'write' | 'undo', sentence: string): void;
  /** Lets a write that waits go on. */
  release(): void;
}

interface PlanInMemory {
  /** What the sheet says of its date. */
  readonly asAt?: IsoDate | null;
  /** The sheet shows its review already. */
  readonly reviewed?: boolean;
  /** A write waits for `release` after its first progress. */
  readonly holdWrite?: boolean;
  readonly leftAlone?: WriteReport['leftAlone'];
}

export function planInMemory({
  asAt = '2015-09-30',
  reviewed = false,
  holdWrite = false,
  leftAlone = [],
}: PlanInMemory = {}): InMemoryPlan {
  const asked: string[] = [];
  const failures = new Map<string, string>();
  const given = new Set<PreparedReview>();
  let options: ReviewOptions | null = null;
  let active: string = deliverables.name;
  let listener: (sheet: string) => void = () => undefined;
  let written = reviewed;
  let undoable = false;
  let release: () => void = () => undefined;

  const failure = (call: string): Outcome<never> | null => {
    const sentence = failures.get(call);
    failures.delete(call);
    return sentence === undefined ? null : fail(call, sentence);
  };

  const prepare = (scope: Scope, wanted: ReviewOptions): PreparedReview => {
    const names = scope.kind === 'workbook' ? [deliverables.name, notes.name] : [scope.sheet ?? active];
    const hasPlan = names.includes(deliverables.name);
    const sheets = names.map((name) => (name === deliverables.name ? planSheet(wanted.asAt ?? asAt, wanted.asAt !== null) : notesSheet));
    const proposed: readonly PreviewGroup[] = hasPlan && !written ? groups : [];
    const prepared: PreparedReview = {
      review: { sheets, findings: hasPlan ? findings : [], questions: hasPlan && wanted.answers.length === 0 ? [question] : [], edits: [] },
      preview: { cells: proposed.reduce((cells, group) => cells + group.cells, 0), groups: proposed },
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
    failNext: (call, sentence) => failures.set(call, sentence),
    release: () => release(),
    prepareReview: async (scope, wanted) => {
      asked.push(`prepare ${scope.kind === 'workbook' ? 'workbook' : (scope.sheet ?? 'active')}`);
      options = wanted;
      return Promise.resolve(failure('prepare') ?? succeed(prepare(scope, wanted)));
    },
    applyReview: async (prepared, onProgress: (progress: Progress) => void) => {
      if (!given.has(prepared)) throw new Error('The pane writes a review that was never prepared.');
      asked.push(`write ${String(prepared.preview.cells)}`);
      onProgress({ done: 1, total: 2, text: 'Writing 1 of 2 sheets' });
      if (holdWrite) await new Promise<void>((resolve) => (release = resolve));
      const failed = failure('write');
      if (failed !== null) return failed;
      written = true;
      undoable = true;
      return succeed({ cells: prepared.preview.cells, leftAlone });
    },
    canUndo: () => undoable,
    undoLastReview: async () => {
      asked.push('undo');
      const failed = failure('undo');
      if (failed !== null) return Promise.resolve(failed);
      undoable = false;
      written = false;
      return Promise.resolve(succeed({ cells: 10, leftAlone }));
    },
    activeSheet: async () => Promise.resolve(succeed(active)),
    onActiveSheetChanged: async (wanted) => {
      listener = wanted;
      return Promise.resolve(succeed(() => (listener = () => undefined)));
    },
  };
}
