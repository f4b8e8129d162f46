// A sheet whose rows each hold one kind of thing is turned on its side, and is refused as that; a plan whose rows mix kinds never is.

import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];
const day = (serial: number): TestCell => ({ shown: serial, as: 'dd/mm/yyyy' });

const reasonOf = (rows: Rows): string => recogniseSheet(gridOf(rows)).reason ?? '';

test.each<[string, Rows]>([
  [
    'libraries, with a title over them',
    [
      ['Four libraries: where each has got to'],
      [null, 'Ashby', 'Byford', 'Coln', 'Denton'],
      ['Ward', 'North', 'East', 'East', 'South'],
      ['Who leads', 'Kay', 'Joe', 'Kay', 'Mo'],
      ['Money £', 84000, 62000, 9000, 12000],
      ['Gone £', 8400, 6200, 900, 1200],
      ['Shelves wanted', 40, 30, 12, 9],
      ['Work begins', day(46000), day(46040), day(46100), day(46120)],
      ['Doors open', day(46200), day(46240), day(46300), null],
      ['How it is', 'Good', 'Slow', 'Good', 'Stuck'],
    ],
  ],
  [
    'two roads, dates first and a note under them',
    [
      ['Road', 'Mill Lane', 'Quay Road', 'Hill Rise'],
      ['Surveyed', day(45900), day(45910), day(45920)],
      ['On site', day(46000), day(46040), null],
      ['Metres', 1200, 800, 450],
      ['Metres so far', 300, 800, 0],
      ['Contractor', 'Ardley', 'Bray', 'Ardley'],
      ['Said last', 'Frost', 'Finished', 'Waiting'],
      ['Figures are the contractors’ own.'],
    ],
  ],
  [
    'labels in the second column',
    [
      [null, 'Name', 'Choir', 'Drums', 'Dance'],
      [null, 'Town', 'Oakhurst', 'Weirbridge', 'Oakhurst'],
      [null, 'Begun', day(45900), day(45910), day(45920)],
      [null, 'Ends', day(46000), day(46040), day(46090)],
      [null, 'People', 300, 150, 80],
      [null, 'Came', 248, 163, 44],
      [null, 'Return', 'Yes', 'No', 'Yes'],
    ],
  ],
])('%s', (_variant, rows) => {
  expect(reasonOf(rows)).toMatch(/headings down the side/u);
});

test('a plan with a line for each project is none, and its numbering needs no heading', () => {
  const lines: Rows = [
    [null, 'Promised', 'How many', 'So far', 'To go', 'Said'],
    ...['Benches', 'Bins', 'Plots', 'Lamps', 'Gates', 'Ponds'].map((name, index): readonly TestCell[] => [
      index + 1,
      name,
      20 + index,
      5 + index,
      15,
      'On its way.',
    ]),
  ];
  expect(reasonOf(lines)).not.toMatch(/headings down the side|cross-tabulation/u);
});

test('a cross-tabulation is told with the columns that have no heading', () => {
  const rows: Rows = [
    [null, null, 'Cricket', 'Tennis', 'Chess'],
    ...['North', 'South', 'East', 'West', 'Centre', 'Coast'].flatMap((area, index): Rows => [
      [area, 'Boys', 4 + index, 5, 6],
      [area, 'Girls', 7, 8 + index, 9],
    ]),
  ];
  expect(reasonOf(rows)).toMatch(/cross-tabulation: columns A and B have no heading over them/u);
});
