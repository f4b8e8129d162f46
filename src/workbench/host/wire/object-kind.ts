// How the host describes an object of the API: a table of what it has. What isn't in the table is refused by name.

import { HostError, notCovered } from './host-errors';
import type { ArgumentValue, HostObject, Json, MethodResult } from './host-object';
import type { Session } from './session';

/** A scalar property. */
export interface Property<T> {
  readonly read: (target: T, session: Session) => Json;
  /** Missing where the workbench only reads it, whatever Excel does. */
  readonly write?: (target: T, value: unknown, session: Session) => void;
  /** Left out of a load that names no properties. */
  readonly onlyByName?: true;
}

export type Method<T> = (target: T, args: readonly unknown[], session: Session) => MethodResult;

/** Names as on the wire: "NumberFormat", "GetRange". */
export interface Kind<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly children?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** What makes it a collection. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  readonly index?: (target: T, args: readonly unknown[], session: Session) => HostObject;
  /** What the client gets when it first sees the object. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
}

/** Closes a target into the description of its kind. */
export function objectOf<T>(kind: Kind<T>, target: T, session: Session, argument: ArgumentValue = {}): HostObject {
  const { properties = {}, children = {}, methods = {} } = kind;
  const located = <R>(member: string, act: () => R): R => {
    try {
      return act();
    } catch (error) {
      if (error instanceof HostError && error.location === null)
        throw new HostError(error.code, error.message, `${kind.name}.${lowerFirst(member)}`);
      throw error;
    }
  };
  const refuse = (member: string): HostError => notCovered(`${kind.name}.${lowerFirst(member)}`);
  return {
    isHostObject: true,
    kind: kind.name,
    asArgument: argument,
    isCollection: kind.items !== undefined,
    propertyNames: Object.keys(properties).filter((name) => properties[name]?.onlyByName !== true),
    has: (name) => (Object.hasOwn(properties, name) ? 'property' : Object.hasOwn(children, name) ? 'child' : 'neither'),
    read(name) {
      const property = memberOf(properties, name);
      if (property === undefined) throw refuse(name);
      return located(name, () => property.read(target, session));
    },
    write(name, value) {
      const property = memberOf(properties, name);
      if (property === undefined) throw refuse(name);
      const { write } = property;
      // The client itself sets no property that Excel only lets be read.
      if (write === undefined) throw notCovered(`Setting ${kind.name}.${lowerFirst(name)}`);
      located(name, () => {
        write(target, value, session);
      });
    },
    child(name) {
      const child = memberOf(children, name);
      if (child === undefined) throw refuse(name);
      return located(name, () => child(target, session));
    },
    call(name, args) {
      const method = memberOf(methods, name);
      if (method === undefined) throw refuse(name);
      return located(name, () => method(target, args, session));
    },
    index(args) {
      const { index } = kind;
      if (index === undefined) throw refuse('getItem');
      return located('getItem', () => index(target, args, session));
    },
    items() {
      const { items } = kind;
      if (items === undefined) throw refuse('items');
      return located('items', () => items(target, session));
    },
    identity: () => kind.identity?.(target) ?? {},
  };
}

function memberOf<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Names come as "values" from `load` and as "Values" from everything else. */
export function wireName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
