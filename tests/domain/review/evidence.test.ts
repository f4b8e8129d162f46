// What says how a row counts, and what its target is set against (domain.md): each kind of evidence with variants of its own.
// No colour on a guess: an open row has neither status nor percentage, and is asked about.

import type { AssessedRow } from '../../../src/domain/model/assessment';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

function review(rows: readonly Line[]) {
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-03-31', answers: [] });
}

function rowsOf(rows: readonly Line[]): readonly AssessedRow[] {
  return review(rows).sheets[0]?.tables[0]?.rows ?? [];
}

/** "latest 223", "sum 50", "asked": how the last row is counted and what it comes to. */
function counted(rows: readonly Line[]): string {
  const row = rowsOf(rows).at(-1);
  if (row?.method?.open === true) return 'asked';
  return `${row?.method?.method ?? 'none'} ${String(row?.total ?? 'none')}`;
}

describe('a stated percentage says how the periods count', () => {
  test.each<[string, Line, string]>([
    ['the position reached', ['Paths opened (km)', 42, 29, 41, 42, 42, percent(1)], 'latest 42'],
    ['the position, rounded', ['Sluices rebuilt', 244, 61, 146, 223, 223, percent(0.91)], 'latest 223'],
    ['new work in each', ['Staff trained', 60, 10, 15, 20, 5, percent(0.83)], 'sum 50'],
    ['new work though the figures creep', ['Guides', 60, 10, 11, 12, 13, percent(0.77)], 'sum 46'],
    ['the mean', ['Places filled', 40, 30, 38, 34, 38, percent(0.875, '0.0%')], 'average 35'],
  ])('%s', (_variant, line, said) => {
    expect(counted([['Measure', 'Target', ...quarters, '% achieved'], line])).toBe(said);
  });
});

describe('a level is never summed', () => {
  test.each<[string, Line, string]>([
    ['a cost each', ['Cost of a case (£)', 2200, 2600, 2450, 2350, null], 'latest 2350'],
    ['a score', ['Satisfaction score', 80, 70, 72, 75, null], 'latest 75'],
    ['a head count', ['Headcount of the service', 120, 118, 119, 121, null], 'latest 121'],
    ['days', ['Days to let a home', 20, 25, 24, 22, null], 'latest 22'],
    ['an average', ['Average caseload', 15, 18, 17, 16, null], 'latest 16'],
  ])('%s', (_variant, line, said) => {
    expect(counted([['Measure', 'Target', ...quarters], line])).toBe(said);
  });
});

describe('a stated total that is the officer’s own is kept, and not called wrong', () => {
  test.each<[string, readonly Line[]]>([
    [
      'its formula divides other totals',
      [
        ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
        ['Calls', 300, 100, 150, { formula: '=SUM(C2:D2)', gives: 250 }],
        ['Cost (£)', 3000, 900, 1500, { formula: '=SUM(C3:D3)', gives: 2400 }],
        ['Cost per call (£)', 10, 9, 10, { formula: '=E3/E2', gives: 9.6 }],
      ],
    ],
    [
      'a rate pooled over the quarters',
      [
        ['Measure', 'Target', 'Q1', 'Q2', 'Year to date'],
        ['Learners assessed', 300, 25, 100, 125],
        ['Learners who passed', 210, 20, 60, 80],
        ['Pass rate', percent(0.7), percent(0.8), percent(0.6), percent(0.64)],
      ],
    ],
    [
      'a table of rates',
      [
        ['Measure', 'Target', ...quarters, 'Year to date'],
        ['Pass rate', percent(0.7), percent(0.8), percent(0.6), percent(0.7), percent(0.5), percent(0.66)],
        ['Return rate', percent(0.5), percent(0.4), percent(0.44), percent(0.5), percent(0.6), percent(0.47)],
      ],
    ],
  ])('%s', (_variant, rows) => {
    const { findings } = review(rows);
    expect([counted(rows).split(' ')[0], findings.filter(({ severity }) => severity === 'wrong')]).toEqual(['stated', []]);
  });
});

