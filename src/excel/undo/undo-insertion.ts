// Undoing a column that was put in: whether it is there, and whether it may go again with nothing of anybody's. It changes nothing.

import { cellAddress, columnIndex, type Area, type SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { contentsOf, holds, isFormula } from '../batch/cell-contents';
import { fingerprint } from '../journal/fingerprint';
import { areaBefore } from '../write/inserted-column';
import type { Insertion, Run, SheetJournal } from '../journal/journal';
import { sendInBatches, roundTrip, type BatchRequest } from '../batch/round-trip';
import type { SheetNow } from './undo-inspect';
import type { ColumnUndo } from './undo-plan';

interface Found {
  readonly journal: SheetJournal;
  readonly sheet: SheetRef;
}

/**
 * Journals with their columns counted as they stand now: where the column isn't there (the write failed before it, or somebody has taken it out),
 * as before it was put in, and without it.
 */
export async function countedAsNow(found: readonly Found[]): Promise<Outcome<readonly Found[]>> {
  const asked = found.flatMap(({ journal, sheet }) =>
    journal.insertion === undefined ? [] : [{ journal, sheet, insertion: journal.insertion }],
  );
  if (asked.length === 0) return succeed(found);
  const answers = await sendInBatches(asked.map(({ journal, sheet, insertion }) => partOfInsertion(sheet, journal, insertion)));
  if (!answers.ok) return answers;
  return succeed(
    found.map((each) => {
      const at = asked.findIndex(({ journal }) => journal === each.journal);
      return at < 0 || answers.value[at] === true || each.journal.insertion === undefined
        ? each
        : { ...each, journal: withoutInsertion(each.journal, each.journal.insertion.column) };
    }),
  );
}

/** By the cells to the right of it, which are either where they were or one column further; where there are none, by what was written into it. */
function partOfInsertion(sheet: SheetRef, { runs }: SheetJournal, { column, area, contents }: Insertion): BatchRequest<boolean> {
  const marks = contents.flatMap((row, i) =>
    row.flatMap((content, j) => {
      const mark = { row: area.firstRow + i, column: area.firstColumn + j, content };
      return content === null || isFormula(content) || mark.column < column ? [] : [mark];
    }),
  );
  return {
    sent: 300 * (marks.length * 2 + runs.length + 1),
    received: JSON.stringify(contents).length * 4 + 1_000,
    ask: (context) => {
      const at = (row: number, cell: number) =>
        context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, cell, 1, 1).load('values,formulas');
      const pairs = marks.map(({ content, ...mark }) => ({
        content,
        stayed: at(mark.row, mark.column),
        moved: at(mark.row, mark.column + 1),
      }));
      const written = runs
        .flatMap((run) => (run.column === column ? firstWritten(run) : []))
        .map((cell) => ({ ...cell, range: at(cell.row, column) }));
      return () => {
        const isThere = pairs.every(({ moved, content }) => holds(contentIn(moved), content));
        const isGone = pairs.every(({ stayed, content }) => holds(contentIn(stayed), content));
        if (isThere !== isGone) return isThere;
        return written.some(({ range, row, print }) => fingerprint(contentIn(range), row, column) === print);
      };
    },
  };
}

function firstWritten({ row, prints }: Run): readonly { readonly row: number; readonly print: string }[] {
  const at = prints.findIndex((print) => print !== '');
  return at < 0 ? [] : [{ row: row + at, print: prints[at] ?? '' }];
}

function contentIn(range: Excel.Range): Content {
  return contentsOf(range.values, range.formulas)[0]?.[0] ?? null;
}

function withoutInsertion(journal: SheetJournal, column: number): SheetJournal {
  const counted = <T extends { readonly area: Area }>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const area = areaBefore(item.area, column);
      return area === null ? [] : [{ ...item, area }];
    });
  const moves = <T extends { readonly from: Area; readonly to: Area }>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const [from, to] = [areaBefore(item.from, column), areaBefore(item.to, column)];
      return from === null || to === null ? [] : [{ ...item, from, to }];
    });
  return {
    ...journal,
    insertion: undefined,
    runs: journal.runs
      .filter((run) => run.column !== column)
      .map((run) => (run.column > column ? { ...run, column: run.column - 1 } : run)),
    looks: counted(journal.looks),
    validations: journal.validations.flatMap((area) => areaBefore(area, column) ?? []),
    ...(journal.rulesBefore === undefined ? {} : { rulesBefore: counted(journal.rulesBefore) }),
    flags: counted(journal.flags),
    tables: moves(journal.tables),
    filters: moves(journal.filters),
  };
}

