// A roll-up is never better than what officers have stated: agreed before stated before computed, in the domain, in the
// workbench and in LibreOffice, now and after somebody types another status.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { listColumns, statedHeading } from '../../../src/domain/summary/summary-layout';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import type { CellValue } from '../../../src/workbench/workbook/model';
import { testWithTool } from '../../external-tools';
import { valueIn } from '../../excel/connected';
import { opened, sheetOf } from '../../main-job/reviewed';
import { recalculateWithLibreOffice } from '../recalculate-with-libreoffice';
import { open, type OpenPlan } from '../../app/changes/open-plan';
import { endOverride, override } from '../../app/changes/requests';
import { linesByDomain, linesOnSheet } from '../../app/changes/roll-ups-shown';

type Row = readonly CellValue[];

/** A plan, the columns of its statuses (the last is the latest), and how many of each colour are rolled up. */
interface Case {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Zero-based. */
  readonly statusColumn: number;
  /** Red, not rated, worst. */
  readonly expected: Row;
}

const cases: readonly (readonly [string, Case])[] = [
  [
    'letters, beside quarters',
    {
      headings: ['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Comment'],
      rows: [
        ['Homes', 'Homes repaired', 200, 60, 50, null, null, 'G', null],
        [null, 'Homes insulated', 100, 5, 2, null, null, 'R', null],
        ['Streets', 'Streets swept', 400, 110, 105, null, null, 'A', null],
        [null, 'Trees planted', 300, 90, 80, null, null, null, null],
      ],
      statusColumn: 7,
      expected: [1, 0, 'Red'],
    },
  ],
  [
    'words in odd spelling before the targets, and one that says nothing',
    {
      headings: ['Outcome', 'Status', 'Output', 'Annual target', 'Apr-Jun', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar'],
      rows: [
        ['Safe', 'red ', 'Businesses supported', 80, 22, 21, null, null],
        ['Safe', 'AMBER', 'Workshops held', 40, 12, 11, null, null],
        ['Well', 'tbc', 'Volunteers trained', 60, 16, 15, null, null],
        ['Well', 'Green', 'People helped into work', 50, 2, 3, null, null],
      ],
      statusColumn: 1,
      expected: [1, 0, 'Red'],
    },
  ],
  [
    'two reviews, of which the later counts',
    {
      headings: ['Theme', 'Measure', '2015/16 target', 'Q1', 'Q2', 'Q3', 'Q4', 'July 2015 RAG', 'October 2015 RAG', 'Notes'],
      rows: [
        ['Learning', 'Learners enrolled', 120, 30, 34, null, null, 'Green', 'Red', null],
        ['Learning', 'Courses completed', 24, 7, 6, null, null, 'Red', 'Green', null],
        ['Learning', 'Tutors recruited', 12, 3, 4, null, null, 'Red', null, null],
        ['Sport', 'Sessions held', 90, 30, 25, null, null, 'Amber', 'Amber', null],
      ],
      statusColumn: 8,
      expected: [2, 0, 'Red'],
    },
  ],
];

async function planOf({ headings, rows }: Case): Promise<OpenPlan> {
  const made = new ExcelJsWorkbook();
  const sheet = made.addWorksheet('Plan');
  sheet.addRow([...headings]);
  for (const row of rows) sheet.addRow([...row]);
  return open(opened(new Uint8Array(await made.xlsx.writeBuffer())));
}

/** The plan reviewed and written by Delivered, which the officer chooses where their own statuses follow no scheme. */
async function writtenByDelivered(given: Case): Promise<OpenPlan> {
  const plan = await planOf(given);
  await plan.reviewAndWrite('2015-09-30');
  plan.type('Plan settings', 9, 1, 'Delivered');
  await plan.reviewAndWrite('2015-09-30');
  return plan;
}

/** What the domain rolls up, which the sheet must say too. */
async function rolledUp(plan: OpenPlan): Promise<Row> {
  const lines = linesByDomain((await plan.review()).review, () => 1);
  expect(linesOnSheet(plan.sheet('Plan summary'))).toEqual(lines);
  const programme = lines[0] ?? [];
  return [programme[9] ?? null, programme[10] ?? null, programme[11] ?? null];
}

describe.each(cases)('%s', (_what, given) => {
  testWithTool('libreoffice')(
    'three engines agree, also once other statuses are typed',
    async (soffice) => {
      const plan = await writtenByDelivered(given);
      const [assessed] = (await plan.review()).review.sheets.flatMap(({ tables }) => tables);
      expect(assessed?.rows.some(({ rating }) => rating !== null && 'status' in rating)).toBe(true);
      await plan.change({ kind: 'summary' });
      expect(await rolledUp(plan)).toEqual(given.expected);
      const theirs = opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice));
      expect(linesOnSheet(sheetOf(theirs, 'Plan summary'))).toEqual(linesOnSheet(plan.sheet('Plan summary')));
      expect(await plan.refusal({ kind: 'summary' })).toBe('summary-stands');
      for (const row of given.rows.keys()) plan.type('Plan', row + 1, given.statusColumn, 'Red');
      expect(await rolledUp(plan)).toEqual([given.rows.length, 0, 'Red']);
      for (const row of given.rows.keys()) plan.type('Plan', row + 1, given.statusColumn, row === 0 ? 'Green' : null);
      await rolledUp(plan);
    },
    120_000,
  );
});

test('what is agreed goes before what is stated, and what is stated returns once the agreement ends', async () => {
  const given = cases[0]?.[1];
  if (given === undefined) throw new Error('No case');
  const plan = await writtenByDelivered(given);
  await plan.change(override(await plan.table('Plan'), 2, { status: 'Amber' }));
  await plan.change({ kind: 'summary' });
  expect(await rolledUp(plan)).toEqual([0, 0, 'Amber']);
  await plan.change(endOverride(await plan.table('Plan'), 2));
  expect(await rolledUp(plan)).toEqual([1, 0, 'Red']);
});

test('the stated text stands beside what its row says', async () => {
  const given = cases[0]?.[1];
  if (given === undefined) throw new Error('No case');
  const plan = await planOf(given);
  await plan.reviewAndWrite('2015-09-30');
  await plan.change({ kind: 'summary' });
  const summary = plan.sheet('Plan summary');
  const column = listColumns.says + 1;
  const shown = [...summary.rows.keys()].map((row) => valueIn(summary, row, column));
  expect(shown).toEqual(expect.arrayContaining([statedHeading, 'G', 'R', 'A']));
});
