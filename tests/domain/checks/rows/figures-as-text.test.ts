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
    'with signs in the periods',
    [
      ['Output', 'Target', 'Q1', 'Q2'],
      ['Homes let', 50, '+12', '+15'],
      ['Trees', 30, '+9', '+11'],
      ['Visits', 900, '+210', '+340'],
    ],
  ],
])('text %s is one question', (_case, rows) => {
  const { texts, ratings } = review(rows);
  expect(texts).toEqual([`ask C2`]);
  expect(ratings).toEqual([null, null, null]);
});

test.each<[string, readonly Line[], readonly number[]]>([
  [
    'percentages',
    [
      ['KPI', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Year to date'],
      ['Tenancies sustained', '90%', '91%', '88%', null, null, '89.5%'],
      ['Calls answered', '95%', '94.2 %', '96.1%', null, null, '96.1%'],
      ['Visits', 400, 81, 92, null, null, 173],
    ],
    [0.895, 0.961, 173],
  ],
  [
    'pounds',
    [
      ['Measure', 'Target', 'Q1', 'Q2'],
      ['Fees from hire', '£12,000', '£5,200', '£1,950'],
      ['Grants won', '£250k', '£161k', '£24k'],
    ],
    [7150, 185_000],
  ],
  [
    'plain numbers among typed ones',
    [
      ['Output', 'Target', 'Q1', 'Q2'],
      ['Homes let', 50, '19', 12],
      ['Visits', 9000, '2,410', '1,340'],
    ],
    [31, 3750],
  ],
])('%s typed as text count where nobody reads them another way, and one note says so', (_case, rows, totals) => {
  const { findings, sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });
  expect(sheets[0]?.tables[0]?.rows.map(({ total }) => Number(total?.toFixed(9)))).toEqual(totals);
  expect(findings.filter(({ check }) => check === 'text-in-figures')).toEqual([]);
  const told = findings.filter(({ check }) => check === 'text-counted');
  expect(told.map(({ severity, message }) => [severity, message.includes('counted here')])).toEqual([['note', true]]);
});

test.each<[string, readonly Line[]]>([
  [
    'a sum of the officer’s that leaves it out',
    [
      ['Output', 'Target', 'Q1', 'Q2', 'Total'],
      ['Homes let', 50, 12, '15', { formula: '=SUM(C2:D2)', gives: 12 }],
    ],
  ],
  [
    'numbers on another scale',
    [
      ['Output', 'Target', 'Q1', 'Q2'],
      ['Calls answered', '95%', 94, '93%'],
    ],
  ],
])('a text beside %s is not counted, and is called a mistake', (_case, rows) => {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });
  expect(findings.filter(({ check }) => check === 'text-counted')).toEqual([]);
  expect(findings.filter(({ check }) => check === 'text-in-figures').map(({ severity }) => severity)).toContain('wrong');
});

test('a row of texts on several scales is asked about, and none of its cells is called a mistake', () => {
  const rows: readonly Line[] = [
    ['Output', 'Target', 'Q1', 'Q2'],
    ['Fees from hire', 100_000, '£12k', '£9,000'],
  ];
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });
  expect(findings.map(({ check, severity, cell }) => `${check} ${severity} ${cell ?? ''}`)).toEqual(['words-in-figures ask C2']);
});

test('a nought in words is no mistake: it changes no sum', () => {
  const { texts } = review([
    ['Output', 'Target', 'Q1', 'Q2', 'Total'],
    ['Homes let', 50, 12, 'nil', 12],
    ['Trees planted', 30, 9, 11, 20],
    ['Visits made', 900, 210, 340, 550],
  ]);
  expect(texts).toEqual([]);
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
