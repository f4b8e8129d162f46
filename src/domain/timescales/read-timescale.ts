// A timescale as typed, read as milestones. Their texts together are the
// cell's: nothing typed is lost, and nothing is guessed.

import { orderIn } from './dates/date-order';
import { shifted, type DateContext, type NamedDate } from './dates/date-name';
import { labelOf, numberedIn, useOf, type Beside, type DateUse } from './dated-words';
import { piecesOf, strippedOf, type Piece } from './split-timescale';
import { findDates, type DateFound } from './dates/read-date';
import { goesOn, saysNothing, undatedWords } from './undated-words';
import { blankMilestone, type Milestone, type PartialDate } from '../model/milestone';
import type { DateSpan } from '../model/dates';

/** What a date without other words is in its column. */
export type BareDate = 'deadline' | 'start';

/** Prose this long is no timescale; what is behind it isn't looked at for dates. */
const longestRead = 2000;

/**
 * The milestones of a timescale, in the order they are typed; none where it is blank or says that there is none
 * ("n/a"). Never throws; a part in which no date can be read is a milestone of the kind "unreadable".
 */
export function readTimescale(typed: string, context: DateContext, bare: BareDate = 'deadline'): readonly Milestone[] {
  const text = typed
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+|\u200b/gu, ' ')
    .trim();
  if (saysNothing(text)) return [];
  const read = text.slice(0, longestRead);
  const found = findDates(read, { ...context, order: context.order ?? orderIn([read]) });
  return piecesOf(text, found).map((piece) => milestoneOf(text, piece, bare));
}

function milestoneOf(text: string, piece: Piece, bare: BareDate): Milestone {
  const pieceText = strippedOf(text.slice(piece.start, piece.end));
  const [first, second] = piece.dates;
  if (first === undefined) return undated(pieceText);
  const date = second ?? first;
  const start = Math.min(first.start, date.start);
  const beside = { before: leadOf(text, piece.start, start), after: text.slice(Math.max(first.end, date.end), piece.end) };
  if (date.reading.named === null) {
    const { reason, couldBe } = date.reading;
    return { ...blankMilestone, text: pieceText, kind: 'unreadable', label: labelOf(beside), reason, couldBe };
  }
  const dating: DatedPiece = {
    text: pieceText,
    found: date,
    named: date.reading.named,
    span: asSpan(text, date, date.reading.named),
    beside,
    yearly: isYearly(text, date),
  };
  if (second === undefined) return dated(dating, useOf(beside, bare));
  const words = { before: text.slice(second.start > first.start ? first.end : piece.start, second.start), after: '' };
  const use = useOf(words, 'deadline') === 'done' ? 'done' : 'deadline';
  if (first.reading.named === null) return dated(dating, use);
  const { span: slippedFromSpan } = asSpan(text, first, first.reading.named);
  const slipped = { ...dated(dating, use), slippedFrom: dateAtEnd(first.reading.named) };
  return slippedFromSpan === undefined ? slipped : { ...slipped, slippedFromSpan };
}

function leadOf(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/^[\s;/|•·,]+/u, '');
}

function undated(text: string): Milestone {
  const words = undatedWords(text);
  if (words === null) return { ...blankMilestone, text, kind: 'unreadable', reason: 'No date can be read in it.' };
  return { ...blankMilestone, text, ...words, label: numberedIn(text) };
}

/** A piece of a timescale with its date. */
interface DatedPiece {
  readonly text: string;
  readonly found: DateFound;
  readonly named: NamedDate;
  readonly span: Pick<Milestone, 'span'>;
  readonly beside: Beside;
  /** The same month comes back every year. */
  readonly yearly: boolean;
}

function dated({ text, found, named, span: asTyped, beside, yearly }: DatedPiece, use: DateUse): Milestone {
  const { span } = named;
  const lasting = goesOn(beside.before);
  const label = labelOf(beside);
  if (use === 'deadline' && (comesBack(beside.before, lasting, label) || yearly)) return { ...blankMilestone, text, kind: 'recurring' };
  const common = { ...blankMilestone, ...asTyped, text, label };
  const whole = { ...common, from: span.start, to: span.end };
  if (use === 'relative') {
    return { ...blankMilestone, text, kind: 'unreadable', reason: 'It counts from another date: type the date that it comes to.' };
  }
  if (use === 'done') return { ...whole, kind: 'event', date: dateAtEnd(named), isDone: true };
  if (found.isRange) return { ...whole, kind: lasting ?? 'period', date: dateAtEnd(named) };
  return { ...common, ...placed(use, named, found.isEnd, lasting) };
}

/** "the end of" is said by the sentence. */
const leadToEnd = /^(?:the )?(?:end|close) (?:of )?(?:the )?/iu;

/** What is no day, month or year is told as it was typed; a range of two dates names its last. */
function asSpan(text: string, { start, end, isRange }: DateFound, { date }: NamedDate): Pick<Milestone, 'span'> {
  return date !== null || isRange ? {} : { span: text.slice(start, end).trim().replace(leadToEnd, '') };
}

/** "Every March", "annually in March": no one date. */
function comesBack(before: string, lasting: 'ongoing' | 'recurring' | null, label: string | null): boolean {
  return label === null && (lasting === 'recurring' || /(?:^|\s)(?:every|each) $/iu.test(before));
}

const everyYear = /^ ?[,(]? ?(?:of )?(?:(?:each|every) year|annually|yearly|every (?:other|two|second) years?)(?![\p{L}\d])/iu;

/** "November each year" is no one November, unless a year stands with it. */
function isYearly(text: string, { start, end }: DateFound): boolean {
  return everyYear.test(text.slice(end)) && !/\b(?:19|20)\d\d\b/u.test(text.slice(start, end));
}

type Placed = Pick<Milestone, 'kind' | 'date' | 'from' | 'to'>;

/** `lasting`: "Ongoing from Sept 2011" goes on from then. */
function placed(
  use: Exclude<DateUse, 'relative' | 'done'>,
  named: NamedDate,
  isEnd: boolean,
  lasting: 'ongoing' | 'recurring' | null,
): Placed {
  const { span } = named;
  switch (use) {
    case 'deadline':
      return { kind: 'deadline', date: dateAtEnd(named), from: span.start, to: span.end };
    case 'ahead of the date': {
      const day = shifted(span.start, -1);
      return isEnd
        ? { kind: 'deadline', date: dateAtEnd(named), from: span.start, to: span.end }
        : { kind: 'deadline', date: day, from: day, to: day };
    }
    case 'start':
      return { kind: lasting ?? 'start', date: dateAtStart(named), from: span.start, to: lasting === null ? span.end : null };
    case 'since':
      return { kind: lasting ?? 'ongoing', date: dateAtStart(named), from: span.start, to: null };
    case 'past the date': {
      const day = shifted(span.end, 1);
      return { kind: 'start', date: day, from: day, to: day };
    }
    case 'until':
      return { kind: lasting ?? 'period', date: dateAtEnd(named), from: null, to: span.end };
  }
}

function dateAtEnd({ date, span }: NamedDate): PartialDate {
  return date ?? monthOrDay(span.end);
}

function dateAtStart({ date, span }: NamedDate): PartialDate {
  return date ?? span.start.slice(0, 'YYYY-MM'.length);
}

/** The month that ends on a day, else the day. */
function monthOrDay(day: DateSpan['end']): PartialDate {
  return shifted(day, 1).endsWith('-01') ? day.slice(0, 'YYYY-MM'.length) : day;
}
