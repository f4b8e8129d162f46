// What a review writes beside a programme plan: direction of travel as formulas, what the dates suggest as text; and what it leaves alone.

import type { CellValue } from '../../../src/domain/model/cell';
import { columnLetters } from '../../../src/domain/model/cell';
import type { PlanTable } from '../../../src/domain/model/plan';
import { valueAt } from '../../../src/domain/model/grid';
import type { Review, ReviewOptions } from '../../../src/domain/model/review';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import type { Snapshot } from '../../../src/domain/model/snapshot';
import { applyEdits } from '../fixtures/apply-edits';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { typeInto } from '../fixtures/type-into';
import { gridOf, type GridOptions, type TestCell } from '../recognise/grid-of';
import { deliverablesMerges, deliverablesSheet, planSheet } from '../recognise/sheets';
import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';

const first = 4;

function planOf(rows: readonly (readonly TestCell[])[] = planSheet, options: GridOptions = {}): Snapshot {
  return snapshotOf(gridOf(rows, options));
}

function review(snapshot: Snapshot, options: ReviewOptions = noOptions): Review {
  return reviewWorkbook(snapshot, options);
}

function reviewed(snapshot: Snapshot, options: ReviewOptions = noOptions): Snapshot {
  return applyEdits(snapshot, review(snapshot, options).edits);
}

function tableIn(snapshot: Snapshot): PlanTable {
  const table = review(snapshot).sheets[0]?.tables[0]?.table;
  if (table === undefined) throw new Error('No table');
  return table;
}

function place(snapshot: Snapshot, key: AddInColumn): number {
  return tableIn(snapshot).addInColumns[key] ?? -1;
}

function shown(snapshot: Snapshot, key: AddInColumn): readonly CellValue[] {
  const [grid] = snapshot.grids;
  return grid === undefined ? [] : tableIn(snapshot).rows.map(({ row }) => valueAt(grid, row, place(snapshot, key)));
}

function typed(snapshot: Snapshot, row: number, column: number, value: CellValue): Snapshot {
  return typeInto(snapshot, 'Sheet1', row, column, value);
}

function writtenIn({ edits }: Review): readonly string[] {
  return edits.flatMap((edit) => (edit.kind === 'cells' ? [edit.what] : []));
}

const asked = (asAt: string): ReviewOptions => ({ asAt, answers: [] });

test('columns adjoin the table; a finance officer can read the formula, the same in every row', () => {
  const { edits } = review(planOf());
  const written = edits.flatMap((edit) =>
    edit.kind === 'cells' ? [[columnLetters(edit.area.firstColumn), edit.what, edit.after] as const] : [],
  );
  expect(written.map(([column, what]) => [column, what])).toEqual([
    ['H', 'Direction of travel, as formulas'],
    ['I', 'What the dates suggest, beside the stated status'],
    ['J', 'Draft commentary'],
    ['K', 'Warning when a row changes, as formulas'],
    ['L', 'What each draft was written from, and when'],
    ['M', 'The place of each status of the review before, as formulas'],
    ['N', 'The place of each status of the last review, as formulas'],
    ['O', 'How each status has moved, as formulas'],
    ['P', 'What each suggestion was read from'],
  ]);
  expect(written[0]?.[2].slice(0, 2)).toEqual([
    ['Direction of travel (computed)'],
    [{ formula: '=CHOOSE(1+O5,"","Improved","Same","Worse","New","No longer rated","Not reviewed")' }],
  ]);
  const formulas = (written[0]?.[2].slice(1) ?? []).map(([content]) =>
    typeof content === 'object' && content !== null ? content.formula : '',
  );
  const inRows = new Set(formulas.map((formula, index) => formula.replaceAll(new RegExp(`(O)${String(first + 1 + index)}`, 'gu'), '$1')));
  expect(formulas).toHaveLength(4);
  expect(inRows.size).toBe(1);
});

