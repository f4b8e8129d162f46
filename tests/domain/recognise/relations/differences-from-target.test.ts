// What lies between a figure and its target, by its heading or its formulas, is never the target; the column of targets in words
// beside it is.

import { differenceFromTarget } from '../../../../src/domain/cells/figures/difference-headings';
import { plainHeading, readHeadingWords } from '../../../../src/domain/recognise/headings/heading-words';
import type { TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Line = readonly TestCell[];

const formula = (written: string, gives: number): TestCell => ({ formula: written, gives });
const sum = (row: number, gives: number): TestCell => formula(`=SUM(C${String(row)}:E${String(row)})`, gives);

/** `apart`: the heading and, by row, the column of what lies between. */
function sheetWith(goal: string, goals: readonly TestCell[], apart: string, cells: readonly TestCell[]): readonly Line[] {
  return [
    ['Measure', goal, 'Term 1', 'Term 2', 'Term 3', 'Total', apart],
    ['Pupils taught to swim', goals[0] ?? null, 210, 190, 160, sum(2, 560), cells[0] ?? null],
    ['Lockers broken', goals[1] ?? null, 4, 7, 6, sum(3, 17), cells[1] ?? null],
    ['Lessons called off', goals[2] ?? null, 9, 3, 2, sum(4, 14), cells[2] ?? null],
  ];
}

const inWords = ['at least 540', 'at most 12', 'no more than 15'];

describe('targets in words are the target beside a column that is worked out from them', () => {
  test.each(['Total less target', 'Target minus total', 'Above / below target', 'Over target', 'Short of target', '+/- target'])(
    'typed, by its heading: “%s”',
    (heading) => {
      const table = tableOf(sheetWith('Target', inWords, heading, [20, 5, -1]));
      expect(rolesIn(table)).toBe('description A, target B, periods CDE, total F');
      expect(table.rows.map(({ target }) => [target.kind, target.figure])).toEqual([
        ['at least', { kind: 'number', value: 540 }],
        ['up to', { kind: 'number', value: 12 }],
        ['up to', { kind: 'number', value: 15 }],
      ]);
    },
  );

  test.each<[string, readonly TestCell[]]>([
    ['a number of its own in each row', [formula('=F2-540', 20), formula('=F3-12', 5), formula('=F4-15', -1)]],
    ['the other way round', [formula('=540-F2', -20), formula('=12-F3', -5), formula('=15-F4', 1)]],
    ['of the periods', [formula('=SUM(C2:E2)-540', 20), formula('=SUM(C3:E3)-12', 5), formula('=SUM(C4:E4)-15', -1)]],
    ['against a fixed cell', [formula('=F2-$J$1', 20), formula('=F3-$J$1', 5), formula('=F4-$J$1', -1)]],
  ])('by its formulas, whatever its heading: %s', (_how, cells) => {
    expect(rolesIn(tableOf(sheetWith('Goal', inWords, 'Position on goal', cells)))).toBe('description A, target B, periods CDE, total F');
  });

  test('alone it is none either once it goes below zero', () => {
    const cells = [formula('=F2-540', 20), formula('=F3-12', 5), formula('=F4-15', -1)];
    const table = tableOf(sheetWith('Owner', ['Kim', 'Ash', 'Jo'], 'Position on goal', cells));
    expect(table.columns.target).toBeNull();
  });
});

describe('targets stay targets', () => {
  const rowsOf = (heading: string, written: (row: number) => string, gives: readonly number[]): readonly Line[] => [
    ['Measure', 'Result 2023/24', heading, 'Q1', 'Q2', 'Total'],
    ['Loans', 100, formula(written(2), gives[0] ?? 0), 60, 55, formula('=SUM(D2:E2)', 115)],
    ['Talks', 40, formula(written(3), gives[1] ?? 0), 20, 25, formula('=SUM(D3:E3)', 45)],
    ['Visits', 10, formula(written(4), gives[2] ?? 0), 6, 6, formula('=SUM(D4:E4)', 12)],
  ];

  test.each<[string, (row: number) => string, readonly number[]]>([
    ['a tenth more than last year', (row) => `=B${String(row)}*1.1`, [110, 44, 11]],
    ['five less than last year', (row) => `=B${String(row)}-5`, [95, 35, 5]],
    ['so many more', (row) => `=B${String(row)}+5`, [105, 45, 15]],
  ])('worked out from a baseline: %s', (_how, written, gives) => {
    expect(tableOf(rowsOf('Target 2024/25', written, gives)).columns.target).toBe(2);
  });

  test.each([
    'Target',
    'Annual goal',
    'Target (less than)',
    'Target to date',
    'Over 65s target',
    'Plan for the year',
    'Total target',
    'Year - target',
    'Budget',
    'Actual target',
    'Target to reach',
  ])('“%s” is no difference', (heading) => {
    expect(differenceFromTarget.test(plainHeading(heading))).toBe(false);
    expect(readHeadingWords(heading)?.role).toBe('target');
  });
});

test.each([
  'Year less goal',
  'Spend minus budget',
  'Goal less actual',
  'Actual - target',
  'How far above the target',
  'Under (over) plan',
  'Ahead of profile',
  'Left to target',
  'To go to target',
  'Shortfall on goal',
  'Target shortfall',
  'Remaining budget',
  'Unspent allocation',
  '± standard',
])('“%s” is a difference, and no target', (heading) => {
  expect(readHeadingWords(heading)?.role).toBe('other');
});
