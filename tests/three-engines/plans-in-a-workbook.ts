// Many generated plans as the sheets of one workbook: reviewed together, worked in by hand, written as a file for other engines.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { isCellError, type CellValue } from '../../src/domain/model/cell';
import { nameTarget } from '../../src/domain/rating/settings/settings-names';
import { noOptions, snapshotOf } from '../domain/fixtures/review-of';
import type { Review } from '../../src/domain/model/review';
import { reviewReadings } from '../../src/domain/review/review-workbook';
import { settingsSheetName, type Snapshot } from '../../src/domain/model/snapshot';
import type { Calculator } from '../../src/workbench/calculate/calculator';
import { formulaForFile } from '../../src/workbench/package/read/formula-text';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { typeInCell } from '../../src/workbench/edit/type-in-cell';
import type { Workbook } from '../../src/workbench/workbook/model';
import { applyEdits } from '../domain/fixtures/apply-edits';
import { gridOf, readingOf } from '../domain/fixtures/plan-builder';
import { snapshotFrom, workbookOf } from './calculated-snapshot';
import type { GeneratedPlan } from './generated-plans';
import type { LedgerEntry } from '../../src/domain/model/ledger';

/** `snapshot`: as the workbook stands. */
export interface OpenPlans {
  readonly plans: readonly GeneratedPlan[];
  readonly snapshot: Snapshot;
  readonly workbook: Workbook;
  readonly calculator: Calculator;
}

/** Each plan on a sheet of its own: "Plan 1", "Plan 2", … */
export function openPlans(generated: readonly GeneratedPlan[]): OpenPlans {
  const plans = generated.map((plan, index): GeneratedPlan => {
    const number = String(index + 1);
    return { ...plan, at: { ...plan.at, sheet: { id: `s${number}`, name: `Plan ${number}` } } };
  });
  return opened(plans, snapshotOf(...plans.map(({ rows, at }) => gridOf(rows, at))));
}

function opened(plans: readonly GeneratedPlan[], snapshot: Snapshot): OpenPlans {
  const workbook = workbookOf(snapshot);
  const calculator = createCalculator(workbook);
  calculator.structureChanged();
  return { plans, snapshot: snapshotFrom(workbook, snapshot), workbook, calculator };
}

/** `ledger`: as if the ledger held these entries; by default what it holds. */
export function reviewOfAll({ plans, snapshot }: OpenPlans, ledger?: readonly LedgerEntry[]): Review {
  const sheets = snapshot.grids.flatMap((grid, index) => {
    const plan = plans[index];
    return plan === undefined ? [] : [{ grid, reading: readingOf(grid, plan.rows, plan.at) }];
  });
  return reviewReadings({ snapshot, sheets, options: noOptions, ledger });
}

/** The workbook with a review written into it. */
export function written({ plans, snapshot }: OpenPlans, review: Review): OpenPlans {
  return opened(
    plans,
    applyEdits(snapshot, review.edits, () => null),
  );
}

/** One thing that a person types: at a cell, or at the cell that a name refers to. */
export interface Typing {
  readonly at: string | { readonly sheet: string; readonly row: number; readonly column: number };
  readonly text: string;
}

/** The same workbook after somebody has typed in it. */
export function typed({ plans, snapshot, workbook, calculator }: OpenPlans, typings: readonly Typing[]): OpenPlans {
  const sheets = new Map(workbook.sheets.map(({ name, id }) => [name, id]));
  for (const { at, text } of typings) {
    const place = typeof at === 'string' ? placeOf(snapshot, at) : at;
    const result = typeInCell(
      { workbook, calculator },
      { sheetId: sheets.get(place.sheet) ?? '', row: place.row, column: place.column },
      text,
    );
    if (!result.done) throw new Error(result.sentence);
  }
  return { plans, snapshot: snapshotFrom(workbook, snapshot), workbook, calculator };
}

function placeOf({ names }: Snapshot, name: string) {
  const target = nameTarget(names.get(name) ?? '');
  if (target.kind !== 'settings') throw new Error(`Nothing is called ${name}.`);
  return { sheet: settingsSheetName, ...target.cell };
}

/** The workbook as an .xlsx file, without any calculated value. */
export async function asFile({ workbook }: OpenPlans): Promise<Uint8Array> {
  const file = new ExcelJsWorkbook();
  for (const { name, rows } of workbook.sheets) {
    const sheet = file.addWorksheet(name);
    for (const [row, cells] of rows) {
      for (const [column, { value, formula }] of cells) {
        sheet.getCell(row + 1, column + 1).value =
          formula === null ? contentOf(value) : { formula: formulaForFile(formula).replace(/^=/, ''), date1904: false };
      }
    }
  }
  for (const { name, refersTo } of workbook.names) file.definedNames.add(refersTo, name);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const errors = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function contentOf(value: CellValue) {
  if (value === null || !isCellError(value)) return value;
  return { error: errors.find((error) => error === value.error) ?? '#N/A' };
}