describe('where the sizes leave it open the row is asked about, without status or percentage', () => {
  test.each<[string, readonly Line[], string]>([
    [
      'each quarter lies near the target of the year',
      [
        ['Measure', 'Target', ...quarters],
        ['Members', 300, 290, 310, 280, 305],
      ],
      'asked',
    ],
    [
      'each quarter is far above what it is to come down to',
      [
        ['Measure', 'Baseline', 'Target', ...quarters],
        ['Rough sleepers', 60, 30, 55, 50, 45, 41],
      ],
      'asked',
    ],
    [
      'a target for each month',
      [
        ['Measure', 'Monthly target', 'Apr', 'May', 'Jun'],
        ['New members', 300, 240, 410, 180],
      ],
      'asked',
    ],
    [
      'figures that repeat',
      [
        ['Measure', 'Target', ...quarters],
        ['Pilots', 9, 5, 5, null, null],
      ],
      'asked',
    ],
    [
      'one quarter alone leaves nothing open',
      [
        ['Measure', 'Target', ...quarters],
        ['Pilots', 9, 5, null, null, null],
      ],
      'sum 5',
    ],
    [
      'the words say that they add up',
      [
        ['Measure', 'Target', ...quarters],
        ['Publish 48 guides in the year', 48, 11, 12, 13, null],
      ],
      'sum 36',
    ],
  ])('%s', (_variant, rows, said) => {
    expect(counted(rows)).toBe(said);
    const [row] = rowsOf(rows).slice(-1);
    if (said !== 'asked') return;
    expect([row?.total, row?.achieved]).toEqual([null, null]);
    expect(review(rows).questions.flatMap(({ rows: asked }) => asked)).toEqual([1]);
    expect(row?.draft).toMatch(/It is asked how these figures count/);
  });

  test('one answer settles all rows that ask the same', () => {
    const rows = [
      ['Measure', 'Target', ...quarters],
      ['Members', 300, 290, 310, 280, 305],
      ['Readers', 900, 880, 910, 905, 890],
    ];
    const [question] = review(rows).questions;
    const answers = [{ questionId: question?.id ?? '', method: 'latest' as const }];
    const answered = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-03-31', answers });
    expect(answered.sheets[0]?.tables[0]?.rows.map(({ total }) => total)).toEqual([305, 890]);
    expect(answered.questions).toEqual([]);
  });
});

describe('a target is set against figures on its own basis', () => {
  const kindOf = (rows: readonly Line[]): string => {
    const row = rowsOf(rows).at(-1);
    return `${row?.row.target.kind ?? 'none'} ${String(row?.goal ?? 'none')}`;
  };
  test.each<[string, readonly Line[], string]>([
    [
      '90 beside 92 %',
      [
        ['Measure', 'Target (%)', 'Q1', 'Q2'],
        ['Calls answered', 90, percent(0.88), percent(0.92)],
      ],
      'at least 0.9',
    ],
    [
      '0.9 beside 92 %',
      [
        ['Measure', 'Target', 'Q1', 'Q2'],
        ['Calls answered', percent(0.9), percent(0.88), percent(0.92)],
      ],
      'at least 0.9',
    ],
    [
      'a ceiling with its unit',
      [
        ['Measure', 'Target', 'Q1', 'Q2', 'Latest'],
        ['Days to answer', 'no more than 20 days', 22, 24, 24],
      ],
      'up to 20',
    ],
    [
      'a ceiling said behind',
      [
        ['Measure', 'Target', 'Q1', 'Q2', 'Latest'],
        ['Days to let', '20 days or fewer', 22, 19, 19],
      ],
      'up to 20',
    ],
    [
      'a baseline above the target',
      [
        ['Measure', 'Baseline', 'Target', 'Q1', 'Latest'],
        ['Households', 120, 80, 118, 100],
      ],
      'up to 80',
    ],
    [
      'a budget is a ceiling',
      [
        ['agency_name', 'budget_amount', 'actual_amount'],
        ['Parks', 100000, 120000],
      ],
      'up to 100000',
    ],
    [
      'but for income',
      [
        ['Service', 'Budget (£k)', 'Actual (£k)'],
        ['Parking income', 100, 120],
      ],
      'at least 100',
    ],
    [
      'a level to come down to',
      [
        ['Objective', 'Target', ...quarters],
        ['Bring sickness down to under 8 days a head', 8, 11, 10, 9, null],
      ],
      'less than 8',
    ],
    [
      'what is done about unwanted things is wanted',
      [
        ['Measure', 'Target', ...quarters],
        ['Complaints resolved', 80, 30, 20, 10, 5],
      ],
      'at least 80',
    ],
  ])('%s', (_variant, rows, said) => {
    expect(kindOf(rows)).toBe(said);
  });

  test('a date is no figure: neither target nor total, and no colour', () => {
    const date = (serial: number): TestCell => ({ shown: serial, as: 'dd/mm/yyyy' });
    const [, row] = rowsOf([
      ['Indicator', 'Target', 'Actual'],
      ['Wells sunk', 60, 45],
      ['Strategy approved', date(45107), date(45121)],
      ['Guides printed', 500, 520],
    ]);
    expect([row?.goal, row?.total, row?.rating, row?.draft]).toEqual([null, null, { notRated: 'Not rated: target reads as a date' }, null]);
  });

  test('a baseline that asks for more and words that ask for less leave the way open: asked', () => {
    const rows: readonly Line[] = [
      ['Measure', 'Baseline', 'Target', 'Q1', 'Latest'],
      ['Complaints', 80, 120, 90, 100],
    ];
    const [row] = rowsOf(rows);
    expect([row?.rating, row?.achieved]).toEqual([{ notRated: 'Not rated: asked' }, null]);
    expect(
      review(rows)
        .findings.filter(({ severity }) => severity === 'ask')
        .map(({ cell }) => cell),
    ).toContain('C2');
  });
});

