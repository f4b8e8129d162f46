// The texts that a sheet shows, as the real office.js client reads them.

import type { Area } from '../../src/domain/model/cell';
import { mergeFinder } from '../../src/workbench/host/cells/merge-finder';
import type { Workbook } from '../../src/workbench/workbook/model';
import { connect } from '../excel/connected';
import { sheetOf } from '../main-job/reviewed';

/** A cell, or merged cells, with the text in it. */
export interface ShownCell {
  readonly area: Area;
  readonly text: string;
}

/** Every cell with a text, hidden ones too. */
export async function shownCells(workbook: Workbook, name: string): Promise<readonly ShownCell[]> {
  connect(workbook);
  const sheet = sheetOf(workbook, name);
  const { texts, firstRow, firstColumn } = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('text, rowIndex, columnIndex');
    await context.sync();
    return { texts: used.text, firstRow: used.rowIndex, firstColumn: used.columnIndex };
  });
  const everywhere = { firstRow: 0, firstColumn: 0, lastRow: firstRow + texts.length, lastColumn: firstColumn + (texts[0]?.length ?? 0) };
  const mergeOver = mergeFinder(sheet, everywhere);
  return texts.flatMap((line, i) =>
    line.flatMap((text, j): readonly ShownCell[] => {
      const [row, column] = [firstRow + i, firstColumn + j];
      if (text.trim() === '') return [];
      const area = mergeOver(row, column) ?? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      return [{ area, text }];
    }),
  );
}
