// A formula that isn't the one of its block: =D9/C8 among =D5/C5, =D6/C6, …. It may be meant, so it is asked.

import { cellAddress } from '../../model/cell';
import { formulaAt, type Grid } from '../../model/grid';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import { togetherIn, type PatternBreak } from './pattern-breaks';

export function checkBrokenPatterns(grid: Grid, breaks: readonly PatternBreak[]): readonly FindingParts[] {
  return breaks.flatMap((found): readonly FindingParts[] => {
    const { row, column, formula, model, alike: count, line } = found;
    if (formula === null) return [];
    const [cell, other] = [cellAddress(row, column), cellAddress(model.row, model.column)];
    const others = `${String(count)} other cells of its ${line}`;
    const message = `${cell} has ${formula}, but ${others} follow ${other} (${formulaAt(grid, model.row, model.column) ?? ''}). If that isn’t meant, copy the formula of ${other} to it.`;
    const related = [other];
    const { key, where } = togetherIn(found);
    const alike = {
      key,
      message: (rows: readonly number[]) =>
        `${rowList([...new Set(rows)])}: the formulas in ${where} aren’t as in ${other}. If that isn’t meant, copy the formula of ${other} to them.`,
    };
    return [{ check: 'broken-pattern', severity: 'ask', sheet: grid.sheet.name, row, column, related, message, stated: formula, alike }];
  });
}
