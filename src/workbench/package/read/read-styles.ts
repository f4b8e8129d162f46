// styles.xml → the model's styles, one for each entry of cellXfs in its order.

import { plainStyle } from '../../workbook/styles';
import type { Border, Style } from '../../workbook/model';
import { readColour, type Palette } from './colours';
import { builtInFormat } from './built-in-formats';
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/xml-tree';

/** What a differential format (dxf) sets; null where it leaves something alone. */
export interface DifferentialFormat {
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
}

interface StyleSheet {
  readonly styles: Style[];
  /** For each style: whether its cells were typed with an apostrophe. */
  readonly quotePrefixes: boolean[];
  readonly differentials: DifferentialFormat[];
}

export function readStyles(root: XmlElement | null, palette: Palette): StyleSheet {
  const fonts = childrenOf(childOf(root ?? undefined, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = childrenOf(childOf(root ?? undefined, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  const borders = childrenOf(childOf(root ?? undefined, 'borders'), 'border').map((border) => readBorders(border, palette));
  const formats = new Map(
    childrenOf(childOf(root ?? undefined, 'numFmts'), 'numFmt').map((format) => [
      numberOf(format, 'numFmtId') ?? -1,
      format.attributes.formatCode ?? 'General',
    ]),
  );
  const entries = childrenOf(childOf(root ?? undefined, 'cellXfs'), 'xf');
  const names = new Map(
    childrenOf(childOf(root ?? undefined, 'cellStyles'), 'cellStyle')
      .filter((style) => numberOf(style, 'builtinId') !== 0)
      .map((style) => [numberOf(style, 'xfId') ?? 0, style.attributes.name ?? '']),
  );
  const styles = entries.map((xf, index): Style => {
    const formatId = numberOf(xf, 'numFmtId') ?? 0;
    const named = names.get(numberOf(xf, 'xfId') ?? 0);
    return {
      numberFormat: formats.get(formatId) ?? builtInFormat(formatId),
      font: fonts[numberOf(xf, 'fontId') ?? 0] ?? plainStyle.font,
      fill: fills[numberOf(xf, 'fillId') ?? 0] ?? null,
      borders: borders[numberOf(xf, 'borderId') ?? 0] ?? plainStyle.borders,
      ...readAlignment(childOf(xf, 'alignment')),
      locked: flagOf(childOf(xf, 'protection'), 'locked', true),
      xf: index,
      basedOn: null,
      ...(named === undefined ? {} : { named }),
    };
  });
  return {
    styles: styles.length === 0 ? [plainStyle] : styles,
    quotePrefixes: entries.map((xf) => flagOf(xf, 'quotePrefix', false)),
    differentials: childrenOf(childOf(root ?? undefined, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, palette)),
  };
}

function readFont(font: XmlElement, palette: Palette): Style['font'] {
  const set = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== undefined && flagOf(element, 'val', true);
  };
  const underline = childOf(font, 'u');
  return {
    name: childOf(font, 'name')?.attributes.val ?? plainStyle.font.name,
    size: numberOf(childOf(font, 'sz'), 'val') ?? plainStyle.font.size,
    bold: set('b'),
    italic: set('i'),
    underline: underline !== undefined && underline.attributes.val !== 'none',
    strikethrough: set('strike'),
    color: readColour(childOf(font, 'color'), palette),
  };
}

function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = childOf(fill, 'patternFill');
  if (pattern !== undefined) return pattern.attributes.patternType === 'solid' ? readColour(childOf(pattern, 'fgColor'), palette) : null;
  const stops = childrenOf(childOf(fill, 'gradientFill'), 'stop');
  return readColour(childOf(stops[0], 'color'), palette);
}

function readBorders(border: XmlElement, palette: Palette): Style['borders'] {
  const side = (...names: string[]): Border | null => {
    const element = names.map((name) => childOf(border, name)).find((found) => found !== undefined);
    const style = element?.attributes.style;
    return element === undefined || style === undefined || style === 'none'
      ? null
      : { style, color: readColour(childOf(element, 'color'), palette) };
  };
  return { left: side('left', 'start'), right: side('right', 'end'), top: side('top'), bottom: side('bottom') };
}

const horizontals: ReadonlyMap<string, Style['horizontal']> = new Map([
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
  ['fill', 'Fill'],
  ['justify', 'Justify'],
  ['centerContinuous', 'CenterAcrossSelection'],
  ['distributed', 'Distributed'],
]);
const verticals: ReadonlyMap<string, Style['vertical']> = new Map([
  ['top', 'Top'],
  ['center', 'Center'],
  ['justify', 'Justify'],
  ['distributed', 'Distributed'],
]);

/** An alignment in the file's terms; null for the default, which isn't written. */
export function alignmentWord(alignment: Style['horizontal'] | Style['vertical'], direction: 'horizontal' | 'vertical'): string | null {
  const words: ReadonlyMap<string, string> = direction === 'horizontal' ? horizontals : verticals;
  for (const [word, known] of words) if (known === alignment) return word;
  return null;
}

function readAlignment(alignment: XmlElement | undefined): Pick<Style, 'horizontal' | 'vertical' | 'wrapText' | 'indent' | 'textRotation'> {
  return {
    horizontal: horizontals.get(alignment?.attributes.horizontal ?? '') ?? 'General',
    vertical: verticals.get(alignment?.attributes.vertical ?? '') ?? 'Bottom',
    wrapText: flagOf(alignment, 'wrapText', false),
    indent: numberOf(alignment, 'indent') ?? 0,
    textRotation: numberOf(alignment, 'textRotation') ?? 0,
  };
}

/** In a differential format the background is the fill, even where the pattern is solid. */
function readDifferential(dxf: XmlElement, palette: Palette): DifferentialFormat {
  const font = childOf(dxf, 'font');
  const bold = childOf(font, 'b');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  return {
    fontColor: readColour(childOf(font, 'color'), palette),
    fill: readColour(childOf(pattern, 'bgColor') ?? childOf(pattern, 'fgColor'), palette),
    bold: bold === undefined ? null : flagOf(bold, 'val', true),
  };
}
