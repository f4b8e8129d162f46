// A column all of whose words a key on the sheet lists states the rows' statuses, whatever it is called; contacts, sorts and
// ways of counting that a note explains are no statuses.

import type { TestCell } from '../../grid-of';
import { tableOf } from '../../reading-of';
import { findingsIn } from '../../../assess/sheet-states';
import { statusByKey } from '../../../../../src/domain/rating/status-in-words';

type Sheet = readonly (readonly TestCell[])[];

const sheetOf = (heading: string, words: readonly TestCell[], ...key: Sheet): Sheet => [
  ['Service', 'Measure', 'Target', 'Q1', 'Q2', 'Total', heading],
  ...words.map((word, index): readonly TestCell[] => ['Libraries', `Measure ${'ABCDEFG'.charAt(index)}`, 100, 20, 30, 50, word]),
  [],
  ...key,
];

function statedIn(rows: Sheet) {
  const { rows: read } = tableOf(rows);
  return read.map((row) => [...row.reviews, ...(row.progress ?? [])].flatMap(({ key, text }) => (key === undefined ? [] : [text])).join());
}

const ratedIn = (rows: Sheet) => tableOf(rows).rows.map(statusByKey);

test.each<[string, Sheet]>([
  [
    'in sentences',
    sheetOf(
      'Where we are',
      ['There', 'Close', 'Away', 'There'],
      ['There: target met. Close: within 8% of the target. Away: more than 8% off.'],
    ),
  ],
  [
    'with its heading',
    sheetOf(
      'Against target',
      ['Met', 'Near', 'Not met', 'Met'],
      ['Against target: the year to date. Met; Near = within 4%; Not met = further off.'],
    ),
  ],
  [
    'in quotation marks, out of order',
    sheetOf(
      'How it stands',
      ['On profile', 'Behind', 'Ahead', 'Slightly behind'],
      ['2. “On profile” means 45% to 55% of the target; “Slightly behind” 40% to under 45%; “Behind” under 40%; “Ahead” over 55%.'],
    ),
  ],
  [
    'on lines under one another',
    sheetOf(
      'Verdict',
      ['Sound', 'Shaky', 'Sound'],
      ['Key'],
      ['Sound – on track for the target'],
      ['Shaky – behind the profile'],
      ['Lost – target can’t be met'],
    ),
  ],
  [
    'opened by the column’s own name',
    sheetOf(
      'Outcome of the check',
      ['Clear', 'Marginal', 'Breach', 'Clear'],
      ['Outcome of the check: Clear = standard met. Marginal = missed by up to 8% of it. Breach = missed by more than 8% (clause 9).'],
    ),
  ],
  [
    'opened by the question that the column asks',
    sheetOf('On course?', ['Yes', 'Almost', 'No', 'Yes'], ['On course? Yes = as expected or better, Almost = 75% or more, No = less.']),
  ],
  [
    'of a question about a milestone, which names no row',
    sheetOf(
      '2027 milestone reached?',
      ['Yes', 'In part', 'No', 'No'],
      ['Yes: at the milestone or better. In part: better than the baseline, short of the milestone. No: the baseline or worse.'],
    ),
  ],
  [
    'of signs, each with its meaning in the cell beside it',
    sheetOf(
      'Position',
      ['✔', '►', '!', '✖', '○'],
      ['Position'],
      ['✔', 'done'],
      ['►', 'moving, as planned'],
      ['!', 'moving, but late or likely to be'],
      ['✖', 'stopped, or stuck'],
      ['○', 'not begun'],
    ),
  ],
])('a key %s', (_where, rows) => {
  expect(statedIn(rows)).toEqual(rows.slice(1, -1).flatMap((row) => (row.length === 7 ? [row[6]] : [])));
});

test.each<[string, Sheet]>([
  ['contacts', sheetOf('Contact', ['Ann', 'Bo', 'Ann'], ['Ann: 01234 500100. Bo: 01234 500200.'])],
  ['priorities', sheetOf('Priority', ['High', 'Low', 'High'], ['High: due this year. Low: due in three years.'])],
  ['how it is counted', sheetOf('How worked out', ['Sum', 'Last', 'Sum'], ['Sum: quarters added. Last: the latest against the target.'])],
  [
    'a word that the key lacks',
    sheetOf('Where we are', ['There', 'Close', 'Gone'], ['There: target met. Close: within 8% of the target.']),
  ],
  [
    'answers to whether there is trouble',
    sheetOf('Delayed?', ['Yes', 'No', 'No'], ['Delayed? Yes = more than 5% behind the plan; No = on the plan.']),
  ],
  ['words in passing', sheetOf('Where we are', ['North', 'South', 'North'], ['Targets in the north and south were met.'])],
])('%s are no statuses', (_what, rows) => {
  expect(statedIn(rows).join('')).toBe('');
});

test('a column of an unusual name states nothing beside a RAG column', () => {
  const [head = [], ...rows] = sheetOf('Where we are', ['There', 'Close', 'There'], ['There: target met. Close: within 8% of the target.']);
  const rag = rows.map((row, index) => (row.length === 7 ? [...row, index === 1 ? 'Amber' : 'Green'] : row));
  expect(statedIn([[...head, 'RAG'], ...rag]).join('')).toBe('');
});

