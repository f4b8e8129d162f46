// Writes the Plan settings sheet: one row for each table, and beside them the rules of the schemes, plain enough to be
// read and changed by hand.
// What an officer may change there is never overwritten but for an as-at date
// asked for; the rules as compiled and their check are ours.

import { cellAddress, cellArea, isEmptyValue, type Area } from '../model/cell';
import type { Content, Edit, EditSheet } from '../model/edit';
import { isEmptyGrid, valueAt, type Grid } from '../model/grid';
import { serialOf } from '../cells/calendar';
import { areStatedAlone } from '../rating/settings/stated-alone';
import type { RatingContext } from '../rating/settings/rating-context';
import { isSchemeOpen, schemeWords } from '../rating/schemes/scheme';
import { sentencesName } from '../rating/schemes/scheme-names';
import type { SchemesState } from '../rating/schemes/schemes-on-sheet';
import {
  checkFormula,
  elapsedFormula,
  isOfficersSheet,
  rulesLackFormula,
  settingsTitle,
  type BlockState,
  type SettingCell,
  type SettingsBlock,
  yearOverFormula,
  laterKeys,
  type LaterKey,
} from '../rating/settings/settings-block';
import {
  nameTarget,
  settingKeys,
  settingName,
  settingReference,
  settingsIndexIn,
  type CellOnSettings,
  type SettingKey,
} from '../rating/settings/settings-names';
import { settingsSheetName, type Snapshot } from '../model/snapshot';
import { cellEdit } from './cells/cell-edits';
import { figuresToFormula, type PeriodsFilled } from './formulas/figures-to-formula';
import { isElapsedTyped, usualLongest } from '../rating/settings/table-settings';
import { headingFormat, newSheetEdits, widthEdits } from './looks/add-in-sheets';
import { ownRulesEdits, rulesTextEdits, schemesTable } from './schemes-edits';
import { contentAt, isSameFormula } from '../cells/cell-content';
import type { IsoDate } from '../model/dates';
import type { PeriodTarget } from '../rating/profile';
import { periodSharesEdits } from './period-shares-edits';
import { schemeNames } from '../model/scheme';

/** A table that has or gets a row. */
export interface SettingsRequest {
  readonly state: BlockState;
  readonly settings: RatingContext;
  /** By which people know it. */
  readonly label: string;
  readonly dateSystem: 1900 | 1904;
  /** Its dated targets for periods; empty where it has none. */
  readonly periodTargets: readonly PeriodTarget[];
  /** Null: the table has no dated periods. */
  readonly filled: PeriodsFilled | null;
  /** The day that the sheet states its figures for, where no period tells it; null where it states none. */
  readonly saidTo: IsoDate | null;
}

const meaningHeading = 'What the colours mean';
const longestHeading = 'Longest draft';

const headings = [
  'Sheet',
  'Scheme',
  'Year starts',
  'Year ends',
  'As at',
  'Year elapsed',
  meaningHeading,
  'Rules in the flags',
  'Rules check',
  'Year over',
  'Rules lack',
  'Figures to',
  longestHeading,
] as const;
/** Shared with the rules of the schemes, which stand below. */
const widths = [24, 14, 14, 13, 13, 14, 110, 44, 44, 20, 20, 13, 13] as const;

/** What formulas lean on and nobody reads: out of sight, a click away. */
const workings = { firstColumn: 7, lastColumn: 10 } as const;

const explanations = [
  'One row for each table that has been reviewed; the flags beside it follow what stands here. Scheme, dates, Year elapsed and Longest draft (in characters) can be changed.',
  'Below stand the rules of every scheme: the first that holds gives the status. Clear the When of a rule to switch it off. Delivered is the usual one, until you choose another.',
  'A changed threshold acts at once, any other change with the next review. Year over: from its last day on, since figures as at that day count it whole.',
  'Target met: "Up to" is met above zero and not over the target, "Less than" below it, "More than" above it, "Exactly" only at the same figure. "A budget" isn’t rated until it is passed, and then the year counts as over.',
  'Pace: the total against the profile, which is what the target expects by now; past a ceiling, the target against the total. Short of it: how far the total is on the worse side, as a share. Variance: the total less the profile.',
  "Profile: a straight line over the year or the row's own dates, or targets typed per period, up to Figures to. That is the end of the last period which any row has a figure for, at most As at; once the year is over, As at.",
] as const;

