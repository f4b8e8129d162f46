// Writes workbook.settings into the add-in's web-extension part, where they changed.

import type { Draft } from '../container/package-draft';
import {
  extensionKind,
  extensionPath,
  newExtension,
  newPanes,
  paneKind,
  panesPath,
  paneText,
  propertiesText,
  readSettings,
} from '../container/add-in-settings';
import { appendSplices, applySplices } from '../xml/xml-text';
import { childOf, parseXml, prefixOf } from '../xml/xml-tree';

export function writeSettings(draft: Draft, settings: ReadonlyMap<string, unknown>): void {
  if (JSON.stringify([...settings]) === JSON.stringify([...readSettings(draft.parts)])) return;
  const known = extensionPath(draft.parts);
  if (known !== null) {
    const xml = draft.text(known);
    const root = parseXml(xml);
    const properties = childOf(root, 'properties');
    const text = propertiesText(settings, prefixOf(root));
    const place = properties ?? { start: root.closeStart, end: root.closeStart };
    draft.setText(known, applySplices(xml, [{ start: place.start, end: place.end, text }]));
    return;
  }
  const path = draft.freePath('xl/webextensions/webextension', '.xml');
  draft.addPart(path, newExtension(settings), extensionKind.content);
  const panes = panesPath(draft.parts);
  if (panes === null) {
    const panesTarget = 'xl/webextensions/taskpanes.xml';
    const relationship = draft.relate(panesTarget, extensionKind.type, path);
    draft.addPart(panesTarget, newPanes(relationship), paneKind.content);
    draft.relate('', paneKind.type, panesTarget);
  } else {
    const relationship = draft.relate(panes, extensionKind.type, path);
    const xml = draft.text(panes);
    draft.setText(panes, applySplices(xml, appendSplices(xml, parseXml(xml), paneText(relationship))));
  }
}
