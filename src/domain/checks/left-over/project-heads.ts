// Lines over the table of each of several projects (its lead, budget, rating) are no deliverables, and what they state is of
// the project: both are told, since no roll-up counts it.

import { andList, listed } from '../../cells/words/word-list';
import type { Finding } from '../../model/finding';
import type { SheetReading } from '../../model/plan';
import { cellAddress } from '../../model/cell';
import { rowRanges } from '../../measures/questions';
import { finding } from '../finding';

/** So many labels are named. */
const mostLabels = 3;

export function checkProjectHeads({ sheet, projectHeads = [] }: SheetReading): readonly Finding[] {
  const [first] = projectHeads;
  if (first === undefined) return [];
  const rows = projectHeads.flatMap(({ firstRow, lastRow }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index),
  );
  const labels = listed(first.labels.slice(0, mostLabels).map((label) => `“${label}”`));
  const rated = projectHeads.flatMap(({ name, rating }) =>
    rating === null ? [] : [`${rating.text} in ${cellAddress(rating.row, rating.column)}${name === null ? '' : ` (“${name}”)`}`],
  );
  const ratings = rated.length === 0 ? '' : ` What they rate is each project as a whole, and no roll-up counts it: ${andList(rated)}.`;
  const message = `${rowRanges(rows)} are about the projects themselves (${labels}), so they are no deliverables.${ratings}`;
  return [finding({ check: 'project-heads', severity: 'note', sheet: sheet.name, row: first.firstRow, column: null, message })];
}
