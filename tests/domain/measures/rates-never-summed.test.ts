// A percentage or a rate is never added up nor run on by pace, wherever the sheet says that it is one; neither is its sum
// proposed where it is asked how figures count.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function reviewed(rows: readonly (readonly TestCell[])[]) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-11-17', answers: [] });
  return (sheets[0]?.tables[0]?.rows ?? []).flatMap(({ row, method, draft }) =>
    row.kind === 'deliverable' ? [{ row: row.row, candidates: method?.candidates ?? [], counts: method?.method, draft: draft ?? '' }] : [],
  );
}

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

function expectNoSum({ counts, candidates, draft }: ReturnType<typeof reviewed>[number]): void {
  expect(counts).not.toBe('sum');
  expect(candidates).not.toContain('sum');
  expect(draft).not.toMatch(/added up|at this pace|season of last year|would end/iu);
}

test('rows of the same name, of which another column says that they are shares', () => {
  const rows = reviewed([
    ['Target area', 'Basis', ...quarters, '2025/26 target'],
    ['Journeys made', 'Count', 11, 12, null, null, 46],
    ['Services on time (%)', 'Quarter', 84, 83, null, null, 85],
    ['Scheduled miles not run (%)', 'Quarter', 1.6, 1.7, null, null, 1.5],
    ['Shelters built', 'Quarter', 3, 4, null, null, 20],
  ]);
  expect(rows).toHaveLength(4);
  for (const row of rows.filter(({ row: at }) => at === 2 || at === 3)) expectNoSum(row);
});

test.each([
  'Council tax collected, % (in the quarter)',
  'Arrears as a share of the rent due',
  'Calls answered (percentage) by phone',
  'Incidents per 1,000 homes',
  'Vacancy rate',
])('“%s” is told by its latest figure', (name) => {
  const [row] = reviewed([
    ['Indicator', ...quarters, 'Target 2025/26'],
    [name, 24, 25, null, null, 100],
    ['Homes let', 10, 12, null, null, 46],
  ]);
  expect(row).toBeDefined();
  if (row !== undefined) expectNoSum(row);
});

test('the measure beside an action says that its figures are shares', () => {
  const [row] = reviewed([
    ['Ref', 'Action', 'Measure', ...quarters, 'Target 2025/26', 'Status'],
    ['1', 'Answer the phone sooner', '% of calls answered in 30 seconds', 78, 81, null, null, 85, 'Amber'],
    ['2', 'Hold market days', 'Market days', 3, 4, null, null, 12, 'Green'],
  ]);
  expect(row).toBeDefined();
  if (row !== undefined) expectNoSum(row);
});

test('a stated total of a share that no counting gives is set against the latest figure, not against a sum', () => {
  const [row] = reviewed([
    ['Indicator', ...quarters, 'Year to date', 'Target 2025/26'],
    ['Bins emptied on time (%)', 95, 96, null, null, 88, 97],
    ['Homes let', 10, 12, null, null, 22, 46],
  ]);
  expect(row?.candidates).not.toContain('sum');
});
