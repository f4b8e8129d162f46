// Stages of the same things are no periods, though the officer adds them up: what is done stands in the last of them, and
// where that can't be told it is asked. Columns that only sound like stages are read as ever.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Lines = readonly (readonly TestCell[])[];

/** "2: 18 45% Amber" of each row, then "asked" where something is. */
function readAs(lines: Lines): string {
  const review = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-03-31', answers: [] });
  const rows = review.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const told = rows.map(({ total, achieved, rating }) => {
    const percent = achieved === null ? '–' : `${String(Math.round(achieved * 100))}%`;
    return `${String(total ?? '–')} ${percent} ${rating !== null && 'status' in rating ? rating.status : '–'}`;
  });
  return [...told, ...(review.findings.some(({ severity }) => severity === 'ask') || review.questions.length > 0 ? ['asked'] : [])].join(
    ', ',
  );
}

const letters = 'ABCDEFGHI';
/** Rows of a name, a target and figures, which a formula in the last column adds up. */
function summed(headings: readonly string[], rows: readonly (readonly [string, ...number[]])[]): Lines {
  const last = letters[headings.length] ?? '';
  return [
    ['Site', ...headings, 'Total'],
    ...rows.map(([name, target = 0, ...figures], index): readonly TestCell[] => {
      const row = String(index + 2);
      const gives = figures.reduce((sum, figure) => sum + figure, 0);
      return [name, target, ...figures, { formula: `=SUM(C${row}:${last}${row})`, gives }];
    }),
  ];
}

const three: readonly (readonly [string, ...number[]])[] = [
  ['Weir Court', 50, 20, 18, 12],
  ['Kiln Yard', 40, 30, 10, 0],
  ['Tannery', 20, 0, 0, 20],
];
const lastDone = '12 24% Amber, 0 0% Amber, 20 100% Green';

test.each<[string, Lines]>([
  ['homes', summed(['Target', 'Under offer', 'Under construction', 'Handed over'], three)],
  ['grants', summed(['Target', 'Applications', 'Offered', 'Paid out'], three)],
  ['savings', summed(['Target', 'Identified', 'Agreed', 'Banked'], three)],
  ['with what is counted', summed(['Target', 'Homes identified', 'Homes on site', 'Homes completed'], three)],
  ['without a total', summed(['Target', 'Planned', 'Started', 'Completed'], three).map((line) => line.slice(0, -1))],
])('what is done is the last stage: %s', (_variant, lines) => {
  expect(readAs(lines)).toBe(lastDone);
});

test('what was given up comes after what is done, and the order may be turned round', () => {
  const lines = summed(
    ['Target', 'Completed', 'In progress', 'Not started', 'Withdrawn'],
    [
      ['Weir Court', 50, 12, 18, 20, 4],
      ['Kiln Yard', 40, 0, 10, 30, 1],
      ['Tannery', 20, 20, 0, 0, 0],
    ],
  );
  expect(readAs(lines)).toBe(lastDone);
});

test.each<[string, Lines]>([
  ['none says that it is the end', summed(['Target', 'Submitted', 'Shortlisted', 'Agreed'], three)],
  ['two say so', summed(['Target', 'On site', 'Completed', 'Occupied'], three)],
  ['the target is of an earlier stage', summed(['Target approvals', 'Applied', 'Approved', 'Paid'], three)],
])('asked, and nothing is met or rated: %s', (_variant, lines) => {
  expect(readAs(lines)).toMatch(/^[^%A-Z]*asked$/u);
});

test('the officer’s own percentage of all stages is asked about', () => {
  const [headings = [], ...rows] = summed(['Target', 'Identified', 'On site', 'Completed'], three);
  const lines = rows.map((line, index) => {
    const row = String(index + 2);
    return [...line, { formula: `=F${row}/B${row}`, gives: 1 }];
  });
  expect(readAs([[...headings, '% of target'], ...lines])).toMatch(/asked$/u);
});

test.each<[string, readonly string[]]>([
  ['quarters', ['Target', 'Q1', 'Q2', 'Q3']],
  ['places', ['Target', 'North', 'South', 'East']],
  ['stages of quarters', ['Target', 'Completed Q1', 'Completed Q2', 'Completed Q3']],
  ['one stage among places', ['Target', 'North', 'Delivered elsewhere', 'East']],
])('nothing changes: %s', (_variant, headings) => {
  expect(readAs(summed(headings, three))).toContain('50 100%');
});
