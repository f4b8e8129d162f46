// Undo shows and ungroups the columns that the review grouped, and leaves the officer's own groups alone.

import type { Journal } from '../../../src/excel/journal/journal';
import { readHistory } from '../../../src/excel/history/stored-history';
import { groupsToUndo } from '../../../src/excel/undo/grouped-columns';
import { insertColumns } from '../../../src/workbench/edit/insert-and-delete';
import type { Host } from '../../../src/workbench/host/wire/host';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { changeOutlineLevel, setGroupsHidden } from '../../../src/workbench/workbook/outline';
import { changedParts } from '../../workbench/package/packages';
import { connect, connectFile, everyCell, planOfRows, reopened, typeInto } from '../connected';
import { editsWithGroup, fileToGroup, groupByHand, outlineFrom, outlineOf, plan, planSheet, workings } from '../collapsed-group';
import { createJournal, packedJournal, undone, unpackedJournal, written } from '../written';
import { must } from '../../main-job/reviewed';

interface Grouped {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly journal: Journal;
}

/** A plan, changed by `prepare`, then reviewed. */
async function grouped(prepare: (workbook: Workbook) => void = () => undefined): Promise<Grouped> {
  const workbook = planOfRows(5);
  prepare(workbook);
  const host = connect(workbook);
  const journal = createJournal();
  await written(editsWithGroup(5), journal);
  return { workbook, host, journal };
}

const span = { first: workings.firstColumn, last: workings.lastColumn };

test.each<[string, (workbook: Workbook) => void, (workbook: Workbook) => void, string]>([
  ['as written', () => undefined, () => undefined, '0 0 0 0 0 0'],
  ['opened by the officer', () => undefined, (workbook) => setGroupsHidden(plan(workbook), 'columns', span, false), '0 0 0 0 0 0'],
  ['ungrouped by the officer, still hidden', () => undefined, (workbook) => { changeOutlineLevel(plan(workbook), 'columns', span, -1); }, '0 0 0 0 0 0'],
  ['the officer groups other columns since', () => undefined, (workbook) => { groupByHand(workbook, 14, 14); }, '0 0 0 0 0 1'],
  ['beside the officer’s open group', (workbook) => { groupByHand(workbook, 13, 14); }, () => undefined, '0 0 0 0 1 1'],
  ['left of the officer’s collapsed group', (workbook) => { groupByHand(workbook, 13, 13); setGroupsHidden(plan(workbook), 'columns', { first: 13, last: 13 }, true); }, () => undefined, '0 0 0 0 1h 0+'],
  ['right of the officer’s collapsed group', (workbook) => { groupByHand(workbook, 9, 10); setGroupsHidden(plan(workbook), 'columns', { first: 9, last: 10 }, true); }, () => undefined, '1h 1h 0+ 0 0 0'],
  ['inside the officer’s group', (workbook) => { groupByHand(workbook, 9, 13); }, () => undefined, '1 1 1 1 1 0'],
  ['a column was hidden before', (workbook) => { plan(workbook).columnFormats.set(11, { width: null, hidden: true, style: null }); }, () => undefined, '0 0 0h 0 0 0'],
])('%s', async (_rule, prepare, since, expected) => {
  const { workbook, journal } = await grouped(prepare);
  since(workbook);
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(outlineOf(workbook)).toBe(expected);
}); // prettier-ignore

test('the file has no trace of the group', async () => {
  const { bytes, editsOf } = fileToGroup();
  const host = connectFile(bytes);
  const journal = createJournal();
  await written(editsOf(host.workbook), journal);
  expect(outlineFrom(host.workbook.sheets[0], 0, 5)).toBe('0 0 1h 1h 0+');
  await undone(journal);
  expect(changedParts(bytes, saveWorkbook(host.workbook))).toEqual([]);
});

test('after the file was closed and opened, by the journal that travels with it', async () => {
  const { bytes, editsOf } = fileToGroup();
  const host = connectFile(bytes);
  await written(editsOf(host.workbook));
  const { workbook } = reopened(host);
  const journal = createJournal();
  journal.save(must(await readHistory())[0]?.journal ?? null);
  await undone(journal);
  expect(outlineFrom(workbook.sheets[0], 0, 5)).toBe('0 0 0 0 0');
});

test('whatever round trip of Undo fails, trying again leaves no emptied column hidden', async () => {
  for (let trip = 1; trip <= 12; trip += 1) {
    for (const when of ['before', 'after'] as const) {
      const { workbook, host, journal } = await grouped();
      host.playFault({ onRoundTrip: trip, when, code: 'RequestAborted', message: 'no' });
      await undone(journal).catch(() => undefined);
      if (journal.last() !== null) await undone(journal);
      expect([trip, when, outlineOf(workbook)].join(' ')).toMatch(/ 0 0 [01] [01] 0 0$/);
      expect(everyCell(workbook)).toEqual(everyCell(planOfRows(5)));
    }
  }
});

