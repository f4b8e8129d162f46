// The colours of the usual scheme are explained where a row is rated by it, and nowhere else.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { resultsOfReview } from '../../../src/domain/results/results-of-review';
import { summaryOf } from '../../../src/domain/summary/summary-rows';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf } from '../recognise/grid-of';

function aboutWith(targets: readonly (number | string)[]): string {
  const grid = gridOf([
    ['Measure', 'Target 2024/25', 'Actual 2024/25'],
    ['Ponds dug', targets[0] ?? '', 7],
    ['Trees planted', targets[1] ?? '', 310],
    ['Hedges laid', targets[2] ?? '', 44],
  ]);
  const review = reviewWorkbook(snapshotOf(grid), { asAt: '2025-03-31', answers: [] });
  const sheets = resultsOfReview(
    review,
    summaryOf(review, () => 1),
    'Plan.xlsx',
  );
  return sheets.flatMap(({ about }) => about).join(' ');
}

test('rated rows: the scheme is explained', () => {
  expect(aboutWith([8, 300, 40])).toContain('Green: ');
});

test('no row rated: it isn’t', () => {
  expect(aboutWith(['as many as we can', 'as many as we can', 'to be agreed'])).not.toContain('Green: ');
});
