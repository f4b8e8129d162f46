// Traps of rows (domain.md): what looks like a deliverable and isn't, where a table ends, and our own columns beside it.

import type { GridOptions, TestCell } from '../grid-of';
import { kindsIn, rolesIn, tableOf, tablesOf } from '../reading-of';
import { planSheet } from '../sheets';
import { addInColumnHeadings } from '../../../../src/domain/model/table/add-in-columns';

type Sheet = readonly (readonly TestCell[])[];

const sum = (formula: string, gives: number): TestCell => ({ formula, gives });
const heading = ['Deliverable', 'Target', 'Q1', 'Q2'];

test.each<[string, Sheet, GridOptions, string]>([
  [
    'subtotals and totals by their words',
    [
      ['Theme', 'Deliverable', 'Q1', 'Q2'],
      ['Peer work', 'Challenges', 1, 2],
      [null, 'Visits', 3, 4],
      ['Peer work total', null, 4, 6],
      ['Skills', 'Courses', 1, 1],
      ['Skills total', null, 1, 1],
      ['Grand total', null, 5, 7],
    ],
    {},
    '1 deliverable, 2 deliverable, 3 subtotal, 4 deliverable, 5 subtotal, 6 total',
  ],
  [
    'a measure called "Total …" is a deliverable unless it adds up',
    [heading, ['Total visits', 10, 8, 9], ['Loans', 10, 1, 2], ['Total number of things', 20, 9, 11]],
    {},
    '1 deliverable, 2 deliverable, 3 total',
  ],
  [
    'a balance that is a formula over the rows above',
    [heading, ['Income', 10, 8, 9], ['Grants', 10, 1, 2], ['Available balance', null, sum('=C2-C3', 7), sum('=D2-D3', 7)]],
    {},
    '1 deliverable, 2 deliverable, 3 subtotal',
  ],
  [
    'rows that a template left, and formulas that give nought',
    [
      heading,
      ['Visits', 10, 8, 9],
      ['Please select an option', null, null, null],
      [null, null, null, sum('=SUM(C4)', 0)],
      ['Loans', 5, 1, 1],
    ],
    {},
    '1 deliverable, 2 placeholder, 3 placeholder, 4 deliverable',
  ],
  [
    'a hidden example under the headings',
    [heading, ['For example: number of visits', 10, 1, 2], ['Visits', 10, 8, 9]],
    { hiddenRows: [1] },
    '1 hidden-example, 2 deliverable',
  ],
  [
    'hidden rows further down count',
    [heading, ['Visits', 10, 8, 9], ['Loans', 5, 1, 1]],
    { hiddenRows: [2] },
    '1 deliverable, 2 deliverable',
  ],
  [
    'a theme among the deliverables, and a note at the end',
    [heading, ['Libraries'], ['Visits', 10, 8, 9], ['Leisure'], ['Swims', 5, 1, 1], ['Note: Q2 is provisional']],
    {},
    '1 theme, 2 deliverable, 3 theme, 4 deliverable, 5 note',
  ],
  [
    'footnotes that stand apart are outside',
    [heading, ['Visits', 10, 8, 9], [], ['(a) Includes school visits'], ['(b) Provisional']],
    {},
    '1 deliverable',
  ],
  [
    'a blank row between themes doesn’t end a table',
    [heading, ['Libraries'], ['Visits', 10, 8, 9], [], ['Leisure'], ['Swims', 5, 1, 1]],
    {},
    '1 theme, 2 deliverable, 4 theme, 5 deliverable',
  ],
  ['an end mark does', [heading, ['Visits', 10, 8, 9], ['END'], ['Swims', 5, 1, 1]], {}, '1 deliverable'],
  [
    'headings repeated on the next page',
    [heading, ['Visits', 10, 8, 9], heading, ['Swims', 5, 1, 1]],
    {},
    '1 deliverable, 2 note, 3 deliverable',
  ],
  [
    'figures that nothing names aren’t a deliverable',
    [heading, ['Visits', 10, 8, 9], ['Loans', 10, 1, 2], [472, -123, 0.25, 38]],
    {},
    '1 deliverable, 2 deliverable',
  ],
  [
    'the totals row of an Excel table',
    [heading, ['Visits', 10, 8, 9], ['Loans', 10, 1, 1], ['Sum of all', null, 9, 10]],
    { table: [0, 0, 3, 3], showTotals: true },
    '1 deliverable, 2 deliverable, 3 total',
  ],
])('%s', (_trap, rows, options, kinds) => {
  expect(kindsIn(tableOf(rows, options))).toBe(kinds);
});

