// Workbooks as an earlier version's review left them (scripts/earlier-reviews), with what an officer has done to them
// since, brought over by a review and taken back.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { PreparedReview, WriteReport } from '../../src/app/contract';
import { createUseCases } from '../../src/app/use-cases';
import { addInColumnHeadings, addInColumnOrder, columnOrder, type AddInColumn } from '../../src/domain/model/table/add-in-columns';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../src/workbench/headless/client';
import { createHost } from '../../src/workbench/host/create-host';
import type { Host } from '../../src/workbench/host/wire/host';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import { areasOutside } from '../../src/workbench/workbook/addresses';
import { cellAt, ensureCell } from '../../src/workbench/workbook/cells';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../../src/workbench/workbook/model';
import { comparable } from '../workbench/package/packages';
import { must, opened } from './reviewed';

export function earlierReview(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, 'earlier-reviews', name)));
}

/** A workbook open in the workbench, with the client joined to it until `close`. */
export interface OpenSession {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly prepare: () => Promise<PreparedReview>;
  readonly apply: (prepared: PreparedReview) => Promise<WriteReport>;
  readonly undo: () => Promise<WriteReport>;
  readonly saved: () => Uint8Array;
  readonly close: () => void;
}

/** Opens a file, lets the officer change it, and calculates. */
export function openSession(bytes: Uint8Array, officerDoes: (workbook: Workbook) => void = () => undefined): OpenSession {
  const workbook = opened(bytes);
  officerDoes(workbook);
  const calculator = createCalculator(workbook);
  calculator.structureChanged();
  const host = createHost(workbook, calculator);
  const client = connectClient(host);
  client.install();
  const useCases = createUseCases();
  return {
    workbook,
    host,
    prepare: async () => must(await useCases.prepareReview({ kind: 'workbook' }, { asAt: null, answers: [] })),
    apply: async (prepared) => must(await useCases.applyReview(prepared, () => undefined)),
    undo: async () => must(await useCases.undoLastReview()),
    saved: () => saveWorkbook(workbook),
    close: () => {
      client.disconnect();
    },
  };
}

/** Puts a text, a figure, or a formula that begins with an equals sign into a cell. */
export function put(sheet: Sheet, row: number, column: number, content: string | number): void {
  const cell = ensureCell(sheet, row, column);
  const isFormula = typeof content === 'string' && content.startsWith('=');
  cell.formula = isFormula ? content : null;
  cell.value = isFormula ? null : content;
}

/** Of a heading that is merged over the rows above, as the officer's are, the upper row has the text. */
export function headingAt(sheet: Sheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? (row === 0 ? null : (cellAt(sheet, row - 1, column)?.value ?? null));
}

/** The headings of a row from a column on, up to the first blank. */
export function headingsFrom(sheet: Sheet, row: number, first: number): readonly string[] {
  const headings: string[] = [];
  for (let column = first; ; column += 1) {
    const value = headingAt(sheet, row, column);
    if (typeof value !== 'string') return headings;
    headings.push(value);
  }
}

/** Columns of the add-in by their headings. */
function keysOf(headings: readonly string[]): readonly AddInColumn[] {
  return addInColumnOrder.filter((key) => headings.includes(addInColumnHeadings[key]));
}

/** The headings of those columns that are ours, in the order that a review gives them. */
export function inOrder(headings: readonly string[], repeated: readonly AddInColumn[]): readonly string[] {
  const { shown, workings } = columnOrder(repeated);
  const keys = keysOf(headings);
  return [...shown, ...workings].filter((key) => keys.includes(key)).map((key) => addInColumnHeadings[key]);
}

/** The headings of columns that weren't there before. */
export function addedTo(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((heading) => !before.includes(heading));
}

/** The outline of columns with such headings, workings collapsed, and of the one after them, which is in no group. */
export function collapsed(headings: readonly string[], repeated: readonly AddInColumn[]): string {
  const shown = columnOrder(repeated).shown.map((key): string => addInColumnHeadings[key]);
  return [...headings.map((heading) => (shown.includes(heading) ? '0' : '1h')), '0'].join(' ');
}

/** Columns from `first` on: "h" where hidden, and how many groups each is in. */
export function outline(sheet: Sheet, first: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const { outlineLevel = 0, hidden = false } = sheet.columnFormats.get(first + i) ?? {};
    return `${String(outlineLevel)}${hidden ? 'h' : ''}`;
  }).join(' ');
}

/** Everything of a workbook that an officer sees, rules by the cells that they cover, without what we keep in settings. */
export function seen(workbook: Workbook): unknown {
  const { sheets, settings } = workbook;
  const kept = [...settings];
  settings.clear();
  const rules = sheets.map((sheet) => ({
    formats: sheet.conditionalFormats.map(({ areas, formulas, type }) => [cellsOf(areas), formulas, type]),
    validations: sheet.validations.map(({ areas, formula1, type }) => [cellsOf(areas), formula1, type]).sort(),
  }));
  const formats = sheets.map(({ conditionalFormats, validations, columnFormats }) => ({ conditionalFormats, validations, columnFormats }));
  const widths = sheets.map(({ columnFormats, defaultColumnWidth }) =>
    [...columnFormats]
      .map(([column, { width, hidden, outlineLevel = 0 }]) => [column, width ?? defaultColumnWidth, hidden, outlineLevel] as const)
      .filter(([, width, hidden, level]) => width !== defaultColumnWidth || hidden || level > 0)
      .sort(([one], [other]) => one - other),
  );
  const bare = {
    ...workbook,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: withoutUnformattedBlanks(workbook, sheet),
      conditionalFormats: [],
      validations: [],
      columnFormats: new Map(),
    })),
  };
  const rest = comparable(bare);
  for (const [key, value] of kept) settings.set(key, value);
  return { rest, rules, widths, count: formats.length };
}

/** A blank cell that looks like its row or column is no difference to one that isn't there. */
function withoutUnformattedBlanks({ styles }: Workbook, { rows, rowFormats, columnFormats }: Sheet): Sheet['rows'] {
  const looks = styles.map((style) => JSON.stringify({ ...style, xf: null, basedOn: null }));
  const styleOf = (row: number, column: number): number => rowFormats.get(row)?.style ?? columnFormats.get(column)?.style ?? 0;
  const isSeen = (row: number, column: number, { value, formula, style }: Cell): boolean =>
    value !== null || formula !== null || looks[style] !== looks[styleOf(row, column)];
  return new Map([...rows].map(([row, cells]) => [row, new Map([...cells].filter(([column, cell]) => isSeen(row, column, cell)))]));
}

/** A list of areas without regard to how they are cut. */
function cellsOf(areas: readonly Area[]): readonly string[] {
  const cells = new Set<string>();
  let left = [...areas];
  while (left.length > 0) {
    const [area] = left;
    if (area === undefined) break;
    for (let row = area.firstRow; row <= area.lastRow; row += 1)
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) cells.add(`${String(row)},${String(column)}`);
    left = areasOutside(left, [area]);
  }
  return [...cells].sort();
}
