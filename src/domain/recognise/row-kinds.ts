// What each row of a table is: a deliverable, or a theme, a total, a note, a row of a template that nobody has filled in.

import type { RowKind } from '../plan';
import { isPlaceholder } from './placeholders';

/** What is known of a row before it is given a kind. `label`: its first text. `columns`: the officer's filled columns. */
export interface RowEvidence {
  readonly row: number;
  readonly label: string;
  readonly labelColumn: number | null;
  readonly description: string;
  /** A number stands where the others are described in words. */
  readonly describedByFigure: boolean;
  readonly columns: readonly number[];
  /** Columns that hold something an officer typed or that isn't nought: not placeholders, formulas that give 0 or "", errors of formulas. */
  readonly telling: readonly number[];
  readonly hasFigures: boolean;
  readonly hasTimescaleOrStatus: boolean;
  readonly isMergedAcross: boolean;
  /** Its only words are merged over nearly all of the table, whatever the column they stand in. */
  readonly isAcrossTable: boolean;
  readonly isHidden: boolean;
  readonly repeatsHeadings: boolean;
  /** Whether its figures are formulas over rows above it in the same column, or add up the rows above it: looked at only where it matters. */
  readonly addsUp: () => 'section' | 'table' | null;
}

/** What is known of the table. `heads`: columns of themes, outcomes and projects other than the description's. `isStillHead`: nothing but hidden rows and placeholders so far. */
export interface RowContext {
  readonly description: number;
  readonly commentary: readonly number[];
  readonly heads: readonly number[];
  readonly rowsAreProjects: boolean;
  readonly isFiltered: boolean;
  readonly isStillHead: boolean;
  readonly inheritsDescription: boolean;
}

/** `theme?`: a line of text that is a theme if deliverables follow, else a note. `loose`: figures that nothing names. */
export type ProvisionalKind = RowKind | 'theme?' | 'loose';

const noteMark =
  /^(?:notes?\b|n\.?\s?b\.?[\s:]|please note|sources?\s*:|data (?:as at|source)|footnotes?\b|key\s*:|\*+\s*\S|[†‡©]|\(?[a-z\d]{1,2}\)\s|\[\d+\]\s|figures? (?:are|is|include|exclude|in)\b|end of\b)/iu;
const example = /\b(?:example|e\.g\.|for instance|sample|illustrat\w+)/iu;
const longestTheme = 120;

/** The kind of a row. */
export function kindOf(row: RowEvidence, table: RowContext): ProvisionalKind {
  if (row.isHidden && table.isStillHead && isExample(row, table)) return 'hidden-example';
  if (row.repeatsHeadings) return 'note';
  if (isUnused(row)) return 'placeholder';
  if (row.isAcrossTable) return noteMark.test(row.label) ? 'note' : 'theme?';
  const total = totalKind(row);
  if (total !== null) return total;
  const isLine = row.telling.length === 1;
  if (isLine && !row.hasFigures && noteMark.test(row.label)) return 'note';
  if (isLine && !row.hasFigures) return lineKind(row, table);
  if (row.describedByFigure) return 'loose';
  if (row.description !== '' || (row.label !== '' && row.hasFigures)) return table.rowsAreProjects ? 'project' : 'deliverable';
  if (table.inheritsDescription && row.hasTimescaleOrStatus) return table.rowsAreProjects ? 'project' : 'deliverable';
  return row.hasFigures ? 'loose' : 'note';
}

function isExample(row: RowEvidence, table: RowContext): boolean {
  const isTemplate = isPlaceholder(row.label) || row.telling.length === 0 || example.test(row.label) || example.test(row.description);
  return isTemplate || (!table.isFiltered && !row.hasFigures && row.description === '');
}

function isUnused(row: RowEvidence): boolean {
  if (row.telling.length === 0) return true;
  return isPlaceholder(row.description) && !row.hasFigures;
}

/** A single line of text: a theme where themes or outcomes stand or left of the descriptions; among them it depends on its length and on what follows. */
function lineKind(row: RowEvidence, table: RowContext): ProvisionalKind {
  const column = row.labelColumn;
  if (column === null || table.commentary.includes(column)) return 'note';
  if (table.heads.includes(column)) return 'theme?';
  if (column > table.description) return row.hasTimescaleOrStatus && table.inheritsDescription ? 'deliverable' : 'note';
  if (column < table.description || row.isMergedAcross) return 'theme?';
  const own = table.rowsAreProjects ? 'project' : 'deliverable';
  return table.heads.length === 0 && row.label.length <= longestTheme ? 'theme?' : own;
}

const mayName = /^(?:totals?|all|overall|sum of|average|mean|median)\b|\b(?:totals?|balance|net)\b/u;

/** Totals by their label; a label that may also be a measure's name ("Total visits") only where the figures do add up. */
function totalKind(row: RowEvidence): 'subtotal' | 'total' | null {
  const label = row.label.replace(/[\s:]+$/u, '').toLowerCase();
  if (!row.hasFigures && row.telling.length > 2) return null;
  if (/^(?:grand|overall) totals?\b|^totals?$|^totals? \([^)]*\)$|^(?:all|table) totals?$/u.test(label)) return 'total';
  if (/^sub[- ]?totals?\b|^(?:average|mean|median|sum)$/u.test(label)) return 'subtotal';
  if (label !== 'in total' && label.length <= 80 && /\S (?:sub[- ]?)?totals?$/u.test(label) && !/\bin total$/u.test(label))
    return 'subtotal';
  if (!row.hasFigures || (label !== '' && !mayName.test(label))) return null;
  const adds = row.addsUp();
  return adds === null ? null : adds === 'table' ? 'total' : 'subtotal';
}

/**
 * Settles the kinds that depend on what follows: a line of text is a theme where a deliverable comes before the table ends, else a note;
 * a total among deliverables is that of a section.
 */
export function settleKinds(kinds: readonly ProvisionalKind[]): readonly (RowKind | 'loose')[] {
  const settled: (RowKind | 'loose')[] = [];
  let followed = false;
  const firstData = kinds.findIndex((kind) => kind === 'deliverable' || kind === 'project');
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    const kind = kinds[index] ?? 'note';
    if (kind === 'deliverable' || kind === 'project') followed = true;
    if (kind === 'theme?') settled.push(followed ? 'theme' : 'note');
    else settled.push(kind === 'total' && followed && index > firstData ? 'subtotal' : kind);
  }
  return settled.reverse();
}
