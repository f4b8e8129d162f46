// “October milestone” behind the months is what October is to reach, never an eighth month; “YTD standard” is the target to date.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Line = readonly TestCell[];

test.each<[string, readonly Line[], string]>([
  [
    'a milestone behind the months, and an aim of next March',
    [
      ['Measure', 'March 2027 aim', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'October milestone', 'Comment'],
      ['Beds open on the wards', 430, 402, 408, 415, 419, 417, 'Two wards refurbished.'],
      ['Share of calls answered in a minute (%)', '95%', '88%', '89%', '91%', '92%', '91%', 'New rota in place since August.'],
      ['Nurses in post', 120, 101, 104, 108, 110, 112, 'Recruitment fair held in Leeds.'],
    ],
    'October milestone',
  ],
  [
    'a trajectory between the target and the quarters',
    [
      ['Indicator', 'Year target', 'Q3 trajectory', 'Q1', 'Q2', 'Q3'],
      ['Occupancy (%)', '97%', '95%', '92%', '94%', '96%'],
      ['Tenants in work', 300, 270, 255, 262, 268],
      ['Lettings online (%)', '80%', '74%', '70%', '71%', '73%'],
    ],
    'Q3 trajectory',
  ],
  [
    'a standard behind the months, and nothing of the year',
    [
      ['KPI', 'Apr', 'May', 'Jun', 'June standard', 'Remarks'],
      ['Punctual departures (%)', '88%', '90%', '91%', '92%', 'Works at the junction until May.'],
      ['Clean coaches (%)', '93%', '95%', '96%', '95%', 'Extra shift on Sundays.'],
      ['Staff in post', 210, 212, 216, 215, 'Three drivers start in July.'],
    ],
    'June standard',
  ],
])('%s', (_case, rows, milestone) => {
  const { columns } = tableOf(rows);
  const column = rows[0]?.indexOf(milestone) ?? -1;
  expect(columns.periods.map((period) => period.column)).not.toContain(column);
  expect([columns.target, ...(columns.periodTargets ?? []).map((each) => each.column)]).toContain(column);
});

test.each([
  ['Standard per month', 'YTD', 'YTD standard'],
  ['Monthly rate set', 'Year to date', 'Milestone to date'],
  ['Each month', 'Total to date', 'Standard year to date'],
])('beside “%s” and “%s” the target is “%s”', (rate, total, standard) => {
  const roles = rolesIn(
    tableOf([
      ['Description', rate, 'Apr', 'May', 'Jun', 'Jul', total, standard],
      ['Swims', 100, 90, 110, 120, 95, 415, 400],
      ['Gym visits', 250, 240, 260, 255, 270, 1025, 1000],
      ['Classes held', 12, 9, 12, 13, 11, 45, 48],
    ]),
  );
  expect(roles).toContain('target H');
  expect(roles).toContain('total G');
});

test.each(['Milestones met YTD', 'Standard achieved to date', 'YTD % of standard'])('“%s” is no target', (heading) => {
  const { columns } = tableOf([
    ['Description', 'Apr', 'May', 'Jun', 'Total', heading],
    ['Swims', 90, 110, 120, 320, 315],
    ['Gym visits', 240, 260, 255, 755, 700],
    ['Classes held', 9, 12, 13, 34, 30],
  ]);
  expect(columns.target).toBeNull();
});

test.each([
  ['October milestone', 'Post not opened'],
  ['October standard', 'Letters waiting'],
  ['October trajectory', 'Files in the store'],
])('beside “%s” it is asked whether “%s” adds up: the figure of the month alone may be meant', (heading, name) => {
  const grid = gridOf([
    ['Measure', 'March 2027 aim', 'Aug 2026', 'Sep 2026', 'Oct 2026', heading],
    [name, 400, 1902, 1311, 545, 980],
    ['Calls answered in time (%)', '95%', '89%', '90%', '92%', '91%'],
    ['Visits made in time (%)', '97%', '91%', '94%', '95%', '94%'],
  ]);
  const { sheets } = reviewWorkbook(snapshotOf(grid), { asAt: '2026-10-31', answers: [] });
  const row = sheets[0]?.tables[0]?.rows[0];
  expect(row?.method?.open).toBe(true);
  expect(row?.total).toBeNull();
});
