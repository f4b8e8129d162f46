// What many rows of a table have in common is said once; a few are said row by row.

import { tableFindings, type FindingParts } from '../../../src/domain/checks/finding';
import { rowList } from '../../../src/domain/measures/questions';
import type { Typed } from '../fixtures/plan-builder';
import { blankTotals } from '../fixtures/return-2015';
import { firstReview } from '../fixtures/review-of';

const repeated: Typed = { name: 'Row', target: 10, periods: [5, 5], total: 5 };
const creeping: Typed = { name: 'Row', target: 10, periods: [2, 3], total: 3 };

function asks(rows: readonly Typed[]) {
  return firstReview(rows).review.findings.filter(({ check, severity }) => check === 'counting-method' && severity === 'ask');
}

test('five rows alike are five findings, six are one', () => {
  expect(asks(Array<Typed>(5).fill(repeated)).map(({ cell }) => cell)).toEqual(['H4', 'H5', 'H6', 'H7', 'H8']);
  expect(asks(Array<Typed>(6).fill(repeated))).toEqual([
    {
      check: 'counting-method',
      severity: 'ask',
      sheet: 'Deliverables',
      cell: 'H4',
      related: ['H5', 'H6', 'H7', 'H8', 'H9'],
      message: 'Rows 4, 5, 6, 7, 8 and 9: the stated total fits Latest, Highest or Average. Latest is used until you choose.',
      stated: null,
      computed: null,
    },
  ]);
});

test('a table of 300 rows gives a line for each set of candidates, in the order of their first rows', () => {
  const found = asks(Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? creeping : repeated)));
  expect(found.map(({ cell, related }) => [cell, related.length])).toEqual([
    ['H4', 99],
    ['H5', 199],
  ]);
  expect(found[1]?.message).toMatch(/^Rows 5, 6, 8, .* and 188 more: the stated total fits Latest, Highest or Average\./);
});

test('the doubtful rows of a table without totals are one finding', () => {
  expect(asks(blankTotals)).toMatchObject([{ cell: 'H6', related: ['H8', 'H9', 'H12', 'H14', 'H19', 'H20'] }]);
});

test('rows without a target are said once', () => {
  const { review } = firstReview(Array<Typed>(8).fill({ name: 'Row', target: null, periods: [18, 13], total: 31 }));
  expect(review.findings.filter(({ check }) => check === 'no-target')).toMatchObject([
    {
      severity: 'note',
      cell: 'C4',
      message: "Rows 4, 5, 6, 7, 8, 9, 10 and 11: there is no figure as a target, so these rows aren't rated.",
    },
  ]);
});

test('only findings of the same check, severity and key are put together', () => {
  const parts = (row: number, check: string, key: string): FindingParts => ({
    check,
    severity: 'note',
    sheet: 'Plan',
    row,
    column: 0,
    message: `row ${String(row + 1)}`,
    alike: { key, message: rowList },
  });
  const rows = Array.from({ length: 12 }, (_, row) => row);
  expect(tableFindings(rows.map((row) => parts(row, 'a', String(row % 3)))).map(({ message }) => message)).toEqual(
    rows.map((row) => `row ${String(row + 1)}`),
  );
  expect(
    tableFindings(rows.map((row) => parts(row, row % 2 === 0 ? 'a' : 'b', ''))).map(({ cell, related }) => [cell, related.length]),
  ).toEqual([
    ['A1', 5],
    ['A2', 5],
  ]);
});
