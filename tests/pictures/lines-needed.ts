// How many lines each cell's text takes in its column, counted on a page that LibreOffice printed with fonts of the same
// widths as Excel's.

import type { Page, Word } from '../../scripts/pictures/print';
import { columnWidth } from '../../src/workbench/host/cells/rows-and-columns';
import { styleOf } from '../../src/workbench/workbook/styles';
import { cellAt } from '../../src/workbench/workbook/cells';
import type { Area, Sheet, Workbook } from '../../src/workbench/workbook/model';
import { cellAddress } from '../../src/domain/model/cell';
import { roomyHeight } from './roomy-copy';
import type { ShownCell } from './shown-cells';

/** Excel's line, to which it grows a row by itself, for text of a point's size; LibreOffice sets the same text closer. */
const lineHeight = 15 / 11;
/** Letters of a line may reach a little out of the cell's box. */
const slack = 1.5;

/** What is wrong with how a cell shows its text: "Deliverables!L6 shows 2 lines and needs 3". */
export function poorlyShown(workbook: Workbook, sheet: Sheet, cells: readonly ShownCell[], page: Page): readonly string[] {
  const tops = ends(lastRowOf(cells), (row) => roomyHeight(sheet, row));
  const lefts = ends(lastColumnOf(cells), (column) => (sheet.columnFormats.get(column)?.hidden === true ? 0 : columnWidth(sheet, column)));
  // Else the boxes below aren't the cells.
  if (Math.abs((tops.at(-1) ?? 0) - page.height) > 10) throw new Error(`${sheet.name} was printed ${String(page.height)} points high.`);
  const taken = new Set(cells.map(({ area }) => `${String(area.firstRow)} ${String(area.firstColumn)}`));
  return cells.flatMap(({ area, text }): readonly string[] => {
    if (lefts[area.firstColumn] === lefts[area.lastColumn + 1] || tops[area.firstRow] === tops[area.lastRow + 1]) return [];
    const { wrapText, font } = styleOf(workbook, cellAt(sheet, area.firstRow, area.firstColumn)?.style ?? 0);
    const lastColumn = wrapText || area.lastColumn > area.firstColumn ? area.lastColumn : lastFree(area, taken, lefts.length - 2);
    const box = {
      left: (lefts[area.firstColumn] ?? 0) - slack,
      right: (lefts[lastColumn + 1] ?? 0) + slack,
      top: (tops[area.firstRow] ?? 0) - slack,
      bottom: (tops[area.lastRow + 1] ?? 0) + slack,
    };
    const lines = linesOf(page.words.filter((word) => isIn(box, word)));
    const name = `${sheet.name}!${cellAddress(area.firstRow, area.firstColumn)}`;
    const shown = lines
      .flat()
      .map((word) => word.text)
      .join('');
    if (plain(shown) !== plain(text))
      return [
        `${name} shows “${lines
          .flat()
          .map((word) => word.text)
          .join(' ')}” of “${text}”`,
      ];
    const needed = Math.round(lines.length * font.size * lineHeight * 4) / 4;
    const height = Math.max(heightOf(sheet, area), font.size * lineHeight);
    return needed <= height + slack
      ? []
      : [`${name} needs ${String(lines.length)} lines, ${String(needed)} points, in a row of ${String(height)}`];
  });
}

function lastRowOf(cells: readonly ShownCell[]): number {
  return Math.max(0, ...cells.map(({ area }) => area.lastRow));
}

function lastColumnOf(cells: readonly ShownCell[]): number {
  return Math.max(0, ...cells.map(({ area }) => area.lastColumn)) + 20;
}

/** Where each of them begins, and where the last one ends. */
function ends(last: number, sizeOf: (index: number) => number): readonly number[] {
  const places = [0];
  for (let index = 0; index <= last; index += 1) places.push((places.at(-1) ?? 0) + sizeOf(index));
  return places;
}

/** Text that isn't wrapped goes on over empty cells. */
function lastFree({ firstRow, firstColumn }: Area, taken: ReadonlySet<string>, last: number): number {
  let column = firstColumn;
  while (column < last && !taken.has(`${String(firstRow)} ${String(column + 1)}`)) column += 1;
  return column;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function isIn(box: Box, word: Word): boolean {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Words by line from the top, each line from the left. */
function linesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((one, other) => one.top - other.top)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && Math.abs(line[0].top - word.top) < 4) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((one, other) => one.left - other.left));
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function heightOf(sheet: Sheet, { firstRow, lastRow }: Area): number {
  let height = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const format = sheet.rowFormats.get(row);
    if (format?.hidden !== true) height += format?.height ?? sheet.defaultRowHeight;
  }
  return height;
}
