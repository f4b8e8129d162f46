// A key as a little table: a word with the figures from which and to which it holds in the cells beside it, in the words of a band.

import { formatKind } from '../../cells/number-formats';
import { roundTo } from '../../cells/rounding';
import { numberAt, numberFormatAt, textAt, type Grid } from '../../model/grid';

/** What stands beside a word. */
interface BandBeside {
  /** "85% to under 95%". */
  readonly text: string;
  /** The last column that it was read from. */
  readonly lastColumn: number;
  /** What its columns are headed, which may say of what the figures are. */
  readonly heading: string;
}

const ofStart = /\b(?:from|lower|low|min(?:imum)?|at least|least|over|above|more than|starts?|begins?|floor)\b/iu;
const ofEnd = /\b(?:to|upper|high|max(?:imum)?|up to|under|below|less than|ends?|at most|ceiling)\b/iu;
const isOpenStart = /\b(?:over|above|more than)\b/iu;
const isOpenEnd = /\b(?:under|below|less than)\b/iu;
/** Rows of such a table, at most. */
const mostRows = 8;

/** Null where no figure stands beside the word, or nothing says which end it is. */
export function bandBeside(grid: Grid, row: number, column: number): BandBeside | null {
  const columns = [column + 1, column + 2];
  if (columns.every((each) => numberAt(grid, row, each) === null)) return null;
  const [top, bottom] = [edgeOf(grid, row, columns, -1), edgeOf(grid, row, columns, 1)];
  const headings = columns.map((each) => textAt(grid, top - 1, each));
  const [start, end] = endsOf(columns, headings, (each) => isFilled(grid, each, top, bottom));
  if (start === null && end === null) return null;
  const caption = [textAt(grid, top - 1, column), ...headings].join(' ');
  const from = start === null ? null : numberAt(grid, row, start);
  const to = end === null ? null : numberAt(grid, row, end);
  const inWords = (figure: number, at: number): string => {
    const isShare = formatKind(numberFormatAt(grid, row, at)) === 'percent';
    const unit = isShare || /%|\bper ?cent\b/iu.test(caption) ? '%' : '';
    return `${String(roundTo(isShare ? figure * 100 : figure, 4))}${unit}`;
  };
  const starts = start === null ? [] : rowsFrom(top, bottom).flatMap((each) => (each === row ? [] : (numberAt(grid, each, start) ?? [])));
  const headed = (at: number | null): string => (at === null ? '' : (headings[at - column - 1] ?? ''));
  const isOpen = to !== null && (isOpenEnd.test(headed(end)) || starts.includes(to));
  const text = inBand(
    from === null || start === null ? null : inWords(from, start),
    to === null || end === null ? null : inWords(to, end),
    { isOpen, isOver: isOpenStart.test(headed(start)) },
  );
  return text === null ? null : { text, lastColumn: Math.max(start ?? 0, end ?? 0), heading: caption };
}

function inBand(
  from: string | null,
  to: string | null,
  { isOpen, isOver }: { readonly isOpen: boolean; readonly isOver: boolean },
): string | null {
  const start = from === null ? null : `${isOver ? 'more than' : 'at least'} ${from}`;
  const end = to === null ? null : `${isOpen ? 'under' : 'up to'} ${to}`;
  if (start === null || end === null) return start ?? end;
  // From nought on is all that is less.
  return /^0%?$/u.test(from ?? '') ? end : `${isOver ? 'more than ' : ''}${from ?? ''} to ${isOpen ? 'under ' : ''}${to ?? ''}`;
}

/** The columns of the start and the end: by their headings; where none says so, two columns are from and to. */
function endsOf(
  columns: readonly number[],
  headings: readonly string[],
  isUsed: (column: number) => boolean,
): readonly [number | null, number | null] {
  const used = columns.filter(isUsed);
  const at = (pattern: RegExp, other: RegExp): number | null =>
    used.find((column) => {
      const heading = headings[columns.indexOf(column)] ?? '';
      return pattern.test(heading) && !(other.test(heading) && !/^(?:at least|from)\b/iu.test(heading));
    }) ?? null;
  const start = at(ofStart, ofEnd);
  const end = used.find((column) => column !== start && ofEnd.test(headings[columns.indexOf(column)] ?? '')) ?? null;
  if (start !== null || end !== null) return [start, end];
  const isHeaded = headings.some((heading) => heading !== '');
  return used.length === 2 && !isHeaded ? [used[0] ?? null, used[1] ?? null] : [null, null];
}

function edgeOf(grid: Grid, row: number, columns: readonly number[], step: -1 | 1): number {
  let at = row;
  for (let count = 0; count < mostRows; count += 1) {
    const next = at + step;
    if (columns.every((column) => numberAt(grid, next, column) === null)) break;
    at = next;
  }
  return at;
}

function rowsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isFilled(grid: Grid, column: number, first: number, last: number): boolean {
  return rowsFrom(first, last).some((row) => numberAt(grid, row, column) !== null);
}
