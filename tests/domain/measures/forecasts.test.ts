// Forecasts are never counted as done: not in totals, methods, formulas, drafts or the as-at date. Actuals stand in D and E, forecasts in F and G, the total in H.

import { columnsAddedUp } from '../../../src/domain/measures/columns-in-total';
import type { Grid } from '../../../src/domain/model/grid';
import { reviewReadings } from '../../../src/domain/review/review-workbook';
import { applyEdits } from '../fixtures/apply-edits';
import { gridOf, readingOf, shape, type Typed } from '../fixtures/plan-builder';
import { firstReview, noOptions, reviewOf, snapshotOf } from '../fixtures/review-of';
import { typeInto } from '../fixtures/type-into';

const at = { ...shape, forecasts: [5, 6] };
const row: Typed = { name: 'Row', target: 100, periods: [18, 13, 20, 25], total: 31 };

function firstRow(typed: Typed, where = at) {
  return firstReview([typed], where).review.sheets[0]?.tables[0]?.rows[1];
}

test.each<[string, Partial<Typed>, string, boolean, number | null, string | null]>([
  ['the total of the actuals is a sum', {}, 'sum', true, 31, null],
  ['no total: the actuals are added up', { total: null }, 'sum', false, 31, null],
  [
    'of a total of actuals and forecasts only the actuals count',
    { total: 76 },
    'sum',
    false,
    31,
    'H4 is the sum of actuals and forecasts.',
  ],
  [
    'the total of forecasts alone is not counted',
    { periods: [null, null, 20, 25], total: 45 },
    'sum',
    false,
    null,
    'H4 is the sum of forecasts.',
  ],
  ['forecasts of nought add nothing', { periods: [18, 13, 0, 0] }, 'sum', true, 31, null],
  ['the last actual, not the last forecast', { periods: [5, 5, 5, 5], total: 5 }, 'latest', false, 5, null],
])('%s', (_rule, change, method, confirmed, total, message) => {
  const assessed = firstRow({ ...row, ...change });
  expect(assessed).toMatchObject({ method: { method, confirmed }, total });
  const found = firstReview([{ ...row, ...change }], at).review.findings.filter(({ check }) => check === 'total-includes-forecasts');
  expect(found.map((finding) => [finding.severity, finding.cell, finding.message.slice(0, message?.length)])).toEqual(
    message === null ? [] : [['ask', 'H4', message]],
  );
});

test('a row that has only forecasts has no figures', () => {
  expect(firstRow({ ...row, periods: [null, null, 20, 25], total: 45 })).toMatchObject({
    rating: { notRated: 'Not rated: no figures' },
    achieved: null,
    draft: null,
  });
});

test('a draft names the actuals only, and calls nothing delivered that is forecast', () => {
  expect(firstRow(row)?.draft).toContain('Q1 18, Q2 13.');
  expect(firstRow(row)?.draft).not.toMatch(/Q3|Q4/);
  expect(firstRow({ ...row, total: 76 })?.draft).toMatch(/^31 so far, of at least 100 \(31%\)\./);
});

test('where the officer chooses Stated the draft says that forecasts are in it', () => {
  const rows = [{ ...row, total: 76 }];
  const { snapshot, review } = firstReview(rows, at);
  const reviewed = applyEdits(snapshot, review.edits);
  const method = reviewOf(reviewed, rows, at).sheets[0]?.tables[0]?.table.addInColumns.method ?? -1;
  const again = reviewOf(typeInto(reviewed, at.sheet.name, 3, method, 'Stated'), rows, at);
  expect(again.sheets[0]?.tables[0]?.rows[1]?.draft).toMatch(/^76, forecasts included, of at least 100 \(76%\)\./);
});

