// A first column whose texts come again, under a heading that isn't known, groups the rows: it is their theme.

import type { TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Sheet = readonly (readonly TestCell[])[];

const work: readonly (readonly [string, ...number[]])[] = [
  ['Trees planted', 10, 20, 90],
  ['Ponds dug', 1, 2, 6],
  ['Homes insulated', 30, 35, 150],
  ['Grants paid', 4, 6, 20],
  ['Homes visited', 40, 44, 160],
];

function grouped(heading: string, groups: readonly (string | null)[]): Sheet {
  return [[heading, 'Output', 'Q1', 'Q2', 'Target'], ...work.map((row, index) => [groups[index] ?? null, ...row])];
}

test.each<[string, readonly (string | null)[]]>([
  ['Intervention', ['E1 Places', 'E1 Places', 'E23 Homes', 'E23 Homes', 'E23 Homes']],
  ['Audit', ['Payroll 2024/25', 'Payroll 2024/25', 'Stores', 'Stores', 'Stores']],
  ['Site', ['North yard', 'North yard', 'South yard', 'South yard', 'East yard']],
  ['Team', ['Parks', null, 'Housing', null, null]],
])('%s', (heading, groups) => {
  expect(rolesIn(tableOf(grouped(heading, groups)))).toContain('theme A');
});

test.each<[string, readonly string[]]>([
  ['Lead officer', ['A Shah', 'A Shah', 'B Price', 'B Price', 'B Price']],
  ['Ref', ['A1', 'A1', 'B1', 'B1', 'B1']],
  ['Intervention', ['Planting', 'Digging', 'Insulating', 'Paying', 'Calling']],
])('none: %s', (heading, groups) => {
  expect(rolesIn(tableOf(grouped(heading, groups)))).not.toContain('theme');
});
