// Whether a sheet shows, in the columns that a review writes, what the domain makes of its rows.

import type { AssessedTable, Rating } from '../../src/domain/model/assessment';
import type { CellValue } from '../../src/domain/model/cell';
import type { Grid } from '../../src/domain/model/grid';
import { planColumns, ratesLimits } from '../../src/domain/assess/review-columns';
import { notRated } from '../../src/domain/rating/not-rated';
import { hasFurtherRules, shortfallsAsked } from '../../src/domain/rating/schemes/scheme-steps';
import type { Shown } from './calculated-snapshot';

/** `grid`: the sheet as it was read, before the review was written. Rows without a figure have an empty text or nothing in their cells. */
export function expectSheetToSay(table: AssessedTable, grid: Grid, shown: Shown): void {
  const columns = planColumns(grid, table.table, {
    asked: table.rows.some(({ method }) => method?.open === true),
    limits: ratesLimits(table.settings.scheme, table.table.rows),
    furtherRules: hasFurtherRules(table.settings.scheme),
    shortfalls: shortfallsAsked(table.settings.scheme),
    comparisonsOpen: table.rows.some(({ goal, total, rating }) => goal === null && total !== null && wordsOf(rating) === notRated.asked),
  });
  for (const { row, goal, total, profile, achieved, ofLimit, rating, draft } of table.rows) {
    if (row.kind === 'theme') continue;
    const show = (column: number | null | undefined): CellValue => (column == null ? null : shown(grid.sheet.name, row.row, column));
    const expected = show(columns.addInColumns.profile);
    expect(figureIn(show(columns.total))).toEqual(closeTo(total));
    expect(typeof expected === 'number' ? expected : null).toEqual(closeTo(profile));
    if (columns.addInColumns.targetFigure !== undefined) expect(figureIn(show(columns.addInColumns.targetFigure))).toEqual(closeTo(goal));
    expect(figureIn(show(columns.achieved))).toEqual(closeTo(ofLimit === true ? null : achieved));
    if (columns.addInColumns.rag !== undefined) expect(show(columns.addInColumns.rag) ?? '').toBe(wordsOf(rating));
    if (draft !== null) expect(show(columns.addInColumns.draftCheck)).toBe('');
  }
}

/** What a RAG cell shows of a rating. */
export function wordsOf(rating: Rating | null): string {
  return rating === null ? '' : 'status' in rating ? rating.status : rating.notRated;
}

function figureIn(value: CellValue): CellValue {
  return value === '' ? null : value;
}

function closeTo(figure: number | null): unknown {
  return figure === null ? null : expect.closeTo(figure, 9);
}
