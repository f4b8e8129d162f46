// A cell's style in the view's terms.

import type { IBorderStyleData, IStyleData, BorderStyleTypes, HorizontalAlign, VerticalAlign } from '@univerjs/core';
import type { Border, Style } from '../../workbook/model';
import type { ConditionalStyle } from './conditional-colours';

const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

/**
 * "General" is left to the view, which goes by the value, as Excel does.
 * Centred across several cells is shown from the left: the view can centre in one only.
 */
const horizontal: Readonly<Record<Exclude<Style['horizontal'], 'General'>, HorizontalAlign>> = {
  Left: 1,
  Fill: 1,
  Center: 2,
  CenterAcrossSelection: 1,
  Right: 3,
  Justify: 4,
  Distributed: 6,
};

const vertical: Readonly<Record<Style['vertical'], VerticalAlign>> = { Top: 1, Justify: 1, Center: 2, Distributed: 2, Bottom: 3 };

/** One step of indentation in pixels: three characters of the default font's width, near enough. */
const indentStep = 9;

/** Office's fonts are seldom on a machine without Office, so fonts of the same widths are named as well. */
function fontFamily(name: string): string {
  return `"${name.replaceAll('"', '')}", Carlito, "Segoe UI", Arial, sans-serif`;
}

/** The style as shown: the cell's, with what its conditional formats change. */
export function viewStyle(style: Style, conditional: ConditionalStyle | undefined): IStyleData {
  const { font } = style;
  const fontColor = conditional?.fontColor ?? font.color;
  const fill = conditional?.fill ?? style.fill;
  return {
    ff: fontFamily(font.name),
    fs: font.size,
    ...((conditional?.bold ?? font.bold) && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.underline && { ul: { s: 1 } }),
    ...(font.strikethrough && { st: { s: 1 } }),
    ...(fontColor !== null && { cl: { rgb: fontColor } }),
    ...(fill !== null && { bg: { rgb: fill } }),
    bd: {
      ...viewBorder('l', style.borders.left),
      ...viewBorder('r', style.borders.right),
      ...viewBorder('t', style.borders.top),
      ...viewBorder('b', style.borders.bottom),
    },
    ...(style.horizontal !== 'General' && { ht: horizontal[style.horizontal] }),
    vt: vertical[style.vertical],
    tb: style.wrapText ? 3 : 1,
    ...(style.indent > 0 &&
      (style.horizontal === 'Right' ? { pd: { r: style.indent * indentStep } } : { pd: { l: style.indent * indentStep } })),
    ...(style.textRotation !== 0 && { tr: rotation(style.textRotation) }),
    ...(style.numberFormat !== 'General' && { n: { pattern: style.numberFormat } }),
  };
}

function viewBorder(side: 'l' | 'r' | 't' | 'b', border: Border | null): Partial<Record<typeof side, IBorderStyleData>> {
  const style = border === null ? undefined : borderStyles[border.style];
  return border === null || style === undefined ? {} : { [side]: { s: style, cl: { rgb: border.color ?? '#000000' } } };
}

/** The file's 1 to 90 turn anticlockwise, 91 to 180 clockwise from 1; 255 stacks the letters. */
function rotation(degrees: number): { a: number; v?: 0 | 1 } {
  if (degrees === 255) return { a: 0, v: 1 };
  return { a: degrees <= 90 ? -degrees : degrees - 90 };
}
