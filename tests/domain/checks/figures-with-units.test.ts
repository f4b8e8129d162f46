// Figures that all have their unit in the cell are asked about once, never called slips, and their sheet is no stranger. A
// single cell with words among numbers stays a slip, and names and dates that begin with a number are no figures.

import { isFigureWithUnit } from '../../../src/domain/cells/figures/figure-with-unit';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Lines = readonly (readonly TestCell[])[];

/** "ask C2 …" of each finding of this kind, in a word, and how many rows have a status. */
function told(lines: Lines): { readonly found: readonly string[]; readonly rated: number; readonly layout: string | undefined } {
  const review = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-03-31', answers: [] });
  const rows = review.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return {
    found: review.findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ severity, check, cell }) => `${severity} ${check} ${cell ?? ''}`),
    rated: rows.filter(({ rating }) => rating !== null && 'status' in rating).length,
    layout: review.sheets[0]?.reading.layout,
  };
}

const headings = ['Work', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'];

test('a row for each unit: asked once for rows alike, nothing wrong, nothing rated', () => {
  const lines: Lines = [
    headings,
    ['Path laid', '9 km', '2 km', '2 km', '2.5 km', '2 km', '8.5 km'],
    ['Benches set', '24 benches', '6 benches', '5 benches', '8 benches', '5 benches', '24 benches'],
    ['Fees taken', '£1.4m', '£300k', '£0.4m', '£350k', '£250k', '£1.3m'],
  ];
  const { found, rated, layout } = told(lines);
  expect(layout).toBe('deliverables');
  expect(found.filter((each) => each.startsWith('wrong'))).toEqual([]);
  expect(found.filter((each) => each.startsWith('ask words-in-figures'))).not.toEqual([]);
  expect(rated).toBe(0);
});

test('one cell with words among numbers is a slip', () => {
  const lines: Lines = [headings, ['Path laid', 9, 2, '2 km', 2, 2, 8], ['Benches set', 24, 6, 5, 8, 5, 24]];
  expect(told(lines).found).toContain('wrong words-in-figures D2');
});

test.each(['30 homes', '1 home', '3.5 km', '£300k', '1,200 trees', '12 new homes', '1.2m'])('a figure with its unit: %s', (text) => {
  expect(isFigureWithUnit(text)).toBe(true);
});

test.each(['3 May', '31 March 2024', '4th', '2 of 5', 'Phase 2', '3 done', '12 est', 'TBC', '3 homes and 2 flats', '7 in March'])(
  'none: %s',
  (text) => {
    expect(isFigureWithUnit(text)).toBe(false);
  },
);
