// The formulas of whole sheets, some rows at a time and only where something is: one stray cell in the last row makes a used
// range of millions.

import type { SheetRef } from '../../domain/model/cell';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { looksLikeFormula } from '../batch/cell-contents';
import { isTooLarge } from '../batch/excel-errors';
import { areaOf, columnsOf, extentProperties, rangeOf, splitSpan } from '../batch/ranges';
import { roundTrip, sendInBatches, type BatchRequest } from '../batch/round-trip';
import { filledParts, type PartOfSheet } from './filled-cells';

/** The parts of sheets that hold something: of a sheet that isn't large its used range. */
export async function partsInUse<S extends SheetRef>(sheets: readonly S[]): Promise<Outcome<readonly PartOfSheet<S>[]>> {
  const used = await roundTrip(({ workbook }) => {
    const ranges = sheets.map(({ id }) => workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(extentProperties));
    return () =>
      sheets.flatMap((sheet, i): readonly PartOfSheet<S>[] => {
        const range = ranges[i];
        return range === undefined || range.isNullObject ? [] : [{ sheet, area: areaOf(range) }];
      });
  });
  if (!used.ok) return used;
  const large = await filledParts(used.value);
  if (!large.ok) return large;
  return succeed(used.value.flatMap((part) => large.value.get(part)?.map(({ area }) => ({ sheet: part.sheet, area })) ?? [part]));
}

/** About how many bytes a cell's formula takes. */
const bytesPerFormula = 150;
const usualCells = 10_000;
/** As many as an answer holds of the longest texts. */
const fewestCells = 75;

/** What is told of the formulas of parts, some rows at a time: of fewer where their texts are too long for one answer. */
export async function toldOfFormulas<P extends PartOfSheet, T>(
  parts: readonly P[],
  told: (formulas: readonly (readonly unknown[])[], rows: P) => T,
): Promise<Outcome<readonly T[]>> {
  const requests = (atMost: number): readonly BatchRequest<T>[] => parts.flatMap((part) => requestsOf(part, atMost, told));
  const read = await sendInBatches(requests(usualCells));
  return !read.ok && isTooLarge(read.problem) ? sendInBatches(requests(fewestCells)) : read;
}

function requestsOf<P extends PartOfSheet, T>(
  part: P,
  atMost: number,
  told: (formulas: readonly (readonly unknown[])[], rows: P) => T,
): readonly BatchRequest<T>[] {
  const { sheet, area } = part;
  const rows = Math.max(1, Math.floor(atMost / columnsOf(area)));
  return splitSpan({ first: area.firstRow, last: area.lastRow }, rows).map(({ first, last }): BatchRequest<T> => {
    const some = { ...area, firstRow: first, lastRow: last };
    return {
      bytesSent: 300,
      bytesReceived: (last - first + 1) * columnsOf(area) * bytesPerFormula,
      queue: (context) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), some).load('formulas');
        return () => told(range.formulas, { ...part, area: some });
      },
    };
  });
}

/** What is said of the first formula of the sheets of which something is; null where there is none. */
export async function saidOfFormulas<S extends SheetRef>(
  sheets: readonly S[],
  saidOf: (formula: string, sheet: S, row: number, column: number) => string | null,
): Promise<Outcome<string | null>> {
  const parts = await partsInUse(sheets);
  if (!parts.ok) return parts;
  const said = await toldOfFormulas(parts.value, (formulas, { sheet, area }) => {
    for (const [i, row] of formulas.entries()) {
      for (const [j, formula] of row.entries()) {
        const found = looksLikeFormula(formula) ? saidOf(formula, sheet, area.firstRow + i, area.firstColumn + j) : null;
        if (found !== null) return found;
      }
    }
    return null;
  });
  return said.ok ? succeed(said.value.find((found) => found !== null) ?? null) : said;
}
