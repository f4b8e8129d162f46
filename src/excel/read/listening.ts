// What happens in the workbook while the pane is open: another sheet in front, other cells selected, cells changed by anyone but us.

import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { problemOf } from '../batch/excel-errors';
import { activeSheetName } from './active-sheet';

/** Ends a listening. */
export type Stop = () => void;

/** Cells that somebody has selected in this window. */
export interface SelectedPlace {
  readonly sheetId: string;
  /** Zero-based, of the first of them. */
  readonly row: number;
}

/** Calls `listener` with the name of every sheet that is activated from now on. */
export async function listenForActivation(listener: (sheet: string) => void): Promise<Outcome<Stop>> {
  return listen(({ worksheets }) =>
    worksheets.onActivated.add(async () => {
      const name = await activeSheetName();
      if (name.ok) listener(name.value);
    }),
  );
}

/** Calls `listener` with every selection from now on. */
export async function listenForSelection(listener: (place: SelectedPlace) => void): Promise<Outcome<Stop>> {
  return listen(({ worksheets }) =>
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      listener({ sheetId: worksheetId, row: firstRowOf(address) });
      return Promise.resolve();
    }),
  );
}

/** Calls `listener` after every change of cells that the add-in hasn't made: by the officer, a colleague, or Excel's own undo. */
export async function listenForChanges(listener: () => void): Promise<Outcome<Stop>> {
  return listen(({ worksheets }) =>
    worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource !== 'ThisLocalAddin') listener();
      return Promise.resolve();
    }),
  );
}

/** A whole column has no row in its address: its first. */
function firstRowOf(address: string): number {
  return Number(/^\$?[A-Z]*\$?(\d+)/i.exec(address)?.[1] ?? '1') - 1;
}

async function listen<T>(register: (workbook: Excel.Workbook) => OfficeExtension.EventHandlerResult<T>): Promise<Outcome<Stop>> {
  try {
    const context = new Excel.RequestContext();
    const registration = register(context.workbook);
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
