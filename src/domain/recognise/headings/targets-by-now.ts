// Headings of what rows are to have reached by now: “Target to date”, “Profile to Sep”, “Q3 target”.

const expects = /\b(?:targets?|goals?|anticipated|profiled?|plan(?:ned)?|expected|trajector(?:y|ies)|due|milestones?|standards?|aims?)\b/iu;
const toDate =
  /\b(?:to[ -]date|ytd|by now|so far|thus far|(?:at|by) this (?:point|stage|time))\b|\b(?:expected|anticipated|profiled?|planned|due|wanted) now$/iu;
/** “Profile at R06”, “Target to Sep”, “Planned by P6”. */
const toADay =
  /\b(?:to|at|by|as at)\s+(?:(?:the )?end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:q[1-4]|[mpr]\d{1,2}|(?:quarter|month|period) \d{1,2}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b/iu;
/** Differences, shares, other years and what was moved are no expectation. */
const isOther =
  /\b(?:varianc\w*|against|difference|gap|vs|versus|re[- ]?profil\w*|next|last|previous|year[- ]end|full[- ]year|rag|status|date)\b|%|per ?cent/iu;

/** “Q3 target”, “September target”. */
const ofPeriod =
  /^(?:q[1-4]|(?:quarter|month|period) \d{1,2}|[mp]\d{1,2}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)(?: (?:20)?\d\d)? (?:targets?|profile|plan|trajectory|milestone|standard|aim)$/iu;

/** Over figures a profile that names no period is the one that they are held against now. */
const profileAlone = /^(?:current |latest )?(?:profiled?|trajectory)(?: (?:targets?|figures?|position))?$/iu;

/** “Where we should be by now”, “Should be at”: what was to be reached. */
const whereToBe =
  /^(?:where (?:we|it|things|this|they) (?:should|ought to) be|(?:(?:we|it|this) )?(?:should|ought to) (?:be at|be|have (?:been|done|reached|delivered)|stand at))(?: (?:by now|now|so far|to date|at this (?:point|stage)))?$/iu;

/** “Target to date”, “Year to date – plan”, “Profile”: by now, whenever that is. */
export function saysByNow(heading: string): boolean {
  const words = withoutYears(heading);
  if (profileAlone.test(words.trim()) || whereToBe.test(words.trim())) return true;
  return expects.test(words) && !isOther.test(words) && toDate.test(words);
}

/** “YTD standard”, “Milestone to date”: words that say only over figures, and beside what they hold by now, that they are aimed at. */
export function saysStandardByNow(heading: string): boolean {
  return standard.test(heading) && saysByNow(heading) && !isShareOf.test(heading);
}

const standard = /\b(?:milestones?|standards?|aims?)\b/iu;
/** What was reached of it, or against it. */
const isShareOf = /\b(?:of|met|achiev\w*|reach\w*|actual\w*|miss\w*|pass\w*|ahead|behind)\b/iu;

/** “Planned % by now”, “Should be by now”: over percentages, how much of its target each row should have reached. */
export function saysShareByNow(heading: string): boolean {
  const words = withoutYears(heading);
  if (isSetAgainst.test(words)) return false;
  return profileAlone.test(words.trim()) || ((expects.test(words) || shouldBe.test(words)) && toDate.test(words));
}

const shouldBe = /\bshould (?:be|have)\b|\bought to\b/iu;
/** What was reached of the profile, or is ahead of it, is another share. */
const isSetAgainst =
  /\b(?:varianc\w*|against|differences?|gap|vs|versus|ahead|behind|of (?:the )?(?:target|profile|plan)|done|achiev\w*|deliver\w*|complet\w*|actual\w*|spen[dt]\w*|next|last|previous|year[- ]end|rag|status|date)\b/iu;

const ofExpected =
  /\b(?:of|against|vs\.?|versus) (?:the |our |what (?:was|is|we) |amount )*(?:expected|expectation|profiled?|planned|due|scheduled|anticipated|trajectory|(?:targets?|plan|goal) (?:to date|ytd|by now|so far))\b/iu;

/** “Done as % of expected”: how it went so far, neither a share of the year’s target nor of the work. */
export function saysShareOfNow(heading: string): boolean {
  return ofExpected.test(withoutYears(heading));
}

/** “Target at Q3”, “Profile to Sep”: by a day that the heading names. */
export function saysByDay(heading: string): boolean {
  const words = withoutYears(heading);
  return (expects.test(words) || shouldBe.test(words)) && !isOther.test(words) && toADay.test(words);
}

/** By a period that the heading names: “Target at Q3”, “Q3 target”. */
export function saysByPeriod(heading: string): boolean {
  return saysByDay(heading) || saysOfPeriod(heading);
}

/** Of a period that the heading names, or by its end: “Q3 target”, “October milestone”. Which of the two, only the figures can say. */
export function saysOfPeriod(heading: string): boolean {
  return ofPeriod.test(withoutYears(heading).trim());
}

function withoutYears(heading: string): string {
  return heading.replace(/\bto[ -]date\b|\b(?:20)?\d\d[/-]\d\d\b/giu, (found) => (/date/iu.test(found) ? 'ytd' : '')).replace(/\s+/gu, ' ');
}
