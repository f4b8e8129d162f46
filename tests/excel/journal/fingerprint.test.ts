// A cell keeps its fingerprint as long as nobody has changed it, whatever sorting and inserting have done to its references.

import { fingerprint } from '../../../src/excel/journal/fingerprint';

const of = (formula: string, row = 5, column = 3): string => fingerprint({ formula }, row, column);

test.each([
  ['rows put in on another sheet', "=MAX('Plan 2024'!$F$6:$F$22)", "=MAX('Plan 2024'!$F$6:$F$23)"],
  ['another sheet that has a new name', '=MAX(Plan!$F$6)', "=MAX('New plan'!$F$6)"],
])('it stays the same: %s', (_what, before, after) => {
  expect(of(after)).toBe(of(before));
});

test('it stays the same as the cell moves with what it refers to', () => {
  expect(of('=D8/C8', 7, 4)).toBe(of('=D6/C6', 5, 4));
});

test.each([
  ['another cell of the same sheet', '=D6', '=E6'],
  ['another function', '=MAX(Plan!$F$6)', '=MIN(Plan!$F$6)'],
  ['another text', '="Plan!A1"', '="Plan!A2"'],
  ['another workbook', "='[One.xlsx]Plan'!A1+1", "='[Two.xlsx]Plan'!A1+1"],
])('it differs: %s', (_what, before, after) => {
  expect(of(after)).not.toBe(of(before));
});
