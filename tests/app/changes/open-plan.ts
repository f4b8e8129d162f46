// A workbook open beside the add-in, and what an officer does to it: review, ask for a change, type, undo.
// The real client on the workbench.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreparedChange, PreparedReview, UseCases } from '../../../src/app/contract';
import { createUseCases } from '../../../src/app/use-cases';
import type { AssessedTable } from '../../../src/domain/model/assessment';
import type { ChangeRequest } from '../../../src/domain/changes/request';
import type { Outcome } from '../../../src/domain/model/outcome';
import { asExcelWrites } from '../../../src/workbench/calculate/formula-texts/as-excel-writes';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { Host } from '../../../src/workbench/host/wire/host';
import type { CellValue, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { connect, everyCell, sheetNamed, typeInto, valueIn } from '../../excel/connected';
import { asset, opened } from '../../main-job/reviewed';
import type { TableLedger } from '../../../src/domain/model/ledger';
import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';

const scope = { kind: 'workbook' } as const;

/** A table as a review reads it, with what the ledger holds of it. */
interface TableAndLedger {
  readonly table: AssessedTable;
  readonly ledger: TableLedger | undefined;
}

export interface OpenPlan {
  readonly host: Host;
  readonly useCases: UseCases;
  /** A review as it would be written. */
  review(asAt?: string | null): Promise<PreparedReview>;
  /** Reviews and writes, all of it. */
  reviewAndWrite(asAt?: string | null): Promise<PreparedReview>;
  /** Expects that another review has nothing to write. */
  expectUpToDate(): Promise<void>;
  /** Asks for a change and writes it, all of it. */
  change(request: ChangeRequest): Promise<PreparedChange>;
  /** The code of a refusal; null where nothing is refused. */
  refusal(request: ChangeRequest): Promise<string | null>;
  /** Undoes the last review or change, all of it. */
  undo(): Promise<void>;
  /** The same, and expects that `everything` is as it was before. */
  expectUndone(before: unknown): Promise<void>;
  sheet(name: string): Sheet;
  type(sheet: Sheet | string, row: number, column: number, value: CellValue): void;
  /** Types into the one cell that a defined name of the workbook refers to. */
  typeAtName(name: string, value: CellValue): void;
  /** The nth table of a sheet as a review reads it. */
  table(sheet: string, index?: number): Promise<AssessedTable>;
  tableAndLedger(sheet: string, index?: number): Promise<TableAndLedger>;
  /** What one of the add-in's columns shows, row by row of the table's deliverables. */
  shownIn(table: AssessedTable, key: AddInColumn): ReadonlyMap<number, CellValue>;
  /** Every cell, with names, merges, tables, filters, drop-downs and conditional colours: what undo must restore. */
  everything(): unknown;
}

export function open(workbook: Workbook): OpenPlan {
  // A file without saved values shows them once it is open.
  createCalculator(workbook);
  const host = connect(workbook);
  const useCases = createUseCases();
  const review = async (asAt: string | null = null) => must(await useCases.prepareReview(scope, { asAt, answers: [] }));
  const tableAndLedger = async (sheet: string, index = 0) => tableIn(await review(), sheet, index);
  const undo = async () => expect(must(await useCases.undoLastReview()).leftAlone).toEqual([]);
  const sheetOf = (sheet: Sheet | string) => (typeof sheet === 'string' ? sheetNamed(host.workbook, sheet) : sheet);
  return {
    host,
    useCases,
    review,
    async reviewAndWrite(asAt) {
      const prepared = await review(asAt);
      expect(must(await useCases.applyReview(prepared, () => undefined)).leftAlone).toEqual([]);
      return prepared;
    },
    async expectUpToDate() {
      expect((await review()).review.edits).toEqual([]);
    },
    async change(request) {
      const prepared = must(await useCases.prepareChange(scope, request));
      expect(must(await useCases.applyChange(prepared, () => undefined)).leftAlone).toEqual([]);
      return prepared;
    },
    async refusal(request) {
      const outcome = await useCases.prepareChange(scope, request);
      return outcome.ok ? null : outcome.problem.code;
    },
    undo,
    async expectUndone(before) {
      await undo();
      expect(everythingIn(host.workbook)).toEqual(before);
    },
    sheet: sheetOf,
    type: (sheet, row, column, value) => typeInto(host, sheetOf(sheet), row, column, value),
    typeAtName(name, value) {
      const { sheet, row, column } = placeOfName(host.workbook, name);
      typeInto(host, sheetOf(sheet), row, column, value);
    },
    table: async (sheet, index) => (await tableAndLedger(sheet, index)).table,
    tableAndLedger,
    shownIn: ({ table }, key) => {
      const column = table.addInColumns[key];
      if (column === undefined) throw new Error(`No column ${key}`);
      const rows = table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project');
      return new Map(rows.map(({ row }) => [row, valueIn(sheetOf(table.sheet.name), row, column)]));
    },
    everything: () => everythingIn(host.workbook),
  };
}

export function openAsset(name = 'programme-plan.xlsx'): OpenPlan {
  return open(opened(asset(name)));
}

export function openFixture(name: string): OpenPlan {
  return open(opened(new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', name)))));
}

/** A refusal that a test doesn't expect says its code too. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.sentence}`);
  return outcome.value;
}

function tableIn({ review }: PreparedReview, sheet: string, index: number): TableAndLedger {
  const found = review.sheets.find(({ reading }) => reading.sheet.name === sheet);
  const table = found?.tables[index];
  if (table === undefined) throw new Error(`No table ${String(index)} on ${sheet}`);
  return { table, ledger: found?.ledgers.get(table.table) };
}

function placeOfName({ names }: Workbook, name: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const refersTo = names.find((each) => each.name === name)?.refersTo ?? '';
  const found = /^'?(?<sheet>[^'!]+)'?!\$(?<letter>[A-Z])\$(?<row>\d+)$/u.exec(refersTo)?.groups;
  if (found === undefined) throw new Error(`${name} refers to no cell: ${refersTo}`);
  return { sheet: found.sheet ?? '', row: Number(found.row) - 1, column: (found.letter ?? 'A').charCodeAt(0) - 65 };
}

function everythingIn(workbook: Workbook): unknown {
  const rules = workbook.sheets.map(({ name, merges, tables, filter, validations, conditionalFormats, columnFormats }) => ({
    name,
    merges,
    tables: tables.map(({ name: table, area, columns }) => [table, area, columns.map(({ name: column }) => column)]),
    filter: filter?.area,
    validations: validations.map(({ areas, formula1 }) => [areas, formula1]),
    colours: conditionalFormats.map(({ areas, formulas, type }) => [areas, formulas, type]),
    widths: [...columnFormats]
      .flatMap(([column, { width }]) => (width === null ? [] : [[column, width] as const]))
      .sort(([one], [other]) => one - other),
  }));
  return structuredClone({
    // A formula that was put back is as Excel writes it.
    cells: [...everyCell(workbook, (formula) => asExcelWrites(formula, workbook))].sort(([one], [other]) => one.localeCompare(other)),
    names: workbook.names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort(),
    rules,
  });
}
