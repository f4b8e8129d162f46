// What stands where a review is about to write: contents, looks, protection, filters. It changes nothing.
// Read in one round trip for all sheets up to 4 MB, in one more for each further 4 MB.

import { cellAddress, type Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { bytesOfRow, shareRows } from '../batch/bytes';
import { contentsOf, holds } from '../batch/cell-contents';
import type { EditOf, SheetGroup } from './group-edits';
import {
  askForBlock,
  askForHeights,
  askForFormatBefore,
  askForFormatToCopy,
  askForRule,
  emptyBlock,
  formatsToAskFor,
  type Block,
  type FormatToCopy,
} from './inspect-cells';
import { askForPosition, askForTablesCrossed } from './inspect-structure';
import { areaBefore } from './inserted-column';
import type { FormatBefore, RowHeights, RuleBefore } from '../journal/journal';
import { partOfLayout, type LayoutToGive } from './copied-layouts';
import { areaOf, extentProperties, inPieces, rangeOf, sameArea } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';

/** Contents that a sheet must still hold for the edits to mean what they meant: where rows have moved, our cells would land beside the wrong ones. */
export interface Guard {
  readonly sheetId: string;
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

/** A sheet as it stands before the write. `refusal`: why nothing may be written on it, in one sentence. */
export interface Inspected {
  readonly group: SheetGroup;
  readonly refusal: string | null;
  readonly lastRow: number;
  readonly blocks: readonly Block[];
  readonly looks: readonly FormatBefore[];
  readonly toCopy: readonly FormatToCopy[];
  readonly rowHeights: readonly RowHeights[];
  readonly rulesBefore: readonly RuleBefore[];
  readonly layouts: readonly LayoutToGive[];
  /** Where a new sheet goes among the others; null: last. */
  readonly position: number | null;
}

/** One part's finding about its sheet or name; `inspect` puts them together. */
type InspectionPart = Partial<
  Pick<Inspected, 'refusal' | 'lastRow' | 'blocks' | 'looks' | 'toCopy' | 'rowHeights' | 'rulesBefore' | 'layouts' | 'position'>
> & {
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
  const answers = await sendInBatches(parts.map(({ part }) => part));
  if (!answers.ok) return answers;
  const findings = new Map(groups.map((group): [SheetGroup, InspectionPart[]] => [group, []]));
  for (const [i, finding] of answers.value.entries()) {
    const group = parts[i]?.group ?? null;
    if (group !== null) findings.get(group)?.push(finding);
  }
  return succeed({
    sheets: groups.map((group) => mergeInspections(group, findings.get(group) ?? [])),
    names: answers.value.flatMap(({ name }) => name ?? []),
  });
}

function mergeInspections(group: SheetGroup, findings: readonly InspectionPart[]): Inspected {
  return {
    group,
    refusal: findings.find(({ refusal }) => refusal !== undefined && refusal !== null)?.refusal ?? null,
    lastRow: Math.max(0, ...findings.map(({ lastRow }) => lastRow ?? 0)),
    blocks: group.isNew
      ? group.cells.map(emptyBlock)
      : wholeBlocks(
          group,
          findings.flatMap(({ blocks }) => blocks ?? []),
        ),
    looks: findings.flatMap(({ looks }) => looks ?? []),
    toCopy: findings.flatMap(({ toCopy }) => toCopy ?? []),
    rowHeights: findings.flatMap(({ rowHeights }) => rowHeights ?? []),
    rulesBefore: findings.flatMap(({ rulesBefore }) => rulesBefore ?? []),
    layouts: findings.flatMap(({ layouts }) => layouts ?? []),
    position: findings.find(({ position }) => position !== undefined)?.position ?? null,
  };
}

interface PartOfGroup {
  readonly group: SheetGroup | null;
  readonly part: BatchRequest<InspectionPart>;
}

function partsOf(group: SheetGroup, guards: readonly Guard[]): readonly PartOfGroup[] {
  const part = (received: number, ask: (sheet: Excel.Worksheet) => () => InspectionPart): PartOfGroup => ({
    group,
    part: { sent: 500, received, ask: (context) => ask(context.workbook.worksheets.getItemOrNullObject(group.key)) },
  });
  const layouts = group.layouts.map((edit): PartOfGroup => ({
    group,
    part: partOfFinding(partOfLayout(group, edit), (found) => ({ layouts: [found] })),
  }));
  if (group.isNew) return [{ group, part: { sent: 500, received: 200, ask: (context) => askForNewSheet(context, group) } }, ...layouts];
  return [
    part(1_000, (sheet) => askForState(sheet, group)),
    ...(group.insertion === null ? [] : [partOfInsertion(group.insertion, part)]),
    ...layouts,
    ...[...guards, ...besideOf(group)].flatMap((guard) =>
      shareRows(guard.contents.map(bytesReadOfRow), bytesPerLook).map(({ from, count, bytes }) =>
        part(bytes, (sheet) => askForGuard(sheet, group, someRows(guard, from, count))),
      ),
    ),
    ...group.cells.flatMap((edit) =>
      shareRows(edit.before.map(bytesReadOfRow), bytesPerLook).map(({ from, count, bytes }) =>
        part(bytes, (sheet) => found(sheet, askForBlock(sheet, group, edit, from, count), (block) => ({ blocks: [block] }))),
      ),
    ),
    ...formatsToAskFor(group).map(({ area, properties }) =>
      part(400, (sheet) => found(sheet, askForFormatBefore(sheet, group, area, properties), (looks) => ({ looks }))),
    ),
    ...group.copies.map((edit) =>
      part(500, (sheet) => found(sheet, askForFormatToCopy(sheet, group, edit), (look) => ({ toCopy: [look] }))),
    ),
    ...group.validations.map(({ area }) =>
      part(600, (sheet) => found(sheet, askForRule(sheet, group, area), (rulesBefore) => ({ rulesBefore }))),
    ),
    ...group.fits
      .flatMap(({ firstRow, lastRow }) => inPieces({ first: firstRow, last: lastRow }, rowsPerLook))
      .map(({ first, last }) =>
        part((last - first + 1) * 45, (sheet) =>
          found(sheet, askForHeights(sheet, { firstRow: first, lastRow: last }), (heights) => ({ rowHeights: [heights] })),
        ),
      ),
  ];
}

function partOfFinding<T>(part: BatchRequest<T>, finding: (found: T) => InspectionPart): BatchRequest<InspectionPart> {
  return {
    ...part,
    ask: (context) => {
      const read = part.ask(context);
      return () => finding(read());
    },
  };
}

/** Nothing is found on a sheet that is gone. */
function found<T>(sheet: Excel.Worksheet, read: () => T, finding: (found: T) => InspectionPart): () => InspectionPart {
  return () => (sheet.isNullObject ? {} : finding(read()));
}

type PartOfSheet = (received: number, ask: (sheet: Excel.Worksheet) => () => InspectionPart) => PartOfGroup;

function partOfInsertion(edit: EditOf<'insert-column'>, part: PartOfSheet): PartOfGroup {
  return part(500, (sheet) => found(sheet, askForTablesCrossed(sheet, edit), (refusal) => ({ refusal })));
}

/** The cells beside a new column must be those that it was meant for. */
function besideOf({ key, insertion }: SheetGroup): readonly Guard[] {
  return insertion === null ? [] : [{ sheetId: key, ...insertion.beside }];
}

/** So much of a sheet is looked at in one part: two of them fit in a trip. */
const bytesPerLook = 1_900_000;
const rowsPerLook = 40_000;

/** A constant comes back twice, as value and as formula, and a number format with it, mostly "General". */
function bytesReadOfRow(row: readonly Content[]): number {
  return 2 * bytesOfRow(row) + 11 * row.length;
}

function someRows({ sheetId, area, contents }: Guard, from: number, count: number): Guard {
  const firstRow = area.firstRow + from;
  return { sheetId, area: { ...area, firstRow, lastRow: firstRow + count - 1 }, contents: contents.slice(from, from + count) };
}

/** A block that was looked at in several parts is one again, its rows in their order. */
function wholeBlocks({ cells }: SheetGroup, parts: readonly Block[]): readonly Block[] {
  return cells.flatMap((edit) => {
    const found = parts.filter((part) => part.edit === edit);
    if (found.length === 0) return [];
    return [{ edit, found: found.flatMap((part) => part.found), numberFormats: found.flatMap((part) => part.numberFormats) }];
  });
}

function partOfName(edit: EditOf<'name'>): PartOfGroup {
  const ask = (context: Excel.RequestContext): (() => InspectionPart) => {
    const item = context.workbook.names.getItemOrNullObject(edit.name).load('formula');
    return () => ({ name: { edit, refersTo: item.isNullObject ? null : String(item.formula) } });
  };
  return { group: null, part: { sent: 300, received: 200, ask } };
}

function askForNewSheet(context: Excel.RequestContext, group: SheetGroup): () => InspectionPart {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  const there = worksheets.getItemOrNullObject(group.name).load('name');
  const position = askForPosition(context, group);
  return () => {
    if (!there.isNullObject) return { refusal: `There is a sheet “${group.name}” now. Run Review again.` };
    return protection.protected
      ? { refusal: 'The workbook’s structure is protected. Unprotect it (Review, Protect Workbook), then try again.' }
      : { position: position() };
  };
}

/** Whether the sheet may be written on at all. */
function askForState(sheet: Excel.Worksheet, group: SheetGroup): () => InspectionPart {
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
    const moved = moves.some(
      ({ from, range }) => range.isNullObject || !isStill(areaOf(range), areaBefore(from, group.insertion?.column ?? null)),
    );
    if (moved) return { refusal: changedSentence(sheet.name, null) };
    return { lastRow: used.isNullObject ? 0 : areaOf(used).lastRow };
  };
}

function askForGuard(sheet: Excel.Worksheet, group: SheetGroup, guard: Guard): () => InspectionPart {
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

function isStill(now: Area, expected: Area | null): boolean {
  return expected !== null && sameArea(now, expected);
}
