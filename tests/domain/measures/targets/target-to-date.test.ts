// A target to date is what a row is compared with now: it isn't due at the year's end, and isn't what all periods come to.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

function reviewed(cells: readonly (readonly TestCell[])[], asAt = '2026-01-14') {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(cells)), { asAt, answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  return {
    goals: table?.rows.flatMap(({ goal }) => goal ?? []) ?? [],
    profiles: table?.rows.flatMap(({ profile }) => profile ?? []) ?? [],
    drafts: table?.rows.flatMap(({ draft }) => draft ?? []) ?? [],
    findings: findings.map(({ message }) => message),
  };
}

function asPercent(cell: TestCell): TestCell {
  return typeof cell === 'number' ? percent(cell, '0.0%') : cell;
}

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

describe('the sheet’s own percentage divides by it', () => {
  const row = (name: string, year: number, now: number, done: readonly [number, number]): readonly TestCell[] => [
    name,
    year,
    now,
    ...done,
    null,
    null,
    done[0] + done[1],
    percent((done[0] + done[1]) / now),
  ];
  test.each([
    ['Annual target', 'Target to date', '% of target to date'],
    ['Full year plan', 'Plan to date', '% of plan'],
    ['Year target 2025/26', 'YTD target', '% achieved'],
  ])('%s, %s', (year, now, share) => {
    const { goals, drafts, findings } = reviewed(
      [
        ['Measure', year, now, 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26', 'Q4 2025/26', 'YTD', share],
        row('Benches repaired', 300, 100, [44, 61]),
        row('Paths cleared', 180, 60, [21, 31]),
        row('Bins emptied', 900, 400, [180, 170]),
        row('Beds planted', 40, 30, [9, 12]),
      ],
      '2025-10-14',
    );
    expect(goals).toEqual([100, 60, 400, 30]);
    expect(drafts[1]).toContain('of at least 60 (87%). That is the target to date; the year’s is 180.');
    expect(drafts.join(' ')).not.toMatch(/remain|due by|at this pace|expected/iu);
    expect(findings.join(' ')).not.toMatch(/another target|isn’t read|aren’t read/u);
  });
});

test('the targets of all periods needn’t come to it', () => {
  const row = (name: string, plans: readonly [number, number, number, number], done: readonly [number, number]): readonly TestCell[] => [
    name,
    plans[0],
    done[0],
    plans[1],
    done[1],
    plans[2],
    null,
    plans[3],
    null,
    plans[0] + plans[1],
    done[0] + done[1],
    percent((done[0] + done[1]) / (plans[0] + plans[1])),
    plans[0] + plans[1] + plans[2] + plans[3],
  ];
  const pairs = quarters.flatMap((quarter) => [`${quarter} plan`, `${quarter} actual`]);
  const { drafts, findings } = reviewed(
    [
      ['Scheme', ...pairs, 'Plan to date', 'Actual to date', '%', 'Full-year plan'],
      row('Lofts insulated', [30, 40, 50, 20], [28, 44]),
      row('Boilers replaced', [10, 15, 20, 15], [6, 9]),
      row('Windows glazed', [80, 90, 70, 60], [85, 71]),
      row('Walls filled', [12, 18, 22, 9], [12, 17]),
    ],
    '2025-10-14',
  );
  expect(findings.filter((message) => message.includes('come to'))).toEqual([]);
  expect(drafts.join(' ')).not.toMatch(/due by|remain/u);
  expect(drafts[1]).toContain('the year’s is 60');
});

describe('levels are set against the target of now where the year’s is another', () => {
  const row = (name: string, year: number, now: number, done: readonly [number, number, number], ytd: number): readonly TestCell[] => [
    name,
    year,
    now,
    ...done,
    null,
    ytd,
  ];
  test.each(['Target at Q3', 'Target to date', 'Q3 target', 'Profile'])('%s', (heading) => {
    const { goals, drafts } = reviewed([
      ['Indicator', 'Target 2025/26', heading, ...quarters, 'Year to date'],
      row('Rates collected', 0.97, 0.82, [0.27, 0.55, 0.811], 0.811).map(asPercent),
      row('Calls answered in time', 0.9, 0.9, [0.91, 0.88, 0.92], 0.905).map(asPercent),
      row('Gardens inspected', 200, 150, [40, 50, 52], 142),
    ]);
    expect(goals).toEqual([0.82, 0.9, 150]);
    expect(drafts[0]).toMatch(/short of the target of at least 82%\. That is the target to date; the year’s is 97%\./u);
    expect(drafts.join(' ')).not.toContain('due by');
  });
});

test('a target of a quarter that isn’t the latest is none of now', () => {
  const { goals } = reviewed([
    ['Indicator', 'Target 2025/26', 'Target at Q2', ...quarters, 'Year to date'],
    ['Rates collected (%)', 97, 55, 27, 55, 81, null, 81],
    ['Rents collected (%)', 99, 52, 25, 50, 74, null, 74],
  ]);
  expect(goals).toEqual([97, 99]);
});

test('months without their year after last year’s outturn are those of the target’s year', () => {
  const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
  const row = (name: string, figures: readonly number[], each: readonly number[]): readonly TestCell[] => [
    name,
    ...figures,
    ...each,
    null,
    null,
    null,
    each.reduce((sum, figure) => sum + figure, 0),
  ];
  const { profiles, drafts } = reviewed([
    ['Measure', '2024/25 outturn', 'Target 2025/26', 'Target to date', ...months, 'YTD'],
    row('Flats handed over', [88, 120, 80], [5, 9, 12, 3, 8, 11, 9, 10, 7]),
    row('Garages let', [50, 60, 30], [4, 2, 6, 5, 3, 4, 2, 6, 3]),
  ]);
  expect(profiles).toEqual([80, 30]);
  expect(drafts[0]).toContain('80 were expected by 31 December 2025');
});

test.each(['Monthly target', 'Target per month', 'Weekly target', 'Quarterly target', 'Target each period'])(
  'the target of a part of the year is never told as the year’s: “%s”',
  (part) => {
    const row = (name: string, each: number, now: number, done: readonly [number, number]): readonly TestCell[] => [
      name,
      each,
      ...done,
      null,
      null,
      done[0] + done[1],
      now,
      percent((done[0] + done[1]) / now),
    ];
    const { goals, drafts } = reviewed(
      [
        ['Measure', part, 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26', 'Q4 2025/26', 'Total so far', 'Target so far', '% of target so far'],
        row('Benches repaired', 20, 120, [44, 61]),
        row('Paths cleared', 10, 60, [21, 31]),
        row('Bins emptied', 90, 540, [180, 170]),
      ],
      '2025-10-14',
    );
    expect(goals).toEqual([120, 60, 540]);
    expect(drafts.join(' ')).not.toContain('the year’s is');
    expect(drafts[1]).toContain('of at least 60 (87%)');
  },
);
