// Words that judge a row. A template's own words stand in every row alike, so that a judgement among them would be untrue
// of some: a name says it of each.

import type { FigureName } from '../../model/commentary/house-style';

const judgements: readonly (readonly [words: RegExp, said: readonly FigureName[]])[] = [
  [
    /(?<!\p{L})(?:not met|met|meets|unmet|missed|exceed(?:s|ed)?|beat(?:en)?|surpassed|(?:within|over|under|above|below) (?:the |its |our )?(?:limit|target|budget)|(?:fell |falls )?short)(?!\p{L})/iu,
    ['against target', 'dates'],
  ],
  [
    /(?<!\p{L})(?:behind|ahead|(?:on|off) (?:track|target|course|schedule|profile|time)|delayed|slipp(?:ed|ing)|at risk)(?!\p{L})/iu,
    ['gap', 'dates'],
  ],
  [/(?<!\p{L})(?:overdue|late|completed?|finished|not started|cancelled)(?!\p{L})/iu, ['dates']],
  [/(?<!\p{L})(?:improv(?:ed|ing)|worsen(?:ed|ing)|worse|better)(?!\p{L})/iu, ['change', 'gap']],
  [/(?<!\p{L})(?:red|amber|green|blue)(?!\p{L})/iu, ['status']],
];

/** The first judgement among the words, and the names that say it row by row. */
export function judgementIn(text: string): { readonly words: string; readonly said: readonly FigureName[] } | null {
  for (const [words, said] of judgements) {
    const found = words.exec(text)?.[0];
    if (found !== undefined) return { words: found, said };
  }
  return null;
}
