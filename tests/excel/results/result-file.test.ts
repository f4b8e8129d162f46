// The results as a file: whatever texts a plan holds, the file opens, each text is the one that was meant, and it prints one
// page wide with its headings on every page.

import { unzipSync, strFromU8 } from 'fflate';
import { resultFile } from '../../../src/excel/results/result-file';
import { statusCell, textCell, type ResultSheet } from '../../../src/domain/results/result-sheet';
import { openWorkbook } from '../../../src/workbench/package/read/open';
import { cellAt } from '../../../src/workbench/workbook/cells';

const texts = [
  '=1+1',
  '+44 calls',
  '-5 % on last year',
  '@everyone',
  '\tindented',
  'two\nlines',
  '<b>&amp;"\'',
  '_x000D_ as typed',
  '\u202Eright to left',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(32_767),
];

function sheetOf(name: string, rows: ResultSheet['rows']): ResultSheet {
  return { name, title: 'Results', about: ['As at 30 September 2025.'], columns: [{ heading: 'What', width: 20 }], rows };
}

test.each(texts.map((text, index) => [index, text] as const))('text %i stays the text that it is', async (_index, text) => {
  const file = await resultFile([sheetOf('Plan', [[textCell(text)]])]);
  const opened = openWorkbook(file);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const [sheet] = opened.workbook.sheets;
  const cell = sheet === undefined ? null : cellAt(sheet, 3, 0);
  expect([cell?.value, cell?.formula]).toEqual([text, null]);
});

test('what no XML can hold is left out, and a text longer than a cell is cut', async () => {
  const file = await resultFile([sheetOf('Plan', [[textCell('a\u0000b\u0008c\uD800d')], [textCell('y'.repeat(40_000))]])]);
  const opened = openWorkbook(file);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const [sheet] = opened.workbook.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  expect(cellAt(sheet, 3, 0)?.value).toMatch(/^abc\uFFFD?d$/u);
  expect(cellAt(sheet, 4, 0)?.value).toHaveLength(32_767);
});

test('a status stands in its colours, another word in none', async () => {
  const opened = openWorkbook(await resultFile([sheetOf('Plan', [[statusCell('Red')], [statusCell('Delayed')]])]));
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const [sheet] = opened.workbook.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  const fills = [3, 4].map((row) => opened.workbook.styles[cellAt(sheet, row, 0)?.style ?? 0]?.fill);
  expect(fills[0]).not.toEqual(fills[1]);
});

test('every sheet prints one page wide in landscape, with its headings on each page', async () => {
  const files = unzipSync(await resultFile([sheetOf("Member's plan", []), sheetOf('Second', [])]));
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  for (const sheet of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    expect(xml(sheet)).toMatch(/<pageSetUpPr fitToPage="1"\/>/u);
    expect(xml(sheet)).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/u);
  }
  expect(xml('xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Member''s plan'!$3:$3</definedName>`);
  expect(xml('xl/workbook.xml')).toContain(`localSheetId="1">'Second'!$3:$3</definedName>`);
});
