// What is set in which of the blank cells right of what is in use. Best effort: where Excel fails for it, nothing is
// known of them, and the review goes on.

import { cellArea, type Area } from '../../domain/model/cell';
import type { TakenPlace } from '../../domain/model/grid';
import { areasOfColumns, columnsOfSheet, rangeOf } from '../batch/ranges';
import { readAtBest, sendInBatches, type BatchRequest } from '../batch/round-trip';
import { columnsLookedAt, isPlainFill } from './set-beside';
import type { Survey } from './survey';

/** What officers set beside a table stands beside its first rows too. */
const mostRows = 150;
const bytesPerCell = 320;

/** What is set there, by sheet; none of sheets whose survey has found nothing. */
export async function readSetBeside(surveys: readonly Survey[]): Promise<ReadonlyMap<Survey, readonly TakenPlace[]>> {
  const toRead = surveys.flatMap((survey) => (survey.somethingBeside && survey.area !== null ? [{ survey, area: survey.area }] : []));
  if (toRead.length === 0) return new Map();
  const answers = await readAtBest(() => sendInBatches(toRead.map(({ survey, area }) => requestOf(survey, area))));
  return answers.ok ? new Map(answers.value.map((places, i) => [toRead[i]?.survey, places] as const).flatMap(known)) : new Map();
}

function known<T>([survey, places]: readonly [Survey | undefined, T]): readonly (readonly [Survey, T])[] {
  return survey === undefined ? [] : [[survey, places]];
}

function requestOf({ sheet: { id } }: Survey, used: Area): BatchRequest<readonly TakenPlace[]> {
  const lastColumn = Math.min(used.lastColumn + columnsLookedAt, columnsOfSheet - 1);
  const beside: Area = { ...used, firstColumn: used.lastColumn + 1, lastColumn };
  // With the last column in use, to see what goes on from it.
  const cells: Area = { ...used, firstColumn: used.lastColumn, lastRow: Math.min(used.lastRow, used.firstRow + mostRows - 1), lastColumn };
  return {
    bytesSent: 400 * (columnsLookedAt + 1),
    bytesReceived: bytesPerCell * (cells.lastRow - cells.firstRow + 1) * (columnsLookedAt + 1),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const looks = rangeOf(sheet, cells).getCellProperties({ format: { fill: { color: true }, borders: { style: true } } });
      const columns = areasOfColumns(beside).map((area) => {
        const { dataValidation, conditionalFormats } = rangeOf(sheet, area);
        return { area, validation: dataValidation.load('type'), rules: conditionalFormats.getCount() };
      });
      return () => [
        ...ofSomeColumns(columns, ({ validation }) => (validation.type === 'None' ? 0 : 1), 'validation'),
        ...ofSomeColumns(columns, ({ rules }) => rules.value, 'conditional format'),
        ...looksOfTheirOwn(
          looks.value.map((row) => row.map(lookOf)),
          cells,
        ),
      ];
    },
  };
}

/** Columns that have more of something than the last: what goes on to there is of whole rows, and keeps no place. */
function ofSomeColumns<T extends { readonly area: Area }>(
  columns: readonly T[],
  count: (column: T) => number,
  by: TakenPlace['by'],
): readonly TakenPlace[] {
  const last = columns.at(-1);
  const everywhere = last === undefined ? 0 : count(last);
  return columns.filter((column) => count(column) > everywhere).map(({ area }) => ({ area, by }));
}

/** Fill and lines as one text; "" of a plain cell. Lines at its sides are as much its neighbours'. */
function lookOf({ format }: Excel.CellProperties): string {
  const fill = format?.fill?.color;
  const lines = [format?.borders?.top?.style, format?.borders?.bottom?.style].map((style) => (style === 'None' ? '' : (style ?? '')));
  const isPlain = (fill === undefined || isPlainFill(fill)) && lines.every((style) => style === '');
  return isPlain ? '' : [isPlainFill(fill) ? '' : fill, ...lines].join(' ');
}

/**
 * Cells with a look of their own. Where a row looks as in the last column in use, the table's band or lines go on;
 * where it looks as at the far end, the whole row is so.
 */
function looksOfTheirOwn(looks: readonly (readonly string[])[], { firstRow, firstColumn }: Area): readonly TakenPlace[] {
  return looks.flatMap((row, i) => {
    const ordinary = new Set(['', row[0], row.at(-1)]);
    return row.flatMap((look, j): readonly TakenPlace[] =>
      ordinary.has(look) ? [] : [{ area: cellArea(firstRow + i, firstColumn + j), by: 'format' }],
    );
  });
}