describe('a row that is filled like the others is a row of the table, whatever its words', () => {
  const rowsUnder = (...rows: readonly (readonly TestCell[])[]): string => kindsIn(tableOf([...planSheet.slice(3), ...rows]));
  const last: readonly TestCell[] = ['Councils lead well', 'Project 9', 'Output 9', 'March 2012', 'Green', null, 'Going well'];
  const above = '1 deliverable, 2 deliverable, 3 deliverable, 4 deliverable';

  test.each<readonly [string, readonly TestCell[]]>([
    [
      'numbered, with a day and no status',
      ['Councils lead well', 'Project 1', 'Output 1 of the programme', '5 September 2011', null, null, 'A comment on it'],
    ],
    ['numbered, ongoing', ['Councils lead well', 'Project 1', 'Output 1', 'Ongoing', null, null, 'Comments to follow']],
    ['in the headings’ own words', [null, 'Review project', 'Programme outputs agreed with members', 'June 2011', null, null, 'Progress']],
    ['slipped to the right', [null, null, 'Project 1', 'Output 1', 'September 2011', null, 'Comment']],
    ['slipped to the left', ['Project 1', 'Output 1 of it', 'September 2011', null, null, 'Progress', null]],
  ])('%s: neither it nor the row below is lost', (_case, row) => {
    expect(rowsUnder(row, last)).toBe(`${above}, 5 deliverable, 6 deliverable`);
  });

  test('headings of another table straight below still are headings', () => {
    const second = ['Risk', 'Owner', 'Likelihood', 'Impact', 'Mitigation'];
    expect(rowsUnder(second, ['Money runs out', 'Finance', 'High', 'High', 'Savings'])).toBe(above);
  });
});

test('a theme carries down, and a subtotal isn’t one', () => {
  const table = tableOf([
    ['Theme', 'Deliverable', 'Q1', 'Q2'],
    ['Peer work', 'Challenges', 1, 2],
    [null, 'Visits', 3, 4],
    ['Peer work total', null, 4, 6],
    [null, 'Courses', 1, 1],
  ]);
  expect(table.rows.map(({ theme }) => theme)).toEqual(['Peer work', 'Peer work', null, 'Peer work']);
});

test('a vertical merge applies to all its rows, and a horizontal one to none but its own', () => {
  const rows: Sheet = [
    ['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Comments'],
    ['Libraries', 'Visits', 10, 1, 2, 'Both are late'],
    [null, 'Loans', 20, 3, 4, null],
    ['Leisure centres and swimming', null, null, null, null, null],
    [null, 'Swims', 20, 3, 4, null],
  ];
  const table = tableOf(rows, {
    merges: [
      [1, 5, 2, 5],
      [1, 0, 2, 0],
      [3, 0, 3, 5],
    ],
  });
  expect(table.rows.map(({ theme, comment }) => [theme, comment])).toEqual([
    ['Libraries', 'Both are late'],
    ['Libraries', 'Both are late'],
    ['Leisure centres and swimming', null],
    ['Leisure centres and swimming', null],
  ]);
});

test('the same block for each project: as many tables', () => {
  const block = (name: string): Sheet => [[name], ['Output', 'Target', 'Q1', 'Q2'], ['Visits', 10, 1, 2], ['Loans', 5, 1, 1], []];
  const tables = tablesOf([...block('Hub'), ...block('Market'), ...block('Museum')]);
  expect(tables.map(({ headerRows, firstRow, lastRow }) => [headerRows, firstRow, lastRow])).toEqual([
    [[1], 2, 3],
    [[6], 7, 8],
    [[11], 12, 13],
  ]);
});

