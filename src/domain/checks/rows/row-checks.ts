// What a row's own figures show to be wrong, unclear or worth knowing.

import { isEmptyValue } from '../../model/cell';
import { textAt, valueAt } from '../../model/grid';
import { percentageDiffers, shareReached } from '../../assess/doubted-percentages';
import { numberText } from '../../commentary/figures-in-words';
import { rowList } from '../../measures/questions';
import { roundTo } from '../../cells/rounding';
import type { RowFigures } from '../../measures/row-figures';
import { agreesInSense, statusInWords } from '../../rating/status-in-words';
import { statedStatus } from '../../rating/latest-stated-status';
import { isSameStatus } from '../../rating/status-order';
import { textFigureIn } from '../../cells/figures/text-figures';
import { markedFigure } from '../../cells/figures/footnote-marks';
import { isFigureWithUnit } from '../../cells/figures/figure-with-unit';
import { textCounted } from './figures-as-text';
import { figuresAreNoActuals } from './figure-kind-checks';
import { checkMethod, checkMethodCell } from './method-checks';
import type { FindingParts } from '../finding';
import { addressOf, place, type RowCheck, type RowInTable } from './row-in-table';
import { targetChecks } from './target-checks';
import { unknownFigure } from '../../cells/held-back-figure';
import type { PlanRow } from '../../model/table/rows';
import type { Figure } from '../../model/table/targets';

const checks: readonly RowCheck[] = [
  errorInFigures,
  errorInTotal,
  textInFigures,
  wordsInFigures,
  checkMethod,
  checkMethodCell,
  totalTypedOver,
  achievedDiffers,
  figuresAreNoActuals,
  ...targetChecks,
  statusDiffers,
];

export function checkRow(row: RowInTable): readonly FindingParts[] {
  const { figures } = row.assessment;
  if (figures === null) return [];
  const found: FindingParts[] = [];
  for (const check of checks) found.push(...check(row, figures));
  return found;
}

function errorInFigures(row: RowInTable, { error, targetError }: RowFigures): readonly FindingParts[] {
  const at = error ?? targetError;
  if (at === null) return [];
  const message = `${addressOf(row, at.column)} shows ${at.text}, so this row isn't rated. Correct the figure, then review again.`;
  return [{ check: 'error-in-figures', severity: 'wrong', ...place(row, at.column), message, stated: at.text }];
}

/** A broken formula in the officer's Total keeps nothing from being computed, but it is there to be mended. */
function errorInTotal(row: RowInTable): readonly FindingParts[] {
  const { statedTotal, total } = row.columns;
  const shown = row.assessment.assessed.row.total;
  if (statedTotal === null || statedTotal === total || shown.kind !== 'error') return [];
  const message = `${addressOf(row, statedTotal)} shows ${shown.error.error}. Correct the total, then review again.`;
  return [{ check: 'error-in-total', severity: 'wrong', ...place(row, statedTotal), message, stated: shown.error.error }];
}

/** A number typed as text looks like a figure and counts for nothing. */
function textInFigures(row: RowInTable): readonly FindingParts[] {
  const { grid, columns, assessment } = row;
  const { row: planRow } = assessment.assessed;
  const isTextTotal = columns.statedTotal !== null && typeof valueAt(grid, planRow.row, columns.statedTotal) === 'string';
  if (!isTextTotal && !hasTexts(row)) return [];
  const figureOf = (column: number): Figure | undefined => {
    if (column === columns.statedTotal) return planRow.total;
    return planRow.actuals[row.table.columns.periods.findIndex((period) => period.column === column)];
  };
  return [...columns.periods, columns.statedTotal].flatMap((column): readonly FindingParts[] => {
    if (column === null) return [];
    const value = valueAt(grid, planRow.row, column);
    if (typeof value !== 'string' || isOnSeveralScales(row)) return [];
    const figure = figureOf(column);
    // A nought in words changes no sum.
    if (figure?.kind !== 'number' || (figure.value === 0 && !/\d/u.test(value))) return [];
    const { texts } = row;
    if (texts !== null && (texts.total === column || texts.periods.includes(column))) {
      return [textCounted({ ...place(row, column), stated: value.trim(), computed: figure.value })];
    }
    if (markedFigure(value) !== null) return [withMark(row, column, value.trim())];
    const message = `${addressOf(row, column)} holds “${value.trim()}” as text, so Excel leaves it out. Type it as a number.`;
    return [{ check: 'text-in-figures', severity: 'wrong', ...place(row, column), message, stated: value, computed: figure.value }];
  });
}

