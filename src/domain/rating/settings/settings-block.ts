// A table's row on the Plan settings sheet: found by the names that its own RAG formulas use, so that renamed and
// reordered sheets don't confuse it.

import { dateInFormula, dateOfSerial } from '../../cells/calendar';
import { cellAddress, type CellValue } from '../../model/cell';
import { formulaAt, isEmptyGrid, valueAt, type Grid } from '../../model/grid';
import type { IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { dateMoved, noProfile, notRated, schemeChanged, withoutPrefix } from '../not-rated';
import { schemeWords } from '../schemes/scheme';
import { rulesName, thresholdName } from '../schemes/scheme-names';
import { placesWithThreshold, stepsOf, type Guard } from '../schemes/scheme-steps';
import { nameTarget, settingKeys, settingName, settingsIndexIn, type CellOnSettings, type SettingKey } from './settings-names';
import { schemeNames, type Scheme } from '../../model/scheme';

export interface SettingCell extends CellOnSettings {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Null: an earlier version's row has no such cell yet. */
export type SettingsBlock = Readonly<Record<Exclude<SettingKey, LaterKey>, SettingCell> & Record<LaterKey, SettingCell | null>>;

/** Cells that a review adds to a row of an earlier version. */
export type LaterKey = (typeof laterKeys)[number];

/** In the order in which versions have added them. */
export const laterKeys = ['yearOver', 'rulesLack', 'figuresTo', 'longestDraft'] as const satisfies readonly SettingKey[];

const isLater: ReadonlySet<SettingKey> = new Set(laterKeys);

/**
 * `set`: the table's row is there. `new`: it gets row `index`.
 * `name taken`: a name that we'd need is the officer's own. `sheet taken`:
 * there is a "Plan settings" sheet that we didn't make.
 */
export type BlockState =
  | { readonly kind: 'set'; readonly index: number; readonly block: SettingsBlock }
  | { readonly kind: 'new'; readonly index: number }
  | { readonly kind: 'name taken'; readonly index: number; readonly name: string }
  | { readonly kind: 'sheet taken'; readonly index: number };

/**
 * Share of the year gone by at `asAt`, days with both ends counted, held to 0 to 1; or why there is none. That day is the
 * one that the figures run to; in rows of earlier versions the as-at date.
 */
export function elapsedFormula(at: Readonly<Record<'yearStart' | 'yearEnd' | 'asAt', CellOnSettings>>): string {
  const { start, end, asAt } = datesIn(at);
  return (
    `=IF(COUNT(${asAt})=0,"${noProfile.noAsAt}",IF(COUNT(${start},${end})<2,"${noProfile.noYear}",` +
    `IF(${end}<${start},"${noProfile.outOfOrder}",MAX(0,MIN(1,(${asAt}-${start}+1)/(${end}-${start}+1))))))`
  );
}

/**
 * Nothing while the scheme's rules are those that the table's formulas were compiled from, and the as-at date comes
 * before `leftOutTo`, the end of the first period that they leave out as still to come; else what its RAG cells then say.
 */
export function checkFormula(at: Readonly<Record<'scheme' | 'rules' | 'asAt', CellOnSettings>>, leftOutTo: IsoDate | null): string {
  const word = cellAddress(at.scheme.row, at.scheme.column);
  const live = schemeNames.reduceRight((otherwise, name) => `IF(${word}="${schemeWords[name]}",${rulesName(name)},${otherwise})`, word);
  const byRules = `IF(IFERROR(${cellAddress(at.rules.row, at.rules.column)}=${live},FALSE),"","${schemeChanged}")`;
  if (leftOutTo === null) return `=${byRules}`;
  const asAt = cellAddress(at.asAt.row, at.asAt.column);
  return `=IF(IF(COUNT(${asAt})=0,FALSE,${asAt}>=${dateInFormula(leftOutTo)}),"${dateMoved}",${byRules})`;
}

/** Whether the year's last day has come; not while a date is missing (`yearIsOver` in rating/rate.ts). */
export function yearOverFormula(at: Readonly<Record<'yearStart' | 'yearEnd' | 'asAt', CellOnSettings>>): string {
  const { end, asAt, all } = datesIn(at);
  return `=IF(COUNT(${all})<3,FALSE,${asAt}>=${end})`;
}

/** What the scheme's rules lack in every row that they are asked of, in the words that follow "Not rated: ". */
export function rulesLackFormula(at: Readonly<Record<'yearStart' | 'yearEnd' | 'asAt', CellOnSettings>>, scheme: Scheme): string {
  const { start, end, asAt, all } = datesIn(at);
  const tests: Readonly<Partial<Record<Guard, readonly (readonly [test: string, reason: string])[]>>> = {
    thresholds: [[missingThreshold(scheme), notRated.noThresholds]],
    year: [
      [`IF(COUNT(${start},${end})<2,FALSE,${end}<${start})`, notRated.because(noProfile.outOfOrder)],
      [`IF(COUNT(${all})<3,FALSE,${asAt}<${start})`, notRated.notStarted],
    ],
    date: [[`COUNT(${asAt})=0`, notRated.noAsAt]],
  };
  const asked = stepsOf(scheme).flatMap((step) => (step.kind === 'guard' ? (tests[step.guard] ?? []) : []));
  return `=${asked.map(([test, reason]) => `IF(${test},"${withoutPrefix(reason)}",`).join('')}""${')'.repeat(asked.length)}`;
}

function missingThreshold(scheme: Scheme): string {
  const names = placesWithThreshold(scheme).map((place) => thresholdName(scheme.name, place));
  return `COUNT(${names.join(',')})<${String(names.length)}`;
}

function datesIn(at: Readonly<Record<'yearStart' | 'yearEnd' | 'asAt', CellOnSettings>>) {
  const address = ({ row, column }: CellOnSettings): string => cellAddress(row, column);
  const [start, end, asAt] = [address(at.yearStart), address(at.yearEnd), address(at.asAt)];
  return { start, end, asAt, all: `${start},${end},${asAt}` };
}

/** First words of the sheet that we make: how it is known again before it has a row. */
export const settingsTitle = 'Plan settings';

/** Finds or reserves the settings of each table, in order. */
export function findBlocks(
  snapshot: Snapshot,
  tables: readonly { readonly grid: Grid; readonly table: PlanTable }[],
): readonly BlockState[] {
  const names = new Map([...snapshot.names].map(([name, refersTo]) => [name.toLowerCase(), refersTo]));
  const found = tables.map(({ grid, table }) => indexOfTable(grid, table));
  const taken = new Set<number>();
  const blocks = found.map((index): BlockState | null => {
    const state = index === null || taken.has(index) ? null : readBlock(snapshot, names, index);
    if (state !== null) taken.add(state.index);
    return state;
  });
  return blocks.map((state) => state ?? reserve(snapshot, names, taken));
}

/** The as-at date that an earlier review's settings give a table; null where they give it none that can be read. */
export function asAtOnSettings(snapshot: Snapshot, grid: Grid, table: PlanTable): IsoDate | null {
  const index = indexOfTable(grid, table);
  const refersTo =
    index === null ? undefined : [...snapshot.names].find(([name]) => name.toLowerCase() === settingName('asAt', index).toLowerCase())?.[1];
  const target = refersTo === undefined ? null : nameTarget(refersTo);
  if (target?.kind !== 'settings' || snapshot.settings === null) return null;
  const value = valueAt(snapshot.settings, target.cell.row, target.cell.column);
  return typeof value === 'number' ? dateOfSerial(value, grid.dateSystem) : null;
}

function indexOfTable(grid: Grid, table: PlanTable): number | null {
  const { rag, profile } = table.addInColumns;
  for (const column of [rag, profile]) {
    if (column === undefined) continue;
    for (const { row } of table.rows) {
      const index = settingsIndexIn(formulaAt(grid, row, column) ?? '');
      if (index !== null) return index;
    }
  }
  return null;
}

/** Null where the names are gone, so that the table needs a new row. */
function readBlock(snapshot: Snapshot, names: ReadonlyMap<string, string>, index: number): BlockState | null {
  const cells = new Map<SettingKey, SettingCell>();
  for (const key of settingKeys) {
    const name = settingName(key, index);
    const refersTo = names.get(name.toLowerCase());
    const target = refersTo === undefined ? { kind: 'gone' as const } : nameTarget(refersTo);
    if (target.kind === 'elsewhere') return { kind: 'name taken', index, name };
    if (target.kind === 'gone' && isLater.has(key)) continue;
    if (target.kind === 'gone' || snapshot.settings === null) return null;
    const { row, column } = target.cell;
    cells.set(key, { row, column, value: valueAt(snapshot.settings, row, column), formula: formulaAt(snapshot.settings, row, column) });
  }
  const cell = (key: SettingKey): SettingCell => cells.get(key) ?? { row: 0, column: 0, value: null, formula: null };
  const block = {
    scheme: cell('scheme'),
    yearStart: cell('yearStart'),
    yearEnd: cell('yearEnd'),
    asAt: cell('asAt'),
    elapsed: cell('elapsed'),
    rules: cell('rules'),
    check: cell('check'),
    yearOver: cells.get('yearOver') ?? null,
    rulesLack: cells.get('rulesLack') ?? null,
    figuresTo: cells.get('figuresTo') ?? null,
    longestDraft: cells.get('longestDraft') ?? null,
  } satisfies SettingsBlock;
  return { kind: 'set', index, block };
}

function reserve(snapshot: Snapshot, names: ReadonlyMap<string, string>, taken: Set<number>): BlockState {
  const targetsOf = (index: number) => settingKeys.map((key) => names.get(settingName(key, index).toLowerCase()));
  let index = 1;
  while (taken.has(index) || targetsOf(index).some((refersTo) => refersTo !== undefined && nameTarget(refersTo).kind !== 'elsewhere'))
    index += 1;
  taken.add(index);
  const clash = settingKeys.find((key) => names.has(settingName(key, index).toLowerCase()));
  if (clash !== undefined) return { kind: 'name taken', index, name: settingName(clash, index) };
  return isOfficersSheet(snapshot.settings) ? { kind: 'sheet taken', index } : { kind: 'new', index };
}

/** A sheet of the officer's own that has our sheet's name. */
export function isOfficersSheet(settings: Grid | null): boolean {
  return settings !== null && !isEmptyGrid(settings) && valueAt(settings, 0, 0) !== settingsTitle;
}
