// The model in the terms of the view: plain data, made again after every change. The view computes nothing.

import type { ICellData, IColumnData, IRange, IRowData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import { isDateFormat } from 'numfmt';
import { daysBetweenDateSystems } from '../../workbook/cell-values';
import { usedArea } from '../../workbook/cells';
import { styleOf } from '../../workbook/styles';
import type { Area, Cell, Sheet, Workbook } from '../../workbook/model';
import { conditionalStyles, type ConditionalStyle } from './conditional-colours';
import { viewStyle } from './view-style';

/** One sheet as shown. */
export interface SheetViewData {
  /** What can't change without drawing the sheet anew: its size, merges, freeze, name. */
  readonly frame: Omit<IWorksheetData, 'cellData' | 'rowData' | 'columnData' | 'zoomRatio' | 'scrollTop' | 'scrollLeft'>;
  readonly cells: Readonly<Record<number, Record<number, ICellData>>>;
  readonly rows: Readonly<Record<number, IRowData>>;
  readonly columns: Readonly<Record<number, IColumnData>>;
}

/** Pixels of a column of so many characters, and of a row of so many points, at 96 dots to the inch. */
const pixelsPerCharacter = 7;
const pixelsPerPoint = 4 / 3;

/** Blank rows and columns shown beyond the used ones, so that there is room to type. */
const spareRows = 20;
const spareColumns = 4;
const leastRows = 60;
const leastColumns = 20;

export function sheetViewData(workbook: Workbook, sheet: Sheet): SheetViewData {
  const used = usedArea(sheet, false);
  const rowCount = Math.max(leastRows, roundedUp((used?.lastRow ?? 0) + spareRows, 20));
  const columnCount = Math.max(leastColumns, roundedUp((used?.lastColumn ?? 0) + spareColumns, 4));
  return {
    frame: {
      id: sheet.id,
      name: sheet.name,
      tabColor: sheet.tabColor ?? '',
      hidden: sheet.visibility === 'Visible' ? 0 : 1,
      freeze: {
        xSplit: sheet.frozen.columns,
        ySplit: sheet.frozen.rows,
        startRow: sheet.frozen.rows || -1,
        startColumn: sheet.frozen.columns || -1,
      },
      rowCount,
      columnCount,
      defaultColumnWidth: Math.round(sheet.defaultColumnWidth * pixelsPerCharacter),
      defaultRowHeight: Math.round(sheet.defaultRowHeight * pixelsPerPoint),
      mergeData: sheet.merges.map(range),
      rowHeader: { width: 46 },
      columnHeader: { height: 22 },
      showGridlines: sheet.showGridlines ? 1 : 0,
      rightToLeft: 0,
    },
    cells: cellData(workbook, sheet),
    rows: rowData(workbook, sheet, rowCount),
    columns: columnData(workbook, sheet, columnCount),
  };
}

/** Everything shown, as the view takes it when a workbook is opened. */
export function workbookData(sheetsData: readonly SheetViewData[], id: string, name: string, locale: LocaleType): IWorkbookData {
  const sheets = sheetsData.map(({ frame, cells, rows, columns }): [string, Partial<IWorksheetData>] => [
    frame.id,
    { ...frame, cellData: cells, rowData: rows, columnData: columns },
  ]);
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale,
    styles: {},
    sheetOrder: sheetsData.map(({ frame }) => frame.id),
    sheets: Object.fromEntries(sheets),
  };
}

function cellData(workbook: Workbook, sheet: Sheet): Record<number, Record<number, ICellData>> {
  const conditional = conditionalStyles(workbook, sheet);
  const styles = new Map<string, IStyleData>();
  const styleFor = (index: number, conditional: ConditionalStyle | undefined): IStyleData => {
    const key = conditional === undefined ? String(index) : `${String(index)} ${JSON.stringify(conditional)}`;
    const style = styles.get(key) ?? viewStyle(styleOf(workbook, index), conditional);
    styles.set(key, style);
    return style;
  };
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.rows) {
    const line: Record<number, ICellData> = {};
    for (const [column, cell] of cells)
      line[column] = { ...content(workbook, cell), s: styleFor(cell.style, conditional.get(row)?.get(column)) };
    data[row] = line;
  }
  return data;
}

function content(workbook: Workbook, cell: Cell): ICellData {
  const formula = cell.formula === null ? {} : { f: cell.formula };
  const { value } = cell;
  if (value === null) return formula;
  if (typeof value === 'number')
    return {
      ...formula,
      v: workbook.date1904 && isDateFormat(styleOf(workbook, cell.style).numberFormat) ? value + daysBetweenDateSystems : value,
      t: 2,
    };
  if (typeof value === 'boolean') return { ...formula, v: value ? 1 : 0, t: 3 };
  return { ...formula, v: typeof value === 'string' ? value : value.error, t: 1 };
}

/** A row without a height fits itself to wrapped text, as in Excel. */
function rowData(workbook: Workbook, sheet: Sheet, rowCount: number): Record<number, IRowData> {
  const data: Record<number, IRowData> = {};
  for (const [row, cells] of sheet.rows) {
    const wraps = [...cells.values()].some((cell) => cell.value !== null && styleOf(workbook, cell.style).wrapText);
    if (wraps) data[row] = { ia: 1 };
  }
  for (const [row, format] of sheet.rowFormats) {
    if (row >= rowCount) continue;
    data[row] = {
      ...(format.height === null ? data[row] : { h: Math.round(format.height * pixelsPerPoint), ia: 0 }),
      ...(format.hidden && { hd: 1 }),
      ...(format.style !== null && { s: viewStyle(styleOf(workbook, format.style), undefined) }),
    };
  }
  return data;
}

function columnData(workbook: Workbook, sheet: Sheet, columnCount: number): Record<number, IColumnData> {
  const data: Record<number, IColumnData> = {};
  for (const [column, format] of sheet.columnFormats) {
    if (column >= columnCount) continue;
    data[column] = {
      ...(format.width !== null && { w: Math.round(format.width * pixelsPerCharacter) }),
      ...(format.hidden && { hd: 1 }),
      ...(format.style !== null && { s: viewStyle(styleOf(workbook, format.style), undefined) }),
    };
  }
  return data;
}

function range(area: Area): IRange {
  return { startRow: area.firstRow, startColumn: area.firstColumn, endRow: area.lastRow, endColumn: area.lastColumn };
}

function roundedUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}
