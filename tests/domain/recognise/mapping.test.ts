// The officer's word on a table outranks what was read, is found again by headings, and is left aside where they have changed.

import { leastConfidence, type ColumnRole } from '../../../src/domain/mapping';
import type { PlanTable } from '../../../src/domain/plan';
import { mappingOf, type MappingChanges } from '../../../src/domain/recognise/officers-mapping';
import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { reviewSnapshot } from '../../../src/domain/review-snapshot';
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
  const reading = recogniseSheet(gridOf(then), [mappingOf(tableOf(rows), changes)]);
  const [table] = reading.tables;
  if (table === undefined) throw new Error(reading.reason ?? '');
  return table;
}

function reviewOf(rows: Sheet, changes: MappingChanges | null): ReturnType<typeof reviewSnapshot> {
  const grid = gridOf(rows);
  const mappings = changes === null ? [] : [mappingOf(tableOf(rows), changes)];
  return reviewSnapshot(
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
  const review = reviewSnapshot(
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

  test('a mapping of what a mapping gave keeps to it', () => {
    const once = mapped(rows, asRead);
    expect(mappingOf(once, asRead)).toEqual(mappingOf(read, asRead));
  });
});
