// The committed samples are what the script makes from the typed facts, and the facts are whole.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { sampleWorkbook } from '../../scripts/make-sample';
import { deliverableThemes } from '../../scripts/sample/deliverables-2015-16';
import { planOutcomes } from '../../scripts/sample/plan-2011-12';
import { progressSections } from '../../scripts/sample/progress-2015-16';
import { openWorkbook } from '../../src/workbench/package/read/open';
import type { Workbook } from '../../src/workbench/workbook/model';

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.workbook;
}

function cellsOf(workbook: Workbook): readonly unknown[] {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    filter: sheet.filter?.area ?? null,
    cells: [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => [row, column, cell.value, workbook.styles[cell.style]]),
    ),
  }));
}

test.each([
  ['programme-plan.xlsx', true],
  ['programme-plan-blank-totals.xlsx', false],
])('assets/%s is what npm run make-sample makes', async (name, withTotals) => {
  const committed = opened(new Uint8Array(readFileSync(path.join(__dirname, '..', '..', 'assets', name))));
  expect(cellsOf(committed)).toEqual(cellsOf(opened(await sampleWorkbook(withTotals))));
});

const planRows = planOutcomes.flatMap(({ rows }) => rows);
const progressRows = progressSections.flatMap(({ rows }) => rows);
const deliverables = deliverableThemes.flatMap((theme) => theme.deliverables);

test.each([
  ['outcomes of the 2011/12 plan', planOutcomes.length, 4],
  ['rows of the 2011/12 plan', planRows.length, 22],
  ['plan rows rated Green', planRows.filter(({ october2011 }) => october2011 === 'Green').length, 19],
  ['plan rows rated Amber', planRows.filter(({ october2011 }) => october2011 === 'Amber').length, 1],
  ['plan rows not rated', planRows.filter(({ october2011 }) => october2011 === null).length, 2],
  ['themes of the deliverables', deliverableThemes.length, 5],
  ['deliverables', deliverables.length, 17],
  ['narrative rows', progressRows.length, 26],
  ['narrative rows rated Green', progressRows.filter(({ light }) => light === 'Green').length, 15],
  ['narrative rows rated Amber', progressRows.filter(({ light }) => light === 'Amber').length, 11],
  ['sum of the stated totals, as a check on typing', deliverables.reduce((sum, { total }) => sum + total, 0), 1011],
  ['sum of the targets, likewise', deliverables.reduce((sum, { target }) => sum + target, 0), 1142],
])('the sample has its facts: %s', (_what, found, expected) => {
  expect(found).toBe(expected);
});
