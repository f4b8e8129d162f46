// Sums that weren't calculated since their cells changed, rows without the evidence that the others have, and totals that have fallen since
// they were reported: each told only where nothing else explains it.

import { checkFallenTotals } from '../../../src/domain/checks/rows/fallen-totals';
import type { LedgerEntry } from '../../../src/domain/model/ledger';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { ledgerOf } from '../../../src/domain/ledger/table-ledger';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Rows = readonly (readonly TestCell[])[];
const asAt = '2025-12-31';
const sum = (formula: string, gives: number): TestCell => ({ formula, gives });

function found(rows: Rows, check: string): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt });
  return findings.filter((finding) => finding.check === check).map(({ cell, related }) => [cell, ...related].join(' '));
}

const heads: Rows = [['Service', 'Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Total']];
const row = (measure: string, last: TestCell): readonly TestCell[] => ['Streets', measure, 900, 200, 210, 190, last];

test.each<[string, TestCell, readonly string[]]>([
  ['as its cells come to', sum('=SUM(D2:F2)', 600), []],
  ['as they came to before', sum('=SUM(D2:F2)', 410), ['G2 D2:F2']],
  ['but for the noise of fractions', sum('=SUM(D2:F2)', 600.0000000001), []],
  ['by a formula that says more', sum('=SUM(D2:F2)*2', 900), []],
  ['by two ranges', sum('=SUM(D2:E2,F2)', 500), []],
  ['typed', 410, []],
])('a sum that shows a figure %s', (_what, total, expected) => {
  expect(found([...heads, row('Bins emptied', total), row('Signs mended', sum('=SUM(D3:F3)', 600))], 'stale-sum')).toEqual(expected);
});

const withEvidence = (...evidence: readonly TestCell[]): Rows => [
  [...(heads[0] ?? []), 'Evidence'],
  ...evidence.map((each, index) => [
    ...row(`Measure ${String.fromCharCode(65 + index)}`, sum(`=SUM(D${String(index + 2)}:F${String(index + 2)})`, 600)),
    each,
  ]),
];

test.each<[string, Rows, readonly string[]]>([
  ['one row of five has none', withEvidence('Log', 'Minutes', null, 'Photos', 'Log 2'), ['H4']],
  ['half of them have none', withEvidence('Log', null, null, 'Photos', 'Log 2', null), []],
  ['no more than three have any', withEvidence('Log', 'Minutes', null, 'Photos'), []],
])('evidence: %s', (_what, rows, expected) => {
  expect(found(rows, 'evidence-missing')).toEqual(expected);
});

function fallenSince(reported: readonly number[], asAtThen = '2025-09-30'): readonly string[] {
  const grid = gridOf([
    ...heads,
    ...['Bins emptied', 'Signs mended', 'Drains cleared'].map((measure, index) => {
      const at = String(index + 2);
      return ['Streets', measure, 900, 200 + index, 210, 190, sum(`=SUM(D${at}:F${at})`, 600 + index)];
    }),
  ]);
  const review = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt });
  const [assessed] = review.sheets.flatMap(({ tables }) => tables);
  if (assessed === undefined) throw new Error('No table');
  const entries = assessed.rows.map(({ row: { description } }, index): LedgerEntry => {
    const total = reported[index] ?? null;
    const none = { stated: null, computed: null, agreed: null, reason: null, reviewOn: null, achieved: null, scheme: null } as const;
    return {
      ...none,
      kind: 'reported',
      on: asAtThen,
      by: 'A',
      table: 1,
      sheet: 'Sheet1',
      rowKey: description,
      to: 'Board',
      report: 1,
      asAt: asAtThen,
      target: 900,
      total,
    };
  });
  return checkFallenTotals(assessed, ledgerOf(grid, assessed, 1, entries)).map(({ cell, message }) => `${cell ?? ''} ${message}`);
}

test.each<[string, readonly number[], string, readonly string[]]>([
  [
    'one total is less',
    [610, 601, 602],
    '2025-09-30',
    [
      'G2 The total was 610 when it was reported to Board on 30 September 2025, and is 600 now. Was a figure put right since? If so, explain it.',
    ],
  ],
  ['all are more', [410, 401, 402], '2025-09-30', []],
  ['most are less: another year’s figures', [910, 901, 602], '2025-09-30', []],
])('totals since a report: %s', (_what, reported, on, expected) => {
  expect(fallenSince(reported, on)).toEqual(expected);
});
