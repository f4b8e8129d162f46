// A host on a blank workbook with the real client joined to it, for the tests of the host.

import { connectClient, type ClientOptions } from '../../../src/workbench/headless/client';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { createHost } from '../../../src/workbench/host/create-host';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { blankWorkbook } from '../blank-workbook';

export function openBlank(sheets: readonly string[] = ['Data', 'Other'], options: ClientOptions = {}) {
  return openOn(blankWorkbook(...sheets), options);
}

/** The same on a workbook of one's own. */
export function openOn(workbook: Workbook, options: ClientOptions = {}) {
  const host = createHost(workbook, createCalculator(workbook));
  const client = connectClient(host, options);
  return { workbook, host, client, run: client.Excel.run.bind(client.Excel) };
}

/** Something done to the first sheet in one batch. */
export type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** Runs it, and gives what it returned once the batch was answered. */
export async function onSheet(run: typeof Excel.run, act: OnSheet): Promise<void> {
  await run(async (context) => {
    act(context.workbook.worksheets.getItem('Data'), context);
    await context.sync();
  });
}
