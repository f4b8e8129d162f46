// The officer's word on a table outranks what was read, is found again by headings, and is left aside where they have changed.

import { leastConfidence, type ColumnRole } from '../../../src/domain/model/mapping';
import type { PlanTable } from '../../../src/domain/model/plan';
import { mappingOf, type MappingChanges } from '../../../src/domain/recognise/officers-mapping';
import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from './grid-of';
import { kindsIn, rolesIn, tableOf } from './reading-of';

type Sheet = readonly (readonly TestCell[])[];

const asRead: MappingChanges = { roles: new Map(), headerRows: null, lastRow: null };
const roles = (...said: readonly (readonly [number, ColumnRole])[]): MappingChanges => ({ ...asRead, roles: new Map(said) });

const twoTargets: Sheet = [
  ['Deliverable', 'Target (stretch)', 'Target (floor)', 'Q1', 'Q2', 'Total'],
  ['Councils visited', 40, 30, 10, 12, 22],
  ['Homes advised on', 200, 180, 90, 95, 185],
  ['Guides published', 4, 3, 1, 1, 2],
];

function mapped(rows: Sheet, changes: MappingChanges, then: Sheet = rows): PlanTable {
  const [read] = recogniseSheet(gridOf(rows)).tables;
  const reading = recogniseSheet(gridOf(then), read === undefined ? [] : [mappingOf(read, changes)]);
  const [table] = reading.tables;
  if (table === undefined) throw new Error(reading.reason ?? '');
  return table;
}

function reviewOf(rows: Sheet, changes: MappingChanges | null): ReturnType<typeof reviewWorkbook> {
  const grid = gridOf(rows);
  const mappings = changes === null ? [] : [mappingOf(tableOf(rows), changes)];
  return reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings },
    { asAt: null, answers: [] },
  );
}

test('two columns that fit as well as each other are asked about, and nothing is computed from them', () => {
  const table = tableOf(twoTargets);
  expect(table.confidence).toBeLessThan(leastConfidence);
  const { edits, findings, sheets } = reviewOf(twoTargets, null);
  expect(edits).toEqual([]);
  expect(sheets[0]?.tables[0]?.rows.map(({ total, rating }) => [total, rating])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(findings.map(({ check, severity, message }) => [check, severity, message])).toEqual([
    ['mapping', 'ask', 'The columns of rows 2 to 4 aren’t certain (B or C: target?). Confirm what each column is, then review again.'],
  ]);
});

test('once confirmed the officer’s roles are used and computed from', () => {
  const table = mapped(twoTargets, roles([1, 'none'], [2, 'target']));
  expect(rolesIn(table)).toBe('description A, target C, periods DE, total F');
  expect([table.confirmed, table.confidence]).toEqual([true, 1]);
  expect(table.roles.map(({ role, confidence }) => [role, confidence])).toContainEqual(['target', 1]);
  expect(reviewOf(twoTargets, roles([1, 'none'], [2, 'target'])).edits.length).toBeGreaterThan(0);
});

test.each<readonly [string, Sheet]>([
  ['columns in another order', twoTargets.map((row) => [5, 4, 3, 2, 1, 0].map((column) => row[column] ?? null))],
  [
    'another column between',
    twoTargets.map((row, index) => [...row.slice(0, 2), index === 0 ? 'Owner' : 'Programme office', ...row.slice(2)]),
  ],
  ['rows above and below', [['Return 2015/16'], [], ...twoTargets, ['Events held', 10, 8, 3, 4, 7]]],
])('a mapping is found again by headings: %s', (_, then) => {
  const table = mapped(twoTargets, roles([1, 'none'], [2, 'target']), then);
  const heading = table.roles.find(({ column }) => column === table.columns.target)?.heading;
  expect([table.confirmed, heading]).toEqual([true, 'Target (floor)']);
});

test('equal headings are told apart by their order', () => {
  const rows = twoTargets.map((row, index) => (index === 0 ? ['Deliverable', 'Target', 'Target', 'Q1', 'Q2', 'Total'] : row));
  expect(mapped(rows, roles([1, 'none'], [2, 'target'])).columns.target).toBe(2);
});

test('a heading that has changed sets the mapping aside, and the officer is told', () => {
  const changed = twoTargets.map((row, index) => (index === 0 ? ['Deliverable', 'Stretch', 'Target', 'Q1', 'Q2', 'Total'] : row));
  const grid = gridOf(changed);
  const mappings = [mappingOf(tableOf(twoTargets), roles([1, 'none'], [2, 'target']))];
  const reading = recogniseSheet(grid, mappings);
  expect(reading.tables.map(({ confirmed }) => confirmed)).toEqual([false]);
  expect(reading.mappingIgnored).toContain('headings have changed');
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings },
    { asAt: null, answers: [] },
  );
  expect(review.findings.map(({ check }) => check)).toContain('mapping-outdated');
});

