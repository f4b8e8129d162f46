// The history outlives a pane that crashes, in the browser's database; what is found there is believed only as far as the
// workbook bears it out.

import 'fake-indexeddb/auto';
import { createStore, keys, set } from 'idb-keyval';
import { keeperIn, noStore, type HistoryStore } from '../../src/app/history/history-store';
import { indexedDbStore } from '../../src/app/history/indexed-db-store';
import { createUseCases } from '../../src/app/use-cases';
import type { UseCases } from '../../src/app/contract';
import { createHistory, type HistoryEntry, newRecord } from '../../src/excel/history/history';
import { recordWrite } from '../../src/excel/history/recording';
import { packedHistory, unpackedHistory } from '../../src/excel/history/stored-history';
import type { JournalEntry } from '../../src/excel/journal/journal';
import { connect, everyCell, planOfRows } from '../excel/connected';
import { must } from '../main-job/reviewed';

const database = () => createStore('programme-plan', 'history');
const plan = { partition: '', workbook: 'a' };

describe('the browser’s database', () => {
  test('keeps one text for each workbook and partition', async () => {
    await indexedDbStore(plan).write('of a');
    await indexedDbStore({ ...plan, workbook: 'b' }).write('of b');
    await indexedDbStore({ ...plan, partition: 'host' }).write('of a in a host');
    expect(await indexedDbStore(plan).read()).toBe('of a');
    expect(await indexedDbStore({ ...plan, workbook: 'b' }).read()).toBe('of b');
    expect(await indexedDbStore({ ...plan, workbook: 'c' }).read()).toBeNull();
    await indexedDbStore(plan).write(null);
    expect(await indexedDbStore(plan).read()).toBeNull();
    expect(await indexedDbStore({ ...plan, partition: 'host' }).read()).toBe('of a in a host');
  });

  test('forgets workbooks that weren’t written to for a month, and what isn’t a time', async () => {
    const [recent, old] = [29, 31].map((days) => Date.now() - days * 24 * 60 * 60 * 1000);
    for (const workbook of ['recent', 'old', 'odd']) await set(` workbook ${workbook}`, workbook, database());
    await set(' index', { recent, old, odd: 'yesterday' }, database());
    await indexedDbStore(plan).write('of a');
    expect(await indexedDbStore({ ...plan, workbook: 'recent' }).read()).toBe('recent');
    expect(await indexedDbStore({ ...plan, workbook: 'old' }).read()).toBeNull();
    expect((await keys(database())).length).toBeGreaterThan(0);
  });
});

/** A store in memory, to look into. */
function storeOf(text: unknown = null): HistoryStore & { text: unknown } {
  const store = {
    text,
    read: async () => Promise.resolve(store.text),
    write: async (next: string | null) => {
      store.text = next;
      return Promise.resolve();
    },
  };
  return store;
}

const scope = { kind: 'workbook' } as const;
const unasked = { asAt: '2015-09-30', answers: [] } as const;

async function reviewed(useCases: UseCases): Promise<void> {
  must(await useCases.applyReview(must(await useCases.prepareReview(scope, unasked)), () => undefined));
}

/** A pane that is opened on the workbook as it is. */
async function paneOpened(store: HistoryStore): Promise<UseCases> {
  const useCases = createUseCases(null, store);
  await useCases.activeSheet();
  return useCases;
}

const listed = (useCases: UseCases): readonly string[] =>
  useCases.history().map(({ kind, action, canUndo }) => `${kind} ${String(action)}${canUndo ? '' : ', over'}`);

describe('a pane that is opened again', () => {
  test('knows what was written, and after an undo how to write it again', async () => {
    const { workbook } = connect(planOfRows(3));
    const store = storeOf();
    const before = everyCell(workbook);
    await reviewed(createUseCases(null, store));
    const after = everyCell(workbook);
    const second = await paneOpened(store);
    expect(listed(second)).toEqual(['write review']);
    must(await second.undoLastReview());
    expect(everyCell(workbook)).toEqual(before);
    expect([...workbook.settings.keys()]).toEqual([]);
    const third = await paneOpened(store);
    expect(listed(third)).toEqual(['undo review', 'write review, over']);
    expect(must(await third.undoEntry(third.history()[0]?.id ?? '', () => undefined)).leftAlone).toEqual([]);
    expect(everyCell(workbook)).toEqual(after);
  });

  test('doesn’t list a write that the workbook doesn’t know: it was closed without saving', async () => {
    const store = storeOf();
    connect(planOfRows(3));
    await reviewed(createUseCases(null, store));
    connect(planOfRows(3));
    expect(listed(await paneOpened(store))).toEqual([]);
  });

  test('lists a write again whose undo was never saved', async () => {
    const store = storeOf();
    const host = connect(planOfRows(3));
    const useCases = createUseCases(null, store);
    await reviewed(useCases);
    const saved = structuredClone(host.workbook.settings);
    must(await useCases.undoLastReview());
    for (const [key, value] of saved) host.workbook.settings.set(key, value);
    expect(listed(await paneOpened(store))).toEqual(['write review']);
  });

  test.each(['not JSON', 7, '{"version":9,"entries":[]}', '{"version":1,"entries":[{"id":"a"},7]}', { version: 1 }])(
    'believes nothing that isn’t a history: %j',
    async (text) => {
      connect(planOfRows(3));
      const useCases = await paneOpened(storeOf(text));
      expect(listed(useCases)).toEqual([]);
      await reviewed(useCases);
      expect(listed(useCases)).toEqual(['write review']);
    },
  );

  test('goes on where the store fails', async () => {
    const fails = async (): Promise<never> => Promise.reject(new Error('QuotaExceededError'));
    connect(planOfRows(3));
    const useCases = await paneOpened({ read: fails, write: fails });
    await reviewed(useCases);
    expect(must(await useCases.undoLastReview()).leftAlone).toEqual([]);
  });
});

