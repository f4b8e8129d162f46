// Edits as a review makes them, on the sheet of `planOfRows`: columns of the add-in beside the table, a settings sheet, a name.

import type { Area, SheetRef } from '../../src/domain/model/cell';
import type { Content, Edit } from '../../src/domain/model/edit';

const sheet: SheetRef = { id: '{Deliverables}', name: 'Deliverables' };
const settings = { newSheet: 'Plan settings' };

/** The first of the add-in's columns. */
export const firstAddInColumn = 10;

function addInArea(rows: number): Area {
  return { firstRow: 0, firstColumn: firstAddInColumn, lastRow: rows, lastColumn: firstAddInColumn + 2 };
}

/** What a review of so many rows writes. */
export function reviewEdits(rows: number): readonly Edit[] {
  const area = addInArea(rows);
  const heading: readonly Content[] = ['RAG (computed)', 'Counting method', 'Draft commentary'];
  const body = Array.from({ length: rows }, (_, i): readonly Content[] => [
    { formula: `=IF(H${String(i + 2)}>=C${String(i + 2)}*Plan_green,"Green",IF(H${String(i + 2)}>0,"Amber","Red"))` },
    'Sum',
    `Row ${String(i + 1)}: delivered so far, and more to come.`,
  ]);
  const after = [heading, ...body];
  const empty = after.map((row) => row.map(() => null));
  const filter = { firstRow: 0, firstColumn: 0, lastRow: rows, lastColumn: 9 };
  const body2 = { ...area, firstRow: 1 };
  return [
    { kind: 'add-sheet', name: 'Plan settings' },
    {
      kind: 'cells',
      sheet: settings,
      area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 },
      before: [[null, null]],
      after: [['Green from', 0.5]],
      what: 'Settings',
    },
    { kind: 'name', name: 'Plan_green', refersTo: "='Plan settings'!$B$1" },
    { kind: 'cells', sheet, area, before: empty, after, what: 'Our columns' },
    { kind: 'copy-format', sheet, from: { firstRow: 0, firstColumn: 9, lastRow: 0, lastColumn: 9 }, to: { ...area, lastRow: 0 } },
    {
      kind: 'format',
      sheet,
      area: { ...body2, firstColumn: firstAddInColumn + 2 },
      format: { wrapText: true, vertical: 'Top', columnWidth: 40 },
    },
    {
      kind: 'format',
      sheet,
      area: { ...body2, lastColumn: firstAddInColumn },
      format: { bold: true, horizontal: 'Center', border: '#808080' },
    },
    {
      kind: 'validation',
      sheet,
      area: { ...body2, firstColumn: firstAddInColumn + 1, lastColumn: firstAddInColumn + 1 },
      options: ['Sum', 'Latest'],
    },
    {
      kind: 'flags',
      sheet,
      area: { ...body2, lastColumn: firstAddInColumn },
      flags: [
        { word: 'Green', fontColor: '#006100', fill: '#C6EFCE' },
        { word: 'Red', fontColor: '#9C0006', fill: '#FFC7CE' },
      ],
    },
    { kind: 'extend-filter', sheet, from: filter, to: { ...filter, lastColumn: area.lastColumn } },
    { kind: 'fit-rows', sheet, firstRow: 0, lastRow: rows },
  ];
}
