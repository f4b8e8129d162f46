// Every write is an entry of the history, and any of them can be undone, undos too: what rests on it goes first, what has
// been changed since stays, and everything else is as it was, cell by cell.

import ExcelJS from 'exceljs';
import type { HistoryItem, UndoReport, UseCases } from '../../src/app/contract';
import { createUseCases } from '../../src/app/use-cases';
import { insertRows } from '../../src/workbench/edit/insert-and-delete';
import { reopened, valueIn } from '../excel/connected';
import { differencesBetween, everythingIn } from '../main-job/fault-matrix/everything';
import { addPlan, planRows } from '../main-job/odd-workbooks/plan-workbook';
import { must, opened } from '../main-job/reviewed';
import { open, type OpenPlan } from './changes/open-plan';
import { freeze, override, useDrafts } from './changes/requests';

const sheetName = 'Plan';
const firstRow = 3;
const comments = 9;

/** Five deliverables under a filter; of two the comment is blank. */
async function plan(): Promise<OpenPlan> {
  const book = new ExcelJS.Workbook();
  const { sheet, headingRow, lastRow } = addPlan(book, { rows: planRows() });
  sheet.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: lastRow, column: 10 } };
  for (const row of [headingRow + 1, lastRow]) sheet.getCell(row, comments + 1).value = null;
  sheet.getRow(headingRow + 2).height = 42;
  return open(opened(new Uint8Array(await book.xlsx.writeBuffer())));
}

const asAt = '2024-12-31';

function now({ host }: OpenPlan): ReturnType<typeof everythingIn> {
  return everythingIn(host.workbook);
}

function entries(useCases: UseCases): readonly string[] {
  return useCases.history().map(({ kind, action, isUndone }) => `${kind} ${String(action)}${isUndone ? ', undone' : ''}`);
}

function newest(useCases: UseCases, wanted: (item: HistoryItem) => boolean = () => true): HistoryItem {
  const found = useCases.history().find((item) => !item.isUndone && wanted(item));
  if (found === undefined) throw new Error('No such entry');
  return found;
}

async function undo(useCases: UseCases, { id }: HistoryItem): Promise<UndoReport> {
  return must(await useCases.undoEntry(id, () => undefined));
}

const isReview = ({ action, kind }: HistoryItem): boolean => action === 'review' && kind !== 'undo';

test('each write and each undo is listed with its button, its time and its cells', async () => {
  const open_ = await plan();
  const { useCases } = open_;
  const began = new Date().toISOString();
  const { preview } = await open_.reviewAndWrite(asAt);
  await open_.change(await freeze(open_, sheetName));
  expect(entries(useCases)).toEqual(['write freeze', 'write review']);
  const [, review] = useCases.history();
  expect(review?.cells).toBe(preview.cells);
  expect((review?.at ?? '') >= began).toBe(true);
  await undo(useCases, newest(useCases));
  expect(entries(useCases)).toEqual(['undo freeze', 'write freeze, undone', 'write review']);
});

describe('an earlier write that nothing rests on is undone by itself', () => {
  const used = ({ action, kind }: HistoryItem): boolean => action === 'use-drafts' && kind === 'write';

  test('under a summary, which stays as it is', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    const before = now(open_);
    await open_.reviewAndWrite(asAt);
    const reviewed = now(open_);
    await open_.change(useDrafts(await open_.table(sheetName), null));
    await open_.change({ kind: 'summary' });
    const drafts = newest(useCases, used);
    expect(must(await useCases.restingOn(drafts.id))).toEqual([]);
    expect((await undo(useCases, drafts)).leftAlone).toEqual([]);
    expect(differencesBetween(now(open_), reviewed).filter((key) => !/^(\|name Plan_Sum|Plan summary\|)/u.test(key))).toEqual([]);
    expect((await undo(useCases, newest(useCases, isReview))).leftAlone).toEqual([]);
    expect(differencesBetween(now(open_), before)).toEqual([]);
  });

  test('under a second review of the same rows: they stay as high as that needs, and then go back to what they were', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    const before = now(open_);
    await open_.reviewAndWrite(asAt);
    await open_.change(useDrafts(await open_.table(sheetName), null));
    open_.type(sheetName, firstRow + 1, 6, 7);
    const second = await open_.reviewAndWrite(asAt);
    expect(second.preview.cells).toBeGreaterThan(0);
    const heights = (): unknown => [...now(open_)].filter(([key]) => key.startsWith('Plan|row|'));
    const high = heights();
    expect((await undo(useCases, newest(useCases, used))).leftAlone).toEqual([]);
    expect(heights()).toEqual(high);
    expect([firstRow, firstRow + 4].map((row) => valueIn(open_.sheet(sheetName), row, comments))).toEqual([null, null]);
    const first = useCases.history().filter(isReview).at(-1);
    expect(must(await useCases.restingOn(first?.id ?? '')).map(({ action }) => action)).toEqual(['review']);
    expect((await undo(useCases, first ?? newest(useCases))).leftAlone).toEqual([]);
    open_.type(sheetName, firstRow + 1, 6, null);
    expect(differencesBetween(now(open_), before)).toEqual([]);
  });
});

