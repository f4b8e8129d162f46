// Which RAG columns state the row's status: reviews in order, or parts of the work of which none is the row's.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { headingDate } from '../../../../../src/domain/rating/settings/as-at';
import { statedInWords, statedStatus } from '../../../../../src/domain/rating/latest-stated-status';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

type SheetRows = readonly (readonly TestCell[])[];

const reviewed = (rows: SheetRows) => reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });

/** Each row's status, and what is stated in words. */
function statedIn(rows: SheetRows): readonly (readonly [string | null, string | null])[] {
  const table = reviewed(rows).sheets[0]?.reading.tables[0];
  return (table?.rows ?? []).map((row) => [statedStatus(row), statedInWords(row)]);
}

const asksWhich = (rows: SheetRows): readonly string[] =>
  reviewed(rows).findings.flatMap(({ check, cell, message }) =>
    check === 'status-open' ? [`${cell ?? ''} ${message.split(' state ')[0] ?? ''}`] : [],
  );

test.each<[string, SheetRows, readonly (readonly [string | null, string | null])[], readonly string[]]>([
  [
    'letters under headings that say no RAG',
    [
      ['Scheme', 'Completion date', 'Time', 'Cost', 'Quality'],
      ['Mill Lane', '30/08/2026', 'R', 'A', 'G'],
      ['Riverside', '30/09/2026', 'G', 'G', 'G'],
      ['Crematorium', '30/10/2026', 'A', 'G', 'G'],
    ],
    [
      [null, 'Red (Time), Amber (Cost), Green (Quality)'],
      ['Green', 'Green'],
      [null, 'Amber (Time), Green (Cost), Green (Quality)'],
    ],
    ['C2 Columns C (“Time”), D (“Cost”) and E (“Quality”)'],
  ],
  [
    'RAG by dimension, no finer than that',
    [
      ['Project', 'RAG - Time', 'RAG - Cost', 'Due date'],
      ['Depot', 'Red', 'Amber', '30/09/2026'],
      ['Library', 'Green', 'Green', '30/09/2026'],
    ],
    [
      [null, 'Red (RAG - Time), Amber (RAG - Cost)'],
      ['Green', 'Green'],
    ],
    ['B2 Columns B (“RAG - Time”) and C (“RAG - Cost”)'],
  ],
  [
    'an overall one',
    [
      ['Project', 'Time', 'Overall RAG', 'Cost', 'Due date'],
      ['Depot', 'R', 'A', 'G', '30/09/2026'],
      ['Library', 'G', 'G', 'A', '30/09/2026'],
    ],
    [
      ['Amber', 'Amber'],
      ['Green', 'Green'],
    ],
    [],
  ],
  [
    'one that says RAG and no more, left of the others',
    [
      ['Project', 'RAG', 'Budget RAG', 'Risk', 'Due date'],
      ['Depot', 'Amber', 'Green', 'Red', '30/09/2026'],
      ['Library', 'Green', 'Green', 'Amber', '30/09/2026'],
    ],
    [
      ['Amber', 'Amber'],
      ['Green', 'Green'],
    ],
    [],
  ],
  [
    'one for each milestone',
    [
      ['Action', 'By June', 'RAG', 'By December', 'RAG'],
      ['Clear the backlog', 'List agreed', 'Green', 'Half cleared', 'Red'],
      ['Check each plan', 'Tool chosen', 'Amber', 'Fifty checked', null],
    ],
    [
      [null, 'Green (column C), Red (column E)'],
      ['Amber', 'Amber'],
    ],
    ['C2 Columns C and E'],
  ],
  [
    'months from the start',
    [
      ['Action', '3-month RAG', '6-month RAG', 'Timescale'],
      ['Clear the backlog', 'Green', 'Amber', 'March 2026'],
      ['Check each plan', 'Red', 'Red', 'March 2026'],
    ],
    [
      [null, 'Green (3-month RAG), Amber (6-month RAG)'],
      ['Red', 'Red'],
    ],
    ['B2 Columns B (“3-month RAG”) and C (“6-month RAG”)'],
  ],
  [
    'numbered reviews follow one another',
    [
      ['Action', 'Review 1 RAG', 'Review 2 RAG', 'Timescale'],
      ['Clear the backlog', 'Green', 'Amber', 'March 2026'],
      ['Check each plan', 'Red', 'Green', 'March 2026'],
    ],
    [
      ['Amber', 'Amber'],
      ['Green', 'Green'],
    ],
    [],
  ],
  [
    'dated reviews beside a part',
    [
      ['Action', 'RAG Sept 2024', 'RAG Dec 2024', 'Cost', 'Timescale'],
      ['Clear the backlog', 'Green', 'Amber', 'R', 'March 2026'],
      ['Check each plan', 'Red', null, 'A', 'March 2026'],
    ],
    [
      ['Amber', 'Amber'],
      ['Red', 'Red'],
    ],
    [],
  ],
  [
    'a later review that says how far it is',
    [
      ['Action', 'RAG Sept 2024', 'RAG Dec 2024', 'Timescale'],
      ['Careers fair', 'G', 'Complete', 'Nov 2024'],
      ['Youth council', 'Amber', 'Not started', 'March 2026'],
      ['Nurseries', 'Green', 'Amber', 'March 2026'],
    ],
    [
      [null, 'Complete'],
      [null, 'Not started'],
      ['Amber', 'Amber'],
    ],
    [],
  ],
])('%s', (_what, rows, stated, asked) => {
  expect(statedIn(rows)).toEqual(stated);
  expect(asksWhich(rows)).toEqual(asked);
});

