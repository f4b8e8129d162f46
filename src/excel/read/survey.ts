// What must be known of a sheet before its cells are asked for: where they are, how many, and what stands around them.

import type { Area, SheetRef } from '../../domain/model/cell';
import { areaOf, extentProperties } from '../batch/ranges';
import type { UsedRegion } from './used-region';

/**
 * `area` null: nothing on the sheet. `rows` and `aside`: all of it and nothing, until a large area has been looked through.
 * `someRowsHidden`: it is worth asking which. `tables` without their areas, which a second look must fetch.
 */
export interface Survey extends UsedRegion {
  readonly sheet: SheetRef;
  /** About how many bytes a cell's value, formula and number format take in an answer, going by the first and the last row. */
  readonly bytesPerCell: number;
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  readonly tables: readonly { readonly name: string; readonly showTotals: boolean }[];
  readonly filter: { readonly area: Area; readonly filtered: boolean } | null;
  readonly protected: boolean;
  readonly hidden: boolean;
}

/** Queues the survey of a sheet that may be a null object; then it is null. */
export function askForSurvey(sheet: Excel.Worksheet): () => Survey | null {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.tables.load('items/name,items/showTotals');
  sheet.autoFilter.load('isDataFiltered');
  const filter = sheet.autoFilter.getRangeOrNullObject().load(extentProperties);
  // Cells with formats only don't count: a sheet whose formats reach the last row is read no further than its last figure.
  const used = sheet.getUsedRangeOrNullObject(true).load(`${extentProperties},rowHidden,columnHidden`);
  const ends = [used.getRow(0).load('values'), used.getLastRow().load('values')];
  return () => {
    if (sheet.isNullObject) return null;
    const area = used.isNullObject ? null : areaOf(used);
    return {
      sheet: { id: sheet.id, name: sheet.name },
      area,
      rows: area === null ? [] : [{ first: area.firstRow, last: area.lastRow }],
      outlyingAreas: [],
      bytesPerCell: used.isNullObject ? 1 : bytesPerCellIn(ends.map(({ values }) => values)),
      someRowsHidden: !used.isNullObject && mayBeTrue(used.rowHidden),
      someColumnsHidden: !used.isNullObject && mayBeTrue(used.columnHidden),
      tables: sheet.tables.items.map(({ name, showTotals }) => ({ name, showTotals })),
      filter: filter.isNullObject ? null : { area: areaOf(filter), filtered: sheet.autoFilter.isDataFiltered },
      protected: sheet.protection.protected,
      hidden: sheet.visibility !== 'Visible',
    };
  };
}

/** A constant comes twice, as value and as formula; a number format is mostly "General". A row is null where Excel has answered with nothing. */
function bytesPerCellIn(rows: readonly (readonly (readonly unknown[])[] | null)[]): number {
  const text = rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
  const cells = rows.reduce((sum, row) => sum + (row?.flat().length ?? 0), 0);
  return (2 * text) / Math.max(cells, 1) + 10;
}

/** Excel's types leave out the null that stands for "some are, some aren't". */
function mayBeTrue(answer: boolean | null): boolean {
  return answer ?? true;
}
