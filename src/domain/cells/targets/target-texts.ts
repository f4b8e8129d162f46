// Targets that are typed as words: "up to 100", "15 % of 350 councils", "500 councillors and over 90 % agreeing". Only
// what is certain is read.

import { readTypedFigure } from '../read-figure';
import { severalConditions } from './compound-target';
import { bracketedIn, type Bracketed } from './in-words/bracketed';
import { shareInWords, type ShareInWords } from './in-words/shares-in-words';
import { isTime, numberAndNoun, numberAndNounIn, type NumberAndNoun } from './number-and-noun';
import { shareOfPopulation } from './percent-of-population';
import { isCeiling, qualifierAtEnd, qualifiers, saysFurther, saysLowerIsBetter, saysNoWorse, type ComparedAs } from './at-least-or-up-to';
import { spanInWords, type SpannedText } from './target-span';
import type { Target, TargetSpan } from '../../model/table/targets';

const ofPopulation = /^\s*of\b/iu;

/** The target in a text; null where it can't be read for certain. `unsaid`: how it is compared where it doesn't say. */
export function readTextTarget(text: string, unsaid: ComparedAs): Target | null {
  const plain = text
    .replace(/\(([^()]*)\)/gu, (bracketed, inside: string) => (saysLowerIsBetter(inside) ? ' ' : bracketed))
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
  const otherwise: ComparedAs = saysLowerIsBetter(text) ? 'up to' : unsaid;
  return readPlainText(plain, text, otherwise);
}

/** `text`: the target as it was typed, for what stays words. */
function readPlainText(plain: string, text: string, otherwise: ComparedAs): Target | null {
  const bracketed = plain.endsWith(')') ? bracketedIn(plain) : null;
  if (bracketed !== null) return withBrackets(bracketed, text, otherwise) ?? readBare(plain, text, otherwise);
  return readBare(plain, text, otherwise);
}

function readBare(plain: string, text: string, otherwise: ComparedAs): Target | null {
  const spanned = spanInWords(plain);
  if (spanned !== null) return ofSpan(text, spanned, otherwise);
  const counted = allOfThem(plain);
  return (
    shareOfPopulation(counted, otherwise) ??
    oneNumber(counted, otherwise) ??
    shareUncounted(counted, otherwise) ??
    severalConditions(counted, otherwise)
  );
}

/** How many times a year so much is wanted at most, and at least where some of them are left out. */
const timesAYear: Readonly<Record<TargetSpan, readonly [number, number]>> = {
  week: [36, 53],
  month: [9, 12],
  quarter: [3, 4],
  term: [2, 6],
  year: [1, 1],
};

/** "Two a week (104 in the year)" comes to 104 if that is so; "half of all schools (14 of 28)" to 14. */
function withBrackets(bracketed: Bracketed, text: string, otherwise: ComparedAs): Target | null {
  const { kind, head } = bracketed;
  if (kind === 'aside') return readBare(head, text, otherwise);
  if (kind === 'in all') {
    const spanned = spanInWords(head);
    const each = spanned === null ? null : numberAndNounIn(spanned.bare);
    if (spanned === null || each === null || each.percent) return null;
    const [least, most] = timesAYear[spanned.span];
    if (bracketed.value < each.value * least || bracketed.value > each.value * most) return null;
    return { figure: { kind: 'number', value: bracketed.value }, kind: qualifierAtEnd(each.before) ?? otherwise, ofYear: true };
  }
  const { value, population } = bracketed;
  const said = shareInWords(head) ?? percentIn(head);
  if (said === null || population === 0 || Math.abs(said.share * population - value) >= 1) return null;
  const compared = qualifierAtEnd(said.before) ?? otherwise;
  return { figure: { kind: 'number', value }, kind: compared, share: { share: said.share, population } };
}

/** "50% of schools", as a share. */
function percentIn(text: string): Pick<ShareInWords, 'share' | 'before'> | null {
  const found = numberAndNounIn(text);
  return found?.percent === true ? { share: found.value, before: found.before } : null;
}

/** "At least two thirds of tenants": of how many nobody says, unless the figures are shares themselves. */
function shareUncounted(text: string, otherwise: ComparedAs): Target | null {
  const said = shareInWords(text);
  if (said === null) return null;
  const { share, before, after } = said;
  if (isTime.test(after) || (before.trim() !== '' && qualifierAtEnd(before) === null)) return null;
  return ofUncounted(share, qualifierAtEnd(before) ?? otherwise);
}

