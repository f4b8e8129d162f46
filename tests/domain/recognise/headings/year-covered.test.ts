// The year is the one that the periods cover, whatever its usual months; where name and months contradict each other nobody is told one.

import { gridOf, type TestCell } from '../grid-of';
import { tableOf } from '../reading-of';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';

type Line = readonly TestCell[];

const lines: readonly Line[] = [
  ['Loans', 90, 10, 20],
  ['Visits', 80, 10, 20],
];

test.each<[string, readonly Line[], string]>([
  [
    'July to June, under a pair of years',
    [['Measure', 'Target 2024/25', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar', 'Apr-Jun']],
    '2024-07-01 2025-06-30',
  ],
  [
    'October to September, each dated',
    [['Measure', 'Target', 'Oct-Dec 2024', 'Jan-Mar 2025', 'Apr-Jun 2025', 'Jul-Sep 2025']],
    '2024-10-01 2025-09-30',
  ],
  [
    'January to December in the title',
    [['January to December 2024'], ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4']],
    '2024-01-01 2024-12-31',
  ],
  ['the year ended in June', [['Year ended 30 June 2025'], ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4']], '2024-07-01 2025-06-30'],
  ['from month to month', [['September 2024 to August 2025'], ['Measure', 'Target', 'Q1', 'Q2']], '2024-09-01 2025-08-31'],
  ['a school year', [['School year 2024/25'], ['Measure', 'Target', 'Q1', 'Q2']], '2024-09-01 2025-08-31'],
  ['terms', [['Measure', 'Target 2024/25', 'Autumn term', 'Spring term', 'Summer term']], '2024-09-01 2025-08-31'],
  ['April to March', [['Measure', 'Target 2024/25', 'Apr-Jun', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar']], '2024-04-01 2025-03-31'],
  ['two of its quarters only', [['Measure', 'Target 2024/25', 'Jul-Sep', 'Oct-Dec']], '2024-04-01 2025-03-31'],
  ['name and months contradict each other', [['Measure', 'Target 2024/25', 'Jan-Mar', 'Apr-Jun', 'Jul-Sep', 'Oct-Dec']], 'none'],
])('%s', (_variant, headings, year) => {
  const table = tableOf([...headings, ...lines]);
  expect(table.year === null ? 'none' : `${table.year.start} ${table.year.end}`).toBe(year);
});

const returns: Line = ['Measure', 'Full-year target', 'R02 (Sep)', 'R04 (Nov)', 'R06 (Jan)', 'R10 (May)'];

test.each<[string, readonly Line[], string]>([
  [
    'of an academic year that begins in August',
    [['Adult skills, academic year 2025/26'], [], ['Learners – cumulative since 1 August 2025'], returns],
    '2025-08-01 2026-07-31',
  ],
  ['of a year named without its months', [['Skills 2025/26, cumulative from 1 October'], returns], '2025-10-01 2026-09-30'],
  ['said of the year to date', [['Skills 2025/26'], ['Year to date since 1st of August 2025'], returns], '2025-08-01 2026-07-31'],
  ['of another year says nothing', [['Academic year 2025/26'], ['Cumulative since 1 August 2023'], returns], '2025-09-01 2026-08-31'],
  ['not said', [['Academic year 2025/26'], ['Cumulative'], returns], '2025-09-01 2026-08-31'],
])('counted since a day %s', (_variant, headings, year) => {
  const table = tableOf([...headings, ...lines]);
  expect(table.year === null ? 'none' : `${table.year.start} ${table.year.end}`).toBe(year);
});

test('periods lie in the year that they cover', () => {
  const { tables } = recogniseSheet(gridOf([['Measure', 'Target 2024/25', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar', 'Apr-Jun'], ...lines]));
  expect(tables[0]?.columns.periods.map(({ span }) => span?.start)).toEqual(['2024-07-01', '2024-10-01', '2025-01-01', '2025-04-01']);
});
