// What a review would write, in words and with a few examples, before anything is written.

import { areaAddress, cellAddress } from '../domain/model/cell';
import { editSheetName, type Content, type Edit } from '../domain/model/edit';
import { contentInWords, isSameContent } from '../domain/cells/cell-content';
import { columnAddress, columnsAddress, rowsAddress } from '../excel/batch/ranges';
import type { Preview, PreviewExample, PreviewGroup } from './contract';

const maxExamples = 3;

/**
 * One group for each kind of thing that is written on a sheet, for each column or sheet that is inserted, for the rows
 * that may grow and for the columns that are put in order or collapsed.
 * Only cells that change are counted: formats, names and filters come with them.
 */
export function previewOf(edits: readonly Edit[]): Preview {
  const groups = edits.flatMap(groupsOf);
  return {
    cells: groups.reduce((sum, { cells }) => sum + cells, 0),
    clearsUndo: edits.some(({ kind }) => kind === 'add-sheet'),
    groups,
  };
}

function groupsOf(edit: Edit): readonly PreviewGroup[] {
  if (edit.kind === 'cells') return groupOf(edit);
  if (edit.kind === 'insert-column')
    return [{ sheet: edit.sheet.name, address: columnAddress(edit.column), what: edit.what, cells: 0, examples: [] }];
  if (edit.kind === 'move-columns')
    return [{ sheet: edit.sheet.name, address: columnsAddress(edit.before.area), what: edit.what, cells: 0, examples: [] }];
  if (edit.kind === 'group-columns') {
    const what = 'Workings, in one collapsed group: open it with the [+] above';
    return [{ sheet: editSheetName(edit.sheet), address: columnsAddress(edit), what, cells: 0, examples: [], ...newness(edit.sheet) }];
  }
  // Rows of a new sheet have no height to keep.
  if (edit.kind === 'fit-rows' && 'id' in edit.sheet)
    return [
      {
        sheet: edit.sheet.name,
        address: rowsAddress(edit),
        what: 'Rows grow where what is written needs more lines',
        cells: 0,
        examples: [],
      },
    ];
  if (edit.kind === 'add-sheet') return [{ sheet: edit.name, address: '', what: 'New sheet', cells: 0, examples: [] }];
  return [];
}

type CellsEdit = Extract<Edit, { readonly kind: 'cells' }>;

function groupOf(edit: CellsEdit): readonly PreviewGroup[] {
  const written = edit.after.flatMap((row, i) =>
    row.flatMap((after, j) =>
      after === undefined || isSameContent(edit.before[i]?.[j] ?? null, after) ? [] : [exampleOf(edit, i, j, after)],
    ),
  );
  if (written.length === 0) return [];
  return [
    {
      sheet: editSheetName(edit.sheet),
      address: areaAddress(edit.area),
      what: edit.what,
      cells: written.length,
      examples: examplesAmong(written),
      ...newness(edit.sheet),
    },
  ];
}

function newness(sheet: CellsEdit['sheet']): Pick<PreviewGroup, 'isNew'> {
  return 'id' in sheet ? {} : { isNew: true };
}

function exampleOf(edit: CellsEdit, i: number, j: number, after: Content): PreviewExample {
  return {
    address: cellAddress(edit.area.firstRow + i, edit.area.firstColumn + j),
    before: contentInWords(edit.before[i]?.[j] ?? null),
    after: contentInWords(after),
  };
}

/** The first that show different things; a heading says less than a row. */
function examplesAmong(written: readonly PreviewExample[]): readonly PreviewExample[] {
  const seen = new Set<string>();
  const different = written.filter(({ after }) => !seen.has(after) && seen.add(after).size > 0 && after !== '');
  return (different.length > maxExamples ? different.slice(1) : different).slice(0, maxExamples);
}
