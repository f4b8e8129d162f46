// What each row of a table is: a deliverable, or a theme, a total, a note, a row of a template that nobody has filled
// in.

import { readStatus } from '../../../cells/statuses';
import { isUnused } from './placeholder-rows';
import { isCountOfRows } from './counts-of-rows';
import { isHiddenExample } from './hidden-examples';
import type { RowContext, RowEvidence } from './row-described';
import { isFormRow } from '../../headings/form-lines';
import { isKeyLine } from './key-lines';
import { totalKind } from './total-rows';
import type { RowKind } from '../../../model/table/rows';
import { isDataKind } from '../../../model/table/counted-rows';

/** A row with its kind. `label`: its first text. */
export interface KindedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly label: string;
  readonly description: string;
  /** A note that is known to be about the row above; absent for any other row. */
  readonly isBeside?: true;
}

/**
 * `theme?`: a line of text that is a theme if deliverables follow, else a note. `name?`: a line where the
 * deliverables have their names,
 * so a theme or a deliverable with nothing filled in yet. `remark?`: a deliverable with nothing filled in yet, unless it
 * stands apart under the last row. `loose`: figures that nothing names.
 */
export type ProvisionalRow = SettledRemark | (UnkindedRow & { readonly kind: 'remark?' });
type SettledRemark = SettledName | (UnkindedRow & { readonly kind: 'name?' });
export type ProvisionalKind = ProvisionalRow['kind'];
type UnkindedRow = Omit<KindedRow, 'kind'>;
type SettledName = KindedRow | (UnkindedRow & { readonly kind: 'theme?' }) | (UnkindedRow & { readonly kind: 'loose' });

