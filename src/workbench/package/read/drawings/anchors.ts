// What floats over a sheet's cells: where its drawing part anchors pictures, charts and shapes. Only where they are is
// read; what they show stays in the file.

import type { Anchor, AnchorPoint, Drawing } from '../../../workbook/model';
import { partText, relatedPath, type Parts } from '../../container/parts';
import { UnreadableFile } from '../../problems';
import { childOf, descendantsOf, flagOf, numberOf, parseXml, type XmlElement } from '../../xml/xml-tree';

/** English metric units, in which drawings are measured. */
const emuPerPoint = 12_700;

const kinds: readonly (readonly [element: string, kind: Drawing['kind']])[] = [
  ['graphicFrame', 'chart'],
  ['pic', 'picture'],
  ['grpSp', 'shape'],
  ['sp', 'shape'],
  ['cxnSp', 'shape'],
];

/** Those of the sheet whose part is at `sheetPath`. A drawing part that can't be read is left as it is. */
export function readDrawings(parts: Parts, sheetPath: string): readonly Drawing[] {
  try {
    const path = relatedPath(parts, sheetPath, 'drawing');
    const xml = path === null ? null : partText(parts, path);
    return xml === null ? [] : parseXml(xml).children.flatMap(readDrawing);
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

/** The outermost object of an anchor says what it is: a group of pictures is a shape. */
function readDrawing(element: XmlElement): readonly Drawing[] {
  const anchor = readAnchor(element);
  const kind = kinds
    .flatMap(([name, of]) => descendantsOf(element, name).map(({ start }) => ({ start, of })))
    .sort((one, other) => one.start - other.start)[0]?.of;
  if (anchor === null || kind === undefined) return [];
  const properties = descendantsOf(element, 'cNvPr')[0];
  return [{ kind, name: properties?.attributes.name ?? '', ...(flagOf(properties, 'hidden', false) ? { hidden: true } : {}), anchor }];
}

function readAnchor(element: XmlElement): Anchor | null {
  const [from, to, extent, position] = ['from', 'to', 'ext', 'pos'].map((name) => childOf(element, name));
  switch (element.name) {
    case 'twoCellAnchor': {
      if (from === undefined || to === undefined) return null;
      const { editAs = 'twoCell' } = element.attributes;
      const placement = editAs === 'oneCell' ? 'OneCell' : editAs === 'absolute' ? 'Absolute' : 'TwoCell';
      return { kind: 'two cells', from: pointOf(from), to: pointOf(to), placement };
    }
    case 'oneCellAnchor':
      return from === undefined ? null : { kind: 'one cell', from: pointOf(from), ...sizeOf(extent) };
    case 'absoluteAnchor':
      return { kind: 'absolute', left: points(numberOf(position, 'x')), top: points(numberOf(position, 'y')), ...sizeOf(extent) };
    default:
      return null;
  }
}

function pointOf(element: XmlElement): AnchorPoint {
  const number = (name: string): number => Number(childOf(element, name)?.text ?? 0);
  return { row: number('row'), column: number('col'), down: points(number('rowOff')), right: points(number('colOff')) };
}

function sizeOf(extent: XmlElement | undefined): { readonly width: number; readonly height: number } {
  return { width: points(numberOf(extent, 'cx')), height: points(numberOf(extent, 'cy')) };
}

function points(emu: number | null): number {
  return (emu ?? 0) / emuPerPoint;
}
