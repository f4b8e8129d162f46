// The steps of a write, each a request of a batch. With write.ts and undo.ts the only places that change a workbook.

import type { Area } from '../../domain/model/cell';
import type { Content, Flag } from '../../domain/model/edit';
import { isFormula, cellInput } from '../batch/cell-contents';
import { bytesOfParts, partsOf, type BandParts, type Part } from './contents/band-parts';
import { copiedDown } from './contents/formula-runs';
import type { EditOf, SheetGroup } from './edits/group-edits';
import type { CurrentName } from './inspected';
import type { FormatToCopy } from './inspect-cells';
import type { LayoutToCopy } from './copied-layouts';
import { copyLayout } from './write-layouts';
import { rangeOf } from '../batch/ranges';
import type { BatchRequest } from '../batch/round-trip';
import { sheetIn } from '../batch/sheets';
import { bordered } from './formats/bordered-areas';
import { applyCellFormat, applyCopiedFormat, applyFormat, drawBorders } from './formats/write-formats';
import { readableFormats } from './formats/readable-cells';
import { bandsOf, type Band, type SheetPlan } from './write-plan';
import { stepWithoutReply } from '../batch/send-steps';

/** What cells hold after they were written. */
export interface Written {
  readonly sheetKey: string;
  readonly area: Area;
  readonly target: Band['target'];
  /**
   * `Range.formulas` as read back. Of a run that was copied down its first and last row were read: where they are as sent,
   * so are the others, and only these two are given; where the last is the first moved down, so are the others; else they
   * are given as the last.
   */
  readonly formulas: readonly (readonly unknown[])[];
}

/** A step of a write, and what is read back with it. */
export type Step = BatchRequest<readonly Written[]>;

/** A band is sent and read back in the same round trip. */
const bytesPerBand = 3_500_000;

/**
 * All steps for a sheet, in the order in which they must be taken: names before the first formula that may refer to
 * them.
 */
export function stepsOf(plan: SheetPlan, names: readonly CurrentName[]): readonly Step[] {
  const { group, toCopy, layouts } = plan.inspected;
  const bands = plan.blocks.flatMap((planned) =>
    bandsOf(planned, bytesPerBand).map((band) => {
      const parts = partsOf(band.target);
      return { band, parts, area: areaOfBand(planned.block.edit.area, band), bytes: bytesOfParts(parts) };
    }),
  );
  const onSheet = (bytes: number, act: (sheet: Excel.Worksheet) => void): Step =>
    stepWithoutReply(bytes, 50, (context) => {
      act(sheetIn(context, group.key));
    });
  return [
    ...(group.isNew ? [addSheet(group)] : []),
    ...(group.insertion === null ? [] : [insertColumn(group.insertion)]),
    ...layouts.map((layout) => layoutStep(group, layout)),
    ...numberFormatSteps(group, toCopy, onSheet),
    ...bands.map(({ band, parts, area, bytes }) => onSheet(bytes + 600, (sheet) => { writeBand(sheet, area, band, parts); })),
    ...names.map(setName),
    ...group.validations.map((edit) => onSheet(600, (sheet) => { setDropDown(rangeOf(sheet, edit.area), edit.options); })),
    ...group.flags.map((edit) => onSheet(700 * edit.flags.length, (sheet) => { addFlags(rangeOf(sheet, edit.area), edit.flags); })),
    ...group.tables.map((edit) => onSheet(400, (sheet) => { sheet.tables.getItem(edit.table).resize(rangeOf(sheet, edit.to)); })),
    ...group.filters.map((edit) => onSheet(400, (sheet) => { sheet.autoFilter.apply(rangeOf(sheet, edit.to)); })),
    ...readableFormats(plan.inspected).map(({ area, format }) => onSheet(600, (sheet) => { applyFormat(rangeOf(sheet, area), format); })),
    ...toCopy.map(({ to, format }) => onSheet(1_500, (sheet) => { applyCopiedFormat(rangeOf(sheet, to), to, format); })),
    ...group.formats.map((edit) => onSheet(1_200, (sheet) => { applyCellFormat(rangeOf(sheet, edit.area), edit.format); })),
    ...bordered(group.formats).map(({ area, color }) => onSheet(1_200, (sheet) => { drawBorders(rangeOf(sheet, area), area, color); })),
    ...group.pageSetups.map((edit) => onSheet(900, (sheet) => { setUpPage(sheet, edit); })),
    ...bands.map(({ band, parts, area, bytes }) => readBack(group, band, area, { parts, bytes })),
  ]; // prettier-ignore
}

