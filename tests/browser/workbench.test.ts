// The whole way in a real browser: the shipped bundle on the unmodified office.js, a real workbook, and a person who edits it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testWithTool } from '../external-tools';
import { deliverableRows, ownColumns, rowOf, sheetName } from './deliverables';
import { root, servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const patience = 180_000;
/** The first deliverable of the sample, and what its cells hold. */
const peerChallenges = 'Carry out at least 100 peer challenges';

const openPage = servedWorkbench();

inChromium(
  'an officer reviews the sample, changes a figure, sorts, inserts a row, undoes, saves and opens the copy',
  async () => {
    const workbench = await openPage();
    const { page, pane } = workbench;

    // The sample is there, and the pane sees the sheet that the officer goes to.
    expect(await page.evaluate(() => window.workbench.sheetNames())).toEqual(['Programme plan', 'Deliverables', 'Progress']);
    await workbench.goToSheet(sheetName);
    const before = await deliverableRows(workbench);
    expect(before).toHaveLength(17);

    // Nothing is written before it was shown and confirmed.
    await pane.getByRole('button', { name: 'Review', exact: true }).click();
    await pane.getByRole('button', { name: /^Write \d+ cells$/ }).waitFor();
    expect((await ownColumns(workbench)).size).toBe(0);
    await confirm(workbench);

    // Every total and percentage of ours is a formula that agrees with the officer's, whose own words are untouched.
    const reviewed = await deliverableRows(workbench);
    const own = await ownColumns(workbench);
    expect([...own.keys()]).toHaveLength(8);
    expect(reviewed.map((row) => [row.own.total, row.own.achieved])).toEqual(before.map((row) => [row.total, row.achieved]));
    expect(reviewed.map(({ description, comment }) => [description, comment])).toEqual(
      before.map(({ description, comment }) => [description, comment]),
    );
    expect(await workbench.formula(sheetName, `${own.get('total') ?? ''}${String(rowOf(reviewed, peerChallenges).row)}`)).toMatch(/^=/);
    expect(reviewed.every((row) => row.own.draft !== '' && row.own.draftCheck === '')).toBe(true);
    expect(rowOf(reviewed, peerChallenges).own).toMatchObject({
      total: '31',
      achieved: '31%',
      rag: 'Amber',
      method: 'Sum',
      targetKind: 'At least',
    });

    // A second review finds nothing to do.
    await expectNothingToWrite(workbench);

    // A changed figure: total, percentage and status follow at once, and the draft is marked; the other rows stay as they were.
    const { row } = rowOf(reviewed, peerChallenges);
    await workbench.type(`E${String(row)}`, '90');
    await waitForText(workbench, `${own.get('total') ?? ''}${String(row)}`, '108');
    const changed = await deliverableRows(workbench);
    expect(rowOf(changed, peerChallenges).own).toMatchObject({
      total: '108',
      achieved: '108%',
      rag: 'Green',
      draftCheck: 'Figures changed since draft',
    });
    expect(changed.filter((other) => other.row !== row)).toEqual(reviewed.filter((other) => other.row !== row));
    await workbench.type(`E${String(row)}`, '13');
    await waitForText(workbench, `${own.get('draftCheck') ?? ''}${String(row)}`, '');

    // Sorting by target carries all of a deliverable's row along, and an inserted row parts none of it.
    await workbench.select(`C${String(row)}`);
    await workbench.press('Sort by this column, descending');
    const sorted = await deliverableRows(workbench);
    expect(sorted.map(({ target }) => Number(target))).toEqual(
      reviewed.map(({ target }) => Number(target)).sort((one, other) => other - one),
    );
    expect(byDescription(sorted)).toEqual(byDescription(reviewed));
    await workbench.select(`B${String(sorted[3]?.row ?? 0)}`);
    await workbench.press('Insert row above');
    const inserted = await deliverableRows(workbench);
    expect(inserted.map(({ row: now }) => now)).not.toEqual(sorted.map(({ row: now }) => now));
    expect(byDescription(inserted)).toEqual(byDescription(reviewed));
    await expectNothingToWrite(workbench);

    // Undo takes out what was written and leaves what the officer did: the order, and the row put in.
    await pane.getByRole('button', { name: 'Undo last change' }).click();
    await pane.getByRole('heading', { name: 'Undone' }).waitFor();
    const undone = await deliverableRows(workbench);
    expect((await ownColumns(workbench)).size).toBe(0);
    expect(undone.map(({ row: now, description, total, comment }) => [now, description, total, comment])).toEqual(
      inserted.map(({ row: now, description, total, comment }) => [now, description, total, comment]),
    );

    // The copy shows the same when it is opened.
    const copy = await save(workbench);
    expect(copy.name).toBe('programme-plan (copy).xlsx');
    await workbench.open('reopened.xlsx', copy.bytes);
    await page.getByRole('heading', { name: 'reopened.xlsx' }).waitFor();
    expect(await deliverableRows(workbench)).toEqual(undone);

    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  patience,
);

inChromium(
  'a reviewed copy shows the same figures, colours of status and drafts when it is opened again, and asks for no further edit',
  async () => {
    const workbench = await openPage();
    await workbench.goToSheet(sheetName);
    await workbench.pane.getByRole('button', { name: 'Review', exact: true }).click();
    await confirm(workbench);
    const reviewed = await deliverableRows(workbench);
    const copy = await save(workbench);
    await workbench.open('reviewed.xlsx', copy.bytes);
    await workbench.page.getByRole('heading', { name: 'reviewed.xlsx' }).waitFor();
    expect(await deliverableRows(workbench)).toEqual(reviewed);
    await workbench.goToSheet(sheetName);
    await workbench.pane.getByRole('button', { name: 'Review', exact: true }).click();
    await workbench.pane.getByText('Nothing to write', { exact: false }).first().waitFor();
  },
  patience,
);

inChromium(
  'a cell’s drop-down offers its entries, and the formulas obey the choice',
  async () => {
    const workbench = await openPage();
    await workbench.goToSheet(sheetName);
    await workbench.pane.getByRole('button', { name: 'Review', exact: true }).click();
    await confirm(workbench);
    const own = await ownColumns(workbench);
    const { row } = rowOf(await deliverableRows(workbench), peerChallenges);
    await workbench.select(`${own.get('method') ?? ''}${String(row)}`);
    const list = workbench.page.getByLabel(`Choose for ${own.get('method') ?? ''}${String(row)}`);
    await list.waitFor();
    expect(await list.locator('option').allTextContents()).toEqual(
      expect.arrayContaining(['Sum', 'Latest', 'Highest', 'Average', 'Stated']),
    );
    await list.selectOption('Latest');
    await waitForText(workbench, `${own.get('total') ?? ''}${String(row)}`, '13');
    expect(rowOf(await deliverableRows(workbench), peerChallenges).own).toMatchObject({ total: '13', achieved: '13%', method: 'Latest' });
  },
  patience,
);

inChromium(
  'the ribbon opens the pane at what was found; Review there shows the preview, and writes nothing',
  async () => {
    const workbench = await openPage();
    await workbench.goToSheet(sheetName);
    await workbench.press('Open');
    await workbench.pane.getByRole('button', { name: 'Review', exact: true }).click();
    await workbench.pane.getByRole('button', { name: /^Write \d+ cells$/ }).waitFor();
    expect((await ownColumns(workbench)).size).toBe(0);
  },
  patience,
);

inChromium(
  'a file that can’t be used leaves the open workbook as it is, with one sentence; another workbook takes its place',
  async () => {
    const workbench = await openPage();
    await workbench.open('minutes.xlsx', Buffer.from('not a workbook'));
    await workbench.page.getByText('minutes.xlsx: ', { exact: false }).waitFor();
    expect(await workbench.message()).toMatch(/^minutes\.xlsx: .*not an Excel workbook.*\.$/);
    expect(await workbench.page.evaluate(() => window.workbench.sheetNames())).toContain(sheetName);
    await drop(workbench, 'agenda.xlsx', 'not a workbook either');
    await workbench.page.getByText('agenda.xlsx: ', { exact: false }).waitFor();
    await workbench.open('blank-totals.xlsx', readFileSync(join(root, 'assets', 'programme-plan-blank-totals.xlsx')));
    await workbench.page.getByRole('heading', { name: 'blank-totals.xlsx' }).waitFor();
    expect(await workbench.message()).toBe('');
    expect((await deliverableRows(workbench)).every(({ total }) => total === '')).toBe(true);
  },
  patience,
);

inChromium(
  'what Excel refuses is refused with its reason, and nothing moves',
  async () => {
    const workbench = await openPage();
    await workbench.goToSheet(sheetName);
    const before = await deliverableRows(workbench);
    await workbench.select('B1');
    await workbench.press('Sort by this column, ascending');
    expect(await workbench.message()).toBe('Select a cell in a table or in an AutoFilter range, then sort.');
    await workbench.type('E6', '=D6+*2');
    await workbench.page.getByText('This formula can', { exact: false }).waitFor();
    expect(await deliverableRows(workbench)).toEqual(before);
    await workbench.type('E6', '=SUM(D6:D7');
    await waitForText(workbench, 'E6', '37');
    expect(await workbench.formula(sheetName, 'E6')).toBe('=SUM(D6:D7)');
  },
  patience,
);

/** Presses the pane's Write and waits until it is done. */
async function confirm({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('button', { name: /^Write \d+ cells$/ }).click();
  await pane.getByRole('heading', { name: 'Review written' }).waitFor();
}

/** Reviews again from where the pane stands, sees that there is nothing to write, and goes back. */
async function expectNothingToWrite({ pane }: WorkbenchPage): Promise<void> {
  const done = pane.getByRole('button', { name: 'Done' });
  if (await done.isVisible()) await done.click();
  await pane.getByRole('button', { name: 'Review', exact: true }).click();
  await pane.getByRole('heading', { name: 'Preview' }).waitFor();
  await pane.getByText('Nothing to write', { exact: false }).first().waitFor();
  await pane.getByRole('button', { name: 'Back' }).click();
}

async function waitForText({ page }: WorkbenchPage, address: string, text: string): Promise<void> {
  await page.waitForFunction(([sheet, cell, wanted]) => window.workbench.cell(sheet, cell)?.text === wanted, [
    sheetName,
    address,
    text,
  ] as const);
}

async function save(workbench: WorkbenchPage): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.press('Save a copy')]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Drops a file on the spreadsheet. */
async function drop({ page }: WorkbenchPage, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName));
      document.getElementById('sheet')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content] as const,
  );
}

/** A row without its number, under its description: the same before and after the rows have moved. */
function byDescription(rows: Awaited<ReturnType<typeof deliverableRows>>): ReadonlyMap<string, unknown> {
  return new Map(rows.map((row) => [row.description, { ...row, row: null }]));
}
