// Styles made since the file was opened, appended to styles.xml. What the model doesn't hold of a style is copied from the one it is based on.

import { plainStyle } from '../../workbook/styles';
import type { Border, ConditionalFormat, Style, Workbook } from '../../workbook/model';
import type { Draft } from '../container/package-draft';
import { createPatch, stylesOrder } from '../xml/element-order';
import { builtInId, firstOwnFormatId } from '../read/built-in-formats';
import type { ReadPackage } from '../read/open';
import { partText } from '../container/parts';
import { alignmentWord } from '../read/read-styles';
import { declared } from '../container/add-in-settings';
import { appendSplices, elementText, escapeText, withAttributes } from '../xml/xml-text';
import { childOf, childrenOf, numberOf, parseXml, prefixOf, type XmlElement } from '../xml/xml-tree';

export interface StyleWriter {
  /** Index in cellXfs for a style of the model; made where the file has none. */
  xf(style: number, quotePrefix: boolean): number;
  /** Index in dxfs for the format of a rule. */
  differential(format: ConditionalFormat['format']): number;
  /** Puts what was made into the draft; nothing where nothing was. */
  finish(draft: Draft): void;
}

const stylesType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const stylesContent = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const plainStyles = declared(
  `<styleSheet xmlns="${mainSpace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
);

/** A list of styles.xml that grows; equal entries are made once. */
interface GrowingList {
  index(text: string): number;
  readonly added: readonly string[];
}

function growingList(length: number, known: readonly string[]): GrowingList {
  const added: string[] = [];
  return {
    added,
    index(text) {
      const same = known.indexOf(text);
      if (same >= 0) return same;
      const again = added.indexOf(text);
      return length + (again >= 0 ? again : added.push(text) - 1);
    },
  };
}

export function createStyleWriter(workbook: Workbook, before: ReadPackage): StyleWriter {
  const path = before.stylesPath;
  const xml = path === null ? plainStyles : (partText(before.context.parts, path) ?? plainStyles);
  const root = parseXml(xml);
  const prefix = prefixOf(root);
  const entriesOf = (list: string, entry: string): XmlElement[] => childrenOf(childOf(root, list), entry);
  const textOf = (element: XmlElement): string => xml.slice(element.start, element.end);
  const listOf = (list: string, entry: string): GrowingList => {
    const texts = entriesOf(list, entry).map(textOf);
    return growingList(texts.length, texts);
  };
  const lists = {
    fonts: listOf('fonts', 'font'),
    fills: listOf('fills', 'fill'),
    borders: listOf('borders', 'border'),
    cellXfs: listOf('cellXfs', 'xf'),
    dxfs: listOf('dxfs', 'dxf'),
  };
  const formats = new Map(
    entriesOf('numFmts', 'numFmt').map((format) => [format.attributes.formatCode ?? '', numberOf(format, 'numFmtId') ?? 0]),
  );
  const ownFormats: string[] = [];
  const made = new Map<string, number>();
  const xfs = entriesOf('cellXfs', 'xf');

  const formatId = (format: string): number => {
    const known = builtInId(format) ?? formats.get(format);
    if (known !== undefined) return known;
    const id = Math.max(firstOwnFormatId - 1, ...formats.values()) + 1;
    formats.set(format, id);
    ownFormats.push(elementText(`${prefix}numFmt`, { numFmtId: id, formatCode: format }));
    return id;
  };

  const makeXf = (style: Style, quotePrefix: boolean): number => {
    const baseIndex = style.xf ?? style.basedOn ?? 0;
    const base = xfs[baseIndex];
    const was = before.workbook.styles[baseIndex] ?? plainStyle;
    const changes: Record<string, string | number | null> = { quotePrefix: quotePrefix ? '1' : null };
    if (style.numberFormat !== was.numberFormat) Object.assign(changes, { numFmtId: formatId(style.numberFormat), applyNumberFormat: '1' });
    if (!isSame(style.font, was.font)) {
      const baseFont = entriesOf('fonts', 'font')[numberOf(base, 'fontId') ?? 0];
      Object.assign(changes, { fontId: lists.fonts.index(fontText(style.font, was.font, baseFont, xml, prefix)), applyFont: '1' });
    }
    if (style.fill !== was.fill)
      Object.assign(changes, { fillId: style.fill === null ? 0 : lists.fills.index(fillText(style.fill, prefix)), applyFill: '1' });
    if (!isSame(style.borders, was.borders)) {
      const baseBorder = entriesOf('borders', 'border')[numberOf(base, 'borderId') ?? 0];
      Object.assign(changes, {
        borderId: lists.borders.index(borderText(style.borders, was.borders, baseBorder, xml, prefix)),
        applyBorder: '1',
      });
    }
    const children = base?.children.map((child) => [child.name, textOf(child)] as const) ?? [];
    const content = new Map(children);
    if (!isSame(alignmentOf(style), alignmentOf(was))) {
      const element = childOf(base, 'alignment');
      const tag = element === undefined ? `<${prefix}alignment/>` : xml.slice(element.start, element.openEnd);
      content.set('alignment', closed(withAttributes(tag, alignmentOf(style)), element?.tag ?? `${prefix}alignment`));
      changes.applyAlignment = '1';
    }
    if (style.locked !== was.locked) {
      const element = childOf(base, 'protection');
      const tag = element === undefined ? `<${prefix}protection/>` : xml.slice(element.start, element.openEnd);
      content.set('protection', closed(withAttributes(tag, { locked: style.locked ? '1' : '0' }), element?.tag ?? `${prefix}protection`));
      changes.applyProtection = '1';
    }
    const open =
      base === undefined ? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` : xml.slice(base.start, base.openEnd);
    const inner = ['alignment', 'protection', 'extLst'].map((name) => content.get(name) ?? '').join('');
    return lists.cellXfs.index(filled(withAttributes(open, changes), `${prefix}xf`, inner));
  };

  return {
    xf(index, quotePrefix) {
      const style = workbook.styles[index] ?? plainStyle;
      if (style.xf !== null && (before.context.quotePrefixes[style.xf] ?? false) === quotePrefix) return style.xf;
      const key = `${String(index)}/${String(quotePrefix)}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      // A file without styles has the one style that Excel would give it.
      const xf = xfs.length === 0 && index === 0 && !quotePrefix ? 0 : makeXf(style, quotePrefix);
      made.set(key, xf);
      return xf;
    },
    differential: (format) => lists.dxfs.index(differentialText(format, prefix)),
    finish(draft) {
      const changed = ownFormats.length > 0 || Object.values(lists).some(({ added }) => added.length > 0);
      if (!changed) return;
      const patch = createPatch(xml, root, stylesOrder);
      for (const [name, added] of [
        ...Object.entries(lists).map(([name, list]) => [name, list.added] as const),
        ['numFmts', ownFormats] as const,
      ]) {
        if (added.length === 0) continue;
        const element = childOf(root, name);
        if (element === undefined) patch.add(name, elementText(prefix + name, { count: added.length }, added.join('')));
        else patch.splice(...appendSplices(xml, element, added.join(''), { count: element.children.length + added.length }));
      }
      if (path !== null) draft.setText(path, patch.result());
      else {
        const target = draft.freePath('xl/styles', '.xml');
        draft.addPart(target, patch.result(), stylesContent);
        draft.relate(before.workbookPath, stylesType, target);
      }
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function closed(openTag: string, tag: string): string {
  return openTag.endsWith('/>') ? openTag : `${openTag}</${tag}>`;
}

/** An opening tag with its content, whether it stood empty or not. */
function filled(openTag: string, tag: string, content: string): string {
  const open = openTag.endsWith('/>') ? `${openTag.slice(0, -2).trimEnd()}>` : openTag;
  return content === '' ? `${open.slice(0, -1)}/>` : `${open}${content}</${tag}>`;
}

function alignmentOf(style: Style): Record<string, string | number | null> {
  return {
    horizontal: alignmentWord(style.horizontal, 'horizontal'),
    vertical: alignmentWord(style.vertical, 'vertical'),
    textRotation: style.textRotation === 0 ? null : style.textRotation,
    wrapText: style.wrapText ? '1' : null,
    indent: style.indent === 0 ? null : style.indent,
  };
}

const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Only what was changed of a font is written anew: a theme colour that nobody touched stays one. */
function fontText(font: Style['font'], was: Style['font'], base: XmlElement | undefined, xml: string, prefix: string): string {
  const children = new Map(base?.children.map((child) => [child.name, xml.slice(child.start, child.end)]) ?? []);
  const put = (name: string, text: string | null): void => {
    if (text === null) children.delete(name);
    else children.set(name, text);
  };
  const flag = (name: string, on: boolean): string | null => (on ? `<${prefix}${name}/>` : null);
  if (base === undefined || font.size !== was.size) put('sz', elementText(`${prefix}sz`, { val: font.size }));
  if (font.bold !== was.bold) put('b', flag('b', font.bold));
  if (font.italic !== was.italic) put('i', flag('i', font.italic));
  if (font.strikethrough !== was.strikethrough) put('strike', flag('strike', font.strikethrough));
  if (font.underline !== was.underline) put('u', flag('u', font.underline));
  if (font.color !== was.color) put('color', font.color === null ? null : elementText(`${prefix}color`, { rgb: argb(font.color) }));
  if (base === undefined || font.name !== was.name) {
    put('name', elementText(`${prefix}name`, { val: font.name }));
    for (const stale of ['family', 'charset', 'scheme']) children.delete(stale);
  }
  return `<${prefix}font>${fontOrder.map((name) => children.get(name) ?? '').join('')}</${prefix}font>`;
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

function fillText(colour: string, prefix: string): string {
  const content = elementText(`${prefix}fgColor`, { rgb: argb(colour) }) + elementText(`${prefix}bgColor`, { indexed: 64 });
  return `<${prefix}fill>${elementText(`${prefix}patternFill`, { patternType: 'solid' }, content)}</${prefix}fill>`;
}

function borderText(borders: Style['borders'], was: Style['borders'], base: XmlElement | undefined, xml: string, prefix: string): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const element = base?.children.find(
      ({ name }) => name === side || (side === 'left' && name === 'start') || (side === 'right' && name === 'end'),
    );
    return element !== undefined && isSame(borders[side], was[side])
      ? xml.slice(element.start, element.end)
      : sideText(side, borders[side], prefix);
  });
  const others =
    base?.children
      .filter(({ name }) => ['diagonal', 'vertical', 'horizontal'].includes(name))
      .map(({ start, end }) => xml.slice(start, end)) ?? [];
  const open = base === undefined ? `<${prefix}border>` : xml.slice(base.start, base.openEnd);
  return filled(open, `${prefix}border`, [...sides, ...(others.length === 0 ? [`<${prefix}diagonal/>`] : others)].join(''));
}

function sideText(side: string, border: Border | null, prefix: string): string {
  if (border === null) return `<${prefix}${side}/>`;
  const colour =
    border.color === null ? elementText(`${prefix}color`, { auto: '1' }) : elementText(`${prefix}color`, { rgb: argb(border.color) });
  return elementText(prefix + side, { style: escapeText(border.style) }, colour);
}

function differentialText(format: ConditionalFormat['format'], prefix: string): string {
  const { bold, fontColor, fill } = format;
  const boldText = bold === null ? '' : elementText(`${prefix}b`, { val: bold ? null : '0' });
  const font = boldText + (fontColor === null ? '' : elementText(`${prefix}color`, { rgb: argb(fontColor) }));
  const pattern =
    fill === null
      ? ''
      : elementText(`${prefix}fill`, {}, elementText(`${prefix}patternFill`, {}, elementText(`${prefix}bgColor`, { rgb: argb(fill) })));
  return elementText(`${prefix}dxf`, {}, (font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`) + pattern);
}
