// Everything on a sheet that has a row, put right after rows were put in or taken out.

import type { Area, Filter, Sheet, Workbook } from '../workbook/model';
import { shiftArea, shiftAreas, shiftFormula, shiftRow, shiftRuleFormula, shiftSpan, type RowShift } from './row-shift';

/** Shifts the sheet's contents and every formula and name of the workbook that refers to it. */
export function shiftWorkbook(workbook: Workbook, sheet: Sheet, shift: RowShift): void {
  shiftRows(sheet.rows, shift);
  shiftRows(sheet.rowFormats, shift);
  shiftSheetAreas(sheet, shift);
  shiftRules(workbook, sheet, shift);
  for (const name of workbook.names) name.refersTo = shiftFormula(shift, sheet.name, `=${name.refersTo}`, null).slice(1);
  for (const home of workbook.sheets) {
    for (const cells of home.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== null) cell.formula = shiftFormula(shift, sheet.name, cell.formula, home.name);
      }
    }
    for (const column of home.tables.flatMap(({ columns }) => columns)) {
      if (column.calculatedFormula !== null)
        column.calculatedFormula = shiftOwnFormula(shift, sheet.name, column.calculatedFormula, home.name);
    }
  }
}

/** A table's own formula may stand with or without its equals sign. */
function shiftOwnFormula(shift: RowShift, shiftedSheet: string, formula: string, home: string): string {
  return formula.startsWith('=')
    ? shiftFormula(shift, shiftedSheet, formula, home)
    : shiftFormula(shift, shiftedSheet, `=${formula}`, home).slice(1);
}

function shiftRows<Item>(rows: Map<number, Item>, shift: RowShift): void {
  const before = [...rows].sort(([one], [other]) => one - other);
  rows.clear();
  for (const [row, item] of before) {
    const to = shiftRow(shift, row);
    if (to !== null) rows.set(to, item);
  }
}

function shiftSheetAreas(sheet: Sheet, shift: RowShift): void {
  sheet.merges = shiftAreas(shift, sheet.merges).filter(isSeveralCells);
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftArea(shift, table.area);
    if (area !== null) table.area = area;
    table.filter = shiftFilter(shift, table.filter);
    return area !== null;
  });
  sheet.filter = shiftFilter(shift, sheet.filter);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const row = shiftRow(shift, comment.row);
    return row === null ? [] : [{ ...comment, row }];
  });
  for (const cells of sheet.rows.values()) {
    for (const cell of cells.values()) {
      const area = cell.arrayArea && shiftArea(shift, cell.arrayArea);
      if (area) cell.arrayArea = area;
    }
  }
  const { printArea, printTitleRows } = sheet.pageLayout;
  if (printArea !== null) sheet.pageLayout.printArea = emptyToNull(shiftAreas(shift, printArea));
  if (printTitleRows !== null) sheet.pageLayout.printTitleRows = shiftSpan(shift, printTitleRows);
}

function shiftFilter(shift: RowShift, filter: Filter | null): Filter | null {
  const area = filter && shiftArea(shift, filter.area);
  return filter && area ? { ...filter, area } : null;
}

function isSeveralCells(area: Area): boolean {
  return area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn;
}

function emptyToNull(areas: Area[]): Area[] | null {
  return areas.length === 0 ? null : areas;
}

/** Conditional formats and validations: their areas on this sheet, and what their formulas refer to on any. */
function shiftRules(workbook: Workbook, sheet: Sheet, shift: RowShift): void {
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
function shiftRuleAreas(rule: { areas: Area[] }, shift: RowShift): number {
  const before = topRow(rule.areas);
  rule.areas = shiftAreas(shift, rule.areas);
  return rule.areas.length === 0 ? 0 : topRow(rule.areas) - before;
}

function topRow(areas: readonly Area[]): number {
  return areas.reduce((top, area) => Math.min(top, area.firstRow), Number.POSITIVE_INFINITY);
}
