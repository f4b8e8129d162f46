// A word or arrow of direction that the row's figures contradict, where the other rows' follow from theirs, is asked about; a
// judgement, words that follow no figures, and figures that stand still are not.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function asked(lines: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2026-09-30', answers: [] });
  return findings.flatMap(({ check, message }) => (check === 'direction-word' ? [message] : []));
}

/** Baseline, aim, first and second quarter, and the word of the second. */
const measures: readonly (readonly [string, number, number, number, number, string])[] = [
  ['Bed days lost', 214, 190, 216, 203, 'Improving'],
  ['Days to a care plan', 21, 14, 22, 17, 'Improving'],
  ['People waiting', 48, 30, 44, 52, 'Worsening'],
  ['Carers with a plan', 412, 520, 408, 460, 'Improving'],
  ['Falls answered in time', 71, 85, 73, 66, 'Worsening'],
  ['Days lost to sickness', 7.2, 6, 7.3, 6.9, 'Improving'],
  ['Homes with telecare', 2140, 2600, 2100, 2411, 'Improving'],
];
const words: Readonly<Record<string, readonly [string, string]>> = {
  plain: ['Improving', 'Worsening'],
  better: ['Better', 'Worse'],
};

function table(odd: Readonly<Record<string, string>> = {}, way: keyof typeof words = 'plain'): readonly Line[] {
  const [better = '', worse = ''] = words[way] ?? [];
  return [
    ['Measure', 'Baseline', 'Aim by March 2027', 'Q1 2026/27', 'Q2 2026/27', 'Status', 'Comment'],
    ...measures.map(([name, ...rest]): Line => [name, ...rest.slice(0, 4), odd[name] ?? (rest[4] === 'Improving' ? better : worse), '']),
  ];
}

/** Last year, this year, and an arrow that shows which way the figure went. */
function arrows(odd: Readonly<Record<string, string>> = {}, up = '▲', down = '▼'): readonly Line[] {
  return [
    ['Measure', 'Target', '2025/26', '2026/27', 'Direction', 'Comment'],
    ...measures.map(([name, before, aim, , now]): Line => [name, aim, before, now, odd[name] ?? (now > before ? up : down), '']),
  ];
}

test.each<[string, readonly Line[], string]>([
  [
    'improving, though it went away from its aim',
    table({ 'People waiting': 'Improving' }),
    'F4 says “Improving”, but from B4 (48) to E4 (52) it went up with the aim in C4 (30). In 6 other rows F follows from B and E and C. Correct the word or the figure that is mistyped.',
  ],
  [
    'worse, though it came nearer',
    table({ 'Bed days lost': 'Worse' }, 'better'),
    'F2 says “Worse”, but from B2 (214) to E2 (203) it went down',
  ],
  ['an arrow up of a figure that fell', arrows({ 'Bed days lost': '▲' }), 'E2 says “▲”, but from C2 (214) to D2 (203) it went down.'],
  [
    'an arrow beside a status',
    arrows({ 'Bed days lost': 'G ▲' }, 'G ▲', 'A ▼'),
    'E2 says “G ▲”, but from C2 (214) to D2 (203) it went down.',
  ],
  ['“Increased” of one that fell', arrows({ 'Falls answered in time': 'Increased' }, 'Increased', 'Decreased'), 'E6 says “Increased”, but'],
])('asked about: %s', (_, lines, message) => {
  expect(asked(lines)).toEqual([expect.stringContaining(message)]);
});

test.each<[string, readonly Line[]]>([
  ['all follow', table()],
  ['two that don’t, of seven', table({ 'Bed days lost': 'Worsening', 'Carers with a plan': 'Worsening' })],
  ['the same word in all rows', table({ 'People waiting': 'Improving', 'Falls answered in time': 'Improving' })],
  ['a word that says nothing of a way', table({ 'People waiting': 'Static' })],
  ['a judgement, as a note says', [...table({ 'People waiting': 'Improving' }), [''], ['Status is the lead officer’s judgement.']]],
  ['arrows all follow', arrows()],
  [
    'an arrow for good and bad, whichever way the figure goes',
    arrows({ 'Bed days lost': '▲', 'Days to a care plan': '▲', 'People waiting': '▼', 'Days lost to sickness': '▲' }),
  ],
])('not asked about: %s', (_, lines) => {
  expect(asked(lines)).toEqual([]);
});
