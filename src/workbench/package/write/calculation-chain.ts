// calcChain.xml lists the cells with formulas. A cell in it without a formula is damage to Excel, so then the part is
// removed:
// Excel makes it again.

import type { Draft } from '../container/package-draft';
import { parseArea } from '../../workbook/addresses';
import { partText, relatedPath } from '../container/parts';
import { childrenOf, numberOf, parseXml } from '../xml/xml-tree';

/** A cell that had a formula when the file was opened and has none now. */
export interface RemovedFormula {
  /** The sheet's number in the file. */
  readonly sheetNumber: number;
  readonly row: number;
  readonly column: number;
}

export function dropStaleCalculationChain(draft: Draft, workbookPath: string, removed: readonly RemovedFormula[]): void {
  const path = removed.length === 0 ? null : relatedPath(draft.parts, workbookPath, 'calcChain');
  const xml = path === null ? null : partText(draft.parts, path);
  if (path === null || xml === null) return;
  const stale = new Set(removed.map(({ sheetNumber, row, column }) => keyOf(sheetNumber, row, column)));
  let sheetNumber = 0;
  for (const cell of childrenOf(parseXml(xml), 'c')) {
    // A cell without a sheet is on the same one as the cell before it.
    sheetNumber = numberOf(cell, 'i') ?? sheetNumber;
    const area = parseArea(cell.attributes.r ?? '');
    if (area === null || !stale.has(keyOf(sheetNumber, area.firstRow, area.firstColumn))) continue;
    draft.unrelate(workbookPath, path);
    draft.removePart(path);
    return;
  }
}

function keyOf(sheetNumber: number, row: number, column: number): string {
  return `${String(sheetNumber)}/${String(row)}/${String(column)}`;
}
