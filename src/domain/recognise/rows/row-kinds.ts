// What each row of a table is: a deliverable, or a theme, a total, a note, a row of a template that nobody has filled
// in.

import { isUnused } from './placeholder-rows';
import { isPlaceholder } from '../sheet/placeholders';
import type { RowKind } from '../../model/table/rows';
import { isDataKind } from '../../model/table/counted-rows';

/** What the marks of a row say, the same for all rows of one shape. `labelColumn`: that of its first words. */
export interface ShapeEvidence {
  readonly labelColumn: number | null;
  /** A cell stands in the description's column. */
  readonly isDescribed: boolean;
  /**
   * How many columns hold something an officer typed or that isn't nought: not placeholders, formulas that give 0 or
   * "", errors of formulas.
   */
  readonly telling: number;
  readonly hasFigures: boolean;
  /** Its words are all a template's requests: "Please select an option". */
  readonly asksToBeFilled: boolean;
  readonly hasTimescaleOrStatus: boolean;
  /** A figure is in one of its periods, or in its target. */
  readonly hasPeriodOrTarget: boolean;
}

/** What is known of a row before it is given a kind. `label`: its first text. */
export interface RowEvidence {
  readonly row: number;
  readonly shape: ShapeEvidence;
  readonly label: string;
  readonly description: string;
  readonly isMergedAcross: boolean;
  /** Its only words are merged over nearly all of the table, whatever the column they stand in. */
  readonly isAcrossTable: boolean;
  readonly isHidden: boolean;
  /** Its figures are noughts, as a template has them. */
  readonly isAllNoughts: boolean;
  readonly repeatsHeadings: boolean;
}

/**
 * What is known of the table. `heads`: columns of themes, outcomes and projects other than the description's.
 * `isStillHead`: nothing but hidden
 * rows and placeholders so far. `addsUp`: whether a row's figures are formulas over rows above it in the same column,
 * or add up the rows above it.
 */
export interface RowContext {
  readonly description: number;
  readonly commentary: readonly number[];
  readonly heads: readonly number[];
  readonly rowsAreProjects: boolean;
  readonly isFiltered: boolean;
  readonly isStillHead: boolean;
  readonly inheritsDescription: boolean;
  readonly addsUp: (row: number) => 'section' | 'table' | null;
}

/** A row with its kind. `label`: its first text. */
export interface KindedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly label: string;
  readonly description: string;
}

/**
 * `theme?`: a line of text that is a theme if deliverables follow, else a note. `name?`: a line where the
 * deliverables have their names,
 * so a theme or a deliverable with nothing filled in yet. `loose`: figures that nothing names.
 */
export type ProvisionalRow = SettledName | (UnkindedRow & { readonly kind: 'name?' });
export type ProvisionalKind = ProvisionalRow['kind'];
type UnkindedRow = Omit<KindedRow, 'kind'>;
type SettledName = KindedRow | (UnkindedRow & { readonly kind: 'theme?' }) | (UnkindedRow & { readonly kind: 'loose' });

const noteMark =
  /^(?:notes?\b|n\.?\s?b\.?[\s:]|please note|sources?\s*:|data (?:as at|source)|footnotes?\b|key\s*:|\*+\s*\S|[†‡©]|\(?[a-z\d]{1,2}\)\s|\[\d+\]\s|figures? (?:are|is|include|exclude|in)\b|end of\b)/iu;
const example = /\b(?:example|e\.g\.|for instance|sample|illustrat\w+)/iu;
const longestTheme = 120;

/** "Measures reported: 8", "Number of indicators", 24: it counts the rows above. */
const countsRows =
  /^(?:total |number of |no\.? of |count of )*(?:measures?|indicators?|kpis?|rows?|projects?|deliverables?|outputs?|actions?|targets?|records?|entries|items?|milestones?)\s*(?:reported|listed|recorded|returned|included|shown|submitted|entered|counted|in (?:total|all|this (?:table|return|sheet)))?\s*:?\s*\d*$/iu;