/** Where the figures are shares, the share is compared as its words say. */
function ofUncounted(share: number, compared: ComparedAs): Target {
  return {
    figure: { kind: 'number', value: share },
    kind: 'percent of population',
    share: { share, population: null, ...(compared === 'at least' ? {} : { compared }) },
  };
}

const all = /^(?:all|(?:each|every one|everyone) of)(?: of)?(?: (?:the|our|these|those|its))? (?=\d)/iu;
const oneForEach = new RegExp(
  `^(?:one|1|an?)(?: [\\p{L}'’-]+){0,2}? (?:(?:per|in each|in every|for each|for every|at each|at every|to each|to every|each)) [\\p{L}][\\p{L}\\s'’-]* ?\\((?:all |of |n ?= ?)?(?<many>\\d{1,3}(?:,\\d{3})+|\\d+)(?<noun>(?: [\\p{L}'’-]+)*)\\)$`,
  'iu',
);

const timesEach = /\b(?:day|week|fortnight|month|quarter|term|half[- ]?year|year|period|meeting|session)s?\b/iu;

/** "All 22 sites" is 22 of them; "one per parish (31)" is 31. Two for each, or an unsaid number of them, stays words. */
function allOfThem(text: string): string {
  const each = oneForEach.exec(text)?.groups;
  if (each !== undefined && !timesEach.test(text)) return each.many ?? text;
  return text.replace(all, '');
}

/**
 * A count for a stretch of time; "5% a year" may be a change, and "20 days a year" a level. Targets are set against what
 * a row comes to in the year, so one for each quarter stays words.
 */
function ofSpan(text: string, { bare, span }: SpannedText, otherwise: ComparedAs): Target | null {
  const isCount = !/%|per ?cent/iu.test(bare) && numberAndNounIn(bare.replace(orLess, '').replace(orMore, '')) !== null;
  const read = isCount ? oneNumber(bare, otherwise) : null;
  if (read === null) return null;
  return span === 'year' ? { ...read, ofYear: true } : { figure: { kind: 'text', text: text.trim() }, kind: null, forEach: span };
}

/** "20 days or fewer", "100 or more": the words behind a number that say how it is compared. */
const orLess = /\s+or\s+(?:fewer|less|under|below|lower|quicker|sooner)$|\s+(?:maximum|max\.?|at most)$/iu;
const orMore = /\s+or\s+(?:more|above|over|higher|better|greater)$|\s+(?:minimum|min\.?|at least)$|(?<=\d)\+$/iu;

function qualifierBehind(text: string): ComparedAs | null {
  return orLess.test(text) ? 'up to' : orMore.test(text) ? 'at least' : null;
}

/** "Up to 100 graduates"; "15 % of councils", which doesn't say how many there are. */
function oneNumber(text: string, otherwise: ComparedAs): Target | null {
  const behind = qualifierBehind(text);
  const bare = behind === null ? text : text.replace(orLess, '').replace(orMore, '');
  const found = numberAndNounIn(bare) ?? (behind === null && !compares.test(bare) ? null : timeMeasured(bare));
  if (found === null) return null;
  const { before, after, value, percent } = found;
  const figure = { kind: 'number', value } as const;
  const kind = behind ?? qualifierAtEnd(before);
  if (ofPopulation.test(after)) return percent ? ofUncounted(value, kind ?? otherwise) : null;
  if (saysNoWorse(before)) return { figure, kind: otherwise, ...(isCeiling(otherwise) ? {} : { betterOpen: true }) };
  return { figure, kind: kind ?? otherwise, ...(saysFurther(before) ? { further: true } : {}) };
}

/** "No more than 20 days" measures time; "within 3 months" says when something is to be done. */
const compares = new RegExp(`^(?!within)${qualifiers}\\s*`, 'iu');
const unitOfTime = /^\s+(?:working |calendar )?(?:days?|weeks?|hours?|minutes?|seconds?)$/iu;

function timeMeasured(text: string): NumberAndNoun | null {
  const groups = numberAndNoun.exec(text)?.groups;
  if (groups === undefined || !unitOfTime.test(groups.after ?? '')) return null;
  const figure = readTypedFigure(groups.number ?? '');
  return figure.kind === 'number' ? { before: groups.before ?? '', after: groups.after ?? '', value: figure.value, percent: false } : null;
}
