// The Plan summary rolls the programme up by live formulas that say what the domain says, now and after the plan has changed.

import { typedWeights } from '../../../src/domain/summary/earlier-summary';
import { groupHeadings, listColumns } from '../../../src/domain/summary/summary-layout';
import { serialOf } from '../../../src/domain/cells/calendar';
import { styleOf } from '../../../src/workbench/workbook/styles';
import { readSnapshot } from '../../../src/excel/read/read';
import { insertRows } from '../../../src/workbench/edit/insert-and-delete';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import type { Sheet } from '../../../src/workbench/workbook/model';
import { testWithTool } from '../../external-tools';
import { valueIn } from '../../excel/connected';
import { must, opened, sheetOf } from '../../main-job/reviewed';
import { recalculateWithLibreOffice } from '../../three-engines/recalculate-with-libreoffice';
import { oddPlan } from './odd-plan';
import { linesByDomain, linesOnSheet, type Line } from './roll-ups-shown';
import { open, openAsset, openFixture, type OpenPlan } from './open-plan';
import { override } from './requests';

const summary = { kind: 'summary' } as const;

/** What the domain says of the workbook as it stands, and that the sheet says the same. */
async function expectRolledUp(plan: OpenPlan): Promise<readonly Line[]> {
  const lines = linesByDomain((await plan.review()).review, typedWeights(must(await readSnapshot({ kind: 'workbook' })).summary));
  expect(linesOnSheet(plan.sheet('Plan summary'))).toEqual(lines);
  return lines;
}

/** Where a deliverable stands in the list: by its words, with what tells it apart behind them where they repeat. */
function listed(plan: OpenPlan, words: string): { readonly sheet: Sheet; readonly row: number } {
  const sheet = plan.sheet('Plan summary');
  const isNamed = (name: unknown): boolean => name === words || (typeof name === 'string' && name.startsWith(`${words} (`));
  const row = [...sheet.rows.keys()].find((each) => isNamed(valueIn(sheet, each, listColumns.description)));
  if (row === undefined) throw new Error(`${words} isn’t listed`);
  return { sheet, row };
}

const weightColumn = listColumns.weight;

test('the sample: programme, tables, themes and outcomes; a second summary has nothing to write; undo takes the sheet away', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const before = plan.everything();
  const { change: changed } = await plan.change(summary);
  const lines = await expectRolledUp(plan);
  expect(lines[0]?.slice(0, 3)).toEqual(['Programme', '', '']);
  expect(lines.filter(([level]) => level === 'Table').map(([, table]) => table)).toEqual(['Programme plan', 'Deliverables', 'Progress']);
  expect(lines.filter(([level]) => level === 'Theme').length).toBeGreaterThan(3);
  expect(lines.filter(([level]) => level === 'Outcome').length).toBeGreaterThan(2);
  expect(changed.statements[0]).toMatch(/rows are rolled up to \d+ groups/);
  await plan.expectUpToDate();
  expect(await plan.refusal(summary)).toBe('summary-stands');
  await plan.expectUndone(before);
});

test('the sheet: the date, answers beside names, a column for each status that there is, zeros as dashes, long names wrapped', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  await plan.change(summary);
  const sheet = plan.sheet('Plan summary');
  const row = (at: number): readonly unknown[] => Array.from({ length: 14 }, (_, column) => valueIn(sheet, at, column));
  expect([row(0)[0], row(1).slice(0, 2)]).toEqual(['Plan summary', ['As at', 'Not the same for all tables: see below']]);
  expect(row(3)).toEqual([...groupHeadings, 'Green', 'Amber', 'Red', 'Not rated', null]);
  expect(row(4).slice(0, 6)).toEqual(['Whole programme', 'Programme', null, 'Amber', 'Green', 'Green']);
  expect(row(5).slice(0, 8)).toEqual(['Programme plan', 'Table', 'Programme plan', 'Amber', 'Green', 'Green', expect.any(Number), 40847]);
  const formatOf = (at: number, column: number) => styleOf(plan.host.workbook, sheet.rows.get(at)?.get(column)?.style ?? 0);
  expect([formatOf(6, 0).wrapText, formatOf(6, 11).numberFormat, formatOf(1, 1).numberFormat]).toEqual([true, '0;-0;"–"', 'd mmmm yyyy']);
});

