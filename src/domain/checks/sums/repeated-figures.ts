// A sheet that repeats another's measures has another figure for one of them: only the officer knows which is right.

import { cellAddress } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { SheetReading } from '../../model/plan';
import { numberText } from '../../commentary/figures-in-words';
import { finding } from '../finding';

export function checkRepeats({ sheet, differs = [] }: SheetReading): readonly Finding[] {
  return differs.map(({ row, column, name, value, there }) => {
    const message = `${cellAddress(row, column)} says ${numberText(value)} for “${name}”, but ${there.sheet}!${there.cell} says ${numberText(there.value)}. Correct the one that is wrong.`;
    return finding({
      check: 'repeated-figure',
      severity: 'ask',
      sheet: sheet.name,
      row,
      column,
      message,
      stated: value,
      computed: there.value,
    });
  });
}
