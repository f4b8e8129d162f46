// Draft commentary: one plain statement for each kind of row, always with its as-at date at the end.

import fc from 'fast-check';
import { draftSentences } from '../../../src/domain/commentary/draft-commentary';
import type { DraftFigures } from '../../../src/domain/commentary/draft-figures';
import { joined } from '../../../src/domain/commentary/house-style/house-wording';
import { periodNamesOf, shortPeriodName } from '../../../src/domain/commentary/period-names';
import { differenceText, figureText, numberText, percentText, thingFor, unitOf } from '../../../src/domain/commentary/figures-in-words';

const draftOf = (figures: DraftFigures): string => joined(draftSentences(figures));
const plain = unitOf(null, false);

/** A forecast at the pace so far. */
const atPace = (figure: number): DraftFigures['forecast'] => ({ figure, basis: 'pace' });

const base: DraftFigures = {
  method: 'sum',
  total: 31,
  target: 100,
  hasTargetColumn: true,
  way: null,
  targetText: '',
  targetKind: 'at least',
  conditions: [],
  isOffer: false,
  isProfileStated: false,
  achieved: 0.31,
  addsUp: true,
  includesForecasts: false,
  thing: 'peer challenges',
  verb: 'carried out',
  notYet: null,
  carriedForward: null,
  profile: 50,
  forecast: atPace(62),
  ownForecast: null,
  periods: [
    { name: 'Q1', value: 18, text: '' },
    { name: 'Q2', value: 13, text: '' },
    { name: 'Q3', value: null, text: '' },
  ],
  unit: plain,
  year: { start: '2015-04-01', end: '2016-03-31' },
  asAt: '2015-09-30',
  figuresTo: '2015-09-30',
};

