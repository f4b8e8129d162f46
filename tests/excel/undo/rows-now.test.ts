// Undo tells rows by their labels: what goes back to a row goes there alone, or it is said that the row isn't found.

import type { Area } from '../../../src/domain/model/cell';
import type { Content } from '../../../src/domain/model/edit';
import { fingerprint } from '../../../src/excel/journal/fingerprint';
import type { Run } from '../../../src/excel/journal/journal';
import { rowLabelsIn } from '../../../src/excel/journal/row-labels';
import { placesNow, rowsNow } from '../../../src/excel/undo/rows/rows-now';
import { planColumnUndo } from '../../../src/excel/undo/rows/undo-plan';

const column = 2;

/** All rows from the fourth on are written, in the third column. */
function labelsOf(rows: readonly (readonly Content[])[]) {
  const area: Area = { firstRow: 3, lastRow: 3 + rows.length - 1, firstColumn: 0, lastColumn: column };
  const run: Run = { row: 3, column, before: rows.map(() => null), fingerprints: rows.map(() => 'x'), numberFormats: ['General'] };
  const labels = rowLabelsIn(area, rows, [run]);
  if (labels === null) throw new Error('No labels');
  return labels;
}

const routes = [['Route'], ['Harbour'], ['Mill Lane'], ['Castle']];

test.each<[what: string, before: readonly (readonly Content[])[], now: readonly (readonly Content[])[], rows: readonly (number | null)[]]>([
  ['nothing has moved', routes, routes, [3, 4, 5, 6]],
  ['a sort', routes, [['Route'], ['Castle'], ['Harbour'], ['Mill Lane']], [3, 5, 6, 4]],
  ['a row put in', routes, [['Route'], [null], ['Harbour'], ['Mill Lane'], ['Castle']], [3, 5, 6, 7]],
  ['a label typed anew, nothing else', routes, [['Route'], ['Harbour'], ['Mill Road'], ['Castle']], [3, 4, 5, 6]],
  ['a label typed anew under a row that was put in', routes, [['Route'], [null], ['Harbour'], ['Mill Road'], ['Castle']], [3, 5, 6, 7]],
  ['a label typed anew, and a sort', routes, [['Route'], ['Castle'], ['Harbour'], ['Mill Road']], [3, 5, null, 4]],
  ['labels typed anew, all of them', routes, [['Line'], ['A'], ['B'], ['C']], [null, null, null, null]],
  [
    'a label that comes twice, and a sort',
    [['Route'], ['Loop'], ['Loop'], ['Castle']],
    [['Route'], ['Castle'], ['Loop'], ['Loop']],
    [3, null, null, 4],
  ],
  [
    'a label that comes twice, told by the next column',
    [
      ['Route', 'Run'],
      ['Loop', 'East'],
      ['Loop', 'West'],
      ['Castle', 'East'],
    ],
    [
      ['Route', 'Run'],
      ['Castle', 'East'],
      ['Loop', 'West'],
      ['Loop', 'East'],
    ],
    [3, 6, 5, 4],
  ],
  [
    'by figures where texts tell too little',
    [
      ['Route', 'Buses'],
      ['Loop', 4],
      ['Loop', 9],
    ],
    [
      ['Route', 'Buses'],
      ['Loop', 9],
      ['Loop', 4],
    ],
    [3, 5, 4],
  ],
])('%s', (_what, before, now, rows) => {
  const labels = labelsOf(before);
  const read = now.map((row) => labels.columns.map((each) => row[each] ?? null));
  const rowNow = rowsNow(labels.firstRow, placesNow(labels, { firstRow: 3, rows: read }));
  expect(before.map((_, i) => rowNow(3 + i))).toEqual(rows);
});

/** A formula of ours was written over what three rows held, of which only the second held a text. */
function undone(contents: readonly Content[], rowNow: (row: number) => number | null) {
  const before: Content[] = [null, 'Ask the depot', null];
  const formula = (row: number): Content => ({ formula: `=A${String(row + 1)}` });
  const run: Run = {
    row: 4,
    column,
    before,
    fingerprints: before.map((_, i) => fingerprint(formula(4 + i), 4 + i, column)),
    numberFormats: ['General'],
  };
  const { restored, changed, lost } = planColumnUndo([run], { column, firstRow: 4, contents, rowNow }, 1);
  return {
    restored: restored.map(({ row, content }) => [row, content]),
    changed: changed.map(({ row, isRowInDoubt }) => [row, isRowInDoubt]),
    lost,
  };
}

test('a text goes back to its row', () => {
  const formulas = [{ formula: '=A5' }, { formula: '=A6' }, { formula: '=A7' }];
  expect(undone(formulas, (row) => ({ 4: 6, 5: 4, 6: 5 })[row] ?? null)).toEqual({
    restored: [
      [4, 'Ask the depot'],
      [5, null],
      [6, null],
    ],
    changed: [],
    lost: [],
  });
});

test('to the one that is left where the others are known', () => {
  const formulas = [{ formula: '=A5' }, { formula: '=A6' }, { formula: '=A7' }];
  expect(undone(formulas, (row) => ({ 4: 6, 6: 4 })[row] ?? null).restored).toEqual([
    [4, null],
    [5, 'Ask the depot'],
    [6, null],
  ]);
});

test('to none where several may be it, which are named', () => {
  const formulas = [{ formula: '=A5' }, { formula: '=A6' }, { formula: '=A7' }, { formula: '=A8' }];
  const { restored, changed } = undone(formulas, (row) => ({ 4: 6, 6: 4 })[row] ?? null);
  expect(restored.map(([row]) => row)).toEqual([4, 6]);
  expect(changed).toEqual([
    [5, true],
    [7, true],
  ]);
});

test('what was written over a row that is gone is told all the same', () => {
  const formulas = [{ formula: '=A5' }, { formula: '=A6' }];
  expect(undone(formulas, (row) => ({ 4: 4, 6: 5 })[row] ?? null).lost).toEqual([
    { row: 5, now: null, before: 'Ask the depot', isRowInDoubt: true },
  ]);
});
