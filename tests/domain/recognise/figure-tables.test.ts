// Tables that only their figures speak for: found by their shape, asked about, and never taken for what they aren't.

import type { PlanTable } from '../../../src/domain/model/plan';
import { leastConfidence, type ColumnRole } from '../../../src/domain/model/mapping';
import { mappingOf } from '../../../src/domain/recognise/officers-mapping';
import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import type { SheetReading } from '../../../src/domain/model/plan';
import type { ReadingExplained } from '../../../src/domain/model/table/explained';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type GridOptions, type TestCell } from './grid-of';
import { rolesIn, tableOf } from './reading-of';

type Sheet = readonly (readonly TestCell[])[];

const wards: Sheet = [
  ['Abbey', 410, 120],
  ['Castle', 300, 220],
  ['Mill', 520, 90],
  ['Priory', 275, 130],
  ['Quay', 140, 310],
];
const plain: Sheet = [['Ward', 'Owned', 'Rented'], ...wards];

const plan: Sheet = [
  ['Deliverable', 'Target', 'Q1', 'Q2', 'Total'],
  ['Councils visited', 40, 10, 12, 22],
  ['Homes advised on', 200, 90, 95, 185],
];

/** Kinds with runs of rows, counted from 1: "2-6 deliverable, 7 total". */
function runsIn({ rows }: PlanTable): string {
  return rows
    .flatMap(({ row, kind }, index) => {
      if (rows[index - 1]?.kind === kind) return [];
      const end = rows.findIndex((other, place) => place > index && other.kind !== kind);
      const last = (rows[end < 0 ? rows.length - 1 : end - 1]?.row ?? row) + 1;
      return [`${row + 1 === last ? String(last) : `${String(row + 1)}-${String(last)}`} ${kind}`];
    })
    .join(', ');
}

test.each<[string, Sheet, GridOptions, string]>([
  ['one heading row', plain, {}, '1 | description A | 2-6 deliverable'],
  ['names without a heading', [[null, 'Owned', 'Rented'], ...wards], {}, '1 | description A | 2-6 deliverable'],
  [
    'a title, a blank row, bands merged over two columns',
    [['Homes'], [], [null, 'Private', null], [null, 'Owned', 'Rented'], ...wards],
    { merges: [[2, 1, 2, 2]] },
    '4 | description A | 5-9 deliverable',
  ],
  [
    'three rows with bands',
    [
      [null, 'Private', null, 'Council', null],
      [null, 'Owned', null, 'Rented', null],
      [null, 'no.', '%', 'no.', '%'],
      ...wards.map((row): readonly TestCell[] => [...row.slice(0, 2), percent(0.5), row[2] ?? null, percent(0.5)]),
    ],
    {
      merges: [
        [0, 1, 0, 2],
        [0, 3, 0, 4],
        [1, 1, 1, 2],
        [1, 3, 1, 4],
      ],
    },
    '123 | description A | 4-8 deliverable',
  ],
  ['years over the columns', [['Ward', 2019, 2020], ...wards], {}, '1 | description A, periods BC | 2-6 deliverable'],
  ['a total called by the place', [...plain, ['Wexmoor', 1645, 870]], {}, '1 | description A | 2-6 deliverable, 7 total'],
  ['a row that adds up in one column only', [...plain, ['Wexmoor', 1645, 871]], {}, '1 | description A | 2-7 deliverable'],
  [
    'sections between',
    [['Ward', 'Owned', 'Rented'], ['North'], ...wards.slice(0, 3), ['South'], ...wards.slice(3)],
    {},
    '1 | description A | 2 theme, 3-5 deliverable, 6 theme, 7-8 deliverable',
  ],
  [
    'names carried down over the rows below',
    [
      ['Area', 'Ward', 'Owned', 'Rented'],
      ...wards.map((row, index): readonly TestCell[] => [index % 3 === 0 ? `Area ${String(index)}` : null, ...row]),
    ],
    {},
    '1 | theme A, description B | 2-6 deliverable',
  ],
])('%s: headings and rows are read', (_shape, rows, options, expected) => {
  const table = tableOf(rows, options);
  expect(`${table.headerRows.map((row) => row + 1).join('')} | ${rolesIn(table)} | ${runsIn(table)}`).toBe(expected);
  expect([table.figuresOnly, table.confidence < leastConfidence]).toEqual([true, true]);
});

