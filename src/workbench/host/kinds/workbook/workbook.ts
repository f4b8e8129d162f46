// Excel.Workbook, the root of every batch, with Application and Runtime.

import { hostError, notCovered } from '../../wire/host-errors';
import { booleanOf, isMissing, oneOf, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { calculate, structureChanged, touch, type Session } from '../../wire/session';
import { commentsObject } from '../worksheet/comments';
import { functionsObject } from './functions';
import { namesObject } from '../worksheet/names';
import { settingsObject } from './settings';
import { stylesObject } from './styles';
import { tablesObject } from '../table/tables';
import { worksheetsObject } from '../worksheet/worksheets';

interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly shortDate: string;
}
/** The officer's system. Contents are read and written in en-US whatever it is, as Office.js does on the wire. */
const culture: Culture = { name: 'en-GB', decimal: '.', group: ',', shortDate: 'dd/MM/yyyy' };

const numberFormatKind: Kind<Culture> = {
  name: 'NumberFormatInfo',
  properties: { NumberDecimalSeparator: { read: ({ decimal }) => decimal }, NumberGroupSeparator: { read: ({ group }) => group } },
};

const datetimeFormatKind: Kind<Culture> = {
  name: 'DatetimeFormatInfo',
  properties: { ShortDatePattern: { read: ({ shortDate }) => shortDate } },
};

const cultureKind: Kind<Culture> = {
  name: 'CultureInfo',
  properties: { Name: { read: ({ name }) => name } },
  children: {
    NumberFormat: (target, session) => objectOf(numberFormatKind, target, session),
    DatetimeFormat: (target, session) => objectOf(datetimeFormatKind, target, session),
  },
};

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** A workbook that isn't open yet, by the base64 of its file. A blank one is of no use to this add-in. */
const createdWorkbookKind: Kind<string> = {
  name: 'WorkbookCreated',
  methods: {
    Open: (base64, _args, session) => {
      if (base64 === '') throw notCovered('Application.createWorkbook without a file');
      session.batch.opened.push(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      return undefined;
    },
  },
};

const applicationKind: Kind<Session> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      read: ({ calculationMode }) => calculationMode,
      write: (session, value) => {
        session.calculationMode = oneOf(value, modes);
      },
    },
    CalculationState: { read: ({ batch }) => (batch.changed.length > 0 || batch.structureChanged ? 'Pending' : 'Done') },
    DecimalSeparator: { read: () => culture.decimal },
    ThousandsSeparator: { read: () => culture.group },
    UseSystemSeparators: { read: () => true },
  },
  children: { CultureInfo: (session) => objectOf(cultureKind, culture, session) },
  methods: {
    CreateWorkbook: (session, [base64]) => ({ object: objectOf(createdWorkbookKind, isMissing(base64) ? '' : textOf(base64), session) }),
    Calculate: (session, [type]) => {
      if (oneOf(type, ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate') structureChanged(session);
      calculate(session);
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: (session) => {
      session.batch.calculationSuspended = true;
      return undefined;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const runtimeKind: Kind<Session> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      read: ({ eventsEnabled }) => eventsEnabled,
      write: (session, value) => {
        session.eventsEnabled = booleanOf(value);
      },
    },
  },
};

const workbookProtectionKind: Kind<Session> = {
  name: 'WorkbookProtection',
  properties: { Protected: { read: ({ workbook }) => workbook.structureProtected ?? false } },
};

const workbookKind: Kind<Session> = {
  name: 'Workbook',
  properties: { Name: { read: () => 'Workbook.xlsx' }, ReadOnly: { read: () => false }, IsDirty: { read: () => true } },
  children: {
    Worksheets: (session) => worksheetsObject(session),
    Names: (session) => namesObject(session, null),
    Tables: (session) => tablesObject(session, { sheets: () => session.workbook.sheets, within: null, adding: null }),
    Application: (session) => objectOf(applicationKind, session, session),
    Functions: (session) => functionsObject(session),
    Settings: (session) => settingsObject(session),
    Styles: (session) => stylesObject(session),
    Comments: (session) => commentsObject(session, session.workbook.sheets),
    Protection: (session) => objectOf(workbookProtectionKind, session, session),
    _Runtime: (session) => objectOf(runtimeKind, session, session),
  },
  methods: {
    GetSelectedRange: (session) => ({ object: session.objects.range(track(session.selection.sheet, session.selection.area)) }),
    GetActiveCell: (session) => {
      const { sheet, area } = session.selection;
      return { object: session.objects.range(track(sheet, { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn })) };
    },
    Save: (session, [behaviour]) => {
      if (!isMissing(behaviour)) oneOf(behaviour, ['Save', 'Prompt']);
      touch(session);
      return undefined;
    },
    _GetObjectByReferenceId: (session, [id]) => ({ object: referenced(session, id) }),
    _GetRangeForEventByReferenceId: (session, [id]) => ({ object: referenced(session, id) }),
    _GetRangeOrNullObjectForEventByReferenceId: (session, [id]) => ({ object: session.references.get(textOf(id))?.object ?? null }),
    _RemoveReference: (session, [id]) => {
      session.references.delete(textOf(id));
      return undefined;
    },
    _RemoveAllReferences: (session) => {
      session.references.clear();
      return undefined;
    },
    _GetReferenceCount: (session) => ({ value: session.references.size }),
  },
};

function referenced(session: Session, id: unknown): HostObject {
  const reference = session.references.get(textOf(id));
  if (reference === undefined) throw hostError('ItemNotFound');
  return reference.object;
}

export function workbookObject(session: Session): HostObject {
  return objectOf(workbookKind, session, session);
}
