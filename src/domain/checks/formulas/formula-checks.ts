// Everything that the formulas and errors of a sheet show by themselves, whatever it is read as.

import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { FindingParts } from '../finding';
import { checkApproximateLookUps } from './approximate-lookups';
import { checkBrokenPatterns } from './broken-patterns';
import { checkCountedTwice } from './counted-twice';
import { checkDoubledOperators } from './doubled-operators';
import { checkErrorValues } from './error-values';
import { formulaCells } from './formula-cells';
import { checkOtherWorkbooks } from './other-workbooks';
import { patternBreaks } from './pattern-breaks';
import { checkTypedOver } from './typed-over';

/** `ours`: columns that the add-in writes. */
export function checkFormulas(grid: Grid, tables: readonly PlanTable[], ours: ReadonlySet<number>): readonly FindingParts[] {
  const formulas = formulaCells(grid, ours);
  const breaks = patternBreaks(grid, tables, ours);
  return [
    ...checkErrorValues(grid, ours),
    ...checkCountedTwice(grid, formulas),
    ...checkDoubledOperators(grid, formulas),
    ...checkApproximateLookUps(grid, formulas),
    ...checkBrokenPatterns(grid, breaks),
    ...checkTypedOver(grid, breaks),
    ...checkOtherWorkbooks(grid, formulas),
  ];
}
