// Streams a worksheet part: its rows and cells into the model, everything else of it into located elements.

import type { Cell, ColumnFormat, RowFormat } from '../../workbook/model';
import { UnreadableFile } from '../problems';
import { createTreeBuilder, localName, scanXml, type XmlElement } from '../xml/xml-tree';
import type { CellContext } from './cell-content';
import type { RowLocation } from './cell-locations';
import { addText, closeTag, createCellReader, openTag } from './cell-reader';
import { readColumns } from './read-columns';

export interface SheetData {
  /** Every element of the sheet but what is inside `<sheetData>`. */
  readonly root: XmlElement;
  readonly rows: Map<number, Map<number, Cell>>;
  readonly rowFormats: Map<number, RowFormat>;
  readonly columnFormats: Map<number, ColumnFormat>;
  readonly locations: ReadonlyMap<number, RowLocation>;
}

/** Reads a worksheet part. `locate`: also note where each row and cell is (needed for saving only). */
export function readSheetData(xml: string, context: CellContext, locate: boolean): SheetData {
  const builder = createTreeBuilder();
  const reader = createCellReader(context, locate);
  let inside = false;
  let depth = 0;
  scanXml(xml, {
    open(tag, attributes, start, end) {
      const name = localName(tag);
      if (inside) {
        openTag(reader, name, attributes, { start, end });
        return;
      }
      builder.open(tag, attributes, start, end);
      depth += 1;
      if (name !== 'sheetData' || depth !== 2) return;
      inside = true;
      reader.columnFormats = readColumns(builder.root(), context.styleCount);
    },
    close(tag, start, end) {
      const name = localName(tag);
      if (inside && name !== 'sheetData') {
        closeTag(reader, name, { start, end });
        return;
      }
      inside = false;
      builder.close(tag, start, end);
      depth -= 1;
    },
    text(text) {
      if (inside) addText(reader, text);
      else builder.text(text);
    },
  });
  const root = builder.root();
  if (root.name !== 'worksheet') throw new UnreadableFile('damaged');
  const { rows, rowFormats, locations, columnFormats } = reader;
  return { root, rows, rowFormats, locations, columnFormats: columnFormats ?? readColumns(root, context.styleCount) };
}
