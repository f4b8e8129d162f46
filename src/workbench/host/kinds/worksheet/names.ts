// Excel.NamedItemCollection and NamedItem: the workbook's names, or one sheet's.

import { absoluteAddress, qualifiedAddress } from '../../../workbook/addresses';
import { isCellError } from '../../../workbook/cell-values';
import type { CellValue, DefinedName, Sheet } from '../../../workbook/model';
import { entryOf } from '../../cells/entry';
import { hostError, notCovered } from '../../wire/host-errors';
import { rangeArgument, rangeOfName } from '../../cells/find-range';
import { booleanOf, optionalText, textOf } from '../../wire/arguments';
import { isHostObject, type HostObject, type Json } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { bringUpToDate, structureChanged, touch, type Session } from '../../wire/session';
import { checkDefinedName } from '../../cells/sheet-names';

/** null: the names of the whole workbook. */
type Scope = Sheet | null;

function scoped(session: Session, scope: Scope): readonly DefinedName[] {
  return session.workbook.names.filter(({ sheetId }) => sheetId === (scope?.id ?? null));
}

function find(session: Session, scope: Scope, name: unknown): DefinedName | null {
  const wanted = textOf(name).toLowerCase();
  return scoped(session, scope).find((each) => each.name.toLowerCase() === wanted) ?? null;
}

function typeOf(name: DefinedName, session: Session): string {
  if (rangeOfName(session, name) !== null) return 'Range';
  const constant = constantOf(name.refersTo);
  if (typeof constant === 'number' && Number.isInteger(constant)) return 'Integer';
  const value = constant ?? resultOf(name, session);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}

/** What the formula of a name comes to. */
function resultOf(name: DefinedName, session: Session): CellValue {
  bringUpToDate(session);
  const value = session.calculator.valueOf(`=${name.refersTo}`, scopeSheet(name, session) ?? session.selection.sheet);
  if (value === undefined) throw notCovered(`NamedItem.value of "=${name.refersTo}"`);
  return value;
}

/** The constant that a name refers to; null for a formula. */
function constantOf(refersTo: string): string | number | boolean | null {
  if (/^"(?:[^"]|"")*"$/.test(refersTo)) return refersTo.slice(1, -1).replaceAll('""', '"');
  const number = Number(refersTo);
  if (refersTo.trim() !== '' && Number.isFinite(number)) return number;
  if (/^(true|false)$/i.test(refersTo)) return refersTo.toLowerCase() === 'true';
  return null;
}

/** The value of a name for a range is its address. */
function valueOf(name: DefinedName, session: Session): Json {
  const range = rangeOfName(session, name);
  if (range !== null) return qualifiedAddress(range.sheet.name, range.area);
  const value = constantOf(name.refersTo) ?? resultOf(name, session);
  return isCellError(value) ? value.error : value;
}

function scopeSheet(name: DefinedName, session: Session): Sheet | null {
  return session.workbook.sheets.find(({ id }) => id === name.sheetId) ?? null;
}

/** "=Sheet1!$A$1", "=0.8" or a range: what a new name refers to, without its equals sign. */
function referenceArgument(session: Session, scope: Scope, value: unknown): string {
  if (isHostObject(value)) {
    const range = rangeArgument(session, scope ?? session.selection.sheet, value);
    return absoluteAddress(range.sheet.name, range.area);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  const text = textOf(value);
  if (!text.startsWith('=')) return `"${text.replaceAll('"', '""')}"`;
  const { formula } = entryOf(text, 'General', session.workbook);
  if (formula === null) throw hostError('InvalidArgument');
  return formula.slice(1);
}

const itemKind: Kind<DefinedName> = {
  name: 'NamedItem',
  properties: {
    Name: { read: ({ name }) => name },
    Type: { read: typeOf },
    Value: { read: valueOf },
    Formula: {
      read: ({ refersTo }) => `=${refersTo}`,
      write: (name, value, session) => {
        name.refersTo = referenceArgument(session, scopeSheet(name, session), value);
        structureChanged(session);
      },
    },
    Visible: {
      read: ({ hidden }) => !hidden,
      write: (name, value, session) => {
        name.hidden = !booleanOf(value);
        touch(session);
      },
    },
    Comment: {
      read: ({ comment }) => comment ?? '',
      write: (name, value, session) => {
        name.comment = textOf(value);
        touch(session);
      },
    },
    Scope: { read: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    _Id: { read: ({ name }) => name },
  },
  children: {
    Worksheet: (name, session) => {
      const sheet = scopeSheet(name, session);
      if (sheet === null) throw hostError('InvalidOperation');
      return session.objects.worksheet(sheet);
    },
    WorksheetOrNullObject: (name, session) => {
      const sheet = scopeSheet(name, session);
      return sheet === null ? null : session.objects.worksheet(sheet);
    },
  },
  methods: {
    Delete: (name, _args, session) => {
      const index = session.workbook.names.indexOf(name);
      if (index < 0) throw hostError('ItemNotFound');
      session.workbook.names.splice(index, 1);
      structureChanged(session);
      return undefined;
    },
    GetRange: (name, _args, session) => {
      const range = rangeOfName(session, name);
      if (range === null) throw hostError('InvalidOperation');
      return { object: session.objects.range(range) };
    },
    GetRangeOrNullObject: (name, _args, session) => {
      const range = rangeOfName(session, name);
      return { object: range === null ? null : session.objects.range(range) };
    },
  },
  identity: ({ name }) => ({ _Id: name }),
};

const kind: Kind<{ readonly scope: Scope }> = {
  name: 'NamedItemCollection',
  items: ({ scope }, session) => scoped(session, scope).map((name) => objectOf(itemKind, name, session)),
  index: ({ scope }, [key], session) => {
    const name = find(session, scope, key);
    if (name === null) throw hostError('ItemNotFound');
    return objectOf(itemKind, name, session);
  },
  methods: {
    Add: ({ scope }, [value, reference, comment], session) => {
      const name = textOf(value);
      checkDefinedName(name);
      if (find(session, scope, name) !== null) throw hostError('ItemAlreadyExists');
      const added: DefinedName = {
        name,
        refersTo: referenceArgument(session, scope, reference),
        sheetId: scope?.id ?? null,
        hidden: false,
        comment: optionalText(comment),
      };
      session.workbook.names.push(added);
      structureChanged(session);
      return { object: objectOf(itemKind, added, session) };
    },
    GetCount: ({ scope }, _args, session) => ({ value: scoped(session, scope).length }),
    GetItem: ({ scope }, [key], session) => {
      const name = find(session, scope, key);
      if (name === null) throw hostError('ItemNotFound');
      return { object: objectOf(itemKind, name, session) };
    },
    GetItemOrNullObject: ({ scope }, [key], session) => {
      const name = find(session, scope, key);
      return { object: name === null ? null : objectOf(itemKind, name, session) };
    },
  },
};

export function namesObject(session: Session, scope: Scope): HostObject {
  return objectOf(kind, { scope }, session);
}
