// A row is never called by a handful of short answers that come again, whatever stands over them.

import { isDataKind } from '../../../../../src/domain/model/table/counted-rows';
import { tablesOf } from '../../reading-of';
import type { TestCell } from '../../grid-of';

type Rows = readonly (readonly TestCell[])[];

function names(rows: Rows): readonly string[] {
  return tablesOf(rows).flatMap((table) => table.rows.filter(({ kind }) => isDataKind(kind)).map(({ description }) => description));
}

const gaps = [
  'Entry gap, most and least deprived',
  'Commuters still here after a year',
  'Care leavers who start',
  'Mature students, share of all',
  'Gap in firsts',
  'Paid placements',
];
const answers = ['Yes', 'Partly', 'No', 'Yes', 'Yes', 'No'];

/** A table whose second last column answers. */
function table(named: string, asked: string): Rows {
  return [
    [named, 'Target 2025/26', 'Result 2025/26', asked, 'What we make of it'],
    ...gaps.map((gap, at): readonly TestCell[] => [gap, 10 + at, 9 + at, answers[at] ?? '', at > 2 ? null : 'More visits next year.']),
  ];
}

test.each([
  ['Gap or measure', '2025/26 milestone met?'],
  ['Indicators and gaps', 'Commitment achieved'],
  ['Pledge', 'Action on course?'],
  ['Measures or gaps', 'Milestone passed?'],
])('“%s” names the rows, “%s” says how they are', (named, asked) => {
  expect(names(table(named, asked))).toEqual(gaps);
});

test('networks under each vaccine are names, though they come again', () => {
  const rows: Rows = [
    ['Vaccine', 'Network', 'Target', 'Total', 'Position'],
    ...['MMR', 'Booster', 'HPV'].flatMap((vaccine): Rows =>
      ['Harbour', 'Ley', 'Coast'].map((network, at) => [at === 0 ? vaccine : null, network, 90, 80 + at, 'Short']),
    ),
  ];
  expect(new Set(names(rows))).toEqual(new Set(['Harbour', 'Ley', 'Coast']));
});
