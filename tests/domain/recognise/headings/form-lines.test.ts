// A form around a table, who filled it in and when, is neither headings nor rows, and its dates are no deadlines.

import { day } from '../../assess/sheet-states';
import type { TestCell } from '../grid-of';
import { kindsIn, rolesIn, tableOf } from '../reading-of';

type Rows = readonly (readonly TestCell[])[];

const figures: Rows = [
  ['Measure', 'Annual target', 'Q1', 'Q2'],
  ['Families registered', 1200, 280, 310],
  ['Courses run', 48, 11, 14],
  ['Home visits', 900, 214, 231],
];
const work: Rows = [
  ['Action', 'Lead', 'Due date', 'Status'],
  ['Open the hub', 'Property', day('2026-06-30'), 'In progress'],
  ['Agree the protocol', 'Health', day('2026-09-30'), 'Not started'],
];

describe('above a table of figures', () => {
  test.each<[string, Rows]>([
    [
      'labels and answers',
      [
        ['Authority', 'Northshire'],
        ['Completed by', 'Jane Holt'],
        ['Date', day('2026-04-14')],
      ],
    ],
    ['in one line', [['Completed by: Jane Holt', null, 'Date', day('2026-04-14')]]],
    ['with words that headings have', [['Completed by: Jane Holt', 'Target group: families', 'Date: 14/04/2026']]],
    [
      'labels over answers',
      [['Return to the Department'], ['Completed by', 'Date', 'Programme'], ['Jane Holt', day('2026-04-14'), 'Hubs']],
    ],
    [
      'pairs side by side',
      [
        ['Organisation:', 'Northshire', 'Prepared by:', 'J Holt'],
        ['Period:', 'Q2', 'Status:', 'Final'],
      ],
    ],
  ])('%s', (_variant, form) => {
    const table = tableOf([...form, ...figures]);
    expect(rolesIn(table)).toBe('description A, target B, periods CD');
    expect(table.rows.map(({ description }) => description)).toEqual(['Families registered', 'Courses run', 'Home visits']);
  });
});

describe('below a table', () => {
  test.each<[string, Rows]>([
    ['in one cell', [['Completed by: Jane Holt'], ['Date: 14 April 2026']]],
    [
      'labels and answers',
      [
        ['Signed off by', 'Jane Holt'],
        ['Date', day('2026-04-14')],
      ],
    ],
    ['in one line', [['Completed by: Jane Holt', null, day('2026-04-14')]]],
    [
      'with a contact',
      [
        ['Approved by', 'A Patel'],
        ['Email', 'a.patel@northshire.example'],
      ],
    ],
  ])('%s', (_variant, form) => {
    const ofKind = (rows: Rows): string => kindsIn(tableOf([...rows, ...form])).replace(/, \d+ note/gu, '');
    expect(ofKind(figures)).toBe('1 deliverable, 2 deliverable, 3 deliverable');
    expect(ofKind(work)).toBe('1 deliverable, 2 deliverable');
  });
});

describe('what only sounds like it is read as before', () => {
  test.each<[string, Rows, string]>([
    [
      'a deadline',
      [
        ['Action', 'To be completed by', 'Status'],
        ['Open the hub', day('2026-06-30'), 'In progress'],
        ['Agree it', day('2026-09-30'), ''],
      ],
      'description A, timescale B, progress C',
    ],
    [
      'a deadline in words',
      [
        ['Action', 'Completed by', 'Status'],
        ['Open the hub', 'June 2026', 'In progress'],
        ['Agree it', 'September 2026', ''],
      ],
      'description A, timescale B, progress C',
    ],
    [
      'whose it was',
      [
        ['Action', 'Due date', 'Completed by', 'Status'],
        ['Open the hub', day('2026-06-30'), 'Jane Holt', 'Complete'],
        ['Agree it', day('2026-09-30'), 'A Patel', 'Complete'],
      ],
      'description A, timescale B, progress D',
    ],
  ])('%s', (_variant, rows, roles) => {
    expect(rolesIn(tableOf(rows))).toBe(roles);
  });

  test('an action that is approved by somebody is one', () => {
    const rows = [
      ...work,
      ['Approved by Cabinet', 'Policy', day('2026-07-31'), 'Not started'],
      ['Date stone unveiled', 'Parks', day('2026-08-31')],
    ];
    expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 deliverable, 4 deliverable');
  });
});
