// What the comparison of two checkouts' reviews calls a difference.

import { strToU8, zipSync } from 'fflate';
import type { Reviewed } from '../../scripts/compare/checkout';
import { differencesBetween } from '../../scripts/compare/differences';

function reviewed(json: unknown, parts: Readonly<Record<string, string>> = { 'xl/workbook.xml': '<a/>' }): Reviewed {
  const saved = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  return { printed: JSON.stringify(json), saved };
}

const rows = [{ row: 4, total: 31 }];

test.each<[string, Reviewed, Reviewed, readonly string[]]>([
  ['the same', reviewed({ rows }), reviewed({ rows }), []],
  ['traffic alone', reviewed({ written: { cells: 1, roundTrips: 3 } }), reviewed({ written: { cells: 1, roundTrips: 4 } }), []],
  ['a value', reviewed({ rows }), reviewed({ rows: [{ row: 4, total: 30 }] }), ['rows.0.total: 31 here, 30 there']],
  ['a field', reviewed({ rows: [{ row: 4 }] }), reviewed({ rows }), ['rows.0.total: nothing here, 31 there']],
  ['null and an object', reviewed({ rows: null }), reviewed({ rows: {} }), ['rows: null here, {} there']],
  ['an empty list and an empty object', reviewed({ rows: [] }), reviewed({ rows: {} }), ['rows: [] here, {} there']],
  ['a byte of a part', reviewed({}, { 'a.xml': '<a/>' }), reviewed({}, { 'a.xml': '<b/>' }), ['a.xml: differs from byte 1']],
  ['a longer part', reviewed({}, { 'a.xml': '<a/>' }), reviewed({}, { 'a.xml': '<a/>\n' }), ['a.xml: differs from byte 4']],
  ['a part', reviewed({}, { 'a.xml': '', 'b.xml': '' }), reviewed({}, { 'a.xml': '' }), ['b.xml: only here']],
  ['a saved file', { printed: '{}', saved: null }, reviewed({}), ['xl/workbook.xml: only there']],
])('%s', (_what, ours, theirs, differences) => {
  expect(differencesBetween(ours, theirs)).toEqual(differences);
});
