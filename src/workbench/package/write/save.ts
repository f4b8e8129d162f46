// The model → .xlsx. What changed is found by reading the original package again and comparing; all else keeps its bytes.

import type { Sheet, Workbook } from '../../workbook/model';
import { dropStaleCalculationChain, type GoneFormula } from './calculation-chain';
import { createDraft, removeWithDependents, type Draft } from '../container/package-draft';
import { readPackage, type ReadPackage } from '../read/open';
import { readSheetXml, type LocatedSheet } from '../read/read-sheet';
import { plainStrings, sharedStringLookup } from './write-cells';
import { writeSettings } from './write-settings';
import { emptyWorksheet, sheetText } from './write-sheet';
import { createStyleWriter, type StyleWriter } from './write-styles';
import { writeTables } from './write-tables';
import { placeSheets, workbookText } from './write-workbook';
import { writeComments } from './write-comments';
import { moveDrawings, moveSources } from './write-drawings';
import { numberOf } from '../xml/xml-tree';
import { zip } from '../container/zip';

const worksheetType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const worksheetContent = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * The workbook as an .xlsx file. Parts that nothing touched are the same byte for byte, in the same order; in a part that was touched, everything
 * else keeps its text. A change and its undo give the original parts again. The workbook itself isn't changed, and may be saved again.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const before = readPackage(workbook.original.parts, true);
  const draft = createDraft(workbook.original.parts);
  const styles = createStyleWriter(workbook, before);
  const plain = plainStrings(before.strings);
  const relationships = new Map<string, string>();
  let gone: readonly GoneFormula[] = [];

  for (const sheet of workbook.sheets) {
    const located = before.slots.find((slot) => slot.located?.sheet.id === sheet.id)?.located ?? null;
    if (located === null) relationships.set(sheet.id, addSheet(draft, before, sheet, styles, plain, workbook.activeSheetId));
    else gone = gone.concat(patchSheet(draft, before, located, sheet, styles, plain, workbook.activeSheetId));
  }
  const places = placeSheets(before, workbook, relationships);
  draft.setText(before.workbookPath, workbookText(before, workbook, places));
  for (const { located } of before.slots) {
    if (located === null || workbook.sheets.some(({ id }) => id === located.sheet.id)) continue;
    gone = gone.concat(formulasOf(located.sheet).map((cell) => ({ ...cell, sheetNumber: sheetNumber(before, located) })));
    draft.unrelate(before.workbookPath, located.sheet.part ?? '');
    removeWithDependents(draft, located.sheet.part ?? '');
  }
  moveSources(draft, workbook);
  dropStaleCalculationChain(draft, before.workbookPath, gone);
  writeSettings(draft, workbook.settings);
  styles.finish(draft);
  return zip(draft.parts);
}

function patchSheet(
  draft: Draft,
  before: ReadPackage,
  located: LocatedSheet,
  sheet: Sheet,
  styles: StyleWriter,
  plain: ReadonlyMap<string, number>,
  activeId: string,
): GoneFormula[] {
  const path = located.sheet.part ?? '';
  const links = writeTables(draft, path, located.tables, sheet);
  const tools = {
    xf: (style: number, quotePrefix: boolean) => styles.xf(style, quotePrefix),
    sharedString: sharedStringLookup(located, before.strings, plain),
  };
  const { xml, formulasGone } = sheetText(located, sheet, tools, styles, links, frontChange(before, located, sheet, activeId));
  if (xml !== located.xml) draft.setText(path, xml);
  writeComments(draft, path, located.sheet.comments, sheet.comments);
  moveDrawings(draft, path, sheet);
  return formulasGone.map((cell) => ({ ...cell, sheetNumber: sheetNumber(before, located) }));
}

/** Whether a sheet comes to the front or leaves it; null where nothing changes for it. Two tabs in front would be edited together. */
function frontChange(before: ReadPackage, located: LocatedSheet, sheet: Sheet, activeId: string): boolean | null {
  if (activeId === before.workbook.activeSheetId) return null;
  if (sheet.id === activeId) return true;
  return /<(?:\w+:)?sheetView\s[^>]*tabSelected=/.test(located.xml.slice(0, located.xml.indexOf('sheetData'))) ? false : null;
}

function addSheet(
  draft: Draft,
  before: ReadPackage,
  sheet: Sheet,
  styles: StyleWriter,
  plain: ReadonlyMap<string, number>,
  activeId: string,
): string {
  const path = draft.freePath('xl/worksheets/sheet', '.xml');
  const entry = { id: sheet.id, name: sheet.name, visibility: sheet.visibility, path };
  const blank = readSheetXml(entry, emptyWorksheet, before.context, true, []);
  draft.addPart(path, emptyWorksheet, worksheetContent);
  const links = writeTables(draft, path, [], sheet);
  const tools = {
    xf: (style: number, quotePrefix: boolean) => styles.xf(style, quotePrefix),
    sharedString: sharedStringLookup(null, before.strings, plain),
  };
  draft.setText(path, sheetText(blank, sheet, tools, styles, links, sheet.id === activeId ? true : null).xml);
  return draft.relate(before.workbookPath, worksheetType, path);
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
