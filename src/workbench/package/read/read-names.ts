// Defined names. Print area, print titles and filter, which Excel keeps as names, are fields of their sheets in the
// model.

import { parseReference, splitAddresses } from '../../workbook/addresses';
import type { DefinedName, Sheet } from '../../workbook/model';
import { maxColumns, maxRows } from '../../workbook/model';
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/xml-tree';

export const printAreaName = '_xlnm.Print_Area';
export const printTitlesName = '_xlnm.Print_Titles';
export const filterName = '_xlnm._FilterDatabase';

/** A name as in the file. */
export interface LocatedName {
  readonly element: XmlElement;
  readonly name: string;
  readonly refersTo: string;
  /** Of its sheet among all sheets (localSheetId); null for the whole workbook. */
  readonly position: number | null;
}

export function readLocatedNames(workbook: XmlElement): LocatedName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((element) => ({
    element,
    name: element.attributes.name ?? '',
    refersTo: element.text.trim(),
    position: numberOf(element, 'localSheetId'),
  }));
}

/** Whether a name is one that the model keeps as a field of its sheet. */
export function isSheetField(name: LocatedName): boolean {
  return name.position !== null && (name.name === printAreaName || name.name === printTitlesName || name.name === filterName);
}

/** The names of a workbook; `sheetIds` by the sheets' position, null where it isn't a worksheet. */
export function readNames(located: readonly LocatedName[], sheetIds: readonly (string | null)[]): DefinedName[] {
  return located
    .filter((name) => !isSheetField(name))
    .map(({ element, name, refersTo, position }) => ({
      name,
      refersTo,
      sheetId: position === null ? null : (sheetIds[position] ?? null),
      hidden: flagOf(element, 'hidden', false),
      comment: element.attributes.comment ?? null,
    }));
}

/** Puts print area and titles in their sheet's page layout, as far as they are plain references. */
export function readPrintNames(located: readonly LocatedName[], sheets: readonly (Sheet | null)[]): void {
  for (const { name, refersTo, position } of located) {
    const sheet = position === null ? null : (sheets[position] ?? null);
    if (sheet === null) continue;
    const areas = splitAddresses(refersTo).map((text) => parseReference(text)?.area ?? null);
    if (name === printAreaName && areas.every((area) => area !== null)) sheet.pageLayout.printArea = areas;
    if (name === printTitlesName) {
      const rows = areas.find((area) => area !== null && area.firstColumn === 0 && area.lastColumn === maxColumns - 1);
      if (rows) sheet.pageLayout.printTitleRows = { first: rows.firstRow, last: rows.lastRow };
      const columns = areas.find((area) => area !== null && area.firstRow === 0 && area.lastRow === maxRows - 1);
      if (columns) sheet.pageLayout.printTitleColumns = { first: columns.firstColumn, last: columns.lastColumn };
    }
  }
}
