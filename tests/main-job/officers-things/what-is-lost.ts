// What a review has taken from the officer's workbook or changed in it, as a reader of other people's making sees the two files.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { areaAddress, type Area } from '../../../src/domain/model/cell';
import { editSheetName, type Edit } from '../../../src/domain/model/edit';

/** A workbook before and after, and what was to be changed. */
export interface ReviewedFile {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly edits: readonly Edit[];
}

/** What the edits may change on a sheet that was there. Rows and columns count from 0. */
interface Allowed {
  /** Blank cells that are written, or get a look. */
  readonly cells: Area[];
  readonly rowsThatGrow: (readonly [first: number, last: number])[];
  readonly sizedColumns: number[];
  readonly groups: (readonly [first: number, last: number])[];
  /** The ranges of tables and filters that take in columns of ours. */
  readonly extended: Record<string, string>;
}

function allowedBy(edits: readonly Edit[]): Readonly<Record<string, Allowed>> {
  const sheets: Record<string, Allowed> = {};
  for (const edit of edits) {
    if (edit.kind === 'name' || edit.kind === 'add-sheet') continue;
    const allowed = (sheets[editSheetName(edit.sheet)] ??= { cells: [], rowsThatGrow: [], sizedColumns: [], groups: [], extended: {} });
    if (edit.kind === 'cells' || edit.kind === 'format') allowed.cells.push(edit.area);
    if (edit.kind === 'copy-format') allowed.cells.push(edit.to);
    if (edit.kind === 'fit-rows') allowed.rowsThatGrow.push([edit.firstRow, edit.lastRow]);
    if (edit.kind === 'group-columns') allowed.groups.push([edit.firstColumn, edit.lastColumn]);
    if (edit.kind === 'format' && edit.format.columnWidth !== undefined)
      for (let column = edit.area.firstColumn; column <= edit.area.lastColumn; column += 1) allowed.sizedColumns.push(column);
    if (edit.kind === 'extend-table' || edit.kind === 'extend-filter') allowed.extended[areaAddress(edit.from)] = areaAddress(edit.to);
  }
  return sheets;
}

/** A line for each thing that isn't as it was and that no edit is about, file by file. `python` can import openpyxl. */
export function whatIsLost(python: string, files: readonly ReviewedFile[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'lost-'));
  try {
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const pairs = files.map(({ before, after, edits }, i) => ({
      before: put(`${String(i)}-before.xlsx`, before),
      after: put(`${String(i)}-after.xlsx`, after),
      allowed: allowedBy(edits),
    }));
    const script = join(__dirname, 'what-differs.py');
    const printed = execFileSync(python, ['-W', 'ignore', script], { input: JSON.stringify(pairs), encoding: 'utf8', maxBuffer: 1 << 28 });
    const lines: unknown = JSON.parse(printed);
    if (!isListOfLists(lines)) throw new Error(`${script} printed something else.`);
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isListOfLists(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every((item) => Array.isArray(item));
}
