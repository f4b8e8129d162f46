// A journal in a workbook’s settings is data: one that names rows or columns that no sheet has isn’t one.

import { historyIn } from '../../../src/excel/history/stored-history';
import { listOfStored, storedList } from '../../../src/excel/journal/repeated-items';

const sheet = {
  sheet: { id: '1', name: 'Plan' },
  added: false,
  lastRow: 7,
  runs: [{ row: 3, column: 11, before: [null], prints: ['abc'], numberFormats: ['General'] }],
  looks: [],
  rowHeights: [],
  validations: [{ firstRow: 3, firstColumn: 11, lastRow: 7, lastColumn: 11 }],
  flags: [],
  tables: [],
  filters: [],
};

function found(change: (text: string) => string): number {
  return historyIn(change(JSON.stringify({ version: 1, sheets: [sheet], names: [] })), null).length;
}

test('one that fits is read', () => {
  expect(found((text) => text)).toBe(1);
});

test.each([
  ['a row far below the last', '"row":3', '"row":1000000000000'],
  ['a row above the first', '"row":3', '"row":-1'],
  ['half a row', '"row":3', '"row":3.5'],
  ['a column right of the last', '"column":11', '"column":16384'],
  ['a last row that would have a thousand million put in since', '"lastRow":7', '"lastRow":-1000000000'],
  ['a run longer than any sheet', '["abc"]', '{"items":["abc","d"],"times":[1048575,1048575]}'],
  ['a run of less than no rows', '["abc"]', '{"items":["abc"],"times":[-1]}'],
  ['an area out of the sheet', '"lastRow":7,"lastColumn":11', '"lastRow":1048576,"lastColumn":11'],
])('%s: it isn’t', (_what, from, to) => {
  expect(found((text) => text.replace(from, to))).toBe(0);
});

test('a list with items alike, as it is kept now, is read', () => {
  const text = JSON.stringify({ version: 1, sheets: [sheet], names: [] }).replace('["abc"]', '{"items":["abc","d"],"times":[1,3]}');
  expect(historyIn(text, null)[0]?.journal?.sheets[0]?.runs[0]?.fingerprints).toEqual(['abc', 'd', 'd', 'd']);
});

test.each([
  ['nothing', [], []],
  ['one for all', ['a', 'a', 'a', 'a'], { items: ['a'], times: [4] }],
  [
    'a heading and a filled column with a gap',
    ['h', 'f', 'f', 'f', '', 'f', 'f', 'f', 'f'],
    { items: ['h', 'f', '', 'f'], times: [1, 3, 1, 4] },
  ],
  ['all different, which would only be longer', ['a', 'b', 'c', 'c'], ['a', 'b', 'c', 'c']],
  ['blanks', [null, null, null], { items: [null], times: [3] }],
])('%s: items alike one after another are kept once, and come back one by one', (_what, list, stored) => {
  expect(storedList<string | null>(list)).toEqual(stored);
  expect(listOfStored(storedList<string | null>(list))).toEqual(list);
});

test('of a history of many thousands only the newest are looked at, as many as are kept', () => {
  const entry = { at: '', action: 'review', undoes: null, kind: 'write', cells: 1, journal: null };
  const entries = Array.from({ length: 20_000 }, (_, i) => ({ ...entry, id: String(i) }));
  const read = historyIn(null, JSON.stringify({ version: 1, entries }));
  expect([read.length, read.at(-1)?.id]).toEqual([50, '19999']);
});
