// A workbook on the workbench host with the real office.js client at its side: what the tests of src/excel and src/app stand on.

import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../src/workbench/headless/client';
import { createHost } from '../../src/workbench/host/create-host';
import type { Host } from '../../src/workbench/host/wire/host';
import { openWorkbook } from '../../src/workbench/package/read/open';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import { ensureCell } from '../../src/workbench/workbook/cells';
import type { CellValue, Sheet, Workbook } from '../../src/workbench/workbook/model';
import { sheetNamed, workbookOf, type CellContent } from '../workbench/calculate/small-workbook';

export { sheetNamed, workbookOf, type CellContent as Given };

/** Puts the client on globalThis, where src/excel looks for it. */
export function connect(workbook: Workbook): Host {
  const host = createHost(workbook, createCalculator(workbook));
  connectClient(host).install();
  return host;
}

/** Opens a file and connects it. */
export function connectFile(bytes: Uint8Array): Host {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return connect(opened.workbook);
}

/** The workbook saved and opened again, as after closing Excel. */
export function reopened(host: Host): Host {
  return connectFile(saveWorkbook(host.workbook));
}

/** Every cell that holds something: "Sheet!row,column" → its value and formula, which may be compared in another form. */
export function everyCell(workbook: Workbook, form = (formula: string): string => formula): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    for (const [row, columns] of sheet.rows) {
      for (const [column, { value, formula }] of columns) {
        if (value !== null || formula !== null)
          cells.set(`${sheet.name}!${String(row)},${String(column)}`, JSON.stringify([value, formula === null ? null : form(formula)]));
      }
    }
  }
  return cells;
}

/** Constants only: what people typed. */
export function everyTypedCell(workbook: Workbook): ReadonlyMap<string, string> {
  return new Map([...everyCell(workbook)].filter(([, content]) => content.endsWith(',null]')));
}

/** Puts a value into the model and tells the calculator, as a person's typing would. */
export function typeInto(host: Host, sheet: Sheet, row: number, column: number, value: CellValue): void {
  const cell = ensureCell(sheet, row, column);
  cell.value = value;
  cell.formula = null;
  host.calculator.cellsChanged([{ sheet, row, column }]);
}

/** Value of a cell in the model. */
export function valueIn(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows.get(row)?.get(column)?.value ?? null;
}

/** A plan of deliverables of so many rows, with a filter: theme, deliverable, target, four quarters, total, % achieved. */
export function planOfRows(rows: number): Workbook {
  const heading: readonly CellContent[] = ['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', '% achieved', 'Comment'];
  const body = Array.from({ length: rows }, (_, i): readonly CellContent[] => {
    const [first, second] = [1 + (i % 7), 2 + (i % 5)];
    const total = first + second;
    return [
      i % 10 === 0 ? `Theme ${String(i / 10 + 1)}` : null,
      `Help at least ${String(20 + i)} councils with task ${String(i + 1)}`,
      20 + i,
      first,
      second,
      null,
      null,
      total,
      total / (20 + i),
      i % 3 === 0 ? 'Going well so far' : null,
    ];
  });
  const workbook = workbookOf({ Deliverables: [heading, ...body] });
  const sheet = sheetNamed(workbook, 'Deliverables');
  sheet.filter = { area: { firstRow: 0, firstColumn: 0, lastRow: rows, lastColumn: 9 }, criteria: new Map() };
  return workbook;
}
