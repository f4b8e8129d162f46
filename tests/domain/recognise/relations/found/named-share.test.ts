// A share that is called by the word for what was done says which column was reached; money beside it is another matter.

import { isCertain } from '../../../../../src/domain/assess/certain-tables';
import { columnLetters } from '../../../../../src/domain/model/cell';
import type { TestCell } from '../../grid-of';
import { tableOf } from '../../reading-of';

type Line = readonly TestCell[];
const share = (over: string, under: string, row: number, gives: number): TestCell => ({
  formula: `=${over}${String(row)}/${under}${String(row)}`,
  gives,
});

test.each<[string, readonly Line[], string]>([
  [
    'homes, and money without a share',
    [
      ['Work', 'Homes this year', 'Homes finished', 'Finished %', 'Budget £000', 'Rating'],
      ['Lofts', 200, 130, share('C', 'B', 2, 0.65), 900, 'Green'],
      ['Doors', 80, 20, share('C', 'B', 3, 0.25), 140, 'Red'],
      ['Gutters', 50, 26, share('C', 'B', 4, 0.52), 60, 'Amber'],
    ],
    'BC',
  ],
  [
    'a share of money before that of the work',
    [
      ['Project', 'Award £', 'Paid £', 'Paid %', 'Children planned for', 'Children reached', 'Reached %', 'Rating'],
      ['Choir', 9000, 4500, share('C', 'B', 2, 0.5), 120, 90, share('F', 'E', 2, 0.75), 'Green'],
      ['Drums', 4000, 4000, share('C', 'B', 3, 1), 60, 30, share('F', 'E', 3, 0.5), 'Red'],
      ['Dance', 8000, 2000, share('C', 'B', 4, 0.25), 80, 50, share('F', 'E', 4, 0.625), 'Amber'],
    ],
    'EF',
  ],
  [
    'the share before what it is of',
    [
      ['Site', 'Trees', 'Per cent planted', 'Trees planted so far', 'RAG', 'Due'],
      ['Mill Lane', 400, share('D', 'B', 2, 0.5), 200, 'Amber', 'March 2027'],
      ['Quay Road', 150, share('D', 'B', 3, 0.8), 120, 'Green', 'March 2027'],
      ['Park Street', 90, share('D', 'B', 4, 0.1), 9, 'Red', 'March 2027'],
    ],
    'BD',
  ],
])('%s', (_variant, rows, columns) => {
  const table = tableOf(rows);
  expect([table.columns.target, table.columns.total].map((column) => columnLetters(column ?? 0)).join('')).toBe(columns);
  expect(isCertain(table)).toBe(true);
});

test('a share that is called by no such word leaves open what was reached', () => {
  const rows: readonly Line[] = [
    ['Site', 'Visitors', 'Members', 'Share', 'RAG', 'Due'],
    ['Mill Lane', 400, 200, share('C', 'B', 2, 0.5), 'Amber', 'March 2027'],
    ['Quay Road', 150, 120, share('C', 'B', 3, 0.8), 'Green', 'March 2027'],
    ['Park Street', 90, 9, share('C', 'B', 4, 0.1), 'Red', 'March 2027'],
  ];
  expect(isCertain(tableOf(rows))).toBe(false);
});
