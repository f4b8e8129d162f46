// One dated position beside a baseline and a target is a level: how much of the way is gone, as a stated column says
// whatever it is called; never a month of a year's sum.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from '../../grid-of';

function readTable(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf(rows);
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2026-06-30', answers: [] },
  );
  const { tables, findings } = { tables: review.sheets[0]?.tables ?? [], findings: review.findings };
  return { rows: tables[0]?.rows ?? [], columns: tables[0]?.table.columns, findings };
}

const councils = { name: 'Councils with a plan', from: 112, to: 162, now: 147, gone: 0.7 };
const days = { name: 'Average days to publish', from: 62, to: 42, now: 45, gone: 0.85 };

test.each([
  ['Actual (June 2026)', '% realised'],
  ['Latest position (Jun 2026)', 'Benefit realised'],
  ['Position at 30 June 2026', 'Progress towards target'],
  ['June 2026 position', 'Distance travelled'],
  ['Latest position', 'Benefit realised (%)'],
])('“%s”, and “%s” as stated', (position, share) => {
  const { rows, columns, findings } = readTable([
    ['Ref', 'Benefit', 'Baseline', 'Target', position, share, 'RAG'],
    ...[councils, days].map(({ name, from, to, now, gone }, index) => [`B0${String(index)}`, name, from, to, now, gone, 'Amber']),
  ]);
  expect(columns?.periods).toEqual([]);
  expect(rows.map(({ achieved }) => achieved?.toFixed(2))).toEqual(['0.70', '0.85']);
  expect(rows.map(({ forecast, profile }) => [forecast, profile === null])).toEqual([
    [null, expect.anything()],
    [null, expect.anything()],
  ]);
  expect(rows.map(({ draft }) => draft).join(' ')).not.toMatch(/At this pace|107%|ceiling is passed/u);
  expect(findings.filter(({ check }) => check === 'left-over-columns')).toEqual([]);
});

test('columns in another order, a dated baseline, and no percentage at all: a level without a forecast', () => {
  const { rows, columns } = readTable([
    ['Measure', 'Target', 'Baseline (Mar 2025)', 'Current position (June 2026)', 'Comment'],
    [councils.name, councils.to, councils.from, councils.now, null],
    ['Homes insulated', 300, 100, 180, null],
  ]);
  expect(columns?.periods).toEqual([]);
  expect(rows.map(({ total }) => total)).toEqual([147, 180]);
  expect(rows.map(({ draft }) => draft).join(' ')).not.toContain('At this pace');
});

test('a percentage that is neither share nor progress is told, and isn’t taken', () => {
  const { columns, findings } = readTable([
    ['Benefit', 'Baseline', 'Target', 'Latest position', 'Realised index'],
    [councils.name, councils.from, councils.to, councils.now, 0.31],
    [days.name, days.from, days.to, days.now, 0.44],
  ]);
  expect(columns?.achieved).toBeNull();
  expect(findings.find(({ check }) => check === 'left-over-columns')?.message).toContain('Realised index');
});

test.each<[string, readonly string[]]>([
  ['two months', ['Actual (May 2026)', 'Actual (June 2026)']],
  ['a quarter', ['Q1 2026/27']],
])('%s beside a baseline and a target are periods still', (_case, headings) => {
  const figures = headings.map(() => 12);
  const { columns } = readTable([
    ['Measure', 'Baseline', 'Target', ...headings],
    ['Guides printed', 30, 60, ...figures],
    ['Homes built', 40, 70, ...figures],
  ]);
  expect(columns?.periods.length).toBe(headings.length);
});
