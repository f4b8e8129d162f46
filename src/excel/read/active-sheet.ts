// Which sheet the officer is looking at.

import type { Outcome } from '../../domain/model/outcome';
import { roundTrip } from '../batch/round-trip';

/** Name of the active sheet. */
export async function activeSheetName(): Promise<Outcome<string>> {
  return roundTrip((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    return () => sheet.name;
  });
}
