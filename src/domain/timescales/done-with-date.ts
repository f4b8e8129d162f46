// A done word with its date ("Submitted 6 February 2025", "Signed off on 3 March") says that something is over, and when.
// “Completed” is said of the row; “Submitted” is, where the row is about submitting something; else it may be.

import type { ProgressState } from '../model/table/progress';

/** `text`: the words that say so, date included. */
export interface DoneWithDate {
  readonly text: string;
  readonly state: Extract<ProgressState, 'complete' | 'perhaps complete'>;
}

const ofAnything = 'completed|finished|done|delivered|achieved|implemented|discharged|concluded|signed[ -]off';
/** What each is called in the words of a row that asks for it. */
const ofItsAction: readonly (readonly [done: string, asked: RegExp])[] = [
  ['submitted|lodged|filed', /\b(?:submi(?:t|ssion)|lodg|file\b|filing|return\b)/iu],
  ['published|issued|released|circulated', /\b(?:publi(?:sh|cation)|issu|releas|circulat|report\b|statement\b)/iu],
  ['approved|adopted|agreed|endorsed|ratified', /\b(?:approv|adopt|agree|endors|ratif|sign[ -]?off)/iu],
  ['opened|launched|went live|gone live', /\b(?:open|launch|go(?:es|ing)?[ -]live|start of service)/iu],
  ['appointed|recruited|awarded|signed|let', /\b(?:appoint|recruit|award|sign|contract|procure)/iu],
  ['sent|installed|held|produced|presented|hosted', /\b(?:send|install|hold|produc|present|host|event|conference|meeting)/iu],
];

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dayName = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?';
const year = "(?:,? ?(?:20\\d\\d|['’]?\\d\\d))";
/** “26/9” without a year is a day; “3/9” may count three of nine. */
const dayOverMonth = '(?:1[3-9]|2\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\d/])';
const date = `(?:${dayName}(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${month}${year}?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|${dayOverMonth}|20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[- ]${month}[- ]\\d{2,4})`;
const before = '(?:(?:it|this|all|now|was|were|is|has been|been|formally|finally|successfully|fully|already) )*';
const where = "(?: (?:to|by|with|at|before|from) (?!\\d|end\\b)[\\p{L}'’& -]{2,40}?)?";
const doneWords = [ofAnything, ...ofItsAction.map(([done]) => done)].join('|');
const dated = new RegExp(`^(${before}(${doneWords})${where}(?:,|:| -| –)? ?(?:on |in |at )?${date})(?=$|[\\s.,;:)(–-])(.*)$`, 'isu');

/** Every word that may say that something was done, for patterns. */
export const pastDone = `${doneWords}|reopened|handed over|commissioned|built|occupied|closed`;

const isOfAnything = new RegExp(`^(?:${ofAnything})$`, 'iu');
/** Done words, each with the words of a row that asks for it. */
export const doneActions = ofItsAction.map(([words, asked]) => ({ done: new RegExp(`^(?:${words})$`, 'iu'), asked }));

/** What takes it back, or says that there is more to come. */
export const takesBack =
  /\b(?:not|yet|except|apart from|part(?:ly|ial)?|phases?|stages?|drafts?|first|interim|await\w*|pending|outstanding|remain\w*|still|to be|will|returned|rejected|withdrawn|re-?submi\w*|again|reopen\w*|due|expected|planned|next)\b|\d+ (?:of|out of) |\?/iu;
const longest = 200;

/** What a text opens with; null where it doesn't open with a done word and its date. `description`: of the row. */
export function doneWithDate(description: string, text: string): DoneWithDate | null {
  if (text.length > longest || !/\d/u.test(text)) return null;
  const match = dated.exec(text.replace(/\s+/gu, ' ').trim());
  const [, said, done, more] = match ?? [];
  if (said === undefined || done === undefined || more === undefined) return null;
  return {
    text: said,
    state: isDoneOf(done, description) && !takesBack.test(more) && !takesBack.test(said) ? 'complete' : 'perhaps complete',
  };
}

/** Whether a done word closes what the description asks for: "completed" anything, "submitted" what is to be submitted. */
export function isDoneOf(done: string, description: string): boolean {
  return isOfAnything.test(done) || doneActions.some((action) => action.done.test(done) && action.asked.test(description));
}
