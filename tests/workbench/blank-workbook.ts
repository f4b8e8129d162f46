// A workbook without a file, for tests that need one to begin with.

import type { Sheet, Workbook } from '../../src/workbench/workbook/model';
import { plainStyle } from '../../src/workbench/workbook/styles';

export function blankSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    part: null,
    rows: new Map(),
    rowFormats: new Map(),
    columnFormats: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    merges: [],
    tables: [],
    filter: null,
    conditionalFormats: [],
    validations: [],
    comments: [],
    protection: null,
    frozen: { rows: 0, columns: 0 },
    pageLayout: {
      orientation: 'portrait',
      paperSize: null,
      fitToWidth: null,
      fitToHeight: null,
      scale: null,
      printArea: null,
      printTitleRows: null,
      margins: null,
      header: null,
      footer: null,
    },
    showGridlines: true,
    tabColor: null,
  };
}

/** An empty workbook with sheets of these names; the first is active. */
export function blankWorkbook(...names: readonly string[]): Workbook {
  const sheets = (names.length === 0 ? ['Sheet1'] : names).map((name, index) => blankSheet(`{sheet-${String(index + 1)}}`, name));
  return {
    sheets,
    names: [],
    styles: [plainStyle],
    settings: new Map(),
    date1904: false,
    activeSheetId: sheets[0]?.id ?? '',
    original: { parts: new Map() },
  };
}
