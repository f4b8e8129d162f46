// The as-at date: argument, setting, heading, last period, in that order, and never today.

import type { Grid } from '../../../../src/domain/model/grid';
import type { PlanTable } from '../../../../src/domain/model/plan';
import { asAtAsked, asAtOf, headingDate } from '../../../../src/domain/rating/settings/as-at';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { gridOf, readingOf, shape, type Typed } from '../../fixtures/plan-builder';
import { firstReview, noOptions, reviewOf, snapshotOf } from '../../fixtures/review-of';
import { gridOf as sheetGrid, type TestCell } from '../../recognise/grid-of';
import { deliverablesSheet, planSheet } from '../../recognise/sheets';

const row: Typed = { name: 'Row', target: 100, periods: [18, 13], total: 31 };

test.each([
  ['2016-01-01', '2015-12-31', '2015-10-31', '2015-09-30', '2016-01-01', 'argument'],
  [null, '2015-12-31', '2015-10-31', '2015-09-30', '2015-12-31', 'setting'],
  [null, null, '2015-10-31', '2015-09-30', '2015-10-31', 'heading'],
  [null, null, null, '2015-09-30', '2015-09-30', 'last period'],
  [null, null, null, null, null, null],
])('argument %s, setting %s, heading %s, last period %s: %s', (argument, setting, heading, lastPeriod, date, from) => {
  expect(asAtOf(argument, setting, heading, lastPeriod)).toEqual({ date, from });
});

/** A table whose only row has a status in a review column of this date. */
function tableWith(asAtStated: string | null, review: string | null): PlanTable {
  const at = { ...shape, rag: 9, lastColumn: 10, asAtStated };
  const typed = [{ ...row, status: 'Green' }];
  const [table] = readingOf(gridOf(typed, at), typed, at).tables;
  if (table === undefined) throw new Error('no table');
  return { ...table, columns: { ...table.columns, rag: [{ column: 9, heading: 'Review', date: review }] } };
}

test.each([
  ['nothing is said', null, null, null],
  ['a title', '2015-09-30', null, '2015-09-30'],
  ['a review column with a status', null, '2015-10', '2015-10-31'],
  ['a title more exact than the review', '2015-10-14', '2015-10', '2015-10-14'],
  ['a title older than the last review', '2015-06-30', '2015-10', '2015-10-31'],
])('headings: %s', (_case, stated, review, date) => {
  expect(headingDate(tableWith(stated, review))).toBe(date);
});

test('a stated date outweighs the last period, stands on the settings sheet, and a second review makes no edit', () => {
  const at = { ...shape, asAtStated: '2015-10-31' };
  const { snapshot, review } = firstReview([row], at);
  expect(review.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2015-10-31', asAtFrom: 'heading' });
  const again = reviewOf(applyEdits(snapshot, review.edits), [row], at, noOptions);
  expect(again.edits).toEqual([]);
  expect(again.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2015-10-31', asAtFrom: 'setting' });
});

test('a date asked for of one table counts for that table alone; the others go by the date asked for of all', () => {
  const table = tableWith(null, null);
  const own = { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0, asAt: '2011-10-31' };
  expect(asAtAsked({ asAt: null, answers: [], asAtOf: [own] }, table)).toBe('2011-10-31');
  expect(asAtAsked({ asAt: '2015-09-30', answers: [], asAtOf: [own] }, table)).toBe('2011-10-31');
  expect(asAtAsked({ asAt: '2015-09-30', answers: [], asAtOf: [{ ...own, headingRow: own.headingRow + 9 }] }, table)).toBe('2015-09-30');
  expect(asAtAsked({ asAt: '2015-09-30', answers: [], asAtOf: [{ ...own, sheetId: 'another' }] }, table)).toBe('2015-09-30');
  expect(asAtAsked({ asAt: null, answers: [] }, table)).toBeNull();
});

test('a plan of 2011 and a return of 2015 in one workbook are each read at a date of their own', () => {
  const grids = [
    recognisable([...planSheet], { sheet: 'Plan', id: 'plan' }),
    recognisable([...deliverablesSheet], { sheet: 'Return', id: 'return' }),
  ];
  const tables = reviewWorkbook(snapshotOf(...grids), noOptions).sheets.flatMap(({ tables: all }) => all.map(({ table }) => table));
  const asked = tables.map((table, index) => ({
    sheetId: table.sheet.id,
    headingRow: table.headerRows[0] ?? 0,
    asAt: index === 0 ? '2011-12-31' : '2015-12-31',
  }));
  const review = reviewWorkbook(snapshotOf(...grids), { ...noOptions, asAtOf: asked });
  expect(review.sheets.flatMap(({ tables: all }) => all.map(({ settings }) => [settings.asAt, settings.asAtFrom]))).toEqual([
    ['2011-12-31', 'argument'],
    ['2015-12-31', 'argument'],
  ]);
});

function recognisable(rows: readonly (readonly TestCell[])[], { sheet, id }: { readonly sheet: string; readonly id: string }): Grid {
  return { ...sheetGrid(rows), sheet: { id, name: sheet } };
}