/** The kind of a row. */
export function kindOf(row: RowEvidence, table: RowContext): ProvisionalKind {
  if (row.isHidden && table.isStillHead && isExample(row, table)) return 'hidden-example';
  if (row.repeatsHeadings) return 'note';
  if (isUnused(row)) return 'placeholder';
  if (isCountOfRows(row)) return 'note';
  if (row.isAcrossTable) return noteMark.test(row.label) ? 'note' : 'theme?';
  const total = totalKind(row, table);
  if (total !== null) return total;
  const { telling, hasFigures, hasTimescaleOrStatus } = row.shape;
  const isLine = telling === 1;
  if (isLine && !hasFigures && noteMark.test(row.label)) return 'note';
  if (isLine && !hasFigures) return lineKind(row, table);
  if (isDescribedByFigure(row)) return 'loose';
  if (row.description !== '' || (row.label !== '' && hasFigures)) return table.rowsAreProjects ? 'project' : 'deliverable';
  if (table.inheritsDescription && hasTimescaleOrStatus) return table.rowsAreProjects ? 'project' : 'deliverable';
  return hasFigures ? 'loose' : 'note';
}

/**
 * What counts rows has no target and nothing in any period. A deliverable of such a name not yet begun has other
 * cells filled in.
 */
function isCountOfRows({ label, shape }: RowEvidence): boolean {
  return shape.telling <= 2 && !shape.hasPeriodOrTarget && !shape.hasTimescaleOrStatus && /\s/u.test(label) && countsRows.test(label);
}

/** A number stands where the others are described in words. */
function isDescribedByFigure({ shape, description }: RowEvidence): boolean {
  return shape.isDescribed && description === '' && shape.labelColumn === null;
}

function isExample(row: RowEvidence, table: RowContext): boolean {
  const isTemplate = isPlaceholder(row.label) || row.shape.telling === 0 || example.test(row.label) || example.test(row.description);
  return isTemplate || (!table.isFiltered && !row.shape.hasFigures && row.description === '');
}

/**
 * A single line of text: a theme where themes or outcomes stand or left of the descriptions; among them it depends on
 * its length and on what follows.
 */
function lineKind(row: RowEvidence, table: RowContext): ProvisionalKind {
  const column = row.shape.labelColumn;
  if (column === null) return row.shape.hasTimescaleOrStatus && table.inheritsDescription ? 'deliverable' : 'note';
  if (table.commentary.includes(column)) return 'note';
  if (table.heads.includes(column)) return 'theme?';
  if (column > table.description) return row.shape.hasTimescaleOrStatus && table.inheritsDescription ? 'deliverable' : 'note';
  if (column < table.description || row.isMergedAcross) return 'theme?';
  const own = table.rowsAreProjects ? 'project' : 'deliverable';
  return table.heads.length === 0 && row.label.length <= longestTheme ? 'name?' : own;
}

const mayName = /^(?:totals?|all|overall|sum of|average|mean|median)\b|\b(?:totals?|balance|net)\b/u;

/** In every label of a total, which may also be none: spares the rest for nearly all rows. */
const mayTotal = /total|all|sum|average|mean|median|balance|net|^[\s:]*$/iu;

/**
 * Totals by their label; a label that may also be a measure's name ("Total visits") only where the figures do add up.
 */
function totalKind(row: RowEvidence, table: RowContext): 'subtotal' | 'total' | null {
  const { hasFigures, telling } = row.shape;
  if (!mayTotal.test(row.label)) return null;
  const label = row.label.replace(/[\s:]+$/u, '').toLowerCase();
  if (/^(?:grand |overall )?totals?$/u.test(label)) return 'total';
  if (!hasFigures && telling > 2) return null;
  if (/^(?:grand|overall) totals?\b|^totals?$|^totals? \([^)]*\)$|^(?:all|table) totals?$/u.test(label)) return 'total';
  if (/^sub[- ]?totals?\b|^(?:average|mean|median|sum)$/u.test(label)) return 'subtotal';
  if (label !== 'in total' && label.length <= 80 && /\S (?:sub[- ]?)?totals?$/u.test(label) && !/\bin total$/u.test(label))
    return 'subtotal';
  if (!hasFigures || (label !== '' && !mayName.test(label))) return null;
  const adds = table.addsUp(row.row);
  return adds === null ? null : adds === 'table' ? 'total' : 'subtotal';
}

