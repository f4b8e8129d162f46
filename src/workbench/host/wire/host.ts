// Excel's side of the wire: an open workbook that answers Office.js batches.

import type { Calculator } from '../../calculate/calculator';
import type { SheetChange } from '../../edit/edit-result';
import type { Area, Workbook } from '../../workbook/model';

/**
 * A batch as the client sends it, and the reply that it expects (officejs-facts: "The client library without Excel").
 */
export interface RequestBody {
  readonly Actions: readonly unknown[];
  readonly ObjectPaths: Readonly<Record<string, unknown>>;
}
export interface ReplyBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

/** Counted by the host, so that a test can check the round trips of reading and writing. */
export interface Traffic {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** An event in the order of the client's richApiMessage: [category, type, target, JSON, id]. */
export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

/**
 * A failure to play on a coming round trip: before anything was applied, once half of its actions were, after all of it
 * was. `hang`: nothing is applied, and it is never answered.
 */
export interface Fault {
  readonly onRoundTrip: number;
  readonly when: 'before' | 'half-way' | 'after' | 'hang';
  readonly code: string;
  readonly message: string;
  /** It is never answered, whatever was applied of it. */
  readonly unanswered?: boolean;
  /** Until the faults are ended every later round trip fails too, or isn't answered, and nothing of it is applied. */
  readonly lasting?: boolean;
}

export interface Host {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  execute(body: RequestBody): Promise<ReplyBody>;
  readonly traffic: Traffic;
  resetTraffic(): void;
  /** Reports a person's change to the add-in's event handlers. */
  announce(change: SheetChange): void;
  /**
   * Called after every batch that changed the workbook and with each event for the add-in. Both return how to
   * stop.
   */
  onBatch(listener: () => void): () => void;
  onEvents(listener: (events: readonly HostEvent[]) => void): () => void;
  /** Called with the .xlsx file of each workbook that the add-in opens beside this one. Returns how to stop. */
  onWorkbookOpened(listener: (file: Uint8Array) => void): () => void;
  playFault(fault: Fault): void;
  /** Forgets the faults still to be played, and ends one that lasts. */
  endFaults(): void;
  /**
   * From now on fails for these members of the API: "Functions.date", "Range.load", and "null.getRow" for the row of a
   * null object.
   */
  refuse(...members: readonly string[]): void;
  /** Whether tables grow and fill by themselves: File, Options, Proofing, AutoCorrect Options. On until it is switched off. */
  autoCorrect: boolean;
  /** By the add-in or by the person. */
  readonly selection: { readonly sheetId: string; readonly area: Area };
  /** The person selects something, which the handlers get as an event. */
  select(sheetId: string, area: Area): void;
}
