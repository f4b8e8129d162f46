// Defined names in workbook.xml, with those that Excel keeps for print areas, print titles and filters.

import { absoluteAddress } from '../../workbook/addresses';
import { wholeSheet, type DefinedName, type Sheet, type Workbook } from '../../workbook/model';
import type { ElementPatch } from '../xml/element-order';
import type { ReadPackage } from '../read/open';
import { filterName, isSheetField, printAreaName, printTitlesName, type LocatedName } from '../read/read-names';
import { elementText, escapeText, withAttributes } from '../xml/xml-text';
import { prefixOf } from '../xml/xml-tree';

/** The positions of sheets among all sheets. */
export interface Positions {
  /** By the position in the file: the position now; null where the sheet was deleted. */
  readonly before: readonly (number | null)[];
  /** The position now, by sheet id. */
  readonly of: (sheetId: string) => number | null;
}

/** Names that didn't change keep their text; the others are written in their place, new ones after them. */
export function patchNames(patch: ElementPatch, before: ReadPackage, after: Workbook, positions: Positions): void {
  const prefix = prefixOf(patch.root);
  const left = new Map(after.names.map((name) => [keyOf(name.name, name.sheetId), name]));
  const fields = changedFields(before, after);
  const texts: string[] = [];
  for (const located of before.names) {
    const position = located.position === null ? null : (positions.before[located.position] ?? null);
    if (located.position !== null && position === null) continue;
    const sheetBefore = located.position === null ? null : (before.slots[located.position]?.located?.sheet ?? null);
    if (isSheetField(located)) {
      const sheet = after.sheets.find(({ id }) => id === sheetBefore?.id) ?? null;
      if (sheet !== null) fields.delete(keyOf(located.name, sheet.id));
      const value = sheetBefore === null || sheet === null ? located.refersTo : changedField(located, sheetBefore, sheet);
      if (value !== null) texts.push(nameText(patch.xml, located, { position, refersTo: value }));
    } else {
      const key = keyOf(located.name, sheetBefore?.id ?? null);
      const name = left.get(key);
      left.delete(key);
      if (name !== undefined) texts.push(nameText(patch.xml, located, { position, refersTo: name.refersTo, name }));
    }
  }
  for (const name of left.values()) {
    const position = name.sheetId === null ? null : positions.of(name.sheetId);
    if (name.sheetId !== null && position === null) continue;
    texts.push(
      elementText(
        `${prefix}definedName`,
        { name: name.name, comment: name.comment, localSheetId: position, hidden: name.hidden ? '1' : null },
        escapeText(name.refersTo),
      ),
    );
  }
  for (const { name, sheet, refersTo } of fields.values()) {
    const attributes = { name, localSheetId: positions.of(sheet.id), hidden: name === filterName ? '1' : null };
    texts.push(elementText(`${prefix}definedName`, attributes, escapeText(refersTo)));
  }
  const old = before.names.map(({ element }) => patch.xml.slice(element.start, element.end));
  if (JSON.stringify(old) === JSON.stringify(texts)) return;
  patch.set('definedNames', texts.length === 0 ? null : elementText(`${prefix}definedNames`, {}, texts.join('')));
}

/** Names are the same whatever their case. */
function keyOf(name: string, sheetId: string | null): string {
  return `${sheetId ?? ''}|${name.toLowerCase()}`;
}

function nameText(
  xml: string,
  located: LocatedName,
  now: { readonly position: number | null; readonly refersTo: string; readonly name?: DefinedName },
): string {
  const { element } = located;
  const changes: Record<string, string | number | null> = {};
  if (now.position !== located.position) changes.localSheetId = now.position;
  if (now.name !== undefined) {
    const { name, hidden, comment } = now.name;
    if (name !== located.name) changes.name = name;
    if (hidden !== (element.attributes.hidden === '1' || element.attributes.hidden === 'true')) changes.hidden = hidden ? '1' : null;
    if (comment !== (element.attributes.comment ?? null)) changes.comment = comment;
  }
  const open = withAttributes(xml.slice(element.start, element.openEnd), changes);
  if (now.refersTo === located.refersTo) return open + xml.slice(element.openEnd, element.end);
  return `${open.replace(/\s*\/>$/, '>')}${escapeText(now.refersTo)}</${element.tag}>`;
}

/** What a name that belongs to a sheet refers to now; null where it is deleted. */
function changedField(located: LocatedName, before: Sheet, after: Sheet): string | null {
  const [was, is] = [fieldOf(located.name, before), fieldOf(located.name, after)];
  return was === is ? located.refersTo : is;
}

function fieldOf(name: string, sheet: Sheet): string | null {
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  if (name === filterName) return sheet.filter === null ? null : absoluteAddress(sheet.name, sheet.filter.area);
  if (name === printAreaName) return printArea === null ? null : printArea.map((area) => absoluteAddress(sheet.name, area)).join(',');
  const titles = [
    ...(printTitleColumns === null ? [] : [{ ...wholeSheet, firstColumn: printTitleColumns.first, lastColumn: printTitleColumns.last }]),
    ...(printTitleRows === null ? [] : [{ ...wholeSheet, firstRow: printTitleRows.first, lastRow: printTitleRows.last }]),
  ];
  return titles.length === 0 ? null : titles.map((area) => absoluteAddress(sheet.name, area)).join(',');
}

interface Field {
  readonly name: string;
  readonly sheet: Sheet;
  readonly refersTo: string;
}

/** Every field that changed and needs a name. Those that have one in the file are removed as they are found. */
function changedFields(before: ReadPackage, after: Workbook): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const sheet of after.sheets) {
    const was = before.workbook.sheets.find(({ id }) => id === sheet.id);
    for (const name of [filterName, printAreaName, printTitlesName]) {
      const refersTo = fieldOf(name, sheet);
      const isNew = was === undefined || fieldOf(name, was) !== refersTo;
      if (refersTo !== null && isNew) fields.set(keyOf(name, sheet.id), { name, sheet, refersTo });
    }
  }
  return fields;
}
