// What two sheets say of the same rows: target, what was done, status. Where nearly all of it agrees they are one plan's
// rows, and what differs is kept to be told.

import { isRoundedTo, isSameFigure } from '../../cells/rounding';
import { cellAddress } from '../../model/cell';
import type { FigureThatDiffers } from '../../model/plan';
import type { Figure } from '../../model/table/targets';
import type { RowOnSheet } from './sheet-rows';

/** A row, and the one that is the same on another sheet. */
export interface RowPair {
  readonly one: RowOnSheet;
  readonly other: RowOnSheet;
}

/** What a cell of a row says of one thing. `key`: for comparing. */
interface Said {
  readonly column: number;
  readonly value: number | string;
  readonly key: string;
}

interface Compared extends RowPair {
  readonly here: Said;
  readonly there: Said;
  readonly agrees: boolean;
}

const kinds = ['target', 'done', 'status'] as const;
type Kind = (typeof kinds)[number];

/** This share of what can be compared agrees; where less does the sheets are of other times, places or work. */
const leastAgreeing = 2 / 3;
/** So many different figures, none of them 0, agree: one may be chance, and blank returns are alike. */
const fewestFigures = 2;
/** Statuses agree by chance sooner than figures. */
const [fewestStatuses, leastStatusesAgreeing] = [4, 0.8];

/**
 * Whether pairs of rows say the same of what was done; `byStatus`: where no figures can be compared, statuses may speak for
 * them.
 */
export function saySame(pairs: readonly RowPair[], byStatus: boolean): boolean {
  const done = comparedIn(pairs, 'done').filter(({ here, there }) => here.value !== 0 || there.value !== 0);
  const agreeing = done.filter(({ agrees }) => agrees);
  if (done.length >= fewestFigures)
    return new Set(agreeing.map(({ here }) => here.key)).size >= fewestFigures && agreeing.length >= done.length * leastAgreeing;
  if (!byStatus) return false;
  const statuses = comparedIn(pairs, 'status');
  const alike = statuses.filter(({ agrees }) => agrees);
  return (
    alike.length >= fewestStatuses &&
    alike.length >= statuses.length * leastStatusesAgreeing &&
    new Set(alike.map(({ here }) => here.key)).size > 1
  );
}

/** What differs, of each kind of which nearly all agrees. */
export function differencesOf(pairs: readonly RowPair[]): readonly FigureThatDiffers[] {
  const found = kinds.flatMap((kind) => {
    const compared = comparedIn(pairs, kind);
    const differing = compared.filter(({ agrees }) => !agrees);
    return compared.length - differing.length >= compared.length * leastAgreeing ? differing : [];
  });
  return found
    .map(({ one, other, here, there }) => ({
      row: one.row.row,
      column: here.column,
      name: one.row.description,
      value: here.value,
      there: {
        sheet: other.sheet.grid.sheet.name,
        cell: cellAddress(other.row.row, there.column),
        row: other.row.row,
        column: there.column,
        value: there.value,
      },
    }))
    .sort((first, second) => first.row - second.row || first.column - second.column);
}

function comparedIn(pairs: readonly RowPair[], kind: Kind): readonly Compared[] {
  return pairs.flatMap(({ one, other }) => {
    const [here] = saidOf(one, kind);
    const all = saidOf(other, kind);
    const [there] = all;
    return here === undefined || there === undefined ? [] : [{ one, other, here, there, agrees: all.some((each) => isSame(here, each)) }];
  });
}

/** Smaller figures are too few to be rounded. */
const leastRounded = 10;

function isSame(one: Said, other: Said): boolean {
  if (typeof one.value !== 'number' || typeof other.value !== 'number') return one.key === other.key;
  const shown = one.value;
  // One sheet may show 58 where the other has 57.6 %.
  return [other.value, other.value * 100].some(
    (value) => isSameFigure(value, shown) || (Math.abs(value) >= leastRounded && isRoundedTo(value, shown)),
  );
}

/** Of what was done: the total, and the latest period's figure, which a sheet may show as well. */
function saidOf({ table, row }: RowOnSheet, kind: Kind): readonly Said[] {
  const { target, total, periods } = table.columns;
  if (kind === 'target') return figureIn(target, row.target.figure);
  if (kind === 'done') {
    const latest = periods.flatMap(({ column, forecast }, index) =>
      forecast === true ? [] : figureIn(column, row.actuals[index] ?? { kind: 'blank' }),
    );
    return [...figureIn(total, row.total), ...latest.slice(-1)];
  }
  const review = row.reviews.filter(({ text, before }) => text.trim() !== '' && before !== true).at(-1);
  const said = review ?? row.progress?.[0];
  if (said === undefined) return [];
  const status = 'status' in said ? said.status : null;
  return [{ column: said.column, value: said.text.trim(), key: (status ?? said.text).trim().toLowerCase() }];
}

function figureIn(column: number | null, figure: Figure): readonly Said[] {
  return column === null || figure.kind !== 'number' ? [] : [{ column, value: figure.value, key: String(figure.value) }];
}
