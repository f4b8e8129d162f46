// What an inspector requires, with the date set and how it stands, is a plan; a refusal never denies a heading that the
// sheet has.

import { byDatesIn, day, refusalOf, type SheetRows } from '../assess/sheet-states';

test.each([
  ['Requirement', 'Timescale set by the inspector', 'Current position'],
  ['Requirement or recommendation', 'Deadline set by the regulator', 'Position'],
  ['Area for improvement', 'Timescale', 'Where things stand'],
  ['Statutory requirement', 'Date set by inspectorate', 'Latest position'],
  ['What must be put right', 'Timescale', 'Current position'],
])('%s, %s, %s', (name, timescale, position) => {
  const rows: SheetRows = [
    ['No.', name, timescale, 'Date met', position],
    [1, 'Log each dose as it is given', day('2026-08-31'), day('2026-09-11'), 'Met'],
    [2, 'Test the call bells each week', day('2026-09-30'), null, 'Not met'],
    [3, 'Train two more night staff', day('2027-01-31'), null, 'Partially met; one is trained'],
  ];
  expect(byDatesIn(rows, '2026-11-29')).toEqual([
    'Complete, 11 days late',
    'Overdue, stated Not met',
    'Not yet due, stated Partially met; one is trained',
  ]);
});

test.each<[readonly string[], RegExp]>([
  [['Licence', 'Holder', 'Timescale'], /says target, period or RAG,/u],
  [['Permit', 'Deadline', 'Held by'], /says target, period or RAG,/u],
  [['Permit', 'Held by', 'Issued'], /says target, period, timescale or RAG,/u],
  [['Stall', 'Theme', 'Timescale'], /headed as a target, a period or a RAG beside its timescale,/u],
  [['Category', 'Due date', 'Stall'], /headed as a target, a period or a RAG beside its timescale,/u],
])('a refusal of a list headed %s', (headings, says) => {
  const words = [
    ['Skip', 'Scaffold', 'Hoarding', 'Crane'],
    ['A. Builder', 'B. Mason', 'C. Joiner', 'D. Roofer'],
  ];
  const dates = ['2026-08-31', '2026-09-30', '2027-01-31', '2027-02-28'].map(day);
  const isDates = (heading: string): boolean => /Timescale|Deadline|Due|Issued/u.test(heading);
  const rows: SheetRows = [
    headings,
    ...dates.map((date, row) => headings.map((heading, column) => (isDates(heading) ? date : (words[Math.min(column, 1)]?.[row] ?? null)))),
  ];
  expect(refusalOf(rows, '2026-11-29') ?? 'read').toMatch(says);
});
