// Undo finds what was written again after sorting and inserting rows, and never takes a person's cell for ours.

import type { Area } from '../../../src/domain/model/cell';
import type { Content } from '../../../src/domain/model/edit';
import { fingerprint } from '../../../src/excel/journal/fingerprint';
import type { Run } from '../../../src/excel/journal/journal';
import { planColumnUndo } from '../../../src/excel/undo/rows/undo-plan';

const column = 10;

function run(row: number, written: readonly Content[], before: readonly Content[] = written.map(() => null)): Run {
  return {
    row,
    column,
    before,
    fingerprints: written.map((content, i) => fingerprint(content, row + i, column)),
    numberFormats: ['General'],
  };
}

function undone(
  runs: readonly Run[],
  firstRow: number,
  contents: readonly Content[],
  inserted = 0,
): { readonly restored: readonly (readonly [number, Content])[]; readonly changed: readonly number[] } {
  const { restored, changed } = planColumnUndo(runs, { column, firstRow, contents }, inserted);
  return { restored: restored.map(({ row, content }) => [row, content]), changed: changed.map(({ row }) => row) };
}

/** Rows of the column. */
function area(firstRow: number, lastRow: number): Area {
  return { firstRow, lastRow, firstColumn: column, lastColumn: column };
}

const heading = 'Draft commentary';

test.each([
  [
    'untouched: every cell is emptied',
    [run(3, [heading, 'a', 'b'])],
    3,
    [heading, 'a', 'b'],
    0,
    [
      [3, null],
      [4, null],
      [5, null],
    ],
    [],
  ],
  [
    'edited: the edit stays and is listed',
    [run(3, [heading, 'a', 'b'])],
    3,
    [heading, 'mine', 'b'],
    0,
    [
      [3, null],
      [5, null],
    ],
    [4],
  ],
  [
    'emptied by the officer: nothing to undo there',
    [run(3, [heading, 'a', 'b'])],
    3,
    [heading, null, 'b'],
    0,
    [
      [3, null],
      [5, null],
    ],
    [],
  ],
  [
    'sorted: found in other rows',
    [run(3, [heading, 'a', 'b', 'c'])],
    3,
    [heading, 'c', 'a', 'b'],
    0,
    [
      [3, null],
      [4, null],
      [5, null],
      [6, null],
    ],
    [],
  ],
  [
    'sorted across a theme row, which was empty',
    [run(3, ['a', 'b', null, 'c'])],
    3,
    [null, 'c', 'a', 'b'],
    0,
    [
      [4, null],
      [5, null],
      [6, null],
    ],
    [],
  ],
  [
    'sorted past a row that was there before',
    [run(3, ['a', 'b']), run(6, ['c'])],
    3,
    ['c', 'a', 'old', 'b'],
    0,
    [
      [3, null],
      [4, null],
      [6, null],
    ],
    [],
  ],
  [
    'a row inserted: those below have moved by one',
    [run(3, [heading, 'a', 'b'])],
    3,
    [heading, 'a', null, 'b'],
    1,
    [
      [3, null],
      [4, null],
      [6, null],
    ],
    [],
  ],
  [
    'a new draft over an old: the old comes back',
    [run(3, ['new a', 'new b'], ['old a', 'old b'])],
    3,
    ['new a', 'new b'],
    0,
    [
      [3, 'old a'],
      [4, 'old b'],
    ],
    [],
  ],
  [
    'and after sorting the old one of the same row',
    [run(3, ['new a', 'new b'], ['old a', 'old b'])],
    3,
    ['new b', 'new a'],
    0,
    [
      [3, 'old b'],
      [4, 'old a'],
    ],
    [],
  ],
  [
    'a write that was never applied: nothing to undo, nothing to report',
    [run(3, ['new a', 'new b'], ['old a', null])],
    3,
    ['old a', null],
    0,
    [],
    [],
  ],
  [
    'two equal cells with different pasts, moved: left alone',
    [run(3, ['Sum', 'Sum', 'x'], ['Latest', 'Highest', null])],
    3,
    ['x', 'mine', 'Sum'],
    0,
    [[3, null]],
    [4, 5],
  ],
  [
    'an equal cell of an earlier review below ours stays',
    [run(3, ['Sum', 'Sum'])],
    3,
    ['Sum', 'Sum', 'Sum'],
    0,
    [
      [3, null],
      [4, null],
    ],
    [],
  ],
  [
    'as many as were written and no more',
    [run(3, ['Sum', 'Sum', 'Latest'])],
    3,
    ['Sum', 'Sum', 'Sum'],
    0,
    [
      [3, null],
      [4, null],
    ],
    [5],
  ],
] as const)('%s', (_what, runs, firstRow, contents, inserted, restored, changed) => {
  expect(undone(runs, firstRow, contents, inserted)).toEqual({ restored, changed });
});

test('a formula carried to the next row by an inserted row is still ours', () => {
  const runs = [run(3, [{ formula: '=SUM(D4:G4)' }, { formula: '=SUM(D5:G5)' }])];
  expect(undone(runs, 3, [{ formula: '=SUM(D4:G4)' }, null, { formula: '=SUM(D6:G6)' }], 1)).toEqual({
    restored: [
      [3, null],
      [5, null],
    ],
    changed: [],
  });
});

test.each([
  ['blank and formatted', [heading, null, 'b'], area(4, 4), [4]],
  ['blank, its format never changed', [heading, null, 'b'], area(9, 9), []],
  ['filled since', [heading, 'mine', 'b'], area(4, 4), []],
  ['something of the column stays, and so do its formats', [heading, null, 'mine'], area(4, 4), []],
])('the number format of a cell that the review only formatted: %s', (_what, contents, formatted, rows) => {
  const runs = [{ ...run(3, [heading, null, 'b']), numberFormats: ['General', '0.0', 'General'] }];
  const undo = planColumnUndo(runs, { column, firstRow: 3, contents }, 0, [formatted]);
  expect(undo.formatted).toEqual(rows.map((row) => ({ row, numberFormat: '0.0' })));
});

test('a formula of ours that somebody changed is kept, and said to be a formula', () => {
  const { changed } = planColumnUndo([run(3, [{ formula: '=A4' }])], { column, firstRow: 3, contents: [{ formula: '=A4*2' }] }, 0);
  expect(changed.map(({ row, now }) => [row, now])).toEqual([[3, { formula: '=A4*2' }]]);
});
