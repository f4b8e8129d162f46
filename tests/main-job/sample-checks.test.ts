// What the checks find in the samples, exactly: totals that aren't sums are asked, and nothing is called wrong.

import type { CellValue } from '../../src/domain/model/cell';
import { asset, prepared } from './reviewed';

type Row = readonly [severity: string, check: string, place: string, stated: CellValue, computed: CellValue];

const inPlan: readonly Row[] = [
  ['note', 'timescale-unreadable', 'Programme plan!D6', 'All councils offered a free challenge over a 3 year period', null],
  ['ask', 'progress-open', 'Programme plan!G13', null, null],
  ['note', 'milestone-overdue', 'Programme plan!D15', 'Amber', 'overdue'],
  ['note', 'milestone-overdue', 'Programme plan!D25', 'Green', 'overdue'],
];

test.each<[string, readonly Row[]]>([
  [
    'programme-plan.xlsx',
    [
      ...inPlan,
      ['ask', 'counting-method', 'Deliverables!H12', 5, 5],
      ['ask', 'counting-method', 'Deliverables!H13', 60, 60],
      ['ask', 'counting-method', 'Deliverables!H18', 58, 58],
      ['ask', 'counting-method', 'Deliverables!H19', 98, 98],
      ['ask', 'counting-method', 'Deliverables!H22', 35, 35],
      ['ask', 'counting-method', 'Deliverables!H25', 15, 15],
      ['ask', 'counting-method', 'Deliverables!H26', 3, 3],
    ],
  ],
  ['programme-plan-blank-totals.xlsx', [...inPlan, ['ask', 'counting-method', 'Deliverables!H8', null, null]]],
])('%s', async (file, expected) => {
  const { review } = await prepared(asset(file));
  const found = review.findings.map(({ severity, check, sheet, cell, stated, computed }) => [
    severity,
    check,
    `${sheet}!${cell ?? ''}`,
    stated,
    computed,
  ]);
  expect(found).toEqual(expected);
});

test('the four totals that aren’t sums of their quarters don’t offer Sum, the three ambiguous ones do', async () => {
  const { review } = await prepared(asset('programme-plan.xlsx'));
  const asked = review.findings.filter(({ check }) => check === 'counting-method');
  const withSum = asked.filter(({ message }) => message.includes('Sum')).map(({ cell }) => cell);
  expect(withSum).toEqual(['H13', 'H19', 'H22']);
});
