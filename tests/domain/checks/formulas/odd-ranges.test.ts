// A formula whose range is a cell shorter or longer than that of the formulas like it is asked about; a range that leaves out
// nothing, a block of its own length and a table of its own are not.

import { checkOddRanges } from '../../../../src/domain/checks/formulas/odd-ranges';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function asked(...sheets: readonly (readonly Line[])[]): readonly string[] {
  const grids = sheets.map((lines, index) => ({
    ...gridOf(lines),
    sheet: { id: String(index), name: ['Plan', 'Summary'][index] ?? 'More' },
  }));
  const { findings } = reviewWorkbook(snapshotOf(...grids), { asAt: '2026-08-31', answers: [] });
  return findings.flatMap(({ check, message }) => (check === 'odd-range' ? [message] : []));
}

const sum = (formula: string, gives: number): TestCell => ({ formula, gives });
const months = ['Apr', 'May', 'Jun', 'Jul'] as const;
const names = ['Street lamps', 'Bus shelters', 'Cycle racks', 'Litter bins', 'Benches'] as const;

/** Rows from 2 on with four months and a sum of them; `odd` by row number is a formula of its own. */
function plan(odd: Readonly<Record<number, string>> = {}, last: Readonly<Record<number, TestCell>> = {}): readonly Line[] {
  return [
    ['Scheme', 'Target', ...months, 'Fitted to date', 'Comment'],
    ...names.map((name, index): Line => {
      const row = index + 2;
      const formula = odd[row] ?? `=SUM(C${String(row)}:F${String(row)})`;
      return [name, 60 + index, 9, 8 + index, 11, last[row] === undefined ? 7 : last[row], sum(formula, 30), ''];
    }),
  ];
}

const statuses = ['Complete', 'On target', 'Some delay', 'Complete', 'Some delay', 'On target', 'Complete', 'Some delay'] as const;
const actions: readonly Line[] = [
  ['Action', 'Due', 'Status'],
  ...statuses.map((status, index): Line => [`Open centre ${String(index + 1)}`, 'March 2027', status]),
];
/** A summary of the actions, one line a status, with the last row of each range. */
const counts = (ends: readonly number[], words = ['Complete', 'On target', 'Some delay', 'Stopped']): readonly Line[] => [
  ['Status', 'Actions'],
  ...words.map((word, index): Line => [
    word,
    sum(
      `=COUNTIF(Plan!$C$2:$C$${String(ends[index] ?? 9)},A${String(index + 2)})`,
      statuses.filter((each, at) => each === word && at + 2 <= (ends[index] ?? 9)).length,
    ),
  ]),
];

describe('asked about', () => {
  test('a sum across that stops a month short', () => {
    expect(asked(plan({ 4: '=SUM(C4:E4)' }))).toEqual([
      'G4 adds up C4:E4, which leaves out F4 (7). The 4 others like it in column G take it; with it, G4 would be 37. If it isn’t left out on purpose, lengthen the range.',
    ]);
  });
  test('a sum across that starts a month late, fixed columns', () => {
    const odd = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [row, `=SUM($${row === 6 ? 'D' : 'C'}${String(row)}:$F${String(row)})`]));
    expect(asked(plan(odd))).toEqual([expect.stringMatching(/^G6 adds up D6:F6, which leaves out C6 \(9\)/u)]);
  });
  test('a mean across, with no figure of what it would be', () => {
    const odd = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [row, `=AVERAGE(C${String(row)}:${row === 3 ? 'E' : 'F'}${String(row)})`]));
    expect(asked(plan(odd))).toEqual([expect.stringMatching(/^G3 takes C3:E3, which leaves out F3 \(7\)\. .* take it\. If/u)]);
  });
  test('a sum that takes in the target', () => {
    expect(asked(plan({ 5: '=SUM(B5:F5)' }))).toEqual([
      expect.stringMatching(/^G5 adds up B5:F5, which takes in B5 \(63\)\. .*shorten the range\.$/u),
    ]);
  });
  test('a count of another sheet that stops a row short', () => {
    expect(asked(actions, counts([9, 9, 8, 9]))).toEqual([
      expect.stringMatching(/^B4 counts Plan!C2:C8, which leaves out Plan!C9 \(“Some delay”\)\. The 3 others .* B4 would be 3\./u),
    ]);
  });
  test('a count beside only two like it, its ranges without dollar signs, typed anew', () => {
    const lines = ['Complete', 'On target', 'Some delay'].map((word, index): Line => [
      word,
      sum(`=COUNTIF(Plan!C2:C${index === 2 ? '8' : '9'},"${word}")`, 2),
    ]);
    expect(asked(actions, [['Status', 'Actions'], ...lines])).toEqual([expect.stringMatching(/^B4 counts Plan!C2:C8/u)]);
  });
  test('what rests on it is named with it', () => {
    const lines = counts([9, 9, 8, 9]);
    expect(asked(actions, [...lines, ['All', sum('=SUM(B2:B5)', 7)]])).toEqual([expect.stringContaining('B6 rests on B4.')]);
  });
});

