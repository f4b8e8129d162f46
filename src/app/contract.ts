// What the pane and the command line can ask of the add-in. Each use case returns an Outcome; none throws.

import type { Change } from '../domain/changes/change';
import type { ChangeRequest } from '../domain/changes/request';
import type { PlanTable, SheetReading } from '../domain/model/plan';
import type { MappingChanges } from '../domain/recognise/officers-mapping';
import type { Review, ReviewOptions } from '../domain/model/review';
import type { Outcome } from '../domain/model/outcome';
import type { Summary } from '../domain/summary/summary-rows';
import type { SelectedPlace, Stop } from '../excel/read/listening';
import type { Scope } from '../excel/read/read';
import type { KeptCell, Progress, UndoReport, WriteReport } from '../excel/write/write-report';
import type { HistoryAction, HistoryItem } from './history/history-item';

export { changedSinceReason } from '../excel/write/write-report';
export type { HistoryAction, HistoryItem, KeptCell, MappingChanges, Progress, Scope, SelectedPlace, UndoReport, WriteReport };

/** One cell before and after. */
export interface PreviewExample {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** One line of the preview: cells that are written for one purpose, or a column or sheet that is inserted. */
export interface PreviewGroup {
  readonly sheet: string;
  /** "" for a new sheet. */
  readonly address: string;
  /** What is written there. */
  readonly what: string;
  /** 0: a column or sheet that is inserted, empty. */
  readonly cells: number;
  readonly examples: readonly PreviewExample[];
  /** The sheet isn't there before it is written. */
  readonly isNew?: true;
}

export interface Preview {
  readonly cells: number;
  /** Whether Excel's own undo may be cleared by it: a new sheet does that on the desktop (OfficeDev/office-js #6170). */
  readonly clearsUndo: boolean;
  readonly groups: readonly PreviewGroup[];
}

/** A review that has been worked out and not written. */
export interface PreparedReview {
  readonly review: Review;
  readonly preview: Preview;
  /** How the plan rolls up, with the weights typed on the Plan summary sheet. */
  readonly summary: Summary;
}

/** A change beside a review, worked out and not written. */
export interface PreparedChange {
  readonly request: ChangeRequest;
  readonly change: Change;
  readonly preview: Preview;
}

export interface UseCases {
  /** Begins to fetch what a reading needs. What can't be fetched now is asked for again when it is needed. */
  fetchAhead(): void;
  prepareReview(scope: Scope, options: ReviewOptions): Promise<Outcome<PreparedReview>>;
  /** The sheets of the workbook that hold a plan, as they are read. */
  findPlans(): Promise<Outcome<readonly SheetReading[]>>;
  /** `isCancelled`: asked between the parts of the write. One that is cancelled is taken back, and fails with the code "cancelled". */
  applyReview(
    prepared: PreparedReview,
    onProgress: (progress: Progress) => void,
    isCancelled?: () => boolean,
  ): Promise<Outcome<WriteReport>>;
  /**
   * The results of a review as an .xlsx workbook of their own, for a plan that may not be written to.
   * `workbookName`: what the reviewed file is called.
   */
  resultsFile(prepared: PreparedReview, workbookName: string): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** Opens that workbook in Excel. Nothing is written to the one that is open. */
  openResults(prepared: PreparedReview): Promise<Outcome<null>>;
  prepareChange(scope: Scope, request: ChangeRequest): Promise<Outcome<PreparedChange>>;
  applyChange(
    prepared: PreparedChange,
    onProgress: (progress: Progress) => void,
    isCancelled?: () => boolean,
  ): Promise<Outcome<WriteReport>>;
  /** What was done to the workbook, as far as it is known, newest first. */
  history(): readonly HistoryItem[];
  /** What rests on an entry, newest first: undoing the entry undoes these before. */
  restingOn(id: string): Promise<Outcome<readonly HistoryItem[]>>;
  /** Takes an entry back, be it an undo, and before it what rests on it. */
  undoEntry(id: string, onProgress: (progress: Progress) => void): Promise<Outcome<UndoReport>>;
  /** Writes into a cell that an undo has left alone what it held before: an entry of its own. */
  putBack(cell: KeptCell): Promise<Outcome<WriteReport>>;
  /** Forgets all that was done, here and in the workbook's settings: none of it can be undone then. No cell changes. */
  clearHistory(): Promise<Outcome<null>>;
  canUndo(): boolean;
  /** Takes back the last review or change that is there still. */
  undoLastReview(): Promise<Outcome<UndoReport>>;
  /**
   * Confirms a table's columns, with the officer's changes, and saves that in the workbook for every review from now
   * on.
   * `reading`: of the table's sheet.
   */
  saveMapping(reading: SheetReading, table: PlanTable, changes: MappingChanges): Promise<Outcome<null>>;
  /** Forgets what was saved of a table: the next review reads it unaided. */
  forgetMapping(reading: SheetReading, table: PlanTable): Promise<Outcome<null>>;
  /**
   * Brings the sheet, by its name or its id, to the front with the cells of an A1 address selected. It writes nothing, not even a
   * format.
   */
  showCells(sheet: string, address: string): Promise<Outcome<null>>;
  /** Name of the active sheet; and a call whenever another is activated. */
  activeSheet(): Promise<Outcome<string>>;
  onActiveSheetChanged(listener: (sheet: string) => void): Promise<Outcome<Stop>>;
  /** A call whenever other cells are selected. */
  onSelectionChanged(listener: (place: SelectedPlace) => void): Promise<Outcome<Stop>>;
  /** A call after each change of the workbook that isn't the add-in's. */
  onWorkbookChanged(listener: () => void): Promise<Outcome<Stop>>;
}
