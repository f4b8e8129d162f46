// Beside what is expected by now the year’s own figures are its target; how far what was done is of the expected is neither a
// share of the target nor how much of the work is done.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { leastConfidence } from '../../../../../src/domain/model/mapping';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Line = readonly TestCell[];

const share = (row: number, gives: number): TestCell => ({ formula: `=E${String(row)}/D${String(row)}`, gives });

function sheet(year: string, expected: string, done: string, ratio = 'Done as % of expected'): readonly Line[] {
  return [
    ['Estuary trust, calendar year 2025: half-year report, 30 June 2025'],
    ['Measure', 'Unit', year, expected, done, ratio],
    ['Reed beds cut', 'ha', 40, 15, 18, share(3, 1.2)],
    ['Hides mended', 'hides', 12, 9, 6, share(4, 0.67)],
    ['Members who would join again', '%', 80, 80, 84, share(5, 1.05)],
    ['Otters counted in the lagoon', 'no.', 8, 8, 9, share(6, 1.13)],
  ];
}

test.each<[string, string, string]>([
  ['Whole year 2025', 'Expected by 30 June', 'Done January to June'],
  ['2025', 'Expected by 30 June', 'Done January to June'],
  ['Year as a whole', 'Expected by 30 June 2025', 'January to June'],
])('“%s” is the target beside “%s” and “%s”', (year, expected, done) => {
  const table = tableOf(sheet(year, expected, done));
  expect(rolesIn(table)).toBe('description A, target C, unit B, periods E');
  expect(table.columns.percentComplete).toBeFalsy();
  expect(table.confidence).toBeGreaterThanOrEqual(leastConfidence);
});

test.each<[string, string, string]>([
  ['Full year', 'Expected by end of June 2025', 'Done January to June 2025'],
  ['For the year', 'Should be at by now', 'Jan to Jun 2025'],
  ['All year', 'Profile to 30 June', 'Reached January to June 2025'],
])('beside “%s” what shares divide by is a target to date: “%s”, “%s”', (year, expected, done) => {
  const rows = sheet(year, expected, done);
  expect(rolesIn(tableOf(rows))).toBe('description A, target D, unit B, periods E, achieved F');
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: null, answers: [] });
  const drafts = (review.sheets[0]?.tables[0]?.rows ?? []).map(({ draft }) => draft ?? '');
  expect(drafts[1]).toContain('target to date');
  expect(drafts.join(' ')).not.toMatch(/due by|remain|spread evenly|at this pace/iu);
});

test('what was expected is told as the sheet has it, and no other line', () => {
  const review = reviewWorkbook(snapshotOf(gridOf(sheet('Whole year 2025', 'Expected by 30 June', 'Done January to June'))), {
    asAt: null,
    answers: [],
  });
  const [table] = review.sheets[0]?.tables ?? [];
  expect(table?.settings.asAt).toBe('2025-06-30');
  const [beds, hides] = table?.rows ?? [];
  expect([beds?.profile, hides?.profile]).toEqual([15, 9]);
  expect(beds?.draft).toContain('15 were expected by 30 June 2025, so this is 3 ahead.');
  expect((table?.rows ?? []).map(({ draft }) => draft ?? '').join(' ')).not.toMatch(/spread evenly|at this pace|complete/iu);
});

test.each(['% of profile done', 'Done against expected (%)', 'Completed as % of what was due'])(
  '“%s” is not how much of the work is done',
  (ratio) => {
    const { columns } = tableOf(sheet('Target 2025', 'Expected by 30 June', 'Done January to June', ratio));
    expect([columns.target, columns.achieved, columns.percentComplete ?? null]).toEqual([2, null, null]);
  },
);

test.each(['% complete', '% done', 'Progress %'])('“%s” of work with dates still is', (heading) => {
  const rows: readonly Line[] = [
    ['Action', 'Due date', heading, 'RAG'],
    ['Rebuild the slipway', '30 June 2026', percent(0.4), 'Green'],
    ['Dredge the channel', '31 March 2026', percent(0.8), 'Amber'],
    ['Paint the hides', '31 December 2025', percent(1), 'Green'],
  ];
  expect(tableOf(rows).columns.percentComplete).toBe(2);
});

test('a year’s total that formulas make of the periods is none', () => {
  const sum = (row: number, gives: number): TestCell => ({ formula: `=SUM(B${String(row)}:C${String(row)})`, gives });
  const rows: readonly Line[] = [
    ['Measure', 'Q1', 'Q2', 'Whole year', 'Expected by now'],
    ['Reed beds cut', 8, 9, sum(2, 17), 15],
    ['Hides mended', 3, 3, sum(3, 6), 5],
    ['Walks led', 20, 22, sum(4, 42), 40],
  ];
  const { columns } = tableOf(rows);
  expect([columns.target, columns.total]).toEqual([null, 3]);
});

test('years of statistics are no targets', () => {
  const rows: readonly Line[] = [
    ['Measure', 'Target', '2024', '2025', 'Comment'],
    ['Reed beds cut', 40, 30, 35, 'A dry summer.'],
    ['Hides mended', 12, 9, 11, 'Two burnt down.'],
    ['Walks led', 60, 50, 52, 'A new guide.'],
  ];
  expect(tableOf(rows).columns.target).toBe(1);
});
