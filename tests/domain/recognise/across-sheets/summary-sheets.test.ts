// A sheet that shows part of a larger plan is compared with it and left alone; no row of the plan is lost, none counts twice.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { summaryOf } from '../../../../src/domain/summary/summary-rows';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];
const link = (formula: string, gives: number): TestCell => ({ formula, gives });

/** Which sheets are plans, how many rows the roll-up counts, and what is told of rows that stand twice. */
function read(sheets: Readonly<Record<string, Rows>>): { plans: readonly string[]; counted: number; told: readonly string[] } {
  const grids = Object.entries(sheets).map(([name, rows], index) => {
    const grid = gridOf(rows, { sheet: name });
    return { ...grid, sheet: { id: `s${String(index)}`, name } };
  });
  const review = reviewWorkbook(snapshotOf(...grids), { ...noOptions, asAt: '2026-06-30' });
  return {
    plans: review.sheets.filter(({ reading }) => reading.tables.length > 0).map(({ reading }) => reading.sheet.name),
    counted: summaryOf(review, () => 1).rows.length,
    told: review.findings
      .filter(({ check }) => check === 'repeated-figure' || check === 'shared-rows')
      .map(({ sheet, cell, stated, computed }) => `${sheet}!${cell ?? ''} ${String(stated)}/${String(computed)}`),
  };
}

const plan: Rows = [
  ['Ref', 'Action', 'Service', 'Target', 'Reached', 'Finish by', 'Status'],
  ['H1', 'Homes insulated', 'Housing', 900, 410, 'March 2028', 'On track'],
  ['H2', 'Boilers replaced', 'Housing', 60, 61, 'March 2026', 'Done'],
  ['R1', 'Bus stops lit', 'Roads', 35, 12, 'May 2026', 'Late'],
  ['R2', 'Kerbs lowered', 'Roads', 240, 88, 'March 2027', 'At risk'],
  ['P1', 'Ponds dug', 'Parks', 14, 9, 'June 2027', 'On track'],
  ['P2', 'Hedges laid', 'Parks', 6, 2, 'June 2027', 'On track'],
];

test.each<[string, Rows, readonly string[]]>([
  [
    'figures linked, one target another',
    [
      ['Ref', 'Measure', 'Target (March 2028)', 'Reached', 'Status'],
      ['H1', 'Homes insulated', 900, link('=Plan!E2', 410), 'On track'],
      ['R2', 'Kerbs lowered', 250, link('=Plan!E5', 88), 'At risk'],
      ['P1', 'Ponds dug', 14, link('=Plan!E6', 9), 'On track'],
    ],
    ['Headlines!C3 250/240', 'Plan!D5 240/250'],
  ],
  [
    'typed, in other words beside the reference, one status another',
    [
      ['No.', 'What we promised', 'Goal', 'So far', 'How it stands'],
      ['P1', 'New ponds dug', 14, 9, 'On track'],
      ['R2', 'Kerbs lowered at crossings', 240, 88, 'On track'],
      ['H1', 'Insulated homes', 900, 410, 'On track'],
      ['R1', 'Bus stops with lights', 35, 12, 'Late'],
    ],
    ['Headlines!E3 On track/At risk', 'Plan!G5 At risk/On track'],
  ],
  [
    'without references, in another order, one figure another',
    [
      ['Measure', 'Target', 'Actual', 'RAG'],
      ['Hedges laid', 6, 2, 'On track'],
      ['Homes insulated', 900, 410, 'On track'],
      ['Kerbs lowered', 240, 86, 'At risk'],
      ['Ponds dug', 14, 9, 'On track'],
    ],
    ['Headlines!C4 86/88', 'Plan!E5 88/86'],
  ],
  [
    'one line for each service, the reference before the name, one figure another',
    [
      ['Service', 'Lead measure', 'Target by March 2028', 'So far', 'Note for the board'],
      ['Housing', 'H1 Homes insulated', 900, 401, 'Two crews are back.'],
      ['Roads', 'R2: Kerbs lowered', 240, 88, null],
      ['Parks', 'P1 – Ponds dug', 14, 9, null],
    ],
    ['Headlines!D2 401/410', 'Plan!E2 410/401'],
  ],
  [
    'a reference before other words for the same',
    [
      ['Key indicator', 'Target', 'Reached'],
      ['R1 Stops of the bus that are lit', 35, 12],
      ['P2 Hedges newly laid', 6, 2],
      ['H2 Boilers', 60, 61],
    ],
    [],
  ],
])('a summary, %s', (_case, summary, told) => {
  const found = read({ Headlines: summary, Plan: plan });
  expect(found).toEqual({ plans: ['Plan'], counted: 6, told });
  expect(read({ Plan: plan, Headlines: summary })).toMatchObject({ plans: ['Plan'], counted: 6 });
});

