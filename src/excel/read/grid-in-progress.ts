// A grid as it grows, slice by slice, from what Excel answers.

import type { Area, CellValue } from '../../domain/model/cell';
import type { Grid, TakenPlace } from '../../domain/model/grid';
import type { DateOrder } from '../../domain/model/dates';
import { cellValue, formulaText } from '../batch/cell-contents';
import { columnsOf } from '../batch/ranges';
import { placesOfDrawings } from './drawings';
import type { Slice } from './slices';
import type { Surroundings } from './surroundings';
import type { Survey } from './survey';

/** The cells of a slice as Excel gives them, row by row. */
export interface SliceCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** What one slice was read as. */
export interface SliceRead {
  readonly slice: Slice;
  readonly cells: SliceCells;
  /** With a sheet's first slice only. */
  readonly surroundings: Surroundings | null;
  readonly hiddenRows: ReadonlySet<number>;
}

/** What has been read of a sheet so far. */
export interface GridInProgress {
  readonly surroundings: Surroundings | null;
  readonly values: (readonly CellValue[])[];
  readonly formulas: (readonly (string | null)[])[];
  readonly numberFormats: (readonly string[])[];
  readonly hiddenRows: Set<number>;
}

/** What holds for the dates of the whole workbook. */
export interface DateSettings {
  readonly dateSystem: 1900 | 1904;
  /** As the officer's system writes days and months; null where it doesn't say. */
  readonly dateOrder: DateOrder | null;
}

/** Adds a slice to the grid of its sheet. Slices come in the order of their rows. */
export function appendSlice(grids: Map<Survey, GridInProgress>, { slice, cells, surroundings, hiddenRows }: SliceRead): void {
  const { survey, area } = slice;
  const { values, formulas, numberFormats } = cells;
  const grid = grids.get(survey) ?? { surroundings, values: [], formulas: [], numberFormats: [], hiddenRows: new Set<number>() };
  addBlankRows(grid, columnsOf(area), area.firstRow - (survey.area?.firstRow ?? 0));
  for (const [i, row] of values.entries()) {
    grid.values.push(row.map((value, j) => cellValue(value, formulas[i]?.[j])));
    grid.formulas.push(row.map((value, j) => formulaText(value, formulas[i]?.[j])));
  }
  for (const row of numberFormats) grid.numberFormats.push(row.map(String));
  for (const row of hiddenRows) grid.hiddenRows.add(row);
  grids.set(survey, grid);
}

/** Adds the rows above `rows` that weren't read, because nothing is in them: all of them are the same row. */
function addBlankRows(grid: GridInProgress, columns: number, rows: number): void {
  if (grid.values.length >= rows) return;
  const values = Array.from({ length: columns }, () => null);
  const numberFormats = values.map(() => 'General');
  while (grid.values.length < rows) {
    grid.values.push(values);
    grid.formulas.push(values);
    grid.numberFormats.push(numberFormats);
  }
}

/** What is read of a sheet apart from its cells. */
export interface ReadApart {
  /** Null where they were read with the cells. */
  readonly merges: readonly Area[] | null;
  /** What is set in blank cells right of the area. */
  readonly setBeside: readonly TakenPlace[];
}

/** The whole grid of a sheet. `read` undefined: it holds nothing. */
export function finishedGrid(
  survey: Survey,
  read: GridInProgress | undefined,
  { merges, setBeside }: ReadApart,
  { dateSystem, dateOrder }: DateSettings,
): Grid {
  const lineSizes = read?.surroundings?.lineSizes ?? null;
  const taken = [...(lineSizes === null ? [] : placesOfDrawings(survey.drawings, lineSizes)), ...setBeside];
  return {
    sheet: survey.sheet,
    area: survey.area ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
    values: read?.values ?? [[null]],
    formulas: read?.formulas ?? [[null]],
    numberFormats: read?.numberFormats ?? [['General']],
    merges: read?.surroundings?.merges ?? merges ?? [],
    hiddenRows: read?.hiddenRows ?? new Set(),
    hiddenColumns: read?.surroundings?.hiddenColumns ?? new Set(),
    dateSystem,
    ...(dateOrder === null ? {} : { dateOrder }),
    tables: read?.surroundings?.tables ?? [],
    filter: survey.filter,
    protected: survey.protected,
    ...(survey.hidden ? { hidden: true } : {}),
    ...(survey.outlyingAreas.length > 0 ? { outlyingAreas: survey.outlyingAreas } : {}),
    ...(taken.length > 0 ? { taken } : {}),
  };
}
