// The main job on workbooks that are odd in one way each: nothing lost, the package sound, a second review without an edit, undo in both sessions, sorting and inserting.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CellValue, Workbook } from '../../src/workbench/workbook/model';
import { testWithTool } from '../external-tools';
import { recalculateAllWithLibreOffice } from '../three-engines/recalculate-with-libreoffice';
import { closedWorkbooks, oddWorkbooks } from './odd-workbooks/makers';
import { closedStory, wholeStory, writtenCells } from './odd-workbooks/whole-story';
import { opened, type ReviewedWorkbook } from './reviewed';

const stories = new Map<string, ReviewedWorkbook>();

test.each(oddWorkbooks)(
  '$name keeps every promise of a review',
  async ({ name, afterUndo, make }) => {
    const { breaches, ...review } = await wholeStory(await make(), afterUndo);
    stories.set(name, review);
    expect(breaches).toEqual([]);
  },
  20_000,
);

test.each(closedWorkbooks)('$name is left exactly as it was', async ({ make }) => {
  expect(await closedStory(await make())).toEqual([]);
});

/** A blank result is an empty text in one engine and an empty cell in another; files differ in how they break lines. */
function same(value: CellValue): CellValue {
  if (value === '' || value === null) return null;
  if (typeof value === 'object') return value.error;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function shownIn(workbook: Workbook, sheet: string, row: number, column: number): CellValue {
  return same(
    workbook.sheets
      .find(({ name }) => name === sheet)
      ?.rows.get(row)
      ?.get(column)?.value ?? null,
  );
}

testWithTool('libreoffice')(
  'LibreOffice opens every saved file and recalculates every written cell to the same',
  async (soffice) => {
    const reviews = [...stories];
    expect(reviews).toHaveLength(oddWorkbooks.length);
    const files = await recalculateAllWithLibreOffice(
      reviews.map(([, { saved }]) => saved),
      soffice,
    );
    const differing = reviews.flatMap(([name, review], i) => {
      const [ours, theirs] = [review.workbook, opened(files[i] ?? new Uint8Array())];
      return writtenCells(review).flatMap(({ sheet, row, column }) => {
        const [one, other] = [shownIn(ours, sheet, row, column), shownIn(theirs, sheet, row, column)];
        return one === other ? [] : [[name, sheet, row + 1, column + 1, one, other]];
      });
    });
    expect(differing).toEqual([]);
  },
  120_000,
);

const script = `
import json, sys, openpyxl
found = []
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    found.append([sheet.title for sheet in book.worksheets])
print(json.dumps(found))`;

testWithTool('openpyxl')(
  'openpyxl opens every saved file',
  (python) => {
    const folder = mkdtempSync(join(tmpdir(), 'odd-'));
    try {
      const reviews = [...stories.values()];
      const paths = reviews.map((_, i) => join(folder, `${String(i)}.xlsx`));
      reviews.forEach(({ saved }, i) => {
        writeFileSync(paths[i] ?? '', saved);
      });
      const found: unknown = JSON.parse(execFileSync(python, ['-W', 'ignore', '-c', script, ...paths], { encoding: 'utf8' }));
      expect(found).toEqual(reviews.map(({ workbook }) => workbook.sheets.map(({ name }) => name)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
