// Where each period has a target, a level or a running figure is held against that of the period whose figure it is, typed
// as a number or as text; what adds up against all of them.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

const quarters = [1, 2, 3, 4].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`]);

function reviewed(line: readonly TestCell[], headings: readonly string[] = quarters) {
  const rows = [['Scorecard 2026/27'], ['Measure', ...headings], line, ['Trees planted', 10, 12, 20, 30, 30, null, 40, null]];
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-09-30', answers: [] });
  return { row: review.sheets[0]?.tables[0]?.rows[0], findings: review.findings };
}

test.each<[string, readonly TestCell[], number, number]>([
  ['a cumulative percentage', ['Rent collected, cumulative (%)', 24, 23, 49, 50, 74, null, 98, null], 49, 50],
  ['days, in text', ['Average days to let a home', '18', '16.4', '18', '17.2', '17', null, '15', null], 18, 17.2],
  ['shares, in text', ['Minor applications in time', '80%', '86%', '75%', '78%', '70%', null, '85%', null], 0.75, 0.78],
  ['shares in text beside numbers', ['Calls answered', '80%', 0.86, '80%', 0.78, '85%', null, '90%', null], 0.8, 0.78],
  ['a ceiling that tightens', ['Vacancy rate (lower is better)', 0.09, 0.094, 0.08, 0.081, 0.07, null, 0.06, null], 0.08, 0.081],
  ['a running ceiling', ['Sickness days per post (cumulative)', 2, 1.8, 4, 4.1, 6, null, 8, null], 4, 4.1],
  ['a figure that is late', ['Residents who feel safe (%)', 60, 61, 70, null, 75, null, 80, null], 60, 61],
])('%s is held against its own quarter’s target', (_variant, line, goal, total) => {
  const { row, findings } = reviewed(line);
  expect([row?.goal, row?.total, row?.profile]).toEqual([goal, total, goal]);
  expect(row?.draft).toMatch(/That is the target of Q[12]/u);
  expect(row?.draft).not.toMatch(/Due by/u);
  expect(findings.map(({ message }) => message).join(' ')).not.toMatch(/no figure as a target/u);
});

test('the last quarter’s target is said beside it', () => {
  expect(reviewed(['Rent collected, cumulative (%)', 24, 23, 49, 50, 74, null, 98, null]).row?.draft).toContain(
    'That is the target of Q2; that of Q4 is 98%.',
  );
});

test('targets behind all the figures are those of the same quarters', () => {
  const headings = [1, 2, 3, 4].flatMap((quarter) => `Q${String(quarter)}`);
  const { row } = reviewed(
    ['Pupils’ attendance (%)', 91, 93, null, null, 92, 94, 95, 96],
    [...headings, ...headings.map((each) => `${each} target`)],
  );
  expect([row?.goal, row?.total]).toEqual([94, 93]);
});

test('what adds up is held against all of them', () => {
  expect(reviewed(['Visits to the museum', '200', '230', '220', '190', '210', null, '250', null]).row?.goal).toBe(880);
});

test.each<[string, readonly TestCell[]]>([
  ['shares beside whole per cents', ['Minor applications decided in time', '80%', 86, '80%', 78, '80%', null, '80%', null]],
  ['whole per cents beside shares', ['Minor applications decided in time', 80, 0.86, 80, 0.78, 80, null, 80, null]],
])('on another scale than the figures they are asked about: %s', (_variant, line) => {
  const { row } = reviewed(line);
  expect(row?.rating ?? {}).not.toHaveProperty('status');
});

test('targets in words that aren’t read are told with what they say', () => {
  const { row, findings } = reviewed([
    'Average days to let a home',
    '<18 or so',
    16.4,
    '<18 or so',
    17.2,
    '<17 or so',
    null,
    '<15 or so',
    null,
  ]);
  expect(row?.rating ?? {}).not.toHaveProperty('status');
  const told = findings.map(({ message }) => message).join(' ');
  expect(told).toContain('“<18 or so”');
  expect(told).not.toMatch(/no figure as a target/u);
});
