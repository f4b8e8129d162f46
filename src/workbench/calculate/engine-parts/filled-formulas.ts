// Cells set in HyperFormula as its own `setCellContents` does, thousands at once: a formula that was filled to many is
// parsed once for all of them, where it would take each apart anew and keep a tree of each, and texts aren't searched for
// dates and currencies, since they are known to be texts. Development only: it is GPL-3.

import { textInCell, type RelativeFormula } from '../formula-texts/relative-formula';
import type { ArraySize, EngineParts, Parsed, PartAddress, PartDependency } from './parts';

/** Sets cells one after another, while no sheet and no name is added or removed. */
export interface Filler {
  /** Null where the formula has to be set by its text: it has a mistake, or comes to several values. */
  parsedAt(address: PartAddress, formula: RelativeFormula): FilledFormula | null;
  fill(address: PartAddress, formula: FilledFormula): void;
  /** The value of a formula that isn't set itself. */
  place(address: PartAddress, value: unknown): void;
  /** False where the content isn't a number, a truth value or a text after an apostrophe. */
  put(address: PartAddress, content: string | number | boolean | null): boolean;
}

/** A formula as it is parsed for all cells that it is filled to. */
export interface FilledFormula {
  readonly parsed: Parsed;
  readonly size: ArraySize;
}

/** `onParsed`: told of each formula that is filled, before it is. */
export function fillerOf({ operations, dependencyGraph }: EngineParts, onParsed: (parsed: Parsed) => void): Filler {
  const known = new Map<number, Map<RelativeFormula, FilledFormula | null>>();
  // HyperFormula's own operations also keep an index of columns, which is off, and note what the cell itself holds now.
  const note = (changes: ReturnType<typeof dependencyGraph.setValueToCell>): void => {
    if (!changes.isEmpty()) operations.changes.addAll(changes);
  };
  return {
    parsedAt: (address, formula) => {
      const ofSheet = known.get(address.sheet) ?? new Map<RelativeFormula, FilledFormula | null>();
      known.set(address.sheet, ofSheet);
      const before = ofSheet.get(formula);
      if (before !== undefined) return before;
      const filled = filledBy(operations, address, formula);
      ofSheet.set(formula, filled);
      if (filled !== null) onParsed(filled.parsed);
      return filled;
    },
    fill: (address, { parsed, size }) => {
      const dependencies = parsed.dependencies.map((one) => one.absolutize(address));
      const { ast, hasVolatileFunction, hasStructuralChangeFunction } = parsed;
      note(dependencyGraph.setFormulaToCell(address, ast, dependencies, size, hasVolatileFunction, hasStructuralChangeFunction));
    },
    place: (address, value) => {
      const rawValue = typeof value === 'string' ? `'${value}` : value;
      note(dependencyGraph.setValueToCell(address, { parsedValue: value, rawValue }));
    },
    put: (address, content) => {
      if (!isPlain(content)) return false;
      note(
        dependencyGraph.setValueToCell(address, {
          parsedValue: typeof content === 'string' ? content.slice(1) : content,
          rawValue: content,
        }),
      );
      return true;
    },
  };
}

function isPlain(content: string | number | boolean | null): boolean {
  if (typeof content === 'string') return content.startsWith("'");
  return typeof content === 'boolean' || (typeof content === 'number' && Number.isFinite(content));
}

function filledBy(
  { parser, arraySizePredictor }: EngineParts['operations'],
  address: PartAddress,
  formula: RelativeFormula,
): FilledFormula | null {
  const parsed = parser.parse(`=${textInCell(formula, address.row, address.col)}`, address);
  if (parsed.errors.length > 0) return null;
  const size = arraySizePredictor.checkArraySize(parsed.ast, address);
  return size.isScalar() ? { parsed: { ...parsed, dependencies: eachOnce(parsed.dependencies) }, size } : null;
}

/** The parser gives a cell as often as the formula names it. */
function eachOnce(dependencies: readonly PartDependency[]): readonly PartDependency[] {
  return [...new Map(dependencies.map((one) => [JSON.stringify(one), one])).values()];
}
