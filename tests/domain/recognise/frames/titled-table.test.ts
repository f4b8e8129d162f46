// Under a title and headings of its own another table begins: neither title, headings nor rows of it are deliverables
// of the table above.

import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from '../grid-of';
import { kindsIn, tableOf } from '../reading-of';

type Rows = readonly (readonly TestCell[])[];

const learners: Rows = [
  ['College', 'Full-year target', 'Sep', 'Nov', 'Jan', '% of target', 'Comment'],
  ['North', 4200, 1640, 2105, 2388, 0.57, null],
  ['South', 2600, 540, 1010, 1342, 0.52, 'Two tutors left'],
  ['West', 780, 96, 188, 247, 0.32, null],
  ['All colleges', 7580, 2276, 3303, 3977, 0.52, null],
];

const grants: Rows = [
  ['Grants paid', 'Target', 'Q1', 'Q2', 'Total', 'RAG'],
  ['Shop fronts', 20, 3, 5, 8, 'A'],
  ['Rate relief', 60, 20, 22, 42, 'G'],
  ['Start-ups', 12, 0, 2, 2, 'R'],
];

const actions: Rows = [
  ['Ref', 'Measure', 'Target', 'Q1', 'Q2', 'Q3'],
  ['M1', 'Visits made', 400, 90, 110, 95],
  ['M2', 'Repairs done', 80, 12, 30, 11],
  ['M3', 'Calls taken', 900, 200, 250, 300],
];

test.each<[string, Rows, Rows, number]>([
  [
    'of last year, under a blank row',
    learners,
    [
      [],
      ['Table B: results of those who left in 2024/25'],
      ['College', 'Leavers', 'Achieved', 'Achievement rate', 'Target rate'],
      ['North', 4015, 3493, 0.87, 0.86],
      ['South', 2488, 2189, 0.88, 0.86],
      ['All colleges', 6503, 5682, 0.87, 0.86],
    ],
    4,
  ],
  [
    'whose columns do not line up',
    grants,
    [
      [],
      [null, 'Who applied'],
      [null, 'Ward', 'Applications', 'Granted', 'Refused'],
      [null, 'Abbey', 30, 12, 18],
      [null, 'Castle', 22, 9, 13],
    ],
    3,
  ],
  [
    'of counts by state',
    grants,
    [[], [null, 'Who applied'], [null, 'Ward', 'Green', 'Completed', 'Declined'], [null, 'Abbey', 30, 12, 18], [null, 'Castle', 22, 9, 13]],
    3,
  ],
  [
    'straight under the last row, its title naming a table',
    grants,
    [['Table 2 – money by ward'], ['Ward', 'Paid', 'Owed'], ['Abbey', 3000, 120], ['Castle', 900, 0], ['All wards', 3900, 120]],
    3,
  ],
  [
    'of risks, in words where the first has figures',
    actions,
    [
      [],
      ['Risks to delivery'],
      ['Ref', 'Risk', 'Owner', 'Mitigation', 'Status'],
      ['R1', 'Vans fail', 'Fleet manager', 'Hire more', 'Open'],
      ['R2', 'Staff leave', 'Head of service', 'Pay more', 'Open'],
    ],
    3,
  ],
  [
    'under two lines of title',
    actions,
    [
      [],
      ['Staffing'],
      ['At the end of the quarter'],
      ['Team', 'Target posts', 'Filled', 'Vacancy rate'],
      ['Visits', 12, 11, 0.08],
      ['Repairs', 30, 24, 0.2],
    ],
    3,
  ],
])('a second table %s', (_case, table, second, rows) => {
  const read = tableOf([...table, ...second]);
  expect(kindsIn(read)).toBe(kindsIn(tableOf(table)));
  expect(read.rows.filter(({ kind }) => kind === 'deliverable')).toHaveLength(rows - (table === learners ? 1 : 0));
});

test.each<[string, Rows, readonly string[]]>([
  [
    'under a theme in a row of words',
    [
      [],
      ['Policy'],
      ['M4', 'Strategy agreed', 'by May', 'drafted', 'consulted', 'agreed'],
      ['M5', 'Talks held', 12, 2, 3, 4],
      ['M6', 'Guides sent', 40, 9, 9, 9],
    ],
    ['Strategy agreed', 'Talks held', 'Guides sent'],
  ],
  [
    'under the same headings once more',
    [
      [],
      ['Other work'],
      ['Ref', 'Measure', 'Target', 'Q1', 'Q2', 'Q3'],
      ['M4', 'Talks held', 12, 2, 3, 4],
      ['M5', 'Guides sent', 40, 9, 9, 9],
    ],
    ['Talks held', 'Guides sent'],
  ],
  ['under a theme alone', [[], ['Other work'], ['M4', 'Talks held', 12, 2, 3, 4]], ['Talks held']],
])('the table goes on %s', (_case, more, names) => {
  const reading = [...actions, ...more];
  const all = readAll(reading);
  for (const name of names) expect(all).toContain(name);
});

function readAll(rows: Rows): readonly string[] {
  return recogniseSheet(gridOf(rows)).tables.flatMap(({ rows: read }) =>
    read.filter(({ kind }) => kind === 'deliverable').map(({ description }) => description),
  );
}
