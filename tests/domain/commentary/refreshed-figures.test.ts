// In an officer's own sentence only figures that a draft has renewed are changed, and never a date, a quarter, a year or a
// figure that could be another's.

import fc from 'fast-check';
import { withNewFigures } from '../../../src/domain/commentary/refreshed-figures';

const from =
  '31 peer challenges carried out, of at least 100 (31%). Spread evenly, 50 were expected by 30 September 2015, so this is 19 behind. Q1 18, Q2 13.';
const to =
  '47 peer challenges carried out, of at least 100 (47%). Spread evenly, 75 were expected by 31 December 2015, so this is 28 behind. Q1 18, Q2 13.';

test.each<readonly [rule: string, sentence: string, expected: string | null]>([
  ['a figure', 'We did 31 of them.', 'We did 47 of them.'],
  ['a percentage', 'That is 31% of the year.', 'That is 47% of the year.'],
  ['a whole date', 'As planned by 30 September 2015.', 'As planned by 31 December 2015.'],
  ['several', '31 done, 19 behind.', '47 done, 28 behind.'],
  ['nothing of the draft', 'Going well.', null],
  ['a figure that is the same still', '100 are wanted.', null],
  ['the day of another date', 'The board met on 31 March.', null],
  ['a part of another figure', 'In 1,310 homes, 131 rooms and 31.5 hours.', null],
  ['a year', 'Since 2015/31 and 31/12/2015.', null],
  ['a part of a word', 'See B31 and item-31.', null],
])('%s', (_rule, sentence, expected) => {
  expect(withNewFigures(sentence, from, to)).toBe(expected);
});

test('a figure that has become two different ones stays', () => {
  expect(withNewFigures('5 done', '5 were made. 5 are left.', '7 were made. 3 are left.')).toBeNull();
});

test('what was reached begins every draft, however the sentence goes on', () => {
  expect(withNewFigures('We stand at 31.', '31 done, of at least 100 (31%).', '104 done, past the target of 100.')).toBe(
    'We stand at 104.',
  );
});

test('a sentence that has been worded anew renews nothing', () => {
  expect(withNewFigures('5 behind', 'This is 5 behind.', 'This is 7 ahead.')).toBeNull();
});

test('words that aren’t figures are never changed', () => {
  const words = fc.array(fc.constantFrom('We', 'met', '31', '19', '£31', '31 March', 'Q1', '(31%)', 'and', '—'), { maxLength: 12 });
  fc.assert(
    fc.property(words, (parts) => {
      const sentence = parts.join(' ');
      const without = (text: string): string => text.replace(/[\d%]+/gu, '#');
      expect(without(withNewFigures(sentence, from, to) ?? sentence)).toBe(without(sentence));
    }),
  );
});
