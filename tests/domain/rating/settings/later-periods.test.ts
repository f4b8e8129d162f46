// What stands in a period after the as-at date never says what was delivered, whatever the sheet's totals take in; and the
// officer is asked where the date may be mistaken.

import { settingName } from '../../../../src/domain/rating/settings/settings-names';
import { dateMoved } from '../../../../src/domain/rating/not-rated';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { typeAtName } from '../../fixtures/type-into';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Rows = readonly (readonly TestCell[])[];

const sum = (row: number, gives: number): TestCell => ({ formula: `=SUM(C${String(row)}:F${String(row)})`, gives });
const quarters = ['Quarter 1 2024/25', 'Quarter 2 2024/25', 'Quarter 3 2024/25', 'Quarter 4 2024/25'];

const planned: Rows = [
  ['Deliverable', 'Target', ...quarters, 'Total'],
  ['Kerbs lowered', 80, 12, 9, 25, 40, sum(2, 86)],
  ['Signs cleaned', 400, 100, 100, 100, 100, sum(3, 400)],
];

function review(rows: Rows, asAt: string | null = '2024-09-30') {
  const snapshot = snapshotOf(gridOf(rows));
  return { snapshot, review: reviewWorkbook(snapshot, { asAt, answers: [] }) };
}

function totalsIn(rows: Rows, asAt?: string) {
  return review(rows, asAt).review.sheets[0]?.tables[0]?.rows.map(({ total }) => total);
}

function asAtFindings(rows: Rows, asAt?: string) {
  const { findings } = review(rows, asAt).review;
  return findings.filter(({ check }) => check === 'as-at').map(({ severity, cell }) => [severity, cell]);
}

test('later periods are no part of the total, of the percentage, the rating and the draft', () => {
  const rows = review(planned).review.sheets[0]?.tables[0]?.rows ?? [];
  expect(rows.map(({ total, achieved, rating }) => [total, achieved, rating])).toMatchObject([
    [21, 21 / 80, { status: 'Amber' }],
    [200, 0.5, { status: 'Amber' }],
  ]);
  expect(rows.map(({ draft }) => draft).join(' ')).not.toMatch(/86 so far|400 signs cleaned|Q3|Q4/u);
});

test('totals that take later periods in are asked about once, and nothing is called wrong', () => {
  const { findings } = review(planned).review;
  expect(findings.filter(({ severity }) => severity !== 'note').map(({ severity, cell }) => [severity, cell])).toEqual([['ask', 'E1']]);
  expect(findings.find(({ cell }) => cell === 'E1')?.message).toMatch(/^Columns E and F .* 30 September 2024.* column G takes it in/u);
});

const untotalled = (figures: readonly (number | null)[]): Rows => [
  ['Deliverable', 'Target', ...quarters],
  ['Kerbs lowered', 80, ...figures],
];

test.each<[string, readonly (number | null)[], string, number, readonly (readonly [string, string])[]]>([
  ['a plan of all later periods is told', [12, 9, 25, 40], '2024-09-30', 21, [['note', 'E1']]],
  ['a blank period after them: the date may be stale', [12, 9, 25, null], '2024-09-30', 21, [['ask', 'E1']]],
  ['of a period under way nothing says what it is, where later ones are filled', [12, 9, 25, 40], '2024-11-15', 21, [['ask', 'E1']]],
  ['a period under way, the last that is filled, holds what was done so far', [12, 9, 25, null], '2024-11-15', 46, []],
  ['the year is over', [12, 9, 25, 40], '2025-03-31', 86, []],
])('%s', (_rule, figures, asAt, total, findings) => {
  expect(totalsIn(untotalled(figures), asAt)).toEqual([total]);
  expect(asAtFindings(untotalled(figures), asAt)).toEqual(findings);
});

