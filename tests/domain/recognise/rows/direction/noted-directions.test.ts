// Notes over and under a table that name measures by id, mark or words say which way is better for those and no others.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { notedDirections, wayNoted } from '../../../../../src/domain/cells/words/noted-directions';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

/** "lower, higher, -": what a note says of rows by their id and words. */
function ways(note: string, rows: readonly (readonly [string, string])[]): string {
  const noted = notedDirections([note]);
  return rows.map(([id, words]) => wayNoted(noted, { words: words.toLowerCase(), cells: [id] }) ?? '-').join(', ');
}

const fire = [
  ['PI 01', 'Fires'],
  ['PI 04', 'Signals'],
  ['PI 07', 'Visits'],
  ['PI 11', 'Handling'],
  ['PI 12', 'Shifts'],
] as const;
const numbered = [
  ['1', 'Voids'],
  ['2', 'Lettings'],
  ['3a', 'Noise'],
  ['10', 'Calls'],
] as const;
const starred = [
  ['A1', 'Sickness *'],
  ['A2', 'Take-up'],
  ['A3*', 'Complaints'],
] as const;

test.each<[string, readonly (readonly [string, string])[], string]>([
  ['For PI 01-06, 11 and 12 lower is better.', fire, 'lower, lower, -, lower, lower'],
  ['Lower is better for PI 1 to PI 4 and PI 12; higher is better for the rest', fire, 'lower, lower, higher, higher, lower'],
  ['Note: for indicators 1, 4 & 11 a lower figure is better', fire, 'lower, lower, -, lower, -'],
  ['Lower is better for 1, higher is better for 2 and 10', numbered, 'lower, higher, -, higher'],
  ['KPIs 1 and 3a: low is good', numbered, 'lower, -, lower, -'],
  ['Lower is better for indicators marked *', starred, 'lower, -, lower'],
  ['* = lower is better', starred, 'lower, -, lower'],
  ['Measures marked * are better low: the % is then expected ÷ done.', starred, 'lower, -, lower'],
  ['Those marked * are wanted low (fewer of them)', starred, 'lower, -, lower'],
  ['Indicators 1 and 3a are best when low', numbered, 'lower, -, lower, -'],
  ['For every measure higher is better, but for the two marked *.', starred, 'lower, higher, lower'],
  ['Lower is better, but not for 2 and 10', numbered, 'lower, higher, lower, higher'],
  ['Higher is better unless marked with an asterisk', starred, 'lower, higher, lower'],
  [
    '↓ lower is better, ↑ higher is better',
    [
      ['↓', 'Noise'],
      ['↑', 'Loans'],
      ['', 'Walks'],
    ],
    'lower, higher, -',
  ],
  [
    '(L) = lower is better',
    [
      ['', 'Noise (L)'],
      ['', 'Loans'],
    ],
    'lower, -',
  ],
  [
    'For sickness and noise lower is better',
    [
      ['', 'Sickness per head'],
      ['', 'Noise nuisance'],
      ['', 'Loans'],
    ],
    'lower, lower, -',
  ],
  [
    'Lower is better for measures 2.1 to 2.3',
    [
      ['2.1', 'a'],
      ['2.3', 'b'],
      ['2.10', 'c'],
      ['3.2', 'd'],
    ],
    'lower, lower, -, -',
  ],
  ['Lower is better for all measures', starred, 'lower, lower, lower'],
])('“%s”', (note, rows, said) => {
  expect(ways(note, rows)).toBe(said);
});

test.each<[string]>([
  ['Lower is better for rows 4 to 9'],
  ['Lower is better in some cases, as the annex explains'],
  ['The better the return, the lower the cost of insurance for measures 1 and 2'],
  ['Lower is better unless the board says otherwise and for PI 1'],
])('“%s” can’t be told to rows: nothing is taken from it', (note) => {
  expect(
    ways(note, [
      ['1', 'Noise'],
      ['PI 2', 'Loans'],
      ['4', 'Walks'],
    ]),
  ).toBe('-, -, -');
});

function statuses(lines: readonly (readonly TestCell[])[]) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-12-31', answers: [] });
  const rows = sheets[0]?.tables[0]?.rows ?? [];
  const asked = findings.filter(({ check, severity }) => check === 'target-better-unsaid' && severity === 'ask').length;
  const rated = rows.flatMap(({ row, rating }) =>
    row.kind !== 'deliverable' || rating === null
      ? []
      : [`${row.target.kind ?? ''} ${'status' in rating ? rating.status : rating.notRated}`],
  );
  return { rated, asked };
}

const head = ['PI', 'Measure', 'Target 2024/25', 'Actual 2024/25'] as const;

test.each<[string, readonly (readonly TestCell[])[], readonly (readonly TestCell[])[]]>([
  ['under the table', [], [[], ['For PI 02 and 03 lower is better.']]],
  ['over the table', [['Lower is better for PI 2-3']], []],
  ['beside other notes', [['Board report'], ['PI 2 and PI 3: lower is better', null, null, 'Lead: A Lee']], [[], ['* provisional']]],
])('a note %s settles its rows', (_where, over, under) => {
  const lines = [...over, head, ['PI 01', 'Visits', 40, 41], ['PI 02', 'Caseload', 18, 21], ['PI 03', 'Signals', 90, 60], ...under];
  expect(statuses(lines)).toEqual({ rated: ['at least Green', 'up to Amber', 'up to Green'], asked: 0 });
});
