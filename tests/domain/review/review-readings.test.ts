// The whole review on the 17 deliverables of the 2015/16 return: figures reproduced, ambiguity shown, and nothing to do the second time.

import type { AssessedRow } from '../../../src/domain/model/assessment';
import type { Review } from '../../../src/domain/model/review';
import { applyEdits } from '../fixtures/apply-edits';
import { shape } from '../fixtures/plan-builder';
import { blankTotals, deliverables } from '../fixtures/return-2015';
import { firstReview, noOptions, reviewOf } from '../fixtures/review-of';

function rowsOf(review: Review): readonly AssessedRow[] {
  return (review.sheets[0]?.tables[0]?.rows ?? []).filter(({ row }) => row.kind === 'deliverable');
}

describe('stated totals', () => {
  const { review } = firstReview(deliverables);
  const rows = rowsOf(review);

  test.each(deliverables.map((each, index) => [each.name, each, rows[index]] as const))(
    '%s: total, candidates and %% agree',
    (_name, typed, row) => {
      expect(row?.total).toBe(typed.total);
      expect(row?.method?.candidates).toEqual(typed.methods);
      expect(row?.method?.confirmed).toBe(typed.methods.length === 1);
      expect(row?.method?.method).toBe(typed.methods[0]);
    },
  );

  test('10 rows fit only Sum, 7 several, 4 of those not Sum', () => {
    const several = rows.filter(({ method }) => (method?.candidates.length ?? 0) > 1);
    expect(rows.filter(({ method }) => method?.candidates.join() === 'sum')).toHaveLength(10);
    expect(several).toHaveLength(7);
    expect(several.filter(({ method }) => method?.candidates.includes('sum') === false)).toHaveLength(4);
  });

  test('every percentage agrees at its rounding, 600 % among them, and ambiguity is asked about, once for each set of candidates', () => {
    expect(review.findings.filter(({ check }) => check === 'achieved-differs')).toEqual([]);
    expect(rows.map(({ achieved }) => achieved)).toContain(6);
    expect(review.questions.map(({ rows: asked }) => asked.length).sort()).toEqual([1, 1, 2, 3]);
    expect(review.findings.filter(({ check }) => check === 'counting-method').map(({ severity }) => severity)).toEqual(
      Array(7).fill('ask'),
    );
  });

  test('the as-at date is the end of the last period with a figure', () => {
    expect(review.sheets[0]?.tables[0]?.settings).toMatchObject({
      asAt: '2015-09-30',
      asAtFrom: 'last period',
      scheme: { name: 'delivered' },
    });
  });
});

describe('a second review', () => {
  test.each([
    ['with stated totals', deliverables],
    ['with blank totals', blankTotals],
  ])('makes no edit: %s', (_name, typed) => {
    const { snapshot, review } = firstReview(typed);
    expect(review.edits.length).toBeGreaterThan(0);
    const again = reviewOf(applyEdits(snapshot, review.edits), typed);
    expect(again.edits).toEqual([]);
    expect(rowsOf(again).map(({ total, rating, draft }) => [total, rating, draft])).toEqual(
      rowsOf(review).map(({ total, rating, draft }) => [total, rating, draft]),
    );
  });

  test('makes no edit after an as-at date was asked for, and uses it', () => {
    const { snapshot, review } = firstReview(deliverables, shape, { asAt: '2015-12-31', answers: [] });
    const again = reviewOf(applyEdits(snapshot, review.edits), deliverables);
    expect(again.edits).toEqual([]);
    expect(again.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2015-12-31', asAtFrom: 'setting' });
  });
});

describe('blank totals', () => {
  const { review } = firstReview(blankTotals);

  test('Sum is proposed, rows that repeat or creep are doubtful, one question asks about them', () => {
    const rows = rowsOf(review);
    expect(rows.map(({ method }) => method?.method)).toEqual(Array(17).fill('sum'));
    expect(rows.every(({ method }) => method?.confirmed === false)).toBe(true);
    expect(rows.filter(({ method }) => method?.open).every(({ method }) => method?.candidates.join(' ') === 'sum latest')).toBe(true);
    const doubtful = rows.filter(({ method }) => method?.open).map(({ row }) => row.description);
    expect(doubtful).toEqual([
      'Managing relations',
      'Productivity experts',
      'Learning disability pilots',
      'Demand management',
      'Next generation',
      'Commercial approach',
      'Layers and spans',
    ]);
    expect(review.questions).toHaveLength(1);
  });

  test('the formulas go into the empty Total and % achieved columns', () => {
    const written = review.edits.filter((edit) => edit.kind === 'cells').map(({ area, what }) => [area.firstColumn, what]);
    expect(written).toContainEqual([7, 'Totals, in the empty column']);
    expect(written).toContainEqual([8, '% achieved, in the empty column']);
    expect(written).not.toContainEqual([expect.anything(), 'Totals, as formulas']);
  });

  test('one answer settles every row of its question', () => {
    const { snapshot, review: first } = firstReview(blankTotals);
    const question = first.questions[0];
    const answers = [{ questionId: question?.id ?? '', method: 'latest' as const }];
    const answered = reviewOf(snapshot, blankTotals, shape, { ...noOptions, answers });
    expect(answered.questions).toEqual([]);
    const settled = rowsOf(answered).filter(({ row }) => question?.rows.includes(row.row));
    expect(settled.map(({ method, total }) => [method?.method, method?.confirmed, total])).toEqual(
      [6, 6, 5, 10, 58, 15, 3].map((total) => ['latest', true, total]),
    );
    const again = reviewOf(applyEdits(snapshot, answered.edits), blankTotals);
    expect(again.edits).toEqual([]);
    expect(again.questions).toEqual([]);
  });
});
