// The columns of an earlier review are put into today's order: they change places with one another, and with nothing of
// the officer's. Where something holds them they stay, and a note says what.

import { contentAt } from '../cells/cell-content';
import type { WorkbookAssessment } from '../assess/workbook-assessment';
import { finding } from '../checks/finding';
import { areaAddress, type Area, overlaps } from '../model/cell';
import type { Edit } from '../model/edit';
import type { Finding } from '../model/finding';
import { formulaAt, type Grid } from '../model/grid';
import type { Snapshot } from '../model/snapshot';
import { addInColumnHeadings } from '../model/table/add-in-columns';
import type { Proposal } from '../propose/propose';
import { lastHeadingRow } from '../propose/table-to-write';
import { movedSnapshot } from './moved-snapshot';
import { columnsInOrder, earlierTables, type ExistingColumn, type ProposedTable } from './reviewed-tables';

const what = 'The columns of an earlier review are put in order: RAG and Draft commentary first, the workings collapsed';

/** What becomes of the columns of earlier reviews. */
interface ColumnMoves {
  /** The workbook once they are in order. */
  readonly snapshot: Snapshot;
  readonly edits: readonly Edit[];
  /** Which of them stay where they are, and why. */
  readonly findings: readonly Finding[];
}

/** Empty where every table has its columns in order, or is a Table of Excel, in which they stay where they are. */
export function columnMoves(assessment: WorkbookAssessment, proposal: Proposal): ColumnMoves {
  let moves: ColumnMoves = { snapshot: assessment.snapshot, edits: [], findings: [] };
  for (const earlier of earlierTables(assessment, proposal)) moves = withTable(moves, earlier);
  return moves;
}

function withTable(moves: ColumnMoves, earlier: ProposedTable): ColumnMoves {
  const { grid, table } = earlier;
  const columns = columnsInOrder(earlier);
  const places = columns.map(({ column }) => column).sort((one, other) => one - other);
  const area: Area = {
    firstRow: table.area.firstRow,
    firstColumn: places[0] ?? 0,
    lastRow: table.lastRow,
    lastColumn: places.at(-1) ?? 0,
  };
  const isInOrder = columns.every(({ column }, i) => column === places[i]);
  if (isInOrder || grid.tables.some((each) => overlaps(each.area, area))) return moves;
  const heldBy = cellsHolding(grid, area, places);
  if (heldBy !== null) return { ...moves, findings: [...moves.findings, columnsStay(grid, heldBy)] };
  const moved = movedSnapshot(moves.snapshot, grid.sheet.id, {
    sheetName: grid.sheet.name,
    firstRow: area.firstRow,
    lastRow: area.lastRow,
    places: new Map(columns.map(({ column }, i) => [column, places[i] ?? column])),
  });
  if (moved.kind === 'held') {
    const reason = `${moved.heldBy} refers to several of them at once, or to more than their rows`;
    return { ...moves, findings: [...moves.findings, columnsStay(grid, reason)] };
  }
  return { ...moves, snapshot: moved.snapshot, edits: [...moves.edits, moveEdit(earlier, columns, places, area)] };
}

/** Merged cells, or what may be one array formula over several cells: Excel moves neither in parts. */
function cellsHolding(grid: Grid, area: Area, columns: readonly number[]): string | null {
  const merge = grid.merges.find((each) => overlaps(each, area));
  if (merge !== undefined) return `the cells ${areaAddress(merge)} are merged`;
  const isSame = (row: number, column: number, otherRow: number, otherColumn: number): boolean => {
    const formula = formulaAt(grid, row, column);
    return formula !== null && formula === formulaAt(grid, otherRow, otherColumn);
  };
  for (const column of columns) {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      const isPart =
        isSame(row, column, row, column + 1) ||
        isSame(row, column, row, column - 1) ||
        (row === area.lastRow && isSame(row, column, row + 1, column)) ||
        (row === area.firstRow && isSame(row, column, row - 1, column));
      if (isPart) return `one formula stands in several cells at row ${String(row + 1)}`;
    }
  }
  return null;
}

function columnsStay({ sheet }: Grid, heldBy: string): Finding {
  const message = `The columns of an earlier review stay where they are, because ${heldBy}. Their workings are grouped.`;
  return finding({ check: 'columns-stay', severity: 'note', sheet: sheet.name, message });
}

function moveEdit({ grid, table }: ProposedTable, columns: readonly ExistingColumn[], places: readonly number[], area: Area): Edit {
  const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, i) => area.firstRow + i);
  const across = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, i) => area.firstColumn + i);
  return {
    kind: 'move-columns',
    sheet: grid.sheet,
    firstRow: area.firstRow,
    lastRow: area.lastRow,
    headingRow: lastHeadingRow(table),
    columns: columns.map(({ key, column }, i) => ({ heading: addInColumnHeadings[key], from: column, to: places[i] ?? column })),
    before: { area, contents: rows.map((row) => across.map((column) => contentAt(grid, row, column))) },
    what,
  };
}
