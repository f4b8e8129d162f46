// XML as located elements: each knows where its text begins and ends, so that a change can be spliced in.

import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../problems';

/** Offsets are into the text that was parsed; for `<a/>` the last three are the same. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With its prefix. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly children: XmlElement[];
  /** Text directly in the element. */
  text: string;
}

interface XmlHandlers {
  open(tag: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void;
  close(tag: string, start: number, end: number): void;
  text(text: string): void;
}

/** Reads XML as a stream of tags. A document type declaration is refused, and so is XML that isn't well formed. */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let selfClosing = false;
  parser.on('doctype', () => {
    throw new UnreadableFile('unsafe');
  });
  parser.on('error', () => {
    throw new UnreadableFile('damaged');
  });
  parser.on('opentag', (tag) => {
    selfClosing = tag.isSelfClosing;
    const end = parser.position;
    handlers.open(tag.name, tag.attributes, xml.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    handlers.close(tag.name, selfClosing ? end : xml.lastIndexOf('<', end - 1), end);
    selfClosing = false;
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  parser.write(xml).close();
}

/** Builds elements from tags as they come. */
interface TreeBuilder extends XmlHandlers {
  readonly root: () => XmlElement;
}

const deepest = 200;

export function createTreeBuilder(): TreeBuilder {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  return {
    open(tag, attributes, start, end) {
      if (open.length > deepest) throw new UnreadableFile('damaged');
      const element = { name: localName(tag), tag, attributes, start, openEnd: end, closeStart: end, end, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
      root ??= element;
    },
    close(_tag, start, end) {
      const element = open.pop();
      if (element === undefined) return;
      element.closeStart = start;
      element.end = end;
    },
    text(text) {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    root() {
      if (root === null) throw new UnreadableFile('damaged');
      return root;
    },
  };
}

/** The whole of a small part. */
export function parseXml(xml: string): XmlElement {
  const builder = createTreeBuilder();
  scanXml(xml, builder);
  return builder.root();
}

export function localName(tag: string): string {
  const colon = tag.indexOf(':');
  return colon < 0 ? tag : tag.slice(colon + 1);
}

/** "x:" where the element is written as `<x:row>`, else nothing: elements beside it are written likewise. */
export function prefixOf(element: XmlElement): string {
  return element.tag.slice(0, element.tag.length - element.name.length);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element of that name below, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

/** The value of r:id, whatever prefix the file gives the relationships namespace. */
export function relationshipId(element: XmlElement): string | null {
  const key = Object.keys(element.attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? null : (element.attributes[key] ?? null);
}

/** XML's boolean: "1", "true", "on". `otherwise` where the attribute is missing. */
export function flagOf(element: XmlElement | undefined, attribute: string, otherwise: boolean): boolean {
  const text = element?.attributes[attribute];
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}

/** A number attribute; null where it is missing or isn't a number. */
export function numberOf(element: XmlElement | undefined, attribute: string): number | null {
  const text = element?.attributes[attribute];
  if (text === undefined || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
