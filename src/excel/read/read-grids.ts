// Reads the cells of surveyed sheets in as few round trips as their size allows.

import type { Grid } from '../../domain/model/grid';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { rangeOf } from '../batch/ranges';
import { roundTrip } from '../batch/round-trip';
import { appendSlice, finishedGrid, type DateSettings, type GridInProgress, type SliceCells, type SliceRead } from './grid-in-progress';
import { readSetBeside } from './set-beside-cells';
import { estimateAfterAnswer, estimateAfterFailure, firstEstimate, slicesOf, splitSlices, type Slice } from './slices';
import { queueHiddenRows, queueSurroundings, readMergedAreas } from './surroundings';
import type { Survey } from './survey';

/** The grids of the surveyed sheets, in their order. */
export async function readGrids(surveys: readonly Survey[], dates: DateSettings): Promise<Outcome<readonly Grid[]>> {
  const read = await readSlices(surveys);
  if (!read.ok) return read;
  const grids = read.value;
  const merges = await readMergedAreas(surveys.filter((survey) => grids.get(survey)?.surroundings?.merges === null));
  if (!merges.ok) return merges;
  const setBeside = await readSetBeside(surveys);
  return succeed(
    surveys.map((survey) => {
      const apart = { merges: merges.value.get(survey) ?? null, setBeside: setBeside.get(survey) ?? [] };
      return finishedGrid(survey, grids.get(survey), apart, dates);
    }),
  );
}

/** Reads what fits, and learns from each answer or failure how much fits next time. */
async function readSlices(surveys: readonly Survey[]): Promise<Outcome<ReadonlyMap<Survey, GridInProgress>>> {
  const grids = new Map<Survey, GridInProgress>();
  let toRead = surveys.flatMap(slicesOf);
  let estimate = firstEstimate(surveys);
  while (toRead.length > 0) {
    const { now, later } = splitSlices(toRead, estimate);
    const answer = await requestSlices(now, grids, estimate.withMerges);
    if (!answer.ok) {
      const next = estimateAfterFailure(estimate, answer.problem);
      if (next === null) return answer;
      estimate = next;
      continue;
    }
    for (const { slice, cells, ...rest } of answer.value) {
      if (cells === null) return nothingRead(slice);
      appendSlice(grids, { slice, cells, ...rest });
    }
    const last = answer.value.at(-1);
    if (later.length > 0 && last !== undefined) estimate = estimateAfterAnswer(estimate, last.slice, JSON.stringify(last.cells).length);
    toRead = [...later];
  }
  return succeed(grids);
}

/** Excel may answer with nothing for too large a range: then `cells` is null. */
type SliceAnswer = Omit<SliceRead, 'cells'> & { readonly cells: SliceCells | null };

/** Asks for slices in one round trip; for what surrounds the cells of a sheet with its first slice. */
async function requestSlices(
  slices: readonly Slice[],
  begun: ReadonlyMap<Survey, GridInProgress>,
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

function queueSlice(context: Excel.RequestContext, slice: Slice, isFirst: boolean, withMerges: boolean): () => SliceAnswer {
  const { survey, area } = slice;
  const sheet = context.workbook.worksheets.getItem(survey.sheet.id);
  const range = rangeOf(sheet, area).load('values,formulas,numberFormat');
  const hiddenRows = queueHiddenRows(survey, range, area.firstRow);
  const surroundings = isFirst && survey.area !== null ? queueSurroundings(sheet, survey, survey.area, withMerges) : null;
  return () => ({
    slice,
    cells: cellsOf({ values: range.values, formulas: range.formulas, numberFormats: range.numberFormat }),
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
