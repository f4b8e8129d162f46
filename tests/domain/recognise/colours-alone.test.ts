// Colours alone make no plan: something must say what is to be done, by when or how far it is.

import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from './grid-of';

type Sheet = readonly (readonly TestCell[])[];

const day = (shown: number): TestCell => ({ shown, as: 'dd/mm/yyyy' });

test.each<[string, Sheet, RegExp]>([
  [
    'vehicles with a condition, an inspection to come and notes',
    [
      ['Ref', 'Vehicle', 'Location', 'Inspection due', 'Condition', 'Notes'],
      ['V1', 'Tipper 7.5t', 'North', day(46000), 'Amber', 'Tyres worn'],
      ['V2', 'Sweeper', 'South', day(46020), 'Green', null],
      ['V3', 'Minibus', 'North', day(45990), 'Red', 'Off the road'],
      ['V4', 'Gritter', 'South', day(46100), 'Green', null],
    ],
    /^“Condition” \(column E\) holds the state that each thing is in, .* register, not a plan;/u,
  ],
  [
    'buildings by grade, the colour first',
    [
      ['Condition rating', 'Category', 'Building', 'Manager', 'Cost'],
      ['Green', 'Leisure', 'Leisure centre', 'CB', 9100000],
      ['Amber', 'Office', 'Town hall', 'JS', 7400000],
      ['Red', 'Works', 'Depot', 'CB', 2100000],
    ],
    /^“Condition rating” \(column A\)/u,
  ],
  [
    'a traffic light beside places, and nothing else',
    [
      ['No', 'Category', 'Play area', 'Owner', 'Cost', 'RAG'],
      [1, 'Village', 'Mill Lane', 'CB', 21000, 'Green'],
      [2, 'Town', 'Station Road', 'CB', 34000, 'Amber'],
      [3, 'Village', 'The Green', 'JS', 8000, 'Red'],
    ],
    /^“RAG” \(column F\) holds a colour for each row,/u,
  ],
  [
    'two conditions of bridges with nothing else',
    [
      ['Bridge', 'Deck condition rating', 'Parapet condition rating', 'Category', 'Owner', 'Ref'],
      ['Priory bridge', 'Green', 'Amber', 'Stone', 'CB', 'B1'],
      ['Weir bridge', 'Amber', 'Amber', 'Stone', 'CB', 'B2'],
      ['Ford bridge', 'Red', 'Green', 'Steel', 'JS', 'B3'],
    ],
    /^“Deck condition rating” \(column B\) and “Parapet condition rating” \(column C\) hold/u,
  ],
])('no plan: %s', (_, rows, reason) => {
  const reading = recogniseSheet(gridOf(rows));
  expect(reading.layout).toBe('none');
  expect(reading.reason).toMatch(reason);
});

test.each<[string, Sheet]>([
  [
    'risks with a colour and what is done about them',
    [
      ['Risk', 'RAG', 'Mitigation', 'Owner'],
      ['Contractor fails', 'Amber', 'Second supplier on the framework', 'CB'],
      ['Grant is late', 'Green', 'Monthly call with the department', 'JS'],
    ],
  ],
  [
    'an action log',
    [
      ['Action', 'Owner', 'RAG'],
      ['Order the signs', 'CB', 'Green'],
      ['Book the hall', 'JS', 'Red'],
    ],
  ],
  [
    'condition works with deadlines',
    [
      ['Ref', 'Asset', 'Owner', 'Condition rating', 'Due date', 'Comments'],
      ['R1', 'Roof of the depot', 'CB', 'Red', day(46100), 'Scaffold is up'],
      ['R2', 'Boiler of the library', 'JS', 'Amber', day(46150), 'Ordered'],
    ],
  ],
  [
    'things with a colour and comments',
    [
      ['Service', 'RAG', 'Commentary'],
      ['Libraries', 'Green', 'Visits are up'],
      ['Museums', 'Amber', 'One site closed'],
    ],
  ],
  [
    'projects with nothing but a colour',
    [
      ['Project', 'Sponsor', 'RAG'],
      ['New depot', 'CB', 'Green'],
      ['Car park', 'JS', 'Amber'],
    ],
  ],
  [
    'colours of two reviews',
    [
      ['Area', 'March 2025 review', 'June 2025 review'],
      ['Libraries', 'Green', 'Amber'],
      ['Museums', 'Amber', 'Amber'],
    ],
  ],
  [
    'aims in sentences under a heading of their own',
    [
      ['Ambition for the town', 'RAG'],
      ['Every pupil learns to swim before leaving primary school', 'Green'],
      ['Nobody waits longer than a week for a repair of heating', 'Amber'],
    ],
  ],
])('a plan as before: %s', (_, rows) => {
  expect(recogniseSheet(gridOf(rows)).layout).not.toBe('none');
});
