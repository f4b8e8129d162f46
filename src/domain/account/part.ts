// An account in parts: words, and figures with the cells that they stand in or are made of.

import { areaAddress, cellArea, type Area } from '../model/cell';

/** `at`: A1 on the row's sheet. */
export interface Figure {
  readonly text: string;
  readonly at: string;
}

export type Part = string | Figure;

/** A status with what is said of it. */
export interface StatusShown {
  /** Null: none. */
  readonly status: string | null;
  /** A1 of its cell; null where it stands in none. */
  readonly at: string | null;
  readonly why: readonly Part[];
}

/** A figure in one cell of a row. */
export function figureIn(row: number, column: number, text: string): Figure {
  return figureOver(cellArea(row, column), text);
}

export function figureOver(area: Area, text: string): Figure {
  return { text, at: areaAddress(area) };
}

/**
 * The parts as a sentence without its links.
 * @internal exported for tests
 */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