const changed = 'The column stays: it has been changed since the review.';
const referredTo = 'The column stays: formulas refer to it.';

/** Why the column that was put in must stay; null: it may go. `restored`: cells, as "sheet id row column", that are emptied or given back before it goes. */
export async function whyColumnStays(
  { journal, sheet }: SheetNow,
  columns: readonly ColumnUndo[],
  restored: ReadonlySet<string>,
): Promise<Outcome<string | null>> {
  const column = journal.insertion?.column ?? 0;
  const ours = columns.find((each) => each.column === column);
  if (ours !== undefined && ours.changed.length > 0) return succeed(changed);
  const frame = await roundTrip((context) => {
    const home = context.workbook.worksheets.getItem(sheet.id);
    const used = home.getRangeByIndexes(0, column, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true).load('formulas');
    home.comments.load('items/id');
    context.workbook.worksheets.load('items/id,items/name');
    return () => ({
      filled: used.isNullObject ? 0 : used.formulas.flat().filter((content) => content !== '').length,
      heading: used.isNullObject ? '' : String(used.formulas[0]?.[0] ?? ''),
      comments: home.comments.items.map(({ id }) => id),
      sheets: context.workbook.worksheets.items.map(({ id, name }) => ({ id, name })),
    });
  });
  if (!frame.ok) return frame;
  if (frame.value.filled !== (ours?.restored.length ?? 0)) return succeed(changed);
  const parts: BatchRequest<string | null>[] = [
    {
      sent: 300 * frame.value.comments.length,
      received: 200 * frame.value.comments.length,
      ask: (context) => {
        const comments = context.workbook.worksheets.getItem(sheet.id).comments;
        const places = frame.value.comments.map((id) => comments.getItem(id).getLocation().load('columnIndex'));
        return () => (places.some(({ columnIndex: at }) => at === column) ? changed : null);
      },
    },
    ...frame.value.sheets.map((other) => partOfReferences(other, { sheet, column, heading: frame.value.heading }, restored)),
  ];
  const answers = await sendInBatches(parts);
  return answers.ok ? succeed(answers.value.find((reason) => reason !== null) ?? null) : answers;
}

interface Target {
  readonly sheet: SheetRef;
  readonly column: number;
  readonly heading: string;
}

/** About what the formulas of a sheet take; one that takes more is read by itself. */
const bytesOfFormulas = 1_000_000;

function partOfReferences(home: SheetRef, target: Target, restored: ReadonlySet<string>): BatchRequest<string | null> {
  return {
    sent: 300,
    received: bytesOfFormulas,
    ask: (context) => {
      const used = context.workbook.worksheets.getItem(home.id).getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex');
      return () => {
        if (used.isNullObject) return null;
        const refers = used.formulas.some((row, i) =>
          row.some((formula: unknown, j) => {
            if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
            if (restored.has(cellKey(home.id, used.rowIndex + i, used.columnIndex + j))) return false;
            return refersToColumn(formula, home.name, target);
          }),
        );
        return refers ? referredTo : null;
      };
    },
  };
}

export function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${cellAddress(row, column)}`;
}

const references =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\w.]+)!)?(?<![\w.])\$?([A-Z]{1,3})(?:\$?\d{1,7})?(?::\$?([A-Z]{1,3})(?:\$?\d{1,7})?)?(?![\w(.!])/gi;

/** Whether a formula on `home` would lose a reference with the column: one to its cells alone, by address or by the heading of a table. */
export function refersToColumn(formula: string, home: string, { sheet, column, heading }: Target): boolean {
  if (heading !== '' && (formula.includes(`[${heading}]`) || formula.includes(`[@${heading}]`))) return true;
  return [...formula.matchAll(references)].some(([text, prefix, first, last = first]) => {
    if (first === undefined || last === undefined || !/[\d:]/.test(text)) return false;
    const named = prefix === undefined ? home : prefix.replace(/^'|'$/g, '').replaceAll("''", "'");
    return named.toLowerCase() === sheet.name.toLowerCase() && columnIndex(first) === column && columnIndex(last) === column;
  });
}
