// What the pane, the ribbon and the command line can ask of the add-in. Each use case returns an Outcome; none throws.

import type { Review, ReviewOptions } from '../domain/review';
import type { Outcome } from '../domain/outcome';

/** `sheet`: by name; null: the active sheet. */
export type Scope = { readonly kind: 'sheet'; readonly sheet: string | null } | { readonly kind: 'workbook' };

export interface PreviewExample {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** One line of the preview: so many cells there, for that purpose. */
export interface PreviewGroup {
  readonly sheet: string;
  readonly address: string;
  readonly what: string;
  readonly cells: number;
  readonly examples: readonly PreviewExample[];
}

export interface Preview {
  readonly cells: number;
  readonly groups: readonly PreviewGroup[];
}

/** A review that has been worked out and not written. `reviewedAt` ties it to the snapshot it came from. */
export interface PreparedReview {
  readonly review: Review;
  readonly preview: Preview;
}

/** `cells`: how many were written. `leftAlone`: A1 addresses with the reason, where a cell no longer held what was expected. */
export interface WriteReport {
  readonly cells: number;
  readonly leftAlone: readonly { readonly sheet: string; readonly address: string; readonly reason: string }[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly text: string;
}

export interface UseCases {
  prepareReview(scope: Scope, options: ReviewOptions): Promise<Outcome<PreparedReview>>;
  applyReview(prepared: PreparedReview, onProgress: (progress: Progress) => void): Promise<Outcome<WriteReport>>;
  canUndo(): boolean;
  undoLastReview(): Promise<Outcome<WriteReport>>;
  /** Name of the active sheet; and a call whenever another is activated. */
  activeSheet(): Promise<Outcome<string>>;
  onActiveSheetChanged(listener: (sheet: string) => void): Promise<Outcome<() => void>>;
}