test('the as-at date is the end of the last actual', () => {
  expect(firstReview([row], at).review.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2015-09-30', asAtFrom: 'last period' });
});

test('no formula refers to a forecast', () => {
  const { review } = firstReview([row], at);
  const formulas = review.edits.flatMap((edit) => (edit.kind === 'cells' && edit.sheet === at.sheet ? edit.after.flat() : []));
  const texts = formulas.flatMap((content) => (typeof content === 'object' && content !== null ? [content.formula] : []));
  expect(texts.length).toBeGreaterThanOrEqual(4);
  expect(texts.filter((formula) => /\b[FG]4\b|D4:[FG]4/.test(formula))).toEqual([]);
});

test('the columns of forecasts are named once, and a second review makes no edit', () => {
  const rows = [row, { ...row, total: 76 }, { ...row, periods: [null, null, 20, 25], total: 45 }];
  const { snapshot, review } = firstReview(rows, at);
  expect(review.findings.filter(({ check }) => check === 'forecast-periods')).toMatchObject([
    { severity: 'note', cell: null, message: "Columns F, G hold forecasts, so they aren't counted." },
  ]);
  expect(reviewOf(applyEdits(snapshot, review.edits), rows, at).edits).toEqual([]);
});

describe('a table of forecasts only', () => {
  const all = { ...shape, forecasts: [3, 4, 5, 6] };

  test('whose total adds them up has no figures, and nothing is written', () => {
    const { review } = firstReview([{ ...row, total: 76 }], all);
    expect(review.sheets[0]?.tables[0]?.rows[1]).toMatchObject({ total: null, rating: { notRated: 'Not rated: no figures' } });
    expect(review.edits).toEqual([]);
    expect(review.findings.map(({ check }) => check)).toContain('forecast-periods');
  });

  test('with a total of something else keeps that as stated', () => {
    expect(firstRow({ ...row, total: 12 }, all)).toMatchObject({ total: 12, achieved: 0.12, method: { method: 'stated' } });
  });

  test('gives no as-at date', () => {
    expect(firstReview([row], all).review.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: null, asAtFrom: null });
  });
});

describe('a total with a formula', () => {
  const typed: Typed = { ...row, total: 90 };

  function withFormulas(formulas: ReadonlyMap<number, string>): Grid {
    const grid = gridOf([typed], at);
    return {
      ...grid,
      formulas: grid.formulas.map((line, index) => line.map((_, column) => (index === 3 ? (formulas.get(column) ?? null) : null))),
    };
  }

  test.each([
    ['over a range', '=SUM(D4:G4)', null, [3, 4, 5, 6]],
    ['over cells', '=D4+$F$4', null, [3, 5]],
    ['over a year total', '=SUM(D4,I4)', '=SUM(E4:F4)', [3, 4, 5]],
    ['round in a circle', '=SUM(D4,I4)', '=H4', [3]],
    ['of another row', '=SUM(D5:G5)', null, []],
    ['that is no sum', '=SUM(D4:G4)*2', null, []],
    ['of another sheet', '=Other!D4', null, []],
    ['that takes away', '=D4-E4', null, []],
  ])('adds up the columns that it names: %s', (_case, total, helper, columns) => {
    const grid = withFormulas(new Map([[7, total], ...(helper === null ? [] : [[8, helper] as const])]));
    expect([...columnsAddedUp(grid, 3, 7)].sort()).toEqual(columns);
  });

  test.each([
    ['with forecasts among them includes forecasts, whatever else it adds', '=SUM(D4:G4,I4)', 'sum', 31, 'total-includes-forecasts'],
    ['of other cells fits nothing', '=I4', 'stated', null, 'total-fits-no-method'],
  ])('%s', (_rule, formula, method, total, check) => {
    const grid = withFormulas(new Map([[7, formula]]));
    const review = reviewReadings({
      snapshot: snapshotOf(grid),
      sheets: [{ grid, reading: readingOf(grid, [typed], at) }],
      options: noOptions,
    });
    expect(review.sheets[0]?.tables[0]?.rows[1]).toMatchObject({ method: { method }, total });
    expect(review.findings.map((finding) => finding.check)).toContain(check);
  });
});

test('an officer who chooses Sum gets the actuals, and is told so', () => {
  const rows = [{ ...row, total: 76 }];
  const { snapshot, review } = firstReview(rows, at);
  const reviewed = applyEdits(snapshot, review.edits);
  const method = reviewOf(reviewed, rows, at).sheets[0]?.tables[0]?.table.addInColumns.method ?? -1;
  const again = reviewOf(typeInto(reviewed, at.sheet.name, 3, method, 'Sum'), rows, at);
  expect(again.sheets[0]?.tables[0]?.rows[1]).toMatchObject({ total: 31, method: { method: 'sum', confirmed: true } });
  expect(again.findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
  expect(again.findings.map(({ message }) => message)).toContain(
    'H4 is the sum of actuals and forecasts. Sum counts the actuals and gives 31.',
  );
});
