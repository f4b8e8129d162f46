// What a sequence of commands has done: the workbook with the add-in on it, and beside it a copy on which only the officer and
// other people have acted. Where ours has put a column in, the copy has none.

import type { UseCases } from '../../../src/app/contract';
import type { Calculator } from '../../../src/workbench/calculate/calculator';
import { areaAddress, parseArea } from '../../../src/workbench/workbook/addresses';
import type { Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { sheetNamed } from '../../excel/connected';
import type { NamedCells } from '../fault-matrix/everything';
import { copyOf, openSession, type Session } from '../fault-matrix/stories';
import type { Shape } from './shapes';

/** How often something came of a command, by what it was: to see that the sequences aren't idle. */
const tally = new Map<string, number>();

export function count(what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** The tally in one line, which begins anew. */
export function told(): string {
  const line = [...tally].sort(([one], [other]) => one.localeCompare(other)).map(([what, times]) => `${what} ${String(times)}`);
  tally.clear();
  return line.join(', ');
}

/** What is known beside the workbook. Mutable: commands follow it. */
export interface Model {
  readonly shape: Shape;
  readonly copy: Workbook;
  /** Of the columns of the plan's sheet, from the left: whether the add-in has put them in. */
  columns: readonly boolean[];
  /** Of the table, as the rows that were put in have moved it. */
  lastRow: number;
  /** Of the officer's columns, by their place in `shape`, how many have been put in before them since. */
  shifts: readonly number[];
  /** Texts of drafts that the officer asked to have as comments. */
  readonly drafts: Set<string>;
  /** What answers have said that they left alone. */
  leftAlone: NamedCells[];
  /** What people have done that makes Undo leave cells or measures. */
  readonly done: Set<'sorted' | 'rows put in' | 'columns put in' | 'typed in ours'>;
}

export interface Real {
  readonly session: Session;
  useCases: UseCases;
}

const columnsKnown = 80;

/** What the add-in has done on a shape before a sequence begins, and how the officer's copy stands then. */
export interface Opened {
  readonly workbook: Workbook;
  readonly columns: Model['columns'];
}

/** `opened`: the pane is opened on it, and knows of what was done what the workbook says. */
export async function begin(shape: Shape, opened: Opened | null = null): Promise<{ model: Model; real: Real }> {
  const start = await shape.start();
  const session = openSession(copyOf(opened?.workbook ?? start));
  const copy = copyOf(start);
  if (opened !== null) await session.useCases.activeSheet();
  const model: Model = {
    shape,
    copy,
    columns: opened?.columns ?? Array.from({ length: columnsKnown }, () => false),
    lastRow: shape.lastRow,
    shifts: Array.from({ length: shape.lastColumn + 1 }, () => 0),
    drafts: new Set(),
    leftAlone: [],
    done: new Set(),
  };
  return { model, real: { session, useCases: session.useCases } };
}

export function realSheet({ shape }: Model, { host }: Session): Sheet {
  return sheetNamed(host.workbook, shape.sheet);
}

export function copiedSheet({ shape, copy }: Model): Sheet {
  return sheetNamed(copy, shape.sheet);
}

/** The copy calculates nothing: what formulas come to isn't compared. */
export const noCalculator: Calculator = {
  cellsChanged: () => [],
  structureChanged: () => [],
  valueOf: () => undefined,
  kept: [],
};

/** A column of the copy on the real sheet. */
export function realColumn({ columns }: Model, ofCopy: number): number {
  let left = ofCopy;
  for (const [column, isOurs] of columns.entries()) {
    if (isOurs) continue;
    if (left === 0) return column;
    left -= 1;
  }
  return ofCopy + columns.filter((isOurs) => isOurs).length;
}

/** A column of the shape as the copy has it now. */
export function copiedColumn({ shifts }: Model, ofShape: number): number {
  return ofShape + (shifts[ofShape] ?? shifts.at(-1) ?? 0);
}

/** Cells that an answer has named are in other columns once one before them was put in or taken out. */
export function moveLeftAlone(model: Model, first: number, by: number): void {
  model.leftAlone = model.leftAlone.map(({ sheet, address }) => {
    const area = sheet === model.shape.sheet ? parseArea(address) : null;
    if (area === null) return { sheet, address };
    const at = (column: number): number => (column >= first ? Math.max(first, column + by) : column);
    return { sheet, address: areaAddress({ ...area, firstColumn: at(area.firstColumn), lastColumn: at(area.lastColumn) }) };
  });
}

/** Takes note of columns that the add-in has put in or taken out. Gives what it must never do. */
export function followAddIn(model: Model, real: Real): string | null {
  const sheet = realSheet(model, real.session);
  const changes = sheet.placeChanges;
  sheet.placeChanges = [];
  for (const change of changes) {
    if (change.kind === 'move' || change.axis === 'rows') return `the add-in moved cells: ${JSON.stringify(change)}`;
    const { first, count, kind } = change;
    if (kind === 'insert')
      model.columns = [...model.columns.slice(0, first), ...Array.from({ length: count }, () => true), ...model.columns.slice(first)];
    else {
      if (model.columns.slice(first, first + count).includes(false)) return `the add-in deleted a column of theirs: ${String(first)}`;
      model.columns = [...model.columns.slice(0, first), ...model.columns.slice(first + count)];
    }
    moveLeftAlone(model, first, kind === 'insert' ? count : -count);
  }
  return null;
}
