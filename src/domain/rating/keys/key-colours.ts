// The colours of a key's words: "Green", "A =", "Gwyrdd / Green". A letter is one only in capitals and with a sign behind it.

import type { Status } from '../../model/scheme';

/** Colours that a key gives a meaning to. */
export type KeyStatus = Extract<Status, 'Blue' | 'Green' | 'Amber' | 'Red'>;

const statuses: Readonly<Partial<Record<string, KeyStatus>>> = {
  blue: 'Blue',
  b: 'Blue',
  glas: 'Blue',
  green: 'Green',
  g: 'Green',
  gwyrdd: 'Green',
  amber: 'Amber',
  yellow: 'Amber',
  a: 'Amber',
  ambr: 'Amber',
  oren: 'Amber',
  red: 'Red',
  r: 'Red',
  coch: 'Red',
};

const named =
  'Blue|BLUE|blue|Green|GREEN|green|Amber|AMBER|amber|Yellow|YELLOW|yellow|Red|RED|red|[Gg]wyrdd|[Aa]mbr|[Oo]ren|[Cc]och|[Gg]las';
const everywhere = new RegExp(
  `(?<![\\p{L}\\d/-])(?:(${named})|([BRAG])(?=\\)?\\s*[=:–—-]|\\s+(?:is|means|if|when|where)\\s))(?![\\p{L}\\d]|\\s+(?:limit|threshold|level|tolerance|band|range|trigger)\\b)`,
  'gu',
);
const leading = new RegExp(
  `^\\(?(?:(${named})|([BRAG]))\\)?(?![\\p{L}\\d])\\s*(?:$|[=:–—(-]|(?:is|are|means|if|when|where|from|for|/)\\s)`,
  'u',
);
const alone = new RegExp(`^\\(?(?:${named}|[BRAGbrag])\\)?\\s*[:=]?$`, 'u');

/** Where a colour stands in a text. */
export interface KeyColour {
  readonly status: KeyStatus;
  readonly start: number;
  readonly end: number;
}

const letterBefore = /(?<=^|[;,.]\s{1,3})([BRAG]) (?=\p{Ll}|[<>≤≥\d])/gu;

/** A line of a key whose letters stand before their meanings without a sign (“G target met, A within 5%, R further off”), with signs. */
export function withSignsBehindLetters(text: string): string {
  const found = new Set([...text.matchAll(letterBefore)].map(([, letter]) => letter));
  return found.size < 2 || !/^[BRAG] /u.test(text) ? text : text.replace(letterBefore, '$1 = ');
}

/** Every mention of a colour, in their order. */
export function mentionsIn(text: string): readonly KeyColour[] {
  return [...text.matchAll(everywhere)].flatMap((match) => {
    const status = statuses[match[0].toLowerCase()];
    return status === undefined ? [] : [{ status, start: match.index, end: match.index + match[0].length }];
  });
}

export function coloursIn(text: string): ReadonlySet<KeyStatus> {
  return new Set(mentionsIn(text).map(({ status }) => status));
}

/** The colour that a text begins with, as a key's line does; null where it doesn't. */
export function leadingColour(text: string): { readonly status: KeyStatus; readonly isAlone: boolean } | null {
  const isAlone = alone.test(text);
  const groups: readonly (string | undefined)[] = leading.exec(text)?.slice(1) ?? [];
  const word = isAlone ? text.replace(/[^\p{L}]/gu, '') : (groups.find((each) => each !== undefined) ?? '');
  const status = statuses[word.toLowerCase()];
  return status === undefined ? null : { status, isAlone };
}
