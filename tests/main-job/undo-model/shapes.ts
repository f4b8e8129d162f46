// Small plans of several forms, ready to be cloned, and where an officer types and sorts in them.

import ExcelJS from 'exceljs';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { calculated, once, plans } from '../fault-matrix/stories';
import { addPlan, planRows } from '../odd-workbooks/plan-workbook';

export interface Shape {
  readonly name: string;
  /** Made once. */
  readonly start: () => Promise<Workbook>;
  readonly sheet: string;
  /** Zero-based, as all places. */
  readonly headingRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Columns that figures or statuses are typed into. */
  readonly typed: readonly number[];
  /** What is typed there. */
  readonly texts: readonly string[];
  /** Columns by which rows are sorted: typed ones that the add-in never writes into. */
  readonly keys: readonly number[];
  readonly comments: number | null;
  /** Statuses of reviews, of which another may be started. */
  readonly hasReviews: boolean;
}

const figures = {
  typed: [2, 3, 4, 6],
  texts: ['7', '0', '', '1.5', 'n/a'],
  keys: [1, 2, 3],
  comments: 9,
  lastColumn: 9,
  hasReviews: false,
} as const;

/** In the usual font of another program, with a hidden row, a fill of a whole row and blank totals. */
const dressedRange = once(async () => {
  const book = new ExcelJS.Workbook();
  const rows = planRows().map((row, i) => (i === 0 ? row : [...row.slice(0, 7), null, null, i % 2 === 0 ? null : (row[9] ?? null)]));
  const { sheet, headingRow, lastRow } = addPlan(book, { rows });
  sheet.getRow(headingRow + 2).hidden = true;
  sheet.getRow(headingRow + 3).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
  sheet.getRow(headingRow + 4).height = 40;
  sheet.getCell(lastRow + 3, 2).value = 'Notes: the winter figures are provisional';
  const other = book.addWorksheet('Board');
  other.getCell('A1').value = { formula: `Plan!C${String(headingRow + 1)}*2` };
  const workbook = calculated(new Uint8Array(await book.xlsx.writeBuffer()));
  const [usual] = workbook.styles;
  if (usual !== undefined) workbook.styles[0] = { ...usual, font: { ...usual.font, name: 'Arial', size: 10, color: null } };
  return workbook;
});

export const shapes: readonly Shape[] = [
  { name: 'range', start: plans.plan, sheet: 'Plan', headingRow: 2, lastRow: 5, ...figures },
  { name: 'table', start: plans.tablePlan, sheet: 'Plan', headingRow: 0, lastRow: 3, ...figures },
  { name: 'dressed range', start: dressedRange, sheet: 'Plan', headingRow: 2, lastRow: 7, ...figures },
  {
    name: 'statuses',
    start: plans.dressed,
    sheet: 'Plan',
    headingRow: 0,
    lastRow: 4,
    lastColumn: 5,
    typed: [3, 4],
    texts: ['Green', 'Red', ''],
    keys: [1],
    comments: 5,
    hasReviews: true,
  },
];
