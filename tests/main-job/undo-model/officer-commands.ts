// What the officer and other people do: type, clear, sort, put rows and columns in. On the workbook and on the copy alike.

import { insertColumns, insertRows } from '../../../src/workbench/edit/insert-and-delete';
import { sortRows } from '../../../src/workbench/edit/sort-rows';
import { typeInCell } from '../../../src/workbench/edit/type-in-cell';
import { copiedColumn, copiedSheet, moveLeftAlone, noCalculator, realColumn, realSheet, type Model, type Real } from './model';

/** One thing that a person does. Places are taken modulo what there is. */
export type Deed =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: number }
  | { readonly kind: 'comment'; readonly row: number; readonly text: string }
  | { readonly kind: 'type in ours'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'sort'; readonly key: number; readonly ascending: boolean }
  | { readonly kind: 'put in a row'; readonly at: number }
  | { readonly kind: 'put in a column'; readonly at: number };

export function perform(deed: Deed, model: Model, real: Real): void {
  const { shape } = model;
  const rows = model.lastRow - shape.headingRow;
  const rowAt = (row: number): number => shape.headingRow + 1 + (row % rows);
  if (deed.kind === 'type') {
    const column = shape.typed[deed.column % shape.typed.length] ?? 0;
    type(model, real, rowAt(deed.row), copiedColumn(model, column), shape.texts[deed.text % shape.texts.length] ?? '');
  } else if (deed.kind === 'comment') {
    if (shape.comments === null) return;
    model.done.add('typed in ours');
    type(model, real, rowAt(deed.row), copiedColumn(model, shape.comments), deed.text);
  } else if (deed.kind === 'type in ours') {
    model.done.add('typed in ours');
    type(model, real, rowAt(deed.row), copiedColumn(model, shape.lastColumn) + 1 + deed.column, deed.text);
  } else if (deed.kind === 'sort') sort(deed, model, real);
  else if (deed.kind === 'put in a row') putInRow(rowAt(deed.at), model, real);
  else putInColumn(deed.at % (shape.lastColumn + 1), model, real);
}

function type(model: Model, { session }: Real, row: number, column: number, text: string): void {
  const sheet = realSheet(model, session);
  const typed = typeInCell(session.host, { sheetId: sheet.id, row, column: realColumn(model, column) }, text);
  if (typed.done) typeInCell(copied(model), { sheetId: copiedSheet(model).id, row, column }, text);
}

function sort({ key, ascending }: Extract<Deed, { kind: 'sort' }>, model: Model, { session }: Real): void {
  const { shape } = model;
  const column = copiedColumn(model, shape.keys[key % shape.keys.length] ?? 0);
  const rows = { firstRow: shape.headingRow + 1, lastRow: model.lastRow, firstColumn: 0 };
  const lastColumn = copiedColumn(model, shape.lastColumn) + 25;
  const real = realSheet(model, session);
  const area = { ...rows, lastColumn: realColumn(model, lastColumn) };
  const sorted = sortRows(session.host, { sheetId: real.id, area, keyColumn: realColumn(model, column), ascending });
  if (!sorted.done) return;
  sortRows(copied(model), { sheetId: copiedSheet(model).id, area: { ...rows, lastColumn }, keyColumn: column, ascending });
  model.done.add('sorted');
}

function putInRow(row: number, model: Model, real: Real): void {
  if (!insertRows(real.session.host, realSheet(model, real.session).id, row, 1).done) return;
  insertRows(copied(model), copiedSheet(model).id, row, 1);
  model.lastRow += 1;
  model.done.add('rows put in');
  realSheet(model, real.session).placeChanges = [];
}

function putInColumn(ofShape: number, model: Model, real: Real): void {
  const column = copiedColumn(model, ofShape);
  const there = realColumn(model, column);
  if (!insertColumns(real.session.host, realSheet(model, real.session).id, there, 1).done) return;
  insertColumns(copied(model), copiedSheet(model).id, column, 1);
  model.columns = [...model.columns.slice(0, there), false, ...model.columns.slice(there)];
  model.shifts = model.shifts.map((shift, i) => (i >= ofShape ? shift + 1 : shift));
  moveLeftAlone(model, there, 1);
  model.done.add('columns put in');
  realSheet(model, real.session).placeChanges = [];
}

function copied(model: Model) {
  return { workbook: model.copy, calculator: noCalculator };
}
