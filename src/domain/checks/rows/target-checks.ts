// What a row's target leaves open: none, nought, a share of nobody knows how many, several things at once; and where
// its words and its figure part.

import { headingAt } from '../../model/table/heading-at';
import { numberText, percentText } from '../../commentary/figures-in-words';
import { valueAt } from '../../model/grid';
import { rowList } from '../../measures/questions';
import { isRoundedTo, isSameFigure } from '../../cells/rounding';
import { targetCellWords, targetHeading, type RowFigures, type TargetReading } from '../../measures/row-figures';
import { betterAgainstBudget, betterByWords, howTargetsGo } from '../../cells/targets/better-direction';
import { isBudgetOfMoney } from '../../measures/targets/budget-targets';
import { saysItIsOver, statedInWords } from '../../rating/latest-stated-status';
import { notRated } from '../../rating/not-rated';
import { isLimit, saysLowerIsBetter } from '../../cells/targets/at-least-or-up-to';
import { conditionsUnshown } from '../../measures/targets/target-conditions';
import { targetsOf } from '../../measures/targets/paired-targets';
import { beginsLater, targetToDate } from '../../measures/targets/target-to-date';
import { figureTaken, targetsCountedBy, yearsTarget } from '../../measures/targets/target-figure';
import { changeIn } from '../../cells/targets/percent-change';
import { monthsIn, readPeriodHeading } from '../../recognise/headings/period-headings';
import { readTypedFigure } from '../../cells/read-figure';
import type { FindingParts } from '../finding';
import { textCounted } from './figures-as-text';
import { addInCell, addressOf, place, targetColumn, typedText, type RowCheck, type RowInTable } from './row-in-table';
import { targetMultiples } from './target-multiples';
import type { TargetSpan } from '../../model/table/targets';
import { type CountingMethod, methodWords } from '../../model/counting-method';
import { measuredWords } from '../../model/table/row-name';

export const targetChecks: readonly RowCheck[] = [
  noFigure,
  shareOfPopulation,
  scaleOpen,
  targetMultiples,
  lengthOfTime,
  pastByForecast,
  forEachPeriod,
  zeroOrLess,
  severalConditions,
  inWords,
  rangeOrThresholds,
  directionByEvidence,
  limitUnsaid,
  figureDiffers,
  periodsDiffer,
  furtherThanBefore,
];

function methodOf({ assessment }: RowInTable): CountingMethod | null {
  return assessment.method?.reading.method ?? null;
}

/** Targets that have a figure, or none as they should: other checks tell of them. */
const unnumbered: ReadonlySet<TargetReading> = new Set<TargetReading>([
  'a range',
  'by thresholds',
  'better unsaid',
  'not actual',
  'which scale',
  'which multiple',
  'past by forecast',
  'percentage open',
  'columns open',
  'figures in text',
  'each period',
  'a date',
  'a time',
]);

function noFigure(row: RowInTable, { target, targetError, targetFigure, targetKind, taken }: RowFigures): readonly FindingParts[] {
  if (unnumbered.has(targetKind)) return [];
  const column = targetFigure.kind === 'typed' ? row.columns.goal : targetColumn(row);
  if (column === null || target !== null || targetError !== null || (taken.from === 'share' && targetFigure.kind !== 'typed')) return [];
  // What is done, or given up, isn't rated by a target any more.
  if (saysItIsOver(row.assessment.assessed.row)) return [];
  const text = typedText(row);
  const { forEach } = row.assessment.assessed.row.target;
  if (text !== null && forEach !== undefined && targetFigure.kind !== 'typed') return [forEachSpan(row, column, { text, span: forEach })];
  if (text !== null && /\d/u.test(text) && targetFigure.kind !== 'typed') return [unreadFigure(row, column, text)];
  const unread = unreadOfPeriods(row);
  if (unread !== null && targetFigure.kind !== 'typed') return [unreadFigure(row, unread.column, unread.text)];
  return [
    {
      check: 'no-target',
      severity: 'note',
      ...place(row, column),
      message: `${addressOf(row, column)} has no figure as a target, so this row isn't rated.`,
      alike: { key: '', message: (rows) => `${rowList(rows)}: there is no figure as a target, so these rows aren't rated.` },
    },
  ];
}

/** The first of the row's targets for periods that has a figure among its words. */
function unreadOfPeriods({ grid, columns, assessment }: RowInTable) {
  const texts = columns.periodTargets.flatMap((column) => {
    const value = valueAt(grid, assessment.assessed.row.row, column);
    return typeof value === 'string' && /\d/u.test(value) ? [{ column, text: value.trim() }] : [];
  });
  return texts[0] ?? null;
}

