// The sample's "Deliverables" sheet as the workbook holds it: one record a row, our columns found by their headings.

import { columnLetters } from '../../src/domain/model/cell';
import type { WorkbenchPage } from './workbench-page';
import { addInColumnHeadings, type AddInColumn } from '../../src/domain/model/table/add-in-columns';

export const sheetName = 'Deliverables';
const headingRow = 4;
const rows = Array.from({ length: 26 }, (_row, index) => index + headingRow + 1);
const lettersLookedAt = Array.from({ length: 52 }, (_column, index) => columnLetters(index));

/** The officer's columns of the sample. */
const officersColumns = { description: 'B', target: 'C', secondQuarter: 'E', total: 'H', achieved: 'I', comment: 'J' } as const;

/** The columns of ours that these tests look at. */
const ownKeys = [
  'total',
  'achieved',
  'rag',
  'method',
  'targetKind',
  'draft',
  'draftCheck',
  'draftedFrom',
] as const satisfies readonly AddInColumn[];

/** `own`: texts of our columns; "" for a column that isn't there. */
export interface DeliverableRow extends Readonly<Record<keyof typeof officersColumns, string>> {
  readonly row: number;
  readonly own: Readonly<Record<(typeof ownKeys)[number], string>>;
}

/** Letters of our columns; null for one that isn't there. */
export async function ownColumns(workbench: WorkbenchPage): Promise<ReadonlyMap<AddInColumn, string>> {
  // A heading is merged over both rows of headings, as the officer's are, unless an earlier version wrote it.
  const lines = await Promise.all(
    [headingRow - 1, headingRow].map((row) =>
      workbench.texts(
        sheetName,
        lettersLookedAt.map((letters) => `${letters}${String(row)}`),
      ),
    ),
  );
  const headings = lettersLookedAt.map((_, index) => lines.map((line) => line[index] ?? '').join(''));
  return new Map(
    ownKeys.flatMap((key) => {
      const at = headings.indexOf(addInColumnHeadings[key]);
      return at < 0 ? [] : [[key, columnLetters(at)] as const];
    }),
  );
}

/** Rows with a target, top to bottom. */
export async function deliverableRows(workbench: WorkbenchPage): Promise<readonly DeliverableRow[]> {
  const own = await ownColumns(workbench);
  const column = async (letters: string | undefined): Promise<readonly string[]> =>
    letters === undefined
      ? rows.map(() => '')
      : workbench.texts(
          sheetName,
          rows.map((row) => `${letters}${String(row)}`),
        );
  const officers = {
    description: await column(officersColumns.description),
    target: await column(officersColumns.target),
    secondQuarter: await column(officersColumns.secondQuarter),
    total: await column(officersColumns.total),
    achieved: await column(officersColumns.achieved),
    comment: await column(officersColumns.comment),
  };
  const ours = {
    total: await column(own.get('total')),
    achieved: await column(own.get('achieved')),
    rag: await column(own.get('rag')),
    method: await column(own.get('method')),
    targetKind: await column(own.get('targetKind')),
    draft: await column(own.get('draft')),
    draftCheck: await column(own.get('draftCheck')),
    draftedFrom: await column(own.get('draftedFrom')),
  };
  return rows.map((row, index) => ({ row, ...pick(officers, index), own: pick(ours, index) })).filter(({ target }) => target !== '');
}

function pick<K extends string>(columns: Readonly<Record<K, readonly string[]>>, index: number): Record<K, string>;
function pick(columns: Readonly<Record<string, readonly string[]>>, index: number): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([key, texts]) => [key, texts[index] ?? '']));
}

/** The row of the deliverable whose description begins so. */
export function rowOf(all: readonly DeliverableRow[], description: string): DeliverableRow {
  const found = all.find((row) => row.description.startsWith(description));
  if (found === undefined) throw new Error(`No deliverable begins with "${description}".`);
  return found;
}
