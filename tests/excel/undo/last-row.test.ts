// A text in the last row of a sheet makes its used range millions of cells: Undo finds what is there by counting, in round
// trips that don't grow with the rows, and leaves the text as it is.

import ExcelJS from 'exceljs';
import { open, type OpenPlan } from '../../app/changes/open-plan';
import { addPlan, planRows } from '../../main-job/odd-workbooks/plan-workbook';
import { differencesBetween, everythingIn } from '../../main-job/fault-matrix/everything';
import { copyOf, plans, stories } from '../../main-job/fault-matrix/stories';
import { must, opened } from '../../main-job/reviewed';
import { sheetNamed, typeInto, valueIn } from '../connected';

const lastRow = 1_048_575;
/** With nothing there it takes 14 to 17. */
const mostTrips = 40;

async function plan(): Promise<OpenPlan> {
  const book = new ExcelJS.Workbook();
  addPlan(book, { rows: planRows() });
  book.addWorksheet('Minutes').getCell('A1').value = 'Agreed to meet again in May.';
  return open(opened(new Uint8Array(await book.xlsx.writeBuffer())));
}

test.each([
  ['Plan', 11],
  ['Minutes', 0],
])('a review is undone in few round trips with a text in the last row of %s, column %i', async (name, column) => {
  const { host, useCases } = await plan();
  const before = everythingIn(host.workbook);
  const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, { asAt: '2024-12-31', answers: [] }));
  must(await useCases.applyReview(prepared, () => undefined));
  const sheet = sheetNamed(host.workbook, name);
  typeInto(host, sheet, lastRow, column, 'Last of all');
  const trips = host.traffic.roundTrips;
  expect(must(await useCases.undoLastReview()).leftAlone).toEqual([]);
  expect(host.traffic.roundTrips - trips).toBeLessThan(mostTrips);
  expect(valueIn(sheet, lastRow, column)).toBe('Last of all');
  sheet.rows.delete(lastRow);
  expect(differencesBetween(before, everythingIn(host.workbook))).toEqual([]);
});

test.each([
  ['beside it', 1, true],
  ['in it', 5, false],
])('a started review goes, or stays with the reason, with a text in the last row %s', async (_where, column, goes) => {
  const { host, useCases } = open(copyOf(await plans.dressed()));
  const before = everythingIn(host.workbook);
  const story = stories.find((each) => each.name === 'start a review');
  must((await story?.act(useCases)) ?? { ok: false, problem: { code: 'none', sentence: 'No story' } });
  const sheet = sheetNamed(host.workbook, 'Plan');
  typeInto(host, sheet, lastRow, column, 'Last of all');
  const trips = host.traffic.roundTrips;
  const { leftAlone } = must(await useCases.undoLastReview());
  expect(host.traffic.roundTrips - trips).toBeLessThan(mostTrips);
  expect(leftAlone.map(({ reason }) => reason)).toEqual(goes ? [] : ['The column stays: it has been changed since the review.']);
  sheet.rows.delete(lastRow);
  if (goes) expect(differencesBetween(before, everythingIn(host.workbook))).toEqual([]);
});
