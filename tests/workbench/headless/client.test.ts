// The unmodified client in Node: requirement sets, globals, and that it keeps its own rules.

import { atLeast } from '../../../src/workbench/headless/office-stub';
import { openBlank } from '../host/session';

/** Typed as unknown, where jest gives any. */
const containing = (text: string): unknown => expect.stringContaining(text);

test.each([
  ['1.17', '1.9', true],
  ['1.9', '1.17', false],
  ['1.14', '1.14', true],
  ['2.0', '1.99', true],
])('version %s reaches %s: %p', (have, wanted, reached) => {
  expect(atLeast(have, wanted)).toBe(reached);
});

test('the globals are there between install and disconnect', () => {
  const { client } = openBlank();
  client.install();
  expect(['Excel', 'Office', 'OfficeExtension'].every((name) => name in globalThis)).toBe(true);
  client.disconnect();
  expect(['Excel', 'Office', 'OfficeExtension'].some((name) => name in globalThis)).toBe(false);
});

test('a property that was not loaded cannot be read', async () => {
  const { run } = openBlank();
  const read = run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1');
    await context.sync();
    return range.values;
  });
  await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('a member above the requirement set is refused by the client itself', async () => {
  const { run } = openBlank(['Data'], { excelApi: '1.1' });
  const use = run(async (context) => {
    context.workbook.worksheets.getItem('Data').freezePanes.freezeRows(1);
    await context.sync();
  });
  await expect(use).rejects.toMatchObject({ code: 'ApiNotFound', message: containing('ExcelApi 1.7') });
});

test('unless told otherwise the client has no more than the floor, ExcelApi 1.14', async () => {
  const { run } = openBlank();
  const use = run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1').getDependents();
    await context.sync();
  });
  await expect(use).rejects.toMatchObject({ code: 'ApiNotFound', message: containing('ExcelApi 1.15') });
});

test("two clients don't share a workbook", async () => {
  const [one, other] = [openBlank(), openBlank(['Only'])];
  const names = await Promise.all(
    [one, other].map(({ run }) =>
      run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    ),
  );
  expect(names).toEqual([['Data', 'Other'], ['Only']]);
});

test('round trips and bytes are counted', async () => {
  const { run, host } = openBlank();
  await run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    host.resetTraffic();
    const range = context.workbook.worksheets.getItem('Data').getRange('A1');
    range.load('values');
    await context.sync();
  });
  expect(host.traffic.roundTrips).toBeGreaterThanOrEqual(1);
  expect(host.traffic.requestBytes).toBeGreaterThan(100);
});
