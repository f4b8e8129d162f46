// A target that is shown as a time is no date: it is said to be a time, and asked what it is as a number.

import { isTimeFormat } from '../../../src/domain/cells/targets/date-target';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

test.each<[string, boolean]>([
  ['mm:ss', true],
  ['[h]:mm', true],
  ['[$-809]h:mm:ss', true],
  ['h:mm "day shift"', true],
  ['dd/mm/yyyy', false],
  ['dd/mm/yyyy hh:mm', false],
  ['mmm-yy', false],
])('“%s” shows a time: %s', (format, isTime) => {
  expect(isTimeFormat(format)).toBe(isTime);
});

test('it isn’t rated, and asked', () => {
  const minutes = (shown: number): TestCell => ({ shown: shown / 1440, as: '[mm]:ss' });
  const rows: readonly (readonly TestCell[])[] = [
    ['Service', 'Target', 'Q1', 'Q2'],
    ['Time to open a gate', minutes(4), minutes(5), minutes(3.5)],
    ['Gates repaired', 40, 12, 15],
    ['Locks oiled', 90, 30, 21],
  ];
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] });
  const row = sheets[0]?.tables[0]?.rows[0];
  expect([row?.rating, row?.total]).toEqual([{ notRated: 'Not rated: asked' }, null]);
  expect(findings.flatMap(({ check, severity }) => (severity === 'ask' ? [check] : []))).toContain('target-time');
});
