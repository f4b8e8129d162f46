// A typed share of the way from start to goal that isn't what the row's own figures give, where the other rows' are, is asked
// about; a rounding, and shares that follow no one rule, are not.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function asked(lines: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2026-03-31', answers: [] });
  return findings.flatMap(({ check, message }) => (check === 'typed-progress' ? [message] : []));
}

/** Start, now, goal; shares in whole per cent. */
const measures: readonly (readonly [string, number, number, number, number])[] = [
  ['Staff turnover', 15, 13.1, 10, 38],
  ['Days lost to sickness', 8.4, 8, 6, 17],
  ['Apprentices', 80, 103, 140, 38],
  ['Posts filled in time', 61, 70, 85, 38],
  ['Appraisals held', 66, 78, 94, 43],
  ['Complaints answered late', 31, 32, 12, -5],
  ['Calls answered', 71, 74, 90, 16],
  ['Desks shared', 240, 300, 400, 38],
];
const shares = (odd: Readonly<Record<string, number>> = {}, show = (share: number): TestCell => percent(share / 100)): readonly Line[] =>
  measures.map(([name, start, now, goal, share]) => [name, start, now, goal, show(odd[name] ?? share), '']);
const head: Line = ['Measure', 'Start', 'Now', 'Goal', '% of the way', 'Comment'];

test.each<[string, readonly Line[], string]>([
  [
    'now ÷ goal in one row',
    [head, ...shares({ 'Appraisals held': 83 })],
    'E6 says 83%, but from B6 (66) to D6 (94), C6 (78) is 43% of the way. In 7 other rows E is (C − B) ÷ (D − B), so one of the four cells may be mistyped.',
  ],
  [
    'a lost minus sign',
    [head, ...shares({ 'Complaints answered late': 5 })],
    'E7 says 5%, but from B7 (31) to D7 (12), C7 (32) is -5% of the way.',
  ],
  [
    'plain numbers under “Progress %”',
    [['Measure', 'Start', 'Now', 'Goal', 'Progress %', 'Comment'], ...shares({ 'Calls answered': 61 }, (share) => share)],
    'E8 says 61, but',
  ],
  [
    'the share before its figures',
    [
      ['Measure', 'Share done', 'Goal', 'Baseline', 'Latest', 'Comment'],
      ...shares({ Apprentices: 74 }).map(([name = '', start = '', now = '', goal = '', share = '']): Line => [
        name,
        share,
        goal,
        start,
        now,
        '',
      ]),
    ],
    'B4 says 74%, but from D4 (80) to C4 (140), E4 (103) is 38% of the way.',
  ],
])('asked about: %s', (_, lines, message) => {
  expect(asked(lines).map((each) => each.replace('−5', '-5'))).toEqual([expect.stringContaining(message)]);
});

test.each<[string, readonly Line[]]>([
  ['all fit', [head, ...shares()]],
  ['the last place cut off', [head, ...shares({ 'Appraisals held': 42 })]],
  [
    'a judgement in half of the rows',
    [head, ...shares({ 'Appraisals held': 60, Apprentices: 70, 'Calls answered': 50, 'Desks shared': 20 })],
  ],
  [
    'a formula of its own',
    [head, ...shares({}).map((line, index): Line => (index === 4 ? [...line.slice(0, 4), { formula: '=C6/D6', gives: 0.83 }, ''] : line))],
  ],
])('not asked about: %s', (_, lines) => {
  expect(asked(lines)).toEqual([]);
});
