// A draft's figures carry their unit, wherever the sheet says it: a unit column, the row's words, a title, a note, or the
// sheet's own number out of another.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

/** The first sentence of each row's draft. */
function drafts(rows: readonly (readonly TestCell[])[]): readonly string[] {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-18', answers: [] });
  return (sheets[0]?.tables[0]?.rows ?? []).flatMap(({ row, draft }) =>
    row.kind === 'deliverable' || row.kind === 'project' ? [(draft ?? '').split(/(?<=[.]) /u)[0] ?? ''] : [],
  );
}

const head = ['Indicator', 'Target 2025/26', 'Actual to date'] as const;

test.each<[string, number, number, string]>([
  ['Council tax collected, % (cumulative)', 98, 81.4, '81.4% reached, 16.6 points short of the target of at least 98%.'],
  ['Percentage of calls answered', 90, 92, '92% reached, more than the target of at least 90%.'],
  ['Days to process a claim', 18, 17, '17 days reached, within the limit of 18 (94%).'],
  ['Missed bins per 100,000 collections', 60, 72, '72 per 100,000 collections reached, 12 over the limit of 60 (120%).'],
])('“%s” says its unit itself', (name, target, actual, sentence) => {
  expect(drafts([head, [name, target, actual], ['Homes let', 40, 30]])[0]).toBe(sentence);
});

test.each<[string, number, number, string]>([
  ['% of births', 55, 51, '51% reached, 4 points short of the target of at least 55%.'],
  ['% aged 18+', 55, 56, '56% reached, more than the target of at least 55%.'],
  ['per 100,000', 640, 668, '668 per 100,000 reached'],
])('a unit column that says “%s”', (unit, target, actual, sentence) => {
  const rows = [
    ['Indicator', 'Unit', 'Target 2025/26', 'Actual to date'],
    ['Pupils satisfied', unit, target, actual],
    ['Let', 'homes', 9, 3],
  ];
  expect(drafts(rows)[0]?.slice(0, sentence.length)).toBe(sentence);
});

test.each<[string, string, string]>([
  ['rate', 'Repeat visits per 1,000 callers', '31 per 1,000 callers reached, 4 over the limit of 27 (115%).'],
  ['Ratio', 'Pupils to each teacher', '31, more than the target of at least 27 (115%).'],
  ['index', 'Street cleanliness', '31, more than the target of at least 27 (115%).'],
  ['Average score', 'Tenants asked about repairs', '31, more than the target of at least 27 (115%).'],
])('a unit that only says which sort of figure it is, “%s”, is no noun behind it', (unit, name, sentence) => {
  const rows = [
    ['Indicator', 'Unit', 'Target 2025/26', 'Actual to date'],
    [name, unit, name.includes(' per ') ? 'at most 27' : 'at least 27', 31],
    ['Let', 'homes', 9, 3],
  ];
  const [draft = ''] = drafts(rows);
  expect(draft).not.toMatch(/\b(?:rate|ratio|index|score)\b/iu);
  expect(draft.replace(' reached', '')).toBe(sentence.replace(' reached', ''));
});

const spent = ['Scheme', 'Budget 2025/26', 'Spent to date'] as const;

test.each<[string, readonly TestCell[][]]>([
  [
    'a title',
    [['Capital monitoring – Quarter 3 (spend to 31 December 2025).  £000'], [], [...spent], ['Roofs', 640, 605], ['Bridge', 900, 300]],
  ],
  ['a note', [[...spent], ['Roofs', 640, 605], ['Bridge', 900, 300], [], ['All figures are in £000.']]],
  [
    'a heading',
    [
      ['Scheme', 'Budget 2025/26 (£000)', 'Spent to date (£000)'],
      ['Roofs', 640, 605],
      ['Bridge', 900, 300],
    ],
  ],
])('thousands of pounds in %s', (_where, rows) => {
  expect(drafts(rows)[0]).toMatch(/^£605k spent, within the budget of £640k \(95%\)/u);
});

