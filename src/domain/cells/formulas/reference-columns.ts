// A formula with other columns in its references to cells: all else in it stays as it was typed.

import { isRange, parseA1Ref, stringifyA1Ref, tokenize, tokenTypes, type RangeA1 } from '@borgar/fx';

/** The columns that a reference reaches from and to. */
interface ReferenceColumns {
  readonly left: number;
  readonly right: number;
}

/** Where a reference reaches now: `same` leaves it as it was typed, null where it can't follow. `sheet`: null where it names none. */
type ColumnsNow = (range: RangeA1, sheet: string | null) => ReferenceColumns | 'same' | null;

/** The formula, which begins with an equals sign; null where one of its references can't follow. */
export function withReferenceColumns(formula: string, columnsNow: ColumnsNow): string | null {
  const texts = tokenize(formula, { mergeRefs: true }).map((token) => {
    const isCells = isRange(token) && (token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_BEAM);
    return isCells ? referenceNow(token.value, columnsNow) : token.value;
  });
  return texts.includes(null) ? null : texts.join('');
}

function referenceNow(text: string, columnsNow: ColumnsNow): string | null {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { context = [], range } = parsed;
  if (context.length > 1) return text;
  const columns = columnsNow(range, context[0] ?? null);
  if (columns === null) return null;
  // The sheet's name stays as it was typed, in quotes or without.
  return columns === 'same' ? text : `${text.slice(0, text.lastIndexOf('!') + 1)}${stringifyA1Ref({ range: { ...range, ...columns } })}`;
}
