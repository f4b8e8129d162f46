// What an officer's own formula says of its row: which columns it adds up, divides or takes from one another.
// It is the strongest evidence there is: `=SUM(D6:G6)` names the periods and the method.

import { parse, parseA1Ref, tokenize, type AstExpression, type CallExpression, type ReferenceIdentifier } from '@borgar/fx';
import { formulaAt, type Grid } from '../model/grid';
import { namedCells, namedTablesAt, noTables, type NamedTables } from './structured-references';

/** Columns that are added up; one column alone is itself. Ascending, each once. */
export type Sum = readonly number[];

/** What a formula makes of the cells of its own row. Columns are zero-based. */
export type RowFormula =
  | { readonly kind: 'sum' | 'highest' | 'average' | 'latest'; readonly columns: Sum }
  | { readonly kind: 'ratio'; readonly over: Sum; readonly under: Sum }
  /** One of the two is empty where it is a number or a cell that is fixed: “H − 41,000”. */
  | { readonly kind: 'difference'; readonly from: Sum; readonly less: Sum }
  /** (now − baseline) ÷ (target − baseline). */
  | { readonly kind: 'progress'; readonly now: Sum; readonly baseline: Sum; readonly target: Sum }
  /** It reads cells of other rows or sheets, so that it isn't made of its row's figures. */
  | { readonly kind: 'elsewhere' }
  /** It reads its own row in a way that isn't understood. */
  | { readonly kind: 'unknown' };

/** Longer formulas hold rules of their own (a status, a look-up); reading them would only cost time. */
const longestFormula = 400;

/** Functions that only dress up or guard the figure of their first argument. */
const guards: ReadonlySet<string> = new Set(['IFERROR', 'IFNA', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TEXT', 'VALUE', 'N', 'FIXED', 'TRUNC']);

const countedBy: Readonly<Record<string, 'sum' | 'highest' | 'average' | 'latest'>> = {
  SUM: 'sum',
  MAX: 'highest',
  AVERAGE: 'average',
  AGGREGATE: 'sum',
  SUBTOTAL: 'sum',
};

/** Of SUBTOTAL and AGGREGATE only these, the first argument, add up. */
const addingUp: ReadonlySet<number> = new Set([9, 109]);

/** Where a formula stands. */
interface FormulaPlace {
  readonly row: number;
  readonly tables: NamedTables;
}

/**
 * Formulas of a column differ in their row only, so that one meaning serves them all; what headings name is known by
 * the tables around.
 */
const known = new WeakMap<NamedTables, Map<string, RowFormula>>();
const mostKept = 2000;

/** What the formula of a cell makes of its row; null where the cell has none. */
export function rowFormulaAt(grid: Grid, row: number, column: number): RowFormula | null {
  const formula = formulaAt(grid, row, column);
  if (formula === null) return null;
  return readRowFormula(formula, row, formula.includes('[') ? namedTablesAt(grid, row, column) : noTables);
}

/**
 * `row`: of the cell that holds the formula, zero-based. `formula` begins with an equals sign.
 * @internal exported for its test
 */
export function readRowFormula(formula: string, row: number, tables: NamedTables = noTables): RowFormula {
  if (formula.length > longestFormula) return { kind: 'unknown' };
  const kept = known.get(tables) ?? new Map<string, RowFormula>();
  known.set(tables, kept);
  const alike = withoutRow(formula, row);
  const found = kept.get(alike);
  if (found !== undefined) return found;
  const meaning = meaningIn(formula, { row, tables });
  if (kept.size >= mostKept) kept.clear();
  kept.set(alike, meaning);
  return meaning;
}

/** The formula as it would stand in any row: digits in headings and in the names of tables are no rows. */
function withoutRow(formula: string, row: number): string {
  const pattern = formula.includes('[') ? /[\p{L}\d_.\\]+(?=\[)|\[(?:'.|[^\]'])*\]|(?<=[A-Z]\$?)\d+/giu : /(?<=[A-Z]\$?)\d+/giu;
  return formula.replace(pattern, (text) => (Number(text) === row + 1 ? '#' : text));
}

function meaningIn(formula: string, place: FormulaPlace): RowFormula {
  const expression = parsed(formula);
  if (expression === null) return { kind: 'unknown' };
  return leavesRow(expression, place) ? { kind: 'elsewhere' } : meaningOf(unguarded(expression), place);
}

function parsed(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula, { mergeRefs: true }));
  } catch {
    return null;
  }
}

