// A cell cut into the parts that each say one milestone. The parts cover the cell: no word of it falls between them.

import { isOpenEnded, labelOf, replaces } from './dated-words';
import type { DateFound } from './dates/read-date';
import { isOnlyTime, undatedWords } from './undated-words';

/** A part of a timescale that is one milestone. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** None, one, or a date and the one that it replaced, which comes first. */
  readonly dates: readonly DateFound[];
}

const hardCut = /\n|;|•|·|\||(?<=\s)\/|\/(?=\s)/gu;
const softCut = /[,)]|\.(?= )|(?= (?:and|&|then|or) )/u;
const remark = /,|(?<= )[-–—](?= )|\((?=\p{L})/gu;

/**
 * The parts of a text, with the dates in them.
 * Words that say nothing of time go with the part behind them, else with the one before.
 */
export function piecesOf(text: string, found: readonly DateFound[]): readonly Piece[] {
  return withoutSilent(
    text,
    segmentsOf(text, found)
      .flatMap((segment) => cutAtDates(text, segment))
      .flatMap((piece) => cutRemarks(text, piece)),
  );
}

function segmentsOf(text: string, found: readonly DateFound[]): readonly Piece[] {
  const cuts = [...text.matchAll(hardCut)]
    .map(({ index }) => index)
    .filter((at) => !found.some(({ start, end }) => at >= start && at < end));
  return cutAt({ start: 0, end: text.length, dates: found }, cuts);
}

function cutAt({ start, end, dates }: Piece, cuts: readonly number[]): readonly Piece[] {
  const bounds = [start, ...cuts, end];
  return bounds.slice(1).map((stop, index): Piece => {
    const from = bounds[index] ?? start;
    return { start: from, end: stop, dates: dates.filter((date) => date.start >= from && date.start < stop) };
  });
}

/** One date a part, but for a date that another took the place of. */
function cutAtDates(text: string, segment: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = segment.start;
  for (let index = 0; index < segment.dates.length; index += 1) {
    const [date, next] = [segment.dates[index], segment.dates[index + 1]];
    if (date === undefined) break;
    const replaced = next === undefined ? 0 : replaces(text.slice(start, date.start), text.slice(date.end, next.start));
    const dates = next === undefined || replaced === 0 ? [date] : replaced > 0 ? [date, next] : [next, date];
    const last = replaced === 0 || next === undefined ? date : next;
    const following = segment.dates[index + dates.length];
    const end = following === undefined ? segment.end : cutBetween(text, last.end, following.start);
    pieces.push({ start, end, dates });
    start = end;
    index += dates.length - 1;
  }
  return pieces.length === 0 ? [segment] : pieces;
}

/** Behind the first comma, bracket or stop between two dates, before an "and", or else right behind the first date. */
function cutBetween(text: string, from: number, to: number): number {
  const match = softCut.exec(text.slice(from, to));
  if (match === null) return from + (/^ ?(?:onwards?|\+)/iu.exec(text.slice(from, to))?.[0].length ?? 0);
  return from + match.index + match[0].length;
}

/** "Ongoing, review March 2012": words set off from a date that say something of time themselves. */
function cutRemarks(text: string, piece: Piece): readonly Piece[] {
  const [first] = piece.dates;
  const last = piece.dates.reduce((end, date) => Math.max(end, date.end), 0);
  const begin = piece.dates.reduce((start, date) => Math.min(start, date.start), Infinity);
  if (first === undefined) return [piece];
  const cuts = [...text.slice(piece.start, piece.end).matchAll(remark)].map(({ index }) => piece.start + index);
  const ahead = cuts.find((at) => at < begin && speaksOfTime(text.slice(piece.start, at), text.slice(at, begin)));
  const behind = cuts.find((at) => at >= last && !isOpenEnded(text.slice(last, piece.end)) && speaksOfTime(text.slice(at, piece.end), ''));
  return cutAt(
    piece,
    [ahead, behind].filter((at) => at !== undefined),
  );
}

/** "Phase 1 complete, phase 2 by March" says that it is done only where the date is of something else. */
function speaksOfTime(remarked: string, before: string): boolean {
  const words = remarked.replace(/^[\s,(–—-]+|[\s,.)–—-]+$/gu, '');
  return isOnlyTime(words) || (before !== '' && undatedWords(words)?.isDone === true && labelOf({ before, after: '' }) !== null);
}

function withoutSilent(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let from: number | null = null;
  for (const piece of pieces) {
    const start: number = from ?? piece.start;
    from = null;
    if (piece.dates.length > 0 || undatedWords(strippedOf(text.slice(piece.start, piece.end))) !== null) kept.push({ ...piece, start });
    else from = start;
  }
  const last = kept.at(-1);
  if (from === null) return kept;
  if (last === undefined) return [{ start: 0, end: text.length, dates: [] }];
  kept[kept.length - 1] = { ...last, end: text.length };
  return kept;
}

/** A part without the signs at its ends. */
export function strippedOf(text: string): string {
  return text.replace(/^[\s;/|•·,–—-]+|[\s;/|•·,–—-]+$/gu, '');
}
