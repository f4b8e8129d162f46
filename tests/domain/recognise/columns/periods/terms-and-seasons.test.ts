// Terms, seasons, semesters and tranches are periods of a table, and a year's column that takes them is its total.

import { readPeriodHeading } from '../../../../../src/domain/recognise/headings/period-headings';
import { rolesIn, tableOf } from '../../reading-of';
import type { TestCell } from '../../grid-of';

test.each([
  ['Michaelmas', 'term', 9],
  ['Lent 2025', 'term', 1],
  ['Trinity term', 'term', 5],
  ['Summer', 'term', 5],
  ['Autumn (Sep to Dec)', 'term', 9],
  ['Winter', 'stage', null],
  ['Semester 2', 'stage', null],
  ['Second semester', 'stage', null],
  ['Tranche 1', 'stage', null],
])('“%s” is a %s', (heading, level, firstMonth) => {
  const period = readPeriodHeading(heading);
  expect(period?.level).toBe(level);
  expect(period?.firstMonth).toBe(firstMonth);
});

test.each(['Lent books', 'Summer school places', 'Winter fuel', 'Trinity Ward', 'Tranche 10a'])('“%s” is no period', (heading) => {
  expect(readPeriodHeading(heading)).toBeNull();
});

const year = (row: number, columns: string, how: string): string => `=${how}(${columns.split('').join(`${String(row)}:`)}${String(row)})`;

test.each([
  ['terms', ['Michaelmas', 'Lent', 'Trinity']],
  ['seasons', ['Winter', 'Spring', 'Summer']],
  ['semesters and a summer', ['Semester 1', 'Semester 2', 'Semester 3']],
])('%s: the year’s own formulas say how each row is counted', (_what, periods) => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Measure', 'Target', ...periods, 'Outturn'],
    ['Concerts given', 30, 8, 9, 10, { formula: year(2, 'CE', 'SUM'), gives: 27 }],
    ['Choir members', 60, 50, 52, 54, { formula: '=E3', gives: 54 }],
    ['Marks out of ten', 7, 6, 7, 8, { formula: year(4, 'CE', 'AVERAGE'), gives: 7 }],
    ['Most in one hall', 200, 120, 210, 150, { formula: year(5, 'CE', 'MAX'), gives: 210 }],
  ];
  expect(rolesIn(tableOf(rows))).toBe('description A, target B, periods CDE, total F');
});
