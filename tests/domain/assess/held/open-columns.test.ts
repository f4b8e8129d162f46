// What isn't understood in a table holds back what it could change: no target is called met, nothing is rated and nothing is said
// not to be there while a column that isn't read may contradict it. Ordinary columns beside a plan hold nothing back.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Sheet = readonly (readonly TestCell[])[];

function reviewed(rows: Sheet) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  const assessed = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return {
    drafts: assessed.map(({ draft }) => draft ?? ''),
    ratings: assessed.map(({ rating }) => (rating === null ? '' : 'status' in rating ? rating.status : rating.notRated)),
    asked: findings.filter(({ severity }) => severity === 'ask').map(({ check, cell, message }) => `${check} ${cell ?? ''} ${message}`),
    said: findings.map(({ message }) => message),
  };
}

const names = ['Books lent', 'People trained', 'Walks led', 'Trees planted', 'Meals served'];
const figures = [
  [400, 90, 120, 110],
  [60, 20, 15, 18],
  [30, 9, 8, 10],
  [900, 260, 240, 210],
  [250, 50, 70, 66],
] as const;

/** `beside`: the heading of a further column, and its cells. */
function planWith(beside: string, cells: readonly TestCell[], ...below: Sheet): Sheet {
  return [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Total', beside],
    ...names.map((name, index): readonly TestCell[] => {
      const [target, ...done] = figures[index] ?? [0];
      return [name, target, ...done, done.reduce((sum, figure) => sum + figure, 0), cells[index] ?? null];
    }),
    ...(below.length === 0 ? [] : [[], ...below]),
  ];
}

const size = [380, 70, 28, 950, 240];

test.each(['Omega', 'Board version', 'Revised figure', 'Bid figure'])(
  'figures under “%s”, as large as the targets, leave no row set against a target',
  (heading) => {
    const { drafts, ratings, asked } = reviewed(planWith(heading, size));
    expect(asked.filter((said) => said.startsWith('reading-open'))).toHaveLength(1);
    expect(asked.join()).toContain(`Column G (“${heading}”) isn’t read and holds figures as large as the targets in column B (“Target”)`);
    expect(drafts.join(' ')).not.toMatch(/target of at least|of at least|%\)/u);
    expect(new Set(ratings)).toEqual(new Set(['Not rated: asked']));
  },
);

test('a second review asks the same and writes nothing; a row of which the officer says how its target reads is set against it', () => {
  const options = { asAt: '2025-12-31', answers: [] };
  const snapshot = snapshotOf(gridOf(planWith('Omega', size)));
  const written = applyEdits(snapshot, reviewWorkbook(snapshot, options).edits);
  const again = reviewWorkbook(written, options);
  expect(again.edits).toEqual([]);
  expect(again.findings.filter(({ check }) => check === 'reading-open')).toHaveLength(1);
  const grids = written.grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row) => row.map((value) => (value === 'Asked: is this the target?' ? 'At least' : value))),
  }));
  const answered = reviewWorkbook({ ...written, grids }, options);
  expect(answered.findings.filter(({ check }) => check === 'reading-open')).toEqual([]);
  expect(answered.sheets[0]?.tables[0]?.rows[0]?.draft).toContain('of at least 400 (80%)');
});

test.each<[string, string, readonly TestCell[]]>([
  ['words of another kind', 'Ward', ['North', 'South', 'North', 'West', 'West']],
  ['money', 'Cost £', [12000, 9000, 4000, 30000, 8000]],
  ['much smaller figures', 'Omega', [3, 1, 1, 6, 2]],
  ['last year', '2024/25', [350, 66, 31, 850, 230]],
  ['an earlier year', '2023/24', [350, 66, 31, 850, 230]],
  ['a later year', 'March 2028 aim', [500, 90, 40, 1000, 300]],
  ['others', 'National median', [350, 66, 31, 850, 230]],
  ['a baseline', 'Baseline', [350, 66, 31, 850, 230]],
  [
    'what is worked out from the plan’s own columns',
    'Omega',
    names.map((_, index) => ({ formula: `=F${String(index + 2)}-B${String(index + 2)}+B${String(index + 2)}`, gives: 300 })),
  ],
  ['who it is', 'Lead', ['Ann', 'Bo', 'Ann', 'Cy', 'Cy']],
  ['sorts', 'Type', ['A', 'B', 'A', 'B', 'A']],
  ['how it is counted', 'How counted', ['Total', 'Latest', 'Total', 'Total', 'Total']],
])('%s beside a plan hold nothing back', (_kind, heading, cells) => {
  const { drafts, asked } = reviewed(planWith(heading, cells));
  expect(asked).toEqual([]);
  expect(drafts[0]).toContain('of at least 400 (80%)');
});

test.each<[string, string, readonly string[]]>([
  ['verdicts', 'Omega', ['Pass', 'Fail', 'Pass', 'Fail', 'Pass']],
  ['answers', 'Any good', ['Yes', 'No', 'Nearly', 'Yes', 'No']],
  ['words that rate', 'Chair’s word', ['Good', 'Poor', 'Fair', 'Good', 'Good']],
  ['one sign in several colours', 'Light', ['●', '●', '●', '●', '●']],
  ['signs', 'Sign', ['▲', '▼', '▲', '●', '▲']],
])('%s that nothing reads are asked about, and no row is rated beside them', (_kind, heading, cells) => {
  const { ratings, asked } = reviewed(planWith(heading, cells));
  expect(asked.filter((said) => said.startsWith('status-unread'))).toHaveLength(1);
  expect(asked.join()).toContain(`Does column G (“${heading}”) state how each row stands`);
  expect(new Set(ratings)).toEqual(new Set(['Not rated: asked']));
});

