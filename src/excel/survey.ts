// What must be known of a sheet before its cells are asked for: where they are, how many, and what stands around them.

import type { Area, SheetRef } from '../domain/cell';
import { areaOf, extentProperties } from './ranges';

/** `area` null: nothing on the sheet. `someRowsHidden`: it is worth asking which. `tables` without their areas, which a second look must fetch. */
export interface Survey {
  readonly sheet: SheetRef;
  readonly area: Area | null;
  readonly cells: number;
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  readonly tables: readonly { readonly name: string; readonly showTotals: boolean }[];
  readonly filter: { readonly area: Area; readonly filtered: boolean } | null;
  readonly protected: boolean;
}

/** Queues the survey of a sheet that may be a null object; then it is null. */
export function askForSurvey(sheet: Excel.Worksheet): () => Survey | null {
  sheet.load('id,name');
  sheet.protection.load('protected');
  sheet.tables.load('items/name,items/showTotals');
  sheet.autoFilter.load('isDataFiltered');
  const filter = sheet.autoFilter.getRangeOrNullObject().load(extentProperties);
  // Cells with formats only don't count: a sheet whose formats reach the last row is read no further than its last figure.
  const used = sheet.getUsedRangeOrNullObject(true).load(`${extentProperties},cellCount,rowHidden,columnHidden`);
  return () => {
    if (sheet.isNullObject) return null;
    return {
      sheet: { id: sheet.id, name: sheet.name },
      area: used.isNullObject ? null : areaOf(used),
      cells: used.isNullObject ? 0 : cellsIn(used),
      someRowsHidden: !used.isNullObject && used.rowHidden !== false,
      someColumnsHidden: !used.isNullObject && used.columnHidden !== false,
      tables: sheet.tables.items.map(({ name, showTotals }) => ({ name, showTotals })),
      filter: filter.isNullObject ? null : { area: areaOf(filter), filtered: sheet.autoFilter.isDataFiltered },
      protected: sheet.protection.protected,
    };
  };
}

/** Excel gives −1 where there are more than 2³¹ − 1. */
function cellsIn(used: Excel.Range): number {
  return used.cellCount < 0 ? Number.POSITIVE_INFINITY : used.cellCount;
}
