// All that can happen to the pane's state: what the officer does, and what Excel and the add-in report.

import type {
  HistoryItem,
  KeptCell,
  PreparedChange,
  PreparedReview,
  Progress,
  SelectedPlace,
  UndoReport,
  WriteReport,
} from '../../app/contract';
import type { ChangeRequest, HouseStyleRequest } from '../../domain/changes/request';
import type { StyleKind } from '../../domain/model/commentary/house-style';
import type { IsoDate } from '../../domain/model/dates';
import type { Outcome, Problem } from '../../domain/model/outcome';
import type { PlanTable, SheetReading } from '../../domain/model/plan';
import type { Answer, TableAsAt } from '../../domain/model/review';
import type { ChangeForm, ChangeSubject } from '../change/change-subject';
import type { Place } from './places';
import type {
  ClearHistoryWork,
  FindPlansWork,
  MappingWork,
  OpenResultsWork,
  PrepareChangeWork,
  PrepareUndoWork,
  PrepareWork,
  PutBackWork,
  ScopeChoice,
  UndoWork,
} from './pane-state';

export type PaneAction =
  | { readonly kind: 'opened'; readonly sheet: string | null }
  | { readonly kind: 'place-chosen'; readonly place: Place }
  | { readonly kind: 'selected'; readonly selected: SelectedPlace }
  /** By the officer, by others, or by Excel's own undo; never by the add-in. */
  | { readonly kind: 'workbook-changed' }
  /** Nobody has changed it for a moment. */
  | { readonly kind: 'edits-paused' }
  | { readonly kind: 'plans-found'; readonly work: FindPlansWork; readonly outcome: Outcome<readonly SheetReading[]> }
  | { readonly kind: 'show-failed'; readonly problem: Problem }
  | { readonly kind: 'sheet-activated'; readonly sheet: string }
  | { readonly kind: 'scope-chosen'; readonly scope: ScopeChoice }
  | { readonly kind: 'review-asked' }
  | { readonly kind: 'as-at-chosen'; readonly asAt: IsoDate | null }
  | { readonly kind: 'table-as-at-chosen'; readonly chosen: TableAsAt }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'write-confirmed' }
  | { readonly kind: 'cancel-asked' }
  | { readonly kind: 'results-asked' }
  | { readonly kind: 'results-opened'; readonly work: OpenResultsWork; readonly outcome: Outcome<null> }
  | { readonly kind: 'left' }
  | { readonly kind: 'mapping-opened'; readonly table: PlanTable }
  | { readonly kind: 'mapping-asked'; readonly work: MappingWork }
  | { readonly kind: 'mapping-left' }
  | { readonly kind: 'mapping-done'; readonly work: MappingWork; readonly outcome: Outcome<null> }
  | { readonly kind: 'change-opened'; readonly subject: ChangeSubject }
  | { readonly kind: 'change-typed'; readonly form: Partial<ChangeForm> }
  | { readonly kind: 'author-typed'; readonly name: string }
  | { readonly kind: 'change-asked'; readonly request: ChangeRequest }
  | { readonly kind: 'style-kind-chosen'; readonly chosen: StyleKind }
  | { readonly kind: 'template-typed'; readonly template: string }
  | { readonly kind: 'house-style-asked'; readonly templates: HouseStyleRequest['templates'] }
  | { readonly kind: 'change-left' }
  | { readonly kind: 'change-prepared'; readonly work: PrepareChangeWork; readonly outcome: Outcome<PreparedChange> }
  | { readonly kind: 'undo-chosen'; readonly item: HistoryItem }
  | { readonly kind: 'undo-looked-at'; readonly work: PrepareUndoWork; readonly outcome: Outcome<readonly HistoryItem[]> }
  /** Without an id: of the last write. */
  | { readonly kind: 'undo-asked'; readonly id?: string | null }
  | { readonly kind: 'undo-left' }
  | { readonly kind: 'put-back-asked'; readonly cell: KeptCell }
  | {
      readonly kind: 'put-back-done';
      readonly work: PutBackWork;
      readonly outcome: Outcome<WriteReport>;
      readonly history: readonly HistoryItem[];
    }
  | { readonly kind: 'clear-history-asked' }
  | {
      readonly kind: 'history-cleared';
      readonly work: ClearHistoryWork;
      readonly outcome: Outcome<null>;
      readonly history: readonly HistoryItem[];
    }
  | { readonly kind: 'retried' }
  /** The preview is to be worked out again. */
  | { readonly kind: 'refreshed' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | {
      readonly kind: 'prepared';
      readonly work: PrepareWork;
      readonly outcome: Outcome<PreparedReview>;
      readonly history: readonly HistoryItem[];
    }
  | { readonly kind: 'written'; readonly outcome: Outcome<WriteReport>; readonly history: readonly HistoryItem[] }
  | { readonly kind: 'undone'; readonly work: UndoWork; readonly outcome: Outcome<UndoReport>; readonly history: readonly HistoryItem[] };

/** The action of a kind. */
export type ActionOf<K extends PaneAction['kind']> = Extract<PaneAction, { kind: K }>;
