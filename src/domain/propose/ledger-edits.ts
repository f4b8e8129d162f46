// Adds entries to the Plan ledger, and makes it where there is none. What is there is never changed.

import type { Content, Edit, EditSheet } from '../model/edit';
import { cellAddress, isEmptyValue } from '../model/cell';
import { isEmptyGrid, valueAt, type Grid } from '../model/grid';
import {
  contentsOfEntry,
  contentsOfFinding,
  findingHeadings,
  findingWidths,
  firstFindingColumn,
  hasFindingColumns,
  isLedger,
  ledgerHeadings,
  ledgerName,
  ledgerNameKeys,
  ledgerReference,
  ledgerWidths,
  nextEntryNumber,
  nextLedgerRow,
} from '../ledger/ledger-sheet';
import { fail, succeed, type Outcome } from '../model/outcome';
import { ledgerSheetName, type Snapshot } from '../model/snapshot';
import { headingFormat, newSheetEdits, widthEdits } from './looks/add-in-sheets';
import type { LedgerEntry } from '../model/ledger';

/**
 * The edits that add these entries under the last one; refused where the
 * sheet or a name that we need is the officer's own.
 */
export function ledgerEdits(snapshot: Snapshot, entries: readonly LedgerEntry[], dateSystem: 1900 | 1904): Outcome<readonly Edit[]> {
  const { ledger } = snapshot;
  const isNew = ledger === null || isEmptyGrid(ledger);
  if (!isNew && !isLedger(ledger)) {
    return fail('ledger-taken', `There is a sheet called “${ledgerSheetName}” that the add-in didn’t make. Rename it, then try again.`);
  }
  const taken = ledgerNameKeys.map(ledgerName).find((name) => isOfficersName(snapshot, name));
  if (taken !== undefined)
    return fail('name-taken', `The name ${taken} is used for something else in this workbook. Rename it, then try again.`);
  if (entries.length === 0) return succeed([]);
  const explains = entries.some(({ finding }) => finding !== undefined);
  const inTheWay = explains && ledger !== null && !hasFindingColumns(ledger) ? firstTaken(ledger) : null;
  if (inTheWay !== null) {
    const from = cellAddress(0, firstFindingColumn);
    return fail(
      'ledger-in-the-way',
      `The ledger needs the columns from ${from} on, where ${inTheWay} holds something of yours. Move it, then try again.`,
    );
  }
  const sheet: EditSheet = ledger === null ? { newSheet: ledgerSheetName } : ledger.sheet;
  const firstRow = isNew ? 1 : nextLedgerRow(ledger);
  const firstNumber = isNew ? 1 : nextEntryNumber(ledger);
  return succeed([
    ...(ledger === null ? newSheetEdits(ledgerSheetName, 0) : []),
    ...(isNew ? headEdits(sheet) : []),
    ...entryEdits(
      sheet,
      firstRow,
      entries.map((entry, index) => contentsOfEntry(entry, firstNumber + index, firstRow + index, dateSystem)),
    ),
    ...(explains ? findingEdits(sheet, firstRow, { entries, hasHead: ledger !== null && hasFindingColumns(ledger) }) : []),
    { kind: 'fit-rows', sheet, firstRow, lastRow: firstRow + entries.length - 1 },
    ...ledgerNameKeys.map((key): Edit => {
      return { kind: 'name', name: ledgerName(key), refersTo: ledgerReference(key, firstRow + entries.length - 1) };
    }),
  ]);
}

function headEdits(sheet: EditSheet): readonly Edit[] {
  const area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: ledgerHeadings.length - 1 };
  return [
    { kind: 'cells', sheet, area, before: [ledgerHeadings.map(() => null)], after: [[...ledgerHeadings]], what: 'Headings of the ledger' },
    { kind: 'format', sheet, area, format: headingFormat },
    ...widthEdits(sheet, 0, 0, ledgerWidths),
  ];
}

function entryEdits(sheet: EditSheet, firstRow: number, after: readonly (readonly Content[])[]): readonly Edit[] {
  const lastRow = firstRow + after.length - 1;
  const column = (heading: (typeof ledgerHeadings)[number]) => {
    const at = ledgerHeadings.indexOf(heading);
    return { firstRow, firstColumn: at, lastRow, lastColumn: at };
  };
  const all = { firstRow, firstColumn: 0, lastRow, lastColumn: ledgerHeadings.length - 1 };
  const dates = (['On', 'As at', 'Review on'] as const).map((heading): Edit => {
    return { kind: 'format', sheet, area: column(heading), format: { numberFormat: 'd mmm yyyy', horizontal: 'Left' } };
  });
  return [
    { kind: 'cells', sheet, area: all, before: after.map((row) => row.map(() => null)), after, what: 'Entries in the ledger' },
    { kind: 'format', sheet, area: all, format: { wrapText: true, vertical: 'Top', horizontal: 'Left' } },
    ...dates,
    { kind: 'format', sheet, area: column('% achieved'), format: { numberFormat: '0%' } },
  ];
}

interface EntriesThatExplain {
  readonly entries: readonly LedgerEntry[];
  /** The headings over them are there. */
  readonly hasHead: boolean;
}

/** What was explained, right of its entries. */
function findingEdits(sheet: EditSheet, firstRow: number, { entries, hasHead }: EntriesThatExplain): readonly Edit[] {
  const [firstColumn, lastColumn] = [firstFindingColumn, firstFindingColumn + findingHeadings.length - 1];
  const head = { firstRow: 0, firstColumn, lastRow: 0, lastColumn };
  const area = { firstRow, firstColumn, lastRow: firstRow + entries.length - 1, lastColumn };
  const after = entries.map(contentsOfFinding);
  return [
    ...(hasHead
      ? []
      : ([
          {
            kind: 'cells',
            sheet,
            area: head,
            before: [findingHeadings.map(() => null)],
            after: [[...findingHeadings]],
            what: 'Headings of what was explained',
          },
          { kind: 'format', sheet, area: head, format: headingFormat },
          ...widthEdits(sheet, 0, firstColumn, findingWidths),
        ] as const)),
    { kind: 'cells', sheet, area, before: after.map((row) => row.map(() => null)), after, what: 'What was explained' },
    { kind: 'format', sheet, area, format: { wrapText: true, vertical: 'Top', horizontal: 'Left' } },
    // Nobody needs to read it.
    { kind: 'format', sheet, area: { ...area, lastColumn: firstColumn }, format: { wrapText: false, fontColor: '#767676' } },
  ];
}

/** The first cell of somebody's where what was explained is to stand. */
function firstTaken(ledger: Grid): string | null {
  const columns = findingHeadings.map((_, index) => firstFindingColumn + index);
  for (let row = ledger.area.firstRow; row <= ledger.area.lastRow; row += 1) {
    const taken = columns.find((column) => !isEmptyValue(valueAt(ledger, row, column)));
    if (taken !== undefined) return cellAddress(row, taken);
  }
  return null;
}

/** A name of ours that refers to anything but the ledger, and isn't broken. */
function isOfficersName({ names }: Snapshot, name: string): boolean {
  const found = [...names].find(([known]) => known.toLowerCase() === name.toLowerCase());
  const refersTo = found?.[1];
  return (
    refersTo !== undefined && !refersTo.includes('#REF!') && !refersTo.toLowerCase().startsWith(`='${ledgerSheetName.toLowerCase()}'!`)
  );
}
