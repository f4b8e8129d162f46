// Cell styles. `Workbook.styles` only grows: an index keeps its meaning, and equal styles share one.

import type { Style, Workbook } from './model';

/** Excel's default, for a file without one. */
export const plainStyle: Style = {
  numberFormat: 'General',
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strikethrough: false, color: null },
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  horizontal: 'General',
  vertical: 'Bottom',
  wrapText: false,
  indent: 0,
  textRotation: 0,
  locked: true,
  xf: null,
  basedOn: null,
};

/** What Excel calls the style of cells that have none of their own, in any language. */
export const normalStyle = 'Normal';

/** What can be changed of a style. */
export interface StyleChange extends Partial<Omit<Style, 'font' | 'borders' | 'xf' | 'basedOn' | 'named'>> {
  /** Only the properties named change; so with borders. */
  readonly font?: Partial<Style['font']>;
  readonly borders?: Partial<Style['borders']>;
}

/** The style at an index; the default where there is none. */
export function styleOf(workbook: Workbook, index: number): Style {
  return workbook.styles[index] ?? workbook.styles[0] ?? plainStyle;
}

/**
 * Index of the style that is `styleIndex` with the change made to it: one that is there already, or one added.
 * What the model doesn't know of the file's style goes along (`basedOn`).
 */
export function changedStyle(workbook: Workbook, styleIndex: number, change: StyleChange): number {
  const old = styleOf(workbook, styleIndex);
  const wanted: Style = {
    ...old,
    ...change,
    font: { ...old.font, ...change.font },
    borders: { ...old.borders, ...change.borders },
    xf: null,
    basedOn: old.xf ?? old.basedOn,
  };
  if (isSameFormat(old, wanted)) return styleIndex;
  const found = workbook.styles.findIndex((style) => (style.xf ?? style.basedOn) === wanted.basedOn && isSameFormat(style, wanted));
  return found >= 0 ? found : workbook.styles.push(wanted) - 1;
}

/** Whether two styles show the same, wherever they come from. */
function isSameFormat(one: Style, other: Style): boolean {
  return formatKey(one) === formatKey(other);
}

const formatKeys = new WeakMap<Style, string>();

/** A text that is equal for styles that show the same. */
function formatKey(style: Style): string {
  const known = formatKeys.get(style);
  if (known !== undefined) return known;
  const { numberFormat, font, fill, borders, horizontal, vertical, wrapText, indent, textRotation, locked } = style;
  const fontKey = [font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color];
  const borderKey = [borders.left, borders.right, borders.top, borders.bottom].map((border) => border && [border.style, border.color]);
  const key = JSON.stringify([numberFormat, fontKey, fill, borderKey, horizontal, vertical, wrapText, indent, textRotation, locked]);
  formatKeys.set(style, key);
  return key;
}
