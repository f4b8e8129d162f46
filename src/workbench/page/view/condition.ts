// The formulas of conditional formats, as far as a view needs them: comparisons, AND, OR, NOT and the plain text
// tests.
// One that goes further gives null, and its rule isn't shown; the workbook keeps it.

import { parse, tokenize, translateFormulaToA1, translateFormulaToR1C1, type AstExpression } from '@borgar/fx';
import { isCellError } from '../../workbook/cell-values';
import { cellAt } from '../../workbook/cells';
import { cellAddress, parseReference } from '../../workbook/addresses';
import type { CellValue, Sheet, Workbook } from '../../workbook/model';

/** A formula's value at a cell; `undefined` where it can't be worked out here. */
type Evaluated = CellValue | undefined;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A formula (without its equals sign) written for `anchor`, made ready to be worked out at any other cell. */
export function conditionAt(workbook: Workbook, sheet: Sheet, formula: string, anchor: CellPlace): (place: CellPlace) => Evaluated {
  const literal = literalValue(formula);
  if (literal !== undefined) return () => literal;
  try {
    const relative = translateFormulaToR1C1(`=${formula}`, cellAddress(anchor.row, anchor.column));
    return (place) => {
      try {
        const here = translateFormulaToA1(relative, cellAddress(place.row, place.column));
        return evaluate(parse(tokenize(here, { mergeRefs: true })), { workbook, sheet });
      } catch {
        return undefined;
      }
    };
  } catch {
    return () => undefined;
  }
}

function literalValue(formula: string): Evaluated {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = formula.trim() === '' ? Number.NaN : Number(formula);
  return Number.isNaN(number) ? undefined : number;
}

interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

function evaluate(node: AstExpression, scope: Scope): Evaluated {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return { error: node.value };
    case 'ReferenceIdentifier':
      return referenced(node.value, scope);
    case 'UnaryExpression': {
      const operand = argument(node.arguments, 0, scope);
      return typeof operand === 'number' && node.operator === '-' ? -operand : node.operator === '+' ? operand : undefined;
    }
    case 'BinaryExpression':
      return binary(node.operator, argument(node.arguments, 0, scope), argument(node.arguments, 1, scope));
    case 'CallExpression':
      return call(
        node.callee.name.toUpperCase(),
        node.arguments.map((_node, index) => argument(node.arguments, index, scope)),
      );
    default:
      return undefined;
  }
}

function argument(nodes: readonly AstExpression[], index: number, scope: Scope): Evaluated {
  const node = nodes[index];
  return node === undefined ? undefined : evaluate(node, scope);
}

function referenced(text: string, scope: Scope): Evaluated {
  const name = scope.workbook.names.find((defined) => defined.name.toUpperCase() === text.toUpperCase());
  const reference = parseReference(name === undefined ? text : name.refersTo);
  if (reference === null) return undefined;
  const sheet = reference.sheet === null ? scope.sheet : scope.workbook.sheets.find((other) => other.name === reference.sheet);
  const { firstRow, firstColumn, lastRow, lastColumn } = reference.area;
  if (sheet === undefined || firstRow !== lastRow || firstColumn !== lastColumn) return undefined;
  return cellAt(sheet, firstRow, firstColumn)?.value ?? null;
}

function binary(operator: string, left: Evaluated, right: Evaluated): Evaluated {
  if (left === undefined || right === undefined) return undefined;
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === '&') return asText(left) + asText(right);
  const order = compare(left, right);
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>=') return order >= 0;
  const [one, other] = [asNumber(left), asNumber(right)];
  if (one === undefined || other === undefined) return undefined;
  if (operator === '+') return one + other;
  if (operator === '-') return one - other;
  if (operator === '*') return one * other;
  if (operator === '/') return other === 0 ? { error: '#DIV/0!' } : one / other;
  return undefined;
}

function call(name: string, values: readonly Evaluated[]): Evaluated {
  const [first, second] = values;
  if (name === 'ISERROR') return first === undefined ? undefined : isCellError(first);
  if (name === 'ISBLANK') return first === undefined ? undefined : first === null;
  if (name === 'ISNUMBER') return first === undefined ? undefined : typeof first === 'number';
  if (name === 'ISTEXT') return first === undefined ? undefined : typeof first === 'string';
  if (values.some((value) => value === undefined)) return undefined;
  const error = values.find((value) => value !== undefined && isCellError(value));
  if (error !== undefined) return error;
  const text = asText(first ?? null);
  switch (name) {
    case 'AND':
      return values.every(isTrue);
    case 'OR':
      return values.some(isTrue);
    case 'NOT':
      return !isTrue(first);
    case 'LEN':
      return text.length;
    case 'TRIM':
      return text.trim().replace(/ +/g, ' ');
    case 'LEFT':
      return text.slice(0, asNumber(second ?? 1));
    case 'RIGHT':
      return text.slice(Math.max(0, text.length - (asNumber(second ?? 1) ?? 1)));
    case 'SEARCH': {
      const found = asText(second ?? null)
        .toLowerCase()
        .indexOf(text.toLowerCase());
      return found < 0 ? { error: '#VALUE!' } : found + 1;
    }
    default:
      return undefined;
  }
}

/** What a condition counts as true: TRUE and every number but 0. */
export function isTrue(value: Evaluated): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/**
 * Excel's order: numbers, texts, truth values; texts without regard to case. A blank counts as 0 or "", like the
 * other value.
 */
export function compare(left: CellValue, right: CellValue): number {
  const [one, other] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase().localeCompare(other.toLowerCase(), 'en');
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return rank(one) - rank(other);
}

function blankLike(partner: CellValue): CellValue {
  if (typeof partner === 'string') return '';
  return typeof partner === 'boolean' ? false : 0;
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function asText(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function asNumber(value: CellValue): number | undefined {
  if (value === null) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(typeof value === 'object' ? Number.NaN : value);
  return Number.isNaN(number) ? undefined : number;
}
