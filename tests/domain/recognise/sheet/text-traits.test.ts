// The rule: a text without a trait is never asked what the trait may mean, so no trait of any text may be missed.

import * as fc from 'fast-check';
import { qualifiers, saidBetter } from '../../../../src/domain/cells/targets/at-least-or-up-to';
import { mayBeWantedLow, patternsOfWantedLow } from '../../../../src/domain/cells/targets/better-direction';
import { compares } from '../../../../src/domain/cells/targets/compared-in-row';
import { readTarget } from '../../../../src/domain/cells/targets/read-target';
import { trait, traitsOf } from '../../../../src/domain/recognise/sheet/text-traits';
import { hasNormalSpacing } from '../../../../src/domain/cells/whitespace';
import { wordsOfKinds } from '../../../../src/domain/cells/words/figure-kind-words';
import type { Figure } from '../../../../src/domain/model/table/targets';
import type { RowContext } from '../../../../src/domain/recognise/rows/kinds/row-described';
import { noEvidence } from '../../../../src/domain/recognise/rows/kinds/row-evidence';
import { mayBeSum, namesAll, totalKind } from '../../../../src/domain/recognise/rows/kinds/total-rows';
import { monthPattern } from '../../../../src/domain/timescales/dates/month-names';

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
  ['a month', trait.month, [new RegExp(monthPattern, 'u')], (words) => new RegExp(`\\b(?:${monthPattern})\\b`, 'u').test(words)],
])('a text that says %s has its trait', (_says, one, patterns, isSaid) => {
  fc.assert(
    fc.property(holding(...patterns), (text) => !isSaid(text.toLowerCase()) || has(text, one)),
    { numRuns: 3000 },
  );
});

const number: Figure = { kind: 'number', value: 50 };
const kindIn = (text: string) => readTarget(number, null, text, false, null).kind;

test('a text that says how its number is compared has the trait of it', () => {
  const qualified = fc
    .tuple(
      fc.constantFrom('', 'Homes let, ', 'turnover '),
      fc.stringMatching(new RegExp(`^(?:${qualifiers})$`, 'u')),
      fc.constantFrom(' 50', ' £50', '50 homes within a year'),
    )
    .chain((parts) => inAnyCase(parts.join('')));
  fc.assert(
    fc.property(qualified, (text) => kindIn(text) === kindIn('') || has(text, trait.qualifying)),
    { numRuns: 3000 },
  );
});

const shapes = [
  { telling: 1, hasFigures: false, isFiguresBeside: false, hasPeriodOrTarget: false },
  { telling: 3, hasFigures: false, isFiguresBeside: true, hasPeriodOrTarget: false },
  { telling: 2, hasFigures: true, isFiguresBeside: true, hasPeriodOrTarget: false },
  { telling: 8, hasFigures: true, isFiguresBeside: false, hasPeriodOrTarget: true },
];

test('a label of a sum, in any kind of row, may be that of one', () => {
  const part = fc.constantFrom(
    ...['total', 'totals', 'sub', 'sub-total', 'subtotal', 'grand', 'overall', 'all', 'average', 'mean', 'median', 'sum', 'sum of', 'net'],
    ...['balance', 'programme', 'the whole plan', 'portfolio', 'combined', 'together', 'progress', '% complete', 'in', 'table', 'projects'],
    ...['(', ')', ':', '-', '–', 'theme 2', 'homes', 'as a whole', ''],
  );
  const label = fc.array(part, { minLength: 1, maxLength: 4 }).chain((parts) => inAnyCase(parts.join(' ').trim()));
  const context: RowContext = {
    description: 1,
    commentary: [],
    heads: [],
    rowsAreProjects: false,
    isFiltered: false,
    isStillHead: false,
    inheritsDescription: false,
    addsUp: () => 'table',
  };
  const isSum = (words: string): boolean =>
    namesAll(words) ||
    shapes.some((shape) => {
      const row = { ...noEvidence(), label: words, mayBeSum: true };
      return totalKind({ ...row, shape: { ...row.shape, ...shape } }, context) !== null;
    });
  fc.assert(
    fc.property(label, (words) => !isSum(words) || mayBeSum(words, traitsOf(words))),
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
