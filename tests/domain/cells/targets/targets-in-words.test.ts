// Targets that hold a figure in words: read where it is certain, a band where it is one, else told as unread and never as
// none.

import { readFigure } from '../../../../src/domain/cells/read-figure';
import { readTarget } from '../../../../src/domain/cells/targets/read-target';
import type { Target } from '../../../../src/domain/model/table/targets';

function read(text: string): Target {
  return readTarget(readFigure(text), null, '', false);
}

test.each<[string, number, Target['kind']]>([
  ['A dozen', 12, 'at least'],
  ['half a dozen', 6, 'at least'],
  ['two dozen', 24, 'at least'],
  ['up to a dozen', 12, 'up to'],
  ['Six', 6, 'at least'],
  ['twenty-five new homes', 25, 'at least'],
  ['no fewer than a hundred', 100, 'at least'],
  ['minimum three', 3, 'at least'],
  ['Fewer than forty', 40, 'less than'],
])('%s: numbers in words are numbers', (text, figure, kind) => {
  expect(read(text)).toMatchObject({ figure: { kind: 'number', value: figure }, kind });
});

test.each<[string, number, Target['kind']]>([
  ['150 (50 in each district)', 150, 'at least'],
  ['60 (15 per locality)', 60, 'at least'],
  ['50 (20 in the north and 30 in the south)', 50, 'at least'],
  ['no more than 25 (was 31)', 25, 'up to'],
  ['25 (20 last year)', 25, 'at least'],
  ['Two a week (104 in the year)', 104, 'at least'],
  ['no more than one a month (12 in all)', 12, 'up to'],
  ['5 a quarter (20 a year)', 20, 'at least'],
  ['Half of all schools (14 of 28)', 14, 'at least'],
  ['50% of wards (11 of 22)', 11, 'at least'],
])('%s: brackets share it out, say what was before, or what it comes to', (text, figure, kind) => {
  expect(read(text)).toMatchObject({ figure: { kind: 'number', value: figure }, kind });
});

test.each(['£85,000, give or take £5,000', '40 ± 4', '120 (plus or minus 10)', 'Twelve to fifteen', '300 +/- 20'])(
  '%s is a band',
  (text) => {
    expect(read(text).band).toBe(true);
  },
);

test.each<[string, number]>([
  ['At least two thirds', 2 / 3],
  ['Half of those who start', 0.5],
  ['three quarters of tenants', 0.75],
  ['9 out of 10', 0.9],
  ['a third', 1 / 3],
])('%s is a share of nobody says how many', (text, share) => {
  expect(read(text)).toMatchObject({ kind: 'percent of population', share: { share, population: null } });
});

test('a share of nobody says how many is compared as its words say, where the figures are shares too', () => {
  expect(read('no more than a third').share).toEqual({ share: 1 / 3, population: null, compared: 'up to' });
  expect(read('below 15% of households').share).toEqual({ share: 0.15, population: null, compared: 'less than' });
});

test.each<[string, number]>([
  ['Increase by 3 percentage points', 0.03],
  ['reduce by two percentage points', 0.02],
  ['1.5 points up on the baseline', 0.015],
])('%s asks for so many points on top of what there was', (text, points) => {
  expect(read(text).figure).toEqual({ kind: 'number', value: points });
});

test.each([
  '150 (50 of them new)',
  'Two a week (300 in the year)',
  'Half of all schools (9 of 28)',
  '30 by Christmas, 50 by March',
  'About 60',
  'Two each quarter',
  '200 over two years',
])('%s isn’t certain: it stays as it was typed, and is known to hold a figure', (text) => {
  expect(read(text)).toMatchObject({ figure: { kind: 'text', text }, kind: null, unread: true });
});

test.each(['As many as possible', 'TBC', 'The first third of the plan', 'One stop shop opened'])('%s holds none', (text) => {
  expect(read(text)).toEqual({ figure: { kind: 'text', text }, kind: null });
});
