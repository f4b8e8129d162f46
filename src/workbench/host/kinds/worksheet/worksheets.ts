// Excel.WorksheetCollection.

import { blankSheet } from '../../../workbook/blank-sheet';
import { hostError } from '../../wire/host-errors';
import { queueEvent, wholeWorkbook } from '../../wire/events';
import { sheetByName } from '../../cells/find-range';
import { isMissing, optionalBoolean, textOf } from '../../wire/arguments';
import type { HostObject, MethodResult } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandOpenStructure } from '../../cells/protection';
import { structureChanged, type Session } from '../../wire/session';
import { checkSheetName, freeSheetName } from '../../cells/sheet-names';
import type { Sheet } from '../../../workbook/model';
import { eventMethods } from '../../wire/event-methods';

/** By name, or by the id that the client learnt: "{…}". */
function findSheet(session: Session, key: unknown): Sheet | null {
  const text = textOf(key);
  return session.workbook.sheets.find(({ id }) => id === text) ?? sheetByName(session, text);
}

function emptySheet(session: Session, name: string): Sheet {
  const taken = new Set(session.workbook.sheets.map(({ id }) => id));
  let number = session.workbook.sheets.length + 1;
  while (taken.has(idOf(number))) number += 1;
  const model = session.workbook.sheets[0];
  return {
    ...blankSheet(idOf(number), name),
    ...(model === undefined ? {} : { defaultRowHeight: model.defaultRowHeight, defaultColumnWidth: model.defaultColumnWidth }),
  };
}

/** The shape that Excel gives its ids. */
function idOf(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

function visible(session: Session, visibleOnly: unknown): readonly Sheet[] {
  const only = optionalBoolean(visibleOnly, false);
  return session.workbook.sheets.filter(({ visibility }) => !only || visibility === 'Visible');
}

function oneSheet(session: Session, sheet: Sheet | undefined): MethodResult {
  if (sheet === undefined) throw hostError('ItemNotFound');
  return { object: session.objects.worksheet(sheet) };
}

const kind: Kind<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.workbook.sheets.map((sheet) => session.objects.worksheet(sheet)),
  index: (session, [key]) => {
    const sheet = findSheet(session, key);
    if (sheet === null) throw hostError('ItemNotFound');
    return session.objects.worksheet(sheet);
  },
  methods: {
    Add: (session, [value]) => {
      demandOpenStructure(session);
      const name = isMissing(value) ? freeSheetName(session.workbook) : textOf(value);
      checkSheetName(session.workbook, name, null);
      const sheet = emptySheet(session, name);
      session.workbook.sheets.push(sheet);
      structureChanged(session);
      queueEvent(session, 'worksheetAdded', [wholeWorkbook], () => ({ worksheetId: sheet.id, source: 'Local' }));
      return { object: session.objects.worksheet(sheet) };
    },
    GetActiveWorksheet: (session) =>
      oneSheet(
        session,
        session.workbook.sheets.find(({ id }) => id === session.workbook.activeSheetId),
      ),
    GetCount: (session, [visibleOnly]) => ({ value: visible(session, visibleOnly).length }),
    GetFirst: (session, [visibleOnly]) => oneSheet(session, visible(session, visibleOnly)[0]),
    GetLast: (session, [visibleOnly]) => oneSheet(session, visible(session, visibleOnly).at(-1)),
    GetItem: (session, [key]) => oneSheet(session, findSheet(session, key) ?? undefined),
    GetItemOrNullObject: (session, [key]) => {
      const sheet = findSheet(session, key);
      return { object: sheet === null ? null : session.objects.worksheet(sheet) };
    },
    ...eventMethods<Session>(() => wholeWorkbook, {
      DataChangedEvent: 'worksheetChanged',
      ActivatedEvent: 'worksheetActivated',
      DeactivatedEvent: 'worksheetDeactivated',
      AddedEvent: 'worksheetAdded',
      DeletedEvent: 'worksheetDeleted',
      SelectionChangedEvent: 'worksheetSelectionChanged',
      CalculatedEvent: 'worksheetCalculated',
      ProtectionChangedEvent: 'worksheetProtectionChanged',
      EventNameChanged: 'worksheetNameChanged',
    }),
  },
};

export function worksheetsObject(session: Session): HostObject {
  return objectOf(kind, session, session);
}
