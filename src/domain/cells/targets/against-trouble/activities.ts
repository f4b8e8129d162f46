// What a row counts decides which way is better, not what that is about: "hate crime awareness events" are events, and
// "pollution inspections carried out" inspections.

/** What is held, made, given or done against a trouble: the head of the words, at the end of the first phrase. */
const activity =
  /^(?:inspections?|preventions?|interventions?|visits?|talks?|workshops?|sessions?|lessons?|courses?|classes|clinics?|seminars?|webinars?|briefings?|campaigns?|roadshows?|drop-ins?|exercises|drills|patrols?|audits?|training|kits?|packs?|leaflets?|guides?|posters?|toolkits?|champions|ambassadors|mentors?|wardens|volunteers?|advis[eo]rs?|advocates|coaches|trainers|partnerships|forums?|monitors|sensors|detectors|marshals|first aiders|appointments|adaptations|prosecutions|safety (?:checks?|events?|days?)|(?:awareness|prevention|training|information|education|engagement|recruitment|outreach|community|cohesion|networking|(?:awareness|action|safety|prevention|training) (?:day|week|month)) (?:events?|activities|days?|weeks?|evenings?|meetings?|places?))$/u;

/** So plainly work that it needs no word before it: "Mentors for young people leaving custody". */
const plainWork =
  /^(?:talks?|workshops?|lessons?|courses?|classes|campaigns?|roadshows?|patrols?|drills|kits?|packs?|leaflets?|guides?|posters?|toolkits?|champions|ambassadors|mentors?|wardens|advis[eo]rs?|advocates) (?:for|on|about|against|to|at|in)\b(?! risk)/u;

/** Where the first phrase ends: what follows says of whom, where, when or how. */
const phraseEnds =
  /\s*[(),;:–—/]|\s-\s|\s(?:in|at|on|for|with|by|to|from|of|about|across|around|within|during|per|against|among|through|under|who|that|which|and)\s|\s(?:per|this|each|last|since)\b/u;

/** What is said of them behind: "inspections carried out", "kits placed". */
const doneBehind =
  /\s(?:carried out|held|run|made|given|done|placed|delivered|provided|completed?|installed|fitted|issued|distributed|sent|trained|recruited|appointed|published|launched|opened|open|set up|led|taken place|hosted|organised|arranged|conducted|undertaken|achieved|reached|planned|booked|attended|matched|in place|out)$/u;

/** They went wrong, were wanted by nobody, or are told by what they cost or take. */
const spoilt =
  /\b(?:miss\w*|cancel\w*|fail\w*|late(?!-|r\b| (?:night|evening))|overdue|repeat\w*|re-?(?:visits?|inspections?|appointments?)|unplanned|unscheduled|unattended|unresolved|emergency (?:visits?|clinics?|appointments?)|hospital|a&e|ambulance|casualty|ward|refus\w*|reject\w*|withdrawn|lost|outstanding|delay\w*|abandon\w*|postpon\w*|not|never|no|non|without|did|awaiting|wait\w*|needed|required|requiring|referr\w*|costs?|spend\w*|expenditure|time|days (?:to|taken)|turnover|vacan\w*|rate|grievances?|disciplinar\w*|appeals?|tribunals?|exclusions?|evict\w*|enforced|stopped|on hold|backlog|queue\w*|dropped|drop-?outs?|shortfall|below|complaints? (?:about|from|against)|second|reduc\w*|cut)\b/u;

/**
 * Whether a row's words say that it counts work against a trouble, and not the trouble: in lower case. A phrase that
 * names nothing before its head ("visits") is left to the lists that know it.
 */
export function countsActivity(words: string): boolean {
  const plain = words.replace(/^(?:the |number of |no\.? of |total |new |# ?)+/u, '').trim();
  const end = phraseEnds.exec(plain)?.index ?? plain.length;
  const phrase = plain.slice(0, end).replace(doneBehind, '').replace(doneBehind, '').trim();
  const parts = phrase.split(/\s+/u);
  if (spoilt.test(plain)) return false;
  if (parts.length === 1) return plainWork.test(plain);
  return [1, 2, 3].some((length) => parts.length > length && activity.test(parts.slice(-length).join(' ')));
}
