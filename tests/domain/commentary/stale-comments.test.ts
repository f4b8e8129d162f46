// A comment may be out of date: word for word as last time, looking ahead to a day that has passed, or of figures that have
// changed since. What was done by a day is no plan, and "nothing to report" may be said again.

import { staleReason, type CommentToCheck } from '../../../src/domain/commentary/comments/stale-comments';

const fresh: CommentToCheck = { comment: 'Two sessions are booked.', before: [], use: null, asAt: '2015-09-30' };
const same = 'the comment is word for word as last time';
const figures = 'its figures have changed since the comment';
const passed = (date: string): string => `the comment looks ahead to ${date}, which has passed`;

test.each<[string, Partial<CommentToCheck>, string | null]>([
  ['nothing to compare with', {}, null],
  ['as last time', { before: ['Two sessions are booked.'] }, same],
  ['as last time but for spaces, capitals and the stop', { before: ['two  sessions are\nbooked'] }, same],
  ['one of several times before', { before: ['None yet.', 'Two sessions are booked.'] }, same],
  ['other words', { before: ['Three sessions are booked.'] }, null],
  ['nothing to report, again', { comment: 'Nothing to report.', before: ['Nothing to report.'] }, null],
  ['no change, again', { comment: 'No change', before: ['No change'] }, null],
  [
    'carried forward',
    { comment: 'Carried forward from the last review: Two are booked.' },
    'the comment is carried forward from last time',
  ],
  ['an earlier draft', { use: 'outdated' }, figures],
  ['own words with figures of an earlier draft', { use: 'figures' }, figures],
  ['an edited draft', { use: 'behind' }, figures],
  ['the draft itself', { use: 'used' }, null],
  ['own words', { use: 'own' }, null],
  ['a month ahead that has passed', { comment: 'The guide will be out in June 2015.' }, passed('the end of June 2015')],
  ['a day that has passed', { comment: 'Due by 29 September 2015.' }, passed('29 September 2015')],
  ['a day of the month, in short', { comment: 'To be signed off on 3rd Sept 2015' }, passed('3 September 2015')],
  ['the day itself', { comment: 'Due by 30 September 2015.' }, null],
  ['the month that it is', { comment: 'Expected in September 2015.' }, null],
  ['a month to come', { comment: 'The guide will be out in June 2016.' }, null],
  ['what was done by then', { comment: 'Finished by 29 June 2015.' }, null],
  ['what was held then', { comment: 'The next event was held in June 2015.' }, null],
  ['a date that nothing looks ahead to', { comment: 'Agreed on 29 June 2015.' }, null],
  ['without its year', { comment: 'It will be out in June.' }, null],
  ['in another sentence', { comment: 'More will follow. In June 2015 we met.' }, null],
  ['without an as-at date', { comment: 'Due by 29 June 2015.', asAt: null }, null],
])('%s', (_case, change, expected) => {
  expect(staleReason({ ...fresh, ...change })).toBe(expected);
});
