// A key's words become rules only where each colour has one meaning that figures can tell; else none.

import { withSignsBehindLetters } from '../../../../src/domain/rating/keys/key-colours';
import { schemesOfKey } from '../../../../src/domain/rating/keys/key-schemes';
import { readKey } from '../../../../src/domain/rating/keys/read-key';
import { schemeSentences } from '../../../../src/domain/rating/schemes/scheme-words';

/** What each way to read the lines comes to, in sentences. */
function ruledBy(...lines: readonly string[]): readonly string[] {
  const area = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
  const key = readKey({ sheet: 'Plan', area, lines: lines.map(withSignsBehindLetters) });
  return key === null ? [] : schemesOfKey(key, false).map(({ reading }) => schemeSentences(reading.scheme));
}

const withinTen =
  'Green: pace at least 100%. Amber: short of profile at most 10% and pace below 100%. Red: pace below 100% and short of profile above 10%.';

test.each<[string, readonly string[], string]>([
  ['one line', ['Green = on or above target; Amber = within 10%; Red = more than 10% below'], withinTen],
  ['a line each, worst first', ['Red: over 10% short of target', 'Amber: up to 10% short', 'Green: target met or exceeded'], withinTen],
  ['a sentence', ['Key to ratings: G is at or better than target, A is no more than 10% worse, R is further away.'], withinTen],
  ['letters without a sign', ['G target met, A within 10%, R further off'], withinTen],
  ['a note behind it', ['G target met, A within 10%, R over 10% off. Targets are for the quarter. Fewer faults are better.'], withinTen],
  [
    'the month that it is for',
    ['Green = October is at the milestone or better; Amber = worse than the milestone by up to 10% of it; Red = worse by more than 10%'],
    withinTen,
  ],
  ['signs', ['RAG: G: at or above target | A: ≤ 10% below target | R: > 10% below target'], withinTen],
  [
    'per cent in words',
    ['Green – target achieved', 'Amber – target missed, within 10 per cent', 'Red – missed by more than 10 per cent'],
    withinTen,
  ],
  [
    'an aside in brackets',
    ['Green: met', 'Amber: within 10% of target (action plan asked for)', 'Red: more than 10% off (to board)'],
    withinTen,
  ],
  [
    'what the colours are of',
    ['G = target met; A = within 10% of target; R = more than 10% off target. RAG is for the latest quarter.'],
    withinTen,
  ],
  [
    'in two languages',
    [
      "Gwyrdd / Green: targed wedi'i gyrraedd / target reached",
      'Ambr / Amber: o fewn 10% i’r targed / within 10% of target',
      'Coch / Red: mwy na 10% o’r targed / more than 10% away from target',
    ],
    withinTen,
  ],
])('a met target, and so much short of it: %s', (_case, lines, rules) => {
  expect(ruledBy(...lines)[0]).toBe(rules);
});

test.each<[string, readonly string[], string]>([
  [
    'within, a band, beyond',
    ['Green: within 5% of plan', 'Amber: 5% to 15% below plan', 'Red: more than 15% below plan'],
    'short of profile at most 5%',
  ],
  ['less than, a band with a dash', ['G = less than 3% under target; A = 3–8% under; R = more than 8% under'], 'short of profile below 3%'],
  ['the same with no word for it', ['Green: within 2.5% of target', 'Amber: 2.5–7.5%', 'Red: over 7.5%'], 'short of profile at most 2.5%'],
])('so much short, from the best colour on: %s', (_case, lines, green) => {
  expect(ruledBy(...lines)[0]).toContain(`Green: ${green}.`);
});

test.each<[string, readonly string[], string]>([
  ['or more', ['Green: 95% of target or more', 'Amber: 80% or more', 'Red: less than 80%'], '% of target at least 95%'],
  ['bands', ['RAG – Green 90% or more of target, Amber 75–89%, Red below 75%'], '% of target at least 90%'],
  ['the figure before the colour', ['90% of target or above Green, 75% to 90% Amber, under 75% Red'], '% of target at least 90%'],
])('so much of the target: of all of it, or of what it expects by now: %s', (_case, lines, green) => {
  expect(ruledBy(...lines)[0]).toContain(`Green: ${green}.`);
  expect(ruledBy(...lines)[1]).toContain(`Green: ${green.replace('% of target', 'pace')}.`);
});

test('so much of the profile is judged by what is expected by now alone', () => {
  const [first, ...others] = ruledBy('Green: at least 100% of profile', 'Amber: 85% of profile or more', 'Red: below 85% of profile');
  expect(first).toBe('Green: pace at least 100%. Amber: pace at least 85% but below 100%. Red: pace below 85%.');
  expect(others).toEqual([]);
});

const byTolerance =
  'Green: pace at least 100%. Amber: within tolerance of profile and pace below 100%. Red: pace below 100% and not within tolerance of profile.';

test.each<[string, readonly string[]]>([
  ['letters', ['G = on or above target, A = within tolerance, R = outside tolerance']],
  [
    'sentences',
    [
      'Green: result is at or better than the target',
      'Amber: worse than the target but within the agreed tolerance',
      'Red: worse than the target by more than the tolerance',
    ],
  ],
  ['a limit', ['Green – target met', 'Amber – missed but within the amber limit', 'Red – beyond the amber limit']],
  ['a minimum', ['G: meets target; A: below target, minimum met; R: below the minimum']],
])('a tolerance of each row: %s', (_case, lines) => {
  expect(ruledBy(...lines)).toEqual([
    byTolerance,
    byTolerance
      .replaceAll('pace at least 100%', 'target met')
      .replaceAll('pace below 100%', 'target not met')
      .replaceAll('of profile', 'of target'),
  ]);
});

test.each<[string, readonly string[]]>([
  ['a choice beside the figure', ['Green: on target', 'Amber: within 10% or at risk', 'Red: more than 10% off']],
  ['a forecast', ['Green: forecast within 5% of target', 'Amber: forecast 5–10% short', 'Red: forecast more than 10% short']],
  ['a day that passes', ['Green 60% or more of target by end of September; Amber 40–59%; Red under 40%']],
  ['points', ['Green: on target', 'Amber: within 5 points', 'Red: more than 5 points below']],
  ['a gap', ['Green: target met', 'Amber: 5–10% below target', 'Red: more than 10% below']],
  ['two figures that part', ['Green: target met', 'Amber: within 10%', 'Red: more than 15% off']],
  ['a colour twice', ['Green: target met', 'Amber: within 10%', 'Amber: no data', 'Red: more than 10% off']],
  ['what is worst isn’t said', ['Green: 90% of target or more', 'Amber: 75% of target or more']],
  ['some rows only', ['For projects only: Green = target met; Amber = within 10%; Red = more than 10% off']],
  ['a colour more', ['Blue: complete', 'Green: target met', 'Amber: within 10%', 'Red: more than 10% off']],
  ['what colours mean', ['Green = on track', 'Amber = at risk', 'Red = off track']],
  ['more than is understood', ['Green: target met and customers content', 'Amber: within 10%', 'Red: more than 10% off']],
])('no rules: %s', (_case, lines) => {
  expect(ruledBy(...lines)).toEqual([]);
});
