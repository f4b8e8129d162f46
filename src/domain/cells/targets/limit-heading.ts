// Headings of what a figure must not pass, in no word for a target: "2025/26 ceiling", "Cap", "Threshold not to exceed".

const limit =
  /^(?:(?:the|an?|our|annual|yearly|year|full[- ]year|quarterly|monthly|agreed|upper|overall|set|target) )*(?:ceilings?|caps?|limits?|maximums?|max|(?:upper )?tolerances?)(?: (?:for (?:the |this )?(?:whole |full )?year|of the year|in (?:the |any )?year|for (?:the |each )?(?:quarter|month)|levels?|figures?|numbers?|values?|set|allowed|permitted|tolerated|agreed))*$/u;
const notToExceed =
  /\b(?:not to|must not|do not|don[’']t|never to) (?:be )?(?:exceed(?:ed)?|go over|pass(?:ed)?)\b|\bno more than\b|\bat most\b/u;
const years = /\b(?:f\.?y\.? ?)?(?:20)?\d\d(?: ?[/–-] ?(?:20)?\d\d)?\b/gu;

/** Whether a heading names a limit. Beside a column of targets it may be a tolerance or a cut-off: the caller knows. */
export function isLimitHeading(heading: string): boolean {
  const plain = heading
    .toLowerCase()
    .replace(years, ' ')
    .replace(/[\s()[\]_:*,-]+/gu, ' ')
    .trim();
  return limit.test(plain) || notToExceed.test(plain);
}
