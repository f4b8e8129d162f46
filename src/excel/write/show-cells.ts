// Shows the officer which cells are meant, by selecting them: no cell and no format is changed.

import type { Area } from '../../domain/model/cell';
import type { Outcome } from '../../domain/model/outcome';
import { rangeOf } from '../batch/ranges';
import { roundTrip } from '../batch/round-trip';

/** Brings the sheet to the front with the area selected. */
export async function showCells(sheetId: string, area: Area): Promise<Outcome<null>> {
  return roundTrip((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    rangeOf(sheet, area).select();
    return () => null;
  });
}
