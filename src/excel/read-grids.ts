// Reads the cells of surveyed sheets in as few round trips as their size allows.

import type { Area, CellValue } from '../domain/cell';
import type { Grid, GridTable } from '../domain/grid';
import { fail, succeed, type Outcome } from '../domain/outcome';
import { cellValue, formulaText } from './contents';
import { isTooLarge } from './errors';
import { areaOf, areasOfAddresses, columnsOf, extentProperties, rangeOf, rowsOf } from './ranges';
import { bytesPerRoundTrip, roundTrip } from './round-trip';
import type { Survey } from './survey';

/** After so many failures for size it isn't the size: a single row of the widest sheet fits. */
const mostCaution = 4 ** 6;

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

/** What isn't in the cells: asked for with a sheet's first slice. `merges` null: Excel's answer can't be read. */
interface Surroundings {
  readonly merges: readonly Area[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly GridTable[];
}

interface GridInProgress {
  surroundings: Surroundings | null;
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly numberFormats: string[][];
}

/** The grids of the surveyed sheets, in their order. */
export async function readGrids(surveys: readonly Survey[], dateSystem: 1900 | 1904): Promise<Outcome<readonly Grid[]>> {
  const inProgress = new Map<Survey, GridInProgress>();
  let toRead: readonly Slice[] = surveys.flatMap((survey) => (survey.area === null ? [] : [{ survey, area: survey.area }]));
  const bytesPerCell = new Map(surveys.map((survey) => [survey, survey.bytesPerCell]));
  let caution = 1;
  while (toRead.length > 0) {
    const { now, later } = split(toRead, (survey) => caution * (bytesPerCell.get(survey) ?? 1));
    const answer = await roundTrip((context) => {
      const asked = now.map((slice) => askForSlice(context, slice, !inProgress.has(slice.survey)));
      return () => asked.map((read) => read());
    });
    if (!answer.ok) {
      if (!isTooLarge(answer.problem) || caution > mostCaution) return answer;
      caution *= 4;
      continue;
    }
    for (const { slice, cells, surroundings } of answer.value) {
      if (!append(inProgress, slice.survey, cells, surroundings)) {
        return fail(
          'nothing-read',
          `Excel didn’t hand over the cells of “${slice.survey.sheet.name}”. Delete the rows and columns that aren’t needed, then try again.`,
        );
      }
    }
    const cutShort = answer.value.at(-1);
    if (later.length > 0 && cutShort !== undefined) {
      bytesPerCell.set(cutShort.slice.survey, measured(cutShort));
      caution = 1;
    }
    toRead = later;
  }
  return succeed(surveys.map((survey) => gridOf(survey, inProgress.get(survey), dateSystem)));
}

/** As many rows as fit in one round trip, at least one. */
function split(
  slices: readonly Slice[],
  bytesPerCell: (survey: Survey) => number,
): { readonly now: readonly Slice[]; readonly later: readonly Slice[] } {
  const now: Slice[] = [];
  let room = bytesPerRoundTrip;
  for (const [i, { survey, area }] of slices.entries()) {
    const bytesPerRow = columnsOf(area) * bytesPerCell(survey);
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
}

function askForSlice(context: Excel.RequestContext, slice: Slice, isFirst: boolean): () => SliceRead {
  const sheet = context.workbook.worksheets.getItem(slice.survey.sheet.id);
  const range = rangeOf(sheet, slice.area).load('values,formulas,numberFormat');
  const surroundings = isFirst && slice.survey.area !== null ? askForSurroundings(sheet, slice.survey, slice.survey.area) : null;
  return () => ({
    slice,
    cells: { values: range.values, formulas: range.formulas, numberFormats: range.numberFormat },
    surroundings: surroundings === null ? null : surroundings(),
  });
}

function askForSurroundings(sheet: Excel.Worksheet, survey: Survey, area: Area): () => Surroundings {
  const used = rangeOf(sheet, area);
  const merged = used.getMergedAreasOrNullObject().load('address');
  const rows = survey.someRowsHidden ? used.getRowProperties({ rowHidden: true }) : null;
  const columns = survey.someColumnsHidden ? used.getColumnProperties({ columnHidden: true }) : null;
  const tables = survey.tables.map((table) => ({ ...table, range: sheet.tables.getItem(table.name).getRange().load(extentProperties) }));
  return () => ({
    merges: merged.isNullObject ? [] : areasOfAddresses(merged.address),
    hiddenRows: positions(rows?.value ?? [], ({ rowHidden }) => rowHidden === true, area.firstRow),
    hiddenColumns: positions(columns?.value ?? [], ({ columnHidden }) => columnHidden === true, area.firstColumn),
    tables: tables.map(({ name, showTotals, range }) => ({ name, showTotals, area: areaOf(range) })),
  });
}

function positions<T>(lines: readonly T[], isHidden: (line: T) => boolean, first: number): ReadonlySet<number> {
  return new Set(lines.flatMap((line, i) => (isHidden(line) ? [first + i] : [])));
}

/** False where Excel answered with nothing. */
function append(grids: Map<Survey, GridInProgress>, survey: Survey, cells: SliceAnswer, surroundings: Surroundings | null): boolean {
  const { values, formulas, numberFormats } = cells;
  if (values === null || formulas === null || numberFormats === null || surroundings?.merges === null) return false;
  const grid = grids.get(survey) ?? { surroundings: null, values: [], formulas: [], numberFormats: [] };
  grid.surroundings ??= surroundings;
  grid.values.push(...values.map((row, i) => row.map((value, j) => cellValue(value, formulas[i]?.[j]))));
  grid.formulas.push(...values.map((row, i) => row.map((value, j) => formulaText(value, formulas[i]?.[j]))));
  grid.numberFormats.push(...numberFormats.map((row) => row.map(String)));
  grids.set(survey, grid);
  return true;
}

/** Bytes that a cell took in what was read, with a twentieth to spare. */
function measured({ slice, cells }: SliceRead): number {
  return Math.max((JSON.stringify(cells).length / (columnsOf(slice.area) * rowsOf(slice.area))) * 1.05, 1);
}

function gridOf(survey: Survey, read: GridInProgress | undefined, dateSystem: 1900 | 1904): Grid {
  return {
    sheet: survey.sheet,
    area: survey.area ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
    values: read?.values ?? [[null]],
    formulas: read?.formulas ?? [[null]],
    numberFormats: read?.numberFormats ?? [['General']],
    merges: read?.surroundings?.merges ?? [],
    hiddenRows: read?.surroundings?.hiddenRows ?? new Set(),
    hiddenColumns: read?.surroundings?.hiddenColumns ?? new Set(),
    dateSystem,
    tables: read?.surroundings?.tables ?? [],
    filter: survey.filter,
    protected: survey.protected,
    ...(survey.hidden ? { hidden: true } : {}),
  };
}
