// What is still to come, and what a period is expected to bring, is never told as done, nor as where the plan expects to end.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

function reviewOf(rows: readonly (readonly TestCell[])[], asAt: string) {
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] });
  const table = review.sheets[0]?.tables[0];
  return { rows: table?.rows ?? [], findings: review.findings, columns: table?.table.columns };
}

function toCome(done: string, rest: string, all: string): readonly (readonly TestCell[])[] {
  const figures: readonly (readonly [string, number, number, number | null])[] = [
    ['Shared print room', 120, 40, null],
    ['Fewer hire cars', 75, 0, null],
    ['Bulky waste charge', 18, 66, null],
    ['Night depot closed', 33, 21, 61],
    ['Licence fees', 0, 12, null],
  ];
  return [
    ['Efficiencies 2026/27, £000, at 31 December 2026'],
    [],
    ['Saving', 'Target', done, rest, all],
    ...figures.map(([name, had, more, typed], at): readonly TestCell[] => {
      const row = String(at + 4);
      return [name, 150, had, more, typed ?? { formula: `=C${row}+D${row}`, gives: had + more }];
    }),
  ];
}

test.each([
  ['Banked so far', 'Still to come by 31 March', 'Full-year forecast'],
  ['Made to date', 'Yet to be made (Jan–Mar)', 'Expected outturn'],
  ['Achieved to December', 'To come in March', 'Projected total'],
  ['Delivered so far', 'Rest of the year', 'Year-end forecast'],
])('“%s” alone is done, not “%s”', (done, rest, all) => {
  const { rows, findings } = reviewOf(toCome(done, rest, all), '2026-12-31');
  expect(rows.map(({ total }) => total)).toEqual([120, 75, 18, 33, 0]);
  expect(rows.map(({ draft }) => draft).join(' ')).not.toMatch(/March £|£160k saved|£84k saved/u);
  const slip = findings.filter(({ check }) => check === 'total-fits-no-method');
  expect(slip.map(({ cell, message }) => `${cell ?? ''}: ${message}`)).toEqual([
    expect.stringMatching(/^E7: E7 says 61, but the actuals and forecasts add up to 54\./u),
  ]);
});

function quarters(unit: string): readonly (readonly TestCell[])[] {
  const level = (row: number): readonly TestCell[] => [
    { formula: `=F${String(row)}`, gives: 61 },
    { formula: `=G${String(row)}`, gives: 80 },
    { formula: `=I${String(row)}/C${String(row)}`, gives: 1 },
  ];
  const added = (row: number, done: number, end: number): readonly TestCell[] => [
    { formula: `=SUM(D${String(row)}:F${String(row)})`, gives: done },
    { formula: `=SUM(D${String(row)}:G${String(row)})`, gives: end },
    { formula: `=I${String(row)}/C${String(row)}`, gives: end / 100 },
  ];
  return [
    ['Growth plan 2026/27'],
    [],
    [
      'Output',
      'Unit',
      'Planned',
      'Q1 actual',
      'Q2 actual',
      'Q3 actual',
      'Q4 forecast',
      'Done to date',
      'Expected at year end',
      '% of plan',
    ],
    ['Workshops let', unit, 80, 30, 45, 61, 80, ...level(4)],
    ['Firms advised', 'firms', 100, 20, 25, 30, 25, ...added(5, 75, 100)],
    ['Grants paid', 'grants', 100, 10, 20, 30, 30, ...added(6, 60, 90)],
    ['Trees put in', 'trees', 100, 22, 21, 20, 40, ...added(7, 63, 103)],
    ['Kiosks opened', 'kiosks', 100, 9, 30, 20, 21, ...added(8, 59, 80)],
  ];
}

test.each(['workshops at quarter end', 'let at the end of the quarter', 'snapshot'])('a unit that says “%s” is a level', (unit) => {
  const { rows, columns, findings } = reviewOf(quarters(unit), '2026-12-31');
  expect(rows.map(({ total }) => total)).toEqual([61, 75, 60, 63, 59]);
  expect(columns?.total).toBe(7);
  expect(findings.map(({ check }) => check)).not.toContain('achieved-differs');
});

test('the forecast of the last quarter is never the plan’s own forecast of its end', () => {
  const [let61, met, short, over, behind] = reviewOf(quarters('workshops at quarter end'), '2026-12-31').rows.map(
    ({ draft }) => draft ?? '',
  );
  expect(short).toContain('The plan’s own forecast is 90, 10 short of the target.');
  expect(behind).toContain('The plan’s own forecast is 80, 20 short of the target.');
  expect([let61, met, over].map((draft) => /own forecast is (\d+)/u.exec(draft ?? '')?.[1])).toEqual(['80', '100', '103']);
});
