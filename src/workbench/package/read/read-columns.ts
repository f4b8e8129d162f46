// `<cols>` → one format for each column that has one.

import { maxColumns, type ColumnFormat } from '../../workbook/model';
import { outlinePlace } from '../../workbook/outline';
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/xml-tree';

/** Characters of a sheet that says nothing of them, and pixels of a digit in the default font. */
const [usualCharacters, digitPixels] = [8, 7];

/** The width of columns that have none of their own: 9.140625 where a sheet says nothing of it. */
export function defaultWidthOf(worksheet: XmlElement): number {
  const format = childOf(worksheet, 'sheetFormatPr');
  return numberOf(format, 'defaultColWidth') ?? widthOf(numberOf(format, 'baseColWidth') ?? usualCharacters);
}

/** As Excel takes it (ECMA-376, 18.3.1.81): with 5 pixels of padding, rounded up to a multiple of 8 pixels. */
function widthOf(characters: number): number {
  const pixels = Math.ceil((characters * digitPixels + 5) / 8) * 8;
  return Math.trunc((pixels / digitPixels) * 256) / 256;
}

/**
 * Column formats by column. Widths are as in the file: characters of the default font, with Excel's padding of 5
 * pixels.
 */
export function readColumns(worksheet: XmlElement, styleCount: number): Map<number, ColumnFormat> {
  const formats = new Map<number, ColumnFormat>();
  const standardWidth = defaultWidthOf(worksheet);
  for (const col of childrenOf(childOf(worksheet, 'cols'), 'col')) {
    const first = Math.max(1, numberOf(col, 'min') ?? 1);
    const last = Math.min(maxColumns, numberOf(col, 'max') ?? first);
    const style = numberOf(col, 'style');
    const width = numberOf(col, 'width');
    const place = outlinePlace(numberOf(col, 'outlineLevel') ?? 0, flagOf(col, 'collapsed', false));
    for (let column = first; column <= last; column++) {
      formats.set(column - 1, {
        // Excel gives every column that it writes a width, also where nobody set one.
        width: width === standardWidth && !flagOf(col, 'customWidth', false) ? null : width,
        hidden: flagOf(col, 'hidden', false),
        style: style !== null && style < styleCount ? style : null,
        ...place,
      });
    }
  }
  return formats;
}
