// A workbook reviewed as the add-in does it: the real office.js client, the headless workbench, the whole path.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { PreparedReview, WriteReport } from '../../src/app/contract';
import { createUseCases } from '../../src/app/use-cases';
import type { Outcome } from '../../src/domain/model/outcome';
import type { ReviewOptions } from '../../src/domain/model/review';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../src/workbench/headless/client';
import { createHost } from '../../src/workbench/host/create-host';
import { openWorkbook } from '../../src/workbench/package/read/open';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import type { CellValue, Sheet, Workbook } from '../../src/workbench/workbook/model';
import { cellAt } from '../../src/workbench/workbook/cells';

export function asset(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, '..', '..', 'assets', name)));
}

export function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.workbook;
}

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

export interface ReviewedWorkbook {
  readonly workbook: Workbook;
  readonly prepared: PreparedReview;
  readonly written: WriteReport;
  readonly saved: Uint8Array;
}

const unasked: ReviewOptions = { asAt: null, answers: [] };

/** Opens, reviews the whole workbook, writes, saves. */
export async function reviewed(bytes: Uint8Array, options: ReviewOptions = unasked): Promise<ReviewedWorkbook> {
  const workbook = opened(bytes);
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  client.install();
  try {
    const useCases = createUseCases();
    const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, options));
    const written = must(await useCases.applyReview(prepared, () => undefined));
    return { workbook, prepared, written, saved: saveWorkbook(workbook) };
  } finally {
    client.disconnect();
  }
}

/** What a review of the file would write, without writing it. */
export async function prepared(bytes: Uint8Array, options: ReviewOptions = unasked): Promise<PreparedReview> {
  const workbook = opened(bytes);
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  client.install();
  try {
    return must(await createUseCases().prepareReview({ kind: 'workbook' }, options));
  } finally {
    client.disconnect();
  }
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

export function valueOf(sheet: Sheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

/** Column of the heading on the sheet's last heading row, wherever it stands. */
export function columnHeaded(sheet: Sheet, heading: string): number {
  for (const cells of sheet.rows.values()) {
    for (const [column, cell] of cells) if (cell.value === heading) return column;
  }
  throw new Error(`No column is headed ${heading}.`);
}
