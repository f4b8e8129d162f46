// A first draft of a deliverable's commentary: a plain statement of its
// figures, for the officer to keep, change or delete.

import { longDate } from '../cells/calendar';
import { conditionsUnshown } from '../measures/targets/target-conditions';
import { countBy, type CountingMethod, type MethodReading } from '../model/counting-method';
import type { IsoDate } from '../model/dates';
import type { DraftFigures, PeriodFigure } from './draft-figures';
import { figureText, numberText } from './figures-in-words';
import { dueSentence, paceSentence } from './outlook-sentences';
import { standingSentence } from './standing-sentence';

const mostPeriods = 4;

/** "31 peer challenges carried out, of at least 100 (31%). 50 were expected by … As at 30 September 2015." */
export function draftOf(figures: DraftFigures): string {
  const sentences = [
    standingSentence(figures),
    otherConditions(figures),
    paceSentence(figures),
    dueSentence(figures),
    lastPeriods(figures),
  ];
  const asAt = figures.asAt === null ? 'As-at date not given.' : `As at ${longDate(figures.asAt)}.`;
  return [...sentences.filter((sentence) => sentence !== ''), asAt].join(' ');
}

/** What a row says while it is asked how it is counted. */
interface AskedFigures {
  readonly reading: MethodReading;
  readonly periods: readonly PeriodFigure[];
  readonly asAt: IsoDate | null;
  /** Without a target nothing hangs on what the figures come to, so that they are only told. */
  readonly hasTarget: boolean;
}

/**
 * While it is asked how a row is counted: its figures, and what each open way makes of them; nothing that an answer
 * could undo.
 */
export function askedDraft({ reading: { candidates }, periods, asAt, hasTarget }: AskedFigures): string {
  const actuals = periods.flatMap(({ value }) => value ?? []);
  const told = periods.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${numberText(value)}`])).slice(-mostPeriods);
  const ways = candidates.flatMap((method) => {
    const total = method === 'stated' ? null : countBy(method, actuals);
    return total === null ? [] : [`${openWords[method]} ${numberText(total)}`];
  });
  const date = asAt === null ? 'As-at date not given.' : `As at ${longDate(asAt)}.`;
  return `${told.join(', ')}. It is asked how these figures count${hasTarget ? `: ${ways.join(', ')}` : ''}. ${date}`;
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
  const others = conditionsUnshown(conditions, target);
  return others.length === 0 ? '' : `The target also asks for ${others.join(' and ')}, for which no figure is given.`;
}

/**
 * The last periods from the first that says anything; periods not yet due are left out. What ran up to the first of them
 * is no period: "2,100 up to March 2024, then Q1 400."
 */
function lastPeriods({ periods, unit }: DraftFigures): string {
  const last = periods.reduce((found, { value }, index) => (value === null ? found : index), -1);
  const named = periods.slice(0, last + 1).slice(-mostPeriods);
  const [first, ...rest] = named;
  if (first === undefined) return '';
  const figure = ({ value, text }: PeriodFigure): string => (value === null ? text || 'blank' : figureText(value, unit, true));
  const parts = (of: readonly PeriodFigure[]): string => of.map((period) => `${period.name} ${figure(period)}`).join(', ');
  const ranUpTo = upToName.exec(first.name)?.[1];
  if (ranUpTo === undefined || rest.some(({ name }) => upToName.test(name))) return `${parts(named)}.`;
  const before = `${figure(first)} up to ${ranUpTo}`;
  return rest.length === 0 ? `${before}.` : `${before}, then ${parts(rest)}.`;
}

const upToName = /^to (.+)$/u;
