// What a formula refers to by address or by name, without knowing what stands there.

import { isRange, parseA1Ref, tokenize, tokenTypes } from '@borgar/fx';
import type { Area } from '../../model/cell';

/** Cells of a sheet, by its name. */
export interface ReferencedCells {
  readonly sheet: string;
  readonly area: Area;
}

/** All that a formula refers to. */
export interface FormulaReferences {
  readonly cells: readonly ReferencedCells[];
  /** Defined names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Whether it names columns of a Table by their headings. */
  readonly byHeading: boolean;
}

const lastRowOfSheet = 1_048_575;
const lastColumnOfSheet = 16_383;

/** The formula begins with an equals sign. `home`: the sheet that a reference without a sheet means. */
export function referencesIn(formula: string, home: string): FormulaReferences {
  const cells: ReferencedCells[] = [];
  const names = new Set<string>();
  let byHeading = false;
  for (const token of tokenize(formula, { mergeRefs: true })) {
    if (token.type === tokenTypes.REF_NAMED) names.add(token.value.toLowerCase());
    else if (token.type === tokenTypes.REF_STRUCT) byHeading = true;
    else if (isRange(token)) {
      const parsed = parseA1Ref(token.value, { allowTernary: false });
      if (parsed !== undefined && 'range' in parsed) cells.push({ sheet: parsed.context?.at(-1) ?? home, area: areaOfRange(parsed.range) });
    }
  }
  return { cells, names, byHeading };
}

/** Sides of a reference; one that is missing is the sheet's own. */
interface ReferencedRange {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

/** The area of a reference: "A:C" and "3:5" reach to the ends of the sheet. */
export function areaOfRange({ top, left, bottom, right }: ReferencedRange): Area {
  return { firstRow: top ?? 0, firstColumn: left ?? 0, lastRow: bottom ?? lastRowOfSheet, lastColumn: right ?? lastColumnOfSheet };
}
