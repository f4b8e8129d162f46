// What the sheet says of its figures settles how they are counted; nothing is asked where it can make no difference.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function review(rows: readonly Line[], asAt = '2026-09-30') {
  const { sheets, findings, questions } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] });
  const row = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows)).at(-1);
  return {
    method: row?.method ?? null,
    draft: row?.draft ?? null,
    notes: findings.filter(({ severity }) => severity === 'note').map(({ message }) => message),
    asked: questions.length + findings.filter(({ check }) => check === 'counting-method').length,
  };
}

const share = (formula: string, gives: number): TestCell => ({ formula, gives });

test.each<[string, readonly Line[]]>([
  [
    'a note over the table',
    [
      ['All quarterly figures are cumulative from 1 April'],
      ['Homes', 'Annual target', 'Q1', 'Q2', '% of target'],
      ['Homes let', 240, 41, 118, percent(0.49)],
    ],
  ],
  [
    'headings',
    [
      ['Programme', 'Target 2026/27', 'Q1 (cum.)', 'Q2 (cum.)', '% of target'],
      ['Ponds dug', 30, 4, 4, percent(0.13)],
    ],
  ],
  [
    'the officer’s percentage of the last quarter alone',
    [
      ['Programme', 'Target 2026/27', 'Q1', 'Q2', '% of target'],
      ['Trees planted', 90, 12, 38, share('=D2/B2', 0.422)],
    ],
  ],
])('figures that hold all before them are counted by Latest: %s', (_what, rows) => {
  expect(review(rows)).toMatchObject({ method: { method: 'latest', candidates: ['latest'] }, asked: 0 });
});

test.each<[string, readonly Line[]]>([
  [
    'spend to a month',
    [
      ['Cost centre', 'Budget', 'Spend to September'],
      ['Staffing', 640, 610],
    ],
  ],
  [
    'one quarter',
    [
      ['Measure', 'Target', 'Q2'],
      ['Homes let', 100, 95],
    ],
  ],
  [
    'one month',
    [
      ['Measure', 'Target', 'Sept 2026'],
      ['Calls taken', 100, 95],
    ],
  ],
  [
    'no figure, and a target in words',
    [
      ['Measure', 'Target', 'Q1', 'Q2'],
      ['Tenants satisfied', 'Top quartile', 'n/a', 'n/a'],
    ],
  ],
  [
    'no figure, and a target of nought',
    [
      ['Measure', 'Target', 'Q1', 'Q2'],
      ['Falls from height', 0, 'tbc', null],
    ],
  ],
])('no counting method is asked where there is nothing to choose: %s', (_what, rows) => {
  const { asked, draft } = review(rows);
  expect(asked).toBe(0);
  expect(draft ?? '').not.toContain('It is asked');
});

test('the plan’s forecast is no column that nothing is taken from, and a share spent is no target', () => {
  const rows = [
    ['Cost centre', 'Budget', 'Spend to September', 'Forecast', 'Budget % spent'],
    ['Vehicles', 3100, 1240, 3150, percent(0.4)],
    ['Staffing', 420, 198, 401, percent(0.471)],
  ];
  expect(review(rows).notes.filter((note) => /Forecast|another target/u.test(note))).toEqual([]);
});
