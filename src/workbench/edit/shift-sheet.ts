// Everything on a sheet that has a place, updated after rows or columns were inserted or deleted.

import type { Area, Filter, LineShift, Sheet, Workbook } from '../workbook/model';
import { shiftArea, shiftAreas, shiftFormula, shiftLine, shiftRuleFormula, shiftSpan, spanOf, withShift } from '../workbook/line-shift';
import { shiftColumnsOfTables, shiftedCriteria } from './shift-table-columns';

/** Shifts the sheet's contents and every formula and name of the workbook that refers to it. */
export function shiftWorkbook(workbook: Workbook, sheet: Sheet, shift: LineShift): void {
  if (shift.axis === 'columns') shiftColumnsOfTables(workbook, sheet, shift);
  shiftCells(sheet, shift);
  shiftSheetAreas(sheet, shift);
  shiftRules(workbook, sheet, shift);
  sheet.placeChanges = withShift(sheet.placeChanges, shift);
  for (const name of workbook.names) name.refersTo = shiftFormula(shift, sheet.name, `=${name.refersTo}`, null).slice(1);
  for (const home of workbook.sheets) {
    for (const cells of home.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== null) cell.formula = shiftFormula(shift, sheet.name, cell.formula, home.name);
      }
    }
    for (const column of home.tables.flatMap(({ columns }) => columns)) {
      if (column.calculatedFormula !== null)
        column.calculatedFormula = shiftColumnFormula(shift, sheet.name, column.calculatedFormula, home.name);
    }
  }
}

/** The formula of a calculated column may be written with or without its equals sign. */
function shiftColumnFormula(shift: LineShift, shiftedSheet: string, formula: string, home: string): string {
  return formula.startsWith('=')
    ? shiftFormula(shift, shiftedSheet, formula, home)
    : shiftFormula(shift, shiftedSheet, `=${formula}`, home).slice(1);
}

function shiftCells(sheet: Sheet, shift: LineShift): void {
  if (shift.axis === 'rows') {
    shiftKeys(sheet.rows, shift);
    shiftKeys(sheet.rowFormats, shift);
    return;
  }
  shiftKeys(sheet.columnFormats, shift);
  for (const [row, cells] of [...sheet.rows]) {
    shiftKeys(cells, shift);
    if (cells.size === 0) sheet.rows.delete(row);
  }
}

function shiftKeys<Item>(lines: Map<number, Item>, shift: LineShift): void {
  const before = [...lines].sort(([one], [other]) => one - other);
  lines.clear();
  for (const [line, item] of before) {
    const to = shiftLine(shift, line);
    if (to !== null) lines.set(to, item);
  }
}

function shiftSheetAreas(sheet: Sheet, shift: LineShift): void {
  sheet.merges = shiftAreas(shift, sheet.merges).filter(isSeveralCells);
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftArea(shift, table.area);
    if (area !== null) table.area = area;
    table.filter = shiftFilter(shift, table.filter);
    return area !== null;
  });
  sheet.filter = shiftFilter(shift, sheet.filter);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const line = shiftLine(shift, shift.axis === 'rows' ? comment.row : comment.column);
    return line === null ? [] : [{ ...comment, ...(shift.axis === 'rows' ? { row: line } : { column: line }) }];
  });
  for (const cells of sheet.rows.values()) {
    for (const cell of cells.values()) {
      const area = cell.arrayArea && shiftArea(shift, cell.arrayArea);
      if (area) cell.arrayArea = area;
    }
  }
  const { printArea } = sheet.pageLayout;
  if (printArea !== null) sheet.pageLayout.printArea = emptyToNull(shiftAreas(shift, printArea));
  const titles = shift.axis === 'rows' ? 'printTitleRows' : 'printTitleColumns';
  const repeated = sheet.pageLayout[titles];
  if (repeated !== null) sheet.pageLayout[titles] = shiftSpan(shift, repeated);
}

function shiftFilter(shift: LineShift, filter: Filter | null): Filter | null {
  const area = filter && shiftArea(shift, filter.area);
  return filter && area ? { area, criteria: shiftedCriteria(shift, filter, area) } : null;
}

function isSeveralCells(area: Area): boolean {
  return area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn;
}

function emptyToNull(areas: Area[]): Area[] | null {
  return areas.length === 0 ? null : areas;
}

/** Conditional formats and validations: their areas on this sheet, and what their formulas refer to on any. */
function shiftRules(workbook: Workbook, sheet: Sheet, shift: LineShift): void {
  for (const home of workbook.sheets) {
    for (const rule of home.conditionalFormats) {
      const moved = home === sheet ? shiftRuleAreas(rule, shift) : 0;
      rule.formulas = rule.formulas.map((formula) => shiftRuleFormula(shift, sheet.name, formula, home.name, moved));
    }
    for (const rule of home.validations) {
      const moved = home === sheet ? shiftRuleAreas(rule, shift) : 0;
      const change = (formula: string | null) =>
        formula === null || formula.startsWith('"') ? formula : shiftRuleFormula(shift, sheet.name, formula, home.name, moved);
      rule.formula1 = change(rule.formula1);
      rule.formula2 = change(rule.formula2);
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

/** Shifts a rule's areas; returns how far its first cell went. */
function shiftRuleAreas(rule: { areas: Area[] }, shift: LineShift): number {
  const before = firstLine(rule.areas, shift);
  rule.areas = shiftAreas(shift, rule.areas);
  return rule.areas.length === 0 ? 0 : firstLine(rule.areas, shift) - before;
}

function firstLine(areas: readonly Area[], { axis }: LineShift): number {
  return areas.reduce((first, area) => Math.min(first, spanOf(area, axis).first), Number.POSITIVE_INFINITY);
}
