// The Plan checks sheet: a row for each finding with a link to its cell, refilled in place; notes go with their findings. Hostile names and
// words are text in it, in the pane's sentences and in the ledger.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import type { Finding } from '../../../../src/domain/model/finding';
import { saveWorkbook } from '../../../../src/workbench/package/write/save';
import type { Sheet, Workbook } from '../../../../src/workbench/workbook/model';
import { valueIn } from '../../../excel/connected';
import { opened } from '../../../main-job/reviewed';
import { open, openAsset, type OpenPlan } from '../open-plan';
import { officer } from '../requests';

const options = { asAt: null, answers: [] };
const list = { kind: 'list-checks', options } as const;
const name = 'Plan checks';
const firstRow = 3;
const [state, sheetColumn, cellColumn, message, notes] = [2, 3, 4, 5, 10];

function explain(finding: Finding, reason = 'As agreed') {
  return { kind: 'explain', finding, options, reason, author: officer } as const;
}

/** With its equals sign; null where the cell has none. */
function formulaIn(sheet: Sheet, row: number, column: number): string | null {
  return sheet.rows.get(row)?.get(column)?.formula ?? null;
}

/** The values of the list's rows, as far as they go. */
function rowsOf(plan: OpenPlan): readonly (readonly unknown[])[] {
  const sheet = plan.sheet(name);
  const rows: unknown[][] = [];
  for (let row = firstRow; valueIn(sheet, row, message) !== null; row += 1)
    rows.push(Array.from({ length: notes + 1 }, (_, column) => valueIn(sheet, row, column)));
  return rows;
}

test('on the sample: a new sheet with a row a finding, in their order; a second one makes no edit; undo leaves nothing', async () => {
  const plan = openAsset();
  const before = plan.everything();
  const { preview } = await plan.change(list);
  expect(preview.groups.map(({ sheet, what }) => `${sheet}: ${what}`)).toEqual([
    'Plan checks: New sheet',
    'Plan checks: What the checks found',
  ]);
  const { findings } = (await plan.review()).review;
  const rows = rowsOf(plan);
  expect(rows).toHaveLength(findings.length);
  expect(new Set(rows.map((row) => `${String(row[sheetColumn])} ${String(row[cellColumn])} ${String(row[message])}`))).toEqual(
    new Set(findings.map(({ sheet, cell, message: says }) => `${sheet} ${String(cell)} ${says}`)),
  );
  expect(formulaIn(plan.sheet(name), firstRow, cellColumn)).toBe(`=HYPERLINK("#'Programme plan'!G13","G13")`);
  expect(plan.sheet(name).filter?.area).toEqual({ firstRow: 2, firstColumn: 0, lastRow: 2 + rows.length, lastColumn: notes });
  expect(await plan.refusal(list)).toBe('checks-stand');
  await plan.reviewAndWrite();
  await plan.expectUpToDate();
  await plan.undo();
  await plan.expectUndone(before);
});

test('refilled in place: what is explained goes to the end, a note goes with its finding, and stays when that is gone', async () => {
  const plan = openAsset();
  await plan.change(list);
  const rows = rowsOf(plan);
  const [first = [], second = []] = rows.filter((row) => row[sheetColumn] === 'Deliverables');
  const { findings } = (await plan.review()).review;
  for (const [row, note] of [
    [first, 'Asked Bob'],
    [second, '=1+1 *said*'],
  ] as const)
    plan.type(name, firstRow + rows.indexOf(row), notes, note);
  plan.type(name, firstRow + rows.length + 4, message, 'Mine');
  const explained = findings.find(({ sheet, cell }) => sheet === 'Deliverables' && cell === first[cellColumn]);
  if (explained === undefined) throw new Error('Not found');
  await plan.change(explain(explained));
  const filled = plan.everything();
  await plan.change(list);
  expect(
    rowsOf(plan)
      .at(-1)
      ?.slice(state, state + 3),
  ).toEqual(['Explained', 'Deliverables', first[cellColumn]]);
  expect(rowsOf(plan).at(-1)?.[notes]).toBe('Asked Bob');
  expect(rowsOf(plan).find((row) => row[cellColumn] === second[cellColumn] && row[sheetColumn] === 'Deliverables')?.[notes]).toBe(
    '=1+1 *said*',
  );
  await plan.expectUndone(filled);
  // The second one's total is made to fit one way of counting alone.
  for (let column = 3; column < 7; column += 1) plan.type('Deliverables', Number(String(second[cellColumn]).slice(1)) - 1, column, null);
  await plan.change(list);
  expect(rowsOf(plan).at(-1)?.[state]).toBe('Not found now');
  expect(rowsOf(plan).at(-1)?.[notes]).toBe('=1+1 *said*');
  expect(valueIn(plan.sheet(name), firstRow + rows.length + 4, message)).toBe('Mine');
  expect(await plan.refusal(list)).toBe('checks-stand');
});

