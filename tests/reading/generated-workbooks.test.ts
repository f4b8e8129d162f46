// In a workbook of several sheets each plan is read as it stands, whatever the sheets around it hold; look-ups and pages of text are no plans.

import fc from 'fast-check';

import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import type { LayoutDrawn } from './generated/layouts';
import { readBack } from './generated/read-back';
import { generatedWorkbook, layoutsOfWorkbooks, shownByWorkbook, type GeneratedSheetOfWorkbook } from './generated/workbook';
import { isCertain } from '../../src/domain/assess/certain-tables';

const seed = 20_240_408;
const numRuns = 60;

function reviewed(sheets: readonly GeneratedSheetOfWorkbook[]): ReturnType<typeof reviewWorkbook> {
  const grids = sheets.map(({ grid }) => grid);
  const snapshot = {
    grids,
    settings: null,
    ledger: null,
    summary: null,
    names: new Map<string, string>(),
    sheets: grids.map(({ sheet }) => sheet),
    mappings: [],
  };
  return reviewWorkbook(snapshot, { asAt: '2024-12-31', answers: [] });
}

test('every sheet is read by itself; what is no plan is left alone, and nothing is computed from it', () => {
  const drawn = new Map<LayoutDrawn, number>();
  let [right, plans] = [0, 0];
  const property = fc.property(generatedWorkbook, (sheets) => {
    const review = reviewed(sheets);
    expect(review.sheets.map(({ reading }) => reading.sheet)).toEqual(sheets.map(({ grid }) => grid.sheet));
    review.sheets.forEach(({ reading, tables }, index) => {
      const plan = sheets[index]?.plan ?? null;
      const isSure = reading.layout !== 'none' && reading.tables.every(isCertain);
      if (plan !== null) plans += 1;
      if (plan !== null && isSure) {
        expect(readBack(reading)).toEqual(plan.expected);
        right += 1;
      }
      if (plan === null) {
        expect(isSure).toBe(false);
        expect(tables.flatMap(({ rows }) => rows.filter(({ total, rating }) => total !== null || rating !== null))).toEqual([]);
      }
    });
    for (const layout of shownByWorkbook(sheets)) drawn.set(layout, (drawn.get(layout) ?? 0) + 1);
  });
  fc.assert(property, { numRuns, seed, endOnFailure: true });
  expect(right).toBeGreaterThanOrEqual(plans * 0.97);
  for (const layout of layoutsOfWorkbooks) expect(drawn.get(layout)).toBeGreaterThanOrEqual(5);
});
