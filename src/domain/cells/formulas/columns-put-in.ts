// How a formula reads once columns were put in or taken out, as Excel keeps it in step.

import { isRange, parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from '@borgar/fx';

/** Where a column of a sheet is now; null: it was taken out. */
export type ColumnNow = (sheetName: string, column: number) => number | null;

/**
 * The formula, which begins with an equals sign. `home`: the sheet that a reference without a sheet means. What refers to a
 * column that was taken out stays as it is.
 */
export function withColumnsPutIn(formula: string, home: string, columnNow: ColumnNow): string {
  return tokenize(formula, { mergeRefs: true })
    .map((token) => {
      const isCells = isRange(token) && (token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_BEAM);
      return isCells ? referenceNow(token.value, home, columnNow) : token.value;
    })
    .join('');
}

function referenceNow(text: string, home: string, columnNow: ColumnNow): string {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { context = [], range } = parsed;
  if (context.length > 1 || range.left === null) return text;
  const sheet = context[0] ?? home;
  const left = columnNow(sheet, range.left);
  const right = columnNow(sheet, range.right ?? range.left);
  if (left === null || right === null || (left === range.left && right === (range.right ?? range.left))) return text;
  return `${text.slice(0, text.lastIndexOf('!') + 1)}${stringifyA1Ref({ range: { ...range, left, right } })}`;
}
