// What stands where a review is about to write: contents, looks, protection, filters. Read in one round trip for all sheets up to 4 MB; it changes nothing.

import { cellAddress, type Area } from '../domain/cell';
import type { Content } from '../domain/edit';
import { succeed, type Outcome } from '../domain/outcome';
import { contentsOf, holds } from './contents';
import type { EditOf, SheetGroup } from './edit-groups';
import type { Look, LookBefore, RowHeights, RuleBefore } from './journal';
import { askForLook, changedBy, headingLook, type LookProperty } from './looks';
import { areaOf, columnsOf, extentProperties, rangeOf, rowsOf, sameArea } from './ranges';
import { inFewTrips, type Part } from './round-trip';

/** Contents that a sheet must still hold for the edits to mean what they meant: where rows have moved, our cells would land beside the wrong ones. */
export interface Guard {
  readonly sheetId: string;
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

/** Where an edit of cells goes, as it stands now. */
export interface Block {
  readonly edit: EditOf<'cells'>;
  readonly found: readonly (readonly Content[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** The look of one of the officer's headings, and where it goes. */
export interface LookToCopy {
  readonly to: Area;
  readonly look: Look;
  readonly numberFormat: string;
}

/** A sheet as it stands before the write. `refusal`: why nothing may be written on it, in one sentence. */
export interface Inspected {
  readonly group: SheetGroup;
  readonly refusal: string | null;
  readonly lastRow: number;
  readonly blocks: readonly Block[];
  readonly looks: readonly LookBefore[];
  readonly toCopy: readonly LookToCopy[];
  readonly rowHeights: readonly RowHeights[];
  readonly rulesBefore: readonly RuleBefore[];
  readonly tables: readonly EditOf<'extend-table'>[];
  readonly filters: readonly EditOf<'extend-filter'>[];
}

/** One part's finding about its sheet or name; `inspect` puts them together. */
type Finding = Partial<Pick<Inspected, 'refusal' | 'lastRow' | 'blocks' | 'looks' | 'toCopy' | 'rowHeights' | 'rulesBefore'>> & {
  readonly name?: NameNow;
};

/** What a name refers to now; null: there is no such name. */
export interface NameNow {
  readonly edit: EditOf<'name'>;
  readonly refersTo: string | null;
}

/** Inspects every sheet that the groups write on, and the names that they set. */
export async function inspect(
  groups: readonly SheetGroup[],
  names: readonly EditOf<'name'>[],
  guards: readonly Guard[],
): Promise<Outcome<{ readonly sheets: readonly Inspected[]; readonly names: readonly NameNow[] }>> {
  const parts = [
    ...groups.flatMap((group) =>
      partsOf(
        group,
        guards.filter(({ sheetId }) => sheetId === group.key),
      ),
    ),
    ...names.map(partOfName),
  ];
  const answers = await inFewTrips(parts.map(({ part }) => part));
  if (!answers.ok) return answers;
  const findings = answers.value.map((finding, i) => ({ group: parts[i]?.group, finding }));
  return succeed({
    sheets: groups.map((group) =>
      together(
        group,
        findings.flatMap((found) => (found.group === group ? [found.finding] : [])),
      ),
    ),
    names: answers.value.flatMap(({ name }) => name ?? []),
  });
}

function together(group: SheetGroup, findings: readonly Finding[]): Inspected {
  return {
    group,
    refusal: findings.find(({ refusal }) => refusal !== undefined && refusal !== null)?.refusal ?? null,
    lastRow: Math.max(0, ...findings.map(({ lastRow }) => lastRow ?? 0)),
    blocks: group.isNew ? group.cells.map(emptyBlock) : findings.flatMap(({ blocks }) => blocks ?? []),
    looks: findings.flatMap(({ looks }) => looks ?? []),
    toCopy: findings.flatMap(({ toCopy }) => toCopy ?? []),
    rowHeights: findings.flatMap(({ rowHeights }) => rowHeights ?? []),
    rulesBefore: findings.flatMap(({ rulesBefore }) => rulesBefore ?? []),
    tables: group.tables,
    filters: group.filters,
  };
}

interface PartOfGroup {
  readonly group: SheetGroup | null;
  readonly part: Part<Finding>;
}

function partsOf(group: SheetGroup, guards: readonly Guard[]): readonly PartOfGroup[] {
  const part = (received: number, ask: (sheet: Excel.Worksheet) => () => Finding): PartOfGroup => ({
    group,
    part: { sent: 500, received, ask: (context) => ask(context.workbook.worksheets.getItemOrNullObject(group.key)) },
  });
  if (group.isNew) return [{ group, part: { sent: 500, received: 200, ask: (context) => askForNewSheet(context, group) } }];
  return [
    part(1_000, (sheet) => askForState(sheet, group)),
    ...guards.map((guard) => part(JSON.stringify(guard.contents).length * 2, (sheet) => askForGuard(sheet, group, guard))),
    ...group.cells.map((edit) =>
      part(JSON.stringify(edit.before).length * 2 + cellsIn(edit.area) * 11, (sheet) => askForBlock(sheet, edit)),
    ),
    ...looksToAskFor(group).map(({ area, properties }) => part(400, (sheet) => askForLookBefore(sheet, area, properties))),
    ...group.copies.map((edit) => part(500, (sheet) => askForLookToCopy(sheet, edit))),
    ...group.validations.map(({ area }) => part(600, (sheet) => askForRule(sheet, area))),
    ...group.fits.map((edit) => part((edit.lastRow - edit.firstRow + 1) * 45, (sheet) => askForHeights(sheet, edit))),
  ];
}

function partOfName(edit: EditOf<'name'>): PartOfGroup {
  const ask = (context: Excel.RequestContext): (() => Finding) => {
    const item = context.workbook.names.getItemOrNullObject(edit.name).load('formula');
    return () => ({ name: { edit, refersTo: item.isNullObject ? null : String(item.formula) } });
  };
  return { group: null, part: { sent: 300, received: 200, ask } };
}

function cellsIn(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

function askForNewSheet(context: Excel.RequestContext, group: SheetGroup): () => Finding {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  const there = worksheets.getItemOrNullObject(group.name).load('name');
  return () => {
    if (!there.isNullObject) return { refusal: `There is a sheet “${group.name}” now. Run Review again.` };
    return protection.protected
      ? { refusal: 'The workbook’s structure is protected. Unprotect it (Review, Protect Workbook), then try again.' }
      : {};
  };
}

/** Whether the sheet may be written on at all. */
function askForState(sheet: Excel.Worksheet, group: SheetGroup): () => Finding {
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true).load(extentProperties);
  const moves = [
    ...group.tables.map((edit) => ({
      from: edit.from,
      range: sheet.tables.getItemOrNullObject(edit.table).getRange().load(extentProperties),
    })),
    ...group.filters.map((edit) => ({ from: edit.from, range: sheet.autoFilter.getRangeOrNullObject().load(extentProperties) })),
  ];
  return () => {
    if (sheet.isNullObject) return { refusal: `The sheet “${group.name}” has been removed. Run Review again.` };
    if (sheet.protection.protected)
      return { refusal: `“${sheet.name}” is protected. Unprotect it (Review, Unprotect Sheet), then try again.` };
    if (sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered)) {
      return {
        refusal: `“${sheet.name}” is filtered, and Excel may misplace what is written between hidden rows. Clear the filter (Data, Clear), then try again.`,
      };
    }
    const moved = moves.some(({ from, range }) => range.isNullObject || !sameArea(areaOf(range), from));
    if (moved) return { refusal: changedSentence(sheet.name, null) };
    return { lastRow: used.isNullObject ? 0 : areaOf(used).lastRow };
  };
}

function askForGuard(sheet: Excel.Worksheet, group: SheetGroup, guard: Guard): () => Finding {
  const range = rangeOf(sheet, guard.area).load('values,formulas');
  return () => {
    if (range.isNullObject) return {};
    const found = contentsOf(range.values, range.formulas);
    const changed = firstDifference(found, guard.contents);
    return changed === null
      ? {}
      : { refusal: changedSentence(group.name, cellAddress(guard.area.firstRow + changed.row, guard.area.firstColumn + changed.column)) };
  };
}

function changedSentence(sheet: string, address: string | null): string {
  return `“${sheet}” has changed since the preview${address === null ? '' : ` (${address})`}. Run Review again.`;
}

function firstDifference(
  found: readonly (readonly Content[])[],
  expected: readonly (readonly Content[])[],
): { readonly row: number; readonly column: number } | null {
  for (const [row, contents] of expected.entries()) {
    const column = contents.findIndex((content, i) => !holds(found[row]?.[i] ?? null, content));
    if (column >= 0) return { row, column };
  }
  return null;
}

function askForBlock(sheet: Excel.Worksheet, edit: EditOf<'cells'>): () => Finding {
  const range = rangeOf(sheet, edit.area).load('values,formulas,numberFormat');
  return () => {
    if (range.isNullObject) return {};
    return {
      blocks: [{ edit, found: contentsOf(range.values, range.formulas), numberFormats: range.numberFormat.map((row) => row.map(String)) }],
    };
  };
}

function emptyBlock(edit: EditOf<'cells'>): Block {
  return { edit, found: edit.after.map((row) => row.map(() => null)), numberFormats: edit.after.map((row) => row.map(() => 'General')) };
}

/** Looks are asked for column by column: cells of one column mostly look alike, cells of one row don't. */
function looksToAskFor(group: SheetGroup): readonly { readonly area: Area; readonly properties: readonly LookProperty[] }[] {
  return [
    ...group.formats.flatMap(({ area, format }) => columnsIn(area).map((column) => ({ area: column, properties: changedBy(format) }))),
    ...group.copies.flatMap(({ to }) => columnsIn(to).map((column) => ({ area: column, properties: headingLook }))),
  ].filter(({ properties }) => properties.length > 0);
}

function columnsIn(area: Area): readonly Area[] {
  return Array.from({ length: columnsOf(area) }, (_, i) => ({
    ...area,
    firstColumn: area.firstColumn + i,
    lastColumn: area.firstColumn + i,
  }));
}

function askForLookBefore(sheet: Excel.Worksheet, area: Area, properties: readonly LookProperty[]): () => Finding {
  const look = askForLook(rangeOf(sheet, area), properties, rowsOf(area) > 1);
  return () => (sheet.isNullObject ? {} : { looks: [{ area, look: look() }] });
}

function askForLookToCopy(sheet: Excel.Worksheet, edit: EditOf<'copy-format'>): () => Finding {
  const corner = rangeOf(sheet, { ...edit.from, lastRow: edit.from.firstRow, lastColumn: edit.from.firstColumn });
  corner.load('numberFormat');
  const look = askForLook(corner, headingLook, false);
  return () =>
    sheet.isNullObject ? {} : { toCopy: [{ to: edit.to, look: look(), numberFormat: String(corner.numberFormat[0]?.[0] ?? 'General') }] };
}

/** A rule that only some of the cells have, or none, can't be handed back. */
function askForRule(sheet: Excel.Worksheet, area: Area): () => Finding {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.load('type,rule,ignoreBlanks,errorAlert,prompt');
  return () => {
    if (sheet.isNullObject) return {};
    const { type, rule, ignoreBlanks, errorAlert, prompt } = dataValidation;
    if (type === 'None' || type === 'Inconsistent' || type === 'MixedCriteria') return {};
    return { rulesBefore: [{ area, rule, ignoreBlanks, errorAlert, prompt }] };
  };
}

function askForHeights(sheet: Excel.Worksheet, edit: EditOf<'fit-rows'>): () => Finding {
  const rows = rangeOf(sheet, { firstRow: edit.firstRow, lastRow: edit.lastRow, firstColumn: 0, lastColumn: 0 }).getRowProperties({
    format: { rowHeight: true },
  });
  return () => {
    if (sheet.isNullObject) return {};
    return { rowHeights: [{ firstRow: edit.firstRow, heights: rows.value.map(({ format }) => format?.rowHeight ?? 15) }] };
  };
}
