// How a narrative's own text is quoted: whole sentences or phrases, and nothing where several dates speak.

import { quotedOpening } from '../../../../src/domain/commentary/plans/quoted-opening';

const long =
  'The strategy went to the members in June and was sent back with forty points on funding, on timing, on staff and on how they are to be told of it and of all that came before it in the three years since the work was first put to the towns';

test.each<[rule: string, text: string, quoted: string | null]>([
  ['whole sentences', '10 clubs joined in the spring. A second call follows.', '“10 clubs joined in the spring. A second call follows”'],
  ['as many as there is room for', `${long}. ${long}.`, `“${long}. …”`],
  ['a figure begins a sentence', `${long}. 8 more ${long}.`, `“${long}. …”`],
  ['"No. 4" doesn’t', `No. 4 ${long}. ${long}.`, `“No. 4 ${long}. …”`],
  ['nor "Sept. 2016"', `Sept. 2016: ${long}. ${long}.`, `“Sept. 2016: ${long}. …”`],
  ['on one line', 'The lease\nis signed  by all of the partners', '“The lease is signed by all of the partners”'],
  [
    'a long one as far as a phrase goes',
    `${long}; it comes back in October with a plan for each of the twelve sites and what each would cost in the first two years.`,
    `“${long}…”`,
  ],
  [
    'a long one before “which”',
    `${long}, which is to be settled by the end of the year by both of the boards that have a say in it.`,
    `“${long}…”`,
  ],
  [
    'no phrase ends in time',
    `${long} and on much more besides that nobody has yet put into words for us to read here or anywhere else`,
    null,
  ],
  ['two dated entries', '12/10/15 – tender out\n3/11/15 – tender back', null],
  ['two months', 'Oct 2015: tender out\nNov 2015: tender back', null],
  ['two quarters', 'Q1: tender out.\nQ2: tender back.', null],
  ['one dated entry', 'Oct 2015: the tender went out to all', '“Oct 2015: the tender went out to all”'],
  ['blank', ' ', null],
  ['a word', 'Let.', null],
])('%s', (_rule, text, quoted) => {
  expect(quotedOpening(text)).toBe(quoted);
});
