// How many a figure is a part of is never its target, a share expected by now is no target of counts, and "Delivered by" over
// names is no deadline.

import { gridOf, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';

type Line = readonly TestCell[];

test.each(['Out of', 'Number asked', 'Cohort', 'People invited', 'Sample size', 'Denominator'])(
  'what a share divides by is no target where its heading says how many there are: “%s”',
  (heading) => {
    const rows: readonly Line[] = [
      ['Measure', 'Number better off', heading, '% better off', 'Comment'],
      ['Sleep better', 40, 80, 0.5, 'The group met weekly.'],
      ['Walk further', 90, 120, 0.75, 'Two groups joined.'],
      ['Cook at home', 33, 110, 0.3, 'The kitchen was shut in May.'],
    ];
    const targets = recogniseSheet(gridOf(rows)).tables.map(({ columns }) => columns.target);
    expect(targets.filter((target) => target !== null)).toEqual([]);
  },
);

test.each(['Pathway', 'Target'])('a target stays one beside how many were asked: “%s”', (heading) => {
  const rows: readonly Line[] = [
    ['Measure', heading === 'Target' ? 'Target' : 'Target 2025/26', 'Q1', 'Q2', 'Total', 'Out of'],
    ['Visits', 100, 40, 50, 90, 300],
    ['Talks', 20, 8, 9, 17, 60],
    ['Walks', 30, 11, 14, 25, 80],
  ];
  expect(rolesIn(tableOf(rows))).toBe('description A, target B, periods CD, total E');
});

test.each([
  ['Delivered by', ['Harbour Trust', 'Library Service', 'Parks Team'], 'By when'],
  ['Provided by', ['Youth Network', 'Library Service', 'Youth Network'], 'Due date'],
  ['Led by', ['Ward forum', 'Parks Team', 'Harbour Trust'], 'Deadline'],
])('“%s” over names is whose it is, and “By when” is the deadline', (who, names, when) => {
  const rows: readonly Line[] = [
    ['Action', who, when, 'Status'],
    ['Open the reading room on Sundays', names[0] ?? '', '31 March 2026', 'Not started'],
    ['Plant the north bank', names[1] ?? '', '30 June 2026', 'In progress'],
    ['Print the trail map', names[2] ?? '', '31 January 2026', 'Complete'],
  ];
  expect(tableOf(rows).columns.timescale).toBe(2);
});

test.each(['Q4', 'Autumn term', 'Ongoing'])('“Delivered by” over times without a date stays the deadline: “%s”', (time) => {
  const rows: readonly Line[] = [
    ['Action', 'Delivered by', 'Status'],
    ['Open the reading room on Sundays', time, 'Not started'],
    ['Plant the north bank', 'Spring', 'In progress'],
    ['Print the trail map', time, 'Complete'],
  ];
  expect(tableOf(rows).columns.timescale).toBe(1);
});

const share = (shown: number): TestCell => ({ shown, as: '0%' });

test.each(['Expected by now', 'Expected to date', 'Target by now'])(
  'a share of the way that is expected by now is no target beside the goal: “%s”',
  (heading) => {
    const rows: readonly Line[] = [
      ['Measure', 'Start (March 2024)', 'Now (March 2025)', 'Goal (March 2027)', '% of the way to goal', heading],
      ['Staff turnover (%)', 15, 13, 10, share(0.4), share(0.33)],
      ['Calls answered (%)', 70, 75, 90, share(0.25), share(0.33)],
      ['Posts filled', 120, 150, 220, share(0.3), share(0.33)],
      ['Days lost', 9, 8.5, 6, share(0.17), share(0.33)],
    ];
    const { columns } = tableOf(rows);
    expect([columns.target, columns.achieved, columns.progressFrom]).toEqual([3, 4, 1]);
  },
);

test.each<[string, string]>([
  ['Aim by March 2027', 'Aim as a figure'],
  ['Target', 'Target as a number'],
  ['Goal', 'Goal in figures'],
])('“%s” in words has its figures in “%s”', (words, figures) => {
  const rows: readonly Line[] = [
    ['Measure', 'Baseline', words, figures, 'Q1', 'Q2'],
    ['Admissions', 50, 'Reduce by 10%', 45, 49, 47],
    ['Bed days', 200, 'Reduce by a quarter', 150, 190, 180],
    ['Adults at home (%)', 60, 'Increase by 3 percentage points', 63, 61, 62],
  ];
  expect(tableOf(rows).columns.target).toBe(3);
});

test.each(['Year programme', 'Programme for the year', 'Annual programme', 'Full-year programme'])(
  '“%s” over figures is the target',
  (heading) => {
    const rows: readonly Line[] = [
      ['Work', heading, 'April', 'May', 'June', 'Done'],
      ['Gullies emptied', 1200, 100, 110, 90, 300],
      ['Lights changed', 400, 30, 20, 40, 90],
      ['Kerbs laid (m)', 900, 70, 60, 80, 210],
    ];
    expect(tableOf(rows).columns.target).toBe(1);
  },
);

test.each(['Reached', 'Reached so far', 'Reached to date'])('“%s” behind the target is what was reached', (heading) => {
  const rows: readonly Line[] = [
    ['Action', 'Target', heading, 'Unit'],
    ['Train wardens', 40, 22, 'wardens'],
    ['Open clubs', 9, 9, 'clubs'],
    ['Visit farms', 60, 31, 'farms'],
  ];
  const { columns } = tableOf(rows);
  expect([columns.target, columns.total]).toEqual([1, 2]);
});

test.each(['Goal (March 2028)', 'Target March 2028', 'Aim for September 2027'])(
  'a target whose heading names a day after the year of the figures isn’t due at that year’s end: “%s”',
  (heading) => {
    const rows: readonly Line[] = [
      ['Measure', 'Start (March 2025)', 'Now (March 2026)', heading, '% of the way'],
      ['Staff turnover (%)', 15, 13, 10, share(0.4)],
      ['Calls answered (%)', 70, 75, 90, share(0.25)],
      ['Posts filled', 120, 150, 220, share(0.3)],
    ];
    const table = tableOf(rows);
    expect([table.columns.target, table.year, table.targetsOutlastYear]).toEqual([3, null, true]);
  },
);
