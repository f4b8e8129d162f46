// Targets as officers type them: what is certain is read as typed data, the rest stays text.

import { readFigure } from '../../../../src/domain/cells/read-figure';
import { readTarget } from '../../../../src/domain/cells/targets/read-target';
import { columnLetters } from '../../../../src/domain/model/cell';
import { tableOf } from '../../recognise/reading-of';
import type { Target } from '../../../../src/domain/model/table/targets';

function read(text: string, lowerIsBetter = false): Target {
  return readTarget(readFigure(text), null, '', lowerIsBetter);
}

function figureIn({ figure }: Target): number | string {
  return figure.kind === 'number' ? figure.value : figure.kind;
}

test.each<[string, number, number, number, Target['kind']]>([
  ['15 % of 350', 0.15, 350, 53, 'at least'],
  ['15% of local authorities (350)', 0.15, 350, 53, 'at least'],
  ['15 % of 350 local authorities', 0.15, 350, 53, 'at least'],
  ['at least 15% of councils (n=350)', 0.15, 350, 53, 'at least'],
  ['up to 15% of the 350 councils', 0.15, 350, 53, 'up to'],
  ['15 per cent of about 350 authorities in England.', 0.15, 350, 53, 'at least'],
  ['12.5% of 1,200', 0.125, 1200, 150, 'at least'],
  ['10% of 70', 0.1, 70, 7, 'at least'],
  ['7% of 100', 0.07, 100, 7, 'at least'],
  ['120% of 50', 1.2, 50, 60, 'at least'],
])('%s is %p of %p: %p whole things, none too few', (text, share, population, figure, kind) => {
  const target = read(text);
  expect([target.share, figureIn(target), target.kind]).toEqual([{ share, population }, figure, kind]);
});

test.each<[string, Target['kind']]>([
  ['Tonnes sent to landfill (maximum)', 'up to'],
  ['Tonnes sent to landfill (max)', 'up to'],
  ['Maximum tonnes sent to landfill', 'up to'],
  ['Net subsidy per visit (£, maximum)', 'up to'],
  ['Vacant posts (number, maximum)', 'up to'],
  ['Households in hotels (no more than)', 'up to'],
  ['Carbon from the fleet, ceiling', 'up to'],
  ['Tunelli tirlenwi (uchafswm)', 'up to'],
  ['Uchafswm tunelli i dirlenwi', 'up to'],
  ['Tunelli tirlenwi / Tonnes sent to landfill (maximum)', 'up to'],
  ['Agency spend - upper limit', 'up to'],
  ['Home visits completed (minimum)', 'at least'],
  ['Home visits completed (at least)', 'at least'],
  ['Ymweliadau (o leiaf)', 'at least'],
  ['Home visits completed (number; minimum)', 'at least'],
  ['Calls answered (fewer than)', 'less than'],
  // What says nothing of the number.
  ['Visits (see above)', null],
  ['Minimum wage employers accredited', null],
  ['Places at the maximum security unit', null],
  ['Homes built (additional)', null],
  ['Visits to Max’s Café (within the town)', null],
])('%s: the words of the row say %p, whatever its heading says', (row, said) => {
  const number = { kind: 'number', value: 900 } as const;
  expect(readTarget(number, 'up to', row, false).kind).toBe(said ?? 'up to');
  expect(readTarget(number, 'at least', row, true).kind).toBe(said ?? 'at least');
  expect(readTarget(readFigure('900 homes'), 'at least', row, true).kind).toBe(said ?? 'at least');
});

test.each(['15% of schools', 'at least 15 % of local authorities'])('%s: a share of nobody knows how many', (text) => {
  const target = read(text);
  expect([target.share, target.kind]).toEqual([{ share: 0.15, population: null }, 'percent of population']);
});

