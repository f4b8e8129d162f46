// Dates of a row that can't all be meant are told at their cell, and nothing else is told of them.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { day, draftsIn, type SheetRows } from '../assess/sheet-states';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf } from '../recognise/grid-of';

function toCheck(rows: SheetRows): readonly (readonly [string | null, string])[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-06-30', answers: [] });
  return findings.flatMap(({ check, cell, severity }) => (check === 'date-to-check' ? [[cell, severity] as const] : []));
}

const actions = (began: string, due: string, moved: string, done: string): SheetRows => [
  ['Action', began, due, moved, done],
  ['Reconcile petty cash', day('2026-01-12'), day('2026-03-31'), null, day('2026-03-20')],
  ['Test the backups', day('2026-02-02'), day('2026-04-30'), null, day('2025-02-19')],
  ['Update the scheme', day('2026-01-12'), day('2026-03-31'), day('2025-05-29'), null],
  ['Register of gifts', day('2026-02-02'), day('2026-05-29'), null, null],
  ['Card limits', day('2026-02-16'), day('2026-07-31'), day('2026-06-26'), null],
];

test.each([
  ['Raised', 'Due', 'New date', 'Closed'],
  ['Date opened', 'Original date', 'Revised date', 'Date completed'],
  ['Logged', 'Target date', 'Revised target date', 'Actual completion date'],
  ['Actual start', 'Planned finish', 'Revised finish', 'Actual finish'],
])('“%s”, “%s”, “%s”, “%s”', (...headings) => {
  const rows = actions(...headings);
  expect(toCheck(rows)).toEqual([
    ['E3', 'wrong'],
    ['D4', 'wrong'],
  ]);
  const [, backups = '', scheme = '', , cards = ''] = draftsIn(rows, '2026-06-30');
  expect(backups).toContain('Complete. It was due by 30 April 2026.');
  expect(backups).not.toContain('2025');
  expect(scheme).toContain('The date is to be checked: 29 May 2025, before 12 January 2026 in B4');
  // Brought forward by a month it is a date like any other.
  expect(cards).toContain('26 June 2026');
});

test.each([
  ['far before', '2016-07-31', true],
  ['far after', '2062-07-31', true],
  ['some years on', '2031-03-31', false],
  ['some years back', '2023-03-31', false],
])('a year %s all others: %s', (_case, date, isTold) => {
  const rows: SheetRows = [
    ['Work', 'Due', 'Status'],
    ['Roof', day('2026-03-31'), 'Complete'],
    ['Lift', day('2026-04-30'), 'In progress'],
    ['Ramp', day(date), 'Not started'],
    ['Doors', day('2026-07-31'), 'In progress'],
    ['Signs', day('2026-08-31'), 'Not started'],
    ['Toilets', day('2026-10-31'), 'Not started'],
  ];
  expect(toCheck(rows)).toEqual(isTold ? [['B4', 'ask']] : []);
  if (isTold) expect(draftsIn(rows, '2026-06-30')[2]).not.toMatch(/Overdue|Due by/u);
});

test('an open action without a date, where all others have one, is told', () => {
  const rows = [...actions('Raised', 'Due', 'New date', 'Closed').slice(0, 2), ...actions('', '', '', '').slice(4)];
  const more: SheetRows = [
    ...rows,
    ['Lease register', day('2026-03-02'), day('2026-08-31'), null, null],
    ['Key list', day('2026-03-02'), null, null, null],
  ];
  expect(draftsIn(more, '2026-06-30').at(-1)).toBe('No due date is given. As at 30 June 2026.');
  const few: SheetRows = more.map((row, index) => (index > 0 && index < 4 ? [row[0] ?? null, row[1] ?? null, null, null, null] : row));
  expect(draftsIn(few, '2026-06-30').at(-1)).toBe('');
});
