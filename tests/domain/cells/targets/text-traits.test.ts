// The rule: a text without a trait is never asked what the trait may mean, so no trait of any text may be missed.

import * as fc from 'fast-check';
import { saidBetter } from '../../../../src/domain/cells/targets/at-least-or-up-to';
import { mayBeWantedLow, patternsOfWantedLow } from '../../../../src/domain/cells/targets/better-direction';
import { compares } from '../../../../src/domain/cells/targets/compared-in-row';
import { trait, traitsOf } from '../../../../src/domain/cells/targets/text-traits';
import { hasNormalSpacing } from '../../../../src/domain/cells/whitespace';
import { wordsOfKinds } from '../../../../src/domain/cells/words/figure-kind-words';

const has = (text: string, one: number): boolean => (traitsOf(text) & one) !== 0;

/** Without what only looks around: whatever a pattern matches stands there as it does without. */
function withoutLooks({ source }: RegExp): RegExp {
  return new RegExp(`^(?:${source.replaceAll('\\b', '').replace(/\(\?<?[!=][^()]*\)/gu, '')})$`, 'u');
}

const inAnyCase = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((capitals) => text.replace(/./gu, (letter, index: number) => (capitals[index] === true ? letter.toUpperCase() : letter)));

/** Texts that hold what a pattern matches, in any case, behind what may stand before a word. */
const holding = (...patterns: readonly RegExp[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', 'Homes ', 'homes (', '2015', 'q1_', 'é', '–', '£'),
      fc.oneof(...patterns.map((pattern) => fc.stringMatching(withoutLooks(pattern)))),
      fc.constantFrom('', ' in the year', ')'),
    )
    .chain((parts) => inAnyCase(parts.join('')));

const lowerIsBetter = /(?:lower|smaller|fewer|less|low|higher|more) (?:is|are|=) (?:better|good|best)|good (?:is|=) (?:low|lower|high)/u;

test.each<[string, number, readonly RegExp[], (words: string) => boolean]>([
  ['which way is better', trait.better, [lowerIsBetter], (words) => saidBetter(words) !== null],
  ['what is wanted low', trait.wantedLow, patternsOfWantedLow, (words) => mayBeWantedLow.test(words)],
  ['how a target is compared', trait.comparing, [compares], (words) => compares.test(words)],
  [
    'a kind of figure',
    trait.figureKind,
    [wordsOfKinds],
    (words) => wordsOfKinds.test(words) || wordsOfKinds.test(words.replaceAll('_', ' ')),
  ],
])('a text that says %s has its trait', (_says, one, patterns, isSaid) => {
  fc.assert(
    fc.property(holding(...patterns), (text) => !isSaid(text.toLowerCase()) || has(text, one)),
    { numRuns: 3000 },
  );
});

test('a text that a sentence ends in has a stop', () => {
  const sentence = /^.{0,30}(?:[.!?]['"’”)]?|[.;!?] [a-z].{0,10})$/u;
  fc.assert(fc.property(fc.stringMatching(sentence), (text) => has(text, trait.stop)));
});

test('spacing is uneven where the closer look says so', () => {
  const text = fc.string({ unit: fc.constantFrom(' ', 'a', 'Z', '.', '\n', '\u00a0', '\u2003', '–', 'é', '≤', '\u212a', '\u0130') });
  fc.assert(
    fc.property(text, (each) => has(each, trait.unevenSpace) === !hasNormalSpacing(each)),
    { numRuns: 2000 },
  );
});

test.each<[string, number]>([
  ['\u212Aept below 5', trait.wantedLow],
  ['\u0130njuries', trait.wantedLow],
  ['Tonnes (≤)', trait.comparing],
  ['Days, <', trait.comparing],
  ['Calls (2015plan)', trait.figureKind],
  ['calls_budget', trait.figureKind],
])('“%s” has the trait of its word or sign', (text, one) => {
  expect(has(text, one)).toBe(true);
});

test.each(['Deliverable number 12 of this work', 'Libraries open on Sundays', ''])('“%s” has no trait of words', (text) => {
  expect(traitsOf(text) & ~trait.unevenSpace).toBe(0);
});
