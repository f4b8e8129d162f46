// A second table with other headings under the first one's columns is a table of its own: its headings are no row, and what it
// states of its rows is read as in any table.

import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];

/** A day of 2025: 1 January is 45658. */
const day = (serial: number): TestCell => ({ shown: serial, as: 'dd/mm/yyyy' });

const counts: Rows = [
  ['Depot', 'Measure', 'Target 2025', 'Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec', 'Year', 'Target met?'],
  ['Elm', 'Buses washed', 900, 220, 240, 230, 260, 950, 'Yes'],
  ['Elm', 'Tyres changed', 120, 20, 25, 30, 28, 103, 'No'],
  ['Oak', 'Buses washed', 700, 180, 170, 190, 200, 740, 'Yes'],
  ['Oak', 'Tyres changed', 90, 25, 21, 26, 24, 96, 'Yes'],
];

const works: Rows = [
  ['Depot', 'Pledge', 'By', 'Finished?', 'Date finished', 'Remark'],
  ['Elm', 'Lay the new yard', day(45777), 'Yes', day(45790), 'Rain stopped work'],
  ['Elm', 'Mend the gates', day(45838), 'Yes', day(45830), null],
  ['Oak', 'Rent the hall', day(45930), 'No', null, 'Owner is away'],
  ['Oak', 'Buy two lifts', day(46100), 'No', null, null],
];

test.each<[string, Rows]>([
  ['a title under a blank row', [[], ['Table B  Works']]],
  ['a title that names no table', [[], ['Works and repairs']]],
  ['a blank row alone', [[]]],
])('under %s', (_case, between) => {
  const rows = [...counts, ...between, ...works];
  const head = counts.length + between.length;
  const reading = recogniseSheet(gridOf(rows));
  expect(reading.tables.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual([
    [1, 4],
    [head + 1, head + 4],
  ]);
  const [sheet] = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-12-31' }).sheets;
  const states = [...(sheet?.milestones.values() ?? [])].flatMap((ofTable) =>
    [...ofTable].map(([row, milestones]) => [row - head, milestones.find(({ kind }) => kind === 'deadline')?.state]),
  );
  expect(states.filter(([row]) => Number(row) > 0)).toEqual([
    [1, 'complete'],
    [2, 'complete'],
    [3, 'overdue'],
    [4, 'not yet due'],
  ]);
});

test('a theme’s line and its first row of words stay in their table', () => {
  const rows: Rows = [
    ['Action', 'Owner', 'Due', 'Status'],
    ['Hire a cook', 'Ann', day(45777), 'Complete'],
    [],
    ['Garden'],
    ['Plan', 'Budget holder', 'tbc', 'Not started'],
    ['Dig beds', 'Bob', day(45930), 'Not started'],
    ['Sow seeds', 'Bob', day(45990), 'Not started'],
  ];
  expect(recogniseSheet(gridOf(rows)).tables).toHaveLength(1);
});

test('a column that says whether targets are met is told as no stated status', () => {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(counts)), { ...noOptions, asAt: '2025-12-31' });
  expect(findings.filter(({ check }) => check === 'unread-columns').map(({ cell }) => cell)).toEqual(['I1']);
});
