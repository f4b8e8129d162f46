// The schemes, rule by rule, and against the flags that officers gave the 17 deliverables.

import type { Rating } from '../../../src/domain/model/assessment';
import { targetWords, type TargetReading } from '../../../src/domain/measures/row-figures';
import { rateBy, type Profile, type Rateable, type RatedAt, type Tolerance } from '../../../src/domain/rating/rate';
import { defaultSchemes } from '../../../src/domain/rating/schemes/scheme';
import { deliverables } from '../fixtures/return-2015';
import type { LimitedWork } from '../../../src/domain/model/table/targets';
import type { Rule, Scheme, SchemeName } from '../../../src/domain/model/scheme';

const halfYear: RatedAt = { year: { start: '2015-04-01', end: '2016-03-31' }, asAt: '2015-09-30', asAtSerial: 42277 };

interface More extends Partial<RatedAt> {
  readonly profile?: Profile;
  readonly limited?: LimitedWork | null;
  readonly tolerance?: Tolerance | null;
  readonly countingOpen?: boolean;
}

function rated(scheme: Scheme, kind: TargetReading, total: number | null, target: number | null, more: More = {}, error = false): string {
  const { profile = target === null ? { unknown: '' } : target / 2, limited = null, tolerance = null, countingOpen = false, ...at } = more;
  return words(
    rateBy(scheme, { ...halfYear, ...at })({
      error,
      target,
      targetKind: kind,
      total,
      figures: total === null ? 0 : 2,
      profile,
      targetReads: targetWords[kind],
      limited,
      tolerance,
      countingOpen,
      asked: false,
      totalsAsked: null,
    }),
  );
}

/** The same scheme with other thresholds, by place. */
function withThresholds(scheme: Scheme, thresholds: Readonly<Partial<Record<string, number>>>): Scheme {
  return { ...scheme, rules: scheme.rules.map((rule) => ({ ...rule, threshold: thresholds[rule.place] ?? rule.threshold })) };
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
  ['no fires at all', 'up to', 0, 100, { limited: 'less' }, 'Green'],
  ['fires within their share of the year', 'up to', 50, 100, { limited: 'less' }, 'Green'],
  ['fires within the limit, past their share of the year', 'up to', 51, 100, { limited: 'less' }, 'Amber'],
  ['the same on the last day', 'up to', 98, 100, { limited: 'less', asAt: '2016-03-31', profile: 100 }, 'Green'],
  ['fewer than so many fires, by nobody knows when', 'less than', 99, 100, { limited: 'less', profile: { unknown: '' } }, 'Green'],
  ['so many fires themselves', 'less than', 100, 100, { limited: 'less', asAt: '2016-03-31', profile: 100 }, 'Red'],
  ['work that is wanted, past its share of a ceiling', 'up to', 98, 100, { limited: 'more' }, 'Green'],
  ['past a ceiling', 'up to', 101, 100, {}, 'Amber'],
  ['exact', 'exactly', 100, 100, {}, 'Green'],
  ['more than exact', 'exactly', 101, 100, {}, 'Amber'],
  ['below a strict ceiling', 'less than', 99, 100, {}, 'Green'],
  ['a strict ceiling itself', 'less than', 100, 100, {}, 'Amber'],
  ['past a strict floor', 'more than', 101, 100, {}, 'Green'],
  ['a strict floor itself, on the last day', 'more than', 100, 100, { asAt: '2016-03-31' }, 'Red'],
  ['unmet on the last day', 'at least', 99, 100, { asAt: '2016-03-31' }, 'Red'],
  ['unmet the day before', 'at least', 99, 100, { asAt: '2016-03-30' }, 'Amber'],
  ['unmet, year unknown: never Red', 'at least', 99, 100, { year: null, asAt: '2019-01-01' }, 'Amber'],
  ['unmet, date unknown: never Red', 'at least', 99, 100, { asAt: null }, 'Amber'],
] as const)('Delivered: %s', (_rule, kind, total, target, more, expected) => {
  expect(rated(defaultSchemes.delivered, kind, total, target, more)).toBe(expected);
});

