// Sheets that hold the same rows: where they say different things of one, only the officer knows which is right, and where
// neither holds all of the other's rows, which of them is the plan.

import { cellAddress } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { FigureThatDiffers, SheetReading } from '../../model/plan';
import { numberText } from '../../commentary/figures-in-words';
import { listed } from '../../cells/words/word-list';
import { finding } from '../finding';

/** What differs is told at both cells. */
export function checkRepeats({ sheet, differs = [] }: SheetReading): readonly Finding[] {
  return differs.flatMap((each): readonly Finding[] => {
    const { row, column, value, there } = each;
    const cell = cellAddress(row, column);
    const here = { ...each, cell };
    return [
      told(here, { sheet: sheet.name, row, column }, { called: `${there.sheet}!${there.cell}`, value: there.value }),
      told({ ...each, ...there }, there, { called: `${sheet.name}!${cell}`, value }),
    ];
  });
}

function told(
  { cell, name, value }: Pick<FigureThatDiffers, 'name' | 'value'> & { readonly cell: string },
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  other: { readonly called: string; readonly value: number | string },
): Finding {
  const message = `${cell} says ${inWords(value)} for “${name}”, but ${other.called} says ${inWords(other.value)}. Correct the one that is wrong.`;
  const { sheet, row, column } = place;
  return finding({ check: 'repeated-figure', severity: 'ask', sheet, row, column, message, stated: value, computed: other.value });
}

function inWords(value: number | string): string {
  return typeof value === 'number' ? numberText(value) : `“${value}”`;
}

/** Rows that another sheet counts. */
export function checkSharedRows({ sheet, sharedRows }: SheetReading): readonly Finding[] {
  if (sharedRows === undefined) return [];
  const { rows, isFed } = sharedRows;
  const other = `“${sharedRows.sheet}”`;
  const isOne = rows.length === 1;
  const which = `${isOne ? 'Row' : 'Rows'} ${rowList(rows)}`;
  const message = isFed
    ? `${which} ${isOne ? 'feeds' : 'feed'} the rows of ${other}, so the roll-up counts ${isOne ? 'it' : 'them'} there; it counts the other rows here.`
    : `${which} ${isOne ? 'is' : 'are'} on ${other} too and say the same, so it can’t be told which of the two sheets is the plan. The roll-up counts them once, there. Hide the sheet that isn’t the plan, then review again.`;
  return [finding({ check: 'shared-rows', severity: isFed ? 'note' : 'ask', sheet: sheet.name, row: rows[0] ?? 0, column: null, message })];
}

/** So many rows are named one by one. */
const mostListed = 8;

function rowList(rows: readonly number[]): string {
  const numbers = rows.map((row) => String(row + 1));
  return numbers.length <= mostListed
    ? listed(numbers)
    : `${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''} (${String(numbers.length)} of them)`;
}
