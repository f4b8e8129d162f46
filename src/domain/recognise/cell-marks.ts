// What every cell of a sheet is, worked out once: one byte a cell, and each distinct text looked at a single time however often it stands there.

import type { CellValue } from '../cell';
import type { Grid } from '../grid';
import type { Figure } from '../plan';
import { readTypedFigure } from './figures';
import { formatKind, type FormatKind } from './number-formats';
import { isPlaceholder } from './placeholder-words';
import { oneLine } from './one-line';
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

/** A text as it is understood. `typed`: without no-break spaces and space at its ends; `line`: in one line. */
export interface TextFacts {
  readonly id: number;
  readonly typed: string;
  readonly line: string;
  readonly mark: number;
  readonly figure: Figure;
  readonly status: string | null;
  readonly isColour: boolean;
}

/** Row by row over the area of a grid. `textOf`: index into `texts` of a cell's text. */
export interface CellMarks {
  readonly width: number;
  readonly marks: Uint8Array;
  readonly textOf: Int32Array;
  readonly texts: readonly TextFacts[];
  readonly filled: readonly { readonly row: number; readonly columns: readonly number[] }[];
}

const markOfFormat: Readonly<Record<FormatKind, number>> = { number: mark.number, percent: mark.percent, date: mark.date };

/** Marks every cell. Rows filled in the same columns share one list of them. */
export function markCells(grid: Grid): CellMarks {
  const { firstRow, firstColumn, lastColumn } = grid.area;
  const width = lastColumn - firstColumn + 1;
  const marks = new Uint8Array(width * grid.values.length);
  const textOf = new Int32Array(marks.length);
  const known = new Map<string, number>();
  const texts: TextFacts[] = [];
  const formats: string[] = [];
  const formatMarks: number[] = [];
  const filled: { row: number; columns: readonly number[] }[] = [];
  let above: readonly number[] = [];
  const inRow: number[] = [];
  for (let index = 0; index < grid.values.length; index += 1) {
    const values = grid.values[index] ?? [];
    const rowFormats = grid.numberFormats[index] ?? [];
    inRow.length = 0;
    for (let offset = 0; offset < width; offset += 1) {
      const value = values[offset] ?? null;
      if (value === null) continue;
      const at = index * width + offset;
      let found: number;
      if (typeof value === 'number') {
        const format = rowFormats[offset] ?? 'General';
        if (formats[offset] !== format) {
          formats[offset] = format;
          formatMarks[offset] = markOfFormat[formatKind(format)];
        }
        found = formatMarks[offset] ?? mark.number;
      } else if (typeof value === 'string') {
        let id = known.get(value);
        if (id === undefined) {
          id = texts.length;
          known.set(value, id);
          texts.push(factsOf(value, id));
        }
        textOf[at] = id;
        found = texts[id]?.mark ?? mark.blank;
      } else {
        found = typeof value === 'boolean' ? mark.truth : mark.error;
      }
      if (found === mark.blank) continue;
      if (isNothing(value) && typeof grid.formulas[index]?.[offset] === 'string') found += silent;
      marks[at] = found;
      inRow.push(firstColumn + offset);
    }
    if (inRow.length === 0) continue;
    if (!isSame(inRow, above)) above = [...inRow];
    filled.push({ row: firstRow + index, columns: above });
  }
  return { width, marks, textOf, texts, filled };
}

function isNothing(value: CellValue): boolean {
  return value === 0 || (typeof value === 'object' && value !== null);
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

const blank: Figure = { kind: 'blank' };

function factsOf(text: string, id: number): TextFacts {
  const typed = text.includes('\u00a0') ? text.replace(/\u00a0/gu, ' ').trim() : text.trim();
  if (typed === '') return { id, typed, line: '', mark: mark.blank, figure: blank, status: null, isColour: false };
  const line = oneLine(text);
  const figure = readTypedFigure(text);
  const status = readStatus(line);
  return { id, typed, line, mark: markOfText(text, figure), figure, status, isColour: status !== null && hasColourWord(line) };
}

function markOfText(text: string, figure: Figure): number {
  if (figure.kind === 'number') return mark.typedFigure;
  if (figure.kind === 'not applicable') return mark.notApplicable;
  return isPlaceholder(text) ? mark.placeholder : mark.words;
}
