// A formula by how far its references are from its cell: the same for all cells that it was filled to, so that it is
// kept, compared and parsed once for all of them.

import { columnLetters } from '../../workbook/addresses';
import { filled } from './formula-shape';

/** A formula for the engine, for any cell. */
export interface RelativeFormula {
  /** The engine's text around the references, without an equals sign. */
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

/**
 * How far "C5" or "$C$5:D9" are from a cell. Null where an area is named from its last cell, or may be in another row:
 * "C$5:C7" becomes "C3:C$5" two rows up.
 */
export function distancesFrom(references: readonly string[], row: number, column: number): readonly number[] | null {
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
    if (!isInOrder(distances, distances.length - 4) || !isInOrder(distances, distances.length - 3)) return null;
  }
  return distances;
}

/** Whether the last line of a reference is never before its first, wherever the formula is. */
function isInOrder(distances: readonly number[], at: number): boolean {
  const [first = 0, last = 0] = [distances[at], distances[at + 2]];
  return last === none || (isFixed(first) === isFixed(last) && first <= last);
}

/** The formula's text in a cell, without an equals sign. */
export function textInCell({ pieces, distances }: RelativeFormula, row: number, column: number): string {
  const references: string[] = [];
  for (let at = 0; at < distances.length; at += 4) {
    const [first = 0, top = 0, last = 0, bottom = 0] = distances.slice(at, at + 4);
    const corner = cellText(first, top, row, column);
    references.push(last === none ? corner : `${corner}:${cellText(last, bottom, row, column)}`);
  }
  return filled(pieces, references);
}

function cellText(toColumn: number, toRow: number, row: number, column: number): string {
  const letters = columnLetters(isFixed(toColumn) ? (toColumn - 1) / 2 : column + toColumn / 2);
  const digits = String(1 + (isFixed(toRow) ? (toRow - 1) / 2 : row + toRow / 2));
  return `${isFixed(toColumn) ? '$' : ''}${letters}${isFixed(toRow) ? '$' : ''}${digits}`;
}

export function isSameFormula(one: RelativeFormula, other: RelativeFormula): boolean {
  return one === other || (isSameList(one.distances, other.distances) && isSameList(one.pieces, other.pieces));
}

export function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
