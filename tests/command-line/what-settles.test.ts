// What a reading still asks, a line each: where, what, and what would settle it. Long lists are folded.

import { readingReport } from '../../src/command-line/reading-report';
import { whatSettles } from '../../src/command-line/what-settles';
import type { Finding } from '../../src/domain/model/finding';
import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { snapshotOf } from '../domain/fixtures/review-of';
import { gridOf, type TestCell } from '../domain/recognise/grid-of';

const head = ['Measure', 'Target', 'Q1', 'Q2', 'Total'];

function asksOf(rows: readonly (readonly TestCell[])[]): readonly string[] {
  return whatSettles(reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-03-31', answers: [] })).flatMap(({ asks }) => asks);
}

function finding(check: string, cell: string | null, more: Partial<Finding> = {}): Finding {
  return { check, severity: 'ask', sheet: 'Plan', cell, related: [], message: 'Its own words.', stated: null, computed: null, ...more };
}

function asksOfFindings(findings: readonly Finding[]): readonly string[] {
  return whatSettles({ sheets: [], questions: [], findings }).flatMap(({ asks }) => asks);
}

test.each<[string, readonly (readonly TestCell[])[], string]>([
  [
    'figures that creep, no total stated',
    [head.slice(0, 4), ['Guides', 60, 30, 31], ['Visits', 60, 40, 41]],
    'Rows 2 to 3: Sum or Latest? Settled by a total, or by choosing in the method column.',
  ],
  [
    'a stated total that several ways of counting give',
    [head, ['Guides', 60, 5, 7, 12], ['Pilots', 9, 5, 5, 5], ['Visits', 50, 20, 21, 41]],
    'Row 3: Latest, Highest or Average? Settled by choosing in the method column.',
  ],
])('a question: %s', (_what, rows, line) => {
  expect(asksOf(rows)).toEqual([line]);
});

test('nothing open: nothing asked', () => {
  expect(asksOf([head, ['Guides', 60, 5, 7, 12], ['Visits', 50, 20, 21, 41]])).toEqual([]);
});

const many = Array.from({ length: 18 }, (_, index) => finding('target-zero', `C${String(index + 2)}`));

test.each<[string, readonly Finding[], readonly string[]]>([
  [
    'one check in several rows is one line',
    [finding('target-zero', 'C4'), finding('target-zero', 'C9')],
    ['C4 and C9: is none what is wanted? Settled by choosing Up to in “Target reads as”.'],
  ],
  [
    'more than a few places are folded',
    many,
    ['C2, C3, C4, C5, C6, C7 and 12 more: is none what is wanted? Settled by choosing Up to in “Target reads as”.'],
  ],
  [
    'one finding of many rows names them, and not the cells of other columns',
    [finding('total-fits-no-method', 'H4', { related: ['H5', 'D4:G4'] })],
    ['H4 and H5: how is the total made? Settled by checking the columns, or choosing in the method column.'],
  ],
  [
    'what a table as a whole leaves open',
    [finding('as-at', null)],
    ['Which date are the figures for? Settled by a date in a heading or on Plan settings.'],
  ],
  ['a check without a line here says itself what to do', [finding('protected', null)], ['Its own words.']],
  ['notes and errors ask nothing', [finding('target-zero', 'C4', { severity: 'note' })], []],
])('an ask: %s', (_what, findings, lines) => {
  expect(asksOfFindings(findings)).toEqual(lines);
});

test('a sheet that is asked a great deal: the first six, then how many more, within 120 columns', () => {
  const asks = Array.from({ length: 18 }, (_, index) => `C${String(index + 2)}: is none what is wanted?`);
  const text = readingReport([{ file: 'a.xlsx', sheets: [], asked: [{ sheet: 'Plan settings', asks }], problem: null, milliseconds: 1 }]);
  const lines = text.trimEnd().split('\n').slice(0, -1);
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([120]));
  expect(text).toContain('? C7: is none what is wanted?');
  expect(text).not.toContain('C8');
  expect(text).toContain('│ and 12 more');
});