/** A name with nothing to change takes no step. */
export function setName({ edit, refersTo }: CurrentName): Step {
  return stepWithoutReply(400, 50, (context) => {
    if (refersTo === null) context.workbook.names.add(edit.name, edit.refersTo);
    else if (refersTo !== edit.refersTo) context.workbook.names.getItem(edit.name).formula = edit.refersTo;
  });
}

/** With its name in one call, and never renamed, moved or hidden after: Excel for the desktop undoes none of it. */
function addSheet({ name }: SheetGroup): Step {
  return stepWithoutReply(200, 200, (context) => {
    context.workbook.worksheets.add(name);
  });
}

/** First of all on its sheet: if Excel refuses it, nothing else has been written there. */
function insertColumn({ sheet, column }: EditOf<'insert-column'>): Step {
  return stepWithoutReply(400, 200, (context) => {
    context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert('Right');
  });
}

function layoutStep(group: SheetGroup, layout: LayoutToCopy): Step {
  return stepWithoutReply(
    600 * (2 + layout.runs.length + layout.widths.length + layout.heights.length) + 1_000 * layout.dropDowns.length,
    100,
    (context) => {
      copyLayout(context, sheetIn(context, group.key), layout);
    },
  );
}

function areaOfBand(area: Area, band: Band): Area {
  return { ...area, firstRow: band.firstRow, lastRow: band.firstRow + band.target.length - 1 };
}

type OnSheet = (bytes: number, act: (sheet: Excel.Worksheet) => void) => Step;

/** Before the contents: a formula or figure that is put into a cell formatted as text becomes text. */
function numberFormatSteps(group: SheetGroup, toCopy: readonly FormatToCopy[], onSheet: OnSheet): readonly Step[] {
  const wanted = [
    ...toCopy.map(({ to, numberFormat }) => ({ area: to, numberFormat })),
    ...group.formats.flatMap(({ area, format: { numberFormat } }) => (numberFormat === undefined ? [] : [{ area, numberFormat }])),
  ];
  return wanted.map(({ area, numberFormat }) =>
    // One format is that of all cells of the range.
    onSheet(300 + numberFormat.length, (sheet) => {
      rangeOf(sheet, area).numberFormat = [[numberFormat]];
    }),
  );
}

/** Texts and figures, then formulas, then their copies down; what isn't in a part, or null there, is left alone. */
function writeBand(sheet: Excel.Worksheet, area: Area, band: Band, { constants, formulas, runs }: BandParts): void {
  const toGeneral = band.target.map((row, i) =>
    row.map((content, j) => (needsGeneral(content, band.numberFormats[i]?.[j]) ? 'General' : null)),
  );
  if (hasAny(toGeneral)) rangeOf(sheet, area).numberFormat = toGeneral;
  for (const part of constants) rangeOf(sheet, within(area, part.area)).values = inputs(part, (content) => cellInput(content));
  for (const part of formulas)
    rangeOf(sheet, within(area, part.area)).formulas = inputs(part, (content) => (isFormula(content) ? content.formula : null));
  for (const run of runs) {
    const first = rangeOf(sheet, within(area, { ...run, lastRow: run.firstRow }));
    rangeOf(sheet, within(area, { ...run, firstRow: run.firstRow + 1 })).copyFrom(first, 'Formulas');
  }
}

function inputs<T>({ cells }: Part, inputOf: (content: Content) => T): (T | null)[][] {
  return cells.map((row) => row.map((content) => (content === undefined ? null : inputOf(content))));
}

/** An area of the band on its sheet. */
function within(band: Area, { firstRow, lastRow, firstColumn, lastColumn }: Area): Area {
  return {
    firstRow: band.firstRow + firstRow,
    lastRow: band.firstRow + lastRow,
    firstColumn: band.firstColumn + firstColumn,
    lastColumn: band.firstColumn + lastColumn,
  };
}

