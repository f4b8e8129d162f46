// What is known of a row over time: what its review columns state, what was reported of it, and which statuses were agreed.

import { longDate } from '../cells/calendar';
import { numberText } from '../commentary/figures-in-words';
import type { LedgerEntry } from '../model/ledger';
import type { PlanTable } from '../model/plan';
import type { PlanRow } from '../model/table/rows';
import { reviewsInDateOrder } from '../rating/latest-stated-status';
import { figureIn, type Figure } from './part';

export interface PastEvent {
  /** "Reported to the Board on 12 January 2016, as at 30 September 2015". */
  readonly what: string;
  /** Null where none is known. */
  readonly status: string | null;
  /** What was said with it; null: nothing. */
  readonly said: string | null;
  /** The cell that states it; null where it stands in none of the plan's. */
  readonly at: Figure | null;
}

/** Newest first: what was reported and agreed, then the reviews that stand in the sheet, of which at least two have a status. */
export function rowHistory(table: PlanTable, row: PlanRow, kept: readonly LedgerEntry[]): readonly PastEvent[] {
  return [...kept.map(eventOf).reverse(), ...reviewEvents(table, row)];
}

function reviewEvents({ columns }: PlanTable, row: PlanRow): readonly PastEvent[] {
  const stated = reviewsInDateOrder(row).filter(
    ({ status, part, ofOnePeriod }) => status !== null && part === undefined && ofOnePeriod !== true,
  );
  if (stated.length < 2) return [];
  return stated
    .flatMap(({ column, status, text }) => {
      const heading = columns.rag.find((each) => each.column === column)?.heading;
      return heading === undefined ? [] : [{ what: heading, status, said: null, at: figureIn(row.row, column, text) }];
    })
    .reverse();
}

function eventOf(entry: LedgerEntry): PastEvent {
  const { kind, on, by, to, asAt, agreed, computed, stated, reason } = entry;
  const day = on === null ? '' : ` on ${longDate(on)}`;
  const who = by === '' ? '' : ` by ${by}`;
  switch (kind) {
    case 'reported': {
      const board = to === null || to === '' ? '' : ` to ${to}`;
      const until = asAt === null ? '' : `, as at ${longDate(asAt)}`;
      return { what: `Reported${board}${day}${until}${figuresOf(entry)}`, status: agreed ?? stated ?? computed, said: reason, at: null };
    }
    case 'override':
      return { what: `Agreed${day}${who}${computed === null ? '' : `, computed ${computed}`}`, status: agreed, said: reason, at: null };
    case 'ended':
      return { what: `Agreed status taken back${day}${who}`, status: null, said: reason, at: null };
    case 'explained':
      return { what: `A finding was explained${day}${who}`, status: null, said: reason, at: null };
    case 'reopened':
      return { what: `An explanation was ended${day}${who}`, status: null, said: reason, at: null };
  }
}

function figuresOf({ total, target }: LedgerEntry): string {
  if (total === null) return '';
  return typeof target === 'number' ? `: ${numberText(total)} of ${numberText(target)}` : `: ${numberText(total)}`;
}
