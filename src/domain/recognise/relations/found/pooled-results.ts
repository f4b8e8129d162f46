// “Whole year” beside pairs of “No.” and “Out of”: the numbers of all periods divided by what they are out of is what
// the year came to, under whatever heading. Neither a number nor what it is out of is set against a target by itself.

import { isSameFigure } from '../../../cells/rounding';
import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import { isSizeOfGroup } from '../../headings/heading-words';
import { figureAt, isShareShown } from '../explained';
import type { TableFigures } from '../table-figures';
import { byRows, evidenceAt, headingOf, rowsInWords, type CandidateReading } from './candidate-reading';
import { mayHoldReached } from './may-be';

/** A number and what it is out of, by column. */
interface Pair {
  readonly number: number;
  readonly outOf: number;
}

/** Fewer pairs are no periods; fewer rows, or a smaller share of those that could show it, prove nothing. */
const [leastPairs, leastRows, leastShare] = [2, 3, 0.75];

/** The reading with the results of all periods as what was reached; empty where no column holds them, or several do. */
export function fromPooled(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  const pairs = pairsOf(survey, figures);
  if (pairs.length < leastPairs) return [];
  const taken = new Set(pairs.flatMap(({ number, outOf }) => [number, outOf]));
  const found = figures.columns.flatMap((column) => {
    const rows = taken.has(column) || column === plain.target || !mayBePooled(survey, column) ? 0 : rowsThatHold(figures, pairs, column);
    return rows === 0 ? [] : [{ column, rows }];
  });
  const [pooled, ...others] = found;
  if (pooled === undefined || others.length > 0) return [];
  const names = pairs.slice(0, 1).map(({ number, outOf }) => `“${headingOf(survey, number)}” divided by “${headingOf(survey, outOf)}”`);
  const reason = `it is ${names.join('')} over all periods in ${rowsInWords(pooled.rows)}`;
  const roles = rolesWith(survey, { periods: [], total: pooled.column });
  return [{ roles, reasons: new Map([[pooled.column, byRows('figures', pooled.rows, reason)]]), byFormula: false, found: 'pooled' }];
}

/** “Whole year” names a period, and “Rate for the year” nothing: only another kind of figure is none. */
function mayBePooled(survey: ColumnSurvey, column: number): boolean {
  return mayHoldReached(survey, column) || evidenceAt(survey, column)?.words?.role === 'achieved';
}

/** Each column of what a number is out of, with the number left of it; right of it where the first has none there. */
function pairsOf(survey: ColumnSurvey, figures: TableFigures): readonly Pair[] {
  const sizes = survey.all.filter(({ parts, column }) => isSizeOfGroup(parts.at(-1) ?? '') && figures.figures.has(column));
  const groups = new Set(sizes.map(({ column }) => column));
  const isNumber = (column: number): boolean => figures.figures.has(column) && !groups.has(column);
  const [first] = sizes;
  const step = first !== undefined && isNumber(first.column - 1) ? -1 : 1;
  return sizes.flatMap(({ column }) => (isNumber(column + step) ? [{ number: column + step, outOf: column }] : []));
}

function rowsThatHold(figures: TableFigures, pairs: readonly Pair[], column: number): number {
  let [holding, telling, apart] = [0, 0, 0];
  figures.rows.forEach((_, row) => {
    const stated = figureAt(figures, column, row);
    const filled = pairs.filter(({ number }) => figureAt(figures, number, row) !== null);
    if (stated === null || filled.length < leastPairs) return;
    const number = sumOf(filled.map((pair) => figureAt(figures, pair.number, row)));
    const outOf = sumOf(filled.map((pair) => figureAt(figures, pair.outOf, row)));
    if (outOf === 0) return;
    telling += 1;
    const holds = isShareShown(number / outOf, stated) || isSameFigure(number, stated);
    if (holds) holding += 1;
    const last = filled.at(-1);
    const [lastNumber, lastOutOf] = [last?.number ?? null, last?.outOf ?? null].map((each) => figureAt(figures, each, row));
    if (holds && lastNumber != null && lastOutOf != null && lastOutOf !== 0 && !isShareShown(lastNumber / lastOutOf, stated)) apart += 1;
  });
  return telling >= leastRows && holding >= telling * leastShare && apart > 0 ? holding : 0;
}

function sumOf(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
