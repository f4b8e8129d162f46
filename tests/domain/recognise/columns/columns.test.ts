// Traps of columns (domain.md): what looks like a figure of a period, a target or a status, and isn't.

import { gridOf, percent, type TestCell } from '../grid-of';
import { rolesIn, tableOf, tablesOf } from '../reading-of';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';

type Sheet = readonly (readonly TestCell[])[];

const months = ['April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

test.each<[string, Sheet, string]>([
  [
    'months beside quarters and a year total are counted once, at the finest level',
    [
      ['KPI', 'Target', 'Apr', 'May', 'Jun', 'Q1', 'Jul', 'Aug', 'Sep', 'Q2', 'Year total'],
      ['Visits', 100, 1, 2, 3, 6, 4, 5, 6, 15, 21],
    ],
    'description A, target B, periods CDEGHI, total K',
  ],
  [
    'quarters beside the year to date: the latter is the total',
    [
      ['KPI', 'Target', 'Q1', 'Q2', 'YTD'],
      ['Visits', 100, 1, 2, 3],
    ],
    'description A, target B, periods CD, total E',
  ],
  [
    'a total wins over a year to date',
    [
      ['KPI', 'Target', 'Q1', 'Q2', 'YTD', 'Total'],
      ['Visits', 100, 1, 2, 3, 3],
    ],
    'description A, target B, periods CD, total F',
  ],
  [
    'a target per period is no actual, and no target of the year',
    [
      ['KPI', 'Q1 Target', 'Q1 Actual', 'Q2 Target', 'Q2 Actual'],
      ['Visits', 10, 9, 20, 22],
    ],
    'description A, periods CE',
  ],
  [
    'unmerged bands over Target and Actual',
    [
      ['KPI', 'Annual target', 'Q1', null, 'Q2', null],
      [null, null, 'Target', 'Actual', 'Target', 'Actual'],
      ['Visits', 100, 10, 9, 20, 22],
    ],
    'description A, target B, periods DF',
  ],
  [
    'RAG and comments per quarter',
    [
      ['KPI', 'Target', 'Q1', 'Q1 RAG', 'Q1 comment', 'Q2', 'Q2 RAG', 'Q2 comment'],
      ['Visits', 10, 4, 'Green', 'on course', 5, 'Amber', 'a little late'],
    ],
    'description A, target B, periods CF, rag DG, commentary HE',
  ],
  [
    'the last year’s outturn is no period and no total',
    [
      ['KPI', '2014/15 outturn (previous year)', '2015/16 target', 'Q1', 'Q2', 'Total'],
      ['Visits', 90, 100, 1, 2, 3],
    ],
    'description A, target C, periods DE, total F',
  ],
  [
    'budget against monthly actuals is a target',
    [
      ['Line item', 'Budget', ...months, 'Total'],
      ['Rent', 100, ...twelve, 78],
    ],
    'description A, target B, periods CDEFGHIJKLMN, total O',
  ],
  [
    'target against a lone actual',
    [
      ['Measure', 'Unit', 'Target', 'Actual', 'Variance', 'RAG', 'Comments'],
      ['Visits', 'Number', 100, 90, -10, 'Amber', 'Fewer than planned'],
    ],
    'description A, target C, unit B, total D, rag F, commentary G',
  ],
  [
    '"Achieved" in percent beside numeric targets',
    [
      ['Deliverable', 'Target', 'Q1', 'Q2', 'Achieved'],
      ['Visits', 10, 4, 5, percent(0.9)],
    ],
    'description A, target B, periods CD, achieved E',
  ],
  [
    'four letters of data quality are no RAG',
    [
      ['Measure', 'Target', 'Data quality', 'Q1', 'Q2'],
      ['Visits', 10, 'RAAR', 4, 5],
      ['Loans', 10, 'GGGG', 4, 5],
    ],
    'description A, target B, periods DE',
  ],
  [
    'a status column of other words keeps them',
    [
      ['Action', 'Status', 'Due date', 'Comments'],
      ['Appoint a lead', 'Complete', 'June 2015', 'Done in May'],
      ['Write the plan', 'In progress', 'July 2015', null],
    ],
    'description A, timescale C, progress B, commentary D',
  ],
  [
    'a status column of colours is, whatever its heading',
    [
      ['Project', 'Position', 'Comments'],
      ['Hub', 'Green', 'Done in May'],
      ['Market', 'amber', 'Late by a month'],
    ],
    'project A, description A, rag B, commentary C',
  ],
  [
    'a target for another year',
    [['Targets and delivery 2015/16'], ['KPI', '2015/16 target', '2016/17 target', 'Q1', 'Q2'], ['Visits', 10, 20, 4, 5]],
    'description A, target B, periods DE',
  ],
  [
    'the last quarter of the year before stands there to be compared',
    [
      ['KPI', '2015/16 target', 'Q4 2014/15', 'Q1 2015/16', 'Q2 2015/16'],
      ['Visits', 10, 3, 4, 5],
    ],
    'description A, target B, periods DE',
  ],
  [
    'actuals of earlier years are no periods of this one',
    [
      ['KPI', '2013/14 actual', '2014/15 actual', '2015/16 target', '2015/16 actual'],
      ['Visits', 10, 3, 4, 5],
    ],
    'description A, target D, total E',
  ],
  [
    'two targets that nothing tells apart are none',
    [
      ['KPI', 'Target (stretch)', 'Target (minimum)', 'Q1', 'Q2'],
      ['Visits', 10, 20, 4, 5],
    ],
    'description A, periods DE',
  ],
  [
    'the theme may have lost its heading, and carries down',
    [
      [null, 'Transaction', 'Apr 2012', 'May 2012', 'Jun 2012'],
      ['Paper', 'Licence', 1, 2, 3],
      [null, 'Renewal', 1, 2, 3],
      [null, 'Refund', 1, 2, 3],
    ],
    'theme A, description B, periods CDE',
  ],
  [
    'a key at the right is no part of the table',
    [
      ['Project', 'RAG', 'Comments', null, 'Key', null],
      ['Hub', 'Green', 'Done in May', null, 'Green', 'On track'],
      ['Market', 'Amber', 'Late by a month', null, 'Amber', 'Some risk'],
    ],
    'project A, description A, rag B, commentary C',
  ],
  [
    'spacer columns between months',
    [
      ['Line item', null, 'April', null, 'May', null, 'June', null, 'TOTALS'],
      ['Rent', null, 1, null, 2, null, 3, null, 6],
    ],
    'description A, periods CEG, total I',
  ],
])('%s', (_trap, rows, roles) => {
  expect(rolesIn(tableOf(rows))).toBe(roles);
});

test('real dates are headings, by the workbook’s own date system', () => {
  const month = (serial: number): TestCell => ({ shown: serial, as: 'mmm yyyy' });
  const rows: Sheet = [
    ['KPI', 'Target', month(42095), month(42125), month(42156)],
    ['Visits', 10, 1, 2, 3],
  ];
  const spans = (dateSystem: 1900 | 1904): readonly (string | undefined)[] =>
    tableOf(rows, { dateSystem }).columns.periods.map(({ span }) => span?.start);
  expect(spans(1900)).toEqual(['2015-04-01', '2015-05-01', '2015-06-01']);
  expect(spans(1904)).toEqual(['2019-04-01', '2019-05-01', '2019-06-01']);
});

test('three merged heading rows over years, quarters and Actual or Forecast; a forecast is marked', () => {
  const rows: Sheet = [
    ['Theme', 'Output', 'Unit', 'Financial year 2023 to 2024', null, 'Financial year 2024 to 2025', null, null, 'Grand total'],
    [null, null, null, '(Jan to Mar)', 'Total', '(Apr to Jun)', '(Jul to Sep)', 'Total', null],
    [null, null, null, 'Actual', null, 'Forecast', 'Forecast', null, null],
    ['Skills', 'Places', 'sqm', 370, 370, 295, 925, 1220, 1590],
  ];
  const table = tableOf(rows, {
    merges: [
      [0, 3, 0, 4],
      [0, 5, 0, 7],
      [0, 0, 2, 0],
      [0, 1, 2, 1],
      [0, 2, 2, 2],
      [0, 8, 2, 8],
    ],
  });
  expect(table.headerRows).toEqual([0, 1, 2]);
  expect(rolesIn(table)).toBe('theme A, description B, unit C, periods DFG, total I');
  expect(table.columns.periods.map(({ span, forecast }) => [span?.start, forecast ?? false])).toEqual([
    ['2024-01-01', false],
    ['2024-04-01', true],
    ['2024-07-01', true],
  ]);
  expect(table.year).toBeNull();
});

test.each<[string, Sheet, RegExp]>([
  ['an empty sheet', [[null]], /empty/u],
  ['a form', [['Name of council'], ['Bolton'], ['Contact', 'name'], ['Telephone'], ['1234']], /form/u],
  [
    'a transposed sheet',
    [
      ['Measure', 'Visits', 'Loans', 'Events'],
      ['Target', 100, 50, 20],
      ['Q1', 10, 5, 2],
      ['Q2', 20, 6, 3],
      ['Total', 30, 11, 5],
      ['RAG', 'Amber', 'Amber', 'Red'],
    ],
    /down the side/u,
  ],
  [
    'a Gantt chart by colour without dates',
    [
      ['ID', 'Task', 'Predecessors', 'Jan', 'Feb', 'Mar', 'Apr'],
      [1, 'Design', null, null, null, null, null],
      [2, 'Build', 1, null, null, null, null],
    ],
    /Gantt/u,
  ],
  [
    'a risk register',
    [
      ['Risk name', 'Description', 'Likelihood', 'Impact', 'Mitigations', 'RAG'],
      ['Flood', 'The river may rise', 2, 3, 'Pumps are on site', 'Amber'],
    ],
    /risk register/u,
  ],
  [
    'statistics',
    [
      ['Sex', 'Age', 'Value'],
      ['Female', '15 - 24', 12],
      ['Male', '15 - 24', 14],
    ],
    /No row of headings/u,
  ],
  [
    'statistics by year',
    [
      ['Measure', '2013/14', '2014/15', '2015/16'],
      ['Births', 10, 11, 12],
      ['Deaths', 9, 9, 9],
    ],
    /beside its periods/u,
  ],
  [
    'a log of events',
    [
      ['Date', 'Action', 'Logged by', 'Comments'],
      [42100, 'Called the council', 'A. Officer', 'No answer'],
      [42101, 'Called again', 'A. Officer', 'Left a message'],
    ],
    /is headed as a target/u,
  ],
  [
    'a look-up list',
    [
      ['Project', 'Theme'],
      ['Hub', 'Skills'],
      ['Market', 'Town centre'],
    ],
    /is headed as a target/u,
  ],
  ['headings without rows', [['Deliverable', 'Target', 'Q1', 'Q2', 'RAG']], /no row is filled in/u],
])('%s is left alone, and the reason says so', (_kind, rows, reason) => {
  const reading = recogniseSheet(gridOf(rows));
  expect([reading.layout, reading.tables.length]).toEqual(['none', 0]);
  expect(reading.reason).toMatch(reason);
});

test('of two tables side by side each has the columns that an earlier review wrote beside it', () => {
  const heads = ['Deliverable', 'Target', 'Q1', 'Q2', 'Total', 'Total (computed)', 'Counting method'];
  const row = (name: string): readonly TestCell[] => [name, 10, 1, 2, 3, 3, 'Sum'];
  const tables = tablesOf([
    [...heads, null, null, null, ...heads],
    [...row('Visits'), null, null, null, ...row('Events')],
    [...row('Reviews'), null, null, null, ...row('Guides')],
  ]);
  expect(tables.map(({ addInColumns: own, area }) => [own, area.lastColumn])).toEqual([
    [{ total: 5, method: 6 }, 4],
    [{ total: 15, method: 16 }, 14],
  ]);
});