test.each<[string, Partial<DraftFigures>, string]>([
  [
    'behind a floor',
    {},
    '31 peer challenges carried out, of at least 100 (31%). Spread evenly, 50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62. 69 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'on profile',
    { total: 50, achieved: 0.5, forecast: atPace(100) },
    '50 peer challenges carried out, of at least 100 (50%). Spread evenly, 50 were expected by 30 September 2015, so this is in line; at this pace the year would end at 100. 50 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'half a thing isn’t expected',
    { total: 11, target: 25, achieved: 0.44, profile: 12.5, forecast: atPace(22) },
    '11 peer challenges carried out, of at least 25 (44%). Spread evenly, about 13 were expected by 30 September 2015, so this is about 2 behind; at this pace the year would end at 22. 14 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'neither the row nor its unit names the thing or what was done',
    { thing: '', verb: null },
    '31 so far, of at least 100 (31%). Spread evenly, 50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62. 69 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'one expected, one period',
    { total: 2, target: 3, achieved: 2 / 3, profile: 1, forecast: atPace(6.4), periods: [{ name: 'Q1', value: 2, text: '' }] },
    '2 peer challenges carried out, of at least 3 (67%). Spread evenly, 1 was expected by 30 September 2015, so this is 1 ahead; at this pace the year would end at about 6. 1 remains, due by 31 March 2016. Q1 2. As at 30 September 2015.',
  ],
  [
    'met',
    { total: 100, achieved: 1 },
    '100 peer challenges carried out, which meets the target of at least 100 (100%). Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'far exceeded',
    { total: 600, achieved: 6 },
    '600 peer challenges carried out, more than the target of at least 100 (600%). Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'within a ceiling, on the way past it',
    {
      total: 98,
      targetKind: 'up to',
      achieved: 0.98,
      forecast: atPace(196),
      periods: [
        { name: 'Q1', value: null, text: 'n/a' },
        { name: 'Q2', value: 98, text: '' },
      ],
    },
    '98 peer challenges carried out, within the limit of 100 (98%). At this pace the year would end at 196, past the limit. Q1 n/a, Q2 98. As at 30 September 2015.',
  ],
  [
    'past a ceiling',
    { total: 104, targetKind: 'up to', achieved: 1.04, forecast: atPace(104), asAt: '2016-03-31' },
    '104 peer challenges carried out, 4 over the limit of 100 (104%). Q1 18, Q2 13. As at 31 March 2016.',
  ],
  [
    'a strict ceiling itself',
    { total: 100, targetKind: 'less than', achieved: 1, forecast: atPace(100), asAt: '2016-03-31' },
    '100 peer challenges carried out, which is the limit itself: the target of less than 100 is not met. Q1 18, Q2 13. As at 31 March 2016.',
  ],
  [
    'a position has no straight line',
    { method: 'latest', addsUp: false, total: 3, target: 10, achieved: 0.3 },
    '3 peer challenges carried out at the latest count, of at least 10 (30%). 7 to go, with 50% of the year gone; due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'nothing yet',
    { total: 0, achieved: 0, forecast: atPace(0) },
    'No peer challenges carried out yet, of at least 100. Spread evenly, 50 were expected by 30 September 2015, so this is 50 behind. Due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'a target in words is not "no target"',
    { target: null, targetText: 'At least half of schools.', achieved: null, profile: null },
    '31 peer challenges carried out. The target is in words: At least half of schools. At this pace the year would end at 62. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'no target',
    { target: null, achieved: null, profile: null },
    '31 peer challenges carried out. No target is set. At this pace the year would end at 62. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'no dates',
    { year: null, asAt: null, profile: null, forecast: null },
    '31 peer challenges carried out, of at least 100 (31%). Q1 18, Q2 13. As-at date not given.',
  ],
  [
    'a plan of several years',
    { year: { start: '2015-04-01', end: '2018-03-31' }, profile: null, forecast: atPace(186) },
    '31 peer challenges carried out, of at least 100 (31%). At this pace it would end at 186. 69 remain, due by 31 March 2018. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'a stated total that adds up forecasts is never called delivered, nor the target met',
    { method: 'stated', addsUp: false, includesForecasts: true, total: 100, achieved: 1 },
    '100 peer challenges, forecasts included, which would meet the target of at least 100 (100%). Due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'a percentage',
    {
      method: 'latest',
      addsUp: false,
      total: 0.45,
      target: 0.6,
      achieved: 0.75,
      unit: unitOf(null, true),
      thing: '',
      verb: 'reached',
      periods: [{ name: 'Q1', value: 0.45, text: '' }],
    },
    '45% at the latest count, 15 points short of the target of at least 60%. Due by 31 March 2016. Q1 45%. As at 30 September 2015.',
  ],
  [
    'money',
    {
      total: 3.5,
      target: 10,
      achieved: 0.35,
      profile: 5,
      forecast: atPace(7),
      unit: unitOf('£m', false),
      thing: '',
      verb: 'spent',
      periods: [{ name: 'Q1', value: 3.5, text: '' }],
    },
    '£3.5m spent, of at least £10m (35%). Spread evenly, £5m was expected by 30 September 2015, so this is £1.5m behind; at this pace the year would end at £7m. £6.5m remains, due by 31 March 2016. Q1 £3.5m. As at 30 September 2015.',
  ],
])('%s', (_rule, change, expected) => {
  expect(draftOf({ ...base, ...change })).toBe(expected);
});

const councillors: DraftFigures['conditions'] = [
  { text: '500 councillors', figure: 500, percent: false, kind: 'at least' },
  { text: 'over 90 % agreeing', figure: 0.9, percent: true, kind: 'at least' },
];

