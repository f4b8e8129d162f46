// Zip → parts. Sizes are checked before anything is inflated; each part's length and checksum must be as declared.

import { inflateSync } from 'fflate';
import { maxFileBytes, maxParts, maxRatio, maxTotalBytes, ratioFrom } from '../limits';
import { UnreadableFile } from '../problems';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

/** Parts in the order of the zip; directories are parts of no bytes. Throws `UnreadableFile`. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > maxFileBytes) throw new UnreadableFile('too-large');
  const entries = readDirectory(bytes);
  holdToLimits(entries, bytes.length);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (parts.has(entry.name)) throw new UnreadableFile('damaged');
    parts.set(entry.name, inflate(bytes, entry));
  }
  return parts;
}

function holdToLimits(entries: readonly Entry[], fileSize: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  if (entries.length > maxParts || total > maxTotalBytes) throw new UnreadableFile('too-large');
  if (total > ratioFrom && total > maxRatio * fileSize) throw new UnreadableFile('too-large');
  // Entries that share bytes are how small bombs make much of little.
  if (packed > fileSize) throw new UnreadableFile('damaged');
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile('encrypted');
  const view = viewOf(bytes);
  if (entry.headerAt + 30 > bytes.length || view.getUint32(entry.headerAt, true) !== 0x04034b50) throw new UnreadableFile('damaged');
  const start = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  if (start + entry.packedSize > bytes.length) throw new UnreadableFile('damaged');
  const packed = bytes.subarray(start, start + entry.packedSize);
  const part = unpack(packed, entry);
  if (part.length !== entry.size || checksumOf(part) !== entry.checksum) throw new UnreadableFile('damaged');
  return part;
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === 0) return packed.slice();
  if (entry.method !== 8) throw new UnreadableFile('damaged');
  try {
    // One byte to spare: fflate cuts off silently what doesn't fit, and a part longer than declared must be seen.
    return inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw new UnreadableFile('damaged');
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The central directory (APPNOTE 4.3.12 to 4.3.16, zip64 sizes included). */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endRecord(bytes, view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const record = Number(view.getBigUint64(locator + 8, true));
    if (record + 56 > bytes.length) throw new UnreadableFile('damaged');
    count = Number(view.getBigUint64(record + 32, true));
    at = Number(view.getBigUint64(record + 48, true));
  }
  if (count > maxParts) throw new UnreadableFile('too-large');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new UnreadableFile('damaged');
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const sizes = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), headerAt: view.getUint32(at + 42, true) };
  let extra = at + 46 + nameLength;
  const extraEnd = extra + extraLength;
  while (extra + 4 <= extraEnd) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) readLongSizes(view, extra + 4, Math.min(extra + 4 + length, extraEnd), sizes);
    extra += 4 + length;
  }
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    ...sizes,
  };
}

function readLongSizes(view: DataView, start: number, end: number, sizes: { size: number; packedSize: number; headerAt: number }): void {
  let at = start;
  for (const key of ['size', 'packedSize', 'headerAt'] as const) {
    if (sizes[key] !== 0xffffffff || at + 8 > end) continue;
    sizes[key] = Number(view.getBigUint64(at, true));
    at += 8;
  }
}

function endRecord(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new UnreadableFile('damaged');
}

const checksums = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip has it. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  // A list's iterator would make an object of each byte.
  bytes.forEach((byte) => {
    value = (checksums[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  });
  return (value ^ 0xffffffff) >>> 0;
}