test('a summary of two plans', () => {
  const parts = { Housing: [plan[0] ?? [], ...plan.slice(1, 3)], Parks: [plan[0] ?? [], ...plan.slice(3)] };
  const summary: Rows = [
    ['Measure', 'Target', 'Reached', 'Status'],
    ['Homes insulated', 900, 410, 'On track'],
    ['Kerbs lowered', 240, 88, 'At risk'],
    ['Ponds dug', 14, 9, 'On track'],
  ];
  expect(read({ Board: summary, ...parts })).toEqual({ plans: ['Housing', 'Parks'], counted: 6, told: [] });
});

test('milestones without figures: a sheet that calls itself a summary, by names and statuses', () => {
  const milestones: Rows = [
    ['Project', 'Milestone', 'Due', 'RAG'],
    ...['Roof', 'Lift', 'Lobby', 'Yard', 'Fence', 'Gate'].map((name, index): readonly TestCell[] => [
      'School',
      `${name} finished`,
      'March 2027',
      index % 3 === 0 ? 'Amber' : 'Green',
    ]),
  ];
  const [head = [], ...rows] = milestones;
  expect(read({ 'Summary for Board': [head, ...rows.slice(1, 5)], Plan: milestones })).toMatchObject({ plans: ['Plan'], counted: 6 });
  // Two schools with the same steps are two plans.
  expect(read({ Ashby: [head, ...rows.slice(1, 5)], Plan: milestones }).plans).toEqual(['Ashby', 'Plan']);
});

test.each<[string, Rows]>([
  ['other figures under the same names', plan.map((row, index) => (index === 0 ? row : [...row.slice(0, 4), index * 7, ...row.slice(5)]))],
  ['nothing done yet on either', plan.map((row, index) => (index === 0 ? row : [...row.slice(0, 4), 0, ...row.slice(5)]))],
])('%s: both are plans', (_case, rows) => {
  const blank = _case.startsWith('nothing') ? rows : plan;
  expect(read({ North: rows.slice(0, 5), South: blank }).plans).toEqual(['North', 'South']);
});

test('the same words behind another reference are another row', () => {
  const sites: Rows = [
    ['Measure', 'Target', 'Reached'],
    ['N1 Homes insulated', 900, 410],
    ['N2 Boilers replaced', 60, 61],
    ['N3 Ponds dug', 14, 9],
  ];
  expect(read({ North: sites, Plan: plan }).plans).toEqual(['North', 'Plan']);
});

test('neither holds all rows of the other: each row counts once, and it is asked which is the plan', () => {
  const board: Rows = [...plan.slice(0, 5), ['C1', 'Clubs opened', 'Parks', 8, 3, 'March 2027', 'On track']];
  const found = read({ Board: board, Plan: plan });
  expect(found.plans).toEqual(['Board', 'Plan']);
  expect(found.counted).toBe(7);
  expect(found.told).toEqual(['Board! null/null']);
});

test('a tab of the month with a measure that the year’s tab hasn’t: its parts count there, the rest here', () => {
  const month = (first: number, second: number, third: number): Rows => [
    ['Measure', 'Monthly target', 'Actual', 'Note'],
    ['Clinics held', 12, first, null],
    ['People seen', 140, second, null],
    ['Vans washed', 5, third, null],
  ];
  const year: Rows = [
    ['Measure', 'Annual target', 'Year to date', 'Comment'],
    ['Clinics held', 144, link('=May!C2+June!C2', 21), null],
    ['People seen', 1680, link('=May!C3+June!C3', 270), null],
  ];
  const found = read({ Year: year, May: month(10, 130, 4), June: month(11, 140, 5) });
  expect(found.plans).toEqual(['Year', 'May', 'June']);
  expect(found.counted).toBe(4);
  expect(found.told).toEqual(['May! null/null', 'June! null/null']);
});
