// Words other than colours by which an officer rates how a row stands: "At risk", "Off plan", "Low" of confidence. Words of
// how far the work is ("In progress", "Complete") rate nothing.

import type { Status } from '../model/scheme';

/** Worst first: "off track, at risk" is off track. */
const words: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:(?:is |are |currently )?(?:off|well (?:off|behind)|far from) (?:target|track|plan|course|profile)|not (?:on (?:target|track|plan|course)|met|achiev(?:ed|ing)|meeting(?: target)?|good enough)|(?:target |standard )?(?:not met|missed)|miss(?:ed|ing)(?: target)?|fail(?:ed|ing|s)?|under-?performing|poor|critical|(?:seriously|significantly|well) (?:behind|below|off)\b.*|major (?:concerns?|issues?|problems?)|high risk|very low)$/u,
    'Red',
  ],
  [
    /^(?:at risk|some risk|medium risk|watch(?:ing)?|slipp(?:ing|ed)|slippage|delayed|behind(?: (?:schedule|target|plan|profile))?|slightly (?:behind|below|off)\b.*|near(?:ly)?(?: (?:to )?target)?|close(?: to target)?|within (?:tolerance|amber)|(?:partly|partially) (?:met|achieved)|(?:some|minor) (?:concerns?|issues?|problems?|slippage)|needs (?:attention|improvement)|caution|fair)$/u,
    'Amber',
  ],
  [
    /^(?:on (?:target|track|plan|course|profile|schedule)|ahead(?: of (?:target|plan|schedule|profile))?|met|meeting(?: target)?|achiev(?:ed|ing)|target (?:met|achieved)|exceed(?:ed|ing|s)(?: target)?|above target|good|no (?:concerns?|issues?|problems?)|low risk|performing(?: well)?|within (?:target|range|limits?))$/u,
    'Green',
  ],
];

/** How confident somebody is that it will be delivered. */
const confidence: Readonly<Record<string, Status>> = { high: 'Green', medium: 'Amber', moderate: 'Amber', low: 'Red', 'very low': 'Red' };
const ofConfidence = /\bconfidence\b/iu;

/**
 * The status that a text's words rate as; null where they rate nothing, or it isn't certain. `heading`: of its column:
 * "Low" says something under "Confidence" only.
 */
export function readRatingWords(text: string, heading: string): Status | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.!]+$/u, '');
  if (plain === '' || plain.length > longest) return null;
  const level = plain.replace(/ confidence$/u, '');
  if (level !== plain || ofConfidence.test(heading)) return confidence[level] ?? null;
  return words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const longest = 40;
