// A count of another sheet's rows by status that isn't what the rows come to: only the officer knows which of them is right.

import { cellAddress } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { CountThatDiffers, SheetReading } from '../../model/plan';
import { finding } from '../finding';

export function checkCounts({ sheet, countsThatDiffer = [] }: SheetReading): readonly Finding[] {
  return countsThatDiffer.map((count) => {
    const { row, column, value, there } = count;
    const message = `${cellAddress(row, column)} says ${String(value)}; ${inWords(there)}. Correct the one that is wrong.`;
    return finding({
      check: 'count-of-rows',
      severity: 'ask',
      sheet: sheet.name,
      row,
      column,
      message,
      stated: value,
      computed: there.rows,
    });
  });
}

function inWords({ sheet, rows, group, status }: CountThatDiffers['there']): string {
  const many = rows === 0 ? 'no row' : `${String(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  return `${sheet} has ${many}${group === null ? '' : ` of ${group}`}${status === null ? '' : ` with “${status}”`}`;
}
