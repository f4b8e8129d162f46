// The whole of a review on the sample workbook, through the real client: prepare, write, review again, undo.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUseCases } from '../../src/app/use-cases';
import type { PreparedReview, UseCases, WriteReport } from '../../src/app/contract';
import type { Outcome } from '../../src/domain/model/outcome';
import { insertRows } from '../../src/workbench/edit/insert-and-delete';
import { sortRows } from '../../src/workbench/edit/sort-rows';
import type { Host } from '../../src/workbench/host/wire/host';
import { connectFile, everyCell, reopened, sheetNamed, typeInto, valueIn } from '../excel/connected';
import type { Workbook } from '../../src/workbench/workbook/model';
import { withNamedFolder } from '../named-folders';

const sample = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'programme-plan.xlsx')));
const workbookScope = { kind: 'workbook' } as const;
const options = { asAt: null, answers: [] };

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

async function prepared(useCases: UseCases): Promise<PreparedReview> {
  return valueOf(await useCases.prepareReview(workbookScope, options));
}

async function reviewed(): Promise<{ readonly host: Host; readonly useCases: UseCases; readonly report: WriteReport }> {
  const host = connectFile(sample);
  const useCases = createUseCases();
  const report = valueOf(await useCases.applyReview(await prepared(useCases), () => undefined));
  return { host, useCases, report };
}

const before = everyCell(connectFile(sample).workbook);

test('what is previewed is what is written, and every cell that was there is there still', async () => {
  const host = connectFile(sample);
  const useCases = createUseCases();
  const plan = await prepared(useCases);
  expect(everyCell(host.workbook)).toEqual(before);
  expect(plan.preview.cells).toBeGreaterThan(100);
  expect(plan.preview.cells).toBe(plan.preview.groups.reduce((sum, { cells }) => sum + cells, 0));
  for (const { what, cells, examples } of plan.preview.groups) {
    expect(what).toMatch(/^[A-Z%]/);
    expect(examples.map(({ before: was }) => was)).toEqual(examples.map(() => ''));
    expect(examples.length > 0).toBe(cells > 0);
  }
  const texts: string[] = [];
  const report = valueOf(await useCases.applyReview(plan, ({ text }) => texts.push(text)));
  expect(report).toEqual({ cells: plan.preview.cells, leftAlone: [] });
  expect(texts.at(-1)).toBe('Checking what was written');
  const after = everyCell(host.workbook);
  for (const [cell, content] of before) expect([cell, after.get(cell)]).toEqual([cell, content]);
});

test('reading the workbook takes three round trips, writing at most three a sheet and one for rows that came out lower', async () => {
  const host = connectFile(sample);
  const useCases = createUseCases();
  const plan = await prepared(useCases);
  expect(host.traffic.roundTrips).toBe(3);
  host.resetTraffic();
  await useCases.applyReview(plan, () => undefined);
  expect(host.traffic.roundTrips).toBeLessThanOrEqual(2 * 4 + 1);
});

test('a second review makes no edit', async () => {
  const { host, useCases } = await reviewed();
  expect((await prepared(useCases)).review.edits).toEqual([]);
  reopened(host);
  expect((await prepared(createUseCases())).review.edits).toEqual([]);
});

test('a figure changed after the preview: nothing is written on that sheet, and Review is asked for', async () => {
  const host = connectFile(sample);
  const useCases = createUseCases();
  const plan = await prepared(useCases);
  typeInto(host, sheetNamed(host.workbook, 'Deliverables'), 6, 3, 7);
  const changed = onDeliverables(host.workbook);
  const outcome = await useCases.applyReview(plan, () => undefined);
  const left = outcome.ok ? outcome.value.leftAlone : [];
  expect(new Set(left.map(({ reason }) => reason))).toEqual(
    new Set(['“Deliverables” has changed since the preview (D7). Run Review again.']),
  );
  expect(onDeliverables(host.workbook)).toEqual(changed);
});

test('a row inserted after the preview: our columns don’t land beside the wrong rows', async () => {
  const host = connectFile(sample);
  const useCases = createUseCases();
  const plan = await prepared(useCases);
  insertRows(host, sheetNamed(host.workbook, 'Deliverables').id, 8, 1);
  const changed = onDeliverables(host.workbook);
  await useCases.applyReview(plan, () => undefined);
  expect(onDeliverables(host.workbook)).toEqual(changed);
});

/** What stands on the sheet of deliverables. */
function onDeliverables(workbook: Workbook): readonly unknown[] {
  return [...everyCell(workbook)].filter(([place]) => place.startsWith('Deliverables!'));
}

