// Roll-ups, agreed statuses and where they stand in the ledger: the domain, the workbench and LibreOffice agree on plans made at random.

import { typedWeights } from '../../../src/domain/summary/earlier-summary';
import { agreedText } from '../../../src/domain/ledger/overrides';
import { computedWord } from '../../../src/domain/ledger/current-status';
import { serialOf } from '../../../src/domain/cells/calendar';
import { listColumns } from '../../../src/domain/summary/summary-layout';
import { readSnapshot } from '../../../src/excel/read/read';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import type { CellValue, Workbook } from '../../../src/workbench/workbook/model';
import { open, type OpenPlan } from '../../app/changes/open-plan';
import { override } from '../../app/changes/requests';
import { linesByDomain, linesOnSheet, type Line } from '../../app/changes/roll-ups-shown';
import { testWithTool } from '../../external-tools';
import { valueIn } from '../../excel/connected';
import { must, opened, sheetOf } from '../../main-job/reviewed';
import { madeProgramme } from './programme';
import { recalculateWithLibreOffice } from '../recalculate-with-libreoffice';

/** Each agreed cell of the workbook: its sheet and place, and what the domain says it shows. */
async function agreedByDomain(plan: OpenPlan): Promise<readonly (readonly [sheet: string, row: number, column: number, text: string])[]> {
  const { sheets } = (await plan.review()).review;
  return sheets.flatMap(({ tables, ledgers }) =>
    tables.flatMap((assessed) => {
      const { agreed } = assessed.table.addInColumns;
      if (agreed === undefined) return [];
      const overrides = ledgers.get(assessed.table)?.overrides;
      return assessed.rows.flatMap((row) => {
        const computed = computedWord(row);
        if (computed === null) return [];
        return [[assessed.table.sheet.name, row.row.row, agreed, agreedText(computed, overrides?.get(row.row.row) ?? null)] as const];
      });
    }),
  );
}

async function rolledUpByDomain(plan: OpenPlan): Promise<readonly Line[]> {
  return linesByDomain((await plan.review()).review, typedWeights(must(await readSnapshot({ kind: 'workbook' })).summary));
}

/** The same cells in the workbench, and the roll-ups; returns what another engine must show. */
async function expectSame(plan: OpenPlan): Promise<(workbook: Workbook) => void> {
  const agreed = await agreedByDomain(plan);
  const lines = await rolledUpByDomain(plan);
  const check = (workbook: Workbook): void => {
    const shown = agreed.map(([sheet, row, column]): CellValue => valueIn(sheetOf(workbook, sheet), row, column));
    expect(shown).toEqual(agreed.map(([, , , text]) => text));
    expect(linesOnSheet(sheetOf(workbook, 'Plan summary'))).toEqual(lines);
  };
  check(plan.host.workbook);
  return check;
}

async function madePlan(seed: number): Promise<OpenPlan> {
  const plan = open(opened(await madeProgramme(8, seed)));
  await plan.reviewAndWrite('2015-09-30');
  const { sheets } = (await plan.review()).review;
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ table }) => table.addInColumns.rag !== undefined);
  expect(tables.length).toBeGreaterThan(5);
  for (const [index, table] of tables.slice(0, 4).entries()) {
    const row = table.rows.find(({ rating }) => rating !== null)?.row.row ?? -1;
    const status = index % 2 === 0 ? 'Red' : 'Green';
    await plan.change(override(table, row, { status, reviewOn: index % 3 === 0 ? '2015-10-31' : '2016-01-31' }));
  }
  await plan.change({ kind: 'summary' });
  return plan;
}

/** Figures, dates, weights: what officers change in the sheet after all of it is written. */
function changeByHand(plan: OpenPlan): void {
  for (const table of ['Plan_AsAt', 'Plan_AsAt_2', 'Plan_AsAt_4']) plan.typeAtName(table, serialOf('2015-11-15', 1900));
  const summary = plan.sheet('Plan summary');
  const { weight, table } = listColumns;
  const items = [...summary.rows.keys()].filter(
    (row) => valueIn(summary, row, weight) === 1 && typeof valueIn(summary, row, table) === 'string',
  );
  expect(items.length).toBeGreaterThan(15);
  for (const [index, row] of items.entries()) if (index % 6 === 0) plan.type(summary, row, weight, index / 3);
  for (const { name } of plan.host.workbook.sheets.filter((each) => each.name.startsWith('Plan ') && /\d$/u.test(each.name)))
    plan.type(name, 2, 4, 500);
}

testWithTool('libreoffice')(
  'eight plans of one workbook, as written and as changed by hand',
  async (soffice) => {
    const plan = await madePlan(2015);
    await expectSame(plan);
    changeByHand(plan);
    const check = await expectSame(plan);
    check(opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice)));
  },
  180_000,
);
