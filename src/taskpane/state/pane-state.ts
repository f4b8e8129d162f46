// What the pane shows, as data. Everything that changes it is an action; work for Excel stands in `work` until its outcome comes back.

import type { MappingChanges, PreparedChange, PreparedReview, Progress, Scope, WriteReport } from '../../app/contract';
import type { Question } from '../../domain/model/assessment';
import type { Area, SheetRef } from '../../domain/model/cell';
import type { ChangeRequest } from '../../domain/changes/request';
import type { Outcome, Problem } from '../../domain/model/outcome';
import type { PlanTable, SheetReading } from '../../domain/model/plan';
import type { Answer, ReviewOptions, TableAsAt } from '../../domain/model/review';
import type { ChangeForm, ChangeSubject, FormSubject } from '../change/change-subject';
import type { IsoDate } from '../../domain/model/dates';

export type ScopeChoice = 'sheet' | 'workbook';

/** "review": the ribbon's Review opened the pane, straight at the preview. */
export type PaneStart = 'found' | 'review';

/**
 * `next`: the screen that the prepared review is for. `about`: a table whose heading rows the officer has moved, to be shown again first.
 * `opens`: a change whose form is to be shown, of its table as it stands by then.
 */
export interface PrepareWork {
  readonly kind: 'prepare';
  readonly scope: Scope;
  readonly options: ReviewOptions;
  readonly next: 'found' | 'preview';
  readonly about?: PlanTable;
  readonly opens?: FormSubject;
}

/** What the mapping screen asks of Excel. */
export type MappingWork =
  | { readonly kind: 'keep'; readonly reading: SheetReading; readonly table: PlanTable; readonly changes: MappingChanges }
  | { readonly kind: 'forget'; readonly reading: SheetReading; readonly table: PlanTable }
  | { readonly kind: 'show'; readonly sheet: SheetRef; readonly area: Area };

/** Works out what a change would write. `subject`: what it is about. */
export interface PrepareChangeWork {
  readonly kind: 'prepare-change';
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
  | { readonly kind: 'undo' };

export interface PreviewScreen {
  readonly kind: 'preview';
  readonly prepared: PreparedReview;
}

/** The form of a change. `prepared`: the review that it was opened from. */
export interface ChangeScreen {
  readonly kind: 'change';
  readonly prepared: PreparedReview;
  readonly subject: FormSubject;
  readonly form: ChangeForm;
}

/** `from`: where Back leads. */
export interface ChangePreviewScreen {
  readonly kind: 'change-preview';
  readonly from: Extract<Screen, { kind: 'found' }> | ChangeScreen;
  readonly subject: ChangeSubject;
  readonly proposed: PreparedChange;
}

/**
 * `prepared` of "found" is null until the first reading is in. `from` is where a failed write or undo goes back to.
 * `insisted`: the mapping screen stands between Review and its preview, because the table is doubtful.
 */
export type Screen =
  | { readonly kind: 'found'; readonly prepared: PreparedReview | null }
  | {
      readonly kind: 'mapping';
      readonly prepared: PreparedReview;
      readonly reading: SheetReading;
      readonly table: PlanTable;
      readonly insisted: boolean;
    }
  | PreviewScreen
  | ChangeScreen
  | ChangePreviewScreen
  | { readonly kind: 'writing'; readonly from: PreviewScreen | ChangePreviewScreen; readonly progress: Progress | null }
  | { readonly kind: 'result'; readonly prepared: PreparedReview; readonly report: WriteReport }
  | { readonly kind: 'changed'; readonly subject: ChangeSubject; readonly proposed: PreparedChange; readonly report: WriteReport }
  | { readonly kind: 'undoing'; readonly from: Screen }
  | { readonly kind: 'undone'; readonly report: WriteReport };

/** `retry`: what "Try again" does. A write is never retried blindly: it goes back to a fresh preview. */
export interface Trouble {
  readonly problem: Problem;
  readonly retry: Work;
}

/**
 * `sheet`: the sheet that "This sheet" means; null before Excel has said. While a preview stands it stays the previewed one.
 * `asAt`, `asAtOf`: the dates that the officer has given for all tables, and for single ones.
 * `questions`: those of the preview with the answered ones kept, so that an answer can be changed.
 * `leftAlone`: doubtful tables, by key, that this review goes on without.
 * `asker`: the name that the officer last gave. It is kept as long as the pane is open, and nowhere else.
 * `followFocus`: the officer pressed something in the pane that changes the screen, so focus may follow to its heading.
 */
export interface PaneState {
  readonly scope: ScopeChoice;
  readonly sheet: string | null;
  readonly activeSheet: string | null;
  readonly asAt: IsoDate | null;
  readonly asAtOf: readonly TableAsAt[];
  readonly answers: readonly Answer[];
  readonly questions: readonly Question[];
  readonly leftAlone: readonly string[];
  readonly author: string;
  readonly screen: Screen;
  readonly work: Work | null;
  readonly error: Trouble | null;
  readonly canUndo: boolean;
  readonly followFocus: boolean;
}

export type PaneAction =
  | { readonly kind: 'opened'; readonly sheet: string | null; readonly start: PaneStart }
  | { readonly kind: 'sheet-activated'; readonly sheet: string }
  | { readonly kind: 'scope-chosen'; readonly scope: ScopeChoice }
  | { readonly kind: 'review-asked' }
  | { readonly kind: 'as-at-chosen'; readonly asAt: IsoDate | null }
  | { readonly kind: 'table-as-at-chosen'; readonly chosen: TableAsAt }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'write-confirmed' }
  | { readonly kind: 'left' }
  | { readonly kind: 'mapping-opened'; readonly table: PlanTable }
  | { readonly kind: 'mapping-asked'; readonly work: MappingWork }
  | { readonly kind: 'mapping-left' }
  | { readonly kind: 'mapping-done'; readonly work: MappingWork; readonly outcome: Outcome<null> }
  | { readonly kind: 'change-opened'; readonly subject: ChangeSubject }
  | { readonly kind: 'change-typed'; readonly form: Partial<ChangeForm> }
  | { readonly kind: 'asker-typed'; readonly name: string }
  | { readonly kind: 'change-asked'; readonly request: ChangeRequest }
  | { readonly kind: 'change-left' }
  | { readonly kind: 'change-prepared'; readonly work: PrepareChangeWork; readonly outcome: Outcome<PreparedChange> }
  | { readonly kind: 'undo-asked' }
  | { readonly kind: 'retried' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'prepared'; readonly work: PrepareWork; readonly outcome: Outcome<PreparedReview>; readonly canUndo: boolean }
  | { readonly kind: 'written'; readonly outcome: Outcome<WriteReport>; readonly canUndo: boolean }
  | { readonly kind: 'undone'; readonly outcome: Outcome<WriteReport>; readonly canUndo: boolean };

export type ActionOf<K extends PaneAction['kind']> = Extract<PaneAction, { kind: K }>;

/** Before Excel has named the active sheet: nothing is read yet. */
export const initialPane: PaneState = {
  scope: 'sheet',
  sheet: null,
  activeSheet: null,
  asAt: null,
  asAtOf: [],
  answers: [],
  questions: [],
  leftAlone: [],
  author: '',
  screen: { kind: 'found', prepared: null },
  work: null,
  error: null,
  canUndo: false,
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