const noteMark =
  /^(?:notes?\b|(?:officers?['’]?s? |latest |our )?(?:comments?|commentary|remarks?|explanations?|narrative)\s*[:–—-]\s*\S|n\.?\s?b\.?[\s:]|please note|sources?\s*:|data (?:as at|source)|footnotes?\b|key\s*:|(?:rag )?(?:key|legend)$|\*+\s*\S|[†‡©]|\(?[a-z\d]{1,2}\)\s|\[\d+\]\s|figures? (?:are|is|include|exclude|in)\b|end of\b|legend\s*:|(?:b?rag|status(?:es)?|progress|confidence) (?:ratings? |status(?:es)? )?(?:is|are|shows?|reflects?)\b|(?:prepared|produced|compiled|updated) by\b|data (?:for .{1,30} )?(?:is|are|not)\b|\d{1,2}[.)]? (?:excludes|includes|excluding|including|based on|provisional|revised|data)\b)/iu;
const longestTheme = 120;

/** The kind of a row. */
export function kindOf(row: RowEvidence, table: RowContext): ProvisionalKind {
  if (isHiddenExample(row, table)) return 'hidden-example';
  if (row.repeatsHeadings || row.isRule) return 'note';
  if (isUnused(row)) return 'placeholder';
  if (isCountOfRows(row) || isFormRow(row.label, row.shape.telling)) return 'note';
  if (row.isAcrossTable) return noteMark.test(row.label) ? 'note' : 'theme?';
  const total = totalKind(row, table);
  if (total !== null) return total;
  const { telling, hasFigures, hasTimescaleOrStatus } = row.shape;
  if (!hasFigures && !hasTimescaleOrStatus && isKeyLine(telling, [row.label, row.description])) return 'note';
  const isLine = telling === 1;
  if (isLine && !hasFigures && noteMark.test(row.label)) return 'note';
  if (isLine && !hasFigures) return lineKind(row, table);
  if (isDescribedByFigure(row)) return 'loose';
  if (isLineOfKey(row)) return 'note';
  if (row.description !== '' || (row.label !== '' && hasFigures)) return table.rowsAreProjects ? 'project' : 'deliverable';
  if (table.inheritsDescription && hasTimescaleOrStatus) return table.rowsAreProjects ? 'project' : 'deliverable';
  return hasFigures ? 'loose' : 'note';
}

/** "R | More than 10% off target": a colour where the others are described, and nothing to be coloured. */
function isLineOfKey({ shape, description }: RowEvidence): boolean {
  return description !== '' && !shape.hasTimescaleOrStatus && shape.telling <= 2 && readStatus(description) !== null;
}

/** A number stands where the others are described in words. */
function isDescribedByFigure({ shape, description }: RowEvidence): boolean {
  return shape.isDescribed && description === '' && shape.labelColumn === null;
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
  return table.heads.length === 0 && row.label.length <= longestTheme ? 'name?' : 'remark?';
}

/**
 * The rows of a table, with the kinds settled that depend on what follows: a line of text is a theme where a
 * deliverable comes before the table
 * ends, else a note; a total among deliverables is that of a section. Loose figures and lines that stand apart under
 * the last row aren't part of it,
 * but for those down to row `until`.
 */
export function settledRows(rows: readonly ProvisionalRow[], until: number): readonly KindedRow[] {
  const named = withNamesSettled(withRemarksSettled(withRemarksBetween(rows), until));
  const [firstData, lastData] = [named.findIndex(isDataRow), lastDataRow(named)];
  const settled = named.map((row, index) => settledRow(row, index < lastData, index > firstData));
  let end = rows.length;
  while (end > 0 && settled[end - 1]?.kind === 'note') end -= 1;
  while (end < named.length && goesOn(named[end], named[end - 1], until)) end += 1;
  return end === settled.length ? settled : settled.slice(0, end);
}

/**
 * Lines between the rows that are sentences are remarks on the row above, in a table that begins with a row and not with
 * a line, and whose rows aren't named by sentences: its first rows have no theme either.
 */
function withRemarksBetween(rows: readonly ProvisionalRow[]): readonly ProvisionalRow[] {
  const isLine = ({ kind }: ProvisionalRow): boolean => kind === 'theme?' || kind === 'name?';
  const first = rows.find((row) => isLine(row) || isDataRow(row));
  if (first === undefined || isLine(first) || !rows.some((row) => isLine(row) && saysSentence(row.label))) return rows;
  const data = rows.filter(isDataRow);
  if (data.filter(({ description }) => fullStop.test(description)).length * 2 > data.length) return rows;
  return rows.map((row) => (isLine(row) && saysSentence(row.label) ? { ...row, kind: 'note', isBeside: true } : row));
}

/** So many words and a full stop: no name. */
function saysSentence(label: string): boolean {
  return /[.!]['"’”)]?$/u.test(label) && label.trim().split(/\s+/u).length >= 4;
}

function isDataRow({ kind }: Pick<ProvisionalRow, 'kind'>): boolean {
  return isDataKind(kind);
}

function lastDataRow(rows: readonly ProvisionalRow[]): number {
  let last = rows.length - 1;
  while (last >= 0 && !isDataKind(rows[last]?.kind ?? 'note')) last -= 1;
  return last;
}

/**
 * A line of its own where the deliverables are described: below a blank row under the last of them it is a remark,
 * unless the table parts its rows by blank ones throughout; straight under them a long sentence is one, where they
 * aren't sentences themselves.
 */
function withRemarksSettled(rows: readonly ProvisionalRow[], until: number): readonly SettledRemark[] {
  if (areNoRemarks(rows)) return rows;
  const own = rows.some(({ kind }) => kind === 'project') ? 'project' : 'deliverable';
  const lastData = lastDataRow(rows);
  const isBelowBlank = (index: number): boolean => (rows[index]?.row ?? 0) - (rows[index - 1]?.row ?? 0) > 1;
  const data = rows.flatMap((row, index) => (index > 0 && isDataRow(row) ? [index] : []));
  const isSpaced = data.filter(isBelowBlank).length * 2 > data.length;
  const areSentences = data.filter((index) => fullStop.test(rows[index]?.description ?? '')).length * 2 > data.length;
  let isApart = false;
  return rows.map((row, index): SettledRemark => {
    isApart ||= index > lastData && !isSpaced && isBelowBlank(index);
    if (!isRemark(row)) return row;
    const isSentence = index > lastData && !areSentences && row.label.length > longestName && fullStop.test(row.label);
    return { ...row, kind: (isApart || isSentence) && lastData >= 0 && row.row > until ? 'note' : own };
  });
}

const fullStop = /[.!?]['"’”)]?$/u;

function areNoRemarks(rows: readonly ProvisionalRow[]): rows is readonly SettledRemark[] {
  return !rows.some(isRemark);
}

function isRemark(row: ProvisionalRow): row is UnkindedRow & { readonly kind: 'remark?' } {
  return row.kind === 'remark?';
}

/** Rows under each of several lines, from so many on, show that the lines are themes. */
const leastUnderTheme = 2;

/**
 * Lines where the deliverables have their names: themes where the table begins with one, or where each of several has
 * rows of its own under
 * it; else deliverables with nothing filled in yet, which must not vanish nor lend their name to the rows below.
 */
function withNamesSettled(rows: readonly SettledRemark[]): readonly SettledName[] {
  if (areSettled(rows)) return rows;
  const isLine = (row: SettledRemark | undefined): boolean => row?.kind === 'name?';
  const first = rows.findIndex((row) => isLine(row) || isDataKind(row.kind));
  const lines = rows.flatMap((row, index) => (isLine(row) ? [index] : []));
  const hasRows = (line: number): boolean =>
    Array.from({ length: leastUnderTheme }, (_, index) => rows[line + 1 + index]).every((row) => row !== undefined && isDataKind(row.kind));
  const areThemes = isLine(rows[first]) || (lines.length > 1 && lines.every(hasRows));
  const lastData = lastDataRow(rows);
  return rows.map((row, index): SettledName => {
    if (!isUnsettled(row)) return row;
    const isApart = index > lastData && !mayEndTable(rows, index);
    if (areThemes || isApart) return { ...row, kind: 'theme?' };
    return { ...row, description: row.description === '' ? row.label : row.description, kind: 'deliverable' };
  });
}

function areSettled(rows: readonly SettledRemark[]): rows is readonly SettledName[] {
  return !rows.some(isUnsettled);
}

function isUnsettled(row: SettledRemark): row is UnkindedRow & { readonly kind: 'name?' } {
  return row.kind === 'name?';
}

/** Longer lines, and sentences, under the last row are remarks. */
const longestName = 60;

/** A short name straight under the last row may be a deliverable too; a sentence, or a line apart, is a remark. */
function mayEndTable(rows: readonly SettledRemark[], index: number): boolean {
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
