// Whether a sheet may hold a key of fills at all, told by its texts alone: only then are the fills of its cells read.

import { readProgress } from '../../../cells/words/progress-words';
import type { CellValue } from '../../../model/cell';
import type { Grid } from '../../../model/grid';
import { isKeyCaption } from '../../frames/colour-key';

const longestWord = 40;
const [fewestWords, mostWords] = [3, 10];
const knownWords = 2;

/** A cell named "Key", or a short list of words, under one another or in a row of their own, of which two say how far work is. */
export function mayHaveFillKey({ values }: Pick<Grid, 'values'>): boolean {
  return values.some((row) => row.some(isCaption) || isList(row.filter(isFilled))) || columnsOf(values).some(hasListIn);
}

function isCaption(value: CellValue): boolean {
  return typeof value === 'string' && isKeyCaption(value);
}

function isFilled(value: CellValue): boolean {
  return value !== null && value !== '';
}

function columnsOf(values: Grid['values']): readonly (readonly CellValue[])[] {
  return Array.from({ length: values[0]?.length ?? 0 }, (_, column) => values.map((row) => row[column] ?? null));
}

/** Among the filled cells between blank ones. */
function hasListIn(column: readonly CellValue[]): boolean {
  let run: CellValue[] = [];
  for (const value of [...column, null]) {
    if (isFilled(value)) run.push(value);
    else if (isList(run)) return true;
    else run = [];
  }
  return false;
}

/** No word stands in a key twice, as the statuses of rows do. */
function isList(cells: readonly CellValue[]): boolean {
  if (cells.length < fewestWords || cells.length > mostWords || new Set(cells).size < cells.length) return false;
  const words = cells.filter((value): value is string => typeof value === 'string' && value.length <= longestWord);
  return words.length === cells.length && words.filter((word) => readProgress(word) !== null).length >= knownWords;
}
