// A typed total or subtotal of rows that isn't their sum, where the other figures of its row are. Without a formula only the
// arithmetic says what it adds up, so one that doesn't fit is asked about.

import { formatKind } from '../../cells/number-formats';
import { decimalsOf, roundTo } from '../../cells/rounding';
import { numberText } from '../../commentary/figures-in-words';
import { cellAddress } from '../../model/cell';
import { formulaAt, numberAt, numberFormatAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { rowRanges } from '../../measures/questions';
import { cellsOfRows, type FindingParts } from '../finding';
import { mostPlaces } from './number-columns';
import { isMeant } from './typed-totals';

const [fewestParts, fewestAgreeing] = [2, 2];
/** So many figures that agree stand beside each that doesn't. */
const agreeingForEach = 2;

/** What a column's figure in a row of totals is, and what its rows come to. */
interface Compared {
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
  readonly parts: readonly number[];
  readonly agrees: boolean;
}

/** The rows that a total may add up, and how its figures compare. */
interface Adding {
  readonly rows: readonly number[];
  readonly compared: readonly Compared[];
}

/** Findings on the totals among a table's rows, top to bottom. */
export function checkTypedSums(grid: Grid, table: PlanTable): readonly FindingParts[] {
  return table.rows.flatMap(({ kind, row }, index) => {
    if (kind !== 'total' && kind !== 'subtotal') return [];
    const ways = waysToAdd(table, index).map((rows): Adding => ({ rows, compared: comparedWith(grid, table, row, rows) }));
    const agreeing = ({ compared }: Adding): number => compared.filter(({ agrees }) => agrees).length;
    const best = ways.reduce<Adding | null>((most, way) => (most === null || agreeing(way) > agreeing(most) ? way : most), null);
    if (best === null || agreeing(best) < fewestAgreeing) return [];
    const odd = best.compared.filter(({ agrees }) => !agrees);
    if (odd.length * agreeingForEach > agreeing(best)) return [];
    return odd
      .filter((each) => !isOfItsOwn(table, each))
      .map((each) => differing(grid, row, { ...each, rows: best.rows, agreeing: agreeing(best) }));
  });
}

/** The rows since the last total or heading; all rows; the subtotals. */
function waysToAdd({ rows }: PlanTable, index: number): readonly (readonly number[])[] {
  const above = rows.slice(0, index);
  const last = above.reduce((found, { kind }, at) => (kind === 'subtotal' || kind === 'total' || kind === 'theme' ? at : found), -1);
  const ofData = (some: typeof rows): readonly number[] => some.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row);
  const subtotals = above.filter(({ kind }) => kind === 'subtotal').map(({ row }) => row);
  return [ofData(above.slice(last + 1)), ofData(above), subtotals].filter((way) => way.length >= fewestParts);
}

function comparedWith(grid: Grid, { area, addInColumns, columns }: PlanTable, row: number, rows: readonly number[]): readonly Compared[] {
  const ours = new Set(Object.values(addInColumns));
  const found: Compared[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const stated = numberAt(grid, row, column);
    if (stated === null || ours.has(column) || column === columns.achieved || formatKind(numberFormatAt(grid, row, column)) !== 'number')
      continue;
    const parts = rows.flatMap((each) => numberAt(grid, each, column) ?? []);
    if (parts.length < fewestParts) continue;
    const sum = roundTo(
      parts.reduce((so, part) => so + part, 0),
      mostPlaces,
    );
    const agrees = Math.abs(stated - sum) <= 10 ** -mostPlaces;
    // A formula that isn't the sum says itself what it is.
    if (agrees || formulaAt(grid, row, column) === null) found.push({ column, stated, sum, parts, agrees });
  }
  return found;
}

/** Beside sums of periods a period’s figure is one too; a total may be a mean or an extreme, and a target be set by itself. */
function isOfItsOwn({ columns: { periods, total } }: PlanTable, { column, stated, sum, parts }: Compared): boolean {
  if (column !== total && !periods.some((period) => period.column === column)) return isMeant(stated, sum, parts);
  const places = Math.max(...parts.map((part) => decimalsOf(roundTo(part, mostPlaces))), decimalsOf(roundTo(stated, mostPlaces)));
  const step = 10 ** -places * 1.000001;
  const others = column === total ? [sum / parts.length, Math.max(...parts), Math.min(...parts)] : [];
  return [sum, ...others].some((figure) => Math.abs(stated - figure) <= step);
}

function differing(
  grid: Grid,
  row: number,
  { column, stated, sum, rows, agreeing }: Compared & { readonly rows: readonly number[]; readonly agreeing: number },
): FindingParts {
  const message = `${cellAddress(row, column)} says ${numberText(stated)}, but ${rowRanges(rows).toLowerCase()} come to ${numberText(sum)}; ${String(agreeing)} other figures of its row are the sums of these rows. Correct the one that is mistyped.`;
  const related = cellsOfRows(rows, column);
  return { check: 'typed-sum', severity: 'ask', sheet: grid.sheet.name, row, column, related, message, stated, computed: sum };
}
