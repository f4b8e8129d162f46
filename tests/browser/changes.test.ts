// Changes beside a review in a real browser, on the shipped bundle: a second review from its start to its comparison, what a
// board agreed and saw, and drafts that become comments.

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { columnLetters } from '../../src/domain/model/cell';
import { addInColumnHeadings, type AddInColumn } from '../../src/domain/model/table/add-in-columns';
import { testWithTool } from '../external-tools';
import { sheetName } from './deliverables';
import { goTo, heading, press, write } from './pane-actions';
import { servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const patience = 180_000;
const plan = 'Programme plan';

const delivery = 'Delivery';
const deliveryRows = [2, 3, 4, 5, 6, 7];

const openPage = servedWorkbench();

/** The body rows of a table of the pane, cell by cell. */
async function rowsOf({ pane }: WorkbenchPage, table: string | RegExp): Promise<readonly (readonly string[])[]> {
  const rows = pane.getByRole('table', { name: table }).locator('tbody tr');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
}

inChromium(
  'a second review is started from the pane, filled in the sheet, rated and compared with the last one, and taken back',
  async () => {
    const workbench = await openPage();
    const { pane } = workbench;
    const [comments, comment] = await workbench.texts(plan, ['G5', 'G6']);

    // The review of March 2012 stands in the sample without a status: the officer fills it for four rows.
    for (const [address, status] of [
      ['F6', 'Green'],
      ['F7', 'Amber'],
      ['F8', 'Red'],
      ['F9', 'Green'],
    ] as const) {
      await workbench.type(address, status);
    }
    await press(workbench, 'Start the next review');
    await heading(workbench, 'Start the next review');
    await pane.getByRole('combobox', { name: /^Month of the review/ }).selectOption({ label: 'September 2012' });
    await press(workbench, 'See what would be written');
    const last = await rowsOf(workbench, 'Statuses of March 2012 review');
    expect(last.slice(0, 5).map(([, status]) => status)).toEqual(['Green', 'Amber', 'Red', 'Green', 'Not reviewed']);
    expect(await workbench.texts(plan, ['G5', 'G6'])).toEqual([comments, comment]);
    await write(workbench);
    await heading(workbench, 'Next review started');
    expect(await workbench.texts(plan, ['F5', 'G5', 'G6', 'G7', 'G8', 'G9', 'H5'])).toEqual([
      'March 2012 review',
      'September 2012 review',
      '',
      '',
      '',
      '',
      comments,
    ]);
    await press(workbench, 'Done');

    for (const [address, status] of [
      ['G6', 'Amber'],
      ['G7', 'Green'],
      ['G8', 'Red'],
      ['G10', 'Green'],
    ] as const) {
      await workbench.type(address, status);
    }
    await press(workbench, 'Review');
    await heading(workbench, 'Preview');
    await write(workbench);
    await heading(workbench, 'Review written');
    await pane
      .getByText('September 2012 review against March 2012 review: 1 improved, 1 same, 1 worse, 1 new and 1 not reviewed.')
      .waitFor();
    const travel = await rowsOf(workbench, 'Direction of travel, March 2012 review to September 2012 review');
    expect(travel.map(([row, ...cells]) => [row?.slice(0, 2).trim(), ...cells])).toEqual([
      ['6', 'Green', 'Amber', 'Worse'],
      ['7', 'Amber', 'Green', 'Improved'],
      ['10', 'Not reviewed', 'Green', 'New'],
      ['9', 'Green', 'Not reviewed', 'Not reviewed'],
      ['8', 'Red', 'Red', 'Same'],
    ]);
    const besidePlan = ['I5', 'I6', 'I7', 'I8', 'I9', 'I10'];
    expect(await workbench.texts(plan, besidePlan)).toEqual([
      'Direction of travel (computed)',
      'Worse',
      'Improved',
      'Same',
      'Not reviewed',
      'New',
    ]);

    // What the review wrote goes; the review column keeps what the officer typed into it.
    await press(workbench, 'Undo this review');
    await heading(workbench, 'Undone');
    expect(await workbench.texts(plan, besidePlan)).toEqual(['', '', '', '', '', '']);
    expect(await workbench.texts(plan, ['G5', 'G6', 'G7', 'G8', 'G10'])).toEqual([
      'September 2012 review',
      'Amber',
      'Green',
      'Red',
      'Green',
    ]);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  patience,
);

inChromium(
  'another status is agreed, the report is kept, and what moves after it is told beside how it was reported',
  async () => {
    const workbench = await openPage();
    const { pane } = workbench;
    await workbench.goToSheet(sheetName);
    await press(workbench, 'Review');
    await write(workbench);
    await press(workbench, 'Done');

    await press(workbench, 'Agree another status');
    await heading(workbench, 'Agree another status');
    const deliverable = pane.getByRole('combobox', { name: /^Deliverable/ });
    const chosen = await deliverable.locator('option').nth(1).innerText();
    await deliverable.selectOption({ label: chosen });
    await pane.getByRole('combobox', { name: /^Agreed status/ }).selectOption('Red');
    await press(workbench, 'See what would be written');
    await pane.getByText('Say why the status is agreed.').first().waitFor();
    await pane.getByRole('textbox', { name: /^Reason/ }).fill('Two visits were put off by their councils.');
    await pane.getByRole('textbox', { name: /^Agreed by/ }).fill('A. Officer');
    await pane.getByLabel(/^Review date/).fill('2016-01-31');
    await press(workbench, 'See what would be written');
    await pane
      .getByText(/Red is agreed where Amber is computed, until 31 January 2016\./)
      .first()
      .waitFor();
    await write(workbench);
    await heading(workbench, 'Agreed statuses updated');
    await press(workbench, 'Done');

    // The name is remembered as long as the pane is open.
    await goTo(workbench, 'Board');
    await press(workbench, 'Record what was reported');
    const by = pane.getByRole('textbox', { name: /^Reported by/ });
    await by.waitFor();
    expect(await by.inputValue()).toBe('A. Officer');
    await pane.getByRole('textbox', { name: /^Reported to/ }).fill('Improvement Board');
    await press(workbench, 'See what would be written');
    await pane.getByText('17 rows are kept as reported to Improvement Board.').first().waitFor();
    await write(workbench);
    await heading(workbench, 'Report recorded');

    const row = Number(chosen.split(' ')[0]);
    await workbench.type(`E${String(row)}`, '90');
    await press(workbench, 'Done');
    await pane.getByText(/^Reported to Improvement Board on .* by A\. Officer, as at 30 September 2015, scheme Delivered\.$/).waitFor();
    const [moved, ...others] = await rowsOf(workbench, 'As reported, and now');
    expect(others).toEqual([]);
    expect(moved?.slice(1)).toEqual(['Total 31Computed Amber', 'Total 108Computed Green', 'Same']);
    await pane.getByText('agreed by A. Officer. Review on 31 January 2016.').waitFor();

    await goTo(workbench, 'Plan');
    await press(workbench, 'Undo last change');
    await heading(workbench, 'Undone');
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  patience,
);

/** Six deliverables without a comment, but for the last, of whose comment a word is bold. */
async function deliveryPlan(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(delivery);
  sheet.addRow(['Deliverable', 'Target', 'Q1 2015/16', 'Q2 2015/16', 'Q3 2015/16', 'Q4 2015/16', 'Comments']);
  const names = ['Run workshops', 'Train volunteers', 'Open play areas', 'Repair footpaths', 'Plant trees', 'Hold surgeries'];
  names.forEach((name, index) => sheet.addRow([name, 40 + 10 * index, 10 + index, 9]));
  sheet.getCell('G7').value = { richText: [{ text: 'Held in ' }, { text: 'every', font: { bold: true } }, { text: ' ward.' }] };
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function column(workbench: WorkbenchPage, letters: string): Promise<readonly string[]> {
  return workbench.texts(
    delivery,
    deliveryRows.map((row) => `${letters}${String(row)}`),
  );
}

async function lettersOf(workbench: WorkbenchPage, key: AddInColumn): Promise<string> {
  const letters = Array.from({ length: 60 }, (_, index) => columnLetters(index));
  const headings = await workbench.texts(
    delivery,
    letters.map((each) => `${each}1`),
  );
  return letters[headings.indexOf(addInColumnHeadings[key])] ?? '';
}

async function review(workbench: WorkbenchPage): Promise<void> {
  await press(workbench, 'Review');
  await heading(workbench, 'Preview');
  await write(workbench);
  await heading(workbench, 'Review written');
  await press(workbench, 'Done');
}

inChromium(
  'an edited draft stands, used ones are offered again, the others follow; a comment with bold words is left alone; Undo restores all',
  async () => {
    const workbench = await openPage();
    const { pane } = workbench;
    await workbench.open('delivery.xlsx', await deliveryPlan());
    await pane.getByRole('heading', { level: 2, name: delivery, exact: true }).waitFor();
    await review(workbench);
    const drafts = await lettersOf(workbench, 'draft');
    const first = await column(workbench, drafts);
    await workbench.type(`${drafts}5`, 'Footpaths were washed out in June.');

    await goTo(workbench, 'Commentary');
    await press(workbench, 'Use drafts as comments');
    await heading(workbench, 'Use drafts as comments');
    await press(workbench, 'Tick none');
    for (const row of [2, 3, 4, 7]) await pane.getByRole('checkbox', { name: new RegExp(`^Row ${String(row)}:`, 'u') }).check();
    await press(workbench, 'See what would be written');
    await write(workbench);
    await heading(workbench, 'Drafts used as comments');
    await pane.getByText('Some of its words are bold or coloured', { exact: false }).waitFor();
    expect(await column(workbench, 'G')).toEqual([...first.slice(0, 3), '', '', 'Held in every ward.']);
    await press(workbench, 'Done');

    for (const row of deliveryRows) await workbench.type(`D${String(row)}`, '19');
    await goTo(workbench, 'Plan');
    await review(workbench);
    const [now, comments] = [await column(workbench, drafts), await column(workbench, 'G')];
    expect(now[3]).toBe('Footpaths were washed out in June.');
    for (const index of [0, 1, 2, 4, 5]) expect(now[index]).not.toBe(first[index]);
    expect(comments).toEqual([...first.slice(0, 3), '', '', 'Held in every ward.']);

    await goTo(workbench, 'Commentary');
    await press(workbench, 'Use drafts as comments');
    await heading(workbench, 'Use drafts as comments');
    expect(await pane.getByText('An earlier draft, whose figures have changed', { exact: false }).count()).toBe(3);
    await press(workbench, 'See what would be written');
    await write(workbench);
    await heading(workbench, 'Drafts used as comments');
    expect((await column(workbench, 'G')).slice(0, 3)).toEqual(now.slice(0, 3));
    await press(workbench, 'Undo this change');
    await heading(workbench, 'Undone');
    expect(await column(workbench, 'G')).toEqual(comments);
    expect(workbench.errors).toEqual([]);
  },
  180_000,
);

inChromium(
  'a finding selects its cell; explained it is put away, also once the file was closed and opened, until a figure changes; all are listed',
  async () => {
    const workbench = await openPage();
    const { page, pane } = workbench;
    await workbench.goToSheet(sheetName);
    await goTo(workbench, 'Checks');
    const toCheck = pane.getByRole('region', { name: /^To check/ });
    await toCheck.getByRole('button', { name: 'H13', exact: true }).first().click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#sheet input[type=text]')?.value === 'H13');

    await press(workbench, 'Explain H13');
    await press(workbench, 'See what would be written');
    await pane.getByText('Say why this may stay as it is.').first().waitFor();
    await pane.getByRole('textbox', { name: /^Why H13 may stay/ }).fill('=1+1 <b>counted once</b>');
    await pane.getByRole('textbox', { name: /^Explained by/ }).fill('A. <i>Officer</i>');
    await press(workbench, 'See what would be written');
    await heading(workbench, 'Explain a finding');
    await write(workbench);
    await heading(workbench, 'Finding explained');
    await press(workbench, 'Done');
    await heading(workbench, 'Checks');
    const explained = pane.getByRole('region', { name: 'Explained (1)' });
    await explained.getByText('=1+1 <b>counted once</b>', { exact: false }).waitFor();
    await explained.getByText('A. <i>Officer</i>', { exact: false }).waitFor();
    expect(await toCheck.getByRole('button', { name: 'Explain H13' }).count()).toBe(0);
    expect(await workbench.texts('Plan ledger', ['B2', 'D2', 'R2'])).toEqual([
      'Explained',
      'A. <i>Officer</i>',
      '=1+1 <b>counted once</b>',
    ]);

    await press(workbench, 'List the checks on a sheet');
    await heading(workbench, 'List the checks on a sheet');
    await write(workbench);
    await heading(workbench, 'Checks listed');
    expect(await workbench.formula('Plan checks', 'E4')).toContain('=HYPERLINK("#\'');
    await press(workbench, 'Done');

    const [download] = await Promise.all([page.waitForEvent('download'), workbench.press('Save a copy')]);
    await workbench.open('again.xlsx', readFileSync(await download.path()));
    await page.getByRole('heading', { name: 'again.xlsx' }).waitFor();
    await workbench.goToSheet(sheetName);
    await goTo(workbench, 'Checks');
    await explained.getByText('=1+1 <b>counted once</b>', { exact: false }).waitFor();
    // Another figure in its row: nobody has explained that.
    await workbench.type('D13', '1');
    await pane.getByRole('button', { name: 'Explain H13' }).waitFor();
    expect(await explained.count()).toBe(0);
    expect(workbench.errors).toEqual([]);
  },
  patience,
);