test('a mapping of another sheet is nobody’s business here', () => {
  const mapping = { ...mappingOf(tableOf(twoTargets), asRead), sheet: { id: 'sheet-9', name: 'Elsewhere' } };
  const reading = recogniseSheet(gridOf(twoTargets), [mapping]);
  expect([reading.mappingIgnored, reading.tables[0]?.confirmed]).toEqual([undefined, false]);
});

test('a role that only one column can have goes to the first of two', () => {
  expect(mapped(twoTargets, roles([1, 'target'], [2, 'target'])).columns.target).toBe(1);
});

test('no description: refused in one sentence', () => {
  const reading = recogniseSheet(gridOf(twoTargets), [mappingOf(tableOf(twoTargets), roles([0, 'none']))]);
  expect(reading.layout).toBe('none');
  expect(reading.reason).toContain('No column says what each row is about');
});

test('a period, a forecast and a column of nothing are what the officer says they are', () => {
  const table = mapped(twoTargets, roles([1, 'target'], [2, 'baseline'], [3, 'forecast'], [4, 'period'], [5, 'none']));
  expect(table.columns.periods.map(({ column, forecast }) => [column, forecast ?? false])).toEqual([
    [3, true],
    [4, false],
  ]);
  expect(table.columns.total).toBeNull();
});

test('a column added since keeps what it is read as', () => {
  const then = twoTargets.map((row, index) => [...row.slice(0, 5), index === 0 ? 'Q3' : 5, ...row.slice(5)]);
  const table = mapped(twoTargets, roles([1, 'none'], [2, 'target']), then);
  expect(table.columns.periods.map(({ column }) => column)).toEqual([3, 4, 5]);
});

describe('the end of the table', () => {
  const rows: Sheet = [
    ...twoTargets,
    ['Other', 1, 1, 1, 1, 2],
    ['Spare A', 1, 1, 1, 1, 2],
    ['Other', 1, 1, 1, 1, 2],
    ['Spare B', 1, 1, 1, 1, 2],
  ];

  test.each([
    [3, 3],
    [4, 4],
    [5, 5],
  ])('last row %i', (lastRow, expected) => {
    expect(mapped(rows, { ...roles([1, 'target']), lastRow }).lastRow).toBe(expected);
  });

  test('moves down with rows that are put in above it', () => {
    const then = [...rows.slice(0, 3), ['Events held', 10, 8, 3, 4, 7], ...rows.slice(3)];
    expect(mapped(rows, { ...roles([1, 'target']), lastRow: 5 }, then).lastRow).toBe(6);
  });
});