const headingRow = explanations.length + 2;

/** Left free above the rules, for tables that are reviewed later. */
const spareRows = 4;

/** Column of each setting in a row that we write, and of what its colours mean. */
type SettingColumns = Readonly<Record<SettingKey, number>> & { readonly meaning: number | null };

const settingColumns: SettingColumns = {
  scheme: 1,
  yearStart: 2,
  yearEnd: 3,
  asAt: 4,
  elapsed: 5,
  meaning: 6,
  rules: 7,
  check: 8,
  yearOver: 9,
  rulesLack: 10,
  figuresTo: 11,
  longestDraft: 12,
};

/** Of a sheet that an earlier version made. */
const earlierColumns: SettingColumns = {
  ...settingColumns,
  meaning: null,
  rules: 6,
  check: 7,
  yearOver: 8,
  rulesLack: 9,
  figuresTo: 10,
  longestDraft: 11,
};

function columnsOn(grid: Grid | null): SettingColumns {
  if (grid === null || isEmptyGrid(grid)) return settingColumns;
  const rows = Array.from({ length: grid.area.lastRow + 1 }, (_, row) => row);
  const isHeaded = rows.some((row) => valueAt(grid, row, settingColumns.meaning ?? 0) === meaningHeading);
  return isHeaded ? settingColumns : earlierColumns;
}

/**
 * The sheet and its rows for tables that are new to it, their names, and the as-at dates asked for.
 * Empty where all is there already.
 */
export function settingsEdits(snapshot: Snapshot, schemes: SchemesState, requests: readonly SettingsRequest[]): readonly Edit[] {
  if (requests.length === 0) return [];
  const sheet: EditSheet = snapshot.settings === null ? { newSheet: settingsSheetName } : snapshot.settings.sheet;
  const added = requests.filter(({ state }) => state.kind === 'new');
  const isNew = snapshot.settings === null || isEmptyGrid(snapshot.settings);
  const columns = columnsOn(snapshot.settings);
  let next = isNew ? headingRow + 1 : freeRow(snapshot, snapshot.settings);
  const addedRows = new Map<SettingsRequest, number>();
  const rows = added.map((request) => {
    const row = isFree(snapshot.settings, next) ? next : freeRowFrom(snapshot.settings, next);
    next = row + 1;
    addedRows.set(request, row);
    return rowEdits(sheet, row, columns, request);
  });
  return [
    ...(snapshot.settings === null ? newSheetEdits(settingsSheetName, headingRow) : []),
    ...(isNew ? headEdits(sheet) : []),
    ...rows.flat(),
    ...(schemes.kind === 'set'
      ? [...ownRulesEdits(snapshot, schemes), ...rulesTextEdits(snapshot, schemes)]
      : schemesTable(sheet, schemesCorner(snapshot.settings, next), schemes)),
    ...requests.flatMap((request) => updateEdits(snapshot, columns, request)),
    ...requests.flatMap((request) =>
      periodSharesEdits(snapshot, sheet, request, figuresToCell(snapshot.settings, columns, request, addedRows.get(request) ?? null)),
    ),
    ...(isNew ? [{ kind: 'group-columns' as const, sheet, ...workings }] : []),
  ];
}

/** Plan settings before any table has a row on it. */
interface SettingsSheet {
  readonly sheet: EditSheet;
  /** What makes it; none where it is there. */
  readonly edits: readonly Edit[];
  /** The first row for a table of another kind. */
  readonly freeRow: number;
  /** A sheet of the officer's own has that name. */
  readonly isOfficers: boolean;
}

/** The sheet as it is, or as it comes to be. */
export function settingsSheet(settings: Grid | null): SettingsSheet {
  const sheet: EditSheet = settings === null ? { newSheet: settingsSheetName } : settings.sheet;
  if (settings !== null && !isEmptyGrid(settings)) {
    return { sheet, edits: [], freeRow: settings.area.lastRow + 3, isOfficers: isOfficersSheet(settings) };
  }
  const edits: readonly Edit[] = [
    ...(settings === null ? newSheetEdits(settingsSheetName, headingRow) : []),
    ...headEdits(sheet),
    { kind: 'group-columns', sheet, ...workings },
  ];
  return { sheet, edits, freeRow: headingRow + spareRows + 2, isOfficers: false };
}

