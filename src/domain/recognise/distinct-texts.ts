// The texts of a sheet, each understood a single time however often it stands there. Most of a large plan's texts are prose and soon told apart.

import type { Figure } from '../plan';
import { mayBeFigure, readTypedFigure } from './figures';
import { mark } from './marks';
import { isEven, oneLine } from './one-line';
import { isPlaceholder } from './placeholder-words';
import { hasColourWord, readStatus } from './statuses';

/** A text as it is understood. `typed`: without no-break spaces and space at its ends; `line`: in one line. `figure`: null where it is but text. */
export interface TextFacts {
  readonly typed: string;
  readonly line: string;
  readonly mark: number;
  readonly figure: Figure | null;
  readonly status: string | null;
  readonly isColour: boolean;
}

/** `idOf`: index of a text into `texts`, which grows by those not seen before. */
export interface DistinctTexts {
  readonly texts: readonly TextFacts[];
  readonly idOf: (text: string) => number;
}

export function distinctTexts(): DistinctTexts {
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
  const read = mayBeFigure(text) ? readTypedFigure(text) : null;
  const figure = read === null || read.kind === 'text' ? null : read;
  const status = readStatus(line);
  return { typed, line, mark: markOf(text, figure), figure, status, isColour: status !== null && hasColourWord(line) };
}

function markOf(text: string, figure: Figure | null): number {
  if (figure?.kind === 'number') return mark.typedFigure;
  if (figure?.kind === 'not applicable') return mark.notApplicable;
  return isPlaceholder(text) ? mark.placeholder : mark.words;
}
