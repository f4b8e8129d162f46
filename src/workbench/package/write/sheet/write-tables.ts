// Table parts: resized, renamed, with columns added or removed; new tables and tables that were deleted.

import { cornerAddress } from '../../../workbook/addresses';
import type { Sheet, Table, TableColumn } from '../../../workbook/model';
import { createPatch, type ElementPatch } from '../../xml/element-order';
import type { Draft } from '../../container/package-draft';
import { formulaForFile } from '../../read/formula-text';
import { partText, relationshipsOf } from '../../container/parts';
import type { LocatedTable } from '../../read/read-tables';
import { declared } from '../../container/add-in-settings';
import { patchFilter } from './write-filter';
import { attributeSplice, elementText, encodeCharacters, escapeText, withElementAttributes } from '../../xml/xml-text';
import { childOf, childrenOf, numberOf, parseXml, prefixOf, relationshipId, type XmlElement } from '../../xml/xml-tree';

/** Ids of relationships from the sheet to tables that were added or removed. */
export interface TableLinks {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationshipSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const tableType = `${relationshipSpace}/table`;
const tableContent = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const tableOrder = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export function writeTables(draft: Draft, sheetPath: string, before: readonly LocatedTable[], after: Sheet): TableLinks {
  const removed = before.filter(({ table }) => !after.tables.some(({ id }) => id === table.id));
  const links = relationshipsOf(draft.parts, sheetPath);
  const removedIds = removed.flatMap(({ path }) => links.filter((link) => link.path === path).map(({ id }) => id));
  for (const { path } of removed) {
    draft.unrelate(sheetPath, path);
    draft.removePart(path);
  }
  const added: string[] = [];
  for (const table of after.tables) {
    const known = before.find((located) => located.table.id === table.id);
    if (known === undefined) {
      const path = draft.freePath('xl/tables/table', '.xml');
      draft.addPart(path, newTable(table), tableContent);
      added.push(draft.relate(sheetPath, tableType, path));
    } else if (JSON.stringify(plain(known.table)) !== JSON.stringify(plain(table))) {
      const xml = partText(draft.parts, known.path) ?? '';
      draft.setText(known.path, patchedTable(xml, known.table, table));
    }
  }
  return { added, removed: removedIds };
}

/** A table as data that can be compared: a Map has no JSON. */
function plain(table: Table): unknown {
  return { ...table, filter: table.filter === null ? null : { area: table.filter.area, criteria: [...table.filter.criteria] } };
}

function patchedTable(xml: string, before: Table, after: Table): string {
  const root = parseXml(xml);
  const patch = createPatch(xml, root, tableOrder);
  const changes: Record<string, string | number | null> = { ref: cornerAddress(after.area) };
  if (before.name !== after.name) Object.assign(changes, { name: after.name, displayName: after.name });
  if (before.showHeaders !== after.showHeaders) changes.headerRowCount = after.showHeaders ? null : 0;
  if (before.showTotals !== after.showTotals) changes.totalsRowCount = after.showTotals ? 1 : null;
  patch.splice(attributeSplice(xml, root, changes));
  patchFilter(patch, childOf(root, 'autoFilter'), before.filter, after.filter);
  patchTableColumns(patch, before, after);
  if (before.style !== after.style) {
    const info = childOf(root, 'tableStyleInfo');
    if (info !== undefined) patch.splice(attributeSplice(xml, info, { name: after.style }));
    else patch.set('tableStyleInfo', styleInfo(after.style, prefixOf(root)));
  }
  return patch.result();
}

function patchTableColumns(patch: ElementPatch, before: Table, after: Table): void {
  if (JSON.stringify(before.columns) === JSON.stringify(after.columns)) return;
  const prefix = prefixOf(patch.root);
  const elements = childrenOf(childOf(patch.root, 'tableColumns'), 'tableColumn');
  const texts = after.columns.map((column) => {
    const element = elements.find((found) => numberOf(found, 'id') === column.id);
    const old = before.columns.find(({ id }) => id === column.id);
    return element === undefined || old === undefined ? columnText(column, prefix) : patchedColumn(patch.xml, element, old, column, prefix);
  });
  patch.set('tableColumns', elementText(`${prefix}tableColumns`, { count: texts.length }, texts.join('')));
}

function patchedColumn(xml: string, element: XmlElement, before: TableColumn, after: TableColumn, prefix: string): string {
  const renamed = before.name === after.name ? {} : { name: columnName(after.name) };
  const text = withElementAttributes(xml, element, renamed);
  if (before.calculatedFormula === after.calculatedFormula) return text;
  const root = parseXml(text);
  const patch = createPatch(text, root, ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst']);
  patch.set('calculatedColumnFormula', after.calculatedFormula === null ? null : calculatedText(after.calculatedFormula, prefix));
  return patch.result();
}

function columnText(column: TableColumn, prefix: string): string {
  const formula = column.calculatedFormula === null ? '' : calculatedText(column.calculatedFormula, prefix);
  return elementText(`${prefix}tableColumn`, { id: column.id, name: columnName(column.name) }, formula);
}

function calculatedText(formula: string, prefix: string): string {
  return `<${prefix}calculatedColumnFormula>${escapeText(formulaForFile(formula))}</${prefix}calculatedColumnFormula>`;
}

/** A line break in a column's name is escaped as in a cell (Excel compares it with the heading cell). */
function columnName(name: string): string {
  return encodeCharacters(name).replaceAll('\n', '_x000a_');
}

function styleInfo(style: string | null, prefix: string): string {
  return elementText(`${prefix}tableStyleInfo`, {
    name: style,
    showFirstColumn: '0',
    showLastColumn: '0',
    showRowStripes: '1',
    showColumnStripes: '0',
  });
}

function newTable(table: Table): string {
  const ref = cornerAddress(table.area);
  const filter =
    table.filter === null
      ? ''
      : elementText('autoFilter', { ref: cornerAddress(table.filter.area) }, [...table.filter.criteria.values()].join(''));
  const columns = elementText(
    'tableColumns',
    { count: table.columns.length },
    table.columns.map((column) => columnText(column, '')).join(''),
  );
  const attributes = {
    xmlns: mainSpace,
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref,
    headerRowCount: table.showHeaders ? null : 0,
    totalsRowCount: table.showTotals ? 1 : null,
    totalsRowShown: table.showTotals ? null : '0',
  };
  return declared(elementText('table', attributes, filter + columns + styleInfo(table.style, '')));
}

/** `<tableParts>` of the sheet: one entry for each table. */
export function patchTableParts(patch: ElementPatch, links: TableLinks): void {
  if (links.added.length === 0 && links.removed.length === 0) return;
  const prefix = prefixOf(patch.root);
  const kept = childrenOf(patch.child('tableParts'), 'tablePart').filter((part) => !links.removed.includes(relationshipId(part) ?? ''));
  const texts = [
    ...kept.map(({ start, end }) => patch.xml.slice(start, end)),
    ...links.added.map((id) => elementText(`${prefix}tablePart`, { 'xmlns:r': relationshipSpace, 'r:id': id })),
  ];
  patch.set('tableParts', texts.length === 0 ? null : elementText(`${prefix}tableParts`, { count: texts.length }, texts.join('')));
}