test('money is spent, and what earlier years brought isn’t this year’s', () => {
  const [parks] = rowsOf([
    ['agency_name', 'budget_amount', 'actual_spend'],
    ['Parks', 100000, 90000],
  ]);
  expect(parks?.draft).toMatch(/90,000 spent, within the budget of 100,000/);
  const [trees] = rowsOf([
    ['Output', 'Delivered up to and including March 2023', 'Apr to Jun 2023', 'Jul to Sep 2023', 'Total'],
    ['Trees', 6000, 100, 200, { formula: '=SUM(B2:D2)', gives: 6300 }],
    ['Homes', 10, 1, 2, { formula: '=SUM(B3:D3)', gives: 13 }],
  ]);
  expect(trees?.draft).toMatch(/^6,300 in all, of which 6,000 from earlier years\./);
});

describe('a stated percentage that leaves open how the periods count is one question, and one answer settles it', () => {
  const shareHead = ['Measure', 'Target', ...quarters, '% achieved'];

  function asked(rows: readonly Line[]) {
    const { questions } = review([shareHead, ...rows]);
    return questions.map(({ rows: about, options, text }) => `${about.map((row) => row + 1).join(' ')} ${options.join(' ')} ${text}`);
  }

  test.each<[string, readonly Line[], readonly RegExp[]]>([
    [
      'it fits several ways of counting, in two rows',
      [
        ['Paths opened', 50, 20, 30, null, null, percent(0.6)],
        ['Sluices rebuilt', 80, 40, 60, null, null, percent(0.75)],
      ],
      [/^2 3 latest highest Rows 2 and 3: the stated percentages fit more than one way of counting\. Choose Latest or Highest\.$/],
    ],
    [
      'it fits none',
      [
        ['Paths opened', 50, 20, 31, 45, 12, percent(0.11)],
        ['Sluices rebuilt', 80, 40, 9, 64, 20, percent(0.07)],
      ],
      [/^2 3 sum latest highest average Rows 2 and 3: the stated percentages fit no way of counting\. Choose how to count, or correct/],
    ],
    ['it fits one only', [['Staff trained', 60, 10, 15, 20, 5, percent(0.83)]], []],
    [
      'one slip among percentages that come out',
      [
        ['Staff trained', 60, 10, 15, 20, 5, percent(0.83)],
        ['Guides', 60, 10, 11, 12, 13, percent(0.77)],
        ['Visits', 80, 12, 9, 14, 5, percent(0.5)],
        ['Events', 50, 8, 14, 3, 11, percent(0.1)],
      ],
      [],
    ],
  ])('%s', (_what, rows, questions) => {
    expect(asked(rows)).toEqual(questions.map((question) => expect.stringMatching(question) as unknown));
  });

  test('the answer counts for every row of the question', () => {
    const snapshot = snapshotOf(
      gridOf([shareHead, ['Paths opened', 50, 20, 30, null, null, percent(0.6)], ['Sluices', 80, 40, 60, null, null, percent(0.75)]]),
    );
    const [question] = reviewWorkbook(snapshot, { asAt: '2024-03-31', answers: [] }).questions;
    const answers = [{ questionId: question?.id ?? '', method: 'highest' as const }];
    const answered = reviewWorkbook(snapshot, { asAt: '2024-03-31', answers });
    expect(answered.questions).toEqual([]);
    expect(answered.sheets[0]?.tables[0]?.rows.map(({ method }) => [method?.method, method?.confirmed])).toEqual([
      ['highest', true],
      ['highest', true],
    ]);
  });
});

