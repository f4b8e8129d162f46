// The steps of a write, each a part of a batch. With write.ts and undo.ts the only places that change a workbook.

import type { Area } from '../../domain/model/cell';
import type { CellFormat, Content, Flag } from '../../domain/model/edit';
import { isFormula, typed } from '../batch/cell-contents';
import type { EditOf, SheetGroup } from './group-edits';
import type { NameNow } from './inspect';
import type { FormatToCopy } from './inspect-cells';
import type { RangeFormat } from '../journal/journal';
import type { LayoutToGive } from './copied-layouts';
import { edges } from './cell-formats';
import { columnsOf, rangeOf, rowsOf } from '../batch/ranges';
import type { BatchRequest } from '../batch/round-trip';
import { giveLayout } from './write-layout';
import { bandsOf, type Band, type SheetPlan } from './write-plan';
import { stepWithoutReply } from '../batch/write-trips';

/** What stands in a band after it was written: `Range.formulas`. */
export interface Written {
  readonly sheetKey: string;
  readonly area: Area;
  readonly target: Band['target'];
  readonly formulas: readonly (readonly unknown[])[];
}

export type Step = BatchRequest<readonly Written[]>;

/** A band is sent, and read back in the same trip. */
const bytesPerBand = 3_500_000;

/** All steps for a sheet, in the order in which they must be taken. The names go before the first formula that may refer to them. */
export function stepsOf(plan: SheetPlan, names: readonly NameNow[]): readonly Step[] {
  const { group, toCopy, layouts, position } = plan.inspected;
  const bands = plan.blocks.flatMap((planned) =>
    bandsOf(planned, bytesPerBand).map((band) => ({ band, area: areaOfBand(planned.block.edit.area, band) })),
  );
  const onSheet = (sent: number, act: (sheet: Excel.Worksheet) => void): Step =>
    stepWithoutReply(sent, 50, (context) => {
      act(context.workbook.worksheets.getItem(group.key));
    });
  return [
    ...(group.isNew ? [addSheet(group, position)] : []),
    ...(group.insertion === null ? [] : [insertColumn(group.insertion)]),
    ...layouts.map((layout) => layoutStep(group, layout)),
    ...numberFormatSteps(group, toCopy, onSheet),
    ...bands.map(({ band, area }) => onSheet(band.bytes + 600, (sheet) => { writeBand(rangeOf(sheet, area), band); })),
    ...names.map(setName),
    ...group.validations.map((edit) => onSheet(600, (sheet) => { offer(rangeOf(sheet, edit.area), edit.options); })),
    ...group.flags.map((edit) => onSheet(700 * edit.flags.length, (sheet) => { flag(rangeOf(sheet, edit.area), edit.flags); })),
    ...group.tables.map((edit) => onSheet(400, (sheet) => { sheet.tables.getItem(edit.table).resize(rangeOf(sheet, edit.to)); })),
    ...group.filters.map((edit) => onSheet(400, (sheet) => { sheet.autoFilter.apply(rangeOf(sheet, edit.to)); })),
    ...toCopy.map(({ to, look }) => onSheet(1_500, (sheet) => { applyFormat(rangeOf(sheet, to), look); })),
    ...group.formats.map((edit) => onSheet(1_200, (sheet) => { format(rangeOf(sheet, edit.area), edit.area, edit.format); })),
    ...group.fits.map((edit) => onSheet(300, (sheet) => { fitRows(sheet, edit); })),
    ...bands.map(({ band, area }) => readBack(group, band, area)),
  ]; // prettier-ignore
}

/** A name with nothing to change takes no step. */
export function setName({ edit, refersTo }: NameNow): Step {
  return stepWithoutReply(400, 50, (context) => {
    if (refersTo === null) context.workbook.names.add(edit.name, edit.refersTo);
    else if (refersTo !== edit.refersTo) context.workbook.names.getItem(edit.name).formula = edit.refersTo;
  });
}

function addSheet(group: SheetGroup, position: number | null): Step {
  return stepWithoutReply(200, 200, (context) => {
    const sheet = context.workbook.worksheets.add(group.name);
    if (position !== null) sheet.position = position;
  });
}

/** First of all on its sheet: if Excel refuses it, nothing else has been written there. */
function insertColumn({ sheet, column }: EditOf<'insert-column'>): Step {
  return stepWithoutReply(400, 200, (context) => {
    context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert('Right');
  });
}

function layoutStep(group: SheetGroup, layout: LayoutToGive): Step {
  return stepWithoutReply(
    600 * (2 + layout.runs.length + layout.widths.length + layout.heights.length) + 1_000 * layout.choices.length,
    100,
    (context) => {
      giveLayout(context, context.workbook.worksheets.getItem(group.key), layout);
    },
  );
}

function areaOfBand(area: Area, band: Band): Area {
  return { ...area, firstRow: band.firstRow, lastRow: band.firstRow + band.target.length - 1 };
}

type OnSheet = (sent: number, act: (sheet: Excel.Worksheet) => void) => Step;

