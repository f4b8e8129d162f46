// Which key of a workbook says how a table's statuses are judged: the nearest on its own sheet, else those on sheets that
// hold no plan and don't speak of another sheet.

import { escapedPattern } from '../../cells/escaped-pattern';
import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { judgementsOnSheet } from './judged-statuses';
import { coloursIn } from './key-colours';
import { keysOnSheet, rowsBetween, type SheetWithTables } from './find-keys';
import type { StatusKey } from './status-key';

/** All that the workbook says of how statuses are judged, outside its tables. */
export interface WorkbookKeys {
  /** By the name of its sheet, of those that hold plans. */
  readonly bySheet: ReadonlyMap<string, readonly StatusKey[]>;
  /** Of sheets that hold none. */
  readonly elsewhere: readonly StatusKey[];
  /** Keys of sheets with plans that tell an outlook, by the sheet's name. */
  readonly outlooks: ReadonlyMap<string, readonly StatusKey[]>;
  /** Of sheets with plans those that say what colours of cells mean, outlooks among them. */
  readonly colours: ReadonlyMap<string, readonly StatusKey[]>;
  /** What such a sheet says of statuses that are a judgement. */
  readonly judgements: readonly StatusKey[];
  /** Every sheet's name, in their order. */
  readonly sheets: readonly string[];
  /** The sheets that hold no plan. */
  readonly guides: readonly Grid[];
}

/** What the workbook says of a table's statuses, outside the table. */
export interface ToldOfStatuses {
  /** Keys that may be the table's, the likeliest first. */
  readonly keys: readonly StatusKey[];
  /** A key that tells an outlook, or a line on another sheet that calls its statuses a judgement; null where there is none. */
  readonly judgement: StatusKey | null;
  /** The nearest on its sheet that says what colours of cells mean; null where there is none. */
  readonly colours: StatusKey | null;
  /** Nothing else is rated by Own rules, and nobody has changed them. */
  readonly isOwnFree: boolean;
  /** The sheets without a plan that may hold its key. */
  readonly guides: readonly Grid[];
}

/**
 * A sheet and what its tables hold: rows that are rated, those of a programme plan or a narrative, whose words and drafts
 * name colours and targets without being a key, or neither.
 */
interface SheetOfWorkbook extends SheetWithTables {
  readonly holds: 'rated rows' | 'other rows' | 'no plan';
}

/** All keys of the workbook. */
export function keysOfWorkbook(sheets: readonly SheetOfWorkbook[]): WorkbookKeys {
  const others = sheets.filter(({ holds }) => holds === 'no plan').map(({ grid }) => ({ grid, tables: [] }));
  const found = new Map(sheets.flatMap((sheet) => (sheet.holds === 'rated rows' ? [[sheet.grid.sheet.name, keysOnSheet(sheet)]] : [])));
  const elsewhere = others.flatMap(keysOnSheet);
  const only = (isWanted: (key: StatusKey) => boolean) => new Map([...found].map(([name, keys]) => [name, keys.filter(isWanted)] as const));
  return {
    bySheet: only(isOfCutOffs),
    elsewhere: elsewhere.filter((key) => isOfCutOffs(key) && isOfTargets(key)),
    outlooks: only(({ isOutlook }) => isOutlook === true),
    colours: only((key) => !isOfCutOffs(key)),
    judgements: [
      ...others.flatMap(({ grid }) => judgementsOnSheet(grid)),
      ...elsewhere.filter((key) => key.isOutlook === true && !isOfOthers(key)),
    ],
    sheets: sheets.map(({ grid }) => grid.sheet.name),
    guides: others.map(({ grid }) => grid),
  };
}

function isOfCutOffs({ isOutlook, isOfColours }: StatusKey): boolean {
  return isOutlook !== true && isOfColours !== true;
}

