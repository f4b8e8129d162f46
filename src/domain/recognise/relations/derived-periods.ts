// Of two columns that name one period, the one whose formulas are made of the other periods (H is G − F, I is E + F + G)
// is no period of its own: nothing is asked for it. Nor is "Latest month" beside the months that it repeats.

import type { RowFormula } from '../../cells/row-formula';
import { withCandidates, type ColumnSurvey } from '../columns/column-roles';
import { isSamePeriod, type PeriodCandidate } from '../columns/periods/period-columns';
import { columnsNamed } from './formula-relations';
import { isMadeBy, type TableFigures } from './table-figures';

/** In fewer rows a formula may stand by chance; so much of the column's figures are made so. */
const [leastRows, leastShare] = [2, 0.75];

/** The survey without them among the periods. */
export function withoutDerivedRivals(survey: ColumnSurvey, figures: TableFigures): ColumnSurvey {
  const { candidates } = survey;
  const periods = new Set(candidates.map(({ column }) => column));
  // Formulas are looked for first: of thousands of columns each would be held against all others.
  const derived = candidates.filter(
    (one) =>
      (isMadeOfOthers(figures, one.column, periods) &&
        candidates.some((other) => other.column !== one.column && isSamePeriod(other.period, one.period))) ||
      repeatsNamed(figures, one, candidates),
  );
  if (derived.length === 0 || derived.length === candidates.length) return survey;
  const gone = new Set(derived.map(({ column }) => column));
  return withCandidates(
    survey,
    candidates.filter(({ column }) => !gone.has(column)),
  );
}

/** "This month", "Last quarter", which a reader places from today, beside periods by name: one of their figures again in nearly every row. */
function repeatsNamed(table: TableFigures, one: PeriodCandidate, candidates: readonly PeriodCandidate[]): boolean {
  if (one.period.relative === undefined) return false;
  const named = candidates.filter(({ period }) => period.relative === undefined && period.level === one.period.level);
  if (named.length < leastRows) return false;
  if (isMadeOfOthers(table, one.column, new Set(named.map(({ column }) => column)))) return true;
  const shown = table.figures.get(one.column) ?? [];
  const filled = shown.flatMap((figure, row) => (figure === null ? [] : [{ figure, row }]));
  const places = named.map(({ column }) => filled.filter(({ figure, row }) => table.figures.get(column)?.[row] === figure).length);
  return filled.length >= leastRows && Math.max(...places) >= filled.length * leastShare;
}

/** Whether nearly all figures of a column are formulas over periods, itself not among them. */
function isMadeOfOthers(table: TableFigures, column: number, periods: ReadonlySet<number>): boolean {
  const isOfOthers = (formula: RowFormula): boolean => {
    if (formula.kind === 'elsewhere' || formula.kind === 'unknown') return false;
    const named = columnsNamed(formula).flat();
    return named.length > 0 && named.every((each) => each !== column && periods.has(each));
  };
  return isMadeBy(table, column, isOfOthers, { rows: leastRows, share: leastShare });
}
