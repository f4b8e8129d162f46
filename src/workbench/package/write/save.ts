// The model → .xlsx. What changed is found by comparing with the original package, read again; all else keeps its
// bytes.

import type { Sheet, Workbook } from '../../workbook/model';
import { dropStaleCalculationChain, type RemovedFormula } from './calculation-chain';
import { createDraft, removeWithDependents, type Draft } from '../container/package-draft';
import { partText, type Parts } from '../container/parts';
import { readPackage, type ReadPackage } from '../read/open';
import { readSheetXml, type LocatedSheet } from '../read/read-sheet';
import { plainStrings, sharedStringLookup } from './sheet/write-cells';
import { writeSettings } from './write-settings';
import { emptyWorksheet, sheetText } from './sheet/write-sheet';
import { createStyleWriter, type StyleWriter } from './styles/write-styles';
import { writeTables } from './sheet/write-tables';
import { placeSheets, workbookText } from './write-workbook';
import { writeComments } from './sheet/write-comments';
import { moveDrawings, moveSources } from './sheet/write-drawings';
import { numberOf } from '../xml/xml-tree';
import { zip, type Deflate } from '../container/zip';

const worksheetType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const worksheetContent = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A save under way. */
interface SaveContext {
  readonly workbook: Workbook;
  /** The original package, read again. */
  readonly before: ReadPackage;
  readonly draft: Draft;
  readonly styles: StyleWriter;
  /** The first index of every shared string without formatted runs. */
  readonly plainStrings: ReadonlyMap<string, number>;
}

/**
 * The workbook as an .xlsx file; the workbook itself isn't changed, and may be saved again. Parts without a change
 * are the same
 * byte for byte, and so is the rest of a part with one. A change and its undo give the original parts again.
 * `deflate`: null for the one that runs everywhere.
 */
export function saveWorkbook(workbook: Workbook, deflate: Deflate | null = null): Uint8Array {
  const before = readPackage(workbook.original.parts, true);
  const draft = createDraft(workbook.original.parts);
  const styles = createStyleWriter(workbook, before);
  const context: SaveContext = { workbook, before, draft, styles, plainStrings: plainStrings(before.strings) };
  const relationships = new Map<string, string>();
  let removedFormulas: readonly RemovedFormula[] = [];
  for (const sheet of workbook.sheets) {
    const located = before.slots.find((slot) => slot.located?.sheet.id === sheet.id)?.located ?? null;
    if (located === null) relationships.set(sheet.id, addSheet(context, sheet));
    else removedFormulas = removedFormulas.concat(patchSheet(context, located, sheet));
  }
  const places = placeSheets(before, workbook, relationships);
  draft.setText(before.workbookPath, workbookText(before, workbook, places));
  const formulasOfRemovedSheets = removeSheets(context);
  moveSources(draft, workbook);
  dropStaleCalculationChain(draft, before.workbookPath, removedFormulas.concat(formulasOfRemovedSheets));
  writeSettings(draft, workbook.settings);
  styles.finish(draft);
  if (before.stringsPath !== null) countStrings(draft, before.stringsPath, workbook);
  return zip(draft.parts, deflate);
}

