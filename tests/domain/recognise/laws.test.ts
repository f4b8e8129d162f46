// A plan reads the same wherever it stands: moved on its sheet, under titles, with spacer columns, with its columns in another order.

import fc from 'fast-check';
import type { PlanTable, SheetReading } from '../../../src/domain/model/plan';
import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { gridOf, percent, type TestCell } from './grid-of';
import { narrativeSheet, planSheet } from './sheets';
import type { Figure } from '../../../src/domain/model/table/targets';

const plan = planSheet.slice(3);
const narrative = narrativeSheet.slice(1);
const deliverables: readonly (readonly TestCell[])[] = [
  [
    'Theme',
    'Deliverables',
    'Target 2015/16',
    'Q1 Apr - June',
    'Q2 July - Sept',
    'Q3',
    'Q4',
    'Total',
    '% achieved',
    'RAG at Oct 2015',
    'Commentary',
  ],
  ['Peer work'],
  [null, 'At least 100 peer challenges', 100, 18, 13, null, null, 31, percent(0.31), 'Amber', null],
  [null, 'Support for up to 40 councils', 40, 'n/a', 27, null, null, 27, percent(0.675), 'Amber', 'One more is booked'],
  ['Leadership'],
  [null, 'Waste contracts', 10, 0, 60, null, null, 60, percent(6), 'Green', null],
  ['Total', null, 150, 18, 100, null, null, 118, null, null, null],
];

/** A reading without addresses: columns by their headings, rows by their order. */
function withoutAddresses(reading: SheetReading, heading: (column: number) => string): unknown {
  return { layout: reading.layout, tables: reading.tables.map((table) => tableWithoutAddresses(table, heading)) };
}

function tableWithoutAddresses(table: PlanTable, heading: (column: number) => string): unknown {
  const { columns } = table;
  const name = (column: number | null): string | null => (column === null ? null : heading(column));
  const actuals = (figures: readonly Figure[]): readonly (readonly [string, Figure | undefined])[] =>
    columns.periods
      .map(({ column }, index) => [heading(column), figures[index]] as const)
      .sort((one, other) => one[0].localeCompare(other[0]));
  return {
    columns: [
      columns.theme,
      columns.outcome,
      columns.project,
      columns.description,
      columns.timescale,
      columns.target,
      columns.total,
      columns.achieved,
    ].map(name),
    periods: columns.periods.map(({ heading: words, span }) => [words, span]).sort(),
    rag: columns.rag.map(({ heading: words, date }) => [words, date]).sort(),
    commentary: columns.commentary.map(name),
    year: table.year,
    rows: table.rows.map((row) => ({
      ...row,
      row: row.row - table.area.firstRow,
      actuals: actuals(row.actuals),
      reviews: row.reviews.map(({ date, status }) => [date, status]).sort(),
    })),
  };
}

/** Lays rows out in another order of columns, with a blank column after some of them. */
function rearrange(
  rows: readonly (readonly TestCell[])[],
  order: readonly number[],
  spacers: readonly boolean[],
): readonly (readonly TestCell[])[] {
  return rows.map((row) =>
    order.flatMap((column, index) => (spacers[index] === true ? [row[column] ?? null, null] : [row[column] ?? null])),
  );
}

/** The text of a heading cell; blank where a spacer stands. */
function headingText(cell: TestCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

const widths = { plan: 7, deliverables: 11, narrative: 3 };
const sheets = { plan, deliverables, narrative };
const titles = [
  'Appendix 1',
  'Report to the improvement board',
  'Please complete every column and return it to the programme office by the end of the month',
];

const laidOut = fc.constantFrom('plan' as const, 'deliverables' as const, 'narrative' as const).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    at: fc.tuple(fc.nat(40), fc.nat(12)),
    titles: fc.subarray(titles),
    gap: fc.nat(2),
    order: fc.shuffledSubarray([...Array(widths[kind]).keys()], { minLength: widths[kind], maxLength: widths[kind] }),
    spacers: fc.array(fc.boolean(), { minLength: widths[kind], maxLength: widths[kind] }),
  }),
);

test('where a table stands, what is above it and the order of its columns change nothing but addresses', () => {
  fc.assert(
    fc.property(laidOut, ({ kind, at, titles: above, gap, order, spacers }) => {
      const rows = sheets[kind];
      const table = rearrange(rows, order, spacers);
      const lines: (readonly TestCell[])[] = [
        ...above.map((title) => [title]),
        ...Array.from({ length: above.length > 0 ? gap : 0 }, () => []),
        ...table,
      ];
      const headings = table[0] ?? [];
      const moved = withoutAddresses(recogniseSheet(gridOf(lines, { at })), (column) => headingText(headings[column - at[1]]));
      const base = withoutAddresses(recogniseSheet(gridOf(rows)), (column) => headingText(rows[0]?.[column]));
      expect(moved).toEqual(base);
      expect(base).toMatchObject({ layout: kind });
    }),
    { numRuns: 300 },
  );
});

test('reading is the same a second time', () => {
  const grid = gridOf(deliverables);
  expect(recogniseSheet(grid)).toEqual(recogniseSheet(grid));
});
