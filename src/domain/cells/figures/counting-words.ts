// Words by which a sheet says how the periods of a row make its total: "added up", "position at year end", "mean of terms".

import type { CountedMethod } from '../../model/counting-method';

const asksHow =
  /^(?:how (?:(?:it|this|each|the (?:year|total|figure|result)) )?(?:is |are |was )?(?:it |they )?(?:counted|added(?: up)?|totalled|calculated|worked out|measured|made)|(?:counting|counted|calculation|aggregation|total(?:ling)?)(?: (?:method|basis|rule|by))?|(?:method|basis|way) of (?:counting|calculation|aggregation)|(?:year|annual|total) (?:figure|result|total) (?:is|by|basis|method|rule)|year is|how counted)\??$/iu;

/** Whether a heading asks how its rows are counted. */
export function asksHowCounted(heading: string): boolean {
  return asksHow.test(heading.trim());
}

const ways: readonly (readonly [CountedMethod, RegExp])[] = [
  ['sum', /\b(?:sum(?:med)?|add(?:ed|s|ing)?(?: up| together)?|total(?:led)?)\b/u],
  [
    'latest',
    /\b(?:latest|last|most recent|closing|snapshot|position|(?:at|to) (?:the |year |quarter |period )?end|end of (?:the )?(?:year|quarter|period|term|month)|year[- ]end|final|point in time|running total|as at)\b/u,
  ],
  ['highest', /\b(?:highest|peak|maximum|max|largest|greatest)\b/u],
  ['average', /\b(?:average|avg|mean)\b/u],
];
/** Of the rest nothing is counted by a way of ours. */
const another = /\b(?:cumulative|lowest|minimum|median|weighted|rolling|not|best|worst|divided|rate|share)\b/u;

/** The one way that a text names; null where it names none, several or another. "Running total" is the latest figure. */
export function countedInWords(text: string): CountedMethod | null {
  const words = text.toLowerCase().replace(/\brunning totals?\b/gu, 'latest');
  if (another.test(words)) return null;
  const [way, more] = ways.filter(([, pattern]) => pattern.test(words));
  return way === undefined || more !== undefined ? null : way[0];
}
