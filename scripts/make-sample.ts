// Makes the sample workbooks from the typed facts beside it: `npm run make-sample`. ExcelJS is good at new files; it is
// never used on an officer's file.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Workbook } from 'exceljs';

import { addDeliverablesSheet, addPlanSheet, addProgressSheet } from './sample/sheets';

/** `withTotals` false: Total and % achieved of the deliverables are left for the add-in to fill. */
export async function sampleWorkbook(withTotals: boolean): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Northmere Combined Councils';
  workbook.created = new Date(Date.UTC(2015, 9, 5));
  workbook.modified = new Date(Date.UTC(2015, 9, 5));
  addPlanSheet(workbook);
  addDeliverablesSheet(workbook, withTotals);
  addProgressSheet(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function main(): Promise<void> {
  const assets = path.join(__dirname, '..', 'assets');
  await mkdir(assets, { recursive: true });
  await writeFile(path.join(assets, 'programme-plan.xlsx'), await sampleWorkbook(true));
  await writeFile(path.join(assets, 'programme-plan-blank-totals.xlsx'), await sampleWorkbook(false));
}

if (require.main === module) void main();