test.each<[string, Partial<DraftFigures>, string]>([
  [
    'a ceiling of nought that is kept',
    {
      total: 0,
      target: 0,
      targetKind: 'up to',
      achieved: null,
      profile: null,
      forecast: null,
      periods: [{ name: 'Q1', value: 0, text: '' }],
    },
    'No peer challenges carried out, which is the target. Q1 0. As at 30 September 2015.',
  ],
  [
    'a ceiling of nought that is passed',
    {
      total: 2,
      target: 0,
      targetKind: 'up to',
      achieved: null,
      profile: null,
      forecast: null,
      periods: [{ name: 'Q1', value: 2, text: '' }],
    },
    '2 peer challenges carried out, where the target is none. Q1 2. As at 30 September 2015.',
  ],
  [
    'nought that isn’t a ceiling',
    { target: 0, achieved: null, profile: null, forecast: null },
    '31 peer challenges carried out. The target is zero. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'a share of a population that nobody has counted',
    { target: null, targetKind: 'percent of population', achieved: null, profile: null, forecast: null },
    '31 peer challenges carried out. The target is not one that these figures can be set against. Q1 18, Q2 13. As at 30 September 2015.',
  ],
  [
    'a share of a population that an officer has counted out',
    { total: 42, target: 52, targetKind: 'percent of population', achieved: 42 / 52, profile: null, forecast: null, periods: [] },
    '42 peer challenges carried out, of at least 52 (81%). 10 remain, due by 31 March 2016. As at 30 September 2015.',
  ],
  [
    'several conditions: the figures show one, and the other is never said to be met',
    { total: 548, target: 500, targetKind: 'several conditions', conditions: councillors, achieved: 1.096, forecast: null, periods: [] },
    '548 peer challenges carried out, which meets the part of the target that asks for at least 500 (110%). The target also asks for “over 90 % agreeing”, for which no figure is given. Due by 31 March 2016. As at 30 September 2015.',
  ],
  [
    'by the season of last year',
    { forecast: { figure: 45, basis: 'season' } },
    '31 peer challenges carried out, of at least 100 (31%). Spread evenly, 50 were expected by 30 September 2015, so this is 19 behind; going by the season of last year the year would end at 45. 69 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.',
  ],
])('targets of every kind: %s', (_rule, change, expected) => {
  expect(draftOf({ ...base, ...change })).toBe(expected);
});

test('a draft is sentences, ends with its as-at date, and never shows a broken figure', () => {
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 0, max: 100_000 }).map((thousandth) => thousandth / 1000),
  );
  const kinds = fc.constantFrom('at least' as const, 'up to' as const, 'less than' as const, 'more than' as const, 'exactly' as const);
  fc.assert(
    fc.property(
      figure,
      fc.option(figure),
      kinds,
      fc.constantFrom('sum' as const, 'latest' as const, 'average' as const),
      (total, target, targetKind, method) => {
        const achieved = target === null || target === 0 ? null : total / target;
        const draft = draftOf({ ...base, total, target, targetKind, method, achieved, addsUp: method === 'sum' });
        expect(draft).toMatch(/^[^ ].*\. As at 30 September 2015\.$/);
        expect(draft).not.toMatch(/NaN|Infinity|undefined|null| {2}|\.\./);
      },
    ),
  );
});

test.each([
  ['Number delivered per quarter Q1 Apr - June', 'Q1'],
  ['Quarter 3', 'Q3'],
  ['H1', 'H1'],
  ['Actual Apr 2012', 'Apr 2012'],
  ['Delivered up to 30 June 2024', 'to June 2024'],
  ['To end June', 'to June'],
  ['Achieved to 31 March 2024', 'to March 2024'],
  ['Spend to the end of September', 'to September'],
  ['April to June', 'April to June'],
  ['1 April to 30 June', 'April'],
  ["Apr '12 actual", "Apr '12"],
  ['Financial year 2023 to 2024 (Jan to Mar) Actual', 'Jan to Mar'],
  ['A very long heading that nobody would read', 'A very long heading tha…'],
  ['Delivered in year 2022/23', '2022/23'],
  ['Outputs achieved in 2023-24 by all', '2023-24'],
  ['Places filled in the year 2025', '2025'],
])('%s is called %s', (heading, name) => {
  expect(shortPeriodName(heading)).toBe(name);
});