describe('undo', () => {
  test('puts everything back, once', async () => {
    const { host, useCases, report } = await reviewed();
    expect(useCases.canUndo()).toBe(true);
    expect(valueOf(await useCases.undoLastReview())).toEqual({ cells: report.cells, leftAlone: [] });
    expect(everyCell(host.workbook)).toEqual(before);
    expect(useCases.canUndo()).toBe(false);
    expect((await useCases.undoLastReview()).ok).toBe(false);
  });

  test('of a second review brings back what the first had written', async () => {
    const { host, useCases } = await reviewed();
    typeInto(host, sheetNamed(host.workbook, 'Deliverables'), 5, 4, 12);
    const first = everyCell(host.workbook);
    const plan = await prepared(useCases);
    expect(plan.preview.cells).toBeGreaterThan(0);
    expect(plan.preview.cells).toBeLessThan(10);
    valueOf(await useCases.applyReview(plan, () => undefined));
    expect(everyCell(host.workbook)).not.toEqual(first);
    expect(valueOf(await useCases.undoLastReview()).leftAlone).toEqual([]);
    expect(everyCell(host.workbook)).toEqual(first);
  });

  test('works after the file was saved, closed and opened again', async () => {
    const { host } = await reviewed();
    const again = reopened(host);
    const useCases = createUseCases();
    expect(useCases.canUndo()).toBe(false);
    await useCases.activeSheet();
    expect(useCases.canUndo()).toBe(true);
    expect(valueOf(await useCases.undoLastReview()).leftAlone).toEqual([]);
    expect(everyCell(again.workbook)).toEqual(before);
    expect(again.workbook.names).toEqual(connectFile(sample).workbook.names);
  });

  test('after sorting: what was ours goes, whichever row it is in now', async () => {
    const { host, useCases } = await reviewed();
    const sheet = sheetNamed(host.workbook, 'Deliverables');
    sortRows(host, {
      sheetId: sheet.id,
      area: { firstRow: 5, firstColumn: 0, lastRow: 25, lastColumn: 17 },
      keyColumn: 2,
      ascending: false,
    });
    await useCases.undoLastReview();
    expect([...everyCell(host.workbook).keys()].filter((cell) => /^Deliverables!\d+,1[0-7]$/.test(cell))).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Programme plan', 'Deliverables', 'Progress']);
  });

  test('after a row was inserted: what was ours goes, what is in the new row stays', async () => {
    const { host, useCases } = await reviewed();
    const sheet = sheetNamed(host.workbook, 'Deliverables');
    insertRows(host, sheet.id, 10, 1);
    typeInto(host, sheet, 10, 1, 'A new deliverable');
    typeInto(host, sheet, 10, 15, 'My own comment');
    const { leftAlone } = valueOf(await useCases.undoLastReview());
    expect(valueIn(sheet, 10, 1)).toBe('A new deliverable');
    expect([...everyCell(host.workbook)].filter(([cell]) => /^Deliverables!\d+,1[0-7]$/.test(cell))).toEqual([
      ['Deliverables!10,15', '["My own comment",null]'],
    ]);
    expect(leftAlone).toEqual([{ sheet: 'Deliverables', address: 'P11', reason: 'The cell has been changed since it was written.' }]);
  });
});

test('a fault of the judgement is the add-in’s, and nothing is written', async () => {
  connectFile(sample);
  const useCases = createUseCases(() => {
    throw new Error('a bug');
  });
  const outcome = await useCases.prepareReview(workbookScope, options);
  expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(/Nothing has been written/);
});

test('a review that was prepared elsewhere isn’t written', async () => {
  connectFile(sample);
  const plan = await prepared(createUseCases());
  expect((await createUseCases().applyReview(plan, () => undefined)).ok).toBe(false);
});

test('the active sheet by name, and a call when another is activated', async () => {
  const host = connectFile(sample);
  const useCases = createUseCases();
  expect(await useCases.activeSheet()).toEqual({ ok: true, value: 'Programme plan' });
  const heard: string[] = [];
  const stop = valueOf(await useCases.onActiveSheetChanged((name) => heard.push(name)));
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem('Progress').activate();
  await context.sync();
  for (let waits = 0; heard.length === 0 && waits < 50; waits += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual(['Progress']);
  stop();
  expect(host.workbook.activeSheetId).toBe(sheetNamed(host.workbook, 'Progress').id);
});

withNamedFolder('PLAN_WORKBOOKS', 'other people’s workbooks are as they were after review and undo', (others) => {
  test.each(readdirSync(others).filter((name) => name.endsWith('.xlsx')))(
    '%s: nothing lost by a review, nothing left by its undo',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(others, name)));
      const host = connectFile(bytes);
      const was = everyCell(host.workbook);
      const useCases = createUseCases();
      const plan = await prepared(useCases);
      valueOf(await useCases.applyReview(plan, () => undefined));
      const after = everyCell(host.workbook);
      for (const [cell, content] of was) expect([cell, after.get(cell)]).toEqual([cell, content]);
      if (plan.review.edits.length > 0) valueOf(await useCases.undoLastReview());
      expect(everyCell(host.workbook)).toEqual(was);
    },
  );
});
