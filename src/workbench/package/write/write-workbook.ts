// workbook.xml: the list of sheets, the one in front, the defined names.

import type { Sheet, Workbook } from '../../workbook/model';
import { createPatch, workbookOrder } from '../xml/element-order';
import type { ReadPackage, SheetSlot } from '../read/open';
import { patchNames, type Positions } from './write-names';
import { attributeSplice, elementText, withElementAttributes } from '../xml/xml-text';
import { childOf, numberOf, prefixOf } from '../xml/xml-tree';

/** A sheet in the order of the saved file. */
interface SheetPlace {
  /** Null for a new sheet. */
  readonly slot: SheetSlot | null;
  /** Null for a chart sheet. */
  readonly sheet: Sheet | null;
  readonly relationship: string;
}

const relationshipSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const states = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * The order of all sheets: worksheets as in the model, chart sheets and the like after the sheet that they followed.
 */
export function placeSheets(before: ReadPackage, after: Workbook, relationships: ReadonlyMap<string, string>): SheetPlace[] {
  const places: SheetPlace[] = after.sheets.map((sheet) => {
    const slot = before.slots.find(({ located }) => located?.sheet.id === sheet.id) ?? null;
    return { slot, sheet, relationship: slot?.relationship ?? relationships.get(sheet.id) ?? '' };
  });
  before.slots.forEach((slot, index) => {
    if (slot.located !== null) return;
    const neighbour = before.slots
      .slice(0, index)
      .reverse()
      .find((other) => places.some((place) => place.slot === other));
    places.splice(places.findIndex((place) => place.slot === neighbour) + 1, 0, {
      slot,
      sheet: null,
      relationship: slot.relationship,
    });
  });
  return places;
}

function positionsOf(before: ReadPackage, places: readonly SheetPlace[]): Positions {
  const positionOrNull = (index: number): number | null => (index < 0 ? null : index);
  return {
    before: before.slots.map((slot) => positionOrNull(places.findIndex((place) => place.slot === slot))),
    of: (sheetId) => positionOrNull(places.findIndex(({ sheet }) => sheet?.id === sheetId)),
  };
}

export function workbookText(before: ReadPackage, after: Workbook, places: readonly SheetPlace[]): string {
  const { workbookXml: xml, workbookRoot: root, slots } = before;
  const patch = createPatch(xml, root, workbookOrder);
  const prefix = prefixOf(root);
  const positions = positionsOf(before, places);

  let nextNumber = Math.max(0, ...slots.map(({ element }) => numberOf(element, 'sheetId') ?? 0));
  const texts = places.map(({ slot, sheet, relationship }) => {
    if (slot === null) {
      nextNumber++;
      const attributes = {
        name: sheet?.name ?? '',
        sheetId: nextNumber,
        state: states[sheet?.visibility ?? 'Visible'],
        'xmlns:r': relationshipSpace,
        'r:id': relationship,
      };
      return elementText(`${prefix}sheet`, attributes);
    }
    const was = slot.located?.sheet;
    if (sheet === null || was === undefined) return xml.slice(slot.element.start, slot.element.end);
    const changes: Record<string, string | null> = {};
    if (was.name !== sheet.name) changes.name = sheet.name;
    if (was.visibility !== sheet.visibility) changes.state = states[sheet.visibility];
    return withElementAttributes(xml, slot.element, changes);
  });
  const old = slots.map(({ element }) => xml.slice(element.start, element.end));
  if (JSON.stringify(old) !== JSON.stringify(texts)) patch.set('sheets', elementText(`${prefix}sheets`, {}, texts.join('')));

  const front = positions.of(after.activeSheetId) ?? 0;
  const wasFront = slots.findIndex(({ located }) => located?.sheet.id === before.workbook.activeSheetId);
  if (front !== wasFront || after.activeSheetId !== before.workbook.activeSheetId) {
    const view = childOf(patch.child('bookViews'), 'workbookView');
    if (view !== undefined) patch.splice(attributeSplice(xml, view, { activeTab: front }));
    else patch.set('bookViews', elementText(`${prefix}bookViews`, {}, elementText(`${prefix}workbookView`, { activeTab: front })));
  }
  patchNames(patch, before, after, positions);
  return patch.result();
}
