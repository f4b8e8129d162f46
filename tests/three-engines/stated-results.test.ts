// What can't be rated says why, in words, under every scheme: never an error value, never a colour by accident; and a finding names the cell.

import { isCellError, type CellValue } from '../../src/domain/model/cell';
import type { Snapshot } from '../../src/domain/model/snapshot';
import { serialOf } from '../../src/domain/cells/calendar';
import { planColumns } from '../../src/domain/assess/review-columns';
import { schemeWords } from '../../src/domain/rating/schemes/scheme';
import { applyEdits } from '../domain/fixtures/apply-edits';
import { gridOf, shape, type Shape, type Typed } from '../domain/fixtures/plan-builder';
import { reviewOf, snapshotOf } from '../domain/fixtures/review-of';
import { typeAtName } from '../domain/fixtures/type-into';
import { calculate } from './calculated-snapshot';
import { schemeNames } from '../../src/domain/model/scheme';

/** C target, D to K quarters with their targets in turn, L total, M %, N comments. */
const at: Shape = { ...shape, periodColumns: [3, 5, 7, 9], periodTargets: [4, 6, 8, 10], total: 11, achieved: 12, lastColumn: 13 };
const divided: CellValue = { error: '#DIV/0!' };

/** The row, what its RAG cell says, and the finding with its column. */
const stated: readonly (readonly [row: Typed, rag: string, check: string, column: string])[] = [
  [{ name: 'error in a figure', target: 10, periods: [5, divided] }, 'Not rated: error in figures', 'error-in-figures', 'F'],
  [{ name: 'error in the target', target: divided, periods: [5, 2] }, 'Not rated: error in figures', 'error-in-figures', 'C'],
  [
    { name: 'error in a period’s target', target: null, periods: [5], targets: [4, divided] },
    'Not rated: error in figures',
    'error-in-figures',
    'G',
  ],
  [{ name: 'text that is no figure alone', target: 10, periods: ['12 or so', null] }, 'Not rated: no figures', 'words-in-figures', 'D'],
  [{ name: 'no target', target: null, periods: [5, 2] }, 'Not rated: no target', 'no-target', 'C'],
  [{ name: 'a target whose words aren’t certain', target: 'about 60', periods: [5, 2] }, 'Not rated: asked', 'target-unread', 'C'],
  [{ name: 'a target nobody can count', target: 'as many as possible', periods: [5, 2] }, 'Not rated: no target', 'no-target', 'C'],
  [{ name: 'target zero', target: 0, periods: [5, 2] }, 'Not rated: target is zero', 'target-zero', 'C'],
  [{ name: 'target zero, nothing done', target: 0, periods: [0, 0] }, 'Not rated: target is zero', 'target-zero', 'C'],
  [{ name: 'target below zero', target: -5, periods: [5, 2] }, 'Not rated: target is below zero', 'target-negative', 'C'],
  [
    { name: 'a share of nobody knows how many', target: '15% of councils', periods: [20, 22] },
    'Not rated: target reads as percent of population',
    'target-of-population',
    'C',
  ],
  [
    { name: 'two conditions, one of them met', target: '500 councillors and over 90 % agreeing', periods: [300, 248] },
    'Not rated: target reads as several conditions',
    'target-conditions',
    'C',
  ],
];

/** Nought where lower is better, and a target for each period where none is given for the year. */
const rated: readonly (readonly [row: Typed, rag: string])[] = [
  [{ name: 'none of up to none', target: 0, kind: 'up to', periods: [0, 0] }, 'Green'],
  [{ name: 'none of no more than 0', target: 'No more than 0', periods: [0, 0] }, 'Green'],
  [{ name: 'periods’ targets met', target: null, periods: [7, 5], targets: [3, 3, 3, 3] }, 'Green'],
  [{ name: 'a figure typed as text', target: 10, periods: ['12', null] }, 'Green'],
  [{ name: 'share of a stated number met', target: '15 % of 350', periods: [30, 23] }, 'Green'],
];

