// Which RAG columns state the row's status: reviews in order, or parts of the work of which none is the row's.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
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
