// The rows of a table as the plan has them: kinds, what they inherit from above, and the figures in their cells.

import type { CellValue } from '../cell';
import { numberFormatAt, valueAt } from '../grid';
import {
  ownColumnOrder,
  type Columns,
  type Figure,
  type OwnColumn,
  type OwnColumns,
  type PlanRow,
  type StatedStatus,
  type Target,
  type TargetKind,
} from '../plan';
import { numberFigure, percentDecimals, readFigure } from './figures';
import { isOurPercentage, isOurTotal } from './own-columns';
import { isPlaceholder } from './placeholder-words';
import { mark, type TextFacts } from './cell-marks';
import { textDown } from './row-evidence';
import type { KindedRow } from './row-kinds';
import { cellText, factsAt, type SheetView } from './sheet-view';
import type { StatusScales } from './status-scales';
import { readStatus } from './statuses';
import { isLowerDirection, saysLowerIsBetter } from './target-words';
import { kindInHeading, readTarget } from './targets';
import { withFractions } from './whole-percentages';

/** What a reading needs beside the columns. `direction`: the column that says whether lower is better. */
export interface RowSource {
  readonly columns: Columns;
  readonly own: OwnColumns;
  readonly targetHeading: string;
  readonly direction: number | null;
  readonly scales: StatusScales;
}

/** `askedBy`: the kind of target that the heading says. */
interface PreparedSource extends RowSource {
  readonly ownColumns: readonly (readonly [OwnColumn, number])[];
  readonly askedBy: TargetKind | null;
  readonly lowerInHeading: boolean;
  readonly periods: readonly number[];
  readonly reviews: readonly ReviewColumn[];
}

/** `known`: what each text that stands in the column states, one list for all the cells that hold it. */
interface ReviewColumn {
  readonly column: number;
  readonly date: string | null;
  readonly known: Map<TextFacts, readonly StatedStatus[]>;
}

interface Inherited {
  theme: string | null;
  outcome: string | null;
  project: string | null;
  description: string;
}

/** Reads every row. A blank theme, outcome or project inherits from above; a new outcome ends the project before it. */
export function planRows(view: SheetView, rows: readonly KindedRow[], source: RowSource): readonly PlanRow[] {
  const above: Inherited = { theme: null, outcome: null, project: null, description: '' };
  const prepared: PreparedSource = {
    ...source,
    ownColumns: ownEntries(source.own),
    askedBy: kindInHeading(source.targetHeading),
    lowerInHeading: saysLowerIsBetter(source.targetHeading),
    periods: source.columns.periods.map(({ column }) => column),
    reviews: source.columns.rag.map(({ column, date }) => ({ column, date, known: new Map() })),
  };
  const read = rows.map((row) => {
    inherit(view, row, source.columns, above);
    return planRow(view, row, prepared, above);
  });
  return source.columns.achieved === null ? read : withFractions(view, read, source.columns.achieved);
}

function inherit(view: SheetView, { row, kind, label, description }: KindedRow, columns: Columns, above: Inherited): void {
  if (kind === 'theme') above.theme = label;
  if (kind !== 'deliverable' && kind !== 'project') return;
  const theme = ownText(view, row, columns.theme);
  if (theme !== null && columns.theme !== columns.description) above.theme = theme;
  const outcome = ownText(view, row, columns.outcome);
  if (outcome !== null && outcome !== above.outcome) Object.assign(above, { outcome, project: null, description: '' });
  const project = ownText(view, row, columns.project);
  if (project !== null && project !== above.project) Object.assign(above, { project, description: '' });
  if (description !== '') above.description = description;
}

function planRow(view: SheetView, { row, kind, label, description }: KindedRow, source: PreparedSource, above: Inherited): PlanRow {
  const { grid } = view;
  const { columns } = source;
  const values = grid.values[row - grid.area.firstRow] ?? [];
  const isData = kind === 'deliverable' || kind === 'project';
  const described = isData ? description || inheritedDescription(label, above) : description || label;
  const hasOurs = source.ownColumns.length > 0;
  const total = hasOurs && columns.total !== null && isOurTotal(grid, row, columns.total, source.own) ? null : columns.total;
  const isOurs = hasOurs && columns.achieved !== null && isOurPercentage(grid, row, columns.achieved, columns.total, source.own);
  const achieved = isOurs ? null : columns.achieved;
  return {
    row,
    kind,
    theme: kind === 'theme' ? label : isData ? above.theme : null,
    outcome: isData ? above.outcome : null,
    project: isData ? above.project : null,
    description: described,
    timescale: ownText(view, row, columns.timescale),
    unit: ownText(view, row, columns.unit),
    target: targetOf(view, values, row, source, described),
    actuals: figuresAt(view, values, row, source.periods),
    total: figureAt(view, values, row, total),
    achieved: figureAt(view, values, row, achieved),
    achievedDecimals: achieved === null ? null : percentDecimals(valueAt(grid, row, achieved), numberFormatAt(grid, row, achieved)),
    reviews: statedStatuses(view, row, source),
    comment: commentOf(view, row, columns.commentary),
    own: ownTexts(view, row, source.ownColumns),
  };
}

