// Measures that are levels: a share, a rate, a head count, a score, a cost each, days, an average. A level is never
// summed. This is the one list of their words; measures/rates.ts only decides how their figures are typed.

/** "% of calls answered", "Recycling (%)", "Council tax, % (cumulative)", "Arrears as a share of the rent". */
const share =
  /^(?:%|per\s?cent(?:age)?\b|(?:proportion|share) of\b)|(?:^|[^\d\s])\s*\(?%\)?(?:$|\s?\()|\((?:[^()]{1,40}[,;:]\s)?(?:%|per ?cent|percentage)(?:[,;:]\s[^()]*)?\)|\bas an? (?:share|percentage|proportion|%) of\b/iu;
const shareUnit = /%|\bper\s?cent\b|\bpercent(?:age)?\b/iu;

/** "Average days to re-let", "Missed bins per 100,000". */
const rate =
  /^(?:the )?(?:average|mean|median)\b|\brate(?=$| of\b| per\b|s?\s*\()|\bper (?:1,?000|10,?000|100,?000|million)\b|\b(?:days|weeks|time) taken to\b/iu;
const rateUnit = /\b(?:rate|ratio|average|mean|median|score|index)\b/iu;

/** "Headcount of the service", "Cost per case", "Homes on the register". */
const otherLevel =
  /\b(?:costs? (?:of an?|per|each)|price (?:of|per)|spend per|unit costs?|per (?:head|person|visit|case|call|home|household|member|officer|employee|hour|day|week|month|\d)|a head|an hour|each month|a month|head ?count|staff in post|(?:full[- ]time )?equivalents?|ftes?|in post|score|rating|index|ratio|satisfaction|turnaround|caseload|(?:days|weeks|hours|minutes|time) (?:taken )?(?:to|lost|waiting)|days (?:to|per|a)|waiting (?:time|list)|(?:the|a|average|longest|our|their) waits?|waits? for (?:an?|the)|sickness(?!\s+(?:trained|training))|vacancy rate|occupancy|stock of|balance|net (?:\w+ )?position|deficits?|surplus(?:es)?|overdrafts?|membership|population|open at|outstanding|in temporary (?:accommodation|homes|housing)|on (?:the (?:register|list|roll)|roll))\b/iu;
/** "Cases open at quarter end", "Rough sleepers (snapshot)": counted at one moment. */
const atOneMoment =
  /\b(?:at|by) (?:the )?(?:quarter|month|period|year|term|week)(?:['’]s)?[- ]end\b|\bat (?:the )?end of (?:the |each |every )?(?:quarter|month|period|year|term|week|january|february|march|april|may|june|july|august|september|october|november|december)\b|\((?:the )?end of (?:the |each |every )?(?:quarter|month|period|year|term|week)\s*[,;)]|\b(?:last|first|final) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:of|in) (?:the |each |every )?(?:quarter|month|term)\b|\bsnapshots?\b|\b(?:at|on) (?:the )?(?:census|count|snapshot)(?: (?:point|date|day|night))?\b|\bcensus (?:point|date|day)\b|\bpoint[- ]in[- ]time\b|\bas (?:at|of)\b|\bat (?:any one|one|a given) time\b|\bcurrently\b/iu;

/** "Active borrowers (12-month rolling)": each figure is of the months up to then, a year of them mostly. */
const rolling =
  /\b(?:(?:\d\d?|twelve|six|three)[- ]months?[- ](?:rolling|moving)|(?:rolling|moving) (?:\d\d?|twelve|six|three)[- ]months?|(?:12|twelve)[- ]months?,? (?:to|ending|ended|up to|until)\b|(?:rolling|moving) (?:annual |yearly )?(?:averages?|totals?|years?|sums?|annual)|annuali[sz]ed|(?:previous|preceding|last|latest|past|most recent) (?:12|twelve) months)\b/iu;

/** In every such phrase: spares the rest for nearly all texts. */
const mayRoll = /roll|moving|annuali|month/iu;

/** Who or what is still there to be dealt with: "Patients waiting over 52 weeks", "Open cases", "Families in B&B". */
const stillThere =
  /\b(?:(?:patients|people|children|adults|households|families|applicants|residents|tenants|pupils|clients|customers|cases|referrals|those) (?:still )?(?:waiting|outstanding|unallocated)|waiting (?:at|over|more than|longer than|above|beyond|under|at)|(?:open|live|active) (?:\w+ )?(?:cases|complaints|actions|investigations|claims|referrals|requests|vacancies|risks|files)(?!.*\b(?:closed|opened|completed|resolved|reviewed|cleared)\b)|(?:cases|complaints|actions|investigations|claims|referrals|requests|vacancies|risks) (?:still |remaining |currently )?open|(?:children looked|looked)[- ]after(?: children)?|on (?:the|a) (?:\w+ )?(?:list|register|roll|caseload))\b|(?<!\bplaced |\bplacements? |\bmoved |\bnights |\bspent |\bfrom )\bin (?:b ?& ?b|bed and breakfast)\b/iu;
/** What is late is so at the time: it was counted in each period until it was dealt with. */
const late =
  /^(?:number of |no\.? of |% of )?overdue \p{L}+(?!.*\b(?:closed|cleared|completed|resolved|collected|returned|recovered|answered)\b)|\b(?:actions|recommendations|repairs|inspections|reviews|assessments|audits|tasks|cases|complaints|payments|invoices|works|jobs|checks|certificates|visits|appraisals|returns|remedials) (?:still )?(?:overdue|unresolved|not closed)\s*(?:\(.*\))?$/iu;
/** What waits to be filled or done is so at the time: "Vacant care posts", "Repairs backlog". What is filled or cleared is work. */
const leftOver =
  /^(?:number of |no\.? of |total )?(?:vacant|unfilled) (?:\p{L}+ ){0,2}(?:posts?|jobs?|places?|roles?)\b(?!.*\b(?:filled|recruited|closed|advertised)\b)|^(?!.*\b(?:from|cleared|closed|completed|dealt|removed|processed|worked|resolved|filled|done)\b).*\bback-?logs?\b/iu;
/** Who takes part is there in each period, and isn't new in each: "Councils contributing to the data set". */
const takePart =
  /^(?:number of |no\.? of )?(?:member |partner |local )?(?:councils|authorities|schools|organisations|partners|businesses|employers|members|practices|providers|charities|parishes) (?:contributing|participating|subscribing|subscribed|signed up|belonging|using)\b/iu;
const otherUnit = /^(?:days?|weeks?|hours?|minutes?|ftes?|points?)$|\bper\b/iu;

/** Days and hours of work, hire or help add up, where those that something takes are a level. */
const timeGiven =
  /\b(?:volunteer(?:s|ing|ed)?|hire|hired|training|trained|worked|given|donated|contributed|provided|delivered)\b(?!.*\b(?:average|per|taken)\b)/iu;

/** Whether the words of a row, or its unit, say that its figures are shares of something. */
export function isShareInWords(description: string, unit: string | null): boolean {
  return share.test(description) || (unit !== null && shareUnit.test(unit));
}

/** Whether the words of a row, or its unit, say that its figures are rates, averages or scores. */
export function isRateInWords(description: string, unit: string | null): boolean {
  return rate.test(description) || (unit !== null && rateUnit.test(unit));
}

/** Whether the words of a row, or its unit, say that its figures are a level at a time and not work that adds up. */
export function isLevelInWords(description: string, unit: string | null): boolean {
  if (isShareInWords(description, unit) || isRateInWords(description, unit)) return true;
  if ([otherLevel, atOneMoment, stillThere, late, leftOver, takePart].some((words) => words.test(description))) return true;
  if (isRollingInWords(description)) return true;
  return unit !== null && (atOneMoment.test(unit) || (otherUnit.test(unit.trim()) && !timeGiven.test(description)));
}

/** Whether the words say that each figure is of the year, or so many months, up to then. */
export function isRollingInWords(description: string): boolean {
  return mayRoll.test(description) && rolling.test(description);
}

const monthsOfSpan = /\b(\d\d?|twelve|six|three)[- ]months?\b/iu;
const inDigits: ReadonlyMap<string, string> = new Map([
  ['twelve', '12'],
  ['six', '6'],
  ['three', '3'],
]);

/**
 * Which months such a figure is of: "in the latest 12 months". Null of a mean, of what is only scaled to a year, and where the
 * words don't say how many.
 */
export function monthsRolling(words: string): string | null {
  if (!isRollingInWords(words) || /\b(?:averages?|mean|annuali[sz]ed)\b/iu.test(words)) return null;
  const months = monthsNamed(words) ?? (/\b(?:years?|annual|yearly)\b/iu.test(words) ? '12' : null);
  return months === null ? null : `in the latest ${months} months`;
}

/** "12" of "Rolling twelve months to Jun 2026"; null where no number of months is named. */
export function monthsNamed(words: string): string | null {
  const months = monthsOfSpan.exec(words)?.[1]?.toLowerCase();
  return months === undefined ? null : (inDigits.get(months) ?? months);
}

/** "Rolling year to", "12 months ending": how long each figure is of, before the month up to which it is. */
const rollingUpTo =
  /\b(?:(?:rolling|moving)(?: (?:annual|yearly))?(?:[- ](?:\d\d?|twelve|six|three))?[- ](?:months?|years?|totals?|average)(?: (?:totals?|figures?|average))?|(?:12|twelve)[- ]months?(?: (?:rolling|moving))?(?: totals?)?),?(?: (?:up to|to|ending|ended|until))?(?: the)?(?: end)?(?: of)? (?=\S)/iu;

/** A heading without such words, so that its month is read as its period: "Jun 2026" of "Rolling year to Jun 2026". */
export function withoutRolling(heading: string): string {
  return mayRoll.test(heading) ? heading.replace(rollingUpTo, ' ').trim() : heading;
}

/** Whether a heading over figures says that they are scores: "Quarter score". "Risk score" is of something else. */
export function saysLevelOfFigures(heading: string): boolean {
  return /\b(?:monthly|quarter(?:ly)?|year(?:ly)?|annual|highest|maximum|average|mean|target|actual|service|performance|latest|current) (?:scores?|ratings?)\b/iu.test(
    heading,
  );
}

/** Whether a period's heading says that its figures are counted at its end: "Number in housing at quarter end". */
export function saysAtPeriodEnd(heading: string): boolean {
  return /\p{L}.*\bat (?:the )?(?:(?:quarter|month|period|term|week)(?:['’]s)?[- ]end|(?:end|close|last day) of (?:the |each |every )?(?:quarter|month|period|term|week))\b/iu.test(
    heading,
  );
}

/** Whether a line over a table says it of all its figures: “Figures at 31 October (month end or month average)”. */
export function saysFiguresAtEnds(line: string): boolean {
  return /\b(?:figures|data|numbers|values|results|counts|positions?)\b[^.;]{0,60}\b(?:(?:quarter|month|period|term|week)(?:['’]s)?[- ]end|(?:as )?at (?:the )?(?:end|close|last day) of (?:the |each |every )(?:quarter|month|period|term|week))\b/iu.test(
    line,
  );
}

/** Whether the words say that each period's figure is new work, to be added up: "Publish 48 guides in the year". */
export function addsUpInWords(description: string): boolean {
  return /\b(?:in|over|during|across|throughout|by the end of) (?:the|each|a) (?:financial |school )?year\b|\b(?:a|per) year\b|\bannually\b|\bin total\b/iu.test(
    description,
  );
}

/**
 * Whether the words say that each figure is of its own period alone: "Appeals lodged (in the term)". Set against a target
 * of that period it is judged by it; without one it may still be a part of the year.
 */
export function isOfItsPeriodInWords(description: string): boolean {
  return /\b(?:in|during|for|over) (?:the|that|each|its) (?:quarter|month|term|week|half[- ]year|period)\b/iu.test(description);
}

/** Whether the words say that each figure holds all before it: "Audits done (year to date)". */
export function isRunningInWords(description: string): boolean {
  return /\byear[- ]to[- ]date\b|\bytd\b|(?<!non[- ]|not )\bcumulative\b|\brunning total\b|\((?:to date|so far)\)/iu.test(description);
}
