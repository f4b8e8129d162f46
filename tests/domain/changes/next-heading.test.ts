// The next review's heading is written in the manner of the last one.

import { nextHeading } from '../../../src/domain/changes/next-heading';

test.each([
  ['Oct 2011 review', '2012-03', 'Mar 2012 review'],
  ['March 2012 review', '2012-09', 'September 2012 review'],
  ['Review Sept 2011', '2012-03', 'Review Mar 2012'],
  ['OCTOBER 2011', '2012-03', 'MARCH 2012'],
  ["RAG Oct '11", '2012-03', "RAG Mar '12"],
  ['Status at 31 October 2011', '2012-03', 'Status at March 2012'],
  ['October review', '2012-03', 'March 2012 review'],
  ['RAG', '2012-09', 'September 2012 RAG'],
  ['May 2011', '2011-10', 'October 2011'],
])('%s, then %s: %s', (last, month, expected) => {
  expect(nextHeading(last, month)).toBe(expected);
});
