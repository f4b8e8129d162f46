// Looks at one row of a table and says what stands in it.

import { isEmptyValue, type Area, type CellValue } from '../../../model/cell';
import { valueAt } from '../../../model/grid';
import { readFigure } from '../../../cells/read-figure';
import { typedOf } from '../../sheet/distinct-texts';
import { cellKind, emptyResult, isNumberKind } from '../../../cells/cell-kind';
import { hasContent } from '../../sheet/filled-cells';
import { isPeriodHeading, readHeadingWords } from '../../headings/heading-words';
import type { RowEvidence, ShapeEvidence } from './row-described';
import type { RowShape } from '../../sheet/row-shapes';
import type { ColumnRoles } from '../../columns/column-roles';
import { isKeyLine } from './key-lines';
import { mayBeSum } from './total-rows';
import { cellText, knownTextAt, lineAt, markAt, mergeOver, traitsAt, type FilledRow, type SheetView } from '../../sheet/sheet-view';
import type { TableFrame } from '../../frames/table-extent';

/**
 * Text of a cell, or of the vertical merge that it is part of: a merged value applies to all its rows, but not to
 * other columns.
 */
export function textDown(view: SheetView, row: number, column: number): string {
  const known = knownTextAt(view, row, column);
  if (known !== null) return typedOf(known);
  if (markAt(view, row, column) !== cellKind.blank) return cellText(view.grid, row, column);
  const merge = mergeOver(view, row, column);
  return merge !== null && merge.firstColumn === column ? cellText(view.grid, merge.firstRow, column) : '';
}

/** Periods and total. */
function figureColumns(roles: ColumnRoles): readonly number[] {
  return [...roles.periods.map(({ column }) => column), ...(roles.total === null ? [] : [roles.total])];
}

/**
 * What the rows of one table are looked at for. `marks`: timescale and statuses. `adding`: columns that totals add
 * up. `shapes`: those seen so far.
 */
export interface RowClassifier {
  readonly frame: TableFrame;
  /** Rows that say the headings once more. */
  readonly repeated: ReadonlySet<number>;
  readonly description: number | null;
  readonly figures: readonly number[];
  readonly marks: readonly number[];
  readonly adding: readonly number[];
  /** Periods and target: what only a row of the plan has figures in. */
  readonly compared: readonly number[];
  readonly shapes: Map<RowShape, ShapeEvidence>;
  /** Of the row looked at last: one for all, since a long table would have one a row to throw away. */
  readonly evidence: Evidence;
}

export function rowClassifier(frame: TableFrame, roles: ColumnRoles, repeated: ReadonlySet<number>): RowClassifier {
  const adding = figureColumns(roles);
  return {
    frame,
    repeated,
    description: roles.text?.description ?? null,
    figures: [...adding, roles.target, roles.achieved].filter((column) => column !== null),
    marks: [roles.text?.timescale ?? null, ...roles.rag.map(({ column }) => column)].filter((column) => column !== null),
    adding,
    compared: [...roles.periods.map(({ column }) => column), ...(roles.target === null ? [] : [roles.target])],
    shapes: new Map(),
    evidence: noEvidence(),
  };
}

/** What stands in a row. What it gives is written over when the next row is looked at. */
export function evidenceOfRow(view: SheetView, look: RowClassifier, filled: FilledRow): RowEvidence {
  const { row } = filled;
  const found = look.evidence;
  const shape = shapeEvidence(view, look, filled);
  const { labelColumn } = shape;
  const isHidden = view.grid.hiddenRows.has(row);
  const merge = labelColumn === null ? null : mergeOver(view, row, labelColumn);
  found.row = row;
  found.shape = shape;
  found.label = labelColumn === null ? '' : (lineAt(view, row, labelColumn) ?? '');
  found.mayBeSum = labelColumn === null || mayBeSum(found.label, traitsAt(view, row, labelColumn, found.label));
  found.description = look.description === null ? '' : wordsDown(view, row, look.description);
  found.isAcrossTable = merge !== null && shape.telling === 1 && isOverMost(merge, look.frame.columns);
  found.isMergedAcross = merge !== null && merge.lastColumn > merge.firstColumn;
  found.isHidden = isHidden;
  found.isNumbering = isHidden && isNumbering(view, filled);
  found.isAllNoughts = shape.asksToBeFilled && look.figures.every((column) => isNought(valueAt(view.grid, row, column)));
  found.isRule =
    !shape.hasFigures &&
    shape.telling <= mostOfRule &&
    shape.hasTimescaleOrStatus &&
    look.marks.some((column) => isRuleText(view, row, column));
  found.repeatsHeadings = look.repeated.has(row);
  return found;
}

/** A rule stands alone in its row, or beside what it is called: a row of the plan has more to say. */
const mostOfRule = 2;
/** No status is so long. */
const shortestRule = 15;

function isRuleText(view: SheetView, row: number, column: number): boolean {
  const text = lineAt(view, row, column) ?? '';
  if (text.length < shortestRule || !/\d/u.test(text) || !isKeyLine(1, [text])) return false;
  // “Amber – 10 % behind” states how one row stands; a rule tells colours apart.
  return new Set((text.match(colourWord) ?? []).map((word) => word.toLowerCase())).size > 1;
}

const colourWord = /\b(?:blue|green|amber|yellow|orange|red)\b|\b[BRAG]\b(?=\s*[:=–—-])/giu;

type Evidence = { -readonly [Key in keyof RowEvidence]: RowEvidence[Key] };

/** @internal */
export function noEvidence(): Evidence {
  return {
    row: 0,
    shape: nothingInRow,
    label: '',
    mayBeSum: false,
    description: '',
    isAcrossTable: false,
    isMergedAcross: false,
    isHidden: false,
    isNumbering: false,
    isAllNoughts: false,
    isRule: false,
    repeatsHeadings: false,
  };
}

