// An Excel formula in HyperFormula's syntax. What it has no syntax for is unsupported, never guessed.

import { isError, isFunction, parseA1Ref, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { plainFunctionName } from './excel-function-names';
import { joinOperand } from './join-operand';
import { withoutExponent } from './number-as-text';
import { plainAddress, tableBodyAddress, type FormulaPlace, type PlacedTable } from './structured-references';

type EngineFormula = {
  /** Its value can change although nothing in the workbook did. */
  readonly volatile: boolean;
} & ({ readonly supported: true; readonly text: string } | { readonly supported: false });

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

/** `place`: the cell of the formula; null for a defined name. `asArray`: entered as an array formula of one cell. */
export function formulaForEngine(formula: string, place: FormulaPlace | null, context: FormulaContext, asArray: boolean): EngineFormula {
  const tokens = tokenize(formula, { mergeRefs: true, negativeNumbers: false });
  const functions = tokens.filter((token) => isFunction(token)).map(({ value }) => plainFunctionName(value));
  const volatile = functions.some((name) => volatileFunctions.has(name));
  if (tokens.filter(({ type }) => type === tokenTypes.OPERATOR).length > mostOperators) return { supported: false, volatile };
  const texts: string[] = [];
  for (const token of tokens) {
    const text = tokenForEngine(token, place, context);
    if (text === null) return { supported: false, volatile };
    texts.push(text);
  }
  if (functions.some((name) => arrayFunctions.has(name))) wrapArrayFunctions(tokens, texts);
  if (tokens.some(isJoin)) wrapJoinOperands(tokens, texts);
  const text = texts.slice(1).join('');
  return { supported: true, volatile, text: asArray ? `=ARRAYFORMULA(${text})` : `=${text}` };
}

/** The engine's text for one token; null where it has none. */
function tokenForEngine(token: Token, place: FormulaPlace | null, context: FormulaContext): string | null {
  switch (token.type) {
    case tokenTypes.BOOLEAN:
      return `${token.value}()`;
    case tokenTypes.NUMBER:
      return /e/i.test(token.value) ? withoutExponent(token.value) : token.value;
    case tokenTypes.FUNCTION:
      return plainFunctionName(token.value);
    case tokenTypes.REF_RANGE:
    case tokenTypes.REF_BEAM:
      return isPlainReference(token.value) ? token.value : null;
    case tokenTypes.REF_NAMED:
      return nameForEngine(token.value, place, context);
    case tokenTypes.REF_STRUCT:
      return place === null ? null : plainAddress(context.tables, place, token.value);
    case tokenTypes.REF_TERNARY:
    case tokenTypes.UNKNOWN:
      return null;
    case tokenTypes.OPERATOR:
      return token.value === '#' || token.value === '@' ? null : token.value;
    default:
      return isError(token) ? token.value.toUpperCase() : token.value;
  }
}

/** Whether a reference is one area of one sheet of this workbook, not too large for the engine. */
function isPlainReference(text: string): boolean {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return false;
  const { top, left, bottom, right, trim } = parsed.range;
  const cells = top == null || left == null || bottom == null || right == null ? 0 : (bottom - top + 1) * (right - left + 1);
  return (parsed.workbookName ?? '') === '' && !(parsed.sheetName ?? '').includes(':') && (trim ?? null) === null && cells <= mostCells;
}

function nameForEngine(name: string, place: FormulaPlace | null, context: FormulaContext): string | null {
  if (name.includes('!') || context.namesNotAccepted.has(name.toLowerCase())) return null;
  return (place === null ? null : tableBodyAddress(context.tables, place, name)) ?? context.namesOfCells.get(name.toLowerCase()) ?? name;
}

function isJoin(token: Token): boolean {
  return token.type === tokenTypes.OPERATOR && token.value === '&';
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
    const inside = tokens
      .slice(operand.start, end)
      .filter((token) => token.type !== tokenTypes.WHITESPACE && token.type !== tokenTypes.NEWLINE);
    if (!(operand.joined || joined) || inside.length === 0 || (inside.length === 1 && inside[0]?.type === tokenTypes.STRING)) return;
    words[operand.start] = `${joinOperand}(${words[operand.start] ?? ''}`;
    words[end - 1] = `${words[end - 1] ?? ''})`;
  };
  const depths: Operand[] = [{ start: 1, joined: false }];
  tokens.forEach((token, index) => {
    const operand = depths.at(-1);
    if (token.type !== tokenTypes.OPERATOR || operand === undefined) return;
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
    if (token.type !== tokenTypes.OPERATOR) return;
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
