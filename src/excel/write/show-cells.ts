// Shows the officer which cells are meant, by selecting them: no cell and no format is changed.

import type { Outcome } from '../../domain/model/outcome';
import { roundTrip } from '../batch/round-trip';

/** Brings the sheet to the front with these cells selected. `sheet`: its name or its id. `address`: A1, without the sheet. */
export async function showCells(sheet: string, address: string): Promise<Outcome<null>> {
  return roundTrip((context) => {
    const shown = context.workbook.worksheets.getItem(sheet);
    shown.activate();
    shown.getRange(address).select();
    return () => null;
  });
}
