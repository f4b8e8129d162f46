// Errors that cells show (#REF!, #DIV/0!), each where it begins; cells that only pass it on are told with it.

import { areaAddress, cellAddress, contains, cellArea, isCellError } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { formulaAt } from '../../model/grid';
import type { Severity } from '../../model/finding';
import { referencesIn } from '../../cells/formulas/formula-references';
import type { FindingParts } from '../finding';
import type { Place } from '../sums/formula-ranges';

/** A cell that shows an error. */
interface ErrorCell extends Place {
  readonly error: string;
  readonly formula: string | null;
}

/** Of more, which rest on which isn't worked out. */
const mostErrors = 100;
const leftSo: ReadonlySet<string> = new Set(['#N/A', '#DIV/0!', '#NAME?']);
const lostReference = /#REF!/iu;
const advice: Readonly<Record<string, string>> = {
  '#REF!': 'What it took has been deleted; point it at the right cells.',
  '#DIV/0!': 'It divides by a blank or by nought; fill that in, or keep the cell blank until then.',
  '#N/A': 'It looks for something that isn’t there; correct the name, or type “n/a” where none is meant.',
  '#NAME?': 'Excel doesn’t know a name in it; check the spelling, and that the add-in it may need is there.',
  '#VALUE!': 'It takes words for a number; correct the cells that it takes.',
};

/** One finding for each error that isn't another's, `ours` being columns that the add-in writes. */
export function checkErrorValues(grid: Grid, ours: ReadonlySet<number>): readonly FindingParts[] {
  const errors = errorCells(grid, ours);
  if (errors.length === 0) return [];
  const sources = errors.length > mostErrors ? errors : errors.filter((cell) => !errors.some((other) => takes(grid, cell, other)));
  return (sources.length === 0 ? errors : sources).map((cell) => findingOf(grid, cell, errors));
}

function errorCells(grid: Grid, ours: ReadonlySet<number>): readonly ErrorCell[] {
  const { firstRow, firstColumn } = grid.area;
  const found: ErrorCell[] = [];
  for (const [down, cells] of grid.values.entries()) {
    for (let across = 0; across < cells.length; across += 1) {
      const value = cells[across] ?? null;
      const [row, column] = [firstRow + down, firstColumn + across];
      if (isCellError(value) && !ours.has(column)) found.push({ row, column, error: value.error, formula: formulaAt(grid, row, column) });
    }
  }
  return found;
}

function takes(grid: Grid, { formula, row, column }: ErrorCell, other: ErrorCell): boolean {
  if (formula === null || (row === other.row && column === other.column)) return false;
  return referencesIn(formula, grid.sheet.name).cells.some(
    ({ sheet, area }) => sheet === grid.sheet.name && contains(area, cellArea(other.row, other.column)),
  );
}

function findingOf(grid: Grid, cell: ErrorCell, errors: readonly ErrorCell[]): FindingParts {
  const { row, column, error } = cell;
  const related =
    errors.length > mostErrors
      ? []
      : errors.filter((other) => takes(grid, other, cell)).map((each) => areaAddress(cellArea(each.row, each.column)));
  const passed =
    related.length === 0
      ? ''
      : ` ${String(related.length)} other ${related.length === 1 ? 'cell shows' : 'cells show'} it because of that.`;
  const what = advice[error] ?? 'Correct its formula.';
  const at = { check: 'error-value', severity: severityOf(cell), sheet: grid.sheet.name, row, column, related, stated: error } as const;
  const alike = { key: error, message: (rows: readonly number[]) => `${String(rows.length)} cells show ${error}. ${what}` };
  return { ...at, message: `${cellAddress(row, column)} shows ${error}. ${what}${passed}`, alike };
}

/** A reference that is gone comes back by no figure; a look-up without a find, a division before figures are in, a function of
 * another add-in or an error that was pasted are often left so. */
function severityOf({ error, formula }: ErrorCell): Severity {
  if (formula !== null && lostReference.test(formula)) return 'wrong';
  return formula === null || leftSo.has(error) ? 'note' : 'ask';
}
