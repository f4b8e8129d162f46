// A typed result that isn't its number over what that is out of, where the other rows' are, is asked about with both figures.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function asked(lines: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2025-12-31', answers: [] });
  return findings.flatMap(({ check, message }) => (check === 'typed-ratio' ? [message] : []));
}

const head: Line = ['Indicator', 'Number', 'Out of', 'Result', 'Target', 'Comment'];
/** Number, out of, result in per cent at one place. */
const measures: readonly (readonly [string, number, number, number])[] = [
  ['Calls answered in time', 1787, 1842, 97],
  ['Letters answered in time', 8620, 10240, 84.2],
  ['Gardens inspected', 4811, 4815, 99.9],
  ['Lifts in order', 96, 97, 99],
  ['Lamps mended in five days', 141, 162, 87],
  ['Bins replaced in a week', 19, 24, 79.2],
  ['Rents paid by debit', 1006, 1402, 71.8],
];

function lines(results: Readonly<Record<string, number>> = {}): readonly Line[] {
  return measures.map(([name, number, whole, result]) => [name, number, whole, results[name] ?? result, 90, '']);
}

/** Cost, visits, and pounds for each. */
const costs: readonly (readonly [string, number, number, number])[] = [
  ['North', 5120, 340, 15.06],
  ['South', 7015, 512, 13.7],
  ['East', 3310, 281, 11.78],
  ['West', 9904, 604, 16.4],
  ['Harbour', 2508, 190, 13.2],
  ['Moor', 4417, 266, 16.61],
];

test.each<[string, readonly Line[], string]>([
  [
    'digits turned in a percentage',
    [head, ...lines({ 'Letters answered in time': 82.4 })],
    'D3 says 82.4, but B3 (8,620) ÷ C3 (10,240) is 84.2. In 6 other rows D is B ÷ C, so one of the three cells may be mistyped.',
  ],
  [
    'shares shown as percentages, the result before its figures',
    [
      ['Indicator', 'Result', 'Number', 'Out of', 'Target', 'Comment'],
      ...measures.map(([name, number, whole, result], index): Line => [
        name,
        percent(index === 4 ? 0.78 : result / 100, '0.0%'),
        number,
        whole,
        percent(0.9),
        '',
      ]),
    ],
    'B6 says 78%, but C6 (141) ÷ D6 (162) is 87%. In 6 other rows B is C ÷ D, so one of the three cells may be mistyped.',
  ],
  [
    'pounds for each, the whole before the part',
    [
      ['Area', 'Visits made', 'Spent (£)', 'Cost of a visit (£)', 'Target (£)'],
      ...costs.map(([name, spent, visits, each], index): Line => [name, visits, spent, index === 3 ? 14.6 : each, 15]),
    ],
    'D5 says 14.6, but C5 (9,904) ÷ B5 (604) is 16.4. In 5 other rows D is C ÷ B, so one of the three cells may be mistyped.',
  ],
])('%s', (_case, sheet, message) => {
  expect(asked(sheet)).toEqual([message]);
});

test.each<[string, readonly Line[]]>([
  ['all agree', [head, ...lines()]],
  ['a last place cut off', [head, ...lines({ 'Bins replaced in a week': 79.1 })]],
  ['too few rows', [head, ...lines({ 'Letters answered in time': 82.4 }).slice(0, 5)]],
  ['a third of them differ', [head, ...lines({ 'Letters answered in time': 82.4, 'Lifts in order': 91, 'Gardens inspected': 95 })]],
  [
    'the result is one digit',
    [head, ...measures.map(([name], index): Line => [name, index + 3, 2 * index + 6, index === 2 ? 1 : 0.5, 2, ''])],
  ],
  [
    'a formula differs',
    [
      head,
      ...lines().map((line, index) => (index === 1 ? [...line.slice(0, 3), { formula: '=82.4', gives: 82.4 }, ...line.slice(4)] : line)),
    ],
  ],
])('nothing is said: %s', (_case, sheet) => {
  expect(asked(sheet)).toEqual([]);
});
