// What an officer asks of the add-in, each on a small workbook that is ready for it.

import ExcelJS from 'exceljs';
import type { HistoryAction, UseCases, WriteReport } from '../../../src/app/contract';
import type { HistoryStore } from '../../../src/app/history/history-store';
import { createUseCases } from '../../../src/app/use-cases';
import type { ChangeRequest } from '../../../src/domain/changes/request';
import type { AssessedTable } from '../../../src/domain/model/assessment';
import type { Outcome } from '../../../src/domain/model/outcome';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../../src/workbench/headless/client';
import { createHost } from '../../../src/workbench/host/create-host';
import type { Host } from '../../../src/workbench/host/wire/host';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { dressedPlan } from '../../app/changes/dressed-plan';
import { sheetNamed, typeInto } from '../../excel/connected';
import { addPlan, addTable, planRows } from '../odd-workbooks/plan-workbook';
import { must, opened } from '../reviewed';

/** Something that an officer does. */
export interface Story {
  readonly name: string;
  /** A workbook that is ready for it, made once. */
  readonly start: () => Promise<Workbook>;
  /** What is done in the same pane before it. */
  readonly prepare?: (useCases: UseCases) => Promise<unknown>;
  /** The whole of it: from the reading, where it begins with one, to the last answer. */
  readonly act: (useCases: UseCases) => Promise<Outcome<WriteReport | null>>;
}

export const scope = { kind: 'workbook' } as const;
const unasked = { asAt: '2024-12-31', answers: [] } as const;
export const author = { name: 'A. Officer', on: '2025-01-14' } as const;

/** A session of the add-in on a workbook, and what it leaves. */
export interface Session {
  readonly host: Host;
  readonly useCases: UseCases;
  /** What this computer knows of the workbook. */
  readonly store: HistoryStore;
  readonly close: () => void;
}

export function openSession(workbook: Workbook): Session {
  const host = createHost(workbook, createCalculator(workbook));
  const client = connectClient(host);
  client.install();
  const store = storeInMemory();
  return { host, store, useCases: createUseCases(null, store), close: () => client.disconnect() };
}

function storeInMemory(): HistoryStore {
  let kept: string | null = null;
  return {
    read: async () => Promise.resolve(kept),
    write: async (text) => {
      kept = text;
      return Promise.resolve();
    },
  };
}

/** The same workbook again; what nobody changes is shared. */
export function copyOf({ original, ...workbook }: Workbook): Workbook {
  return { ...structuredClone(workbook), original };
}

async function reviewAndWrite(useCases: UseCases): Promise<Outcome<WriteReport | null>> {
  const prepared = await useCases.prepareReview(scope, unasked);
  return prepared.ok ? useCases.applyReview(prepared.value, () => undefined) : prepared;
}

/** A change of the first table of the workbook. */
function change(request: (table: AssessedTable) => ChangeRequest): Story['act'] {
  return async (useCases) => {
    const review = await useCases.prepareReview(scope, unasked);
    if (!review.ok) return review;
    const [table] = review.value.review.sheets.flatMap(({ tables }) => tables);
    if (table === undefined) throw new Error('No table');
    const prepared = await useCases.prepareChange(scope, request(table));
    return prepared.ok ? useCases.applyChange(prepared.value, () => undefined) : prepared;
  };
}

const keyOf = ({ table }: AssessedTable) => ({ sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0 });

const changes = {
  override: change((table) => ({
    kind: 'override', table: keyOf(table), row: table.table.rows.find(({ kind }) => kind === 'deliverable')?.row ?? 0,
    status: 'Green', reason: 'Two more are booked', reviewOn: '2025-03-31', author,
  })),
  freeze: change((table) => ({ kind: 'freeze', table: keyOf(table), to: 'Programme board', asker: author })),
  startReview: change((table) => ({ kind: 'start-review', table: keyOf(table), month: '2012-09' })),
  newYear: change((table) => ({ kind: 'new-year', table: keyOf(table) })),
  summary: change(() => ({ kind: 'summary' })),
  useDrafts: change((table) => ({ kind: 'use-drafts', table: keyOf(table), rows: null })),
  houseStyle: change(() => ({ kind: 'house-style', templates: { target: '{total} of {target}.' } })),
} as const; // prettier-ignore

