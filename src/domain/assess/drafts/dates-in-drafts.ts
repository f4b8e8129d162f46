// What a deliverable's draft tells of the row's own dates: a deadline that goes before the year's end, and what is past its date.

import type { Statement } from '../../commentary/house-style/house-wording';
import { deadlineToCome, mayBeDoneSentences, nextStepSentence, overdueSentences } from '../../commentary/plans/dates-sentences';
import type { DraftFigures } from '../../commentary/draft-figures';
import type { TableSettings } from '../../model/assessment';
import { readPeriodHeading, type PeriodHeading } from '../../recognise/headings/period-headings';
import { periodSpan } from '../../recognise/headings/review-headings';
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
    past ||= each.state === 'overdue' || each.state === 'asked' || each.isNextStep === true;
    goesOn &&= (each.kind === 'ongoing' || each.kind === 'recurring') && each.to === null;
  }
  return { milestones, ownDeadline, past, goesOn };
}

/** What a draft says of the year that its target is due in. */
type DueIn = Pick<DraftFigures, 'year' | 'yearNamed' | 'isOfOwnPeriod'>;

export const noYear: DueIn = { year: null };

/**
 * The period that is named with a row beside others described alike ("Q1 25/26") is that of its target. A row that states
 * the year's last day itself has that day.
 */
export function yearOfTarget(row: PlanRow, settings: TableSettings, told: DatesToTell | null): DueIn {
  const { year, yearNamed } = settings;
  // Most rows are due with their table.
  if (row.apart === undefined && (told === null || yearNamed === undefined)) return settings;
  const own = row.apart === undefined || row.target.ofYear === true ? null : periodNamed(row.apart);
  if (own !== null) return { year: periodSpan(own, year), isOfOwnPeriod: true };
  const saysDay = told?.milestones.some((each) => isEnd(each) && each.to === year?.end) === true;
  return yearNamed === undefined || saysDay ? { year } : { year, yearNamed };
}

function periodNamed(apart: string): PeriodHeading | null {
  const periods = apart.split(', ').map(readPeriodHeading);
  return periods.find((period) => period?.rest === '' && !period.toDate && period.relative === undefined) ?? null;
}

/** A school's year, of which the months are only the usual ones: nothing is told of how much of it has gone. */
export function isUsualYear({ year, yearNamed }: TableSettings): boolean {
  return yearNamed !== undefined && year?.start.endsWith('-04-01') === false;
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
  const past = [
    ...overdue,
    ...(doubted === undefined ? [] : mayBeDoneSentences(doubted)),
    ...milestones.filter((each) => each.isNextStep === true && each !== doubted).map((each) => nextStepSentence(each, asAt)),
  ];
  if (past.length === 0) return statement;
  const [first = '', ...more] = statement.sentences;
  return { ...statement, sentences: [first, ...past, ...more], named: () => null };
}

function isEnd({ kind, to, isNextStep }: RowMilestone): boolean {
  return isNextStep !== true && to !== null && (kind === 'deadline' || kind === 'event');
}

/** Its status or its words of progress say how it stands, which isn't done: else what is past its date may be. */
function saysItIsOpen({ reviews, progress }: PlanRow): boolean {
  return reviews.length > 0 || (progress ?? []).length > 0;
}
