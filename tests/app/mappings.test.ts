// The officer's word on a table's columns, from the pane to the next review: kept in the workbook, followed as long as the headings stand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUseCases } from '../../src/app/use-cases';
import type { MappingChanges } from '../../src/app/contract';
import type { ColumnRole } from '../../src/domain/model/mapping';
import { areaAddress } from '../../src/domain/model/cell';
import type { Outcome } from '../../src/domain/model/outcome';
import type { PlanTable, SheetReading } from '../../src/domain/model/plan';
import type { Host } from '../../src/workbench/host/wire/host';
import type { Cell } from '../../src/workbench/workbook/model';
import { connectFile, everyCell, reopened, sheetNamed, typeInto } from '../excel/connected';

const sample = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'programme-plan.xlsx')));
const [targetColumn, totalColumn, achievedColumn, headingRow] = [2, 7, 8, 2];

interface Read {
  readonly reading: SheetReading;
  readonly table: PlanTable;
  readonly ignored: readonly string[];
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

async function read(sheet = 'Deliverables'): Promise<Read> {
  const { review } = valueOf(await createUseCases().prepareReview({ kind: 'sheet', sheet }, { asAt: null, answers: [] }));
  const reading = review.sheets[0]?.reading;
  const table = reading?.tables[0];
  if (reading === undefined || table === undefined) throw new Error('There is no table on the sheet.');
  return { reading, table, ignored: review.findings.filter(({ check }) => check === 'mapping-outdated').map(({ message }) => message) };
}

const changed = (roles: readonly (readonly [number, ColumnRole])[]): MappingChanges => ({
  roles: new Map(roles),
  headerRows: null,
  lastRow: null,
});

async function keep(changes: MappingChanges): Promise<void> {
  const { reading, table } = await read();
  valueOf(await createUseCases().saveMapping(reading, table, changes));
}

/** The sample with "% achieved" said to be of no use, so that what is read afterwards can only come from the officer. */
async function mapped(): Promise<Host> {
  const host = connectFile(sample);
  await keep(changed([[achievedColumn, 'none']]));
  return host;
}

const columnsOf = ({ table }: Read): readonly unknown[] => [
  table.confirmed,
  table.columns.target,
  table.columns.total,
  table.columns.achieved,
];

/** As inserting a column before column A does: every cell, merge and width one further to the right. */
function insertColumn(host: Host, name: string): void {
  const sheet = sheetNamed(host.workbook, name);
  for (const [row, cells] of sheet.rows) {
    sheet.rows.set(row, new Map([...cells].map(([column, cell]): [number, Cell] => [column + 1, cell])));
  }
  sheet.merges = sheet.merges.map((area) => ({ ...area, firstColumn: area.firstColumn + 1, lastColumn: area.lastColumn + 1 }));
  sheet.filter = null;
  host.calculator.structureChanged();
}

test('a kept mapping is used by the next review, and writes no cell', async () => {
  const before = everyCell(connectFile(sample).workbook);
  const host = await mapped();
  expect(everyCell(host.workbook)).toEqual(before);
  expect(columnsOf(await read())).toEqual([true, targetColumn, totalColumn, null]);
});

test('it travels with the file: saved, opened again and reviewed by a colleague', async () => {
  reopened(await mapped());
  expect(columnsOf(await read())).toEqual([true, targetColumn, totalColumn, null]);
});

test('it goes by sheet and headings, not by letters: the sheet renamed and a column inserted', async () => {
  const host = await mapped();
  sheetNamed(host.workbook, 'Deliverables').name = 'Targets 2015';
  insertColumn(host, 'Targets 2015');
  reopened(host);
  expect(columnsOf(await read('Targets 2015'))).toEqual([true, targetColumn + 1, totalColumn + 1, null]);
});

test('where a heading has changed it is left aside, and the review says so until the columns are confirmed again', async () => {
  const host = await mapped();
  typeInto(host, sheetNamed(host.workbook, 'Deliverables'), headingRow, targetColumn, 'Yearly target');
  const left = await read();
  expect(columnsOf(left)).toEqual([false, targetColumn, totalColumn, achievedColumn]);
  expect(left.ignored).toEqual([expect.stringMatching(/headings have changed/)]);
  await keep(changed([]));
  const again = await read();
  expect([again.table.confirmed, again.ignored]).toEqual([true, []]);
});

test('forgotten, the table is read unaided again, and other sheets’ mappings stay', async () => {
  await mapped();
  const plan = await read('Programme plan');
  valueOf(await createUseCases().saveMapping(plan.reading, plan.table, changed([])));
  const { reading, table } = await read();
  valueOf(await createUseCases().forgetMapping(reading, table));
  expect(columnsOf(await read())).toEqual([false, targetColumn, totalColumn, achievedColumn]);
  expect((await read('Programme plan')).table.confirmed).toBe(true);
});

test('a second confirmation takes the place of the first', async () => {
  await mapped();
  await keep(changed([[achievedColumn, 'achieved']]));
  expect(columnsOf(await read())).toEqual([true, targetColumn, totalColumn, achievedColumn]);
});

test('a table may be said to end sooner, and keeps its end when rows above it are added to', async () => {
  const host = connectFile(sample);
  const { table } = await read();
  await keep({ roles: new Map(), headerRows: null, lastRow: table.lastRow - 2 });
  expect((await read()).table.lastRow).toBe(table.lastRow - 2);
  reopened(host);
  expect((await read()).table.lastRow).toBe(table.lastRow - 2);
});

test('a table may be said to go on below a gap: shown with its new end, confirmed, and kept so in the file', async () => {
  const host = connectFile(sample);
  const sheet = sheetNamed(host.workbook, 'Deliverables');
  const { table } = await read();
  const last = table.lastRow + 9;
  for (const [column, value] of [
    [1, 'Workshops held after the break'],
    [targetColumn, 12],
    [3, 4],
    [4, 5],
  ] as const)
    typeInto(host, sheet, last, column, value);
  await keep({ roles: new Map(), headerRows: null, lastRow: last });
  const longer = await read();
  expect([longer.table.lastRow, longer.table.confirmed, longer.ignored]).toEqual([last, false, []]);
  valueOf(await createUseCases().showCells(longer.table.sheet.id, areaAddress(longer.table.area)));
  expect(host.selection.area).toEqual({ ...table.area, lastRow: last });
  await keep(changed([]));
  reopened(host);
  const again = await read();
  expect([again.table.lastRow, again.table.confirmed, again.table.rows.at(-1)?.description]).toEqual([
    last,
    true,
    'Workshops held after the break',
  ]);
});

test('a review of confirmed columns, written, makes no edit the second time', async () => {
  await mapped();
  const useCases = createUseCases();
  const prepare = async () => valueOf(await useCases.prepareReview({ kind: 'workbook' }, { asAt: null, answers: [] }));
  valueOf(await useCases.applyReview(await prepare(), () => undefined));
  expect((await prepare()).review.edits).toEqual([]);
});