const rows = [...stated.map(([row]) => row), ...rated.map(([row]) => row)];

function reviewedUnder(scheme: string, dates: Readonly<Record<string, string>>): Snapshot {
  const first = snapshotOf(gridOf(rows, at));
  const reviewed = applyEdits(first, reviewOf(first, rows, at).edits, () => null);
  const serials = Object.entries(dates).map(([name, date]) => [name, serialOf(date, 1900)] as const);
  const changed = [['Plan_Scheme', scheme] as const, ...serials].reduce(
    (snapshot, [name, value]) => typeAtName(snapshot, name, value),
    reviewed,
  );
  return applyEdits(changed, reviewOf(changed, rows, at).edits, () => null);
}

function ragOf(snapshot: Snapshot): readonly CellValue[] {
  const table = reviewOf(snapshot, rows, at).sheets[0]?.tables[0]?.table;
  const [grid] = snapshot.grids;
  if (table === undefined || grid === undefined) throw new Error('nothing was reviewed');
  const { addInColumns: own } = planColumns(grid, table);
  const { shown } = calculate(snapshot);
  const ours = Object.values(own);
  for (const row of table.rows) {
    for (const column of ours) {
      const value = shown(at.sheet.name, row.row, column);
      expect(value !== null && isCellError(value)).toBe(false);
    }
  }
  return rows.map((_row, index) => shown(at.sheet.name, at.firstRow + 1 + index, own.rag ?? 0));
}

const halfYear = { Plan_YearStart: '2015-04-01', Plan_YearEnd: '2016-03-31', Plan_AsAt: '2015-09-30' };

describe.each(schemeNames.map((name) => [schemeWords[name]]))('%s', (scheme) => {
  const best = scheme === 'Four-colour' ? 'Blue' : 'Green';

  test('says why a row isn’t rated; a met target has the best colour', () => {
    const expected = [...stated.map(([, rag]) => rag), ...rated.map(([, rag]) => (rag === 'Green' ? best : rag))];
    expect(ragOf(reviewedUnder(scheme, halfYear))).toEqual(expected);
  });

  test.each([
    ['the year ends before it starts', { ...halfYear, Plan_YearEnd: '2015-03-31' }, 'Not rated: dates out of order'],
    ['the as-at date is before the year', { ...halfYear, Plan_AsAt: '2015-03-31' }, 'Not rated: not started'],
  ])('%s: no colour but for what is met', (_rule, dates, reason) => {
    const unmet: Typed = { name: 'unmet', target: 100, periods: [18, 13] };
    const first = snapshotOf(gridOf([unmet]));
    const reviewed = applyEdits(first, reviewOf(first, [unmet]).edits, () => null);
    const typed = [['Plan_Scheme', scheme] as const, ...Object.entries(dates).map(([name, date]) => [name, serialOf(date, 1900)] as const)];
    const changed = typed.reduce((snapshot, [name, value]) => typeAtName(snapshot, name, value), reviewed);
    const review = reviewOf(changed, [unmet]);
    const table = review.sheets[0]?.tables[0];
    expect(table?.rows[1]?.rating).toEqual({ notRated: reason });
    const written = applyEdits(changed, review.edits, () => null);
    expect(calculate(written).shown('Deliverables', 3, table?.table.addInColumns.rag ?? 0)).toBe(reason);
    expect(review.findings.filter(({ check }) => check === 'dates-out-of-order').map(({ sheet }) => sheet)).toEqual(['Plan settings']);
  });
});

test.each(stated.map(([row, , check, column], index) => [row.name, check, `${column}${String(at.firstRow + 2 + index)}`]))(
  '%s: a finding (%s) names %s',
  (_row, check, cell) => {
    const { findings } = reviewOf(snapshotOf(gridOf(rows, at)), rows, at);
    expect(findings.filter((finding) => finding.cell === cell).map((finding) => finding.check)).toContain(check);
  },
);
