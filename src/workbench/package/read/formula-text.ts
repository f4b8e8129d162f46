// Formulas between the file and the model: newer functions' prefixes, and shared formulas spelled out.

import { parseA1Ref, stringifyA1Ref, tokenize, tokenTypes, type ReferenceA1Xlsx, type Token } from '@borgar/fx/xlsx';
import { maxColumns, maxRows } from '../../workbook/model';

/** Functions since Excel 2010, which files write with `_xlfn.` before them ([MS-XLSX] 2.2.2). */
const newer = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT ' +
    'CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST ' +
    'F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS ' +
    'IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST ' +
    'NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC ' +
    'SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S WEBSERVICE WEIBULL.DIST ' +
    'XLOOKUP XMATCH XOR Z.TEST TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW WRAPCOLS WRAPROWS EXPAND'
  ).split(' '),
);
/** These two also carry `_xlws.`. */
const newerOnSheets = new Set(['FILTER', 'SORT']);

/** A file's formula as people write it, with its equals sign. */
export function formulaFromFile(text: string): string {
  if (!text.includes('_xl')) return `=${text}`;
  const plain = text.replace(/_xlfn\.(_xlws\.)?([A-Z][A-Z0-9.]*)(?=\()/g, (all, _sheets, name: string) =>
    newer.has(name) || newerOnSheets.has(name) ? name : all,
  );
  return `=${plain}`;
}

/** A formula of the model as in the file: no equals sign, newer functions with their prefix. */
export function formulaForFile(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!hasNewerFunction(text)) return text;
  return tokenize(text, { mergeRefs: true })
    .map((token) => (token.type === tokenTypes.FUNCTION ? prefixed(token.value) : token.value))
    .join('');
}

/** Whether a newer function's name stands before a bracket, also where it is only in a text. */
function hasNewerFunction(text: string): boolean {
  for (let end = text.indexOf('('); end >= 0; end = text.indexOf('(', end + 1)) {
    let start = end;
    while (start > 0 && isOfName(text.charCodeAt(start - 1))) start -= 1;
    const name = text.slice(start, end).toUpperCase();
    if (newer.has(name) || newerOnSheets.has(name)) return true;
  }
  return false;
}

/** Letters, digits and the full stop. */
function isOfName(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 46;
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (newerOnSheets.has(upper)) return `_xlfn._xlws.${upper}`;
  return newer.has(upper) ? `_xlfn.${upper}` : name;
}

type Piece = string | ReferenceA1Xlsx;

/** A shared formula as pieces of text and references, so that the formula of each cell is quickly made. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

export function shareFormula(formula: string, row: number, column: number): SharedFormula {
  return { row, column, pieces: tokenize(formula, { mergeRefs: true }).map((token) => pieceOf(token)) };
}

function pieceOf(token: Token): Piece {
  if (token.type !== tokenTypes.REF_RANGE && token.type !== tokenTypes.REF_BEAM) return token.value;
  const reference = parseA1Ref(token.value, { allowTernary: false });
  return reference !== undefined && 'range' in reference ? reference : token.value;
}

/**
 * The formula in another cell of the shared area. References that leave the sheet re-enter on the other side, as in
 * Excel.
 */
export function sharedFormulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  return shared.pieces.map((piece) => (typeof piece === 'string' ? piece : stringifyA1Ref(moved(piece, down, right)))).join('');
}

function moved(reference: ReferenceA1Xlsx, down: number, right: number): ReferenceA1Xlsx {
  const { range } = reference;
  const shift = (index: number | null | undefined, fixed: boolean | null | undefined, by: number, limit: number): number | null =>
    index === null || index === undefined ? null : fixed === true ? index : (index + by + limit) % limit;
  return {
    ...reference,
    range: {
      ...range,
      top: shift(range.top, range.$top, down, maxRows),
      bottom: shift(range.bottom, range.$bottom, down, maxRows),
      left: shift(range.left, range.$left, right, maxColumns),
      right: shift(range.right, range.$right, right, maxColumns),
    },
  };
}
