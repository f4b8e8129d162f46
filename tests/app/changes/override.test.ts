// An agreed status stands beside the computed one, from the ledger by live formulas, until its review date or until it is taken back.

import type { AssessedTable } from '../../../src/domain/model/assessment';
import type { OverrideRequest } from '../../../src/domain/changes/request';
import { agreedText } from '../../../src/domain/ledger/overrides';
import { computedWord } from '../../../src/domain/ledger/current-status';
import { serialOf } from '../../../src/domain/cells/calendar';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import { sortRows } from '../../../src/workbench/edit/sort-rows';
import type { CellValue, Workbook } from '../../../src/workbench/workbook/model';
import { testWithTool } from '../../external-tools';
import { valueIn } from '../../excel/connected';
import { opened, sheetOf } from '../../main-job/reviewed';
import { recalculateWithLibreOffice } from '../../three-engines/recalculate-with-libreoffice';
import { oddPlan, oddWords, sharedWords } from './odd-plan';
import { open, openAsset, type OpenPlan } from './open-plan';
import { endOverride, officer, override } from './requests';

const sheetName = 'Deliverables';

async function reviewed(plan: OpenPlan): Promise<{ readonly plan: OpenPlan; readonly table: AssessedTable }> {
  await plan.reviewAndWrite();
  return { plan, table: await plan.table(sheetName) };
}

/** What the agreed column must show by the domain, row by row. */
async function agreedByDomain(plan: OpenPlan): Promise<ReadonlyMap<number, string>> {
  const { table, ledger } = await plan.tableAndLedger(sheetName);
  return new Map(
    table.rows.flatMap((row) => {
      const computed = computedWord(row);
      return computed === null ? [] : [[row.row.row, agreedText(computed, ledger?.overrides.get(row.row.row) ?? null)] as const];
    }),
  );
}

async function expectAgreed(plan: OpenPlan): Promise<ReadonlyMap<number, CellValue>> {
  const table = await plan.table(sheetName);
  const expected = await agreedByDomain(plan);
  const shown = new Map([...plan.shownIn(table, 'agreed')].filter(([row]) => expected.has(row)));
  expect(shown).toEqual(expected);
  return shown;
}

test('on the sample: the ledger, the two columns and nothing else; a second review makes no edit; undo gives every cell back', async () => {
  const { plan, table } = await reviewed(openAsset());
  const before = plan.everything();
  const { preview, change: changed } = await plan.change(override(table, 5));
  expect(preview.groups.map(({ sheet, what }) => `${sheet}: ${what}`)).toEqual([
    'Plan ledger: New sheet',
    'Plan ledger: Headings of the ledger',
    'Plan ledger: Entries in the ledger',
    'Deliverables: Agreed statuses, as formulas',
    'Deliverables: Where each agreed status stands in the ledger, as formulas',
    'Deliverables: Whether each override has lapsed, as formulas',
    'Deliverables: Rows grow where what is written needs more lines',
    'Deliverables: Workings, in one collapsed group: open it with the [+] above',
  ]);
  expect(changed.statements).toEqual([expect.stringContaining('Green is agreed where Amber is computed, until 31 January 2016.')]);
  const shown = await expectAgreed(plan);
  expect([...shown.values()].filter((text) => text === 'Green')).toHaveLength(11);
  expect(plan.host.workbook.names.filter(({ name }) => name.startsWith('Plan_Ledger')).map(({ refersTo }) => refersTo)).toEqual(
    ['A', 'B', 'E', 'G', 'Q', 'S', 'T'].map((column) => `'Plan ledger'!$${column}$2:$${column}$2`),
  );
  await plan.expectUpToDate();
  await plan.expectUndone(before);
});

test('words that formulas could stumble over: each row finds its own override', async () => {
  const { plan } = await reviewed(open(await oddPlan()));
  for (const [index] of oddWords.entries()) {
    const status = index % 2 === 0 ? 'Red' : 'Green';
    await plan.change(override(await plan.table(sheetName), index + 1, { status, reason: oddWords[index] ?? '' }));
  }
  const shown = await expectAgreed(plan);
  expect([...shown.values()]).toEqual(oddWords.map((_, index) => (index % 2 === 0 ? 'Red' : 'Green')));
  await plan.expectUpToDate();
});

test('past the review date in the sheet it lapses at once, with the computed status; back again it stands', async () => {
  const { plan, table } = await reviewed(openAsset());
  await plan.change(override(table, 5));
  for (const [asAt, expected] of [
    ['2016-01-30', 'Green'],
    ['2016-01-31', 'Override lapsed: Amber'],
    ['2015-09-30', 'Green'],
  ] as const) {
    plan.typeAtName('Plan_AsAt', serialOf(asAt, 1900));
    expect((await expectAgreed(plan)).get(5)).toBe(expected);
    const { findings } = (await plan.review()).review;
    expect(findings.filter(({ check }) => check === 'override-lapsed')).toHaveLength(expected === 'Green' ? 0 : 1);
  }
});

test('a second override replaces the first; ending it brings the computed status back; the ledger keeps all three', async () => {
  const { plan, table } = await reviewed(openAsset());
  await plan.change(override(table, 5));
  const first = plan.everything();
  const { preview } = await plan.change(override(await plan.table(sheetName), 5, { status: 'Red', reviewOn: '2016-02-29' }));
  expect(new Set(preview.groups.map(({ sheet }) => sheet))).toEqual(new Set(['Plan ledger']));
  expect((await expectAgreed(plan)).get(5)).toBe('Red');
  await plan.expectUndone(first);
  await plan.change(override(await plan.table(sheetName), 5, { status: 'Red', reviewOn: '2016-02-29' }));
  await plan.change(endOverride(await plan.table(sheetName), 5));
  expect((await expectAgreed(plan)).get(5)).toBe('Amber');
  const ledger = plan.sheet('Plan ledger');
  expect([1, 2, 3, 4].map((row) => [valueIn(ledger, row, 1), valueIn(ledger, row, 16), valueIn(ledger, row, 19)])).toEqual([
    ['Override', 'Green', 0],
    ['Override', 'Red', 0],
    ['Override ended', null, 0],
    [null, null, null],
  ]);
  await plan.expectUpToDate();
  expect(await plan.refusal(endOverride(await plan.table(sheetName), 5))).toBe('no-override');
});

