// Bare figures beside ceilings that are written out are floors; of outputs delivered, whom they are for makes no ceiling.

import { betterByWords } from '../../../../../src/domain/cells/targets/better-direction';
import { isUnwanted, moreByWords } from '../../../../../src/domain/cells/targets/more-is-better';
import { tableOf } from '../../reading-of';
import type { TestCell } from '../../grid-of';

type Sheet = readonly (readonly TestCell[])[];

function kindsOf(rows: Sheet): readonly string[] {
  return tableOf(rows).rows.map(({ target }) => `${target.kind ?? ''}${target.betterSaid === undefined ? '' : '?'}`);
}

const head = ['Measure', 'Target', 'Q1', 'Q2'] as const;

test.each<[string, Sheet, readonly string[]]>([
  [
    'two ceilings in words',
    [
      head,
      ['Complaints received', '30 or fewer', 8, 9],
      ['Signals stored', 'max 12', 3, 4],
      ['Signals', 60, 20, 21],
      ['Swimmers taught', 90, 20, 30],
    ],
    ['up to', 'up to', 'at least', 'at least'],
  ],
  [
    'one, beside three plain floors',
    [
      head,
      ['Complaints received', 'no more than 30', 8, 9],
      ['Signals', 60, 20, 21],
      ['Swimmers taught', 90, 20, 30],
      ['Benches mended', 40, 9, 9],
      ['Paths cleared', 12, 2, 4],
    ],
    ['up to', 'at least', 'at least', 'at least', 'at least'],
  ],
  [
    'one alone is no habit',
    [head, ['Complaints received', 'no more than 30', 8, 9], ['Signals', 60, 20, 21], ['Swimmers taught', 90, 20, 30]],
    ['up to', 'at least?', 'at least'],
  ],
  [
    'floors are written out too',
    [
      head,
      ['Complaints received', 'no more than 30', 8, 9],
      ['Signals stored', 'max 12', 3, 4],
      ['Signals', 60, 20, 21],
      ['Swimmers taught', 'at least 90', 20, 30],
    ],
    ['up to', 'up to', 'at least?', 'at least'],
  ],
  [
    'a bare figure of what is wanted low shows that ceilings aren’t written out',
    [
      head,
      ['Complaints received', 30, 8, 9],
      ['Signals stored', 'max 12', 3, 4],
      ['Late returns', 'max 9', 3, 4],
      ['Signals', 60, 20, 21],
      ['Swimmers taught', 90, 20, 30],
    ],
    ['up to', 'up to', 'up to', 'at least?', 'at least'],
  ],
])('%s', (_rule, rows, kinds) => {
  expect(kindsOf(rows)).toEqual(kinds);
});

test('of outputs delivered, for whom they are is no trouble; what went wrong is', () => {
  const rows: Sheet = [
    ['Scheme', 'Output', 'Lifetime target', 'Up to 2023/24', '2024/25', 'Total delivered'],
    ['Bridge', 'Custody leavers enrolled', 140, 20, 31, { formula: '=D2+E2', gives: 51 }],
    ['Bridge', 'Custody leavers in work after a year', 80, 10, 12, { formula: '=D3+E3', gives: 22 }],
    ['Bridge', 'Residents in care', 90, 10, 14, { formula: '=D4+E4', gives: 24 }],
    ['Bridge', 'Homeless men', 60, 10, 11, { formula: '=D5+E5', gives: 21 }],
    ['Bridge', 'Claims rejected', 60, 10, 11, { formula: '=D6+E6', gives: 21 }],
  ];
  expect(kindsOf(rows)).toEqual(['at least', 'at least', 'at least', 'at least', 'at least?']);
});

test.each([
  ['ex-offenders into paid work', null, true],
  ['custody leavers in employment after a year', null, true],
  ['adults not in work', null, false],
  ['young people not in education enrolled', null, true],
  ['traders advised on waste', null, true],
  ['days lost to sickness', 'lower', false],
])('by its words, “%s”: %s, wanted high: %s', (words, lower, high) => {
  expect(betterByWords(words)).toBe(lower);
  expect(moreByWords(words)).toBe(high);
  if (high) expect(isUnwanted(words)).toBe(false);
});
