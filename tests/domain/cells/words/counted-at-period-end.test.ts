// Figures that are counted at a period's end are positions: the last one counts, and nothing is asked.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

const quarters = ['Q1', 'Q2', 'Q3'];

// prettier-ignore
test.each<readonly [where: string, headings: readonly TestCell[], names: readonly string[]]>([
  ['in the row', ['Outcome', 'Target', ...quarters], ['Number in housing at quarter end', 'Tenancies held at the end of the quarter', 'Cases open at month end']],
  ['in the row, by the last day', ['Outcome', 'Target', ...quarters], ['Number in housing as at the last day', 'In supported homes as at 30 June', 'Families housed at term end']],
  ['in the headings', ['Measure', 'Target for year', ...quarters.map((name) => `Number in housing at quarter end: ${name}`)], ['North', 'South', 'East']],
  ['in headings, in other words', ['Measure', 'Target for year', ...quarters.map((name) => `Residents at the end of the quarter: ${name}`)], ['North', 'South', 'East']],
])('%s', (_where, headings, names) => {
  const grid = gridOf([headings, [names[0] ?? '', 40, 22, 31, 35], [names[1] ?? '', 30, 18, 18, 22], [names[2] ?? '', 60, 9, 14, 13]]);
  const { sheets, findings } = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2026-12-31' });
  const rows = sheets[0]?.tables[0]?.rows ?? [];
  expect(rows.map(({ method, total }) => [method?.method, total])).toEqual([['latest', 35], ['latest', 22], ['latest', 13]]);
  expect(findings.filter(({ check }) => check === 'counting-method')).toEqual([]);
});
