// What the pane shows, as data. Everything that changes it is an action; work for Excel is in `work` until its outcome
// comes back.

import type {
  HistoryItem,
  KeptCell,
  MappingChanges,
  PreparedChange,
  PreparedReview,
  Progress,
  Scope,
  SelectedPlace,
  UndoReport,
  WriteReport,
} from '../../app/contract';
import type { Question } from '../../domain/model/assessment';
import type { ChangeRequest } from '../../domain/changes/request';
import type { StyleKind } from '../../domain/model/commentary/house-style';
import type { Problem } from '../../domain/model/outcome';
import type { PlanTable, SheetReading } from '../../domain/model/plan';
import type { Answer, ReviewOptions, TableAsAt } from '../../domain/model/review';
import type { ChangeForm, ChangeSubject, FormSubject } from '../change/change-subject';
import type { IsoDate } from '../../domain/model/dates';
import type { Place } from './places';

export type ScopeChoice = 'sheet' | 'workbook';

/** Reads and works out a review. */
export interface PrepareWork {
  readonly kind: 'prepare';
  readonly scope: Scope;
  readonly options: ReviewOptions;
  /** The screen that the review is for. */
  readonly next: 'found' | 'preview';
  /** A table whose heading rows the officer has moved, to be shown again first. */
  readonly about?: PlanTable;
  /** A change whose form is to be shown, with its table as it is by then. */
  readonly opens?: FormSubject;
  /** It follows a change of somebody's: what is shown stays, with its buttons, until it is done, and where it fails. */
  readonly quiet?: true;
}

/** What the mapping screen asks of Excel. */
export type MappingWork =
  | { readonly kind: 'keep'; readonly reading: SheetReading; readonly table: PlanTable; readonly changes: MappingChanges }
  | { readonly kind: 'forget'; readonly reading: SheetReading; readonly table: PlanTable };

/** Works out what a change would write. */
export interface PrepareChangeWork {
  readonly kind: 'prepare-change';
  /** What it is about. */
  readonly subject: ChangeSubject;
  readonly request: ChangeRequest;
}

/** What the pane is waiting for. Only the newest counts: an outcome of older work is dropped. */
export type Work =
  | PrepareWork
  | MappingWork
  | PrepareChangeWork
  | { readonly kind: 'write'; readonly prepared: PreparedReview }
  | { readonly kind: 'write-change'; readonly proposed: PreparedChange }
  | UndoWork
  | PrepareUndoWork
  | PutBackWork
  | FindPlansWork
  | OpenResultsWork
  | ClearHistoryWork;

/** Forgets all that was done. */
export interface ClearHistoryWork {
  readonly kind: 'clear-history';
}

/** Looks on which sheets of the workbook the plan is: nobody waits for it. */
export interface FindPlansWork {
  readonly kind: 'find-plans';
}

/** Takes an entry of the history back, and what rests on it; null: the last write. */
export interface UndoWork {
  readonly kind: 'undo';
  readonly id: string | null;
}

/** Opens the results of a review in a new workbook. */
export interface OpenResultsWork {
  readonly kind: 'open-results';
  readonly prepared: PreparedReview;
}

/** Looks what rests on an entry that is to be undone. */
export interface PrepareUndoWork {
  readonly kind: 'prepare-undo';
  readonly item: HistoryItem;
}

/** Puts back a cell that an undo has left alone. */
export interface PutBackWork {
  readonly kind: 'put-back';
  readonly cell: KeptCell;
}

/** What would be undone with an entry. */
export interface UndoPreviewScreen {
  readonly kind: 'undo-preview';
  readonly item: HistoryItem;
  /** Newest first. */
  readonly resting: readonly HistoryItem[];
  /** Where Back leads. */
  readonly from: Screen;
}

export interface PreviewScreen {
  readonly kind: 'preview';
  readonly prepared: PreparedReview;
  /** Its results have been opened in a new workbook. */
  readonly resultsOpened?: true;
}

/** The form of a change. */
export interface ChangeScreen {
  readonly kind: 'change';
  /** The review that it was opened from. */
  readonly prepared: PreparedReview;
  readonly subject: FormSubject;
  /** What the officer has typed and chosen; the rest is as the form opens. */
  readonly typed: Partial<ChangeForm>;
}

/** The templates, as far as they have been edited. */
export interface HouseStyleScreen {
  readonly kind: 'house-style';
  /** The review that it was opened from. */
  readonly prepared: PreparedReview;
  /** The kind that is shown. */
  readonly chosen: StyleKind;
  /** Those that the officer has touched. */
  readonly typed: Readonly<Partial<Record<StyleKind, string>>>;
}

/** What a change would write. */
export interface ChangePreviewScreen {
  readonly kind: 'change-preview';
  /** Where Back leads. */
  readonly from: Extract<Screen, { kind: 'found' }> | ChangeScreen | HouseStyleScreen;
  readonly subject: ChangeSubject;
  readonly proposed: PreparedChange;
}

/**
 * The one screen that is shown. `prepared` of "found" is null until the first reading has come.
 * `from` is where a failed write or undo goes back to.
 */
