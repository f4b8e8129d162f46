// By what a finding is known again once rows were sorted or put in: its check, the words of its rows and columns, and the figures that
// it rests on. Where one of those has changed it is another finding, so that an explanation never covers what nobody has seen.

import { oneLine } from '../../cells/whitespace';
import { textHash } from '../../cells/texts/text-hash';
import { isCellError, type CellValue } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { valueAt } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { tableAt, wordsOfCells, type CellWords, type SheetOfFinding } from './cell-words';
import { cellsOfAddress, type Cell } from './cells-of-address';

/** "total-differs 1k2j3h4g5f6 9a8b7c6d5e4": the check, where, and which figures. `sheet`: the finding's. */
export function findingMark(finding: Finding, sheet: SheetOfFinding, words: CellWords = wordsOfCells(sheet)): string {
  const cells = [finding.cell, ...finding.related].flatMap((address) => (address === null ? [] : cellsOfAddress(address, sheet.grid)));
  const [main] = finding.cell === null ? [] : cells;
  const rows = new Set(cells.map(({ row }) => words.ofRow(row)));
  // What is about a sheet as a whole is told apart by its words alone.
  const place = main === undefined ? [withoutPlaces(finding.message)] : [...rows, words.ofColumn(main)];
  const beside = main === undefined ? [] : figuresBeside(main, sheet.tables);
  const values = new Set(
    [...cells, ...beside].map(
      (cell) => `${words.ofRow(cell.row)}\t${words.ofColumn(cell)}\t${valueText(valueAt(sheet.grid, cell.row, cell.column))}`,
    ),
  );
  // In an order that sorting doesn't change.
  return [finding.check, textHash(place.sort().join('\n')), textHash([...toldBy(finding), ...[...values].sort()].join('\n'))].join(' ');
}

/** Both figures; of a finding without them its sentence, which may hold some. */
function toldBy({ message, stated, computed }: Finding): readonly string[] {
  return stated === null && computed === null ? [withoutPlaces(message)] : [valueText(stated), valueText(computed)];
}

/** What a total, a percentage or a status of a row comes from, whether the finding names it or not. */
function figuresBeside(cell: Cell, tables: readonly PlanTable[]): readonly Cell[] {
  const table = tableAt(tables, cell);
  if (table === null || table.rows.every(({ row, kind }) => row !== cell.row || !isDataKind(kind))) return [];
  const { periods, periodTargets = [], lastYear = [], target, total, achieved, rag, filledStatus, progress = [] } = table.columns;
  const results = [total, achieved, filledStatus, ...rag.map(({ column }) => column), ...progress];
  if (!results.includes(cell.column)) return [];
  const columns = [target, total, achieved, ...[...periods, ...periodTargets, ...lastYear, ...rag].map(({ column }) => column)];
  return columns.flatMap((column) => (column === null ? [] : [{ row: cell.row, column }]));
}

/** As figures are compared: to twelve digits, and texts without their spacing. */
function valueText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : oneLine(String(value));
}

/** Cells, columns and rows move when others are put in: what is left are the words and the figures. */
function withoutPlaces(message: string): string {
  return message
    .replace(/\b[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?\b/gu, '')
    .replace(/\b[Cc]olumns? [A-Z]{1,3}\b/gu, '')
    .replace(/\b[Rr]ows? \d[\d, ]*(?:(?:and|to) \d+)?/gu, '');
}
