// Which sheet the officer is looking at.

import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { problemOf } from '../batch/excel-errors';
import { roundTrip } from '../batch/round-trip';

/** Name of the active sheet. */
export async function activeSheetName(): Promise<Outcome<string>> {
  return roundTrip((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    return () => sheet.name;
  });
}

/** Calls `listener` with the name of every sheet that is activated from now on. The value stops it. */
export async function listenForActivation(listener: (sheet: string) => void): Promise<Outcome<() => void>> {
  const tell = async (): Promise<void> => {
    const name = await activeSheetName();
    if (name.ok) listener(name.value);
  };
  try {
    const context = new Excel.RequestContext();
    const registration = context.workbook.worksheets.onActivated.add(tell);
    await context.sync();
    return succeed(() => {
      registration.remove();
      registration.context.sync().catch(() => undefined);
    });
  } catch (error) {
    const { code, sentence } = problemOf(error);
    return fail(code, sentence);
  }
}
