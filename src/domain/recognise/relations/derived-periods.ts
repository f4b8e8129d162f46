// Of two columns that name one period, the one whose formulas are made of the other periods (H is G − F, I is E + F + G)
// is no period of its own: nothing is asked for it.

import { withCandidates, type ColumnSurvey } from '../columns/column-roles';
import { isSamePeriod } from '../columns/periods/period-columns';
import { columnsNamed } from './formula-relations';
import type { TableFigures } from './table-figures';

/** In fewer rows a formula may stand by chance; so much of the column's figures are made so. */
const [leastRows, leastShare] = [2, 0.75];

/** The survey without them among the periods. */
export function withoutDerivedRivals(survey: ColumnSurvey, figures: TableFigures): ColumnSurvey {
  const { candidates } = survey;
  const periods = new Set(candidates.map(({ column }) => column));
  // Formulas are looked for first: of thousands of columns each would be held against all others.
  const derived = candidates.filter(
    (one) =>
      isMadeOfOthers(figures, one.column, periods) &&
      candidates.some((other) => other.column !== one.column && isSamePeriod(other.period, one.period)),
  );
  if (derived.length === 0 || derived.length === candidates.length) return survey;
  const gone = new Set(derived.map(({ column }) => column));
  return withCandidates(
    survey,
    candidates.filter(({ column }) => !gone.has(column)),
  );
}

/** Whether nearly all figures of a column are formulas over periods, itself not among them. */
function isMadeOfOthers({ figures, formulas }: TableFigures, column: number, periods: ReadonlySet<number>): boolean {
  if (formulas.get(column)?.some((formula) => formula !== null) !== true) return false;
  let [made, of] = [0, 0];
  figures.get(column)?.forEach((figure, row) => {
    if (figure === null) return;
    of += 1;
    const formula = formulas.get(column)?.[row] ?? null;
    if (formula === null || formula.kind === 'elsewhere' || formula.kind === 'unknown') return;
    const named = columnsNamed(formula).flat();
    if (named.length > 0 && named.every((each) => each !== column && periods.has(each))) made += 1;
  });
  return made >= leastRows && made >= of * leastShare;
}
