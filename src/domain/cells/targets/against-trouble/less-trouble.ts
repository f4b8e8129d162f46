// People who report less of a trouble: a share or a number of them is wanted high, though what they report is wanted low.

const who = '(?:report\\w*|feel\\w*|felt|experienc\\w*|show\\w*|say\\w*|said|describ\\w*|with|ha(?:s|ve|ving|d)|are|being|at|suffer\\w*)';
const less = '(?:less|fewer|lower(?:ed)?|reduced|decreased|(?:a )?(?:reduction|decrease|fall|drop) in|reductions in)';
const trouble =
  '(?:worr(?:y|ies|ied)|anxi(?:ety|ous)|stress(?:ed)?|distress(?:ed)?|lonel(?:y|iness)|isolat(?:ed|ion)|pain|depress(?:ed|ion)|fears?|fearful|afraid|scared|debts?|arrears|harm|self-harm|hunger|hungry|conflict|symptoms|risks?|drinking|alcohol|drugs?|drug use|smoking|substance|misuse|violence|abuse|bullying|offending|crises|crisis|hardship|poverty|problems?|difficult(?:y|ies)|barriers|money worries|falls|vulnerab\\w+|overwhelmed|angry|anger)';
const reported = new RegExp(
  `\\b${who} (?:\\w+ )?${less} (?:(?:of|in|about|the|their|financial|money|social|levels? of|mental|housing|severe) )*${trouble}\\b`,
  'u',
);

/** "Reporting less worry about money", "clients with reduced debt"; in lower case, as every row of a table is asked. */
export function reportsLessTrouble(words: string): boolean {
  return mayReport.test(words) && reported.test(words);
}

const mayReport = /less|fewer|lower|reduc|decreas|fall in|drop in/u;