async function undo(useCases: UseCases): Promise<Outcome<WriteReport | null>> {
  await useCases.activeSheet();
  return useCases.undoLastReview();
}

/** Of the last write that this button made, whatever was written after it. */
function undoOf(wanted: HistoryAction): Story['act'] {
  return async (useCases) => {
    await useCases.activeSheet();
    const entry = useCases.history().find(({ kind, action }) => kind === 'write' && action === wanted);
    if (entry === undefined) throw new Error(`No ${wanted}`);
    return useCases.undoEntry(entry.id, () => undefined);
  };
}

async function reviewAndUndo(useCases: UseCases): Promise<void> {
  must(await reviewAndWrite(useCases));
  must(await useCases.undoLastReview());
}

async function startReviewAndUndo(useCases: UseCases): Promise<void> {
  must(await changes.startReview(useCases));
  must(await useCases.undoLastReview());
}

async function reviewUndoAndWriteAgain(useCases: UseCases): Promise<Outcome<WriteReport | null>> {
  await reviewAndUndo(useCases);
  return undoTheUndo(useCases);
}

async function undoTheUndo(useCases: UseCases): Promise<Outcome<WriteReport | null>> {
  await useCases.activeSheet();
  const entry = useCases.history().find(({ kind, canUndo }) => kind === 'undo' && canUndo);
  if (entry === undefined) throw new Error('No undo');
  return useCases.undoEntry(entry.id, () => undefined);
}

/** Two presses of one preview's button, the second by way of a preview of its own: it waits, and has nothing left to write. */
async function reviewAndWriteTwice(useCases: UseCases): Promise<Outcome<WriteReport | null>> {
  const previews = [await useCases.prepareReview(scope, unasked), await useCases.prepareReview(scope, unasked)];
  const refused = previews.find(({ ok }) => !ok);
  if (refused?.ok === false) return refused;
  const outcomes = await Promise.all(
    previews.flatMap((preview) => (preview.ok ? [useCases.applyReview(preview.value, () => undefined)] : [])),
  );
  const [first, second] = outcomes;
  if (first === undefined || second === undefined) throw new Error('Two writes');
  return first.ok || (!second.ok && first.problem.inDoubt !== undefined) ? first : second;
}

async function saveMapping(useCases: UseCases): Promise<Outcome<WriteReport | null>> {
  const review = await useCases.prepareReview(scope, unasked);
  if (!review.ok) return review;
  const [sheet] = review.value.review.sheets;
  const [table] = sheet?.reading.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error('No table');
  return useCases.saveMapping(sheet.reading, table, { roles: new Map(), headerRows: null, lastRow: null });
}

/** The workbook once a story was told on it. */
function after(start: Story['start'], act: Story['act'], more: (session: Session) => void = () => undefined): Story['start'] {
  return once(async () => {
    const session = openSession(copyOf(await start()));
    must(await act(session.useCases));
    more(session);
    session.close();
    return session.host.workbook;
  });
}

export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** Three rows with a filter, a drop-down, a rule of the officer's, a high row and a sheet that refers to it. */
const plan = once(async () => {
  const book = new ExcelJS.Workbook();
  const { sheet, headingRow, lastRow } = addPlan(book, { rows: planRows().slice(0, 4) });
  sheet.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: lastRow, column: 10 } };
  sheet.getCell(lastRow, 10).value = null;
  sheet.getCell(headingRow + 1, 1).dataValidation = { type: 'list', allowBlank: true, formulae: ['"Safer streets,Cleaner air"'] };
  sheet.getRow(headingRow + 2).height = 42;
  sheet.getColumn(2).width = 30;
  sheet.getCell(headingRow + 1, 11).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
  sheet.addConditionalFormatting({
    ref: `C${String(headingRow + 1)}:C${String(lastRow)}`,
    rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: [100], style: { font: { bold: true } } }],
  });
  const board = book.addWorksheet('Board');
  board.getCell('A1').value = { formula: `SUM(Plan!H${String(headingRow + 1)}:H${String(lastRow)})` };
  book.definedNames.add(`Plan!$C$${String(headingRow + 1)}:$C$${String(lastRow)}`, 'Targets');
  return calculated(new Uint8Array(await book.xlsx.writeBuffer()));
});

