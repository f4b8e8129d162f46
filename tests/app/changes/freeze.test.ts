// What went to the board is kept as it stood: "as reported" beside "now", and what has moved since is told.

import type { Finding } from '../../../src/domain/model/finding';
import type { FreezeRequest } from '../../../src/domain/changes/request';
import { readLedger } from '../../../src/domain/ledger/ledger-sheet';
import type { LedgerEntry } from '../../../src/domain/model/ledger';
import type { TableLedger } from '../../../src/domain/model/ledger';
import { readSnapshot } from '../../../src/excel/read/read';
import { must } from '../../main-job/reviewed';
import { oddPlan, sharedWords } from './odd-plan';
import { open, openAsset, openFixture, type OpenPlan } from './open-plan';
import { freeze, officer } from './requests';

async function ledgerOf(plan: OpenPlan, sheet: string, index = 0): Promise<TableLedger> {
  const { ledger } = await plan.tableAndLedger(sheet, index);
  if (ledger === undefined) throw new Error(`Nothing in the ledger of table ${String(index)} on ${sheet}`);
  return ledger;
}

/** As the workbook that is open holds them. */
async function entriesKept(): Promise<readonly LedgerEntry[]> {
  return readLedger(must(await readSnapshot({ kind: 'workbook' })).ledger);
}

async function moved(plan: OpenPlan): Promise<readonly Finding[]> {
  return (await plan.review()).review.findings.filter(({ check }) => check === 'moved-since-report');
}

test('deliverables: one entry a row, with figures, statuses, scheme and as-at date; then what moved, by its cell', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const before = plan.everything();
  await plan.change(await freeze(plan, 'Deliverables'));
  const entries = await entriesKept();
  expect(entries).toHaveLength(17);
  expect(entries[0]).toEqual({
    kind: 'reported',
    on: '2015-10-14',
    by: 'A. Officer',
    table: 1,
    sheet: 'Deliverables',
    rowKey: 'Carry out at least 100 peer challenges, corporate, service or place based',
    to: 'Programme board',
    report: 1,
    asAt: '2015-09-30',
    scheme: 'Delivered',
    target: 100,
    total: 31,
    achieved: 0.31,
    stated: null,
    computed: 'Amber',
    agreed: 'Amber',
    reason: null,
    reviewOn: null,
  });
  expect((await ledgerOf(plan, 'Deliverables')).movements).toEqual([]);
  await plan.expectUpToDate();

  plan.type('Deliverables', 5, 4, 87);
  const { report: kept, movements } = await ledgerOf(plan, 'Deliverables');
  expect(kept).toMatchObject({ on: '2015-10-14', by: 'A. Officer', to: 'Programme board', asAt: '2015-09-30', scheme: 'Delivered' });
  expect(movements).toMatchObject([
    {
      kind: 'changed',
      fields: ['total', 'computed', 'agreed'],
      reported: entries[0],
      now: { row: 5, total: 105, computed: 'Green', agreed: 'Green' },
    },
  ]);
  const said = await moved(plan);
  expect(said.map(({ sheet, cell, severity }) => [sheet, cell, severity])).toEqual([['Deliverables', 'B6', 'note']]);
  expect(said[0]?.message).toMatch(
    /^Since the report to Programme board on 14 October 2015: .*total 31 then, 105 now; computed Amber then, Green now/,
  );
  plan.type('Deliverables', 5, 4, 13);
  await plan.expectUndone(before);
});

test('a second report, on the same day to the same board, is the one that counts; the first stays in the ledger', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  await plan.change(await freeze(plan, 'Deliverables'));
  plan.type('Deliverables', 5, 4, 87);
  expect(await moved(plan)).toHaveLength(1);
  await plan.reviewAndWrite();
  await plan.change(await freeze(plan, 'Deliverables'));
  expect(await moved(plan)).toEqual([]);
  expect((await entriesKept()).map(({ report: number }) => number)).toEqual([...Array<number>(17).fill(1), ...Array<number>(17).fill(2)]);
});

