// A figure typed where the other cells of its block have a formula: it no longer follows the figures.

import { numberText } from '../../commentary/figures-in-words';
import { cellAddress, columnLetters } from '../../model/cell';
import { formulaAt, numberAt, type Grid } from '../../model/grid';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import type { PatternBreak } from './pattern-breaks';

export function checkTypedOver(grid: Grid, breaks: readonly PatternBreak[]): readonly FindingParts[] {
  return breaks.flatMap(({ row, column, formula, model, alike: count, line }): readonly FindingParts[] => {
    const stated = numberAt(grid, row, column);
    if (formula !== null || stated === null) return [];
    const [cell, other] = [cellAddress(row, column), cellAddress(model.row, model.column)];
    const message = `${cell} holds a typed ${numberText(stated)}, but ${String(count)} other cells of its ${line} have a formula (${other}: ${formulaAt(grid, model.row, model.column) ?? ''}). Copy the formula of ${other} to it, or leave the figure if it is meant.`;
    const alike = {
      key: line === 'column' ? String(column) : `row ${String(row)}`,
      message: (rows: readonly number[]) =>
        `${rowList([...new Set(rows)])}: figures are typed in ${line === 'column' ? columnLetters(column) : 'some columns'}, where other cells have the formula of ${other}. Copy it to them, or leave those that are meant.`,
    };
    return [
      { check: 'typed-over-formula', severity: 'ask', sheet: grid.sheet.name, row, column, related: [other], message, stated, alike },
    ];
  });
}