test.each<[string, TargetReading, number, More, string]>([
  ['on pace', 'at least', 50, {}, 'Green'],
  ['80 % of pace', 'at least', 40, {}, 'Amber'],
  ['below that', 'at least', 39, {}, 'Red'],
  ['completed is Green at any date', 'at least', 100, { profile: { unknown: 'no as-at date' } }, 'Green'],
  ['within a ceiling that fills up, which way is better unsaid', 'up to', 40, {}, 'Not rated: asked'],
  ['at the end of the year', 'up to', 98, { profile: 100 }, 'Green'],
  ['within a ceiling of fires, at its share', 'up to', 50, { limited: 'less' }, 'Green'],
  ['134 % of its share', 'up to', 67, { limited: 'less' }, 'Red'],
  ['a fifth over its share', 'up to', 60, { limited: 'less' }, 'Amber'],
  ['no fires', 'up to', 0, { limited: 'less' }, 'Green'],
  ['past the ceiling of fires', 'up to', 101, { limited: 'less' }, 'Red'],
  ['a strict ceiling of fires at its end', 'less than', 100, { limited: 'less', profile: 100 }, 'Amber'],
  ['a level of what nobody wants is held in full', 'up to', 67, { limited: 'less', profile: 100 }, 'Green'],
  ['wanted work ahead of its pace, within its ceiling', 'up to', 67, { limited: 'more' }, 'Green'],
  ['wanted work far behind its pace', 'up to', 20, { limited: 'more' }, 'Red'],
  ['a share or a level, as the method asked about says', 'up to', 67, { limited: 'less', countingOpen: true }, 'Not rated: asked'],
  ['either way within it', 'up to', 50, { limited: 'less', countingOpen: true }, 'Green'],
  ['past a ceiling by a quarter', 'up to', 125, {}, 'Amber'],
  ['past it by more', 'up to', 126, {}, 'Red'],
  ['nothing under a ceiling', 'up to', 0, { profile: 100 }, 'Red'],
  ['a strict ceiling itself, early in the year', 'less than', 100, { limited: 'more' }, 'Amber'],
  ['a strict floor itself, with all of it expected', 'more than', 100, { profile: 100 }, 'Amber'],
  ['on the way to an exact figure', 'exactly', 50, {}, 'Green'],
  ['past an exact figure', 'exactly', 110, {}, 'Amber'],
  ['no date', 'at least', 50, { profile: { unknown: 'no as-at date' } }, 'Not rated: no as-at date'],
  ['dates out of order', 'at least', 50, { profile: { unknown: 'dates out of order' } }, 'Not rated: dates out of order'],
  ['before the start', 'at least', 50, { profile: 0 }, 'Not rated: not started'],
])('Pace: %s', (_rule, kind, total, more, expected) => {
  expect(rated(defaultSchemes.pace, kind, total, 100, more)).toBe(expected);
});

/** Met, or so far from what is wanted at most, or worse. */
function byShortfall(when: 'short' | 'short of target' | 'tolerance' | 'tolerance of target'): Scheme {
  const isYes = when === 'tolerance' || when === 'tolerance of target';
  const first: Rule =
    when === 'short' || when === 'tolerance'
      ? { place: '1', when: 'pace', is: 'at least', threshold: 1, then: 'Green' }
      : { place: '1', when: 'met', is: 'yes', threshold: null, then: 'Green' };
  const second: Rule = { place: '2', when, is: isYes ? 'yes' : 'at most', threshold: isYes ? null : 0.1, then: 'Amber' };
  return { name: 'own', rules: [first, second], otherwise: 'Red' };
}

