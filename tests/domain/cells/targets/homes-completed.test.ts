// A title that says its rows count homes completed says that more is better; "completed" of other things says nothing.

import { countsWorkDone } from '../../../../src/domain/cells/targets/more-is-better';

test.each([
  ['Affordable homes completed 2026/27', true],
  ['Houses and flats completed, by site', true],
  ['Council dwellings completions', true],
  ['Work completed', false],
  ['Complaints completed', false],
])('%s: %s', (title, expected) => {
  expect(countsWorkDone(title)).toBe(expected);
});
