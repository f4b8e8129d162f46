// What every cell of a sheet is, worked out once: one byte a cell, and each distinct text looked at a single time however often it stands there.

import type { CellValue } from '../cell';
import type { Grid } from '../grid';
import type { Figure } from '../plan';
import { readTypedFigure } from './figures';
import { formatKind, type FormatKind } from './number-formats';
import { isPlaceholder } from './placeholder-words';
import { isEven, oneLine } from './one-line';
import { rowShapes, type RowShape } from './row-shapes';
import { hasColourWord, readStatus } from './statuses';

/** What a cell holds. `words`: text that is neither a figure, nor "n/a", nor a template's request. */
export const mark = {
  blank: 0,
  number: 1,
  percent: 2,
  date: 3,
  words: 4,
  typedFigure: 5,
  notApplicable: 6,
  placeholder: 7,
  truth: 8,
  error: 9,
} as const;

/** Added to the mark of a formula that gives 0 or an error: nobody has said anything there. */
export const silent = 16;

/** Marks are below this. */
export const marksEnd = 32;

/** Whether a cell of this mark says something: typed and no placeholder, or a formula that gives more than 0, "" or an error. */
export function tells(found: number): boolean {
  return found !== mark.blank && found !== mark.placeholder && found < silent;
}

/** A text as it is understood. `typed`: without no-break spaces and space at its ends; `line`: in one line. `figure`: null where it is but text. */
export interface TextFacts {
  readonly typed: string;
  readonly line: string;
  readonly mark: number;
  readonly figure: Figure | null;
  readonly status: string | null;
  readonly isColour: boolean;
}

/** A row with something in it, and the columns that are filled, ascending. Both absolute. */
export interface FilledRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly shape: RowShape;
}

/** Row by row over the area of a grid. `textOf`: index into `texts` of a cell's text. */
export interface CellMarks {
  readonly width: number;
  readonly marks: Uint8Array;
  readonly textOf: Int32Array;
  readonly texts: readonly TextFacts[];
  readonly filled: readonly FilledRow[];
}

const markOfFormat: Readonly<Record<FormatKind, number>> = { number: mark.number, percent: mark.percent, date: mark.date };

/** Marks every cell. */
export function markCells(grid: Grid): CellMarks {
  const { firstRow, firstColumn, lastColumn } = grid.area;
  const width = lastColumn - firstColumn + 1;
  const marks = new Uint8Array(width * grid.values.length);
  const textOf = new Int32Array(marks.length);
  const { texts, idOf } = distinctTexts();
  const shapeOf = rowShapes(marks, width, firstColumn);
  const formats: string[] = [];
  const formatMarks: number[] = [];
  const lastTexts: string[] = [];
  const lastIds: number[] = [];
  const filled: FilledRow[] = [];
  for (let index = 0; index < grid.values.length; index += 1) {
    const values = grid.values[index] ?? [];
    const rowFormats = grid.numberFormats[index] ?? [];
    const start = index * width;
    let isFilled = false;
    for (let offset = 0; offset < width; offset += 1) {
      const value = values[offset] ?? null;
      if (value === null) continue;
      let found: number;
      if (typeof value === 'number') {
        const format = rowFormats[offset] ?? 'General';
        if (formats[offset] !== format) {
          formats[offset] = format;
          formatMarks[offset] = markOfFormat[formatKind(format)];
        }
        found = formatMarks[offset] ?? mark.number;
      } else if (typeof value === 'string') {
        if (lastTexts[offset] !== value) {
          lastTexts[offset] = value;
          lastIds[offset] = idOf(value);
        }
        const id = lastIds[offset] ?? 0;
        textOf[start + offset] = id;
        found = texts[id]?.mark ?? mark.blank;
        if (found === mark.blank) continue;
      } else {
        found = typeof value === 'boolean' ? mark.truth : mark.error;
      }
      if (isNothing(value) && typeof grid.formulas[index]?.[offset] === 'string') found += silent;
      marks[start + offset] = found;
      isFilled = true;
    }
    if (!isFilled) continue;
    const shape = shapeOf(start);
    filled.push({ row: firstRow + index, columns: shape.columns, shape });
  }
  return { width, marks, textOf, texts, filled };
}

function isNothing(value: CellValue): boolean {
  return value === 0 || (typeof value === 'object' && value !== null);
}

interface DistinctTexts {
  readonly texts: readonly TextFacts[];
  readonly idOf: (text: string) => number;
}

/** Texts as they come, each understood once. */
function distinctTexts(): DistinctTexts {
  const known = new Map<string, number>();
  const texts: TextFacts[] = [];
  const idOf = (text: string): number => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const id = texts.length;
    known.set(text, id);
    texts.push(factsOf(text));
    return id;
  };
  return { texts, idOf };
}

const blank: Figure = { kind: 'blank' };

function factsOf(text: string): TextFacts {
  const even = isEven(text);
  const typed = even ? text : text.replace(/\u00a0/gu, ' ').trim();
  if (typed === '') return { typed, line: '', mark: mark.blank, figure: blank, status: null, isColour: false };
  const line = even ? text : oneLine(text);
  const read = readTypedFigure(text);
  const figure = read.kind === 'text' ? null : read;
  const status = readStatus(line);
  return { typed, line, mark: markOfText(text, read), figure, status, isColour: status !== null && hasColourWord(line) };
}

function markOfText(text: string, figure: Figure): number {
  if (figure.kind === 'number') return mark.typedFigure;
  if (figure.kind === 'not applicable') return mark.notApplicable;
  return isPlaceholder(text) ? mark.placeholder : mark.words;
}
