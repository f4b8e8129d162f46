// A target of nought is a ceiling where its words or its neighbours say so, else it is asked about; and "≤ 48" never
// says that more is better.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Line = readonly TestCell[];

/** "up to, less", "at least, asked": how each target reads. */
function readsIn(rows: readonly Line[]): readonly string[] {
  return rowsIn(rows).map(({ row: { target } }) =>
    [target.kind, target.limited, target.betterOpen === true ? 'asked' : undefined].filter((said) => said !== undefined).join(', '),
  );
}

function rowsIn(rows: readonly Line[]) {
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  return review.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
}

const headings: Line = ['Indicator', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'YTD', 'RAG'];

test.each<[string, Line]>([
  ['an infection', ['MRSA bacteraemia cases', 0, 0, 1, 0, 1, 'R']],
  ['what nobody wants', ['Mixed-sex accommodation breaches', 0, 2, 1, 0, 3, 'R']],
  ['what went wrong', ['Operations cancelled on the day', 0, 2, 0, 0, 2, 'R']],
])('nought of %s is a ceiling', (_case, line) => {
  expect(readsIn([headings, line])).toEqual(['up to, less']);
});

test('nought between ceilings is one', () => {
  const rows: readonly Line[] = [
    headings,
    ['Clostridioides difficile cases', '≤ 48', 12, 13, 11, 36, 'G'],
    ['Blue-light diversions', 0, 0, 1, 0, 1, null],
    ['Inpatient falls per 1,000 bed days', '≤ 6.0', 6.2, 5.9, 5.8, 5.8, 'G'],
  ];
  expect(readsIn(rows)[1]).toBe('up to, less');
  expect(rowsIn(rows)[1]?.draft).not.toMatch(/pace|Due by/u);
});

test('nought of which nothing says that it is a ceiling is asked about, and nothing is told of its pace', () => {
  const rows: readonly Line[] = [headings, ['Homes let', 40, 9, 10, 12, 31, null], ['Blue-light diversions', 0, 0, 1, 0, 1, null]];
  expect(readsIn(rows)[1]).toBe('at least, asked');
  expect(rowsIn(rows)[1]?.draft).not.toMatch(/pace|Due by/u);
});

test.each<[string, string]>([
  ['≤ 48 p.a.', 'G'],
  ['no more than 48', 'G'],
  ['at most 48', 'G'],
  ['fewer than 48', 'G'],
])('“%s” never says that more is better', (target, rag) => {
  const rows: readonly Line[] = [
    headings,
    ['Cases (trust-attributed)', target, 12, 13, 11, 36, rag],
    ['Homes let', 40, 9, 10, 12, 31, null],
  ];
  expect(readsIn(rows)[0]).not.toContain('more');
});

test('“up to 48 places” that are given out still may', () => {
  expect(readsIn([headings, ['Training places given out', 'up to 48', 12, 13, 11, 36, null]])).toEqual(['up to, more']);
});