test.each<[string, TargetReading, number, More, string, string]>([
  ['on profile, half of the target', 'at least', 50, {}, 'Green', 'Red'],
  ['a tenth short of the profile', 'at least', 45, {}, 'Amber', 'Red'],
  ['more than a tenth', 'at least', 44.9, {}, 'Red', 'Red'],
  ['a tenth short of the target', 'at least', 90, {}, 'Green', 'Amber'],
  ['a tenth past a limit', 'up to', 110, { limited: 'less', profile: 100 }, 'Amber', 'Amber'],
  ['more than a tenth past it', 'up to', 110.1, { limited: 'less', profile: 100 }, 'Red', 'Red'],
  ['a limit past its share of the year, but not the year’s', 'up to', 60, { limited: 'less' }, 'Red', 'Amber'],
  ['an exact figure, on either side', 'exactly', 108, { profile: 100 }, 'Amber', 'Amber'],
  ['less than exact', 'exactly', 91, { profile: 100 }, 'Amber', 'Amber'],
  ['no year is known', 'at least', 95, { profile: { unknown: 'no year' } }, 'Not rated: no year', 'Amber'],
])('short of the profile, or of the target: %s', (_rule, kind, total, more, ofProfile, ofTarget) => {
  expect(rated(byShortfall('short'), kind, total, 100, more)).toBe(ofProfile);
  expect(rated(byShortfall('short of target'), kind, total, 100, more)).toBe(ofTarget);
});

test.each<[string, TargetReading, number, More, string, string]>([
  ['within both', 'at least', 97, { profile: 100 }, 'Amber', 'Amber'],
  ['within the wider one alone', 'at least', 94, { profile: 100 }, 'Red', 'Amber'],
  ['past a limit', 'up to', 103, { limited: 'less', profile: 100 }, 'Amber', 'Amber'],
  ['the row has none', 'at least', 97, { profile: 100, tolerance: null }, 'Not rated: no tolerance', 'Not rated: no tolerance'],
  ['met without one', 'at least', 100, { profile: 100, tolerance: null }, 'Not rated: no tolerance', 'Green'],
])('the tolerance of a row: %s', (_rule, kind, total, more, ofProfile, ofTarget) => {
  const tolerance = { ofProfile: 5, ofTarget: 8 };
  expect(rated(byShortfall('tolerance'), kind, total, 100, { tolerance, ...more })).toBe(ofProfile);
  expect(rated(byShortfall('tolerance of target'), kind, total, 100, { tolerance, ...more })).toBe(ofTarget);
});

test.each([
  ['four-colour', 100, 'Blue'],
  ['four-colour', 50, 'Green'],
  ['four-colour', 40, 'Amber'],
  ['four-colour', 39, 'Red'],
  ['five-point', 100, 'Green'],
  ['five-point', 50, 'Green'],
  ['five-point', 49, 'Amber/Green'],
  ['five-point', 44, 'Amber'],
  ['five-point', 39, 'Amber/Red'],
  ['five-point', 34, 'Red'],
] as const)('%s: %s of 100 at the half year is %s', (scheme, total, expected) => {
  expect(rated(defaultSchemes[scheme], 'at least', total, 100)).toBe(expected);
});

test('thresholds of the officer', () => {
  const lower = withThresholds(defaultSchemes.pace, { Green: 0.9, Amber: 0.7 });
  expect([45, 44, 35, 34].map((total) => rated(lower, 'at least', total, 100))).toEqual(['Green', 'Amber', 'Amber', 'Red']);
});

test('a threshold rubbed out rates nothing but what is met', () => {
  const { rules } = defaultSchemes.pace;
  const rubbedOut = { ...defaultSchemes.pace, rules: rules.map((rule) => ({ ...rule, threshold: null })) };
  expect(rated(rubbedOut, 'at least', 50, 100)).toBe('Not rated: no thresholds');
  expect(rated(rubbedOut, 'at least', 100, 100)).toBe('Green');
});

