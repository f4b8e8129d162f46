// Layouts of councils' own returns that a column's words alone would misread: each row of a table names what must not happen.

import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { gridOf, percent, type GridOptions, type TestCell } from './grid-of';
import { kindsIn, rolesIn, tableOf } from './reading-of';

type Sheet = readonly (readonly TestCell[])[];

test.each<[string, Sheet, string]>([
  [
    'the actual of the year before the target’s is last year’s, not a period',
    [
      ['Commitment', '2023/24 actual', '2024/25 commitment level (target)', '2024/25 actual', 'Met?'],
      ['Leakage', 182.4, 171, 175.2, 'No'],
      ['Pollution incidents', 24, 19.5, 19.5, 'Yes'],
    ],
    'description A, target C, total D',
  ],
  [
    'the same with the target first',
    [
      ['Measure', 'Performance level 2024/25 (target)', 'Actual 2024/25', 'Actual 2023/24'],
      ['Customer score', 82, 80.1, 79.8],
      ['Register reach', 8, 9.3, 7.8],
    ],
    'description A, target B, total C',
  ],
  [
    'the same of calendar years',
    [
      ['Measure', '2023 actual', 'Standard for 2024 (annual target)', '2024 actual'],
      ['Customer score', 79.8, 82, 80.1],
      ['Register reach', 7.8, 8, 9.3],
    ],
    'description A, target C, total D',
  ],
  [
    'a forecast status is not how things stand',
    [
      ['Indicator', 'Target', 'Actual', 'Current RAG', 'Forecast RAG'],
      ['Potholes filled', 9000, 3900, 'Red', 'Amber'],
      ['Gullies emptied', 20000, 10400, 'Green', 'Green'],
    ],
    'description A, target B, total C, rag D',
  ],
  [
    'that of last quarter is the review before, wherever it stands',
    [
      ['Project', 'DCA this quarter', 'DCA last quarter', 'End date', 'Commentary'],
      ['School', 'A/G', 'A', '30/09/2026', 'Roof is on'],
      ['Harbour', 'A', 'A/R', '2028', null],
    ],
    'project A, description A, timescale D, rag BC, commentary E',
  ],
  [
    'two dated reviews are both kept, though one says last',
    [
      ['Action', 'By when', 'March 2024 review', 'Last review Oct 2024'],
      ['Open the hub', 'May 2025', 'Amber', 'Green'],
      ['Plant trees', 'May 2026', 'Red', 'Amber'],
    ],
    'description A, timescale B, rag CD',
  ],
  [
    'quarters to date are periods where there are no others',
    [
      ['Indicator', 'Annual target', 'Q1 YTD', 'Q2 YTD', 'Q3 YTD'],
      ['Homes insulated', 200, 40, 96, 150],
      ['Jobs', 80, 12, 30, 41],
    ],
    'description A, target B, periods CDE',
  ],
  [
    'a period with more words than figures is a period all the same',
    [
      ['Output', 'Target', 'Q1', 'Q2', 'Total'],
      ['Volunteers', 200, '12 (est)', 55, 67],
      ['Schemes', 5, '1 of 5', 2, 3],
      ['Visits', 90, 30, 40, 70],
    ],
    'description A, target B, periods CD, total E',
  ],
  [
    '"Year" behind its quarters is the stated total',
    [
      ['Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'],
      ['Re-let days', 21, 25, 24, 22, null, 23.7],
      ['Lets', 80, 20, 21, 18, null, 59],
    ],
    'description A, target B, periods CDEF, total G',
  ],
  [
    'a target in figures goes before a goal in words, and "by March" is no month of figures',
    [
      ['Goal', 'Measure', 'Target by March 2025', 'Current', 'RAG'],
      ['More people walk', 'Walk leaders', 60, 64, 'Green'],
      ['More people swim', 'Lessons', 900, 700, 'Amber'],
    ],
    'description B, target C, total D, rag E',
  ],
  [
    'colours over the cuts between them don’t hide the headings',
    [
      ['Measure', 'Green', 'Amber', 'Red', 'Q1', 'Q2', 'Latest RAG'],
      ['Void days', '<=20', '21-25', '>25', 22, 19, 'Green'],
      ['Calls answered', '>=90%', '85-90%', '<85%', percent(0.91), percent(0.88), 'Amber'],
    ],
    'description A, periods EF, rag G',
  ],
  [
    'a forecast outturn has not been delivered, so a budget beside it is no target',
    [
      ['Scheme', 'Approved budget', 'Forecast outturn', 'RAG', 'Commentary'],
      ['Roof', 1200, 1250, 'Amber', 'Steel is dear'],
      ['Bridge', 2400, 2400, 'Red', null],
    ],
    'project A, description A, rag D, commentary E',
  ],
  [
    'updates of each quarter are commentary',
    [
      ['Action', 'Deadline', 'Q1 update', 'Q2 update', 'RAG'],
      ['Youth hub', 'Mar 2025', 'Site found', 'Lease signed', 'Green'],
      ['Skate park', 'Dec 2024', 'Consulted', 'Design is late', 'Amber'],
    ],
    'description A, timescale B, rag E, commentary DC',
  ],
  [
    'what we have done is commentary, not what the row is about',
    [
      ['What we said we would do', 'What we have done', 'Status'],
      ['Recruit 20 social workers', 'Fourteen have started', 'Amber'],
      ['Open two homes', 'Both are open', 'Green'],
    ],
    'description A, rag C, commentary B',
  ],
  [
    'original and revised dates are timescales',
    [
      ['Milestone', 'Original date', 'Revised date', 'Status'],
      ['Launch', "End Sept '24", 'mid-Nov 2024', 'Slipped'],
      ['Go live', '1st April 2025', 'tbc', 'At risk'],
    ],
    'description A, timescale C, progress D',
  ],
])('%s', (_what, rows, roles) => {
  expect(rolesIn(tableOf(rows))).toBe(roles);
});

