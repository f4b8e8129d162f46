// "Target figure": which figure a row is set against, what is kept of what the officer typed, and what is said when words and figure part.

import { columnLetters, type CellValue } from '../../../../src/domain/model/cell';
import type { AssessedRow } from '../../../../src/domain/model/assessment';
import { yearsTarget } from '../../../../src/domain/measures/targets/target-figure';
import type { Snapshot } from '../../../../src/domain/model/snapshot';
import { valueAt, formulaAt } from '../../../../src/domain/model/grid';
import { applyEdits } from '../../fixtures/apply-edits';
import { gridOf, shape, type Shape, type Typed } from '../../fixtures/plan-builder';
import { reviewOf, snapshotOf } from '../../fixtures/review-of';
import { typeInto } from '../../fixtures/type-into';
import type { Finding } from '../../../../src/domain/model/finding';

const quartersWithTargets: Shape = {
  ...shape,
  periodColumns: [3, 5, 7, 9],
  periodTargets: [4, 6, 8, 10],
  total: 11,
  achieved: 12,
  lastColumn: 13,
};

function assessed(row: Typed, at: Shape = shape): AssessedRow {
  const found = reviewOf(snapshotOf(gridOf([row], at)), [row], at).sheets[0]?.tables[0]?.rows[1];
  if (found === undefined) throw new Error('nothing was assessed');
  return found;
}

test.each<[string, CellValue, readonly CellValue[], number | null]>([
  ['a plain number', 100, [18, 13], 100],
  ['words', 'up to 100', [18, 13], 100],
  ['a share of a stated number, rounded up to whole things', '15 % of 350', [18, 13], 53],
  ['a share of nobody knows how many', '15% of councils', [18, 13], null],
  ['a percentage beside counts', '15%', [18, 13], null],
  ['several conditions: the one that the figures are of', 'Over 90 % agreeing and 500 councillors', [300, 200], 500],
  ['words that say no number', 'more than last year', [18, 13], null],
])('%s', (_what, target, periods, goal) => {
  expect(assessed({ name: 'Row', target, periods }).goal).toBe(goal);
});

test.each<[string, string, readonly CellValue[], number]>([
  ['15% of councils', '%', [0.1, 0.12], 0.15],
  ['15% of councils', '%', [10, 12], 15],
  ['15 % of 350', '%', [10, 12], 15],
  ['90%', '%', [0.8, 0.85], 0.9],
])('a percentage stays itself where percentages are measured: %s', (target, unit, periods, goal) => {
  const at: Shape = { ...shape, unit: 9, lastColumn: 10 };
  expect(assessed({ name: 'Row', target, unit, periods }, at).goal).toBe(goal);
});

test.each<['sum' | 'latest' | 'highest' | 'average' | 'stated' | null, number]>([
  ['sum', 100],
  ['latest', 20],
  ['highest', 40],
  ['average', 25],
  ['stated', 100],
  [null, 100],
])('targets of periods come to the year’s as the row is counted: %s', (method, expected) => {
  expect(yearsTarget([10, 30, 40, 20], method)).toBe(expected);
  expect(yearsTarget([], method)).toBeNull();
});

describe('a target for each period', () => {
  const targets = [10, 20, 30, 40];

  test('is the year’s target where none is given', () => {
    expect(assessed({ name: 'Row', target: null, periods: [18, 13], targets, total: 31 }, quartersWithTargets).goal).toBe(100);
  });

  test.each<[string, number, string[]]>([
    ['agrees with the year’s', 100, []],
    ['differs from it: the year’s is used, and both are said', 120, ['period-targets-differ']],
  ])('%s', (_rule, target, checks) => {
    const row: Typed = { name: 'Row', target, periods: [18, 13], targets, total: 31 };
    const review = reviewOf(snapshotOf(gridOf([row], quartersWithTargets)), [row], quartersWithTargets);
    expect(review.findings.map(({ check }) => check).filter((check) => check.startsWith('period-targets'))).toEqual(checks);
    expect(review.sheets[0]?.tables[0]?.rows[1]?.goal).toBe(target);
  });
});

