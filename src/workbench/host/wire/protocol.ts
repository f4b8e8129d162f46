// The batch protocol of office.js: numbers and shapes, read from the wire without trusting it.
// Source: excel-web-16.00.debug.js (CommonActionFactory, ActionFactory, ObjectPathFactory).

import { isRecord } from './arguments';
import { HostError } from './host-errors';

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;
export const pathTypes = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

interface WireArguments {
  readonly values: readonly unknown[];
  /** Place by place: the id of an object path where the argument is an object. */
  readonly references: readonly unknown[];
}

interface WirePath {
  readonly type: number;
  readonly name: string;
  readonly parent: number | null;
  readonly args: WireArguments;
}

export interface WireQuery {
  readonly select: readonly string[] | null;
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface WireAction {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: WireArguments;
  readonly query: WireQuery;
  readonly state: unknown;
}

function malformed(what: string): HostError {
  return new HostError('InvalidRequest', `The batch has ${what} that the workbench can't read.`);
}

export function readAction(raw: unknown): WireAction {
  if (!isRecord(raw) || typeof raw.Id !== 'number' || typeof raw.ActionType !== 'number') throw malformed('an action');
  return {
    id: raw.Id,
    type: raw.ActionType,
    name: typeof raw.Name === 'string' ? raw.Name : '',
    path: typeof raw.ObjectPathId === 'number' ? raw.ObjectPathId : 0,
    args: readArguments(raw.ArgumentInfo),
    query: readQuery(raw.QueryInfo),
    state: raw.ObjectState,
  };
}

export function readPath(raw: unknown): WirePath {
  if (!isRecord(raw) || typeof raw.ObjectPathType !== 'number') throw malformed('an object path');
  const parent = raw.ParentObjectPathId;
  return {
    type: raw.ObjectPathType,
    name: typeof raw.Name === 'string' ? raw.Name : '',
    parent: typeof parent === 'number' && parent !== 0 ? parent : null,
    args: readArguments(raw.ArgumentInfo),
  };
}

function readArguments(raw: unknown): WireArguments {
  if (!isRecord(raw)) return { values: [], references: [] };
  return { values: asList(raw.Arguments), references: asList(raw.ReferencedObjectPathIds) };
}

function readQuery(raw: unknown): WireQuery {
  if (!isRecord(raw)) return { select: null, expand: [], top: null, skip: 0 };
  return {
    select: Array.isArray(raw.Select) ? texts(raw.Select) : null,
    expand: texts(asList(raw.Expand)),
    top: typeof raw.Top === 'number' ? raw.Top : null,
    skip: typeof raw.Skip === 'number' ? raw.Skip : 0,
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(list: readonly unknown[]): readonly string[] {
  return list.filter((item) => typeof item === 'string');
}

/**
 * Replaces the ids of object paths by the objects, also in plain objects, where the client writes `{_ObjectPathId}`.
 */
export function resolveArguments(args: WireArguments, resolve: (pathId: number) => unknown): readonly unknown[] {
  return args.values.map((value, place) => resolveArgument(value, args.references[place], resolve));
}

function resolveArgument(value: unknown, reference: unknown, resolve: (pathId: number) => unknown): unknown {
  if (typeof reference === 'number' && reference !== 0) return resolve(reference);
  if (Array.isArray(value)) {
    if (!Array.isArray(reference)) return value;
    const marks: readonly unknown[] = reference;
    return value.map((item: unknown, place) => resolveArgument(item, marks[place], resolve));
  }
  return isRecord(value) ? resolveWithin(value, resolve) : value;
}

function resolveWithin(value: Readonly<Record<string, unknown>>, resolve: (pathId: number) => unknown): unknown {
  const id = value._ObjectPathId;
  if (typeof id === 'number') return resolve(id);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, isRecord(item) ? resolveWithin(item, resolve) : item]));
}