test.each([
  '90% of calls answered within 20 seconds',
  '15% of 2015 budget',
  '15% of £2m',
  'at least 10 and no more than 20',
  '100 by March and 200 by June',
  '5 days',
  '40 adults and children',
  '50 of the 350 councils',
  '10 by March 2016',
  'Increase on last year',
  'TBC',
  '20 events and training',
])('%s stays text: what it asks for isn’t certain', (text) => {
  expect([figureIn(read(text)), read(text).kind, read(text).conditions]).toEqual(['text', null, undefined]);
});

test.each<[string, number, Target['kind']]>([
  ['Not less than 350', 350, 'at least'],
  ['Not fewer than 12', 12, 'at least'],
  ['no lower than 90', 90, 'at least'],
  ['Not below 75', 75, 'at least'],
  ['Not to fall below 33', 33, 'at least'],
  ['Never under 5', 5, 'at least'],
  ['A minimum of 40', 40, 'at least'],
  ['Increase to 60', 60, 'at least'],
  ['Not more than 9', 9, 'up to'],
  ['Not to exceed 60', 60, 'up to'],
  ['No higher than 14', 14, 'up to'],
  ['No longer than 20 days', 20, 'up to'],
  ['A maximum of 25', 25, 'up to'],
  ['Keep within 45', 45, 'up to'],
  ['Reduce to 18', 18, 'up to'],
  ['=<5', 5, 'up to'],
])('%s: a denied or leading word makes it a floor or a ceiling that the figure itself meets', (text, figure, kind) => {
  expect([figureIn(read(text)), read(text).kind]).toEqual([figure, kind]);
});

test.each<[string, number, Target['kind']]>([
  ['Fewer than 20', 20, 'less than'],
  ['Under 15', 15, 'less than'],
  ['Keep below 50', 50, 'less than'],
  ['< 5', 5, 'less than'],
  ['Over 100', 100, 'more than'],
  ['More than 70', 70, 'more than'],
  ['In excess of 8', 8, 'more than'],
  ['>80', 80, 'more than'],
])('%s is a strict limit', (text, figure, kind) => {
  expect([figureIn(read(text)), read(text).kind]).toEqual([figure, kind]);
});

test.each<[string, boolean, Target['kind'], true | undefined]>([
  ['No worse than 12', false, 'at least', true],
  ['Not worse than 12', true, 'up to', undefined],
])('%s is asked about unless lower is better (%p)', (text, lowerIsBetter, kind, open) => {
  expect([read(text, lowerIsBetter).kind, read(text, lowerIsBetter).betterOpen]).toEqual([kind, open]);
});

test('several conditions, each as typed data; the figure is the first', () => {
  const target = read('500 councillors and over 90 % agreeing');
  expect(target.conditions).toEqual([
    { text: '500 councillors', figure: 500, percent: false, kind: 'at least' },
    { text: 'over 90 % agreeing', figure: 0.9, percent: true, kind: 'more than' },
  ]);
  expect([figureIn(target), target.kind]).toEqual([500, 'at least']);
  expect(read('20 events; 300 delegates; up to 5 complaints').conditions?.map(({ kind }) => kind)).toEqual([
    'at least',
    'at least',
    'up to',
  ]);
});

test.each(['a further 10', 'another 10', 'an additional 10 councils', 'further 10'])('%s: so many more than before', (text) => {
  expect(read(text)).toMatchObject({ figure: { value: 10 }, kind: 'at least', further: true });
});

test.each<[string, boolean, Target['kind']]>([
  ['10 complaints', true, 'up to'],
  ['10 (lower is better)', false, 'up to'],
  ['at least 10', true, 'at least'],
  ['no more than 0', false, 'up to'],
])('%s, lower is better: %p, reads %s', (text, lower, kind) => {
  expect(read(text, lower).kind).toBe(kind);
});

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

