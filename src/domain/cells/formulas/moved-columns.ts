// Columns that change places, and how formulas read afterwards: Excel keeps references in step as long as each of them
// lies within one of the columns.

import { isRange, parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from '@borgar/fx';
import { areaOfRange } from './formula-references';

/** Columns that change places in some rows of a sheet. */
export interface MovedColumns {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** From where each column goes, and to where. */
  readonly places: ReadonlyMap<number, number>;
}

/** They refer to cells by a text or a distance, which nothing keeps in step. */
const unfollowed = /(?<![\w.])(?:INDIRECT|OFFSET)\s*\(/i;

/**
 * The formula, which begins with an equals sign, once the columns have changed places; null where a reference can't
 * follow, because it reaches over more than one of them or past their rows.
 * `home`: the sheet that a reference without a sheet means; null where there is none, as for a name.
 */
export function movedFormula(formula: string, home: string | null, moved: MovedColumns): string | null {
  if (unfollowed.test(formula)) return null;
  const texts = tokenize(formula, { mergeRefs: true }).map((token) => {
    const isCells = isRange(token) && (token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_BEAM);
    return isCells ? movedReference(token.value, home, moved) : token.value;
  });
  return texts.includes(null) ? null : texts.join('');
}

function movedReference(text: string, home: string | null, { sheetName, firstRow, lastRow, places }: MovedColumns): string | null {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { context = [] } = parsed;
  if (context.length > 1) return text;
  const named = context[0] ?? home;
  const isSeveralSheets = named?.includes(':') === true;
  if (!isSeveralSheets && named?.toLowerCase() !== sheetName.toLowerCase()) return text;
  const { range } = parsed;
  const { firstRow: top, lastRow: bottom, firstColumn: left, lastColumn: right } = areaOfRange(range);
  const touches = [...places.keys()].some((column) => left <= column && column <= right) && top <= lastRow && bottom >= firstRow;
  if (!touches) return text;
  const to = places.get(left);
  if (isSeveralSheets || to === undefined || left !== right || top < firstRow || bottom > lastRow) return null;
  // The sheet's name stays as it was typed, in quotes or without.
  return to === left ? text : `${text.slice(0, text.lastIndexOf('!') + 1)}${stringifyA1Ref({ range: { ...range, left: to, right: to } })}`;
}
