// Where the filled cells of a large used range are, found by counting:
// one stray cell in the last row makes a used range of millions.

import type { Area, SheetRef } from '../../domain/model/cell';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { areaOf, columnsOf, extentProperties, splitSpan, rangeOf, rowsOf, hasWholeRowsOrColumns } from '../batch/ranges';
import { mayBeOfOnePart } from '../batch/excel-errors';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import { usedRegionOf, type FilledArea } from './used-region';
import type { Survey } from './survey';

/** A used range of so many cells is read as it is: it costs no more than counting does. */
const maxCellsUncounted = 500_000;

/** Each round cuts what is mostly blank into so many pieces. */
const piecesPerCut = 32;

/**
 * With more pieces than this the cells are scattered: no piece is cut further, and blanks between them are read too.
 */
const maxPieces = 4_000;

/** An area of a sheet. */
export interface PartOfSheet<S extends SheetRef = SheetRef> {
  readonly sheet: S;
  readonly area: Area;
}

/** A part of an area whose filled cells are counted. */
interface Piece<T> extends PartOfSheet {
  readonly of: T;
}

/** Surveys with a large area are narrowed to where their cells are, in a few round trips that ask for counts only. */
export async function locateFilledCells(surveys: readonly Survey[]): Promise<Outcome<readonly Survey[]>> {
  const found = await filledParts(surveys.flatMap((survey) => (survey.area === null ? [] : [{ ...survey, area: survey.area, survey }])));
  if (!found.ok) return found;
  const counted = new Map([...found.value].map(([{ survey }, parts]) => [survey, parts]));
  return succeed(
    surveys.map((survey) => {
      const parts = counted.get(survey);
      return parts === undefined ? survey : { ...survey, ...usedRegionOf(parts, maxCellsUncounted) };
    }),
  );
}

/** Where something is in each of the areas that are large; the others aren't counted, and are missing. */
export async function filledParts<T extends PartOfSheet>(areas: readonly T[]): Promise<Outcome<ReadonlyMap<T, readonly FilledArea[]>>> {
  const toCut = areas.flatMap((of): readonly Piece<T>[] => (needsCounting(of.area) ? [{ of, sheet: of.sheet, area: of.area }] : []));
  const filled = new Map<T, FilledArea[]>(toCut.map(({ of }) => [of, []]));
  let pieces: readonly Piece<T>[] = toCut;
  while (pieces.length > 0) {
    const cut = pieces.flatMap((piece) => piecesOf(piece.area).map((area): Piece<T> => ({ ...piece, area })));
    const counts = await countsOf(cut);
    if (!counts.ok) return counts;
    const found = counts.value.flatMap((part, index) => {
      const piece = cut[index];
      return part === null || piece === undefined ? [] : [{ piece, part }];
    });
    const sparse: Piece<T>[] = [];
    for (const { piece, part } of found) {
      if (found.length <= maxPieces && isMostlyBlank(part)) sparse.push({ ...piece, area: part.area });
      else filled.get(piece.of)?.push(part);
    }
    pieces = sparse;
  }
  return succeed(filled);
}

function needsCounting(area: Area): boolean {
  return rowsOf(area) * columnsOf(area) > maxCellsUncounted || hasWholeRowsOrColumns(area);
}

function isMostlyBlank({ area, cells }: FilledArea): boolean {
  const all = rowsOf(area) * columnsOf(area);
  return all > 2_000 && all > 10 * cells;
}

/** Cuts an area across its longer side. */
function piecesOf(area: Area): readonly Area[] {
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  return rows >= columns
    ? splitSpan({ first: area.firstRow, last: area.lastRow }, Math.ceil(rows / piecesPerCut)).map(({ first, last }) => ({
        ...area,
        firstRow: first,
        lastRow: last,
      }))
    : splitSpan({ first: area.firstColumn, last: area.lastColumn }, Math.ceil(columns / piecesPerCut)).map(({ first, last }) => ({
        ...area,
        firstColumn: first,
        lastColumn: last,
      }));
}

/** Worksheet functions fail in some versions of Excel (OfficeDev/office-js #6112): then a used range counts as filled. */
async function countsOf(pieces: readonly PartOfSheet[]): Promise<Outcome<readonly (FilledArea | null)[]>> {
  const counts = await sendInBatches(pieces.map((piece) => countRequest(piece, true)));
  return counts.ok || !mayBeOfOnePart(counts.problem) ? counts : sendInBatches(pieces.map((piece) => countRequest(piece, false)));
}

/** Null where the piece is blank. */
function countRequest({ sheet, area }: PartOfSheet, withCount: boolean): BatchRequest<FilledArea | null> {
  return {
    bytesSent: 1_500,
    bytesReceived: 300,
    queue: (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), area);
      const used = range.getUsedRangeOrNullObject(true).load(extentProperties);
      const count = withCount ? context.workbook.functions.countA(range).load('value') : null;
      return () => (used.isNullObject ? null : filledAreaOf(areaOf(used), count?.value));
    },
  };
}

function filledAreaOf(area: Area, count: number | undefined): FilledArea {
  return { area, cells: count ?? rowsOf(area) * columnsOf(area) };
}