const results = [
  ['Code', 'Indicator', 'Number', 'Out of', 'Result', 'Target 2025/26'],
  ['RP1', 'Repairs completed in target', 862, 1024, 84.2, 90],
  ['RP2', 'Homes with a gas check', 990, 1000, 99, 100],
  ['RP3', 'Tenants satisfied overall', 718, 1000, 71.8, 74],
  ['VO1', 'Turnround of empty homes', null, null, 34, 28],
] as const;

test('the sheet’s own number out of another says that the result is per cent', () => {
  expect(drafts(results).map((draft) => draft.split(' ')[0])).toEqual(['84.2%', '99%', '71.8%', '34']);
});

test('a note says that results are percentages, and which aren’t', () => {
  const rows = results.map((row) => [row[0], row[1], row[4], row[5]]);
  const noted = [...rows, [], ['Results are percentages, except VO1 (days).']];
  expect(drafts(noted).map((draft) => draft.split(',')[0])).toEqual(['84.2% reached', '99% reached', '71.8% reached', '34 days reached']);
  const unknown = [...rows, [], ['Results are percentages, except XX9 (days).']];
  expect(drafts(unknown)[0]).not.toContain('84.2%');
});

test.each<[string, number, number, string]>([
  ['Grants offered (£m)', 24, 16.1, '£16.1m so far, of at least £24m (67%).'],
  ['Income from the shop (£000)', 325, 320.6, '£320.6k received, of at least £325k (99%).'],
  ['Visitors to our sites (000)', 1150, 918.6, '918.6 thousand so far, of at least 1,150 thousand (80%).'],
  ['Homes insulated (000)', 3.2, 1.1, '1.1 thousand homes insulated, of at least 3.2 thousand (34%).'],
  ['Staff turnover (annual rate, %)', 12, 11.2, '11.2% reached, within the limit of 12%.'],
  ['Falls (fewer is better, per 1,000 bed days)', 6, 5, '5 per 1,000 bed days reached, within the limit of 6 (83%).'],
])('“%s” says at its end what its figures are in', (name, target, actual, sentence) => {
  expect(drafts([head, [name, target, actual], ['Homes let', 40, 30]])[0]).toBe(sentence);
});

test.each<[string, TestCell, TestCell, string]>([
  ['Visitors (000)', { shown: 1150000, as: '#,##0,' }, { shown: 918600, as: '#,##0,' }, '918,600 so far, of at least 1,150,000 (80%).'],
  ['Grants offered (£m)', 24000000, 16100000, '16,100,000 so far, of at least 24,000,000 (67%).'],
  ['Grants offered (£000)', 24000000, 16100000, '16,100,000 so far, of at least 24,000,000 (67%).'],
])('“%s” over figures typed in ones says nothing of them', (name, target, actual, sentence) => {
  expect(drafts([head, [name, target, actual], ['Homes let', 40, 30]])[0]).toBe(sentence);
});

const counted = ['Output', 'Unit', 'Target 2025/26', 'Actual to date'] as const;

test.each<[string, string, string]>([
  ['Skills Bootcamp completions', 'Learners', '12 so far'],
  ['Workshops held', 'Learners', '12 so far'],
  ['Meals delivered', 'Households', '12 so far'],
  ['Volunteer hours', 'Volunteers', '12 so far'],
  ['Workshops for learners', 'Learners', '12 so far'],
  ['Learners moving into work', 'Learners', '12 Learners so far'],
  ['English and maths starts', 'Starts', '12 Starts so far'],
  ['Work with councils', 'Councils', '12 Councils so far'],
  ['Advice', 'People', '12 People so far'],
  ['Roads resurfaced', 'km', '12 km resurfaced'],
  ['Events', 'No. of events', '12 events so far'],
])('“%s” in a unit of “%s”', (name, unit, said) => {
  const [first] = drafts([counted, [name, unit, 20, 12], ['Let', 'homes', 9, 3]]);
  expect(first).toBe(`${said}, of at least 20 (60%).`);
});
