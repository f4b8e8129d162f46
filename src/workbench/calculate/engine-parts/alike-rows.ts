// Formulas that were filled down a column and read the same values come to the same: what one came to is that of the next.
// Only where the values that they read are all that they depend on, and all of them are plain.

import { joinOperand } from '../formula-texts/join-operand';
import type { EngineParts, Parsed, PartAddress, PartDependency } from './parts';

/** Functions whose result depends on nothing but their arguments: neither on where they stand, nor on when. */
const pureFunctions: ReadonlySet<unknown> = new Set(
  `ABS AND ARRAYFORMULA AVERAGE CHOOSE COUNT COUNTA COUNTBLANK COUNTIF DATE DAY EXACT FALSE FIND IF IFERROR IFNA INDEX INT ISBLANK ISERROR
  ISNUMBER ISTEXT LEFT LEN LOOKUP LOWER MATCH MAX MID MIN MOD MONTH NOT NUMBERVALUE OR REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SIGN SQRT
  SUBSTITUTE SUM SUMIF SUMPRODUCT TEXT TRIM TRUE UPPER VALUE YEAR ${joinOperand}`.split(/\s+/),
);

/** A formula that reads more cells is rarely alike another. */
const mostCellsRead = 60;
/** Of one formula; then it begins anew. */
const mostKept = 20_000;
/** Among so many rows, fewer alike than one in four are not worth the search. */
const rowsTried = 2_000;

/** What came of the values read so far, value by value. */
interface Node {
  readonly next: Map<unknown, Node>;
  /** Undefined: not calculated yet. */
  result: unknown;
}

interface Filled {
  readonly dependencies: readonly PartDependency[];
  root: Node;
  kept: number;
  rows: number;
  alike: number;
}

const newNode = (): Node => ({ next: new Map(), result: undefined });

/** From now on the engine calculates rows alike once, of formulas that are told to the function that this gives. */
export function reuseResults(parts: EngineParts): (parsed: Parsed) => void {
  const known = new WeakMap<object, Filled>();
  const evaluate = parts.evaluator.evaluateAstToCellValue.bind(parts.evaluator);
  parts.evaluator.evaluateAstToCellValue = (ast, state) => {
    const filled = known.get(ast);
    const node = filled === undefined ? null : nodeFor(parts, filled, state.formulaAddress);
    if (filled === undefined || node === null) return evaluate(ast, state);
    filled.rows += 1;
    if (node.result !== undefined) {
      filled.alike += 1;
      return node.result;
    }
    if (filled.rows > rowsTried && filled.alike * 4 < filled.rows) known.delete(ast);
    const result = evaluate(ast, state);
    // An error says in which cell it began.
    if (typeof result !== 'object') {
      node.result = result;
      filled.kept += 1;
      if (filled.kept > mostKept) Object.assign(filled, { root: newNode(), kept: 0 });
    }
    return result;
  };
  return (parsed) => {
    const { ast, dependencies } = parsed;
    if (!known.has(ast) && dependsOnValuesAlone(parsed)) known.set(ast, { dependencies, root: newNode(), kept: 0, rows: 0, alike: 0 });
  };
}

/** Null where the formula reads an error, an array or a number with a unit. */
function nodeFor(parts: EngineParts, { dependencies, root }: Filled, address: PartAddress): Node | null {
  let node: Node | null = child(child(root, address.sheet), address.col);
  for (const dependency of dependencies) {
    const read = dependency.absolutize(address);
    if (isArea(read)) {
      for (let row = read.start.row; row <= read.end.row && node !== null; row += 1)
        for (let col = read.start.col; col <= read.end.col && node !== null; col += 1)
          node = childOf(node, parts.dependencyGraph.getCellValue({ sheet: read.start.sheet, row, col }));
    } else if (isName(read)) {
      const found = parts.namedExpressions.nearestNamedExpression(read.name, address.sheet);
      node = found === undefined ? null : childOf(node, parts.dependencyGraph.getCellValue(found.address));
    } else node = isAddress(read) ? childOf(node, parts.dependencyGraph.getCellValue(read)) : null;
    if (node === null) return null;
  }
  return node;
}

function childOf(node: Node, value: unknown): Node | null {
  return typeof value === 'object' ? null : child(node, value);
}

function child(node: Node, value: unknown): Node {
  let next = node.next.get(value);
  if (next === undefined) {
    next = newNode();
    node.next.set(value, next);
  }
  return next;
}

/**
 * An area that stays where it is while the formula moves down may mean the cell in the formula's row, and a column as a
 * whole has no end.
 */
function dependsOnValuesAlone(parsed: Parsed): boolean {
  if (!hasPureFunctionsAlone(parsed)) return false;
  const { dependencies } = parsed;
  const [here, below] = [100, 101].map((row) => dependencies.map((one) => one.absolutize({ sheet: 0, row, col: 100 })));
  const areas = (here ?? []).flatMap((read, i) => (isArea(read) ? [{ read, moved: below?.[i] }] : []));
  const sizes = areas.map(({ read: { start, end } }) => (end.row - start.row + 1) * (end.col - start.col + 1));
  const isShort = dependencies.length + sizes.reduce((sum, size) => sum + size, 0) <= mostCellsRead;
  return (
    isShort &&
    areas.every(({ read, moved }) => isArea(moved) && moved.start.row === read.start.row + 1 && moved.end.row === read.end.row + 1)
  );
}

/** Whether a formula comes to the same wherever and whenever the cells that it reads hold the same. */
export function hasPureFunctionsAlone({ ast, hasVolatileFunction, hasStructuralChangeFunction }: Parsed): boolean {
  return !hasVolatileFunction && !hasStructuralChangeFunction && functionsIn(ast).every((name) => pureFunctions.has(name));
}

function functionsIn(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const name: unknown = Reflect.get(node, 'procedureName');
  return [...(name === undefined ? [] : [name]), ...Object.values(node).flatMap(functionsIn)];
}

export function isArea(read: unknown): read is { readonly start: PartAddress; readonly end: PartAddress } {
  return typeof read === 'object' && read !== null && 'start' in read && 'end' in read;
}

function isName(read: unknown): read is { readonly name: string } {
  return typeof read === 'object' && read !== null && 'name' in read;
}

export function isAddress(read: unknown): read is PartAddress {
  return typeof read === 'object' && read !== null && 'row' in read && 'col' in read;
}
