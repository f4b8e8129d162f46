// A workbook of our making, opened beside the one that is open.

import { succeed, type Outcome } from '../../domain/model/outcome';
import { openWorkbook, roundTrip } from '../batch/round-trip';

/** What the open workbook's file is called. */
export async function workbookName(): Promise<Outcome<string>> {
  return roundTrip(({ workbook }) => {
    workbook.load('name');
    return () => workbook.name;
  });
}

/** Opens the .xlsx file in a window of its own, not yet saved anywhere. */
export async function openInNewWorkbook(file: Uint8Array): Promise<Outcome<null>> {
  const opened = await openWorkbook(base64Of(file));
  return opened.ok ? succeed(null) : opened;
}

/** As many characters as one call may be given. */
const slice = 30_000;

function base64Of(bytes: Uint8Array): string {
  const slices = Array.from({ length: Math.ceil(bytes.length / slice) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * slice, (index + 1) * slice)),
  );
  return btoa(slices.join(''));
}
