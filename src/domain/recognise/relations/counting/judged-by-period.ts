// Whether each period's figure is set against the targets by itself: standards of a month, or statuses by the latest month. Such
// figures are never added up, and their targets are expected in full from the first day.

const period = '(?:week|month|quarter|term|period)';
const adverb = '(?:weekly|monthly|quarterly|termly)';

/** "Monthly standards", "Quarterly service standards", "Standards for each month": what a period is to keep to. */
const standardsOfPeriod = new RegExp(
  `\\b${adverb} (?:[\\p{L}-]+ ){0,2}(?:standards?|limits?|ceilings?|thresholds?)\\b|\\b(?:standards?|limits?|ceilings?|thresholds?) (?:for|in|of) (?:each|every|any) ${period}\\b`,
  'iu',
);

/** "RAG is set on the latest month", "Judged by the last quarter's figure". */
const byLatest = new RegExp(
  `\\b(?:judged|set|rated|assessed|scored|decided|coloured|given|based|is|are) (?:only )?(?:on|by|for|from|against) (?:the )?(?:figures? (?:for|of) (?:the )?)?(?:latest|last|most recent) ${period}\\b`,
  'iu',
);
/** "Average of the latest quarter" and "spend" of it are something else. */
const ofStatuses = /\b(?:rag|status(?:es)?|colours?|ratings?|judged|rated|standards?|green|red|scores?|marks?|medals?)\b/iu;

/** `lines`: titles over the table and its target's heading; `notes`: what stands near it. */
export function areJudgedByPeriod(lines: readonly string[], notes: readonly string[]): boolean {
  return (
    lines.some((line) => standardsOfPeriod.test(line)) ||
    [...lines, ...notes].some((line) => line.length <= longest && byLatest.test(line) && ofStatuses.test(line))
  );
}

const longest = 400;
