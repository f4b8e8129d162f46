// Patterns of many words say the same of every text when words that begin alike are tried together.

import { byFirstLetter } from '../../../../src/domain/cells/words/by-first-letter';

const texts = [
  '',
  'wait',
  'waiting lists',
  'awaiting',
  'late again',
  'lost',
  'weight loss',
  'heat loss',
  'b&b',
  'band',
  'and',
  'out-of-area',
  'out of area (net)',
  'a | b',
  'open homes',
  'relet',
  'let',
];

test.each([
  [/\b(?:late|lost|let)\b/u],
  [/\b(?:wait\w*|(?<!weight )loss(?:es)?|b&b|out[- ]of[- ](?:area|county))\b/u],
  [/\b(?:b?and|let|(?:re)?let|a|lost|l[ae]te)\b|^open \w+/u],
  [/\b(?:a \| b|[|]|w{1}ait)\b/u],
])('%s', (pattern) => {
  expect(texts.filter((text) => byFirstLetter(pattern).test(text))).toEqual(texts.filter((text) => pattern.test(text)));
});

test('words that begin with the same letter are put together, and patterns that needn’t begin with theirs stay whole', () => {
  expect(byFirstLetter(/\b(?:late|been|lost|b?and|(?<!no )loss|bed)\b$/iu)).toEqual(
    /\b(?:l(?:ate|ost)|b(?:een|ed)|b?and|(?<!no )loss)\b$/iu,
  );
});
