// What others come to, the measure's own figures once more, and remarks on the row above are no rows of the plan; a row over its
// parts whose target is their sum too is their total.

import { leastConfidence } from '../../../../src/domain/model/mapping';
import type { TestCell } from '../grid-of';
import { kindsIn, tableOf } from '../reading-of';

type Rows = readonly (readonly TestCell[])[];

const headings = ['Measure', 'Target', 'Q1', 'Q2'];
const sumOf = (formula: string, gives: number): TestCell => ({ formula, gives });

test.each<[string, Rows, string]>([
  [
    'averages of others',
    [
      headings,
      ['Waste recycled (%)', 50, 44, 46],
      ['Wales average', null, 61, 62],
      ['Family group', null, 43, 44],
      ['Calls answered (%)', 90, 88, 91],
      ['Average for England', null, 85, 86],
    ],
    '1 deliverable, 2 note, 3 note, 4 deliverable, 5 note',
  ],
  [
    'running totals',
    [
      headings,
      ['Verges cut', 400, 90, 110],
      ['Running total', null, 90, sumOf('=C3+D2', 200)],
      ['Drains cleared', 800, 190, 210],
      ['Running total', null, 190, sumOf('=C5+D4', 400)],
    ],
    '1 deliverable, 2 note, 3 deliverable, 4 note',
  ],
  [
    'regions with targets of their own',
    [headings, ['England', 40, 10, 12], ['Wales', 10, 2, 3], ['Scotland', 12, 3, 3]],
    '1 deliverable, 2 deliverable, 3 deliverable',
  ],
  [
    'regions of which one still has no target',
    [headings, ['England', null, 10, 12], ['Wales', 10, 2, 3], ['Scotland', 12, 3, 3]],
    '1 deliverable, 2 deliverable, 3 deliverable',
  ],
  [
    'remarks between the rows',
    [
      headings,
      ['Verges cut', 400, 90, 110],
      ['Two crews were off in May.'],
      ['Drains cleared', 800, 190, 210],
      ['The new lorry came late this year.'],
      ['Bins put out', 80, 20, 25],
    ],
    '1 deliverable, 2 note, 3 deliverable, 4 note, 5 deliverable',
  ],
  [
    'themes that are sentences',
    [
      headings,
      ['Our streets are clean and safe.'],
      ['Verges cut', 400, 90, 110],
      ['Drains cleared', 800, 190, 210],
      ['Our parks are loved by all.'],
      ['Bins put out', 80, 20, 25],
    ],
    '1 theme, 2 deliverable, 3 deliverable, 4 theme, 5 deliverable',
  ],
  [
    'a total over its parts',
    [
      headings,
      ['All areas', sumOf('=SUM(B3:B5)', 65), sumOf('=SUM(C3:C5)', 15), sumOf('=SUM(D3:D5)', 18)],
      ['North', 20, 5, 6],
      ['South', 30, 6, 7],
      ['East', 15, 4, 5],
    ],
    '1 total, 2 deliverable, 3 deliverable, 4 deliverable',
  ],
  [
    'a measure over its parts, with a target of its own',
    [
      headings,
      ['Homes built', 65, sumOf('=SUM(C3:C4)', 11), sumOf('=SUM(D3:D4)', 13)],
      ['Flats built', 20, 5, 6],
      ['Houses built', 30, 6, 7],
    ],
    '1 deliverable, 2 deliverable, 3 deliverable',
  ],
])('%s', (_case, rows, kinds) => {
  const table = tableOf(rows);
  expect(kindsIn(table).replace(/\b(?:sub)?total\b/gu, 'total')).toBe(kinds);
  expect(table.confidence).toBeGreaterThanOrEqual(leastConfidence);
});
