// However a column of progress is headed, what is done is never overdue.

import { findingsIn, type SheetRows } from './sheet-states';

const overdue = (rows: SheetRows): readonly string[] =>
  findingsIn(rows, '2026-10-31').flatMap((text) => (text.includes('overdue by the date') ? [text.split(':')[0] ?? ''] : []));

test.each(['% complete', '% done', 'Progress %', 'Percent finished', 'Completion %'])('100 under “%s”', (heading) => {
  const rows = [
    ['Project', 'Due', heading, 'RAG'],
    ['Case system', '30 September 2026', 100, 'Green'],
    ['Web forms', '31 December 2026', 60, 'Amber'],
    ['Phones', '30 September 2026', 40, 'Red'],
  ];
  expect(overdue(rows)).toEqual(['note B4']);
});

test.each(['Stage', 'Phase', 'Current phase', 'Project phase'])('words of progress under “%s”', (heading) => {
  const rows = [
    ['Project', heading, 'Practical completion', 'RAG'],
    ['Hall', 'Complete', 'August 2025', 'Green'],
    ['Library', 'Opened', 'May 2026', 'Green'],
    ['Roof', 'Handover done', 'August 2026', 'Green'],
    ['Pool', 'Closed', 'August 2026', 'Green'],
    ['Labs', 'On site', 'December 2026', 'Amber'],
    ['Gym', 'Design', 'August 2026', 'Red'],
  ];
  expect(overdue(rows)).toEqual(['note C7']);
});