test.each(['What they were promised', 'Pledged to the funder in words', 'Agreed for the three years'])(
  'that no column is the target isn’t said while “%s” isn’t read',
  (heading) => {
    const rows: Sheet = [
      ['Measure', heading, 'Jan–Mar', 'Apr–Jun', 'All so far'],
      ['People joining', 'At least 450 people', 151, 168, 319],
      ['Visits made', 'some 3,000 visits or so', 640, 1120, 1760],
      ['Courses run', 'One a month, so about 36', 11, 12, 23],
    ];
    const { said, asked } = reviewed(rows);
    expect(said.filter((message) => message.startsWith('No column of this table is read as its target'))).toEqual([]);
    expect(asked.filter((message) => message.startsWith('no-target'))).toEqual([
      expect.stringContaining(`Is column B (“${heading}”) the target? It isn’t read`),
    ]);
  },
);

test.each<[string, Sheet]>([
  [
    'a standard that the target is worked out from',
    [
      ['Measure', 'Standard per month', 'Target', 'Q1', 'Q2', 'Total'],
      ...names.map((name, index): readonly TestCell[] => {
        const row = String(index + 2);
        return [
          name,
          10 * index + 10,
          { formula: `=B${row}*6`, gives: 60 * index + 60 },
          20,
          30,
          { formula: `=D${row}+E${row}`, gives: 50 },
        ];
      }),
    ],
  ],
  [
    'a difference from the target',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Total', 'Over / (under)'],
      ...names.map((name, index): readonly TestCell[] => [
        name,
        40 + index,
        20,
        30,
        50,
        { formula: `=E${String(index + 2)}-B${String(index + 2)}`, gives: 10 - index },
      ]),
    ],
  ],
  [
    'typed terms that the total adds up',
    [
      ['Course', 'Plan for the year', 'Lent', 'Trinity', 'So far'],
      ...names.map((name, index): readonly TestCell[] => [name, 90 + index, 30 + index, 12, 42 + index]),
    ],
  ],
])('“nothing is computed from” is never said of %s', (_what, rows) => {
  expect(reviewed(rows).said.filter((message) => message.includes('nothing is computed from'))).toEqual([]);
});

/** The same plan with further columns behind its total, in their order. */
function planWithAll(...columns: readonly (readonly [string, (target: number, done: number) => TestCell])[]): Sheet {
  return [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Total', ...columns.map(([heading]) => heading)],
    ...names.map((name, index): readonly TestCell[] => {
      const [target, ...done] = figures[index] ?? [0];
      const total = done.reduce((sum, figure) => sum + figure, 0);
      return [name, target, ...done, total, ...columns.map(([, cellOf]) => cellOf(target, total))];
    }),
  ];
}

const asLarge = ['Omega', (target: number): TestCell => Math.round(target * 1.2)] as const;

test.each<[string, Sheet, Sheet]>([
  [
    'percentages of the target',
    planWithAll(['% achieved', (target, done) => percent(Math.round((done / target) * 100) / 100)], asLarge),
    [],
  ],
  ['differences from it', planWithAll(['Variance', (target, done) => done - target], asLarge), []],
  [
    'statuses that follow a key to it',
    planWithAll(asLarge, ['RAG', (target, done) => (done >= target ? 'Green' : done >= target * 0.8 ? 'Amber' : 'Red')]),
    [[], ['Green: 100% of target or more; Amber: 80% or more; Red: under 80%']],
  ],
])('figures as large as the targets hold nothing back where the sheet bears the reading out: %s', (_by, rows, below) => {
  expect(reviewed([...rows, ...below]).asked.filter((said) => said.startsWith('reading-open'))).toEqual([]);
});

test('percentages that come of other figures bear nothing out', () => {
  const rows = planWithAll(['% achieved', (target, done) => percent(Math.round((done / (target * 1.2)) * 100) / 100)], asLarge);
  expect(new Set(reviewed(rows).ratings)).not.toContain('Green');
});

test.each(['Statutory', 'Audited', 'On the website', 'Published'])('yes and no under “%s” are no statuses', (heading) => {
  expect(reviewed(planWith(heading, ['Yes', 'No', 'No', 'Yes', 'No'])).asked.filter((said) => said.startsWith('status-unread'))).toEqual(
    [],
  );
});

test('words of how rows stood last year, or of a note, are no statuses of now', () => {
  const words = ['Short', 'Passed', 'Short', 'Passed', 'Short'];
  for (const heading of ['Previous year’s verdict', 'Officer’s notes', 'Last quarter'])
    expect(reviewed(planWith(heading, words)).asked.filter((said) => said.startsWith('status-unread'))).toEqual([]);
  expect(reviewed(planWith('Verdict', words)).asked.filter((said) => said.startsWith('status-unread'))).toHaveLength(1);
});
