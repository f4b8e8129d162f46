// workbook.settings as Excel stores them: properties of the add-in's web-extension part ([MS-OWEXML] 2.2 and 2.3).

import { partText, relationshipsOf, type Parts } from './parts';
import { childOf, childrenOf, parseXml } from '../xml/xml-tree';
import { elementText } from '../xml/xml-text';

/**
 * The owner of the settings. `id` is the Id in manifest.xml: Excel gives an add-in only the settings under its id.
 * `version` is the manifest's, as Excel writes it.
 * @internal exported for its test
 */
export const addIn = { id: '5ee4bc83-68b1-4f8c-8d71-f602d3b6b990', version: '0.2.0.0', store: 'developer', storeType: 'Registry' } as const;

const extensionSpace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const paneSpace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const relationshipSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const paneKind = {
  type: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  content: 'application/vnd.ms-office.webextensiontaskpanes+xml',
} as const;
export const extensionKind = {
  type: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
  content: 'application/vnd.ms-office.webextension+xml',
} as const;

/** Path of the task panes part, null where the package has none. */
export function panesPath(parts: Parts): string | null {
  return relationshipsOf(parts, '').find(({ kind }) => kind === 'webextensiontaskpanes')?.path ?? null;
}

/** Path of this add-in's extension part; null where there is none. Parts of other add-ins aren't read. */
export function extensionPath(parts: Parts): string | null {
  const panes = panesPath(parts);
  if (panes === null) return null;
  for (const { kind, path } of relationshipsOf(parts, panes)) {
    const xml = kind === 'webextension' && path !== null ? partText(parts, path) : null;
    if (xml !== null && childOf(parseXml(xml), 'reference')?.attributes.id?.toLowerCase() === addIn.id) return path;
  }
  return null;
}

/** The add-in's settings, by key. A value that isn't JSON is kept as text. */
export function readSettings(parts: Parts): Map<string, unknown> {
  const path = extensionPath(parts);
  const xml = path === null ? null : partText(parts, path);
  if (xml === null) return new Map();
  const properties = childrenOf(childOf(parseXml(xml), 'properties'), 'property');
  return new Map(properties.map(({ attributes }) => [attributes.name ?? '', parsed(attributes.value ?? '')]));
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** `<we:properties>` with its properties. */
export function propertiesText(settings: ReadonlyMap<string, unknown>, prefix: string): string {
  const properties = [...settings].map(([name, value]) => elementText(`${prefix}property`, { name, value: JSON.stringify(value ?? null) }));
  return elementText(`${prefix}properties`, {}, properties.join(''));
}

/** A whole extension part for an add-in that has none in this file yet. */
export function newExtension(settings: ReadonlyMap<string, unknown>): string {
  const { id, version, store, storeType } = addIn;
  const content =
    elementText('we:reference', { id, version, store, storeType }) +
    elementText('we:alternateReferences', {}) +
    propertiesText(settings, 'we:') +
    elementText('we:bindings', {}) +
    elementText('we:snapshot', { 'xmlns:r': relationshipSpace });
  return declared(elementText('we:webextension', { 'xmlns:we': extensionSpace, id: `{${addIn.id.toUpperCase()}}` }, content));
}

/** One pane, docked and closed. */
export function paneText(relationship: string): string {
  const reference = elementText('wetp:webextensionref', { 'xmlns:r': relationshipSpace, 'r:id': relationship });
  return elementText('wetp:taskpane', { 'xmlns:wetp': paneSpace, dockstate: 'right', visibility: '0', width: '350', row: '0' }, reference);
}

export function newPanes(relationship: string): string {
  return declared(elementText('wetp:taskpanes', { 'xmlns:wetp': paneSpace }, paneText(relationship)));
}

export function declared(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}
