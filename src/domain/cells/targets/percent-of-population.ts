// A share of a population as a target: "15 % of 350" is so many whole things, rounded up to 53, never one too few.

import { roundTo } from '../rounding';
import { isTime } from './number-and-noun';
import { qualifierAtEnd, qualifiers, type ComparedAs } from './at-least-or-up-to';
import type { Target } from '../../model/table/targets';

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

/** "15 % of 350", "15 % of local authorities (350)": so many whole things, never one too few. */
export function shareOfPopulation(text: string, otherwise: ComparedAs): Target | null {
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
