// A sheet's new name goes into every formula and defined name that had the old one.

import { stringifyA1Ref, parseA1Ref, tokenize, stringifyTokens, tokenTypes } from '@borgar/fx/xlsx';
import type { Sheet, Workbook } from '../../workbook/model';

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  for (const { rows } of workbook.sheets) {
    for (const cells of rows.values())
      for (const cell of cells.values()) if (cell.formula !== null) cell.formula = renamedIn(cell.formula, before, name);
  }
  for (const defined of workbook.names) defined.refersTo = renamedIn(defined.refersTo, before, name);
}

/** The formula with every reference to the sheet under its new name. */
function renamedIn(formula: string, before: string, after: string): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  const isReference = (type: string): boolean =>
    type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM || type === tokenTypes.REF_TERNARY;
  return stringifyTokens(
    tokens.map((token) => {
      if (!isReference(token.type)) return token;
      const reference = parseA1Ref(token.value, { allowTernary: true });
      if (reference === undefined || !('range' in reference) || reference.sheetName?.toLowerCase() !== before.toLowerCase()) return token;
      return { ...token, value: stringifyA1Ref({ ...reference, sheetName: after }) };
    }),
  );
}