test('one table: its as-at date stands over the summary, and follows the settings', async () => {
  const plan = open(await oddPlan());
  await plan.reviewAndWrite('2015-09-30');
  await plan.change(summary);
  const date = () => valueIn(plan.sheet('Plan summary'), 1, 1);
  expect(date()).toBe(serialOf('2015-09-30', 1900));
  plan.typeAtName('Plan_AsAt', serialOf('2015-12-31', 1900));
  expect(date()).toBe(serialOf('2015-12-31', 1900));
  plan.typeAtName('Plan_AsAt', null);
  expect(date()).toBe('No date given');
});

test('a status that has no column is never left out unseen: the group says to summarise again', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  await plan.change(summary);
  plan.type('Programme plan', 14, 4, 'Blue');
  const [programme] = linesOnSheet(plan.sheet('Plan summary'));
  expect(programme?.slice(11, 13)).toEqual(['Summarise again', 'Summarise again']);
  await plan.change(summary);
  const [again] = await expectRolledUp(plan);
  expect(again?.slice(4, 6)).toEqual([1, 44]);
});

test.each([
  'five-point-projects.xlsx',
  'status-one-to-five.xlsx',
  'statuses-in-words.xlsx',
  'side-key.xlsx',
  'government-return.xlsx',
  'vertical-merges.xlsx',
])('%s: statuses in other words count as what they read as', async (file) => {
  const plan = openFixture(file);
  await plan.change(summary);
  const [programme] = await expectRolledUp(plan);
  expect(programme?.[11]).not.toBe('Not rated');
  expect(await plan.refusal(summary)).toBe('summary-stands');
});

test('figures, statuses, agreed statuses and reviews that change in the sheet count at once', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  await plan.change(summary);
  plan.type('Deliverables', 5, 4, 87);
  plan.type('Programme plan', 14, 4, 'Red');
  plan.type('Programme plan', 6, 5, 'Amber');
  plan.type('Progress', 6, 2, null);
  const changed = await expectRolledUp(plan);
  expect(changed.find(([level, table]) => level === 'Table' && table === 'Programme plan')?.slice(4, 13)).toEqual([
    0,
    18,
    0,
    1,
    0,
    1,
    2,
    'Red',
    'Green',
  ]);
  plan.type('Programme plan', 6, 5, null);
  await expectRolledUp(plan);
});

test('themes and deliverables with quotes, wildcards and signs; agreed before computed', async () => {
  const plan = open(await oddPlan());
  await plan.reviewAndWrite();
  await plan.change(override(await plan.table('Deliverables'), 1, { status: 'Red' }));
  await plan.change(summary);
  const lines = await expectRolledUp(plan);
  expect(lines.filter(([level]) => level === 'Theme').map((line) => [line[2], line[3]])).toEqual([
    ['Say "peers" or *nobody*', 5],
    ['=Themes?', 5],
    ['~Money~', 3],
  ]);
  expect(lines[0]?.[9]).toBe(1);
  expect(await plan.refusal(summary)).toBe('summary-stands');
});

test('weights that were typed count at once, and stay with their rows', async () => {
  const plan = open(await oddPlan(['Anna', 'Berta', 'Carl', 'Carl']));
  await plan.reviewAndWrite();
  await plan.change(override(await plan.table('Deliverables'), 1, { status: 'Red' }));
  await plan.change(override(await plan.table('Deliverables'), 2, { status: 'Green' }));
  await plan.change(summary);
  const weighted = async (): Promise<unknown> => (await expectRolledUp(plan))[0]?.at(-2);
  for (const [words, weight] of [
    ['Anna', 50],
    ['Berta', 2.5],
    ['Carl', 0],
  ] as const) {
    const { sheet, row } = listed(plan, words);
    plan.type(sheet, row, weightColumn, weight);
  }
  expect(await weighted()).toBe('Red');
  expect(await plan.refusal(summary)).toBe('summary-stands');
  const anna = listed(plan, 'Anna');
  for (const content of [-3, 'a lot', null]) {
    plan.type(anna.sheet, anna.row, weightColumn, content);
    expect(await weighted()).not.toBe('Red');
    expect(await plan.refusal(summary)).toBe('summary-stands');
  }
});

