// Whether a column that a review inserted is still there, and the journal with its columns counted as the sheet has
// them now.

import type { SheetRef } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { succeed, type Outcome } from '../../../domain/model/outcome';
import { contentsOf, isFormula, isSameAsExpected } from '../../batch/cell-contents';
import { sendInBatches, type BatchRequest } from '../../batch/round-trip';
import { fingerprint } from '../../journal/fingerprint';
import type { Insertion, Run, SheetJournal } from '../../journal/journal';
import type { SheetToUndo } from './moved-columns';
import { withoutInsertion } from './without-insertion';

/**
 * Journals with their columns counted as they are now: where the inserted column isn't there, as before it was
 * inserted, and without it. The write failed before it was inserted, or somebody has removed it.
 */
export async function withCurrentColumns(sheets: readonly SheetToUndo[]): Promise<Outcome<readonly SheetToUndo[]>> {
  const insertions = sheets.flatMap(({ journal, sheet, isInsertionFound }) =>
    journal.insertion === undefined || isInsertionFound === true ? [] : [{ journal, sheet, insertion: journal.insertion }],
  );
  if (insertions.length === 0) return succeed(sheets);
  const answers = await sendInBatches(insertions.map(({ journal, sheet, insertion }) => insertionRequest(sheet, journal, insertion)));
  if (!answers.ok) return answers;
  return succeed(
    sheets.map((each) => {
      const at = insertions.findIndex(({ journal }) => journal === each.journal);
      const answer = answers.value[at];
      if (answer === undefined || answer === 'there' || each.journal.insertion === undefined) return each;
      const { column } = each.journal.insertion;
      return { ...each, journal: withoutInsertion(each.journal, column), ...(answer === 'lost' ? { lostColumn: column } : {}) };
    }),
  );
}

/** A cell beside the inserted column that tells whether it is there. */
interface Mark {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** `lost`: it is neither where it was put in, nor are the cells where they were without it. */
type Whereabouts = 'there' | 'gone' | 'lost';

/**
 * Whether the column is there, by the cells to the right of it: they are where they were, or one column further.
 * Where there are none, by what was written into it.
 */
function insertionRequest(sheet: SheetRef, { runs }: SheetJournal, insertion: Insertion): BatchRequest<Whereabouts> {
  const { column } = insertion;
  const marks = marksOf(insertion);
  return {
    bytesSent: 300 * (marks.length * 2 + runs.length + 1),
    bytesReceived: JSON.stringify(insertion.contents).length * 4 + 1_000,
    queue: (context) => {
      const cellAt = (row: number, at: number) =>
        context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, at, 1, 1).load('values,formulas');
      const pairs = marks.map((mark) => ({
        content: mark.content,
        unmoved: cellAt(mark.row, mark.column),
        moved: cellAt(mark.row, mark.column + 1),
      }));
      const written = runs
        .flatMap((run) => (run.column === column ? firstWrittenCells(run) : []))
        .map((cell) => ({ ...cell, range: cellAt(cell.row, column) }));
      return () => {
        const isThere = pairs.every(({ moved, content }) => isSameAsExpected(contentIn(moved), content));
        const isGone = pairs.every(({ unmoved, content }) => isSameAsExpected(contentIn(unmoved), content));
        if (isThere !== isGone) return isThere ? 'there' : 'gone';
        if (written.some((cell) => fingerprint(contentIn(cell.range), cell.row, column) === cell.fingerprint)) return 'there';
        return isGone ? 'gone' : 'lost';
      };
    },
  };
}

function marksOf({ column, area, contents }: Insertion): readonly Mark[] {
  return contents.flatMap((row, i) =>
    row.flatMap((content, j) => {
      const mark = { row: area.firstRow + i, column: area.firstColumn + j, content };
      return content === null || isFormula(content) || mark.column < column ? [] : [mark];
    }),
  );
}

function firstWrittenCells({ row, fingerprints }: Run): readonly { readonly row: number; readonly fingerprint: string }[] {
  const at = fingerprints.findIndex((each) => each !== '');
  return at < 0 ? [] : [{ row: row + at, fingerprint: fingerprints[at] ?? '' }];
}

function contentIn(range: Excel.Range): Content {
  return contentsOf(range.values, range.formulas)[0]?.[0] ?? null;
}
