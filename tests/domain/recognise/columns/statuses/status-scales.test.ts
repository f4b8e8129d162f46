// Statuses that are no plain colours: numbers are read by the key on the sheet, and which end is worse is never guessed.

import { gridOf, type TestCell } from '../../grid-of';
import { tableOf } from '../../reading-of';
import { recogniseSheet } from '../../../../../src/domain/recognise/recognise-sheet';

type Sheet = readonly (readonly TestCell[])[];

const scored = (...points: readonly TestCell[]): Sheet => [
  ['Project', 'Due', 'RAG', 'Comments'],
  ...points.map((point, index): readonly TestCell[] => [`Project ${'ABCDE'.charAt(index)}`, 'May 2024', point, 'As planned']),
];
const below = (rows: Sheet, ...key: Sheet): Sheet => [...rows, [], ...key];

function statusesIn(rows: Sheet): readonly (string | null)[] {
  return tableOf(rows).rows.flatMap(({ kind, reviews }) => (kind === 'project' ? reviews.map(({ status }) => status) : []));
}

test.each<[string, Sheet, readonly (string | null)[]]>([
  ['no key', scored(1, 2, 3), [null, null, null]],
  ['colours, best first', below(scored(1, 2, 3), ['1 = Green, 2 = Amber, 3 = Red']), ['Green', 'Amber', 'Red']],
  ['colours, worst first', below(scored(1, 2, 3), ['Key: 1 - Red; 2 - Amber; 3 - Green']), ['Red', 'Amber', 'Green']],
  ['colours before the numbers', below(scored(1, 2, 3), ['Green = 1'], ['Amber = 2'], ['Red = 3']), ['Green', 'Amber', 'Red']],
  [
    'words, best first',
    below(scored(1, 5, 3), [1, 'On track'], [2, 'Slight delay'], [3, 'Some delay'], [4, 'Long delay'], [5, 'Failing']),
    ['Green', 'Red', 'Amber'],
  ],
  [
    'words, worst first',
    below(scored(1, 5, 3), [1, 'Failing'], [2, 'Long delay'], [3, 'Some delay'], [4, 'Slight delay'], [5, 'On track']),
    ['Red', 'Green', 'Amber'],
  ],
  [
    'words that don’t say which end is worse',
    below(scored(1, 2, 3), [1, 'Phase one'], [2, 'Phase two'], [3, 'Phase three']),
    [null, null, null],
  ],
  ['a key that lacks a point', below(scored(1, 4, 3), ['1 = Green, 2 = Amber, 3 = Red']), [null, null, null]],
  ['a key that gives two points one colour', below(scored(1, 2, 3), ['1 = Green, 2 = Green, 3 = Red']), [null, null, null]],
  ['numbers typed as text', below(scored('1', '2', '3'), ['1 = Green, 2 = Amber, 3 = Red']), ['Green', 'Amber', 'Red']],
  ['yellow for amber', scored('Green', 'Yellow', 'red'), ['Green', 'Amber', 'Red']],
  ['yellow beside amber', scored('Amber', 'Yellow', 'Red'), ['Amber', null, 'Red']],
  ['words of progress', scored('On track', 'Delayed', 'Complete'), [null, null, null]],
])('%s', (_scale, rows, statuses) => {
  expect(statusesIn(rows)).toEqual(statuses);
});

test('a key below the table is none of its rows', () => {
  expect(tableOf(below(scored('Green', 'Amber'), ['Green', 'On track'], ['Amber', 'At risk'])).lastRow).toBe(2);
});

test('numbered rows under a line of their own are no key', () => {
  const rows: Sheet = [
    ['No.', 'Action', 'Due', 'RAG'],
    [1, 'Agree the rota', 'May 2024', 'Green'],
    ['Depots'],
    [2, 'Order grit'],
    [3, 'Train drivers', 'June 2024', 'Red'],
  ];
  expect(tableOf(rows).lastRow).toBe(4);
});

test('words of progress alone make no plan of a list', () => {
  const list = [
    ['Council', 'Reference', 'Full name', 'Status'],
    ...['Abbey', 'Castle', 'Mill'].map((name) => [name, `R-${name}`, `${name} council`, 'Open']),
  ];
  expect(recogniseSheet(gridOf(list)).layout).toBe('none');
});

const scoresOf = (heading: string, points: readonly TestCell[], ...key: Sheet): Sheet =>
  below(
    [
      ['Action', 'Due', heading, 'Comments'],
      ...points.map((point): readonly TestCell[] => [`Build ${typeof point === 'number' ? point : ''}`, 'May 2024', point, 'As planned']),
    ],
    ...key,
  );

const statedAs = (rows: Sheet) =>
  tableOf(rows).rows.flatMap(({ reviews }) => reviews.map(({ status, says, progress }) => status ?? [says, progress]));

test.each<[string, Sheet]>([
  [
    'two spaces',
    scoresOf('Score', [1, 2, 3, 4], ['Score'], ['1  Done'], ['2  On course'], ['3  Some concern'], ['4  Unlikely to be done']),
  ],
  ['a sign', scoresOf('Score (1-4)', [1, 2, 3, 4], ['1 = Done; 2 = On track; 3 = Slightly behind; 4 = Will not be met'])],
  ['a cell of its own', scoresOf('Current score', [1, 2, 3, 4], [1, 'Done'], [2, 'On schedule'], [3, 'Some delay'], [4, 'Failing'])],
])('points under “Score” are statuses by a key of states, of which done stands apart: %s', (_sign, rows) => {
  expect(statedAs(rows)).toEqual([['Done', 'complete'], 'Green', 'Amber', 'Red']);
});

test.each<[string, Sheet]>([
  ['no key', scoresOf('Score', [1, 2, 3, 4])],
  ['a key of something else', scoresOf('Score', [1, 2, 3], ['1 = Good'], ['2 = Fair'], ['3 = Poor'])],
  ['another heading', scoresOf('Sites', [1, 2, 3], ['1 = Done'], ['2 = On track'], ['3 = Failing'])],
])('numbers state nothing with %s', (_why, rows) => {
  expect(statedAs(rows)).toEqual([]);
});