/** “£300k” beside “£0.2m”, and no number among them: nobody meant them to be added up in Excel. */
function isOnSeveralScales({ grid, table, texts, assessment: { assessed } }: RowInTable): boolean {
  if (texts !== null) return false;
  const values = table.columns.periods.map(({ column }) => valueAt(grid, assessed.row.row, column)).filter((value) => !isEmptyValue(value));
  const read = values.flatMap((value) => (typeof value === 'string' ? (textFigureIn(value) ?? []) : []));
  return read.length > 1 && read.length === values.length && new Set(read.map(({ times }) => times)).size > 1;
}

/** Figures that all have their unit in the cell are a way of typing, not a slip in each cell: they are asked about. */
function typedWithUnits(row: RowInTable): readonly FindingParts[] {
  const { periods } = row.table.columns;
  if (isOnSeveralScales(row))
    return [
      askedOfText(row, 'typed as text on several scales', textAt(row.grid, row.assessment.assessed.row.row, periods[0]?.column ?? 0)),
    ];
  const cells = row.assessment.assessed.row.actuals.flatMap((figure, index) =>
    figure.kind === 'blank' || figure.kind === 'not applicable' ? [] : [{ figure, column: periods[index]?.column ?? null }],
  );
  const texts = cells.flatMap(({ figure, column }) =>
    figure.kind === 'text' && isFigureWithUnit(figure.text) ? [{ text: figure.text, column }] : [],
  );
  const [first] = texts;
  if (first === undefined || texts.length < cells.length) return [];
  return [askedOfText(row, 'typed with their units', first.text)];
}

/** Said once of all rows that are typed so. */
function askedOfText(row: RowInTable, how: string, example: string): FindingParts {
  const sentence = `${how} (“${example.trim()}”), so Excel counts none of them. Type the numbers alone, with the unit in a column of its own, then review again.`;
  return {
    check: 'words-in-figures',
    severity: 'ask',
    ...place(row, row.table.columns.periods[0]?.column ?? null),
    message: `The figures of this row are ${sentence}`,
    alike: { key: how, message: (rows) => `${rowList(rows)}: the figures are ${sentence}` },
  };
}

/** A figure with words around it counts for nothing; words without one ("TBC") stand for none. */
function wordsInFigures(row: RowInTable): readonly FindingParts[] {
  const { assessed } = row.assessment;
  if (!hasTexts(row)) return [];
  const typed = typedWithUnits(row);
  if (typed.length > 0) return typed;
  return row.table.columns.periods.flatMap(({ column, forecast }, index): readonly FindingParts[] => {
    const figure = assessed.row.actuals[index];
    if (forecast === true || figure?.kind !== 'text') return [];
    if (unknownFigure(figure.text) === 'held back') return [heldBack(row, column, figure.text)];
    if (!/\d/u.test(figure.text) || isRowOfWords(assessed.row)) return [];
    if (markedFigure(figure.text) !== null) return [withMark(row, column, figure.text)];
    const message = `${addressOf(row, column)} says “${figure.text}”, which is no number, so it isn’t counted. Type the number alone.`;
    return [{ check: 'words-in-figures', severity: 'wrong', ...place(row, column), message, stated: figure.text }];
  });
}

/** What stands behind the number may be a footnote's mark: nothing is wrong, and nothing that counts it is certain. */
function withMark(row: RowInTable, column: number, text: string): FindingParts {
  const message = `${addressOf(row, column)} says “${text}”. Excel takes it for text, and leaves it out. If “${markedFigure(text)?.bare ?? text}” is its figure, type that alone, with the mark in another cell.`;
  return { check: 'words-in-figures', severity: 'ask', ...place(row, column), message, stated: text };
}

/** Whether one of its periods holds a text, which nearly no row's does. */
function hasTexts({ grid, table, assessment: { assessed } }: RowInTable): boolean {
  const { actuals, row } = assessed.row;
  return (
    actuals.some(({ kind }) => kind === 'text') ||
    table.columns.periods.some(({ column }) => typeof valueAt(grid, row, column) === 'string')
  );
}

