// A table before it stands on a sheet: columns by name, rows with a cell for each; laid out in one of the ways that officers do.

import { columnLetters, type CellValue } from '../../../../src/domain/model/cell';
import type { Grid } from '../../../../src/domain/model/grid';
import type { IsoDate } from '../../../../src/domain/model/dates';
import { gridOf, type TestCell } from '../../../domain/recognise/grid-of';
import type { Draw } from './draw';
import type { EvidencePlan, PlannedRow, RowTruth } from './truth';

/** A column. `over`: what stands over its heading; "" where nothing does. */
export interface DraftColumn {
  readonly key: string;
  readonly over?: string;
  readonly heading: string;
}

/** Gives the address of a cell: of a column in the same row, or in one so many rows above. */
export type AddressOf = (key: string, above?: number) => string;

/** A cell; or a formula that is written once its columns have letters. */
export type DraftCell = TestCell | { readonly made: (at: AddressOf) => string; readonly gives: CellValue };

/** A row. `truths`: null where it is none of the plan's own, as a theme or a blank line. */
export interface DraftRow {
  readonly cells: Readonly<Record<string, DraftCell>>;
  readonly truths: readonly RowTruth[] | null;
  readonly settled: boolean;
  /** Its stated figure in this column is wrong. */
  readonly wrongIn?: string;
  readonly hidden?: true;
}

export interface TableDraft {
  readonly titles: readonly string[];
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
  /** Stands straight over the headings. */
  readonly over?: DraftRow;
}

/** Lines that stand somewhere on the sheet and are none of the table's. */
export const blankRow: DraftRow = { cells: {}, truths: null, settled: false };

const owners = ['A. Okafor', 'Housing team', 'B. Lindqvist', 'Parks', 'C. Moreau', 'Libraries'];
const notes = ['On course', 'Two more are booked', 'Waiting for the contractor', 'See the paper of May', 'No change'];

/** What a table may have beside what the plan needs, and where it stands. */
export interface Layout {
  readonly left: number;
  readonly ref: boolean;
  readonly themes: 'none' | 'column' | 'lines';
  readonly owner: boolean;
  readonly notes: boolean;
  /** A column of statuses, as the truth of each row has them. */
  readonly rag: boolean;
  readonly titlesApart: boolean;
}

export function drawLayout(draw: Draw): Layout {
  return {
    left: draw.chance(15) ? 1 : 0,
    ref: draw.chance(15),
    themes: draw.among(['none', 'none', 'none', 'column', 'lines']),
    owner: draw.chance(25),
    notes: draw.chance(35),
    rag: draw.chance(20),
    titlesApart: draw.chance(50),
  };
}

const themeNames = ['Housing', 'Places', 'Skills and jobs', 'Culture'];

/** The table with the extra columns and theme lines of a layout. */
function dressed(table: TableDraft, layout: Layout, draw: Draw): TableDraft {
  const front: DraftColumn[] = [];
  if (layout.ref) front.push({ key: 'ref', heading: draw.among(['Ref', 'ID', 'No.']) });
  if (layout.themes === 'column') front.push({ key: 'theme', heading: draw.among(['Theme', 'Priority area', 'Workstream']) });
  const back: DraftColumn[] = [];
  if (layout.rag) back.push({ key: 'rag', heading: draw.among(['RAG', 'RAG status', 'RAG rating']) });
  if (layout.owner) back.push({ key: 'owner', heading: draw.among(['Owner', 'Lead officer', 'Responsible']) });
  if (layout.notes) back.push({ key: 'notes', heading: draw.among(['Comments', 'Notes', 'Commentary']) });
  const half = Math.ceil(table.rows.length / 2);
  const rows = table.rows.flatMap((row, index): readonly DraftRow[] => {
    const theme = themeNames[index < half ? 0 : 1] ?? '';
    const cells: Record<string, DraftCell> =
      row.cells.what === undefined
        ? row.cells
        : {
            ref: `A${String(index + 1)}`,
            theme,
            rag: row.truths?.[0]?.status ?? null,
            owner: draw.among(owners),
            notes: draw.chance(70) ? draw.among(notes) : null,
            ...row.cells,
          };
    const isFirst = layout.themes === 'lines' && (index === 0 || index === half);
    return isFirst
      ? [
          { ...blankRow, cells: { what: theme } },
          { ...row, cells },
        ]
      : [{ ...row, cells }];
  });
  return { ...table, columns: [...front, ...table.columns, ...back], rows };
}

/** A table on a sheet of its own. */
export function onSheet(draw: Draw, table: TableDraft, asAt: IsoDate, layout: Layout = drawLayout(draw)): EvidencePlan {
  return onOneSheet([dressed(table, layout, draw)], asAt, layout);
}

/** Several tables below one another, as they are. */
export function onOneSheet(tables: readonly TableDraft[], asAt: IsoDate, layout: Pick<Layout, 'left' | 'titlesApart'>): EvidencePlan {
  const lines: (readonly TestCell[])[] = [];
  const merges: [number, number, number, number][] = [];
  const hiddenRows: number[] = [];
  const rows: PlannedRow[] = [];
  const wrong: string[] = [];
  for (const [index, { titles, columns, rows: drafted, over }] of tables.entries()) {
    if (index > 0) lines.push([], []);
    for (const title of titles) lines.push([title]);
    if (titles.length > 0 && layout.titlesApart) lines.push([]);
    if (columns.some(({ over }) => over !== undefined && over !== '')) {
      for (const [first, last] of bandsOf(columns)) if (last > first) merges.push([lines.length, first, lines.length, last]);
      lines.push(columns.map(({ over }, column) => (over === undefined || over === columns[column - 1]?.over ? null : over)));
    }
    if (over !== undefined) {
      hiddenRows.push(lines.length);
      lines.push(columns.map(({ key }) => cellAt(over.cells[key] ?? null, columns, lines.length, layout.left)));
    }
    lines.push(columns.map(({ heading }) => heading));
    for (const row of drafted) {
      const at = lines.length;
      if (row.hidden === true) hiddenRows.push(at);
      lines.push(columns.map(({ key }) => cellAt(row.cells[key] ?? null, columns, at, layout.left)));
      if (row.truths !== null) rows.push({ row: at, truths: row.truths, settled: row.settled });
      if (row.wrongIn !== undefined) wrong.push(addressOf(columns, at, layout.left, row.wrongIn));
    }
  }
  const grid: Grid = gridOf(lines, { at: [0, layout.left], merges, hiddenRows, sheet: 'Plan' });
  return { grid, asAt, rows, wrong };
}

function bandsOf(columns: readonly DraftColumn[]): readonly (readonly [number, number])[] {
  return columns.flatMap(({ over }, first) => {
    if (over === undefined || over === '' || columns[first - 1]?.over === over) return [];
    let last = first;
    while (columns[last + 1]?.over === over) last += 1;
    return [[first, last] as const];
  });
}

function cellAt(cell: DraftCell, columns: readonly DraftColumn[], row: number, left: number): TestCell {
  if (typeof cell !== 'object' || cell === null || !('made' in cell)) return cell;
  return { formula: cell.made((key, above = 0) => addressOf(columns, row - above, left, key)), gives: cell.gives };
}

function addressOf(columns: readonly DraftColumn[], row: number, left: number, key: string): string {
  const column = columns.findIndex((each) => each.key === key);
  if (column < 0) throw new Error(`No column ${key}.`);
  return `${columnLetters(column + left)}${String(row + 1)}`;
}