describe('periods that run from the start of the year count by the latest', () => {
  test.each<[string, readonly Line[], string]>([
    [
      '"To end June"',
      [
        ['Output', 'Target', 'To end June', 'To end Sept', 'To end Dec'],
        ['Homes', 300, 0, 35, 120],
      ],
      'latest 120',
    ],
    [
      '"Up to Q1"',
      [
        ['Output', 'Target', 'Up to Q1', 'Up to Q2', 'Up to Q3'],
        ['Homes', 300, 90, 35, 20],
      ],
      'latest 20',
    ],
    [
      '"To 30 June"',
      [
        ['Output', 'Target', 'To 30 June', 'To 30 September'],
        ['Homes', 300, 10, 120],
      ],
      'latest 120',
    ],
    [
      'months with "to" between them are periods of their own',
      [
        ['Output', 'Target', 'Apr to Jun', 'Jul to Sep'],
        ['Homes', 300, 90, 35],
      ],
      'sum 125',
    ],
    [
      'a line above the table leaves it to be asked',
      [['All figures are the running position'], ['Output', 'Target', 'Q1', 'Q2', 'Q3'], ['Homes', 300, 0, 35, 120]],
      'asked',
    ],
  ])('%s', (_variant, rows, said) => {
    expect(counted(rows)).toBe(said);
  });
});

describe('a column whose heading asks which way is wanted and whose cells answer says it', () => {
  const lower = (heading: string, answer: string, other: string) => [
    ['Measure', heading, 'Target', ...quarters],
    ['Staff trained', other, 90, 20, 25, 22, 30],
    ['Agency workers in post', answer, 60, 88, 81, 73, 64],
  ];
  test.each<[string, readonly Line[], string | null]>([
    ['Low or high?', lower('Low or high?', 'Low', 'High'), 'up to'],
    ['Good performance is', lower('Good performance is', 'Lower', 'Higher'), 'up to'],
    ['Aim to', lower('Aim to', 'Minimise', 'Maximise'), 'up to'],
    ['a priority says nothing of it', lower('Priority', 'Low', 'High'), 'at least'],
  ])('%s', (_variant, rows, kind) => {
    expect(rowsOf(rows).at(-1)?.row.target.kind).toBe(kind);
  });
});

describe('what the sheet doesn’t say isn’t said of it', () => {
  const draftOf = (rows: readonly Line[]): string => rowsOf(rows).at(-1)?.draft ?? '';

  test('without a column of targets nothing is said of there being none', () => {
    expect(
      draftOf([
        ['Measure', 'Q1', 'Q2', 'Total'],
        ['Trees planted', 4, 5, 9],
      ]),
    ).not.toMatch(/target/iu);
    expect(
      draftOf([
        ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
        ['Hedges laid', 9, 4, 5, 9],
        ['Trees planted', null, 4, 5, 9],
      ]),
    ).toMatch(/No target is set/u);
  });

  test.each<[string, readonly Line[]]>([
    [
      'days',
      [
        ['Measure', 'Target', 'Result'],
        ['Average days to validate', 9, 6],
      ],
    ],
    [
      'scores, by a heading',
      [
        ['Standard', 'Target score', 'Apr', 'May', 'Total'],
        ['Grass', 20, 5, 4, 9],
      ],
    ],
  ])('a level is never delivered: %s', (_variant, rows) => {
    expect(draftOf(rows)).not.toMatch(/delivered/u);
  });
});
