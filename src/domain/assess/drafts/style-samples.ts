// The first rows of a table for each kind of statement: what a template is tried on before it is saved.

import type { Statement } from '../../commentary/house-style/house-wording';
import type { StyleKind, StyleSample } from '../../model/commentary/house-style';

/** Of each kind; more aren't read beside a template. */
const mostOfKind = 3;

/** Rows that are looked at: kinds that come later in a long table go without. */
const mostLookedAt = 60;

/** A row as it is stated. */
interface StatedRow {
  readonly name: string;
  /** Null: the row gets no draft. */
  readonly statement: Statement | null;
}

/** Rows that keep the built-in wording whatever the templates say are no samples. `longest`: as in `Wording`. */
export function styleSamples<Row>(rows: readonly Row[], stated: (row: Row) => StatedRow, longest: number): readonly StyleSample[] {
  const counts = new Map<StyleKind, number>();
  return rows.slice(0, mostLookedAt).flatMap((row): readonly StyleSample[] => {
    const { name, statement } = stated(row);
    const named = statement?.named() ?? null;
    if (statement === null || named === null) return [];
    const count = counts.get(named.kind) ?? 0;
    counts.set(named.kind, count + 1);
    return count < mostOfKind ? [{ ...named, name, sentences: statement.sentences, asAt: statement.asAt, longest }] : [];
  });
}
