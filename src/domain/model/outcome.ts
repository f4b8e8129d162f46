// How a thing that can go wrong says so: as a value with one plain sentence, never as an exception to the caller.

/** Why a thing couldn't be done. */
export interface Problem {
  /** For tests and support. */
  readonly code: string;
  /** Fit for the screen: what is the matter, and what to do next. */
  readonly sentence: string;
  /** Cells of which it isn't known whether they hold what was to be written. Undo puts them back. */
  readonly inDoubt?: readonly CellsInDoubt[];
  /** Cells that the part which was done before it has left as they are; missing where there are none. */
  readonly leftAlone?: readonly CellsLeftAlone[];
}

/** Cells of a sheet. `address`: A1, or whole columns or rows. */
export interface CellsInDoubt {
  readonly sheet: string;
  readonly address: string;
}

/** Cells that were not changed. `reason`: fit for the screen. */
export interface CellsLeftAlone extends CellsInDoubt {
  readonly reason: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** `inDoubt`: cells that may have changed all the same. */
export function fail<T>(code: string, sentence: string, inDoubt: readonly CellsInDoubt[] = []): Outcome<T> {
  return { ok: false, problem: inDoubt.length === 0 ? { code, sentence } : { code, sentence, inDoubt } };
}
