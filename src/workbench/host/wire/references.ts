// References that the client keeps over several syncs. The client names an object by its reference once it has one.

import type { MethodResult, HostObject } from './host-object';
import type { Session } from './session';
import type { TrackedRange } from './tracked-range';

/** The answer to `_KeepReference`; from then on the id is part of every answer about the object. */
export function keepReference(
  session: Session,
  tracked: { referenceId: string | null },
  object: HostObject,
  range: TrackedRange | null,
): MethodResult {
  tracked.referenceId ??= `reference ${String(session.nextId())}`;
  session.references.set(tracked.referenceId, { object, range });
  return { value: { _ReferenceId: tracked.referenceId } };
}
