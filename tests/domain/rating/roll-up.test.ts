// Roll-ups of domain.md: worst-of, majority with ties to the worse, weighted mean; what isn't rated is left out and counted.

import fc from 'fast-check';
import { rollUp as rollUpOf, rollUpMethods, type RatedItem, type RollUpMethod } from '../../../src/domain/rating/roll-up';
import { inRollUpOrder } from '../../../src/domain/rating/order/worse-of-two';
import { knownStatuses, type CountedStatus } from '../../../src/domain/rating/roll-up-order';
import { statusesBestFirst } from '../../../src/domain/model/scheme';

const three = ['Green', 'Amber', 'Red'];
const five = ['Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'];
const rollUp = (given: readonly RatedItem[], method: RollUpMethod, scheme: readonly string[], words: readonly CountedStatus[] = []) =>
  rollUpOf(given, method, { counted: inRollUpOrder([...knownStatuses, ...words]), scheme });
const items = (...statuses: readonly (string | null)[]) => statuses.map((status) => ({ status, weight: 1 }));

test.each([
  ['all green', items('Green', 'Green'), three, ['Green', 'Green', 'Green']],
  ['one red among greens: 75 of 100 is as near Amber as Green', items('Green', 'Green', 'Green', 'Red'), three, ['Red', 'Green', 'Amber']],
  ['one red among five', items('Green', 'Green', 'Green', 'Green', 'Red'), three, ['Red', 'Green', 'Green']],
  ['a tie goes to the worse', items('Green', 'Amber'), three, ['Amber', 'Amber', 'Amber']],
  ['green and red', items('Green', 'Red'), three, ['Red', 'Red', 'Amber']],
  ['halves where the scheme has them', items('Green', 'Amber'), five, ['Amber', 'Amber', 'Amber/Green']],
  ['blue is delivered, and no mean', items('Blue', 'Blue', 'Green'), ['Blue', ...three], ['Green', 'Blue', 'Green']],
  ['what is not rated is left out', items('Not rated: no target', null, 'Green'), three, ['Green', 'Green', 'Green']],
  ['nothing rated', items('Exempt', null), three, [null, null, null]],
])('%s: worst, majority, weighted', (_case, given, statuses, expected) => {
  expect(rollUpMethods.map((method) => rollUp(given, method, statuses).status)).toEqual(expected);
});

test.each<[string, readonly (string | null)[], string | null]>([
  ['beside Green', ['Green', 'Not rated: asked', 'Green'], null],
  ['beside Amber', ['Not rated: asked', 'Amber'], null],
  ['beside Red, which nothing is worse than', ['Red', 'Not rated: asked', 'Green'], 'Red'],
  ['with other reasons for no rating the worst of the others stands', ['Green', 'Not rated: no figures', null], 'Green'],
])('a status that is asked about may be the worst: %s', (_case, statuses, worst) => {
  expect(rollUp(items(...statuses), 'worst', three).status).toBe(worst);
});

const asked = 'Not rated: asked';
test.each<[string, readonly (string | null)[], readonly [string | null, string | null]]>([
  ['one beside three that agree changes nothing', ['Green', 'Green', 'Green', 'Amber', asked], ['Green', 'Green']],
  ['one may bring Amber up to Green', ['Green', 'Green', 'Amber', asked], [null, 'Green']],
  ['as many as are rated', ['Green', 'Green', asked, asked], [null, null]],
  ['more than are rated', ['Red', asked, asked], [null, null]],
])('answers may make another status that of most, and as many as are rated a mean another: %s', (_case, statuses, [majority, weighted]) => {
  expect(rollUp(items(...statuses), 'majority', three)).toMatchObject({ status: majority, isAsked: majority === null });
  expect(rollUp(items(...statuses), 'weighted', three)).toMatchObject({ status: weighted, isAsked: weighted === null, noMean: false });
});

test('weights count in the weighted mean only', () => {
  const given = [
    { status: 'Green', weight: 1 },
    { status: 'Red', weight: 9 },
  ];
  expect(rollUpMethods.map((method) => rollUp(given, method, three).status)).toEqual(['Red', 'Red', 'Red']);
  expect(
    rollUp(
      given.map((item) => ({ ...item, weight: 10 - item.weight })),
      'weighted',
      three,
    ).status,
  ).toBe('Green');
});

test('those left out are counted, and the counts stand best first', () => {
  expect(rollUp(items('Red', 'Green', 'Red', null, 'Not rated: no figures'), 'worst', three)).toEqual({
    status: 'Red',
    unordered: [],
    disputed: [],
    isAsked: false,
    noMean: false,
    counts: [
      ['Green', 1],
      ['Red', 2],
    ],
    rated: 3,
    leftOut: 2,
  });
});

/** Words of the officers' own: one as bad as amber, one without a place, one of how far the work is, one given up. */
const words: readonly CountedStatus[] = [
  { word: 'Some delay', place: 'overdue' },
  { word: 'Moved', place: null },
  { word: 'Begun', place: 'under way' },
  { word: 'Dropped', place: 'over' },
];

test.each<[string, readonly string[], readonly (string | null)[], readonly string[]]>([
  ['each counts as itself', ['Green', 'Some delay', 'Green'], ['Some delay', 'Green', null], []],
  ['what is late is worse than amber', ['Amber', 'Some delay'], ['Some delay', 'Some delay', null], []],
  ['what is under way is never the worst beside a rating, nor in a mean', ['Green', 'Begun', 'Begun'], ['Green', 'Begun', null], []],
  ['what was given up is left out of the mean', ['Green', 'Dropped'], ['Green', 'Green', 'Green'], []],
  ['no worst beside a word without a place', ['Green', 'Green', 'Moved', 'Some delay'], [null, 'Green', null], ['Moved']],
  ['nothing is worse than red', ['Red', 'Moved', 'Red'], ['Red', 'Red', null], []],
  ['which of two is worse isn’t known', ['Green', 'Moved'], [null, null, null], ['Moved']],
])('words in the order best to worst: %s', (_case, statuses, expected, unordered) => {
  expect(rollUpMethods.map((method) => rollUp(items(...statuses), method, three, words).status)).toEqual(expected);
  expect(rollUp(items(...statuses), 'worst', three, words).unordered).toEqual(unordered);
});

test.each<[string, readonly (string | null)[], boolean]>([
  ['colours', ['Green', 'Red'], false],
  ['a word that is no colour: its mean would be one that nobody stated', ['Green', 'Some delay'], true],
  ['nothing that is rated', [null, 'Not rated: no target'], false],
])('whether there is a mean, of %s', (_case, statuses, noMean) => {
  expect(rollUp(items(...statuses), 'weighted', three, words).noMean).toBe(noMean);
});

test('no method is better than the best of the rows or worse than the worst, and order makes no difference', () => {
  const status = fc.constantFrom<string | null>('Green', 'Amber', 'Red', null, 'Not rated: no target');
  fc.assert(
    fc.property(fc.array(fc.record({ status, weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 }), (given) => {
      const places = given.flatMap((item) => statusesBestFirst.flatMap((known, place) => (known === item.status ? [place] : [])));
      for (const method of rollUpMethods) {
        const result = rollUp(given, method, three);
        expect(rollUp([...given].reverse(), method, three).status).toBe(result.status);
        const place = statusesBestFirst.findIndex((known) => known === result.status);
        if (places.length === 0) expect(result.status).toBeNull();
        else expect(place >= Math.min(...places) && place <= Math.max(...places)).toBe(true);
      }
    }),
  );
});
