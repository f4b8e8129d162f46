// Columns that say from where a row is Green or Amber are its own rules: asked about, never "no target" with columns left over.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

const measures: readonly (readonly TestCell[])[] = [
  ['Bins emptied on the day (%)', 98, 94, 96],
  ['Swims', 41000, 36000, 42250],
  ['Days to mend a lamp', 4, 7, 9],
];

test.each([
  ['Green from', 'Amber from', 'Result'],
  ['Green if ≥', 'Amber if ≥', 'Outturn'],
  ['Min for green', 'Min for amber', 'Actual'],
  ['G threshold', 'A threshold', 'Latest'],
  ['Green trigger', 'Amber trigger', 'Q4'],
  ['Target', 'Red below', 'Q4'],
  ['Upper limit', 'Lower limit', 'Latest'],
])('“%s”, “%s”', (...headings) => {
  const rows = [['Measure', ...headings], ...measures];
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-03-31', answers: [] });
  const assessed = sheets.flatMap(({ tables }) => tables).flatMap((table) => table.rows);
  expect(assessed.map(({ rating, achieved }) => [rating, achieved])).toEqual(measures.map(() => [{ notRated: 'Not rated: asked' }, null]));
  expect(findings.filter(({ check }) => check === 'row-thresholds').map(({ severity, cell }) => `${severity} ${cell ?? ''}`)).toEqual([
    'ask B2',
    'ask B3',
    'ask B4',
  ]);
  expect(findings.map(({ check }) => check)).not.toContain('left-over-columns');
});
