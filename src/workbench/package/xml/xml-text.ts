// Pieces of XML text: escaping, tags, and splices into text that otherwise stays as it is.

import type { XmlElement } from './xml-tree';

/** A replacement of the text from `start` to `end`; an insertion where both are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices, which mustn't overlap. Those at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const order = (one: Splice, other: Splice): number => one.start - other.start || one.end - other.end;
  // Those of a sheet's cells are in order already.
  const isSorted = splices.every((splice, at) => at === 0 || order(splices[at - 1] ?? splice, splice) <= 0);
  const sorted = isSorted ? splices : [...splices].sort(order);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of sorted) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export function escapeText(text: string): string {
  return !/[&<>\r]/.test(text)
    ? text
    : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** `<name a="1"/>`, or with its content where there is any. Attributes that are null are left out. */
export function elementText(tag: string, attributes: Readonly<Record<string, string | number | null>>, content = ''): string {
  const open = `<${tag}${attributesText(attributes)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${tag}>`;
}

function attributesText(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** The opening tag with attributes set, or removed where null; all else in it stays as it was. */
export function withAttributes(openTag: string, changes: Readonly<Record<string, string | number | null>>): string {
  let text = openTag;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
    if (pattern.test(text)) text = text.replace(pattern, () => written);
    else if (written !== '') text = text.replace(/\s*\/?>$/, (end) => written + end.trimStart());
  }
  return text;
}

/** The element's text with attributes changed in its opening tag. */
export function withElementAttributes(xml: string, element: XmlElement, changes: Readonly<Record<string, string | number | null>>): string {
  return withAttributes(xml.slice(element.start, element.openEnd), changes) + xml.slice(element.openEnd, element.end);
}

/** A splice that changes attributes of an element and nothing else. */
export function attributeSplice(xml: string, element: XmlElement, changes: Readonly<Record<string, string | number | null>>): Splice {
  return { start: element.start, end: element.openEnd, text: withAttributes(xml.slice(element.start, element.openEnd), changes) };
}

/** Splices that put `content` at the end of an element and change its attributes; an empty element is opened. */
export function appendSplices(
  xml: string,
  element: XmlElement,
  content: string,
  changes: Readonly<Record<string, string | number | null>> = {},
): Splice[] {
  const open = withAttributes(xml.slice(element.start, element.openEnd), changes);
  if (element.openEnd === element.end && open.endsWith('/>')) {
    return [{ start: element.start, end: element.end, text: `${open.slice(0, -2).trimEnd()}>${content}</${element.tag}>` }];
  }
  return [
    { start: element.start, end: element.openEnd, text: open },
    { start: element.closeStart, end: element.closeStart, text: content },
  ];
}

/** `_xHHHH_` in a cell's text is an escaped character (ECMA-376, ST_Xstring). */
export function decodeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The reverse: escapes what XML can't contain, and text that would be read as an escape. */
export function encodeCharacters(text: string): string {
  if (/^[\t\n -^`-~]*$/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/g, (found) =>
      found.length === 2 ? found : escapedCharacter(found),
    );
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** `<t>` with the text, keeping spaces that XML readers might drop. */
export function textElement(tag: string, text: string): string {
  const encoded = encodeCharacters(text);
  return elementText(tag, { 'xml:space': /^\s|\s$|\n|\s\s/.test(encoded) ? 'preserve' : null }, escapeText(encoded));
}
