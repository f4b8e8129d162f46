// What somebody makes of a row in a few words or points that come again is their status of it: shown as stated, never passed over,
// never the target, and no usual scheme beside it.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';
import { rolesIn, tableOf } from '../../recognise/reading-of';

type Rows = readonly (readonly TestCell[])[];

const names = ['Ponds dug', 'Hedges laid', 'Walls mended', 'Paths cleared', 'Owls ringed', 'Bats counted'];

function sheet(heading: string, states: readonly TestCell[], target = 'Target'): Rows {
  return [
    ['Measure', target, 'Q1', 'Q2', 'Total', heading],
    ...names.map((name, at) => [name, 90 + at, 20, 25 + at, 45 + at, states[at] ?? null]),
  ];
}

test('words under a heading that asks for a view are stated, though not all are known', () => {
  const rows = sheet('Manager’s view', ['On track', 'Bears watching', 'On track', 'On track', 'Bears watching', 'On track']);
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-09-30' });
  const [table] = sheets[0]?.tables ?? [];
  expect(table?.rows.map(({ row }) => row.progress?.[0]?.text)).toEqual(rows.slice(1).map((row) => row[5]));
  expect(table?.rows.filter(({ rating }) => rating !== null && 'status' in rating)).toEqual([]);
});

test('points without a key are asked about, and are no target', () => {
  const rows = sheet('Score', [1, 3, 1, 2, 5, 1], 'Room');
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-09-30' });
  const [asked, ...others] = findings.filter(({ check }) => check === 'status-unread');
  expect([asked?.cell, others.length]).toEqual(['F1', 0]);
  expect(asked?.message).toContain('(“1”, “3”, “2” and “5”)');
  expect(findings.filter(({ message }) => message.includes('If column F holds it'))).toEqual([]);
});

test('words that formulas make of the row’s figures are a verdict, whatever they are', () => {
  const verdicts = ['Oak', 'Ash', 'Oak', 'Elm', 'Ash', 'Oak'];
  const rows = sheet('Badge', []).map((row, at) =>
    at === 0
      ? row
      : [...row.slice(0, 5), { formula: `=IF(E${String(at + 1)}>=B${String(at + 1)},"Oak","Ash")`, gives: verdicts[at - 1] ?? '' }],
  );
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-09-30' });
  expect(findings.filter(({ check }) => check === 'status-unread').map(({ severity, cell }) => [severity, cell])).toEqual([['ask', 'F1']]);
  expect(sheets[0]?.tables[0]?.rows.filter(({ rating }) => rating !== null && 'status' in rating)).toEqual([]);
});

test.each<[string, boolean, number]>([
  ['worked out from the figures are asked about', true, 1],
  ['that are typed sort the rows', false, 0],
])('grades %s', (_case, isWorkedOut, asked) => {
  const grades = [1, 3, 1, 2, 3, 1];
  const rows = sheet('Grade', grades).map((row, at) =>
    at === 0 || !isWorkedOut
      ? row
      : [...row.slice(0, 5), { formula: `=IF(E${String(at + 1)}>=B${String(at + 1)},1,3)`, gives: grades[at - 1] ?? 0 }],
  );
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-09-30' });
  expect(findings.filter(({ check }) => check === 'status-unread')).toHaveLength(asked);
});

test.each(['Acceptable range', 'Safe limits', 'Wanted band'])('ranges under “%s” are the targets', (heading) => {
  const rows: Rows = [
    ['Measure', heading, 'Q1', 'Q2', 'Total'],
    ['Eggs laid', '40 to 60', 20, 25, 45],
    ['Hens kept', 'between 10 and 14', 5, 6, 11],
    ['Chicks sold', '20–30', 8, 9, 17],
  ];
  expect(rolesIn(tableOf(rows))).toContain('target B');
});