test.each<[string, Sheet, RegExp]>([
  ['four rows', plain.slice(0, 5), /./u],
  ['a column of figures without a heading', [['Ward', 'Owned'], ...wards], /cross-tabulation|No row of headings/u],
  [
    'two columns of names without headings',
    [[null, null, 'Owned', 'Rented'], ...wards.map((row): readonly TestCell[] => ['North', ...row])],
    /cross-tabulation/u,
  ],
  [
    'names at the right',
    [['Owned', 'Rented', 'Ward'], ...wards.map(([ward, ...counts]): readonly TestCell[] => [...counts, ward ?? null])],
    /No row of headings/u,
  ],
  ['a pivot', [['Sum of homes', 'Tenure'], ...plain], /pivot/u],
  [
    'a list of words',
    [['Ward', 'Clerk', 'Chair'], ...wards.map(([ward]): readonly TestCell[] => [ward ?? null, 'A clerk', 'A chair'])],
    /No row of headings/u,
  ],
  [
    'a log',
    [
      ['Date', 'What', 'Visitors', 'Calls'],
      ...wards.map((row, index): readonly TestCell[] => [{ shown: 45000 + index, as: 'dd/mm/yyyy' }, ...row]),
    ],
    /log of events/u,
  ],
])('%s: no table', (_shape, rows, reason) => {
  const reading = recogniseSheet(gridOf(rows));
  expect([reading.layout, reading.tables.length]).toEqual(['none', 0]);
  expect(reading.reason).toMatch(reason);
});

test('nothing is worked out or written until an officer has said which column is the target; then it is', () => {
  const grid = gridOf(plain);
  const before = reviewWorkbook(snapshotOf(grid), { asAt: '2015-09-30', answers: [] });
  expect(before.edits).toEqual([]);
  expect(before.findings.map(({ check, severity, cell }) => [check, severity, cell])).toEqual([['mapping', 'ask', 'A1']]);
  const roles = new Map<number, ColumnRole>([
    [1, 'target'],
    [2, 'total'],
  ]);
  const mapping = mappingOf(tableOf(plain), { roles, headerRows: null, lastRow: null });
  const after = reviewWorkbook({ ...snapshotOf(grid), mappings: [mapping] }, { asAt: '2015-09-30', answers: [] });
  const [table] = after.sheets.flatMap(({ tables }) => tables);
  expect(table?.table.figuresOnly).toBeUndefined();
  expect(table?.rows.map(({ row, achieved }) => [row.description, achieved])).toEqual(
    // A ward's name doesn't say whether more or less is better: past its target it is asked about.
    wards.map(([ward, target, total]) => [
      ward,
      typeof target === 'number' && typeof total === 'number' && total <= target ? total / target : null,
    ]),
  );
  expect(after.edits.length).toBeGreaterThan(0);
});

test('beside a plan, figures that nothing calls one are left alone; alone, they are asked about', () => {
  const [figures, other] = [gridOf(plain), { ...gridOf(plan), sheet: { id: 'sheet-2', name: 'Plan' } }];
  const layouts = (...grids: readonly ReturnType<typeof gridOf>[]): readonly string[] =>
    recogniseWorkbook(grids.map((grid) => ({ reading: recogniseSheet(grid) }))).map(({ reading }) => reading.layout);
  expect([layouts(figures), layouts(figures, other), layouts(figures, figures)]).toEqual([
    ['deliverables'],
    ['none', 'deliverables'],
    ['deliverables', 'deliverables'],
  ]);
});

test('beside a sheet that isn’t surely a plan, figures whose totals come out aren’t passed over but asked about', () => {
  const [figures, other] = [recogniseSheet(gridOf(plain)), recogniseSheet(gridOf(plan))];
  const none = { explained: 0, of: 0 };
  const nothing: ReadingExplained = { totals: none, percentages: none, variances: none, leftOver: [] };
  const out = (explained: number): SheetReading => ({
    ...figures,
    tables: figures.tables.map((table) => ({ ...table, explained: { ...nothing, totals: { explained, of: 8 } } })),
  });
  const unsure = { ...other, tables: other.tables.map((table) => ({ ...table, confidence: 0.3, explained: nothing })) };
  const layouts = (...readings: readonly SheetReading[]): readonly string[] =>
    recogniseWorkbook(readings.map((reading) => ({ reading }))).map(({ reading }) => reading.layout);
  expect([layouts(out(8), unsure), layouts(out(2), unsure), layouts(out(8), other)]).toEqual([
    ['deliverables', 'deliverables'],
    ['none', 'deliverables'],
    ['none', 'deliverables'],
  ]);
});
