// The list on the console shows percentages as their cells do; a copy is saved only where something was written.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { reviewAsAsked } from '../../src/command-line/review-command';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'percentages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Row = readonly (string | number)[];

/** What is printed of a workbook of these rows; the formats of its columns, by their numbers from 1. */
async function printedOf(rows: readonly Row[], formats: Readonly<Record<number, string>>) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('List');
  for (const row of rows) sheet.addRow([...row]);
  for (const [column, format] of Object.entries(formats)) sheet.getColumn(Number(column)).numFmt = format;
  const [file, out] = [join(folder, 'list.xlsx'), join(folder, 'list-reviewed.xlsx')];
  await book.xlsx.writeFile(file);
  const printed = await reviewAsAsked([file, '--as-at', '2026-01-15', '--out', out], folder);
  if (!printed.ok) throw new Error(printed.problem.sentence);
  return { text: printed.value, isSaved: existsSync(out) };
}

const head = ['Measure', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Year to date'];

test.each<[string, string, RegExp]>([
  ['no decimals', '0%', /│ 80% +│ 80% /u],
  ['one decimal', '0.0%', /│ 80\.0% +│ 79\.5% /u],
  ['two decimals', '0.00%', /│ 80\.00% +│ 79\.50% /u],
])('percentages of %s', async (_places, format, shown) => {
  const rows = [head, ['Tenants satisfied', 0.8, 0.81, 0.78, 0.795, 0.795], ['Calls answered in time', 0.9, 0.92, 0.93, 0.91, 0.91]];
  const { text, isSaved } = await printedOf(rows, { 2: format, 3: format, 4: format, 5: format, 6: format });
  expect(text).toMatch(shown);
  expect(text).not.toMatch(/│ 0\.8/u);
  expect(isSaved).toBe(true);
});

test.each<[number, string]>([
  [23, '58%'],
  [41, '103%'],
  [39.9, '99.8%'],
])('%d of 40 is told as drafts tell it: %s', async (actual, share) => {
  const rows = [
    ['Measure', 'Target 2025/26', 'Actual to date', 'Comments'],
    ['Homes let', 40, actual, ''],
    ['People trained', 50, 10, ''],
  ];
  const { text } = await printedOf(rows, {});
  expect(text).toMatch(new RegExp(`Homes let +│ 40 +│ ${actual} +│ ${share} `, 'u'));
});

test('a target in words is shown as it was typed, and what a share of people comes to is no percentage', async () => {
  const rows = [head, ['Tenants satisfied', '80% or more', 0.81, 0.78, 0.795, 0.795], ['People trained', '15% of 350', 10, 20, 12, 42]];
  const { text } = await printedOf(rows, {});
  expect(text).toMatch(/│ Tenants satisfied +│ 80% /u);
  expect(text).not.toMatch(/5,?\d00%/u);
});

test.each<[string, readonly Row[]]>([
  [
    'a list of names',
    [
      ['Name', 'Phone'],
      ['Ann', '01234'],
      ['Bob', '05678'],
    ],
  ],
  [
    'a record of leave',
    [
      ['Name', 'Entitlement', 'Carried forward', 'Leave taken'],
      ['Ann', 28, 2, 4],
      ['Bob', 28, 0, 9],
    ],
  ],
  [
    'a register with colours',
    [
      ['No', 'Category', 'Play area', 'Owner', 'RAG'],
      [1, 'Village', 'Mill Lane', 'CB', 'Red'],
      [2, 'Town', 'The Green', 'JS', 'Green'],
    ],
  ],
])('no copy is saved of %s, and that is said', async (_what, rows) => {
  const { text, isSaved } = await printedOf(rows, {});
  expect(text).toMatch(/No copy was saved, because nothing was written\.\n$/u);
  expect(isSaved).toBe(false);
});
