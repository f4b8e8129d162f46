// "Total cost £k" beside homes is no total of them: its heading counts something else than the target and the periods do,
// and not one of its figures comes out of theirs.

import { isTotalOfOther } from '../../cells/words/unit-in-heading';
import { knownAs, type ColumnSurvey } from '../columns/column-roles';
import type { ColumnEvidence } from '../columns/figure-columns';
import { methodsThatFit } from './methods-that-fit';
import type { TableFigures } from './table-figures';

/** The survey with such columns known for what they are, so that none is taken for the total. */
export function withoutOtherTotals(survey: ColumnSurvey, figures: TableFigures): ColumnSurvey {
  const periods = survey.byHeading.filter(({ measure }) => measure !== 'target').map(({ column }) => column);
  const counted = survey.free.filter(({ column, words }) => words?.role === 'target' || periods.includes(column)).map(({ name }) => name);
  const isOther = ({ column, name, words }: ColumnEvidence): boolean =>
    words?.role === 'total' && !periods.includes(column) && isTotalOfOther(name, counted) && !comesOut(figures, column, periods);
  return survey.free.some(isOther) ? knownAs(survey, 'other', isOther) : survey;
}

/** Whether any figure but nought is what its row's periods come to. */
function comesOut({ figures }: TableFigures, total: number, periods: readonly number[]): boolean {
  const stated = figures.get(total) ?? [];
  return stated.some((figure, row) => {
    const done = periods.flatMap((column) => figures.get(column)?.[row] ?? []);
    return figure !== null && figure !== 0 && methodsThatFit(done, figure).length > 0;
  });
}
