// What the sheet itself expects by now is the expectation of its rows: no straight line is told beside it.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

const options = { asAt: '2025-10-10', answers: [] };
const months = ['Apr 2025', 'May 2025', 'Jun 2025', 'Jul 2025', 'Aug 2025', 'Sep 2025'];

function snapshot(heading: string, expected: readonly [TestCell, TestCell]) {
  const row = (name: string, by: TestCell, each: number): readonly TestCell[] => [name, 1200, ...months.map(() => each), each * 6, by];
  return snapshotOf(
    gridOf([
      ['Measure', 'Target 2025/26', ...months, 'Year to date', heading],
      row('Visits made', expected[0], 90),
      row('Trees planted', expected[1], 20),
    ]),
  );
}

function reviewed(heading: string, expected: readonly [TestCell, TestCell] = [580, 40]) {
  const { sheets, findings } = reviewWorkbook(snapshot(heading, expected), options);
  const rows = sheets[0]?.tables[0]?.rows ?? [];
  return {
    profiles: rows.map(({ profile }) => profile),
    drafts: rows.map(({ draft }) => draft ?? ''),
    unread: findings.filter(({ check }) => check === 'unread-columns' || check === 'left-over-columns').map(({ message }) => message),
  };
}

test.each([
  'Target to date',
  'Profile to date',
  'Expected by now',
  'YTD target',
  'Year to date target',
  'Profiled to date',
  'Expected now',
  'Should be at',
  'Should have reached by now',
  'Where we ought to be',
  'Goal to date',
  'Expected at this point',
  'Expected by 30 September',
  'Expected by 30 September 2025',
])('read from “%s”', (heading) => {
  const { profiles, drafts, unread } = reviewed(heading);
  expect(profiles).toEqual([580, 40]);
  expect(drafts[0]).toContain('580 were expected by 30 September 2025, so this is 40 behind.');
  expect(drafts[1]).toContain('40 were expected by 30 September 2025, so this is 80 ahead.');
  expect(drafts.join(' ')).not.toMatch(/at this pace/iu);
  expect(unread).toEqual([]);
});

test.each(['Profile at R06', 'Expected at P6', 'Profile at P6'])(
  'of a day of its own, so that nothing is said to be expected: “%s”',
  (heading) => {
    expect(reviewed(heading).drafts.join(' ')).not.toMatch(/expected|at this pace/iu);
  },
);

test.each(['Expected by 31 December', 'Expected by end of October', 'Expected by 30 June'])(
  'of another day than the figures’, nothing is said to be expected by now: “%s”',
  (heading) => {
    expect(reviewed(heading).drafts.join(' ')).not.toMatch(/were expected|at this pace/iu);
  },
);

test('without periods, from the day that the title says', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Canal trust 2025/26, position as at 31 October 2025'],
    ['Measure', 'Target 2025/26', 'Expected now', 'So far'],
    ['Locks mended', 24, 16, 13],
    ['Boats moored', 900, 400, 460],
    ['Walks led', 60, 30, 30],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: null, answers: [] });
  const read = sheets[0]?.tables[0]?.rows ?? [];
  expect(read.map(({ profile }) => profile)).toEqual([16, 400, 30]);
});

test('a row without its own expectation is told of none', () => {
  const { drafts } = reviewed('Target to date', [580, null]);
  expect(drafts[0]).toContain('580 were expected');
  expect(drafts[1]).not.toMatch(/expected|at this pace/iu);
});

test.each(['Variance to date', 'Against profile', 'Next target date', 'Re-profiled to date'])(
  'a straight line beside what is no expectation: “%s”',
  (heading) => {
    expect(reviewed(heading).drafts[0]).toContain('Spread evenly, about 602 were expected by 30 September 2025');
  },
);

test('a second review writes nothing', () => {
  const before = snapshot('Target to date', [580, 40]);
  const written = applyEdits(before, reviewWorkbook(before, options).edits);
  expect(reviewWorkbook(written, options).edits).toEqual([]);
});

test.each(['Planned % by now', 'Should be by now', 'Expected by now', 'Profile to date', '% due by now', 'Planned so far'])(
  'over percentages it is the share of the target that is expected: “%s”',
  (heading) => {
    const { profiles, drafts, unread } = reviewed(heading, [
      { shown: 0.5, as: '0%' },
      { shown: 0.05, as: '0%' },
    ]);
    expect(profiles).toEqual([600, 60]);
    expect(drafts[0]).toContain('600 were expected by 30 September 2025, so this is 60 behind.');
    expect(drafts[1]).toContain('60 were expected by 30 September 2025, so this is 60 ahead.');
    expect(drafts.join(' ')).not.toMatch(/at this pace|spread evenly/iu);
    expect(unread).toEqual([]);
  },
);

test.each(['% of profile to date', '% done to date', 'Achieved to date against plan (%)'])(
  'what was reached of the profile is no share expected: “%s”',
  (heading) => {
    const { profiles } = reviewed(heading, [
      { shown: 0.9, as: '0%' },
      { shown: 0.8, as: '0%' },
    ]);
    expect(profiles).not.toContain(1080);
  },
);
