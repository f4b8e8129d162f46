// Ninety wordings of statuses, some of them 433 characters long, with wildcards, quotes and line breaks: the Plan summary
// counts each as the domain does, in the workbench and in LibreOffice.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { readSnapshot } from '../../../src/excel/read/read';
import { listColumns, readingColumns, readingHeadings } from '../../../src/domain/summary/summary-layout';
import { typedWeights } from '../../../src/domain/summary/earlier-summary';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import type { Sheet } from '../../../src/workbench/workbook/model';
import { open, type OpenPlan } from '../../app/changes/open-plan';
import { linesByDomain, linesOnSheet, type Line } from '../../app/changes/roll-ups-shown';
import { valueIn } from '../../excel/connected';
import { testWithTool } from '../../external-tools';
import { must, opened, sheetOf } from '../../main-job/reviewed';
import { recalculateWithLibreOffice } from '../recalculate-with-libreoffice';

const colours = ['Green', 'Amber', 'Red', 'Blue'] as const;
const remarks = [
  'wait for *',
  'why?',
  '~late~',
  'say "go"',
  "it's signed\noff by the board",
  'two  spaces',
  '=1+1',
  'no. <5',
  '10 %',
  'Café',
];

/** Every wording differs from all others; each fourth is 433 characters long and differs from others only at its end. */
function wording(index: number): string {
  const colour = colours[index % colours.length] ?? 'Green';
  const words = `${colour} – ${remarks[index % remarks.length] ?? ''} (${String(index)})`;
  if (index % 4 !== 1 && index % 4 !== 2) return words;
  const end = ` ${String(index)}`;
  const start = `${colour} - `;
  return `${start}${'held up by the partner, '.repeat(20).slice(0, 433 - start.length - end.length)}${end}`;
}

const wordings = Array.from({ length: 90 }, (_, index) => wording(index));

/** On two sheets, so that the readings are looked up by table; `reviews`: columns of statuses, the latest last. */
async function planOfWordings(reviews: number): Promise<OpenPlan> {
  const made = new ExcelJsWorkbook();
  for (const [place, name] of ['Plan', 'Team’s plan of what’s to do'].entries()) {
    const sheet = made.addWorksheet(name);
    const months = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].slice(0, reviews);
    sheet.addRow(['Theme', 'Project', 'Milestone', ...months.map((month) => `${month} 2015 RAG`), 'Comments on progress']);
    for (const [index, words] of wordings.entries()) {
      if (index % 2 !== place && index > 50) continue;
      const latest = index % reviews;
      const states = months.map((_, month) => (month === latest ? words : month < latest ? 'Red' : null));
      sheet.addRow([`Theme ${String(index % 3)}`, `Project ${String(index)}`, '31 March 2016', ...states, 'Goes on']);
    }
  }
  return open(opened(new Uint8Array(await made.xlsx.writeBuffer())));
}

async function byDomain(plan: OpenPlan): Promise<readonly Line[]> {
  return linesByDomain((await plan.review()).review, typedWeights(must(await readSnapshot({ kind: 'workbook' })).summary));
}

/** The texts of the readings, without the statuses themselves. */
function readingsOn(sheet: Sheet): readonly unknown[] {
  const { says, number } = readingColumns;
  const heading = [...sheet.rows.keys()].find((row) => valueIn(sheet, row, says) === readingHeadings[says]) ?? -1;
  const texts: unknown[] = [];
  for (let row = heading + 7; typeof valueIn(sheet, row, number) === 'number'; row += 1) texts.push(valueIn(sheet, row, says));
  return texts;
}

describe.each([
  ['one column of statuses', 1],
  ['nine reviews', 9],
])('%s', (_what, reviews) => {
  testWithTool('libreoffice')(
    'the domain, the workbench and LibreOffice agree',
    async (soffice) => {
      const plan = await planOfWordings(reviews);
      await plan.change({ kind: 'summary' });
      const lines = await byDomain(plan);
      const sheet = plan.sheet('Plan summary');
      expect(new Set(readingsOn(sheet)).size).toBe(90);
      expect(readingsOn(sheet).some((text) => typeof text === 'string' && text.length === 433)).toBe(true);
      expect(lines[0]?.slice(3, 11)).toEqual([141, 34, 36, 0, 36, 0, 35, 0]);
      expect(linesOnSheet(sheet)).toEqual(lines);
      const statuses = [...sheet.rows.keys()].map((row) => valueIn(sheet, row, listColumns.status));
      expect(statuses).not.toContainEqual({ error: expect.anything() as string });
      const theirs = opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice));
      expect(linesOnSheet(sheetOf(theirs, 'Plan summary'))).toEqual(lines);
      expect(await plan.refusal({ kind: 'summary' })).toBe('summary-stands');
    },
    180_000,
  );
});