/** What is told of one table. */
export function toldOf(keys: WorkbookKeys, table: PlanTable, isOwnFree: boolean): ToldOfStatuses {
  return {
    keys: keysFor(keys, table),
    judgement: judgementOf(keys, table),
    colours: coloursFor(keys, table),
    isOwnFree,
    guides: keys.guides,
  };
}

/** One where its own sheet has any. */
function keysFor({ bySheet, elsewhere, sheets }: WorkbookKeys, table: PlanTable): readonly StatusKey[] {
  const own = bySheet.get(table.sheet.name) ?? [];
  const near = nearestOf(own, table, (key, rows) => rows <= nearby || isOfTargets(key));
  return near === null ? elsewhere.filter((key) => isSaidOf(key, table.sheet.name, sheets)) : [near];
}

function coloursFor({ colours }: WorkbookKeys, table: PlanTable): StatusKey | null {
  return nearestOf(colours.get(table.sheet.name) ?? [], table, (_, rows) => rows <= nearby);
}

/** Of several as near the first. `mayBe`: whether a key so many rows off is the table's at all. */
function nearestOf(keys: readonly StatusKey[], table: PlanTable, mayBe: (key: StatusKey, rows: number) => boolean): StatusKey | null {
  const near = keys.map((key) => ({ key, rows: rowsBetween(key, table) })).filter(({ key, rows }) => mayBe(key, rows));
  return near.sort((one, other) => one.rows - other.rows)[0]?.key ?? null;
}

/** Near the table, and no key with cut-offs between them; else on another sheet. */
function judgementOf(told: WorkbookKeys, table: PlanTable): StatusKey | null {
  const { bySheet, outlooks, judgements, sheets } = told;
  const rowsOf = (keys: readonly StatusKey[]): number => Math.min(nearby + 1, ...keys.map((key) => rowsBetween(key, table)));
  const byCutOffs = rowsOf(bySheet.get(table.sheet.name) ?? []);
  const near = (outlooks.get(table.sheet.name) ?? []).find((key) => rowsBetween(key, table) < Math.min(byCutOffs, nearby + 1));
  return near ?? judgements.find((key) => isSaidOf(key, table.sheet.name, sheets)) ?? null;
}

/** Within so many rows a key is the table's whatever it speaks of; further off only one of targets is. */
const nearby = 12;

/** Two colours, told apart by what is reached of a target; not days, money or risk. */
function isOfTargets({ lines, rules }: StatusKey): boolean {
  const text = lines.join('; ');
  return (rules !== undefined || coloursIn(text).size >= 2) && ofTargets.test(text) && !ofOthers.test(text);
}

/** Such a key speaks of something else than the work. */
function isOfOthers({ lines }: StatusKey): boolean {
  return ofOthers.test(lines.join('; '));
}

const ofTargets = /\b(?:targets?|profiled?|plan(?:ned)?|expected|trajector\w*|toleranc\w*|minimum|amber (?:limit|threshold))\b/iu;
const ofOthers = /\b(?:days?|weeks?|months?|budgets?|costs?|spend\w*|risk scores?|(?:low|medium|moderate|high) risk|likelihood|impact)\b/iu;

/** A sheet is meant by its name or its number ("tab 3"); what names none is said of all. */
function isSaidOf({ lines }: StatusKey, sheet: string, sheets: readonly string[]): boolean {
  const text = lines.join('; ').toLowerCase();
  const byNumber = [...text.matchAll(/\b(?:tab|sheet|worksheet)\s+(\d{1,2})\b/gu)].flatMap(
    ([, number]) => sheets[Number(number) - 1] ?? [],
  );
  const byName = sheets.filter((name) => {
    const named = escapedPattern(name.toLowerCase());
    return name.length >= shortestName && new RegExp(`\\b(?:tab|sheet|worksheet)\\b.{0,12}${named}|["“‘']${named}["”’']`, 'u').test(text);
  });
  const named = [...byNumber, ...byName];
  return named.length === 0 || named.includes(sheet);
}

const shortestName = 3;
