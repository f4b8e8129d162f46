// A comment that says why work goes unevenly keeps a straight line out of the draft.

import { saysUneven } from '../../../../src/domain/commentary/row-words/uneven-pace';

test.each([
  'Pool shut until 2 July.',
  'Planting begins in November.',
  'Boiler firm closed in June; the second starts in January.',
  'Adviser post empty November to April.',
  'Trials delayed by the supplier.',
  'Most visits are due in the second half.',
  'Reopened in September after the flood.',
])('%s', (comment) => {
  expect(saysUneven(comment)).toBe(true);
});

test.each([null, '', 'Going well.', 'Reported to the board in May.', 'All nine accredited.', 'New members from the valley.'])(
  '%p doesn’t',
  (comment) => {
    expect(saysUneven(comment)).toBe(false);
  },
);
