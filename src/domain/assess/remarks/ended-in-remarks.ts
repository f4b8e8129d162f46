// A remark of any length that says somewhere that the work is over: "The programme was formally closed on 18 May." No date of
// that row is called overdue; whether the work is done is for the officer to say.

import type { RowMilestone } from '../../model/milestone';
import { withProgress } from '../../timescales/milestone-progress';
import { sentencesIn } from './said-as-done';

/** What a row's cell of remarks says. */
export interface Remark {
  readonly column: number;
  readonly text: string;
}

const over = '(?:closed|completed|finished|concluded|delivered|handed over|wound up|decommissioned)';
const whole = '(?:project|programme|scheme|contract|works?|construction|service|initiative|action|it|this)';
const said = '(?:was|were|is|are|has|have|had|been|now|since|then|all)';
/** "Delivered 30 workshops" says what was done on the way. */
const nothingMore = '(?= (?:on|in|by|at|during|early|late|ahead|and|to|after|under|within|with|as|having)\\b| \\d{1,2}[/.]|$)';
const ends: readonly RegExp[] = [
  new RegExp(`\\b(?:formally|officially|successfully|fully|finally) (?:been )?${over}${nothingMore}`, 'u'),
  new RegExp(`\\b${whole} (?:${said} ){0,4}${over}${nothingMore}`, 'u'),
  new RegExp(`\\b(?:was|were|has been|have been) ${over}${nothingMore}`, 'u'),
  /\b(?:project|programme|scheme|works?|practical|final|formal) (?:completion|closure|close|hand-?over) (?:(?:was|were|is|has|have|been|now) ){0,3}(?:confirmed|achieved|certified|reached|signed off|agreed|complete|took place)\b/u,
  /\b(?:and|now) closed$/u,
];

/** Of a part, of what was meant, or of what is still to come. */
const notSo =
  /\b(?:not|never|yet|will|would|should|could|may be|may have|might|to be|until|till|once|when|if|before|unless|expect\w*|planned|scheduled|forecast|anticipat\w*|await\w*|pending|phases?|stages?|gates?|tranches?|milestones?|parts?|partly|partially|first|second|third|some|most|half|nearly|almost|pilot|draft|design|survey|tender|procurement|consultation|review|remain\w*|outstanding)\b|\d ?%|\d+ (?:of|out of) |\?/u;

const longestQuoted = 110;

/** The sentence that says so, cut where it is long; null where none does. */
function sentenceOfEnd(text: string): string | null {
  for (const sentence of sentencesIn(text)) {
    for (const clause of sentence.split(/, /u)) {
      const plain = clause
        .toLowerCase()
        .replace(/[,:()]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
      const [found] = ends.flatMap((pattern) => pattern.exec(plain)?.[0] ?? []);
      if (found !== undefined && !notSo.test(plain)) return quoted(sentence, found);
    }
  }
  return null;
}

/** So much of a long sentence as shows the words that were found. */
function quoted(sentence: string, found: string): string {
  if (sentence.length <= longestQuoted) return sentence;
  const at = Math.max(0, sentence.toLowerCase().indexOf(found));
  const from = at + found.length <= longestQuoted ? 0 : sentence.lastIndexOf(' ', at - 20) + 1;
  const end = from + longestQuoted >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', from + longestQuoted);
  return `${from === 0 ? '' : '…'}${sentence.slice(from, end)}${end === sentence.length ? '' : '…'}`;
}

/** The milestones of a row, whose remarks are read where one is overdue; those that would be overdue are asked about where a remark says that the work is over. */
export function askedByRemarks(milestones: readonly RowMilestone[], remarksOf: () => readonly Remark[]): readonly RowMilestone[] {
  if (!milestones.some(({ state }) => state === 'overdue')) return milestones;
  for (const { column, text } of remarksOf()) {
    const done = sentenceOfEnd(text);
    if (done !== null)
      return milestones.map((milestone) => withProgress(milestone, { state: 'asked', column, text: done, against: null }, null));
  }
  return milestones;
}
