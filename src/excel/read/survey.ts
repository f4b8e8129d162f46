// What must be known of a sheet before its cells are asked for: where they are, how many, and what to ask for with
// them.

import type { Area, SheetRef } from '../../domain/model/cell';
import { areaOf, extentProperties } from '../batch/ranges';
import { queueDrawings, type Drawing } from './drawings';
import { queueSomethingBeside } from './set-beside';
import type { UsedRegion } from './used-region';

/** A sheet before its cells are read. Until a large area has been searched, its used region is the whole of it. */
export interface Survey extends UsedRegion {
  readonly sheet: SheetRef;
  /**
   * About how many bytes a cell's value, formula and number format take in an answer, by the first and the last row.
   */
  readonly bytesPerCell: number;
  /** Some may be: it is worth asking which. */
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  /** Without their areas, which are read with the cells. */
  readonly tables: readonly { readonly name: string; readonly showTotals: boolean }[];
  readonly filter: { readonly area: Area; readonly filtered: boolean } | null;
  readonly protected: boolean;
  readonly drawings: readonly Drawing[];
  /** Whether anything is set in the blank cells right of the area: it is worth asking what. */
  readonly somethingBeside: boolean;
  /** Whether the sheet itself is. */
  readonly hidden: boolean;
}

/** What a survey may do without, because Excel may fail for it. */
export interface SurveyExtras {
  readonly drawings: boolean;
  /** Whether anything is set beside the cells: Excel fails for some conditional formats. */
  readonly beside: boolean;
  /** The contents of the first and last row: of a blank sheet they are rows of a null object. */
  readonly ends: boolean;
}

/** Where no row has been looked at: about what a short sentence takes. Each answer corrects it. */
const bytesPerUnknownCell = 100;

/** Queues the survey of a sheet that may be a null object; then it is null. */
export function queueSurvey(sheet: Excel.Worksheet, extras: SurveyExtras): () => Survey | null {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.tables.load('items/name,items/showTotals');
  sheet.autoFilter.load('isDataFiltered');
  const filter = sheet.autoFilter.getRangeOrNullObject().load(extentProperties);
  // Cells with formats only don't count: a sheet whose formats reach the last row is read only as far as its last
  // figure.
  const used = sheet.getUsedRangeOrNullObject(true).load(`${extentProperties},rowHidden,columnHidden`);
  const drawings = extras.drawings ? queueDrawings(sheet) : null;
  const beside = extras.beside ? queueSomethingBeside(used) : null;
  const ends = extras.ends ? [used.getRow(0).load('values'), used.getLastRow().load('values')] : null;
  return () => {
    if (sheet.isNullObject) return null;
    const area = used.isNullObject ? null : areaOf(used);
    return {
      sheet: { id: sheet.id, name: sheet.name },
      area,
      rows: area === null ? [] : [{ first: area.firstRow, last: area.lastRow }],
      outlyingAreas: [],
      bytesPerCell: used.isNullObject ? 1 : ends === null ? bytesPerUnknownCell : bytesPerCellIn(ends.map(({ values }) => values)),
      someRowsHidden: !used.isNullObject && mayBeTrue(used.rowHidden),
      someColumnsHidden: !used.isNullObject && mayBeTrue(used.columnHidden),
      tables: sheet.tables.items.map(({ name, showTotals }) => ({ name, showTotals })),
      filter: filter.isNullObject ? null : { area: areaOf(filter), filtered: sheet.autoFilter.isDataFiltered },
      protected: sheet.protection.protected,
      drawings: drawings?.() ?? [],
      somethingBeside: !used.isNullObject && beside?.() === true,
      hidden: sheet.visibility !== 'Visible',
    };
  };
}

/**
 * A constant comes twice, as value and as formula; a number format is mostly "General". Null: Excel returned no
 * values.
 */
function bytesPerCellIn(rows: readonly (readonly (readonly unknown[])[] | null)[]): number {
  const text = rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
  const cells = rows.reduce((sum, row) => sum + (row?.flat().length ?? 0), 0);
  return (2 * text) / Math.max(cells, 1) + 10;
}

/** Excel's types leave out the null that means "some are, some aren't". */
function mayBeTrue(answer: boolean | null): boolean {
  return answer ?? true;
}
