// What a file is by its first bytes and its parts, so that each kind that can't be opened is named for what it is.

import { UnreadableFile } from '../problems';
import { partName, type Parts } from './parts';

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws unless the bytes begin as a zip does. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (compound.every((byte, index) => bytes[index] === byte)) throw new UnreadableFile(compoundKind(bytes));
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (!isZip) throw new UnreadableFile('not-a-workbook');
}

/**
 * An OLE compound file is an encrypted package, an old workbook, or another file of Office. Its directory names
 * streams in UTF-16.
 */
function compoundKind(bytes: Uint8Array): 'encrypted' | 'old-format' | 'not-a-workbook' {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'old-format';
  return 'not-a-workbook';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = codesOf(`${name}\0`).flatMap((code) => [code, 0]);
  // A directory entry begins at a multiple of 128 bytes ([MS-CFB] 2.6.1).
  for (let at = 0; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Path of workbook.xml. Throws where the package is of another kind. */
export function requireWorkbookPath(parts: Parts, contentTypes: string, officeDocument: string | null): string {
  const path = officeDocument === null ? null : partName(parts, officeDocument);
  if (/\.sheet\.binary\.|ms-excel\.sheet\.binary/i.test(contentTypes) || path?.toLowerCase().endsWith('.bin') === true)
    throw new UnreadableFile('binary-format');
  if (path === null)
    throw new UnreadableFile(contentTypes === '' ? 'not-a-workbook' : officeDocument === null ? 'not-a-workbook' : 'damaged');
  if (/wordprocessingml\.document\.main|presentationml\.presentation\.main/i.test(contentTypes)) throw new UnreadableFile('not-a-workbook');
  return path;
}

/** Refuses a document type declaration in any part that is XML: it is how entities are made to grow. */
export function refuseDoctypes(parts: Parts): void {
  for (const [name, bytes] of parts) {
    if (/\.(xml|rels|vml)$/i.test(name) && declaresDoctype(bytes)) throw new UnreadableFile('unsafe');
  }
}

const doctype = codesOf('<!DOCTYPE');

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function declaresDoctype(bytes: Uint8Array): boolean {
  // UTF-16 has a zero beside each of these characters.
  const step = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0 ? 2 : 1;
  for (let at = bytes.indexOf(0x21); at >= 0; at = bytes.indexOf(0x21, at + 1)) {
    if (doctype.every((code, index) => bytes[at + (index - 1) * step] === code)) return true;
  }
  return false;
}
