// A number with the words around it: "over 500 councillors", "90 % agreeing". Times and dates are none.

import { readTypedFigure } from '../read-figure';
import { qualifiers } from './at-least-or-up-to';

const number = '(?<number>£?\\s?[\\d,]*\\.?\\d+\\s?(?:%|per ?cent\\b|m|bn|k|million|billion|thousand)?)';
export const numberAndNoun = new RegExp(`^(?<before>${qualifiers}?\\s*)${number}(?<after>\\s+[\\p{L}][\\p{L}\\s'’-]*)?$`, 'iu');
export const isTime =
  /\b(?:days?|weeks?|months?|years?|quarters?|hours?|minutes?|seconds?|and|or|by|per|every|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

const mostWords = 6;

/** `before`: the words in front of the number, `after`: those behind it. `percent`: the number is one of per cent. */
export interface NumberAndNoun {
  readonly before: string;
  readonly after: string;
  readonly value: number;
  readonly percent: boolean;
}

/** Null where the text is anything else. */
export function numberAndNounIn(text: string): NumberAndNoun | null {
  const groups = numberAndNoun.exec(text)?.groups;
  if (groups === undefined) return null;
  const typed = groups.number ?? '';
  const after = groups.after ?? '';
  const figure = readTypedFigure(typed);
  if (figure.kind !== 'number' || isTime.test(after) || after.trim().split(/\s+/u).length > mostWords) return null;
  return { before: groups.before ?? '', after, value: figure.value, percent: /%|per ?cent/iu.test(typed) };
}
