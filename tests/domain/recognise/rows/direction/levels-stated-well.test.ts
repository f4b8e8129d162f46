// Green far short of a level that only words want high speaks against the words: it is asked which way is better. What adds up
// through the year may well be Green at a quarter of its target.

import { findingsIn } from '../../../assess/sheet-states';
import type { TestCell } from '../../grid-of';

const sheetOf = (measure: string, figure: number, status: string, unit = '%'): readonly (readonly TestCell[])[] => [
  ['Measure', 'Unit', 'Target', 'Q1', 'Q2', 'RAG'],
  [measure, unit, 90, figure + 1, figure, status],
  ['Homes insulated', 'homes', 400, 100, 110, 'Green'],
  ['Trees planted', 'trees', 300, 80, 90, 'Green'],
];

const askedOf = (rows: readonly (readonly TestCell[])[]): readonly string[] =>
  findingsIn(rows, '2025-09-30').filter((said) => /^ask C2.*whether more or less/u.test(said));

test.each([
  ['Letters answered within ten days', 40],
  ['Share of calls resolved at first contact', 31],
  ['Proportion of posts filled', 22],
])('“%s” at %s of 90, Green: asked', (measure, figure) => {
  expect(askedOf(sheetOf(measure, figure, 'Green'))).toHaveLength(1);
});

test.each([
  ['Letters answered within ten days', 40, 'Red', '%'],
  ['Letters answered within ten days', 84, 'Green', '%'],
  ['Letters answered', 20, 'Green', 'letters'],
])('“%s” at %s, %s: not asked', (measure, figure, status, unit) => {
  expect(askedOf(sheetOf(measure, figure, status, unit))).toEqual([]);
});
