// A workbook's cells as rows of contents for the engine, at one moment, so that later changes can be found.

import { absoluteAddress, parseReference } from '../workbook/addresses';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../workbook/model';
import { isRelative, type EngineContent, type EngineName } from './engine';
import { formulaForEngine, type FormulaContext } from './formula-texts/formula-for-engine';
import { isSameFormula } from './formula-texts/relative-formula';

/** A formula cell at the moment of the contents. */
export interface FormulaCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula: string;
  /** The value that it had then. */
  readonly saved: CellValue;
  readonly arrayArea: Area | null;
}

export interface SheetContents {
  readonly sheetId: string;
  readonly name: string;
  /** What is missing at the ends is empty. Formula cells are empty until they are filled in. */
  readonly rows: EngineContent[][];
  readonly formulas: readonly FormulaCell[];
}

/** Errors that the engine knows as a cell's content. */
const knownErrors: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);

/**
 * The engine's content for a value: text after an apostrophe, so that nothing in it is read as a number or a formula.
 */
export function contentOfValue(value: CellValue): EngineContent {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value !== 'object' || value === null) return value;
  return knownErrors.has(value.error) ? value.error : '#VALUE!';
}

export function formulaCell(sheet: Sheet, row: number, column: number, cell: Cell, formula: string): FormulaCell {
  return { sheetName: sheet.name, row, column, cell, formula, saved: cell.value, arrayArea: cell.arrayArea ?? null };
}

/** A sheet's contents now; later changes to it don't show. */
export function contentsOf(sheet: Sheet): SheetContents {
  const rows: EngineContent[][] = [];
  const formulas: FormulaCell[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (cell.formula !== null) formulas.push(formulaCell(sheet, row, column, cell, cell.formula));
      else if (cell.value !== null) setContent(rows, row, column, contentOfValue(cell.value));
    }
  }
  return { sheetId: sheet.id, name: sheet.name, rows, formulas };
}

export function setContent(rows: EngineContent[][], row: number, column: number, content: EngineContent): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (cells === undefined) return;
  while (cells.length < column) cells.push(null);
  cells[column] = content;
}

/** Cells whose content isn't the same in both. */
export function differences(
  before: SheetContents['rows'],
  after: SheetContents['rows'],
): { readonly row: number; readonly column: number; readonly content: EngineContent }[] {
  const found: { row: number; column: number; content: EngineContent }[] = [];
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const [old, now] = [before[row] ?? [], after[row] ?? []];
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      const content = now[column] ?? null;
      if (!isSameContent(old[column] ?? null, content)) found.push({ row, column, content });
    }
  }
  return found;
}

function isSameContent(one: EngineContent, other: EngineContent): boolean {
  if (one === other) return true;
  return isRelative(one) && isRelative(other) && isSameFormula(one, other);
}

/** A defined name for the engine. */
export type NameContent = Omit<EngineName, 'text'> & {
  /** Null where the engine has no syntax for it. */
  readonly text: string | null;
};

/** The defined names, without those that Excel keeps for itself, such as print areas. */
export function nameContents(workbook: Workbook, context: FormulaContext): readonly NameContent[] {
  return workbook.names
    .filter(({ name }) => !name.toLowerCase().startsWith('_xlnm.'))
    .map(({ name, refersTo, sheetId }) => {
      const sheetName = workbook.sheets.find(({ id }) => id === sheetId)?.name ?? null;
      const formula = formulaForEngine(`=${refersTo}`, null, context);
      return { name, sheetName, text: formula.supported && (sheetId === null || sheetName !== null) ? formula.text : null };
    });
}

/**
 * Names of the whole workbook that mean one cell, in lower case, with its address; not where a sheet has a name like
 * it.
 */
export function namesOfSingleCells({ names }: Workbook): ReadonlyMap<string, string> {
  const ofSheets = new Set(names.filter(({ sheetId }) => sheetId !== null).map(({ name }) => name.toLowerCase()));
  return new Map(
    names.flatMap(({ name, refersTo }): [string, string][] => {
      const reference = ofSheets.has(name.toLowerCase()) ? null : parseReference(refersTo);
      if (reference?.sheet == null || cellCount(reference.area) !== 1) return [];
      return [[name.toLowerCase(), absoluteAddress(reference.sheet, reference.area)]];
    }),
  );
}

function cellCount({ firstRow, firstColumn, lastRow, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}
