// How many bytes contents take on the way to Excel and back, and how rows are split by size:
// Excel for the web refuses more than 5 MB.

import type { Content } from '../../domain/model/edit';
import { isFormula } from './cell-contents';

const encoder = new TextEncoder();

/** Bytes of a content as it is sent, with the separator after it. */
export function bytesOfContent(content: Content | undefined): number {
  if (content === undefined || content === null) return 5;
  const plain = isFormula(content) ? content.formula : content;
  if (typeof plain === 'string' && /^[\x20!#-[\]-~]*$/u.test(plain)) return plain.length + 3;
  const text = JSON.stringify(plain);
  return (/^[\x20-\x7e]*$/u.test(text) ? text.length : encoder.encode(text).length) + 1;
}

export function bytesOfRow(row: readonly (Content | undefined)[]): number {
  return row.reduce<number>((sum, content) => sum + bytesOfContent(content), 2);
}

/** Some neighbouring rows of a list. */
interface RowChunk {
  /** Index of the first of them. */
  readonly from: number;
  readonly count: number;
  readonly bytes: number;
}

/**
 * Splits rows into chunks of at most `maxBytes`; a row larger than that is a chunk by itself. `bytesOfRows`: one for
 * each row.
 */
export function chunkRows(bytesOfRows: readonly number[], maxBytes: number): readonly RowChunk[] {
  const chunks: { from: number; count: number; bytes: number }[] = [];
  for (const [from, bytes] of bytesOfRows.entries()) {
    const last = chunks.at(-1);
    if (last !== undefined && last.bytes + bytes <= maxBytes) {
      last.count += 1;
      last.bytes += bytes;
    } else {
      chunks.push({ from, count: 1, bytes });
    }
  }
  return chunks;
}
