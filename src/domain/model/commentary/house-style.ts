// The council's own wording of the drafts: one template for each kind of statement, and how long a statement may be.

import type { IsoDate } from '../dates';

/** Kinds of statement that have a template of their own, in the order in which they are shown. */
export const styleKinds = ['target', 'limit', 'no target', 'plan', 'narrative', 'closing'] as const;

/**
 * `target`, `limit`, `no target`: figures with a target to reach, one not to pass, and none. `plan`, `narrative`: their
 * rows. `closing`: the line with the as-at date.
 */
export type StyleKind = (typeof styleKinds)[number];

/** What a template may name in braces: {total}. */
export type FigureName =
  | 'row'
  | 'total'
  | 'thing'
  | 'done'
  | 'target'
  | 'against target'
  | 'percent'
  | 'expected'
  | 'gap'
  | 'forecast'
  | 'remaining'
  | 'due'
  | 'periods'
  | 'status'
  | 'change'
  | 'dates'
  | 'progress'
  | 'as at';

/** What the names stand for in one row, in words; a name that isn't there has nothing to stand for. */
export type NamedFigures = Readonly<Partial<Record<FigureName, string>>>;

/** A row whose statement may be in house style. */
export interface RowInNames {
  readonly kind: Exclude<StyleKind, 'closing'>;
  readonly figures: NamedFigures;
  /** A template that leaves one of these out would hide what the row must say: that it is overdue, done or given up. */
  readonly mustName: readonly FigureName[];
}

/** A row of the officer's plan to try templates on. */
export interface StyleSample extends RowInNames {
  /** What the row is about. */
  readonly name: string;
  /** Its statement in the built-in wording, sentence by sentence, the date last. */
  readonly sentences: readonly string[];
  readonly asAt: IsoDate | null;
  /** How long its table's statements may be, in characters. */
  readonly longest: number;
}

/** A template as it is on Plan settings. */
export interface StyleLine {
  /** "": the built-in wording is wanted. */
  readonly typed: string;
  /** What the drafts follow: `typed`, or the one before while that has a mistake. "": the built-in wording. */
  readonly inUse: string;
  /** What is wrong with `typed`, in one sentence; null where nothing is. */
  readonly problem: string | null;
}

export type StyleLines = Readonly<Record<StyleKind, StyleLine>>;

/** All templates, and the limit of length. */
export interface HouseStyle {
  readonly lines: StyleLines;
  /** In characters, for tables that have no limit of their own. */
  readonly longest: number;
  /** What is wrong with the limit as typed; null where nothing is. */
  readonly longestProblem: string | null;
}
