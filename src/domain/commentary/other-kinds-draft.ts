// The draft of a row whose figures are a plan, a budget, a forecast, last year's or a scenario's: what they come to,
// and nothing of what has been done.

import { asAtSentence } from './plans/date-phrases';
import type { IsoDate } from '../model/dates';
import type { OtherThanActual } from '../model/table/figure-kind';
import type { PeriodFigure } from './draft-figures';
import { figureText, type Unit } from './figures-in-words';

/** As a sentence goes on after "The figures are". */
export const kindWords: Readonly<Record<OtherThanActual, string>> = {
  plan: 'a plan',
  budget: 'a budget',
  forecast: 'a forecast',
  'last year': 'of an earlier year',
  scenario: 'a scenario’s',
  difference: 'a difference',
};

/** What the draft is written from. */
interface OtherFigures {
  readonly kind: OtherThanActual;
  /** Null while it is asked how the periods count. */
  readonly total: number | null;
  readonly unit: Unit;
  readonly periods: readonly PeriodFigure[];
  readonly asAt: IsoDate | null;
}

const mostPeriods = 4;

/** "The figures are a plan: 1,141 (Q1 563, Q2 578). They say nothing of what has been done. As at 31 March 2024." */
export function otherKindDraft({ kind, total, unit, periods, asAt }: OtherFigures): string {
  const named = periods.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${figureText(value, unit, true)}`]));
  const last = named.slice(-mostPeriods).join(', ');
  const list = named.length > mostPeriods ? `last four periods: ${last}` : last;
  const told = total === null ? list : named.length < 2 ? figureText(total, unit) : `${figureText(total, unit)} (${list})`;
  const date = asAtSentence(asAt);
  return `The figures are ${kindWords[kind]}: ${told}. They say nothing of what has been done. ${date}`;
}