/** Before the contents: a formula or figure that is put into a cell formatted as text becomes text. */
function numberFormatSteps(group: SheetGroup, toCopy: readonly FormatToCopy[], onSheet: OnSheet): readonly Step[] {
  const wanted = [
    ...toCopy.map(({ to, numberFormat }) => ({ area: to, numberFormat })),
    ...group.formats.flatMap(({ area, format: { numberFormat } }) => (numberFormat === undefined ? [] : [{ area, numberFormat }])),
  ];
  return wanted.map(({ area, numberFormat }) =>
    onSheet(300 + rowsOf(area) * columnsOf(area) * (numberFormat.length + 3), (sheet) => {
      rangeOf(sheet, area).numberFormat = Array.from({ length: rowsOf(area) }, () =>
        Array.from({ length: columnsOf(area) }, () => numberFormat),
      );
    }),
  );
}

/** One two-dimensional write for constants and one for formulas; null leaves a cell alone. */
function writeBand(range: Excel.Range, band: Band): void {
  const unText = band.target.map((row, i) =>
    row.map((content, j) => (needsGeneral(content, band.numberFormats[i]?.[j]) ? 'General' : null)),
  );
  const constants = band.target.map((row) => row.map((content) => (content === undefined || isFormula(content) ? null : typed(content))));
  const formulas = band.target.map((row) => row.map((content) => (content !== undefined && isFormula(content) ? content.formula : null)));
  if (hasAny(unText)) range.numberFormat = unText;
  if (hasAny(constants)) range.values = constants;
  if (hasAny(formulas)) range.formulas = formulas;
}

function needsGeneral(content: Content | undefined, numberFormat: string | undefined): boolean {
  return numberFormat === '@' && content !== undefined && content !== null && typeof content !== 'string';
}

function hasAny(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some((row) => row.some((cell) => cell !== null));
}

function readBack(group: SheetGroup, band: Band, area: Area): Step {
  return {
    sent: 300,
    received: band.bytes,
    ask: (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(group.key), area).load('formulas');
      return () => [{ sheetKey: group.key, area, target: band.target, formulas: range.formulas }];
    },
  };
}

function offer(range: Excel.Range, options: readonly string[]): void {
  range.dataValidation.clear();
  range.dataValidation.rule = { list: { inCellDropDown: true, source: options.join(',') } };
}

/** Each word with its colours, whatever formula or person puts it there. */
function flag(range: Excel.Range, flags: readonly Flag[]): void {
  for (const { word, fontColor, fill } of flags) {
    const rule = range.conditionalFormats.add('CellValue');
    rule.cellValue.format.font.color = fontColor;
    rule.cellValue.format.fill.color = fill;
    rule.cellValue.rule = { formula1: ruleFor(word), operator: 'EqualTo' };
  }
}

/** What a flag's rule compares with. */
export function ruleFor(word: string): string {
  return `="${word.replaceAll('"', '""')}"`;
}

/** Gives cells a look that was read from others, or from themselves before. */
export function applyFormat(range: Excel.Range, look: RangeFormat): void {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  for (const edge of edges) {
    const line = look.edges?.[edge];
    if (line !== undefined) drawEdge(format.borders.getItem(edge), line);
  }
  if (isVertical(look.vertical)) format.verticalAlignment = look.vertical;
  if (isHorizontal(look.horizontal)) format.horizontalAlignment = look.horizontal;
  if (look.wrapText !== undefined) format.wrapText = look.wrapText;
  // A hidden column's width is 0 to Excel, and giving it that would lose the width that it has when it is shown again.
  if (look.standardWidth === true) format.useStandardWidth = true;
  else if (look.columnWidth !== undefined && look.columnWidth > 0) format.columnWidth = look.columnWidth;
  if (look.columnHidden === true) range.columnHidden = true;
}

function drawEdge(border: Excel.RangeBorder, { style, color }: { readonly style: string; readonly color: string }): void {
  if (!isLineStyle(style)) return;
  border.style = style;
  if (style !== 'None' && color !== '') border.color = color;
}

/** Wrapping last: it makes every later change of the cells slower. */
function format(range: Excel.Range, area: Area, wanted: CellFormat): void {
  const { bold, italic, fontColor, fill, vertical, horizontal, wrapText, columnWidth, border } = wanted;
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
  if (border === undefined) return;
  const inside = [
    ...(rowsOf(area) > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columnsOf(area) > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as const)
    drawEdge(range.format.borders.getItem(edge), { style: 'Continuous', color: border });
}

/** Points of a width in characters, for Excel's default font: a digit is 7 pixels wide, the cell's margins take 5, and 4 pixels are 3 points. */
function pointsOfWidth(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

function fitRows(sheet: Excel.Worksheet, edit: EditOf<'fit-rows'>): void {
  rangeOf(sheet, { firstRow: edit.firstRow, lastRow: edit.lastRow, firstColumn: 0, lastColumn: 0 }).getEntireRow().format.autofitRows();
}

type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
type Horizontal = 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
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

function isLineStyle(text: string): text is LineStyle {
  return lineStyles.has(text);
}
