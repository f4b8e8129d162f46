// What was turned down, or doesn't apply, has no deadline any more: it is never overdue, and is called by its own word.

import { byDatesIn, day, draftsIn, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2026-10-31';
const rowsWith = (status: string): SheetRows => [
  ['Recommendation', 'Agreed date', 'Status', 'Update'],
  ['Charge a monitoring fee', day('2026-06-30'), status, null],
  ['Review card limits', day('2026-05-31'), 'In progress', null],
  ['Keep a copy off site', day('2026-05-31'), 'Implemented', null],
  ['Test the restore', day('2027-03-31'), 'Not started', null],
];

test.each([
  ['Not accepted', 'Not accepted'],
  ['Rejected', 'Rejected'],
  ['Declined', 'Declined'],
  ['Risk accepted', 'Risk accepted'],
  ['Management accepts the risk', 'Management accepts the risk'],
  ['Withdrawn', 'Cancelled'],
  ['Superseded', 'Cancelled'],
  ['Not taken forward', 'Not taken forward'],
])('“%s”', (status, said) => {
  const rows = rowsWith(status);
  expect(byDatesIn(rows, asAt).slice(0, 2)).toEqual([said, 'Overdue, stated In progress']);
  expect(draftsIn(rows, asAt)[0]).toBe(`Not going ahead: “${status}”. As at 31 October 2026.`);
  expect(findingsIn(rows, asAt).filter((text) => text.includes('overdue by the date'))).toHaveLength(1);
});

test.each(['Not yet accepted', 'Accepted', 'Refused access twice so far', 'Rejection being drafted'])(
  '“%s” may still be to do',
  (status) => {
    expect(byDatesIn(rowsWith(status), asAt)[0]).toMatch(/^Overdue/u);
  },
);

test.each(['Not applicable', 'N/A', 'Does not apply', 'No longer applicable'])('“%s” isn’t called overdue', (status) => {
  const rows = rowsWith(status);
  expect(byDatesIn(rows, asAt)[0]).not.toMatch(/overdue/iu);
  expect(draftsIn(rows, asAt)[0]).not.toMatch(/overdue|Complete/iu);
});
