// What is stated as done or given up is asked for no figure to reach.

import { findingsIn, type SheetRows } from '../../assess/sheet-states';

const rowsWith = (status: string, target: string | null, heading = 'Oct 2025 review'): SheetRows => [
  ['Action', 'Target', 'Latest', 'Apr 2025 review', heading, 'Comments'],
  ['Swap shop at the depot', target, null, 'Green', status, null],
  ['Trees planted', 400, 190, 'Green', 'Green', null],
  ['Boilers replaced', 80, 35, 'Amber', 'Amber', null],
  ['Paths cleared', 60, 25, 'Amber', 'Green', null],
];

const ofTarget = (rows: SheetRows): string =>
  findingsIn(rows, '2025-10-31')
    .filter((said) => / B2\b/u.test(said))
    .join('\n');

test.each<[string, string | null]>([
  ['Complete', 'Open by June 2025'],
  ['Completed', 'one of 2 sites'],
  ['Cancelled', 'Open in 3 places'],
  ['Closed', null],
])('“%s”, with the target “%s”', (status, target) => {
  expect(ofTarget(rowsWith(status, target))).not.toMatch(/type the figure|as a target/u);
});

test.each(['Amber', 'Green', 'On hold'])('“%s” is told as before', (status) => {
  expect(ofTarget(rowsWith(status, 'Open by June 2025'))).toMatch(/type the figure to reach/u);
});
