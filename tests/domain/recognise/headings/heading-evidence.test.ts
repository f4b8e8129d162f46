// Which rows are headings: the evidence of their cells is weighed, and what stands above a row decides how much is needed.

import { headingBlocks } from '../../../../src/domain/recognise/headings/heading-rows';
import { viewSheet } from '../../../../src/domain/recognise/sheet/sheet-view';
import { gridOf, type TestCell } from '../grid-of';

const blocksOf = (rows: readonly (readonly TestCell[])[]): readonly (readonly number[])[] =>
  headingBlocks(viewSheet(gridOf(rows))).map(({ rows: found }) => found);

const body: readonly (readonly TestCell[])[] = [
  ['Homes repaired', 40, 12, 9, 8, 29, 'North'],
  ['Damp visits', 60, 20, 15, 11, 46, 'South'],
  ['Boilers', 30, 10, 9, 9, 28, 'East'],
];

describe('the first headings of a sheet need one column named exactly and two kinds', () => {
  test.each<[string, readonly TestCell[], boolean]>([
    ['known words', ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Total', 'Area'], true],
    ['three periods among unknown words', ['Scheme', 'Aim', 'Apr', 'May', 'Jun', 'So far', 'Patch'], true],
    [
      'one exact and one other kind over figures, the rest unknown',
      ['Deliverable', 'Aim', 'Alpha', 'Beta', 'Target for it', 'Gamma', 'Patch'],
      true,
    ],
    ['unknown words alone', ['Scheme', 'Alpha', 'Beta', 'Gamma', 'Delta', 'Sigma', 'Patch'], false],
    ['one kind alone', ['Deliverable', 'Alpha', 'Beta', 'Gamma', 'Delta', 'Sigma', 'Patch'], false],
  ])('%s', (_case, headings, are) => {
    expect(blocksOf([headings, ...body])).toEqual(are ? [[0]] : []);
  });

  test('figures under the words speak for headings; words under them don’t', () => {
    const headings: readonly TestCell[] = ['Deliverable', 'Alpha', 'Beta', 'Gamma', 'Delta', 'Target for it', 'Sigma'];
    const words = body.map(([first]): readonly TestCell[] => [first ?? null, 'a', 'b', 'c', 'd', 'e', 'f']);
    expect([blocksOf([headings, ...body]), blocksOf([headings, ...words])]).toEqual([[[0]], []]);
  });
});

describe('further down more is needed, and most straight under a row of a table', () => {
  const first: readonly TestCell[] = ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Total', 'Area'];
  const next: readonly TestCell[] = ['Output', 'Target', 'Alpha', 'Beta', 'Gamma', 'Owner', 'Patch'];
  test.each<[string, readonly (readonly TestCell[])[], readonly (readonly number[])[]]>([
    ['a second table behind a blank row', [first, ...body, [], first, ...body], [[0], [5]]],
    ['mostly unknown words behind a blank row', [first, ...body, [], next, ...body], [[0]]],
    [
      'a row in the headings’ words among rows',
      [first, ...body, ['Review the target', 'n/a', 'Report', 'Agreed', 'Area', 'Notes', 'North'], ...body],
      [[0]],
    ],
  ])('%s', (_case, rows, found) => {
    expect(blocksOf(rows)).toEqual(found);
  });
});

describe('a row whose dates all stand under headings of dates is no heading row, also under a theme', () => {
  const headings: readonly TestCell[] = ['Type', 'Action', 'Planned end', 'Forecast end', 'Actual end', 'Status'];
  const date = (shown: number): TestCell => ({ shown, as: 'dd/mm/yyyy' });
  test.each<[string, readonly TestCell[]]>([
    ['words of columns in its cells', ['Output', 'Open the depot', date(45000), null, null, 'Not yet started']],
    ['three dates', ['Capital', 'Open the depot', date(45000), date(45010), date(45020), 'Closed']],
  ])('%s', (_case, row) => {
    expect(blocksOf([headings, ['Roads'], row, ['Capital', 'Let the contract', date(45100), null, null, 'Live']])).toEqual([[0]]);
  });

  test.each<[string, readonly TestCell[], readonly TestCell[]]>([
    [
      'quarters',
      ['Hall', 'Design signed off', 'Q1 24/25', null, 'Q1 24/25', 'Complete'],
      ['Path', 'Land bought', 'Q2 2024-25', 'Q4 24/25', 'Feb 2025', 'Complete'],
    ],
    [
      'months',
      ['Hall', 'Built', 'May 2024', null, null, 'Live'],
      ['Path', 'Land bought', 'June 2024', 'July 2024', 'August 2024', 'Closed'],
    ],
  ])('nor is one whose periods go on under periods: %s', (_case, above, row) => {
    expect(blocksOf([headings, above, row, ['Path', 'Surface laid', 'Summer 2025', 'Autumn 2025', null, 'Live']])).toEqual([[0]]);
  });

  test('a second table whose periods stand elsewhere too is one', () => {
    const next: readonly TestCell[] = ['Measure', 'Target', date(45017), date(45047), date(45078), date(45108)];
    expect(
      blocksOf([headings, ['Roads', 'Open it', date(45000), null, null, 'Live'], [], ['Figures'], next, ['Visits', 9, 1, 2, 3, 4]]),
    ).toEqual([[0], [4]]);
  });
});
