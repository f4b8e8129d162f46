// What was found where a review is about to write, sheet by sheet.

import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import type { FormatBefore, RowHeights, RuleBefore } from '../journal/journal';
import type { FormatFound } from './formats/plain-cells';
import type { LayoutToCopy } from './copied-layouts';
import type { EditOf, SheetGroup } from './edits/group-edits';
import type { BlankBelow } from './contents/blank-below';
import { joined, type MixedColumn } from './formats/mixed-formats';
import { emptyBlock, type Block, type FormatToCopy } from './inspect-cells';

/**
 * Contents that a sheet must still hold for the edits to mean what they meant:
 * where rows have moved, the add-in's cells would be written beside the wrong ones.
 */
export interface Guard {
  readonly sheetId: string;
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

/** A sheet before the write. */
export interface Inspected {
  readonly group: SheetGroup;
  /** Why nothing may be written on it, in one sentence. */
  readonly refusal: string | null;
  readonly lastRow: number;
  /** Whether Tables of Excel are on it, which fill columns by themselves. */
  readonly hasTables: boolean;
  /** Where it has, what is blank below what is written. */
  readonly blankBelow: readonly BlankBelow[];
  readonly blocks: readonly Block[];
  readonly formats: readonly FormatFound[];
  /** How cells look that have no format of their own; null: that isn't known. */
  readonly normalLook: string | null;
  readonly mixedFormats: readonly FormatBefore[];
  readonly toCopy: readonly FormatToCopy[];
  readonly rowHeights: readonly RowHeights[];
  readonly rulesBefore: readonly RuleBefore[];
  readonly layouts: readonly LayoutToCopy[];
  /** Of the columns that are grouped, those that were hidden already. */
  readonly hiddenColumns: readonly number[];
}

/** What a name refers to now. */
export interface CurrentName {
  readonly edit: EditOf<'name'>;
  /** Null: there is no such name. */
  readonly refersTo: string | null;
}

/** What one request found of its sheet or name. `mixed`, `unread`, `doubted`: what is still to be read. */
export type InspectionPart = Partial<Omit<Inspected, 'group'>> & {
  readonly name?: CurrentName;
  readonly mixed?: readonly MixedColumn[];
  /** Blocks that turn out not to be blank. */
  readonly unread?: readonly EditOf<'cells'>[];
  /** Contents that by their formulas alone seem to have changed. */
  readonly doubted?: readonly Guard[];
};

/** All that was found of one sheet. */
export function mergeInspections(group: SheetGroup, parts: readonly InspectionPart[]): Inspected {
  return {
    group,
    refusal: parts.find(({ refusal }) => refusal !== undefined && refusal !== null)?.refusal ?? null,
    lastRow: Math.max(0, ...parts.map(({ lastRow }) => lastRow ?? 0)),
    hasTables: parts.some(({ hasTables }) => hasTables === true),
    blocks: group.isNew
      ? group.cells.map(emptyBlock)
      : wholeBlocks(
          group,
          parts.flatMap(({ blocks }) => blocks ?? []),
        ),
    blankBelow: parts.flatMap(({ blankBelow }) => blankBelow ?? []),
    formats: parts.flatMap(({ formats }) => formats ?? []),
    normalLook: normalLookIn(parts),
    mixedFormats: joined(parts.flatMap(({ mixedFormats }) => mixedFormats ?? [])),
    toCopy: parts.flatMap(({ toCopy }) => toCopy ?? []),
    rowHeights: parts.flatMap(({ rowHeights }) => rowHeights ?? []),
    rulesBefore: parts.flatMap(({ rulesBefore }) => rulesBefore ?? []),
    layouts: parts.flatMap(({ layouts }) => layouts ?? []),
    hiddenColumns: parts.flatMap(({ hiddenColumns }) => hiddenColumns ?? []),
  };
}

/** How cells look that have no format of their own, once that was found. */
export function normalLookIn(parts: readonly InspectionPart[]): string | null {
  return parts.find(({ normalLook }) => normalLook !== undefined)?.normalLook ?? null;
}

/** A block that was read by several requests is one again, its rows in their order. */
function wholeBlocks({ cells }: SheetGroup, blocks: readonly Block[]): readonly Block[] {
  return cells.flatMap((edit) => {
    const read = blocks.filter((block) => block.edit === edit);
    // Most blocks are read by one.
    if (read.length < 2) return read;
    return [
      {
        edit,
        found: read.flatMap(({ found }) => found),
        numberFormats: read.flatMap(({ numberFormats }) => numberFormats),
        severalLooks: read.flatMap(({ severalLooks }) => severalLooks),
        spilled: (read[0]?.spilled ?? []).map((_, j) => read.some(({ spilled }) => spilled[j] === true)),
      },
    ];
  });
}
