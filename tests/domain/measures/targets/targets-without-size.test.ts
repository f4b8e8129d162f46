// A target in words or of nought says nothing of how large its figures are, so their sizes can't tell a position from new
// work: either words say how they count, or it is asked.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from '../../recognise/grid-of';

function readRow(row: readonly TestCell[]) {
  const grid = gridOf([['Measure', 'Target 2026/27', 'Q1', 'Q2', 'Q3', 'Q4'], row, ['Guides published', 40, 9, 14, null, null]]);
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2026-09-30', answers: [] },
  );
  return review.sheets[0]?.tables[0]?.rows.find((each) => each.row.description === row[0]);
}

test.each<[string, TestCell]>([
  ['Patients waiting over 52 weeks', 'Improvement towards zero by March 2027'],
  ['Families in B&B over six weeks at quarter end', 0],
  ['Delayed discharges (people at census point)', 0],
  ['Rough sleepers on count night', 0],
  ['Pupils on roll at census', 0],
  ['Agency staff, point in time', 0],
  ['Rough sleepers (single-night snapshot)', 0],
  ['Children looked after', 'Fewer than last year'],
  ['Open safeguarding cases', 'Downward trend'],
  ['Homes empty as at the last day', 'Reduce'],
])('%s is a level, beside the target “%s” too', (name, target) => {
  const row = readRow([name, target, 60, 22, null, null]);
  expect(row?.method).toMatchObject({ method: 'latest' });
  expect(row?.total).toBe(22);
  expect(row?.draft).not.toContain('At this pace');
});

test.each<[string, TestCell]>([
  ['Families in hostels', 0],
  ['Tenancies', 'Better than last year'],
  ['Staff employed', 'Upward trend'],
  ['Volunteers', 'More than 2025/26'],
])('%s beside “%s”: how the figures count is asked', (name, target) => {
  const row = readRow([name, target, 60, 22, null, null]);
  expect(row?.method).toMatchObject({ open: true, candidates: ['sum', 'latest'] });
  expect(row?.total).toBeNull();
  expect(row?.draft).not.toContain('82 delivered');
});

test.each<[string, TestCell, TestCell]>([
  ['Fatal accidents', 0, 3],
  ['New fostering enquiries', 'More than last year', 3],
  ['Homes built', 'As many as can be', 3],
  ['Families in hostels', 0, 0],
])('%s beside “%s”: new in each period, or the same either way', (name, target, first) => {
  const row = readRow([name, target, first, 1, null, null]);
  expect(row?.total).toBe(Number(first) + 1);
});

test.each(['No target', 'n/a', 'TBC', 'No target set.', 'To be agreed'])('“%s” is no target', (typed) => {
  const row = readRow(['Guides printed', typed, 10, 4, null, null]);
  expect(row?.total).toBe(14);
  expect(row?.draft).not.toContain('in words');
  expect(row?.draft).toContain('No target is set.');
});

test.each(['No target below last year’s', 'Improve on last year'])('“%s” is a target in words', (typed) => {
  expect(readRow(['Guides printed', typed, 10, 4, null, null])?.draft).toContain('The target is in words');
});
