// Excel's side of the wire: answers batches one after another, counts them, and fails when it is told to.

import { areaAddress, parseArea } from '../workbook/addresses';
import type { Calculator } from '../calculate/calculator';
import type { SheetChange } from '../edit/edit-result';
import type { Area, Workbook } from '../workbook/model';
import { areasOfCells } from './cells/areas-of-cells';
import { moveTrackedRanges, shiftOfChange } from './changes/moving';
import { areasObject } from './kinds/range/range-areas';
import { rangeObject } from './kinds/range/range';
import { tablesTouchingObject } from './kinds/table/tables';
import { workbookObject } from './kinds/workbook/workbook';
import { worksheetObject } from './kinds/worksheet/worksheet';
import { activate, queueChangeEvents, queueEvent, queueSelectionEvents, wholeWorkbook } from './wire/events';
import { errorOnWire, executeBatch } from './wire/execute';
import type { Fault, Host, HostEvent, ReplyBody, RequestBody, Traffic } from './wire/host';
import { HostError, hostError } from './wire/host-errors';
import type { HostObjects } from './wire/objects';
import { bringUpToDate, newBatch, newSession, type Session } from './wire/session';

/** Excel on the web refuses larger requests and responses. So does the workbench: what works here works everywhere. */
const largestPayload = 5 * 1024 * 1024;
const noTraffic: Traffic = { roundTrips: 0, requestBytes: 0, responseBytes: 0 };

/** What a host keeps beside its session. */
interface HostState {
  readonly session: Session;
  readonly batchListeners: Set<() => void>;
  readonly eventListeners: Set<(events: readonly HostEvent[]) => void>;
  readonly workbookListeners: Set<(file: Uint8Array) => void>;
  traffic: Traffic;
  /** Those still to be played. */
  faults: readonly Fault[];
  /** The one that has been played and lasts. */
  lasting: Fault | null;
}

/** An open workbook that answers Office.js batches. The workbook is changed in place. */
export function createHost(workbook: Workbook, calculator: Calculator): Host {
  const session = newSession(workbook, calculator, hostObjects);
  const state: HostState = {
    session,
    batchListeners: new Set(),
    eventListeners: new Set(),
    workbookListeners: new Set(),
    traffic: noTraffic,
    faults: [],
    lasting: null,
  };
  return {
    workbook,
    calculator,
    execute: (body) => execute(state, body),
    get traffic() {
      return state.traffic;
    },
    resetTraffic() {
      state.traffic = noTraffic;
    },
    announce: (change) => {
      announce(state, change);
    },
    onBatch: (listener) => subscribe(state.batchListeners, listener),
    onEvents: (listener) => subscribe(state.eventListeners, listener),
    onWorkbookOpened: (listener) => subscribe(state.workbookListeners, listener),
    playFault(fault) {
      state.faults = [...state.faults, fault];
    },
    endFaults() {
      state.faults = [];
      state.lasting = null;
    },
    refuse(...members) {
      for (const member of members) session.refused.add(member);
    },
    get autoCorrect() {
      return session.autoCorrect;
    },
    set autoCorrect(on) {
      session.autoCorrect = on;
    },
    get selection() {
      return { sheetId: session.selection.sheet.id, area: session.selection.area };
    },
    select: (sheetId, area) => {
      select(state, sheetId, area);
    },
  };
}

/** The kinds that lead to each other, for the session to hand out. */
function hostObjects(session: () => Session): HostObjects {
  return {
    workbook: () => workbookObject(session()),
    worksheet: (sheet) => worksheetObject(session(), sheet),
    range: (range) => rangeObject(session(), range),
    areas: (areas) => areasObject(session(), areas),
    tablesTouching: (sheet, area) => tablesTouchingObject(session(), sheet, area),
  };
}

