// Parts → zip, in their order. The same parts always make the same bytes.

import { Zip, ZipPassThrough, zipSync, type Zippable } from 'fflate';
import type { Parts } from './parts';

/** Raw deflate, as a zip holds it. */
export type Deflate = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

/** Formats that are packed already. */
const packed = /\.(png|jpe?g|gif|emz|wmz|zip|mp4)$/i;

/** The date that zip counts from: a file doesn't tell when it was saved, so that equal workbooks are equal files. */
const noDate = new Date(1980, 0, 1);

/** `deflate`: what Node packs with, several times as fast; a browser's page has fflate alone. */
export function zip(parts: Parts, deflate: Deflate | null = null): Uint8Array {
  if (deflate !== null) return zippedBy(deflate, parts);
  const files: Zippable = Object.fromEntries(
    [...parts].map(([name, bytes]) => [name, [bytes, { level: packed.test(name) ? 0 : 6, mtime: noDate }]]),
  );
  return zipSync(files);
}

function zippedBy(deflate: Deflate, parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error instanceof Error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const file = packed.test(name) ? new ZipPassThrough(name) : new Deflated(name, deflate);
    file.mtime = noDate;
    archive.add(file);
    file.push(bytes, true);
  }
  archive.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A file of a zip that something else than fflate packs. */
class Deflated extends ZipPassThrough {
  override compression = 8;

  constructor(
    name: string,
    private readonly deflate: Deflate,
  ) {
    super(name);
  }

  protected override process(bytes: Uint8Array, final: boolean): void {
    this.ondata(null, this.deflate(bytes), final);
  }
}
