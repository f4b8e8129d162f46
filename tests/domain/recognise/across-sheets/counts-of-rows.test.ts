// A table of counts by group and status is no plan; its counts are held against the rows that it counts.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];

const actions: Rows = [
  ['Theme', 'Action', 'Lead', 'Due date', 'Status', 'Update'],
  ['Governance', 'Publish the scheme of delegation', 'Clerk', '31 March 2025', 'Overdue', null],
  ['Governance', 'Review standing orders', 'Clerk', '30 June 2025', 'Overdue', null],
  ['Governance', 'Train new members', 'Clerk', '30 June 2025', 'Overdue', null],
  ['Buildings', 'Mend the hall roof', 'Surveyor', '31 May 2025', 'Complete', null],
  ['Buildings', 'Fit a ramp at the library', 'Surveyor', '31 December 2026', 'In progress', null],
  ['Green space', 'Plant the orchard', 'Ranger', '28 February 2025', 'Complete', null],
  ['Green space', 'Map the hedges', 'Ranger', '30 November 2026', 'In progress', null],
];

function counted(summary: Rows, plan: Rows = actions) {
  const grids = [
    { ...gridOf(plan, { sheet: 'Actions' }), sheet: { id: 's0', name: 'Actions' } },
    { ...gridOf(summary, { sheet: 'Board' }), sheet: { id: 's1', name: 'Board' } },
  ];
  const { sheets, findings } = reviewWorkbook(snapshotOf(...grids), { ...noOptions, asAt: '2025-10-31' });
  const board = sheets.find(({ reading }) => reading.sheet.name === 'Board')?.reading;
  return {
    tables: board?.tables.length,
    reason: board?.reason,
    said: findings
      .filter(({ check }) => check === 'count-of-rows')
      .map(({ cell, severity, message }) => `${severity} ${cell ?? ''}: ${message}`),
  };
}

const headings = ['Theme', 'Complete', 'In progress', 'Overdue', 'Total'];

test('a typed count that the rows don’t bear out is asked about, and no row of counts is a deliverable', () => {
  const { tables, reason, said } = counted([
    ['Position at 31 October'],
    headings,
    ['Governance', 0, 0, 2, 2],
    ['Buildings', 1, 1, 0, 2],
    ['Green space', 1, 1, 0, 2],
    ['All', 2, 2, 2, 6],
  ]);
  expect(tables).toBe(0);
  expect(reason).toBe('It counts the rows of “Actions” by status, so none of its rows is part of a plan.');
  expect(said).toEqual(['ask D3: D3 says 2; Actions has 3 rows of Governance with “Overdue”. Correct the one that is wrong.']);
});

test('a formula’s count is compared too, in another order and without a total', () => {
  const formula = { formula: '=COUNTIFS(Actions!A2:A7,A2,Actions!E2:E7,D1)', gives: 0 };
  const { said } = counted([
    ['', 'Overdue', 'Complete', 'In progress'],
    ['Green space', 0, 1, formula],
    ['Governance', 3, 0, 0],
    ['Buildings', 0, 1, 1],
  ]);
  expect(said).toEqual(['ask D2: D2 says 0; Actions has 1 row of Green space with “In progress”. Correct the one that is wrong.']);
});

test.each<[string, Rows]>([
  [
    'all counts right',
    [headings, ['Governance', 0, 0, 3, 3], ['Buildings', 1, 1, 0, 2], ['Green space', 1, 1, 0, 2], ['Total', 2, 2, 3, 7]],
  ],
  ['blank for none', [headings, ['Governance', null, null, 3, 3], ['Buildings', 1, 1, null, 2], ['Green space', 1, 1, null, 2]]],
  [
    'counts of another day, most of which differ',
    [headings, ['Governance', 2, 1, 0, 3], ['Buildings', 0, 0, 2, 2], ['Green space', 0, 2, 0, 2]],
  ],
])('nothing is said of %s', (_what, summary) => {
  expect(counted(summary)).toMatchObject({ tables: 0, said: [] });
});

test.each<[string, Rows]>([
  ['groups that no column names', [headings, ['Ward A', 0, 0, 2, 2], ['Ward B', 1, 1, 0, 2], ['Ward C', 1, 1, 0, 2]]],
  [
    'other words for the statuses',
    [
      ['Theme', 'Green', 'Amber', 'Red'],
      ['Governance', 0, 0, 2],
      ['Buildings', 1, 1, 0],
      ['Green space', 1, 1, 0],
    ],
  ],
])('nothing is compared with %s', (_what, summary) => {
  expect(counted(summary).said).toEqual([]);
});

test('a total that counts of all groups don’t come to is told where every count is right', () => {
  const { said } = counted([
    headings,
    ['Governance', 0, 0, 3, 4],
    ['Buildings', 1, 1, 0, 2],
    ['Green space', 1, 1, 0, 2],
    ['Total', 2, 2, 3, 7],
  ]);
  expect(said).toEqual(['ask E2: E2 says 4; Actions has 3 rows of Governance. Correct the one that is wrong.']);
});

test('targets by period on a second sheet stay a plan', () => {
  const { tables } = counted([
    ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
    ['Trees planted', 100, 20, 30, 50],
    ['Walks led', 12, 3, 4, 7],
    ['People trained', 60, 20, 11, 31],
  ]);
  expect(tables).toBe(1);
});