test.each<[string, TestCell, TestCell, number]>([
  ['a mean', { formula: '=AVERAGE(C2:F2)', gives: 72 }, '%', 64],
  ['the highest', { formula: '=MAX(C2:F2)', gives: 80 }, '%', 66],
  ['the last one, typed', 80, '%', 66],
  ['a mean, typed', 72, '%', 66],
])('a total that is %s of all periods isn’t wrong, and is no total so far', (_rule, total, unit, soFar) => {
  const rows: Rows = [
    ['Measure', 'Target', ...quarters, 'Full year', 'Unit'],
    ['Tenants content with repairs', 75, 62, 66, 80, 80, total, unit],
  ];
  expect(totalsIn(rows)).toEqual([soFar]);
  expect(review(rows).review.findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
});

test('figures past the date of an earlier review are asked about: the date may be stale', () => {
  const { snapshot, review: first } = review(untotalled([12, 9, 25, 40]));
  const { findings } = reviewWorkbook(applyEdits(snapshot, first.edits), { asAt: null, answers: [] });
  expect(findings.filter(({ check }) => check === 'as-at')).toMatchObject([
    { severity: 'ask', stated: '2024-09-30', computed: '2025-03-31' },
  ]);
});

test('a date that the sheet states counts as one that is given', () => {
  const rows: Rows = [['Highways plan: position at 30 September 2024'], [], ...untotalled([12, 9, 25, 40])];
  expect(review(rows, null).review.sheets[0]?.tables[0]?.rows.map(({ total }) => total)).toEqual([21]);
});

describe('beside the table', () => {
  const { snapshot, review: first } = review(planned);
  const after = applyEdits(snapshot, first.edits);
  const written = JSON.stringify(first.edits).replaceAll('\\"', "'");

  test('the formulas count the same periods, and a second review makes no edit', () => {
    expect(written.includes('SUM(C2:D2)')).toBe(true);
    expect(written.includes('C2:F2')).toBe(false);
    expect(reviewWorkbook(after, { asAt: null, answers: [] }).edits).toEqual([]);
  });

  test('once the date has moved on the flags ask for a review, which counts what is over then', () => {
    expect(written.includes(`>=DATE(2024,12,31)),'${dateMoved}'`)).toBe(true);
    const moved = typeAtName(after, settingName('asAt', 1), 45_657);
    expect(reviewWorkbook(moved, { asAt: null, answers: [] }).sheets[0]?.tables[0]?.rows.map(({ total }) => total)).toEqual([46, 300]);
  });
});

test('of a list with a row for each period, those that haven’t begun are a forecast and have no status', () => {
  const { sheets } = review([
    ['Output', 'Period', 'Target', 'Actual'],
    ['Walks led', 'Q1 2024/25', 6, 6],
    ['Walks led', 'Q2 2024/25', 6, 5],
    ['Walks led', 'Q3 2024/25', 6, 6],
    ['Walks led', 'Q4 2024/25', 6, 6],
  ]).review;
  const rows = sheets[0]?.tables[0]?.rows ?? [];
  expect(rows.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : null))).toEqual(['Green', 'Amber', null, null]);
  expect(rows.slice(2).map(({ draft }) => draft)).toEqual([expect.stringContaining('a forecast'), expect.stringContaining('a forecast')]);
});

test('a column of what was done in the same period of last year is compared with, and never counted', () => {
  const rows: Rows = [
    ['Measure', 'PY Q1', 'PY Q2', ...quarters.slice(0, 2), 'Target'],
    ['Calls answered', 70, 90, 80, 95, 400],
    ['Forms scanned', 7, 11, 8, 6, 30],
  ];
  expect(totalsIn(rows)).toEqual([175, 14]);
});

test('the plan’s own forecast is the row’s, and told whether or not it meets the target', () => {
  const rows: Rows = [
    ['Programme position at 30 June 2024'],
    [],
    ['Deliverable', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'Forecast for the year'],
    ['Wardens trained', 40, 9, null, null, null, 46],
    ['Stalls let', 30, 4, null, null, null, 12],
  ];
  const found = review(rows, '2024-06-30').review.sheets[0]?.tables[0]?.rows ?? [];
  expect(found.map(({ forecast, forecastBasis }) => [forecast, forecastBasis])).toEqual([
    [46, 'plan'],
    [12, 'plan'],
  ]);
  expect(found[0]?.draft).toContain('own forecast is 46, more than the target');
  expect(found[1]?.draft).toContain('own forecast is 12, 18 short of the target');
});
