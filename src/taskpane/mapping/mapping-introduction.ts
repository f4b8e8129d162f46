// Why the officer is on the mapping screen, and what becomes of the answer.

import type { PlanTable } from '../../domain/model/plan';
import { counted } from '../layout/counted';
import { isDoubtfulTable } from './doubtful-tables';
import { isDoubtful } from './mapping-choice';

/** Two or three short sentences. */
export function mappingIntroduction(table: PlanTable): string {
  if (table.confirmed) return 'You or a colleague have confirmed these columns. Reviews use them as long as their headings stay the same.';
  const kept = 'Your answer is kept in the workbook, for colleagues too.';
  if (!isDoubtfulTable(table)) return `Change what was read wrongly. ${kept}`;
  const doubtful = table.roles.filter(isDoubtful).length;
  const doubt =
    doubtful === 0 ? 'It isn’t certain where the table begins and ends' : `${counted(doubtful, 'column')} can’t be told for certain`;
  return `${doubt}. Nothing is worked out from this table until you have checked it. ${kept}`;
}
