// What goes wrong between the add-in and Excel, and how each of it is played.

import type { Fault } from '../../../src/workbench/host/wire/host';
import type { Session } from './stories';

export const moments = ['before', 'half-way', 'after'] as const;
export type Moment = (typeof moments)[number];

export interface KindOfFault {
  readonly name: string;
  /** When it may strike; a request that is too large is refused whole. */
  readonly moments: readonly Moment[];
  /** Excel's code; null: the add-in's own code throws. */
  readonly code: string | null;
  readonly lasting?: boolean;
  readonly unanswered?: boolean;
  /** The officer closes the pane and opens it again afterwards. */
  readonly reopened?: boolean;
}

export const kindsOfFault: readonly KindOfFault[] = [
  { name: 'cell edit mode', code: 'InvalidOperationInCellEditMode', moments },
  { name: 'cell edit mode that lasts', code: 'InvalidOperationInCellEditMode', moments, lasting: true },
  { name: 'protected sheet', code: 'AccessDenied', moments },
  { name: 'protected workbook structure', code: 'AccessDenied', moments, lasting: true },
  { name: 'read-only or checked out', code: 'ReadOnly', moments, lasting: true, reopened: true },
  { name: 'filtered range', code: 'FilteredRangeConflict', moments },
  { name: 'request too large', code: 'RequestPayloadSizeLimitExceeded', moments: ['before'] },
  { name: 'answer too large', code: 'ResponsePayloadSizeLimitExceeded', moments: ['after'] },
  { name: 'item deleted meanwhile', code: 'ItemNotFound', moments },
  { name: 'session lost', code: 'InvalidOrTimedOutSession', moments, lasting: true, reopened: true },
  { name: 'a sync that isn’t answered', code: 'NoAnswer', moments, unanswered: true },
  { name: 'no sync is answered any more', code: 'NoAnswer', moments, unanswered: true, lasting: true, reopened: true },
  { name: 'an exception in our own code', code: null, moments: ['before', 'after'] },
];

/** Plays a fault on a round trip, counted from now. */
export function play(
  { host }: Session,
  { code, lasting = false, unanswered = false }: KindOfFault,
  when: Moment,
  trip: number,
): () => void {
  if (code === null) return throwOnSync(when, trip);
  const fault: Fault = { onRoundTrip: host.traffic.roundTrips + trip, when, code, message: 'A fault of the test.', lasting, unanswered };
  host.playFault(fault);
  return () => host.endFaults();
}

/** An exception while a batch is put together, or while its answer is read. */
function throwOnSync(when: Moment, trip: number): () => void {
  const { RequestContext } = Excel;
  let syncs = 0;
  class Throwing extends RequestContext {
    override async sync<T>(passed?: T): Promise<T> {
      syncs += 1;
      if (syncs !== trip) return super.sync(passed);
      if (when === 'after') await super.sync(passed);
      throw new TypeError('A fault of our own.');
    }
  }
  Object.assign(Excel, { RequestContext: Throwing });
  return () => void Object.assign(Excel, { RequestContext });
}