test('a report before the first review still counts after it', async () => {
  const plan = openAsset();
  await plan.change(await freeze(plan, 'Deliverables'));
  await plan.reviewAndWrite();
  expect(await moved(plan)).toEqual([]);
  expect((await ledgerOf(plan, 'Deliverables')).report?.entries).toHaveLength(17);
});

test('the programme plan: statuses as stated, rows with inherited words told apart as far as they can be', async () => {
  const plan = openAsset();
  const { table, rows } = await plan.table('Programme plan');
  const stated = rows.find(({ row }) => row.reviews.some(({ column, status }) => column === 4 && status === 'Amber'))?.row.row ?? -1;
  await plan.change(await freeze(plan, 'Programme plan'));
  const entries = await entriesKept();
  const reportable = table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project');
  expect(entries).toHaveLength(reportable.length);
  expect(entries.map(({ table: known, scheme }) => [known, scheme])).toEqual(entries.map(() => ['Programme plan', null]));
  expect(entries.filter(({ stated: status }) => status !== null).length).toBeGreaterThan(10);
  expect(await moved(plan)).toEqual([]);
  plan.type('Programme plan', stated, 4, 'Red');
  expect((await moved(plan)).map(({ message }) => message)).toEqual([expect.stringContaining('stated Amber then, Red now')]);
});

test.each([
  ['vertical-merges.xlsx', 'Improvement plan', 0],
  ['government-return.xlsx', 'Progress', 0],
  ['several-tables.xlsx', 'Communities', 1],
  ['block-for-each-project.xlsx', 'Outputs', 2],
])(
  '%s, %s, table %i: nothing has moved right after the report, and a table isn’t taken for another of its sheet',
  async (name, sheet, index) => {
    const plan = openFixture(name);
    const all = (await plan.review()).review.sheets.find(({ reading }) => reading.sheet.name === sheet)?.tables ?? [];
    for (const [place] of all.entries()) await plan.change(await freeze(plan, sheet, {}, place));
    expect(await moved(plan)).toEqual([]);
    const { report: kept } = await ledgerOf(plan, sheet, index);
    const { table } = await plan.table(sheet, index);
    expect(kept?.entries).toHaveLength(table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project').length);
  },
);

test('rows of the same words are said to be so, and none is called moved that stands as it did', async () => {
  const plan = open(await oddPlan(sharedWords));
  await plan.reviewAndWrite();
  const { change: said } = await plan.change(await freeze(plan, 'Deliverables'));
  expect(said.statements).toEqual([
    '4 rows are kept as reported to Programme board.',
    '4 rows have the same words as another, so what moves in them can’t be told apart.',
    'Rows 2, 3, 4 and 5 need a comment and have none. Write “Nothing to report” where that is all, or record it as it is.',
  ]);
  expect(await moved(plan)).toEqual([]);
});

test('a row that goes and one that comes', async () => {
  const plan = open(await oddPlan(['Anna', 'Berta', 'Carl']));
  await plan.change(await freeze(plan, 'Deliverables'));
  plan.type('Deliverables', 2, 1, 'Bruno');
  expect((await moved(plan)).map(({ cell, message }) => [cell, message.split(': ')[1]])).toEqual([
    [null, '“Berta” was reported and is no longer in the plan.'],
    ['B3', '“Bruno” is in the plan and wasn’t reported.'],
  ]);
});

test.each<readonly [string, Partial<FreezeRequest>, string]>([
  ['no board', { to: ' ' }, 'no-board'],
  ['no name', { asker: { ...officer, name: '' } }, 'no-name'],
])('refused: %s', async (_case, given, code) => {
  const plan = openAsset();
  expect(await plan.refusal(await freeze(plan, 'Deliverables', given))).toBe(code);
});