function needsGeneral(content: Content | undefined, numberFormat: string | undefined): boolean {
  return numberFormat === '@' && content !== undefined && content !== null && typeof content !== 'string';
}

function hasAny(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some((row) => row.some((cell) => cell !== null));
}

/** Each part as it was sent; of each run, whose first row is in a part, the last row. */
function readBack(
  group: SheetGroup,
  band: Band,
  area: Area,
  { parts, bytes }: { readonly parts: BandParts; readonly bytes: number },
): Step {
  const { runs } = parts;
  return {
    bytesSent: 300 * (parts.constants.length + parts.formulas.length + runs.length),
    bytesReceived: bytes,
    readsOnly: true,
    queue: (context) => {
      const sheet = sheetIn(context, group.key);
      const load = (of: Area): Excel.Range => rangeOf(sheet, within(area, of)).load('formulas');
      const sent = [...parts.constants, ...parts.formulas].map((part) => ({ part, range: load(part.area) }));
      const copied = runs.map((run) => ({
        run,
        first: load({ ...run, lastRow: run.firstRow }),
        last: load({ ...run, firstRow: run.lastRow }),
      }));
      return () => [
        ...sent.map(({ part, range }) => ({
          sheetKey: group.key,
          area: within(area, part.area),
          target: part.cells,
          formulas: range.formulas,
        })),
        ...copied.flatMap(({ run, first, last }) =>
          copiedRows(group, { band, area, run }, [first.formulas[0] ?? [], last.formulas[0] ?? []]),
        ),
      ];
    },
  };
}

/** A run as it was read back, by its first row and its last. */
function copiedRows(
  { key }: SheetGroup,
  { band, area, run }: { readonly band: Band; readonly area: Area; readonly run: Area },
  [first, last]: readonly [readonly unknown[], readonly unknown[]],
): readonly Written[] {
  const rowsFrom = (firstRow: number, formulas: Written['formulas']): Written => ({
    sheetKey: key,
    area: within(area, { ...run, firstRow, lastRow: firstRow + formulas.length - 1 }),
    target: band.target.slice(firstRow, firstRow + formulas.length).map((row) => row.slice(run.firstColumn, run.lastColumn + 1)),
    formulas,
  });
  const ends = [rowsFrom(run.firstRow, [first]), rowsFrom(run.lastRow, [last])];
  return ends.every(isAsSent) ? ends : [rowsFrom(run.firstRow, copiedDown(first, last, run.lastRow - run.firstRow))];
}

function isAsSent({ target, formulas }: Written): boolean {
  return target.every((row, i) => row.every((content, j) => isFormula(content) && content.formula === formulas[i]?.[j]));
}

function setDropDown(range: Excel.Range, options: readonly string[]): void {
  range.dataValidation.clear();
  range.dataValidation.rule = { list: { inCellDropDown: true, source: options.join(',') } };
}

/** Each word gets its colours, whether a formula or a person puts it there. */
function addFlags(range: Excel.Range, flags: readonly Flag[]): void {
  for (const flag of flags) {
    const rule = range.conditionalFormats.add('word' in flag ? 'CellValue' : 'Custom');
    const { format } = 'word' in flag ? rule.cellValue : rule.custom;
    format.font.color = flag.fontColor;
    format.fill.color = flag.fill;
    if ('word' in flag) rule.cellValue.rule = { formula1: ruleFor(flag.word), operator: 'EqualTo' };
    else rule.custom.rule.formula = flag.when;
  }
}

function setUpPage(sheet: Excel.Worksheet, { headingRow, frozen, filter }: EditOf<'page-setup'>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(rangeOf(sheet, { firstRow: headingRow, firstColumn: 0, lastRow: headingRow, lastColumn: 0 }).getEntireRow());
  pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
  if (frozen) sheet.freezePanes.freezeRows(headingRow + 1);
  if (filter !== undefined) sheet.autoFilter.apply(rangeOf(sheet, filter));
}

/** What the conditional format of a status word compares with. */
export function ruleFor(word: string): string {
  return `="${word.replaceAll('"', '""')}"`;
}
