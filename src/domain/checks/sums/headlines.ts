// A percentage above a table that says how much of the target was done ("Delivered so far 72% of the savings target"):
// it is asked about where the table's own totals give another, whichever of their columns it is taken of.

import { cellAddress } from '../../model/cell';
import { numberAt, numberFormatAt, valueAt, type Grid } from '../../model/grid';
import { formatInfo } from '../../cells/number-formats';
import { numberText, percentText } from '../../commentary/figures-in-words';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import type { FindingParts } from '../finding';

/** A headline stands so near above the headings. */
const mostRowsAbove = 8;
const saysDone = /\b(?:deliver|achiev|sav(?:ed|ing)|spen[dt]|complet|reach|progress|to date|so far|done)/iu;
const saysOf = /\b(?:of|against|towards?)\b[^.]*\b(?:targets?|plan|budget)\b|%\s*(?:of|achieved|delivered)/iu;
/** Shares of other things than the figures: of how many rows, or of another year. */
const ofOtherThings =
  /\b(?:actions?|measures?|indicators?|kpis?|projects?|milestones?|on (?:target|track)|targets? (?:met|on)|met|green|last (?:year|month|quarter)|previous|forecast|profile|time|year (?:gone|elapsed))\b/iu;

/** What a column adds up to, by the table's own total. */
interface Total {
  readonly column: number;
  readonly sum: number;
}

export function checkHeadlines(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const { columns, headerRows } = table;
  const totals = totalsOf(grid, table);
  const target = totals.find(({ column }) => column === columns.target);
  const done = totals.find(({ column }) => column === columns.total);
  const top = headerRows[0];
  if (target === undefined || done === undefined || top === undefined || target.sum <= 0) return [];
  const found: FindingParts[] = [];
  for (let row = Math.max(grid.area.firstRow, top - mostRowsAbove); row < top; row += 1) {
    const words = textsOf(grid, row);
    if (!saysDone.test(words) || !saysOf.test(words) || ofOtherThings.test(words)) continue;
    for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
      const value = valueAt(grid, row, column);
      const { kind, decimals } = formatInfo(numberFormatAt(grid, row, column));
      if (typeof value !== 'number' || kind !== 'percent' || fits(value, totals)) continue;
      const share = done.sum / target.sum;
      const stated = percentText(value, decimals ?? 0);
      const message = `${cellAddress(row, column)} says ${stated}, but the totals below give ${percentText(share, decimals ?? 0)}: ${numberText(done.sum)} of ${numberText(target.sum)}. Correct it, or say what it is of.`;
      found.push({
        check: 'headline-differs',
        severity: 'ask',
        sheet: table.sheet.name,
        row,
        column,
        message,
        stated: value,
        computed: share,
      });
    }
  }
  return found;
}

/** Columns whose figures the officer adds up, in the last total of the table; what adds up nothing is left out. */
function totalsOf(grid: Grid, { rows, area }: PlanTable): readonly Total[] {
  const last = rows.filter(({ kind }) => kind === 'total').at(-1);
  const data = rows.filter(({ kind, row }) => isDataKind(kind) && row < (last?.row ?? 0));
  if (last === undefined || data.length < 2) return [];
  const found: Total[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const stated = valueAt(grid, last.row, column);
    const sum = data.reduce((so, { row }) => so + (numberAt(grid, row, column) ?? 0), 0);
    if (typeof stated === 'number' && Math.abs(stated - sum) <= data.length / 2) found.push({ column, sum });
  }
  return found;
}

/** It may be cut off, or rounded up. */
const nearEnough = 0.01;

/** Whether the share of any two totals comes to the figure, nearly. */
function fits(value: number, totals: readonly Total[]): boolean {
  return totals.some((one) =>
    totals.some((other) => one !== other && other.sum !== 0 && Math.abs(one.sum / other.sum - value) <= nearEnough),
  );
}

function textsOf(grid: Grid, row: number): string {
  const texts: string[] = [];
  for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string') texts.push(value);
  }
  return texts.join(' ');
}
