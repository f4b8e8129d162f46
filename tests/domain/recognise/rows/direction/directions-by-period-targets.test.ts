// Targets that fall from period to period ask a position, a rate or a trouble to come down, as those that rise ask it to go up.
// Of work that is counted they say how much is planned, and where the words say neither, it is asked.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

const headings = ['Measure', ...[1, 2, 3, 4].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`])];

type Targets = readonly (number | null)[];

function rowOf(name: string, targets: Targets, actuals: readonly number[]): readonly TestCell[] {
  return [name, ...targets.flatMap((target, place) => [target, actuals[place] ?? null])];
}

function review(rows: readonly (readonly TestCell[])[], more: readonly string[] = []) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf([[...headings, ...more], ...rows])), { asAt: '2025-12-31', answers: [] });
  const row = sheets[0]?.tables[0]?.rows[0];
  const target = row?.row.target;
  const reads = target?.betterOpen === true ? 'asked' : (target?.kind ?? 'at least');
  return { reads, draft: row?.draft ?? '', asks: findings.filter(({ check }) => check === 'target-better-unsaid') };
}

const other = rowOf('Tenants satisfied (%)', [70, 75, 80, 85], [71, 75, 78]);

test.each<[string, string, Targets, readonly number[]]>([
  ['Homes empty at quarter end', 'up to', [90, 85, 80, 75], [95, 88, 84]],
  ['Agency staff in post', 'up to', [40, 35, 30, 25], [41, 33, 32]],
  ['Families in bed and breakfast', 'up to', [60, 60, 50, 40], [58, 57, 52]],
  ['Calls per head', 'up to', [9, 8, 7, 6], [9, 8, 8]],
  ['Homes let', 'at least', [90, 85, 80, 75], [95, 88, 84]],
  ['Visits made to schools', 'at least', [60, 50, 40, 30], [58, 57, 42]],
  ['Trees planted', 'at least', [400, 300, 200, 100], [380, 310, 180]],
  ['Staff in post', 'at least', [60, 65, 70, 75], [58, 63, 71]],
  ['Places', 'asked', [90, 85, 80, 75], [95, 88, 84]],
  ['Caseload of the team', 'asked', [90, 90, 90, 80], [95, 88, 84]],
  ['Homes empty at quarter end', 'asked', [75, 80, 85, 90], [95, 88, 84]],
])('“%s” reads %s, of targets %j', (name, reads, targets, actuals) => {
  expect(review([rowOf(name, targets, actuals), other]).reads).toBe(reads);
});

test('a limit is told as one', () => {
  const { draft } = review([rowOf('Homes empty at quarter end', [90, 85, 80, 75], [95, 88, 84]), other]);
  expect(draft).toContain('84 at the latest count, 4 over the limit of 80 (105%).');
});

test.each<[string, readonly number[]]>([
  ['Green past the target of its period', [95, 88, 84]],
  ['Red below it', [95, 88, 71]],
])('a status that no limit would have is asked about: %s', (status, actuals) => {
  const rows = [
    [...rowOf('Homes empty at quarter end', [90, 85, 80, 75], actuals), status.split(' ')[0] ?? ''],
    [...other, 'Amber'],
  ];
  expect(review(rows, ['RAG']).reads).toBe('asked');
});

test('what is asked says why, and where to choose', () => {
  const { asks } = review([rowOf('Caseload of the team', [90, 90, 90, 80], [95, 88, 84]), other]);
  expect(asks.map(({ message }) => message).join(' ')).toMatch(
    /the targets of its periods fall, and nothing else says .* Choose “At least” or “Up to”/u,
  );
});
