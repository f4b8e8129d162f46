// Excel.SettingCollection: what add-ins keep in the workbook, as JSON values by key.

import { hostError } from '../../wire/host-errors';
import { textOf } from '../../wire/arguments';
import type { HostObject, Json } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { touch, type Session } from '../../wire/session';

/** What Excel allows isn't documented; about 2 MB is where writing has been reported to fail. */
const largestSetting = 2_000_000;

interface SettingTarget {
  readonly key: string;
}

function stored(session: Session, key: string): unknown {
  if (!session.workbook.settings.has(key)) throw hostError('ItemNotFound');
  return session.workbook.settings.get(key);
}

/** Settings come from JSON and go back to it; what isn't JSON is null. */
function asJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asJson(item)]));
  return null;
}

function store(session: Session, key: string, value: unknown): void {
  const json = asJson(value);
  if (JSON.stringify(json).length > largestSetting) throw hostError('InvalidArgument');
  session.workbook.settings.set(key, json);
  touch(session);
}

const settingKind: Kind<SettingTarget> = {
  name: 'Setting',
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ key }, session) => asJson(stored(session, key)),
      write: ({ key }, value, session) => {
        store(session, key, value);
      },
    },
    _Id: { read: ({ key }) => key },
  },
  methods: {
    Delete: ({ key }, _args, session) => {
      stored(session, key);
      session.workbook.settings.delete(key);
      touch(session);
      return undefined;
    },
  },
  identity: ({ key }) => ({ _Id: key }),
};

function setting(session: Session, key: string): HostObject {
  return objectOf(settingKind, { key }, session);
}

const kind: Kind<Session> = {
  name: 'SettingCollection',
  items: (session) => [...session.workbook.settings.keys()].map((key) => setting(session, key)),
  index: (session, [key]) => {
    stored(session, textOf(key));
    return setting(session, textOf(key));
  },
  methods: {
    Add: (session, [key, value]) => {
      const name = textOf(key);
      if (name === '') throw hostError('InvalidArgument');
      store(session, name, value);
      return { object: setting(session, name) };
    },
    GetCount: ({ workbook }) => ({ value: workbook.settings.size }),
    GetItem: (session, [key]) => {
      stored(session, textOf(key));
      return { object: setting(session, textOf(key)) };
    },
    GetItemOrNullObject: (session, [key]) => ({
      object: session.workbook.settings.has(textOf(key)) ? setting(session, textOf(key)) : null,
    }),
  },
};

export function settingsObject(session: Session): HostObject {
  return objectOf(kind, session, session);
}