test('what rests on an entry is named, and undone before it', async () => {
  const open_ = await plan();
  const { useCases } = open_;
  const before = now(open_);
  await open_.reviewAndWrite(asAt);
  await open_.change(override(await open_.table(sheetName), firstRow, { reviewOn: '2025-03-31' }));
  const review = newest(useCases, isReview);
  expect(must(await useCases.restingOn(review.id)).map(({ action }) => action)).toEqual(['override']);
  expect((await undo(useCases, review)).leftAlone).toEqual([]);
  expect(entries(useCases)).toEqual(['undo review', 'undo override', 'write override, undone', 'write review, undone']);
  expect(differencesBetween(now(open_), before)).toEqual([]);
});

test('an undo is undone: all of it is there again, and can be undone again', async () => {
  const open_ = await plan();
  const { useCases } = open_;
  const before = now(open_);
  await open_.reviewAndWrite(asAt);
  await open_.change(override(await open_.table(sheetName), firstRow, { reviewOn: '2025-03-31' }));
  const after = now(open_);
  await undo(useCases, newest(useCases, isReview));
  const undoOfOverride = newest(useCases, ({ action }) => action === 'override');
  expect(must(await useCases.restingOn(undoOfOverride.id)).map(({ kind, action }) => `${kind} ${String(action)}`)).toEqual(['undo review']);
  expect((await undo(useCases, undoOfOverride)).leftAlone).toEqual([]);
  expect(differencesBetween(now(open_), after)).toEqual([]);
  expect(entries(useCases).slice(0, 2)).toEqual(['again override', 'again review']);
  expect((await undo(useCases, newest(useCases, isReview))).leftAlone).toEqual([]);
  expect(differencesBetween(now(open_), before)).toEqual([]);
});

describe('what has been changed since', () => {
  test('stays, is listed with both values, and can be put back; that is an entry too', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    await open_.reviewAndWrite(asAt);
    const before = now(open_);
    await open_.change(useDrafts(await open_.table(sheetName), [firstRow, firstRow + 1]));
    open_.type(sheetName, firstRow + 1, comments, 'In my own words');
    open_.type(sheetName, firstRow, comments, null);
    const { kept = [], leftAlone } = await undo(useCases, newest(useCases));
    expect(kept.map(({ sheet, row, column, now: is, before: was }) => [sheet.name, row, column, is, was])).toEqual([
      [sheetName, firstRow + 1, comments, 'In my own words', 'Two halls are booked'],
    ]);
    expect(leftAlone.map(({ address }) => address)).toEqual(['J5']);
    const [cell] = kept;
    if (cell === undefined) throw new Error('Nothing is offered');
    expect(must(await useCases.putBack(cell))).toEqual({ cells: 1, leftAlone: [] });
    expect(differencesBetween(now(open_), before)).toEqual([]);
    expect(newest(useCases)).toMatchObject({ action: 'put-back', kind: 'write', cells: 1 });
    await undo(useCases, newest(useCases));
    expect(valueIn(open_.sheet(sheetName), firstRow + 1, comments)).toBe('In my own words');
  });

  test('a comment that was emptied is offered too', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    await open_.reviewAndWrite(asAt);
    await open_.change(useDrafts(await open_.table(sheetName), [firstRow + 1]));
    open_.type(sheetName, firstRow + 1, comments, null);
    const { kept = [] } = await undo(useCases, newest(useCases));
    expect(kept).toEqual([expect.objectContaining({ row: firstRow + 1, now: null, before: 'Two halls are booked' })]);
  });

  test('when an undo is undone: what somebody has put there meanwhile stays', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    await open_.reviewAndWrite(asAt);
    const after = now(open_);
    await undo(useCases, newest(useCases));
    open_.type(sheetName, firstRow + 2, 11, 'Mine');
    const report = await undo(useCases, newest(useCases));
    expect(report.leftAlone).toEqual([{ sheet: sheetName, address: 'L6', reason: 'The cell has been changed since the undo.' }]);
    const differing = differencesBetween(now(open_), after).filter((key) => key.includes('|cell|'));
    expect(differing).toEqual([`Plan|cell|${String(firstRow + 2)}|11`]);
  });

  test('rows that have moved: an undo isn’t undone beside the wrong ones', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    await open_.reviewAndWrite(asAt);
    await undo(useCases, newest(useCases));
    insertRows(open_.host, open_.sheet(sheetName).id, firstRow + 1, 1);
    const before = now(open_);
    const outcome = await useCases.undoEntry(newest(useCases).id, () => undefined);
    expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(/^Rows or columns of “Plan” have moved since\. Press Review instead\./);
    expect(differencesBetween(now(open_), before)).toEqual([]);
    expect(newest(useCases)).toMatchObject({ kind: 'undo', canUndo: true });
  });
});

