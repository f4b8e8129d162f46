// The entries that a cell's drop-down list offers.

import { cellAt } from '../../workbook/cells';
import { isInside, parseReference } from '../../workbook/addresses';
import type { Sheet, Workbook } from '../../workbook/model';

/** Longest list that is offered: a person picks from it by eye. */
const mostChoices = 500;

/** What the list of a cell offers, in its order; empty where the cell has no list, or one made by a formula. */
export function choicesAt(workbook: Workbook, sheetId: string, row: number, column: number): readonly string[] {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const list = sheet?.validations.find(({ type, areas }) => type === 'list' && areas.some((area) => isInside(area, row, column)));
  if (sheet === undefined || list?.formula1 === null || list?.formula1 === undefined) return [];
  const typed = /^"(.*)"$/s.exec(list.formula1)?.[1];
  if (typed !== undefined)
    return typed
      .replaceAll('""', '"')
      .split(',')
      .map((choice) => choice.trim());
  return listed(workbook, sheet, list.formula1);
}

function listed(workbook: Workbook, home: Sheet, formula: string): readonly string[] {
  const name = workbook.names.find((defined) => defined.name.toUpperCase() === formula.toUpperCase());
  const reference = parseReference(name === undefined ? formula : name.refersTo);
  const sheet = reference?.sheet === null ? home : workbook.sheets.find((other) => other.name === reference?.sheet);
  if (reference === null || sheet === undefined) return [];
  const { firstRow, firstColumn, lastRow, lastColumn } = reference.area;
  if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > mostChoices) return [];
  const choices: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const value = cellAt(sheet, row, column)?.value ?? null;
      if (value !== null && typeof value !== 'object') choices.push(String(value));
    }
  }
  return choices;
}
