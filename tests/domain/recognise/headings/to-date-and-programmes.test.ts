// "To date", alone or behind what was done, is what the periods come to; "Programme for year" and "Aim for" are what is to
// be reached. Plans, forecasts and targets to date are no total.

import { readHeadingWords } from '../../../../src/domain/recognise/headings/heading-words';

test.each<[string, string]>([
  ['To date', 'total'],
  ['Awarded to date', 'total'],
  ['Homes built to date', 'none'],
  ['Completed to date', 'total'],
  ['Grants paid to date', 'none'],
  ['Paid to date', 'total'],
  ['Forecast to date', 'forecast'],
  ['Target to date', 'target'],
  ['Programme for year', 'target'],
  ['Programme for the year', 'target'],
  ['Aim for 2026/27', 'target'],
  ['Aiming to reach', 'target'],
  ['Aim', 'outcome'],
])('“%s”: %s', (heading, role) => {
  expect(readHeadingWords(heading)?.role ?? 'none').toBe(role);
});

test('“Planned to date” is no total', () => {
  expect(readHeadingWords('Planned to date')?.role).not.toBe('total');
});