function headEdits(sheet: EditSheet): readonly Edit[] {
  const text = [settingsTitle, ...explanations].map((line) => [line]);
  const headingArea = { firstRow: headingRow, firstColumn: 0, lastRow: headingRow, lastColumn: headings.length - 1 };
  return [
    {
      kind: 'cells',
      sheet,
      area: { firstRow: 0, firstColumn: 0, lastRow: text.length - 1, lastColumn: 0 },
      before: text.map(() => [null]),
      after: text,
      what: 'What the colours mean',
    },
    {
      kind: 'cells',
      sheet,
      area: headingArea,
      before: [headings.map(() => null)],
      after: [[...headings]],
      what: 'Headings of the settings',
    },
    { kind: 'format', sheet, area: cellArea(0, 0), format: { bold: true } },
    { kind: 'format', sheet, area: headingArea, format: headingFormat },
    ...widthEdits(sheet, headingRow, 0, widths),
  ];
}

/** The scheme's name, that it is asked for, or that statuses are as stated. */
function schemeCellOf(settings: RatingContext): string {
  const { schemeAsked, rules, scheme } = settings;
  return (schemeAsked || areStatedAlone(settings)) && rules !== null ? rules : schemeWords[scheme.name];
}

function rowEdits(sheet: EditSheet, row: number, columnOf: SettingColumns, request: SettingsRequest): readonly Edit[] {
  const { state, settings, label, dateSystem } = request;
  const at = (key: SettingKey): CellOnSettings => ({ row, column: columnOf[key] });
  const dates = { yearStart: at('yearStart'), yearEnd: at('yearEnd'), asAt: at('asAt') };
  const figuresTo = figuresToFormula(dates, request.filled, request.saidTo);
  const serial = (date: IsoDate | null): Content | undefined => (date === null ? undefined : serialOf(date, dateSystem));
  const contents = new Map<number, Content | undefined>([
    [0, label],
    [columnOf.scheme, schemeCellOf(settings)],
    [columnOf.yearStart, serial(settings.year?.start ?? null)],
    [columnOf.yearEnd, serial(settings.year?.end ?? null)],
    [columnOf.asAt, serial(settings.asAt)],
    [columnOf.elapsed, { formula: elapsedFormula({ ...dates, asAt: at('figuresTo') }) }],
    [columnOf.rules, settings.rules ?? undefined],
    [columnOf.check, { formula: checkFormula({ scheme: at('scheme'), rules: at('rules'), asAt: at('asAt') }, leftOutTo(request)) }],
    [columnOf.yearOver, { formula: yearOverFormula(dates) }],
    [columnOf.rulesLack, { formula: rulesLackFormula(dates, settings.scheme) }],
    [columnOf.figuresTo, { formula: figuresTo }],
    [columnOf.longestDraft, usualLongest],
    ...(columnOf.meaning === null ? [] : [[columnOf.meaning, { formula: meaningFormula(at('scheme'), at('check')) }] as const]),
  ]);
  const all: Area = { firstRow: row, firstColumn: 0, lastRow: row, lastColumn: columnOf.longestDraft };
  const places = Array.from({ length: columnOf.longestDraft + 1 }, (_, column) => column);
  const area = (first: SettingKey, last: SettingKey): Area => ({ ...all, firstColumn: columnOf[first], lastColumn: columnOf[last] });
  return [
    {
      kind: 'cells',
      sheet,
      area: all,
      before: [places.map(() => null)],
      after: [places.map((column) => contents.get(column))],
      what: `What "${label}" is rated with`,
    },
    { kind: 'format', sheet, area: area('yearStart', 'asAt'), format: { numberFormat: 'd mmm yyyy', horizontal: 'Left' } },
    { kind: 'format', sheet, area: area('figuresTo', 'figuresTo'), format: { numberFormat: 'd mmm yyyy', horizontal: 'Left' } },
    { kind: 'format', sheet, area: area('longestDraft', 'longestDraft'), format: { horizontal: 'Left' } },
    { kind: 'format', sheet, area: area('elapsed', 'elapsed'), format: { numberFormat: '0.0%', horizontal: 'Left' } },
    { kind: 'format', sheet, area: all, format: { vertical: 'Top' } },
    ...(columnOf.meaning === null
      ? []
      : [{ kind: 'format' as const, sheet, area: cellArea(row, columnOf.meaning), format: { wrapText: true } }]),
    { kind: 'validation', sheet, area: area('scheme', 'scheme'), options: Object.values(schemeWords) },
    ...settingKeys.map((key): Edit => ({ kind: 'name', name: settingName(key, state.index), refersTo: settingReference(at(key)) })),
    { kind: 'fit-rows', sheet, firstRow: row, lastRow: row },
  ];
}

