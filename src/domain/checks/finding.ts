// How a check says what it found: with the address of the cell and one plain sentence.

import type { Finding, Severity } from '../assessment';
import { cellAddress } from '../cell';

/** `column` null: the finding is about the row or table as a whole. */
export interface FindingParts {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number | null;
  readonly related?: readonly string[];
  readonly message: string;
  readonly stated?: number | string | null;
  readonly computed?: number | string | null;
}

export function finding({ check, severity, sheet, row, column, related, message, stated, computed }: FindingParts): Finding {
  const cell = row === undefined || column === undefined || column === null ? null : cellAddress(row, column);
  return { check, severity, sheet, cell, related: related ?? [], message, stated: stated ?? null, computed: computed ?? null };
}
