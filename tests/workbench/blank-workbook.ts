// A workbook without a file, for tests that need one to begin with.

import { blankSheet } from '../../src/workbench/workbook/blank-sheet';
import type { Workbook } from '../../src/workbench/workbook/model';
import { plainStyle } from '../../src/workbench/workbook/styles';

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
