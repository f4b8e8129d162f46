// The schemes Delivered and Pace, rule by rule, and against the flags that officers gave the 17 deliverables.

import type { Rating, SchemeName } from '../../../src/domain/assessment';
import type { TargetReading } from '../../../src/domain/measures/row-figures';
import type { RatedWith } from '../../../src/domain/rating/rated-with';
import { rate } from '../../../src/domain/rating/rate';
import { deliverables } from '../fixtures/return-2015';

const halfYear: RatedWith = {
  index: 1,
  scheme: 'delivered',
  schemeInferred: true,
  year: { start: '2015-04-01', end: '2016-03-31' },
  asAt: '2015-09-30',
  asAtFrom: 'argument',
  greenFrom: 1,
  amberFrom: 0.8,
  elapsed: 0.5,
  thresholdsSet: true,
};

function rated(
  scheme: SchemeName,
  kind: TargetReading,
  total: number | null,
  target: number | null,
  more: Partial<RatedWith> = {},
  error = false,
): string {
  return words(rate({ error, target, targetKind: kind, total, figures: total === null ? 0 : 2 }, { ...halfYear, scheme, ...more }));
}

function words(rating: Rating): string {
  return 'status' in rating ? rating.status : rating.notRated;
}

test.each([
  ['met', 'at least', 100, 100, {}, 'Green'],
  ['exceeded', 'at least', 600, 100, {}, 'Green'],
  ['not met yet', 'at least', 99, 100, {}, 'Amber'],
  ['within a ceiling', 'up to', 98, 100, {}, 'Green'],
  ['nothing under a ceiling', 'up to', 0, 100, {}, 'Amber'],
  ['past a ceiling', 'up to', 101, 100, {}, 'Amber'],
  ['exact', 'exactly', 100, 100, {}, 'Green'],
  ['more than exact', 'exactly', 101, 100, {}, 'Amber'],
  ['unmet on the last day', 'at least', 99, 100, { asAt: '2016-03-31' }, 'Red'],
  ['unmet the day before', 'at least', 99, 100, { asAt: '2016-03-30' }, 'Amber'],
  ['unmet, year unknown: never Red', 'at least', 99, 100, { year: null, asAt: '2019-01-01' }, 'Amber'],
  ['unmet, date unknown: never Red', 'at least', 99, 100, { asAt: null }, 'Amber'],
] as const)('Delivered: %s', (_rule, kind, total, target, more, expected) => {
  expect(rated('delivered', kind, total, target, more)).toBe(expected);
});

test.each([
  ['on pace', 'at least', 50, {}, 'Green'],
  ['80 % of pace', 'at least', 40, {}, 'Amber'],
  ['below that', 'at least', 39, {}, 'Red'],
  ['thresholds of the officer', 'at least', 45, { greenFrom: 0.9, amberFrom: 0.7 }, 'Green'],
  ['completed is Green at any date', 'at least', 100, { asAt: null, elapsed: null }, 'Green'],
  ['within a ceiling', 'up to', 1, {}, 'Green'],
  ['past a ceiling by a quarter', 'up to', 125, {}, 'Amber'],
  ['past it by more', 'up to', 126, {}, 'Red'],
  ['nothing under a ceiling', 'up to', 0, {}, 'Red'],
  ['on the way to an exact figure', 'exactly', 50, {}, 'Green'],
  ['past an exact figure', 'exactly', 110, {}, 'Amber'],
  ['no date', 'at least', 50, { asAt: null, elapsed: null }, 'Not rated: no as-at date'],
  ['before the start', 'at least', 50, { elapsed: 0 }, 'Not rated: not started'],
  ['thresholds rubbed out', 'at least', 50, { thresholdsSet: false }, 'Not rated: no thresholds'],
] as const)('Pace: %s', (_rule, kind, total, more, expected) => {
  expect(rated('pace', kind, total, 100, more)).toBe(expected);
});

test.each([
  ['error', 5, 10, true, 'Not rated: error in figures'],
  ['no target', 5, null, false, 'Not rated: no target'],
  ['zero', 5, 0, false, 'Not rated: target is zero'],
  ['below zero', 5, -1, false, 'Not rated: target is below zero'],
  ['no figures', null, 10, false, 'Not rated: no figures'],
])('never a colour: %s', (_rule, total, target, error, expected) => {
  expect(rated('delivered', 'at least', total, target, {}, error)).toBe(expected);
  expect(rated('pace', 'at least', total, target, {}, error)).toBe(expected);
});

test('a share of a population is not compared with counts', () => {
  expect(rated('delivered', 'percent of population', 42, 0.15)).toBe('Not rated: target is a share of a population');
});

describe("against the officers' flags of 2015/16", () => {
  const misfits = (scheme: SchemeName, honourCeilings: boolean, more: Partial<RatedWith> = {}): readonly string[] =>
    deliverables
      .filter(({ target, kind, total, flag }) => {
        const reading = honourCeilings && kind === 'up to' ? 'up to' : 'at least';
        return rated(scheme, reading, Number(total), Number(target), more) !== flag;
      })
      .map(({ name }) => name);

  test('Delivered: 3 misfits with every target a floor, 2 with ceilings honoured', () => {
    expect(misfits('delivered', false)).toEqual(['Tailored support', 'Councillors trained', 'Graduates']);
    expect(misfits('delivered', true)).toEqual(['Tailored support', 'Councillors trained']);
  });

  test('Pace at 90 and 70 %: 6 misfits', () => {
    expect(misfits('pace', true, { greenFrom: 0.9, amberFrom: 0.7 })).toHaveLength(6);
    expect(misfits('pace', false, { greenFrom: 0.9, amberFrom: 0.7 })).toHaveLength(6);
  });
});
