// The pane's words and counts: rows, columns, dates, statuses by theme, what a scheme's colours mean.

import { longDate } from '../../src/domain/cells/calendar';
import { emptyReview, monthsToChoose, nextMonth } from '../../src/taskpane/change/next-month';
import { officerRoleColumns, layoutText } from '../../src/taskpane/found/reading-words';
import { counted, rowNumbers } from '../../src/taskpane/layout/counted';
import { statusesByTheme } from '../../src/taskpane/result/status-by-theme';
import { roleWarnings, unchangedChoice } from '../../src/taskpane/mapping/mapping-choice';
import { isDarkColour } from '../../src/taskpane/theme/use-pane-theme';
import { assessedRow, planTable, settingsAt } from './small-plan';
import type { PlanRow } from '../../src/domain/model/table/rows';

test.each([
  [0, '0 cells'],
  [1, '1 cell'],
  [1204, '1,204 cells'],
])('%s counted', (count, words) => {
  expect(counted(count, 'cell')).toBe(words);
});

test.each([
  [[4], '5'],
  [[4, 5], '5 and 6'],
  [[9, 4, 5, 6], '5 to 7 and 10'],
  [[1, 3, 5], '2, 4 and 6'],
])('rows %j, one-based and runs drawn together', (rows, words) => {
  expect(rowNumbers(rows)).toBe(words);
});

test.each([
  [['2011-10', '2012-03'], '2012-08', '2012-04'],
  [['2012-03-31'], '2012-09', '2012-04'],
  [['2012-12', '2012-12', '2012-06'], '2013-06', '2013-01'],
  [[null], '', '2015-06'],
])('reviews of %j: the next is likely to be of %s, and %s is the first that can be chosen', (dates, likely, first) => {
  const rag = dates.map((date, column) => ({ column, heading: 'Review', date }));
  const reviews = rag.map(({ column, date }) => ({ column, date, text: 'Green', status: 'Green' }));
  const table = { ...planTable, columns: { ...planTable.columns, rag }, rows: planTable.rows.map((row) => ({ ...row, reviews })) };
  expect(nextMonth(table)).toBe(likely);
  const offered = monthsToChoose(table, '2016-05-12');
  expect([offered[0], offered.length, new Set(offered).size]).toEqual([first, 24, 24]);
});

test.each([
  [['2011-10', '2012-03'], ['2011-10'], '', 'Review of 2012-03'],
  [['2011-10', '2012-03'], ['2011-10', '2012-03'], '2012-08', null],
  [['2012-03', '2011-10'], ['2012-03'], '2012-08', null],
  [['2012-03'], [], '', 'Review of 2012-03'],
])(
  'reviews of %j, of which %j are filled: the next is proposed as “%s”, and “%s” is still to be filled',
  (dates, filled, likely, empty) => {
    const rag = dates.map((date, column) => ({ column, heading: `Review of ${date}`, date }));
    const reviews = rag
      .filter(({ date }) => filled.includes(date))
      .map(({ column, date }) => ({ column, date, text: 'tbc', status: null }));
    const table = { ...planTable, columns: { ...planTable.columns, rag }, rows: planTable.rows.map((row) => ({ ...row, reviews })) };
    expect([nextMonth(table), emptyReview(table)?.heading ?? null]).toEqual([likely, empty]);
  },
);

test.each([
  ['target', [['unit', 2]], ['No column is the target any more: no row will be rated, and no % achieved worked out.']],
  [
    'another column is the target',
    [
      ['unit', 2],
      ['target', 10],
    ],
    [],
  ],
  ['nothing', [], []],
] as const)('what is lost where the roles are changed is said (%s)', (_what, changes, said) => {
  const roles = new Map(changes.map(([role, column]) => [column, role] as const));
  expect(roleWarnings({ ...unchangedChoice(planTable), roles }, planTable)).toEqual(said);
});

test('a date is written out, whatever the time zone', () => {
  expect(longDate('2015-09-30')).toBe('30 September 2015');
});

