// A write can be cancelled between its parts, wherever that is: everything is as it was, and the same review can be written afterwards.

import { createUseCases } from '../../src/app/use-cases';
import type { Progress } from '../../src/app/contract';
import { connect, everyCell, planOfRows, sheetNamed } from '../excel/connected';
import { must } from '../main-job/reviewed';

const longest = 32_767;

/** Its journal alone takes several batches. */
function largePlan(): ReturnType<typeof planOfRows> {
  const workbook = planOfRows(150);
  const sheet = sheetNamed(workbook, 'Deliverables');
  for (let row = 1; row <= 150; row += 1)
    sheet.rows.get(row)?.set(9, { value: `${String(row)} ${'a'.repeat(longest)}`.slice(0, longest), formula: null, style: 0 });
  return workbook;
}

const options = { asAt: '2015-09-30', answers: [] } as const;

test.each([
  ['a plan of one batch a sheet', () => planOfRows(5)],
  ['a plan of several batches', largePlan],
])(
  '%s: cancelled in the middle and at the last point at which it asks',
  async (_case, plan) => {
    const points = await pointsAsked(plan());
    expect(points).toBeGreaterThan(1);
    for (const point of new Set([Math.ceil(points / 2), points])) {
      const workbook = plan();
      const before = everyCell(workbook);
      connect(workbook);
      const useCases = createUseCases();
      const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, options));
      let asked = 0;
      const outcome = await useCases.applyReview(
        prepared,
        () => undefined,
        () => (asked += 1) >= point,
      );
      if (outcome.ok) throw new Error('It was written.');
      expect(outcome.problem.code).toBe('cancelled');
      expect(outcome.problem.sentence).toMatch(/^Cancelled\. /);
      expect(everyCell(workbook)).toEqual(before);
      expect(useCases.canUndo()).toBe(false);
      const again = must(await useCases.prepareReview({ kind: 'workbook' }, options));
      expect(must(await useCases.applyReview(again, () => undefined)).leftAlone).toEqual([]);
    }
  },
  120_000,
);

test('progress counts the cells, and never goes back', async () => {
  connect(planOfRows(5));
  const useCases = createUseCases();
  const seen: Progress[] = [];
  const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, options));
  must(await useCases.applyReview(prepared, (progress) => seen.push(progress)));
  const counts = seen.flatMap(({ text }) => /^Writing on “(?:Deliverables|Plan settings)”: ([\d,]+) of ([\d,]+) cells$/.exec(text) ?? []);
  expect(counts.length).toBeGreaterThan(1);
  const shares = seen.map(({ done, total }) => done / total);
  expect([...shares].sort((one, other) => one - other)).toEqual(shares);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

/** How often a write asks whether it is cancelled. */
async function pointsAsked(workbook: ReturnType<typeof planOfRows>): Promise<number> {
  connect(workbook);
  const useCases = createUseCases();
  const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, options));
  let asked = 0;
  must(
    await useCases.applyReview(
      prepared,
      () => undefined,
      () => {
        asked += 1;
        return false;
      },
    ),
  );
  return asked;
}
