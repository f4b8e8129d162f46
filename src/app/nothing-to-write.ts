// Why a review has nothing to write. "Up to date" is said only where every table has its columns and nothing keeps them from being
// written.

import { isCertain } from '../domain/assess/certain-tables';
import type { Review } from '../domain/model/review';
import { isObstacle } from '../domain/propose/obstacles';

/** Without a capital or a full stop; null where the workbook is up to date. */
export function whyNothingToWrite({ sheets, findings }: Pick<Review, 'sheets' | 'findings'>): string | null {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  if (tables.length === 0) return 'no plan was found to review';
  const stopped = findings.filter(isObstacle);
  if (stopped.length > 0) {
    const names = new Set(stopped.map(({ sheet }) => sheet));
    return names.size < new Set(tables.map(({ table }) => table.sheet.name)).size
      ? 'something keeps some sheets from being written to. What is asked says what to do'
      : 'something keeps the review from being written. What is asked says what to do';
  }
  const doubtful = tables.filter(({ table }) => !isCertain(table)).length;
  if (doubtful > 0) {
    return doubtful === tables.length
      ? 'it wasn’t reviewed, because its columns aren’t certain. Confirm them, then review again'
      : 'what was reviewed is up to date. Tables whose columns aren’t certain weren’t reviewed';
  }
  const lacksDate = findings.some(({ check, stated }) => check === 'as-at' && stated === null);
  if (tables.every(({ table }) => Object.keys(table.addInColumns).length > 0))
    return lacksDate ? 'the date of the review is wanting, so nothing is told of what is due. Give it, then review again' : null;
  if (findings.some(({ check, severity }) => check === 'left-over-columns' && severity === 'ask'))
    return 'a column of figures isn’t read, and what is asked says which';
  return findings.some(({ severity }) => severity === 'ask')
    ? 'nothing can be worked out from what was read so far. Answer what is asked, then review again'
    : 'nothing can be worked out from what was read. If a column is read wrongly, say what it is under “Check the columns”';
}
