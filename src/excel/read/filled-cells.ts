// Where the filled cells of a large used range stand, found by counting: one stray cell in the last row makes a used range of millions.

import type { Area } from '../../domain/model/cell';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { areaOf, columnsOf, extentProperties, inPieces, rangeOf, rowsOf, spansSheet } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import { usedRegionOf, type FilledArea } from './used-region';
import type { Survey } from './survey';

/** A used range of so many cells is read as it is: it costs no more than counting does. */
const mostCellsUncounted = 500_000;

/** Each look cuts what is mostly blank into so many pieces. */
const piecesPerCut = 32;

/** As many pieces of a workbook as are cut further: beyond that its cells are scattered, and read with the blanks between them. */
const mostPieces = 4_000;

interface Piece {
  readonly survey: Survey;
  readonly area: Area;
}

/** Surveys whose area is small as they are; the others cut down to where their cells stand, in a few round trips that ask for counts only. */
export async function located(surveys: readonly Survey[]): Promise<Outcome<readonly Survey[]>> {
  const toCut = surveys.flatMap((survey) => (survey.area !== null && needsCounting(survey.area) ? [{ survey, area: survey.area }] : []));
  if (toCut.length === 0) return succeed(surveys);
  const filled = new Map<Survey, FilledArea[]>(toCut.map(({ survey }) => [survey, []]));
  let pieces: readonly Piece[] = toCut;
  while (pieces.length > 0) {
    const cut = pieces.flatMap(({ survey, area }) => piecesOf(area).map((part): Piece => ({ survey, area: part })));
    const counts = await sendInBatches(cut.map(askForFilled));
    if (!counts.ok) return counts;
    const found = counts.value.flatMap((area, index) => {
      const piece = cut[index];
      return area === null || piece === undefined ? [] : [{ survey: piece.survey, filled: area }];
    });
    const sparse: Piece[] = [];
    for (const { survey, filled: part } of found) {
      if (found.length <= mostPieces && isMostlyBlank(part)) sparse.push({ survey, area: part.area });
      else filled.get(survey)?.push(part);
    }
    pieces = sparse;
  }
  return succeed(
    surveys.map((survey) => {
      const areas = filled.get(survey);
      return areas === undefined ? survey : { ...survey, ...usedRegionOf(areas, mostCellsUncounted) };
    }),
  );
}

function needsCounting(area: Area): boolean {
  return rowsOf(area) * columnsOf(area) > mostCellsUncounted || spansSheet(area);
}

function isMostlyBlank({ area, cells }: FilledArea): boolean {
  const all = rowsOf(area) * columnsOf(area);
  return all > 2_000 && all > 10 * cells;
}

/** Cuts an area across its longer side. */
function piecesOf(area: Area): readonly Area[] {
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  return rows >= columns
    ? inPieces({ first: area.firstRow, last: area.lastRow }, Math.ceil(rows / piecesPerCut)).map(({ first, last }) => ({
        ...area,
        firstRow: first,
        lastRow: last,
      }))
    : inPieces({ first: area.firstColumn, last: area.lastColumn }, Math.ceil(columns / piecesPerCut)).map(({ first, last }) => ({
        ...area,
        firstColumn: first,
        lastColumn: last,
      }));
}

/** Null where the piece is blank. */
function askForFilled({ survey, area }: Piece): BatchRequest<FilledArea | null> {
  return {
    sent: 1_500,
    received: 300,
    ask: (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(survey.sheet.id), area);
      const used = range.getUsedRangeOrNullObject(true).load(extentProperties);
      const count = context.workbook.functions.countA(range).load('value');
      return () => (used.isNullObject ? null : { area: areaOf(used), cells: count.value });
    },
  };
}