/** How many cells refer to the shared strings, as the file says it. Nothing is changed where nothing else is. */
function countStrings(draft: Draft, path: string, { sheets, original }: Workbook): void {
  const changed = sheets.filter(({ part }) => part !== null && draft.parts.get(part) !== original.parts.get(part));
  if (changed.length === 0) return;
  const uses = (parts: Parts): number => changed.reduce((sum, { part }) => sum + stringCells(partText(parts, part ?? '') ?? ''), 0);
  const more = uses(draft.parts) - uses(original.parts);
  if (more === 0) return;
  const text = draft.text(path);
  draft.setText(
    path,
    text.replace(/(<(?:\w+:)?sst\s[^>]*?\bcount=")(\d+)/u, (_all, before: string, count: string) => before + String(Number(count) + more)),
  );
}

/** How many cells of a sheet hold a shared string; looked for from the attribute, which fewer tags have than are cells. */
function stringCells(xml: string): number {
  let found = 0;
  for (let at = xml.indexOf('t="s"'); at >= 0; at = xml.indexOf('t="s"', at + 1)) {
    const open = xml.lastIndexOf('<', at);
    if (/^<(?:\w+:)?c\s[^>]*\bt="s"$/u.test(xml.slice(open, at + 't="s"'.length))) found += 1;
  }
  return found;
}

/** Writes what changed on a sheet of the file; returns the formulas that it lost. */
function patchSheet(context: SaveContext, located: LocatedSheet, sheet: Sheet): readonly RemovedFormula[] {
  const { before, draft, styles } = context;
  const path = located.sheet.part ?? '';
  const links = writeTables(draft, path, located.tables, sheet);
  const sharedString = sharedStringLookup(located, before.strings, context.plainStrings);
  const active = frontChange(context, located, sheet);
  const { xml, removedFormulas } = sheetText(located, sheet, { styles, sharedString, links, active });
  if (xml !== located.xml) draft.setText(path, xml);
  writeComments(draft, path, located.sheet.comments, sheet.comments);
  moveDrawings(draft, path, sheet);
  return removedFormulas.map((cell) => ({ ...cell, sheetNumber: sheetNumber(before, located) }));
}

/**
 * Whether a sheet comes to the front or leaves it; null where neither. Two tabs in front would be edited as a group.
 */
function frontChange({ before, workbook }: SaveContext, located: LocatedSheet, sheet: Sheet): boolean | null {
  const activeId = workbook.activeSheetId;
  if (activeId === before.workbook.activeSheetId) return null;
  if (sheet.id === activeId) return true;
  return /<(?:\w+:)?sheetView\s[^>]*tabSelected=/.test(located.xml.slice(0, located.xml.indexOf('sheetData'))) ? false : null;
}

/** Writes a sheet that the file doesn't have; returns its relationship from the workbook. */
function addSheet({ before, draft, styles, ...context }: SaveContext, sheet: Sheet): string {
  const path = draft.freePath('xl/worksheets/sheet', '.xml');
  const entry = { id: sheet.id, name: sheet.name, visibility: sheet.visibility, path };
  const blank = readSheetXml({ entry, xml: emptyWorksheet, tables: [] }, before.context, true);
  draft.addPart(path, emptyWorksheet, worksheetContent);
  const links = writeTables(draft, path, [], sheet);
  const sharedString = sharedStringLookup(null, before.strings, context.plainStrings);
  const active = sheet.id === context.workbook.activeSheetId ? true : null;
  draft.setText(path, sheetText(blank, sheet, { styles, sharedString, links, active }).xml);
  return draft.relate(before.workbookPath, worksheetType, path);
}

/** Takes out the parts of sheets that were deleted; returns the formulas that were on them. */
function removeSheets({ before, draft, workbook }: SaveContext): readonly RemovedFormula[] {
  const removed = before.slots.flatMap(({ located }) =>
    located === null || workbook.sheets.some(({ id }) => id === located.sheet.id) ? [] : [located],
  );
  return removed.flatMap((located) => {
    const path = located.sheet.part ?? '';
    draft.unrelate(before.workbookPath, path);
    removeWithDependents(draft, path);
    return formulasOf(located.sheet).map((cell) => ({ ...cell, sheetNumber: sheetNumber(before, located) }));
  });
}

function sheetNumber(before: ReadPackage, located: LocatedSheet): number {
  const slot = before.slots.find((other) => other.located === located);
  return numberOf(slot?.element, 'sheetId') ?? 0;
}

function formulasOf(sheet: Sheet): { row: number; column: number }[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].filter(([, { formula }]) => formula !== null).map(([column]) => ({ row, column })),
  );
}
