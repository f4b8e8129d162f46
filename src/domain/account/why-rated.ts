// Why a row's computed status is what it is: its figures, and what its scheme calls them. "31 of 100, 50 expected by now; Delivered calls
// that Amber: not yet met, year not over."

import type { AssessedRow, AssessedTable, TableSettings } from '../model/assessment';
import type { Status } from '../model/scheme';
import { yearIsOver } from '../rating/rate';
import { schemeWords } from '../rating/schemes/scheme';
import { schemeMeaning } from '../rating/schemes/scheme-words';
import { figureIn, type Part, type StatusShown } from './part';

/** Only for rows that are rated, or of which it is known why not. */
export function whyRated({ table, settings }: AssessedTable, found: AssessedRow, tell: (value: number) => string): StatusShown {
  const { row, rating } = found;
  const column = table.addInColumns.rag;
  const at = column === undefined ? null : figureIn(row.row, column, '').at;
  if (rating === null) return { status: null, at, why: [] };
  if ('notRated' in rating) return { status: null, at, why: [`${rating.notRated}.`] };
  return { status: rating.status, at, why: [...figuresOf(table, found, tell), ...verdict(settings, rating.status)] };
}

/** "31 of 100, 50 expected by now; ", as far as it is known. */
function figuresOf(
  { columns, addInColumns }: AssessedTable['table'],
  found: AssessedRow,
  tell: (value: number) => string,
): readonly Part[] {
  const { row, total, goal, profile } = found;
  if (total === null) return [];
  const inColumn = (column: number | null | undefined, value: number): Part =>
    column === null || column === undefined ? tell(value) : figureIn(row.row, column, tell(value));
  return [
    inColumn(addInColumns.total ?? columns.total, total),
    ...(goal === null ? [] : [' of ', inColumn(addInColumns.targetFigure ?? columns.target, goal)]),
    ...(profile === null ? [] : [', ', inColumn(addInColumns.profile, profile), ' expected by now']),
    '; ',
  ];
}

function verdict({ scheme, year, asAt }: TableSettings, status: Status): readonly Part[] {
  const meaning = schemeMeaning(scheme).find(([each]) => each === status)?.[1];
  const words = schemeWords[scheme.name];
  const called = `${words} ${scheme.name === 'own' ? 'call' : 'calls'} that ${status}`;
  if (meaning === undefined) return [`${called}.`];
  // A budget that is overspent, or a limit of nought that is passed, isn't made good by the end of the year.
  if (/\byear over\b/u.test(meaning) && !yearIsOver({ year, asAt }))
    return [`${called}: its limit is passed, which the rest of the year can’t make good.`];
  return [`${called}: ${meaning}.`];
}
