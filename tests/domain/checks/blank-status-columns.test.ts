// A RAG column without a word in any row is told: its cells may be coloured, and colours alone aren't read.

import { findingsIn, type SheetRows } from '../assess/sheet-states';

const asAt = '2025-03-31';
const said = /note [A-Z]\d: Column [A-Z] \(“[^”]+”\) holds no words\. If its cells are coloured, colours alone aren’t read/u;

test.each<[string, SheetRows]>([
  [
    'a narrative',
    [
      ['Objective', 'Target', 'Progress this quarter', 'RAG'],
      ['Faster decisions', 'We will answer every query within ten working days', 'Nine in ten were answered within ten days.', null],
      ['Clear guidance', 'We will rewrite the guide for new applicants', 'The guide is with the designers and will be out in May.', null],
    ],
  ],
  [
    'a plan with a traffic light left of its dates',
    [
      ['Action', 'Traffic light', 'Due date'],
      ['Clear the drains', null, 'June 2025'],
      ['Paint the hall', null, 'July 2025'],
    ],
  ],
  [
    'figures with a status at the end',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'RAG status'],
      ['Visits made', 200, 40, 60, null],
      ['Guides printed', 90, 20, 25, null],
    ],
  ],
])('%s', (_what, rows) => {
  expect(findingsIn(rows, asAt).join('\n')).toMatch(said);
});

test('one word in the column is enough for silence', () => {
  const rows: SheetRows = [
    ['Action', 'RAG', 'Due date'],
    ['Clear the drains', 'Green', 'June 2025'],
    ['Paint the hall', null, 'July 2025'],
  ];
  expect(findingsIn(rows, asAt).join('\n')).not.toMatch(said);
});
