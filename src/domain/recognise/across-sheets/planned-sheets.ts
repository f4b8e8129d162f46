// Sheets whose names say that their figures are planned, budgeted or forecast: by themselves, or because a sheet of the same
// rows is called what was done ("Parks plan" beside "Parks actual"). Nothing on them counts as done.

import { kindInHeading, kindInName, kindInTitle, saysProgress } from '../../cells/words/figure-kind-words';
import { kindInSheetName, kindOfName } from '../../cells/figures/sheet-kind-words';
import { textAt } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import type { OtherThanActual } from '../../model/table/figure-kind';
import type { PlanRow } from '../../model/table/rows';
import { measuredWords } from '../../model/table/row-name';
import { isSpreadOfTarget } from '../rows/figure-kinds';
import { namesOnSheet, type SheetRead } from './sheet-rows';

/** What a sheet's name says, and whether that holds beside targets and statuses of its own. */
interface KindOfSheet {
  readonly kind: OtherThanActual;
  /** A sheet of what was done has the same rows: holds whatever the columns. */
  readonly isPaired: boolean;
  /** Holds beside targets: "Planned 2023-24". */
  readonly isPlain: boolean;
}

/** So many rows, and this share of them, are on both sheets. */
const [fewestShared, leastShareShared] = [2, 2 / 3];

/** Work of a kind is called planned beside these: maintenance, visits, admissions. */
const otherThanPlanned = /\b(?:un-?planned|responsive|reactive|emergency|urgent|cyclical|routine|ad[- ]hoc|day[- ]to[- ]day)\b/iu;

/** Readings with the kinds of figures that their sheets' names say; what headings, titles or rows say themselves comes first. */
export function withKindsOfSheets<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.map((sheet) => {
    const said = kindOfSheet(sheet, sheets);
    if (said === null) return sheet;
    const tables = sheet.reading.tables.map((table) => (holdsOf(sheet, table, said) ? withKind(table, said.kind) : table));
    return { ...sheet, reading: { ...sheet.reading, tables } };
  });
}

function kindOfSheet(sheet: SheetRead, sheets: readonly SheetRead[]): KindOfSheet | null {
  const { name } = sheet.grid.sheet;
  const others = sheets.filter((other) => other !== sheet);
  const inName = kindInSheetName(name);
  if (inName === null || inName.kind === 'actual' || inName.kind === 'difference') return null;
  const { kind, stem } = inName;
  const isPaired = others.some((other) => {
    const found = kindInSheetName(other.grid.sheet.name);
    return found?.kind === 'actual' && found.stem === stem && haveSameRows(sheet, other);
  });
  if (isPaired) return { kind, isPaired, isPlain: true };
  const alone = kindOfName(name);
  if (alone === null || alone.kind === 'actual' || others.some((other) => otherThanPlanned.test(other.grid.sheet.name))) return null;
  return alone.kind === 'difference' ? null : { kind: alone.kind, isPaired, isPlain: alone.isPlain };
}

function haveSameRows(one: SheetRead, other: SheetRead): boolean {
  const names = namesOnSheet(one);
  const shared = [...namesOnSheet(other)].filter((name) => names.has(name)).length;
  return shared >= fewestShared && shared >= names.size * leastShareShared;
}

function holdsOf(sheet: SheetRead, table: PlanTable, { isPaired, isPlain }: KindOfSheet): boolean {
  const { columns, confirmed } = table;
  if (confirmed || saysActual(table) || titlesSayActual(sheet, table)) return false;
  if (isPaired) return true;
  if (columns.achieved !== null || columns.rag.length > 0) return false;
  return isPlain || columns.target === null || isSpreadOfTarget(table.rows);
}

/** Over the periods or the total. */
function saysActual({ columns, roles }: PlanTable): boolean {
  const figures = new Set([columns.total, ...columns.periods.map(({ column }) => column)]);
  return roles.some(({ column, heading }) => figures.has(column) && kindInHeading(heading) === 'actual');
}

const linesAbove = 5;

/** A line over the table speaks of what was done, and not of what was planned. */
function titlesSayActual({ grid }: SheetRead, { area }: PlanTable): boolean {
  for (let row = Math.max(0, area.firstRow - linesAbove); row < area.firstRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const line = textAt(grid, row, column);
      if (line === '' || kindInTitle(line) !== null || kindOfName(line) !== null) continue;
      if (saysProgress(line) || kindInSheetName(line)?.kind === 'actual') return true;
    }
  }
  return false;
}

function withKind(table: PlanTable, kind: OtherThanActual): PlanTable {
  const rows = table.rows.map((row): PlanRow => {
    const isOpen = isDataKind(row.kind) && row.figureKind === undefined && kindInName(measuredWords(row))?.kind !== 'actual';
    return isOpen ? { ...row, figureKind: { kind, saidBy: 'title' } } : row;
  });
  return { ...table, rows };
}
