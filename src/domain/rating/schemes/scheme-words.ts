// A scheme in sentences, wherever its colours are shown: on the settings sheet (as live formulas), on the console, in
// the pane. Each sentence holds by itself: what an earlier rule takes away is said, so the order of rules needn't be known.

import { dateOfSerial } from '../../cells/calendar';
import { roundTo } from '../../cells/rounding';
import { isShareOf, isTolerance, isYesOrNo, measureWords } from './scheme';
import { statusesBestFirst, type Comparison, type Rule, type Scheme, type Status } from '../../model/scheme';

export const otherwiseWord = 'Otherwise';

/** Words, or the threshold of a rule, which changes without a review. */
export type MeaningPart = string | { readonly thresholdOf: Rule };

/** A status of a scheme and when a row has it: "target met", "year over and target not met". */
interface StatusMeaning {
  readonly status: Status;
  readonly meaning: readonly MeaningPart[];
}

/** Every status that the scheme can give, the best first. */
export function schemeParts({ rules, otherwise }: Scheme): readonly StatusMeaning[] {
  const ordered = new Set(scalesOf(rules).filter(isInOrder).flat());
  return statusesBestFirst.flatMap((status): readonly StatusMeaning[] => {
    const others = (until: number): readonly Rule[] => rules.slice(0, until).filter(({ then }) => then !== status);
    const ways = [
      ...rules.flatMap((rule, index) => (rule.then === status ? [wayBy(rule, others(index), ordered)] : [])),
      ...(otherwise === status ? [wayBy(null, others(rules.length), ordered)] : []),
    ];
    if (ways.length === 0) return [];
    return [{ status, meaning: ways.flatMap((way, index) => (index === 0 ? way : [', or ', ...way])) }];
  });
}

/**
 * Rules that follow each other on one scale, each taking less than the one before, as 100 %, 90 %, 80 %. The sentences
 * hold while their thresholds stand in this order; where they don't, every bound is said.
 */
export function scalesInOrder({ rules }: Scheme): readonly (readonly Rule[])[] {
  return scalesOf(rules).filter((scale) => scale.length > 1 && isInOrder(scale));
}

/** Status and meaning, the best first. */
export function schemeMeaning(scheme: Scheme): readonly (readonly [status: Status, meaning: string])[] {
  return schemeParts(scheme).map(({ status, meaning }) => [status, meaning.map(textOfPart).join('')]);
}

/** "Green: target met. Amber: not yet met, year not over. Red: year over and target not met." */
export function schemeSentences(scheme: Scheme): string {
  return schemeMeaning(scheme)
    .map(([status, meaning]) => `${status}: ${meaning}.`)
    .join(' ');
}

/** One way to a status: by a rule, or null where no rule holds. `before`: rules of other statuses, which mustn't hold. */
function wayBy(rule: Rule | null, before: readonly Rule[], ordered: ReadonlySet<Rule>): readonly MeaningPart[] {
  const bounds = rule === null ? [] : before.filter((earlier) => scaleOf(earlier) !== null && scaleOf(earlier) === scaleOf(rule));
  const limits = nearest(bounds, ordered).map((bound) => [` but ${opposite[bound.is]} `, { thresholdOf: bound }]);
  const own = rule === null ? [] : [[...conditionOf(rule), ...limits.flat()]];
  const conditions = [
    ...own,
    ...exclusions(
      before.filter((earlier) => !bounds.includes(earlier)),
      ordered,
    ),
  ];
  if (conditions.length === 0) return ['whatever the figures'];
  return conditions.flatMap((condition, index) => {
    if (index === 0) return condition;
    const isListed = rule === null && condition[0] === yearNotOver;
    return [index === conditions.length - 1 && !isListed ? ' and ' : ', ', ...condition];
  });
}

/** What a rule looks at and from which end; null where it looks at no end of a scale. */
function scaleOf({ when, is }: Rule): string | null {
  if (is === 'at least' || is === 'above') return `${when} up`;
  return is === 'at most' || is === 'below' ? `${when} down` : null;
}

/** Rules by the scale that they are on, each scale in their order. */
function scalesOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const scales = [...new Set(rules.map(scaleOf))].filter((scale) => scale !== null);
  return scales.map((scale) => rules.filter((rule) => scaleOf(rule) === scale));
}

function isInOrder(scale: readonly Rule[]): boolean {
  return scale.every((rule, index) => {
    const next = scale[index + 1];
    if (next === undefined) return true;
    if (rule.threshold === null || next.threshold === null) return false;
    return scaleOf(rule)?.endsWith(' up') === true ? rule.threshold > next.threshold : rule.threshold < next.threshold;
  });
}

/** Of rules in order on a scale the last one takes all that the others do. */
function nearest(rules: readonly Rule[], ordered: ReadonlySet<Rule>): readonly Rule[] {
  return scalesOf(rules).flatMap((scale) => (scale.every((rule) => ordered.has(rule)) ? scale.slice(-1) : scale));
}

const opposite: Readonly<Record<Comparison, string>> = {
  yes: 'no',
  no: 'yes',
  'at least': 'below',
  above: 'at most',
  'at most': 'above',
  below: 'at least',
  exactly: 'not',
};

const yearNotOver = 'year not over';

/** What doesn't hold, each once; figures first, as they are the nearest to what is looked at. */
function exclusions(before: readonly Rule[], ordered: ReadonlySet<Rule>): readonly (readonly MeaningPart[])[] {
  const figures = [...nearest(before, ordered), ...before.filter(({ is }) => is === 'exactly')];
  const answers = new Set(before.filter(({ when }) => isYesOrNo(when)).map(({ when, is }) => `${when} ${is}`));
  const tolerances = before.filter(({ when }) => isTolerance(when));
  const isYearOpen = answers.has('over yes');
  return [
    ...figures.map((rule) => [`${lowered(measureWords[rule.when])} ${opposite[rule.is]} `, { thresholdOf: rule }]),
    ...(answers.has('met yes') ? [[isYearOpen ? 'not yet met' : 'target not met']] : []),
    ...(answers.has('met no') ? [['target met']] : []),
    ...tolerances.map(({ when, is }) => [is === 'yes' ? `not ${lowered(measureWords[when])}` : lowered(measureWords[when])]),
    ...(isYearOpen ? [[yearNotOver]] : []),
    ...(answers.has('over no') ? [['year over']] : []),
  ];
}

function conditionOf(rule: Rule): readonly MeaningPart[] {
  const measure = lowered(measureWords[rule.when]);
  if (!isYesOrNo(rule.when)) return [`${measure} ${rule.is} `, { thresholdOf: rule }];
  if (isTolerance(rule.when)) return [rule.is === 'yes' ? measure : `not ${measure}`];
  return [rule.is === 'yes' ? measure : measure.replace(/ (\w+)$/u, ' not $1')];
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function textOfPart(part: MeaningPart): string {
  return typeof part === 'string' ? part : thresholdText(part.thresholdOf);
}

/** "80%", "31/3/2016"; what the settings sheet says of the same cell. */
function thresholdText({ when, threshold }: Rule): string {
  if (threshold === null) return '(no threshold)';
  if (isShareOf(when)) return `${String(roundTo(threshold * 100, 1))}%`;
  if (when !== 'date') return String(threshold);
  const [year, month, day] = (dateOfSerial(threshold, 1900) ?? '').split('-').map(Number);
  return day === undefined ? String(threshold) : `${String(day)}/${String(month)}/${String(year)}`;
}
