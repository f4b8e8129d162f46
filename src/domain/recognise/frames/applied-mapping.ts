// Which of the officers' mappings holds for a table: only one whose headings are all still there, by text and
// occurrence.

import type { SheetRef } from '../../model/cell';
import type { ColumnRole, Mapping } from '../../model/mapping';
import { blockOfRows } from '../headings/read-block';
import { nameOf } from '../headings/heading-block';
import type { SheetView } from '../sheet/sheet-view';
import { lengthened } from './mapped-end';
import { framesUnder, type TableFrame } from './table-extent';

/** A table with the officer's word on it: `roles` by column; empty where only its rows were moved. */
export interface MappedFrame {
  readonly frame: TableFrame;
  readonly mapping: Mapping | null;
  readonly roles: ReadonlyMap<number, ColumnRole>;
}

/** The mappings of a sheet: by its id, else by its name. */
export function mappingsOf(sheet: SheetRef, mappings: readonly Mapping[]): readonly Mapping[] {
  const byId = mappings.filter((mapping) => mapping.sheet.id === sheet.id);
  return byId.length > 0 ? byId : mappings.filter((mapping) => mapping.sheet.name === sheet.name);
}

/**
 * A table found unaided, as the first mapping that holds for it has it: under other heading rows, perhaps, and then
 * perhaps in several parts.
 */
export function mappedFrames(view: SheetView, frame: TableFrame, below: number, mappings: readonly Mapping[]): readonly MappedFrame[] {
  for (const mapping of mappings) {
    const frames = framesUnderMapping(view, frame, below, mapping);
    const mapped = frames.flatMap((found): readonly MappedFrame[] => {
      const roles = rolesByColumn(found, mapping);
      if (roles === null) return [];
      if (mapping.endsAt === undefined) return [{ frame: found, mapping, roles }];
      const longer = lengthened(view, found, mapping);
      return longer === null ? [] : [{ frame: longer, mapping, roles }];
    });
    if (mapped.length > 0) return mapped;
  }
  return [{ frame, mapping: null, roles: new Map() }];
}

function framesUnderMapping(view: SheetView, frame: TableFrame, below: number, mapping: Mapping): readonly TableFrame[] {
  if (mapping.foundBy === undefined) return [frame];
  const headings = headingsOf(frame);
  if (!mapping.foundBy.every((heading) => headings.includes(heading))) return [];
  const firstRow = frame.block.firstRow + (mapping.headersFrom ?? 0);
  const block = blockOfRows(view, firstRow, firstRow + mapping.headerRows - 1);
  return block === null ? [] : framesUnder(view, block, Math.max(below, block.lastRow + 1));
}

/** The columns that the mapping's headings name; null where one of them isn't there any more. */
function rolesByColumn(frame: TableFrame, mapping: Mapping): ReadonlyMap<number, ColumnRole> | null {
  const headings = headingsOf(frame);
  const roles = new Map<number, ColumnRole>();
  for (const { heading, occurrence, role } of mapping.roles) {
    const same = frame.columns.filter((_, index) => headings[index] === heading);
    const column = same[occurrence];
    if (column === undefined) return null;
    roles.set(column, role);
  }
  return roles;
}

function headingsOf(frame: TableFrame): readonly string[] {
  return frame.columns.map((column) => nameOf(frame.block, column));
}
