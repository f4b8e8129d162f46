// Page setup, margins, headers and footers, and the colour of the tab. Print area and titles are in write-names.ts.

import type { Sheet } from '../../../workbook/model';
import type { ElementPatch } from '../../xml/element-order';
import {
  appendSplices,
  applySplices,
  attributeSplice,
  elementText,
  encodeCharacters,
  escapeText,
  withAttributes,
} from '../../xml/xml-text';
import { childOf, parseXml, prefixOf } from '../../xml/xml-tree';

export function patchPage(patch: ElementPatch, before: Sheet, after: Sheet): void {
  patchMargins(patch, before, after);
  patchSetup(patch, before, after);
  patchHeaderFooter(patch, before, after);
  patchProperties(patch, before, after);
}

function patchMargins(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const { margins } = after.pageLayout;
  if (margins === null || JSON.stringify(before.pageLayout.margins) === JSON.stringify(margins)) return;
  const element = patch.child('pageMargins');
  if (element === undefined) patch.set('pageMargins', elementText(`${prefixOf(patch.root)}pageMargins`, margins));
  else patch.splice(attributeSplice(patch.xml, element, margins));
}

function patchSetup(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const [was, is] = [before.pageLayout, after.pageLayout];
  const changes: Record<string, string | number | null> = {};
  if (was.orientation !== is.orientation) changes.orientation = is.orientation;
  if (was.paperSize !== is.paperSize) changes.paperSize = is.paperSize;
  if (was.scale !== is.scale) changes.scale = is.scale;
  if (was.fitToWidth !== is.fitToWidth || was.fitToHeight !== is.fitToHeight) {
    // 0 is "as many as it takes"; without fitToPage (sheetPr) both count for nothing.
    const fits = fitsToPages(after);
    changes.fitToWidth = fits ? (is.fitToWidth ?? 0) : null;
    changes.fitToHeight = fits ? (is.fitToHeight ?? 0) : null;
  }
  if (Object.keys(changes).length === 0) return;
  const element = patch.child('pageSetup');
  if (element === undefined) patch.set('pageSetup', elementText(`${prefixOf(patch.root)}pageSetup`, changes));
  else patch.splice(attributeSplice(patch.xml, element, changes));
}

function fitsToPages({ pageLayout }: Sheet): boolean {
  return pageLayout.fitToWidth !== null || pageLayout.fitToHeight !== null;
}

const partsOfPage = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function patchHeaderFooter(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const [was, is] = [before.pageLayout, after.pageLayout];
  if (was.header === is.header && was.footer === is.footer) return;
  const prefix = prefixOf(patch.root);
  const element = patch.child('headerFooter');
  const texts = new Map(element?.children.map((child) => [child.name, patch.xml.slice(child.start, child.end)]) ?? []);
  const put = (name: string, text: string | null): void => {
    if (text === null) texts.delete(name);
    else texts.set(name, elementText(prefix + name, {}, escapeText(encodeCharacters(text))));
  };
  if (was.header !== is.header) put('oddHeader', is.header);
  if (was.footer !== is.footer) put('oddFooter', is.footer);
  const content = partsOfPage.map((name) => texts.get(name) ?? '').join('');
  const tag = element === undefined ? `<${prefix}headerFooter>` : patch.xml.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
  patch.set('headerFooter', content === '' ? null : `${tag}${content}</${prefix}headerFooter>`);
}

/** `<sheetPr>`: the tab's colour is its first child, fitToPage its last. */
function patchProperties(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const colourChanged = before.tabColor !== after.tabColor;
  const fitChanged = fitsToPages(before) !== fitsToPages(after);
  if (!colourChanged && !fitChanged) return;
  const prefix = prefixOf(patch.root);
  const element = patch.child('sheetPr');
  let xml = element === undefined ? `<${prefix}sheetPr/>` : patch.xml.slice(element.start, element.end);
  if (colourChanged) {
    const root = parseXml(xml);
    const old = childOf(root, 'tabColor');
    const text = after.tabColor === null ? '' : elementText(`${prefix}tabColor`, { rgb: `FF${after.tabColor.slice(1)}` });
    if (old !== undefined) xml = applySplices(xml, [{ start: old.start, end: old.end, text }]);
    else if (root.openEnd < root.end) xml = applySplices(xml, [{ start: root.openEnd, end: root.openEnd, text }]);
    else xml = applySplices(xml, appendSplices(xml, root, text));
  }
  if (fitChanged) {
    const root = parseXml(xml);
    const old = childOf(root, 'pageSetUpPr');
    const fitToPage = fitsToPages(after) ? '1' : null;
    if (old !== undefined)
      xml = applySplices(xml, [{ start: old.start, end: old.end, text: withAttributes(xml.slice(old.start, old.end), { fitToPage }) }]);
    else if (fitToPage !== null) xml = applySplices(xml, appendSplices(xml, root, elementText(`${prefix}pageSetUpPr`, { fitToPage })));
  }
  patch.set('sheetPr', xml);
}
