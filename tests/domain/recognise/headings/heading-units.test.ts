// The unit that headings and titles say: kept on the rows, told in drafts, never scaled; where they say several, none is taken and it is asked.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { unitInHeading } from '../../../../src/domain/recognise/headings/heading-units';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../grid-of';
import { tableOf, tablesOf } from '../reading-of';

type Line = readonly TestCell[];

test.each<[string, string | null]>([
  ['Target (£m)', '£m'],
  ['Budget £ million', '£m'],
  ['Total £000s', '£k'],
  ['Q1 £’000', '£k'],
  ["Spend (£'000s)", '£k'],
  ['Budget (£ thousand)', '£k'],
  ['Budget (£k)', '£k'],
  ['Budget £bn', '£bn'],
  ['Budget (£)', '£'],
  ['% target', '%'],
  ['Target (%)', '%'],
  ['Target (days)', 'days'],
  ["Q1 ('000)", 'thousands'],
  ['Visits (000s)', 'thousands'],
  ['Q2, in thousands', 'thousands'],
  ['Target in millions', 'millions'],
  ['Rate per 1,000', null],
  ['Length (m)', null],
  ['Target (working days)', 'working days'],
  ['Grants over £500', null],
  ['Savings of £2.5m', null],
  ['Target (annual)', null],
  ['Q1 (Apr to Jun)', null],
  ['Target', null],
])('the heading "%s" says %s', (heading, unit) => {
  expect(unitInHeading(heading)).toBe(unit);
});

const figures: readonly Line[] = [
  ['Homes grant', 12, 3, 2],
  ['Roads', 4, 2, 0],
  ['Parks', 2, 0, 1],
];
const plain: Line = ['Project', 'Target', 'Q1', 'Q2'];
const unitsOf = (rows: readonly Line[]): readonly (string | null)[] => tableOf(rows).rows.map(({ unit }) => unit);
const all = (unit: string | null): readonly (string | null)[] => [unit, unit, unit];

test.each<[string, readonly Line[], string | null]>([
  ['one heading', [['Project', 'Target (£m)', 'Q1', 'Q2'], ...figures], '£m'],
  ['headings that agree', [['Project', 'Target £000s', 'Q1 £k', 'Q2 £k'], ...figures], '£k'],
  ['headings of figures in other multiples than the target', [['Project', 'Target (£m)', 'Q1 (£000)', 'Q2 (£000)'], ...figures], '£k'],
  ['headings of figures that differ', [['Project', 'Target (£m)', 'Q1 (£m)', 'Q2 (£000)'], ...figures], null],
  ['a line in thousands of things', [['All figures in thousands'], plain, ...figures], 'thousands'],
  ['a line of thousands of pounds', [['Figures are in thousands of pounds'], plain, ...figures], '£k'],
  ['a bracket in a title', [["Visits to leisure centres ('000)"], plain, ...figures], 'thousands'],
  ['prose with thousands in it', [['Helping thousands of residents'], plain, ...figures], null],
  ['a title', [['Capital programme (£000s)'], [], plain, ...figures], '£k'],
  ['a title that is the unit', [['Capital programme'], ['£m'], plain, ...figures], '£m'],
  ['a sentence above the table', [['All figures are shown in £ thousands.'], plain, ...figures], '£k'],
  ['headings before titles', [['All figures in £m'], ['Project', 'Target (£000)', 'Q1', 'Q2'], ...figures], '£k'],
  ['titles that differ', [['Revenue (£000s)'], ['Capital (£m)'], plain, ...figures], null],
  ['an amount in a title', [['A £20m programme'], plain, ...figures], null],
  ['no words of a unit', [['Capital programme'], plain, ...figures], null],
])('%s', (_case, rows, unit) => {
  expect(unitsOf(rows)).toEqual(all(unit));
});

test('a column of units has the word, and a row that says its own unit keeps to it', () => {
  const withColumn = [
    ['Project', 'Unit', 'Target (£m)', 'Q1', 'Q2'],
    ['Homes', 'homes', 12, 2, 3],
    ['Roads', null, 4, 1, 1],
  ];
  expect(unitsOf(withColumn)).toEqual(['homes', null]);
  const otherwise: readonly Line[] = [
    ['Project', 'Target (£m)', 'Q1', 'Q2'],
    ['Homes grant', 12, 2, 3],
    ['Satisfied residents', '80%', 70, 75],
    ['Return', percent(0.5), percent(0.2), percent(0.3)],
  ];
  expect(unitsOf(otherwise)).toEqual(['£m', null, null]);
});

