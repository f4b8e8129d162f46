// Targets of periods that are typed as text ("80%", "18") are targets, as the figures beside them are figures.

import { areTypedAlike, textFigureIn } from '../../cells/figures/text-figures';
import { runsOf } from '../../cells/number-runs';
import { isEmptyValue } from '../../model/cell';
import { numberFormatAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { CountedTexts, TextsByRow } from '../counted-texts';

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
  const texts = columns.flatMap((column) => {
    const value = valueAt(grid, row, column);
    const figure = typeof value === 'string' && !isEmptyValue(value) ? textFigureIn(value) : null;
    return figure === null ? [] : [{ column, figure }];
  });
  const [first] = texts;
  if (first === undefined || texts.some(({ figure }) => !areTypedAlike(figure, first.figure))) return null;
  const { beside, times, isPercent } = first.figure;
  const numbers = columns.filter((column) => typeof valueAt(grid, row, column) === 'number');
  const areOnScale = numbers.every((column) => times === 1 && numberFormatAt(grid, row, column).includes('%') === isPercent);
  if (!areOnScale || runsOf(texts.map(({ column }) => column)).length > mostTexts) return null;
  return { periods: texts.map(({ column }) => column), total: null, typed: { beside, times } };
}
