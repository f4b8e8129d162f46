// A key, a legend, a note or a source is never a row of the plan, wherever it stands; a name with nothing filled in is.

import { tablesOf } from '../reading-of';
import type { TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];

const layouts = {
  measures: (...last: Rows): Rows => [
    ['Measure', 'Target', 'Q1', 'Q2', 'RAG', 'Comments'],
    ['Beds in use', 140, 22, 31, 'A', null],
    ['Lifts serviced', 110, 34, 29, 'G', null],
    ['Keys returned', 30, 4, 6, 'A', null],
    ...last,
  ],
  'under themes': (...last: Rows): Rows => [
    ['Measure', 'Target', 'Q1', 'Q2', 'RAG', 'Comments'],
    ['Growth'],
    ['Beds in use', 140, 22, 31, 'A', null],
    ['Lifts serviced', 110, 34, 29, 'G', null],
    ['Income'],
    ['Keys returned', 30, 4, 6, 'A', null],
    ['Rents paid', 30, 4, 6, 'A', null],
    ...last,
  ],
  'with themes beside': (...last: Rows): Rows => [
    ['Theme', 'Measure', 'Target', 'Q1', 'Q2', 'RAG'],
    ['Growth', 'Beds in use', 140, 22, 31, 'A'],
    ['Growth', 'Lifts serviced', 110, 34, 29, 'G'],
    ['Income', 'Keys returned', 30, 4, 6, 'A'],
    ...last.map((row) => (row.length === 0 ? row : [null, ...row])),
  ],
  actions: (...last: Rows): Rows => [
    ['Action', 'By when', 'Status', 'Progress'],
    ['Agree the policy', 'May 2026', 'Green', 'Draft done'],
    ['Consult on it', 'June 2026', 'Amber', null],
    ['Adopt it', 'July 2026', 'Green', null],
    ...last,
  ],
};

const deliverables = (rows: Rows): readonly string[] =>
  tablesOf(rows).flatMap((table) => table.rows.filter(({ kind }) => kind === 'deliverable').map(({ description }) => description));

const lines = [
  'Key: G = on target, A = near',
  'Green = on target',
  'G – on target',
  'Amber: within 5% of target',
  'G = at or better than the target. A = within tolerance. R = outside it. Sales are rated by the forecast that the manager made for the year end in June.',
  'RAG key – Green on track, Amber some slippage, Red off track',
  'p = provisional',
  '* provisional',
  '↑ improving',
  'Note: figures are provisional',
  'Source: housing system',
  'Legend: see the guidance',
  '75% or more of profile Green, 60–74 Amber, below 60 Red',
  'RAG is the manager’s confidence in delivery',
];

describe.each(Object.entries(layouts))('%s', (_layout, layout) => {
  const rows = deliverables(layout());

  test.each(lines)('“%s” after a blank row', (line) => {
    expect(deliverables(layout([], [line]))).toEqual(rows);
  });

  test('a key of three lines, and remarks in sentences', () => {
    const remark =
      'Figures for the second quarter may be revised when the audit of the returns is finished in the autumn, as they were last year.';
    expect(deliverables(layout([], ['G – on target'], ['A – within 5%'], ['R – off target']))).toEqual(rows);
    expect(deliverables(layout([], [remark], ['Targets were agreed in March.']))).toEqual(rows);
  });
});

test.each(lines)('“%s” straight under the last row, and among the rows', (line) => {
  for (const layout of [layouts.measures, layouts.actions]) {
    const rows = deliverables(layout());
    expect(deliverables(layout([line]))).toEqual(rows);
    expect(deliverables(layout([line], ['Doors painted', 20, 3, 4, 'G', null]))).toEqual([...rows, 'Doors painted']);
  }
});

test.each(['Green Lane: resurfacing', 'Red House – new roof', 'A new pavilion', 'Key workers housed', 'Source protection zones mapped'])(
  '“%s” with nothing filled in yet is a row',
  (name) => {
    // Under themes in lines of their own it may be the next theme.
    for (const [kind, layout] of Object.entries(layouts)) if (kind !== 'under themes') expect(deliverables(layout([name]))).toContain(name);
  },
);

test('where blank rows part all rows, the last name is a row all the same', () => {
  const [headings = [], ...rows] = layouts['with themes beside']();
  const spaced = [headings, ...rows.flatMap((row) => [[], row])];
  expect(deliverables([...spaced, [], [null, 'Doors painted']])).toContain('Doors painted');
});