describe('a table that goes on below what was read', () => {
  const blank: readonly TestCell[] = [];
  const gap = Array.from({ length: 7 }, () => blank);
  const afterGap: Sheet = [...twoTargets, ...gap, ['Events held', 10, 8, 3, 4, 7], ['Other', 1, 1, 1, 1, 2], ['Papers', 6, 5, 1, 1, 2]];
  const lastOf = (rows: Sheet): number => rows.length - 1;
  const lengthened = (rows: Sheet, lastRow: number): PlanTable => mapped(rows, { ...asRead, lastRow });

  test.each<readonly [string, Sheet, number]>([
    ['a long gap', afterGap, 13],
    ['an end mark', [...twoTargets, ['END'], ['Events held', 10, 8, 3, 4, 7]], 5],
    [
      'headings once more, of another kind',
      [...twoTargets, ['Measure', 'Target', 'Owner', 'Q3', 'Q4', 'Total'], ['Events held', 10, 'PMO', 3, 4, 7]],
      5,
    ],
  ])('down to the row that the officer names, beyond %s', (_what, rows, lastRow) => {
    const found = recogniseSheet(gridOf(rows)).tables[0];
    expect(found?.lastRow).toBe(3);
    const table = lengthened(rows, lastRow);
    expect([table.lastRow, table.confirmed]).toEqual([lastRow, false]);
    expect(kindsIn(table)).toContain(`${String(lastRow)} deliverable`);
    const confirmed = recogniseSheet(gridOf(rows), [mappingOf(table, roles([1, 'none'], [2, 'target']))]).tables[0];
    expect([confirmed?.lastRow, confirmed?.confirmed, confirmed?.columns.target]).toEqual([lastRow, true, 2]);
  });

  test('the rows that may be named are those below it with something in its columns', () => {
    expect(tableOf(afterGap).below).toEqual([
      { row: 11, words: 'Events held', occurrence: 0, description: 'Events held' },
      { row: 12, words: 'Other', occurrence: 0, description: 'Other' },
      { row: 13, words: 'Papers', occurrence: 0, description: 'Papers' },
    ]);
    expect(tableOf(twoTargets).below).toBeUndefined();
  });

  test('it is found again by its words, though rows were put in above and between', () => {
    const mapping = mappingOf(lengthened(afterGap, 13), asRead);
    const then = [['Return'], blank, ...afterGap.slice(0, 12), ['Put in', 2, 2, 1, 1, 2], ...afterGap.slice(12)];
    const table = recogniseSheet(gridOf(then), [mapping]).tables[0];
    expect([table?.lastRow, table?.confirmed]).toEqual([lastOf(then), true]);
  });

  test('rows that begin alike are told apart', () => {
    const rows: Sheet = [
      ...twoTargets,
      ['Other', 1, 1, 1, 1, 2],
      ...gap,
      ['Other', 2, 2, 1, 1, 2],
      ['Other', 3, 3, 1, 1, 2],
      ...gap,
      ['Last', 1, 1, 1, 1, 2],
    ];
    expect([12, 13].map((lastRow) => lengthened(rows, lastRow).lastRow)).toEqual([12, 13]);
    const twice: Sheet = [...twoTargets, ['Other', 1, 1, 1, 1, 2], ...gap, ['Other', 2, 2, 1, 1, 2], ...gap, ['Other', 3, 3, 1, 1, 2]];
    expect(lengthened(twice, 12).lastRow).toBe(12);
    expect(lengthened(twice, 20).lastRow).toBe(20);
  });

  test('once lengthened it can be shortened again, and a shortened one lengthened', () => {
    const longer = lengthened(afterGap, 13);
    const shorter = recogniseSheet(gridOf(afterGap), [mappingOf(longer, { ...asRead, lastRow: 11 })]).tables[0];
    expect(shorter?.lastRow).toBe(11);
    const short = mapped(afterGap, { ...asRead, lastRow: 2 });
    expect(short.lastRow).toBe(2);
    expect(recogniseSheet(gridOf(afterGap), [mappingOf(short, { ...asRead, lastRow: 13 })]).tables[0]?.lastRow).toBe(13);
  });

  test('rows typed straight under it since are part of it; a remark that stood there is not', () => {
    const rows: Sheet = [...afterGap, ['Figures are provisional.']];
    const mapping = mappingOf(lengthened(rows, 13), asRead);
    const then = [...rows.slice(0, 14), ['Typed since', 2, 2, 1, 1, 2], ...rows.slice(14)];
    expect(recogniseSheet(gridOf(then), [mapping]).tables[0]?.lastRow).toBe(14);
  });

  test('where the named row is gone the mapping is set aside, and the officer is told', () => {
    const mapping = mappingOf(lengthened(afterGap, 13), asRead);
    const reading = recogniseSheet(gridOf(afterGap.slice(0, 13)), [mapping]);
    expect([reading.tables[0]?.lastRow, reading.tables[0]?.confirmed]).toEqual([3, false]);
    expect(reading.mappingIgnored).toMatch(/last row or the headings have changed/);
  });
});

describe('heading rows', () => {
  const rows: Sheet = [
    ['Deliverable', 'Target', 'Q1', 'Q2', 'Total'],
    [null, 'Number', 'Actual', 'Actual', 'Number'],
    ['Councils visited', 40, 10, 12, 22],
    ['Homes advised on', 200, 90, 95, 185],
  ];
  const read = tableOf(rows);

  test('fewer of them: the columns are shown anew, and confirmed after that', () => {
    expect(read.headerRows).toEqual([0, 1]);
    const moved = mappingOf(read, { ...asRead, headerRows: 1 });
    const [shown] = recogniseSheet(gridOf(rows), [moved]).tables;
    if (shown === undefined) throw new Error('no table');
    expect([shown.headerRows, shown.confirmed]).toEqual([[0], false]);
    const confirmed = recogniseSheet(gridOf([['Return'], [], ...rows]), [mappingOf(shown, asRead)]).tables[0];
    expect([confirmed?.headerRows, confirmed?.confirmed, confirmed?.columns.target]).toEqual([[2], true, 1]);
    expect(kindsIn(shown)).toContain('2 deliverable');
  });

  test.each<readonly [string, number, number]>([
    ['one row higher', 0, 2],
    ['three rows', 0, 3],
  ])('moved freely: %s', (_what, first, count) => {
    const higher: Sheet = [['Ref', 'Aim', 'North', 'South', 'All'], ...rows];
    const found = tableOf(higher);
    expect(found.headerRows).toEqual([1, 2]);
    const [shown] = recogniseSheet(gridOf(higher), [mappingOf(found, { ...asRead, headerRows: count, firstHeaderRow: first })]).tables;
    expect(shown?.headerRows).toEqual(Array.from({ length: count }, (_each, i) => first + i));
    if (shown === undefined) throw new Error('no table');
    const described = mappingOf(shown, roles([0, 'description'], [1, 'target'], [2, 'period'], [3, 'period'], [4, 'total']));
    const [again] = recogniseSheet(gridOf([['A title over all'], [], ...higher]), [described]).tables;
    expect([again?.headerRows[0], again?.headerRows.length, again?.confirmed]).toEqual([first + 2, count, true]);
  });

  test('a mapping of what a mapping gave keeps to it', () => {
    const once = mapped(rows, asRead);
    expect(mappingOf(once, asRead)).toEqual(mappingOf(read, asRead));
  });
});
