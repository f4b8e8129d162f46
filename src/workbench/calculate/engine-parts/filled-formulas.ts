// Cells set in HyperFormula as its own `setCellContents` does, thousands at once: a formula that was filled to many is
// parsed once for all of them, where it would take each apart anew and keep a tree of each, and texts aren't searched for
// dates and currencies, since they are known to be texts. Development only: it is GPL-3.

import { textInCell, type RelativeFormula } from '../formula-texts/relative-formula';
import type { ArraySize, EngineParts, Parsed, PartAddress, PartDependency } from './parts';

/** Sets cells one after another, while no sheet and no name is added or removed. */
interface Filler {
  /** False where the formula has to be set by its text: it has a mistake, or comes to several values. */
  fill(address: PartAddress, formula: RelativeFormula): boolean;
  /** False where the content isn't a number, a truth value or a text after an apostrophe. */
  put(address: PartAddress, content: string | number | boolean | null): boolean;
}

/** `onParsed`: told of each formula that is filled, before it is. */
export function fillerOf({ operations, dependencyGraph }: EngineParts, onParsed: (parsed: Parsed) => void): Filler {
  const known = new Map<number, Map<RelativeFormula, Filled | null>>();
  // HyperFormula's own operations also keep an index of columns, which is off, and note what the cell itself holds now.
  const note = (changes: ReturnType<typeof dependencyGraph.setValueToCell>): void => {
    if (!changes.isEmpty()) operations.changes.addAll(changes);
  };
  return {
    fill: (address, formula) => {
      const ofSheet = known.get(address.sheet) ?? new Map<RelativeFormula, Filled | null>();
      known.set(address.sheet, ofSheet);
      let filled = ofSheet.get(formula);
      if (filled === undefined) {
        filled = filledBy(operations, address, formula);
        ofSheet.set(formula, filled);
        if (filled !== null) onParsed(filled.parsed);
      }
      if (filled === null) return false;
      const { size, parsed } = filled;
      const dependencies = parsed.dependencies.map((one) => one.absolutize(address));
      const { ast, hasVolatileFunction, hasStructuralChangeFunction } = parsed;
      note(dependencyGraph.setFormulaToCell(address, ast, dependencies, size, hasVolatileFunction, hasStructuralChangeFunction));
      return true;
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

interface Filled {
  readonly parsed: Parsed;
  readonly size: ArraySize;
}

function filledBy(
  { parser, arraySizePredictor }: EngineParts['operations'],
  address: PartAddress,
  formula: RelativeFormula,
): Filled | null {
  const parsed = parser.parse(`=${textInCell(formula, address.row, address.col)}`, address);
  if (parsed.errors.length > 0) return null;
  const size = arraySizePredictor.checkArraySize(parsed.ast, address);
  return size.isScalar() ? { parsed: { ...parsed, dependencies: eachOnce(parsed.dependencies) }, size } : null;
}

/** The parser gives a cell as often as the formula names it. */
function eachOnce(dependencies: readonly PartDependency[]): readonly PartDependency[] {
  return [...new Map(dependencies.map((one) => [JSON.stringify(one), one])).values()];
}
