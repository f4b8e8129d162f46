// What a careful person reading only the sheet would say of a generated programme plan. It comes from how the plan was drawn, never from the reader.

import type { Grid } from '../../../../src/domain/model/grid';
import type { IsoDate } from '../../../../src/domain/model/dates';
import type { Layout } from '../../../../src/domain/model/plan';

/** Where a row stands at the as-at date. */
export type Standing = 'done' | 'overdue' | 'not yet due' | 'cancelled';

/** What a row's figures come to: a total that was delivered, with the target that it is set against, or figures of which nothing was. */
export type Delivered = { readonly total: number; readonly target?: number } | 'nothing';

/** A row of the plan, and what is true of it. */
export interface ProgressRow {
  /** Zero-based on its sheet. */
  readonly row: number;
  /** Null: it has no dates. */
  readonly standing: Standing | null;
  /** The date that it was moved from, which must be told beside the later one; null where it wasn't moved. */
  readonly movedFrom: IsoDate | null;
  /** The sheet says it, so that a question about it is one too many. */
  readonly settled: boolean;
  /** Null: it has no figures. */
  readonly delivered: Delivered | null;
  /** What tells it apart from rows called the same; null: its words are its own. */
  readonly apart: string | null;
}

/** A plan drawn on a sheet, with the truth of it. */
export interface ProgressPlan {
  readonly grid: Grid;
  readonly asAt: IsoDate;
  readonly layout: Layout;
  /** The column of words that names the rows. */
  readonly naming: number;
  readonly rows: readonly ProgressRow[];
  /** A column that can't be understood and must be asked about or noted; null where there is none. */
  readonly tell: number | null;
}
