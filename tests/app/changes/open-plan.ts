// A workbook open beside the add-in, and what an officer does to it: review, ask for a change, type, take back. The real client on the workbench.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreparedChange, PreparedReview, UseCases } from '../../../src/app/contract';
import { createUseCases } from '../../../src/app/use-cases';
import type { AssessedTable } from '../../../src/domain/model/assessment';
import type { Author, TableKey } from '../../../src/domain/changes/change';
import type { ChangeRequest } from '../../../src/domain/changes/request';
import type { Outcome } from '../../../src/domain/model/outcome';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { Host } from '../../../src/workbench/host/wire/host';
import type { CellValue, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { connect, everyCell, sheetNamed, typeInto, valueIn } from '../../excel/connected';
import { asset, opened } from '../../main-job/reviewed';
import type { TableLedger } from '../../../src/domain/model/ledger';
import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';

const scope = { kind: 'workbook' } as const;

export const officer: Author = { name: 'A. Officer', on: '2015-10-14' };

/** A refusal that a test doesn't expect says its code too. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.sentence}`);
  return outcome.value;
}

export interface OpenPlan {
  readonly host: Host;
  readonly useCases: UseCases;
}

export function open(workbook: Workbook): OpenPlan {
  // A file without saved values shows them once it is open.
  createCalculator(workbook);
  return { host: connect(workbook), useCases: createUseCases() };
}

export function openAsset(name = 'programme-plan.xlsx'): OpenPlan {
  return open(opened(asset(name)));
}

export function openFixture(name: string): OpenPlan {
  return open(opened(new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', name)))));
}

/** A review as it would be written. */
export async function review({ useCases }: OpenPlan, asAt: string | null = null): Promise<PreparedReview> {
  return must(await useCases.prepareReview(scope, { asAt, answers: [] }));
}

/** Reviews and writes. */
export async function reviewAndWrite(plan: OpenPlan, asAt: string | null = null): Promise<PreparedReview> {
  const prepared = await review(plan, asAt);
  const { leftAlone } = must(await plan.useCases.applyReview(prepared, () => undefined));
  expect(leftAlone).toEqual([]);
  return prepared;
}

/** Asks for a change; a refusal is a value. */
export async function ask({ useCases }: OpenPlan, request: ChangeRequest): Promise<Outcome<PreparedChange>> {
  return useCases.prepareChange(scope, request);
}

/** Asks for a change and writes it, all of it. */
export async function change(plan: OpenPlan, request: ChangeRequest): Promise<PreparedChange> {
  const prepared = must(await ask(plan, request));
  const { leftAlone } = must(await plan.useCases.applyChange(prepared, () => undefined));
  expect(leftAlone).toEqual([]);
  return prepared;
}

/** The code of a refusal; null where nothing is refused. */
export async function refusal(plan: OpenPlan, request: ChangeRequest): Promise<string | null> {
  const outcome = await ask(plan, request);
  return outcome.ok ? null : outcome.problem.code;
}

export async function takeBack({ useCases }: OpenPlan): Promise<void> {
  expect(must(await useCases.undoLastReview()).leftAlone).toEqual([]);
}

export function sheetCalled({ host }: OpenPlan, name: string): Sheet {
  return sheetNamed(host.workbook, name);
}

/** The nth table of a sheet as a review reads it, with what the ledger holds of it. */
export async function tableAndLedger(
  plan: OpenPlan,
  sheet: string,
  index = 0,
): Promise<{ readonly table: AssessedTable; readonly ledger: TableLedger | undefined }> {
  const found = (await review(plan)).review.sheets.find(({ reading }) => reading.sheet.name === sheet);
  const table = found?.tables[index];
  if (table === undefined) throw new Error(`No table ${String(index)} on ${sheet}`);
  return { table, ledger: found?.ledgers.get(table.table) };
}

/** The nth table of a sheet as a review reads it. */
export async function tableOn(plan: OpenPlan, sheet: string, index = 0): Promise<AssessedTable> {
  return (await tableAndLedger(plan, sheet, index)).table;
}

export function keyOf({ table }: AssessedTable): TableKey {
  return { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0 };
}

/** What one of our columns shows, row by row of the table's deliverables. */
export function shownIn(plan: OpenPlan, { table }: AssessedTable, key: AddInColumn): ReadonlyMap<number, CellValue> {
  const column = table.addInColumns[key];
  if (column === undefined) throw new Error(`No column ${key}`);
  const rows = table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project');
  return new Map(rows.map(({ row }) => [row, valueIn(sheetCalled(plan, table.sheet.name), row, column)]));
}

/** Types into the one cell that a defined name of the workbook refers to. */
export function typeAtName(plan: OpenPlan, name: string, value: CellValue): void {
  const refersTo = plan.host.workbook.names.find((each) => each.name === name)?.refersTo ?? '';
  const found = /^'?(?<sheet>[^'!]+)'?!\$(?<letter>[A-Z])\$(?<row>\d+)$/u.exec(refersTo)?.groups;
  if (found === undefined) throw new Error(`${name} refers to no cell: ${refersTo}`);
  const column = (found.letter ?? 'A').charCodeAt(0) - 65;
  typeInto(plan.host, sheetCalled(plan, found.sheet ?? ''), Number(found.row) - 1, column, value);
}

/** Every cell, with names, merges, tables, filters, drop-downs and conditional colours: what must stand again after undo. */
export function everything({ host: { workbook } }: OpenPlan): unknown {
  const rules = workbook.sheets.map(({ name, merges, tables, filter, validations, conditionalFormats, columnFormats }) => ({
    name,
    merges,
    tables: tables.map(({ name: table, area, columns }) => [table, area, columns.map(({ name: column }) => column)]),
    filter: filter?.area,
    validations: validations.map(({ areas, formula1 }) => [areas, formula1]),
    colours: conditionalFormats.map(({ areas, formulas, type }) => [areas, formulas, type]),
    widths: [...columnFormats].filter(([, { width }]) => width !== null).map(([column, { width }]) => [column, width]),
  }));
  return structuredClone({
    cells: [...everyCell(workbook)].sort(([one], [other]) => one.localeCompare(other)),
    names: workbook.names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort(),
    rules,
  });
}
