// Parts → zip, in their order. The same parts always make the same bytes.

import { zipSync, type Zippable } from 'fflate';
import type { Parts } from './parts';

/** Formats that are packed already. */
const packed = /\.(png|jpe?g|gif|emz|wmz|zip|mp4)$/i;

/** The date that zip counts from: a file doesn't tell when it was saved, so that equal workbooks are equal files. */
const noDate = new Date(1980, 0, 1);

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = Object.fromEntries(
    [...parts].map(([name, bytes]) => [name, [bytes, { level: packed.test(name) ? 0 : 6, mtime: noDate }]]),
  );
  return zipSync(files);
}
