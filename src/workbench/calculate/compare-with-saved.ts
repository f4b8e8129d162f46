// Which formulas the engine calculates otherwise than the file says, and which of them cause it rather than what they
// read.

import type { Engine, EngineArea } from './engine';
import { isWithinTolerance } from './same-value';
import { contentOfValue, type FormulaCell } from './sheet-contents';

/** Rounds of comparing; what still differs then is kept as saved, whatever the cause. */
const mostRounds = 40;

/** Programs round differently in the last digits of long calculations. */
const savedTolerance = 1e-9;

/**
 * Finds the formulas whose result differs from the saved value although all they read agrees, with the reason.
 * Each gets its saved value in the engine, until nothing differs. Formulas without a saved value have nothing to
 * differ from.
 */
export function differingFormulas(
  engine: Engine,
  formulas: readonly FormulaCell[],
): ReadonlyMap<FormulaCell, 'not supported' | 'differs from the saved value'> {
  const kept = new Map<FormulaCell, 'not supported' | 'differs from the saved value'>();
  let candidates = formulas.filter(({ saved }) => saved !== null);
  for (let round = 1; ; round += 1) {
    const differing = candidates.filter((formula) => differs(engine, formula));
    if (differing.length === 0) return kept;
    const causes = round < mostRounds ? withoutDifferingPrecedents(engine, differing) : differing;
    for (const formula of causes)
      kept.set(formula, engine.result(formula).kind === 'unsupported' ? 'not supported' : 'differs from the saved value');
    engine.batch((changes) => {
      for (const formula of causes) changes.set(formula, contentOfValue(formula.saved));
    });
    candidates = differing.filter((formula) => !kept.has(formula));
  }
}

function differs(engine: Engine, formula: FormulaCell): boolean {
  const result = engine.result(formula);
  return result.kind === 'unsupported' || !isWithinTolerance(result.value, formula.saved, savedTolerance);
}

/** Those that read no other differing formula; all of them where they read each other in a circle. */
function withoutDifferingPrecedents(engine: Engine, differing: readonly FormulaCell[]): readonly FormulaCell[] {
  const columns = new Map<string, number[]>();
  for (const { sheetName, row, column } of differing) {
    const key = `${String(column)} ${sheetName}`;
    const rows = columns.get(key);
    if (rows === undefined) columns.set(key, [row]);
    else rows.push(row);
  }
  for (const rows of columns.values()) rows.sort((one, other) => one - other);
  const reads = (area: EngineArea): boolean => {
    for (const [key, rows] of columns) {
      const [column = '', ...name] = key.split(' ');
      if (name.join(' ') !== area.sheetName || Number(column) < area.firstColumn || Number(column) > area.lastColumn) continue;
      if (firstFrom(rows, area.firstRow) <= area.lastRow) return true;
    }
    return false;
  };
  const causes = differing.filter((formula) => !engine.precedents(formula).some(reads));
  return causes.length > 0 ? causes : differing;
}

/** The least of sorted numbers that is at least `least`; infinity where there is none. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Infinity;
}
