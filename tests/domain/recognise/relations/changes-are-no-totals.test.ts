// "Change %" divides a change by what it is from: no share of a target that was reached, however many rows it explains. Where
// two readings do explain as much, the question says which two.

import { checkMapping } from '../../../../src/domain/checks/mapping-checks';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Sheet = readonly (readonly TestCell[])[];
type Row = readonly [name: string, before: number, first: number, second: number];

const counts: readonly Row[] = [
  ['Ferries run', 812, 400, 420],
  ['Cars carried', 5_200, 2_700, 2_650],
  ['Lorries carried', 640, 300, 333],
  ['Bicycles carried', 910, 480, 455],
  ['Calls taken', 2_000, 1_000, 1_050],
  ['of these, at once', 1_800, 880, 966],
];

function sheetOf(changeHeadings: readonly [string, string], withShares: boolean): Sheet {
  const rows = counts.map(([name, before, first, second], index): readonly TestCell[] => {
    const row = String(index + 2);
    const now = first + second;
    return [
      name,
      before,
      first,
      second,
      { formula: `=SUM(C${row}:D${row})`, gives: now },
      { formula: `=E${row}-B${row}`, gives: now - before },
      { formula: `=F${row}/B${row}`, gives: (now - before) / before },
    ];
  });
  const share = (column: string, gives: number): TestCell => ({ formula: `=${column}7/${column}6`, gives });
  const shares: readonly TestCell[] = [
    'Share taken at once',
    share('B', 0.9),
    share('C', 0.88),
    share('D', 0.92),
    share('E', 1_846 / 2_050),
    { formula: '=E8-B8', gives: 0.0005 },
    null,
  ];
  return [
    ['Measure', 'Apr–Sep 2025', 'Q1 2026/27', 'Q2 2026/27', 'Apr–Sep 2026', ...changeHeadings],
    ...rows,
    ...(withShares ? [shares] : []),
  ];
}

test.each<[string, readonly [string, string]]>([
  ['named as changes', ['Change', 'Change %']],
  ['named otherwise', ['More or fewer', 'As a share']],
])('counts and changes %s, the last row a share: the sums are the totals, and nothing is asked', (_case, headings) => {
  for (const withShares of [false, true]) {
    expect(rolesIn(tableOf(sheetOf(headings, withShares)))).toMatch(/^description A, periods CD, total E/u);
    const reading = recogniseSheet(gridOf(sheetOf(headings, withShares)), []);
    expect(checkMapping(reading)).toEqual([]);
  }
});

test('a percentage of what was reached against the target still names both', () => {
  const rows: Sheet = [
    ['Measure', 'Promised', 'Q1', 'Q2', 'Reached', 'Gap', 'Rate'],
    ...[40, 60, 80, 120].map((target, index): readonly TestCell[] => {
      const row = String(index + 2);
      return [
        `Measure ${String(index)}`,
        target,
        10,
        20,
        { formula: `=C${row}+D${row}`, gives: 30 },
        { formula: `=E${row}-B${row}`, gives: 30 - target },
        { formula: `=E${row}/B${row}`, gives: 30 / target },
      ];
    }),
  ];
  const { target, total, achieved } = tableOf(rows).columns;
  expect([target, total, achieved]).toEqual([1, 4, 6]);
});

test('two sums of the same weight: the question says which', () => {
  const rows: Sheet = [
    ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'One', 'Other'],
    ...[3, 5, 8, 13].map((figure, index): readonly TestCell[] => {
      const row = String(index + 2);
      return [
        `Thing ${String(index)}`,
        figure,
        figure + 1,
        figure + 2,
        figure + 3,
        { formula: `=SUM(B${row}:D${row})`, gives: 3 * figure + 3 },
        { formula: `=SUM(C${row}:E${row})`, gives: 3 * figure + 6 },
      ];
    }),
  ];
  const [asked] = checkMapping(recogniseSheet(gridOf(rows), []));
  expect(asked?.message).toMatch(
    /can be read in two ways that explain the figures as well: total in F and periods in B, C and D, or total in G and periods in C, D and E\./u,
  );
});
