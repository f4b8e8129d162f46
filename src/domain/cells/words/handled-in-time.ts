// What is answered, repaired or decided in time: more of it is wanted, whatever trouble it is about.

const handled =
  '(?:answered|responded(?: to)?|replied(?: to)?|resolved|acknowledged|dealt with|determined|decided|processed|repaired|attended(?: to)?|investigated|paid|handled|assessed|inspected|treated|completed|(?:complaints|cases|enquiries|requests|tickets|actions|recommendations) closed)';
/** Said of the work itself, without what was done with it. */
const work = '(?:repairs|inspections|responses|decisions|payments|assessments|offers)';
const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty)';
const units = '(?:minutes?|mins?|hours?|hrs?|days?|weeks?)';
const span = `${number}(?:[- ](?:working|calendar|clear|school|business))?[- ]?${units}`;
const limit =
  '(?:(?:the |an? |our |agreed |target |statutory |set |required |published |national |service )*(?:time|times|target|timescales?|time ?limits?|standards?|deadlines?|sla))';
const inTime = new RegExp(
  `\\b${handled}(?: \\w+){0,3} (?:within|in|inside) (?:${limit}|${span})\\b|\\b${handled}(?: \\w+){0,3} (?:on time|by (?:the )?(?:deadline|target date))\\b|\\b${work} (?:within|in|inside) (?:${limit}|${span})\\b|\\b${work} on time\\b`,
  'u',
);
const mayBe = /within|in |inside|on time|by /u;

/** What was not handled so, or had to be handled again. */
const turnedRound =
  /\b(?:not|never|no|without|un\w+ed|re-?\w*open\w*|late|fail\w*|miss\w*|outside|beyond|overdue|repeat\w*|re-?referr\w*|re-?admi\w*|again|second|out of|abandoned|cancelled|refused|rejected|average|mean|median|time taken|number of days|days to)\b/u;

/** Whether the words of a row say that its figures are what was handled in time; in lower case. */
export function isHandledInTime(words: string): boolean {
  return mayBe.test(words) && inTime.test(words) && !turnedRound.test(words);
}