/** The sentences of the table's scheme; the check where the flags follow other rules. */
function meaningFormula(scheme: CellOnSettings, check: CellOnSettings): string {
  const [word, checked] = [cellAddress(scheme.row, scheme.column), cellAddress(check.row, check.column)];
  const sentences = schemeNames.reduceRight(
    (otherwise, name) => `IF(${word}="${schemeWords[name]}",${sentencesName(name)},${otherwise})`,
    '""',
  );
  return `=IF(${checked}<>"",${checked},${sentences})`;
}

/**
 * An as-at date asked for that differs from the sheet's, and dates that
 * the sheet hasn't got but the table's headings give.
 */
function updateEdits(snapshot: Snapshot, columns: SettingColumns, request: SettingsRequest): readonly Edit[] {
  const { state, settings, dateSystem, filled, saidTo } = request;
  const grid = snapshot.settings;
  if (grid === null || state.kind !== 'set') return [];
  const { block } = state;
  const { asAt, yearStart, yearEnd } = block;
  const wanted: readonly (readonly [SettingCell, IsoDate | null, boolean, string])[] = [
    [asAt, settings.asAt, settings.asAtFrom === 'argument', 'As-at date'],
    [yearStart, settings.year?.start ?? null, false, 'Start of the year'],
    [yearEnd, settings.year?.end ?? null, false, 'End of the year'],
  ];
  const dates = wanted.flatMap(([cell, date, isAskedFor, what]): readonly Edit[] => {
    if (date === null || !(isAskedFor || isEmptyValue(cell.value))) return [];
    const after = serialOf(date, dateSystem);
    const sameDay = typeof cell.value === 'number' && Math.floor(cell.value) === after;
    return sameDay ? [] : cellEdit(grid, cell, after, what);
  });
  return [
    ...(isSchemeOpen(block.scheme.value) ? cellEdit(grid, block.scheme, schemeCellOf(settings), 'Scheme') : []),
    ...dates,
    ...rulesEdits(grid, block, request),
    ...laterCellEdits(grid, block, columns, settings, figuresToFormula(block, filled, saidTo)),
  ];
}

/**
 * What follows from dates, thresholds and figures alone; a row of an earlier version gets the cells and their names. A
 * day that the officer has typed as Figures to stays, and so does a limit of length.
 */
function laterCellEdits(
  grid: Grid,
  block: SettingsBlock,
  columns: SettingColumns,
  { scheme, index }: RatingContext,
  figuresTo: string,
): readonly Edit[] {
  const later = [
    { key: 'yearOver', heading: 'Year over', after: { formula: yearOverFormula(block) }, what: 'Whether the year is over' },
    { key: 'rulesLack', heading: 'Rules lack', after: { formula: rulesLackFormula(block, scheme) }, what: 'What the rules lack' },
    { key: 'figuresTo', heading: 'Figures to', after: { formula: figuresTo }, what: 'The day that the figures run to' },
    { key: 'longestDraft', heading: longestHeading, after: usualLongest, what: 'How long drafts may be' },
  ] as const;
  const asAt = laterPlace(grid, block, columns, 'figuresTo');
  const cells = later.flatMap(({ key, heading, after, what }): readonly Edit[] => {
    const known = block[key];
    if (known !== null && key === 'longestDraft') return [];
    if (known !== null) return key === 'figuresTo' && isKept(known, figuresTo) ? [] : cellEdit(grid, known, after, what);
    const place = laterPlace(grid, block, columns, key);
    const isHeaded = contentAt(grid, headingRow, place.column) === null && contentAt(grid, headingRow, 0) === headings[0];
    return [
      ...(isHeaded ? cellEdit(grid, { row: headingRow, column: place.column }, heading, 'Headings of the settings') : []),
      ...cellEdit(grid, place, after, what),
      ...(key === 'figuresTo'
        ? [
            {
              kind: 'format' as const,
              sheet: grid.sheet,
              area: cellArea(place.row, place.column),
              format: { numberFormat: 'd mmm yyyy', horizontal: 'Left' as const },
            },
          ]
        : []),
      { kind: 'name', name: settingName(key, index), refersTo: settingReference(place) },
    ];
  });
  const elapsed = isElapsedTyped(block)
    ? []
    : cellEdit(grid, block.elapsed, { formula: elapsedFormula({ ...block, asAt }) }, 'Year elapsed');
  return [...cells, ...elapsed];
}

