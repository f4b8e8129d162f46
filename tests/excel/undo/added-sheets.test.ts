// A sheet that a write added goes with its undo only where nothing of anybody else's goes with it: what they typed there,
// their comments, and their formulas elsewhere, which Excel would turn into #REF!.

import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { Workbook } from '../../../src/workbench/workbook/model';
import ExcelJS from 'exceljs';
import { open, type OpenPlan } from '../../app/changes/open-plan';
import { newYear } from '../../app/changes/requests';
import { sheetNamed, typeInto, valueIn } from '../connected';
import { addPlan } from '../../main-job/odd-workbooks/plan-workbook';
import { must, opened } from '../../main-job/reviewed';

const changed = 'The sheet stays: it has been changed since the review.';
const referred = 'The sheet stays: formulas refer to it.';

type Make = (plan: OpenPlan) => Promise<string>;
type Deed = (workbook: Workbook, sheet: string, plan: OpenPlan) => void;

const settings: Make = async (plan) => {
  await plan.reviewAndWrite();
  return 'Plan settings';
};
const summary: Make = async (plan) => {
  await settings(plan);
  await plan.change({ kind: 'summary' });
  return 'Plan summary';
};
const nextYear: Make = async (plan) => {
  await settings(plan);
  await plan.change(await newYear(plan, 'Plan'));
  return 'Plan 2025-26';
};

/** The first cell of the sheet, among those that the write filled, that it left blank. */
function blankCell(workbook: Workbook, name: string): { readonly row: number; readonly column: number } {
  const sheet = sheetNamed(workbook, name);
  for (let row = 3; row < 12; row += 1)
    for (let column = 1; column < 9; column += 1)
      if (valueIn(sheet, row, column) === null && (sheet.rows.get(row)?.get(column)?.formula ?? null) === null) return { row, column };
  throw new Error('No blank cell');
}

const types =
  (value: string | number): Deed =>
  (workbook, name, { host }) => {
    const { row, column } = blankCell(workbook, name);
    typeInto(host, sheetNamed(workbook, name), row, column, value);
  };
const comments: Deed = (workbook, name) => {
  sheetNamed(workbook, name).comments.push({ row: 3, column: 1, author: 'Jo', text: 'Why?' });
};
const refers =
  (formula: (sheet: string) => string): Deed =>
  (workbook, name, { host }) => {
    const board = sheetNamed(workbook, 'Board');
    ensureCell(board, 1, 0).formula = formula(name);
    host.calculator.cellsChanged([{ sheet: board, row: 1, column: 0 }]);
  };

async function plan(): Promise<OpenPlan> {
  const book = new ExcelJS.Workbook();
  addPlan(book);
  book.addWorksheet('Board').getCell('A1').value = 'For the board';
  return open(opened(new Uint8Array(await book.xlsx.writeBuffer())));
}

async function undone(make: Make, deed: Deed): Promise<{ readonly there: boolean; readonly reasons: readonly string[] }> {
  const open_ = await plan();
  const { workbook } = open_.host;
  const sheet = await make(open_);
  deed(workbook, sheet, open_);
  const { leftAlone } = must(await open_.useCases.undoLastReview());
  return {
    there: workbook.sheets.some(({ name }) => name === sheet),
    reasons: leftAlone.flatMap((each) => (each.sheet === sheet ? [each.reason] : [])),
  };
}

test.each<readonly [string, Make, Deed, string]>([
  ['a note in a blank cell of Plan settings', settings, types('Ask Jo first'), changed],
  ['a figure in next year’s sheet', nextYear, types(17), changed],
  ['a word beside a roll-up', summary, types('Mine'), changed],
  ['a text that looks like a formula', nextYear, types('=1+1'), changed],
  ['a comment', settings, comments, changed],
  ['a formula that refers to its cells', settings, refers((name) => `='${name}'!B6`), referred],
  ['a formula that refers to next year’s sheet in other capitals', nextYear, refers((name) => `=SUM('${name.toUpperCase()}'!K4:K8)`), referred],
  ['a formula by one of its names', settings, refers(() => '=Plan_AsAt+1'), referred],
])('%s keeps the sheet, and it is said why', async (_what, make, deed, reason) => {
  expect(await undone(make, deed)).toEqual({ there: true, reasons: [reason] });
}); // prettier-ignore

test.each<readonly [string, Make, Deed]>([
  ['nothing', settings, () => undefined],
  ['a formula without a reference to it', nextYear, refers(() => '=1+1')],
  ['a formula that has its name as text only', nextYear, refers((name) => `="${name} is next"`)],
])('%s doesn’t', async (_what, make, deed) => {
  expect(await undone(make, deed)).toEqual({ there: false, reasons: [] });
});

test('a formula that an officer has put over one of ours keeps the settings only where it refers to them', async () => {
  const open_ = await plan();
  const { workbook, calculator } = open_.host;
  await open_.reviewAndWrite();
  const { table } = await open_.table('Plan');
  const sheet = sheetNamed(workbook, 'Plan');
  const [row, column] = [table.firstRow, table.addInColumns.draft ?? 0];
  ensureCell(sheet, row, column).formula = '=1+1';
  calculator.cellsChanged([{ sheet, row, column }]);
  const { leftAlone } = must(await open_.useCases.undoLastReview());
  expect(leftAlone.map(({ sheet: name }) => name)).toEqual(['Plan']);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Board']);
});

test('a journal that says of an officer’s sheet that the review added it is not believed', async () => {
  const open_ = await plan();
  await open_.reviewAndWrite();
  const { workbook } = open_.host;
  const key = 'programmePlan.lastReview';
  workbook.settings.set(key, String(workbook.settings.get(key)).replaceAll('"added":false', '"added":true'));
  const again = open(workbook);
  await again.useCases.activeSheet();
  must(await again.useCases.undoLastReview());
  expect(valueIn(sheetNamed(workbook, 'Plan'), 3, 1)).toBe('Street patrols run');
});