test.each<[string, Sheet, readonly (string | null)[]]>([
  [
    'an unknown word at the worst end',
    sheetOf(
      'Rating',
      ['On track', 'At risk', 'Will fall short'],
      ['Rating of the year-end result: Met, On track, At risk, Will fall short.'],
    ),
    ['Green', 'Amber', 'Red'],
  ],
  [
    'worst first, unknown in the middle',
    sheetOf('Verdict', ['Missed', 'Arguable', 'Met'], ['Missed: over 9% off. Arguable: within 9% of the target. Met: at target.']),
    ['Red', 'Amber', 'Green'],
  ],
  [
    'behind is worse than slightly behind',
    sheetOf('Verdict', ['Ahead', 'Slightly behind', 'Behind'], ['Ahead: over 55%. Slightly behind: 40% or more. Behind: under 40%.']),
    ['Green', 'Amber', 'Red'],
  ],
  [
    'not last, as the key goes on',
    sheetOf('Rating', ['On track', 'At risk', 'Will slip'], ['Rating: On track, At risk, Will slip, Will fall short.']),
    ['Green', 'Amber', null],
  ],
  [
    'answers',
    sheetOf('On course?', ['Yes', 'Nearly', 'No'], ['On course? Yes = as expected, Nearly = 70% or more of the target, No = less.']),
    ['Green', 'Amber', 'Red'],
  ],
  [
    'what the key puts beyond “Fail” is worse',
    sheetOf(
      'Result',
      ['Pass', 'Fail', 'Default'],
      ['Result: Pass = target met. Fail = missed by up to 10%. Default = missed by more than 10%.'],
    ),
    ['Green', 'Amber', 'Red'],
  ],
  [
    'none known',
    sheetOf('Verdict', ['Improving', 'Stable', 'Worsening'], ['Improving: 2% better. Stable: within 2%. Worsening: 2% worse.']),
    [null, null, null],
  ],
])('%s', (_order, rows, rated) => {
  expect(ratedIn(rows)).toEqual(rated);
});

test('words of a key follow a scheme only where all that are compared do: one of six that differs is no question, and they stay as stated', () => {
  const rows: Sheet = [
    ['Service', 'Measure', 'Target', 'Q1', 'Q2', 'Total', 'How it is going'],
    ...['A', 'B', 'C', 'D', 'E'].map((name): readonly TestCell[] => [
      'Libraries',
      `Homes insulated in ward ${name}`,
      100,
      60,
      50,
      110,
      'On plan',
    ]),
    ['Libraries', 'Homes insulated in ward F', 100, 20, 10, 30, 'Will miss'],
    [],
    ['Key'],
    ['On plan – on course for the target'],
    ['At risk – behind the profile'],
    ['Will miss – the target can’t be met'],
  ];
  expect(findingsIn(rows, '2025-09-30').filter((said) => /which scheme|No scheme|choose a scheme/iu.test(said))).toEqual([
    expect.stringMatching(/^note .*They stay as stated, and none is computed beside them/u),
  ]);
});

test.each<[string, string, string]>([
  [
    'Progress',
    'No new data',
    'Progress:  Met – at the target.  On course – half of the way to the target or more.  Some progress – less than half.  Wrong way – no better than the baseline.',
  ],
  [
    'Verdict',
    'Not yet published',
    'Met: target reached. On course: will be met. Some progress: below the target but better. Wrong way: worse than last year’s baseline.',
  ],
  [
    'Position',
    'Under embargo',
    'Met = target met | On course = on track for the target | Some progress = behind schedule | Wrong way = worse than the baseline',
  ],
])('under “%s” one cell of “%s”, which the key doesn’t list, keeps no scheme of ours beside its words', (heading, odd, key) => {
  const said = ['Met', 'On course', 'Some progress', 'Wrong way', 'On course', odd];
  const rows: Sheet = [
    ['Indicator', 'Baseline', 'Latest', 'Target', heading],
    ...said.map((word, index): readonly TestCell[] => [`Adults walking, area ${String(index + 1)} (%)`, 40, 42 + index, 60, word]),
    [],
    [key],
  ];
  expect(statedIn(rows).slice(0, 5)).toEqual(said.slice(0, 5));
  expect(ratedIn(rows).slice(0, 4)).toEqual(['Green', 'Green', 'Amber', 'Red']);
});

test.each<[string, readonly string[], string]>([
  ['triangles', ['▲', '●', '▼', '●'], '▲ more than 5 points ahead of plan   ● within 5 points of plan   ▼ more than 5 points behind plan'],
  ['ticks and crosses', ['✓', '✘', '◆', '✓'], '✓ = target met; ✘ = well behind target; ◆ = due later'],
  ['stars', ['★', '☆', '★', '☆'], '★ on track | ☆ behind schedule'],
])('signs alone are statuses where a key says what they mean: %s', (_kind, signs, key) => {
  expect(statedIn(sheetOf('Sign', signs, [key])).slice(0, 4)).toEqual(signs);
});

test('arrows that a key calls movements state nothing', () => {
  const key = '▲ up on last year   ● the same   ▼ down on last year';
  expect(statedIn(sheetOf('Since 2024', ['▲', '●', '▼', '●'], [key])).slice(0, 4)).toEqual(['', '', '', '']);
});
