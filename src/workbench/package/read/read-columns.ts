// `<cols>` → one format for each column that has one.

import { maxColumns, type ColumnFormat } from '../../workbook/model';
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/xml-tree';

/**
 * Column formats by column. Widths are as in the file: characters of the default font, with Excel's padding of 5
 * pixels.
 */
export function readColumns(worksheet: XmlElement, styleCount: number): Map<number, ColumnFormat> {
  const formats = new Map<number, ColumnFormat>();
  for (const col of childrenOf(childOf(worksheet, 'cols'), 'col')) {
    const first = Math.max(1, numberOf(col, 'min') ?? 1);
    const last = Math.min(maxColumns, numberOf(col, 'max') ?? first);
    const style = numberOf(col, 'style');
    for (let column = first; column <= last; column++) {
      formats.set(column - 1, {
        width: numberOf(col, 'width'),
        hidden: flagOf(col, 'hidden', false),
        style: style !== null && style < styleCount ? style : null,
      });
    }
  }
  return formats;
}
