// What was reached, and the target, are found by arithmetic before words: shares that come out, numbers over cohorts,
// the latest of equal years, figures straight right of the target. Where these leave it open, nothing is taken.

import { percent, type TestCell } from '../../grid-of';
import { rolesIn, tableOf, tablesOf } from '../../reading-of';
import { leastConfidence } from '../../../../../src/domain/model/mapping';
import { findingsIn } from '../../../assess/sheet-states';

type Sheet = readonly (readonly TestCell[])[];

const share = (part: number, of: number): TestCell => percent(Math.round((part / of) * 10000) / 10000);

describe('shares name both what was reached and its target', () => {
  const clubs: readonly (readonly [string, number, number])[] = [
    ['Swimming lessons', 120, 74],
    ['Walking football', 48, 50],
    ['Fall classes', 90, 61],
    ['Holiday camps', 16, 12],
  ];

  test.each<[string, string, string, string]>([
    ['divided in its heading', 'Signed for', 'Put on', 'Put on / signed for'],
    ['of the target by its heading', 'Agreed with the funder', 'Came about', '% achieved'],
    ['and some pass what they are of', 'Hoped for', 'Came', '%'],
  ])('%s', (_case, target, reached, heading) => {
    const table = tableOf([
      ['Activity', target, reached, heading, 'RAG'],
      ...clubs.map(([name, aim, now]): readonly TestCell[] => [name, aim, now, share(now, aim), 'Green']),
    ]);
    expect(rolesIn(table)).toBe('description A, target B, total C, achieved D, rag E');
    expect(table.confidence).toBeGreaterThanOrEqual(leastConfidence);
  });

  test.each(['Base', 'All members', 'Number asked', 'Cohort', 'Q1 out of'])(
    'but where none passes its whole, what they are of may be all that there are: “%s”',
    (heading) => {
      const [table] = tablesOf([
        ['Statement', 'Said yes', heading, '%', 'RAG'],
        ['Feel safe', 212, 260, share(212, 260), 'Green'],
        ['Would come again', 240, 262, share(240, 262), 'Green'],
        ['Found it easy', 198, 251, share(198, 251), 'Amber'],
      ]);
      expect(table?.columns.target ?? null).toBeNull();
    },
  );

  test.each<[string, string, string, string]>([
    ['Level at the outset', 'Level today', 'Level wanted', 'Way gone'],
    ['In 1998', 'As of now', 'Hoped for', '% of the way'],
    ['Opening figure', 'Held now', 'Sought', 'Distance (%)'],
  ])('of the way from “%s”: start and goal too', (from, now, goal, heading) => {
    const table = tableOf([
      ['Measure', from, now, goal, heading, 'RAG'],
      ...[
        ['Objects pictured', 1200, 3400, 9000],
        ['Days to an answer', 30, 24, 12],
        ['Loans', 15, 22, 40],
        ['Galleries open', 3, 5, 8],
      ].map(([name, start = 0, reached = 0, aim = 0]): readonly TestCell[] => [
        name ?? null,
        start,
        reached,
        aim,
        share(Number(reached) - Number(start), Number(aim) - Number(start)),
        'Amber',
      ]),
    ]);
    expect(rolesIn(table)).toBe('description A, target D, total C, achieved E, rag F');
    expect(table.columns.progressFrom).toBe(1);
  });
});

describe('numbers over what they are out of, over all periods, are what the year came to', () => {
  const rows: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
    ['Heard in time', '85%', [[10, 12], [14, 17], [9, 11]]],
    ['Notices upheld', '70%', [[20, 30], [22, 29], [25, 34]]],
    ['Calls answered', '80%', [[300, 380], [310, 390], [340, 360]]],
    ['Refunds in time', '95%', [[40, 41], [38, 40], [44, 45]]],
  ]; // prettier-ignore

  test.each([
    ['Whole year', 'Latest quarter', 'No.', 'Out of'],
    ['Year so far', 'Last quarter', 'Number', 'Cohort'],
    ['All three quarters', 'Q3 rate', 'Met', 'Number asked'],
  ])('“%s” beside “%s”', (whole, latest, number, outOf) => {
    const table = tableOf([
      ['Measure', 'Target', ...['Q1', 'Q2', 'Q3'].flatMap((quarter) => [`${quarter} ${number}`, `${quarter} ${outOf}`]), latest, whole],
      ...rows.map(([name, target, pairs]): readonly TestCell[] => {
        const [numbers, cohorts] = [pairs.map(([part]) => part), pairs.map(([, all]) => all)];
        const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
        return [name, target, ...pairs.flat(), share(numbers[2] ?? 0, cohorts[2] ?? 1), share(sum(numbers), sum(cohorts))];
      }),
    ]);
    expect(rolesIn(table)).toBe('description A, target B, total J');
  });
});

