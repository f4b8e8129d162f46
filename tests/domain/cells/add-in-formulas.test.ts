// What the add-in writes it knows again: every formula that is looked for later begins as this says.

import { formulaBeginnings, isOurPercentage, isOurTotal, totalFilling } from '../../../src/domain/cells/add-in-formulas';
import type { FormulaColumns } from '../../../src/domain/propose/formulas/formula-parts';
import { achievedFormula } from '../../../src/domain/propose/formulas/achieved-formula';
import { targetFigureFormula } from '../../../src/domain/propose/formulas/target-figure-formula';
import { totalFormula } from '../../../src/domain/propose/formulas/total-formulas';
import { emptyGrid } from '../fixtures/plan-builder';

const columns: FormulaColumns = {
  periods: [3, 4],
  target: 2,
  statedTotal: null,
  total: 5,
  periodTargets: [],
  progressFrom: null,
  tolerance: null,
  ours: { method: 7, targetKind: 8, targetFigure: 9, figures: 12, sum: 13, latest: 14, highest: 15 },
};
const withPeriodTargets: FormulaColumns = { ...columns, periodTargets: [10, 11], ours: { ...columns.ours, periodTarget: 16 } };

test.each([
  ['total', totalFormula(columns), formulaBeginnings.total],
  ['% achieved', achievedFormula(columns), formulaBeginnings.achieved],
  ['target figure', targetFigureFormula(columns), formulaBeginnings.targetFigure],
  ['target figure beside targets of periods', targetFigureFormula(withPeriodTargets), formulaBeginnings.targetFigure],
  ['target figure of periods alone', targetFigureFormula({ ...withPeriodTargets, target: null }), formulaBeginnings.targetFigure],
])('%s', (_column, formula, beginning) => {
  expect(formula?.(3).startsWith(beginning)).toBe(true);
});

const row = [null, 'Peer challenges', 100, 18, 13, 31, 0.31, 'Sum'];
const grid = (total: string | null, achieved: string | null) => ({
  ...emptyGrid({ id: 's1', name: 'Plan' }, [row]),
  formulas: [row.map((_, column) => (column === 5 ? total : column === 6 ? achieved : null))],
});
const ours = grid(totalFormula(columns)?.(0) ?? null, achievedFormula(columns)?.(0) ?? null);

test('our total and our percentage are ours', () => {
  expect(isOurTotal(ours, 0, 5, { method: 7 })).toBe(true);
  expect(isOurPercentage(ours, 0, 6, 5, { method: 7 })).toBe(true);
  expect(totalFilling(ours, 0, 5)).toBe('ours');
});

test('an officer’s formula is theirs, and so is ours where the method column is gone', () => {
  expect(isOurTotal(grid('=SUM(D1:E1)', null), 0, 5, { method: 7 })).toBe(false);
  expect(isOurTotal(ours, 0, 5, {})).toBe(false);
  expect(totalFilling(grid('=SUM(D1:E1)', null), 0, 5)).toBe('typed');
});