/**
 * The rows of a table, with the kinds settled that depend on what follows: a line of text is a theme where a
 * deliverable comes before the table
 * ends, else a note; a total among deliverables is that of a section. Loose figures and lines that stand apart under
 * the last row aren't part of it,
 * but for those down to row `until`.
 */
export function settledRows(rows: readonly ProvisionalRow[], until: number): readonly KindedRow[] {
  const named = withNamesSettled(rows);
  const isData = named.map(({ kind }) => isDataKind(kind));
  const [firstData, lastData] = [isData.indexOf(true), isData.lastIndexOf(true)];
  const settled = named.map((row, index) => settledRow(row, index < lastData, index > firstData));
  let end = rows.length;
  while (end > 0 && settled[end - 1]?.kind === 'note') end -= 1;
  while (end < named.length && goesOn(named[end], named[end - 1], until)) end += 1;
  return settled.slice(0, end);
}

/** Rows under each of several lines, from so many on, show that the lines are themes. */
const leastUnderTheme = 2;

/**
 * Lines where the deliverables have their names: themes where the table begins with one, or where each of several has
 * rows of its own under
 * it; else deliverables with nothing filled in yet, which must not vanish nor lend their name to the rows below.
 */
function withNamesSettled(rows: readonly ProvisionalRow[]): readonly SettledName[] {
  const isLine = (row: ProvisionalRow | undefined): boolean => row?.kind === 'name?';
  const first = rows.findIndex((row) => isLine(row) || isDataKind(row.kind));
  const lines = rows.flatMap((row, index) => (isLine(row) ? [index] : []));
  const hasRows = (line: number): boolean =>
    Array.from({ length: leastUnderTheme }, (_, index) => rows[line + 1 + index]).every((row) => row !== undefined && isDataKind(row.kind));
  const areThemes = isLine(rows[first]) || (lines.length > 1 && lines.every(hasRows));
  const lastData = rows.map(({ kind }) => isDataKind(kind)).lastIndexOf(true);
  return rows.map((row, index): SettledName => {
    if (!isUnsettled(row)) return row;
    const isApart = index > lastData && !mayEndTable(rows, index);
    if (areThemes || isApart) return { ...row, kind: 'theme?' };
    return { ...row, description: row.description === '' ? row.label : row.description, kind: 'deliverable' };
  });
}

function isUnsettled(row: ProvisionalRow): row is UnkindedRow & { readonly kind: 'name?' } {
  return row.kind === 'name?';
}

/** Longer lines, and sentences, under the last row are remarks. */
const longestName = 60;

/** A short name straight under the last row may be a deliverable too; a sentence, or a line apart, is a remark. */
function mayEndTable(rows: readonly ProvisionalRow[], index: number): boolean {
  const [above, row] = [rows[index - 1], rows[index]];
  if (above === undefined || row?.row !== above.row + 1) return false;
  return isDataKind(above.kind) && row.label.length <= longestName && !/[.:;!?]$/u.test(row.label);
}

function goesOn(row: SettledName | undefined, above: SettledName | undefined, until: number): boolean {
  return row !== undefined && (row.row <= until || (row.kind !== 'loose' && row.row === (above?.row ?? -1) + 1));
}

function settledRow(row: SettledName, isFollowed: boolean, isPreceded: boolean): KindedRow {
  if (row.kind === 'theme?') return { ...row, kind: isFollowed ? 'theme' : 'note' };
  if (row.kind === 'loose') return { ...row, kind: 'note' };
  return row.kind === 'total' && isFollowed && isPreceded ? { ...row, kind: 'subtotal' } : row;
}