describe('rules of the officers’ own', () => {
  const own = (...rules: readonly Omit<Rule, 'place'>[]): Scheme => {
    return { name: 'own', rules: rules.map((rule, index) => ({ ...rule, place: String(index + 1) })), otherwise: 'Red' };
  };
  const value = { when: 'value', is: 'at least', threshold: 10, then: 'Green' } as const;
  const date = { when: 'date', is: 'below', threshold: 42278, then: 'Amber' } as const;

  test.each<[string, Scheme, number | null, number | null, string]>([
    ['the first that holds counts', own(value, { ...value, threshold: 5, then: 'Amber' }), 12, 100, 'Green'],
    ['a rule by value needs no target', own(value), 12, null, 'Green'],
    ['nor a total where only the date counts', own(date), null, null, 'Amber'],
    ['% of target', own({ ...value, when: 'share', threshold: 0.5 }), 49, 100, 'Red'],
    ['variance below the profile', own({ ...value, when: 'variance', threshold: -5, then: 'Amber' }), 45, 100, 'Amber'],
    ['not met', own({ when: 'met', is: 'no', threshold: null, then: 'Amber' }), 45, 100, 'Amber'],
    ['exactly', own({ ...value, is: 'exactly', threshold: 0.3 }), 0.1 + 0.2, 1, 'Green'],
    ['what a rule needs is asked for', own({ ...value, when: 'share' }), 12, null, 'Not rated: no target'],
    ['no rules at all', own(), 12, 100, 'Red'],
  ])('%s', (_rule, scheme, total, target, expected) => {
    expect(rated(scheme, 'at least', total, target)).toBe(expected);
  });
});

test.each([
  ['error', 5, 10, true, 'Not rated: error in figures'],
  ['no target', 5, null, false, 'Not rated: no target'],
  ['zero', 5, 0, false, 'Not rated: target is zero'],
  ['below zero', 5, -1, false, 'Not rated: target is below zero'],
  ['no figures', null, 10, false, 'Not rated: no figures'],
])('never a colour: %s', (_rule, total, target, error, expected) => {
  for (const scheme of Object.values(defaultSchemes)) expect(rated(scheme, 'at least', total, target, {}, error)).toBe(expected);
});

test('a ceiling of nought is met by nought, and passed by anything', () => {
  expect([0, 1].map((total) => rated(defaultSchemes.pace, 'up to', total, 0))).toEqual(['Green', 'Red']);
});

test('a share of a population is not compared with counts', () => {
  expect(rated(defaultSchemes.delivered, 'percent of population', 42, null)).toBe('Not rated: target reads as percent of population');
});

describe("against the officers' flags of 2015/16", () => {
  const misfits = (name: SchemeName, honourCeilings: boolean, thresholds: Readonly<Record<string, number>> = {}): readonly string[] =>
    deliverables
      .filter(({ target, kind, total, flag }) => {
        const reading = honourCeilings && kind === 'up to' ? 'up to' : 'at least';
        const rating = rated(withThresholds(defaultSchemes[name], thresholds), reading, Number(total), Number(target));
        return rating !== flag && !rating.startsWith('Not rated');
      })
      .map(({ name: deliverable }) => deliverable);

  test('Delivered: 3 misfits with every target a floor, 2 with ceilings honoured', () => {
    expect(misfits('delivered', false)).toEqual(['Tailored support', 'Councillors trained', 'Graduates']);
    expect(misfits('delivered', true)).toEqual(['Tailored support', 'Councillors trained']);
  });

  test('Pace at 90 and 70 %: 6 misfits', () => {
    expect(misfits('pace', true, { Green: 0.9, Amber: 0.7 })).toHaveLength(6);
    expect(misfits('pace', false, { Green: 0.9, Amber: 0.7 })).toHaveLength(6);
  });
});

describe('two ways of counting are asked about', () => {
  const rate = rateBy(defaultSchemes.delivered, halfYear);
  const row: Rateable = {
    error: false,
    target: 30,
    targetKind: 'at least',
    targetReads: 'At least',
    limited: null,
    tolerance: null,
    countingOpen: false,
    total: null,
    figures: 2,
    profile: 15,
    asked: true,
    totalsAsked: null,
  };

  test.each<[string, Partial<Rateable>, string]>([
    ['both meet the target', { totalsAsked: [36, 40] }, 'Green'],
    ['neither does', { totalsAsked: [13, 20] }, 'Amber'],
    ['one does: no colour on a guess', { totalsAsked: [13, 36] }, 'Not rated: asked'],
    ['more than two are open', { totalsAsked: null }, 'Not rated: asked'],
    ['what is wrong with the target comes first', { totalsAsked: [13, 36], target: null }, 'Not rated: no target'],
  ])('%s', (_case, more, said) => {
    expect(words(rate({ ...row, ...more }))).toBe(said);
  });
});
