// Reads the cells of surveyed sheets in as few round trips as their size allows. Of a cell without a formula Excel gives the
// same twice, as formula and as value: of a large sheet the values are asked for only once it is known to hold a formula.

import type { Grid } from '../../domain/model/grid';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { looksLikeFormula } from '../batch/cell-contents';
import { columnsOf, rangeOf } from '../batch/ranges';
import { roundTrip } from '../batch/round-trip';
import { appendSlice, finishedGrid, type DateSettings, type GridInProgress, type SliceCells, type SliceRead } from './grid-in-progress';
import { withFills } from './cell-fills';
import { readSetBeside } from './set-beside-cells';
import { estimateAfterAnswer, estimateAfterFailure, firstEstimate, slicesOf, splitSlices, type Asked, type Slice } from './slices';
import { queueHiddenRows, queueSurroundings, readMergedAreas } from './surroundings';
import type { Survey } from './survey';

/** The grids of the surveyed sheets, in their order. */
export async function readGrids(surveys: readonly Survey[], dates: DateSettings): Promise<Outcome<readonly Grid[]>> {
  const read = await readCells(surveys);
  if (!read.ok) return read;
  const grids = read.value;
  const merges = await readMergedAreas(surveys.filter((survey) => grids.get(survey)?.surroundings?.merges === null));
  if (!merges.ok) return merges;
  const setBeside = await readSetBeside(surveys);
  return succeed(
    await withFills(
      surveys.map((survey) => {
        const apart = { merges: merges.value.get(survey) ?? null, setBeside: setBeside.get(survey) ?? [] };
        return finishedGrid(survey, grids.get(survey), apart, dates);
      }),
    ),
  );
}

/** Up to so many cells of a sheet one round trip more would take longer than values that say nothing new. */
const mostCellsAtOnce = 20_000;

function isLarge({ area, rows }: Survey): boolean {
  return area !== null && columnsOf(area) * rows.reduce((sum, { first, last }) => sum + last - first + 1, 0) > mostCellsAtOnce;
}

async function readCells(surveys: readonly Survey[]): Promise<Outcome<ReadonlyMap<Survey, GridInProgress>>> {
  const first = await readSlices(surveys, (survey) => (isLarge(survey) ? 'formulas' : 'all'));
  if (!first.ok) return first;
  const second = await readSlices(
    surveys.filter((survey) => isLarge(survey) && holdsFormula(first.value, survey)),
    () => 'values',
  );
  if (!second.ok) return second;
  const grids = new Map<Survey, GridInProgress>();
  for (const survey of surveys) {
    const values = second.value.filter(({ slice }) => slice.survey === survey).flatMap(({ cells }) => cells.values);
    let row = 0;
    for (const read of first.value.filter(({ slice }) => slice.survey === survey)) {
      const { cells, slice } = read;
      const rows = cells.formulas.length;
      const own = slice.asked === 'all' ? cells.values : values.length === 0 ? cells.formulas : values.slice(row, row + rows);
      appendSlice(grids, { ...read, cells: { ...cells, values: own } });
      row += rows;
    }
  }
  return succeed(grids);
}

function holdsFormula(read: readonly SliceRead[], survey: Survey): boolean {
  return read.some(({ slice, cells }) => slice.survey === survey && cells.formulas.some((row) => row.some(looksLikeFormula)));
}

/** Reads what fits, and learns from each answer or failure how much fits next time. In the order of sheets and rows. */
async function readSlices(surveys: readonly Survey[], askedOf: (survey: Survey) => Asked): Promise<Outcome<readonly SliceRead[]>> {
  const read: SliceRead[] = [];
  let toRead = surveys.flatMap((survey) => slicesOf(survey, askedOf(survey)));
  let estimate = firstEstimate(surveys);
  while (toRead.length > 0) {
    const { now, later } = splitSlices(toRead, estimate);
    const begun = new Set(read.map(({ slice }) => slice.survey));
    const answer = await requestSlices(now, begun, estimate.withMerges);
    if (!answer.ok) {
      const next = estimateAfterFailure(estimate, answer.problem);
      if (next === null) return answer;
      estimate = next;
      continue;
    }
    for (const { slice, cells, ...rest } of answer.value) {
      if (cells === null) return nothingRead(slice);
      read.push({ slice, cells, ...rest });
    }
    const last = answer.value.at(-1);
    if (later.length > 0 && last !== undefined) estimate = estimateAfterAnswer(estimate, last.slice, JSON.stringify(last.cells).length);
    toRead = [...later];
  }
  return succeed(read);
}

/** Excel may answer with nothing for too large a range: then `cells` is null. */
type SliceAnswer = Omit<SliceRead, 'cells'> & { readonly cells: SliceCells | null };

/** Asks for slices in one round trip; for what surrounds the cells of a sheet with its first slice. */
async function requestSlices(
  slices: readonly Slice[],
  begun: ReadonlySet<Survey>,
  withMerges: boolean,
): Promise<Outcome<readonly SliceAnswer[]>> {
  return roundTrip((context) => {
    const queued = slices.map((slice, index) => {
      const isFirst = !begun.has(slice.survey) && slices.findIndex(({ survey }) => survey === slice.survey) === index;
      return queueSlice(context, slice, isFirst, withMerges);
    });
    return () => queued.map((read) => read());
  });
}

const propertiesOf: Readonly<Record<Asked, string>> = {
  all: 'values,formulas,numberFormat',
  formulas: 'formulas,numberFormat',
  values: 'values',
};
const noRows: ReadonlySet<number> = new Set();

function queueSlice(context: Excel.RequestContext, slice: Slice, isFirst: boolean, withMerges: boolean): () => SliceAnswer {
  const { survey, area, asked } = slice;
  const sheet = context.workbook.worksheets.getItem(survey.sheet.id);
  const range = rangeOf(sheet, area).load(propertiesOf[asked]);
  const isSecond = asked === 'values';
  const hiddenRows = isSecond ? () => noRows : queueHiddenRows(survey, range, area.firstRow);
  const surroundings = !isSecond && isFirst && survey.area !== null ? queueSurroundings(sheet, survey, survey.area, withMerges) : null;
  return () => ({
    slice,
    cells: cellsOf({
      values: asked === 'formulas' ? [] : range.values,
      formulas: isSecond ? [] : range.formulas,
      numberFormats: isSecond ? [] : range.numberFormat,
    }),
    surroundings: surroundings?.() ?? null,
    hiddenRows: hiddenRows(),
  });
}

/** Excel's types leave out the null of a range that was too large. */
function cellsOf({ values, formulas, numberFormats }: { readonly [Key in keyof SliceCells]: SliceCells[Key] | null }): SliceCells | null {
  return values === null || formulas === null || numberFormats === null ? null : { values, formulas, numberFormats };
}

function nothingRead({ survey: { sheet } }: Slice): Outcome<never> {
  return fail(
    'nothing-read',
    `Excel didn’t hand over the cells of “${sheet.name}”. Delete the rows and columns that aren’t needed, then try again.`,
  );
}
