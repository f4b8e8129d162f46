// A workbook that an earlier version reviewed is brought over by the next review: our columns change places, everything
// that refers to them follows, nothing that the officer typed is lost, and Undo gives the old layout back.

import { isDeepStrictEqual } from 'node:util';

import { zipSync, strToU8, unzipSync } from 'fflate';

import { columnLetters } from '../../src/domain/model/cell';
import { addInColumnHeadings, type AddInColumn } from '../../src/domain/model/table/add-in-columns';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { sortRows } from '../../src/workbench/edit/sort-rows';
import { columnIndex } from '../../src/workbench/workbook/addresses';
import { cellAt } from '../../src/workbench/workbook/cells';
import type { Sheet, Workbook } from '../../src/workbench/workbook/model';
import { partsOf } from '../workbench/package/packages';
import { addedTo, collapsed, earlierReview, headingAt, headingsFrom, inOrder, openSession, outline, put, seen } from './earlier-review';
import { columnHeaded, opened, prepared, sheetOf } from './reviewed';

/** Of the sample's deliverables. */
const [headingRow, firstRow, lastRow] = [3, 4, 25];
const first = 10;

const chart = 'xl/charts/chart1.xml';

/** The sample with a chart of the officer's over the flags and the totals. */
function withChart(): Uint8Array {
  const source = (heading: string): string => {
    const column = columnLetters(columnHeaded(sheetOf(opened(earlierReview('programme-plan.xlsx')), 'Deliverables'), heading));
    return `<c:f>Deliverables!$${column}$5:$${column}$26</c:f>`;
  };
  const xml = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${source('Total (computed)')}${source('RAG (computed)')}</c:chart>`;
  return zipSync({ ...unzipSync(earlierReview('programme-plan.xlsx')), [chart]: strToU8(xml) });
}

const referred = ['RAG (computed)', '% achieved (computed)', 'Counting method', 'Draft commentary', 'Drafted from'] as const;

/** A sheet of the officer's that isn't the plan. */
const boardOf = (workbook: Workbook): Sheet => sheetOf(workbook, 'Progress');

/** What an officer does with a reviewed sample: formulas, a name, rules and texts of their own on and beside our columns. */
function officerWorks(workbook: Workbook): void {
  const plan = sheetOf(workbook, 'Deliverables');
  const board = boardOf(workbook);
  const at = (heading: string): string => columnLetters(columnHeaded(plan, heading));
  referred.forEach((heading, i) => {
    put(board, 60, i, `=Deliverables!${at(heading)}6`);
    put(board, 61, i, `=COUNTIF(Deliverables!$${at(heading)}$5:$${at(heading)}$26,"Green")`);
  });
  workbook.names.push({ name: 'Flags', refersTo: `Deliverables!$${at('RAG (computed)')}$5:$${at('RAG (computed)')}$26`, sheetId: null, hidden: false, comment: null });
  plan.conditionalFormats.push({
    id: 'officers',
    areas: [{ firstRow, lastRow, firstColumn: 1, lastColumn: 1 }],
    type: 'expression',
    operator: null,
    formulas: [`$${at('RAG (computed)')}5="Red"`],
    text: null,
    format: { fontColor: '#9C0006', fill: null, bold: null },
    priority: 90,
    stopIfTrue: false,
    xml: null,
  });
  put(plan, 11, columnHeaded(plan, 'Counting method'), 'Latest');
  put(plan, 5, columnHeaded(plan, 'Draft commentary'), 'As agreed with the board');
} // prettier-ignore

/** The heading of the column that a reference names, wherever it is now. */
function headingOf(plan: Sheet, text: string | null | undefined): unknown {
  const letters = /\$?([A-Z]+)\$?\d/.exec((text ?? '').replace(/^.*!/u, ''))?.[1] ?? '';
  return headingAt(plan, headingRow, columnIndex(letters));
}

/** What the officer has columns of, in the sample and in the small plans. */
const [repeatedInSample, repeated] = [['total', 'achieved'], ['total']] as const;

/** The columns that were there stand in the order of today's; those that are new stand behind them in theirs. */
function expectBroughtOver(before: readonly string[], after: readonly string[], officers: readonly AddInColumn[]): void {
  const added = addedTo(before, after);
  expect(after).toEqual([...inOrder(before, officers), ...inOrder(added, officers)]);
  expect(added).toEqual(expect.arrayContaining(checkNumbers));
}

/** They stay where they were, and those that are new stand behind them. */
function expectStayed(before: readonly string[], after: readonly string[]): void {
  const added = addedTo(before, after);
  expect(after).toEqual([...before, ...inOrder(added, repeated)]);
  expect(added).toEqual(expect.arrayContaining(checkNumbers));
}

/** Every draft is told by them. */
const checkNumbers = [addInColumnHeadings.checkNumber, addInColumnHeadings.draftedNumber];

test('the sample: shown columns first, workings collapsed, everything that refers to them follows, and Undo gives it all back', async () => {
  const session = openSession(withChart(), officerWorks);
  const { workbook } = session;
  const [plan, board] = [sheetOf(workbook, 'Deliverables'), boardOf(workbook)];
  const before = seen(workbook);
  const headingsBefore = headingsFrom(plan, headingRow, first);
  // What a draft was made from is said in other words now.
  const whatFollows = (sheet: Sheet): unknown => referred.slice(0, -1).map((_, i) => [60, 61].map((row) => cellAt(sheet, row, i)?.value));
  const valuesBefore = whatFollows(board);
  const review = await session.prepare();
  expect(review.preview.groups.filter(({ what }) => what.startsWith('The columns of an earlier review'))).toMatchObject([{ sheet: 'Deliverables', address: 'K:U', cells: 0 }]);
  expect((await session.apply(review)).leftAlone).toEqual([]);

  const headings = headingsFrom(plan, headingRow, first);
  expect(headings.slice(0, 3)).toEqual(['RAG (computed)', 'RAG (agreed)', 'Draft commentary']);
  expectBroughtOver(headingsBefore, headings, repeatedInSample);
  expect(outline(plan, first, headings.length + 1)).toBe(collapsed(headings, repeatedInSample));
  const programme = sheetOf(workbook, 'Programme plan');
  const onProgramme = headingsFrom(programme, 4, 7);
  expect(outline(programme, 7, onProgramme.length + 1)).toBe(collapsed(onProgramme, []));
  expect(referred.map((_, i) => [60, 61].map((row) => headingOf(plan, cellAt(board, row, i)?.formula)))).toEqual(referred.map((heading) => [heading, heading]));
  expect(headingOf(plan, workbook.names.find(({ name }) => name === 'Flags')?.refersTo)).toBe('RAG (computed)');
  expect(plan.conditionalFormats.filter(({ id }) => id === 'officers').map(({ formulas }) => headingOf(plan, formulas[0]))).toEqual(['RAG (computed)']);
  const sources = [...(partsOf(session.saved()).get(chart) ?? '').matchAll(/<c:f>(.*?)</g)].map(([, formula]) => headingOf(plan, formula));
  expect(sources).toEqual(['Total (computed)', 'RAG (computed)']);
  expect(cellAt(plan, 11, columnHeaded(plan, 'Counting method'))?.value).toBe('Latest');
  expect(cellAt(plan, 5, columnHeaded(plan, 'Draft commentary'))?.value).toBe('As agreed with the board');
  expect(cellAt(plan, 5, columnHeaded(plan, 'RAG (agreed)'))?.value).toBe('Green');
  expect(whatFollows(board)).toEqual(valuesBefore);
  expect(cellAt(board, 60, referred.length - 1)?.value).toBe(cellAt(plan, 5, columnHeaded(plan, 'Drafted from'))?.value);

  expect((await session.prepare()).review.edits).toEqual([]);
  const saved = session.saved();
  expect((await session.undo()).leftAlone).toEqual([]);
  expect(seen(workbook)).toEqual(before);
  session.close();
  expect((await prepared(saved)).review.edits).toEqual([]);
}, 120_000); // prettier-ignore

test('in a Table the columns stay where they are, and the workings are grouped where they stand together', async () => {
  const session = openSession(earlierReview('excel-table.xlsx'));
  const sheet = sheetOf(session.workbook, 'Figures');
  const before = seen(session.workbook);
  const headings = headingsFrom(sheet, 2, 7);
  const review = await session.prepare();
  expect(review.review.edits.filter(({ kind }) => kind === 'move-columns')).toEqual([]);
  await session.apply(review);
  const now = headingsFrom(sheet, 2, 7);
  expectStayed(headings, now);
  expect(outline(sheet, 7, now.length + 1)).toBe(collapsed(now, repeated));
  expect((await session.prepare()).review.edits).toEqual([]);
  await session.undo();
  expect(seen(session.workbook)).toEqual(before);
  session.close();
}, 60_000);

const small = 'several-tables.xlsx';
const rowsOfSmall = { firstRow: 2, lastRow: 3 };

/** A hidden sheet of the officer's with this in its first cell. */
function hideSheet(workbook: Workbook, content: string): void {
  const like = structuredClone(smallSheet(workbook));
  const lists: Sheet = { ...like, id: '{lists}', name: 'Lists', part: null, rows: new Map(), conditionalFormats: [], validations: [] };
  put(lists, 0, 0, content);
  lists.visibility = 'Hidden';
  workbook.sheets.push(lists);
}

/** The default style with a fill. */
function filledStyle({ styles }: Workbook): number {
  const [plain] = styles;
  if (plain === undefined) throw new Error('no styles');
  return styles.push({ ...plain, fill: '#FFFF00', xf: null }) - 1;
}

/** The small plan's sheet. */
const smallSheet = (workbook: Workbook): Sheet => sheetOf(workbook, 'Communities');

test.each<[string, (workbook: Workbook) => void]>([
  ['as it was', () => undefined],
  ['its rows are sorted', (workbook) => { sortRows({ workbook, calculator: createCalculator(workbook) }, { sheetId: smallSheet(workbook).id, area: { ...rowsOfSmall, firstColumn: 0, lastColumn: 13 }, keyColumn: 1, ascending: false }); }],
  ['a filled row across the whole sheet', (workbook) => { smallSheet(workbook).rowFormats.set(2, { height: 30, custom: true, hidden: false, style: filledStyle(workbook) }); }],
  ['one of the columns hidden', (workbook) => { smallSheet(workbook).columnFormats.set(columnHeaded(smallSheet(workbook), 'Draft check'), { width: 9, hidden: true, style: null }); }],
  ['a comment and another width', (workbook) => { smallSheet(workbook).comments.push({ row: 2, column: columnHeaded(smallSheet(workbook), 'Draft commentary'), author: 'Officer', text: 'Mine' }); smallSheet(workbook).columnFormats.set(columnHeaded(smallSheet(workbook), 'RAG (computed)'), { width: 33, hidden: false, style: null }); }],
])('a plain range, %s: brought over once, and back', async (_what, officerDoes) => {
  const session = openSession(earlierReview(small), officerDoes);
  const sheet = smallSheet(session.workbook);
  const before = seen(session.workbook);
  const headingsBefore = headingsFrom(sheet, 1, 5);
  expect((await session.apply(await session.prepare())).leftAlone).toEqual([]);
  const headings = headingsFrom(sheet, 1, 5);
  expect(headings.slice(0, 4)).toEqual(['% achieved (computed)', 'RAG (computed)', 'Draft commentary', 'Total (computed)']);
  expectBroughtOver(headingsBefore, headings, repeated);
  expect((await session.prepare()).review.edits).toEqual([]);
  expect((await session.undo()).leftAlone).toEqual([]);
  expect(seen(session.workbook)).toEqual(before);
  session.close();
}, 60_000); // prettier-ignore

test.each<[string, (sheet: Sheet, workbook: Workbook) => void, RegExp]>([
  ['a formula over several of them', (sheet) => { put(sheet, 20, 0, '=VLOOKUP("x",A3:N4,8,FALSE)'); }, /A21 on “Communities” refers to several of them/],
  ['a formula over a whole column', (sheet) => { put(sheet, 20, 0, '=COUNTIF(I:I,"Green")'); }, /A21 on “Communities”/],
  ['a formula that finds its cells by a text', (sheet) => { put(sheet, 20, 0, '=INDIRECT("I3")'); }, /A21 on “Communities”/],
  ['a name over several of them', (_sheet, workbook) => { workbook.names.push({ name: 'Computed', refersTo: 'Communities!$F$2:$I$4', sheetId: null, hidden: false, comment: null }); }, /the name Computed/],
  ['merged cells', (sheet) => { sheet.merges.push({ firstRow: 2, lastRow: 3, firstColumn: 12, lastColumn: 12 }); sheet.rows.get(3)?.delete(12); }, /M3:M4 are merged/],
])('%s: they stay where they are, grouped where they stand together, and one note says so', async (_what, officerDoes, reason) => {
  const session = openSession(earlierReview(small), (workbook) => { officerDoes(smallSheet(workbook), workbook); });
  const sheet = smallSheet(session.workbook);
  const headings = headingsFrom(sheet, 1, 5);
  const there = await session.prepare();
  const { review } = there;
  const notes = review.findings.filter(({ check }) => check === 'columns-stay');
  expect(notes).toMatchObject([{ severity: 'note' }]);
  expect(notes[0]?.message).toMatch(reason);
  expect(review.edits.filter(({ kind }) => kind === 'move-columns')).toEqual([]);
  await session.apply(there);
  const now = headingsFrom(sheet, 1, 5);
  expectStayed(headings, now);
  expect(outline(sheet, 5, now.length + 1)).toBe(collapsed(now, repeated));
  expect((await session.prepare()).review.edits).toEqual([]);
  session.close();
}, 60_000); // prettier-ignore

test('a hidden sheet, which no review reads, holds nothing up', async () => {
  const session = openSession(earlierReview(small), (workbook) => { hideSheet(workbook, 'x'); });
  await session.apply(await session.prepare());
  expect(headingsFrom(smallSheet(session.workbook), 1, 5)[0]).toBe('% achieved (computed)');
  expect((await session.prepare()).review.edits).toEqual([]);
  session.close();
}, 60_000); // prettier-ignore

test('a formula on a hidden sheet over several of the columns: nothing is written until it is shown, and then they stay', async () => {
  const session = openSession(earlierReview(small), (workbook) => { hideSheet(workbook, '=SUM(Communities!F3:I4)'); });
  const before = seen(session.workbook);
  const hidden = await session.prepare();
  await expect(session.apply(hidden)).rejects.toThrow(/A1 on “Lists” .* Show that sheet, then review the whole workbook/u);
  expect(seen(session.workbook)).toEqual(before);
  sheetOf(session.workbook, 'Lists').visibility = 'Visible';
  expect((await session.prepare()).review.edits.filter(({ kind }) => kind === 'move-columns')).toEqual([]);
  session.close();
}, 60_000); // prettier-ignore

test('a second review moves nothing back that the officer has ungrouped since', async () => {
  const session = openSession(earlierReview(small));
  const sheet = smallSheet(session.workbook);
  await session.apply(await session.prepare());
  for (const [column, format] of sheet.columnFormats)
    if (column > 4) sheet.columnFormats.set(column, { width: format.width, hidden: false, style: format.style });
  expect((await session.prepare()).review.edits).toEqual([]);
  session.close();
}, 60_000);

test('a workbook that a newer version has reviewed is refused with one sentence', async () => {
  const session = openSession(earlierReview(small), (workbook) => {
    workbook.names.push({ name: 'Plan_Layout', refersTo: '3', sheetId: null, hidden: false, comment: null });
  });
  await expect(session.prepare()).rejects.toThrow('A newer version of the add-in has reviewed this workbook.');
  session.close();
});

test('whatever round trip of the write fails, the old layout is there: untouched, or given back by Undo', async () => {
  for (let trip = 1; trip <= 12; trip += 1) {
    const session = openSession(earlierReview(small));
    const before = seen(session.workbook);
    const review = await session.prepare();
    session.host.playFault({ onRoundTrip: trip, when: trip % 2 === 0 ? 'after' : 'before', code: 'RequestAborted', message: 'no' });
    await session.apply(review).catch(() => undefined);
    // Where nothing was written, the last that can be undone is the earlier review itself.
    if (!isDeepStrictEqual(seen(session.workbook), before)) await session.undo().catch(() => undefined);
    expect([trip, seen(session.workbook)]).toEqual([trip, before]);
    session.close();
  }
}, 300_000);
