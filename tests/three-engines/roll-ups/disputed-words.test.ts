// Words of which nothing says which is the worst, rows without a status on purpose, and words in the order of a key: the Plan
// summary says of each group what the domain says, in the workbench and in LibreOffice, now and after other words are typed.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import type { CellValue } from '../../../src/workbench/workbook/model';
import { testWithTool } from '../../external-tools';
import { opened, sheetOf } from '../../main-job/reviewed';
import { recalculateWithLibreOffice } from '../recalculate-with-libreoffice';
import { open, type OpenPlan } from '../../app/changes/open-plan';
import { linesByDomain, linesOnSheet } from '../../app/changes/roll-ups-shown';

type Row = readonly CellValue[];

const actions: readonly Row[] = [
  ['Homes', 'Repair roofs', '31 March 2016', 'On course'],
  ['Homes', 'Insulate walls', '31 March 2016', 'A little behind'],
  ['Homes', 'Let flats', '31 March 2016', 'At risk'],
  ['Streets', 'Sweep squares', '31 March 2016', 'Finished'],
  ['Streets', 'Plant trees', '31 March 2016', 'On course'],
  ['Streets', 'Mend lamps', '31 March 2016', 'A little behind'],
  ['Parks', 'Open a pond', '31 March 2016', 'Paused'],
  ['Parks', 'Build a hide', '31 March 2016', 'Overdue'],
  ['Parks', 'Cut hay', '31 March 2016', 'Not begun'],
];

async function planOf(rows: readonly Row[]): Promise<OpenPlan> {
  const made = new ExcelJsWorkbook();
  const sheet = made.addWorksheet('Plan');
  for (const row of rows) sheet.addRow([...row]);
  return open(opened(new Uint8Array(await made.xlsx.writeBuffer())));
}

async function agreeing(plan: OpenPlan): Promise<readonly Row[]> {
  const lines = linesByDomain((await plan.review()).review, () => 1);
  expect(linesOnSheet(plan.sheet('Plan summary'))).toEqual(lines);
  return lines.map((line) => [line[2] ?? '', ...line.slice(11, 13)]);
}

const headings: Row = ['Theme', 'Action', 'Due', 'Status'];

testWithTool('libreoffice')(
  'no order where nothing tells it',
  async (soffice) => {
    const plan = await planOf([headings, ...actions]);
    await plan.change({ kind: 'summary' });
    expect(await agreeing(plan)).toEqual([
      ['', 'No order', 'A little behind'],
      ['Homes', 'No order', 'No order'],
      ['Streets', 'A little behind', 'A little behind'],
      ['Parks', 'No order', 'No order'],
    ]);
    const theirs = opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice));
    expect(linesOnSheet(sheetOf(theirs, 'Plan summary'))).toEqual(linesOnSheet(plan.sheet('Plan summary')));
    plan.type('Plan', 3, 3, 'On course');
    plan.type('Plan', 7, 3, 'Overdue');
    expect((await agreeing(plan)).slice(1)).toEqual([
      ['Homes', 'A little behind', 'On course'],
      ['Streets', 'A little behind', 'A little behind'],
      ['Parks', 'Overdue', 'Overdue'],
    ]);
  },
  120_000,
);
