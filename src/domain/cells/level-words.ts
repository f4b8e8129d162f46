// Measures that are levels: a head count, a score, a rate, a cost each, days, an average. A level is never summed.

const level =
  /^(?:the )?(?:average|mean|median)\b|\b(?:costs? (?:of an?|per|each)|price (?:of|per)|spend per|unit costs?|per (?:head|person|visit|case|call|home|household|member|officer|employee|hour|day|week|month|\d)|a head|an hour|each month|a month|head ?count|staff in post|(?:full[- ]time )?equivalents?|ftes?|in post|score|rating|index|ratio|satisfaction|turnaround|caseload|(?:days|weeks|hours|minutes|time) (?:taken )?(?:to|lost|waiting)|days (?:to|per|a)|waiting (?:time|list)|sickness(?!\s+(?:trained|training))|vacancy rate|occupancy|stock of|balance|membership|population|open at|outstanding|in temporary (?:accommodation|homes|housing)|on the (?:register|list|roll))\b|\brate(?=$| of\b| per\b|s?\s*\()/iu;

/** Whether the words of a row, or its unit, say that its figures are a level at a time and not work that adds up. */
export function isLevelInWords(description: string, unit: string | null): boolean {
  return level.test(description) || (unit !== null && levelUnit.test(unit.trim()));
}

/** Whether the words say that each period's figure is new work, to be added up: "Publish 48 guides in the year". */
export function addsUpInWords(description: string): boolean {
  return /\b(?:in|over|during|across|throughout|by the end of) (?:the|each|a) (?:financial |school )?year\b|\b(?:a|per) year\b|\bannually\b|\bin total\b/iu.test(
    description,
  );
}

/** Whether the words say that each figure holds all before it: "Audits done (year to date)". */
export function isRunningInWords(description: string): boolean {
  return /\byear[- ]to[- ]date\b|\bytd\b|(?<!non[- ]|not )\bcumulative\b|\brunning total\b|\((?:to date|so far)\)/iu.test(description);
}

const levelUnit = /^(?:days?|weeks?|hours?|minutes?|ftes?|rate|ratio|average|mean|median|score|index|points?)$|\bper\b|%|\bper ?cent/iu;