test.each<[string, string, string, string]>([
  ['a column of directions', 'Good is', 'Low', 'up to'],
  ['a column of directions', 'Polarity', 'Decrease', 'up to'],
  ['a column of directions', 'Polarity', '↓', 'up to'],
  ['a column of directions', 'Polarity', 'Higher is better', 'at least'],
  ['the direction of travel is none', 'Direction of travel', 'Down', 'at least'],
])('polarity: %s, %s %s: %s', (_rule, heading, cell, kind) => {
  const table = tableOf([
    ['Measure', heading, 'Target', ...quarters],
    ['Requests answered', cell, 10, 1, 2, null, null],
    ['Visits', heading === 'Direction of travel' ? 'Down' : '', 20, 4, 5, null, null],
    ['Homes let', '', 20, 4, 5, null, null],
  ]);
  expect(table.rows[0]?.target.kind).toBe(kind);
});

test('polarity in a row’s own words, or in its unit', () => {
  const table = tableOf([
    ['Measure', 'Unit', 'Target', ...quarters],
    ['Days lost to sickness (lower is better)', 'days', 8, 2, 2, null, null],
    ['Complaints', 'number, low is good', 10, 1, 2, null, null],
    ['Visits', 'number', 20, 4, 5, null, null],
  ]);
  expect(table.rows.map(({ target }) => target.kind)).toEqual(['up to', 'up to', 'at least']);
});

const letters = (columns: readonly { readonly column: number }[] | undefined): string =>
  (columns ?? []).map(({ column }) => columnLetters(column)).join('');

test('a target for each period: understood, never counted, dated as its period', () => {
  const { columns } = tableOf([
    ['Measure', 'Q1 2015/16 target', 'Q1 2015/16 actual', 'Q2 2015/16 target', 'Q2 2015/16 actual'],
    ['Training places', 50, 44, 60, 63],
    ['Health walks', 10, 12, 10, 9],
    ['Homes let', 5, 4, 5, 6],
  ]);
  expect([letters(columns.periodTargets), letters(columns.periods), columns.target]).toEqual(['BD', 'CE', null]);
  expect(columns.periodTargets?.map(({ span }) => span?.end)).toEqual(['2015-06-30', '2015-09-30']);
});

test.each([
  ['named by its year', ['Q1 2014/15', 'Q2 2014/15', 'Q3 2014/15', 'Q4 2014/15']],
  ['called last year', ['Q1 last year', 'Q2 last year', 'Q3 last year', 'Q4 last year']],
])('last year’s periods beside this year’s, %s', (_rule, headings) => {
  const { columns } = tableOf([
    ['Deliverable', 'Target 2015/16', ...headings, ...quarters.map((name) => `${name} 2015/16`)],
    ['Visits', 40, 5, 6, 7, 8, 9, 10, null, null],
    ['Walks', 30, 5, 5, 5, 5, 6, 6, null, null],
    ['Talks', 20, 1, 2, 3, 4, 5, 6, null, null],
  ]);
  expect([letters(columns.lastYear), letters(columns.periods)]).toEqual(['CDEF', 'GHIJ']);
  expect(columns.lastYear?.map(({ span }) => span?.start)).toEqual(['2014-04-01', '2014-07-01', '2014-10-01', '2015-01-01']);
});

test('a table without them says nothing of them', () => {
  const { columns } = tableOf([
    ['Deliverable', 'Target', ...quarters],
    ['Visits', 40, 5, 6, null, null],
    ['Walks', 30, 5, 5, null, null],
  ]);
  expect('periodTargets' in columns || 'lastYear' in columns).toBe(false);
});

test.each<[string, number]>([
  ['all 22 sites', 22],
  ['All of the 12 schools', 12],
  ['every one of our 9 libraries', 9],
  ['one per parish (31)', 31],
  ['One in each ward (18 wards)', 18],
  ['a visit to every school (1,042)', 1042],
])('“%s” is all that there are', (text, figure) => {
  expect(read(text)).toEqual({ figure: { kind: 'number', value: figure }, kind: 'at least' });
});

test.each([
  'all sites',
  'one per parish',
  'two per ward (9)',
  'one per month (12)',
  'all 12 months',
  'all 22 sites by March',
  'all 6 (phase 1)',
])('“%s” doesn’t say how many for certain, and stays words', (text) => {
  expect(figureIn(read(text))).toBe('text');
});
