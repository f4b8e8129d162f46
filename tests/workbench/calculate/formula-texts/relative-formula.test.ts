// Rule: formulas have the same distances exactly where one is the other filled to another cell.

import { distancesFrom, textInCell } from '../../../../src/workbench/calculate/formula-texts/relative-formula';

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
  expect(textInCell({ pieces: pieces(inThird.length), distances: distances ?? [] }, 3, 3)).toBe(`SUM(${inFourth.join(',')})`);
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

test.each([['C3:B3'], ['C$1:C3'], ['C3:C1'], ['$A3:C3'], ['C3:$C3']])('%s is named by its text', (reference) => {
  expect(distancesFrom([reference], 2, 3)).toBeNull();
});
