// A worksheet part with what changed on its sheet, everything else of it as it was.

import { cellAddress, cornerAddress, isSameArea } from '../../../workbook/addresses';
import { usedArea } from '../../../workbook/cells';
import type { Area, Cell, OutlinePlace, Sheet } from '../../../workbook/model';
import { createPatch, worksheetOrder, type ElementPatch } from '../../xml/element-order';
import type { LocatedSheet } from '../../read/read-sheet';
import type { CellTools } from './cell-text';
import { changedCells, cellInFile, type CellChanges } from './write-cells';
import { patchColumns } from './write-columns';
import { patchFilter } from './write-filter';
import { patchMoved } from './write-moved';
import { patchPage } from './write-page';
import { patchConditionalFormats, patchValidations } from './write-rules';
import type { StyleWriter } from '../styles/write-styles';
import { patchTableParts, type TableLinks } from './write-tables';
import { attributeSplice, elementText, withAttributes } from '../../xml/xml-text';
import { childOf, prefixOf } from '../../xml/xml-tree';

/** The text of a worksheet without anything on it. */
export const emptyWorksheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';

interface SheetText {
  readonly xml: string;
  readonly removedFormulas: CellChanges['removedFormulas'];
}

/** What a sheet is written with, beside its model. */
interface SheetWriteContext {
  readonly styles: StyleWriter;
  readonly sharedString: CellTools['sharedString'];
  /** Relationships of tables that were added or removed; tables have parts of their own (write-tables.ts). */
  readonly links: TableLinks;
  /** Whether its tab is the one in front, where that changed; null leaves it. */
  readonly active: boolean | null;
}

/** The part's text as the sheet is now. */
export function sheetText(located: LocatedSheet, after: Sheet, { styles, sharedString, links, active }: SheetWriteContext): SheetText {
  const { sheet: before, xml, data } = located;
  const patch = createPatch(xml, data.root, worksheetOrder);
  const cells = changedCells(located, after, { xf: (style, quotePrefix) => styles.xf(style, quotePrefix), sharedString });
  for (const splice of cells.splices) patch.splice(splice);
  patchDimension(patch, before, after);
  patchViews(patch, before, after, active);
  patchMeasures(patch, before, after);
  patchColumns(patch, before, after, (style) => styles.xf(style, false));
  patchProtection(patch, before, after);
  patchFilter(patch, childOf(data.root, 'autoFilter'), before.filter, after.filter);
  patchMerges(patch, before, after);
  patchConditionalFormats(patch, before, after, styles);
  patchValidations(patch, before, after);
  patchPage(patch, before, after);
  patchTableParts(patch, links);
  if (cells.splices.length > 0 || after.placeChanges.length > 0) patchMoved(patch, before, after);
  return { xml: patch.result(), removedFormulas: cells.removedFormulas };
}

/** The smallest area with every cell that has an element in the file. */
function areaInFile(sheet: Sheet): Area | null {
  const rows = [...sheet.rows].map(([row, cells]): [number, Map<number, Cell>] => [
    row,
    new Map([...cells].filter(([column, cell]) => cellInFile(sheet, row, column, cell) !== undefined)),
  ]);
  return usedArea({ rows: new Map(rows) }, false);
}

function patchDimension(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const [was, is] = [areaInFile(before), areaInFile(after)];
  const dimension = patch.child('dimension');
  if (dimension === undefined || (was === null || is === null ? was === is : isSameArea(was, is))) return;
  patch.splice(attributeSplice(patch.xml, dimension, { ref: is === null ? 'A1' : cornerAddress(is) }));
}

