// The texts of a sheet, each understood a single time however often it stands there. Most of a large plan's texts are
// prose and soon told apart.

import { markedFigure } from '../../cells/figures/footnote-marks';
import { mayBeFigure, numberFigure, readTypedFigure } from '../../cells/read-figure';
import { cellKind } from '../../cells/cell-kind';
import { oneLine } from '../../cells/whitespace';
import { isPlaceholder } from '../../cells/words/placeholder-words';
import { hasColourWord, readStatus } from '../../cells/statuses';
import { trait, traitsOf } from './text-traits';
import type { Figure } from '../../model/table/targets';

/**
 * A text as it is understood. `typed`: without no-break spaces and space at its ends; `line`: in one line. `figure`:
 * null where it is but text.
 */
export interface TextFacts {
  readonly typed: string;
  readonly line: string;
  readonly mark: number;
  readonly figure: Figure | null;
  readonly status: string | null;
  readonly isColour: boolean;
}

/**
 * A text that is understood. Long prose, of which a plan has a text a row, stands for itself: there is nothing more
 * to know of it.
 */
export type TextInfo = string | TextFacts;

/**
 * `traits`: what each of `texts` has (text-traits.ts). `idOf`: index of a text into both, which grow by those not seen
 * before. `added`: the index of a text that is taken for one not seen before.
 */
export interface DistinctTexts {
  readonly texts: readonly TextInfo[];
  readonly traits: readonly number[];
  readonly idOf: (text: string) => number;
  readonly added: (text: string) => number;
}

/** `marksOf`: the footnote marks that are no part of a figure; asked for where a text has one. */
export function distinctTexts(marksOf: () => ReadonlySet<string>): DistinctTexts {
  const ids = new Map<string, number>();
  const texts: TextInfo[] = [];
  const traits: number[] = [];
  const added = (text: string): number => {
    const found = traitsOf(text);
    traits.push(found);
    return texts.push(classifyText(text, found, marksOf)) - 1;
  };
  const idOf = (text: string): number => {
    const found = ids.get(text);
    if (found !== undefined) return found;
    const id = added(text);
    ids.set(text, id);
    return id;
  };
  return { texts, traits, idOf, added };
}

/** What is known of a text. */
export function factsOf(known: TextInfo): TextFacts {
  return typeof known === 'string'
    ? { typed: known, line: known, mark: cellKind.words, figure: null, status: null, isColour: false }
    : known;
}

/** The mark of the cells that hold a text. */
export function markOf(known: TextInfo | undefined): number {
  if (known === undefined) return cellKind.blank;
  return typeof known === 'string' ? cellKind.words : known.mark;
}

/** The text without no-break spaces and space at its ends. */
export function typedOf(known: TextInfo): string {
  return typeof known === 'string' ? known : known.typed;
}

const blank: Figure = { kind: 'blank' };

function classifyText(text: string, traits: number, marksOf: () => ReadonlySet<string>): TextInfo {
  const even = (traits & trait.unevenSpace) === 0;
  const typed = even ? text : text.replace(/\u00a0/gu, ' ').trim();
  if (typed === '') return { typed, line: '', mark: cellKind.blank, figure: blank, status: null, isColour: false };
  const line = even ? text : oneLine(text);
  const status = readStatus(line);
  const isFigure = mayBeFigure(text);
  if (even && !isFigure && status === null && !isPlaceholder(text)) return text;
  const read = isFigure ? readTypedFigure(text) : null;
  const marked = read?.kind === 'text' ? markedFigure(typed) : null;
  const isRead = marked !== null && marksOf().has(marked.mark);
  const figure = isRead ? numberFigure(marked.value) : read === null || read.kind === 'text' ? null : read;
  return { typed, line, mark: markOfText(text, figure), figure, status, isColour: status !== null && hasColourWord(line) };
}

function markOfText(text: string, figure: Figure | null): number {
  if (figure?.kind === 'number') return cellKind.typedFigure;
  if (figure?.kind === 'not applicable') return cellKind.notApplicable;
  return isPlaceholder(text) ? cellKind.placeholder : cellKind.words;
}
