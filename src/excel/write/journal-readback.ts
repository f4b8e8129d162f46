// The journal goes by what Excel holds after a write, not by what it was sent: Excel may rewrite a formula.

import { contentOf, isFormula } from '../batch/cell-contents';
import { fingerprint } from '../journal/fingerprint';
import type { SheetJournal } from '../journal/journal';
import type { Written } from './write-steps';

/** The journal with the fingerprints of what was read back. */
export function withReadBack(journal: SheetJournal, written: readonly Written[]): SheetJournal {
  const found = new Map<string, string>();
  for (const { area, formulas, target } of written) {
    for (const [i, row] of target.entries()) {
      for (const [j, content] of row.entries()) {
        if (content === undefined) continue;
        const [at, column] = [area.firstRow + i, area.firstColumn + j];
        const held = formulas[i]?.[j];
        found.set(`${String(at)},${String(column)}`, fingerprint(contentOf(isFormula(content) ? null : held, held), at, column));
      }
    }
  }
  return {
    ...journal,
    runs: journal.runs.map((run) => ({
      ...run,
      fingerprints: run.fingerprints.map((planned, i) => found.get(`${String(run.row + i)},${String(run.column)}`) ?? planned),
    })),
  };
}