/** There is a figure among the words, and what it asks for isn't certain. */
function unreadFigure(row: RowInTable, column: number, text: string): FindingParts {
  const cell = addressOf(row, column);
  const message = `${cell} says “${text}”, which can’t be read for certain, so this row isn't rated. To rate it, type the figure to reach in ${cell}.`;
  const alike = {
    key: 'unread',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets’ words can’t be read for certain, so these rows aren't rated. To rate them, type the figures to reach as numbers.`,
  };
  return { check: 'target-unread', severity: 'ask', ...place(row, column), message, stated: text, alike };
}

/** "8 a month": targets are set against what a row comes to in the year, and that isn't said. */
function forEachSpan(row: RowInTable, column: number, { text, span }: { readonly text: string; readonly span: TargetSpan }): FindingParts {
  const cell = addressOf(row, column);
  const message = `${cell} says “${text}”, which is for a ${span}, and targets are read as the year’s, so the row isn’t rated. To rate it, type what its figures are to come to in ${cell}.`;
  const alike = {
    key: `each ${span}`,
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets are for a ${span}, and targets are read as the year’s, so these rows aren’t rated. To rate them, type what the figures of each are to come to as its target.`,
  };
  return { check: 'target-each-period', severity: 'ask', ...place(row, column), message, stated: text, alike };
}

function shareOfPopulation(row: RowInTable, { taken, targetFigure, targetError }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || taken.from !== 'share' || targetFigure.kind === 'typed' || targetError !== null) return [];
  const { figure, share } = row.assessment.assessed.row.target;
  const stated = share?.share ?? (figure.kind === 'number' ? figure.value : null);
  const of = stated === null ? '' : ` (${percentText(stated)})`;
  const text = typedText(row);
  if (text !== null && changeIn(text) !== null) return [changeFromUnknown(row, column, { text, stated })];
  const message = `${addressOf(row, column)} is a share of a population${of}, and the figures are counts. How many are there? Type the number that it makes in ${addInCell(row, 'targetFigure', 'its place')}.`;
  return [{ check: 'target-of-population', severity: 'ask', ...place(row, column), message, stated }];
}

/** "5% reduction", with no figure of the year before beside it, or of a percentage. */
function changeFromUnknown(
  row: RowInTable,
  column: number,
  { text, stated }: { readonly text: string; readonly stated: number | null },
): FindingParts {
  const message = `${addressOf(row, column)} says “${text}”, and it isn’t certain from what. Type the number to reach in ${addInCell(row, 'targetFigure', 'its place')}.`;
  return { check: 'target-of-population', severity: 'ask', ...place(row, column), message, stated };
}

/** 90 % beside 88, 0.97 beside 96.8: per cent on two scales, or a share beside counts. */
function scaleOpen(row: RowInTable, { targetKind, targetFigure }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || targetKind !== 'which scale' || targetFigure.kind === 'typed') return [];
  const { figure } = row.assessment.assessed.row.target;
  const stated = figure.kind === 'number' ? figure.value : null;
  const inFigures = addInCell(row, 'targetFigure', '“Target figure”');
  const settle = `type the target on the scale of the figures in ${inFigures}, and choose “At least” or “Up to” in ${addInCell(row, 'targetKind', '“Target reads as”')}.`;
  const message = `${addressOf(row, column)} and the figures of its row may be per cent on two scales, or a share and counts, so the row isn’t rated. To rate it, ${settle}`;
  const alike = {
    key: '',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets and the figures may be per cent on two scales, or shares and counts, so these rows aren’t rated. To rate them, type each target on the scale of its figures in “Target figure”, and choose “At least” or “Up to” in “Target reads as”.`,
  };
  return [{ check: 'target-scale', severity: 'ask', ...place(row, column), message, stated, alike }];
}

