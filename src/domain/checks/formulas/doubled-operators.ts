// Two signs in a row between two figures, =D5+E5++F5: often a cell got lost between them.

import { cellAddress } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import { readingFirsts, type FormulaCell } from './formula-cells';

const texts = /"[^"]*"|'[^']*'|\[[^\]]*\]/gu;
/** Behind a figure; "1E+5", "=-A1", "A1*-1" and "--(…)" are written so on purpose. */
const doubled = /[\w)%#\]]\s*(?:[-+]\s*\+|\+\s*-|-\s*-)\s*[\w($]/u;

export function checkDoubledOperators(grid: Grid, formulas: readonly FormulaCell[]): readonly FindingParts[] {
  const isDoubled = readingFirsts(({ formula }) => doubled.test(formula.replace(texts, '#')));
  return formulas.filter(isDoubled).map(({ row, column, formula }): FindingParts => {
    const advice = 'A cell may be missing between them; add it, or take one sign out.';
    const message = `${cellAddress(row, column)} has two signs in a row: ${formula}. ${advice}`;
    const alike = {
      key: String(column),
      message: (rows: readonly number[]) => `${rowList(rows)}: the formulas have two signs in a row. ${advice}`,
    };
    return { check: 'doubled-operator', severity: 'ask', sheet: grid.sheet.name, row, column, message, stated: formula, alike };
  });
}
