// An Excel formula in HyperFormula's syntax. What it has no syntax for is unsupported, never guessed.

import { isError, isFunction, parseA1Ref, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { parseAreas } from '../../workbook/addresses';
import { plainFunctionName } from './excel-function-names';
import { filled, referenceMark, shapeOf } from './formula-shape';
import { joinOperand } from './join-operand';
import { withoutExponent } from './number-as-text';
import { distancesFrom, isSameList, isTextInCell, staysInOrder, type RelativeFormula } from './relative-formula';
import { plainAddress, tableBodyAddress, type FormulaPlace, type PlacedTable } from './structured-references';

type EngineFormula = {
  /** Its value can change although nothing in the workbook did. */
  readonly volatile: boolean;
} & ({ readonly supported: true; readonly text: string } | { readonly supported: false });

/** A formula of a cell: by its distances where they can be told without a parser, else by its text. */
type EngineFormulaOfCell = {
  readonly volatile: boolean;
} & ({ readonly supported: true; readonly content: string | RelativeFormula } | { readonly supported: false });

/** What the names in a formula mean. */
export interface FormulaContext {
  readonly tables: readonly PlacedTable[];
  /** In lower case: names that the engine doesn't accept. */
  readonly namesNotAccepted: ReadonlySet<string>;
  /**
   * Names of single cells, in lower case, with the address. To the engine such a name is a value, which COUNT would
   * count even
   * if the cell is blank.
   */
  readonly namesOfCells: ReadonlyMap<string, string>;
}

const volatileFunctions: ReadonlySet<string> = new Set([
  'TODAY',
  'NOW',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);

/** Functions that calculate their arguments cell by cell, wherever they are in the formula. */
const arrayFunctions: ReadonlySet<string> = new Set(['SUMPRODUCT', 'LOOKUP', 'MMULT']);

/** The engine goes one call deeper for each operator of a chain; Excel takes as many as fit in 8,192 characters. */
const mostOperators = 500;

/**
 * Cells of an area that the engine goes through one by one, about a kilobyte each; whole columns it treats as a
 * whole.
 */
const mostCells = 200_000;

type Token = ReturnType<typeof tokenize>[number];

/** The package looks it up anew each time that it is named. */
const types = tokenTypes;

/** What formulas of one shape become on one sheet. */
interface Translation {
  readonly volatile: boolean;
  /** The engine's text around the references; null where it has no syntax for the formula. */
  readonly pieces: readonly string[] | null;
  /** The references, in the order of the pieces. */
  readonly references: readonly string[];
  /** Excel's text around the references, where formulas of the shape are translated once for all. */
  readonly around: readonly string[];
  /** The formulas of this shape seen last; null where each is translated by itself. */
  readonly seen: RelativeFormula[] | null;
}

/** A column has one formula of a shape, seldom more. */
const mostSeen = 8;

/** A formula of a cell, and what it became. */
interface Translated {
  readonly inExcel: RelativeFormula;
  readonly forEngine: EngineFormulaOfCell;
}

/** By context, then by sheet and column: what is filled down is the formula above, and needn't be taken apart to know it. */
const lastTranslated = new WeakMap<FormulaContext, Map<string, (Translated | undefined)[]>>();

function lastInColumns(context: FormulaContext, sheetName: string): (Translated | undefined)[] {
  const bySheet = lastTranslated.get(context) ?? new Map<string, (Translated | undefined)[]>();
  lastTranslated.set(context, bySheet);
  const columns = bySheet.get(sheetName) ?? [];
  bySheet.set(sheetName, columns);
  return columns;
}

/** By context, then by sheet and shape. Null: formulas of this shape are translated one by one. */
const translations = new WeakMap<FormulaContext, Map<string, Translation | null>>();

/** `place`: the cell of the formula; null for a defined name. */
export function formulaForEngine(formula: string, place: FormulaPlace | null, context: FormulaContext): EngineFormula {
  const { volatile, pieces, references } = translation(formula, place, context);
  if (pieces === null || references.some(isTooLarge)) return { supported: false, volatile };
  return { supported: true, volatile, text: `=${filled(pieces, references)}` };
}

/** `asArray`: entered as an array formula of one cell. */
export function formulaOfCell(formula: string, place: FormulaPlace, context: FormulaContext, asArray: boolean): EngineFormulaOfCell {
  const lastInColumn = lastInColumns(context, place.sheetName);
  const above = asArray ? undefined : lastInColumn[place.column];
  if (above !== undefined && isTextInCell(above.inExcel, formula, place.row, place.column)) return above.forEngine;
  const { volatile, pieces, references, seen, around } = translation(formula, place, context);
  if (pieces === null) return { supported: false, volatile };
  const distances = asArray || seen === null ? [] : distancesFrom(references, place.row, place.column);
  const known = asArray ? undefined : seen?.find((one) => isSameList(one.distances, distances));
  if (known !== undefined) {
    const forEngine = { supported: true, volatile, content: known } as const;
    lastInColumn[place.column] = { inExcel: { pieces: around, distances: known.distances }, forEngine };
    return forEngine;
  }
  if (references.some(isTooLarge)) return { supported: false, volatile };
  if (asArray || seen === null || !staysInOrder(distances)) {
    const text = filled(pieces, references);
    return { supported: true, volatile, content: asArray ? `=ARRAYFORMULA(${text})` : `=${text}` };
  }
  const content = { pieces, distances };
  if (seen.unshift(content) > mostSeen) seen.pop();
  return { supported: true, volatile, content };
}

/** A formula that refers to columns of a table means other cells in other rows, whatever its shape. */
function translation(formula: string, place: FormulaPlace | null, context: FormulaContext): Translation {
  const shape = place === null || formula.includes('[') ? null : shapeOf(formula);
  if (place === null || shape === null) return translate(formula, place, context);
  const known = translations.get(context) ?? new Map<string, Translation | null>();
  translations.set(context, known);
  const key = `${place.sheetName}${referenceMark}${shape.text}`;
  const before = known.get(key);
  if (before != null) return { ...before, references: shape.references };
  const found = translate(formula, place, context);
  if (before !== undefined) return found;
  const shared = isSameList(found.references, shape.references) ? { ...found, around: shape.text.split(referenceMark), seen: [] } : null;
  known.set(key, shared);
  return shared ?? found;
}

function translate(formula: string, place: FormulaPlace | null, context: FormulaContext): Translation {
  const tokens = tokenize(formula, { mergeRefs: true, negativeNumbers: false });
  const functions = tokens.filter((token) => isFunction(token)).map(({ value }) => plainFunctionName(value));
  const volatile = functions.some((name) => volatileFunctions.has(name));
  const references = tokens.filter(({ type }) => type === types.REF_RANGE).map(({ value }) => value.slice(sheetLength(value)));
  const found = { volatile, references, around: [], seen: null };
  const isTooLong = tokens.filter(({ type }) => type === types.OPERATOR).length > mostOperators;
  if (isTooLong || formula.includes(referenceMark)) return { ...found, pieces: null };
  const texts: string[] = [];
  for (const token of tokens) {
    const text = tokenForEngine(token, place, context);
    if (text === null) return { ...found, pieces: null };
    texts.push(text);
  }
  if (functions.some((name) => arrayFunctions.has(name))) wrapArrayFunctions(tokens, texts);
  if (tokens.some(isJoin)) wrapJoinOperands(tokens, texts);
  return { ...found, pieces: texts.slice(1).join('').split(referenceMark) };
}

/** How much of a reference is the sheet's name with its exclamation mark. */
function sheetLength(reference: string): number {
  return reference.lastIndexOf('!') + 1;
}

/** The engine's text for one token; null where it has none. */
function tokenForEngine(token: Token, place: FormulaPlace | null, context: FormulaContext): string | null {
  switch (token.type) {
    case types.BOOLEAN:
      return `${token.value}()`;
    case types.NUMBER:
      return /e/i.test(token.value) ? withoutExponent(token.value) : token.value;
    case types.FUNCTION:
      return plainFunctionName(token.value);
    case types.REF_RANGE:
      return isPlainReference(token.value) ? `${token.value.slice(0, sheetLength(token.value))}${referenceMark}` : null;
    case types.REF_BEAM:
      return isPlainReference(token.value) ? token.value : null;
    case types.REF_NAMED:
      return nameForEngine(token.value, place, context);
    case types.REF_STRUCT:
      return plainAddress(context.tables, place, token.value);
    case types.REF_TERNARY:
    case types.UNKNOWN:
      return null;
    case types.OPERATOR:
      return token.value === '#' || token.value === '@' ? null : token.value;
    default:
      return isError(token) ? token.value.toUpperCase() : token.value;
  }
}

/** Whether a reference is one area of one sheet of this workbook. */
function isPlainReference(text: string): boolean {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return false;
  return (parsed.workbookName ?? '') === '' && !(parsed.sheetName ?? '').includes(':') && (parsed.range.trim ?? null) === null;
}

/** Whether an area, without the sheet's name, has more cells than the engine takes. */
function isTooLarge(reference: string): boolean {
  if (!reference.includes(':')) return false;
  const area = parseAreas(reference.replaceAll('$', ''))[0];
  return area !== undefined && (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1) > mostCells;
}

function nameForEngine(name: string, place: FormulaPlace | null, context: FormulaContext): string | null {
  if (name.includes('!') || context.namesNotAccepted.has(name.toLowerCase())) return null;
  return tableBodyAddress(context.tables, place, name) ?? context.namesOfCells.get(name.toLowerCase()) ?? name;
}

function isJoin(token: Token): boolean {
  return token.type === types.OPERATOR && token.value === '&';
}

const openingBrackets: ReadonlySet<string> = new Set(['(', '{']);
const closingBrackets: ReadonlySet<string> = new Set([')', '}']);
/** Operators that bind less tightly than `&`. */
const looserOperators: ReadonlySet<string> = new Set(['=', '<', '>', '<=', '>=', '<>', ',', ';']);

/** Puts each operand of `&` that isn't plain text through the function that writes numbers as Excel does. */
function wrapJoinOperands(tokens: readonly Token[], words: string[]): void {
  interface Operand {
    start: number;
    joined: boolean;
  }
  const close = (operand: Operand, end: number, joined: boolean) => {
    const inside = tokens.slice(operand.start, end).filter((token) => token.type !== types.WHITESPACE && token.type !== types.NEWLINE);
    if (!(operand.joined || joined) || inside.length === 0 || (inside.length === 1 && inside[0]?.type === types.STRING)) return;
    words[operand.start] = `${joinOperand}(${words[operand.start] ?? ''}`;
    words[end - 1] = `${words[end - 1] ?? ''})`;
  };
  const depths: Operand[] = [{ start: 1, joined: false }];
  tokens.forEach((token, index) => {
    const operand = depths.at(-1);
    if (token.type !== types.OPERATOR || operand === undefined) return;
    if (openingBrackets.has(token.value)) {
      depths.push({ start: index + 1, joined: false });
    } else if (closingBrackets.has(token.value)) {
      close(operand, index, false);
      depths.pop();
    } else if (token.value === '&' || looserOperators.has(token.value)) {
      close(operand, index, token.value === '&');
      operand.start = index + 1;
      operand.joined = token.value === '&';
    }
  });
  const rest = depths.at(-1);
  if (rest !== undefined) close(rest, tokens.length, false);
}

/**
 * SUMPRODUCT(…) becomes ARRAYFORMULA(SUMPRODUCT(…)): elsewhere the engine refuses a range where it expects one value.
 */
function wrapArrayFunctions(tokens: readonly Token[], words: string[]): void {
  const depths: boolean[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== types.OPERATOR) return;
    if (openingBrackets.has(token.value)) {
      const before = tokens[index - 1];
      const wraps = before !== undefined && isFunction(before) && arrayFunctions.has(plainFunctionName(before.value));
      if (wraps) words[index - 1] = `ARRAYFORMULA(${words[index - 1] ?? ''}`;
      depths.push(wraps);
    } else if (closingBrackets.has(token.value) && depths.pop() === true) {
      words[index] = `${words[index] ?? ''})`;
    }
  });
}
