// The package while it is being saved: the original parts in their order, and what was changed, added or removed.

import { namesChanged, partName, partText, encodeXml, relationshipsOf, relationshipsPath, type Parts } from './parts';
import { declared } from './add-in-settings';
import { appendSplices, applySplices, elementText } from '../xml/xml-text';
import { parseXml, prefixOf } from '../xml/xml-tree';

export interface Draft {
  /** The parts with all changes so far. */
  readonly parts: Parts;
  text(path: string): string;
  /** Sets a part's text. Its bytes stay as they were where the text is the same. */
  setText(path: string, xml: string): void;
  addPart(path: string, xml: string, contentType: string): void;
  /** Removes a part, its content type and its relationships. */
  removePart(path: string): void;
  /** Adds a relationship from a part ("" for the package) and returns its id. */
  relate(from: string, type: string, target: string): string;
  unrelate(from: string, target: string): void;
  /** A path that is free: "xl/worksheets/sheet4.xml" for ("xl/worksheets/sheet", ".xml"). */
  freePath(stem: string, ending: string): string;
}

const relationshipsSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypesPath = '[Content_Types].xml';

export function createDraft(original: Parts): Draft {
  const parts = new Map(original);
  const put = (name: string, xml: string): void => {
    if (!parts.has(name)) namesChanged(parts);
    parts.set(name, encodeXml(xml));
  };
  const draft: Draft = {
    parts,
    text: (path) => partText(parts, path) ?? '',
    setText(path, xml) {
      const name = partName(parts, path) ?? path;
      if (!parts.has(name) || draft.text(name) !== xml) put(name, xml);
    },
    addPart(path, xml, contentType) {
      put(path, xml);
      appendTo(draft, contentTypesPath, (prefix) => elementText(`${prefix}Override`, { PartName: `/${path}`, ContentType: contentType }));
    },
    removePart(path) {
      for (const removed of [partName(parts, path), partName(parts, relationshipsPath(path))]) if (removed !== null) parts.delete(removed);
      namesChanged(parts);
      removeFrom(draft, contentTypesPath, (attributes) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase());
    },
    relate(from, type, target) {
      const path = relationshipsPath(from);
      if (partName(parts, path) === null) put(path, declared(elementText('Relationships', { xmlns: relationshipsSpace })));
      const taken = new Set(relationshipsOf(parts, from).map(({ id }) => id));
      let number = taken.size + 1;
      while (taken.has(`rId${String(number)}`)) number++;
      const id = `rId${String(number)}`;
      appendTo(draft, path, (prefix) => elementText(`${prefix}Relationship`, { Id: id, Type: type, Target: `/${target}` }));
      return id;
    },
    unrelate(from, target) {
      const removedIds = new Set(
        relationshipsOf(parts, from)
          .filter(({ path }) => path?.toLowerCase() === target.toLowerCase())
          .map(({ id }) => id),
      );
      removeFrom(draft, relationshipsPath(from), (attributes) => removedIds.has(attributes.Id ?? ''));
    },
    freePath(stem, ending) {
      let number = 1;
      while (partName(parts, `${stem}${String(number)}${ending}`) !== null) number++;
      return `${stem}${String(number)}${ending}`;
    },
  };
  return draft;
}

function appendTo(draft: Draft, path: string, content: (prefix: string) => string): void {
  const xml = draft.text(path);
  const root = parseXml(xml);
  draft.setText(path, applySplices(xml, appendSplices(xml, root, content(prefixOf(root)))));
}

function removeFrom(draft: Draft, path: string, isRemoved: (attributes: Readonly<Record<string, string>>) => boolean): void {
  const xml = draft.text(path);
  if (xml === '') return;
  const removed = parseXml(xml).children.filter(({ attributes }) => isRemoved(attributes));
  if (removed.length > 0)
    draft.setText(
      path,
      applySplices(
        xml,
        removed.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
}

/** Removes a part with every part that only it led to, but never one that is still referred to from elsewhere. */
export function removeWithDependents(draft: Draft, path: string): void {
  const below = relationshipsOf(draft.parts, path).flatMap((relationship) => (relationship.path === null ? [] : [relationship.path]));
  draft.removePart(path);
  const wanted = referredPaths(draft.parts);
  for (const dependent of below) {
    if (!wanted.has(dependent.toLowerCase()) && partName(draft.parts, dependent) !== null) removeWithDependents(draft, dependent);
  }
}

function referredPaths(parts: Parts): Set<string> {
  const sources = [...parts.keys()].filter((name) => name.endsWith('.rels')).map((name) => name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  return new Set(
    sources.flatMap((source) => relationshipsOf(parts, source)).flatMap(({ path }) => (path === null ? [] : [path.toLowerCase()])),
  );
}