test.each<[string, readonly string[], string]>([
  ['quarters under bands of years', ['2024/25 Q3 Actual', '2024/25 Q4 Actual', '2025/26 Q1 Actual'], 'Q3 2024/25, Q4 2024/25, Q1 2025/26'],
  ['halves of two years', ['2024 H2', '2025 H1'], 'H2 2024, H1 2025'],
  ['months that say their years', ['Nov 2024', 'Jan 2025'], 'Nov 2024, Jan 2025'],
  ['quarters of one year', ['2025/26 Q1', '2025/26 Q2'], 'Q1, Q2'],
  ['quarters without a year', ['Q3', 'Q4', 'Q1'], 'Q3, Q4, Q1'],
])('%s', (_case, headings, names) => {
  expect(periodNamesOf(headings).join(', ')).toBe(names);
});

test.each([
  [1234567, '1,234,567'],
  [0.126, '0.13'],
  [123.456, '123.5'],
  [0.0042, '0.0042'],
  [0.0000001234, '0.00000012'],
  [0, '0'],
  [-4, '−4'],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test.each([
  [6, '600%'],
  [0.675, '68%'],
  [0.004, '0.4%'],
  [0, '0%'],
])('a share of %d is written %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test.each([
  ['councils', 31, '31 councils'],
  ['£', 31, '£31'],
  ['£ million', 3.5, '£3.5m'],
  ['%', 45, '45%'],
  ['Number', 31, '31'],
])('unit "%s"', (unit, value, text) => {
  expect(figureText(value, unitOf(unit, false))).toBe(text);
});

test.each([
  [120, 80, 100, 0.5, '100 at the latest count: 50% of the way from 120 to 80.'],
  [100, 300, 150, 0.25, '150 at the latest count: 25% of the way from 100 to 300.'],
  [40, 60, 70, 1.5, '70 at the latest count: 150% of the way from 40 to 60.'],
])('from a baseline of %s to %s, at %s: how much of the way was gone, never a share of the target', (from, target, total, gone, said) => {
  const position = { ...base, thing: '', verb: 'reached', method: 'latest', achieved: null, addsUp: false, profile: null } as const;
  const draft = draftOf({ ...position, total, target, way: { from, gone } });
  expect(draft).toContain(said);
  expect(draft).not.toMatch(/not one that|delivered/u);
});

test.each([
  [0.274, 1, '27.4%'],
  [0.055, 1, '5.5%'],
  [0.07, 1, '7%'],
  [0.12345, 2, '12.35%'],
  [0.274, 0, '27%'],
])('a share of %d shown with %d places is written %s', (value, decimals, text) => {
  expect(figureText(value, unitOf(null, true, decimals))).toBe(text);
});

test.each([
  [0.998, '99.8%'],
  [0.9979, '99.8%'],
  [1.0004, '100.04%'],
  [1, '100%'],
  [0.9999999999, '100%'],
])('only what is whole is 100%: %d is %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test('a figure of money keeps the pence that the cells show', () => {
  expect(figureText(14210.556, unitOf('£', false, 2))).toBe('£14,210.56');
});

test.each([
  ['fractions shown with one place', 0.015, unitOf(null, true, 1), '1.5 points'],
  ['fractions shown whole', 0.02, unitOf(null, true), '2 points'],
  ['one point', 0.01, unitOf(null, true), '1 point'],
  ['less than is shown', 0.004, unitOf(null, true), '0.4 points'],
  ['typed under a unit of %', 1.5, unitOf('%', false), '1.5 points'],
  ['no percentages', 1.5, unitOf('£m', false), '£1.5m'],
])('a difference of percentages is in points: %s', (_case, value, unit, text) => {
  expect(differenceText(value, unit)).toBe(text);
});

test.each([
  [1, '1 peer challenge'],
  [0, '0 peer challenges'],
  [1.5, '1.5 peer challenges'],
  [31, '31 peer challenges'],
])('%d in its grammatical number', (figure, text) => {
  expect(`${String(figure)} ${thingFor('peer challenges', figure)}`).toBe(text);
});
