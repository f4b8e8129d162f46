// Formulas that were filled to many cells, put into HyperFormula as its own `setCellContents` does, but parsed once for all
// of them: it would take each apart anew, and keep a tree of each. For that it is asked for parts of its own, as they are
// in 3.5. Development only: it is GPL-3.

import type { HyperFormula } from 'hyperformula';
import { textInCell, type RelativeFormula } from './formula-texts/relative-formula';

/** A cell as HyperFormula names it. */
interface EngineAddress {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** What HyperFormula's parser gives, with the cells that it reads by their distance. */
interface Parsed {
  readonly ast: unknown;
  readonly errors: readonly unknown[];
}

interface ArraySize {
  isScalar(): boolean;
}

/** HyperFormula's own parts for changing cells. */
interface Operations {
  readonly parser: { parse(text: string, address: EngineAddress): Parsed };
  readonly arraySizePredictor: { checkArraySize(ast: unknown, address: EngineAddress): ArraySize };
  setFormulaToCell(address: EngineAddress, size: ArraySize, parsed: Parsed): void;
}

/** Sets formulas one after another, while no sheet and no name is added or removed. */
interface Filler {
  /** False where the formula has to be set by its text: it has a mistake, or comes to several values. */
  fill(address: EngineAddress, formula: RelativeFormula): boolean;
}

export function fillerOf(engine: HyperFormula): Filler {
  const operations = operationsOf(engine);
  const known = new Map<number, Map<RelativeFormula, Filled | null>>();
  return {
    fill: (address, formula) => {
      const ofSheet = known.get(address.sheet) ?? new Map<RelativeFormula, Filled | null>();
      known.set(address.sheet, ofSheet);
      let filled = ofSheet.get(formula);
      if (filled === undefined) {
        filled = filledBy(operations, address, formula);
        ofSheet.set(formula, filled);
      }
      if (filled === null) return false;
      operations.setFormulaToCell(address, filled.size, filled.parsed);
      return true;
    },
  };
}

interface Filled {
  readonly parsed: Parsed;
  readonly size: ArraySize;
}

function filledBy({ parser, arraySizePredictor }: Operations, address: EngineAddress, formula: RelativeFormula): Filled | null {
  const parsed = parser.parse(`=${textInCell(formula, address.row, address.col)}`, address);
  if (parsed.errors.length > 0) return null;
  const size = arraySizePredictor.checkArraySize(parsed.ast, address);
  return size.isScalar() ? { parsed, size } : null;
}

function operationsOf(engine: HyperFormula): Operations {
  const crud: unknown = Reflect.get(engine, '_crudOperations');
  const operations: unknown = typeof crud === 'object' && crud !== null ? Reflect.get(crud, 'operations') : null;
  if (!isOperations(operations)) throw new Error('HyperFormula is not laid out as the workbench expects: is it another version?');
  return operations;
}

function isOperations(value: unknown): value is Operations {
  if (typeof value !== 'object' || value === null) return false;
  return (
    hasMethod(value, 'setFormulaToCell') &&
    hasMethod(memberOf(value, 'parser'), 'parse') &&
    hasMethod(memberOf(value, 'arraySizePredictor'), 'checkArraySize')
  );
}

function hasMethod(value: unknown, name: string): boolean {
  return typeof memberOf(value, name) === 'function';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
