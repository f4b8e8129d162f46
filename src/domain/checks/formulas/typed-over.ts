// A figure typed where the other cells of its block have a formula: it no longer follows the figures.

import { numberText } from '../../commentary/figures-in-words';
import { cellAddress, cellArea, contains, isEmptyValue, type Area } from '../../model/cell';
import { referencesIn } from '../../cells/formulas/formula-references';
import { formulaAt, numberAt, valueAt, type Grid } from '../../model/grid';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import type { Place } from '../sums/formula-ranges';
import { togetherIn, type PatternBreak } from './pattern-breaks';

/** Of larger ranges it isn't looked at what they hold. */
const farthest = 60;

/** Whether the formula would take nothing but blank cells and noughts, so that a typed 0 is what it gives. */
function givesNought(grid: Grid, { row, column }: Place, model: Place): boolean {
  const taken = referencesIn(formulaAt(grid, model.row, model.column) ?? '', grid.sheet.name).cells;
  return taken.every(({ sheet, area }) => {
    if (sheet !== grid.sheet.name || area.lastRow - area.firstRow > farthest) return false;
    for (let at = area.firstRow; at <= area.lastRow; at += 1) {
      for (let { firstColumn: across } = area; across <= Math.min(area.lastColumn, area.firstColumn + farthest); across += 1) {
        const value = valueAt(grid, at + row - model.row, across + column - model.column);
        if (!isEmptyValue(value) && value !== 0) return false;
      }
    }
    return true;
  });
}

/**
 * Whether the formula, copied to the cell, would take cells that take the cell itself: figures of a pair of columns that
 * are each typed where they are known, and worked out of the other where not.
 */
function wouldGoRound(grid: Grid, cell: Place, model: Place): boolean {
  const [down, across] = [cell.row - model.row, cell.column - model.column];
  return cellsTaken(grid, model).some((area) => {
    for (let row = area.firstRow + down; row <= Math.min(area.lastRow + down, area.firstRow + down + farthest); row += 1) {
      for (let column = area.firstColumn + across; column <= Math.min(area.lastColumn, area.firstColumn + farthest) + across; column += 1) {
        if (cellsTaken(grid, { row, column }).some((taken) => contains(taken, cellArea(cell.row, cell.column)))) return true;
      }
    }
    return false;
  });
}

/** On the same sheet. */
function cellsTaken(grid: Grid, { row, column }: Place): readonly Area[] {
  const formula = formulaAt(grid, row, column);
  if (formula === null) return [];
  return referencesIn(formula, grid.sheet.name).cells.flatMap(({ sheet, area }) => (sheet === grid.sheet.name ? [area] : []));
}

export function checkTypedOver(grid: Grid, breaks: readonly PatternBreak[]): readonly FindingParts[] {
  return breaks.flatMap((found): readonly FindingParts[] => {
    const { row, column, formula, model, alike: count, line } = found;
    const stated = numberAt(grid, row, column);
    if (formula !== null || stated === null || (stated === 0 && givesNought(grid, { row, column }, model))) return [];
    if (wouldGoRound(grid, { row, column }, model)) return [];
    const [cell, other] = [cellAddress(row, column), cellAddress(model.row, model.column)];
    const message = `${cell} holds a typed ${numberText(stated)}, but ${String(count)} other cells of its ${line} have a formula (${other}: ${formulaAt(grid, model.row, model.column) ?? ''}). Copy the formula of ${other} to it, or leave the figure if it is meant.`;
    const { key, where } = togetherIn(found);
    const alike = {
      key,
      message: (rows: readonly number[]) =>
        `${rowList([...new Set(rows)])}: figures are typed in ${where}, where other cells have the formula of ${other}. Copy it to them, or leave those that are meant.`,
    };
    return [
      { check: 'typed-over-formula', severity: 'ask', sheet: grid.sheet.name, row, column, related: [other], message, stated, alike },
    ];
  });
}
