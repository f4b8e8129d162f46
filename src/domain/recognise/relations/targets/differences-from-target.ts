// A column whose formulas take the goal from what was done, or the other way round, is what lies between the two: whatever its
// heading says, it is no target.

import type { RowFormula } from '../../../cells/row-formula';
import { knownAs, rolesWith, type ColumnSurvey } from '../../columns/column-roles';
import type { FormulaRelation } from '../formula-relations';
import { isMadeBy, type LeastMade, type TableFigures } from '../table-figures';

/** In fewer rows a formula may stand by chance; so much of the column's figures are made so. */
const least: LeastMade = { rows: 2, share: 0.5 };

const counting: ReadonlySet<string> = new Set(['sum', 'highest', 'average', 'latest']);

/**
 * The survey with such columns known for what they are. One alone may be a target all the same (last quarter’s figure less
 * five), unless it goes below zero.
 */
export function withoutDifferences(survey: ColumnSurvey, figures: TableFigures, relations: readonly FormulaRelation[]): ColumnSurvey {
  const said = survey.free.filter(({ words, content }) => words?.role === 'target' && content.filled > 0);
  if (!said.some(({ column }) => figures.formulas.has(column))) return survey;
  const done = doneWith(survey, relations);
  const made = said.filter(({ column }) => isTakenFrom(figures, column, done));
  const gone = new Set(
    made.filter(({ column }) => made.length < said.length || goesBelowZero(figures, column)).map(({ column }) => column),
  );
  if (gone.size === 0) return survey;
  return knownAs(survey, 'other', ({ column }) => gone.has(column));
}

/** The columns of what was done: the periods, their total, and what formulas make of them. */
function doneWith(survey: ColumnSurvey, relations: readonly FormulaRelation[]): ReadonlySet<number> {
  const periods = survey.byHeading.filter(({ measure }) => measure !== 'target' && measure !== 'forecast').map(({ column }) => column);
  const { total } = rolesWith(survey);
  const done = new Set([...periods, ...(total === null ? [] : [total])]);
  for (const { column, formula } of relations)
    if (counting.has(formula.kind) && 'columns' in formula && formula.columns.every((each) => done.has(each))) done.add(column);
  return done;
}

function isTakenFrom(figures: TableFigures, column: number, done: ReadonlySet<number>): boolean {
  const takes = (formula: RowFormula): boolean =>
    formula.kind === 'difference' && [formula.from, formula.less].some((sum) => isOf(sum, done));
  return isMadeBy(figures, column, takes, least);
}

function isOf(sum: readonly number[], done: ReadonlySet<number>): boolean {
  return sum.length > 0 && sum.every((column) => done.has(column));
}

function goesBelowZero({ figures }: TableFigures, column: number): boolean {
  return (figures.get(column) ?? []).some((figure) => figure !== null && figure < 0);
}