/** "02:00" of minutes and seconds: Excel keeps it as a part of a day. */
function lengthOfTime(row: RowInTable, { targetKind, targetFigure }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || targetKind !== 'a time' || targetFigure.kind === 'typed') return [];
  const settle =
    'type the target and its figures as plain numbers, such as 2.5 minutes or 150 seconds, and say the unit in the row’s words.';
  const message = `${addressOf(row, column)} is a time, and times aren’t set against each other, so the row isn’t rated. To rate it, ${settle}`;
  const alike = {
    key: '',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets are times, and times aren’t set against each other, so these rows aren’t rated. To rate them, ${settle}`,
  };
  return [{ check: 'target-time', severity: 'ask', ...place(row, column), message, alike }];
}

/** Part of a year's spend under the whole year's budget says nothing while the plan itself expects to pass it. */
function pastByForecast(row: RowInTable, { targetKind, taken, ownForecast }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || targetKind !== 'past by forecast' || taken.figure === null || ownForecast === null) return [];
  const settle = (where: string): string => `To rate what was done so far all the same, choose “Up to” in ${where}.`;
  const message = `${addressOf(row, column)} is ${numberText(taken.figure)}, and the plan’s own forecast, ${numberText(ownForecast)}, is past it, so the row isn’t rated. ${settle(addInCell(row, 'targetKind', '“Target reads as”'))}`;
  const alike = {
    key: '',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the plan’s own forecasts are past the targets, so these rows aren’t rated. ${settle('“Target reads as”')}`,
  };
  return [
    { check: 'target-forecast-past', severity: 'ask', ...place(row, column), message, stated: taken.figure, computed: ownForecast, alike },
  ];
}

/** A target for each month beside what all months add up to: what they are to come to isn't said. */
function forEachPeriod(row: RowInTable, { targetKind, target, taken }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || targetKind !== 'each period' || target !== null || taken.figure === null) return [];
  if (row.assessment.method?.reading.open === true) return [];
  const settle = (where: string): string => `Type what the periods are to come to in ${where} to rate it.`;
  const message = `${addressOf(row, column)}, ${numberText(taken.figure)}, is for each period, and the periods were added up, so the row isn’t rated. ${settle(addInCell(row, 'targetFigure', '“Target figure”'))}`;
  const alike = {
    key: '',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets are for each period, and the periods were added up, so these rows aren’t rated. ${settle('“Target figure”')}`,
  };
  return [{ check: 'target-each-period', severity: 'ask', ...place(row, column), message, stated: taken.figure, alike }];
}

/** Nought is a target only where nothing is what is wanted. */
function zeroOrLess(row: RowInTable, { target, targetKind }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || target === null || target > 0 || (target === 0 && targetKind === 'up to')) return [];
  const toDate = target === 0 ? targetToDate(row.table) : null;
  if (toDate !== null && beginsLater(row.grid, row.assessment.assessed.row.row, toDate)) return [];
  const cell = addressOf(row, column);
  if (target < 0) {
    const message = `${cell} has a target below zero, so this row isn't rated.`;
    return [{ check: 'target-negative', severity: 'ask', ...place(row, column), message, stated: target }];
  }
  const settle = (where: string): string => `Choose Up to in ${where} if none is what is wanted.`;
  return [
    {
      check: 'target-zero',
      severity: 'ask',
      ...place(row, column),
      message: `${cell} has a target of zero, so there is no % achieved and no rating. ${settle(addInCell(row, 'targetKind', '"Target reads as"'))}`,
      stated: 0,
      alike: {
        key: '',
        message: (rows) => `${rowList(rows)}: the target is zero, so there is no % achieved and no rating. ${settle('"Target reads as"')}`,
      },
    },
  ];
}

function severalConditions(row: RowInTable, { target, targetKind }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || target === null || targetKind !== 'several conditions') return [];
  const others = conditionsUnshown(row.assessment.assessed.row.target.conditions ?? [], target);
  const none = others.length === 0 ? '' : ` There is no figure for ${others.join(' and ')}.`;
  const message = `${addressOf(row, column)} asks for several things, and the figures show one of them, so the row isn't rated.${none} To rate it by its figures alone, choose how it reads in ${addInCell(row, 'targetKind', '"Target reads as"')}.`;
  return [{ check: 'target-conditions', severity: 'ask', ...place(row, column), message, stated: typedText(row), computed: target }];
}