/** A row that says nothing of its own continues the deliverable above it; one that is named in another column is called that. */
function inheritedDescription(label: string, above: Inherited): string {
  return above.description !== '' ? above.description : label;
}

/** A row with a target for each period but none for the year has the direction of its figures all the same. */
function targetOf(view: SheetView, values: readonly CellValue[], row: number, source: PreparedSource, described: string): Target {
  const { columns, askedBy } = source;
  const lower = lowerIsBetter(view, row, source, described);
  const target = columns.target === null ? noTarget : readTarget(figureAt(view, values, row, columns.target), askedBy, described, lower);
  return lower && target.figure.kind === 'blank' && columns.periodTargets !== undefined ? { ...target, kind: 'up to' } : target;
}

function lowerIsBetter(view: SheetView, row: number, source: PreparedSource, described: string): boolean {
  const { direction, columns, lowerInHeading } = source;
  if (direction !== null && isLowerDirection(cellText(view.grid, row, direction))) return true;
  if (lowerInHeading || saysLowerIsBetter(described)) return true;
  return columns.unit !== null && saysLowerIsBetter(cellText(view.grid, row, columns.unit));
}

const blank: Figure = { kind: 'blank' };
const noReviews: readonly StatedStatus[] = [];
const noTarget: Target = { figure: blank, kind: null };

function figuresAt(view: SheetView, values: readonly CellValue[], row: number, columns: readonly number[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const column of columns) figures.push(figureAt(view, values, row, column));
  return figures;
}

/** `values`: those of the row. */
function figureAt(view: SheetView, values: readonly CellValue[], row: number, column: number | null): Figure {
  if (column === null) return blank;
  const value = values[column - view.grid.area.firstColumn] ?? null;
  if (typeof value === 'number') return numberFigure(value);
  if (value === null) return blank;
  return factsAt(view, row, column)?.figure ?? readFigure(value);
}

/** Text of a cell or of the vertical merge over it; null where it is blank or only asks to be filled in. */
function ownText(view: SheetView, row: number, column: number | null): string | null {
  if (column === null) return null;
  const facts = factsAt(view, row, column);
  if (facts !== null) return facts.mark === mark.placeholder ? null : facts.typed;
  const text = textDown(view, row, column);
  return text === '' || isPlaceholder(text) ? null : text;
}

function statedStatuses(view: SheetView, row: number, { reviews, scales }: PreparedSource): readonly StatedStatus[] {
  const [only] = reviews;
  if (only === undefined) return noReviews;
  return reviews.length === 1 ? statedStatus(view, row, only, scales) : reviews.flatMap((each) => statedStatus(view, row, each, scales));
}

function statedStatus(view: SheetView, row: number, review: ReviewColumn, scales: StatusScales): readonly StatedStatus[] {
  const { column, known } = review;
  const facts = factsAt(view, row, column);
  const found = facts === null ? undefined : known.get(facts);
  if (found !== undefined) return found;
  const text = ownText(view, row, column);
  const stated = text === null ? noReviews : [stating(review, text, facts?.status ?? readStatus(text), scales)];
  if (facts !== null) known.set(facts, stated);
  return stated;
}

/** `status`: as it stands; a key of the column says better. */
function stating({ column, date }: ReviewColumn, text: string, status: string | null, scales: StatusScales): StatedStatus {
  const keyed = scales.get(column)?.meanings.get(text.toLowerCase());
  return { column, date, text, status: keyed === undefined ? status : keyed };
}

function commentOf(view: SheetView, row: number, columns: readonly number[]): string | null {
  let comment: string | null = null;
  for (const column of columns) {
    const text = ownText(view, row, column);
    if (text !== null) comment = comment === null ? text : `${comment}\n${text}`;
  }
  return comment;
}

const nothingOfOurs = {};

function ownTexts(
  view: SheetView,
  row: number,
  own: readonly (readonly [OwnColumn, number])[],
): Readonly<Partial<Record<OwnColumn, string>>> {
  if (own.length === 0) return nothingOfOurs;
  const texts: Partial<Record<OwnColumn, string>> = {};
  for (const [key, column] of own) {
    const text = cellText(view.grid, row, column);
    if (text !== '') texts[key] = text;
  }
  return texts;
}

function ownEntries(own: OwnColumns): readonly (readonly [OwnColumn, number])[] {
  return ownColumnOrder.flatMap((key) => {
    const column = own[key];
    return column === undefined ? [] : [[key, column] as const];
  });
}
