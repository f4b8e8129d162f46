// What an officer does with a workbook: answers all that a review asks before it writes, and later groups, ungroups and sorts.

import type { UseCases } from '../../../src/app/contract';
import { createUseCases } from '../../../src/app/use-cases';
import type { AssessedSheet } from '../../../src/domain/model/assessment';
import type { Edit } from '../../../src/domain/model/edit';
import type { PlanTable } from '../../../src/domain/model/plan';
import type { ReviewOptions } from '../../../src/domain/model/review';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { Calculator } from '../../../src/workbench/calculate/calculator';
import { sortRows } from '../../../src/workbench/edit/sort-rows';
import { connectClient } from '../../../src/workbench/headless/client';
import { createHost } from '../../../src/workbench/host/create-host';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { Area, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { changeOutlineLevel, outlineLevel, setGroupsHidden } from '../../../src/workbench/workbook/outline';
import { must, opened } from '../reviewed';
import type { ReviewedFile } from './what-is-lost';

const wholeWorkbook = { kind: 'workbook' } as const;

/** What the officer says when asked: a date for all figures, and of each question the first way to count. */
const dated: ReviewOptions = { asAt: '2025-03-31', answers: [] };

/** A workbook that is open in the workbench, with the add-in beside it. */
interface Session {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly useCases: UseCases;
}

async function inSession<T>(bytes: Uint8Array, work: (session: Session) => Promise<T>): Promise<T> {
  const workbook = opened(bytes);
  const calculator = createCalculator(workbook);
  const client = connectClient(createHost(workbook, calculator));
  client.install();
  try {
    return await work({ workbook, calculator, useCases: createUseCases() });
  } finally {
    client.disconnect();
  }
}

/** Confirms the columns of every table, dates the figures, answers every question, writes and saves. */
export async function answeredReview(before: Uint8Array): Promise<ReviewedFile> {
  return inSession(before, async ({ workbook, useCases }) => {
    const first = must(await useCases.prepareReview(wholeWorkbook, dated)).review;
    for (const { reading } of first.sheets)
      for (const table of reading.tables)
        must(await useCases.saveMapping(reading, table, { roles: new Map(), headerRows: null, lastRow: null }));
    const { questions } = must(await useCases.prepareReview(wholeWorkbook, dated)).review;
    const answers = questions.flatMap(({ id, options: [method] }) => (method === undefined ? [] : [{ questionId: id, method }]));
    const prepared = must(await useCases.prepareReview(wholeWorkbook, { ...dated, answers }));
    must(await useCases.applyReview(prepared, () => undefined));
    return { before, after: saveWorkbook(workbook), edits: prepared.review.edits };
  });
}

/** What is done to one table; false where it can't be. */
type Deed = (session: Session, sheet: Sheet, table: PlanTable) => boolean;

/** In the order in which they are done, one on top of the other. A sort is last: it may change what formulas of the officer's refer to. */
const deeds: Readonly<Record<string, Deed>> = {
  'groups a column of theirs beside ours': (_session, sheet, table) => {
    const beside = (addInColumnsOf(table)[0] ?? 0) - 1;
    if (beside < 0) return false;
    changeOutlineLevel(sheet, 'columns', { first: beside, last: beside }, 1);
    return true;
  },
  'ungroups our workings': (_session, sheet, table) => {
    const grouped = addInColumnsOf(table).filter((column) => outlineLevel(sheet, 'columns', column) > 0);
    for (const column of grouped) {
      setGroupsHidden(sheet, 'columns', { first: column, last: column }, false);
      changeOutlineLevel(sheet, 'columns', { first: column, last: column }, -1);
    }
    return grouped.length > 0;
  },
  'sorts the rows by another column': ({ workbook, calculator }, sheet, table) => {
    const rows = longestRun(table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project').map(({ row }) => row));
    const [first, last, key] = [rows.at(0), rows.at(-1), table.columns.target ?? table.columns.description];
    if (first === undefined || last === undefined || first === last) return false;
    const lastColumn = Math.max(table.area.lastColumn, ...addInColumnsOf(table));
    const area: Area = { ...table.area, firstRow: first, lastRow: last, lastColumn };
    const before = contentsOf(sheet, { ...area, lastColumn: table.area.lastColumn });
    const { done } = sortRows({ workbook, calculator }, { sheetId: sheet.id, area, keyColumn: key, ascending: false });
    return done && contentsOf(sheet, { ...area, lastColumn: table.area.lastColumn }) === before;
  },
};

/** Left to right. */
function addInColumnsOf({ addInColumns }: PlanTable): readonly number[] {
  return Object.values(addInColumns).sort((one, other) => one - other);
}

function longestRun(rows: readonly number[]): readonly number[] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.at(-1) === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs.sort((one, other) => other.length - one.length)[0] ?? [];
}

/** What the rows of an area show, in whatever order they stand. */
function contentsOf(sheet: Sheet, { firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  return Array.from({ length: lastRow - firstRow + 1 }, (_row, i) =>
    JSON.stringify(
      Array.from({ length: lastColumn - firstColumn + 1 }, (_column, j) => cellAt(sheet, firstRow + i, firstColumn + j)?.value ?? null),
    ),
  )
    .sort()
    .join('\n');
}

/**
 * What a second review of an answered workbook would write, and what it would after each thing that the officer does: a
 * line for each edit, none if all is well.
 */
export async function laterEdits({ after }: ReviewedFile): Promise<readonly string[]> {
  return inSession(after, async (session) => {
    const said: string[] = [];
    const look = async (when: string): Promise<readonly AssessedSheet[]> => {
      const { edits, sheets } = must(await session.useCases.prepareReview(wholeWorkbook, dated)).review;
      said.push(...edits.map((edit) => `${when}: ${inShort(edit)}`));
      return sheets;
    };
    const sheets = await look('at once');
    for (const [what, deed] of Object.entries(deeds)) {
      const done = sheets.flatMap(({ reading }) =>
        reading.tables.map((table) => {
          const sheet = session.workbook.sheets.find(({ id }) => id === table.sheet.id);
          return sheet !== undefined && addInColumnsOf(table).length > 0 && deed(session, sheet, table);
        }),
      );
      if (done.includes(true)) await look(`after the officer ${what}`);
    }
    return said;
  });
}

function inShort(edit: Edit): string {
  return JSON.stringify(edit).slice(0, 300);
}