/** A day that was typed, or ours. */
function isKept({ value, formula }: SettingCell, ours: string): boolean {
  return formula === null ? !isEmptyValue(value) : isSameFormula(formula, ours);
}

/** Where a cell that a later version has added is, or comes to stand: behind those of the versions before it. */
function laterPlace(grid: Grid, block: SettingsBlock, columns: SettingColumns, key: LaterKey): CellOnSettings {
  const { row } = block.scheme;
  const before = laterKeys.slice(0, laterKeys.indexOf(key));
  const taken = before.filter((earlier) => block[earlier] === null).map((earlier) => laterPlace(grid, block, columns, earlier).column);
  return block[key] ?? { row, column: freeColumn(grid, row, Math.max(columns[key], ...taken.map((column) => column + 1))) };
}

/** Null where the table has no settings. */
function figuresToCell(
  grid: Grid | null,
  columns: SettingColumns,
  { state }: SettingsRequest,
  newRow: number | null,
): CellOnSettings | null {
  if (newRow !== null) return { row: newRow, column: columns.figuresTo };
  return grid === null || state.kind !== 'set' ? null : laterPlace(grid, state.block, columns, 'figuresTo');
}

/** The first blank cell of a row from a column on. */
function freeColumn(grid: Grid, row: number, from: number): number {
  let column = from;
  while (contentAt(grid, row, column) !== null) column += 1;
  return column;
}

/** The rules that the flags are compiled from, once they are others, and their check where it isn't ours any more. */
function rulesEdits(grid: Grid, block: SettingsBlock, request: SettingsRequest): readonly Edit[] {
  const { rules } = request.settings;
  return [
    ...(rules === null ? [] : cellEdit(grid, block.rules, rules, 'Rules that the flags follow')),
    ...cellEdit(grid, block.check, { formula: checkFormula(block, leftOutTo(request)) }, 'Check of the rules'),
  ];
}

/** The end of the first period that the totals leave out since it comes after the as-at date; null where they leave out none. */
function leftOutTo({ filled }: SettingsRequest): IsoDate | null {
  const ends = (filled?.table.columns.periods ?? []).flatMap(({ afterAsAt, span }) =>
    afterAsAt === true && span !== null ? [span.end] : [],
  );
  return ends.sort()[0] ?? null;
}

/** Below the rows of the tables; `next`: the row after the last of them. On a sheet that was there, below everything. */
function schemesCorner(grid: Grid | null, next: number): CellOnSettings {
  const isNew = grid === null || isEmptyGrid(grid);
  return { row: isNew ? next + spareRows : Math.max(grid.area.lastRow + 2, next + 1), column: 0 };
}

/** The row beneath the last table's, or beneath everything where the names are gone. */
function freeRow(snapshot: Snapshot, grid: Grid | null): number {
  const known = [...snapshot.names].flatMap(([name, refersTo]) => {
    const target = settingsIndexIn(name) === null ? { kind: 'elsewhere' as const } : nameTarget(refersTo);
    return target.kind === 'settings' ? [target.cell.row] : [];
  });
  const below = known.length > 0 ? Math.max(...known) + 1 : (grid?.area.lastRow ?? headingRow) + 1;
  return freeRowFrom(grid, below);
}

function freeRowFrom(grid: Grid | null, from: number): number {
  let row = from;
  while (!isFree(grid, row)) row += 1;
  return row;
}

function isFree(grid: Grid | null, row: number): boolean {
  return grid === null || headings.every((_, column) => contentAt(grid, row, column) === null || valueAt(grid, row, column) === '');
}