test.each<[string, SheetRows, readonly (string | null)[]]>([
  [
    'last month right of this month',
    [
      ['Project', 'RAG this month', 'RAG last month', 'Commentary'],
      ['Finance system', 'Amber', 'Green', 'Testing found faults'],
      ['Leisure centre', 'Green', 'Red', 'Steel is up'],
    ],
    ['worse', 'improved'],
  ],
  [
    'last month left of it',
    [
      ['Project', 'Previous RAG', 'Current RAG', 'Commentary'],
      ['Finance system', 'Green', 'Amber', 'Testing found faults'],
      ['Leisure centre', 'Red', 'Red', 'Steel is up'],
    ],
    ['worse', 'same'],
  ],
  [
    'parts of the work have no direction',
    [
      ['Project', 'Time RAG', 'Cost RAG', 'Commentary'],
      ['Finance system', 'Green', 'Amber', 'Testing found faults'],
      ['Leisure centre', 'Red', 'Green', 'Steel is up'],
    ],
    [null, null],
  ],
])('direction: %s', (_what, rows, expected) => {
  const sheet = reviewed(rows).sheets[0];
  const table = sheet?.reading.tables[0];
  const directions = table === undefined ? undefined : sheet?.directions.get(table);
  expect(table?.rows.map(({ row }) => directions?.get(row)?.sinceLast ?? null)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['grades A and B', ['A', 'B', 'A']],
  ['one letter throughout, alone', ['G', 'G', 'G']],
  ['letters of another kind', ['R', 'G', 'P']],
])('no RAG: %s', (_what, letters) => {
  const rows: SheetRows = [
    ['Action', 'Due date', 'Class'],
    ...letters.map((letter, index): readonly TestCell[] => [`Mend bridge ${String(index + 1)} of the path`, '30/09/2026', letter]),
  ];
  expect(reviewed(rows).sheets[0]?.reading.tables[0]?.columns.rag).toEqual([]);
});

/** What is stated of each row now, and the date that the headings give the table. */
function nowIn(headings: readonly string[], title = 'City plan'): readonly (string | null)[] {
  const rows: SheetRows = [
    [title],
    ['Commitment', 'When', ...headings, 'What has happened'],
    ['Open the family hub', 'March 2024', 'Amber', 'Blue', 'Opened on 18 May'],
    ['Sign fifty employers', 'March 2026', 'Green', 'Green', 'Thirty have signed'],
    ['Rebuild the market square', 'June 2026', 'Amber', 'Red', 'Stone came late'],
    ['Plant the orchard', 'March 2027', 'Green', 'Amber', 'Soil is poor'],
  ];
  const table = reviewed(rows).sheets[0]?.reading.tables[0];
  return table === undefined ? [] : [...table.rows.map(statedStatus), headingDate(table)];
}

test.each([
  [['March 2024', 'Now']],
  [['March 2024', 'Where we are']],
  [['Where we were in March', 'Now']],
  [['At last report', 'Latest']],
  [['RAG last reported', 'RAG']],
  [['Q4 2023/24 status', 'Current status']],
  [['Status March 2024', 'Status']],
])('of %p the one of now counts, and the one before dates nothing', (headings) => {
  expect(nowIn(headings)).toEqual(['Blue', 'Green', 'Red', 'Amber', null]);
});

test.each([
  [['March 2024', 'September 2024']],
  [['Spring 2024 RAG', 'Autumn 2024 RAG']],
  [['Status at March 2024', 'Now (September 2024)']],
])('of %p the later one counts', (headings) => {
  expect(nowIn(headings).slice(0, 4)).toEqual(['Blue', 'Green', 'Red', 'Amber']);
});

test('one of now left of the one before counts all the same', () => {
  const rows: SheetRows = [
    ['Commitment', 'When', 'Now', 'March 2024'],
    ['Open the family hub', 'March 2024', 'Blue', 'Amber'],
    ['Rebuild the market square', 'June 2026', 'Red', 'Green'],
  ];
  expect(statedIn(rows).map(([status]) => status)).toEqual(['Blue', 'Red']);
});

test('of several dated reviews before one of now the last is compared with it', () => {
  const rows: SheetRows = [
    ['Commitment', 'When', 'March 2024', 'September 2023', 'Now', 'What has happened'],
    ['Open the family hub', 'March 2027', 'Amber', 'Green', 'Green', 'Roof on'],
    ['Rebuild the market square', 'June 2026', 'Red', 'Green', 'Red', 'Stone came late'],
  ];
  const sheet = reviewed(rows).sheets[0];
  const table = sheet?.reading.tables[0];
  const directions = table === undefined ? undefined : sheet?.directions.get(table);
  expect(table?.rows.map(({ row }) => directions?.get(row)?.sinceLast ?? null)).toEqual(['improved', 'same']);
});

test('what is done now is never overdue, whatever was said before', () => {
  const rows: SheetRows = [
    ['Commitment', 'When', 'March 2024', 'Now', 'What has happened'],
    ['Open the family hub', 'March 2024', 'Amber', 'Blue', 'Used by ninety families'],
    ['Rebuild the market square', 'June 2024', 'Amber', 'Red', 'Stone came late'],
    ['Plant the orchard', 'March 2027', 'Green', 'Green', 'Soil is poor'],
    [],
    ['Blue', 'Done'],
    ['Green', 'Will be done by the date given'],
    ['Amber', 'At some risk'],
    ['Red', 'The date has passed, or can’t now be met'],
  ];
  const { findings, sheets } = reviewed(rows);
  expect(sheets[0]?.reading.tables[0]?.rows).toHaveLength(3);
  expect(findings.filter(({ check }) => check === 'milestone-overdue').map(({ cell }) => cell)).toEqual(['B3']);
});
