// Plans as Excel tables.

import ExcelJS from 'exceljs';
import { bytesOf, odd, type OddWorkbook } from './odd-workbook';
import { addTable, planRows, withParts, type PlanRow } from './plan-workbook';

async function withTables(...tables: readonly Parameters<typeof addTable>[1][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan');
  for (const table of tables) addTable(sheet, table);
  return bytesOf(book);
}

export const table = { name: 'Deliverables', ref: 'A3' } as const;
const dropColumns = (rows: readonly PlanRow[], from: number, count: number): PlanRow[] =>
  rows.map((row) => row.filter((_, i) => i < from || i >= from + count));

export const asTables: readonly OddWorkbook[] = [
  odd('an Excel table', () => withTables(table)),
  odd('an Excel table with a totals row', () => withTables({ ...table, totals: true })),
  odd('an Excel table without filter buttons', () => withTables({ ...table, filterButtons: false, style: 'TableStyleLight9' })),
  odd('an Excel table with calculated columns', async () =>
    withParts(await withTables(table), {
      'xl/tables/table1.xml': (xml) => {
        const calculated = 'SUM(Deliverables[[#This Row],[Q1]:[Q4]])';
        return xml.replace(
          /(<tableColumn id="8" name="Total"[^>]*?)\/>/,
          `$1><calculatedColumnFormula>${calculated}</calculatedColumnFormula></tableColumn>`,
        );
      },
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(/<c r="H([4-8])"( s="\d+")?><v>([^<]*)<\/v>/g, '<c r="H$1"$2><f>SUM(Deliverables[[#This Row],[Q1]:[Q4]])</f><v>$3</v>'),
    }),
  ),
  odd('two Excel tables, one above the other', () => withTables(table, { ...table, name: 'More', ref: 'A14' })),
  odd('two Excel tables with totals rows, one close above the other', () =>
    withTables({ ...table, totals: true }, { ...table, name: 'More', ref: 'A12', totals: true }),
  ),
  odd('two Excel tables side by side, far apart', () => withTables(table, { ...table, name: 'More', ref: 'Z3' })),
  odd('two Excel tables side by side, close', () => withTables(table, { ...table, name: 'More', ref: 'M3' })),
  odd('an Excel table on a sheet with a filter elsewhere', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Plan');
    addTable(sheet, table);
    [
      ['Officer', 'Phone'],
      ['Duty desk', 1],
      ['Front desk', 2],
    ].forEach((row, i) =>
      row.forEach((value, j) => {
        sheet.getCell(20 + i, 1 + j).value = value;
      }),
    );
    sheet.autoFilter = 'A20:B22';
    return bytesOf(book);
  }),
  odd('an Excel table with empty Total and % achieved', () =>
    withTables({
      ...table,
      rows: planRows().map((row, i) => (i === 0 ? row : row.map((value, j) => (j === 7 || j === 8 ? null : value)))),
    }),
  ),
  odd('an Excel table without Total and % achieved', () => withTables({ ...table, rows: dropColumns(planRows(), 7, 2) })),
];
