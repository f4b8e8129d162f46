// What a target asks for. "At least" unless a word beside the number says otherwise.

import type { Figure, Target, TargetKind } from '../plan';
import { readTypedFigure } from './figures';

const ceiling =
  /\b(?:up to|no more than|not more than|not exceed(?:ing)?|maximum(?: of)?|max\.?|at most|fewer than|less than|below|under|within)\s*$|[<≤]=?\s*$/iu;
const floor =
  /\b(?:at least|minimum(?: of)?|min\.?|no (?:fewer|less) than|not (?:fewer|less) than|more than|over|a further|above)\s*$|[>≥]=?\s*$/iu;
const exact = /\bexactly\s*$|(?<![<>])=\s*$/iu;
const typed =
  /^(?<before>(?:at least|minimum(?: of)?|min\.?|no fewer than|no less than|more than|over|a further|above|up to|no more than|not more than|maximum(?: of)?|max\.?|at most|fewer than|less than|below|under|within|exactly|>=|<=|[<>≤≥=])?\s*)(?<number>£?\s?[\d,]*\.?\d+\s?(?:%|m|bn|k|million|billion|thousand)?)(?<after>\s+[\p{L}][\p{L}\s'’-]*)?\.?$/iu;
const ofPopulation = /^\s*of\b/iu;
const isTime =
  /\b(?:days?|weeks?|months?|years?|quarters?|hours?|and|or|by|per|every|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

/**
 * Reads a target cell. A number alone is "at least", unless the heading, the direction ("lower is better") or the words before that very number
 * in the description say otherwise. A text is read where it is a number with words of that kind before it and a noun behind it; else it stays text.
 */
export function readTarget(figure: Figure, inHeading: TargetKind | null, description: string, lowerIsBetter: boolean): Target {
  if (figure.kind === 'number') {
    return { figure, kind: inHeading ?? qualifierBefore(figure.value, description) ?? (lowerIsBetter ? 'up to' : 'at least') };
  }
  if (figure.kind !== 'text') return { figure, kind: null };
  return readTextTarget(figure, lowerIsBetter) ?? { figure, kind: null };
}

function readTextTarget(whole: Figure & { readonly kind: 'text' }, lowerIsBetter: boolean): Target | null {
  const groups = typed.exec(whole.text)?.groups;
  if (groups === undefined) return null;
  const figure = readTypedFigure(groups.number ?? '');
  const after = groups.after ?? '';
  if (figure.kind !== 'number' || isTime.test(after) || after.trim().split(/\s+/u).length > 6) return null;
  if (ofPopulation.test(after)) return (groups.number ?? '').includes('%') ? { figure, kind: 'percent of population' } : null;
  return { figure, kind: qualifier(groups.before ?? '') ?? (lowerIsBetter ? 'up to' : 'at least') };
}

/** The kind of target that a heading says: "Target (up to)"; null where it says none. */
export function kindInHeading(heading: string): TargetKind | null {
  return qualifier(heading.replace(/[()[\]]/gu, ' '));
}

/** A word of every qualifier: spares the rest for the many texts without one. */
const mayQualify = /than|up to|most|max|exceed|below|under|within|least|min|over|further|above|exactly|[<>≤≥=]/iu;

/** The words that stand before this number in a text: "up to 100 graduates" and 100, but not "over 90 % agreeing" and 100. */
function qualifierBefore(target: number, text: string): TargetKind | null {
  const digit = /[1-9]/u.exec(String(target))?.[0];
  if (!mayQualify.test(text) || (digit !== undefined && !text.includes(digit))) return null;
  for (const match of text.matchAll(/£?\d[\d,]*(?:\.\d+)?\s?(?:%|(?:m|bn|k|million|billion|thousand)\b)?/giu)) {
    const figure = readTypedFigure(match[0]);
    if (figure.kind === 'number' && figure.value === target) {
      const found = qualifier(text.slice(0, match.index));
      if (found !== null) return found;
    }
  }
  return null;
}

function qualifier(before: string): TargetKind | null {
  if (ceiling.test(before)) return 'up to';
  if (floor.test(before)) return 'at least';
  return exact.test(before) ? 'exactly' : null;
}