test('the store keeps the newest of what changes in one go', async () => {
  const texts: (string | null)[] = [];
  const keeper = keeperIn({
    read: async () => Promise.resolve(null),
    write: async (text) => {
      texts.push(text);
      return Promise.resolve();
    },
  });
  for (const text of ['a', 'b', 'c']) keeper.keep(() => text);
  await keeper.settled();
  expect(texts).toEqual(['c']);
});

test('where nothing is kept no text is made for it', async () => {
  const keeper = keeperIn(noStore);
  const text = jest.fn(() => 'all that was written');
  keeper.keep(text);
  await keeper.settled();
  expect(text).not.toHaveBeenCalled();
});

test('what the settings hold already isn’t sent again', () => {
  const journal = recordWrite(createHistory(), newRecord('review', null), null);
  const entry: JournalEntry = { version: 1, sheets: [], names: [{ name: 'Plan_AsAt', before: null, after: '=1' }] };
  const other: JournalEntry = { ...entry, names: [{ name: 'Plan_AsAt', before: null, after: '=2' }] };
  journal.save(entry);
  const first = journal.texts(entry);
  expect([typeof first.newest, first.earlier]).toEqual(['string', null]);
  expect(journal.texts(entry)).toEqual({});
  const second = journal.texts(other);
  expect([second.newest?.includes('=2'), 'earlier' in second]).toEqual([true, false]);
});

describe('a history as text', () => {
  const sheet = { id: 's', name: 'Plan' };
  const area = { firstRow: 1, lastRow: 2, firstColumn: 3, lastColumn: 3 };

  function written(): readonly HistoryEntry[] {
    const history = createHistory();
    const edits = [
      { kind: 'cells', sheet, area, before: [[null], ['a']], after: [[undefined], [{ formula: '=A1' }]], what: 'Drafts' },
      { kind: 'format', sheet: { newSheet: 'New' }, area, format: { bold: true, columnWidth: 12 } },
      { kind: 'flags', sheet, area, flags: [{ word: 'Red', fontColor: '#000000', fill: '#FFFFFF' }] },
      { kind: 'name', name: 'Plan_AsAt', refersTo: '=Plan!$A$1' },
    ] as const;
    recordWrite(history, newRecord('use-drafts', null), { edits, places: [{ sheet, area, rows: ['x', ''], columns: ['y'] }] }).save({
      version: 1,
      sheets: [],
      names: [],
    });
    return history.entries();
  }

  test('comes back as it was, with the cells that an edit leaves alone', () => {
    const entries = written();
    expect(unpackedHistory(packedHistory(entries))).toEqual(entries);
    expect(unpackedHistory(packedHistory(entries))[0]?.written?.edits[0]).toHaveProperty('after', [[undefined], [{ formula: '=A1' }]]);
  });

  test.each([
    ['an edit of a kind that there isn’t', '"kind":"name"', '"kind":"delete-sheet"'],
    ['an area that isn’t one', '"firstRow":1,', '"firstRow":"1",'],
    ['a content that isn’t one', '{"formula":"=A1"}', '{"html":"<b>"}'],
    ['a format of another type', '"bold":true', '"bold":"yes"'],
  ])('%s: what was written isn’t written again', (_what, text, forged) => {
    const packed = packedHistory(written());
    expect(packed).toContain(text);
    expect(unpackedHistory(packed.replace(text, forged)).map(({ written: again }) => again)).toEqual([null]);
  });

  test.each([
    ['a time that isn’t one', /"at":"[^"]+"/, '"at":"soon"', []],
    ['no id', /"id":"[^"]+"/, '"id":""', []],
    ['a number of cells that isn’t one', '"cells":0', '"cells":"many"', []],
    ['a button that this version doesn’t know', '"action":"use-drafts"', '"action":"constructor"', [null]],
  ] as const)('%s', (_what, text, forged, actions) => {
    expect(unpackedHistory(packedHistory(written()).replace(text, forged)).map(({ action }) => action)).toEqual(actions);
  });
});
