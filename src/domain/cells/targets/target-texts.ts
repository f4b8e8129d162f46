// Targets that are typed as words: "up to 100", "15 % of 350 councils", "500 councillors and over 90 % agreeing". Only
// what is certain is read.

import { roundTo } from '../rounding';
import { readTypedFigure } from '../read-figure';
import { qualifierAtEnd, qualifiers, saysFurther, saysLowerIsBetter, type ComparedAs } from './target-words';
import type { Target, TargetCondition } from '../../model/table/targets';

const number = '(?<number>£?\\s?[\\d,]*\\.?\\d+\\s?(?:%|per ?cent\\b|m|bn|k|million|billion|thousand)?)';
const numberAndNoun = new RegExp(`^(?<before>${qualifiers}?\\s*)${number}(?<after>\\s+[\\p{L}][\\p{L}\\s'’-]*)?$`, 'iu');
const shareOfNumber = new RegExp(
  `^(?<before>${qualifiers}?\\s*)(?<share>\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent)\\s+of\\s+(?<whole>\\S.*)$`,
  'iu',
);
const about = '(?:(?:of|the|all|our|about|approximately|approx\\.?|around|some|roughly|an estimated|c\\.?|~|n\\s?=)\\s*)*';
const many = '(?<many>\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d%/.,]|\\s?(?:%|per ?cent))';
const manyFirst = new RegExp(`^${about}${many}(?<noun>(?:\\s+[\\p{L}][\\p{L}'’-]*)*)$`, 'iu');
const manyInBrackets = new RegExp(
  `^[\\p{L}][\\p{L}\\s'’-]*\\(\\s*${about}${many}(?<noun>(?:\\s+[\\p{L}][\\p{L}'’-]*)*)\\s*\\)(?:\\s+[\\p{L}\\s'’-]+)?$`,
  'iu',
);
const isYear = /^(?:19|20)\d\d$/u;
const ofPopulation = /^\s*of\b/iu;
const isTime =
  /\b(?:days?|weeks?|months?|years?|quarters?|hours?|minutes?|seconds?|and|or|by|per|every|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;
const between = /\s*;\s*|\s*,?\s+(?:and|&|plus)\s+(?:also\s+)?|\s*,\s+with\s+|\s*\n\s*/iu;

const mostWords = 6;
const mostConditions = 4;

/** The target in a text; null where it can't be read for certain. */
export function readTextTarget(text: string, lowerIsBetter: boolean): Target | null {
  const plain = text
    .replace(/\(([^()]*)\)/gu, (bracketed, inside: string) => (saysLowerIsBetter(inside) ? ' ' : bracketed))
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
  const otherwise: ComparedAs = lowerIsBetter || saysLowerIsBetter(text) ? 'up to' : 'at least';
  return shareOfPopulation(plain, otherwise) ?? oneNumber(plain, otherwise) ?? severalConditions(plain, otherwise);
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
  if (ofPopulation.test(after))
    return percent ? { figure, kind: 'percent of population', share: { share: value, population: null } } : null;
  return { figure, kind: kind ?? otherwise, ...(saysFurther(before) ? { further: true } : {}) };
}

/** "15 % of 350", "15 % of local authorities (350)": so many whole things, never one too few. */
function shareOfPopulation(text: string, otherwise: ComparedAs): Target | null {
  const groups = shareOfNumber.exec(text)?.groups;
  const whole = groups?.whole?.trim() ?? '';
  const counted = (manyFirst.exec(whole) ?? manyInBrackets.exec(whole))?.groups;
  if (groups === undefined || counted === undefined || isYear.test(counted.many ?? '') || isTime.test(counted.noun ?? '')) return null;
  const population = Number((counted.many ?? '').replaceAll(',', ''));
  const share = Number(`${groups.share ?? ''}e-2`);
  if (population === 0) return null;
  return {
    figure: { kind: 'number', value: Math.ceil(roundTo(share * population, 6)) },
    kind: qualifierAtEnd(groups.before ?? '') ?? otherwise,
    share: { share, population },
  };
}

/** Several numbers, each with what it counts: a range ("10 and 20") or a date with each isn't that. */
function severalConditions(text: string, otherwise: ComparedAs): Target | null {
  const parts = text.split(between);
  if (parts.length < 2 || parts.length > mostConditions) return null;
  const conditions = parts.map((part): TargetCondition | null => {
    const found = numberAndNounIn(part);
    if (found === null || found.after.trim() === '') return null;
    return { text: part, figure: found.value, percent: found.percent, kind: qualifierAtEnd(found.before) ?? otherwise };
  });
  const read = conditions.filter((condition) => condition !== null);
  const [first] = read;
  if (first === undefined || read.length < conditions.length) return null;
  return { figure: { kind: 'number', value: first.figure }, kind: first.kind, conditions: read };
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

interface NumberAndNoun {
  readonly before: string;
  readonly after: string;
  readonly value: number;
  readonly percent: boolean;
}

function numberAndNounIn(text: string): NumberAndNoun | null {
  const groups = numberAndNoun.exec(text)?.groups;
  if (groups === undefined) return null;
  const typed = groups.number ?? '';
  const after = groups.after ?? '';
  const figure = readTypedFigure(typed);
  if (figure.kind !== 'number' || isTime.test(after) || after.trim().split(/\s+/u).length > mostWords) return null;
  return { before: groups.before ?? '', after, value: figure.value, percent: /%|per ?cent/iu.test(typed) };
}
