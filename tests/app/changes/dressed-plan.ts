// A programme plan as offices dress them: an Excel table or a filter, headings merged over the reviews, drop-downs, coloured statuses.

import { Workbook as ExcelJsWorkbook, type Worksheet } from 'exceljs';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { opened } from '../../main-job/reviewed';

const rows: readonly (readonly [string, string, string, string, string | null, string])[] = [
  ['Councils share what works', 'Publish the guide', 'By July 2011', 'Green', 'Green', 'Printed and sent to every council'],
  ['Councils share what works', 'Hold six workshops', 'Oct 2011', 'Amber', 'Red', 'Two were held and four put off'],
  ['Councils learn from peers', 'Recruit twenty peers', 'March 2012', 'Green', null, 'Adverts are out'],
  ['Councils learn from peers', 'Train them', 'Ongoing', 'Amber', 'Amber', 'A trainer has been found'],
];

/** `table`: columns of an Excel table over the plan, else it has a filter. `group`: one heading merged over both reviews, which say their months only. */
interface Dress {
  readonly table: boolean;
  readonly group: boolean;
  readonly comments: boolean;
}

export async function dressedPlan({ table, group, comments }: Dress): Promise<Workbook> {
  const made = new ExcelJsWorkbook();
  const sheet = made.addWorksheet('Plan');
  const first = group ? 2 : 1;
  const reviews = group ? ['Oct 2011', 'March 2012'] : ['Oct 2011 review', 'March 2012 review'];
  const headings = ['Outcome', 'Output', 'Timescale', ...reviews, ...(comments ? ['Comments'] : [])];
  const lines = rows.map((row) => row.slice(0, headings.length));
  if (group) {
    sheet.getCell('D1').value = 'RAG status';
    sheet.mergeCells('D1:E1');
  }
  if (table) {
    const columns = headings.map((name) => ({ name, filterButton: true }));
    sheet.addTable({ name: 'PlanTable', ref: `A${String(first)}`, headerRow: true, columns, rows: lines.map((line) => [...line]) });
  } else {
    for (const [index, line] of [headings, ...lines].entries()) sheet.getRow(first + index).values = [...line];
    sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: first + rows.length, column: headings.length } };
  }
  dress(sheet, first);
  return opened(new Uint8Array(await made.xlsx.writeBuffer()));
}

function dress(sheet: Worksheet, first: number): void {
  const places = `D${String(first + 1)}:E${String(first + rows.length)}`;
  sheet.getColumn(5).width = 17;
  for (let row = first; row <= first + rows.length; row += 1) {
    sheet.getCell(row, 5).alignment = { horizontal: 'center', wrapText: true };
    sheet.getCell(row, 5).border = { left: { style: 'thin' }, right: { style: 'thin' } };
    if (row > first)
      for (const column of [4, 5])
        sheet.getCell(row, column).dataValidation = { type: 'list', allowBlank: true, formulae: ['"Green,Amber,Red"'] };
  }
  sheet.addConditionalFormatting({
    ref: places,
    rules: [
      {
        type: 'cellIs',
        operator: 'equal',
        priority: 1,
        formulae: ['"Red"'],
        style: { font: { color: { argb: 'FF9C0006' } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  });
}
