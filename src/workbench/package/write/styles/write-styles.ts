// Styles made since the file was opened, added to styles.xml. What the model doesn't know of a style is copied from
// its base.

import { plainStyle } from '../../../workbook/styles';
import type { ConditionalFormat, Style, Workbook } from '../../../workbook/model';
import { declared } from '../../container/add-in-settings';
import type { Draft } from '../../container/package-draft';
import { partText } from '../../container/parts';
import { builtInId, firstCustomFormatId } from '../../read/built-in-formats';
import type { ReadPackage } from '../../read/open';
import { createPatch, stylesOrder } from '../../xml/element-order';
import { appendSplices, elementText, withAttributes } from '../../xml/xml-text';
import { childOf, childrenOf, numberOf, parseXml, prefixOf, type XmlElement } from '../../xml/xml-tree';
import { growingList, type GrowingList } from './growing-list';
import { alignmentAttributes, borderText, differentialText, fillText, fontText, isSameData, withContent, xfChildText } from './style-text';

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

/** styles.xml with what has been added to its lists. */
interface StylesDraft {
  readonly workbook: Workbook;
  readonly before: ReadPackage;
  readonly xml: string;
  readonly root: XmlElement;
  readonly prefix: string;
  readonly lists: Readonly<Record<'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', GrowingList>>;
  /** Ids by format: of the number formats of the file, and of those added. */
  readonly formatIds: Map<string, number>;
  readonly addedFormats: string[];
  /** Index in cellXfs of the styles made, by style and quote prefix. */
  readonly madeXfs: Map<string, number>;
}

export function createStyleWriter(workbook: Workbook, before: ReadPackage): StyleWriter {
  const draft = stylesDraft(workbook, before);
  return {
    xf: (style, quotePrefix) => xfIndex(draft, style, quotePrefix),
    differential: (format) => draft.lists.dxfs.index(differentialText(format, draft.prefix)),
    finish: (packageDraft) => {
      finish(draft, packageDraft);
    },
  };
}

function stylesDraft(workbook: Workbook, before: ReadPackage): StylesDraft {
  const path = before.stylesPath;
  const xml = path === null ? plainStyles : (partText(before.context.parts, path) ?? plainStyles);
  const root = parseXml(xml);
  const listOf = (list: string, entry: string): GrowingList =>
    growingList(entriesOf(root, list, entry).map((element) => xml.slice(element.start, element.end)));
  return {
    workbook,
    before,
    xml,
    root,
    prefix: prefixOf(root),
    lists: {
      fonts: listOf('fonts', 'font'),
      fills: listOf('fills', 'fill'),
      borders: listOf('borders', 'border'),
      cellXfs: listOf('cellXfs', 'xf'),
      dxfs: listOf('dxfs', 'dxf'),
    },
    formatIds: new Map(
      entriesOf(root, 'numFmts', 'numFmt').map((format) => [format.attributes.formatCode ?? '', numberOf(format, 'numFmtId') ?? 0]),
    ),
    addedFormats: [],
    madeXfs: new Map(),
  };
}

function entriesOf(root: XmlElement, list: string, entry: string): XmlElement[] {
  return childrenOf(childOf(root, list), entry);
}

function xfIndex(draft: StylesDraft, index: number, quotePrefix: boolean): number {
  const style = draft.workbook.styles[index] ?? plainStyle;
  if (style.xf !== null && (draft.before.context.quotePrefixes[style.xf] ?? false) === quotePrefix) return style.xf;
  const key = `${String(index)}/${String(quotePrefix)}`;
  const known = draft.madeXfs.get(key);
  if (known !== undefined) return known;
  // A file without styles has the one style that Excel would give it.
  const isOnlyStyle = entriesOf(draft.root, 'cellXfs', 'xf').length === 0 && index === 0 && !quotePrefix;
  const xf = isOnlyStyle ? 0 : addXf(draft, style, quotePrefix);
  draft.madeXfs.set(key, xf);
  return xf;
}

