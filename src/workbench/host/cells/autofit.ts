// Fitting rows and columns to their text. Nothing measures text here: widths are estimated from the number of
// characters.

import type { Area, Cell, Sheet, Style } from '../../workbook/model';
import { styleOf } from '../../workbook/styles';
import { cellsIn, displayedText } from './range-contents';
import { mergeFinder } from './merge-finder';
import { changeColumn, changeRow, columnWidth, pointsOfWidth, tallestRow, widthOfPoints } from './rows-and-columns';
import { bringUpToDate, touch, type Session } from '../wire/session';

/** A line of Calibri 11 is 15 points high, and an average character of running text up to 0.96 of a digit wide. */
const lineHeightPerPoint = 15 / 11;
const digitPointsPerPoint = 5.25 / 11;
const averageCharacter = 0.96;
/** Padding of a cell, left and right together, in points. */
const padding = 3.75;

/** Rows fit their tallest cell. Merged cells don't count, as in Excel (OfficeDev/office-js#1840). */
export function fitRows(session: Session, sheet: Sheet, area: Area): void {
  bringUpToDate(session);
  const mergeOver = mergeFinder(sheet, area);
  const needed = new Map<number, number>();
  const rows = { ...area, firstColumn: 0, lastColumn: Number.MAX_SAFE_INTEGER };
  for (const { row, column, cell } of cellsIn(sheet, rows)) {
    if (mergeOver(row, column) !== null) continue;
    const style = styleOf(session.workbook, cell.style);
    const lines = style.wrapText ? lineCount(displayedText(session, cell), style, columnWidth(sheet, column)) : 1;
    needed.set(row, Math.max(needed.get(row) ?? 0, (lines * Math.round(style.font.size * lineHeightPerPoint * 4)) / 4));
  }
  for (const [row, height] of needed)
    changeRow(sheet, row, { height: height <= sheet.defaultRowHeight ? null : Math.min(tallestRow, height), custom: false });
  for (const row of sheet.rowFormats.keys()) {
    if (row >= area.firstRow && row <= area.lastRow && !needed.has(row)) changeRow(sheet, row, { height: null, custom: false });
  }
  touch(session);
}

/** How many lines a text takes in a column, wrapped at words. */
function lineCount(text: string, style: Style, points: number): number {
  const paragraphs = text.split('\n');
  const perLine = Math.max(
    1,
    Math.floor((points - padding) / (style.font.size * digitPointsPerPoint * averageCharacter * (style.font.bold ? 1.06 : 1))),
  );
  return paragraphs.reduce((lines, paragraph) => lines + wrappedLines(paragraph, perLine), 0);
}

function wrappedLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= perLine) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / perLine) - 1);
    used = word.length % perLine === 0 && word.length > 0 ? perLine : word.length % perLine;
  }
  return lines;
}

/** Columns fit their longest line; wrapped text doesn't widen a column beyond what it has. */
export function fitColumns(session: Session, sheet: Sheet, area: Area): void {
  bringUpToDate(session);
  const mergeOver = mergeFinder(sheet, area);
  const needed = new Map<number, number>();
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (mergeOver(row, column) !== null) continue;
    const width = widthNeeded(session, cell);
    const style = styleOf(session.workbook, cell.style);
    needed.set(column, Math.max(needed.get(column) ?? 0, style.wrapText ? Math.min(width, columnWidth(sheet, column)) : width));
  }
  for (const [column, points] of needed) {
    if (points > 0) changeColumn(sheet, column, { width: Math.max(widthOfPoints(points), widthOfPoints(pointsOfWidth(1))) });
  }
  touch(session);
}

function widthNeeded(session: Session, cell: Cell): number {
  const { font } = styleOf(session.workbook, cell.style);
  const longest = displayedText(session, cell)
    .split('\n')
    .reduce((most, line) => Math.max(most, line.length), 0);
  return longest === 0 ? 0 : longest * font.size * digitPointsPerPoint * (font.bold ? 1.06 : 1) + padding;
}
