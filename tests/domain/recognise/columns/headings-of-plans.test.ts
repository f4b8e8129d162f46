// Headings that hid a plan: milestones of several years, items, halves of merged headings, how it is measured, when and who.

import type { TestCell } from '../grid-of';
import { tableOf, tablesOf } from '../reading-of';
import { leastConfidence } from '../../../../src/domain/model/mapping';

const sure = (confidence: number): boolean => confidence >= leastConfidence;

describe('milestones of several years: that of the year of the actual is the target', () => {
  test.each([
    ['Milestones', 'Actual 2024-25', 3],
    ['Trajectory', 'Actual 2025-26', 4],
    ['Annual milestones', 'Actual 2026-27', 5],
  ])('%s, %s', (band, actual, target) => {
    const table = tableOf(
      [
        ['Ref', 'What we want to change', 'Baseline (2022-23)', band, null, null, actual, 'Commentary'],
        [null, null, null, '2024-25', '2025-26', '2026-27', null, null],
        ['A1', 'Raise the share of bursary students who finish', 81.2, 82, 83, 84, 81.7, 'On the way.'],
        ['A2', 'Raise the number of local entrants', 210, 220, 240, 260, 226, null],
        ['A3', 'Narrow the gap in final marks', 7.1, 6.5, 6, 5.5, 6.4, null],
        ['A4', 'Raise the share who find work', 70.4, 71, 72, 73, 71.9, null],
      ],
      { merges: [[0, 3, 0, 5]] },
    );
    expect(table.columns).toMatchObject({ target, total: 6, periods: [] });
    expect(sure(table.confidence)).toBe(true);
  });
});

test('sentences under “Target” beside figures of milestones say what the rows are about', () => {
  const { columns, confidence } = tableOf(
    [
      ['Ref', 'Target', 'Milestones', null, 'Actual 2024-25', 'Commentary'],
      [null, null, '2024-25', '2025-26', null, null],
      ['A1', 'Raise the share of bursary students who finish their course (%)', 82, 83, 81.7, 'On the way.'],
      ['A2', 'Raise the number of entrants from the towns along the coast', 220, 240, 226, null],
      ['A3', 'Narrow the gap in final marks between the two campuses', 6.5, 6, 6.4, null],
    ],
    { merges: [[0, 2, 0, 3]] },
  );
  expect(columns).toMatchObject({ description: 1, target: 2, total: 4 });
  expect(sure(confidence)).toBe(true);
});

test.each(['Item', 'Items', 'ITEM'])('“%s” over words that differ names the rows', (heading) => {
  const { columns } = tableOf([
    ['No', heading, 'Unit', 'Programme for year', 'Q1', 'Q2', 'Remarks'],
    [1, 'Gullies emptied', 'no.', 900, 210, 240, null],
    [2, 'Verges cut', 'km', 300, 40, 160, 'Late spring.'],
    [3, 'Signs cleaned', 'no.', 120, 20, 44, null],
    [4, 'Trees inspected', 'no.', 60, 12, 15, null],
  ]);
  expect(columns).toMatchObject({ description: 1, unit: 2, target: 3 });
});

test('“Item” over numbers counts the rows', () => {
  const { columns } = tableOf([
    ['Item', 'Measure', 'Target', 'Q1', 'Q2'],
    [1, 'Gullies emptied', 900, 210, 240],
    [2, 'Verges cut', 300, 40, 160],
    [3, 'Signs cleaned', 120, 20, 44],
  ]);
  expect(columns.description).toBe(1);
});

describe('the rest of a merged heading is no period, though the total’s sum runs over it', () => {
  test.each([2, 3])('%i columns a quarter', (width) => {
    const spread = (cells: readonly TestCell[]): readonly TestCell[] =>
      cells.flatMap((cell) => [cell, ...Array.from({ length: width - 1 }, () => null)]);
    const quarters = ['Apr–Jun', 'Jul–Sep', 'Oct–Dec', 'Jan–Mar'];
    const last = ['B', 'J', 'N'][width - 1] ?? '';
    const row = (name: string, at: number, figures: readonly number[]): readonly TestCell[] => [
      name,
      1000,
      ...spread(figures),
      { formula: `=SUM(C${String(at)}:${last}${String(at)})`, gives: figures.reduce((sum, figure) => sum + figure, 0) },
    ];
    const rows = [
      ['Measure', 'Target', ...spread(quarters), 'Total'],
      row('Pupils taught', 2, [231, 289, 124, 276]),
      row('Sessions held', 3, [26, 31, 22, 35]),
      row('Hours given', 4, [312, 389, 424, 335]),
    ];
    const merges = rows.flatMap((_, index) =>
      quarters.map((_quarter, place) => [index, 2 + place * width, index, 1 + (place + 1) * width] as const),
    );
    const { columns, confidence } = tableOf(rows, { merges });
    expect(columns.periods.map(({ column }) => column)).toEqual([0, 1, 2, 3].map((place) => 2 + place * width));
    expect(sure(confidence)).toBe(true);
  });
});

test.each(['Heading', 'Cost head', 'Line of cost'])('a plain table of money under a plan is sure: “%s”', (heading) => {
  const [, money] = tablesOf([
    ['No', 'Output', 'Target', 'Q1', 'Q2'],
    [1, 'Sessions held', 96, 24, 22],
    [2, 'Meals served', 400, 90, 110],
    [3, 'Boxes given', 60, 16, 12],
    [null, null, null, null, null],
    ['Money', null, null, null, null],
    ['No', heading, 'Budget', 'Spent', 'Left', 'Comment'],
    [1, 'Staff', 68000, 67000, { formula: '=C8-D8', gives: 1000 }],
    [2, 'Plants', 9000, 8700, { formula: '=C9-D9', gives: 300 }],
    [3, 'Kitchen', 6500, 7100, { formula: '=C10-D10', gives: -600 }, 'A new cover.'],
  ]);
  expect(money?.columns).toMatchObject({ target: 2, total: 3 });
  expect(sure(money?.confidence ?? 0)).toBe(true);
});

test.each([
  ['What we said we would do', 'How we will measure it', 'By when / who'],
  ['Our pledge', 'How we’ll know', 'Who and when'],
  ['Action', 'How it will be judged', 'Date and lead'],
])('“%s” names the rows, “%s” doesn’t, “%s” is when', (aim, measure, when) => {
  const { columns } = tableOf([
    ['Ref', aim, measure, when, 'Update', 'RAG'],
    [
      '1.1',
      'Open the new reading room at Fernley',
      'Room open',
      '30 September 2025\nHead of Culture',
      'Shelves are on order and the floor is laid.',
      'G',
    ],
    [
      '1.2',
      'Hold 12 story hours in the villages',
      '12 hours; 150 children',
      '31 March 2026\nLibraries',
      'Four held so far, with 61 children in all.',
      'G',
    ],
    [
      '1.3',
      'Lend laptops from all branches',
      'All 7 branches',
      '1 September 2025\nHead of Culture',
      'Two branches lend them; the rest wait for locks.',
      'R',
    ],
  ]);
  expect(columns).toMatchObject({ description: 1, timescale: 3 });
});
