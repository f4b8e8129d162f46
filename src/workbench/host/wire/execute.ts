// Applies a batch action by action. What was done before an action that fails stays done, and is answered, as in
// Excel.

import { HostError, hostError, httpStatus, notCovered } from './host-errors';
import type { ReplyBody, RequestBody } from './host';
import { isRecord } from './arguments';
import type { HostObject, Json } from './host-object';
import { lowerFirst, wireName } from './object-kind';
import { actionTypes, pathTypes, readAction, readPath, resolveArguments, type WireAction } from './protocol';
import { answerQuery } from './query';
import type { Session } from './session';

/** Finds the objects that a batch names, each once; null for a null object. */
type Resolve = (pathId: number) => HostObject | null;

interface Result {
  readonly ActionId: number;
  readonly Value: Json;
}

interface Reply extends ReplyBody {
  readonly Results: readonly Result[];
  readonly TraceIds: readonly number[];
}

export function executeBatch(session: Session, body: RequestBody): Reply {
  const results: Result[] = [];
  const traces: number[] = [];
  const resolve = resolver(session, body);
  let index = 0;
  try {
    for (const raw of body.Actions) {
      const action = readAction(raw);
      if (action.type === actionTypes.trace) {
        traces.push(action.id);
        results.push({ ActionId: action.id, Value: null });
      } else {
        const object = resolve(action.path);
        refuseMember(session, object, isQuery(action) ? 'load' : action.name);
        results.push({ ActionId: action.id, Value: perform(action, object, resolve) });
      }
      index += 1;
    }
  } catch (error) {
    return { Results: results, TraceIds: traces, Error: errorOnWire(error, index) };
  }
  return { Results: results, TraceIds: traces };
}

/** A bug of the host is reported as such, so that nobody searches for it in the add-in. */
export function errorOnWire(error: unknown, actionIndex: number): NonNullable<ReplyBody['Error']> {
  const code = error instanceof HostError ? error.code : 'GeneralException';
  const message =
    error instanceof HostError
      ? error.message
      : `The workbench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const location = error instanceof HostError ? (error.location ?? '') : '';
  return { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus(code), ActionIndex: actionIndex };
}

function resolver(session: Session, body: RequestBody): Resolve {
  const found = new Map<number, HostObject | null>();
  const resolve: Resolve = (pathId) => {
    const known = found.get(pathId);
    if (known !== undefined) return known;
    const object = find(pathId);
    found.set(pathId, object);
    return object;
  };
  const find: Resolve = (pathId) => {
    const path = readPath(body.ObjectPaths[String(pathId)]);
    if (path.type === pathTypes.root) return session.objects.workbook();
    if (path.type === pathTypes.nullObject) return null;
    if (path.type === pathTypes.referenceId) {
      const reference = session.references.get(path.name);
      if (reference === undefined) throw hostError('ItemNotFound');
      return reference.object;
    }
    if (path.type === pathTypes.newObject) throw notCovered(`new ${path.name}`);
    if (path.parent === null) throw hostError('InvalidRequest');
    const parent = resolve(path.parent);
    refuseMember(session, parent, path.name);
    if (parent === null) return null;
    if (path.type === pathTypes.property) return parent.child(wireName(path.name));
    if (path.type === pathTypes.indexer) return parent.index(resolveArguments(path.args, resolve));
    if (path.type === pathTypes.method) {
      const result = parent.call(wireName(path.name), resolveArguments(path.args, resolve));
      if (result === undefined || !('object' in result)) throw notCovered(`${parent.kind}.${path.name} as an object`);
      return result.object;
    }
    throw notCovered(`Object paths of type ${String(path.type)}`);
  };
  return resolve;
}

/** A part of the API that fails in some versions of Excel, as a test has it. */
function refuseMember(session: Session, parent: HostObject | null, name: string): void {
  if (session.refused.size === 0) return;
  const member = `${parent?.kind ?? 'null'}.${lowerFirst(name)}`;
  if (session.refused.has(member)) throw hostError(parent === null ? 'ItemNotFound' : 'GeneralException', member);
}

function perform(action: WireAction, object: HostObject | null, resolve: Resolve): Json {
  if (object === null) return performOnNull(action);
  const name = wireName(action.name);
  switch (action.type) {
    case actionTypes.instantiate:
      return object.identity();
    case actionTypes.query:
    case actionTypes.queryAsJson:
      return answerQuery(object, action.query);
    case actionTypes.method: {
      const result = object.call(name, resolveArguments(action.args, resolve));
      return result !== undefined && 'value' in result ? result.value : null;
    }
    case actionTypes.setProperty:
      object.write(name, resolveArguments(action.args, resolve)[0]);
      return null;
    case actionTypes.update:
      update(object, action.state);
      return null;
    case actionTypes.ensureUnchanged:
      ensureUnchanged(object, action.state);
      return null;
    default:
      throw notCovered(`Actions of type ${String(action.type)}`);
  }
}

function isQuery({ type }: WireAction): boolean {
  return type === actionTypes.query || type === actionTypes.queryAsJson;
}

/** A null object is asked for nothing, a method of it does nothing, as `delete()`; its properties can't be set. */
function performOnNull(action: WireAction): Json {
  if (action.type === actionTypes.instantiate || action.type === actionTypes.method || isQuery(action)) return null;
  throw hostError('ItemNotFound');
}

function update(object: HostObject, state: unknown): void {
  if (!isRecord(state)) throw hostError('InvalidArgument');
  for (const [name, value] of Object.entries(state)) {
    const child = object.has(wireName(name)) === 'child' ? object.child(wireName(name)) : null;
    if (child !== null) update(child, value);
    else object.write(wireName(name), value);
  }
}

function ensureUnchanged(object: HostObject, state: unknown): void {
  if (!isRecord(state)) throw hostError('InvalidArgument');
  for (const [name, value] of Object.entries(state)) {
    if (object.has(wireName(name)) === 'child') {
      const child = object.child(wireName(name));
      if (child !== null) ensureUnchanged(child, value);
    } else if (JSON.stringify(object.read(wireName(name))) !== JSON.stringify(value)) {
      throw new HostError('ConcurrencyError', 'The object has changed since it was read.');
    }
  }
}
