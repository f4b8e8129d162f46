// What the card of a row says of its past: reports, agreed statuses and reviews, each only of the row that it is about.

import { type RowAccount, rowAccount } from '../../../src/domain/account/row-account';
import type { LedgerEntry } from '../../../src/domain/model/ledger';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { ledgerWith, reportedEntry } from '../ledger/entries';
import { gridOf, type TestCell } from '../recognise/grid-of';

const headings = ['Deliverable', '2015/16 target', 'Q1 2015/16', 'Q2 2015/16', 'Q3 2015/16', 'Q4 2015/16', 'Comments'];
const visits: readonly TestCell[] = ['Visits to schools', 100, 18, 13, null, null, 'On the way'];
const guides: readonly TestCell[] = ['Guides published', 20, 5, 6, null, null, null];

function cardOf(rows: readonly (readonly TestCell[])[], entries: readonly LedgerEntry[], row: number): RowAccount {
  const grid = gridOf([['Delivery plan 2015/16'], headings, ...rows]);
  const known = entries.map((entry) => ({ ...entry, sheet: grid.sheet.name }));
  const review = reviewWorkbook({ ...snapshotOf(grid), ledger: ledgerWith(known) }, { asAt: '2015-09-30', answers: [] });
  const account = rowAccount(review, grid.sheet.id, row);
  if (typeof account === 'string') throw new Error(`Row ${String(row)} is ${account}.`);
  return account;
}

const told = ({ history }: RowAccount): readonly string[] =>
  history.map(({ what, status, said }) => [what, status, said].filter((part) => part !== null).join(' | '));

const reported: LedgerEntry = { ...reportedEntry, rowKey: 'Visits to schools', agreed: null, reason: 'Two schools were closed.' };
const agreed: LedgerEntry = { ...reported, kind: 'override', to: null, report: null, on: '2015-10-20', agreed: 'Red', reason: 'No venue.' };
const ended: LedgerEntry = { ...agreed, kind: 'ended', on: '2015-11-02', agreed: null, reason: null };

test('reports and agreed statuses, newest first, with what was said', () => {
  expect(told(cardOf([visits, guides], [reported, agreed, ended], 2))).toEqual([
    'Agreed status taken back on 2 November 2015 by A. Officer',
    'Agreed on 20 October 2015 by A. Officer, computed Amber | Red | No venue.',
    'Reported to Board on 14 October 2015, as at 30 September 2015: 31 of 100 | Amber | Two schools were closed.',
  ]);
});

test('nothing of another row, and nothing where two rows have the words', () => {
  expect(told(cardOf([visits, guides], [reported, agreed], 3))).toEqual([]);
  expect(told(cardOf([visits, guides, visits], [reported], 2))).toEqual([]);
});

test('reviews that stand in the sheet, each with its cell; a single one is no history', () => {
  const plan = (reviews: readonly string[], statuses: readonly string[]): RowAccount => {
    const grid = gridOf([
      ['Improvement plan'],
      ['Action', 'Timescale', ...reviews, 'Comments'],
      ['Train all governors', 'March 2012', ...statuses, 'Booked'],
      ['Publish the guide', 'June 2012', ...statuses, null],
      ['Open the library', 'June 2012', ...statuses, null],
    ]);
    const account = rowAccount(reviewWorkbook(snapshotOf(grid), { asAt: '2012-03-31', answers: [] }), grid.sheet.id, 2);
    if (typeof account === 'string') throw new Error(account);
    return account;
  };
  const two = plan(['October 2011 review', 'March 2012 review'], ['Green', 'Amber']);
  expect(two.history.map(({ what, status, at }) => [what, status, at?.at])).toEqual([
    ['March 2012 review', 'Amber', 'D3'],
    ['October 2011 review', 'Green', 'C3'],
  ]);
  expect(plan(['March 2012 review'], ['Green']).history).toEqual([]);
});