function reviewed(headings: Line) {
  return reviewWorkbook(snapshotOf(gridOf([headings, ...figures, ['Total', 18, 5, 3]])), { asAt: '2015-09-30', answers: [] });
}

test('drafts say the unit, and figures are as typed', () => {
  const [sheet] = reviewed(['Project', 'Target (£m)', 'Q1 2015/16', 'Q2 2015/16']).sheets;
  const rows = sheet?.tables[0]?.rows ?? [];
  expect(rows[0]?.draft).toContain('£5m so far, of at least £12m');
  expect(rows.map(({ total, row }) => [row.kind, total])).toEqual([
    ['project', 5],
    ['project', 2],
    ['project', 1],
    ['total', null],
  ]);
});

test('units that differ are asked about, with their columns', () => {
  const { findings } = reviewed(['Project', 'Target (homes)', 'Q1 2015/16 (£000)', 'Q2 2015/16 (£000)']);
  const asked = findings.filter(({ check }) => check === 'units-differ');
  expect(asked.map(({ severity, cell, message }) => `${severity} ${cell ?? ''} ${message}`)).toEqual([
    'ask C1 The headings give figures in different units: homes (column B), £k (column C). They are compared as they stand: put them in one unit, then review again.',
  ]);
  expect(reviewed(['Project', 'Target (£m)', 'Q1 2015/16', 'Q2 2015/16']).findings.some(({ check }) => check === 'units-differ')).toBe(
    false,
  );
});

/** Two tables under one row of headings, an empty column between them, with the lines above as they stand. */
const sideBySide = (...titles: readonly Line[]): readonly Line[] => [
  ...titles,
  ['Site', 'Target', 'Q1', 'Q2', null, 'Project', 'Target', 'Q1', 'Q2'],
  ['Mill museum', 600, 140, 200, null, 'Shop', 900, 210, 305],
  ['Abbey house', 180, 41, 52, null, 'Cafe', 400, 90, 130],
  ['Town archive', 90, 12, 48, null, 'Room hire', 120, 31, 20],
];

test.each<[string, readonly Line[], string | null, string | null]>([
  ['over the right one', [['Visits', null, null, null, null, 'Income (£)']], null, '£'],
  ['over the left one', [['Spend (£000)', null, null, null, null, 'Visits']], '£k', null],
  ['another over each', [['Spend (£k)', null, null, null, null, 'Grants (£m)']], '£k', '£m'],
  ['over the right one alone', [['Report of the year'], [null, null, null, null, null, '(£)']], null, '£'],
  ['over both, at the left', [['All figures in £ thousands'], ['Spend', null, null, null, null, 'Grants']], '£k', '£k'],
])('of tables side by side each has the unit that a title says of it: %s', (_case, titles, left, right) => {
  const [one, other] = tablesOf(sideBySide(...titles));
  expect([one?.rows.map(({ unit }) => unit), other?.rows.map(({ unit }) => unit)]).toEqual([all(left), all(right)]);
});

const people: readonly Line[] = [
  ['Output', 'Target', 'Q1', 'Q2'],
  ['Young people mentored', 160, 38, 41],
  ['Parents on a course', 90, 24, 22],
  ['Sessions held', 240, 52, 47],
];
const money: readonly Line[] = [
  ['Project', 'Target', 'Q1', 'Q2'],
  ['Mentoring', 186000, 41200, 45850],
  ['Courses', 72000, 15600, 14100],
  ['Sessions', 118000, 28900, 29750],
];

test.each<[string, readonly Line[], readonly (string | null)[]]>([
  ['the next table’s title', [['A. Outputs'], ...people, [], ['B. Money (£)'], ...money], [null, '£']],
  ['the next table’s title, lines apart', [['Outputs'], ...people, [], ['Spending (£000)'], ['To date'], [], ...money], [null, '£k']],
  ['the title of the table before', [['A. Money (£)'], ...money, [], ['B. Outputs'], ...people], ['£', null]],
  ['a note of its own under it', [['A. Money'], ...money, [], ['All figures in £000'], [], ['B. Outputs'], ...people], ['£k', null]],
])('a unit comes from a table’s own title: %s', (_case, rows, units) => {
  expect(tablesOf(rows).map((table) => table.rows[0]?.unit ?? null)).toEqual(units);
});
