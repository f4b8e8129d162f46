// The columns of the workings grouped and collapsed through the real client, last of all and as best it can.

import { responseTimeout } from '../../../src/excel/batch/round-trip';
import { write } from '../../../src/excel/moves/write';
import { connect, connectFile, planOfRows, reopened } from '../connected';
import { editsWithGroup, fileToGroup, groupByHand, outlineFrom, outlineOf, plan, planSheet, workings } from '../collapsed-group';
import { reviewEdits } from '../edits';
import { createJournal, written } from '../written';

test('grouped and hidden, the button right of them, in one more round trip than without', async () => {
  const without = connect(planOfRows(5));
  await written(reviewEdits(5));
  const workbook = planOfRows(5);
  const host = connect(workbook);
  expect((await written(editsWithGroup(5))).leftAlone).toEqual([]);
  expect(outlineOf(workbook)).toBe('0 0 1h 1h 0+ 0');
  expect(host.traffic.roundTrips).toBe(without.traffic.roundTrips + 1);
});

test('the file opens with the group as it was written', async () => {
  const { bytes, editsOf } = fileToGroup();
  const host = connectFile(bytes);
  await written(editsOf(host.workbook));
  expect(outlineFrom(reopened(host).workbook.sheets[0], 0, 5)).toBe('0 0 1h 1h 0+');
});

test('rows and widths are as without a group: it comes after them', async () => {
  const [grouped, plain] = [planOfRows(5), planOfRows(5)];
  connect(plain);
  await written(reviewEdits(5));
  connect(grouped);
  await written(editsWithGroup(5));
  expect([...plan(grouped).rowFormats]).toEqual([...plan(plain).rowFormats]);
  const widths = [plain, grouped].map((workbook) => plan(workbook).columnFormats.get(workings.lastColumn)?.width);
  expect(widths[0]).toBe(widths[1]);
});

test.each(['before', 'after', 'hang'] as const)('a group that fails (%s): the review stands, and one sentence says so', async (when) => {
  const workbook = planOfRows(5);
  const host = connect(workbook);
  host.playFault({ onRoundTrip: 5, when, code: 'GeneralException', message: 'no' });
  responseTimeout.milliseconds = 50;
  const report = await written(editsWithGroup(5));
  responseTimeout.milliseconds = 60_000;
  expect(report).toEqual({
    cells: 3 * 6 + 2,
    leftAlone: [
      {
        sheet: 'Deliverables',
        address: 'L:M',
        reason: 'These columns aren’t grouped: to hide them, select them, right-click and choose Hide.',
      },
    ],
  });
});

test('Excel refuses a ninth level: the officer’s seven groups stay', async () => {
  const workbook = planOfRows(5);
  for (let level = 1; level <= 7; level += 1) groupByHand(workbook, workings.firstColumn, workings.lastColumn);
  connect(workbook);
  expect((await written(editsWithGroup(5))).leftAlone.map(({ address }) => address)).toEqual(['L:M']);
  expect(outlineOf(workbook)).toBe('0 0 7 7 0 0');
});

test.each([
  ['to the right', 13, 14, '0 0 1h 1h 1 1'],
  ['to the left', 9, 10, '1 1 1h 1h 0 0'],
])('a group of the officer’s that adjoins %s stays shown', async (_where, first, last, expected) => {
  const workbook = planOfRows(5);
  groupByHand(workbook, first, last);
  connect(workbook);
  expect((await written(editsWithGroup(5))).leftAlone).toEqual([]);
  expect(outlineOf(workbook)).toBe(expected);
});

test('columns of a sheet that the review adds can be grouped', async () => {
  const workbook = planOfRows(5);
  connect(workbook);
  await written([...reviewEdits(5), { kind: 'group-columns', sheet: { newSheet: 'Plan settings' }, firstColumn: 1, lastColumn: 1 }]);
  const settings = workbook.sheets.find(({ name }) => name === 'Plan settings');
  expect(settings?.columnFormats.get(1)).toMatchObject({ outlineLevel: 1, hidden: true });
});

test('nothing is grouped on a sheet that can’t be written on', async () => {
  const workbook = planOfRows(5);
  plan(workbook).protection = { options: new Map([['sheet', '1']]), passwordProtected: false };
  connect(workbook);
  const outcome = await write([{ kind: 'group-columns', sheet: planSheet, ...workings }], createJournal(), () => undefined);
  expect(outcome.ok).toBe(false);
  expect(outlineOf(workbook)).toBe('0 0 0 0 0 0');
});
