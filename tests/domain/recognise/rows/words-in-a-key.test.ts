// A word that a sheet's own key lists is a state: it is named among no colours that can't be read, and says what the key says.

import { byDatesIn, day, findingsIn, type SheetRows } from '../../assess/sheet-states';

const asAt = '2026-10-31';
const table = (word: string): SheetRows => [
  ['Action', 'By when', 'Rating', 'Update'],
  ['Coach visits', day('2026-06-30'), word, null],
  ['Wheelchair hire', day('2026-12-31'), 'Green', null],
  ['Routes without stiles', day('2026-12-31'), 'Amber', null],
  ['Signed walks', day('2027-12-31'), 'Green', null],
];
const noted = (rows: SheetRows): readonly string[] => findingsIn(rows, asAt).filter((text) => text.includes('no colour can be read'));

test.each<[string, SheetRows, string]>([
  ['between strokes', [['Rating:  Completed  |  Green = on course  |  Amber = behind  |  Grey = not due to begin'], []], 'Grey'],
  ['in sentences', [['Purple – finished.  Green – on course.  Amber – some doubt.'], []], 'Purple'],
  ['with its meaning beside it', [['Teal', 'Work has stopped'], ['Green', 'On course'], []], 'Teal'],
  ['listed one under the other', [['Green'], ['Amber'], ['Violet'], []], 'Violet'],
])('a key %s', (_kind, key, word) => {
  expect(noted(table(word))).toHaveLength(1);
  expect(noted([...key, ...table(word)])).toEqual([]);
});

test.each<[string, SheetRows, string, RegExp]>([
  ['finished', [['Purple – finished.  Green – on course.'], []], 'Purple', /^Complete/u],
  ['withdrawn', [['Status: Black = withdrawn; Green = on course; Amber = behind'], []], 'Black', /^Cancelled/u],
  ['not begun', [['Grey = not due to begin, Green = on course, Amber = behind'], []], 'Grey', /^Overdue, stated Grey/u],
  ['a meaning that we don’t know', [['Silver = with the Board, Green = on course'], []], 'Silver', /^Overdue, stated Silver/u],
])('the key says what it means: %s', (_kind, key, word, said) => {
  expect(byDatesIn([...key, ...table(word)], asAt)[0]).toMatch(said);
});

test('words of the work that no key lists are told as what they are, once', () => {
  const said = findingsIn(table('On hold'), asAt).filter((text) => text.includes('“On hold”') && text.includes('Column'));
  expect(said).toEqual([
    'note C2: Column C says “On hold”, which tells how far the work is, not how it is rated: kept as typed, and counted as no rating.',
  ]);
});
