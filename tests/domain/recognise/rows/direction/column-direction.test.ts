// A column says of each row which way is better, or whether its target is a floor or a ceiling; what it leaves open is left
// to the words of the row.

import { tableOf } from '../../reading-of';
import type { TestCell } from '../../grid-of';

/** How each row's target reads: its kind, and "?" where nothing says which way is better. */
function kindsOf(rows: readonly (readonly TestCell[])[]): readonly string[] {
  return tableOf(rows).rows.map(({ target }) => `${target.kind ?? ''}${target.betterSaid === undefined ? '' : '?'}`);
}

function sheet(heading: string, cells: readonly (readonly [words: string, cell: TestCell])[]) {
  return [['Measure', 'Target', heading, 'Q1', 'Q2'], ...cells.map(([words, cell]) => [words, 400, cell, 90, 95])];
}

test.each<[string, string, readonly (readonly [string, TestCell])[], readonly string[]]>([
  [
    'short for minimum and maximum, as the rows that are plain have it',
    'Max or min',
    [
      ['Glass gathered', 'min'],
      ['Complaints received', 'max'],
      ['Signals in use', 'max'],
      ['Swimmers taught', 'min'],
    ],
    ['at least', 'up to', 'up to', 'at least'],
  ],
  [
    'short for minimise and maximise, likewise',
    'Min/max',
    [
      ['Glass gathered', 'max'],
      ['Complaints received', 'min'],
      ['Signals in use', 'min'],
      ['Swimmers taught', 'max'],
    ],
    ['at least', 'up to', 'up to', 'at least'],
  ],
  [
    'short for nobody knows which',
    'Min/max',
    [
      ['Signals in use', 'min'],
      ['Loads', 'max'],
    ],
    ['at least?', 'at least?'],
  ],
  [
    'at least and at most',
    'At least / at most',
    [
      ['Signals in use', 'at most'],
      ['Glass gathered', 'at least'],
    ],
    ['up to', 'at least'],
  ],
  [
    'floor and ceiling',
    'Floor or ceiling',
    [
      ['Signals in use', 'Ceiling'],
      ['Glass gathered', 'Floor'],
    ],
    ['up to', 'at least'],
  ],
  [
    'higher or lower',
    'Higher or lower',
    [
      ['Signals in use', 'lower'],
      ['Glass gathered', 'higher'],
    ],
    ['up to', 'at least'],
  ],
  [
    'denied, they are the other limit',
    'Polarity',
    [
      ['Signals in use', 'no more than'],
      ['Glass gathered', 'not less than'],
    ],
    ['up to', 'at least'],
  ],
  [
    'signs that agree with what the plain rows say',
    '↑↓',
    [
      ['Complaints received', '↓'],
      ['Swimmers taught', '↑'],
      ['Benches mended', '↑'],
      ['Signals in use', '↓'],
    ],
    ['up to', 'at least', 'at least', 'up to'],
  ],
  [
    'signs that don’t are the way that the figures went',
    '+/−',
    [
      ['Complaints received', '+'],
      ['Swimmers taught', '+'],
      ['Benches mended', '−'],
      ['Signals in use', '−'],
    ],
    ['up to', 'at least', 'at least', 'at least?'],
  ],
  [
    'a word that names no way says nothing',
    'Good is',
    [
      ['Signals in use', 'steady'],
      ['Glass gathered', 'high'],
    ],
    ['at least?', 'at least'],
  ],
])('%s', (_rule, heading, cells, kinds) => {
  expect(kindsOf(sheet(heading, cells))).toEqual(kinds);
});

test('a row that the column of directions leaves open is asked about, not passed over', () => {
  const [row] = tableOf(
    sheet('Good is', [
      ['Signals in use', 'n/a'],
      ['Glass gathered', 'high'],
      ['Loads', 'low'],
    ]),
  ).rows;
  expect(row?.target.betterSaid).toBe('nothing');
});
