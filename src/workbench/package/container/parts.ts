// The parts of a package and how they refer to each other (Open Packaging Conventions).

import { UnreadableFile } from '../problems';
import { parseXml, type XmlElement } from '../xml/xml-tree';

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings", …, the same for the transitional and the strict form. */
  readonly kind: string;
  /** Path of the part; null where the target is outside the package. */
  readonly path: string | null;
}

/**
 * For each package the names of its parts by how they are asked for: in lower case, with slashes. Names aren't searched
 * one by one, since a package may have thousands of parts and each is asked for several times.
 */
const namesAsAsked = new WeakMap<Parts, ReadonlyMap<string, string>>();

function namesOf(parts: Parts): ReadonlyMap<string, string> {
  const known = namesAsAsked.get(parts);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const name of parts.keys()) {
    const asked = name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    if (!names.has(asked)) names.set(asked, name);
  }
  namesAsAsked.set(parts, names);
  return names;
}

/** To be said by whoever adds a part to these parts or takes one away. */
export function namesChanged(parts: Parts): void {
  namesAsAsked.delete(parts);
}

/** The part's name as the zip has it: names are the same whatever their case, and some writers use backslashes. */
export function partName(parts: Parts, path: string): string | null {
  return parts.has(path) ? path : (namesOf(parts).get(path.toLowerCase()) ?? null);
}

/** The text of an XML part; null where there is no such part. */
export function partText(parts: Parts, path: string): string | null {
  const name = partName(parts, path);
  const bytes = name === null ? undefined : parts.get(name);
  return bytes === undefined ? null : decodeXml(bytes);
}

/** XML bytes as text: UTF-8, UTF-16 by its mark, or what the declaration names. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  let encoding = 'utf-8';
  if (first === 0xff && second === 0xfe) encoding = 'utf-16le';
  else if (first === 0xfe && second === 0xff) encoding = 'utf-16be';
  else {
    const declared = /^<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
    if (declared?.[1] !== undefined && !/^utf-?(8|16)$/i.test(declared[1])) encoding = declared[1];
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('damaged');
  }
}

/** Text as the bytes of a part that is declared as UTF-8. */
export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding=["'])(?!utf-8["'])[\w.:-]+/i, '$1UTF-8'));
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for the package itself (""). */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relationships of a part, or of the package (""). None where it has no such file. */
export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const xml = partText(parts, relationshipsPath(path));
  return xml === null ? [] : readRelationships(parseXml(xml), path);
}

function readRelationships(root: XmlElement, path: string): Relationship[] {
  return root.children
    .filter((child) => child.name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
      path: attributes.TargetMode === 'External' ? null : resolveTarget(path, attributes.Target ?? ''),
    }));
}

/** A relationship's target as a path in the package: relative to the part's folder, or from the root. */
function resolveTarget(from: string, target: string): string {
  const plain = decodePath(target.replaceAll('\\', '/'));
  const folder = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Path of the first related part of a kind; null where there is none. */
export function relatedPath(parts: Parts, path: string, kind: string): string | null {
  return relationshipsOf(parts, path).find((relationship) => relationship.kind === kind)?.path ?? null;
}