/**
 * Whether it reads a cell of another row or sheet; a fixed cell of no row's figures, as an as-at date, doesn't count.
 */
function leavesRow(node: AstExpression, place: FormulaPlace): boolean {
  if (node.type === 'ReferenceIdentifier') return node.kind !== 'name' && rowsOfReference(node, place) === 'other rows';
  return childrenOf(node).some((child) => leavesRow(child, place));
}

function childrenOf(node: AstExpression): readonly AstExpression[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'UnaryExpression':
      return node.arguments;
    case 'CallExpression':
      return argumentsOf(node);
    default:
      return [];
  }
}

const blankArgument: AstExpression = { type: 'Literal', raw: '', value: 0 };

/** The parser gives null for a blank argument, which its types don't say: `=IFERROR(H4/C4,)`. To Excel it is 0. */
function argumentsOf({ arguments: given }: CallExpression): readonly AstExpression[] {
  const all: readonly (AstExpression | null)[] = given;
  return all.map((argument) => argument ?? blankArgument);
}

function rowsOfReference({ kind, value }: ReferenceIdentifier, { row, tables }: FormulaPlace): 'own row' | 'other rows' | 'fixed' {
  if (kind === 'table') return namedCells(value, row, tables).kind;
  const found = parseA1Ref(value);
  if (found === undefined || !('range' in found)) return 'other rows';
  const { top, bottom, $top, $bottom } = found.range;
  if ((found.context ?? []).length > 0) return 'other rows';
  if (top === row && (bottom ?? top) === row) return 'own row';
  return $top === true && $bottom !== false && top === (bottom ?? top) ? 'fixed' : 'other rows';
}

/** The expression whose figure is shown: without guards, roundings, percent scales and branches that say nothing. */
function unguarded(node: AstExpression): AstExpression {
  if (node.type === 'CallExpression') {
    const name = node.callee.name.toUpperCase();
    const [first, second, third] = argumentsOf(node);
    if (guards.has(name) && first !== undefined) return unguarded(first);
    if (name === 'IF') {
      const branches = [second, third].flatMap((branch) => (branch === undefined || isConstant(branch) ? [] : [branch]));
      const [only] = branches;
      if (branches.length === 1 && only !== undefined) return unguarded(only);
    }
  }
  if (node.type === 'UnaryExpression' && node.operator === '+') return unguarded(node.arguments[0] ?? node);
  if (node.type !== 'BinaryExpression' || node.operator !== '*') return node;
  const [one, other] = node.arguments;
  if (one === undefined || other === undefined) return node;
  return isHundred(other) ? unguarded(one) : isHundred(one) ? unguarded(other) : node;
}

function isConstant(node: AstExpression): boolean {
  return node.type === 'Literal' || node.type === 'ErrorLiteral';
}

function isHundred(node: AstExpression): boolean {
  return node.type === 'Literal' && node.value === 100;
}

function meaningOf(node: AstExpression, place: FormulaPlace): RowFormula {
  if (node.type === 'CallExpression') return meaningOfCall(node, place);
  if (node.type === 'BinaryExpression') {
    const [one, other] = node.arguments.map(unguarded);
    if (one !== undefined && other !== undefined && node.operator === '/') return quotient(one, other, place);
    if (one !== undefined && other !== undefined && node.operator === '-') {
      const [from, less] = [partOf(one, place), partOf(other, place)];
      if (from !== null && less !== null && from.length + less.length > 0) return { kind: 'difference', from, less };
    }
  }
  const sum = sumOf(node, place);
  return sum === null ? { kind: 'unknown' } : { kind: 'sum', columns: sum };
}

function meaningOfCall(node: CallExpression, place: FormulaPlace): RowFormula {
  const name = node.callee.name.toUpperCase();
  const given = argumentsOf(node);
  if (name === 'LOOKUP' || name === 'XLOOKUP' || name === 'INDEX') return lastOf(given, place);
  const kind = countedBy[name];
  if (kind === undefined) return { kind: 'unknown' };
  const counted = name === 'SUBTOTAL' || name === 'AGGREGATE' ? withoutFunctionNumber(given) : given;
  const columns = counted === null ? null : columnsOf(counted, place);
  return columns === null ? { kind: 'unknown' } : { kind, columns };
}

function withoutFunctionNumber([number, ...rest]: readonly AstExpression[]): readonly AstExpression[] | null {
  const adds = number?.type === 'Literal' && typeof number.value === 'number' && addingUp.has(number.value);
  return adds ? rest.filter((node) => node.type === 'ReferenceIdentifier') : null;
}

