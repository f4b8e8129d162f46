// Columns of statuses or progress at several times: the latest that is filled is how the row stands, in whatever order
// they are put; earlier ones are history, and “Complete” among them isn't lost.

import { byDatesIn, draftsIn, type SheetRows } from './sheet-states';
import { tablesOf } from '../recognise/reading-of';
import { statedInWords } from '../../../src/domain/rating/latest-stated-status';

/** Five rows, the first of the two times in the column `first`. */
const rowsOf = (headings: readonly [string, string], isReversed: boolean, inColours: boolean): SheetRows => {
  const word = (said: string | null): string | null =>
    !inColours || said === null || said === 'Complete' ? said : said === 'Behind' ? 'Amber' : 'Green';
  const statuses: readonly (readonly [string, string | null, string | null])[] = [
    ['Replant the hedges', 'On target', 'Behind'],
    ['Open two wells', 'Behind', 'On target'],
    ['Ring the owls', 'On target', 'Complete'],
    ['Waymark the loop', 'Complete', null],
    ['Visits by schools', 'Behind', null],
    ['Survey the ponds', 'Behind', 'Behind'],
  ];
  const both = <T>(one: T, other: T): readonly T[] => (isReversed ? [other, one] : [one, other]);
  return [
    ['Action', 'Lead', 'By when', ...both(...headings)],
    ...statuses.map(([action, before, now]) => [action, 'Rangers', 'March 2025', ...both(word(before), word(now))]),
  ];
};

const stated = (rows: SheetRows): readonly (string | null)[] => tablesOf(rows).flatMap((table) => table.rows.map(statedInWords));

const headings: readonly (readonly [string, string])[] = [
  ['Progress 2024', 'Progress 2025'],
  ['Status at June', 'Status at September'],
  ['Q1 status', 'Q2 status'],
  ['Progress June 2025', 'Progress Sept 2025'],
  ['Progress Dec', 'Progress Mar'],
  ['Status (Year 1)', 'Status (Year 2)'],
  ['Progress at mid-year', 'Progress at year end'],
];

describe.each(headings)('%s, %s', (...pair) => {
  test.each([false, true])('in words, the later first: %s', (isReversed) => {
    const rows = rowsOf(pair, isReversed, false);
    expect(stated(rows)).toEqual(['Behind', 'On target', 'Complete', 'Complete', 'Behind', 'Behind']);
    const states = byDatesIn(rows, '2025-09-30').map((state) => state.split(',')[0]);
    expect(states).toEqual(['Overdue', 'Overdue', 'Complete', 'Complete', 'Overdue', 'Overdue']);
    expect(draftsIn(rows, '2025-09-30')[2]).not.toMatch(/on target/iu);
  });
});

test.each<readonly [string, string]>([
  ['RAG 2024', 'RAG 2025'],
  ['RAG Q1', 'RAG Q2'],
  ['RAG Sept', 'RAG Dec'],
  ['Rating 2023/24', 'Rating 2024/25'],
])('%s, %s: in colours, in either order', (...pair) => {
  const expected = ['Amber', 'Green', 'Complete', 'Complete', 'Amber', 'Amber'];
  expect(stated(rowsOf(pair, false, true))).toEqual(expected);
  expect(stated(rowsOf(pair, true, true))).toEqual(expected);
});

test.each<readonly [string, string]>([
  ['Progress 2024', 'Progress 2025'],
  ['Status at June', 'Status at September'],
])('“Complete” under “%s” and On target under “%s” is asked about, and never overdue', (...pair) => {
  const rows: SheetRows = [
    ['Action', 'Lead', 'By when', ...pair],
    ['Waymark the loop', 'Rangers', 'March 2025', 'Complete', 'On target'],
    ['Ring the owls', 'Rangers', 'March 2026', 'Behind', 'On target'],
    ['Survey the ponds', 'Rangers', 'March 2026', 'On target', 'Behind'],
  ];
  expect(byDatesIn(rows, '2025-09-30')[0]).toMatch(/^Asked: is it done\?/u);
});

test.each<readonly [string, string]>([
  ['Legal progress', 'Site progress'],
  ['Design progress', 'Build progress'],
])('“%s” and “%s” are of two things, and both are said', (...pair) => {
  const rows = rowsOf(pair, false, false);
  expect(stated(rows)[0]).toMatch(/On target.*Behind/u);
});
