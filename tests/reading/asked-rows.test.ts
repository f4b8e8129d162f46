// Law: wherever a row says that it is asked about, a question or a finding to be answered names that row.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';

import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { snapshotOf } from '../domain/fixtures/review-of';
import { gridOf, type TestCell } from '../domain/recognise/grid-of';
import { prepared } from '../main-job/reviewed';
import { askedInVain } from './asked-rows';
import { deliverablesSheet } from './generated/deliverables/deliverables-sheet';
import { narrativeSheet } from './generated/narrative-sheet';
import { programmeSheet } from './generated/programme-sheet';
import { stackedSheet } from './generated/stacked-sheet';

const [seed, numRuns] = [20_261_130, 120];
const asAt = '2024-12-31';

test.each([
  ['deliverables', deliverablesSheet],
  ['several tables', stackedSheet],
  ['programme plans', programmeSheet],
  ['narratives', narrativeSheet],
] as const)('generated %s', (_kind, sheets) => {
  const inVain = fc
    .sample(sheets, { numRuns, seed })
    .flatMap(({ grid }) => askedInVain(reviewWorkbook(snapshotOf(grid), { asAt, answers: [] })));
  expect(inVain).toEqual([]);
});

const folder = path.join(__dirname, '..', 'fixtures');

test.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))('%s', async (name) => {
  const { review } = await prepared(new Uint8Array(readFileSync(path.join(folder, name))), { asAt, answers: [] });
  expect(askedInVain(review)).toEqual([]);
});

type Rows = readonly (readonly TestCell[])[];
const reviewOf = (rows: Rows) => reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] });

const bands: Rows = [
  ['Measure', 'Wanted range (target)', 'Q3'],
  ['Pool temperature', '27 to 29', 28],
  ['Beds in use (%)', '80–90%', 84],
  ['Calls a day', 'between 300 and 400', 512],
  ['Hardness of water', '120 ± 15', 118],
  ['Time to plant', '4 to 6 weeks', 5],
  ['Reserves held', 'in the range of 5% to 8%', 0.06],
];

test('a range is asked about where no status is stated, and only told of where one is', () => {
  const asked = reviewOf(bands);
  expect(asked.findings.filter(({ check }) => check === 'target-range').map(({ severity }) => severity)).toEqual(['ask']);
  const ratings = asked.sheets[0]?.tables[0]?.rows.map(({ rating, achieved }) => [rating, achieved]);
  expect(ratings).toEqual(bands.slice(1).map(() => [{ notRated: 'Not rated: target reads as a range' }, null]));
  const stated = reviewOf(bands.map((row, index) => [...row, index === 0 ? 'RAG' : 'Green']));
  expect(stated.findings.filter(({ check }) => check === 'target-range').map(({ severity }) => severity)).toEqual(['note']);
});

test('the law is broken by a review whose questions are left out', () => {
  const words = reviewOf([
    ['Measure', 'Target', 'Q3'],
    ['Children for each adult', '1:8', 6],
    ['Trees planted', 90, 60],
  ]);
  expect(askedInVain(words)).toEqual([]);
  expect(askedInVain({ ...words, findings: [], questions: [] })).toEqual(['Sheet1!2 of table 0: Not rated: asked']);
});
