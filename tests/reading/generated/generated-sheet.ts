// A sheet made at random, and what is on it in the words of its own plan: what a reader should give back.

import type { Grid } from '../../../src/domain/model/grid';
import type { Layout } from '../../../src/domain/model/plan';
import type { LayoutDrawn } from './layouts';
import type { TargetKind } from '../../../src/domain/model/table/targets';

/** What a cell means: a number, a text that is none ("n/a", "#DIV/0!"), or nothing. */
export type Meant = number | string | null;

/** One row that counts. `row`: zero-based on its sheet. `figures` in the order of the periods, `statuses` in that of the RAG columns. */
export interface ExpectedRow {
  readonly row: number;
  readonly theme: string | null;
  readonly outcome: string | null;
  readonly project: string | null;
  readonly description: string;
  readonly timescale: string | null;
  readonly target: Meant;
  readonly targetKind: TargetKind | null;
  readonly figures: readonly Meant[];
  readonly total: Meant;
  readonly achieved: Meant;
  readonly statuses: readonly (string | null)[];
  readonly comment: string | null;
}

/** Columns are zero-based on their sheet, in the order in which they stand. */
export interface ExpectedTable {
  readonly layout: Exclude<Layout, 'none'>;
  readonly rows: readonly ExpectedRow[];
  readonly columns: {
    readonly description: number;
    readonly target: number | null;
    readonly total: number | null;
    readonly achieved: number | null;
    readonly periods: readonly number[];
    readonly forecasts: readonly number[];
    readonly rag: readonly number[];
  };
}

/** `expected`: the tables from top to bottom; `unclear`: a person couldn't tell either, so that the officer must be asked. `shows`: the kinds of layout that were drawn. */
export interface GeneratedSheet {
  readonly grid: Grid;
  readonly expected: readonly ExpectedTable[] | 'unclear';
  readonly shows: ReadonlySet<LayoutDrawn>;
}

/** Of a row that says no more than what it is about. */
export const nothingMore: Omit<ExpectedRow, 'row' | 'description'> = {
  theme: null,
  outcome: null,
  project: null,
  timescale: null,
  target: null,
  targetKind: null,
  figures: [],
  total: null,
  achieved: null,
  statuses: [],
  comment: null,
};
