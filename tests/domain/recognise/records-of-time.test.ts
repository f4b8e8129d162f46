// Records of hours, leave and sickness are no plan, and are refused as what they are.

import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { gridOf, type GridOptions, type TestCell } from './grid-of';

type Sheet = readonly (readonly TestCell[])[];

const day = (shown: number): TestCell => ({ shown, as: 'dd/mm/yyyy' });

test.each<[string, Sheet, GridOptions]>([
  [
    'hours by task and week, with leave and a flexi balance below',
    [
      ['Task', day(45660), day(45667), day(45674), 'Total'],
      ['Site visits', 12, 14, 9, 35],
      ['Reports', 20, 18, 10, 48],
      ['Annual leave', 0, 0, 18, 18],
      ['Bank holidays', 0, 5, 0, 5],
      ['Contracted hours', 37, 37, 37, 111],
      ['Flexi balance', -5, 0, 0, -5],
    ],
    {},
  ],
  [
    'leave by person',
    [
      ['Name', 'Entitlement', 'Carried forward', 'Apr', 'May', 'Jun', 'Leave remaining'],
      ['Ann', 28, 2, 3, 1, 5, 21],
      ['Bob', 28, 0, 0, 5, 5, 18],
      ['Cas', 30, 1, 2, 2, 2, 25],
      ['Dee', 28, 4, 1, 1, 1, 29],
      ['Eve', 33, 0, 4, 4, 0, 25],
    ],
    {},
  ],
  [
    'sickness by team, by its title',
    [
      ['Sickness absence record 2025', null, null, null],
      [null, null, null, null],
      ['Team', 'Jan', 'Feb', 'Mar'],
      ['Parks', 12, 4, 7],
      ['Streets', 9, 9, 3],
      ['Refuse', 22, 18, 11],
      ['Office', 1, 0, 2],
      ['Depot', 3, 2, 2],
    ],
    {},
  ],
  [
    'overtime on a sheet of its name',
    [
      ['Employee', 'Q1', 'Q2', 'Total'],
      ['Ann', 12, 4, 16],
      ['Bob', 9, 9, 18],
      ['Cas', 2, 8, 10],
      ['Dee', 1, 0, 1],
      ['Eve', 3, 2, 5],
    ],
    { sheet: 'Overtime log' },
  ],
])('%s', (_, rows, options) => {
  const reading = recogniseSheet(gridOf(rows, options));
  expect(reading.layout).toBe('none');
  expect(reading.reason).toMatch(/^This looks like a record of hours, leave or absence:/u);
});

test.each<[string, Sheet]>([
  [
    'measures of staff with targets',
    [
      ['Measure', 'Target', 'Q1', 'Q2'],
      ['Sickness', 8, 2.1, 2.4],
      ['Annual leave', 25, 6, 7],
    ],
  ],
  [
    'staff figures by quarter among others',
    [
      ['Output', 'Q1', 'Q2', 'Total'],
      ['Sickness days', 21, 24, 45],
      ['Hours', 210, 240, 450],
      ['Staff trained', 12, 14, 26],
    ],
  ],
  [
    'a plan to bring absence down, with a deadline',
    [
      ['Absence tracker', null, null],
      ['Action', 'Due date', 'Status'],
      ['Train all managers', day(46000), 'In progress'],
      ['Review the policy', day(46100), 'Complete'],
    ],
  ],
])('no such record: %s', (_, rows) => {
  expect(recogniseSheet(gridOf(rows)).layout).not.toBe('none');
});
