// Figures with footnote marks, and figures with their unit: counted where the sheet explains the mark or its totals prove it; else
// asked, with no colour, and a roll-up that waits. None of them is called wrong.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

/** Two rows, the second without any mark, and the line under the table. */
function reviewed(q4: string, total: number | null, under: string, others: Line = [18, 21, 20]) {
  const totals = total === null ? [[], []] : [[total], [33]];
  const rows: readonly Line[] = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', ...(total === null ? [] : ['Total'])],
    ['Sheds built', 75, ...others, q4, ...(totals[0] ?? [])],
    ['Stiles mended', 30, 7, 9, 8, 9, ...(totals[1] ?? [])],
    [],
    [under],
  ];
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-03-31', answers: [] });
  const [row] = sheets.flatMap(({ tables }) => tables).flatMap((table) => table.rows);
  const told = findings.filter(({ check }) => ['text-counted', 'words-in-figures', 'text-in-figures'].includes(check));
  return {
    total: row?.total,
    rating: row?.rating,
    told: told.map(({ severity, cell }) => `${severity} ${cell ?? ''}`),
    wrong: findings.filter(({ severity }) => severity === 'wrong'),
  };
}

test.each<[string, string, number | null, string]>([
  ['explained under the table', '17*', null, '* Provisional until the audit'],
  ['proven by the typed total', '17 (p)', 76, ''],
  ['explained and in the total', '17¹', 76, '¹ Leaves out one site'],
])('counted: %s', (_, q4, total, under) => {
  const found = reviewed(q4, total, under);
  expect(found).toMatchObject({ total: 76, rating: { status: 'Green' }, told: ['note F2'], wrong: [] });
});

test.each<[string, string, string]>([
  ['nothing explains the mark', '17*', ''],
  ['the key says that it is no actual', '17f', 'f = forecast'],
])('asked: %s', (_, q4, under) => {
  const found = reviewed(q4, null, under);
  expect(found).toMatchObject({ total: null, rating: { notRated: 'Not rated: asked' }, told: ['ask F2'], wrong: [] });
});

test('figures typed with their unit are asked about, and the row waits', () => {
  const found = reviewed('17 sheds', null, '', ['18 sheds', '21 sheds', '20 sheds']);
  expect(found).toMatchObject({ total: null, rating: { notRated: 'Not rated: asked' }, told: ['ask C2'], wrong: [] });
});
