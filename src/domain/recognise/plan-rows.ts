// The rows of a table as the plan has them: kinds, what they inherit from above, and the figures in their cells.

import { numberFormatAt, valueAt } from '../grid';
import type { Columns, Figure, OwnColumn, OwnColumns, PlanRow, RowKind, StatedStatus, Target, TargetKind } from '../plan';
import { percentDecimals, readFigure } from './figures';
import { isOurPercentage, isOurTotal } from './own-columns';
import { isPlaceholder } from './placeholder-words';
import { mark } from './cell-marks';
import { textDown } from './row-evidence';
import { cellText, factsAt, type SheetView } from './sheet-view';
import { readStatus } from './statuses';
import { kindInHeading, readTarget } from './targets';

/** A row with its kind, as row-kinds.ts has it. */
export interface KindedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly label: string;
  readonly description: string;
}

/** What a reading needs beside the columns. `direction`: the column that says whether lower is better. */
export interface RowSource {
  readonly columns: Columns;
  readonly own: OwnColumns;
  readonly targetHeading: string;
  readonly direction: number | null;
}

/** `askedBy`: the kind of target that the heading says. */
interface PreparedSource extends RowSource {
  readonly ownColumns: readonly (readonly [OwnColumn, number])[];
  readonly askedBy: TargetKind | null;
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
  const prepared: PreparedSource = { ...source, ownColumns: ownEntries(source.own), askedBy: kindInHeading(source.targetHeading) };
  return rows.map((row) => {
    inherit(view, row, source.columns, above);
    return planRow(view, row, prepared, above);
  });
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
  const isData = kind === 'deliverable' || kind === 'project';
  const described = isData ? description || inheritedDescription(label, above) : description || label;
  const total = columns.total !== null && isOurTotal(grid, row, columns.total, source.own) ? null : columns.total;
  const achieved =
    columns.achieved !== null && isOurPercentage(grid, row, columns.achieved, columns.total, source.own) ? null : columns.achieved;
  return {
    row,
    kind,
    theme: kind === 'theme' ? label : isData ? above.theme : null,
    outcome: isData ? above.outcome : null,
    project: isData ? above.project : null,
    description: described,
    timescale: ownText(view, row, columns.timescale),
    unit: ownText(view, row, columns.unit),
    target:
      columns.target === null
        ? noTarget
        : readTarget(figureAt(view, row, columns.target), source.askedBy, described, lowerIsBetter(view, row, source)),
    actuals: columns.periods.map(({ column }) => figureAt(view, row, column)),
    total: figureAt(view, row, total),
    achieved: figureAt(view, row, achieved),
    achievedDecimals: achieved === null ? null : percentDecimals(valueAt(grid, row, achieved), numberFormatAt(grid, row, achieved)),
    reviews: columns.rag.length === 0 ? noReviews : columns.rag.flatMap(({ column, date }) => statedStatus(view, row, column, date)),
    comment: commentOf(view, row, columns.commentary),
    own: ownTexts(view, row, source.ownColumns),
  };
}

/** A row that says nothing of its own continues the deliverable above it; one that is named in another column is called that. */
function inheritedDescription(label: string, above: Inherited): string {
  return above.description !== '' ? above.description : label;
}

function lowerIsBetter(view: SheetView, row: number, source: RowSource): boolean {
  return (
    source.direction !== null &&
    /\b(?:decreas\w*|lower|low|reduc\w*|down|smaller|minimi[sz]e)\b/iu.test(cellText(view.grid, row, source.direction))
  );
}

const blank: Figure = { kind: 'blank' };
const noReviews: readonly StatedStatus[] = [];
const noTarget: Target = { figure: blank, kind: null };

function figureAt(view: SheetView, row: number, column: number | null): Figure {
  if (column === null) return blank;
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'number') return { kind: 'number', value };
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

function statedStatus(view: SheetView, row: number, column: number, date: string | null): readonly StatedStatus[] {
  const text = ownText(view, row, column);
  return text === null ? [] : [{ column, date, text, status: factsAt(view, row, column)?.status ?? readStatus(text) }];
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
  const keys: readonly OwnColumn[] = ['total', 'achieved', 'rag', 'method', 'targetKind', 'draft', 'draftCheck', 'draftedFrom'];
  return keys.flatMap((key) => {
    const column = own[key];
    return column === undefined ? [] : [[key, column] as const];
  });
}
