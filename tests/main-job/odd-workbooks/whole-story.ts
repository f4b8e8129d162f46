// One workbook through the whole story: review, save, reopen, review again, undo in either session, sort and insert in between. Each breach of a promise is one line of text.

import { editSheetName } from '../../../src/domain/model/edit';
import { createUseCases } from '../../../src/app/use-cases';
import type { UseCases } from '../../../src/app/contract';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { Calculator } from '../../../src/workbench/calculate/calculator';
import { insertRows } from '../../../src/workbench/edit/insert-and-delete';
import { sortRows } from '../../../src/workbench/edit/sort-rows';
import { typeInCell } from '../../../src/workbench/edit/type-in-cell';
import { connectClient } from '../../../src/workbench/headless/client';
import { createHost } from '../../../src/workbench/host/create-host';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { Area, CellValue, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { must, opened, reviewed, type ReviewedWorkbook } from '../reviewed';
import type { AfterUndo } from './odd-workbook';
import { packageComplaints } from './package-checks';
import { added, changedUntouchedParts, differingParts, lost, ours, rowsIn, type IsOurs } from './same-workbook';

const unasked = { asAt: null, answers: [] } as const;

/** One session of the add-in with an open workbook. */
async function session<T>(workbook: Workbook, work: (useCases: UseCases, calculator: Calculator) => Promise<T>): Promise<T> {
  const calculator = createCalculator(workbook);
  const client = connectClient(createHost(workbook, calculator));
  client.install();
  try {
    return await work(createUseCases(), calculator);
  } finally {
    client.disconnect();
  }
}

export interface Story extends ReviewedWorkbook {
  readonly breaches: readonly string[];
}

/** A workbook on which the review is expected to write. */
export async function wholeStory(bytes: Uint8Array, afterUndo: AfterUndo): Promise<Story> {
  const review = await reviewed(bytes);
  const { written, saved } = review;
  const breaches = [
    ...(written.cells > 0 ? [] : ['nothing was written']),
    ...written.leftAlone.map(({ address, reason }) => `left alone ${address}: ${reason}`),
    ...packageComplaints(opened(saved).original.parts),
    ...lost(opened(bytes), opened(saved), ownCells(review)).map((line) => `after the review ${line}`),
    ...changedUntouchedParts(bytes, saved),
    ...(await secondReview(saved)),
    ...(await undoAtOnce(bytes, afterUndo)),
    ...(await undoLater(bytes, saved, afterUndo)),
    ...(await sortedAndLonger(saved)),
  ];
  return { ...review, breaches };
}

const blocking = new Set(['protected', 'filtered', 'name-in-use', 'settings-sheet-in-use', 'columns-in-use']);

async function secondReview(saved: Uint8Array): Promise<string[]> {
  return session(opened(saved), async (useCases) => {
    const { edits } = must(await useCases.prepareReview({ kind: 'workbook' }, unasked)).review;
    return edits.map((edit) => `second review: ${JSON.stringify(edit).slice(0, 300)}`);
  });
}

async function undoAtOnce(bytes: Uint8Array, afterUndo: AfterUndo): Promise<string[]> {
  const workbook = opened(bytes);
  return session(workbook, async (useCases) => {
    const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const { cells } = must(await useCases.applyReview(prepared, () => undefined));
    if (cells === 0) return [];
    const undone = must(await useCases.undoLastReview());
    const saved = saveWorkbook(workbook);
    const parts = afterUndo === 'every byte' ? differingParts(bytes, saved) : [];
    return [
      ...undone.leftAlone.map(({ address, reason }) => `undo left ${address}: ${reason}`),
      ...(undone.cells === cells ? [] : [`undo took back ${String(undone.cells)} of ${String(cells)} cells`]),
      ...lost(opened(bytes), opened(saved), looksOnly(afterUndo)).map((line) => `after undo ${line}`),
      ...added(opened(bytes), opened(saved))
        .filter(isWanted(afterUndo))
        .map((line) => `after undo ${line}`),
      ...parts.map((name) => `after undo ${name} differs`),
    ];
  });
}

async function undoLater(bytes: Uint8Array, saved: Uint8Array, afterUndo: AfterUndo): Promise<string[]> {
  const workbook = opened(saved);
  return session(workbook, async (useCases) => {
    await useCases.activeSheet();
    if (!useCases.canUndo()) return [];
    const undone = must(await useCases.undoLastReview());
    const again = saveWorkbook(workbook);
    return [
      ...undone.leftAlone.map(({ address, reason }) => `later undo left ${address}: ${reason}`),
      ...lost(opened(bytes), opened(again), looksOnly(afterUndo)).map((line) => `after later undo ${line}`),
      ...added(opened(bytes), opened(again))
        .filter(isWanted(afterUndo))
        .map((line) => `after later undo ${line}`),
      ...packageComplaints(opened(again).original.parts).map((line) => `after later undo ${line}`),
    ];
  });
}

/** Sorts each reviewed table by its target, puts a row in, fills it, reviews again: every draft stays beside its own deliverable, and then there is nothing left to do. */
async function sortedAndLonger(saved: Uint8Array): Promise<string[]> {
  const workbook = opened(saved);
  return session(workbook, async (useCases, calculator) => {
    const { review } = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const breaches: string[] = [];
    for (const { table } of review.sheets.flatMap(({ tables }) => tables)) {
      const sheet = workbook.sheets.find(({ id }) => id === table.sheet.id);
      const { draft, total } = table.addInColumns;
      const name = table.columns.description;
      const key = table.columns.target;
      if (sheet === undefined || draft === undefined || key === null) continue;
      const area = sortableArea(sheet, table.firstRow, draft);
      if (area === null) continue;
      const pairs = (): string[] =>
        rowsIn(area)
          .map((row) => JSON.stringify([name, draft, total ?? name].map((column) => shown(sheet, row, column))))
          .sort();
      const before = pairs();
      const sort = sortRows({ workbook, calculator }, { sheetId: sheet.id, area, keyColumn: key, ascending: false });
      if (!sort.done) continue;
      if (JSON.stringify(pairs()) !== JSON.stringify(before)) breaches.push(`sorting ${sheet.name} parted drafts from their rows`);
    }
    const again = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    breaches.push(...again.review.edits.map((edit) => `review after sorting: ${JSON.stringify(edit).slice(0, 300)}`));

    const [first] = again.review.sheets.flatMap(({ tables }) => tables).filter(({ table }) => table.addInColumns.draft !== undefined);
    const sheet = workbook.sheets.find(({ id }) => id === first?.table.sheet.id);
    if (first === undefined || sheet === undefined) return breaches;
    const { table } = first;
    const row = table.rows.filter(({ kind }) => kind === 'deliverable').at(1)?.row ?? table.firstRow;
    if (!insertRows({ workbook, calculator }, sheet.id, row, 1).done) return breaches;
    const type = (column: number | null, text: string): void => {
      if (column !== null) typeInCell({ workbook, calculator }, { sheetId: sheet.id, row, column }, text);
    };
    type(table.columns.description, 'Benches mended');
    type(table.columns.target, '8');
    for (const [index, { column }] of table.columns.periods.slice(0, 2).entries()) type(column, String(4 - 2 * index));
    const third = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const written = must(await useCases.applyReview(third, () => undefined));
    if (written.cells === 0) breaches.push('a row put in was not reviewed');
    const fourth = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    breaches.push(...fourth.review.edits.map((edit) => `review after a row was put in: ${JSON.stringify(edit).slice(0, 300)}`));
    const draft = table.addInColumns.draft === undefined ? null : shown(sheet, row, table.addInColumns.draft);
    if (typeof draft !== 'string' || !draft.startsWith('6 benches mended, of at least 8'))
      breaches.push(`draft of the row put in: ${JSON.stringify(draft)}`);
    breaches.push(...packageComplaints(opened(saveWorkbook(workbook)).original.parts).map((line) => `longer ${line}`));
    return breaches;
  });
}

/** The body of the Excel table or filter that holds our columns too. */
function sortableArea(sheet: Sheet, row: number, column: number): Area | null {
  const tables = sheet.tables.map(({ area, showHeaders, showTotals }) => ({
    ...area,
    firstRow: area.firstRow + (showHeaders ? 1 : 0),
    lastRow: area.lastRow - (showTotals ? 1 : 0),
  }));
  const filters = sheet.filter === null ? [] : [{ ...sheet.filter.area, firstRow: sheet.filter.area.firstRow + 1 }];
  return (
    [...tables, ...filters].find(
      (area) => area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column && column <= area.lastColumn,
    ) ?? null
  );
}

function shown(sheet: Sheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

/** Where a review has put its own columns: empty cells there may look otherwise, take a drop-down and be shown. */
function ownCells({ prepared }: ReviewedWorkbook): IsOurs {
  const areas = prepared.review.edits.flatMap((edit) =>
    'area' in edit && 'id' in edit.sheet ? [{ sheet: edit.sheet.name, area: edit.area }] : [],
  );
  const headings = prepared.review.edits.flatMap((edit) =>
    edit.kind === 'copy-format' && 'id' in edit.sheet ? [{ sheet: edit.sheet.name, area: edit.to }] : [],
  );
  return (sheet, row, column) =>
    [...areas, ...headings].some(
      ({ sheet: name, area }) =>
        name === sheet &&
        area.firstColumn <= column &&
        column <= area.lastColumn &&
        (row === null || (area.firstRow <= row && row <= area.lastRow)),
    );
}

/** Empty cells that needn't look as they did. */
function looksOnly(afterUndo: AfterUndo): IsOurs {
  return () => afterUndo === 'every filled cell';
}

function isWanted(afterUndo: AfterUndo): (line: string) => boolean {
  return (line) => afterUndo !== 'every filled cell' || !line.includes(' keeps a look ');
}

/** A workbook that a review must leave as it is, and say why. */
export async function closedStory(bytes: Uint8Array): Promise<string[]> {
  const workbook = opened(bytes);
  return session(workbook, async (useCases) => {
    const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const applied = await useCases.applyReview(prepared, () => undefined);
    const isExplained = !applied.ok || prepared.review.findings.some(({ check }) => blocking.has(check));
    return [
      ...(isExplained ? [] : ['nobody says why']),
      ...(applied.ok && applied.value.cells > 0 ? [`${String(applied.value.cells)} cells written`] : []),
      ...differingParts(bytes, saveWorkbook(workbook)).filter((name) => applied.ok || !ours.test(name)),
    ];
  });
}

/** Every cell that the review wrote. */
export function writtenCells({
  prepared,
  workbook,
}: ReviewedWorkbook): readonly { readonly sheet: string; readonly row: number; readonly column: number }[] {
  return prepared.review.edits.flatMap((edit) => {
    if (edit.kind !== 'cells') return [];
    const { area, after, sheet } = edit;
    const name = editSheetName(sheet);
    if (!workbook.sheets.some((there) => there.name === name)) return [];
    return after.flatMap((cells, i) =>
      cells.flatMap((content, j) => (content === undefined ? [] : [{ sheet: name, row: area.firstRow + i, column: area.firstColumn + j }])),
    );
  });
}