/**
 * A look-up over one stretch of the row's own cells, as `=LOOKUP(2,1/(C4:F4<>""),C4:F4)`, finds the last that is
 * filled.
 */
function lastOf(given: readonly AstExpression[], place: FormulaPlace): RowFormula {
  const stretches = given.flatMap((node) => {
    const columns = node.type === 'ReferenceIdentifier' ? columnsOfReference(node, place) : null;
    return columns === null || columns.length < 2 ? [] : [columns];
  });
  const columns = stretches.at(-1);
  return columns === undefined ? { kind: 'unknown' } : { kind: 'latest', columns };
}

function quotient(over: AstExpression, under: AstExpression, place: FormulaPlace): RowFormula {
  const [top, bottom] = [sumOf(over, place), sumOf(under, place)];
  if (top !== null && bottom !== null) return { kind: 'ratio', over: top, under: bottom };
  const [gained, asked] = [differenceOf(over, place), differenceOf(under, place)];
  if (gained === null || asked === null || !isSameSum(gained.less, asked.less)) return { kind: 'unknown' };
  return { kind: 'progress', now: gained.from, baseline: gained.less, target: asked.from };
}

function differenceOf(node: AstExpression, place: FormulaPlace): { readonly from: Sum; readonly less: Sum } | null {
  if (node.type !== 'BinaryExpression' || node.operator !== '-') return null;
  const [from, less] = node.arguments.map((argument) => sumOf(unguarded(argument), place));
  return from === null || less === null || from === undefined || less === undefined ? null : { from, less };
}

/** As `sumOf`; a number and a fixed cell are of no column. */
function partOf(node: AstExpression, place: FormulaPlace): Sum | null {
  const isFixed = node.type === 'ReferenceIdentifier' && node.kind !== 'name' && rowsOfReference(node, place) === 'fixed';
  const isShare = node.type === 'UnaryExpression' && node.operator === '%' && node.arguments.every(isConstant);
  return isConstant(node) || isFixed || isShare ? [] : sumOf(node, place);
}

/** The columns that an expression adds up; null where it does anything else. */
function sumOf(node: AstExpression, place: FormulaPlace): Sum | null {
  const plain = unguarded(node);
  if (plain.type === 'ReferenceIdentifier') return columnsOfReference(plain, place);
  if (plain.type === 'BinaryExpression' && plain.operator === '+') return columnsOf(plain.arguments, place);
  if (plain.type === 'UnaryExpression' && plain.operator === '%') return columnsOf(plain.arguments, place);
  if (plain.type !== 'CallExpression') return null;
  const meaning = meaningOfCall(plain, place);
  return meaning.kind === 'sum' ? meaning.columns : null;
}

function columnsOf(nodes: readonly AstExpression[], place: FormulaPlace): Sum | null {
  const sums = nodes.map((node) => sumOf(node, place));
  if (sums.length === 0 || sums.includes(null)) return null;
  return [...new Set(sums.flatMap((sum) => sum ?? []))].sort((one, other) => one - other);
}

/** Columns of a whole row say nothing of a table's. */
const mostColumns = 500;

function columnsOfReference(node: ReferenceIdentifier, place: FormulaPlace): Sum | null {
  if (node.kind === 'table') {
    const named = namedCells(node.value, place.row, place.tables);
    return named.kind !== 'own row' || named.columns === null ? null : columnsFrom(named.columns.first, named.columns.last);
  }
  if (rowsOfReference(node, place) !== 'own row') return null;
  const found = parseA1Ref(node.value);
  if (found === undefined || !('range' in found)) return null;
  const { left, right } = found.range;
  return left === null ? null : columnsFrom(left, right ?? left);
}

function columnsFrom(first: number, last: number): Sum | null {
  const count = Math.abs(last - first) + 1;
  return count > mostColumns ? null : Array.from({ length: count }, (_, index) => Math.min(first, last) + index);
}

export function isSameSum(one: Sum, other: Sum): boolean {
  return one.length === other.length && one.every((column, index) => column === other[index]);
}

/** A cell of the formula's own sheet, or the end of a range; its row as it is written. */
interface CellNamed {
  readonly letters: string;
  readonly row: number;
}

/** Every cell that a formula names, in its order, by its text alone: rows are counted from 1. */
export function cellsNamed(formula: string): readonly CellNamed[] {
  return [...formula.matchAll(reference)].map(([, letters = '', row]) => ({ letters, row: Number(row) }));
}

const reference = /\$?\b([A-Z]{1,3})\$?(\d+)\b/gu;
