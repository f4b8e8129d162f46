// Gives cells their formats and rows their heights.

import type { Area } from '../../../domain/model/cell';
import type { CellFormat } from '../../../domain/model/edit';
import { columnsOf, rangeOf, rowsOf } from '../../batch/ranges';
import type { EdgeLine, RangeFormat } from '../../journal/journal';

/** Sets row heights in points, neighbours of one height at once; null leaves a row as it is. */
export function setRowHeights(sheet: Excel.Worksheet, firstRow: number, heights: readonly (number | null)[]): void {
  let from = 0;
  for (let i = 1; i <= heights.length; i += 1) {
    const height = heights[from];
    if (height === undefined || heights[i] === height) continue;
    if (height !== null)
      rangeOf(sheet, { firstRow: firstRow + from, lastRow: firstRow + i - 1, firstColumn: 0, lastColumn: 0 }).format.rowHeight = height;
    from = i;
  }
}

/** Gives cells a format that was read from others, or from themselves before. */
export function applyFormat(range: Excel.Range, wanted: RangeFormat): void {
  const { format } = range;
  if (wanted.style !== undefined) range.style = wanted.style;
  if (wanted.numberFormat !== undefined) range.numberFormat = [[wanted.numberFormat]];
  if (wanted.bold !== undefined) format.font.bold = wanted.bold;
  if (wanted.italic !== undefined) format.font.italic = wanted.italic;
  if (wanted.fontName !== undefined) format.font.name = wanted.fontName;
  if (wanted.fontSize !== undefined) format.font.size = wanted.fontSize;
  if (wanted.fontColor !== undefined) format.font.color = wanted.fontColor;
  if (wanted.fill === null) format.fill.clear();
  else if (wanted.fill !== undefined) format.fill.color = wanted.fill;
  for (const edge of edges) {
    const line = wanted.edges?.[edge];
    if (line !== undefined) drawEdge(format.borders.getItem(edge), line);
  }
  if (isVertical(wanted.vertical)) format.verticalAlignment = wanted.vertical;
  if (isHorizontal(wanted.horizontal)) format.horizontalAlignment = wanted.horizontal;
  // Late: wrapping makes every later change of the cells slower.
  if (wanted.wrapText !== undefined) format.wrapText = wanted.wrapText;
  // A hidden column's width is 0 to Excel, and giving it that would lose the width that it has when it is shown again.
  if (wanted.standardWidth === true) format.useStandardWidth = true;
  else if (wanted.columnWidth !== undefined && wanted.columnWidth > 0) format.columnWidth = wanted.columnWidth;
  if (wanted.columnHidden === true) range.columnHidden = true;
}

/** Gives cells all that another cell has of a format, its colours that are automatic too. */
export function copyWholeFormat(range: Excel.Range, from: Excel.Range): void {
  range.copyFrom(from, 'Formats');
}

/** In the order in which they are drawn: of two lines between the same cells Excel keeps the later. */
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Gives cells the format of one of the officer's. Lines between them are as its left one: the right may be the table's. */
export function applyCopiedFormat(range: Excel.Range, area: Area, copied: RangeFormat): void {
  applyFormat(range, copied);
  const line = copied.edges?.EdgeLeft;
  if (line !== undefined && line.style !== 'None' && columnsOf(area) > 1) drawEdge(range.format.borders.getItem('InsideVertical'), line);
}

function drawEdge(border: Excel.RangeBorder, { style, color, weight }: EdgeLine): void {
  if (!isLineStyle(style)) return;
  border.style = style;
  if (style === 'None') return;
  if (color !== '') border.color = color;
  // The other lines have one weight, and giving them another makes Excel draw a plain one.
  if (isWeight(weight) && linesOfSeveralWeights.has(style)) border.weight = weight;
}

/** Gives cells the format of an edit, without its borders. */
export function applyCellFormat(range: Excel.Range, wanted: CellFormat): void {
  const { bold, italic, fontColor, fill, vertical, horizontal, wrapText, columnWidth } = wanted;
  applyFormat(range, {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fill === undefined ? {} : { fill }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(columnWidth === undefined ? {} : { columnWidth: pointsOfWidth(columnWidth) }),
    ...(wrapText === undefined ? {} : { wrapText }),
  });
}

/** Draws plain lines around each cell of an area. */
export function drawBorders(range: Excel.Range, area: Area, color: string): void {
  const inside = [
    ...(rowsOf(area) > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columnsOf(area) > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as const)
    drawEdge(range.format.borders.getItem(edge), { style: 'Continuous', color });
}

/**
 * Points of a width in characters, for Excel's default font: a digit is 7 pixels wide, the cell's margins take 5,
 * and 4 pixels are 3 points.
 */
function pointsOfWidth(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
type Horizontal = 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
type Weight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
type LineStyle = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';

const verticals: ReadonlySet<string> = new Set<Vertical>(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);
const horizontals: ReadonlySet<string> = new Set<Horizontal>([
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
const weights: ReadonlySet<string> = new Set<Weight>(['Hairline', 'Thin', 'Medium', 'Thick']);
const linesOfSeveralWeights: ReadonlySet<string> = new Set<LineStyle>(['Continuous', 'Dash', 'DashDot', 'DashDotDot']);
const lineStyles: ReadonlySet<string> = new Set<LineStyle>([
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
]);

function isVertical(text: string | undefined): text is Vertical {
  return text !== undefined && verticals.has(text);
}

function isHorizontal(text: string | undefined): text is Horizontal {
  return text !== undefined && horizontals.has(text);
}

function isWeight(text: string | undefined): text is Weight {
  return text !== undefined && weights.has(text);
}

function isLineStyle(text: string): text is LineStyle {
  return lineStyles.has(text);
}
