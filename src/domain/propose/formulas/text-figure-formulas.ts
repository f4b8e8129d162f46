// How formulas read figures that are typed as text. NUMBERVALUE is told its separators, so that a text gives the same
// number in every language of Excel; VALUE isn't. Numbers never go through it: they would be written out by the
// language's own separators first. A nought before the text makes a blank nought and changes no figure.

import { runsOf } from '../../cells/number-runs';
import type { CountedTexts } from '../../measures/counted-texts';
import { acrossAll, quoted } from './formula-parts';

/** How the texts of a row, or of a column, are turned into numbers. */
export type TextsTyped = CountedTexts['typed'];

function numbersIn(cells: string, { beside, times }: TextsTyped): string {
  const bare = beside.reduce((text, words) => `SUBSTITUTE(${text},${quoted(words)},"")`, cells);
  const number = `NUMBERVALUE("0"&${bare},".",",")`;
  return times === 1 ? number : `${number}*${String(times)}`;
}

/** 1 for each cell that holds a figure, typed as a number or as text; else 0. `typed` null: none is typed as text. */
export function isFigure(cells: string, typed: TextsTyped | null): string {
  if (typed === null) return `ISNUMBER(${cells})`;
  return `(ISNUMBER(${cells})+ISTEXT(${cells})*ISNUMBER(${numbersIn(cells, typed)}))`;
}

/** The number in one cell, or in what a formula finds, however it is typed. */
export function figureOf(cell: string, typed: TextsTyped): string {
  return `N(${cell})+${numbersIn(`T(${cell})`, typed)}`;
}

/** How many of the texts hold a figure. */
export function countOfTexts(texts: CountedTexts, row: number): string {
  return overRuns(texts, row, (cells) => `SUMPRODUCT(ISTEXT(${cells})*ISNUMBER(${numbersIn(cells, texts.typed)}))`).join('+');
}

/** What the texts add up to. */
export function sumOfTexts(texts: CountedTexts, row: number): string {
  return overRuns(texts, row, (cells) => `SUMPRODUCT(ISTEXT(${cells})*${numbersIn(cells, texts.typed)})`).join('+');
}

/** The highest of the texts, of each run of cells. */
export function highestOfTexts(texts: CountedTexts, row: number): readonly string[] {
  return overRuns(texts, row, (cells) => `SUMPRODUCT(MAX(ISTEXT(${cells})*${numbersIn(cells, texts.typed)}))`);
}

function overRuns({ periods }: CountedTexts, row: number, part: (cells: string) => string): readonly string[] {
  return runsOf(periods).map((run) => part(acrossAll(run, row)));
}
