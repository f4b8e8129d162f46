// However a column of progress is headed, what is done is never overdue.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf } from '../../recognise/grid-of';
import { byDatesIn, day, draftsIn, findingsIn, type SheetRows } from '../sheet-states';

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

test.each(['Stage', 'Gate'])('words of progress under “%s” straight before the deadline name no next step', (heading) => {
  const rows = [
    ['Recommendation', heading, 'Deadline'],
    ['Write a key policy', '4 - COMPLETED', day('2026-02-27')],
    ['Test the alarms', '2 - In progress', day('2026-12-18')],
    ['Count the vans', 'Done', day('2026-03-31')],
    ['Mend the gate', '2 - In progress', day('2026-05-29')],
  ];
  expect(byDatesIn(rows, '2026-10-31').map((said) => said.split(',')[0])).toEqual(['Complete', 'Not yet due', 'Complete', 'Overdue']);
});

test.each([
  ['Step', 'Percent done', 'Begin', 'End'],
  ['Piece', '% finished', 'Start', 'Finish'],
])('from when to when and how much is done make a plan, whatever its rows are called: %s, %s', (...headings) => {
  const rows = [
    headings,
    ['Walk the route', 1, day('2026-02-02'), day('2026-03-31')],
    ['Cut back the hedges', 0.4, day('2026-03-02'), day('2026-08-28')],
    ['Lay the path', 0.1, day('2026-09-07'), day('2026-12-18')],
  ];
  expect(byDatesIn(rows, '2026-10-31').map((said) => said.split(',')[0])).toEqual(['Complete', 'Overdue', 'Ongoing']);
});

test('ticks under years say when it is planned, and a refusal calls them ticks', () => {
  const rows = [
    ['Ref', 'Objective', '24/25', '25/26', '26/27'],
    ['1', 'Cleaner parks', '✓', '✓', null],
    ['2', 'Safer streets', null, '✓', '✓'],
    ['3', 'Warmer homes', '✓', '✓', '✓'],
  ];
  const [sheet] = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-03-31', answers: [] }).sheets;
  expect(sheet?.reading.reason ?? '').not.toContain('words of progress');
  expect(sheet?.reading.layout).toBe('none');
});

test.each<[string, string, boolean]>([
  ['Planned go-live', 'Live', true],
  ['Go-live date', 'Operational', true],
  ['Launch date', '5. Live since May 2026', true],
  ['Target roll-out', 'Now fully operational', true],
  ['End date', 'Gone live', true],
  ['Deadline', 'In use', true],
  ['End date', 'Live', false],
  ['Deadline', 'Operational', false],
  ['Planned go-live', 'Not live', false],
  ['Planned go-live', 'Live in two of three sites', false],
])('under “%s” a stage of “%s” says that it is done: %s', (heading, stage, isDone) => {
  const rows: SheetRows = [
    ['Project', heading, 'Stage', 'RAG'],
    ['Case system', day('2026-06-30'), stage, 'Green'],
    ['Web forms', day('2026-12-31'), 'Testing', 'Amber'],
  ];
  expect(byDatesIn(rows, '2026-10-31')[0]).toMatch(isDone ? /^Complete/u : /^(?!Complete)/u);
});

test.each(['Date implemented', 'Date met', 'Date closed', 'Actioned on', 'Signed off', 'Date resolved'])(
  '“%s” is when it was done, whatever the status',
  (heading) => {
    const rows: SheetRows = [
      ['Recommendation', 'Due', heading, 'Status'],
      ['Log the keys', day('2026-07-31'), day('2026-09-04'), null],
      ['Fit the alarm', day('2026-07-31'), day('2026-07-20'), 'Done'],
      ['Test the alarm', day('2026-12-31'), null, 'Not yet due'],
      ['Mend the gate', day('2026-12-31'), null, 'Not due.'],
    ];
    expect(byDatesIn(rows, '2026-10-31').slice(0, 2)).toEqual(['Complete, 35 days late', 'Complete']);
    expect(draftsIn(rows, '2026-10-31').slice(2)).toEqual([
      'Progress: Not yet due. Due by 31 December 2026. As at 31 October 2026.',
      'Progress: Not due. Due by 31 December 2026. As at 31 October 2026.',
    ]);
  },
);
