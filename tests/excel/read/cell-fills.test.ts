// The fills of cells are read where a text of the sheet says what colours of cells mean, in one more round trip; elsewhere not.

import { readSnapshot } from '../../../src/excel/read/read';
import { connect, workbookOf } from '../connected';

async function readWith(note: string) {
  const host = connect(
    workbookOf({
      Plan: [
        ['Measure', 'Q1'],
        ['Calls', 4],
        ['Visits', 6],
        [note, null],
      ],
    }),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    sheet.getRange('B2').format.fill.color = '#FF0000';
    sheet.getRange('A3').format.fill.color = '#92D050';
    await context.sync();
  });
  const before = host.traffic.roundTrips;
  const read = await readSnapshot({ kind: 'sheet', sheet: 'Plan' });
  return { fills: read.ok ? read.value.grids[0]?.fills : null, trips: host.traffic.roundTrips - before };
}

test.each([
  'Green cell: target met. Red cell: target not met.',
  'Shaded amber: slipping; shaded red: late',
  'Colour of cells: green or red',
])('“%s”: read', async (note) => {
  expect(await readWith(note)).toEqual({
    fills: [
      [null, null],
      [null, '#FF0000'],
      ['#92D050', null],
      [null, null],
    ],
    trips: 3,
  });
});

test.each(['Green bins and red bags', 'Cells in red are new', 'Figures to 31 December'])('“%s”: not read', async (note) => {
  expect(await readWith(note)).toEqual({ fills: undefined, trips: 2 });
});

async function tripsFor(rows: readonly (readonly (string | number | null)[])[]): Promise<number> {
  const host = connect(workbookOf({ Plan: rows.map((row) => [...row]) }));
  const before = host.traffic.roundTrips;
  await readSnapshot({ kind: 'sheet', sheet: 'Plan' });
  return host.traffic.roundTrips - before;
}

const plan = (status: string | null) => [
  ['Measure', 'Target', 'Colour'],
  ['Calls', 4, status],
  ['Visits', 6, null],
  ['Walks', 9, null],
  [null, null, null],
];

test('a status column without words is looked at where texts stand apart as the meanings of colours do', async () => {
  const key = [
    [null, 'fine', null],
    [null, 'late', null],
  ];
  expect(await tripsFor([...plan(null), ...key])).toBe(3);
  expect(await tripsFor([...plan('Green'), ...key])).toBe(2);
  expect(await tripsFor(plan(null))).toBe(2);
});