test.each([
  ['is the officer’s', (plan: OpenPlan) => plan.type(name, 0, 0, 'My own list'), 'checks-taken'],
  [
    'is filtered',
    (plan: OpenPlan) => {
      const sheet = plan.sheet(name);
      if (sheet.filter !== null) sheet.filter = { ...sheet.filter, criteria: new Map([[0, '<filters><filter val="Wrong"/></filters>']]) };
    },
    'checks-filtered',
  ],
])('refused where the sheet %s', async (_what, act, code) => {
  const plan = openAsset();
  await plan.change(list);
  act(plan);
  plan.type('Deliverables', 12, 7, 61);
  expect(await plan.refusal(list)).toBe(code);
});

const hostileSheet = `O'Neil "Q1" =2+2 <b>&`;
const hostileWords = ['=HYPERLINK("http://a.example","x")', '<img src=x onerror=alert(1)>', '@SUM(A1)', '+cmd|calc', "'quoted", '-2+3'];

/** Ten rows whose totals are sums, but for those of hostile words. */
async function hostilePlan(): Promise<Workbook> {
  const made = new ExcelJsWorkbook();
  const sheet = made.addWorksheet(hostileSheet);
  sheet.addRow(['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total']);
  hostileWords.forEach((words, index) => sheet.addRow(['People', words, 90, 3 + index, 5, 7, 11, 77]));
  for (let index = 0; index < 30; index += 1) sheet.addRow(['People', `Visit ${String(index)} homes`, 90, 3 + index, 5, 7, 11, 26 + index]);
  return opened(new Uint8Array(await made.xlsx.writeBuffer()));
}

test('hostile names and words are text in the list and in the ledger, also once the file was opened again', async () => {
  const plan = open(await hostilePlan());
  const { findings } = (await plan.review()).review;
  expect(findings.filter(({ severity }) => severity === 'wrong').length).toBeGreaterThan(0);
  const [finding] = findings.filter(({ cell }) => cell !== null);
  if (finding === undefined) throw new Error('Nothing is found');
  await plan.change(explain(finding, hostileWords[0] ?? ''));
  await plan.change(list);
  const again = open(opened(saveWorkbook(plan.host.workbook)));
  for (const each of [plan, again]) {
    const sheet = each.sheet(name);
    const formulas = rowsOf(each).flatMap((_row, index) =>
      Array.from({ length: notes + 1 }, (_cell, column) => [column, formulaIn(sheet, firstRow + index, column)] as const).filter(
        ([, formula]) => formula !== null,
      ),
    );
    expect(new Set(formulas.map(([column]) => column))).toEqual(new Set([cellColumn]));
    expect(formulas[0]?.[1]).toMatch(/^=HYPERLINK\("#'O''Neil ""Q1"" =2\+2 <b>&'![A-Z]+\d+","[A-Z]+\d+"\)$/u);
    expect(new Set(rowsOf(each).map((row) => row[sheetColumn]))).toEqual(new Set([hostileSheet]));
    expect(valueIn(each.sheet('Plan ledger'), 1, 17)).toBe(hostileWords[0]);
    expect(formulaIn(each.sheet('Plan ledger'), 1, 17)).toBeNull();
  }
  expect((await again.review()).review.explained.map(({ finding: { cell } }) => cell)).toEqual([finding.cell]);
});
