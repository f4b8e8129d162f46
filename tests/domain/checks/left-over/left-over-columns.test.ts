// Columns of figures that nothing is computed from are told: asked about where one may be the target, else noted.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

const left = (rows: readonly (readonly TestCell[])[]): readonly string[] =>
  reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] })
    .findings.filter(({ check }) => check === 'left-over-columns')
    .map(({ severity, cell, related, message }) => `${severity} ${[cell, ...related].join(' ')} ${message}`);

const say = 'If one is a target or a total, say so under “Check the columns”.';

test.each<[string, readonly (readonly TestCell[])[], readonly string[]]>([
  [
    'no target: it may be one of them',
    [
      ['Measure', 'Alpha', 'Q1', 'Q2', 'Omega'],
      ['Doses given', 400, 90, 80, 7],
      ['Clinics held', 120, 40, 30, 9],
      ['Visits', 300, 80, 70, 4],
    ],
    [`ask B1 B2:B4 E2:E4 Columns B (“Alpha”) and E (“Omega”) hold figures that nothing is computed from. ${say}`],
  ],
  [
    'beside a target it is a note',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Omega'],
      ['Doses given', 400, 90, 80, 7],
      ['Clinics held', 120, 40, 30, 9],
    ],
    [`note E1 E2:E3 Column E (“Omega”) holds figures that nothing is computed from. ${say}`],
  ],
  [
    'subtotals that the total’s own formula adds up are used',
    [
      ['Measure', 'Target', 'Apr', 'May', 'Spring block', 'Jun', 'Jul', 'Later block', 'Total'],
      ...['Doses given', 'Clinics held', 'Visits'].map((name, index): readonly TestCell[] => {
        const row = String(index + 2);
        const first: TestCell = { formula: `=SUM(C${row}:D${row})`, gives: 30 };
        const second: TestCell = { formula: `=SUM(F${row}:G${row})`, gives: 70 };
        return [name, 400, 10, 20, first, 30, 40, second, { formula: `=E${row}+H${row}`, gives: 100 }];
      }),
    ],
    [],
  ],
  [
    'headings that say what they are, and columns with few figures, are passed over',
    [
      ['Ref', 'Measure', 'Target', 'Q1', 'Q2', 'Weighting', 'Omega'],
      [1, 'Doses given', 400, 90, 80, 3, 'a word'],
      [2, 'Clinics held', 120, 40, 30, 2, 'a word'],
      [3, 'Visits', 300, 80, 70, 1, 5],
    ],
    [],
  ],
])('%s', (_case, rows, expected) => {
  expect(left(rows)).toEqual(expected);
});

test.each<[string, readonly TestCell[]]>([
  ['the same year twice', ['KPI', '2022/23', '2023/24', '2023/24', 'Target 2024/25']],
  ['a year before the target, which comes first', ['KPI', 'Target 2025/26', '2023/24', '2024/25', '2024/25']],
])('of figures of years before that of the target it is asked which counts, and none is rated: %s', (_case, head) => {
  const rows = [
    head,
    ['Students satisfied (%)', 78, 79, 81, 85],
    ['Research income (£m)', 41, 44, 47, 55],
    ['Apprentices', 310, 402, 515, 700],
  ];
  const [asked, ...more] = left(rows);
  expect(more).toEqual([]);
  expect(asked).toMatch(/^ask [A-Z]1 [A-Z]2:[A-Z]4 /u);
  expect(asked).toContain('figures of earlier years than the target. If one is what the target is set against');
});

test.each<[string, readonly TestCell[]]>([
  ['a guess in words', ['approx 60', '75', 'tbc']],
  ['a figure that is still to come', ['60', 'awaited', '75']],
  ['a number with its words', ['60', '75', 'about 9 so far']],
])('words among the figures of years beside a total are named: %s', (_case, years) => {
  const rows = [
    ['Output', 'Target', '2022/23', '2023/24', '2024/25', 'Total'],
    ['Homes', 450, '112', '148', '160', 420],
    ['Floorspace', 12000, '3,500', '0', '6,250', 9750],
    ['Trees', 300, '-', '140', '171', 311],
    ['Jobs safeguarded', 200, ...years, 135],
  ];
  const words = years.filter((cell): cell is string => typeof cell === 'string' && !/^\d+$/u.test(cell));
  for (const word of words) expect(left(rows).join(' ')).toContain(`says “${word}”`);
  expect(left(rows).join(' ')).not.toContain('says “-”');
});
