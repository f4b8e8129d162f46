// Years move on by one where they are the plan's; other numbers in a heading or title stay.

import { nextYearHeading, nextYearTitle } from '../../../src/domain/changes/next-year';

test.each([
  ['2015/16 target', '2016/17 target'],
  ['2015-16', '2016-17'],
  ['2015/2016', '2016/2017'],
  ['1999/00', '2000/01'],
  ['Q1 15/16', 'Q1 16/17'],
  ['Apr 2015', 'Apr 2016'],
  ['Deliverables', 'Deliverables'],
  ['Target (15 of 350)', 'Target (15 of 350)'],
  ['Stage 2/4', 'Stage 2/4'],
])('heading %s: %s', (text, expected) => {
  expect(nextYearHeading(text)).toBe(expected);
});

test.each([
  ['Programme 2015/16', 'Programme 2016/17'],
  ['Strategy 2010–2020, year 2015/16', 'Strategy 2010–2020, year 2016/17'],
  ['Follows the 2013/14 plan', 'Follows the 2013/14 plan'],
  ['Year ending March 2016', 'Year ending March 2017'],
  ['Accounts for the year to 31st March 2016', 'Accounts for the year to 31st March 2017'],
  ['Year ended 31 March 2015', 'Year ended 31 March 2015'],
])('title %s: %s', (text, expected) => {
  expect(nextYearTitle(text, { start: '2015-04-01', end: '2016-03-31' })).toBe(expected);
});
