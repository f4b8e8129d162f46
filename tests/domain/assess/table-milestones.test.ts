// Milestones of rows as a sheet holds them: date cells, starts and ends, merges, the year and the as-at date of the table.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type GridOptions, type TestCell } from '../recognise/grid-of';
import { planSheet } from '../recognise/sheets';
import type { RowMilestone } from '../../../src/domain/model/milestone';
import type { IsoDate } from '../../../src/domain/model/dates';

type Rows = readonly (readonly TestCell[])[];

function milestonesAt(rows: Rows, asAt: IsoDate | null = null, options: GridOptions = {}): ReadonlyMap<number, readonly RowMilestone[]> {
  const review = reviewWorkbook(snapshotOf(gridOf(rows, options)), { asAt, answers: [] });
  return new Map([...(review.sheets[0]?.milestones.values() ?? [])].flatMap((ofTable) => [...ofTable]));
}

const lines = (milestones: readonly RowMilestone[] | undefined): readonly string[] =>
  (milestones ?? []).map(({ kind, date, state }) => `${kind} ${date ?? 'undated'}: ${state ?? 'no as-at date'}`);

const headings = ['Ref', 'Action', 'Start date', 'End date', 'RAG', 'Comments'];
const dated = (serial: number): TestCell => ({ shown: serial, as: 'dd/mm/yyyy' });
const inMonths = (serial: number): TestCell => ({ shown: serial, as: 'mmm yyyy' });

/** 1 April 2011 and 31 March 2012. */
const [april, march] = [40634, 40999];

const actions: Rows = [
  ['Action plan'],
  headings,
  [1, 'Draft the strategy', dated(april), dated(march), 'Green', 'Drafting has begun'],
  [2, 'Consult on the strategy', 'Sept 2011', '3/10/11', 'Amber', 'Started late'],
  [3, 'Adopt the strategy', inMonths(march), 'TBC', 'Green', null],
  [4, 'Publish the strategy', null, null, null, null],
];

test('each row has the milestones of its own timescale; a blank one has none and inherits none', () => {
  const milestones = milestonesAt(planSheet);
  expect([4, 5, 6, 7].map((row) => lines(milestones.get(row)))).toEqual([
    ['ongoing undated: ongoing'],
    [],
    ['deadline 2011-06: overdue'],
    ['deadline 2012-03: not yet due'],
  ]);
});

test('starts and ends are read from columns of their own; date cells are days, or months where they show no day', () => {
  const milestones = milestonesAt(actions, '2011-10-31');
  expect([2, 3, 4, 5].map((row) => lines(milestones.get(row)))).toEqual([
    ['start 2011-04-01: ongoing', 'deadline 2012-03-31: not yet due'],
    ['start 2011-09: ongoing', 'unreadable undated: unreadable'],
    ['start 2012-03: not yet due', 'unreadable undated: unreadable'],
    [],
  ]);
});

test.each<[string, GridOptions, TestCell, string]>([
  ['the order of the system', { dateOrder: 'dmy' }, 'TBC', 'deadline 2011-10-03: overdue'],
  ['another order', { dateOrder: 'mdy' }, 'TBC', 'deadline 2011-03-10: overdue'],
  ['another date of the column before the system', { dateOrder: 'mdy' }, '31/03/2012', 'deadline 2011-10-03: overdue'],
])('a date in figures is read by %s', (_case, options, other, expected) => {
  const typed = actions.map((row, index) => (index === 4 ? [3, 'Adopt the strategy', null, other, 'Green', null] : row));
  expect(lines(milestonesAt(typed, '2011-10-31', options).get(3))).toEqual(['start 2011-09: ongoing', expected]);
});

test('another date of the cell comes before the system where the column says both', () => {
  const typed = actions.map((row, index) =>
    index === 4
      ? [3, 'Adopt the strategy', null, '3/10/11, 25/10/11', 'Green', null]
      : index === 5
        ? [4, 'Publish the strategy', null, '10/25/11', null, null]
        : row,
  );
  expect(lines(milestonesAt(typed, '2011-10-31', { dateOrder: 'mdy' }).get(4))).toEqual([
    'deadline 2011-10-03: overdue',
    'deadline 2011-10-25: overdue',
  ]);
});

test('another date of the column says that days go first', () => {
  const settled = actions.map((row, index) => (index === 4 ? [3, 'Adopt the strategy', null, '31/03/2012', 'Green', null] : row));
  expect(lines(milestonesAt(settled, '2011-10-31').get(3))).toEqual(['start 2011-09: ongoing', 'deadline 2011-10-03: overdue']);
});

test('dates are days of the 1904 system where the workbook counts so', () => {
  const milestones = milestonesAt(actions, '2011-10-31', { dateSystem: 1904 });
  expect(lines(milestones.get(2))[0]).toBe('start 2015-04-02: not yet due');
});

test('a month without a year is of the table’s year', () => {
  const rows = planSheet.map((row, index) => (index === 7 ? row.map((cell) => (cell === 'by March 2012' ? 'by January' : cell)) : row));
  expect(lines(milestonesAt(rows, '2011-10-31').get(7))).toEqual(['deadline 2012-01: not yet due']);
});

test('each milestone says which column it was read from', () => {
  expect(
    milestonesAt(actions, '2011-10-31')
      .get(2)
      ?.map(({ column }) => column),
  ).toEqual([2, 3]);
});
