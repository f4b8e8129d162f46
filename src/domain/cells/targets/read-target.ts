// What a target asks for. "At least" unless a word beside the number says otherwise.

import { isLimitHeading } from './limit-heading';
import { readTypedFigure } from '../read-figure';
import { withDigits } from './in-words/number-words';
import { shareInWords } from './in-words/shares-in-words';
import { changeIn } from './percent-change';
import { comparedInRow } from './compared-in-row';
import { isBand } from './target-bands';
import { readTextTarget } from './target-texts';
import { qualifierAtEnd, type ComparedAs } from './at-least-or-up-to';
import type { Figure, Target, TargetKind } from '../../model/table/targets';

/**
 * Reads a target cell. A number alone is "at least", unless the words of the row, the heading or the direction ("lower is
 * better") say otherwise, in that order. A text is read where it is certain what it asks for
 * (target-texts.ts); else it stays text. `inRow`: what the row's words say, where that was looked at before.
 */
export function readTarget(
  figure: Figure,
  inHeading: TargetKind | null,
  description: string,
  lowerIsBetter: boolean,
  inRow: ComparedAs | null = comparedInRow(description.toLowerCase()),
): Target {
  if (figure.kind !== 'number' && figure.kind !== 'text') return { figure, kind: null };
  if (figure.kind === 'number') {
    const said = qualifierBefore(figure.value, description) ?? inRow ?? inHeading;
    return plainTarget(figure, figure.value, said ?? (lowerIsBetter ? 'up to' : 'at least'));
  }
  const otherwise =
    inRow ?? (inHeading !== null && inHeading !== 'percent of population' ? inHeading : lowerIsBetter ? 'up to' : 'at least');
  const text = withDigits(figure.text);
  const change = changeIn(text);
  if (change !== null) return { figure: { kind: 'number', value: Math.abs(change) }, kind: change < 0 ? 'up to' : 'at least' };
  if (isBand(text)) return { figure, kind: null, band: true };
  const read = readTextTarget(text, otherwise);
  // What stays words is told as it was typed.
  if (read === null) return holdsFigure(text) ? { figure, kind: null, unread: true } : { figure, kind: null };
  return read.figure.kind === 'text' ? { ...read, figure, unread: true } : read;
}

/** A number, and none of a day or a year alone, or a share in words. */
function holdsFigure(text: string): boolean {
  return /\d/u.test(text) || shareInWords(text) !== null;
}

const plainTargets: Readonly<Record<'at least' | 'up to', Target[]>> = { 'at least': [], 'up to': [] };
/** Above it, targets are seldom the same in many rows. */
const largestShared = 1000;

/** The target of a number. Small whole numbers are asked for in many rows and share one target each, as their figures do. */
function plainTarget(figure: Figure, value: number, kind: TargetKind): Target {
  if ((kind !== 'at least' && kind !== 'up to') || value < 0 || value >= largestShared || !Number.isInteger(value)) return { figure, kind };
  return (plainTargets[kind][value] ??= { figure, kind });
}

/** The kind of target that a heading says: "Target (up to)", "Annual ceiling"; null where it says none. */
export function kindInHeading(heading: string): TargetKind | null {
  return qualifierAtEnd(heading.replace(/[()[\]]/gu, ' ')) ?? (isLimitHeading(heading) ? 'up to' : null);
}

/** A word of every qualifier: spares the rest for the many texts without one. */
const mayQualify = /than|up to|most|max|exce|below|under|within|least|min|over|further|additional|extra|another|above|exactly|[<>≤≥=]/iu;

/**
 * The words that stand before this number in a text: "up to 100 graduates"
 * and 100, but not "over 90 % agreeing" and 100.
 */
function qualifierBefore(target: number, text: string): TargetKind | null {
  if (!mayName(text, target) || !mayQualify.test(text)) return null;
  for (const match of text.matchAll(/£?\d[\d,]*(?:\.\d+)?\s?(?:%|(?:m|bn|k|million|billion|thousand)\b)?/giu)) {
    const figure = readTypedFigure(match[0]);
    if (figure.kind === 'number' && figure.value === target) {
      const found = qualifierAtEnd(text.slice(0, match.index));
      if (found !== null) return found;
    }
  }
  return null;
}

const parted = /\d[.,]\d/u;

/**
 * Whether a number can be in a text: its digits are next to each other there, unless a comma or a stop parts some.
 * Spares the rest for nearly all texts.
 */
function mayName(text: string, figure: number): boolean {
  if (text.includes(digitsOf(figure))) return true;
  return (text.includes(',') || text.includes('.')) && parted.test(text);
}

/** The digits that a number has however it is written, as "1,500" or "1.5k": without noughts at its ends. */
function digitsOf(figure: number): string {
  let whole = Math.abs(figure);
  while (whole >= 10 && whole % 10 === 0) whole /= 10;
  const digits = String(whole);
  return Number.isInteger(whole) ? digits : digits.replace(/e.*$|\./gu, '').replace(/^0+/u, '');
}
