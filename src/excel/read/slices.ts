// Which rows are asked for in one round trip: as many as its answer can hold, by an estimate that each answer
// corrects.

import type { Area } from '../../domain/model/cell';
import type { Problem } from '../../domain/model/outcome';
import { isTooLarge, isUnexplained } from '../batch/excel-errors';
import { columnsOf, rowsOf } from '../batch/ranges';
import { bytesPerRoundTrip } from '../batch/round-trip';
import type { Survey } from './survey';

/** After so many failures for size it isn't the size: a single row of the widest sheet fits. */
const maxSizeFactor = 4 ** 6;

/** What a row takes in an answer where it is asked whether it is hidden. */
const bytesPerHiddenRow = 25;

/** What of cells is asked for: `formulas` with number formats. */
export type Asked = 'all' | 'formulas' | 'values';

/** Its share of an answer with all. */
const shareOf: Readonly<Record<Asked, number>> = { all: 1, formulas: 0.7, values: 0.5 };

/** Some rows of a sheet's used range. */
export interface Slice {
  readonly survey: Survey;
  readonly area: Area;
  readonly asked: Asked;
}

/** How large an answer is expected to be. Never changed: each answer gives the next estimate. */
interface AnswerEstimate {
  /** Bytes that a cell takes, by sheet. */
  readonly bytesPerCell: ReadonlyMap<Survey, number>;
  /** So many times larger than that: Excel has refused an answer for its size. */
  readonly sizeFactor: number;
  /** Whether merged areas are asked for with a sheet's first cells. */
  readonly withMerges: boolean;
}

/** The rows that hold something, across the whole area. */
export function slicesOf(survey: Survey, asked: Asked): readonly Slice[] {
  const { area, rows } = survey;
  return area === null ? [] : rows.map(({ first, last }) => ({ survey, asked, area: { ...area, firstRow: first, lastRow: last } }));
}

/** By what the surveys found. */
export function firstEstimate(surveys: readonly Survey[]): AnswerEstimate {
  return { bytesPerCell: new Map(surveys.map((survey) => [survey, survey.bytesPerCell])), sizeFactor: 1, withMerges: true };
}

/** The estimate to try again with after a failure; null where asking for less won't help. */
export function estimateAfterFailure(estimate: AnswerEstimate, problem: Problem): AnswerEstimate | null {
  // Excel doesn't say that it is the merged areas which are too many.
  if (estimate.withMerges && isUnexplained(problem)) return { ...estimate, withMerges: false };
  if (isTooLarge(problem) && estimate.sizeFactor <= maxSizeFactor) return { ...estimate, sizeFactor: estimate.sizeFactor * 4 };
  return null;
}

/**
 * The estimate once some rows of a slice have been measured, with a twentieth to spare. `bytes`: what its cells took.
 */
export function estimateAfterAnswer(estimate: AnswerEstimate, { survey, area, asked }: Slice, bytes: number): AnswerEstimate {
  const measured = Math.max((bytes / (columnsOf(area) * rowsOf(area) * shareOf[asked])) * 1.05, 1);
  return { ...estimate, bytesPerCell: new Map([...estimate.bytesPerCell, [survey, measured]]), sizeFactor: 1 };
}

/** Takes as many rows as fit in one round trip, at least one. */
export function splitSlices(
  slices: readonly Slice[],
  estimate: AnswerEstimate,
): { readonly now: readonly Slice[]; readonly later: readonly Slice[] } {
  const now: Slice[] = [];
  let bytesLeft = bytesPerRoundTrip;
  for (const [i, slice] of slices.entries()) {
    const { survey, area, asked } = slice;
    const bytes = bytesPerRow(slice, estimate);
    const rows = Math.max(Math.floor(bytesLeft / bytes), now.length === 0 ? 1 : 0);
    const lastRow = Math.min(area.lastRow, area.firstRow + rows - 1);
    if (rows > 0) now.push({ survey, asked, area: { ...area, lastRow } });
    if (rows === 0 || lastRow < area.lastRow) {
      const rest = { survey, asked, area: { ...area, firstRow: rows === 0 ? area.firstRow : lastRow + 1 } };
      return { now, later: [rest, ...slices.slice(i + 1)] };
    }
    bytesLeft -= rowsOf(area) * bytes;
  }
  return { now, later: [] };
}

function bytesPerRow({ survey, area, asked }: Slice, { bytesPerCell, sizeFactor }: AnswerEstimate): number {
  return columnsOf(area) * sizeFactor * shareOf[asked] * (bytesPerCell.get(survey) ?? 1) + (survey.someRowsHidden ? bytesPerHiddenRow : 0);
}
