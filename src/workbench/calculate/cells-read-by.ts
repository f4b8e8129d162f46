// Everything that some formulas read, directly or through other formulas.

import type { Engine, EngineContent, EnginePlace } from './engine';

/** Every cell with content that the formulas at `places` depend on. `rows`: the engine's contents by sheet name. */
export function cellsReadBy(
  engine: Engine,
  places: readonly EnginePlace[],
  rows: ReadonlyMap<string, readonly (readonly EngineContent[])[]>,
): readonly EnginePlace[] {
  const seen = new Set<string>();
  const found: EnginePlace[] = [];
  const waiting = [...places];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const { sheetName, firstRow, firstColumn, lastRow, lastColumn } of engine.precedents(place)) {
      const area = `${String(firstRow)} ${String(firstColumn)} ${String(lastRow)} ${String(lastColumn)} ${sheetName}`;
      if (seen.has(area)) continue;
      seen.add(area);
      const inSheet = rows.get(sheetName) ?? [];
      for (let row = firstRow; row <= Math.min(lastRow, inSheet.length - 1); row += 1) {
        const cells = inSheet[row] ?? [];
        for (let column = firstColumn; column <= Math.min(lastColumn, cells.length - 1); column += 1) {
          const content = cells[column] ?? null;
          if (content === null) continue;
          found.push({ sheetName, row, column });
          if (typeof content === 'string' && content.startsWith('=')) waiting.push({ sheetName, row, column });
        }
      }
    }
  }
  return found;
}
