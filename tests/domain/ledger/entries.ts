// Ledger entries to test with, and a ledger sheet that holds them.

import type { CellValue } from '../../../src/domain/model/cell';
import type { Grid } from '../../../src/domain/model/grid';
import { contentsOfEntry, ledgerHeadings } from '../../../src/domain/ledger/ledger-sheet';
import { emptyGrid } from '../fixtures/plan-builder';
import type { LedgerEntry } from '../../../src/domain/model/ledger';

export const blankEntry: LedgerEntry = {
  kind: 'override',
  on: '2015-10-14',
  by: 'A. Officer',
  table: 1,
  sheet: 'Deliverables',
  rowKey: 'Peer challenges',
  to: null,
  report: null,
  asAt: '2015-09-30',
  scheme: 'Delivered',
  target: 100,
  total: 31,
  achieved: 0.31,
  stated: null,
  computed: 'Amber',
  agreed: 'Green',
  reason: 'Two more are booked',
  reviewOn: '2016-01-31',
};

export const reportedEntry: LedgerEntry = {
  ...blankEntry,
  kind: 'reported',
  to: 'Board',
  report: 1,
  agreed: 'Amber',
  reason: null,
  reviewOn: null,
};

/** The Plan ledger with these entries under its headings. */
export function ledgerWith(entries: readonly LedgerEntry[]): Grid {
  const rows = entries.map((entry, index) =>
    contentsOfEntry(entry, index + 1, index + 1, 1900).map((content): CellValue =>
      typeof content === 'object' && content !== null ? 1 : content,
    ),
  );
  return emptyGrid({ id: 'ledger', name: 'Plan ledger' }, [[...ledgerHeadings], ...rows]);
}
