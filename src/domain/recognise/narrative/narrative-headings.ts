// Headings of a narrative: which column tells where the work stands, and what the sheet calls what was aimed at.

const standing =
  /\b(?:where|now|position|progress|deliver\w*|done|did|achiev\w*|happen\w*|updates?|so far|stand\w*|how|currently?|to date|story|latest|situation|narrative)\b/iu;

/** Whether a heading says that its column tells where things stand: "Where we are now", "Delivered by December". */
export function tellsStanding(heading: string): boolean {
  return standing.test(heading);
}

const toCome = /\b(?:next|planned|plans?|future|risks?|issues?|to be|will|barriers?|mitigat\w*|lessons?|needed|required)\b/iu;

/** Whether it tells that and nothing of what is to come: "Progress and next steps" may open with either. */
export function tellsOnlyStanding(heading: string): boolean {
  return tellsStanding(heading) && !toCome.test(heading);
}

const aims: readonly (readonly [RegExp, string])[] = [
  [/\btargets?\b/iu, 'Target'],
  [/\b(?:commit\w*|pledg\w*|promis\w*|said)\b/iu, 'Commitment'],
  [/\bobjectives?\b/iu, 'Objective'],
  [/\brecommend\w*\b/iu, 'Recommendation'],
  [/\bactions?\b/iu, 'Action'],
];

/** What a sentence calls what a row aims at, as its heading does; "Aim" under any other. */
export function aimNameOf(heading: string): string {
  return aims.find(([words]) => words.test(heading))?.[1] ?? 'Aim';
}
