// Excel's side of the wire: answers batches one after another, counts them, and fails when it is told to.

import { parseArea } from '../workbook/addresses';
import type { Calculator } from '../calculate/calculator';
import type { Workbook } from '../workbook/model';
import { HostError, hostError } from './wire/host-errors';
import { activate, tell, tellPersonsChange, tellSelection, wholeWorkbook } from './wire/events';
import { errorOnWire, executeBatch } from './wire/execute';
import type { Change, Fault, Host, HostEvent, ReplyBody, RequestBody, Traffic } from './wire/host';
import { moveHeldRanges, shiftTold } from './changes/moving';
import { bringUpToDate, newBatch, newSession, type Session } from './wire/session';

/** Excel on the web refuses a larger request and a larger response; other platforms follow suit here, so that what works here works there. */
const largestPayload = 5 * 1024 * 1024;
const noTraffic: Traffic = { roundTrips: 0, requestBytes: 0, responseBytes: 0 };

/** An open workbook that answers Office.js batches. The workbook is changed in place. */
export function createHost(workbook: Workbook, calculator: Calculator): Host {
  const session = newSession(workbook, calculator);
  const batchListeners = new Set<() => void>();
  const eventListeners = new Set<(events: readonly HostEvent[]) => void>();
  let traffic = noTraffic;
  let faults: readonly Fault[] = [];

  const finish = (): void => {
    const { touched, events } = session.batch;
    session.batch = newBatch(session.batch);
    if (events.length > 0)
      setTimeout(() => {
        eventListeners.forEach((listener) => {
          listener(events);
        });
      }, 0);
    if (touched)
      batchListeners.forEach((listener) => {
        listener();
      });
  };

  const answer = (body: RequestBody, request: number): ReplyBody => {
    if (request > largestPayload) return failure(hostError('RequestPayloadSizeLimitExceeded'));
    const reply = executeBatch(session, body);
    session.batch.calculationSuspended = false;
    recalculate(session);
    finish();
    return reply;
  };

  return {
    workbook,
    calculator,
    async execute(body) {
      const request = bytes(body);
      traffic = { ...traffic, roundTrips: traffic.roundTrips + 1, requestBytes: traffic.requestBytes + request };
      const fault = faults.find(({ onRoundTrip }) => onRoundTrip === traffic.roundTrips);
      faults = faults.filter((other) => other !== fault);
      if (fault?.when === 'hang') return new Promise<ReplyBody>(() => undefined);
      if (fault?.when === 'before') return failure(new HostError(fault.code, fault.message));
      const reply = answer(body, request);
      const response = bytes(reply);
      traffic = { ...traffic, responseBytes: traffic.responseBytes + response };
      if (response > largestPayload) return failure(hostError('ResponsePayloadSizeLimitExceeded'));
      return fault === undefined ? reply : failure(new HostError(fault.code, fault.message));
    },
    get traffic() {
      return traffic;
    },
    resetTraffic() {
      traffic = noTraffic;
    },
    announce(change: Change) {
      const sheet = workbook.sheets.find(({ id }) => id === change.sheetId);
      const area = parseArea(change.address);
      if (sheet === undefined || area === null) return;
      const shift = shiftTold(change.type, area);
      if (shift !== null) moveHeldRanges(session, sheet, shift);
      tellPersonsChange(session, sheet, area, change);
      finish();
    },
    onBatch: (listener) => subscribe(batchListeners, listener),
    onEvents: (listener) => subscribe(eventListeners, listener),
    playFault(fault) {
      faults = [...faults, fault];
    },
    get selection() {
      return { sheetId: session.selection.sheet.id, area: session.selection.area };
    },
    select(sheetId, area) {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      if (sheet === undefined) return;
      activate(session, sheet);
      session.selection = { sheet, area };
      tellSelection(session);
      finish();
    },
  };
}

/** Calculates at the end of a batch, and tells of it where somebody listens. */
function recalculate(session: Session): void {
  const { batch } = session;
  const edited = new Set(batch.changed.map(({ sheet }) => sheet.id));
  if (edited.size === 0 && !batch.structureChanged) return;
  bringUpToDate(session);
  for (const worksheetId of edited)
    tell(session, 'worksheetCalculated', [worksheetId, wholeWorkbook], () => ({ worksheetId, address: '' }));
}

function failure(error: HostError): ReplyBody {
  return { Results: [], Error: errorOnWire(error, -1) };
}

const encoder = new TextEncoder();

function bytes(body: unknown): number {
  return encoder.encode(JSON.stringify(body)).length;
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
