// All rows whose stated total isn't what their figures come to, the largest difference first: what finance looks through.

import { isRoundedTo, isSameFigure } from '../cells/rounding';
import type { AssessedRow, AssessedTable } from '../model/assessment';
import { cellAddress } from '../model/cell';
import { methodWords } from '../model/counting-method';
import type { Finding } from '../model/finding';
import type { Review } from '../model/review';
import { rowName } from '../model/table/row-name';
import { figuresTold } from './figures-told';

export interface DifferingTotal {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly name: string;
  /** A1 of the stated total. */
  readonly cell: string;
  readonly stated: string;
  readonly computed: string;
  /** By what it is counted; null where nothing says so, and the periods are added up. */
  readonly method: string | null;
  /** Stated less computed, with its sign. */
  readonly difference: string;
}

/** Both totals of a row; null where it states none, or there is nothing to hold it against. */
export function bothTotals({ row, total, method }: AssessedRow): { readonly stated: number; readonly computed: number } | null {
  if (row.total.kind !== 'number' || total === null || method === null || method.method === 'stated') return null;
  return { stated: row.total.value, computed: total };
}

/** Whether they are the same at the rounding at which the stated one is typed. */
export function totalsAgree({ stated, computed }: { readonly stated: number; readonly computed: number }): boolean {
  return isSameFigure(computed, stated) || isRoundedTo(computed, stated);
}

/** Of every table. A total that no way of counting gives is held against the sum, as its finding does. */
export function differingTotals({
  sheets,
  findings,
  explained,
}: Pick<Review, 'sheets' | 'findings' | 'explained'>): readonly DifferingTotal[] {
  const fitNone = [...findings, ...explained.map(({ finding }) => finding)].filter(({ check }) => check === 'total-fits-no-method');
  const all = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows.flatMap((row) => differing(table, row, fitNone))));
  return [...all].sort(([one], [other]) => other - one).map(([, shown]) => shown);
}

function differing(
  { table }: AssessedTable,
  found: AssessedRow,
  fitNone: readonly Finding[],
): readonly (readonly [size: number, shown: DifferingTotal])[] {
  const column = table.columns.total;
  if (column === null) return [];
  const cell = cellAddress(found.row.row, column);
  const unfit = fitNone.find((finding) => finding.sheet === table.sheet.name && finding.cell === cell);
  const both = unfit === undefined ? bothTotals(found) : figuresOf(unfit);
  if (both === null || totalsAgree(both)) return [];
  const tell = figuresTold(found);
  const difference = Number((both.stated - both.computed).toPrecision(12));
  const shown: DifferingTotal = {
    sheet: table.sheet.name,
    row: found.row.row,
    name: rowName(found.row),
    cell,
    stated: tell(both.stated),
    computed: tell(both.computed),
    method: unfit === undefined && found.method !== null ? methodWords[found.method.method] : null,
    difference: `${difference > 0 ? '+' : '−'}${tell(Math.abs(difference))}`,
  };
  return [[Math.abs(difference), shown]];
}

function figuresOf({ stated, computed }: Finding): { readonly stated: number; readonly computed: number } | null {
  return typeof stated === 'number' && typeof computed === 'number' ? { stated, computed } : null;
}