describe('one write at a time', () => {
  test('a second click writes nothing twice, and answers the same', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    const prepared = await open_.review(asAt);
    const [first, second] = await Promise.all([
      useCases.applyReview(prepared, () => undefined),
      useCases.applyReview(prepared, () => undefined),
    ]);
    expect(must(first).cells).toBe(prepared.preview.cells);
    expect(second).toEqual(first);
    expect(await useCases.applyReview(prepared, () => undefined)).toEqual(first);
    expect(entries(useCases)).toEqual(['write review']);
  });

  test('an undo that is asked for while a write is made waits for its end; a second undo of the same finds it done', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    const before = now(open_);
    await open_.reviewAndWrite(asAt);
    const review = newest(useCases);
    const drafts = must(await useCases.prepareChange({ kind: 'workbook' }, useDrafts(await open_.table(sheetName), null)));
    const outcomes = await Promise.all([
      useCases.applyChange(drafts, () => undefined),
      useCases.undoEntry(review.id, () => undefined),
      useCases.undoEntry(review.id, () => undefined),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.problem.sentence))).toEqual([
      'done',
      'done',
      'This has been undone already.',
    ]);
    expect(entries(useCases)).toEqual(['undo review', 'undo use-drafts', 'write use-drafts, undone', 'write review, undone']);
    expect(differencesBetween(now(open_), before)).toEqual([]);
  });

  test('a write of another pane on the same workbook is known before the next', async () => {
    const open_ = await plan();
    const { useCases } = open_;
    const other = createUseCases();
    await other.activeSheet();
    await open_.reviewAndWrite(asAt);
    const summary = must(await other.prepareChange({ kind: 'workbook' }, { kind: 'summary' }));
    must(await other.applyChange(summary, () => undefined));
    expect(entries(other)).toEqual(['write summary', 'write review']);
    await open_.change(useDrafts(await open_.table(sheetName), null));
    expect(entries(useCases)).toEqual(['write use-drafts', 'write summary', 'write review']);
  });
});

describe('in the workbook', () => {
  test('all writes are known again once the file was saved and opened, and any can be undone', async () => {
    const open_ = await plan();
    const before = now(open_);
    await open_.reviewAndWrite(asAt);
    const reviewed = now(open_);
    await open_.change(useDrafts(await open_.table(sheetName), null));
    await open_.change({ kind: 'summary' });
    const host = reopened(open_.host);
    const useCases = createUseCases();
    await useCases.activeSheet();
    expect(entries(useCases)).toEqual(['write summary', 'write use-drafts', 'write review']);
    const later = { ...open_, host };
    expect(
      (
        await undo(
          useCases,
          newest(useCases, ({ action }) => action === 'use-drafts'),
        )
      ).leftAlone,
    ).toEqual([]);
    expect(differencesBetween(now(later), reviewed).filter((key) => key.startsWith('Plan|'))).toEqual([]);
    expect((await undo(useCases, newest(useCases, isReview))).leftAlone).toEqual([]);
    expect(differencesBetween(now(later), before)).toEqual([]);
    expect([...host.workbook.settings.keys()]).toEqual([]);
  });
});

test('a history that is cleared leaves every cell as it is, and nothing to undo, also once the workbook was opened again', async () => {
  const open_ = await plan();
  const { useCases, host } = open_;
  await open_.reviewAndWrite(asAt);
  await open_.change(await freeze(open_, sheetName));
  const before = now(open_);
  must(await useCases.clearHistory());
  expect(now(open_)).toEqual(before);
  expect([useCases.canUndo(), entries(useCases)]).toEqual([false, []]);
  expect([...host.workbook.settings.keys()].filter((key) => /^programmePlan\.(?!mappings)/u.test(key))).toEqual([]);
  const again = createUseCases();
  await again.activeSheet();
  expect(entries(again)).toEqual([]);
});