describe('not asked about', () => {
  test.each<[string, readonly (readonly Line[])[]]>([
    ['all alike', [plan()]],
    ['a shorter range that leaves out a blank', [plan({ 4: '=SUM(C4:E4)' }, { 4: '' })]],
    ['a shorter range that leaves out a nought', [plan({ 4: '=SUM(C4:E4)' }, { 4: 0 })]],
    ['a count that leaves out a row of another status', [actions, counts([8, 9, 9, 9])]],
    ['each of half of them', [plan({ 2: '=SUM(C2:E2)', 4: '=SUM(C4:E4)', 6: '=SUM(C6:E6)' })]],
    [
      'subtotals of blocks of their own length',
      [
        [
          ['Scheme', 'Fitted'],
          ...[4, 3, 4].flatMap((size, block): readonly Line[] => {
            const first = 2 + ([0, 5, 9][block] ?? 0);
            const rows = Array.from({ length: size }, (_, index): Line => [`Lamp ${String(block)}${String(index)}`, 5 + index]);
            return [...rows, ['Subtotal', sum(`=SUM(B${String(first)}:B${String(first + size - 1)})`, 20)]];
          }),
        ],
      ],
    ],
    [
      'another table with fewer months',
      [
        [
          ...plan(),
          ['', '', '', '', '', '', '', ''],
          ['Service', 'Target', ...months, 'Visits to date', ''],
          ['Libraries', 90, 9, 8, 7, 30, sum('=SUM(C9:E9)', 24), ''],
          ['Museums', 80, 9, 8, 7, 30, sum('=SUM(C10:E10)', 24), ''],
        ],
      ],
    ],
  ])('%s', (_, sheets) => {
    expect(asked(...sheets)).toEqual([]);
  });
});

test('a sum that stops short isn’t taken for the latest figure that it comes to', () => {
  const lines = names.map((name, index): Line => {
    const row = String(index + 2);
    return [
      name,
      136,
      index === 2 ? 0 : 9,
      index === 2 ? 0 : 8,
      34,
      34,
      index === 2 ? sum(`=SUM(C${row}:E${row})`, 34) : sum(`=SUM(C${row}:F${row})`, 85),
      '',
    ];
  });
  const head: Line = ['Scheme', 'Plan to date', ...months, 'Saved to date', 'Comment'];
  const { findings } = reviewWorkbook(snapshotOf(gridOf([head, ...lines])), { asAt: '2026-08-31', answers: [] });
  expect(findings.filter(({ cell }) => cell === 'G4').map(({ check }) => check)).toEqual(['odd-range', 'total-fits-no-method']);
});

describe('ranges that differ without effect are noted', () => {
  const totals = (...ranges: readonly string[]): readonly (readonly TestCell[])[] => [
    ['Scheme', ...ranges.map((_, at) => `Site ${String(at + 1)}`)],
    ['Reserve', ...ranges.map(() => null)],
    ...['Lamps', 'Benches', 'Trees'].map((name, at): Line => [name, ...ranges.map(() => at + 3)]),
    ['Total', ...ranges.map((range): TestCell => ({ formula: `=SUM(${range})`, gives: 12 }))],
  ];
  const noted = (rows: readonly Line[]): readonly string[] =>
    checkOddRanges(gridOf(rows), [gridOf(rows)], new Set()).flatMap(({ check, message }) => (check === 'uneven-range' ? [message] : []));
  const why = 'It makes no difference yet. Make the ranges alike, so that what is entered there later counts in all of them.';

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'one a row shorter',
      ['B2:B5', 'C2:C5', 'D3:D5', 'E2:E5'],
      [`D6 takes D3:D5, where the 3 others like it in row 6 would have it take D2:D5. ${why}`],
    ],
    [
      'half of them: those that come first are the model',
      ['B2:B5', 'C2:C5', 'D3:D5', 'E3:E5'],
      ['D', 'E'].map((at) => `${at}6 takes ${at}3:${at}5, where the 2 others like it in row 6 would have it take ${at}2:${at}5. ${why}`),
    ],
    ['every second one: a way of its own', ['B2:B5', 'C3:C5', 'D2:D5', 'E3:E5', 'F2:F5', 'G3:G5'], []],
    ['all alike', ['B2:B5', 'C2:C5', 'D2:D5'], []],
    ['two, each its own', ['B2:B5', 'C3:C5'], []],
  ])('%s', (_what, ranges, found) => {
    expect(noted(totals(...ranges))).toEqual(found);
  });
});
