// A status dated in its heading, over words of progress, says how far the work was then: a plan, though nothing is due.

import { recogniseSheet } from '../../../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from '../../grid-of';

type Lines = readonly (readonly TestCell[])[];

test.each<[string, Lines, number]>([
  [
    'beside actions and the years they are planned for',
    [
      ['Ref', 'Objective', 'Action', 'Lead', '24/25', '25/26', 'Status at March 2026'],
      ['1.1', 'Grow', 'Launch a membership tier', 'AB', '✓', null, 'Complete'],
      ['1.2', 'Grow', 'Survey the members', 'CD', '✓', '✓', 'On track'],
      ['2.1', 'Influence', 'Publish the manifesto', 'EF', null, '✓', 'Delayed'],
      ['2.2', 'Influence', 'Review the formula', 'EF', null, '✓', 'Not started'],
    ],
    6,
  ],
  [
    'beside milestones alone',
    [
      ['Milestone', 'Owner', 'Status as at 30 September 2025'],
      ['Business case agreed', 'Finance', 'Completed'],
      ['Supplier appointed', 'Procurement', 'In progress'],
      ['First site opened', 'Estates', 'Not started'],
    ],
    2,
  ],
  [
    'beside projects',
    [
      ['Project', 'Sponsor', 'Q2 2025/26 status'],
      ['Telephony', 'Customer', 'Ongoing - delayed'],
      ['Payroll', 'People', 'On hold'],
      ['Website', 'Digital', 'Closed'],
    ],
    2,
  ],
])('%s', (_case, lines, progress) => {
  const { layout, tables } = recogniseSheet(gridOf(lines));
  expect(layout).toBe('plan');
  expect(tables[0]?.columns).toMatchObject({ progress: [progress], rag: [] });
  expect(tables[0]?.rows).toHaveLength(lines.length - 1);
});

test.each<[string, Lines]>([
  [
    'complaints',
    [
      ['Complaint', 'Received by', 'Status at March 2026'],
      ['Bin not emptied', 'AB', 'Open'],
      ['Noise next door', 'CD', 'Closed'],
      ['Pothole', 'EF', 'Closed'],
    ],
  ],
  [
    'actions whose status is no date’s',
    [
      ['Action', 'Lead', 'Status'],
      ['Buy chairs', 'AB', 'Open'],
      ['Book the hall', 'CD', 'Closed'],
      ['Write minutes', 'EF', 'Closed'],
    ],
  ],
])('a list of %s is still refused', (_case, lines) => {
  expect(recogniseSheet(gridOf(lines)).layout).toBe('none');
});