test('the dates only suggest, with the date that it was true at; a second review makes no edit', () => {
  const once = reviewed(planOf());
  expect(shown(once, 'byDates')).toEqual([
    'Ongoing, stated Green (as at 31 October 2011)',
    null,
    'Overdue, stated Amber (as at 31 October 2011)',
    'Not yet due (as at 31 October 2011)',
  ]);
  expect(review(once).edits).toEqual([]);
  const table = tableIn(once);
  expect(table.columns.rag.map(({ column }) => column)).toEqual([4, 5]);
  expect(table.columns.commentary).toEqual([6]);
  expect(table.rows.every(({ reviews }) => reviews.every(({ column }) => column < 6))).toBe(true);
});

test('rows without a date at the head and the foot of a plan without statuses: a second review makes no edit', () => {
  const withoutStatuses = planSheet.map((row) => [...row.slice(0, 4), ...row.slice(6)]);
  const withoutDates = typed(typed(planOf(withoutStatuses), first, 3, null), first + 3, 3, null);
  const once = reviewed(withoutDates, asked('2011-10-31'));
  expect(shown(once, 'byDates')).toEqual([null, null, expect.stringContaining('Overdue'), null]);
  expect(review(once, asked('2011-10-31')).edits).toEqual([]);
  const dated = reviewed(typed(once, first + 3, 3, 'by December 2011'), asked('2011-10-31'));
  const formatted = review(typed(once, first + 3, 3, 'by December 2011'), asked('2011-10-31')).edits.filter(
    ({ kind }) => kind === 'format',
  );
  // Their drafts were written and formatted then, and all that stands beside them.
  expect(formatted).toEqual([]);
  expect(review(dated, asked('2011-10-31')).edits).toEqual([]);
});

