// Why a finding may stay as it is, kept in the ledger with a name and a date. The cells that it is about stay as they are.

import { tableAt, type SheetOfFinding } from '../../checks/explained/cell-words';
import { cellsOfAddress } from '../../checks/explained/cells-of-address';
import { marksOf } from '../../checks/explained/explained';
import { ledgerTable } from '../../ledger/current-status';
import { readLedger } from '../../ledger/ledger-sheet';
import { rowKeyOf } from '../../ledger/row-key';
import type { Finding } from '../../model/finding';
import type { LedgerEntry } from '../../model/ledger';
import { fail, succeed, type Outcome } from '../../model/outcome';
import type { Review } from '../../model/review';
import type { Snapshot } from '../../model/snapshot';
import { ledgerEdits } from '../../propose/ledger-edits';
import { reviewAsItStands } from '../../review/review-workbook';
import type { Change } from '../change';
import type { FindingRequest } from '../request';

/** Refused without a reason and a name, and where the checks don't find it any more as it was shown. */
export function explain(snapshot: Snapshot, request: FindingRequest): Outcome<Change> {
  const { kind, finding, options, author } = request;
  if (kind === 'explain' && request.reason.trim() === '') return fail('no-reason', 'Say why this may stay as it is.');
  if (kind === 'explain' && author.name.trim() === '') return fail('no-name', 'Say who explains it.');
  const review = reviewAsItStands(snapshot, options, readLedger(snapshot.ledger));
  const known = kind === 'explain' ? review.findings : review.explained.map((each) => each.finding);
  const sheet = sheetOf(snapshot, review, finding);
  const found = known.find((each) => isSame(each, finding));
  const mark = sheet === null || found === undefined ? null : marksOf([sheet])(found);
  if (sheet === null || mark === null)
    return fail('finding-gone', 'The checks don’t find this any more as it was shown. Look at the checks again.');
  const entry: LedgerEntry = {
    ...placeOf(review, sheet, finding),
    kind: kind === 'explain' ? 'explained' : 'reopened',
    on: author.on,
    by: author.name.trim(),
    sheet: finding.sheet,
    to: null,
    report: null,
    asAt: null,
    scheme: null,
    target: null,
    total: null,
    achieved: null,
    stated: figureText(finding.stated),
    computed: figureText(finding.computed),
    agreed: null,
    reason: kind === 'explain' ? request.reason.trim() : null,
    reviewOn: null,
    finding: { message: finding.message, cell: finding.cell, mark },
  };
  const edits = ledgerEdits(snapshot, [entry], sheet.grid.dateSystem);
  return edits.ok ? succeed({ edits: edits.value, statements: [finding.message, effect[kind]] }) : edits;
}

const effect: Readonly<Record<FindingRequest['kind'], string>> = {
  explain: 'It is put away with your reason, and comes back when a figure that it rests on changes.',
  reopen: 'The checks show it again. The ledger keeps what was said of it.',
};

function isSame(one: Finding, other: Finding): boolean {
  return one.check === other.check && one.sheet === other.sheet && one.cell === other.cell && one.message === other.message;
}

function sheetOf({ grids }: Snapshot, { sheets }: Review, finding: Finding): SheetOfFinding | null {
  const grid = grids.find((each) => each.sheet.name === finding.sheet);
  const read = sheets.find(({ reading }) => reading.sheet.id === grid?.sheet.id);
  return grid === undefined || read === undefined ? null : { grid, tables: read.reading.tables };
}

/** The table and the row that the entry is of, as the ledger knows them. */
function placeOf({ sheets }: Review, { grid, tables }: SheetOfFinding, { cell }: Finding): Pick<LedgerEntry, 'table' | 'rowKey'> {
  const [place] = cell === null ? [] : cellsOfAddress(cell, grid);
  const table = place === undefined ? null : tableAt(tables, place);
  if (table === null || place === undefined) return { table: grid.sheet.name, rowKey: '' };
  const assessed = sheets.find(({ reading }) => reading.sheet.id === grid.sheet.id)?.tables ?? [];
  const index = assessed.findIndex((each) => each.table.headerRows[0] === table.headerRows[0]);
  const ofTable = assessed[index];
  const row = table.rows.find((each) => each.row === place.row);
  return {
    table: ofTable === undefined ? grid.sheet.name : ledgerTable(ofTable, index),
    rowKey: (row === undefined ? null : rowKeyOf(grid, table, row)) ?? '',
  };
}

/** Longer texts are in the sentence beside. */
const longestText = 30;

function figureText(figure: number | string | null): string | null {
  const text = figure === null ? null : String(figure);
  return text === null || text.length > longestText ? null : text;
}
