// A key of cut-offs on the sheet is the officer's own scheme, so no colour is worked out beside it by inferred rules, and it is asked about;
// a key that only
// says what colours mean is none.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { applyEdits } from '../fixtures/apply-edits';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function reviewed(above: readonly Line[], below: readonly Line[], beside: Line = []) {
  const rows: readonly Line[] = [
    ...above,
    ['Indicator', 'Target', 'Q1', 'Q2', 'Total', 'RAG'],
    ['Potholes filled', 400, 90, 100, 190, 'Amber', null, ...beside],
    ['Gullies emptied', 300, 90, 70, 160, 'Green'],
    ['Signs replaced', 200, 10, 20, 30, 'Red'],
    ...below,
  ];
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] });
}

function keysFound(above: readonly Line[], below: readonly Line[], beside: Line = []): readonly (string | null)[] {
  return reviewed(above, below, beside).findings.flatMap(({ check, severity, cell }) =>
    check === 'cut-off-key' && severity === 'ask' ? [cell] : [],
  );
}

test.each<[string, readonly Line[], readonly Line[], Line, string]>([
  ['in one line below', [], [[], ['G = on or better than target; A = within 5%; R = more than 5% off target']], [], 'A6'],
  ['a line for each colour', [], [[], ['Green: 100% of target or more'], ['Amber: 90% or more'], ['Red: less than 90%']], [], 'A6'],
  ['above the table', [['Key: Amber (within 10 percentage points of target), Red (more than 10 points below)'], []], [], [], 'A1'],
  ['beside it', [], [], ['Red = over 15% below target'], 'H2'],
  ['colour and cut-off in two cells', [], [[], ['Key'], ['R', 'More than 10% off target']], [], 'A7'],
  ['the figure behind each colour', [], [[], ['RAG: Green 70% or more of target by end of Q3; Amber 50-69%; Red under 50%.']], [], 'A6'],
  ['the figure before each colour', [], [[], ['80 % or more of profile Green, 60–79 Amber, below that Red']], [], 'A6'],
  ['“from”', [['Green from 90 %, Amber from 75 %'], []], [], [], 'A1'],
  [
    'in a sentence after others',
    [],
    [[], [], ['Ratings: a measure at 95% of target is green. From 85% it is amber, under 85% red.']],
    [],
    'A7',
  ],
  ['several rows down', [], [[], ['Sources: depots'], [], ['Amber is between 5% and 10% short, Red over 10%']], [], 'A8'],
])('asked about: %s', (_case, above, below, beside, cell) => {
  expect(keysFound(above, below, beside)).toEqual([cell]);
  const ratings = reviewed(above, below, beside).sheets[0]?.tables[0]?.rows.map(({ rating }) => rating);
  expect(ratings).toEqual(Array.from({ length: 3 }, () => ({ notRated: 'Not rated: asked' })));
});

test.each<[string, readonly Line[]]>([
  ['what colours mean', [[], ['Green = on track, Amber = at risk, Red = off track']]],
  ['a remark with a percentage', [[], ['A 5% cut was agreed; the target is within reach']]],
  ['counts of rows', [[], ['Green 9 (75%), Amber 2 (17%), Red 1 (8%)']]],
  ['names', [[], ['Red House and Green Lane are 40% let']]],
  ['a date', [[], ['R = review due by 31 March 2025']]],
  ['counts before the colours', [[], ['4 Green, 2 Amber and 1 Red; 57% of targets met']]],
])('no key of cut-offs: %s', (_case, below) => {
  expect(keysFound([], below)).toEqual([]);
});

test.each([
  'Status compares so far with the target: at it; near (within 5% of it); off (more than 5%).',
  'Ratings are judged against the plan: within 4% of it is near.',
  'Results are set against the profile; more than 5% away is off.',
])('a line that says how statuses are judged keeps our schemes from both tables, and is asked about once: %s', (line) => {
  const table: readonly Line[] = [
    ['Indicator', 'Target', 'Q1', 'Q2', 'Total', 'Status'],
    ['Potholes filled', 400, 90, 100, 190, 'Near target'],
    ['Gullies emptied', 300, 90, 70, 160, 'At target'],
    ['Signs replaced', 200, 10, 20, 30, 'Off target'],
  ];
  const rows: readonly Line[] = [['Roads'], ...table, [], ['Streets'], ...table, [], [line]];
  const { findings, sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] });
  expect(findings.filter(({ check }) => check === 'cut-off-key')).toHaveLength(1);
  const ratings = sheets.flatMap(({ tables }) => tables.flatMap((each) => each.rows.map(({ rating }) => rating)));
  expect(new Set(ratings.map((rating) => JSON.stringify(rating)))).toEqual(new Set(['{"notRated":"Not rated: asked"}']));
});

test('until a scheme is chosen the sheet says the same, and a second review writes nothing', () => {
  const rows: readonly Line[] = [
    ['Indicator', 'Target', 'Q1', 'Q2', 'Total', 'RAG'],
    ['Potholes filled', 400, 90, 100, 190, 'Amber'],
    ['Gullies emptied', 300, 90, 70, 160, 'Green'],
    ['Signs replaced', 200, 10, 20, 30, 'Red'],
    [],
    ['Green: at or above target; Amber: within 5%; Red: more than 5% below'],
  ];
  const snapshot = snapshotOf(gridOf(rows));
  const options = { asAt: '2024-09-30', answers: [] };
  const written = applyEdits(snapshot, reviewWorkbook(snapshot, options).edits);
  const again = reviewWorkbook(written, options);
  expect(again.edits).toEqual([]);
  expect(again.findings.filter(({ severity }) => severity === 'ask').map(({ check }) => check)).toContain('cut-off-key');
  expect(again.sheets[0]?.tables[0]?.rows.map(({ rating }) => rating)).toContainEqual({ notRated: 'Not rated: asked' });
});