describe('beside words', () => {
  const rows: readonly Typed[] = [
    { name: 'Share', target: '15 % of 350', periods: [18, 13], total: 31 },
    { name: 'Unknown share', target: '15% of councils', periods: [18, 13], total: 31 },
    { name: 'Number', target: 60, periods: [18, 13], total: 31 },
  ];
  const first = snapshotOf(gridOf(rows));
  const reviewed = applyEdits(first, reviewOf(first, rows).edits);
  const column = reviewOf(reviewed, rows).sheets[0]?.tables[0]?.table.addInColumns.targetFigure ?? 0;

  function again(snapshot: Snapshot): {
    readonly goals: readonly (number | null)[];
    readonly said: readonly Finding[];
    readonly kept: CellValue;
  } {
    const review = reviewOf(snapshot, rows);
    const written = applyEdits(snapshot, review.edits);
    expect(reviewOf(written, rows).edits).toEqual([]);
    return {
      goals: (review.sheets[0]?.tables[0]?.rows ?? []).slice(1).map(({ goal }) => goal),
      said: review.findings.filter(({ check }) => check.startsWith('target-figure')),
      kept: written.grids[0] === undefined ? null : valueAt(written.grids[0], 3, column),
    };
  }

  test('the figure stands beside the words as a number, beside a number as a formula', () => {
    const [grid] = reviewed.grids;
    if (grid === undefined) throw new Error('no sheet');
    expect([valueAt(grid, 3, column), formulaAt(grid, 3, column)]).toEqual([53, null]);
    expect(formulaAt(grid, 5, column)).toContain('ISNUMBER(C6)');
    expect(again(reviewed)).toEqual({ goals: [53, null, 60], said: [], kept: 53 });
  });

  test('the officer’s figure is kept and used; one that only rounds the other way needs no word', () => {
    expect(again(typeInto(reviewed, 'Deliverables', 3, column, 52))).toEqual({ goals: [52, null, 60], said: [], kept: 52 });
    const other = again(typeInto(reviewed, 'Deliverables', 3, column, 40));
    expect([other.goals[0], other.kept]).toEqual([40, 40]);
    expect(other.said).toMatchObject([{ severity: 'ask', stated: 40, computed: 53 }]);
  });

  test('how many there are can be said by the figure alone: then the row is rated', () => {
    const answered = typeInto(reviewed, 'Deliverables', 4, column, 52);
    expect(again(answered).goals).toEqual([53, 52, 60]);
    expect(reviewOf(answered, rows).sheets[0]?.tables[0]?.rows[2]?.rating).toEqual({ status: 'Amber' });
  });

  test('words changed since: the figure stays, and both are said with their cells', () => {
    const changed = typeInto(reviewed, 'Deliverables', 3, 2, '20 % of 350');
    const rowsNow = rows.map((row, index) => (index === 0 ? { ...row, target: '20 % of 350' } : row));
    const review = reviewOf(changed, rowsNow);
    expect(review.sheets[0]?.tables[0]?.rows[1]?.goal).toBe(53);
    const [said] = review.findings.filter(({ check }) => check === 'target-figure-differs');
    expect(said?.message).toContain('C4 now comes to 70');
    const cleared = typeInto(changed, 'Deliverables', 3, column, null);
    expect(reviewOf(cleared, rowsNow).sheets[0]?.tables[0]?.rows[1]?.goal).toBe(70);
  });
});

test('a target put into words after a review: the column is added then, every formula reads it, and nothing is left to do', () => {
  const numbers: readonly Typed[] = [
    { name: 'Visits', target: 40, periods: [18, 13], total: 31 },
    { name: 'Talks', target: 30, periods: [10, 11], total: 21 },
  ];
  const words = numbers.map((row, index) => (index === 0 ? { ...row, target: 'up to 40 visits' } : row));
  const first = snapshotOf(gridOf(numbers));
  const reviewed = applyEdits(first, reviewOf(first, numbers).edits);
  expect(reviewOf(reviewed, numbers).sheets[0]?.tables[0]?.table.addInColumns.targetFigure).toBeUndefined();
  const changed = typeInto(reviewed, 'Deliverables', 3, 2, 'up to 40 visits');
  const written = applyEdits(changed, reviewOf(changed, words).edits);
  const table = reviewOf(written, words).sheets[0]?.tables[0];
  const place = table?.table.addInColumns.targetFigure ?? 0;
  expect(place).toBe(Math.max(...Object.values(table?.table.addInColumns ?? {})));
  expect(table?.rows.slice(1).map(({ goal }) => goal)).toEqual([40, 30]);
  const [grid] = written.grids;
  const noTarget = grid === undefined ? null : formulaAt(grid, 4, table?.table.addInColumns.noTarget ?? 0);
  expect(noTarget).toContain(`COUNT(${columnLetters(place)}5)`);
  expect(reviewOf(written, words).edits).toEqual([]);
});