test('in a sorted table the override follows its row', async () => {
  const { plan } = await reviewed(open(await oddPlan(['Anna', 'Berta', 'Carl', 'Dora'])));
  await plan.change(override(await plan.table(sheetName), 1, { status: 'Red' }));
  const sheet = plan.sheet(sheetName);
  const { lastColumn = 0 } = sheet.filter?.area ?? {};
  sortRows(plan.host, { sheetId: sheet.id, area: { firstRow: 1, firstColumn: 0, lastRow: 4, lastColumn }, keyColumn: 1, ascending: false });
  const names = [1, 2, 3, 4].map((row) => valueIn(sheet, row, 1));
  expect(names[0]).not.toBe('Anna');
  expect((await expectAgreed(plan)).get(names.indexOf('Anna') + 1)).toBe('Red');
});

test('words that become another row’s too: the override shows in both, in the domain as in the sheet, and is asked about', async () => {
  const { plan } = await reviewed(open(await oddPlan(['Anna', 'Berta', 'Carl'])));
  await plan.change(override(await plan.table(sheetName), 1, { status: 'Red' }));
  plan.type(sheetName, 2, 1, 'ANNA');
  const shown = await expectAgreed(plan);
  expect([shown.get(1), shown.get(2)]).toEqual(['Red', 'Red']);
  expect((await plan.review()).review.findings.map(({ check }) => check)).toContain('override-astray');
});

test('what finance changes in the ledger counts in the domain as in the sheet: no review date, or nothing agreed', async () => {
  const { plan, table } = await reviewed(openAsset());
  await plan.change(override(table, 5));
  plan.typeAtName('Plan_AsAt', serialOf('2016-03-31', 1900));
  plan.type('Plan ledger', 1, 18, null);
  expect((await expectAgreed(plan)).get(5)).toBe('Green');
  plan.type('Plan ledger', 1, 16, null);
  expect((await expectAgreed(plan)).get(5)).toBe('Red');
});

describe('refused', () => {
  test.each<readonly [string, Partial<OverrideRequest>, string]>([
    ['no reason', { reason: '  ' }, 'no-reason'],
    ['no name', { author: { ...officer, name: ' ' } }, 'no-name'],
    ['a review date that is no later than the as-at date', { reviewOn: '2015-09-30' }, 'review-date-past'],
    ['a status that the scheme doesn’t give', { status: 'Blue' }, 'not-in-scheme'],
    ['a theme row', { row: 4 }, 'not-reviewed'],
    ['a row outside the table', { row: 400 }, 'row-gone'],
    ['a table that isn’t there', { table: { sheetId: 'gone', headingRow: 2 } }, 'table-gone'],
  ])('%s', async (_case, given, code) => {
    const { plan, table } = await reviewed(openAsset());
    expect(await plan.refusal(override(table, 5, given))).toBe(code);
  });

  test.each([1, 2, 3, 4])('words that another row has too: row %i', async (row) => {
    const { plan, table } = await reviewed(open(await oddPlan(sharedWords)));
    expect(await plan.refusal(override(table, row))).toBe('same-words');
  });

  test('before a review, and after figures have changed', async () => {
    const plan = openAsset();
    expect(await plan.refusal(override(await plan.table(sheetName), 5))).toBe('not-reviewed');
    const { table } = await reviewed(plan);
    plan.type(sheetName, 5, 5, 12);
    expect(await plan.refusal(override(table, 5))).toBe('review-first');
  });

  test('where a sheet or name of the officer’s stands in the way', async () => {
    const { plan, table } = await reviewed(openAsset());
    plan.host.workbook.names.push({ name: 'PLAN_LEDGERROW', refersTo: 'Progress!$A$1', sheetId: null, hidden: false, comment: null });
    expect(await plan.refusal(override(table, 5))).toBe('name-taken');
    plan.host.workbook.names.pop();
    plan.sheet('Progress').name = 'Plan Ledger';
    expect(await plan.refusal(override(table, 5))).toBe('ledger-taken');
  });
});

describe('LibreOffice', () => {
  testWithTool('libreoffice')(
    'shows the same agreed statuses, as they stand and lapsed',
    async (soffice) => {
      const { plan } = await reviewed(open(await oddPlan()));
      for (const [index] of oddWords.entries())
        if (index % 3 !== 2)
          await plan.change(override(await plan.table(sheetName), index + 1, { status: 'Red', reviewOn: `2016-01-${String(index + 10)}` }));
      plan.typeAtName('Plan_AsAt', serialOf('2016-01-15', 1900));
      const shown = await expectAgreed(plan);
      expect([...shown.values()].filter((text) => typeof text === 'string' && text.startsWith('Override lapsed'))).not.toEqual([]);
      const column = (await plan.table(sheetName)).table.addInColumns.agreed ?? 0;
      const theirs: Workbook = opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice));
      expect(new Map([...shown.keys()].map((row) => [row, valueIn(sheetOf(theirs, sheetName), row, column)]))).toEqual(shown);
    },
    120_000,
  );
});
