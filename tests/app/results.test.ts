// A plan that may not be written to: its results go to a workbook of their own, which names the cells of the original; the
// original stays as it is. On the real client.

import { createUseCases } from '../../src/app/use-cases';
import type { PreparedReview, UseCases } from '../../src/app/contract';
import type { Host } from '../../src/workbench/host/wire/host';
import type { Sheet, Workbook } from '../../src/workbench/workbook/model';
import { cellAt } from '../../src/workbench/workbook/cells';
import { connect, everyCell, sheetNamed, workbookOf, type Given } from '../excel/connected';
import { must, opened } from '../main-job/reviewed';

const rows: readonly (readonly Given[])[] = [
  ['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG'],
  ['Warm homes', 'Homes insulated', 40, 10, 12, null, null, 'Amber'],
  [null, '@Families helped', 60, 20, 45, null, null, 'Green'],
  ['Green streets', 'Trees planted', 90, 25, 30, null, null, null],
];
const options = { asAt: '2025-09-30', answers: [] };

async function reviewOf(host: Host): Promise<{ readonly useCases: UseCases; readonly prepared: PreparedReview }> {
  expect(host.workbook.sheets.length).toBeGreaterThan(0);
  const useCases = createUseCases();
  return { useCases, prepared: must(await useCases.prepareReview({ kind: 'workbook' }, options)) };
}

/** The workbooks that open while `act` runs. */
async function openedBy(host: Host, act: () => Promise<unknown>): Promise<readonly Workbook[]> {
  const files: Uint8Array[] = [];
  const stop = host.onWorkbookOpened((file) => files.push(file));
  await act();
  stop();
  return files.map(opened);
}

function textsOf(sheet: Sheet): readonly (readonly unknown[])[] {
  return [...sheet.rows].sort(([one], [other]) => one - other).map(([, cells]) => [...cells.values()].map(({ value }) => value));
}

test.each(['as it is', 'protected', 'of a locked structure'])(
  'the results of a plan %s open in a new workbook, and no cell of the plan changes',
  async (how) => {
    const workbook = workbookOf({ 'Delivery plan': rows });
    const host = connect(workbook);
    if (how === 'protected')
      sheetNamed(workbook, 'Delivery plan').protection = { options: new Map([['sheet', '1']]), passwordProtected: true };
    if (how === 'of a locked structure') Object.assign(workbook, { structureProtected: true });
    const before = everyCell(workbook);
    const { useCases, prepared } = await reviewOf(host);
    const [results, ...others] = await openedBy(host, async () => must(await useCases.openResults(prepared)));
    if (results === undefined) throw new Error('No workbook was opened.');
    expect(others).toEqual([]);
    expect(everyCell(workbook)).toEqual(before);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Delivery plan']);
    expect(results.sheets.map(({ name }) => name)).toEqual(['Roll-up', 'Delivery plan', 'Questions and findings']);
    const plan = textsOf(sheetNamed(results, 'Delivery plan'));
    const heads = plan.find((row) => row[0] === 'Cell');
    expect(heads).toEqual(['Cell', 'Theme', 'Deliverable', 'Target', 'Total', '% of target', 'Stated', 'Computed', 'Draft commentary']);
    expect(plan.find((row) => row[0] === 'B2')).toEqual(
      expect.arrayContaining(['Warm homes', 'Homes insulated', 40, 22, 22 / 40, 'Amber', expect.stringContaining('22')]),
    );
  },
);

test('what begins like a formula is text in the results, and typing in its cell again leaves it text', async () => {
  const host = connect(workbookOf({ Plan: rows }));
  const { useCases, prepared } = await reviewOf(host);
  const results = opened(must(await useCases.resultsFile(prepared, 'Plan.xlsx')));
  const sheet = sheetNamed(results, 'Plan');
  const [row, column] = [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value }]) => (value === '@Families helped' ? [[row, column] as const] : [])),
  )[0] ?? [0, 0];
  const cell = cellAt(sheet, row, column);
  expect([cell?.value, cell?.formula]).toEqual(['@Families helped', null]);
  expect(results.styles[cell?.style ?? 0]?.numberFormat).toBe('@');
});

test('a workbook without a plan has no results, and says so', async () => {
  const host = connect(workbookOf({ Notes: [['Minutes of the meeting'], ['Nobody came.']] }));
  const { useCases, prepared } = await reviewOf(host);
  expect(await openedBy(host, async () => expect(await useCases.openResults(prepared)).toMatchObject({ ok: false }))).toEqual([]);
});
