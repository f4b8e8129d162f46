// No row disappears, none is made up (design.md, "Every cell accounted for"; domain.md, "Rows and columns that deceive").

import type { TestCell } from '../grid-of';
import { kindsIn, tableOf, tablesOf } from '../reading-of';

type Sheet = readonly (readonly TestCell[])[];

const headings = ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'];

describe('a row with nothing filled in yet is a deliverable, not a theme', () => {
  test.each<[string, Sheet, string]>([
    [
      'among the others',
      [headings, ['Trees planted', 100, 8, 29, 30, 20, 87], ['Debt advice given'], ['Benches repaired', 60, 10, 0, 13, 20, 43]],
      '1 deliverable, 2 deliverable, 3 deliverable',
    ],
    [
      'straight under the last',
      [headings, ['Trees planted', 100, 8, 29, 30, 20, 87], ['Benches repaired', 60, 10, 0, 13, 20, 43], ['Crossings built']],
      '1 deliverable, 2 deliverable, 3 deliverable',
    ],
    [
      'two, one after the other',
      [headings, ['Trees', 10, 1, 2, 3, 4, 10], ['Debt advice'], ['Skills courses'], ['Benches', 60, 10, 0, 13, 20, 43]],
      '1 deliverable, 2 deliverable, 3 deliverable, 4 deliverable',
    ],
    [
      'lines over rows of their own, from the first on, are themes',
      [headings, ['Environment'], ['Trees', 10, 1, 2, 3, 4, 10], ['Housing'], ['Homes', 60, 10, 0, 13, 20, 43]],
      '1 theme, 2 deliverable, 3 theme, 4 deliverable',
    ],
    [
      'a sentence under the last row is a remark',
      [headings, ['Trees', 10, 1, 2, 3, 4, 10], ['Benches', 60, 10, 0, 13, 20, 43], ['Figures for the last quarter are provisional.']],
      '1 deliverable, 2 deliverable, 3 note',
    ],
    [
      'lines of a key apart under it are none',
      [headings, ['Trees', 10, 1, 2, 3, 4, 10], ['Benches', 60, 10, 0, 13, 20, 43], [], ['Key'], ['R', 'More than 10% off target']],
      '1 deliverable, 2 deliverable',
    ],
    [
      'nor straight under it',
      [
        headings,
        ['Trees', 10, 1, 2, 3, 4, 10],
        ['Benches', 60, 10, 0, 13, 20, 43],
        ['Legend'],
        ['Amber', 'Within 5%'],
        ['Red', 'Further off'],
      ],
      '1 deliverable, 2 deliverable',
    ],
  ])('%s', (_variant, sheet, kinds) => {
    expect(kindsIn(tableOf(sheet))).toBe(kinds);
  });
});

describe('a row of words among rows of figures is a row', () => {
  const plain = ['Indicator', 'Target', 'Actual', '% achieved'];
  test.each<[string, Sheet, string]>([
    [
      'a report with its dates',
      [plain, ['Wells', 50, 40, 0.8], ['Report approved', 'By May 2008', '30 May 2008', 'Complete'], ['Taps', 30, 33, 1.1]],
      '1 deliverable, 2 deliverable, 3 deliverable',
    ],
    [
      'two of them',
      [
        plain,
        ['Wells', 50, 40, 0.8],
        ['Plan agreed', 'June', 'July', 'Late'],
        ['Board set up', 'Spring', 'Autumn', 'Done'],
        ['Taps', 30, 33, 1.1],
      ],
      '1 deliverable, 2 deliverable, 3 deliverable, 4 deliverable',
    ],
    [
      'the headings of another table end this one',
      [plain, ['Wells', 50, 40, 0.8], ['Taps', 30, 33, 1.1], ['Measure', 'Q1', 'Q2', 'Q3'], ['Calls', 1, 2, 3], ['Visits', 4, 5, 6]],
      '1 deliverable, 2 deliverable',
    ],
  ])('%s', (_variant, sheet, kinds) => {
    const [first] = tablesOf(sheet);
    expect(first === undefined ? '' : kindsIn(first)).toBe(kinds);
  });
});

describe('rows of a template that nobody has filled in are none, whatever constants stand in them', () => {
  const asked = 'Please select an option';
  test.each<[string, Sheet, string]>([
    [
      'a nought behind two requests',
      [
        ['Theme', 'Output', 'Unit', 'Q1', 'Q2', 'Total'],
        ['Streets', 'Trees planted', 'trees', 10, 5, 15],
        [asked, asked, null, null, null, 0],
        [asked, asked, null, null, null, 0],
      ],
      '1 deliverable, 2 placeholder, 3 placeholder',
    ],
    [
      'noughts in every period',
      [
        ['Output', 'Q1', 'Q2', 'Total'],
        ['Trees planted', 10, 5, 15],
        [asked, 0, 0, 0],
      ],
      '1 deliverable, 2 placeholder',
    ],
    [
      'figures behind a request are somebody’s',
      [
        ['Output', 'Q1', 'Q2', 'Total'],
        ['Trees planted', 10, 5, 15],
        [asked, 3, 4, 7],
      ],
      '1 deliverable, 2 deliverable',
    ],
  ])('%s', (_variant, sheet, kinds) => {
    expect(kindsIn(tableOf(sheet))).toBe(kinds);
  });
});

test('a hidden helper row above the headings doesn’t override what is seen', () => {
  const sheet: Sheet = [
    [null, 'To hide', { shown: 45383, as: 'dd/mm/yyyy' }, null, { shown: 45566, as: 'dd/mm/yyyy' }],
    ['Spend', 'Target', 'H1', 'H2', 'Total'],
    ['Capital', 10000, 3000, 4000, 7000],
    ['Revenue', 100, 30, 40, 70],
  ];
  expect(tableOf(sheet, { hiddenRows: [0] }).roles.map(({ heading, role }) => `${heading} ${role}`)).toEqual([
    'Spend description',
    'Target target',
    'H1 period',
    'H2 period',
    'Total total',
  ]);
});

describe('a row that counts rows is no deliverable', () => {
  test.each<[string, readonly TestCell[], string]>([
    ['in words and a figure', ['Measures reported', null, null, null, null, null, 8], 'note'],
    ['in one cell', ['Measures reported: 8'], 'note'],
    ['as a number of indicators', ['Number of indicators', null, null, null, null, null, 24], 'note'],
    ['a measure of such a name has a target', ['Projects completed', 8, 1, 2, null, null, 3], 'deliverable'],
  ])('%s', (_variant, row, kind) => {
    const table = tableOf([headings, ['Trees', 10, 1, 2, 3, 4, 10], ['Benches', 60, 10, 0, 13, 20, 43], row, ['Homes', 5, 1, 1, 1, 1, 4]]);
    expect(table.rows.find(({ row: at }) => at === 3)?.kind).toBe(kind);
  });
});
