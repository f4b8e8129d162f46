// What the client's version of office.js doesn't have is refused by name where it is asked for. "undefined" would fail
// further on without saying what is missing, or not at all.

/** What promises, JSON and test runners ask of any object, to see whether it is one of theirs. */
const askedOfAnything: ReadonlySet<string> = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', 'inspect']);

/** A member that an add-in may ask for; the client's own fields begin with "m_" or "_". */
function isMember(name: string | symbol): name is string {
  return typeof name === 'string' && /^(?!m_)[a-z][a-z0-9]*$/i.test(name) && !askedOfAnything.has(name);
}

/** Named as `RichApi.Error` names what a version of Excel doesn't have. */
class NotInClient extends Error {
  readonly code = 'ApiNotFound';
  readonly debugInfo: { readonly code: string; readonly message: string; readonly errorLocation: string };

  constructor(member: string) {
    super(`${member} is not covered by the workbench.`);
    this.name = 'RichApi.Error';
    this.debugInfo = { code: this.code, message: this.message, errorLocation: member };
  }
}

/** `known` as it is, but for the members that it lacks: "Excel.Nothing", and so within what it holds, its enumerations. */
export function refusingUnknown<T extends object>(path: string, known: T): T {
  const within = new Map<string, object>();
  return new Proxy(known, {
    get(target, name, receiver): unknown {
      if (name in target) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof name === 'symbol' || !isPlain(value)) return value;
        const inner = within.get(name) ?? refusingUnknown(`${path}.${name}`, value);
        within.set(name, inner);
        return inner;
      }
      if (isMember(name)) throw new NotInClient(`${path}.${name}`);
      return undefined;
    },
  });
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * Objects of the API, by the prototype that all have, refuse the members that their class lacks. It stands at the end
 * of their chain, so that what is there costs nothing.
 */
export function refuseUnknownMembers(prototype: object): void {
  const end = new Proxy(Object.prototype, {
    get(target, name, receiver): unknown {
      if (!isMember(name) || name in target) return Reflect.get(target, name, receiver);
      throw new NotInClient(`${classOf(receiver)}.${name}`);
    },
    // Else it would become a field of the object, and never reach Excel.
    set(target, name, value, receiver) {
      if (isMember(name) && !(name in target)) throw new NotInClient(`Setting ${classOf(receiver)}.${name}`);
      return Reflect.set(target, name, value, receiver);
    },
  });
  Object.setPrototypeOf(prototype, end);
}

function classOf(receiver: unknown): string {
  const name: unknown = typeof receiver === 'object' && receiver !== null && '_className' in receiver ? receiver._className : null;
  return typeof name === 'string' ? name : 'ClientObject';
}

/** Events that the client takes from the first Office.js: no host of ours raises them, and a handler would wait for ever. */
const oldEvents = [
  ['SettingCollection', 'onSettingsChanged'],
  ['Workbook', 'onSelectionChanged'],
  ['Binding', 'onSelectionChanged'],
  ['Binding', 'onDataChanged'],
] as const;

/** `excel`: the client's own classes, which lose these events. */
export function refuseOldEvents(excel: object): void {
  for (const [className, event] of oldEvents) {
    const known: unknown = Reflect.get(excel, className);
    if (typeof known !== 'function') continue;
    Object.defineProperty(known.prototype, event, {
      configurable: true,
      get(): never {
        throw new NotInClient(`${className}.${event}`);
      },
    });
  }
}
