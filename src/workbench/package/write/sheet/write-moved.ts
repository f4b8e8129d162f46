// Links and newer rules, which the model doesn't know, move with their cells when rows and columns move.

import { cornerAddress, isSameArea, parseArea, parseAreas } from '../../../workbook/addresses';
import type { Sheet } from '../../../workbook/model';
import type { ElementPatch } from '../../xml/element-order';
import { cellMoves, type CellMoves } from '../../../workbook/cell-moves';
import { attributeSplice, type Splice } from '../../xml/xml-text';
import { childrenOf, descendantsOf, type XmlElement } from '../../xml/xml-tree';

export function patchMoved(patch: ElementPatch, before: Sheet, after: Sheet): void {
  const links = childrenOf(patch.child('hyperlinks'), 'hyperlink');
  const extensions = patch.child('extLst');
  const newer = extensions === undefined ? [] : descendantsOf(extensions, 'sqref');
  const listed = [
    ...childrenOf(patch.child('ignoredErrors'), 'ignoredError'),
    ...childrenOf(patch.child('protectedRanges'), 'protectedRange'),
  ];
  if (links.length + newer.length + listed.length === 0) return;
  const moves = cellMoves(before, after);
  const removedLinks = links.filter((link) => movedLink(link, moves) === null);
  if (links.length > 0 && removedLinks.length === links.length) patch.set('hyperlinks', null);
  else for (const link of links) patch.splice(...linkSplices(patch.xml, link, moves));
  for (const element of newer) {
    const moved = movedList(element.text.trim(), moves);
    if (moved !== null) patch.splice({ start: element.openEnd, end: element.closeStart, text: moved });
  }
  for (const element of listed) {
    const moved = movedList(element.attributes.sqref ?? '', moves);
    if (moved !== null) patch.splice(attributeSplice(patch.xml, element, { sqref: moved }));
  }
}

function movedLink(link: XmlElement, moves: CellMoves): string | null {
  const ref = link.attributes.ref ?? '';
  const area = parseArea(ref);
  if (area === null) return ref;
  const moved = moves.block(area);
  if (moved === null) return null;
  return isSameArea(moved, area) ? ref : cornerAddress(moved);
}

function linkSplices(xml: string, link: XmlElement, moves: CellMoves): Splice[] {
  const moved = movedLink(link, moves);
  if (moved === null) return [{ start: link.start, end: link.end, text: '' }];
  return moved === link.attributes.ref ? [] : [attributeSplice(xml, link, { ref: moved })];
}

/** The list with its areas moved; null where none moves, or where none would be left (a rule must have cells). */
function movedList(list: string, moves: CellMoves): string | null {
  const areas = parseAreas(list);
  const moved = areas.map((area) => moves.area(area));
  const left = moved.filter((area) => area !== null).map(cornerAddress);
  const isSame = moved.every((area, index) => {
    const was = areas[index];
    return area !== null && was !== undefined && isSameArea(area, was);
  });
  const text = left.join(' ');
  return isSame || text === '' || text === areas.map(cornerAddress).join(' ') ? null : text;
}
