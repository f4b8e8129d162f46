// A target with a deadline is read as its figure only where the deadline is the end of the year that the table covers.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf } from '../grid-of';

const headings = ['Measure', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'];

function targetOf(target: string) {
  const grid = gridOf([
    headings,
    ['Trees planted', 200, 50, 40, 60, 55, 205],
    ['Sites surveyed', target, 3, 4, 5, 6, 18],
    ['Hedges laid', 40, 9, 10, 12, 9, 40],
  ]);
  const [sheet] = reviewWorkbook(snapshotOf(grid), { asAt: '2026-03-31', answers: [] }).sheets;
  const { figure, kind } = sheet?.tables[0]?.rows[1]?.row.target ?? {};
  return { figure, kind };
}

test.each([
  ['20 by 31 March 2026', 20, 'at least'],
  ['20 by March 2026', 20, 'at least'],
  ['20 sites by the end of March', 20, 'at least'],
  ['20 by end of 2025/26', 20, 'at least'],
  ['up to 20 by year end', 20, 'up to'],
  ['20, by the end of the year.', 20, 'at least'],
])('“%s” asks for its figure in a year to March 2026', (target, value, kind) => {
  expect(targetOf(target)).toEqual({ figure: { kind: 'number', value }, kind });
});

test.each(['12 by 31 December 2025', '20 by March 2027', 'Phase 2 agreed by 31 March 2026', 'Survey by 31 March 2026'])(
  '“%s” stays as it was typed',
  (target) => {
    expect(targetOf(target)).toEqual({ figure: { kind: 'text', text: target }, kind: null });
  },
);
