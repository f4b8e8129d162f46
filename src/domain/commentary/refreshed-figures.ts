// The figures of a draft in an officer's own sentence, brought up to date. Nothing but figures is changed, and none that
// could be another's.

import { monthName } from '../timescales/dates/month-names';

const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1)).join('|');

/** A whole date; a figure with its currency, per cent or scale; never a part of a word, a quarter or a financial year. */
const figure = new RegExp(
  String.raw`\d{1,2} (?:${months}) \d{4}|(?<![\p{L}\d./–-])[−-]?[£€$]?\d+(?:,\d{3})*(?:\.\d+)?(?:%|[mk](?!\p{L})|bn(?!\p{L}))?(?![\d/–]|-\d)`,
  'gu',
);

/** Words after which a number is part of a date: "31 March". */
const monthAfter = new RegExp(String.raw`^\s*(?:st|nd|rd|th)?\s+(?:${months})\b`, 'u');

/** An officer's sentence with the figures of a newer draft. Null where it holds none that has changed. */
export function withNewFigures(sentence: string, from: string, to: string): string | null {
  const renewed = newFigures(from, to);
  const written = sentence.replace(figure, (found: string, ...rest: readonly unknown[]) => {
    const at = rest.find((each) => typeof each === 'number') ?? 0;
    return isOfDate(sentence, at, found) ? found : (renewed.get(found) ?? found);
  });
  return written === sentence ? null : written;
}

function isOfDate(text: string, at: number, found: string): boolean {
  return /^\d{1,2}$/u.test(found) && monthAfter.test(text.slice(at + found.length));
}

/**
 * Each figure of one draft with what it is in another, by sentences that differ in nothing else, and what was reached,
 * with which every draft begins. A figure that has become two different ones isn't known.
 */
function newFigures(from: string, to: string): ReadonlyMap<string, string> {
  const known = new Map<string, string | null>();
  const [reached, reachedNow] = [figureAtHead(from), figureAtHead(to)];
  if (reached !== null && reachedNow !== null) known.set(reached, reachedNow);
  const renewed = new Map(sentencesOf(to).map((sentence) => [shapeOf(sentence), sentence.match(figure) ?? []]));
  for (const sentence of sentencesOf(from)) {
    const now = renewed.get(shapeOf(sentence));
    if (now === undefined) continue;
    for (const [index, old] of (sentence.match(figure) ?? []).entries()) {
      const figureNow = now[index] ?? null;
      known.set(old, known.has(old) && known.get(old) !== figureNow ? null : figureNow);
    }
  }
  return new Map([...known].flatMap(([old, now]) => (now === null ? [] : [[old, now]])));
}

function figureAtHead(draft: string): string | null {
  const [first] = draft.match(figure) ?? [];
  return first !== undefined && draft.startsWith(first) ? first : null;
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;])\s+/u);
}

function shapeOf(sentence: string): string {
  return sentence.replace(figure, '#');
}
