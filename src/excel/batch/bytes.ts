// How much room contents take on the way to Excel and back, and how to share it out: Excel for the web refuses more than 5 MB.

import type { Content } from '../../domain/model/edit';
import { isFormula } from './cell-contents';

const encoder = new TextEncoder();

/** Bytes of a content as it is sent, with what stands between it and the next. */
export function bytesOfContent(content: Content | undefined): number {
  if (content === undefined || content === null) return 5;
  const text = JSON.stringify(isFormula(content) ? content.formula : content);
  return (/^[\x20-\x7e]*$/u.test(text) ? text.length : encoder.encode(text).length) + 1;
}

export function bytesOfRow(row: readonly (Content | undefined)[]): number {
  return row.reduce<number>((sum, content) => sum + bytesOfContent(content), 2);
}

/** Some neighbouring rows of a list, from index `from` on. */
export interface RowShare {
  readonly from: number;
  readonly count: number;
  readonly bytes: number;
}

/** Shares out rows of so many bytes each, so that no share has more than `most` bytes; a row larger than that goes by itself. */
export function shareRows(bytesOfRows: readonly number[], most: number): readonly RowShare[] {
  const shares: { from: number; count: number; bytes: number }[] = [];
  for (const [from, bytes] of bytesOfRows.entries()) {
    const last = shares.at(-1);
    if (last !== undefined && last.bytes + bytes <= most) {
      last.count += 1;
      last.bytes += bytes;
    } else {
      shares.push({ from, count: 1, bytes });
    }
  }
  return shares;
}
