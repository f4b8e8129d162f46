// A figure that its words make one of its own period, or a count at one moment, is judged by that period's own target, and
// a target of the latest period is never told as due at the end of the year.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from '../recognise/grid-of';

function rowOf(rows: readonly (readonly TestCell[])[], asAt: string) {
  const grid = gridOf(rows);
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt, answers: [] },
  );
  const row = review.sheets[0]?.tables[0]?.rows[0];
  return { method: row?.method?.method, isOpen: row?.method?.open === true, goal: row?.goal, draft: row?.draft ?? '' };
}

const quarters = ['Measure', ...[1, 2, 3, 4].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`])];
const others: readonly (readonly TestCell[])[] = [
  ['Homes inspected', 10, 9, 20, 24, 20, null, 20, null],
  ['Courses held', 3, 3, 4, 4, 4, null, 4, null],
];

test.each<[string, readonly (number | null)[], number]>([
  ['Exclusions from nurseries (in the quarter, lower is better)', [40, 39, 38, 41, 36, null, 34, null], 38],
  ['Calls to the helpline in the quarter', [200, 226, 220, 241, 240, null, 260, null], 220],
  ['Appeals lodged during the quarter', [26, 24, 24, 27, 22, null, 20, null], 24],
  ['Families waiting over 26 weeks (end of quarter, lower is better)', [560, 574, 480, 497, 440, null, 400, null], 480],
  ['Pupils on roll', [310, 305, 320, 318, 330, null, 340, null], 320],
])('%s: the latest figure is set against its own period’s target', (name, figures, goal) => {
  const row = rowOf([['Improvement plan 2025/26'], [], quarters, [name, ...figures], ...others], '2025-09-30');
  expect(row).toMatchObject({ method: 'latest', isOpen: false, goal });
  expect(row.draft).toContain('That is the target of Q2');
});

test('in the quarter, beside one target of the year: it still adds up', () => {
  const rows = [
    ['Plan 2025/26'],
    [],
    ['Output', 'Target for year', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['Courses held in the quarter', 48, 9, 14, null, null],
    ['Trees planted', 400, 60, 130, null, null],
  ];
  expect(rowOf(rows, '2025-09-30')).toMatchObject({ method: 'sum', goal: 48 });
});

const monthly = (heading: string, name: string, target: TestCell, line: string | null = null): readonly (readonly TestCell[])[] => [
  ['Performance report 2025/26'],
  [],
  ['Measure', heading, 'Q1', 'Q2', 'Q3', 'Q4'],
  [name, target, 81.5, 83.25, null, null],
  ['Calls answered in a minute (%)', 80, 76, 79, null, null],
  ['Forms checked on time (%)', 95, 91, 93, null, null],
  [],
  ...(line === null ? [] : [[line]]),
];

test.each<[string, readonly (readonly TestCell[])[]]>([
  ['a standard', monthly('Standard', 'Bins emptied on the day (%)', 85)],
  ['a service standard', monthly('Service standard', 'Bins emptied on the day (%)', 85)],
  ['a key of the quarter', monthly('Target', 'Bins emptied on the day (%)', 85, 'Green: Q2 is at target or better.')],
  ['a key of the month', monthly('Target', 'Bins emptied on the day (%)', 85, 'Green cell: target met in the month. Red cell: missed.')],
])('%s: nothing is due at the end of the year', (_case, rows) => {
  const { draft } = rowOf(rows, '2025-09-30');
  expect(draft).toContain('short of the target of at least 85%');
  expect(draft).not.toContain('due by');
  expect(draft).not.toContain('Due by');
});

test.each<[string, readonly (readonly TestCell[])[]]>([
  ['a plain target', monthly('Target', 'Bins emptied on the day (%)', 85)],
  ['an annual target', monthly('Annual target', 'Bins emptied on the day (%)', 85, 'Green: Q2 is at target or better.')],
  ['a key of the year', monthly('Target', 'Bins emptied on the day (%)', 85, 'Green: the year’s target is met by the quarter.')],
])('%s: it is due at its end', (_case, rows) => {
  expect(rowOf(rows, '2025-09-30').draft).toMatch(/[Dd]ue by the end of 2025\/26/u);
});

test.each(['(target is the profile to the quarter)', '(profiled to the end of the quarter)', '(target for the quarter)'])(
  'a target in the words of its row is one to date: %s',
  (words) => {
    const rows = monthly('Target', `New homes handed over, year to date ${words}`, 105);
    const { draft } = rowOf(rows, '2025-09-30');
    expect(draft).toContain('That is the target to date.');
    expect(draft).not.toMatch(/to go|[Dd]ue by/u);
  },
);

test.each(['Monitor', 'Monitoring only', 'For information', 'Track'])('%s in a target’s cell is no target', (text) => {
  const { goal, draft } = rowOf(monthly('Target', 'Hits on the site', text), '2025-09-30');
  expect(goal).toBeNull();
  expect(draft).not.toContain('Due by');
});
