// Rows below a table, and figures beside it, are read or told, never dropped silently (design.md, "How a reading earns trust", 6).

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type GridOptions, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const head: Line = ['Deliverable', 'Target', 'Q1', 'Q2', 'Total'];
const first: readonly Line[] = [
  ['Guides', 60, 5, 7, 12],
  ['Visits', 50, 20, 21, 41],
  ['Pilots', 9, 1, 3, 4],
];
const more: readonly Line[] = [
  ['Events', 40, 8, 9, 17],
  ['Reviews', 30, 3, 11, 14],
];
const table = [head, ...first];

function blank(rows: number): readonly Line[] {
  return Array.from({ length: rows }, () => []);
}

/** The second block so many columns to the right of the first, its first row beside the first's. */
function beside(block: readonly Line[], gap: number): readonly Line[] {
  return table.map((line, index) => [...line, ...Array.from({ length: gap }, () => null), ...(block[index] ?? [])]);
}

/** "2-4; 7-8", the rows of each table read, and what is left over. */
function readAndLeft(rows: readonly Line[], options: GridOptions = {}): { readonly read: string; readonly left: readonly string[] } {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows, options)), { asAt: '2024-03-31', answers: [] });
  const tables = sheets[0]?.reading.tables ?? [];
  return {
    read: tables.map(({ firstRow, lastRow }) => `${String(firstRow + 1)}-${String(lastRow + 1)}`).join('; '),
    left: findings
      .filter(({ check }) => check.endsWith('left-over'))
      .map(({ severity, cell, message }) => `${severity} ${cell ?? ''} ${message}`),
  };
}

test.each<[string, readonly Line[], string]>([
  ['after one blank row', [...table, ...blank(1), ...more], '2-7'],
  ['after three blank rows', [...table, ...blank(3), ...more], '2-9'],
  ['a second table with the same headings further down', [...table, ...blank(2), head, ...more], '2-4; 8-9'],
  ['the same under a title', [...table, ...blank(2), ['Second half'], head, ...more], '2-4; 9-10'],
  ['a second table to the right', beside([head, ...more], 2), '2-4; 2-3'],
  [
    'a table of dates and statuses below',
    [...table, ...blank(2), ['Deliverable', 'Timescale', 'RAG'], ['Roads', 'March 2024', 'Green']],
    '2-4; 8-8',
  ],
])('read, so that nothing is left over: %s', (_what, rows, read) => {
  expect(readAndLeft(rows)).toEqual({ read, left: [] });
});

test.each<[string, readonly Line[], GridOptions, RegExp]>([
  [
    'rows far below',
    [...table, ...blank(7), ...more],
    {},
    /^note A12 Rows 12 to 13 are filled like the table above \(rows 2 to 4\) but below its end, so not read\./,
  ],
  [
    'one row far below',
    [...table, ...blank(7), ['Events', 40, 8, null, null]],
    {},
    /^note A12 Row 12 is filled like .* Move it up to the table/,
  ],
  ['rows against the edge of an Excel table', [...table, ...more], { table: [0, 0, 3, 4] }, /^note A5 Rows 5 to 6 are filled like/],
  [
    'rows below an Excel table and a blank row',
    [...table, ...blank(1), ...more],
    { table: [0, 0, 3, 4] },
    /^note A6 Rows 6 to 7 are filled like/,
  ],
  ['rows below an end mark', [...table, ['End of table'], ...more], {}, /^note A6 Rows 6 to 7 are filled like/],
  [
    'a table of something else',
    [...table, ...blank(2), ['Name', 'Phone', 'Room'], ['Ann', 'Ext 5', 'B1'], ['Bob', 'Ext 6', 'B2']],
    {},
    /^note A7 Rows 7 to 9 below the table \(rows 2 to 4\) hold something else, which isn’t read/,
  ],
  [
    'figures beside it without headings',
    beside([[], ...more], 2),
    {},
    /^note I2 I2:L3 beside the table \(columns A to E\) holds figures that aren’t read\./,
  ],
  ['a second table beside it that begins a row lower', beside([[], head, ...more], 2), {}, /^note I3 I3:L4 beside the table/],
])('told: %s', (_what, rows, options, note) => {
  const { read, left } = readAndLeft(rows, options);
  expect(read).toBe('2-4');
  expect(left).toEqual([expect.stringMatching(note)]);
});

test.each<[string, readonly Line[], GridOptions]>([
  ['notes below', [...table, ...blank(7), ['Source: the annual return'], ['Figures are provisional']], {}],
  ['a key of statuses below', [...table, ...blank(7), ['Green', 'on track'], ['Red', 'off track']], {}],
  ['a key of statuses beside', beside([[], [1, 'Green'], [2, 'Amber'], [3, 'Red']], 2), {}],
  ['a remark beside', beside([[], ['see note', 3]], 2), {}],
  ['hidden rows', [...table, ...blank(7), ...more], { hiddenRows: [11, 12] }],
])('no word of what is no plan: %s', (_what, rows, options) => {
  expect(readAndLeft(rows, options)).toEqual({ read: '2-4', left: [] });
});

test.each<[string, readonly Line[]]>([
  ['another title', [['Waiting list', 'Good', 'Now', 'Before', 'Sum']]],
  ['a line between', [['Quality'], ['Pass rate', 'Aim is', 'First', 'Second', 'Mean']]],
  ['fewer names', [['Cost each', null, 'First', 'Second', null]]],
])('rows under headings of their own are a second table, never to be moved up: %s', (_case, headings) => {
  const { left } = readAndLeft([...table, ...blank(7), ...headings, ...more]);
  expect(left.join(' ')).toContain('headings of their own');
  expect(left.join(' ')).not.toContain('Move them up');
});

test('two tables of half terms, each under its own headings, are two tables', () => {
  const terms: Line = ['HT1', 'HT2', 'HT3', 'Year'];
  const rows: readonly Line[] = [
    ['Attendance (%)', 'Phase', 'Target', ...terms],
    ['Quay Primary', 'Primary', 96, 95, 94, 96, 95],
    ['Mill Academy', 'Secondary', 94, 93, 91, 92, 92],
    [],
    ['Absence (%)', 'Phase', 'Target (below)', ...terms],
    ['Quay Primary', 'Primary', 12, 11, 15, 13, 13],
    ['Mill Academy', 'Secondary', 20, 21, 27, 24, 24],
  ];
  expect(readAndLeft(rows)).toEqual({ read: '2-3; 6-7', left: [] });
});
