// The columns that the tests of the formulas compile them for: C target, D to G quarters, H a stated total, and ours.

import type { AddInColumn } from '../../../../src/domain/model/table/add-in-columns';
import type { FormulaColumns } from '../../../../src/domain/propose/formulas/formula-parts';

/** K total, L profile, O counting method, P "Target reads as", Q to T ways of counting, U to Z what the rating rests on. */
export const columns: FormulaColumns = {
  periods: [3, 4, 5, 6],
  target: 2,
  statedTotal: 7,
  total: 10,
  periodTargets: [],
  progressFrom: null,
  tolerance: null,
  ours: {
    total: 10,
    profile: 11,
    method: 14,
    targetKind: 15,
    figures: 16,
    sum: 17,
    latest: 18,
    highest: 19,
    errors: 20,
    noTarget: 21,
    notRated: 22,
    targetMet: 23,
    pace: 24,
    rulesSay: 25,
    checkNumber: 26,
    draftedNumber: 27,
    draftedFrom: 28,
  },
};

/** The same where other columns stand between the periods and no total is stated. */
export const spread: FormulaColumns = { ...columns, periods: [3, 5, 6, 8], statedTotal: null };

/** The same with our column "Target figure" in AF. */
export const withTargetFigure: FormulaColumns = { ...columns, ours: { ...columns.ours, targetFigure: 31 } };

/** The same where two ways of counting are asked about in some rows. */
export const asked: FormulaColumns = {
  ...columns,
  ours: { ...columns.ours, lowestTotal: 32, highestTotal: 33, metAtHighest: 34, paceAtHighest: 35, rulesAtHighest: 36 },
};

/** The same without one of ours. */
export function without(key: AddInColumn): FormulaColumns {
  return { ...columns, ours: Object.fromEntries(Object.entries(columns.ours).filter(([each]) => each !== key)) };
}
