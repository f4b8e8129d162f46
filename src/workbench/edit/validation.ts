// Whether a drop-down cell accepts what was typed. Other kinds of validation aren't checked here.

import { isInside, parseReference } from '../workbook/addresses';
import { cellAt } from '../workbook/cells';
import type { CellValue, Sheet, Workbook } from '../workbook/model';

/**
 * False only where a list stops other entries and its entries can be read: typed, or in cells that the rule or a name
 * refers to.
 */
export function isAllowed(workbook: Workbook, sheet: Sheet, row: number, column: number, value: CellValue): boolean {
  const rule = sheet.validations.find(({ type, areas }) => type === 'list' && areas.some((area) => isInside(area, row, column)));
  if (rule?.formula1 == null || !rule.showError || rule.errorStyle !== 'stop') return true;
  const options = optionsOf(workbook, sheet, rule.formula1);
  return options === null || options.includes(textOf(value));
}

function optionsOf(workbook: Workbook, sheet: Sheet, formula: string): readonly string[] | null {
  // A typed list tells capitals from small letters, one in cells doesn't; the kinder rule is used for both.
  if (formula.startsWith('"')) return formula.slice(1, -1).split(',').map(textOf);
  const named = workbook.names.find(
    ({ name, sheetId }) => name.toLowerCase() === formula.toLowerCase() && (sheetId === null || sheetId === sheet.id),
  );
  const reference = parseReference(named?.refersTo ?? formula);
  const from = reference?.sheet == null ? sheet : workbook.sheets.find(({ name }) => name.toLowerCase() === reference.sheet?.toLowerCase());
  if (reference === null || from === undefined || (reference.sheet === null && formula.includes('!'))) return null;
  const options: string[] = [];
  for (let row = reference.area.firstRow; row <= Math.min(reference.area.lastRow, reference.area.firstRow + 10_000); row += 1) {
    for (let column = reference.area.firstColumn; column <= reference.area.lastColumn; column += 1)
      options.push(textOf(cellAt(from, row, column)?.value ?? null));
  }
  return options;
}

function textOf(value: CellValue): string {
  return typeof value === 'object' ? (value?.error ?? '') : String(value).trim().toLowerCase();
}
