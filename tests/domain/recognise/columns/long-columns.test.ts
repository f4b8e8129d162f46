// Columns of thousands of different texts are told by some of those that stand there once, and by all that come again: a
// long plan is read as its first rows alone are.

import type { TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Column = readonly [heading: string, cell: (row: number) => TestCell];

const [few, many] = [300, 3_500];

function readOf(columns: readonly Column[], rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => columns.map(([, cell]) => cell(row)));
  return rolesIn(tableOf([columns.map(([heading]) => heading), ...lines]));
}

const work: Column = ['Action', (row) => `Mend the path beside field ${String(row)}`];
const day = (row: number): string => `${String((row % 28) + 1)} ${row % 2 === 0 ? 'June' : 'March'} ${String(2000 + Math.floor(row / 56))}`;

test.each<[rule: string, columns: readonly Column[], roles: string]>([
  [
    'ids, all different, never name a row',
    [
      ['Measure', (row) => `AB-${String(row)}`],
      ['What we measure', work[1]],
      ['Target', (row) => (row % 90) + 1],
      ['Q1', () => 1],
      ['Q2', () => 2],
    ],
    'description B, target C, periods DE',
  ],
  ['dates in words, nearly all different', [work, ['Due date', day], ['RAG', () => 'Green']], 'description A, timescale B, rag C'],
  [
    'a word of progress in most rows beside thousands of remarks',
    [
      work,
      ['Progress', (row) => (row % 4 === 0 ? `Waiting for parts, order ${String(row)}` : 'Complete')],
      ['Due date', (row) => day(row % 50)],
    ],
    'description A, timescale C, progress B',
  ],
  [
    'sentences, all different',
    [work, ['Due date', day], ['Update', (row) => `Order ${String(row)} was placed. Parts are due.`], ['RAG', () => 'Red']],
    'description A, timescale B, rag D, commentary C',
  ],
])('%s', (_rule, columns, roles) => {
  expect([readOf(columns, few), readOf(columns, many)]).toEqual([roles, roles]);
});
