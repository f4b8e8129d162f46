// The workbook that the page has open: its model, the engine that calculates it and the host that answers the add-in.

import { createCalculator } from '../calculate/hyperformula';
import type { Calculator } from '../calculate/calculator';
import { createHost } from '../host/create-host';
import type { Host } from '../host/wire/host';
import { openWorkbook } from '../package/read/open';
import type { Workbook } from '../workbook/model';

export interface OpenDocument {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly host: Host;
}

/** Opens a file's bytes; one sentence where they can't be used. */
export function openDocument(
  fileName: string,
  bytes: Uint8Array,
): { readonly ok: true; readonly document: OpenDocument } | { readonly ok: false; readonly sentence: string } {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return { ok: false, sentence: opened.problem.sentence };
  const { workbook } = opened;
  const calculator = createCalculator(workbook);
  return { ok: true, document: { fileName, workbook, calculator, host: createHost(workbook, calculator) } };
}

/** "plan.xlsx" → "plan (copy).xlsx": the file that was opened is never written over. */
export function copyName(fileName: string): string {
  return fileName.replace(/(\.xls[xm])?$/i, (ending) => ` (copy)${ending === '' ? '.xlsx' : ending}`);
}
