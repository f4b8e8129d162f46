// A small plan of deliverables, to which a test adds whatever is odd about a workbook. Made with ExcelJS; parts may be changed by hand afterwards.

import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const headings = ['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', '% achieved', 'Comments'] as const;

export type PlanRow = readonly ExcelJS.CellValue[];

/** Theme, deliverable, target, four quarters, comment. */
const deliverables: readonly (readonly [string, string, number, number, number, number, string])[] = [
  ['Safer streets', 'Street patrols run', 40, 10, 12, 9, 'Winter rota agreed'],
  ['Safer streets', 'Residents trained', 120, 25, 35, 30, 'Two halls are booked'],
  ['Cleaner air', 'Monitors installed', 12, 3, 3, 6, 'All in place'],
  ['Cleaner air', 'Idling fines issued', 60, 5, 9, 11, 'Staff vacancy'],
  ['Warm homes', 'Lofts insulated', 300, 80, 95, 60, 'Supplier is late'],
];

/** Rows of the plan with totals and percentages as numbers, from the heading row on. */
export function planRows(): PlanRow[] {
  return [
    [...headings],
    ...deliverables.map(([theme, name, target, q1, q2, q3, comment]) => {
      const total = q1 + q2 + q3;
      return [theme, name, target, q1, q2, q3, null, total, total / target, comment];
    }),
  ];
}

export interface PlanPlace {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  /** Row of the headings, as Excel counts. */
  readonly headingRow: number;
  readonly lastRow: number;
}

export interface PlanOptions {
  readonly sheetName?: string;
  readonly headingRow?: number;
  readonly rows?: readonly PlanRow[];
}

/** A plan on a sheet of its own in `book`. */
export function addPlan(book: ExcelJS.Workbook, { sheetName = 'Plan', headingRow = 3, rows = planRows() }: PlanOptions = {}): PlanPlace {
  const sheet = book.addWorksheet(sheetName);
  if (headingRow > 1) sheet.getCell(1, 1).value = 'Service plan 2024/25';
  rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value !== null) sheet.getCell(headingRow + i, j + 1).value = value;
    });
  });
  const places = rows[0]?.length ?? 0;
  for (let column = 1; column <= places; column += 1) sheet.getCell(headingRow, column).font = { bold: true };
  for (let row = headingRow + 1; row < headingRow + rows.length; row += 1) sheet.getCell(row, Math.min(9, places)).numFmt = '0%';
  return { book, sheet, headingRow, lastRow: headingRow + rows.length - 1 };
}

/** The file of a workbook with one plan, after `change`. */
export async function planWorkbook(change: (place: PlanPlace) => void = () => undefined, options: PlanOptions = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  change(addPlan(book, options));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The file with some parts changed by hand, or added. A part that isn't there is changed from an empty text. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const old = parts[name];
    parts[name] = strToU8(change(old === undefined ? '' : strFromU8(old)));
  }
  return zipSync(parts);
}

/** The plan as an Excel table. The cells are put in by ExcelJS; `columns` says what is special about some. */
export interface TableLook {
  readonly name: string;
  readonly ref: string;
  readonly totals?: boolean;
  readonly style?: 'TableStyleMedium2' | 'TableStyleLight9';
  readonly filterButtons?: boolean;
  readonly rows?: readonly PlanRow[];
}

export function addTable(
  sheet: ExcelJS.Worksheet,
  { name, ref, totals = false, style = 'TableStyleMedium2', filterButtons = true, rows = planRows() }: TableLook,
): void {
  const [head = [], ...body] = rows;
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    totalsRow: totals,
    style: { theme: style, showRowStripes: true },
    columns: head.map((heading, i) => ({
      name: typeof heading === 'string' ? heading : '',
      filterButton: filterButtons,
      ...(totals && i === 0 ? { totalsRowLabel: 'Total' } : {}),
      ...(totals && i === 3 ? { totalsRowFunction: 'sum' as const } : {}),
    })),
    rows: body.map((row) => [...row]),
  });
}

/** Puts a filter over the cells. */
export const filtered =
  (at: string) =>
  (place: { readonly sheet: ExcelJS.Worksheet }): void => {
    place.sheet.autoFilter = at;
  };
