// A column that states by the fills of its cells alone is told, and asked about where its rows state nothing else.

import { listed } from '../../cells/words/word-list';
import { rowList } from '../../measures/questions';
import { cellAddress, columnLetters } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import { cellsOfRows, finding } from '../finding';

/** One finding for a table; none where all its colours are read. */
export function checkUnreadFills(table: PlanTable): readonly Finding[] {
  const { columns, rows } = table.unreadFills ?? { columns: [], rows: [] };
  const { filledStatus } = table.columns;
  const [first, ...others] = columns;
  const column = first ?? filledStatus;
  if (column === undefined) return [];
  const name = (each: number): string => {
    const heading = headingAt(table, each);
    return heading === '' ? columnLetters(each) : `${columnLetters(each)} (“${heading}”)`;
  };
  const row = table.headerRows.at(-1) ?? table.firstRow;
  const heads = others.map((each) => cellAddress(row, each));
  const at = { check: 'fills-unread', sheet: table.sheet.name, row, column } as const;
  if (first === undefined) {
    const message = `${rowList(rows)}: the key near the table doesn’t have the colours that these rows have in column ${name(column)}, so they aren’t read.`;
    return [finding({ ...at, severity: 'note', related: cellsOfRows(rows, column), message })];
  }
  const subject = `${others.length === 0 ? 'Column' : 'Columns'} ${listed(columns.map(name))} ${others.length === 0 ? 'holds' : 'hold'}`;
  if (filledStatus !== undefined || rows.length === 0) {
    const instead = filledStatus === undefined ? '' : ` How each row stands is read from the colours in column ${name(filledStatus)}.`;
    const message = `${subject} colours without words, which aren’t read.${instead} Where they matter, type them as words.`;
    return [finding({ ...at, severity: 'note', related: heads, message })];
  }
  const message = `${subject} colours without words, which aren’t read. Type each status as a word, then review again.`;
  return [finding({ ...at, severity: 'ask', related: [...heads, ...cellsOfRows(rows, column)], message })];
}
