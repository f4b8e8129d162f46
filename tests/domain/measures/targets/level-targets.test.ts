// A level is to be held all year, so its target is expected in full by now; what adds up or grows with the year is expected
// by the share of the days gone.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf } from '../../recognise/grid-of';

/** By how much of the target the row is expected to have come by 31 December, three quarters of the year: 275 of its 366 days. */
function expectedShare(name: string, unit: string, target: number, quarters: readonly number[], total: number): number {
  const rows = [
    ['Performance report 2015/16'],
    ['Indicator', 'Unit', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'YTD'],
    [name, unit, target, quarters[0] ?? null, quarters[1] ?? null, quarters[2] ?? null, null, total],
    ['Potholes filled', 'number', 400, 90, 100, 110, null, 300],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2015-12-31', answers: [] });
  const row = sheets[0]?.tables[0]?.rows[0];
  return (row?.profile ?? Number.NaN) / target;
}

test.each<[string, string, number, readonly number[], number]>([
  ['Planning applications decided in time', '%', 80, [75, 70, 72], 72.3],
  ['Residents who feel safe', '%', 70, [61, 63, 66], 66],
  ['Average days to re-let a home', 'days', 25, [31, 30, 33], 31.3],
  ['Mean satisfaction', 'score', 8, [6.1, 6.3, 6.2], 6.2],
  ['Foster carers in post', 'number', 60, [51, 52, 52], 52],
  ['Active borrowers (12-month rolling)', 'number', 950, [921, 932, 936], 936],
  ['Visits to the farm, rolling twelve months', 'number', 4000, [2100, 3050, 3600], 3600],
  ['Jobs supported (moving annual total)', 'number', 300, [120, 190, 270], 270],
  ['Tenants of the market (higher is better)', 'number', 90, [88, 81, 86], 86],
  ['Appeals allowed (%), more is better', '%', 30, [17, 38, 30], 28.6],
  ['Enquiries answered the same day', '%', 60, [20, 41, 55], 44],
])('all of it, of a level: %s', (...row) => {
  expect(expectedShare(...row)).toBe(1);
});

test.each<[string, string, number, readonly number[], number]>([
  ['Council tax collected', '%', 98, [28.5, 56.2, 83.9], 83.9],
  ['Share of the programme delivered', '%', 100, [12, 35, 61], 61],
  ['Grant spent', '%', 95, [40, 55, 70], 70],
  ['Residual waste per household (kg)', 'number', 460, [117, 114, 110], 341],
  ['Bags of litter per volunteer', 'number', 40, [9, 10, 12], 31],
  ['Cost of grants per head (£)', 'number', 60, [12, 16, 15], 43],
  ['Gullies emptied', 'number', 900, [200, 210, 190], 600],
])('three quarters of it, of what adds up or grows with the year: %s', (...row) => {
  expect(expectedShare(...row)).toBeCloseTo(275 / 366, 9);
});

test.each<[string, number, readonly number[], boolean]>([
  ['Residual waste per household (kg)', 440, [112, 109, 111], true],
  ['Sickness days per officer', 8.5, [2.1, 2, 2.6], true],
  ['Cost per case', 400, [390, 410, 405], false],
  ['Average days to re-let a home', 25, [31, 30, 33], false],
])('without a total it is asked whether quarters, each a part of the year’s target, add up: %s', (name, target, quarters, isAsked) => {
  const rows = [
    ['Performance report 2015/16'],
    ['Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
    [name, target, ...quarters, null],
    ['Potholes filled', 400, 90, 100, 110, null],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2015-12-31', answers: [] });
  expect(sheets[0]?.tables[0]?.rows[0]?.method?.open === true).toBe(isAsked);
});
