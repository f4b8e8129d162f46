// A first draft of a deliverable's commentary: a plain statement of its
// figures, for the officer to keep, change or delete.

import { conditionsUnshown } from '../measures/targets/target-conditions';
import { countBy, type CountingMethod, type MethodReading } from '../model/counting-method';
import type { IsoDate } from '../model/dates';
import type { DraftFigures, PeriodFigure } from './draft-figures';
import { asAtSentence, shortened } from './plans/date-phrases';
import { figureText, type Unit } from './figures-in-words';
import { dueSentence, paceSentence } from './outlook-sentences';
import { ownForecastSentence } from './own-forecast';
import { forecastSaid, standingSentence } from './standing-sentence';

const mostConditions = 3;

/** More periods than these aren't named. */
export const mostPeriods = 4;
const mostInWords = 'four';

/**
 * "31 peer challenges carried out, of at least 100 (31%). 50 were expected by … As at 30 September 2015." Sentence by
 * sentence, the most important first, the date last; "" where there is nothing to say.
 */
export function draftSentences(figures: DraftFigures): readonly string[] {
  const asAt = asAtSentence(figures.asAt);
  // “That is the target to date” goes on from the figures that are set against it.
  const isNow = figures.targetNow != null;
  // One literal, as every row has one: with a spread in it a draft took a seventh more time.
  return [
    standingSentence(figures),
    otherConditions(figures),
    paceSentence(figures),
    isNow ? dueSentence(figures) : ownForecastSentence(figures),
    isNow ? ownForecastSentence(figures) : dueSentence(figures),
    lastPeriods(figures),
    asAt,
  ];
}

/** What a row says while it is asked how it is counted. */
interface AskedFigures {
  readonly reading: MethodReading;
  readonly periods: readonly PeriodFigure[];
  readonly unit: Unit;
  readonly asAt: IsoDate | null;
  /** Without a target nothing hangs on what the figures come to, so that they are only told. */
  readonly hasTarget: boolean;
  /** What the plan expects at the year's end, whichever way is meant; null where it doesn't say, or the year is over. */
  readonly ownForecast: number | null;
}

/**
 * While it is asked how a row is counted: its figures, and what each open way makes of them; nothing that an answer
 * could undo.
 */
export function askedDraft({ reading: { candidates }, periods, unit, asAt, hasTarget, ownForecast }: AskedFigures): string {
  const actuals = periods.flatMap(({ value }) => value ?? []);
  const filled = periods.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${askedText(value, unit)}`]));
  const toldPeriods = ofLast(filled.slice(-mostPeriods).join(', '), filled.length > mostPeriods);
  const ways = candidates.flatMap((method) => {
    const total = method === 'stated' ? null : countBy(method, actuals);
    return total === null ? [] : [`${openWords[method]} ${askedText(total, unit)}`];
  });
  const expected = ownForecast === null ? '' : ` ${forecastSaid(ownForecast, unit)}.`;
  const date = asAtSentence(asAt);
  return `${toldPeriods}. It is asked how these figures count${hasTarget ? `: ${ways.join(', ')}` : ''}.${expected} ${date}`;
}

/** With their unit, but for a word behind the figure. */
function askedText(value: number, unit: Unit): string {
  return figureText(value, unit, true);
}

const openWords: Readonly<Record<CountingMethod, string>> = {
  sum: 'added up they make',
  latest: 'the latest is',
  highest: 'the highest is',
  average: 'the average is',
  stated: 'the stated total is',
};

/** What the target asks for besides: no figure shows it, so it can't be said to be met. */
function otherConditions({ targetKind, conditions, target }: DraftFigures): string {
  if (targetKind !== 'several conditions') return '';
  const others = conditionsUnshown(conditions, target).slice(0, mostConditions).map(shortened);
  return others.length === 0 ? '' : `The target also asks for ${others.join(' and ')}, for which no figure is given.`;
}

/**
 * The last periods from the first that says anything; periods not yet due are left out. What ran up to the first of them
 * is no period: "2,100 up to March 2024, then Q1 400."
 */
export function lastPeriods(figures: Pick<DraftFigures, 'periods' | 'hasEarlierPeriods' | 'unit'>): string {
  const { periods, unit } = figures;
  const end = lastFilled(periods) + 1;
  const begin = Math.max(0, end - mostPeriods);
  const first = periods[begin];
  if (first === undefined || begin === end) return '';
  const ranUpTo = upTo(first);
  const hasEarlier = figures.hasEarlierPeriods === true || periods.slice(0, begin).some(({ value }) => value !== null);
  if (ranUpTo === null || periods.slice(begin + 1, end).some((period) => upTo(period) !== null))
    return `${ofLast(told(periods, begin, end, unit), hasEarlier)}.`;
  const before = `${periodText(first, unit)} up to ${ranUpTo}`;
  return begin + 1 === end ? `${before}.` : `${before}, then ${told(periods, begin + 1, end, unit)}.`;
}

/** The figures told, and that there are earlier ones: nobody is to add up four of eight quarters. */
function ofLast(told: string, hasEarlier: boolean): string {
  return hasEarlier ? `Last ${mostInWords} periods: ${told}` : told;
}

/** The place of the last period with a figure; -1 where none has one. */
function lastFilled(periods: readonly PeriodFigure[]): number {
  let last = periods.length - 1;
  while (last >= 0 && periods[last]?.value === null) last -= 1;
  return last;
}

/** "Q1 18, Q2 13": the periods from one place to before another. */
function told(periods: readonly PeriodFigure[], begin: number, end: number, unit: Unit): string {
  let words = '';
  for (let place = begin; place < end; place += 1) {
    const period = periods[place];
    if (period !== undefined) words = `${words}${place === begin ? '' : ', '}${period.name} ${periodText(period, unit)}`;
  }
  return words;
}

function periodText({ value, text }: PeriodFigure, unit: Unit): string {
  return value === null ? text || 'blank' : figureText(value, unit, true);
}

/** "March 2024" of "to March 2024"; null for a name of any other kind. */
function upTo({ name }: PeriodFigure): string | null {
  return name.startsWith(towards) && name.length > towards.length ? name.slice(towards.length) : null;
}

const towards = 'to ';