test('a last heading beside the bands keeps them bands, and targets of several years are asked about', () => {
  const rows: Sheet = [
    ['Targets of the area agreement'],
    [null, null, null, 'Targets', null, null, 'Lead partner'],
    ['Ref', 'Indicator', 'Baseline (2007/08)', '2008/09', '2009/10', '2010/11', null],
    ['NI 154', 'Additional homes', 410, 420, 450, 480, 'Council'],
    ['NI 155', 'Affordable homes', 90, 100, 120, 140, 'Council'],
  ];
  const table = tableOf(rows, { merges: [[1, 3, 1, 5]] });
  expect(table.headerRows).toEqual([1, 2]);
  expect(table.roles.flatMap(({ role, column }) => (role === 'target' ? [column] : []))).toEqual([3, 4, 5]);
  expect(table.confidence).toBeLessThan(0.5);
});

test.each<[string, Sheet, GridOptions]>([
  [
    'under one another, the measure merged over both',
    [
      ['Indicator', null, 'Q1', 'Q2'],
      ['New homes', 'Target', 100, 100],
      [null, 'Actual', 90, 110],
      ['Repairs', 'Target', 500, 500],
      [null, 'Actual', 520, 480],
    ],
    { merges: [[1, 0, 2, 0]] },
  ],
  [
    'with variances between them',
    [
      ['KPI', 'Type', 'April 2024', 'May 2024', 'June 2024'],
      ['Visits', 'Plan', 10, 10, 10],
      ['Visits', 'Actual', 9, 12, 10],
      ['Visits', 'Variance', -1, 2, 0],
      ['Loans', 'Plan', 40, 40, 40],
      ['Loans', 'Actual', 44, 41, 39],
      ['Loans', 'Variance', 4, 1, -1],
    ],
    {},
  ],
])('targets on rows of their own aren’t counted as done: %s', (_what, rows, options) => {
  const { layout, reason } = recogniseSheet(gridOf(rows, options));
  expect(layout).toBe('none');
  expect(reason).toMatch(/targets and actuals stand on rows of their own/u);
});

test('two deliverables that are called so are no rows of targets', () => {
  const rows: Sheet = [
    ['Deliverable', 'Target', 'Q1', 'Q2'],
    ['Targets', 4, 1, 2],
    ['Results', 4, 2, 1],
    ['Home visits', 9, 4, 4],
  ];
  expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 deliverable');
});

test.each([
  ['Direction', '↓', 'at least'],
  ['Direction', 'Down', 'at least'],
  ['Direction', 'Lower', 'up to'],
  ['Direction', 'Decrease', 'up to'],
  ['Good is', '↓', 'up to'],
  ['Polarity', 'Down', 'up to'],
])('under “%s” “%s” reads the target as %s', (heading, text, kind) => {
  const rows: Sheet = [
    ['Indicator', heading, 'Target', 'Q1', 'Q2'],
    ['Signals', text, 60, 30, 28],
    ['Calls', text, 40, 20, 19],
  ];
  expect(tableOf(rows).rows.map(({ target }) => target.kind)).toEqual([kind, kind]);
});

test('a row called Total is no project, though no figure of it is read', () => {
  const rows: Sheet = [
    ['Project', 'Directorate', 'Balance', 'RAG', 'Commentary'],
    ['Youth club', 'People', 400, 'Green', 'Open'],
    ['Allotments', 'Place', 700, 'Red', 'Late'],
    ['Total', 'All', 1100, null, 'See above'],
  ];
  expect(kindsIn(tableOf(rows))).toBe('1 project, 2 project, 3 total');
});

test('a row of figures in words is no second row of headings', () => {
  const rows: Sheet = [
    ['Output', 'Target', 'Q1', 'Q2', 'Q3'],
    ['Starts', 90, 20, 30, 25],
    ['Footfall', '10k', '2k', '2.5k', '3k'],
    ['Loans', 40, 10, 12, 9],
  ];
  expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 deliverable');
});
