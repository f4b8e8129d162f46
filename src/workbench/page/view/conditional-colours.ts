// The formats that a sheet's conditional formats give its cells now. The view gets the outcome, not the rules.

import { cellAt, usedArea } from '../../workbook/cells';
import { intersection } from '../../workbook/addresses';
import type { CellValue, ConditionalFormat, Sheet, Workbook } from '../../workbook/model';
import { compare, conditionAt, isTrue, type CellPlace } from './condition';

/** Null where no rule sets anything: then the cell's format shows. */
export interface ConditionalStyle {
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
}

/**
 * By row, then column: cells that a rule holds for. Of several rules the first in priority counts, property by
 * property.
 */
type ConditionalStyles = ReadonlyMap<number, ReadonlyMap<number, ConditionalStyle>>;

type Condition = (place: CellPlace, value: CellValue) => boolean;

export function conditionalStyles(workbook: Workbook, sheet: Sheet): ConditionalStyles {
  const styles = new Map<number, Map<number, ConditionalStyle>>();
  const stopped = new Set<string>();
  const used = usedArea(sheet, false);
  if (used === null) return styles;
  for (const rule of [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority)) {
    const holds = condition(workbook, sheet, rule);
    for (const { row, column } of places(rule, used)) {
      const key = `${String(row)},${String(column)}`;
      if (stopped.has(key) || !holds({ row, column }, cellAt(sheet, row, column)?.value ?? null)) continue;
      if (rule.stopIfTrue) stopped.add(key);
      const cells = styles.get(row) ?? new Map<number, ConditionalStyle>();
      styles.set(row, cells.set(column, overlaid(cells.get(column), rule.format)));
    }
  }
  return styles;
}

function overlaid(above: ConditionalStyle | undefined, below: ConditionalStyle): ConditionalStyle {
  return { fontColor: above?.fontColor ?? below.fontColor, fill: above?.fill ?? below.fill, bold: above?.bold ?? below.bold };
}

/** The rule's cells within the used area: a rule may reach down a million rows. */
function* places(rule: ConditionalFormat, used: NonNullable<ReturnType<typeof usedArea>>): Generator<CellPlace> {
  for (const area of rule.areas) {
    const within = intersection(area, used);
    if (within === null) continue;
    for (let row = within.firstRow; row <= within.lastRow; row += 1)
      for (let column = within.firstColumn; column <= within.lastColumn; column += 1) yield { row, column };
  }
}

/** The formulas of a rule are written for the top left cell of all its areas. */
function condition(workbook: Workbook, sheet: Sheet, rule: ConditionalFormat): Condition {
  const anchor = {
    row: rule.areas.reduce((least, area) => Math.min(least, area.firstRow), Number.POSITIVE_INFINITY),
    column: rule.areas.reduce((least, area) => Math.min(least, area.firstColumn), Number.POSITIVE_INFINITY),
  };
  const formulas = rule.formulas.map((formula) => conditionAt(workbook, sheet, formula, anchor));
  if (rule.type === 'cellIs')
    return (place, value) =>
      cellIs(
        rule.operator,
        value,
        formulas.map((formula) => formula(place)),
      );
  if (rule.type === 'containsText' && rule.text !== null) {
    const wanted = rule.text.toLowerCase();
    return (_place, value) => (typeof value === 'string' || typeof value === 'number') && String(value).toLowerCase().includes(wanted);
  }
  const [formula] = formulas;
  return rule.type === 'expression' && formula !== undefined ? (place) => isTrue(formula(place)) : () => false;
}

function cellIs(operator: string | null, value: CellValue, operands: readonly (CellValue | undefined)[]): boolean {
  const [first, second] = operands;
  if (first === undefined || (typeof value === 'object' && value !== null)) return false;
  const order = compare(value, first);
  switch (operator) {
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanOrEqual':
      return order >= 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanOrEqual':
      return order <= 0;
    case 'between':
      return second !== undefined && order >= 0 && compare(value, second) <= 0;
    case 'notBetween':
      return second !== undefined && (order < 0 || compare(value, second) > 0);
    default:
      return false;
  }
}
