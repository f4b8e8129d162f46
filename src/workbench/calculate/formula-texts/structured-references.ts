// "Table1[[#This Row],[Q1]]" as plain addresses, for engines that know no tables.

import { parseStructRef } from '@borgar/fx/xlsx';
import type { Area, Table, Workbook } from '../../workbook/model';
import { tableBody } from '../../workbook/tables';
import { absoluteAddress, areaAddress, isInside, qualifiedAddress } from '../../workbook/addresses';

/** The cell whose formula is read. */
export interface FormulaPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** A table and the sheet it is on. */
export interface PlacedTable {
  readonly sheetName: string;
  readonly table: Pick<Table, 'name' | 'area' | 'showHeaders' | 'showTotals'> & { readonly columnNames: readonly string[] };
}

/** The workbook's tables as they are now; later changes to the workbook don't show. */
export function tablesOf(workbook: Workbook): readonly PlacedTable[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, area, showHeaders, showTotals, columns }) => ({
      sheetName: sheet.name,
      table: { name, area, showHeaders, showTotals, columnNames: columns.map((column) => column.name) },
    })),
  );
}

/**
 * The plain address that a structured reference means at its place, null: in a defined name, which has none. Null where
 * it means no cells.
 */
export function plainAddress(tables: readonly PlacedTable[], place: FormulaPlace | null, reference: string): string | null {
  const parsed = parseStructRef(reference);
  if (parsed === undefined || (parsed.workbookName ?? '') !== '') return null;
  const found = parsed.table === undefined || parsed.table === '' ? place && tableAround(tables, place) : tableNamed(tables, parsed.table);
  if (found === null) return null;
  const rows = rowsOf(found.table, parsed.sections ?? [], found.sheetName === place?.sheetName ? place.row : null);
  const columns = columnsOf(found.table, parsed.columns ?? []);
  if (rows === null || columns === null) return null;
  const area = { firstRow: rows.first, lastRow: rows.last, firstColumn: columns.first, lastColumn: columns.last };
  return addressFrom(place, found.sheetName, area);
}

/**
 * The cells that a table's bare name means: its rows without heading and totals. Null where there is no such
 * table.
 */
export function tableBodyAddress(tables: readonly PlacedTable[], place: FormulaPlace | null, name: string): string | null {
  const found = tableNamed(tables, name);
  return found === null ? null : addressFrom(place, found.sheetName, tableBody(found.table));
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** A name's cells are the same wherever it is used. */
function addressFrom(place: FormulaPlace | null, sheetName: string, area: Area): string {
  if (place === null) return absoluteAddress(sheetName, area);
  return sheetName === place.sheetName ? areaAddress(area) : qualifiedAddress(sheetName, area);
}

function tableAround(tables: readonly PlacedTable[], { sheetName, row, column }: FormulaPlace): PlacedTable | null {
  return tables.find((placed) => placed.sheetName === sheetName && isInside(placed.table.area, row, column)) ?? null;
}

function tableNamed(tables: readonly PlacedTable[], name: string): PlacedTable | null {
  return tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function rowsOf(table: PlacedTable['table'], sections: readonly string[], row: number | null): Span | null {
  const body = tableBody(table);
  if (sections.length === 0) return { first: body.firstRow, last: body.lastRow };
  const spans = sections.map((section): Span | null => {
    switch (section.toLowerCase()) {
      case 'this row':
        return row !== null && row >= body.firstRow && row <= body.lastRow ? { first: row, last: row } : null;
      case 'data':
        return { first: body.firstRow, last: body.lastRow };
      case 'all':
        return { first: table.area.firstRow, last: table.area.lastRow };
      case 'headers':
        return table.showHeaders ? { first: table.area.firstRow, last: table.area.firstRow } : null;
      case 'totals':
        return table.showTotals ? { first: table.area.lastRow, last: table.area.lastRow } : null;
      default:
        return null;
    }
  });
  return spans.reduce((all, span) =>
    all === null || span === null ? null : { first: Math.min(all.first, span.first), last: Math.max(all.last, span.last) },
  );
}

function columnsOf({ area, columnNames }: PlacedTable['table'], names: readonly string[]): Span | null {
  if (names.length === 0) return { first: area.firstColumn, last: area.lastColumn };
  const positions = names.map((name) => columnNames.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  if (positions.some((position) => position < 0)) return null;
  return { first: area.firstColumn + Math.min(...positions), last: area.firstColumn + Math.max(...positions) };
}
