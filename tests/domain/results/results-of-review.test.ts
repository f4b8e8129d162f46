// A review's results as sheets: each deliverable once with the cell that it stands in, no blank column, names that Excel takes.

import fc from 'fast-check';
import { summaryOf } from '../../../src/domain/summary/summary-rows';
import { resultsOfReview } from '../../../src/domain/results/results-of-review';
import type { ResultSheet } from '../../../src/domain/results/result-sheet';
import { isDataKind } from '../../../src/domain/model/table/counted-rows';
import type { Review } from '../../../src/domain/model/review';
import { gridOf, shape } from '../fixtures/plan-builder';
import { deliverables } from '../fixtures/return-2015';
import { reviewOf, snapshotOf } from '../fixtures/review-of';

function reviewed(name: string): Review {
  const at = { ...shape, sheet: { ...shape.sheet, name } };
  return reviewOf(snapshotOf(gridOf(deliverables, at)), deliverables, at);
}

function resultsOf(review: Review): readonly ResultSheet[] {
  return resultsOfReview(
    review,
    summaryOf(review, () => 1),
    'Plan.xlsx',
  );
}

const review = reviewed('Deliverables');

test('each deliverable stands once, with the cell of its name, in the order of the plan', () => {
  const sheet = resultsOf(review).find(({ name }) => name === 'Deliverables');
  const rows = review.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ rows: ofTable }) => ofTable.filter(({ row }) => isDataKind(row.kind))),
  );
  const cells = sheet?.rows.map(([cell]) => (cell?.kind === 'text' ? Number(cell.text.replace(/\D/gu, '')) : null));
  expect(rows.length).toBeGreaterThan(10);
  expect(cells).toEqual(rows.map(({ row }) => row.row + 1));
});

test('every sheet is as wide as its headings, and no column of a table is blank', () => {
  for (const { name, columns, rows } of resultsOf(review)) {
    expect([name, new Set(rows.map((row) => row.length))]).toEqual([name, new Set([columns.length])]);
    if (name === 'Deliverables') columns.forEach((_column, index) => expect(rows.some((row) => row[index] !== null)).toBe(true));
  }
});

test('the first sheet says that the original was not changed, and the last holds every finding and question', () => {
  const sheets = resultsOf(review);
  expect(sheets[0]?.about[0]).toContain('“Plan.xlsx”. That workbook was not changed');
  expect(sheets.at(-1)?.rows).toHaveLength(review.findings.length + review.questions.length);
});

test('names of sheets are ones that Excel takes, whatever the plan’s is called', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom("'", 'Roll-up', 'roll-UP', 'History', '[]:*?/\\')),
      (name) => {
        const names = resultsOf(reviewed(name)).map((sheet) => sheet.name);
        expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of names) {
          expect(each).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
          expect(each).not.toMatch(/^'|'$|^history$/iu);
        }
      },
    ),
    { numRuns: 60, examples: [[" ' "], [`${'x'.repeat(30)}'s`]] },
  );
});
