// Which of several RAG columns state the row's status. Reviews follow one another; those of parts of the work (time,
// cost, quality) or of single milestones don't, and none of them is the row's because it stands last.

import { columnLetters } from '../../../model/cell';
import type { ColumnEvidence } from '../figure-columns';
import { monthPattern } from '../../../timescales/dates/month-names';
import { plainHeading } from '../../headings/heading-words';
import { isDated } from './status-columns';
import type { StatusScales } from './status-scales';

/**
 * `review`: has a time or a number of its own; `before`: the one before this; `forecast`: how it will stand;
 * `whole`: overall; `plain`: says RAG and no more; `part`: any other; `words`: of progress, in no colours.
 */
type StatusKind = 'review' | 'before' | 'forecast' | 'whole' | 'plain' | 'part' | 'words';

const expected = /\b(?:forecast\w*|expected|predicted|projected|anticipated)\b/iu;
/** "Status last quarter" beside one of now says nothing of now. */
export const ofLastTime =
  /\b(?:previous\w*|prior|last (?:year|quarter|month|week|period|time|review|report(?:ed)?|update|meeting)(?:['’]s)?|(?:where|how) (?:we|it|things|this) (?:were|was|stood)|reported last|at the time|back then)\b/iu;
/** What can only be of this review: "Now", "Latest", "Where we are". */
const ofNow =
  /\b(?:current(?:ly)?|latest|now|today|at present|this (?:quarter|month|week|period|time|review|report|meeting)(?:['’]s)?|(?:where|how) (?:we|it|things) (?:are|is|stands?))\b/iu;
const inOrder =
  /\b(?:mid|interim|final|initial|first|second|third|fourth|opening|closing|year[- ]end|spring|summer|autumn|winter|\d+(?:st|nd|rd|th))\b|\b(?:review|round|update|wave|meeting|week|period|term|rag|status|year) ?\d+\b/iu;
const overall = /\b(?:overall|summary|headline|combined|total)\b/iu;
const saysNoMore =
  /\b(?:b?rag|status(?:es)?|ratings?|rated|colou?rs?|codes?|traffic ?lights?|lights?|reviews?|current(?:ly)?|latest|now|today|at present|(?:where|how) (?:we|it|things) (?:are|is|stands?)|this (?:year|quarter|month|week|period|time|review|report|meeting)(?:['’]s)?|project|programme|scheme|action|milestone|deliverable|the|r|a|g|red|amber|green)\b|[^\p{L}\d]/giu;

function kindOf({ column, name, parts }: ColumnEvidence, scales: StatusScales): StatusKind {
  if (scales.get(column)?.kind === 'words') return 'words';
  if (isDated({ parts })) return 'review';
  if (expected.test(name)) return 'forecast';
  if (ofLastTime.test(name)) return 'before';
  if (inOrder.test(name)) return 'review';
  if (overall.test(name)) return 'whole';
  return plainHeading(name).replace(saysNoMore, '') === '' ? 'plain' : 'part';
}

/** How the columns that state a status stand to one another. */
interface StatusColumns {
  /** The columns that say how the row stands or stood. */
  readonly rag: readonly ColumnEvidence[];
  /** The reviews before this one, where it or they have no date; empty where there are none. */
  readonly before: ReadonlySet<number>;
  /** What each column is called of several none of which is known to be the row's; empty where that is known. */
  readonly parts: ReadonlyMap<number, string>;
  /** The only column called overall; null where there is none, or several. */
  readonly whole: number | null;
}

/**
 * A column called overall, or the only one that says RAG and no more, is the row's; so are reviews with dates. Of "RAG
 * this month" and "RAG last month" both count, the last month's first; "March 2026" stands before "Now". "Forecast RAG"
 * beside one of now doesn't.
 */
export function statedColumns(all: readonly ColumnEvidence[], scales: StatusScales): StatusColumns {
  const kinds = new Map(all.map((each) => [each.column, kindOf(each, scales)]));
  const of = (...wanted: readonly StatusKind[]): readonly ColumnEvidence[] =>
    all.filter(({ column }) => wanted.includes(kinds.get(column) ?? 'part'));
  const now = of('review', 'whole', 'plain', 'part', 'words');
  const [first] = now;
  if (first === undefined) return { rag: all, before: new Set(), parts: new Map(), whole: null };
  const earlier = earlierThanNow(all);
  const reviews = of('review');
  const undated = of('whole', 'plain', 'part');
  const whole = onlyOne(of('whole')) ?? onlyOne(of('plain'));
  // "Delivery RAG" beside "October 2024 Delivery RAG" is an earlier review of the same.
  const isOfReview = ({ name }: ColumnEvidence): boolean => reviews.some((review) => undatedName(review.name) === undatedName(name));
  const others = new Set(
    reviews.length > 0 ? of('part').filter((each) => !isOfReview(each)) : whole === null ? [] : undated.filter((each) => each !== whole),
  );
  const kept = now.filter((each) => !others.has(each));
  const lastTime = of('before');
  const open = reviews.length === 0 && whole === null && undated.length > 1 ? undated : [];
  const pair = reviews.length === 0 && kept.length === 1 ? onlyOne(lastTime) : null;
  const before = new Set([...earlier, ...(pair === null ? [] : [pair.column])]);
  const older = pair !== null ? [pair] : open.length > 0 ? [] : lastTime.filter(({ column }) => column < first.column);
  const rag = all.filter((each) => kept.includes(each) || older.includes(each));
  return { rag, before, parts: namesOf(open), whole: onlyOne(of('whole'))?.column ?? null };
}

/**
 * The dated columns beside the only one of now. A heading that says RAG and no more is of now too where it stands behind
 * all dates and is filled in no less.
 */
function earlierThanNow(all: readonly ColumnEvidence[]): readonly number[] {
  const dated = all.filter(isDated);
  if (dated.length === 0) return [];
  const plain = all.filter(
    (each) => !isDated(each) && !ofLastTime.test(each.name) && plainHeading(each.name).replace(saysNoMore, '') === '',
  );
  const isBehind = ({ column, content }: ColumnEvidence): boolean =>
    dated.every((each) => each.column < column && each.content.filled <= content.filled);
  const now = onlyOne(plain.filter(({ name, content }) => ofNow.test(name) && content.filled > 0)) ?? onlyOne(plain.filter(isBehind));
  return now === null ? [] : dated.map(({ column }) => column);
}

const datesInName = new RegExp(`\\b(?:${monthPattern})\\b|\\bq(?:uarter)? ?[1-4]\\b|\\breview\\b|[^\\p{L}]`, 'giu');

/** A heading without its dates. */
function undatedName(name: string): string {
  return name.toLowerCase().replace(datesInName, '');
}

function onlyOne(columns: readonly ColumnEvidence[]): ColumnEvidence | null {
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

/** By their headings, or by their letters where these are alike. */
function namesOf(columns: readonly ColumnEvidence[]): ReadonlyMap<number, string> {
  const headings = new Set(columns.map(({ name }) => name));
  return new Map(columns.map(({ column, name }) => [column, headings.size < columns.length ? `column ${columnLetters(column)}` : name]));
}
