// The statuses that an officer typed in a row: what one text states is the same in every row of its column, and said
// once.

import { textInOwnCell } from './row-cells';
import { factsAt, textIdAt, type SheetView } from '../sheet/sheet-view';
import type { StatusScales } from '../columns/statuses/status-scales';
import { readStatus, saysNoStatus } from '../../cells/statuses';
import type { RagColumn } from '../../model/table/columns';
import type { StatedStatus } from '../../model/table/rows';

/** Reads the statuses of a row. */
export type ReviewReader = (view: SheetView, row: number) => readonly StatedStatus[];

/** `known`: by index of its text, what each text that stands in the column states, one list for all cells that hold it. */
interface ReviewColumn extends Omit<RagColumn, 'heading'> {
  readonly known: Map<number, readonly StatedStatus[]>;
}

const noReviews: readonly StatedStatus[] = [];

/** How statuses are read from these columns. */
export function reviewReader(columns: readonly RagColumn[], scales: StatusScales): ReviewReader {
  const reviews = columns.map((column): ReviewColumn => ({ ...column, known: new Map() }));
  const [only] = reviews;
  if (only === undefined) return () => noReviews;
  if (reviews.length === 1) return (view, row) => statedStatus(view, row, only, scales);
  return (view, row) =>
    reviews.flatMap((review) => {
      const stated = statedStatus(view, row, review, scales);
      return hasLaterMilestone(view, row, review) ? stated.map((each) => ({ ...each, ofOnePeriod: true as const })) : stated;
    });
}

/** “Met” under a quarter closes that quarter's milestone alone, as long as a later one stands in the row. */
function hasLaterMilestone(view: SheetView, row: number, { laterMilestones }: ReviewColumn): boolean {
  return laterMilestones?.some((column) => textInOwnCell(view, row, column) !== null) === true;
}

function statedStatus(view: SheetView, row: number, review: ReviewColumn, scales: StatusScales): readonly StatedStatus[] {
  const { column, known } = review;
  const id = textIdAt(view, row, column);
  const found = known.get(id);
  if (found !== undefined) return found;
  const facts = factsAt(view, row, column);
  const text = textInOwnCell(view, row, column);
  const stated = text === null ? noReviews : [stating(review, text, facts?.status ?? readStatus(text), scales)];
  if (facts !== null) known.set(id, stated);
  return stated;
}

/** `status`: as it stands; a key of the column says better. */
function stating(
  { column, date, place, before, part }: ReviewColumn,
  text: string,
  status: string | null,
  scales: StatusScales,
): StatedStatus {
  const scale = scales.get(column);
  const keyed = scale?.meanings.get(text.toLowerCase());
  const progress = scale?.progress?.get(text.toLowerCase());
  const says = scale?.says?.get(text) ?? scale?.says?.get(text.toLowerCase());
  return {
    column,
    date,
    ...(place === undefined ? {} : { place }),
    ...(before === undefined ? {} : { before }),
    ...(part === undefined ? {} : { part }),
    text,
    status: keyed === undefined ? status : keyed,
    ...(progress === undefined ? {} : { progress }),
    ...(says === undefined ? {} : { says }),
    ...(scale?.key === undefined || saysNoStatus(text) ? {} : { key: scale.key }),
  };
}