/** Counts the round trip, and plays the fault that is due on it. */
async function execute(state: HostState, body: RequestBody): Promise<ReplyBody> {
  const request = bytes(body);
  const { traffic } = state;
  state.traffic = { ...traffic, roundTrips: traffic.roundTrips + 1, requestBytes: traffic.requestBytes + request };
  if (state.lasting !== null) return answerWith(state.lasting, { Results: [] });
  const fault = dueFault(state);
  if (fault?.lasting === true) state.lasting = fault;
  if (fault !== undefined && (fault.when === 'before' || fault.when === 'hang')) return answerWith(fault, { Results: [] });
  if (fault?.when === 'half-way') return answerWith(fault, applyBatch(state, firstHalf(body)));
  const reply = request > largestPayload ? failure(hostError('RequestPayloadSizeLimitExceeded')) : applyBatch(state, body);
  const response = bytes(reply);
  state.traffic = { ...state.traffic, responseBytes: state.traffic.responseBytes + response };
  if (response > largestPayload) return failure(hostError('ResponsePayloadSizeLimitExceeded'));
  return fault === undefined ? reply : answerWith(fault, { Results: [] });
}

/** Excel answers the actions before the one that fails. */
async function answerWith({ when, unanswered, code, message }: Fault, { Results }: ReplyBody): Promise<ReplyBody> {
  if (when === 'hang' || unanswered === true) return new Promise<ReplyBody>(() => undefined);
  return { Results, Error: errorOnWire(new HostError(code, message), Results.length === 0 ? -1 : Results.length) };
}

function firstHalf({ Actions, ...body }: RequestBody): RequestBody {
  return { ...body, Actions: Actions.slice(0, Math.floor(Actions.length / 2)) };
}

/** The fault for this round trip, which is then played and over. */
function dueFault(state: HostState): Fault | undefined {
  const fault = state.faults.find(({ onRoundTrip }) => onRoundTrip === state.traffic.roundTrips);
  state.faults = state.faults.filter((other) => other !== fault);
  return fault;
}

function applyBatch(state: HostState, body: RequestBody): ReplyBody {
  const { session } = state;
  const reply = executeBatch(session, body);
  session.batch.calculationSuspended = false;
  recalculate(session);
  endBatch(state);
  return reply;
}

/**
 * Begins the next batch, and reports to the listeners what this one changed. Events come after the answer, as in
 * Excel.
 */
function endBatch({ session, batchListeners, eventListeners, workbookListeners }: HostState): void {
  const { touched, events, opened } = session.batch;
  session.batch = newBatch(session.batch);
  if (events.length > 0)
    setTimeout(() => {
      eventListeners.forEach((listener) => {
        listener(events);
      });
    }, 0);
  for (const file of opened)
    workbookListeners.forEach((listener) => {
      listener(file);
    });
  if (touched)
    batchListeners.forEach((listener) => {
      listener();
    });
}

function announce(state: HostState, change: SheetChange): void {
  const { session } = state;
  const sheet = session.workbook.sheets.find(({ id }) => id === change.sheetId);
  const area = parseArea(change.address);
  if (sheet === undefined || area === null) return;
  const shift = shiftOfChange(change.type, area);
  if (shift !== null) moveTrackedRanges(session, sheet, shift);
  queueChangeEvents(session, { sheet, area, type: change.type, byAddIn: false });
  endBatch(state);
}

function select(state: HostState, sheetId: string, area: Area): void {
  const { session } = state;
  const sheet = session.workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return;
  activate(session, sheet);
  session.selection = { sheet, area };
  queueSelectionEvents(session);
  endBatch(state);
}

/** Calculates at the end of a batch, with an event for each sheet on which a formula got another value. */
function recalculate(session: Session): void {
  bringUpToDate(session);
  const { calculated } = session.batch;
  for (const sheet of new Set(calculated.map((cell) => cell.sheet))) {
    queueEvent(session, 'worksheetCalculated', [sheet.id, wholeWorkbook], () => ({
      worksheetId: sheet.id,
      address: areasOfCells(calculated.filter((cell) => cell.sheet === sheet))
        .map(areaAddress)
        .join(','),
    }));
  }
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
