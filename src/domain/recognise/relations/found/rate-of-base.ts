// “Tonnes recycled ÷ tonnes collected” beside a column that is headed as a target: the rate is what was reached. Neither what
// is counted nor what it is out of is set against the target, whatever their headings.

import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import { isRoundedTo, isSameFigure } from '../../../cells/rounding';
import { figureAt } from '../explained';
import type { TableFigures } from '../table-figures';
import { byRows, evidenceAt, headingOf, rowsInWords, type CandidateReading } from './candidate-reading';
import { isAnotherKind, saysTarget } from './may-be';

/** Fewer rows prove nothing, nor does a relation that holds in less than this share of those that could show it. */
const [leastRows, leastShare] = [3, 0.75];
/** So many columns at most are tried with one another, in so many rows: more rows show no more. */
const [mostColumns, mostRows] = [10, 40];
/** Per cent, per thousand and the like. */
const scales = [1, 100, 1000, 10_000, 100_000, 1_000_000] as const;
/** A rate and its target are of one size. */
const furthest = 4;

interface Rate {
  readonly rate: number;
  readonly number: number;
  readonly base: number;
  readonly rows: number;
}

/** The reading with the rate set against the target; empty where no heading says a target, or several rates may be meant. */
export function fromRates(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  const { target } = plain;
  // A lone period may be last year's (“Q3 last year”, “2024/25”).
  if (target === null || plain.periods.length > 1) return [];
  const [period] = plain.periods;
  const free = figures.columns.filter((column) => column !== target && evidenceAt(survey, column) !== undefined);
  if (free.length < 3 || free.length > mostColumns) return [];
  const rates = free.filter((column) => column !== plain.total && mayBeRate(survey, column) && isOfOneSize(figures, column, target));
  const found = rates.flatMap((rate) => rateOf(survey, figures, rate, free) ?? []);
  // A base is the number divided by the rate, too: what is worked out by formula, or stands behind both, is the rate.
  const byFormula = found.filter(({ rate }) => isWorkedOut(figures, rate));
  const behind = found.filter(({ rate, number, base }) => rate > Math.max(number, base));
  const [only, ...others] = [byFormula, behind, found].find(({ length }) => length > 0) ?? [];
  if (only === undefined || others.length > 0 || (plain.total !== null && plain.total !== only.number)) return [];
  if (period !== undefined && [only.rate, only.number, only.base].includes(period.column)) return [];
  const { rate, number, base, rows } = only;
  const made = `“${headingOf(survey, number)}” divided by “${headingOf(survey, base)}” in ${rowsInWords(rows)}`;
  const worked = { words: `“${headingOf(survey, rate)}” is worked out from it`, confidence: 0 };
  const reasons = new Map([
    [number, worked],
    [base, worked],
    [rate, byRows('formula', rows, `it is ${made}`)],
    [target, byRows('formula', rows, `of the size of “${headingOf(survey, rate)}”, which is ${made}`)],
  ]);
  const roles = rolesWith(survey, { periods: [], target, total: rate, achieved: null });
  return [{ roles, reasons, byFormula: true, found: 'rate', rateOf: { number, base } }];
}

function mayBeRate(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.figures * 2 <= evidence.content.filled || evidence.content.dates > 0) return false;
  return !saysTarget(survey, column) && !isAnotherKind(evidence.name);
}

/** In nearly all rows the two are of one size: a share of a target is mostly not, beside a target in tonnes. */
function isOfOneSize(figures: TableFigures, column: number, target: number): boolean {
  let [near, of] = [0, 0];
  for (let row = 0; row < Math.min(figures.rows.length, mostRows); row += 1) {
    const [one, other] = [figureAt(figures, column, row), figureAt(figures, target, row)];
    if (one === null || other === null || one === 0 || other === 0) continue;
    of += 1;
    if (one / other <= furthest && other / one <= furthest) near += 1;
  }
  return of >= leastRows && near >= of * leastShare;
}

/** The one pair of columns of which the rate is the quotient; null where none is, or several are. */
function rateOf(survey: ColumnSurvey, figures: TableFigures, rate: number, free: readonly number[]): Rate | null {
  const pairs = free.flatMap((number) =>
    free.flatMap((base) => {
      if (number === base || number === rate || base === rate || saysTarget(survey, base) || isWorkedOut(figures, base)) return [];
      const rows = Math.max(...scales.map((scale) => rowsThatHold(figures, { rate, number, base }, scale)));
      return rows === 0 ? [] : [{ rate, number, base, rows }];
    }),
  );
  const [only, ...others] = pairs;
  return only === undefined || others.length > 0 ? null : only;
}

/** Most of a column are formulas, as those of a rate are. */
function isWorkedOut(figures: TableFigures, column: number): boolean {
  const formulas = figures.formulas.get(column) ?? [];
  return formulas.filter((formula) => formula !== null).length * 2 > formulas.length;
}

function rowsThatHold(figures: TableFigures, { rate, number, base }: Omit<Rate, 'rows'>, scale: number): number {
  let [holding, telling] = [0, 0];
  const bases = new Set<number>();
  for (let row = 0; row < Math.min(figures.rows.length, mostRows); row += 1) {
    const [stated, counted, of] = [rate, number, base].map((column) => figureAt(figures, column, row));
    if (stated == null || counted == null || of == null || of === 0 || counted === 0) continue;
    telling += 1;
    if (isShown((counted / of) * scale, stated)) holding += 1;
    bases.add(of);
    if (telling === leastRows && holding === 0) return 0;
  }
  return telling >= leastRows && holding >= telling * leastShare && bases.size > 1 ? holding : 0;
}

/** A share of 0.5 stands for 50 %, and a small rate typed without decimals for too many quotients. */
function isShown(exact: number, stated: number): boolean {
  if (isSameFigure(exact, stated)) return true;
  return Math.abs(exact - stated) <= Math.abs(stated) * widest && isRoundedTo(exact, stated, Math.abs(stated) < 2 ? 2 : 0);
}

const widest = 0.02;
