// What a deliverable's draft tells of the row's own dates: a deadline that goes before the year's end, and what is past its date.

import type { Statement } from '../../commentary/house-style/house-wording';
import { deadlineToCome, mayBeDoneSentences, overdueSentences } from '../../commentary/plans/dates-sentences';
import type { DateSpan, IsoDate } from '../../model/dates';
import type { RowMilestone } from '../../model/milestone';
import type { PlanRow } from '../../model/table/rows';

/** What of a row's dates is told in its draft. */
export interface DatesToTell {
  readonly milestones: readonly RowMilestone[];
  /** The row has a deadline that isn't the year's end: it is told as far as it is still to come, never two in one draft. */
  readonly ownDeadline: boolean;
  /** Something is past its date. Most rows have nothing that is. */
  readonly past: boolean;
  /** All of it goes on or comes back, without an end. */
  readonly goesOn: boolean;
}

/** `year`: of the table. */
export function datesToTell(milestones: readonly RowMilestone[], year: DateSpan | null): DatesToTell {
  let ownDeadline = false;
  let past = false;
  let goesOn = milestones.length > 0;
  for (const each of milestones) {
    ownDeadline ||= isEnd(each) && each.to !== year?.end;
    past ||= each.state === 'overdue' || each.state === 'asked';
    goesOn &&= (each.kind === 'ongoing' || each.kind === 'recurring') && each.to === null;
  }
  return { milestones, ownDeadline, past, goesOn };
}

/** Of work that goes on or comes back nothing is due at the year's end. */
const noDeadline = (): string => '';

/** As in `DraftFigures`. */
export function deadlineOf({ milestones, ownDeadline, goesOn }: DatesToTell): (() => string) | null {
  if (ownDeadline) return () => deadlineToCome(milestones.filter(isEnd));
  return goesOn ? noDeadline : null;
}

/** What is past its date, overdue or perhaps done, straight behind what the figures are. */
export function withPast(statement: Statement, { milestones }: DatesToTell, row: PlanRow, asAt: IsoDate | null): Statement {
  const doubted = milestones.find(({ state, asks }) => state === 'asked' && asks?.said !== undefined);
  const overdue = overdueSentences(milestones, { isOpen: saysItIsOpen(row), asAt });
  const past = doubted === undefined ? overdue : [...overdue, ...mayBeDoneSentences(doubted)];
  if (past.length === 0) return statement;
  const [first = '', ...more] = statement.sentences;
  return { ...statement, sentences: [first, ...past, ...more], named: () => null };
}

function isEnd({ kind, to }: RowMilestone): boolean {
  return to !== null && (kind === 'deadline' || kind === 'event');
}

/** Its status or its words of progress say how it stands, which isn't done: else what is past its date may be. */
function saysItIsOpen({ reviews, progress }: PlanRow): boolean {
  return reviews.length > 0 || (progress ?? []).length > 0;
}
