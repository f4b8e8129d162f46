// A status of last month says nothing of now: the console doesn't print it beside a date as what is stated.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { reviewAsAsked } from '../../src/command-line/review-command';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-month-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each<[string, string, RegExp]>([
  ['nothing this month', '', /30 June 2027 not yet due D: Green/u],
  ['no status, but words', 'Not due', /30 June 2027 not yet due, D: Green no longer stated “Not due” E: Not due/u],
])('%s', async (_case, thisMonth, expected) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan');
  sheet.addRow(['Deliverable', 'Owner', 'Due date', 'RAG last month', 'RAG this month']);
  ['Amber', 'Red', thisMonth, 'Red', 'Amber', 'Red'].forEach((status, index) => {
    sheet.addRow([`Refit library ${'ABCDEF'.charAt(index)}`, 'Estates', '30 June 2027', 'Green', status]);
  });
  const file = join(folder, 'plan.xlsx');
  await book.xlsx.writeFile(file);
  const printed = await reviewAsAsked([file, '--as-at', '2026-06-30'], folder);
  if (!printed.ok) throw new Error(printed.problem.sentence);
  expect(printed.value.replaceAll(/[│\s]+/gu, ' ')).toMatch(expected);
});