export type Screen =
  | { readonly kind: 'found'; readonly prepared: PreparedReview | null }
  | {
      readonly kind: 'mapping';
      readonly prepared: PreparedReview;
      readonly reading: SheetReading;
      readonly table: PlanTable;
      /** Whether it comes between Review and its preview, because the table is doubtful. */
      readonly blocksReview: boolean;
    }
  | PreviewScreen
  | ChangeScreen
  | HouseStyleScreen
  | ChangePreviewScreen
  | {
      readonly kind: 'writing';
      readonly from: PreviewScreen | ChangePreviewScreen;
      readonly progress: Progress | null;
      /** The officer has asked to stop it. */
      readonly isCancelled?: true;
    }
  | { readonly kind: 'result'; readonly prepared: PreparedReview; readonly report: WriteReport }
  | { readonly kind: 'changed'; readonly subject: ChangeSubject; readonly proposed: PreparedChange; readonly report: WriteReport }
  | UndoPreviewScreen
  | { readonly kind: 'undoing'; readonly from: Screen }
  | { readonly kind: 'undone'; readonly report: UndoReport };

/** What went wrong, and what can be done. */
export interface PaneError {
  readonly problem: Problem;
  /** What "Try again" does. A write is never repeated as it was: a fresh preview comes first. Null: nothing to try. */
  readonly retry: Work | null;
}

/** All that the pane shows and waits for. */
export interface PaneState {
  readonly place: Place;
  /** Where a screen other than “found” is shown; elsewhere stands what each place shows by itself. */
  readonly flowPlace: Place;
  readonly scope: ScopeChoice;
  /**
   * The sheet that "This sheet" means; null before Excel has named it. While a preview is shown it stays the
   * previewed one.
   */
  readonly sheet: string | null;
  readonly activeSheet: string | null;
  /** The date that the officer has given for all tables. */
  readonly asAt: IsoDate | null;
  /** Those for single tables. */
  readonly asAtOf: readonly TableAsAt[];
  readonly answers: readonly Answer[];
  /** Those of what was read, and the answered ones, so that an answer can be changed. */
  readonly questions: readonly Question[];
  /** Doubtful tables, by key, that this review goes on without. */
  readonly skippedTables: readonly string[];
  /** The name that the officer last gave. It is held as long as the pane is open, and nowhere else. */
  readonly author: string;
  readonly screen: Screen;
  /** The newest reading, whichever screen it was for; null until the first has come. */
  readonly read: PreparedReview | null;
  /** The sheets with a plan, `at` that many changes of others; null: not looked for. `sheets` is null where they couldn't be read. */
  readonly plans: { readonly at: number; readonly sheets: readonly SheetReading[] | null } | null;
  /** How many changes of others the pane was told of. */
  readonly edits: number;
  /** How many it had been told of when its newest work began; when `read` was read; and what the preview that is shown was read from. */
  readonly workAt: number;
  readonly readAt: number;
  readonly previewAt: number;
  /** What the officer has selected since the pane was opened. */
  readonly selected: SelectedPlace | null;
  readonly work: Work | null;
  /** Review was pressed before the first reading had come: its preview follows. */
  readonly isReviewKept: boolean;
  readonly error: PaneError | null;
  /** What was done to the workbook, newest first. */
  readonly history: readonly HistoryItem[];
  /** The officer pressed something in the pane that changes the screen, so focus may follow to its first control. */
  readonly followFocus: boolean;
}

/** `readAt` of what was read before the add-in wrote. */
export const beforeWrite = -1;

/** Whether the pane is at work on something that the officer waits for. */
export function isWaiting({ work }: PaneState): boolean {
  return work !== null && work.kind !== 'find-plans' && !(work.kind === 'prepare' && work.quiet === true);
}

/** Whether what the pane looks at is still to be read for the first time. */
export function isFirstReading({ read, error, work }: PaneState): boolean {
  return read === null && error === null && (work === null || (work.kind === 'prepare' && work.next === 'found'));
}

/** Whether somebody has changed the workbook since the preview that is shown was worked out. */
export function isStale({ edits, previewAt, screen }: PaneState): boolean {
  return (screen.kind === 'preview' || screen.kind === 'change-preview') && edits !== previewAt;
}

/** Whether there is a write to take back. */
export function canUndo({ history }: PaneState): boolean {
  return history.some((item) => item.kind !== 'undo' && item.canUndo);
}

/** Before Excel has named the active sheet: nothing is read yet. */
export const initialPane: PaneState = {
  place: 'plan',
  flowPlace: 'plan',
  scope: 'sheet',
  sheet: null,
  activeSheet: null,
  asAt: null,
  asAtOf: [],
  answers: [],
  questions: [],
  skippedTables: [],
  author: '',
  screen: { kind: 'found', prepared: null },
  read: null,
  plans: null,
  edits: 0,
  workAt: 0,
  readAt: 0,
  previewAt: 0,
  selected: null,
  work: null,
  isReviewKept: false,
  error: null,
  history: [],
  followFocus: false,
};

/** The reading that the state's scope, date and answers call for. */
export function prepareWork({ scope, sheet, asAt, asAtOf, answers }: PaneState, next: PrepareWork['next']): PrepareWork {
  return {
    kind: 'prepare',
    scope: scope === 'sheet' ? { kind: 'sheet', sheet } : { kind: 'workbook' },
    options: { asAt, answers, ...(asAtOf.length === 0 ? {} : { asAtOf }) },
    next,
  };
}