/** A small figure that is held back is right as it stands: it is never to be typed out. */
function heldBack(row: RowInTable, column: number, text: string): FindingParts {
  const { goal, total } = row.assessment.assessed;
  const so = total === null && goal !== null ? ', so the row isn’t rated' : '';
  const message = `${addressOf(row, column)} holds its figure back (“${text}”), so what the periods come to can’t be told${so}.`;
  const alike = {
    key: '',
    message: (rows: readonly number[]) => `${rowList(rows)}: figures are held back, so what the periods come to can’t be told.`,
  };
  return { check: 'figure-held-back', severity: 'note', ...place(row, column), message, stated: text, alike };
}

/** A row whose target and periods hold no figure tells in words how its work goes: “Adopted 18 Sept”. */
function isRowOfWords({ target, actuals }: PlanRow): boolean {
  return target.figure.kind !== 'number' && actuals.every(({ kind }) => kind !== 'number');
}

function totalTypedOver(row: RowInTable): readonly FindingParts[] {
  if (!row.assessment.typedOver || row.columns.total === null) return [];
  const message = `${addressOf(row, row.columns.total)} was typed over, so it no longer follows the figures. It is left as it is.`;
  return [{ check: 'total-typed-over', severity: 'note', ...place(row, row.columns.total), message }];
}

function achievedDiffers(row: RowInTable): readonly FindingParts[] {
  const { table, assessment } = row;
  const { row: planRow, total } = assessment.assessed;
  const reached = shareReached(assessment);
  const column = table.columns.achieved;
  if (planRow.achieved.kind !== 'number' || reached === null || column === null) return [];
  if (!percentageDiffers(row, assessment)) return assessment.figures?.targetKind === 'percentage open' ? [askedBefore(row, column)] : [];
  const decimals = planRow.achievedDecimals ?? 0;
  const shown = (share: number): string => `${String(roundTo(share * 100, decimals))}%`;
  const from = assessment.figures?.baseline ?? null;
  const start = from === null ? '' : `from ${numberText(from)}, `;
  const basis = `${start}${numberText(total ?? 0)} of ${numberText(reached.target)} is ${shown(reached.share)}`;
  const message = `${addressOf(row, column)} says ${shown(planRow.achieved.value)}, but ${basis}.`;
  const at = { check: 'achieved-differs', ...place(row, column), stated: planRow.achieved.value, computed: reached.share };
  return [{ ...at, severity: 'wrong', message }];
}

/** The percentage has been put right since; what was asked of it stands in our column until it is answered. */
function askedBefore(row: RowInTable, column: number): FindingParts {
  const cell = addressOf(row, column);
  const message = `An earlier review asked what ${cell} is a share of, so the row isn’t rated. To rate it, choose “At least” or “Up to” in “Target reads as”.`;
  return { check: 'achieved-asked', severity: 'ask', ...place(row, column), message };
}

/** Only where a colour is the opposite of the words: “not yet met” may be either. */
function wordsDiffer(row: RowInTable): readonly FindingParts[] {
  const { row: planRow, rating } = row.assessment.assessed;
  const words = statusInWords(planRow);
  if (words === null || rating === null || !('status' in rating)) return [];
  const { text, sense, column } = words;
  const { status } = rating;
  if (agreesInSense(status, sense, true) || agreesInSense(status, sense, false)) return [];
  const message = `Stated “${text}”, computed ${status}. What is stated is left as it is.`;
  const alike = {
    key: `${text} ${status}`,
    message: (rows: readonly number[]) => `${rowList(rows)}: stated “${text}”, computed ${status}. What is stated is left as it is.`,
  };
  return [{ check: 'status-differs', severity: 'note', ...place(row, column), message, stated: text, computed: status, alike }];
}

function statusDiffers(row: RowInTable): readonly FindingParts[] {
  const { row: planRow, rating } = row.assessment.assessed;
  const stated = statedStatus(planRow);
  if (stated === null) return wordsDiffer(row);
  if (rating === null || !('status' in rating) || isSameStatus(stated, rating.status)) return [];
  const column = planRow.reviews.filter(({ status }) => status === stated).at(-1)?.column ?? null;
  const { status } = rating;
  const message = `Stated ${stated}, computed ${status}. The stated status is left as it is.`;
  const alike = {
    key: `${stated} ${status}`,
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: stated ${stated}, computed ${status}. The stated statuses are left as they are.`,
  };
  return [{ check: 'status-differs', severity: 'note', ...place(row, column), message, stated, computed: status, alike }];
}
