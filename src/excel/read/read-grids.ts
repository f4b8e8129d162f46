// Reads the cells of surveyed sheets in as few round trips as their size allows.

import type { Area, CellValue } from '../../domain/model/cell';
import type { Grid } from '../../domain/model/grid';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { cellValue, formulaText } from '../batch/cell-contents';
import { isTooLarge, isUnexplained } from '../batch/excel-errors';
import { columnsOf, rangeOf, rowsOf } from '../batch/ranges';
import { bytesPerRoundTrip, roundTrip } from '../batch/round-trip';
import { askForHiddenRows, askForSurroundings, mergesOf, type Surroundings } from './surroundings';
import type { Survey } from './survey';
import type { DateOrder } from '../../domain/model/dates';

/** After so many failures for size it isn't the size: a single row of the widest sheet fits. */
const mostCaution = 4 ** 6;

/** What a row takes in an answer where it is asked whether it is hidden. */
const bytesPerHiddenRow = 25;

/** Some rows of a sheet's used range. */
interface Slice {
  readonly survey: Survey;
  readonly area: Area;
}

/** Null where Excel has answered with nothing, as it may for too large a range. */
interface SliceAnswer {
  readonly values: readonly (readonly unknown[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormats: readonly (readonly unknown[])[] | null;
}

interface GridInProgress {
  surroundings: Surroundings | null;
  readonly values: (readonly CellValue[])[];
  readonly formulas: (readonly (string | null)[])[];
  readonly numberFormats: (readonly string[])[];
  readonly hiddenRows: Set<number>;
}

/** How the workbook counts days, and how the officer's system writes them; null where it doesn't say. */
interface Dating {
  readonly dateSystem: 1900 | 1904;
  readonly dateOrder: DateOrder | null;
}

/** The grids of the surveyed sheets, in their order. */
export async function readGrids(surveys: readonly Survey[], dating: Dating): Promise<Outcome<readonly Grid[]>> {
  const inProgress = new Map<Survey, GridInProgress>();
  let toRead: readonly Slice[] = surveys.flatMap(slicesOf);
  const bytesPerCell = new Map(surveys.map((survey) => [survey, survey.bytesPerCell]));
  let sizeFactor = 1;
  let withMerges = true;
  while (toRead.length > 0) {
    const { now, later } = split(toRead, (survey) => sizeFactor * (bytesPerCell.get(survey) ?? 1));
    const begun = new Set(inProgress.keys());
    const answer = await roundTrip((context) => {
      const asked = now.map((slice, index) => {
        const isFirst = !begun.has(slice.survey) && now.findIndex(({ survey }) => survey === slice.survey) === index;
        return askForSlice(context, slice, isFirst, withMerges);
      });
      return () => asked.map((read) => read());
    });
    if (!answer.ok) {
      // Excel doesn't say that it is the merged areas which are too many.
      if (withMerges && isUnexplained(answer.problem)) withMerges = false;
      else if (isTooLarge(answer.problem) && sizeFactor <= mostCaution) sizeFactor *= 4;
      else return answer;
      continue;
    }
    for (const { slice, cells, surroundings, hiddenRows } of answer.value) {
      if (!append(inProgress, slice, cells, surroundings, hiddenRows)) {
        return fail(
          'nothing-read',
          `Excel didn’t hand over the cells of “${slice.survey.sheet.name}”. Delete the rows and columns that aren’t needed, then try again.`,
        );
      }
    }
    const cutShort = answer.value.at(-1);
    if (later.length > 0 && cutShort !== undefined) {
      bytesPerCell.set(cutShort.slice.survey, measured(cutShort));
      sizeFactor = 1;
    }
    toRead = later;
  }
  const merges = await mergesOf(surveys.filter((survey) => inProgress.get(survey)?.surroundings?.merges === null));
  if (!merges.ok) return merges;
  return succeed(surveys.map((survey) => gridOf(survey, inProgress.get(survey), merges.value.get(survey) ?? null, dating)));
}

/** The rows that hold something, across the whole area. */
function slicesOf(survey: Survey): readonly Slice[] {
  const { area, rows } = survey;
  return area === null ? [] : rows.map(({ first, last }) => ({ survey, area: { ...area, firstRow: first, lastRow: last } }));
}

/** As many rows as fit in one round trip, at least one. */
function split(
  slices: readonly Slice[],
  bytesPerCell: (survey: Survey) => number,
): { readonly now: readonly Slice[]; readonly later: readonly Slice[] } {
  const now: Slice[] = [];
  let room = bytesPerRoundTrip;
  for (const [i, { survey, area }] of slices.entries()) {
    const bytesPerRow = columnsOf(area) * bytesPerCell(survey) + (survey.someRowsHidden ? bytesPerHiddenRow : 0);
    const rows = Math.max(Math.floor(room / bytesPerRow), now.length === 0 ? 1 : 0);
    const lastRow = Math.min(area.lastRow, area.firstRow + rows - 1);
    if (rows > 0) now.push({ survey, area: { ...area, lastRow } });
    if (rows === 0 || lastRow < area.lastRow) {
      const rest = { survey, area: { ...area, firstRow: rows === 0 ? area.firstRow : lastRow + 1 } };
      return { now, later: [rest, ...slices.slice(i + 1)] };
    }
    room -= rowsOf(area) * bytesPerRow;
  }
  return { now, later: [] };
}

interface SliceRead {
  readonly slice: Slice;
  readonly cells: SliceAnswer;
  readonly surroundings: Surroundings | null;
  readonly hiddenRows: ReadonlySet<number>;
}

function askForSlice(context: Excel.RequestContext, slice: Slice, isFirst: boolean, withMerges: boolean): () => SliceRead {
  const { survey, area } = slice;
  const sheet = context.workbook.worksheets.getItem(survey.sheet.id);
  const range = rangeOf(sheet, area).load('values,formulas,numberFormat');
  const hiddenRows = askForHiddenRows(survey, range, area.firstRow);
  const surroundings = isFirst && survey.area !== null ? askForSurroundings(sheet, survey, survey.area, withMerges) : null;
  return () => ({
    slice,
    cells: { values: range.values, formulas: range.formulas, numberFormats: range.numberFormat },
    surroundings: surroundings?.() ?? null,
    hiddenRows: hiddenRows(),
  });
}

/** False where Excel answered with nothing. */
function append(
  grids: Map<Survey, GridInProgress>,
  { survey, area }: Slice,
  { values, formulas, numberFormats }: SliceAnswer,
  surroundings: Surroundings | null,
  hiddenRows: ReadonlySet<number>,
): boolean {
  if (values === null || formulas === null || numberFormats === null) return false;
  const grid = grids.get(survey) ?? { surroundings: null, values: [], formulas: [], numberFormats: [], hiddenRows: new Set<number>() };
  grid.surroundings ??= surroundings;
  addBlankRows(grid, columnsOf(area), area.firstRow - (survey.area?.firstRow ?? 0));
  for (const [i, row] of values.entries()) {
    grid.values.push(row.map((value, j) => cellValue(value, formulas[i]?.[j])));
    grid.formulas.push(row.map((value, j) => formulaText(value, formulas[i]?.[j])));
  }
  for (const row of numberFormats) grid.numberFormats.push(row.map(String));
  for (const row of hiddenRows) grid.hiddenRows.add(row);
  grids.set(survey, grid);
  return true;
}

/** Rows that weren't read, because nothing is in them: all of them are the same row. */
function addBlankRows(grid: GridInProgress, columns: number, until: number): void {
  if (grid.values.length >= until) return;
  const values = Array.from({ length: columns }, () => null);
  const numberFormats = values.map(() => 'General');
  while (grid.values.length < until) {
    grid.values.push(values);
    grid.formulas.push(values);
    grid.numberFormats.push(numberFormats);
  }
}

/** Bytes that a cell took in what was read, with a twentieth to spare. */
function measured({ slice, cells }: SliceRead): number {
  return Math.max((JSON.stringify(cells).length / (columnsOf(slice.area) * rowsOf(slice.area))) * 1.05, 1);
}

function gridOf(survey: Survey, read: GridInProgress | undefined, merges: readonly Area[] | null, { dateSystem, dateOrder }: Dating): Grid {
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
  };
}
