// A row's own date goes before the year's end in its draft, and two deadlines never stand in one; a row without figures says
// what its dates and words do.

import { day, draftsIn, type SheetRows } from '../sheet-states';

const asAt = '2025-12-18';

test.each<[string, SheetRows, readonly string[]]>([
  [
    'a plan with a date in each row',
    [
      ['Action', 'Target 2025/26', 'Delivered so far', 'By', 'Status'],
      ['Youth sessions run', 60, 34, day('2026-02-20'), 'Amber'],
      ['Staff trained', 240, 198, day('2026-03-31'), 'Green'],
      ['Kits placed', 25, 14, day('2025-11-28'), 'Amber'],
    ],
    ['ue by 20 February 2026.', 'ue by 31 March 2026.', 'Overdue by 20 days: due by 28 November 2025.'],
  ],
  [
    'quarters that add up',
    [
      ['Deliverable', 'Deadline', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
      ['Trees planted', day('2026-06-30'), 400, 100, 60, 40, null, 200],
      ['Homes insulated', day('2025-09-30'), 80, 20, 10, 5, null, 35],
      ['Visits made', day('2026-03-31'), 90, 30, 20, 25, null, 75],
    ],
    ['200 remain, due by 30 June 2026.', 'ue by 30 September 2025', '15 remain, due by 31 March 2026.'],
  ],
  [
    'a date that was moved',
    [
      ['Project', 'Original date', 'Revised date', 'Target 2025/26', 'Actual 2025/26'],
      ['Chargers fitted', day('2025-10-31'), day('2026-01-30'), 24, 12],
      ['Laptops given out', day('2026-01-31'), null, 300, 280],
      ['Rooms let', day('2026-03-31'), null, 30, 20],
    ],
    ['30 January 2026 (moved from 31 October 2025)', '31 January 2026', '31 March 2026'],
  ],
])('%s', (_kind, rows, expected) => {
  const drafts = draftsIn(rows, asAt);
  expect(expected.filter((words, index) => drafts[index]?.includes(words) !== true)).toEqual([]);
  for (const draft of drafts) expect(draft.match(/\bdue by\b/giu)).toHaveLength(1);
});

test.each<[string, SheetRows, readonly (readonly [number, string])[]]>([
  [
    'actions among measures',
    [
      ['Action', 'Measure', 'Target 2025/26', 'Achieved', 'Date due', 'RAG', 'Progress update'],
      ['Train staff', 'Staff trained', 240, 198, day('2026-03-31'), 'Green', null],
      ['Publish the brief', null, null, null, day('2025-09-30'), 'Complete', 'Published 24 September.'],
      ['Renew the order', null, null, null, day('2025-10-20'), 'Red', 'Held up by counsel.'],
      ['Place the kits', 'Kits placed', 25, 14, day('2026-03-31'), 'Amber', null],
      ['Run events', 'Events', 6, 5, day('2026-03-31'), 'Green', null],
    ],
    [
      [1, 'Complete. It was due by 30 September 2025. Status: “Complete”. Progress: “Published 24 September”. As at 18 December 2025.'],
      [2, 'Overdue by 59 days: due by 20 October 2025. Rated Red. Progress: “Held up by counsel”. As at 18 December 2025.'],
    ],
  ],
  [
    'figures still to come',
    [
      ['Measure', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Deadline', 'Status'],
      ['Homes let', 90, 20, 25, 30, null, day('2026-03-31'), 'On track'],
      ['Survey returns', 400, null, null, null, null, day('2026-05-31'), 'Not started'],
      ['Visits made', 200, 40, 50, 60, null, day('2026-03-31'), 'On track'],
    ],
    [[1, 'Progress: Not started. Due by 31 May 2026. As at 18 December 2025.']],
  ],
])('rows without figures: %s', (_kind, rows, expected) => {
  const drafts = draftsIn(rows, asAt);
  for (const [row, draft] of expected) expect(drafts[row]).toBe(draft);
});

test('a row without figures, dates and words of progress has no draft', () => {
  const rows: SheetRows = [
    ['Measure', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG'],
    ['Homes let', 90, 20, 25, 30, null, 'Green'],
    ['Survey returns', 400, null, null, null, null, 'Amber'],
    ['Visits made', 200, 40, 50, 60, null, 'Green'],
  ];
  expect(draftsIn(rows, asAt)[1]).toBe('');
});