test('rows added later join on the next summary; weights and notes of the officers’ stay', async () => {
  const plan = open(await oddPlan(['Anna', 'Berta', 'Carl']));
  await plan.reviewAndWrite();
  await plan.change(summary);
  const sheet = plan.sheet('Deliverables');
  const berta = listed(plan, 'Berta');
  plan.type(berta.sheet, berta.row, weightColumn, 7);
  plan.type(berta.sheet, berta.row, 17, 'Weighted by the board');
  insertRows(plan.host, sheet.id, 2, 1);
  for (const [column, value] of ['Theme of its own', 'Bella', 20, 4, 16].entries()) plan.type(sheet, 2, column, value);
  expect((await plan.table('Deliverables')).table.rows).toHaveLength(4);
  await plan.reviewAndWrite();
  const before = plan.everything();
  await plan.change(summary);
  await expectRolledUp(plan);
  expect(valueIn(listed(plan, 'Berta').sheet, listed(plan, 'Berta').row, weightColumn)).toBe(7);
  expect(valueIn(listed(plan, 'Bella').sheet, listed(plan, 'Bella').row, weightColumn)).toBe(1);
  expect(valueIn(berta.sheet, berta.row, 17)).toBe('Weighted by the board');
  expect(await plan.refusal(summary)).toBe('summary-stands');
  await plan.expectUndone(before);
});

test('before the first review: as computed today, said so, and by formulas once there is a RAG column', async () => {
  const plan = open(await oddPlan(['Anna', 'Berta', 'Carl']));
  const { change: changed } = await plan.change(summary);
  expect(changed.statements[1]).toMatch(/^3 rows have no RAG column yet/);
  const first = await expectRolledUp(plan);
  await plan.reviewAndWrite();
  expect((await plan.change(summary)).change.statements).toHaveLength(1);
  expect(await expectRolledUp(plan)).toEqual(first);
});

test('a note under the list is never written over', async () => {
  const plan = open(await oddPlan(['Anna', 'Berta', 'Carl']));
  await plan.reviewAndWrite();
  await plan.change(summary);
  const { sheet, row } = listed(plan, 'Carl');
  plan.type(sheet, row + 2, 1, 'Seen by finance');
  const deliverables = plan.sheet('Deliverables');
  insertRows(plan.host, deliverables.id, 2, 2);
  for (const added of [2, 3])
    for (const [column, value] of [null, `More ${String(added)}`, 20, 4, 16].entries()) plan.type(deliverables, added, column, value);
  await plan.reviewAndWrite();
  expect(await plan.refusal(summary)).toBe('summary-in-the-way');
});

test('refused where there is nothing to roll up, and where the sheet is somebody’s', async () => {
  expect(await openFixture('no-target.xlsx').refusal(summary)).toBe('nothing-to-roll-up');
  const plan = openAsset();
  plan.sheet('Progress').name = 'Plan Summary';
  expect(await plan.refusal(summary)).toBe('summary-taken');
});

describe('LibreOffice', () => {
  testWithTool('libreoffice')(
    'rolls up to the same, weights of every kind among them',
    async (soffice) => {
      const plan = openAsset();
      await plan.reviewAndWrite();
      await plan.change(summary);
      const { sheet, row } = listed(plan, 'Corporate peer challenges');
      for (const [index, weight] of [3, 'a lot', null, -2, 0.5].entries()) plan.type(sheet, row + index, weightColumn, weight);
      const lines = await expectRolledUp(plan);
      const theirs = opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice));
      expect(linesOnSheet(sheetOf(theirs, 'Plan summary'))).toEqual(lines);
    },
    120_000,
  );
});