test.each<[string, number, boolean, string]>([
  ['left of the officer’s collapsed group', 13, true, '0 0 0 0 1h 0+'],
  ['left of the officer’s open group', 13, false, '0 0 0 0 1 0'],
  ['right of the officer’s collapsed group', 10, true, '0 1h 0+ 0 0 0'],
  ['right of the officer’s open group', 10, false, '0 1 0 0 0 0'],
])('%s: whatever fails, Undo and another try leave it as it was', async (_where, at, isCollapsed, expected) => {
  for (let trip = 1; trip <= 12; trip += 1) {
    for (const when of ['before', 'half-way', 'after'] as const) {
      const { workbook, host, journal } = await grouped((book) => {
        groupByHand(book, at, at);
        if (isCollapsed) setGroupsHidden(plan(book), 'columns', { first: at, last: at }, true);
      });
      host.playFault({ onRoundTrip: host.traffic.roundTrips + trip, when, code: 'RequestAborted', message: 'no' });
      await undone(journal).catch(() => undefined);
      if (journal.last() !== null) await undone(journal);
      expect([trip, when, outlineOf(workbook)].join(' ')).toBe([trip, when, expected].join(' '));
    }
  }
});

test.each([false, true])(
  'inside the officer’s group: whatever fails, Undo and another try take no level off it (pane closed and opened: %p)',
  async (isReopened) => {
    for (let trip = 1; trip <= 16; trip += 1) {
      for (const when of ['before', 'half-way', 'after'] as const) {
        const { workbook, host, journal } = await grouped((book) => groupByHand(book, 9, 13));
        host.playFault({ onRoundTrip: host.traffic.roundTrips + trip, when, code: 'RequestAborted', message: 'no' });
        await undone(journal).catch(() => undefined);
        const left = journal.last();
        if (left !== null && isReopened) journal.save(unpackedJournal(packedJournal(left)));
        if (journal.last() !== null) await undone(journal);
        expect([trip, when, outlineOf(workbook)].join(' ')).toBe([trip, when, '1 1 1 1 1 0'].join(' '));
        expect([...workbook.settings.keys()].filter((key) => key.includes('ungrouped'))).toEqual([]);
      }
    }
  },
);

test('columns that columns put in have moved are ungrouped and shown where they are now', async () => {
  const { workbook, host, journal } = await grouped();
  insertColumns({ workbook, calculator: host.calculator }, planSheet.id, 2, 4);
  await undone(journal);
  expect(outlineOf(workbook, 10)).toBe('0 0 0 0 0 0 0 0 0 0');
});

test('a column that the officer has filled is ungrouped with its neighbour, and keeps what it holds', async () => {
  const { workbook, host, journal } = await grouped();
  for (let row = 1; row <= 5; row += 1) typeInto(host, plan(workbook), row, workings.firstColumn, `Mine ${String(row)}`);
  expect((await undone(journal)).leftAlone).toMatchObject([{ address: 'L2:L6' }]);
  expect(outlineOf(workbook)).toBe('0 0 0 0 0 0');
});

test('a group around a column that the review inserts goes with it', async () => {
  const workbook = planOfRows(5);
  const host = connect(workbook);
  const journal = createJournal();
  const heading = { firstRow: 0, lastRow: 0, firstColumn: 8, lastColumn: 9 };
  await written(
    [
      { kind: 'insert-column', sheet: planSheet, column: 9, beside: { area: heading, contents: [['% achieved', 'Comment']] }, table: null, what: 'New' },
      { kind: 'cells', sheet: planSheet, area: { ...heading, firstColumn: 9 }, before: [[null]], after: [['Workings']], what: 'New' },
      { kind: 'group-columns', sheet: planSheet, firstColumn: 9, lastColumn: 9 },
    ],
    journal,
  );
  expect(outlineOf(workbook)).toBe('1h 0+ 0 0 0 0');
  await undone(journal);
  expect(outlineOf(workbook)).toBe('0 0 0 0 0 0');
  expect(everyCell(host.workbook)).toEqual(everyCell(planOfRows(5)));
}); // prettier-ignore

test('an entry of an earlier version, without groups, is still read', async () => {
  const { journal } = await grouped();
  const text = packedJournal(journal.last() ?? { version: 1, sheets: [], names: [] });
  expect(unpackedJournal(text)?.sheets.map(({ groupedColumns }) => groupedColumns)).toEqual([undefined, [{ ...workings, hidden: [] }]]);
  const older = text.replace(/,"groupedColumns":\[[^\]]*\]\}\]/, '');
  expect(older).not.toBe(text);
  expect(unpackedJournal(older)?.sheets).toHaveLength(2);
  expect(unpackedJournal(text.replace('"hidden":[]', '"hidden":["1"]'))).toBeNull();
});

const column = (at: number, restored: number) => ({
  column: at,
  restored: Array.from({ length: restored }, (_, row) => ({ row, content: null, numberFormat: 'General' })),
  formatted: [],
  changed: [],
  staying: [],
  lost: [],
});

test.each([
  ['all are there', [column(3, 2), column(4, 2), column(5, 1)], [[3, 5]]],
  ['the first isn’t', [column(3, 0), column(4, 2), column(5, 1)], [[4, 5]]],
  ['one between isn’t', [column(3, 1), column(4, 0), column(5, 1)], [[3, 5]]],
  ['none is', [column(3, 0), column(4, 0), column(5, 0)], []],
  ['nothing was written into them', [], [[3, 5]]],
])('which columns are ungrouped: %s', (_rule, columns, expected) => {
  const sheet = { sheet: planSheet, added: false, lastRow: 9, runs: [], formats: [], rowHeights: [], validations: [], flags: [], tables: [], filters: [] };
  const groupedColumns = [{ firstColumn: 3, lastColumn: 5, hidden: [] }];
  expect(groupsToUndo({ ...sheet, groupedColumns }, columns).map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn])).toEqual(expected);
  expect(groupsToUndo({ ...sheet, added: true, groupedColumns }, columns)).toEqual([]);
}); // prettier-ignore
