// The rows of a table as the plan has them: their words, targets and figures.

import { numberFormatAt, valueAt, type Grid } from '../../model/grid';
import { percentDecimals } from '../../cells/read-figure';
import { blankFigures, figureAt, figuresAt, joinedTexts, textInOwnCell } from './row-cells';
import { inherit, inheritedDescription, nothingAbove, type Inherited } from './inherited-cells';
import type { KindedRow } from './kinds/row-kinds';
import { progressReader, type ProgressReader } from './row-progress';
import { reviewReader, type ReviewReader } from './row-reviews';
import type { RowToRead } from './row-direction';
import { targetReader, type TargetReader, type TargetSource } from './targets/row-targets';
import { saysWindow } from '../../timescales/work-window';
import { trait } from '../sheet/text-traits';
import { cellText, traitsAt, type SheetView } from '../sheet/sheet-view';
import type { StatusScales } from '../columns/statuses/status-scales';
import { withFractions } from './whole-percentages';
import type { Figure } from '../../model/table/targets';
import type { Columns } from '../../model/table/columns';
import { addInColumnOrder, type AddInColumn, type AddInColumns } from '../../model/table/add-in-columns';
import type { PercentPlaces, PlanRow } from '../../model/table/rows';
import { isDataKind } from '../../model/table/counted-rows';
import { isOurPercentage, isOurTotal } from '../../cells/add-in-formulas';

/** What a reading needs beside the columns. */
export interface RowSource {
  readonly columns: Columns;
  readonly own: AddInColumns;
  readonly target: TargetSource;
  readonly scales: StatusScales;
  /** By column. */
  readonly headings: ReadonlyMap<number, string>;
}

/** What holds for all rows of the table. */
interface PreparedSource {
  readonly columns: Columns;
  readonly own: AddInColumns;
  readonly ownColumns: readonly (readonly [AddInColumn, number])[];
  readonly periods: readonly number[];
  readonly blanks: readonly Figure[];
  readonly targetOf: TargetReader;
  readonly reviewsOf: ReviewReader;
  readonly progressOf: ProgressReader;
  /** Traits of the rows so far. */
  readonly found: { traits: number };
  /** The row as its target is read: one for all, since a long table would have one a row to throw away. */
  readonly toRead: { -readonly [Key in keyof RowToRead]: RowToRead[Key] };
}

/** Rows as the plan has them. `traits`: those that the words of any row have (text-traits.ts). */
export interface ReadRows {
  readonly rows: readonly PlanRow[];
  readonly traits: number;
}

/**
 * Reads every row. A blank theme, outcome or project inherits from above; a new outcome ends the project before it.
 */
export function planRows(view: SheetView, rows: readonly KindedRow[], source: RowSource): ReadRows {
  const above = nothingAbove();
  const { columns, own, scales } = source;
  const periods = columns.periods.map(({ column }) => column);
  const prepared: PreparedSource = {
    columns,
    own,
    ownColumns: ownEntries(own),
    periods,
    blanks: blankFigures(periods),
    targetOf: targetReader(view, columns, source.target, measuredRows(view, rows, columns)),
    reviewsOf: reviewReader(columns.rag, scales),
    progressOf: progressReader(view, columns, rows, source.headings, scales),
    found: { traits: 0 },
    toRead: { row: 0, values: [], described: '', traits: 0, reviews: [] },
  };
  const read = rows.map((row) => {
    inherit(view, row, columns, above);
    return planRow(view, row, prepared, above);
  });
  return { rows: columns.achieved === null ? read : withFractions(view, read, columns.achieved), traits: prepared.found.traits };
}

/** The rows by what their figures count, where a column of its own says it. */
function measuredRows(view: SheetView, rows: readonly KindedRow[], { measure }: Columns): readonly KindedRow[] {
  if (measure === undefined) return rows;
  return rows.map((row) => {
    const measured = isDataKind(row.kind) ? textInOwnCell(view, row.row, measure) : null;
    return measured === null ? row : { ...row, description: measured };
  });
}

