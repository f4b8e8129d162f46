// Agreed statuses and roll-ups of many plans in one workbook: written as the add-in writes them, and held to what the domain says.

import { ledgerTable, computedWord } from '../../src/domain/ledger/current-status';
import { readLedger } from '../../src/domain/ledger/ledger-sheet';
import { agreedText } from '../../src/domain/ledger/overrides';
import { isSharedKey, rowKeyOf } from '../../src/domain/ledger/row-key';
import { ledgerEdits } from '../../src/domain/propose/ledger-edits';
import { typedWeights } from '../../src/domain/summary/earlier-summary';
import { summarise } from '../../src/domain/changes/summarise';
import { linesByDomain, linesOnSheet } from '../app/changes/roll-ups-shown';
import { blankEntry } from '../domain/ledger/entries';
import { must, sheetOf } from '../main-job/reviewed';
import { shownIn } from './calculated-snapshot';
import { reviewOfAll, written, type OpenPlans } from './plans-in-a-workbook';
import type { LedgerEntry } from '../../src/domain/model/ledger';

/** One agreed status for each rated table, every other one past its review date; then the roll-ups of all of it. */
export function agreedAndRolledUp(plans: OpenPlans): OpenPlans {
  const agreed = overridesFor(plans);
  const edits = must(ledgerEdits(plans.snapshot, agreed, 1900));
  const review = reviewOfAll(plans, agreed);
  const now = written(plans, { ...review, edits: [...edits, ...review.edits] });
  const summary = must(summarise(now.snapshot, reviewOfAll(now)));
  return written(now, { ...review, edits: summary.edits });
}

function overridesFor(plans: OpenPlans): readonly LedgerEntry[] {
  return reviewOfAll(plans).sheets.flatMap(({ tables: [assessed] }, index): readonly LedgerEntry[] => {
    const grid = plans.snapshot.grids[index];
    if (assessed?.table.addInColumns.rag === undefined || grid === undefined) return [];
    const keys = assessed.rows.flatMap((row) => (computedWord(row) === null ? [] : (rowKeyOf(grid, assessed.table, row.row) ?? [])));
    const rowKey = keys.find((key) => !isSharedKey(grid, assessed.table, key));
    if (rowKey === undefined) return [];
    const reviewOn = index % 2 === 0 ? '2030-01-31' : '2015-04-30';
    return [{ ...blankEntry, table: ledgerTable(assessed, 0), sheet: assessed.table.sheet.name, rowKey, agreed: 'Red', reviewOn }];
  });
}

/** Every agreed cell and every roll-up shows what the domain says of the workbook as it stands. */
export function expectAgreedAndRolledUp(plans: OpenPlans): void {
  const review = reviewOfAll(plans);
  const shown = shownIn(plans.workbook);
  let agreed = 0;
  for (const { tables, ledgers } of review.sheets) {
    for (const assessed of tables) {
      const column = assessed.table.addInColumns.agreed;
      if (column === undefined) continue;
      const overrides = ledgers.get(assessed.table)?.overrides;
      for (const row of assessed.rows) {
        const computed = computedWord(row);
        if (computed === null) continue;
        const text = agreedText(computed, overrides?.get(row.row.row) ?? null);
        expect([assessed.table.sheet.name, row.row.row, shown(assessed.table.sheet.name, row.row.row, column)]).toEqual([
          assessed.table.sheet.name,
          row.row.row,
          text,
        ]);
        agreed += text === computed ? 0 : 1;
      }
    }
  }
  expect(agreed).toBeGreaterThan(plans.plans.length / 10);
  expect(readLedger(plans.snapshot.ledger).length).toBeGreaterThan(plans.plans.length / 2);
  const lines = linesByDomain(review, typedWeights(plans.snapshot.summary));
  expect(lines.length).toBeGreaterThan(plans.plans.length / 2);
  expect(linesOnSheet(sheetOf(plans.workbook, 'Plan summary'))).toEqual(lines);
}
