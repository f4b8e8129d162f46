// Targets of periods that are typed as text ("80%", "18") are targets, as the figures beside them are figures.

import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { textsAlike, type CountedTexts, type TextsByRow } from '../counted-texts';

/** Each of them takes its own part of the formulas, which are to be read by people: with more, none counts. */
const mostTexts = 12;

/** By row, its targets of periods that are typed as text, all alike and on the scale of the numbers beside them. */
export function targetTexts(grid: Grid, table: PlanTable): TextsByRow {
  const columns = (table.columns.periodTargets ?? []).map(({ column }) => column);
  if (columns.length === 0) return new Map();
  return new Map(
    table.rows.filter(isCounted).flatMap(({ row }) => {
      const texts = textsOfRow(grid, row, columns);
      return texts === null ? [] : [[row, texts] as const];
    }),
  );
}

function textsOfRow(grid: Grid, row: number, columns: readonly number[]): CountedTexts | null {
  const texts = textsAlike(grid, row, columns, mostTexts);
  if (texts === null) return null;
  const { beside, times } = texts.figure;
  return { periods: texts.columns, total: null, typed: { beside, times } };
}
