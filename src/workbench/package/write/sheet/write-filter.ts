// The AutoFilter of a sheet or of a table.

import { cornerAddress, isSameArea } from '../../../workbook/addresses';
import type { Filter } from '../../../workbook/model';
import type { ElementPatch } from '../../xml/element-order';
import { elementText, withAttributes } from '../../xml/xml-text';
import { prefixOf, type XmlElement } from '../../xml/xml-tree';

/** An `<autoFilter>` of a sheet or table: a new range keeps what is inside, new criteria replace it. */
export function patchFilter(patch: ElementPatch, element: XmlElement | undefined, before: Filter | null, after: Filter | null): void {
  const criteria = (filter: Filter): string => JSON.stringify([...filter.criteria]);
  if (after === null) {
    if (before !== null) patch.set('autoFilter', null);
    return;
  }
  const ref = cornerAddress(after.area);
  if (element === undefined || before === null) {
    patch.set('autoFilter', elementText(`${prefixOf(patch.root)}autoFilter`, { ref }, [...after.criteria.values()].join('')));
    return;
  }
  if (isSameArea(before.area, after.area) && criteria(before) === criteria(after)) return;
  const open = withAttributes(patch.xml.slice(element.start, element.openEnd), { ref });
  if (criteria(before) === criteria(after)) {
    patch.splice({ start: element.start, end: element.openEnd, text: open });
    return;
  }
  const rest = element.children
    .filter(({ name }) => name !== 'filterColumn' && name !== 'sortState')
    .map(({ start, end }) => patch.xml.slice(start, end));
  const content = [...after.criteria.values(), ...rest].join('');
  const opened = open.endsWith('/>') ? open.slice(0, -2).trimEnd() : open.slice(0, -1);
  patch.splice({ start: element.start, end: element.end, text: content === '' ? `${opened}/>` : `${opened}>${content}</${element.tag}>` });
}