function planRow(view: SheetView, { row, kind, label, description }: KindedRow, source: PreparedSource, above: Inherited): PlanRow {
  const { grid } = view;
  const { columns } = source;
  const values = grid.values[row - grid.area.firstRow] ?? [];
  const isData = isDataKind(kind);
  const described = isData ? description || inheritedDescription(label, above) : description || label;
  const measured = columns.measure === undefined || !isData ? null : textInOwnCell(view, row, columns.measure);
  const counted = measured ?? described;
  const traits = traitsAt(view, row, measured === null ? columns.description : (columns.measure ?? columns.description), counted);
  source.found.traits |= traits;
  const hasOurs = source.ownColumns.length > 0;
  const total = hasOurs && columns.total !== null && isOurTotal(grid, row, columns.total, source.own) ? null : columns.total;
  const progress = isData ? source.progressOf(view, row) : undefined;
  const isOurs = hasOurs && columns.achieved !== null && isOurPercentage(grid, row, columns.achieved, columns.total, source.own);
  const achieved = isOurs ? null : columns.achieved;
  const reviews = source.reviewsOf(view, row);
  const { toRead } = source;
  toRead.row = row;
  toRead.values = values;
  toRead.described = counted;
  toRead.traits = traits;
  toRead.reviews = reviews;
  const read: PlanRow = {
    row,
    kind,
    theme: kind === 'theme' ? label : isData ? above.theme : null,
    outcome: isData ? above.outcome : null,
    project: isData ? above.project : null,
    description: described,
    timescale: textInOwnCell(view, row, columns.timescale),
    unit: textInOwnCell(view, row, columns.unit),
    target: source.targetOf(toRead),
    actuals: figuresAt(view, values, row, source.periods, source.blanks),
    total: figureAt(view, values, row, total),
    achieved: figureAt(view, values, row, achieved),
    achievedDecimals:
      achieved === null ? null : percentDecimals(values[achieved - grid.area.firstColumn] ?? null, numberFormatAt(grid, row, achieved)),
    reviews,
    comment: joinedTexts(view, row, columns.commentary),
    addInTexts: ownTexts(view, row, source.ownColumns),
  };
  const percentPlaces = isData ? percentPlacesOf(grid, row, columns) : undefined;
  const ofName = measured === null ? traits : traitsAt(view, row, columns.description, described);
  const isWindow = isData && isOfSomeMonths(view, columns, read, ofName);
  // Copied only where there is one of them: a spread into every row of a long plan costs as much as reading it.
  if (progress === undefined && percentPlaces === undefined && !isWindow && measured === null) return read;
  return {
    ...read,
    ...(measured === null ? {} : { measure: measured }),
    ...(progress === undefined ? {} : { progress }),
    ...(percentPlaces === undefined ? {} : { percentPlaces }),
    ...(isWindow ? { ofSomeMonths: true } : {}),
  };
}

/** Of one comment what is known of its cell's text is known of it; of several together nothing is. */
function isOfSomeMonths(view: SheetView, { commentary }: Columns, { row, description, comment }: PlanRow, traits: number): boolean {
  if ((traits & trait.month) !== 0 && saysWindow(description)) return true;
  if (comment === null) return false;
  const [column = 0] = commentary;
  return (traitsAt(view, row, column, comment) & trait.month) !== 0 && saysWindow(comment);
}

/** "80% or more", "4.5%": the places of the only percentage in a text. */
function placesTyped(text: string): number | null {
  const [found, another] = text.includes('%') ? text.matchAll(/\d(?:[.](\d+))?\s?%/gu) : [];
  return found === undefined || another !== undefined ? null : (found[1]?.length ?? 0);
}

function percentPlacesOf(grid: Grid, row: number, { target, total, periods }: Columns): PercentPlaces | undefined {
  const placesAt = (column: number | null): number | null => {
    if (column === null) return null;
    const value = valueAt(grid, row, column);
    if (typeof value === 'string') return placesTyped(value);
    const format = numberFormatAt(grid, row, column);
    return typeof value === 'number' && format !== 'General' ? percentDecimals(value, format) : null;
  };
  const latest = total ?? [...periods].reverse().find(({ column }) => valueAt(grid, row, column) !== null)?.column ?? null;
  const places = { target: placesAt(target), total: placesAt(latest) };
  return places.target === null && places.total === null ? undefined : places;
}

const nothingOfOurs = {};

function ownTexts(
  view: SheetView,
  row: number,
  own: readonly (readonly [AddInColumn, number])[],
): Readonly<Partial<Record<AddInColumn, string>>> {
  if (own.length === 0) return nothingOfOurs;
  const texts: Partial<Record<AddInColumn, string>> = {};
  for (const [key, column] of own) {
    const text = cellText(view.grid, row, column);
    if (text !== '') texts[key] = text;
  }
  return texts;
}

function ownEntries(own: AddInColumns): readonly (readonly [AddInColumn, number])[] {
  return addInColumnOrder.flatMap((key) => {
    const column = own[key];
    return column === undefined ? [] : [[key, column] as const];
  });
}
