// Read access for tests and for developers, in the browser's console: `workbench.cell('Deliverables', 'H4')`.

import { format, isDateFormat } from 'numfmt';
import type { Traffic } from '../host/wire/host';
import { parseArea } from '../workbook/addresses';
import { daysBetweenDateSystems } from '../workbook/cell-values';
import { cellAt } from '../workbook/cells';
import type { Cell, CellValue, Workbook } from '../workbook/model';
import { styleOf } from '../workbook/styles';
import type { OpenDocument } from './open-document';

interface Inspection {
  /** `text`: as the cell shows it. Null where there is no such sheet or address. */
  cell(sheetName: string, address: string): { readonly value: CellValue; readonly formula: string | null; readonly text: string } | null;
  traffic(): Traffic | null;
  sheetNames(): readonly string[];
}

declare global {
  interface Window {
    workbench: Inspection;
  }
}

export function inspectionOf(current: () => OpenDocument | null): Inspection {
  return {
    cell: (sheetName, address) => {
      const workbook = current()?.workbook;
      const sheet = workbook?.sheets.find(({ name }) => name === sheetName);
      const area = parseArea(address);
      if (workbook === undefined || sheet === undefined || area === null) return null;
      const cell = cellAt(sheet, area.firstRow, area.firstColumn);
      return { value: cell?.value ?? null, formula: cell?.formula ?? null, text: cell === undefined ? '' : shownText(workbook, cell) };
    },
    traffic: () => current()?.host.traffic ?? null,
    sheetNames: () => current()?.workbook.sheets.map(({ name }) => name) ?? [],
  };
}

function shownText(workbook: Workbook, { value, style }: Cell): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const { numberFormat } = styleOf(workbook, style);
  const shift = typeof value === 'number' && workbook.date1904 && isDateFormat(numberFormat) ? daysBetweenDateSystems : 0;
  return format(numberFormat, typeof value === 'number' ? value + shift : value, { throws: false });
}
