// Figures of a row that are typed as text and count all the same, because nobody reads them any other way. Where the
// officer's own total is a number, Excel has left them out of it or it was typed by hand: there they are a mistake to be
// mended, and don't count, unless a footnote's mark alone makes them texts and the typed total counts them.

import { decimalsIn } from '../cells/number-formats';
import { runsOf } from '../cells/number-runs';
import { totalFilling } from '../cells/add-in-formulas';
import { isFigureWithUnit } from '../cells/figures/figure-with-unit';
import { readTypedFigure } from '../cells/read-figure';
import { footnoteMarks, markedFigure } from '../cells/figures/footnote-marks';
import { areTypedAlike, textFigureIn, type TextFigure } from '../cells/figures/text-figures';
import { isEmptyValue, type CellValue } from '../model/cell';
import { formulaAt, numberFormatAt, valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';
import { periodsOf } from './actual-periods';

/** The texts of one row that count. */
export interface CountedTexts {
  /** The periods among them. */
  readonly periods: readonly number[];
  /** The column of the stated total, where that is one too. */
  readonly total: number | null;
  /** How each of them is turned into a number: all are typed alike. */
  readonly typed: Pick<TextFigure, 'beside' | 'times'>;
}

/** Each run of such cells takes its own part of the formulas, which are to be read by people: with more, none counts. */
const mostRuns = 4;

/** Each word or mark beside a number is taken off by a step of its own in the formulas. */
const mostBeside = 2;

/** By row. */
export type TextsByRow = ReadonlyMap<number, CountedTexts>;

/** The texts of a table that count. */
export function countedTexts(grid: Grid, table: PlanTable): TextsByRow {
  const periods = periodsOf(table).done.map(({ column }) => column);
  if (periods.length === 0) return new Map();
  if (!table.rows.some(({ row }) => holdTexts(grid, row, periods))) return new Map();
  const marks = footnoteMarks(grid);
  const found = table.rows.filter(isCounted).flatMap(({ row }) => {
    const texts = holdTexts(grid, row, periods) ? textsOfRow(grid, table, row, { periods, marks }) : null;
    return texts === null ? [] : [[row, texts] as const];
  });
  return new Map(found);
}

function holdTexts(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => typeof valueAt(grid, row, column) === 'string');
}

/** Where texts may stand, and the footnote marks that they may have. */
interface PeriodsToRead {
  readonly periods: readonly number[];
  readonly marks: ReadonlySet<string>;
}

function textsOfRow(grid: Grid, { columns, totalIsOurs }: PlanTable, row: number, { periods, marks }: PeriodsToRead): CountedTexts | null {
  const texts = textsAlike(grid, row, periods, mostRuns, marks);
  if (texts === null) return null;
  const isStated = columns.total !== null && !totalIsOurs && totalFilling(grid, row, columns.total) !== 'ours';
  const total = isStated ? columns.total : null;
  const isNumber = total !== null && typeof valueAt(grid, row, total) === 'number';
  // Where there is no mark, or a formula leaves the texts out.
  if (isNumber && (texts.figure.mark === undefined || formulaAt(grid, row, total) !== null)) return null;
  const stated = total === null ? null : figureAt(grid, row, total, marks);
  const { beside, times } = texts.figure;
  return {
    periods: texts.columns,
    total: stated !== null && areTypedAlike(stated, texts.figure) ? total : null,
    typed: { beside, times },
  };
}

/** Columns of a row whose texts are figures, and the first of these, as which all are typed. */
interface TextsAlike {
  readonly columns: readonly number[];
  readonly figure: TextFigure;
}

/**
 * The texts in these columns that are figures. Null where there are none, they aren't typed alike, numbers beside them are
 * on another scale, or they lie in more runs than `most`.
 */
export function textsAlike(
  grid: Grid,
  row: number,
  columns: readonly number[],
  most: number,
  marks?: ReadonlySet<string>,
): TextsAlike | null {
  const texts = columns.flatMap((column) => {
    const figure = figureAt(grid, row, column, marks);
    return figure === null ? [] : [{ column, figure }];
  });
  const [first] = texts;
  if (first === undefined || texts.some(({ figure }) => !areTypedAlike(figure, first.figure))) return null;
  const found = texts.map(({ column }) => column);
  if (!goTogether(first.figure, grid, row, columns) || runsOf(found).length > most) return null;
  // Figures with several marks are typed alike but for these.
  const beside = [...new Set(texts.flatMap(({ figure }) => figure.beside))];
  const mark = texts.find(({ figure }) => figure.mark !== undefined)?.figure.mark;
  if (beside.length > mostBeside) return null;
  return { columns: found, figure: { ...first.figure, beside, ...(mark === undefined ? {} : { mark }) } };
}

function figureAt(grid: Grid, row: number, column: number, marks?: ReadonlySet<string>): TextFigure | null {
  const value = valueAt(grid, row, column);
  return typeof value === 'string' && !isEmptyValue(value) ? textFigureIn(value, marks) : null;
}

/** Numbers beside the texts are on their scale: "94%" beside 0.95 that is shown as 95 %, not beside 95. */
function goTogether({ isPercent, times }: TextFigure, grid: Grid, row: number, periods: readonly number[]): boolean {
  const numbers = periods.filter((column) => typeof valueAt(grid, row, column) === 'number');
  return numbers.every((column) => times === 1 && numberFormatAt(grid, row, column).includes('%') === isPercent);
}

/**
 * Whether figures of a row are texts that don't count, so that nothing it comes to can be told: one with a footnote's mark is among
 * them, or all that are filled in have their unit in the cell.
 */
export function hasUncountedFigures(grid: Grid, row: number, periods: readonly number[]): boolean {
  if (!holdTexts(grid, row, periods)) return false;
  const values = periods.map((column) => valueAt(grid, row, column)).filter((value) => !isEmptyValue(value));
  const isWithUnit = (value: CellValue): boolean =>
    typeof value === 'string' && readTypedFigure(value).kind === 'text' && isFigureWithUnit(value);
  const filled = values.filter((value) => typeof value !== 'string' || readTypedFigure(value).kind !== 'not applicable');
  if (filled.length > 0 && filled.every(isWithUnit)) return true;
  return values.some((value) => typeof value === 'string' && markedFigure(value) !== null);
}

/** The sheet as it would be with these texts typed as numbers. */
export function withTextsAsNumbers(grid: Grid, texts: TextsByRow): Grid {
  if (texts.size === 0) return grid;
  const { area } = grid;
  const marks = footnoteMarks(grid);
  const values = [...grid.values];
  const numberFormats = [...grid.numberFormats];
  for (const [row, { periods, total }] of texts) {
    const inRow = [...(values[row - area.firstRow] ?? [])];
    const formats = [...(numberFormats[row - area.firstRow] ?? [])];
    for (const column of total === null ? periods : [...periods, total]) {
      const text = valueAt(grid, row, column);
      const figure = typeof text === 'string' ? textFigureIn(text, marks) : null;
      if (typeof text !== 'string' || figure === null) continue;
      inRow[column - area.firstColumn] = figure.value;
      formats[column - area.firstColumn] = formatOf(text, figure);
    }
    values[row - area.firstRow] = inRow;
    numberFormats[row - area.firstRow] = formats;
  }
  return { ...grid, values, numberFormats };
}

function formatOf(text: string, { isPercent, times }: TextFigure): string {
  const decimals = times === 1 ? decimalsIn(text) : 0;
  return `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${isPercent ? '%' : ''}`;
}
