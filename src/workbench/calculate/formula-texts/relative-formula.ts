// A formula by how far its references are from its cell: the same for all cells that it was filled to, so that it is
// kept, compared and parsed once for all of them.

import { columnLetters } from '../../workbook/addresses';
import { maxColumns, maxRows } from '../../workbook/model';
import { filled } from './formula-shape';

/** A formula for any cell. */
export interface RelativeFormula {
  /** The text around the references. */
  readonly pieces: readonly string[];
  /** Four numbers a reference: of its first cell the column and the row, and of its last. */
  readonly distances: readonly number[];
}

/** Stands for the last cell of a reference that has one only. */
const none = Number.MAX_SAFE_INTEGER;

const [dollar, colon, digitZero, digitNine] = [36, 58, 48, 57];

/** Twice the distance from the formula's own line, or twice a fixed line and one. */
function distance(line: number, isFixed: boolean, own: number): number {
  return isFixed ? 2 * line + 1 : 2 * (line - own);
}

function isFixed(distance: number): boolean {
  return distance % 2 !== 0;
}

/** How far "C5" or "$C$5:D9" are from a cell. */
export function distancesFrom(references: readonly string[], row: number, column: number): readonly number[] {
  const distances: number[] = [];
  for (const reference of references) {
    let at = 0;
    for (let end = 0; end < 2; end += 1) {
      if (at === reference.length) {
        distances.push(none, none);
        continue;
      }
      let [columnIsFixed, rowIsFixed, letters, digits] = [false, false, 0, 0];
      for (; at < reference.length; at += 1) {
        const code = reference.charCodeAt(at);
        if (code === colon) break;
        if (code === dollar) {
          if (letters === 0) columnIsFixed = true;
          else rowIsFixed = true;
        } else if (code >= digitZero && code <= digitNine) digits = 10 * digits + code - digitZero;
        // A letter's last five bits are its place in the alphabet, large or small.
        else letters = 26 * letters + (code & 31);
      }
      if (at < reference.length) at += 1;
      distances.push(distance(letters - 1, columnIsFixed, column), distance(digits - 1, rowIsFixed, row));
    }
  }
  return distances;
}

/**
 * Whether each area is named from its first cell to its last, wherever the formula is: "C$5:C7" would be "C$5:C3" four rows
 * up.
 */
export function staysInOrder(distances: readonly number[]): boolean {
  return distances.every((first, at) => {
    const last = distances[at + 2] ?? none;
    return at % 4 > 1 || last === none || (isFixed(first) === isFixed(last) && first <= last);
  });
}

/** The formula's text in a cell; begins as its first piece does. */
export function textInCell({ pieces, distances }: RelativeFormula, row: number, column: number): string {
  const references: string[] = [];
  for (let at = 0; at < distances.length; at += 4) {
    const corner = cellText(distances, at, row, column);
    references.push(distances[at + 2] === none ? corner : `${corner}:${cellText(distances, at + 2, row, column)}`);
  }
  return filled(pieces, references);
}

/** Whether a text is the formula in a cell, in the same letters: what `textInCell` gives, which this needn't make. */
export function isTextInCell({ pieces, distances }: RelativeFormula, text: string, row: number, column: number): boolean {
  let at = pieces[0]?.length ?? 0;
  if (!text.startsWith(pieces[0] ?? '')) return false;
  const passes = (part: string): boolean => {
    const is = text.startsWith(part, at);
    at += part.length;
    return is;
  };
  for (let next = 0; next < distances.length; next += 4) {
    if (!passes(cellText(distances, next, row, column))) return false;
    if (distances[next + 2] !== none && !(passes(':') && passes(cellText(distances, next + 2, row, column)))) return false;
    if (!passes(pieces[next / 4 + 1] ?? '')) return false;
  }
  return at === text.length;
}

/** Whether all its references are to cells that there are. */
export function isOnSheet({ distances }: RelativeFormula, row: number, column: number): boolean {
  return distances.every((to, at) => {
    if (to === none) return true;
    const line = lineOf(to, at % 2 === 0 ? column : row);
    return line >= 0 && line < (at % 2 === 0 ? maxColumns : maxRows);
  });
}

function lineOf(distance: number, own: number): number {
  return isFixed(distance) ? (distance - 1) / 2 : own + distance / 2;
}

function cellText(distances: readonly number[], at: number, row: number, column: number): string {
  const [toColumn = 0, toRow = 0] = [distances[at], distances[at + 1]];
  const letters = columnLetters(lineOf(toColumn, column));
  return `${isFixed(toColumn) ? '$' : ''}${letters}${isFixed(toRow) ? '$' : ''}${String(1 + lineOf(toRow, row))}`;
}

export function isSameFormula(one: RelativeFormula, other: RelativeFormula): boolean {
  return one === other || (isSameList(one.distances, other.distances) && isSameList(one.pieces, other.pieces));
}

export function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