/** The same as an Excel table. */
const tablePlan = once(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan');
  const rows = planRows().slice(0, 4);
  addTable(sheet, { name: 'Measures', ref: 'A1', rows });
  return calculated(new Uint8Array(await book.xlsx.writeBuffer()));
});

const dressed = once(async () => {
  const workbook = await dressedPlan({ table: true, group: false, comments: true });
  createCalculator(workbook);
  return workbook;
});

export function calculated(bytes: Uint8Array): Workbook {
  const workbook = opened(bytes);
  createCalculator(workbook).structureChanged();
  return workbook;
}

/** Plans that nothing of the add-in's is on: a range, an Excel table, one with statuses of two reviews. */
export const plans = { plan, tablePlan, dressed } as const;

const reviewedPlan = after(plan, reviewAndWrite);
const reviewedTable = after(tablePlan, reviewAndWrite);
const reviewedDressed = after(dressed, reviewAndWrite);
const changedFigure = after(plan, reviewAndWrite, ({ host }) => typeInto(host, sheetNamed(host.workbook, 'Plan'), 3, 6, 9));

const draftsAndSummary = after(after(reviewedPlan, changes.useDrafts), changes.summary);

/** All that there are. */
export const stories: readonly Story[] = [
  { name: 'write the review', start: plan, act: reviewAndWrite },
  { name: 'write the review beside an Excel table', start: tablePlan, act: reviewAndWrite },
  { name: 'write the review of a programme plan', start: dressed, act: reviewAndWrite },
  { name: 'write a second review', start: changedFigure, act: reviewAndWrite },
  { name: 'write a review and press again before it is written', start: plan, act: reviewAndWriteTwice },
  { name: 'override a rating', start: reviewedPlan, act: changes.override },
  { name: 'freeze a report', start: reviewedPlan, act: changes.freeze },
  { name: 'start a review', start: reviewedDressed, act: changes.startReview },
  { name: 'next year’s sheet', start: reviewedPlan, act: changes.newYear },
  { name: 'summary', start: reviewedPlan, act: changes.summary },
  { name: 'use drafts as comments', start: reviewedPlan, act: changes.useDrafts },
  { name: 'house style', start: reviewedPlan, act: changes.houseStyle },
  { name: 'keep a mapping', start: plan, act: saveMapping },
  { name: 'undo the review', start: reviewedPlan, act: undo },
  { name: 'undo the review beside an Excel table', start: reviewedTable, act: undo },
  { name: 'undo a started review', start: after(reviewedDressed, changes.startReview), act: undo },
  { name: 'undo next year’s sheet', start: after(reviewedPlan, changes.newYear), act: undo },
  { name: 'undo an override', start: after(reviewedPlan, changes.override), act: undo },
  { name: 'undo drafts in use, with a summary after them', start: draftsAndSummary, act: undoOf('use-drafts') },
  { name: 'write again what was undone', start: plan, prepare: reviewAndUndo, act: undoTheUndo },
  { name: 'start a review again that was undone', start: reviewedDressed, prepare: startReviewAndUndo, act: undoTheUndo },
  { name: 'undo what was written again', start: after(plan, reviewUndoAndWriteAgain), act: undo },
  { name: 'undo the review, with what rests on it', start: draftsAndSummary, act: undoOf('review') },
];