/** An xf with what differs from its base, and the rest as in the base. */
function addXf(draft: StylesDraft, style: Style, quotePrefix: boolean): number {
  const { xml, root, prefix, lists } = draft;
  const baseIndex = style.xf ?? style.basedOn ?? 0;
  const base = entriesOf(root, 'cellXfs', 'xf')[baseIndex];
  const before = draft.before.workbook.styles[baseIndex] ?? plainStyle;
  const attributes = { quotePrefix: quotePrefix ? '1' : null, ...listAttributes(draft, style, before, base) };
  const children = new Map(base?.children.map((child) => [child.name, xml.slice(child.start, child.end)]) ?? []);
  const applied: Record<string, string> = {};
  if (!isSameData(alignmentAttributes(style), alignmentAttributes(before))) {
    const element = childOf(base, 'alignment') ?? null;
    children.set('alignment', xfChildText('alignment', alignmentAttributes(style), { xml, prefix, element }));
    applied.applyAlignment = '1';
  }
  if (style.locked !== before.locked) {
    const element = childOf(base, 'protection') ?? null;
    children.set('protection', xfChildText('protection', { locked: style.locked ? '1' : '0' }, { xml, prefix, element }));
    applied.applyProtection = '1';
  }
  const open =
    base === undefined ? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` : xml.slice(base.start, base.openEnd);
  const content = ['alignment', 'protection', 'extLst'].map((name) => children.get(name) ?? '').join('');
  return lists.cellXfs.index(withContent(withAttributes(open, { ...attributes, ...applied }), `${prefix}xf`, content));
}

/** Number format, font, fill and border: attributes that name entries of other lists, made where there are none. */
function listAttributes(
  draft: StylesDraft,
  style: Style,
  before: Style,
  base: XmlElement | undefined,
): Record<string, string | number | null> {
  const { xml, root, prefix, lists } = draft;
  const attributes: Record<string, string | number | null> = {};
  if (style.numberFormat !== before.numberFormat)
    Object.assign(attributes, { numFmtId: formatId(draft, style.numberFormat), applyNumberFormat: '1' });
  if (!isSameData(style.font, before.font)) {
    const element = entriesOf(root, 'fonts', 'font')[numberOf(base, 'fontId') ?? 0] ?? null;
    Object.assign(attributes, { fontId: lists.fonts.index(fontText(style.font, before.font, { xml, prefix, element })), applyFont: '1' });
  }
  if (style.fill !== before.fill)
    Object.assign(attributes, { fillId: style.fill === null ? 0 : lists.fills.index(fillText(style.fill, prefix)), applyFill: '1' });
  if (!isSameData(style.borders, before.borders)) {
    const element = entriesOf(root, 'borders', 'border')[numberOf(base, 'borderId') ?? 0] ?? null;
    const borderId = lists.borders.index(borderText(style.borders, before.borders, { xml, prefix, element }));
    Object.assign(attributes, { borderId, applyBorder: '1' });
  }
  return attributes;
}

function formatId({ formatIds, addedFormats, prefix }: StylesDraft, format: string): number {
  const known = builtInId(format) ?? formatIds.get(format);
  if (known !== undefined) return known;
  const id = Math.max(firstCustomFormatId - 1, ...formatIds.values()) + 1;
  formatIds.set(format, id);
  addedFormats.push(elementText(`${prefix}numFmt`, { numFmtId: id, formatCode: format }));
  return id;
}

function finish({ before, xml, root, prefix, lists, addedFormats }: StylesDraft, packageDraft: Draft): void {
  const additions = [...Object.entries(lists).map(([name, { added }]) => ({ name, added })), { name: 'numFmts', added: addedFormats }];
  if (additions.every(({ added }) => added.length === 0)) return;
  const patch = createPatch(xml, root, stylesOrder);
  for (const { name, added } of additions) {
    if (added.length === 0) continue;
    const element = childOf(root, name);
    if (element === undefined) patch.add(name, elementText(prefix + name, { count: added.length }, added.join('')));
    else patch.splice(...appendSplices(xml, element, added.join(''), { count: element.children.length + added.length }));
  }
  if (before.stylesPath !== null) {
    packageDraft.setText(before.stylesPath, patch.result());
    return;
  }
  const target = packageDraft.freePath('xl/styles', '.xml');
  packageDraft.addPart(target, patch.result(), stylesContent);
  packageDraft.relate(before.workbookPath, stylesType, target);
}