describe('of equal columns of years before that of the target the latest is what it is set against', () => {
  const figures: Sheet = [
    ['Visits (000)', 410, 422, 430, 460],
    ['Children reading', 1800, 1950, 2010, 2300],
    ['Online loans', 60, 75, 88, 110],
  ];

  test.each<[string, readonly TestCell[], string]>([
    ['the year after it', ['Measure', '2022/23', '2023/24', '2024/25', 'Target 2025/26'], 'description A, target E, total D'],
    ['some years after it', ['Measure', '2021', '2022', '2023', '2030 goal'], 'description A, target E, total D'],
  ])('%s', (_case, head, roles) => {
    expect(rolesIn(tableOf([head, ...figures]))).toBe(roles);
  });

  test.each<[string, readonly TestCell[]]>([
    ['one year alone', ['Measure', 'Wards', 'Homes', '2024/25', 'Target 2025/26']],
    ['the same year twice', ['Measure', '2023/24', '2024/25', '2024/25', 'Target 2025/26']],
  ])('not of %s', (_case, head) => {
    expect(rolesIn(tableOf([head, ...figures]))).not.toContain('total');
  });

  test('nothing is due at the end of that year, nor overdue after it', () => {
    const sheet = [['Measure', '2022/23', '2023/24', '2024/25', 'Target 2025/26'], ...figures];
    expect(tableOf(sheet).year).toBeNull();
  });
});

describe('figures straight right of the target, in its size, are what was reached', () => {
  const actions: readonly (readonly [string, number, number, string])[] = [
    ['Trees planted', 400, 250, 'trees'],
    ['Ponds restored', 12, 7, 'ponds'],
    ['Hedges laid', 3000, 1900, 'metres'],
    ['Litter picks', 45, 31, 'picks'],
  ];
  const under = (target: string, reached: string, unit: string): Sheet => [
    ['Action', target, reached, unit, 'Comment'],
    ...actions.map(([name, aim, now, of]) => [name, aim, now, of, 'As planned.']),
  ];

  test.each([
    ['Target', 'Now', 'Unit'],
    ['Goal', 'Got so far', 'Unit'],
    ['Target', 'Where we are', 'Measured in'],
    ['Target 2026/27', 'Tally', 'Unit'],
    ['Aim for the year', 'Reached', 'Unit'],
    ['Target', 'Wins', 'Unit'],
  ])('%s, %s', (target, reached, unit) => {
    const table = tableOf(under(target, reached, unit));
    expect(rolesIn(table)).toBe('description A, target B, unit D, total C, commentary E');
    expect(table.confidence).toBeGreaterThanOrEqual(leastConfidence);
  });

  test.each(['Cost £', 'Population', 'Weight', 'Stretch', 'Last year', 'Applications', 'Staff'])('but “%s” isn’t', (heading) => {
    expect(rolesIn(tableOf(under('Target', heading, 'Unit')))).not.toContain('total');
  });

  test('nor are figures of another size', () => {
    const sheet = under('Target', 'Now', 'Unit').map((row, at) =>
      at === 0 ? row : [row[0] ?? null, row[1] ?? null, 90000, row[3] ?? null],
    );
    expect(rolesIn(tableOf(sheet))).not.toContain('total');
  });

  test('without a unit a heading that says nothing is asked about', () => {
    const sheet = under('Target', 'Wins', 'Unit').map(([name = null, aim = null, now = null]) => [name, aim, now]);
    expect(findingsIn(sheet, '2026-12-31').join('\n')).toContain('Column C (“Wins”) holds figures that nothing is computed from');
  });
});

test('a goal of a later month is the target where there is no other, and is due in no year of the table', () => {
  const table = tableOf([
    ['Service plan 2026/27 to 30 September 2026'],
    ['Service', 'Goal (March 2028)', 'Now', 'Comment'],
    ['Streets swept', 820, 610, 'Going well.'],
    ['Graffiti removed', 300, 212, 'Going well.'],
    ['Gullies cleaned', 1400, 900, 'Going well.'],
  ]);
  expect(rolesIn(table)).toBe('description A, target B, total C, commentary D');
  expect(table.year).toBeNull();
});

test('a blank column of what is latest is for words, and no total', () => {
  const table = tableOf([
    ['Job', 'Budget £', 'Spent £', 'Finish', 'Status', 'Latest'],
    ['New roof', 42000, 39500, 'June 2026', 'Finished'],
    ['Fence', 8000, 2100, 'August 2026', 'Under way'],
    ['Path', 15500, 0, 'December 2026', 'Not started'],
  ]);
  expect(rolesIn(table)).toContain('total C');
});
