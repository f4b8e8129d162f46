// Percentages that come out row after row find their target, whatever the headings call the two columns.

import { percent, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Sheet = readonly (readonly TestCell[])[];

test.each<[string, Sheet, string]>([
  [
    'of periods added up or latest, under headings that say nothing of either',
    [
      ['Measure', 'Aim', 'Q1', 'Q2', 'Q3', '% of aim'],
      ['Dykes rebuilt', 50, 10, 22, 36, percent(0.72)],
      ['Wardens trained', 80, 20, 20, 15, percent(0.69)],
      ['Pumps fitted', 12, 3, 6, 9, percent(0.75)],
    ],
    'description A, target B, periods CDE, achieved F',
  ],
  [
    'in hundredths, left of what it divides by',
    [
      ['Measure', 'Share', 'Needed', 'Total'],
      ['Doses given', 90, 400, 360],
      ['Clinics held', 50, 12, 6],
      ['Visits', 110, 30, 33],
    ],
    'description A, target C, total D, achieved B',
  ],
  [
    'none in a column of running numbers, even where some come out',
    [
      ['Measure', 'Aim', 'Q1', 'No.'],
      ['Doses given', 100, 1, 1],
      ['Clinics held', 200, 4, 2],
      ['Visits', 100, 3, 3],
    ],
    'description A, target B, periods C',
  ],
  [
    'none where one figure repeated is divided by',
    [
      ['Measure', 'Alpha', 'Q1', 'Q2', 'Omega'],
      ['Doses given', 100, 30, 50, percent(0.8)],
      ['Clinics held', 100, 15, 25, percent(0.4)],
      ['Visits', 100, 20, 10, percent(0.3)],
    ],
    'description A, periods CD',
  ],
])('%s', (_case, sheet, roles) => {
  expect(rolesIn(tableOf(sheet))).toBe(roles);
});
