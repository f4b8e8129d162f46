// The texts of styles.xml's entries: fonts, fills, borders, alignments and the formats of rules.

import type { Border, ConditionalFormat, Style } from '../../../workbook/model';
import { alignmentWord } from '../../read/read-styles';
import { elementText, escapeText, withAttributes } from '../../xml/xml-text';
import type { XmlElement } from '../../xml/xml-tree';

/** An entry of the file that a new one starts from, so that what the model doesn't know of it stays. */
interface BaseElement {
  /** The text of styles.xml. */
  readonly xml: string;
  /** Of the file's elements: "x:" or nothing. */
  readonly prefix: string;
  /** Null where the file has none. */
  readonly element: XmlElement | null;
}

const fontOrder = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/** Only what was changed of a font is written anew: a theme colour that nobody touched stays one. */
export function fontText(font: Style['font'], before: Style['font'], { element, xml, prefix }: BaseElement): string {
  const children = new Map(element?.children.map((child) => [child.name, xml.slice(child.start, child.end)]) ?? []);
  const put = (name: string, text: string | null): void => {
    if (text === null) children.delete(name);
    else children.set(name, text);
  };
  const flag = (name: string, on: boolean): string | null => (on ? `<${prefix}${name}/>` : null);
  if (element === null || font.size !== before.size) put('sz', elementText(`${prefix}sz`, { val: font.size }));
  if (font.bold !== before.bold) put('b', flag('b', font.bold));
  if (font.italic !== before.italic) put('i', flag('i', font.italic));
  if (font.strikethrough !== before.strikethrough) put('strike', flag('strike', font.strikethrough));
  if (font.underline !== before.underline) put('u', flag('u', font.underline));
  if (font.color !== before.color) put('color', font.color === null ? null : elementText(`${prefix}color`, { rgb: argb(font.color) }));
  if (element === null || font.name !== before.name) {
    put('name', elementText(`${prefix}name`, { val: font.name }));
    for (const stale of ['family', 'charset', 'scheme']) children.delete(stale);
  }
  return `<${prefix}font>${fontOrder.map((name) => children.get(name) ?? '').join('')}</${prefix}font>`;
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

export function fillText(colour: string, prefix: string): string {
  const content = elementText(`${prefix}fgColor`, { rgb: argb(colour) }) + elementText(`${prefix}bgColor`, { indexed: 64 });
  return `<${prefix}fill>${elementText(`${prefix}patternFill`, { patternType: 'solid' }, content)}</${prefix}fill>`;
}

/** Sides that didn't change keep their text. */
export function borderText(borders: Style['borders'], before: Style['borders'], { element, xml, prefix }: BaseElement): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const inFile = element?.children.find(
      ({ name }) => name === side || (side === 'left' && name === 'start') || (side === 'right' && name === 'end'),
    );
    return inFile !== undefined && isSameData(borders[side], before[side])
      ? xml.slice(inFile.start, inFile.end)
      : sideText(side, borders[side], prefix);
  });
  const others =
    element?.children
      .filter(({ name }) => ['diagonal', 'vertical', 'horizontal'].includes(name))
      .map(({ start, end }) => xml.slice(start, end)) ?? [];
  const open = element === null ? `<${prefix}border>` : xml.slice(element.start, element.openEnd);
  return withContent(open, `${prefix}border`, [...sides, ...(others.length === 0 ? [`<${prefix}diagonal/>`] : others)].join(''));
}

function sideText(side: string, border: Border | null, prefix: string): string {
  if (border === null) return `<${prefix}${side}/>`;
  const colour =
    border.color === null ? elementText(`${prefix}color`, { auto: '1' }) : elementText(`${prefix}color`, { rgb: argb(border.color) });
  return elementText(prefix + side, { style: escapeText(border.style) }, colour);
}

/** Attributes of `<alignment>`; null for those at their default, which aren't written. */
export function alignmentAttributes(style: Style): Record<string, string | number | null> {
  return {
    horizontal: alignmentWord(style.horizontal, 'horizontal'),
    vertical: alignmentWord(style.vertical, 'vertical'),
    textRotation: style.textRotation === 0 ? null : style.textRotation,
    wrapText: style.wrapText ? '1' : null,
    indent: style.indent === 0 ? null : style.indent,
  };
}

/** `<alignment>` or `<protection>` of an xf, with attributes changed. */
export function xfChildText(
  name: string,
  changes: Readonly<Record<string, string | number | null>>,
  { element, xml, prefix }: BaseElement,
): string {
  const open = element === null ? `<${prefix}${name}/>` : xml.slice(element.start, element.openEnd);
  const tag = withAttributes(open, changes);
  return tag.endsWith('/>') ? tag : `${tag}</${element?.tag ?? prefix + name}>`;
}

/** An opening tag with its content, whether it was empty or not. */
export function withContent(openTag: string, tag: string, content: string): string {
  const open = openTag.endsWith('/>') ? `${openTag.slice(0, -2).trimEnd()}>` : openTag;
  return content === '' ? `${open.slice(0, -1)}/>` : `${open}${content}</${tag}>`;
}

/** The format of a rule (dxf). */
export function differentialText(format: ConditionalFormat['format'], prefix: string): string {
  const { bold, fontColor, fill } = format;
  const boldText = bold === null ? '' : elementText(`${prefix}b`, { val: bold ? null : '0' });
  const font = boldText + (fontColor === null ? '' : elementText(`${prefix}color`, { rgb: argb(fontColor) }));
  const pattern =
    fill === null
      ? ''
      : elementText(`${prefix}fill`, {}, elementText(`${prefix}patternFill`, {}, elementText(`${prefix}bgColor`, { rgb: argb(fill) })));
  return elementText(`${prefix}dxf`, {}, (font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`) + pattern);
}

/** Equal as data, not as objects. */
export function isSameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
