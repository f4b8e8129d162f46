// Every column says what it is for, how sure that is and why; what can't be told apart lowers the confidence of the whole table.

import { leastConfidence } from '../../../../src/domain/model/mapping';
import { tableOf } from '../reading-of';

const rows = [
  [
    'Ref',
    'Deliverable',
    'Owner',
    'Baseline',
    'Target',
    'Q1',
    'Q2',
    '2015/16 total',
    'Variance',
    'Direction',
    'Start date',
    'Priority',
    'Q1 target',
  ],
  ['A1', 'Councils visited', 'Programme office', 3, 40, 10, 12, 22, -18, 'Higher is better', 42095, 'High', 9],
  ['A2', 'Homes advised on', 'Programme office', 50, 200, 90, 95, 185, -15, 'Higher is better', 42095, 'Low', 80],
];

test('columns that nothing is computed from are known all the same', () => {
  expect(tableOf(rows).roles.map(({ heading, role }) => `${heading}: ${role}`)).toEqual([
    'Ref: none',
    'Deliverable: description',
    'Owner: owner',
    'Baseline: baseline',
    'Target: target',
    'Q1: period',
    'Q2: period',
    '2015/16 total: total',
    'Variance: variance',
    'Direction: direction',
    'Start date: start',
    'Priority: priority',
    'Q1 target: period target',
  ]);
});

test('the reason names the heading and counts the cells', () => {
  const target = tableOf(rows).roles.find(({ role }) => role === 'target');
  expect(target).toMatchObject({ reason: 'heading says target; 2 of 2 cells are numbers', confidence: 0.97 });
});

test.each<readonly [string, readonly (string | null)[], boolean]>([
  ['plain headings', ['Deliverable', 'Target', 'Q1', 'Q2', 'Total'], true],
  ['two targets', ['Deliverable', 'Target A', 'Target B', 'Q2', 'Total'], false],
  ['a heading that names two things', ['Deliverable', 'Baseline / target', 'Q1', 'Q2', 'Total'], false],
  ['the same quarter twice', ['Deliverable', 'Target', 'Q1', 'Q1', 'Total'], false],
])('%s: certain or not', (_, headings, certain) => {
  const table = tableOf([headings, ['Councils visited', 40, 10, 12, 22], ['Homes advised on', 200, 90, 95, 185], ['Guides', 4, 1, 1, 2]]);
  expect(table.confidence >= leastConfidence).toBe(certain);
});
