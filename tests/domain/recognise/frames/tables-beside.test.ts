// Two tables side by side are each read for itself; a spacer column inside one table leaves it one.

import { day, findingsIn } from '../../assess/sheet-states';
import { rolesIn, tablesOf } from '../reading-of';
import type { TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];

const works: Rows = [
  ['Action', 'Owner', 'Deadline', 'Status'],
  ['Mend the sea wall', 'Coast', day('2024-06-30'), 'Done'],
  ['Paint the bandstand', 'Parks', day('2024-08-31'), 'In progress'],
  ['Move the archive', 'Estates', day('2024-11-30'), 'Not started'],
];
const measures: Rows = [
  ['Measure', 'Target', 'Q1', 'Q2'],
  ['Loans made', 4000, 1100, 1250],
  ['Passes issued', 900, 240, 290],
  ['Halls let', 120, 20, 33],
];
const risks: Rows = [
  ['Risk', 'Score', 'RAG'],
  ['Strike', 12, 'Red'],
  ['Fire', 4, 'Green'],
  ['Flood', 9, 'Amber'],
];
const costs: Rows = [
  ['Heading', 'Budget £', 'Q1 £', 'Q2 £', 'Spent £'],
  ['Seeds and tools', 9000, 2100, 3300, 5400],
  ['Tutors', 6400, 1800, 2200, 4000],
  ['Minibus', 2800, 600, 790, 1390],
];

/** One table left of another, with one empty column between; the shorter is filled up with blank cells. */
function beside(left: Rows, right: Rows): Rows {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const cells = left[index] ?? [];
    return [...cells, ...Array.from({ length: width - cells.length + 1 }, () => null), ...(right[index] ?? [])];
  });
}

describe('two tables with one empty column between', () => {
  test.each<[string, Rows, readonly string[]]>([
    ['actions, then measures', beside(works, measures), ['description A, timescale C, progress D', 'description F, target G, periods HI']],
    [
      'measures, then costs under a name that isn’t known',
      beside(measures, costs),
      ['description A, target B, periods CD', 'description F, target G, periods HI, total J'],
    ],
    [
      'measures, then actions that go on further',
      beside(measures, [...works, ['Close the annexe', 'Estates', day('2025-03-31'), 'Not started']]),
      ['description A, target B, periods CD', 'description F, timescale H, progress I'],
    ],
    [
      'with a title over each',
      [['Works', null, null, null, null, 'Measures'], ...beside(works, measures)],
      ['description A, timescale C, progress D', 'description F, target G, periods HI'],
    ],
  ])('are each read for itself: %s', (_, rows, roles) => {
    expect(tablesOf(rows).map(rolesIn)).toEqual(roles);
  });

  test('lend their rows nothing, neither a status nor a date', () => {
    const [table] = tablesOf(beside(works, risks));
    expect(table === undefined ? '' : rolesIn(table)).toBe('description A, timescale C, progress D');
    const overdue = findingsIn(beside(works, measures), '2024-09-30').filter((text) => text.includes('overdue'));
    expect(overdue).toEqual(['note C3: Due 31 August 2024 and stated In progress: overdue by the date.']);
  });
});

describe('one empty column inside a table leaves it one', () => {
  test.each<[string, Rows, string]>([
    [
      'before the quarters',
      [
        ['Deliverable', 'Target', null, 'Q1', 'Q2', 'Total'],
        ['Loans made', 4000, null, 1100, 1250, 2350],
        ['Passes issued', 900, null, 240, 290, 530],
        ['Halls let', 120, null, 20, 33, 53],
      ],
      'description A, target B, periods DE, total F',
    ],
    [
      'before remarks and a status',
      [
        ['Deliverable', 'Target', 'Q1', 'Q2', null, 'Comments', 'RAG'],
        ['Loans made', 4000, 1100, 1250, null, 'A busy summer', 'Green'],
        ['Passes issued', 900, 240, 290, null, 'New machines came', 'Green'],
        ['Halls let', 120, 20, 33, null, 'Roof was shut', 'Red'],
      ],
      'description A, target B, periods CD, rag G, commentary F',
    ],
    [
      'between the target and the place where it is counted',
      [
        ['Deliverable', 'Target', null, 'Counted at', 'Q1', 'Q2'],
        ['Loans made', 4000, null, 'Central', 1100, 1250],
        ['Passes issued', 900, null, 'Harbour', 240, 290],
        ['Halls let', 120, null, 'Hilltop', 20, 33],
      ],
      'description A, target B, periods EF',
    ],
    [
      'between a project and its milestones',
      [
        ['Project', 'Budget', null, 'Milestone', 'Due date'],
        ['Sea wall', 4000, null, 'Design agreed', day('2024-06-30')],
        ['Bandstand', 900, null, 'Paint bought', day('2024-08-31')],
        ['Archive', 120, null, 'Boxes packed', day('2024-11-30')],
      ],
      'project A, description D, timescale E',
    ],
  ])('%s', (_, rows, roles) => {
    expect(tablesOf(rows).map(rolesIn)).toEqual([roles]);
  });
});