test('columns apart are listed, a run of three or more is drawn together', () => {
  const columns = officerRoleColumns({ ...planTable.columns, commentary: [9, 12] });
  expect(columns).toContainEqual({ role: 'Periods', letters: 'D to G' });
  expect(columns).toContainEqual({ role: 'Commentary', letters: 'J and M' });
  expect(columns.map(({ role }) => role)).not.toContain('Timescale');
});

test.each([
  [{ layout: 'plan', tables: [planTable] }, 'Programme plan'],
  [{ layout: 'deliverables', tables: [planTable] }, 'Deliverables and targets'],
  [{ layout: 'deliverables', tables: [{ ...planTable, figuresOnly: true }] }, 'Table of figures'],
  [{ layout: 'deliverables', tables: [planTable, { ...planTable, figuresOnly: true }] }, 'Deliverables and targets'],
  [{ layout: 'none', tables: [] }, 'Not a programme plan'],
] as const)('a sheet is called what its headings say it is (%#: %s)', (reading, words) => {
  expect(layoutText({ ...reading, sheet: planTable.sheet, reason: null })).toBe(words);
});

describe('statuses by theme', () => {
  const [first] = planTable.rows;
  const row = (change: Partial<PlanRow>): PlanRow => {
    if (first === undefined) throw new Error('The small plan has rows.');
    return { ...first, ...change };
  };
  const stated = (status: string | null) => [{ column: 4, date: '2011-10', text: status ?? 'tbc', status }];
  const table = (rows: readonly ReturnType<typeof assessedRow>[]) => ({
    table: planTable,
    settings: settingsAt(null, false),
    rows,
    misfits: [],
    misfitsByScheme: [],
  });

  test('totals and theme rows don’t count, best comes first, not rated last', () => {
    const statuses = statusesByTheme(
      table([
        assessedRow(row({ kind: 'theme' }), null),
        assessedRow(row({}), { notRated: 'Not rated: no target' }),
        assessedRow(row({}), { status: 'Red' }),
        assessedRow(row({}), { status: 'Green' }),
        assessedRow(row({ kind: 'total' }), { status: 'Green' }),
      ]),
    );
    expect(statuses?.all).toEqual([
      { status: 'Green', rows: 1 },
      { status: 'Red', rows: 1 },
      { status: null, rows: 1 },
    ]);
  });

  test('where nothing is computed the latest stated status counts, by outcome where there is no theme', () => {
    const rows = [
      row({ theme: null, outcome: 'Homes', reviews: [...stated('Amber'), ...stated('Green')] }),
      row({ theme: null, outcome: 'Homes', reviews: [...stated('Amber'), ...stated(null)] }),
      row({ theme: null, outcome: 'Jobs', reviews: [] }),
    ];
    expect(statusesByTheme(table(rows.map((planRow) => assessedRow(planRow, null))))).toEqual({
      basis: 'stated',
      all: [
        { status: 'Green', rows: 1 },
        { status: 'Amber', rows: 1 },
        { status: null, rows: 1 },
      ],
      themes: [
        {
          theme: 'Homes',
          counts: [
            { status: 'Green', rows: 1 },
            { status: 'Amber', rows: 1 },
          ],
        },
        { theme: 'Jobs', counts: [{ status: null, rows: 1 }] },
      ],
    });
  });

  test('the review that is latest by date counts, wherever its column is', () => {
    const march = { column: 4, date: '2012-03', text: 'Red', status: 'Red' };
    const october = { column: 5, date: '2011-10', text: 'Green', status: 'Green' };
    expect(statusesByTheme(table([assessedRow(row({ reviews: [march, october] }), null)]))?.all).toEqual([{ status: 'Red', rows: 1 }]);
  });

  test('no status at all is no result', () => {
    expect(statusesByTheme(table([assessedRow(row({}), null)]))).toBeNull();
  });
});

test.each([
  ['#FFFFFF', false],
  ['#F3F2F1', false],
  ['#2B2B2B', true],
  ['#000000', true],
])('%s as a dark background: %s', (colour, dark) => {
  expect(isDarkColour(colour)).toBe(dark);
});
