// The Plan ledger as a sheet: one row of headings, one row an entry, read back
// as it was written. Formulas of the plan find it by names.

import { cellAddress, columnLetters, isEmptyValue, type CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import { valueAt, type Grid } from '../model/grid';
import { dateOfSerial, serialOf } from '../cells/calendar';
import { ledgerSheetName } from '../model/snapshot';
import { entryWords, type EntryKind, type LedgerEntry } from '../model/ledger';

export const ledgerHeadings = [
  'No.',
  'Entry',
  'On',
  'By',
  'Table',
  'Sheet',
  'Deliverable',
  'Reported to',
  'Report',
  'As at',
  'Scheme',
  'Target',
  'Total',
  '% achieved',
  'Stated',
  'Computed',
  'Agreed',
  'Reason',
  'Review on',
  'Stands',
] as const;

export const ledgerWidths: readonly number[] = [6, 11, 12, 14, 7, 16, 44, 20, 8, 12, 12, 9, 9, 12, 11, 13, 11, 40, 12, 8];

/** Right of the others once something was explained: ledgers from before have none of them. */
export const findingHeadings = ['Known by', 'Cell', 'Finding'] as const;

export const findingWidths: readonly number[] = [9, 8, 44];

export const firstFindingColumn = ledgerHeadings.length;

/** Of a finding about a sheet; something stands there, so that what is right of a mark keeps it short. */
const noCell = '–';

/**
 * Columns that formulas read, by the name that they have.
 * `inForce`: 1 for an override that no later entry has replaced or ended.
 */
const namedColumns = {
  number: 'No.',
  entry: 'Entry',
  table: 'Table',
  row: 'Deliverable',
  agreed: 'Agreed',
  reviewOn: 'Review on',
  inForce: 'Stands',
} as const satisfies Readonly<Record<string, (typeof ledgerHeadings)[number]>>;

type LedgerName = keyof typeof namedColumns;

function columnOf(key: LedgerName): number {
  return ledgerHeadings.indexOf(namedColumns[key]);
}

const names: Readonly<Record<LedgerName, string>> = {
  number: 'Plan_LedgerNumber',
  entry: 'Plan_LedgerEntry',
  table: 'Plan_LedgerTable',
  row: 'Plan_LedgerRow',
  agreed: 'Plan_LedgerAgreed',
  reviewOn: 'Plan_LedgerReviewOn',
  inForce: 'Plan_LedgerStands',
};

export const ledgerNameKeys: readonly LedgerName[] = ['number', 'entry', 'table', 'row', 'agreed', 'reviewOn', 'inForce'];

export function ledgerName(key: LedgerName): string {
  return names[key];
}

/**
 * What a name of the ledger refers to when its last entry is in `lastRow` (zero-based): ='Plan ledger'!$A$2:$A$9.
 */
export function ledgerReference(key: LedgerName, lastRow: number): string {
  const column = columnLetters(columnOf(key));
  return `='${ledgerSheetName}'!$${column}$2:$${column}$${String(Math.max(lastRow, 1) + 1)}`;
}

/**
 * Whether an override is the last word on its row and says what is agreed: 1, else 0.
 * @internal exported for its test
 */
export function inForceFormula(row: number): string {
  const cell = (key: LedgerName): string => cellAddress(row, columnOf(key));
  const later = `SUMPRODUCT((${names.table}=${cell('table')})*(${names.row}=${cell('row')})*(LEFT(${names.entry},8)="${entryWords.override}")*(${names.number}>${cell('number')}))`;
  return `=IF(AND(${cell('entry')}="${entryWords.override}",${cell('agreed')}<>""),IF(${later}=0,1,0),0)`;
}

/**
 * The cells of an entry, left to right.
 * `number`: later entries have higher ones, wherever they stand once the sheet has been sorted.
 */
export function contentsOfEntry(entry: LedgerEntry, number: number, row: number, dateSystem: 1900 | 1904): readonly Content[] {
  const date = (day: string | null): Content => (day === null ? null : serialOf(day, dateSystem));
  return [
    number,
    entryWords[entry.kind],
    date(entry.on),
    entry.by,
    entry.table,
    entry.sheet,
    entry.rowKey,
    entry.to,
    entry.report,
    date(entry.asAt),
    entry.scheme,
    entry.target,
    entry.total,
    entry.achieved,
    entry.stated,
    entry.computed,
    entry.agreed,
    entry.reason,
    date(entry.reviewOn),
    { formula: inForceFormula(row) },
  ];
}

/** The cells right of an entry's others, which say what was explained. */
export function contentsOfFinding({ finding }: LedgerEntry): readonly Content[] {
  return finding === undefined ? findingHeadings.map(() => null) : [finding.mark, finding.cell ?? noCell, finding.message];
}

/** Whether the columns of what was explained have their headings. */
export function hasFindingColumns(grid: Grid): boolean {
  return findingHeadings.every((heading, index) => valueAt(grid, 0, firstFindingColumn + index) === heading);
}

/** Whether the sheet of that name is the add-in's: its headings are in the first row. */
export function isLedger(grid: Grid): boolean {
  return ledgerHeadings.every((heading, column) => valueAt(grid, 0, column) === heading);
}

/** The first row under the last that holds anything. */
export function nextLedgerRow(grid: Grid): number {
  let last = 0;
  for (let row = grid.area.firstRow; row <= grid.area.lastRow; row += 1)
    if (ledgerHeadings.some((_, column) => !isEmptyValue(valueAt(grid, row, column)))) last = row;
  return last + 1;
}

/** The number of the next entry. */
export function nextEntryNumber(grid: Grid): number {
  return Math.max(0, ...numbered(grid).map(([number]) => number)) + 1;
}

/** Every entry, oldest first. A row whose entry isn't a word of ours is somebody’s note and is passed over. */
export function readLedger(grid: Grid | null): readonly LedgerEntry[] {
  if (grid === null || !isLedger(grid)) return [];
  return [...numbered(grid)].sort(([one], [other]) => one - other).map(([, entry]) => entry);
}

/** Entries with their numbers as they are; one whose number somebody has deleted comes before all others. */
function numbered(grid: Grid): readonly (readonly [number: number, entry: LedgerEntry])[] {
  const rows = Array.from({ length: Math.max(grid.area.lastRow, 0) }, (_, index) => index + 1);
  return rows.flatMap((row) => {
    const entry = entryIn(grid, row);
    return entry === null ? [] : [[number(valueAt(grid, row, columnOf('number'))) ?? 0, entry] as const];
  });
}

function entryIn(grid: Grid, row: number): LedgerEntry | null {
  const at = (heading: (typeof ledgerHeadings)[number]): CellValue => valueAt(grid, row, ledgerHeadings.indexOf(heading));
  const kind = kindOf(at('Entry'));
  if (kind === null) return null;
  const date = (value: CellValue): string | null => (typeof value === 'number' ? dateOfSerial(value, grid.dateSystem) : null);
  const table = at('Table');
  const target = at('Target');
  return {
    kind,
    on: date(at('On')),
    by: text(at('By')) ?? '',
    table: typeof table === 'number' ? table : (text(table) ?? ''),
    sheet: text(at('Sheet')) ?? '',
    rowKey: text(at('Deliverable')) ?? '',
    to: text(at('Reported to')),
    report: number(at('Report')),
    asAt: date(at('As at')),
    scheme: text(at('Scheme')),
    target: typeof target === 'number' ? target : text(target),
    total: number(at('Total')),
    achieved: number(at('% achieved')),
    stated: text(at('Stated')),
    computed: text(at('Computed')),
    agreed: text(at('Agreed')),
    reason: text(at('Reason')),
    reviewOn: date(at('Review on')),
    ...findingIn(grid, row),
  };
}

function findingIn(grid: Grid, row: number): Pick<LedgerEntry, 'finding'> {
  const at = (heading: (typeof findingHeadings)[number]): string | null =>
    text(valueAt(grid, row, firstFindingColumn + findingHeadings.indexOf(heading)));
  const mark = hasFindingColumns(grid) ? at('Known by') : null;
  return mark === null ? {} : { finding: { message: at('Finding') ?? '', cell: at('Cell') === noCell ? null : at('Cell'), mark } };
}

function kindOf(value: CellValue): EntryKind | null {
  const kinds: readonly EntryKind[] = ['override', 'ended', 'reported', 'explained', 'reopened'];
  return kinds.find((kind) => entryWords[kind] === value) ?? null;
}

function text(value: CellValue): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}
