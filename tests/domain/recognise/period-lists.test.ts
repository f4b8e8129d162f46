// Lists with one row for each reporting period: their dates are those of figures, and never deadlines.

import { day, findingsIn, refusalOf, type SheetRows } from '../assess/sheet-states';

const asAt = '2025-03-31';

test.each<[string, SheetRows, RegExp]>([
  [
    'start, end, kind and amount',
    [
      ['Ref', 'Period start', 'Period end', 'Measure', 'Actual / forecast', 'Value'],
      ...['Visits', 'Loans'].flatMap((what, index) =>
        ['2024-04-01', '2024-07-01', '2024-10-01'].map((from, at) => [
          `R${String(index)}`,
          day(from),
          day(`2024-${['06-30', '09-30', '12-31'][at] ?? ''}`),
          what,
          at === 2 ? 'Forecast' : 'Actual',
          10 * at,
        ]),
      ),
    ],
    /“Value” \(column F\).*“Period end” \(column C\)/u,
  ],
  [
    'one date and an amount, described alike',
    [
      ['Output', 'End date', 'Quantity'],
      ['Trees planted', day('2024-06-30'), 10],
      ['Trees planted', day('2024-09-30'), 11],
      ['Ponds dug', day('2024-06-30'), 1],
      ['Ponds dug', day('2024-09-30'), 2],
    ],
    /“Quantity” \(column C\).*“End date” \(column B\)/u,
  ],
  [
    'dates in words, the amount first',
    [
      ['Amount', 'Indicator', 'Target date'],
      ...['Visits', 'Loans', 'Events'].flatMap((what) => ['June 2024', 'September 2024'].map((when, at) => [at + 3, what, when])),
    ],
    /“Amount” \(column A\).*“Target date” \(column C\)/u,
  ],
])('%s', (_kind, rows, reason) => {
  expect(refusalOf(rows, asAt)).toMatch(reason);
  expect(findingsIn(rows, asAt).join('\n')).not.toContain('overdue');
});

test.each<[string, SheetRows]>([
  [
    'a budget beside actions that come again',
    [
      ['Action', 'Due date', 'Budget'],
      ['Inspect the bridge', day('2025-06-30'), 100],
      ['Inspect the bridge', day('2025-09-30'), 110],
      ['Inspect the quay', day('2025-06-30'), 100],
      ['Inspect the quay', day('2025-09-30'), 110],
    ],
  ],
  [
    'a status beside amounts',
    [
      ['Output', 'End date', 'Amount', 'Status'],
      ['Trees planted', day('2025-06-30'), 10, 'In progress'],
      ['Trees planted', day('2025-09-30'), 11, 'Not started'],
      ['Ponds dug', day('2025-06-30'), 1, 'In progress'],
      ['Ponds dug', day('2025-09-30'), 2, 'Not started'],
    ],
  ],
])('a plan all the same: %s', (_kind, rows) => {
  expect(refusalOf(rows, asAt)).toBeNull();
});
