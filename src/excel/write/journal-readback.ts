// The journal goes by what Excel holds after a write, not by what it was sent: Excel may rewrite a formula.

import { contentOf, isFormula } from '../batch/cell-contents';
import { columnsOfSheet } from '../batch/ranges';
import { fingerprint } from '../journal/fingerprint';
import type { Run, SheetJournal } from '../journal/journal';
import type { FilledCell } from './contents/write-filled-by-tables';
import type { Written } from './write-steps';

/** The journal with cells that a Table has filled, so that Undo empties those that can't be cleared now. */
export function withFilled(journal: SheetJournal, filled: readonly FilledCell[]): SheetJournal {
  const left = new Map(filled.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  const fingerprintOf = ({ formula, row, column }: FilledCell): string => fingerprint({ formula }, row, column);
  const runs = journal.runs.map((run) => ({
    ...run,
    fingerprints: run.fingerprints.map((planned, i) => {
      const key = `${String(run.row + i)},${String(run.column)}`;
      const cell = left.get(key);
      left.delete(key);
      return cell === undefined ? planned : fingerprintOf(cell);
    }),
  }));
  const others = [...left.values()].map((cell): Run => {
    const { row, column } = cell;
    return { row, column, before: [null], fingerprints: [fingerprintOf(cell)], numberFormats: ['General'] };
  });
  return { ...journal, runs: [...runs, ...others] };
}

/** The journal with the fingerprints of what was read back where that isn't what was sent. */
export function withReadBack(journal: SheetJournal, written: readonly Written[]): SheetJournal {
  const found = new Map<number, string>();
  for (const { area, formulas, target } of written) {
    for (const [i, row] of target.entries()) {
      for (const [j, content] of row.entries()) {
        if (content === undefined) continue;
        const [at, column] = [area.firstRow + i, area.firstColumn + j];
        const held = formulas[i]?.[j];
        if (held !== (isFormula(content) ? content.formula : content))
          found.set(keyOf(at, column), fingerprint(contentOf(isFormula(content) ? null : held, held), at, column));
      }
    }
  }
  if (found.size === 0) return journal;
  return {
    ...journal,
    runs: journal.runs.map((run) => ({
      ...run,
      fingerprints: run.fingerprints.map((planned, i) => found.get(keyOf(run.row + i, run.column)) ?? planned),
    })),
  };
}

function keyOf(row: number, column: number): number {
  return row * columnsOfSheet + column;
}
