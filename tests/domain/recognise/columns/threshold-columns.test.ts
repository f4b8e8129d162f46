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

/** The ratings of three measures with a rule in words in one column or another, beside a comment that is none. */
function ratedBeside(heading: string, rules: readonly string[], names = ['Bins emptied on the day (%)', 'Swims', 'Days to mend a lamp']) {
  const figures = [
    [95, 96],
    [40000, 42250],
    [5, 9],
  ];
  const lines = figures.map(([target, actual], index): readonly TestCell[] => [
    names[index] ?? '',
    target ?? null,
    actual ?? null,
    rules[index] ?? null,
  ]);
  const grid = gridOf([['Measure', 'Target', 'Actual', heading], ...lines]);
  const { sheets } = reviewWorkbook(snapshotOf(grid), { asAt: '2024-03-31', answers: [] });
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return {
    rated: tables.flatMap((table) => table.rows).map(({ rating }) => rating !== null && 'status' in rating),
    commentary: tables.flatMap(({ table }) => table.columns.commentary),
  };
}

const inWords = [
  'G: 95 and over; A: 90-94; R: under 90',
  'Green ≥ 40,000, Amber 36,000–39,999, Red < 36,000',
  '5 or fewer green, over 8 red',
];

test.each<[string, readonly string[], readonly boolean[]]>([
  ['RAG rule', inWords, [false, false, false]],
  ['How it is judged', inWords, [false, false, false]],
  ['RAG thresholds', ['95/90', '40000/36000', '5/8'], [false, false, false]],
  ['G/A/R', ['95+/90-94/<90', '40000+/36000-39999/<36000', '≤5/6-8/>8'], [false, false, false]],
  // One row's rule among comments, and a row without any.
  ['Comment', ['Two lorries are new.', inWords[1] ?? '', ''], [true, false, true]],
  ['RAG rule', [inWords[0] ?? '', inWords[1] ?? '', 'n/a'], [false, false, true]],
])('a rule in words is its row’s own, under “%s”: %j', (heading, rules, rated) => {
  const found = ratedBeside(heading, rules);
  expect(found.rated).toEqual(rated);
  if (heading !== 'Comment') expect(found.commentary).toEqual([]);
});

test('a rule behind the name of a measure is its row’s own', () => {
  const names = inWords.map((rule, index) => `${['Bins emptied on the day (%)', 'Swims', 'Days to mend a lamp'][index] ?? ''} (${rule})`);
  expect(ratedBeside('Comment', ['Better than last year.', '', ''], names).rated).toEqual([false, false, false]);
});
