// Rule: formulas have the same distances exactly where one is the other filled to another cell.

import { distancesFrom, isOnSheet, staysInOrder, textInCell } from '../../../../src/workbench/calculate/formula-texts/relative-formula';

const pieces = (count: number) => ['SUM(', ...Array.from({ length: count - 1 }, () => ','), ')'];

test.each([
  [['B3'], ['B4']],
  [
    ['$B3', 'C$1'],
    ['$B4', 'C$1'],
  ],
  [
    ['A3:C3', 'ZZ999'],
    ['A4:C4', 'ZZ1000'],
  ],
  [['$A$1:$C$9'], ['$A$1:$C$9']],
  [['a1'], ['A2']],
])('%j of row 3 is %j of row 4', (inThird, inFourth) => {
  const distances = distancesFrom(inThird, 2, 3);
  expect(distances).toEqual(distancesFrom(inFourth, 3, 3));
  expect(textInCell({ pieces: pieces(inThird.length), distances }, 3, 3)).toBe(`SUM(${inFourth.join(',')})`);
});

test.each([
  [['B3'], ['B3']],
  [['B3'], ['B$4']],
  [['B3'], ['$B4']],
  [
    ['B3', 'C3:D3'],
    ['B4:C4', 'D4'],
  ],
  [['B3:C3'], ['B4:D4']],
])('%j of row 3 is not %j of row 4', (inThird, inFourth) => {
  expect(distancesFrom(inThird, 2, 3)).not.toEqual(distancesFrom(inFourth, 3, 3));
});

test.each([['C3:B3'], ['C$1:C3'], ['C3:C1'], ['$A3:C3'], ['C3:$C3']])('%s may be out of order elsewhere', (reference) => {
  expect(staysInOrder(distancesFrom(['A1', reference], 2, 3))).toBe(false);
});

test.each([['B3:C3'], ['C3:C3'], ['$C$1:$C$3'], ['$A3:$C3'], ['C3']])('%s is in order everywhere', (reference) => {
  expect(staysInOrder(distancesFrom([reference, 'B2:C3'], 2, 3))).toBe(true);
});

test.each<[string, number, number, boolean]>([
  ['A3', 2, 3, true],
  ['A3', 0, 3, true],
  ['A2', 0, 3, false],
  ['A3', 2, 2, false],
  ['$A$3', 0, 0, true],
  ['A1:E3', 2, 4, true],
  ['XFD3', 2, 4, false],
  ['A1048576', 3, 3, false],
])('%s of D3 filled to row index %i and column index %i is on the sheet: %j', (reference, row, column, isThere) => {
  expect(isOnSheet({ pieces: [], distances: distancesFrom([reference], 2, 3) }, row, column)).toBe(isThere);
});
