// The preview names all that an officer would see change: cells with their number, and a column or a sheet put in, which count no cells.

import { previewOf } from '../../src/app/preview';
import type { Edit } from '../../src/domain/model/edit';

const sheet = { id: 'sheet-1', name: 'Plan' };
const at = (row: number, column: number) => ({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });

const column: Edit = {
  kind: 'insert-column',
  sheet,
  column: 6,
  beside: { area: at(0, 5), contents: [['Oct 2011 review']] },
  table: null,
  what: 'Column of the next review',
};
const heading: Edit = {
  kind: 'cells',
  sheet,
  area: at(0, 6),
  before: [[null]],
  after: [['March 2012 review']],
  what: 'Heading of the next review',
};
const added: Edit = { kind: 'add-sheet', name: 'Plan ledger' };

test('a column and a sheet put in are lines of their own, and count no cells', () => {
  const { cells, groups } = previewOf([added, column, heading]);
  expect(cells).toBe(1);
  expect(groups.map((group) => [group.sheet, group.address, group.what, group.cells])).toEqual([
    ['Plan ledger', '', 'New sheet', 0],
    ['Plan', 'G:G', 'Column of the next review', 0],
    ['Plan', 'G1', 'Heading of the next review', 1],
  ]);
});

test.each<[string, readonly Edit[], boolean]>([
  ['a new sheet', [added, heading], true],
  ['a new sheet alone', [added], true],
  ['cells and columns on a sheet that is there', [column, heading], false],
])('%s: whether Excel’s own undo may be cleared is known before it is written', (_what, edits, clearsUndo) => {
  expect(previewOf(edits).clearsUndo).toBe(clearsUndo);
});

test('columns that are collapsed are told, so that nobody looks for them', () => {
  const { cells, groups } = previewOf([{ kind: 'group-columns', sheet, firstColumn: 12, lastColumn: 18 }]);
  expect(cells).toBe(0);
  expect(groups.map((group) => [group.sheet, group.address])).toEqual([['Plan', 'M:S']]);
});

test('formats, names and filters go with the cells, and cells that stay as they are aren’t told', () => {
  const kept: Edit = { ...heading, before: [['March 2012 review']] };
  const filter: Edit = { kind: 'extend-filter', sheet, from: at(0, 0), to: at(0, 6) };
  expect(previewOf([kept, filter, { kind: 'name', name: 'Plan_Scheme', refersTo: '=1' }])).toEqual({
    cells: 0,
    clearsUndo: false,
    groups: [],
  });
});