describe('a suggestion that has been overtaken', () => {
  test('is written again when the timescale, the status or the review changes', () => {
    const once = reviewed(planOf());
    const later = reviewed(typed(typed(once, first + 2, 3, 'by December 2011'), first, 4, 'Red'));
    expect(shown(later, 'byDates').slice(0, 3)).toEqual([
      'Ongoing, stated Red (as at 31 October 2011)',
      null,
      'Not yet due, stated Amber (as at 31 October 2011)',
    ]);
    const march = reviewed(typed(later, first + 2, 5, 'Green'));
    expect(shown(march, 'byDates')[2]).toBe('Overdue, stated Green (as at 31 March 2012)');
    expect(shown(reviewed(typed(march, first + 2, 3, null)), 'byDates')[2]).toBeNull();
  });

  test('keeps the as-at date that was asked for until a later review is held', () => {
    const december = reviewed(planOf(), asked('2011-12-31'));
    expect(shown(december, 'byDates')[0]).toBe('Ongoing, stated Green (as at 31 December 2011)');
    expect(review(december).edits).toEqual([]);
    expect(review(december).sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2011-12-31', asAtFrom: 'setting' });
    const march = reviewed(typed(december, first, 5, 'Green'));
    expect(shown(march, 'byDates')[0]).toBe('Ongoing, stated Green (as at 31 March 2012)');
  });

  test('is left as it is where an officer has edited it, and a note says so', () => {
    const once = reviewed(planOf());
    const edited = typed(once, first + 2, place(once, 'byDates'), 'Late, and agreed so');
    expect(review(edited).edits).toEqual([]);
    expect(review(edited).findings.filter(({ check }) => check === 'dates-edited')).toEqual([]);
    const moved = review(typed(edited, first + 2, 3, 'by December 2011'));
    expect(writtenIn(moved)).toEqual(['Draft commentary', 'What each draft was written from, and when']);
    expect(moved.findings.filter(({ check }) => check === 'dates-edited').map(({ cell }) => cell)).toEqual(['I7']);
  });

  test('that an officer has deleted stays deleted', () => {
    const once = reviewed(planOf());
    expect(review(typed(once, first, place(once, 'byDates'), null)).edits).toEqual([]);
  });
});

test('a third review: the formula goes on to compare the last two', () => {
  const once = reviewed(planOf());
  const grid = once.grids[0];
  if (grid === undefined) throw new Error('No grid');
  const started = applyEdits(once, [
    {
      kind: 'insert-column',
      sheet: grid.sheet,
      column: 6,
      beside: { area: { firstRow: 3, firstColumn: 5, lastRow: 3, lastColumn: 5 }, contents: [['March 2012 review']] },
      table: null,
      what: 'Column of the next review',
    },
  ]);
  const third = typed(typed(started, 3, 6, 'Oct 2012 review'), first, 6, 'Amber');
  const { edits, sheets } = review(third);
  const formula = edits.flatMap((edit) => (edit.kind === 'cells' && edit.what.startsWith('The place') ? edit.after.flat() : []));
  expect(JSON.stringify(formula)).toMatch(/CLEAN\(F5\).*CLEAN\(G5\)/u);
  expect(JSON.stringify(formula)).not.toMatch(/CLEAN\(E5\)/u);
  expect([...(sheets[0]?.directions.values() ?? [])][0]?.get(first)).toEqual({ sinceLast: 'new', sinceLastYear: 'worse' });
  expect(review(reviewed(third)).edits).toEqual([]);
});

test('where a review column has been deleted, the formulas that compared it go too', () => {
  const once = reviewed(planOf());
  const gone = reviewed(typed(once, 3, 5, 'Owner'));
  expect(shown(gone, 'direction').every((value) => value === null)).toBe(true);
  expect(review(gone).edits).toEqual([]);
});

describe('nothing is written', () => {
  test('of dates without an as-at date, which is asked for', () => {
    const undated = planSheet
      .map((row, index) => (index < 3 ? [] : row.map((cell) => (cell === 'Oct 2011 review' ? 'RAG' : cell))))
      .map((row) => row.map((cell) => (cell === 'March 2012 review' ? 'Owner' : cell)));
    const { edits, findings } = review(planOf(undated));
    expect(edits).toEqual([]);
    expect(findings.filter(({ check }) => check === 'as-at').map(({ severity }) => severity)).toEqual(['ask']);
    expect(review(planOf(undated), asked('2011-10-31')).edits.length).toBeGreaterThan(0);
  });

  test('where something stands in the way, which is asked about', () => {
    const beside = planSheet.map((row, index) => (index === 5 ? [...row, null, 'Our own note'] : row));
    const { edits, findings } = review(planOf(beside));
    expect(edits).toEqual([]);
    expect(findings.filter(({ check }) => check === 'columns-in-use')).toMatchObject([{ severity: 'ask', related: ['I6'] }]);
  });
});

test('our columns join the officer’s filter', () => {
  const { edits } = review(planOf(planSheet, { filter: [3, 0, 7, 6] }));
  expect(edits.find(({ kind }) => kind === 'extend-filter')).toMatchObject({ from: { lastColumn: 6 }, to: { lastColumn: 15 } });
});

test('a table of deliverables with dated reviews has the same formula among its own columns', () => {
  const reviews: readonly (readonly TestCell[])[] = [
    [],
    ['Oct 2015 RAG', 'Jan 2016 RAG'],
    [],
    [],
    ['Green', 'Amber'],
    ['Amber', 'Amber'],
    [],
    [null, 'Red'],
  ];
  const rows = deliverablesSheet.map((row, index) => [
    ...Array.from({ length: 10 }, (_, column) => row[column] ?? null),
    ...(reviews[index] ?? []),
  ]);
  const snapshot = planOf(rows, { merges: deliverablesMerges });
  const { sheets, edits } = review(snapshot);
  expect(sheets[0]?.reading.layout).toBe('deliverables');
  expect(
    [...(sheets[0]?.directions.values() ?? [])].flatMap((ofTable) => [...ofTable]).map(([row, { sinceLast }]) => [row, sinceLast]),
  ).toEqual([
    [4, 'worse'],
    [5, 'same'],
    [7, 'new'],
  ]);
  expect(edits.filter((edit) => edit.kind === 'cells' && edit.what === 'Direction of travel, as formulas')).toHaveLength(1);
  expect(edits.filter((edit) => edit.kind === 'cells' && edit.what.startsWith('What the dates suggest'))).toEqual([]);
  expect(review(reviewed(snapshot)).edits).toEqual([]);
});
