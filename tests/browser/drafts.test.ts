// Drafts in a real browser, on the shipped bundle: one edited by hand, three used as comments, figures changed, refreshed,
// and all of it taken back.

import ExcelJS from 'exceljs';
import { columnLetters } from '../../src/domain/model/cell';
import { addInColumnHeadings, type AddInColumn } from '../../src/domain/model/table/add-in-columns';
import { testWithTool } from '../external-tools';
import { servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const patience = 180_000;
const sheet = 'Delivery';
const rows = [2, 3, 4, 5, 6, 7];
const openPage = servedWorkbench();

/** Six deliverables without a comment, but for the last, of whose comment a word is bold. */
async function plan(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const delivery = book.addWorksheet(sheet);
  delivery.addRow(['Deliverable', 'Target', 'Q1 2015/16', 'Q2 2015/16', 'Q3 2015/16', 'Q4 2015/16', 'Comments']);
  const names = ['Run workshops', 'Train volunteers', 'Open play areas', 'Repair footpaths', 'Plant trees', 'Hold surgeries'];
  names.forEach((name, index) => delivery.addRow([name, 40 + 10 * index, 10 + index, 9]));
  delivery.getCell('G7').value = { richText: [{ text: 'Held in ' }, { text: 'every', font: { bold: true } }, { text: ' ward.' }] };
  return Buffer.from(await book.xlsx.writeBuffer());
}

const press = ({ pane }: WorkbenchPage, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name, exact: typeof name === 'string' }).click();
const heading = ({ pane }: WorkbenchPage, name: string): Promise<void> =>
  pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const write = (workbench: WorkbenchPage): Promise<void> => press(workbench, /^Write [\d,]+ cells?$/);

async function column(workbench: WorkbenchPage, letters: string): Promise<readonly string[]> {
  return workbench.texts(
    sheet,
    rows.map((row) => `${letters}${String(row)}`),
  );
}

async function lettersOf(workbench: WorkbenchPage, key: AddInColumn): Promise<string> {
  const letters = Array.from({ length: 60 }, (_, index) => columnLetters(index));
  const headings = await workbench.texts(
    sheet,
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
    await workbench.open('delivery.xlsx', await plan());
    await pane.getByRole('heading', { name: new RegExp(`^${sheet}: `) }).waitFor();
    await review(workbench);
    const drafts = await lettersOf(workbench, 'draft');
    const first = await column(workbench, drafts);
    await workbench.type(`${drafts}5`, 'Footpaths were washed out in June.');

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

    for (const row of rows) await workbench.type(`D${String(row)}`, '19');
    await review(workbench);
    const [now, comments] = [await column(workbench, drafts), await column(workbench, 'G')];
    expect(now[3]).toBe('Footpaths were washed out in June.');
    for (const index of [0, 1, 2, 4, 5]) expect(now[index]).not.toBe(first[index]);
    expect(comments).toEqual([...first.slice(0, 3), '', '', 'Held in every ward.']);

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
  patience,
);
