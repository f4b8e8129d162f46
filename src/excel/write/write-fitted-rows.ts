// Rows grow to what was written in them, and never shrink: a row that the officer made taller stays so, and a hidden one
// stays hidden, as autofitRows may bring it back. Only once formulas are calculated: before, they show nothing.
// Headings that are to be merged are fitted as single cells, and share out what they need over their rows.

import { runsOf } from '../../domain/cells/number-runs';
import type { Content } from '../../domain/model/edit';
import { isFormula } from '../batch/cell-contents';
import { splitSpan, type Span } from '../batch/ranges';
import type { BatchRequest } from '../batch/round-trip';
import { sheetIn } from '../batch/sheets';
import { stepWithoutReply } from '../batch/send-steps';
import { fitSteps } from './formats/write-fitted-heights';
import { heightsOfMerged } from './formats/write-merged-headings';
import { setRowHeights } from './formats/write-formats';
import type { SheetPlan } from './write-plan';

/** A row that must have another height than fitting gives it, in points: mostly the one that it had. */
export interface RefittedRow {
  readonly sheetKey: string;
  readonly row: number;
  readonly height: number;
}

const rowsPerRequest = 5_000;

/** Rows of a sheet that are fitted, from the top down. */
export function spansToFit(plan: SheetPlan): readonly Span[] {
  return spansOf(rowsToFit(plan, heightsBefore(plan)));
}

/** Fits the rows that need it; gives those that are to have another height. */
export function fitRowsSteps(plan: SheetPlan): readonly BatchRequest<readonly RefittedRow[]>[] {
  const { group } = plan.inspected;
  const before = heightsBefore(plan);
  const mergeAt = new Map(group.merges.map(({ area }) => [area.firstRow, area]));
  const refitted = (row: number, fitted: number | null): readonly RefittedRow[] => {
    const height = before.get(row);
    if (height === undefined) return [];
    const merge = mergeAt.get(row);
    if (merge !== undefined) return heightsOfMerged(merge, fitted ?? height, before).map((each) => ({ sheetKey: group.key, ...each }));
    return (fitted ?? height) < height ? [{ sheetKey: group.key, row, height }] : [];
  };
  return spansOf(rowsToFit(plan, before)).flatMap((span) =>
    fitSteps(group.key, span, (heights) => heights.flatMap((fitted, index) => refitted(span.first + index, fitted))),
  );
}

/** Gives rows their heights. */
export function heightSteps(rows: readonly RefittedRow[]): readonly BatchRequest<readonly never[]>[] {
  return [...new Set(rows.map(({ sheetKey }) => sheetKey))].map((key) => {
    const onSheet = new Map(rows.filter(({ sheetKey }) => sheetKey === key).map(({ row, height }) => [row, height]));
    const spans = spansOf([...onSheet.keys()]);
    return stepWithoutReply(300 * onSheet.size, 100, (context) => {
      const sheet = sheetIn(context, key);
      for (const { first, last } of spans) {
        setRowHeights(
          sheet,
          first,
          Array.from({ length: last - first + 1 }, (_, index) => onSheet.get(first + index) ?? null),
        );
      }
    });
  });
}

/** Heights of the rows that were there; a hidden row has none. */
function heightsBefore({ inspected: { rowHeights } }: SheetPlan): ReadonlyMap<number, number> {
  return new Map(rowHeights.flatMap(({ firstRow, heights }) => heights.map((height, index) => [firstRow + index, height] as const)));
}

/** On a new sheet all of them; else those in which something may need more than the row shows. */
function rowsToFit({ inspected: { group }, blocks }: SheetPlan, before: ReadonlyMap<number, number>): readonly number[] {
  const widths = new Map(
    group.formats.flatMap(({ area, format: { columnWidth } }) =>
      columnWidth === undefined ? [] : [[area.firstColumn, columnWidth] as const],
    ),
  );
  const needed = new Map<number, number>();
  for (const { block, target } of blocks) {
    const { firstRow, firstColumn } = block.edit.area;
    for (const [i, contents] of target.entries()) {
      const lines = contents.map((content, j) => linesOf(content, widths.get(firstColumn + j) ?? unknownWidth));
      needed.set(firstRow + i, Math.max(needed.get(firstRow + i) ?? 0, lineHeight * Math.max(0, ...lines)));
    }
  }
  return group.fits.flatMap(({ firstRow, lastRow }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index).filter((row) => {
      const height = before.get(row);
      return height === undefined || (height > 0 && (needed.get(row) ?? 0) > height);
    }),
  );
}

const lineHeight = 15;
/** Of a column that was there already: rather too narrow, since what isn't needed is put back. */
const unknownWidth = 20;
/** Lines break at words, so a text takes more room than its characters. */
const roomPerCharacter = 1.15;

/** How many lines a content may take; what a formula will say isn't known, but in a narrow column it may wrap. */
function linesOf(content: Content | undefined, width: number): number {
  if (content === undefined || content === null) return 0;
  if (isFormula(content)) return width <= unknownWidth ? 2 : 1;
  return String(content)
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((paragraph.length * roomPerCharacter) / width)), 0);
}

/** Runs of neighbouring rows, none longer than one request takes. */
function spansOf(rows: readonly number[]): readonly Span[] {
  return runsOf(rows).flatMap(([first = 0, ...others]) => splitSpan({ first, last: first + others.length }, rowsPerRequest));
}