/** Coloured by thresholds of its own: how it is rated is for the officer to say. Met between two figures: no end of them counts. */
function rangeOrThresholds(row: RowInTable, { targetKind }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || (targetKind !== 'a range' && targetKind !== 'by thresholds')) return [];
  const reads = addInCell(row, 'targetKind', '“Target reads as”');
  if (targetKind === 'a range') return [metInside(row, column, { reads, figure: addInCell(row, 'targetFigure', '“Target figure”') })];
  const choose = (where: string): string => `choose “At least” or “Up to” in ${where}.`;
  const message = `The row has thresholds of its own for its colours, so it isn’t rated by the scheme. To rate it by its target alone, ${choose(reads)}`;
  const alike = {
    key: targetKind,
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the rows have thresholds of their own for their colours, so they aren’t rated by the scheme. To rate them by their targets alone, ${choose('“Target reads as”')}`,
  };
  return [{ check: 'row-thresholds', severity: 'ask', ...place(row, column), message, alike }];
}

/** A band is met anywhere inside it: where no status is stated, how to rate it is asked. */
function metInside(row: RowInTable, column: number, { reads, figure }: { readonly reads: string; readonly figure: string }): FindingParts {
  const isStated = statedInWords(row.assessment.assessed.row) !== null;
  const oneEnd = (where: string, how: string): string =>
    `by one end alone, type that end in ${where} and choose “At least” or “Up to” in ${how}.`;
  const message = `${addressOf(row, column)} is a range, met anywhere inside it, so no scheme rates the row${isStated ? ' and its stated status stands' : ''}. To rate it ${oneEnd(figure, reads)}`;
  const alike = {
    key: `a range ${isStated ? 'stated' : 'unstated'}`,
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets are ranges, met anywhere inside them, so no scheme rates these rows${isStated ? ' and their stated statuses stand' : ''}. To rate one ${oneEnd('“Target figure”', '“Target reads as”')}`,
  };
  return { check: 'target-range', severity: isStated ? 'note' : 'ask', ...place(row, column), message, alike };
}

/** The words that a figure was taken from, so that somebody can see whether it is the right one. */
function inWords(row: RowInTable, { taken, targetFigure }: RowFigures): readonly FindingParts[] {
  const { target: column, addInColumns: addInColumns } = row.columns;
  const text = typedText(row);
  if (column === null || text === null || taken.from !== 'words' || taken.figure === null) return [];
  const cell = addressOf(row, column);
  const figure = numberText(taken.figure);
  const at = place(row, column);
  if (readTypedFigure(text).kind === 'number') {
    // Read as it is meant, it is no mistake of the officer's: Excel alone passes it over.
    const isRead = row.texts !== null || addInColumns.targetFigure !== undefined;
    if (isRead) return [textCounted({ ...at, stated: text.trim(), computed: taken.figure })];
    const message = `${cell} holds “${text.trim()}” as text, so Excel leaves it out. Type it as a number.`;
    return [{ check: 'text-in-figures', severity: 'wrong', ...at, message, stated: text, computed: taken.figure }];
  }
  if (addInColumns.targetFigure === undefined || targetFigure.kind === 'typed') return [];
  const message = `${cell} says “${text}”, which is read as ${figure}. Correct ${addressOf(row, addInColumns.targetFigure)} if something else is meant.`;
  const alike = {
    key: '',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the target is in words. Its figure is in "Target figure"; correct it there if something else is meant.`,
  };
  return [{ check: 'target-in-words', severity: 'note', ...at, message, stated: text, computed: taken.figure, alike }];
}

/**
 * The target's cell has been changed since its figure was taken from it, or an officer has put another in its place:
 * either way both are reported.
 */
function figureDiffers(row: RowInTable, figures: RowFigures): readonly FindingParts[] {
  const { taken, target, targetFigure } = figures;
  const { goal, target: column } = row.columns;
  if (goal === null || targetFigure.kind !== 'typed' || target === null) return [];
  const now = figureTaken(taken, targetsOf(figures), methodOf(row));
  const { share } = row.assessment.assessed.row.target;
  const isRounded = share?.population != null && Math.abs(share.share * share.population - target) < 1;
  if (now === null || isSameFigure(now, target) || isRounded) return [];
  const from = column === null || taken.from === 'periods' ? 'The targets of the periods come' : `${addressOf(row, column)} now comes`;
  const used = addressOf(row, goal);
  const message = `${from} to ${numberText(now)}, but ${used} says ${numberText(target)}, which is used. Clear ${used} to take ${numberText(now)}.`;
  return [{ check: 'target-figure-differs', severity: 'ask', ...place(row, goal), message, stated: target, computed: now }];
}

/**
 * Which way is better rests on words alone, or its evidence speaks both ways: the one is said, the other asked about,
 * with where to choose.
 * What the sheet says itself ("lower is better", a column of directions, "up to 20") needs no remark.
 */
function directionByEvidence(row: RowInTable, figures: RowFigures): readonly FindingParts[] {
  const { target, targetKind, targetFigure } = figures;
  const column = targetColumn(row);
  const text = typedText(row);
  const { betterSaid } = row.assessment.assessed.row.target;
  if (targetKind === 'a budget' && column !== null) return isChosen(row) ? [] : [spendOfBudget(row, column)];
  if (targetKind === 'better unsaid' && column !== null && betterSaid !== undefined && targetFigure.kind !== 'typed')
    return [betterNotSaid(row, column, betterSaid)];
  if (targetKind === 'better unsaid' && column !== null && text !== null && targetFigure.kind !== 'typed')
    return [betterUnsaidInWords(row, column, text)];
  if (column === null || targetFigure.kind === 'typed' || text !== null || isChosen(row)) return [];
  // A column of directions may leave a row open.
  if (targetKind !== 'better unsaid' && isDirectionStated(row)) return [];
  const at = { check: 'target-better-unsaid', ...place(row, column), stated: target } as const;
  const cell = addInCell(row, 'targetKind', '“Target reads as”');
  // Of a target of nought that is asked apart (target-zero).
  if (targetKind === 'better unsaid' && target === 0) return [];
  if (targetKind === 'better unsaid') {
    const message = `${addressOf(row, column)}: ${whyBetterOpen(figures)}, so the row isn’t rated. Choose “At least” or “Up to” in ${cell}.`;
    return [{ ...at, severity: 'ask', message }];
  }
  if (targetKind !== 'up to' || target === null || isLimitAsked(row)) return [];
  const { unit } = row.assessment.assessed.row;
  const description = measuredWords(row.assessment.assessed.row);
  const isBudget = betterAgainstBudget(isBudgetOfMoney(targetHeading(row.table), row.assessment.assessed.row), description) === 'lower';
  if (!isBudget && betterByWords(description.toLowerCase(), unit?.toLowerCase()) !== 'lower') return [];
  const why = isBudget ? 'a budget is a ceiling' : 'less of it is better';
  const reads = (where: string): string => `read as up to so much, because ${why}. If more is better, choose “At least” in ${where}.`;
  const alike = { key: why, message: (rows: readonly number[]) => `${rowList(rows)}: the targets are ${reads('“Target reads as”')}` };
  return [{ ...at, severity: 'note', message: `${addressOf(row, column)} is ${reads(cell)}`, alike }];
}

/** A ceiling that fills up is judged by its share of the year, and whether it is to be kept low or used up is unsaid. */
function limitUnsaid(row: RowInTable, { target, limited }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || limited !== null || !isLimitAsked(row)) return [];
  const why = 'is a limit for the year, and nothing says whether less is better below it or it is to be used up';
  const choose = (where: string): string =>
    `Choose “${targetCellWords('up to', 'less')}” or “${targetCellWords('up to', 'more')}” in ${where}.`;
  const message = `${addressOf(row, column)} ${why}, so the row isn’t rated by its pace. ${choose(addInCell(row, 'targetKind', '“Target reads as”'))}`;
  const alike = {
    key: 'limit',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: each target ${why}, so these rows aren’t rated by their pace. ${choose('“Target reads as”')}`,
  };
  return [{ check: 'target-better-unsaid', severity: 'ask', ...place(row, column), message, stated: target, alike }];
}