const nothingInRow: ShapeEvidence = {
  labelColumn: null,
  isDescribed: false,
  telling: 0,
  hasFigures: false,
  isFiguresBeside: false,
  asksToBeFilled: false,
  hasTimescaleOrStatus: false,
  hasPeriodOrTarget: false,
  hasWordsForFigures: false,
};

function shapeEvidence(view: SheetView, look: RowClassifier, filled: FilledRow): ShapeEvidence {
  const known = look.shapes.get(filled.shape);
  if (known !== undefined) return known;
  const evidence = evidenceOfShape(view, look, filled);
  look.shapes.set(filled.shape, evidence);
  return evidence;
}

function evidenceOfShape(view: SheetView, look: RowClassifier, { row, columns }: FilledRow): ShapeEvidence {
  const tell = (column: number): boolean => hasContent(view, row, column);
  const telling = columns.filter(tell);
  const labelColumn = telling.find((column) => markAt(view, row, column) === cellKind.words) ?? null;
  return {
    labelColumn,
    isFiguresBeside: telling.every((column) => column === labelColumn || isNumberKind(markAt(view, row, column))),
    isDescribed: look.description !== null && columns.includes(look.description),
    telling: telling.length,
    hasFigures: look.figures.some(tell),
    asksToBeFilled: asksToBeFilled(view, row, columns),
    hasTimescaleOrStatus: look.marks.some(tell),
    hasPeriodOrTarget: look.compared.some(tell),
    hasWordsForFigures: hasWordsForFigures(view, look, row),
  };
}

function isNumbering(view: SheetView, { row, columns }: FilledRow): boolean {
  const numbers = columns.map((column) => valueAt(view.grid, row, column)).filter((value) => typeof value === 'number');
  return numbers.length > 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** As keys, codes and names of fields stand over figures. */
function hasWordsForFigures(view: SheetView, { figures }: RowClassifier, row: number): boolean {
  const found = figures.map((column) => markAt(view, row, column) & ~emptyResult);
  const words = found.filter((mark) => mark === cellKind.words || mark === cellKind.notApplicable).length;
  return words > 1 && words * 2 > figures.length && !found.some((mark) => mark === cellKind.number || mark === cellKind.percent);
}

/** A placeholder stands in it, and no words of anybody's. */
function asksToBeFilled(view: SheetView, row: number, columns: readonly number[]): boolean {
  const found = columns.map((column) => markAt(view, row, column));
  return found.includes(cellKind.placeholder) && !found.includes(cellKind.words);
}

function isNought(value: CellValue): boolean {
  return isEmptyValue(value) || value === 0;
}

function isOverMost(merge: Area, columns: readonly number[]): boolean {
  const within = columns.filter((column) => column >= merge.firstColumn && column <= merge.lastColumn).length;
  return within >= 2 && within * 5 >= columns.length * 4;
}

/** Words only: a number where the others have words describes nothing. */
function wordsDown(view: SheetView, row: number, column: number): string {
  const known = knownTextAt(view, row, column);
  if (typeof known === 'string') return known;
  if (known !== null) return known.figure === null ? known.typed : '';
  const text = textDown(view, row, column);
  return text !== '' && readFigure(text).kind === 'text' ? text : '';
}

/** "2.5k", "12 (est)", "3 of 5", "c. 200": meant as a figure, unlike "2024/25". */
const figureInWords =
  /^\W{0,3}\d[\d.,]*\s?(?:k|m|mn|bn|%|\(.*|(?:out )?of \d.*|or so|plus|\+|est\.?)$|^(?:c|ca|circa|approx|approximately|about|around|over|under|nearly|almost)\.?\s?£?\d/iu;

/**
 * A row of different words where the table has figures, and no figure: the headings of something else, so the table
 * ends above it.
 * Straight under a row of the table it is one more row ("Report approved, by May, complete") unless its words are
 * those of headings.
 */
export function beginsAnotherTable(view: SheetView, look: RowClassifier, filled: FilledRow, above: number | null): boolean {
  const { row, columns } = filled;
  if (columns.length < 3 || isFigured(view, look, row) || !saysDifferentWords(view, look, row)) return false;
  return above !== row - 1 || saysHeadings(view, filled);
}

/** Fewer periods than these may be the dates of a milestone: "by May 2008", "30 May 2008". */
const fewestPeriods = 3;

/**
 * The first cell says what rows are about, and half of the others what a column would hold; or the row runs through
 * periods.
 */
function saysHeadings(view: SheetView, { row, columns }: FilledRow): boolean {
  const lines = columns.map((column) => lineAt(view, row, column) ?? '');
  const periods = lines.filter((line) => isPeriodHeading(line)).length;
  if (periods >= fewestPeriods) return true;
  const said = lines.map((line) => readHeadingWords(line));
  const first = said[0];
  const namesRows = first?.exact === true && ['description', 'project', 'outcome', 'theme', 'other'].includes(first.role);
  return namesRows && (said.filter((words) => words?.exact === true).length + periods) * 2 >= columns.length;
}

/** Whether anything but words stands where the table has figures. */
function isFigured(view: SheetView, { figures }: RowClassifier, row: number): boolean {
  for (const column of figures) {
    const found = markAt(view, row, column);
    if (found !== cellKind.blank && found !== cellKind.words && found !== cellKind.truth) return true;
  }
  return false;
}

function saysDifferentWords(view: SheetView, { figures }: RowClassifier, row: number): boolean {
  const filled = figures.filter((column) => markAt(view, row, column) !== cellKind.blank);
  const texts = new Set(filled.map((column) => cellText(view.grid, row, column)));
  return texts.size >= 2 && ![...texts].some((text) => figureInWords.test(text));
}
