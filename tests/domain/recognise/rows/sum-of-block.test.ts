// A row whose only figures are sums of the rows above it is a total of its block, whatever it is called.

import type { TestCell } from '../grid-of';
import { kindsIn, tableOf } from '../reading-of';

type Rows = readonly (readonly TestCell[])[];

const sumOf = (formula: string, gives: number): TestCell => ({ formula, gives });

const actions: Rows = [
  ['Action', 'Who', 'By when', 'Cost £', 'Progress'],
  ['Plan lessons', 'English lead', 'Sept 2025', 1200, 'Done'],
  ['Hold a workshop', 'Head', 'Dec 2025', 80, 'Not started'],
  ['Buy readers', 'Office', 'May 2026', 450, 'Ordered'],
];

const outputs: Rows = [
  ['Scheme', 'Target', 'Q1', 'Q2', 'Total'],
  ['Homes let', 40, 9, 11, sumOf('=SUM(C2:D2)', 20)],
  ['Homes sold', 12, 2, 3, sumOf('=SUM(C3:D3)', 5)],
  ['Homes mended', 300, 80, 75, sumOf('=SUM(C4:D4)', 155)],
];

test.each<[string, Rows, readonly TestCell[]]>([
  ['“Cost of this priority” in a plan', actions, ['Cost of this priority', null, null, sumOf('=SUM(D2:D4)', 1730)]],
  ['“What it takes”, rounded', actions, ['What it takes', null, null, sumOf('=ROUND(SUM(D2:D4),0)', 1730)]],
  ['“Spend agreed”, over what is seen', actions, ['Spend agreed', null, null, sumOf('=SUBTOTAL(9,$D$2:$D$4)', 1730)]],
  [
    '“Homes dealt with”, summed in every column',
    outputs,
    ['Homes dealt with', sumOf('=SUM(B2:B4)', 352), sumOf('=SUM(C2:C4)', 91), sumOf('=SUM(D2:D4)', 89), sumOf('=SUM(C5:D5)', 180)],
  ],
])('%s is a total', (_case, table, row) => {
  expect(kindsIn(tableOf([...table, row])).replace(/^.*, /u, '')).toMatch(/total$/u);
});

test.each<[string, Rows, readonly TestCell[]]>([
  [
    'with a target of its own',
    outputs,
    ['Homes dealt with', 400, sumOf('=SUM(C2:C4)', 91), sumOf('=SUM(D2:D4)', 89), sumOf('=SUM(C5:D5)', 180)],
  ],
  ['whose sum is along its row', outputs, ['Homes planned', 9, 4, 2, sumOf('=SUM(C5:D5)', 6)]],
  ['that leaves out the rows straight above it', actions, ['Print reports', 'Office', 'June 2026', sumOf('=SUM(D2:D3)', 1280)]],
])('a row %s is one of the plan', (_case, table, row) => {
  expect(kindsIn(tableOf([...table, row])).replace(/^.*, /u, '')).toMatch(/deliverable$|project$/u);
});

test('each block has its own', () => {
  const more: Rows = [
    ['Cost of it', null, null, sumOf('=SUM(D2:D4)', 1730)],
    ['Call parents', 'Office', 'Sept 2025', 0, 'Done'],
    ['Run a club', 'Support', 'Nov 2025', 2400, 'Under way'],
    ['Cost of it', null, null, sumOf('=SUM(D6:D7)', 2400)],
  ];
  const read = tableOf([...actions, ...more]);
  expect(read.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project')).toHaveLength(5);
});
