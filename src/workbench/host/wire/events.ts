// Events for the add-in, sent only to targets that a handler is registered for.

import { areaAddress, intersection } from '../../workbook/addresses';
import type { Area, Sheet } from '../../workbook/model';
import type { SheetChange } from '../../edit/edit-result';
import { track } from './tracked-range';
import type { Json } from './host-object';
import type { Session } from './session';

/** The client's numbers for its events (excel-web-16.00.debug.js, `eventType`). */
const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof eventTypes;

/** The client's target for "any sheet" and "any table". */
export const wholeWorkbook = 'Workbook';
/** The category of messages that are events. */
const eventCategory = 65_536;

function eventKey(name: EventName, target: string): string {
  return `${String(eventTypes[name])} ${target}`;
}

export function register(session: Session, name: EventName, target: string): void {
  const key = eventKey(name, target);
  session.registrations.set(key, (session.registrations.get(key) ?? 0) + 1);
}

export function unregister(session: Session, name: EventName, target: string): void {
  const key = eventKey(name, target);
  const left = (session.registrations.get(key) ?? 0) - 1;
  if (left > 0) session.registrations.set(key, left);
  else session.registrations.delete(key);
}

/** Queues an event for each target that has a handler; it is sent after the answer to the batch. */
export function queueEvent(
  session: Session,
  name: EventName,
  targets: readonly string[],
  message: () => Readonly<Record<string, Json>>,
): void {
  if (!session.eventsEnabled) return;
  const listening = targets.filter((target) => session.registrations.has(eventKey(name, target)));
  if (listening.length === 0) return;
  const text = JSON.stringify(message());
  for (const targetId of listening) {
    session.batch.events.push({
      messageCategory: eventCategory,
      messageType: eventTypes[name],
      targetId,
      message: text,
      id: session.nextId(),
    });
  }
}

type ChangeType = SheetChange['type'] | 'CellInserted' | 'CellDeleted';

/** Which way the cells beside the change went. */
const shiftDirections: Readonly<Partial<Record<ChangeType, string>>> = {
  RowInserted: 'ShiftCellDown',
  RowDeleted: 'ShiftCellUp',
  ColumnInserted: 'ShiftCellRight',
  ColumnDeleted: 'ShiftCellLeft',
};

/** A change of contents, as an event reports it. */
interface ContentsChange {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly type: ChangeType;
  /** By this add-in; false: by the person. */
  readonly byAddIn: boolean;
  /** The values before and after, where one cell was edited. */
  readonly details?: Readonly<Record<string, Json>>;
}

/** For the sheet's handlers and those of the tables that the change touches. */
export function queueChangeEvents(session: Session, { sheet, area, type, byAddIn, details = {} }: ContentsChange): void {
  const message = (): Readonly<Record<string, Json>> => ({
    address: areaAddress(area),
    changeType: type,
    source: 'Local',
    triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shiftDirections[type] ?? 'None',
    worksheetId: sheet.id,
    referenceId: eventReference(session, sheet, area),
    ...details,
  });
  queueEvent(session, 'worksheetChanged', [sheet.id, wholeWorkbook], message);
  for (const table of sheet.tables) {
    if (intersection(table.area, area) === null) continue;
    queueEvent(session, 'tableChanged', [String(table.id), wholeWorkbook], () => ({ ...message(), tableId: String(table.id) }));
  }
}

/** `getRange(context)` of an event's arguments asks for the range by this reference. */
function eventReference(session: Session, sheet: Sheet, area: Area): string {
  const range = track(sheet, area);
  const id = `event ${String(session.nextId())}`;
  session.references.set(id, { object: session.objects.range(range), range });
  return id;
}

export function queueSelectionEvents(session: Session): void {
  const { sheet, area } = session.selection;
  queueEvent(session, 'worksheetSelectionChanged', [sheet.id, wholeWorkbook], () => ({
    address: areaAddress(area),
    worksheetId: sheet.id,
  }));
  for (const table of sheet.tables) {
    const inside = intersection(table.area, area);
    queueEvent(session, 'tableSelectionChanged', [String(table.id)], () => ({
      address: inside === null ? '' : areaAddress(inside),
      isInsideTable: inside !== null,
      tableId: String(table.id),
      worksheetId: sheet.id,
    }));
  }
}

export function activate(session: Session, sheet: Sheet): void {
  const { workbook } = session;
  if (workbook.activeSheetId === sheet.id) return;
  const before = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  session.selection = { sheet, area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 } };
  queueEvent(session, 'worksheetDeactivated', [before, wholeWorkbook], () => ({ worksheetId: before }));
  queueEvent(session, 'worksheetActivated', [sheet.id, wholeWorkbook], () => ({ worksheetId: sheet.id }));
}
