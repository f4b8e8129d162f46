// Days and hours are a level where something takes them, and add up where they are given, or the officers add them up; what
// rises within its target and passes it only when added up is asked about.

import { isLevelInWords } from '../../../src/domain/cells/words/level-words';
import { passOnlyTogether } from '../../../src/domain/measures/doubtful-figures';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

test.each([
  ['Volunteer days', 'days', false],
  ['Weed boat hire', 'days', false],
  ['Hours donated by firms', 'hours', false],
  ['Training given to wardens', 'hours', false],
  ['Time from referral to visit', 'days', true],
  ['Average volunteer hours', 'hours', true],
  ['Repairs: end to end', 'days', true],
  ['Staff', 'FTE', true],
])('%s in %s', (description, unit, isLevel) => {
  expect(isLevelInWords(description, unit)).toBe(isLevel);
});

test.each([
  ['days', 'Walls mended by wardens'],
  ['hours', 'Ranger patrols'],
  ['weeks', 'Placements completed'],
])('%s that the officers add up have no whole target by half year: %s', (unit, name) => {
  const row = (description: string, at: number, figures: readonly [number, number], of: string, target: number): readonly TestCell[] => [
    description,
    of,
    target,
    ...figures,
    null,
    null,
    { formula: `=SUM(D${String(at)}:G${String(at)})`, gives: figures[0] + figures[1] },
  ];
  const { sheets } = reviewWorkbook(
    snapshotOf(
      gridOf([
        ['Result', 'Unit', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
        row(name, 2, [1900, 2085], unit, 7000),
        row('Walks led', 3, [30, 41], 'walks', 130),
        row('Paths mended', 4, [8, 9], 'km', 30),
      ]),
    ),
    { asAt: '2025-10-24', answers: [] },
  );
  expect(sheets[0]?.tables[0]?.rows[0]?.profile).toBeLessThan(3600);
});

test.each<[readonly number[], number, boolean]>([
  [[3.1, 9.4, 16.2], 24, true],
  [[40, 55, 80], 90, true],
  [[5, 20, 45, 60], 100, true],
  [[3.1, 9.4], 10, false],
  [[18, 164, 97], 200, false],
  [[10, 20, 30], 100, false],
  [[10, 20, 30], 25, false],
])('%j of %d', (actuals, target, expected) => {
  expect(passOnlyTogether({ actuals, target })).toBe(expected);
});
