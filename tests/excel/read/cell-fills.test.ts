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

test.each([
  ['Status', true],
  ['March review', true],
  ['Spring', true],
  ['Comments', false],
])('a blank column “%s” right of the deadlines may hold fills: %s', async (heading, isRead) => {
  connect(
    workbookOf({
      Plan: [
        ['Work', 'Due date', heading],
        ['Roof', '1 May', null],
        ['Gates', '2 May', null],
        ['Paths', '3 May', null],
      ],
    }),
  );
  const read = await readSnapshot({ kind: 'sheet', sheet: 'Plan' });
  expect(read.ok && read.value.grids[0]?.fills !== undefined).toBe(isRead);
});

test('a blank review beside one in words waits for its words: not read', async () => {
  connect(
    workbookOf({
      Plan: [
        ['Work', 'Due date', 'March review', 'June review'],
        ['Roof', '1 May', 'Green', null],
        ['Gates', '2 May', 'Amber', null],
        ['Paths', '3 May', 'Green', null],
      ],
    }),
  );
  const read = await readSnapshot({ kind: 'sheet', sheet: 'Plan' });
  expect(read.ok && read.value.grids[0]?.fills).toBeUndefined();
});
