// A small workbook made by hand, for tests of what the page shows.

import { blankSheet } from '../../../../src/workbench/workbook/blank-sheet';
import type { CellValue, ConditionalFormat, Sheet, Style, Workbook } from '../../../../src/workbench/workbook/model';
import { plainStyle } from '../../../../src/workbench/workbook/styles';

/** A workbook with one sheet "Plan" that holds these values from A1, all in the first of the styles. */
export function workbookOf(
  values: readonly (readonly CellValue[])[],
  styles: readonly Style[] = [plainStyle],
): { readonly workbook: Workbook; readonly sheet: Sheet } {
  const rows = values.map((line, row): [number, Map<number, { value: CellValue; formula: null; style: number }>] => [
    row,
    new Map(line.flatMap((value, column) => (value === null ? [] : [[column, { value, formula: null, style: 0 }]]))),
  ]);
  const sheet: Sheet = { ...blankSheet('sheet-1', 'Plan'), defaultColumnWidth: 9, rows: new Map(rows) };
  return {
    sheet,
    workbook: {
      sheets: [sheet],
      names: [],
      styles: [...styles],
      settings: new Map(),
      date1904: false,
      activeSheetId: sheet.id,
      original: { parts: new Map() },
    },
  };
}

/** A rule over A1:J20 that fills with "#C6EFCE". */
export function rule(
  type: ConditionalFormat['type'],
  operator: string | null,
  formulas: readonly string[],
  more: Partial<ConditionalFormat> = {},
): ConditionalFormat {
  return {
    id: 'rule',
    areas: [{ firstRow: 0, firstColumn: 0, lastRow: 19, lastColumn: 9 }],
    type,
    operator,
    formulas: [...formulas],
    text: null,
    format: { fontColor: null, fill: '#C6EFCE', bold: null },
    priority: 1,
    stopIfTrue: false,
    xml: null,
    ...more,
  };
}
