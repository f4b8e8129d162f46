// The main job on workbooks that are odd in one way each: nothing lost, the package sound, a second review without an edit, undo in both sessions, sorting and inserting.

import type { CellValue, Workbook } from '../../src/workbench/workbook/model';
import { testWithTool } from '../external-tools';
import { recalculateAllWithLibreOffice } from '../three-engines/recalculate-with-libreoffice';
import { closedWorkbooks, oddWorkbooks } from './odd-workbooks/makers';
import { closedStory, wholeStory, writtenCells } from './odd-workbooks/whole-story';
import { whatIsLost } from './officers-things/what-is-lost';
import { opened, type ReviewedWorkbook } from './reviewed';

const stories = new Map<string, ReviewedWorkbook & { readonly before: Uint8Array }>();

test.each(oddWorkbooks)(
  '$name keeps every promise of a review',
  async ({ name, afterUndo, make }) => {
    const before = await make();
    const { breaches, ...review } = await wholeStory(before, afterUndo);
    stories.set(name, { ...review, before });
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

/** LibreOffice reads a figure of another workbook anew from its file, which isn't here: it comes to nothing. */
const restsOnFilesElsewhere: ReadonlySet<string> = new Set(['links to another workbook']);

testWithTool('libreoffice')(
  'LibreOffice opens every saved file and recalculates every written cell to the same, but for figures of files elsewhere',
  async (soffice) => {
    const reviews = [...stories];
    expect(reviews).toHaveLength(oddWorkbooks.length);
    const files = await recalculateAllWithLibreOffice(
      reviews.map(([, { saved }]) => saved),
      soffice,
    );
    const differing = reviews.flatMap(([name, review], i) => {
      if (restsOnFilesElsewhere.has(name)) return [];
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

/** What isn't lost but follows from writing: our columns are shown, and a formula over a whole column counts them. */
const follows: readonly string[] = [
  'hidden columns beside the table: Plan: column K: hidden and outline level were (True, 0), are (False, 0)',
  'hidden columns beside the table: Plan: column L: hidden and outline level were (True, 0), are (False, 0)',
  'formulas on another sheet that look at the plan: Summary: A2: =COUNTA(Plan!K:K) gave 0, gives 6',
];

testWithTool('openpyxl')(
  'openpyxl opens every saved file, and finds in it all that was the officer’s, as it was',
  (python) => {
    const lost = whatIsLost(
      python,
      [...stories.values()].map(({ before, saved, prepared }) => ({ before, after: saved, edits: prepared.review.edits })),
    );
    expect(lost).toHaveLength(oddWorkbooks.length);
    expect([...stories.keys()].flatMap((name, i) => (lost[i] ?? []).map((line) => `${name}: ${line}`))).toEqual(follows);
  },
  120_000,
);