function patchMeasures(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const changes: Record<string, number | null> = {};
  if (before.defaultRowHeight !== after.defaultRowHeight) changes.defaultRowHeight = after.defaultRowHeight;
  if (before.defaultColumnWidth !== after.defaultColumnWidth) changes.defaultColWidth = after.defaultColumnWidth;
  const rowLevels = [before, after].map(({ rowFormats }) => highestLevel(rowFormats.values()));
  const columnLevels = [before, after].map(({ columnFormats }) => highestLevel(columnFormats.values()));
  if (rowLevels[0] !== rowLevels[1]) changes.outlineLevelRow = rowLevels[1] ?? null;
  if (columnLevels[0] !== columnLevels[1]) changes.outlineLevelCol = columnLevels[1] ?? null;
  if (Object.keys(changes).length === 0) return;
  const element = patch.child('sheetFormatPr');
  if (element === undefined)
    patch.set(
      'sheetFormatPr',
      elementText(`${prefixOf(patch.root)}sheetFormatPr`, { defaultRowHeight: after.defaultRowHeight, ...changes }),
    );
  else patch.splice(attributeSplice(patch.xml, element, changes));
}

/** How deep the outline goes: Excel leaves room for that many buttons. Null: nothing is grouped. */
function highestLevel(lines: Iterable<OutlinePlace>): number | null {
  let highest = 0;
  for (const { outlineLevel = 0 } of lines) highest = Math.max(highest, outlineLevel);
  return highest === 0 ? null : highest;
}

function patchViews(patch: ElementPatch, before: Sheet, after: Sheet, active: boolean | null): void {
  const prefix = prefixOf(patch.root);
  const frozenChanged = before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns;
  const changes: Record<string, string | null> = {};
  if (before.showGridlines !== after.showGridlines) changes.showGridLines = after.showGridlines ? null : '0';
  if (active !== null) changes.tabSelected = active ? '1' : null;
  if (!frozenChanged && Object.keys(changes).length === 0) return;
  const views = patch.child('sheetViews');
  const view = childOf(views, 'sheetView');
  if (view === undefined) {
    const tag = withAttributes(`<${prefix}sheetView workbookViewId="0"/>`, changes);
    const pane = paneText(after, prefix);
    patch.set(
      'sheetViews',
      `<${prefix}sheetViews>${pane === '' ? tag : `${tag.slice(0, -2)}>${pane}</${prefix}sheetView>`}</${prefix}sheetViews>`,
    );
    return;
  }
  const open = withAttributes(patch.xml.slice(view.start, view.openEnd), changes);
  if (!frozenChanged) {
    patch.splice({ start: view.start, end: view.openEnd, text: open });
    return;
  }
  const kept = view.children.filter(({ name, attributes }) => name !== 'pane' && !(name === 'selection' && attributes.pane !== undefined));
  const content = paneText(after, prefix) + kept.map(({ start, end }) => patch.xml.slice(start, end)).join('');
  const opened = open.endsWith('/>') ? open.slice(0, -2).trimEnd() : open.slice(0, -1);
  patch.splice({ start: view.start, end: view.end, text: content === '' ? `${opened}/>` : `${opened}>${content}</${view.tag}>` });
}

function paneText({ frozen: { rows, columns } }: Sheet, prefix: string): string {
  if (rows === 0 && columns === 0) return '';
  return elementText(`${prefix}pane`, {
    xSplit: columns === 0 ? null : columns,
    ySplit: rows === 0 ? null : rows,
    topLeftCell: cellAddress(rows, columns),
    activePane: rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight',
    state: 'frozen',
  });
}

function patchProtection(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const entries = (sheet: Sheet): string => JSON.stringify(sheet.protection === null ? null : [...sheet.protection.options]);
  if (entries(before) === entries(after)) return;
  const options = after.protection === null ? null : { sheet: '1', ...Object.fromEntries(after.protection.options) };
  patch.set('sheetProtection', options === null ? null : elementText(`${prefixOf(patch.root)}sheetProtection`, options));
}

function patchMerges(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const refs = (areas: readonly Area[]): string[] => areas.map(cornerAddress);
  const [was, is] = [new Set(refs(before.merges)), new Set(refs(after.merges))];
  if (was.size === is.size && [...was].every((ref) => is.has(ref))) return;
  const prefix = prefixOf(patch.root);
  const texts = [...is].map((ref) => elementText(`${prefix}mergeCell`, { ref }));
  patch.set('mergeCells', texts.length === 0 ? null : elementText(`${prefix}mergeCells`, { count: texts.length }, texts.join('')));
}
