// Four-week periods and weeks are periods: "P1" to "P13", "Period 01", "w/c 6 Jan". They have no dates that aren't said, and
// "P1" beside nothing of its kind is a priority or a project's number.

import { columnLetters } from '../../../../src/domain/model/cell';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { readPeriodHeading } from '../../../../src/domain/recognise/headings/period-headings';
import { gridOf, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Line = readonly TestCell[];

const table = (headings: readonly string[], years: number): readonly Line[] => [
  ['Measure', 'Annual target', ...headings, 'YTD'],
  ...['Ferry trips', 'Lift repairs', 'Kiosk sales'].map((name, row): Line => {
    const filled = headings.map((_, index) => (index < years ? 10 + index * 3 + row : null));
    return [name, 400, ...filled, filled.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)];
  }),
];

const numbers = (count: number, of: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => of(index + 1));

test.each<[string, readonly string[], number]>([
  ['P1 to P13', numbers(13, (number) => `P${String(number)}`), 7],
  ['Period 1 to Period 13', numbers(13, (number) => `Period ${String(number)}`), 5],
  ['P01 to P13', numbers(13, (number) => `P${String(number).padStart(2, '0')}`), 9],
  ['the first four of them', numbers(4, (number) => `P${String(number)} actual`), 4],
  ['weeks by their first day', ['w/c 6 Jan', 'w/c 13 Jan', 'w/c 20 Jan', 'w/c 27 Jan', 'w/c 3 Feb'], 5],
  ['weeks by their last day', ['Week ending 12 Jan 2025', 'Week ending 19 Jan 2025', 'Week ending 26 Jan 2025'], 3],
  ['half terms', numbers(6, (number) => `HT${String(number)}`), 6],
  ['the terms of a school with six', numbers(6, (number) => `Term ${String(number)}`), 4],
  ['half terms by season', ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2'], 3],
  ['half terms in full', numbers(6, (number) => `Half-term ${String(number)} 2025/26`), 5],
  ['weeks by number', ['Wk 1', 'Wk 2', 'Wk 3', 'Wk 4'], 4],
])('%s are the periods', (_case, headings, filled) => {
  const read = tableOf(table(headings, filled));
  const letters = headings.map((_, index) => columnLetters(index + 2)).join('');
  expect(rolesIn(read)).toBe(`description A, target B, periods ${letters}, total ${columnLetters(headings.length + 2)}`);
  expect(read.columns.periods.map(({ span }) => span)).toEqual(headings.map(() => null));
  expect(read.cumulative).toBeUndefined();
});

test.each(['P14', 'Priority 1', 'P1.1', 'Per 1000 people', 'Actual to period 9', 'Days per week', 'Weekly target', 'WC repairs'])(
  '%s is no numbered period and no week',
  (heading) => {
    expect(['numbered', 'week']).not.toContain(readPeriodHeading(heading)?.level);
  },
);

test('project numbers down the side don’t turn a plan on its side', () => {
  const rows: readonly Line[] = [
    ['Ref', 'Action', 'Due date', 'RAG'],
    ['P1', 'Mend the roof', '31 March 2025', 'Green'],
    ['P2', 'Open the park', '30 June 2025', 'Red'],
    ['P3', 'Paint the hall', '31 May 2025', 'Amber'],
  ];
  const { layout, tables } = recogniseSheet(gridOf(rows));
  expect([layout, ...tables.map(rolesIn)]).toEqual(['plan', 'description B, timescale C, rag D']);
});

test('a refusal names no column that is empty', () => {
  const { reason } = recogniseSheet(
    gridOf([['Hall', 'Seats', 'Spare', 'Stage'], ...['North', 'South'].map((name): Line => [name, 40, null, 'wood'])]),
  );
  expect(reason).toContain('“Seats” (column B) with numbers');
  expect(reason).not.toContain('column C');
});

test.each<[string, string | undefined]>([
  ['All quarterly figures are cumulative from 1 April', 'headings'],
  ['Data is shown as a running total', 'headings'],
  ['Numbers given are cumulative', 'headings'],
  ['Cumulative performance report', 'title'],
  ['Figures are not cumulative', undefined],
  ['Performance report', undefined],
])('the line "%s" above the table says %s', (line, said) => {
  const rows: readonly Line[] = [[line], ['Measure', 'Target', 'Q1', 'Q2'], ['Ferry trips', 90, 20, 41], ['Lift repairs', 40, 8, 19]];
  expect(tableOf(rows).cumulative).toBe(said);
});
