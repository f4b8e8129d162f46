// A row that a board will ask about needs a comment: red or amber as agreed, computed or stated, past its date, or agreed
// otherwise than computed. Any words are a comment, and no row is listed that has some.

import { commentsNeeded } from '../../../src/domain/commentary/comments/comments-needed';
import type { TableLedger } from '../../../src/domain/model/ledger';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { byOwner, textToSend } from '../../../src/taskpane/status/comments-needed-text';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type GridOptions, type TestCell } from '../recognise/grid-of';

const asAt = '2016-03-31';

function neededIn(rows: readonly (readonly TestCell[])[], options?: GridOptions) {
  const sheet = reviewWorkbook(snapshotOf(gridOf(rows, options)), { asAt, answers: [] }).sheets[0];
  return [...(sheet?.commentsNeeded.values() ?? [])].flat();
}

function inFewWords(rows: readonly (readonly TestCell[])[], options?: GridOptions): readonly string[] {
  return neededIn(rows, options).map(({ name, owner, why }) => `${name} (${owner ?? '-'}): ${why}`);
}

const plan = ['Project', 'Action', 'Lead officer', 'Deadline', 'RAG', 'Comments'];

const sheets: readonly (readonly [string, readonly (readonly TestCell[])[], readonly string[]])[] = [
  [
    'a programme plan',
    [
      plan,
      ['Parks', 'Plant the avenue', 'Tree officer', '30 June 2016', 'Red', null],
      ['Parks', 'Mend the bandstand', 'Estates', '30 June 2016', 'Amber', 'Scaffold is up'],
      ['Parks', 'Open the café', 'Estates', '30 June 2016', 'Green', null],
      ['Parks', 'Clear the lake', null, '31 January 2016', 'Amber', null],
      ['Parks', 'Paint the gates', 'Estates', '30 June 2016', 'Red', 'Nothing to report'],
    ],
    ['Plant the avenue (Tree officer): Red', 'Clear the lake (-): Amber, overdue by the date'],
  ],
  [
    'figures, by the computed status, and the worse of it and the stated one',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'RAG', 'Commentary'],
      ['Visits made', 100, 5, 5, 5, 5, 20, 'Red', null],
      ['Courses held', 100, 30, 30, 30, 30, 120, 'Green', null],
      ['Plots let', 100, 20, 20, 20, 20, 80, 'Amber', 'Two are flooded'],
      ['Loans made', 100, 30, 25, 25, 21, 101, 'Red', null],
    ],
    ['Visits made (-): Red', 'Loans made (-): Red'],
  ],
  [
    'a table without a column for comments',
    [
      plan.slice(0, -1),
      ['Parks', 'Plant the avenue', 'Tree officer', '30 June 2016', 'Red'],
      ['Parks', 'Clear the lake', 'Estates', '30 June 2016', 'Red'],
    ],
    [],
  ],
];

test.each(sheets)('%s', (_what, rows, expected) => {
  expect(inFewWords(rows)).toEqual(expected);
});

test('a comment that is merged over several rows is a comment of each', () => {
  const rows = [
    plan,
    ['Parks', 'Plant the avenue', 'Tree officer', '30 June 2016', 'Red', 'The nursery has shut'],
    ['Parks', 'Plant the orchard', 'Tree officer', '30 June 2016', 'Red', null],
    ['Parks', 'Clear the lake', 'Estates', '30 June 2016', 'Red', null],
  ];
  expect(inFewWords(rows, { merges: [[1, 5, 2, 5]] })).toEqual(['Clear the lake (Estates): Red']);
});

test('an agreed status counts in place of the computed one, and is to be explained whatever it is', () => {
  const rows = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Commentary'],
    ['Visits made', 100, 5, 5, 5, 5, 20, null],
    ['Courses held', 100, 30, 30, 30, 30, 120, null],
  ];
  const grid = gridOf(rows);
  const assessed = reviewWorkbook(snapshotOf(grid), { asAt, answers: [] }).sheets[0]?.tables[0];
  if (assessed === undefined) throw new Error('Nothing was reviewed.');
  const override = { status: 'Green', reason: 'Figures are late', by: 'A. Officer', reviewOn: null, lapsed: false };
  const ledgerWith = (lapsed: boolean): TableLedger => ({
    overrides: new Map([[1, { ...override, lapsed }]]),
    astray: [],
    report: null,
    movements: [],
    histories: new Map(),
  });
  const whyWith = (lapsed: boolean) =>
    commentsNeeded(grid, assessed, { milestones: new Map(), ledger: ledgerWith(lapsed), uses: [] }).map(({ why }) => why);
  expect(whyWith(false)).toEqual(['status agreed by an officer']);
  expect(whyWith(true)).toEqual(['Amber']);
});

test('as text to send: a line for each row under its owner, those without an owner last', () => {
  const needed = [
    { row: 4, name: 'Clear the lake', owner: null, why: 'Amber', prompt: 'no comment yet' },
    { row: 2, name: 'Plant the avenue', owner: 'Tree officer', why: 'Red', prompt: 'no comment yet' },
    { row: 3, name: 'Plant the orchard', owner: 'Tree officer', why: 'Red, overdue by the date', prompt: 'no comment yet' },
  ];
  expect(byOwner(needed).map(({ owner }) => owner)).toEqual(['Tree officer', null]);
  expect(textToSend('Parks', asAt, needed)).toBe(
    [
      'Comments to write: Parks, as at 31 March 2016',
      'Tree officer\n- Row 3 Plant the avenue: Red, no comment yet\n- Row 4 Plant the orchard: Red, overdue by the date, no comment yet',
      'No owner named\n- Row 5 Clear the lake: Amber, no comment yet',
    ].join('\n\n'),
  );
});

test('a comment that is as in the column of the review before is listed; one that says there is nothing to report isn’t', () => {
  const rows = [
    ['Project', 'Action', 'Deadline', 'RAG', 'Comments Oct 2015', 'Comments March 2016'],
    ['Parks', 'Plant the avenue', '30 June 2016', 'Green', 'The nursery has the trees.', 'The nursery has  the trees'],
    ['Parks', 'Plant the orchard', '30 June 2016', 'Red', 'The nursery has shut.', 'A new nursery is found.'],
    ['Parks', 'Clear the lake', '30 June 2016', 'Red', 'Nothing to report', 'Nothing to report'],
  ];
  expect(neededIn(rows).map(({ name, why, prompt }) => [name, why, prompt])).toEqual([
    ['Plant the avenue', '', 'the comment is word for word as last time'],
  ]);
});
