// Charts, pictures and PivotTables aren't in the model, but have anchors and sources in cells: both move with rows
// and columns.

import { areaAfter, formulaAfter, lineAfter } from '../../../workbook/place-changes';
import { cornerAddress, parseArea } from '../../../workbook/addresses';
import type { PlaceChange, Sheet, Workbook } from '../../../workbook/model';
import type { Draft } from '../../container/package-draft';
import { relatedPath, relationshipsOf } from '../../container/parts';
import { applySplices, attributeSplice, escapeText, type Splice } from '../../xml/xml-text';
import { childOf, descendantsOf, parseXml, type XmlElement } from '../../xml/xml-tree';

/** Moves what is on the sheet: charts and pictures by their anchors, PivotTables by their place. */
export function moveDrawings(draft: Draft, sheetPath: string, { placeChanges }: Sheet): void {
  if (placeChanges.length === 0) return;
  const drawing = relatedPath(draft.parts, sheetPath, 'drawing');
  if (drawing !== null)
    rewrite(draft, drawing, (root) =>
      ['twoCellAnchor', 'oneCellAnchor']
        .flatMap((kind) => descendantsOf(root, kind))
        .flatMap((anchor) => anchorSplices(anchor, placeChanges)),
    );
  for (const { path } of relationshipsOf(draft.parts, sheetPath).filter(({ kind }) => kind === 'pivotTable')) {
    if (path !== null) rewrite(draft, path, (root, xml) => areaSplices(xml, childOf(root, 'location'), placeChanges));
  }
}

/** Updates the ranges that charts and PivotTables read, on whatever sheet they are. */
export function moveSources(draft: Draft, { sheets }: Workbook): void {
  const moved = sheets.filter(({ placeChanges }) => placeChanges.length > 0);
  if (moved.length === 0) return;
  for (const path of draft.parts.keys()) {
    if (/^xl\/charts\/chart[^/]*\.xml$/i.test(path))
      rewrite(draft, path, (root) => descendantsOf(root, 'f').flatMap((element) => formulaSplice(element, moved)));
    if (/^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i.test(path))
      rewrite(draft, path, (root, xml) =>
        descendantsOf(root, 'worksheetSource').flatMap((source) =>
          areaSplices(xml, source, moved.find(({ name }) => name === source.attributes.sheet)?.placeChanges ?? []),
        ),
      );
  }
}

function rewrite(draft: Draft, path: string, change: (root: XmlElement, xml: string) => readonly Splice[]): void {
  const xml = draft.text(path);
  const splices = change(parseXml(xml), xml);
  if (splices.length > 0) draft.setText(path, applySplices(xml, splices));
}

/** One that moves but doesn't grow with its cells keeps its size; an absolute one stays. */
function anchorSplices(anchor: XmlElement, changes: readonly PlaceChange[]): Splice[] {
  const { editAs } = anchor.attributes;
  if (editAs === 'absolute') return [];
  return (['row', 'col'] as const).flatMap((name) => {
    const [from, to] = [childOf(childOf(anchor, 'from'), name), childOf(childOf(anchor, 'to'), name)];
    if (from === undefined) return [];
    const axis = name === 'row' ? 'rows' : 'columns';
    const start = lineAfter(changes, axis, Number(from.text));
    const end = editAs === 'oneCell' ? Number(to?.text) + start - Number(from.text) : lineAfter(changes, axis, Number(to?.text));
    return [...lineSplice(from, start), ...(to === undefined ? [] : lineSplice(to, end))];
  });
}

function lineSplice(element: XmlElement, line: number): Splice[] {
  return String(line) === element.text ? [] : [{ start: element.openEnd, end: element.closeStart, text: String(line) }];
}

function areaSplices(xml: string, element: XmlElement | undefined, changes: readonly PlaceChange[]): Splice[] {
  const area = parseArea(element?.attributes.ref ?? '');
  if (element === undefined || area === null) return [];
  const moved = areaAfter(changes, area) ?? area;
  const ref = cornerAddress(moved);
  return ref === cornerAddress(area) ? [] : [attributeSplice(xml, element, { ref })];
}

/** A list of areas is in brackets, as in a formula. */
function formulaSplice(element: XmlElement, sheets: readonly Sheet[]): Splice[] {
  const moved = sheets.reduce((formula, { name, placeChanges }) => formulaAfter(placeChanges, name, formula, null), `=${element.text}`);
  return moved === `=${element.text}` ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeText(moved.slice(1)) }];
}
