// One column of forecast and actual dates: a column beside it, or a mark in the cell, says which each is. An actual date is when the
// work was done, held against the date that was set; it is never told as a due date that was moved.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Rows = readonly (readonly TestCell[])[];

/** 1 January 2025 is 45658. */
const day = (serial: number): TestCell => ({ shown: serial, as: 'dd/mm/yyyy' });

function told(rows: Rows): readonly (readonly (string | null)[])[] {
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-06-30' });
  return [...(review.sheets[0]?.milestones.values() ?? [])].flatMap((ofTable) =>
    [...ofTable].map(([, milestones]) => {
      const held = milestones.find(({ kind }) => kind === 'deadline');
      return [held?.to ?? null, held?.state ?? null, held?.slippedFrom ?? null, held?.forecast?.to ?? null];
    }),
  );
}

const expected = [
  ['2025-03-31', 'complete', null, null],
  ['2025-05-30', 'complete', null, null],
  ['2025-09-30', 'not yet due', null, '2025-10-30'],
  ['2025-06-20', 'overdue', null, '2025-07-20'],
];

const [march, may, june, september] = [45747, 45807, 45828, 45930];
const set = [march, may, june + 0, september];

test.each<[string, string, string, readonly [TestCell, TestCell][]]>([
  [
    'a letter beside it',
    'Forecast / actual',
    'A or F',
    [
      [day(march + 20), 'A'],
      [day(may - 4), 'A'],
      [day(september + 30), 'F'],
      [day(june + 30), 'F'],
    ],
  ],
  [
    'a word beside it',
    'Latest date',
    'Actual / forecast',
    [
      [day(march + 20), 'Actual'],
      [day(may - 4), 'actual'],
      [day(september + 30), 'Forecast'],
      [day(june + 30), 'Forecast'],
    ],
  ],
  [
    'a mark in the cell',
    'Date (A/F)',
    'Room',
    [
      ['20/04/2025 (A)', 'Hall'],
      ['26/05/2025 act.', 'Hall'],
      ['30/10/2025 (F)', 'Loft'],
      ['F 20/07/2025', 'Loft'],
    ],
  ],
])('%s', (_case, dates, which, cells) => {
  const deadlines = [set[0], set[1], set[3], set[2]];
  const names = ['Order the boats', 'Train the crews', 'Move the pier', 'Paint the huts'];
  const rows: Rows = [
    ['Milestone', 'Baseline date', dates, which, 'RAG'],
    ...cells.map(([date, kind], index) => [names[index] ?? '', day(deadlines[index] ?? 0), date, kind, 'Amber']),
  ];
  expect(told(rows)).toEqual(expected);
});

test('without a word that says which, a date that has passed is asked about, and the date that was set stays the deadline', () => {
  const rows: Rows = [
    ['Milestone', 'Baseline date', 'Forecast / actual', 'RAG'],
    ['Order the boats', day(march), day(march + 20), 'Amber'],
    ['Move the pier', day(september), day(september + 30), 'Green'],
  ];
  expect(told(rows)).toEqual([
    ['2025-03-31', 'asked', null, null],
    ['2025-09-30', 'not yet due', null, '2025-10-30'],
  ]);
});
