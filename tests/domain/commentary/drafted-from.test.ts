// "Drafted from" is read back as written, whatever stands in the cells, and knows its own draft.

import fc from 'fast-check';
import { draftedFromText, draftedWords, isUntouched, readDraftedFrom } from '../../../src/domain/commentary/drafted-from';
import { earlierDraftedWords } from '../../../src/domain/commentary/earlier-drafted-from';

test('as a person reads it', () => {
  expect(draftedFromText(draftedWords(['At least', 'Sum']), '2015-09-30', 'Draft.')).toMatch(
    /^At least \| Sum \| 2015-09-30 \| #[0-9a-z]+$/,
  );
});

test('what was written is read back', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('', '100', 'n/a', ' | ', '2015-09-30', '#abc', '1,5'));
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom(null, '2015-09-30'), fc.string(), (each, asAt, draft) => {
      const words = draftedWords(each);
      const read = readDraftedFrom(draftedFromText(words, asAt, draft));
      expect(read).toMatchObject({ words, asAt: asAt ?? '' });
      expect(read !== null && isUntouched(draft, read)).toBe(true);
      expect(read !== null && isUntouched(`${draft} edited`, read)).toBe(false);
    }),
  );
});

test.each([['Notes of the officer'], [null], [12], ['100 | 18 | 2015-09-30']])('%s is not ours', (value) => {
  expect(readDraftedFrom(value)).toBeNull();
});

test.each([
  [['At least', 100, 18, 0.1 + 0.2, null, 'n/a', true, 'Sum'], 'At least | 100 | 18 | 0.3 |  | n/a | TRUE | Sum | '],
  [[{ error: '#REF!' }, 18], null],
])('what an earlier version kept of %j', (cells, words) => {
  expect(earlierDraftedWords(cells)).toBe(words);
});
