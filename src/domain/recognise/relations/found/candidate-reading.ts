// A whole reading of a table's figures that is worth comparing, and what speaks for it beside the headings.

import type { ColumnRoles, ColumnSurvey } from '../../columns/column-roles';
import type { ColumnEvidence } from '../../columns/figure-columns';
import type { RateOf } from '../../../model/table/columns';

/** What speaks for a column's role beside its heading. */
export interface RoleEvidence {
  /** A few words that an officer can check. */
  readonly words: string;
  /** How sure it makes the role by itself, 0 to 1. */
  readonly confidence: number;
}

/** What figures or places found beside headings and formulas; what each weighs stands in compare-readings.ts. */
export type FoundBy = 'pooled' | 'rate' | 'ratio' | 'year before' | 'place';

/** A whole reading of a table's figures. */
export interface CandidateReading {
  readonly roles: ColumnRoles;
  /** Evidence other than headings for the role of a column. */
  readonly reasons: ReadonlyMap<number, RoleEvidence>;
  /** Whether officers' formulas name what it counts. */
  readonly byFormula: boolean;
  /** Absent where formulas, totals and headings alone speak for it. */
  readonly found?: FoundBy;
  /** As in `Columns`. */
  readonly rateOf?: RateOf;
}

/** What a relation that holds in several rows makes of a role, whatever the heading says; in one row it is a chance. */
export const confidenceOf = { formula: 0.9, figures: 0.85, once: 0 } as const;

export function byRows(kind: 'formula' | 'figures', rows: number, words: string): RoleEvidence {
  return { words, confidence: rows > 1 ? confidenceOf[kind] : confidenceOf.once };
}

export function rowsInWords(rows: number): string {
  return rows === 1 ? '1 row' : `${String(rows)} rows`;
}

/** A column that states no status and no progress; undefined for any other. */
export function evidenceAt(survey: ColumnSurvey, column: number): ColumnEvidence | undefined {
  return survey.free.find((evidence) => evidence.column === column);
}

/** The lowest heading over a column; "" where there is none. */
export function headingOf(survey: ColumnSurvey, column: number | null): string {
  return survey.all.find((evidence) => evidence.column === column)?.parts.at(-1) ?? '';
}