describe('our own columns', () => {
  const { total, achieved, rag, method, draft } = addInColumnHeadings;
  const ours = (row: number): TestCell => ({
    formula: `=IFERROR(IF(LEFT($J${String(row)},3)="Sum",SUM(C${String(row)}:D${String(row)}),""),"")`,
    gives: 3,
  });
  const percentage = (row: number): TestCell => ({
    formula: `=IFERROR(IF(B${String(row)}=0,"",E${String(row)}/B${String(row)}),"")`,
    gives: 0.3,
  });
  const rows = (totals: (row: number) => TestCell): Sheet => [
    ['Deliverable', 'Target', 'Q1', 'Q2', 'Total', '% achieved', 'Comments', rag, draft, method],
    ['Visits', 10, 1, 2, totals(2), percentage(2), 'Mine', 'Red', '3 of 10', 'Sum'],
    ['Loans', 10, 1, 2, totals(3), percentage(3), null, 'Red', '3 of 10', 'Sum?'],
    ['Swims', 10, 1, 2, null, null, null, null, null, null],
  ];

  test('are known by their headings, kept out of the table, and read into `own`', () => {
    const table = tableOf(rows(ours));
    expect(rolesIn(table)).toBe('description A, target B, periods CD, total E, achieved F, commentary G');
    expect(table.area.lastColumn).toBe(6);
    expect(table.addInColumns).toEqual({ rag: 7, draft: 8, method: 9 });
    expect(table.rows.map(({ addInTexts: own }) => own)).toEqual([
      { rag: 'Red', draft: '3 of 10', method: 'Sum' },
      { rag: 'Red', draft: '3 of 10', method: 'Sum?' },
      {},
    ]);
  });

  test('formulas that obey our method are never stated; a row inserted since is blank', () => {
    const table = tableOf(rows(ours));
    expect([table.totalIsOurs, table.achievedIsOurs]).toEqual([true, true]);
    expect(table.rows.map((row) => [row.total.kind, row.achieved.kind])).toEqual([
      ['blank', 'blank'],
      ['blank', 'blank'],
      ['blank', 'blank'],
    ]);
  });

  test('a total that an officer typed, or a formula of theirs, is stated', () => {
    const table = tableOf(rows((row) => (row === 2 ? 3 : { formula: '=SUM(C3:D3)', gives: 3 })));
    expect([table.totalIsOurs, table.achievedIsOurs]).toEqual([false, true]);
    expect(table.rows.map((row) => row.total.kind)).toEqual(['number', 'number', 'blank']);
  });

  test('stand in the second of two heading rows without hiding the first', () => {
    const heads: Sheet = [
      ['Deliverable', 'Target', 'Number per quarter', null, ...Object.values(addInColumnHeadings).map(() => null)],
      [null, null, 'Q1', 'Q2', ...Object.values(addInColumnHeadings)],
      ['Visits', 10, 1, 2, 3],
    ];
    const table = tableOf(heads, {
      merges: [
        [0, 0, 1, 0],
        [0, 1, 1, 1],
        [0, 2, 0, 3],
      ],
    });
    expect(table.headerRows).toEqual([0, 1]);
    expect(Object.values(table.addInColumns)).toHaveLength(Object.keys(addInColumnHeadings).length);
  });

  test('columns of ours in place of a total', () => {
    const table = tableOf([
      ['Deliverable', 'Target', 'Q1', 'Q2', total, achieved],
      ['Visits', 10, 1, 2, 3, 0.3],
    ]);
    expect(rolesIn(table)).toBe('description A, target B, periods CD');
    expect(table.addInColumns).toEqual({ total: 4, achieved: 5 });
  });
});

test.each<[string, readonly TestCell[], string]>([
  ['a name and one figure beside the periods', [null, 'Total default points', null, null, null, 20], '3 total'],
  ['overall', [null, 'Overall total deductions (£)', null, null, null, 350], '3 total'],
  ['with a target it is a measure', [null, 'Total visits', 900, null, null, 20], '3 deliverable'],
  ['with a period likewise', [null, 'Total visits', null, 210, null, 20], '3 deliverable'],
])('“Total …” under a table: %s', (_case, last, kind) => {
  const table = tableOf([
    ['Ref', 'Indicator', 'Target', 'Q1', 'Q2', 'Points'],
    ['L1', 'Swims', 4000, 900, 1100, 5],
    ['L2', 'Gym members', 700, 610, 640, 15],
    last,
  ]);
  expect(kindsIn(table)).toContain(kind);
});

describe('a last row that is called after all of them is the total where its figures are the sums above, under no total’s heading', () => {
  const list = (label: string, budget: number, forecast: number): readonly (readonly TestCell[])[] => [
    ['Project', 'Stage', 'Finish', 'Budget £000', 'Forecast £000'],
    ['Quay wall', 'Build', 'June 2027', 310, 315],
    ['Slipway', 'Design', 'March 2028', 145, 140],
    ['Lamps', 'Build', 'May 2027', 88, 93],
    [label, null, null, budget, forecast],
  ];
  test.each(['All projects', 'Overall', 'Programme', 'The whole programme', 'All'])('%s', (label) => {
    expect(tableOf(list(label, 543, 548)).rows.at(-1)?.kind).toBe('total');
  });
  test.each<[string, number, number]>([
    ['All projects', 543, 100],
    ['Programme', 20, 25],
    ['Sea wall', 543, 548],
  ])('not %s with %d and %d', (label, budget, forecast) => {
    expect(tableOf(list(label, budget, forecast)).rows.at(-1)?.kind).not.toBe('total');
  });
});
