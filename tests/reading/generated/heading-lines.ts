// The heading rows of a table: bands merged over the periods, single headings in one row or merged down beside them.

import type { TestCell } from '../../domain/recognise/grid-of';
import type { Column, ColumnKind } from './deliverables/deliverables-columns';
import { addLine, merge, type PlacedCell, type SheetDraft } from './sheet-draft';

const underBands: ReadonlySet<ColumnKind> = new Set(['actual', 'forecast', 'extra']);

/** Draws the rows of headings; gives the number of the first. `places`: where each column stands. */
export function addHeadings(
  draft: SheetDraft,
  columns: readonly Column[],
  places: readonly number[],
  bands: number,
  mergeDown: boolean,
): number {
  const top = draft.lines.length;
  for (let level = 0; level <= bands; level += 1) addLevel(draft, columns, places, level, level < bands);
  if (mergeDown && bands > 0) {
    columns.forEach(({ kind }, index) => {
      const at = places[index] ?? 0;
      if (!underBands.has(kind)) merge(draft, top, at, top + bands, at);
    });
  }
  return top;
}

function addLevel(draft: SheetDraft, columns: readonly Column[], places: readonly number[], level: number, isBandRow: boolean): void {
  const row = draft.lines.length;
  let previous: TestCell = null;
  let from = -1;
  const cells: PlacedCell[] = [];
  const close = (last: number): void => {
    if (from >= 0) merge(draft, row, places[from] ?? 0, row, places[last] ?? 0);
  };
  columns.forEach(({ headings, kind }, index) => {
    const heading = headings[level] ?? null;
    const isBand = isBandRow && underBands.has(kind) && heading !== null;
    if (isBand && isSame(heading, previous)) return;
    close(index - 1);
    from = isBand ? index : -1;
    previous = isBand ? heading : null;
    if (heading !== null) cells.push([places[index] ?? 0, heading]);
  });
  close(columns.length - 1);
  addLine(draft, cells);
}

function isSame(one: TestCell, other: TestCell): boolean {
  return one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));
}
