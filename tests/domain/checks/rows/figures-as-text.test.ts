// Figures typed as text throughout a table are asked about once and nothing is rated; a single slip is named in its cell.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function review(rows: readonly Line[]) {
  const { findings, sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });
  return {
    texts: findings.flatMap(({ check, severity, cell }) => (check === 'text-in-figures' ? [`${severity} ${cell ?? ''}`] : [])),
    ratings: sheets[0]?.tables[0]?.rows.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : null)),
  };
}

test.each<[string, readonly Line[]]>([
  [
    'in the total',
    [
      ['Output', 'Target', 'Total'],
      ['Homes', '450', '420'],
      ['Trees', '300', '311'],
      ['Floorspace', '12,000', '9,750 '],
    ],
  ],
  [
    'as money',
    [
      ['Output', 'Target', 'Total'],
      ['Investment', '£30m', '£23.8m'],
      ['Grants', '£2m', '£1.5m'],
      ['Income', '£900', '£1,000'],
    ],
  ],
  [
    'in the periods',
    [
      ['Output', 'Target', 'Q1', 'Q2'],
      ['Homes let', 50, '12', '15'],
      ['Trees', 30, '9', '11'],
      ['Visits', 900, '210', '340'],
    ],
  ],
])('text %s is one question', (_case, rows) => {
  const { texts, ratings } = review(rows);
  expect(texts).toEqual([`ask C2`]);
  expect(ratings).toEqual([null, null, null]);
});

test('a single number typed as text is a slip in its cell', () => {
  const { texts } = review([
    ['Output', 'Target', 'Q1', 'Q2', 'Total'],
    ['Homes let', 50, 12, '15', 27],
    ['Trees planted', 30, 9, 11, 20],
    ['Visits made', 900, 210, 340, 550],
  ]);
  expect(texts).toEqual(['wrong D2']);
});