/** The row isn't rated because of what is open of its ceiling, not of how its figures are counted. */
function isLimitAsked({ assessment: { assessed, figures, method, countingOpen } }: RowInTable): boolean {
  const { rating } = assessed;
  const isAsked = rating !== null && 'notRated' in rating && rating.notRated === notRated.asked;
  return isAsked && figures !== null && isLimit(figures.targetKind) && method?.reading.open !== true && !countingOpen;
}

/** Why a row whose money is within its budget has no colour. */
function spendOfBudget(row: RowInTable, column: number): FindingParts {
  const why = 'money within a budget says nothing of how the work is going';
  const choose = (where: string): string => `To rate what is spent all the same, choose “Up to” in ${where}.`;
  const cell = addInCell(row, 'targetKind', '“Target reads as”');
  const message = `${addressOf(row, column)} is a budget. The row is rated only once it is passed, because ${why}. ${choose(cell)}`;
  const alike = {
    key: 'budget',
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets are budgets. These rows are rated only once theirs are passed, because ${why}. ${choose('“Target reads as”')}`,
  };
  return { check: 'target-budget', severity: 'note', ...place(row, column), message, alike };
}

/** The figure is past its target, and whether that is good or bad is for the officer to say: one answer for each row. */
function betterNotSaid(row: RowInTable, column: number, said: 'nothing' | 'likely' | 'contradicted'): FindingParts {
  const why =
    said !== 'contradicted'
      ? 'nothing says whether more or less than the target is better'
      : 'what is stated beside the figures and the words say different things of whether more or less is better';
  const choose = (where: string): string => `Choose “At least” or “Up to” in ${where}.`;
  const message = `${addressOf(row, column)}: ${why}, so the row isn’t rated. ${choose(addInCell(row, 'targetKind', '“Target reads as”'))}`;
  const alike = {
    key: said === 'contradicted' ? said : 'nothing',
    message: (rows: readonly number[]) => `${rowList(rows)}: ${why}, so these rows aren’t rated. ${choose('“Target reads as”')}`,
  };
  return { check: 'target-better-unsaid', severity: 'ask', ...place(row, column), message, alike };
}

/** The targets of its periods, or its baseline, point another way than its words, or are too little to tell. */
function whyBetterOpen({ periodTargets }: RowFigures): string {
  const way = howTargetsGo(periodTargets)?.way ?? null;
  if (way === 'fall') return 'the targets of its periods fall, and nothing else says whether less of it is better or less of it is planned';
  return way === null
    ? 'the baseline asks for more and the words for less'
    : 'the targets of its periods rise, and its words name what nobody wants more of';
}

/** “No worse than 12” is a floor or a ceiling, as more or less is better: the row doesn't say. */
function betterUnsaidInWords(row: RowInTable, column: number, text: string): FindingParts {
  const message = `${addressOf(row, column)} says “${text}”, and nothing says whether more or less is better, so the row isn’t rated. Choose “At least” or “Up to” in ${addInCell(row, 'targetKind', '“Target reads as”')}.`;
  return { check: 'target-better-unsaid', severity: 'ask', ...place(row, column), message, stated: text };
}

/** Somebody has looked at "Target reads as", or an earlier review has said it there. */
function isChosen({ assessment }: RowInTable): boolean {
  return assessment.assessed.row.addInTexts.targetKind !== undefined;
}

function isDirectionStated({ table, assessment }: RowInTable): boolean {
  const description = measuredWords(assessment.assessed.row);
  return table.roles.some(({ role }) => role === 'direction') || saysLowerIsBetter(`${targetHeading(table)} ${description}`);
}

/** Whether periods of these headings are twelve months together; true too where a heading doesn't say how long its own is. */
function coverYear(headings: readonly string[]): boolean {
  const lengths = headings.map((heading) => readPeriodHeading(heading)?.level ?? null);
  const months = lengths.map((level) => (level === null ? 12 : monthsIn[level]));
  return months.reduce((sum, each) => sum + each, 0) > 12 - monthsIn.week;
}

/** A target for the year and one for every period: they should come to the same, as the row is counted. */
function periodsDiffer(row: RowInTable, { taken, target, periodTargets }: RowFigures): readonly FindingParts[] {
  const { periodTargets: columns, target: column } = row.columns;
  if (column === null || target === null || taken.from === 'periods' || periodTargets.length < Math.max(2, columns.length)) return [];
  if (targetToDate(row.table) !== null) return [];
  const method = methodOf(row);
  const ofPeriods = yearsTarget(periodTargets, method);
  if (ofPeriods === null || isSameFigure(ofPeriods, target) || isRoundedTo(ofPeriods, target)) return [];
  // The targets of half a year come to less than the year's, as they should.
  if (!coverYear(columns.map((each) => headingAt(row.table, each))) && ofPeriods < target) return [];
  const word = methodWords[targetsCountedBy(method)];
  const message = `${addressOf(row, column)} says ${numberText(target)}, but the targets of the periods come to ${numberText(ofPeriods)} (${word}). The year's target is used; correct one of them.`;
  const related = columns.map((each) => addressOf(row, each));
  return [
    { check: 'period-targets-differ', severity: 'ask', ...place(row, column), related, message, stated: target, computed: ofPeriods },
  ];
}

/** "A further 10" is so many more than before: new work can be counted against it, a position can't. */
function furtherThanBefore(row: RowInTable, { taken, target }: RowFigures): readonly FindingParts[] {
  const { target: column } = row.columns;
  const method = targetsCountedBy(methodOf(row));
  if (column === null || row.assessment.assessed.row.target.further !== true || method === 'sum' || target !== taken.figure) return [];
  const message = `${addressOf(row, column)} asks for more than there was before, and ${methodWords[method]} counts the position. Type the position to reach in ${addInCell(row, 'targetFigure', 'its place')}.`;
  return [{ check: 'target-further', severity: 'ask', ...place(row, column), message, stated: typedText(row), computed: target }];
}
