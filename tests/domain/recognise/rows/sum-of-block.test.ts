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

const sites: Rows = [
  ['Depot', 'Kind', 'Target', 'Q1', 'Q2', 'Total', 'RAG', 'Note'],
  ['Ashdown', 'Main', 40, 9, 11, sumOf('=SUM(D2:E2)', 20), 'Green', null],
  ['Birkrigg', 'Small', 12, 2, 3, sumOf('=SUM(D3:E3)', 5), 'Red', 'Two posts vacant.'],
  ['Coldfell', 'Small', 30, 8, 7, sumOf('=SUM(D4:E4)', 15), 'Green', null],
];

test.each<[string, readonly TestCell[]]>([
  [
    'a subtotal with a status, and shares of its own row',
    [
      'Western area',
      null,
      sumOf('=SUM(C2:C4)', 82),
      sumOf('=SUM(D2:D4)', 19),
      sumOf('=SUM(E2:E4)', 21),
      sumOf('=D5+E5*1', 40),
      'Amber',
      null,
    ],
  ],
  [
    'the rows of a name, by SUMIF',
    [
      'Small depots',
      'Small',
      sumOf('=SUMIF($B$2:$B$4,$B5,C$2:C$4)', 42),
      sumOf('=SUMIF($B$2:$B$4,$B5,D$2:D$4)', 10),
      sumOf('=SUMIF($B$2:$B$4,$B5,E$2:E$4)', 10),
      sumOf('=SUM(D5:E5)', 20),
      'Green',
      'Both of them.',
    ],
  ],
  [
    'cells one by one',
    [
      'The two small ones',
      null,
      sumOf('=C3+C4', 42),
      sumOf('=D3+D4', 10),
      sumOf('=SUM(E3,E4)', 10),
      sumOf('=SUM(D5:E5)', 20),
      'Green',
      null,
    ],
  ],
])('%s: a sum with more words beside its name', (_case, row) => {
  expect(kindsIn(tableOf([...sites, row])).replace(/^.*, /u, '')).toMatch(/total$/u);
});

test.each<[string, readonly TestCell[]]>([
  [
    'with a figure typed in',
    ['Dalton', 'Main', 50, sumOf('=SUM(D2:D4)', 19), sumOf('=SUM(E2:E4)', 21), sumOf('=SUM(D5:E5)', 40), 'Green', null],
  ],
  [
    'drawn from another sheet',
    ['Dalton', 'Main', sumOf("='Data'!C2+'Data'!C3", 50), sumOf("='Data'!D2+'Data'!D3", 9), 4, 13, 'Green', null],
  ],
  ['that only reads its own row', ['Dalton', 'Main', sumOf('=D5*4', 36), 9, 12, sumOf('=SUM(D5:E5)', 21), 'Green', null]],
])('a row %s is one of the plan beside others', (_case, row) => {
  expect(kindsIn(tableOf([...sites, row])).replace(/^.*, /u, '')).toMatch(/deliverable$/u);
});

describe('rows that repeat the measures of all blocks with what they come to', () => {
  const heading: readonly TestCell[] = ['Measure', 'Target', 'Q1', 'Q2', 'Total'];
  const blocks: Rows = [
    heading,
    ['Leeward', null, null, null, null],
    ['Homes let', 40, 9, 11, 20],
    ['Repairs done', 300, 80, 75, 155],
    ['Windward', null, null, null, null],
    ['Homes let', 30, 6, 8, 14],
    ['Repairs done', 200, 50, 61, 111],
  ];
  const count = (rows: Rows): number => tableOf(rows).rows.filter(({ kind }) => kind === 'deliverable').length;
  test.each(['Both areas', 'Programme total', 'Whole service'])('under “%s”', (name) => {
    expect(count([...blocks, [name, null, null, null, null], ['Homes let', 70, 15, 19, 34], ['Repairs done', 500, 130, 136, 266]])).toBe(4);
  });
  test('one under the other, with the area beside them', () => {
    const byArea: Rows = [
      ['Area', 'Measure', 'Target', 'Q1', 'Q2', 'Total'],
      ['Leeward', 'Homes let', 40, 9, 11, 20],
      ['Windward', 'Homes let', 30, 6, 8, 14],
      ['Whole service', 'Homes let', 70, 15, 19, 34],
    ];
    expect(count(byArea)).toBe(2);
  });
  test('figures of their own are another block', () => {
    expect(count([...blocks, ['Inland', null, null, null, null], ['Homes let', 70, 12, 19, 31], ['Repairs done', 500, 90, 136, 226]])).toBe(
      6,
    );
  });
});

/** A park in two parts, each with what it comes to; the last row is still to come. */
const park = (isTyped: boolean, first: string, second: string): Rows => {
  const sum = (column: string, from: number, gives: number): TestCell =>
    isTyped ? gives : sumOf(`=SUBTOTAL(9,${column}${String(from)}:${column}${String(from + 1)})`, gives);
  return [
    ['Output', 'Target', 'Q1', 'Q2', 'Total'],
    ['Coast'],
    ['Paths cleared', 10, 3, 4, 7],
    ['Signs put up', 20, 8, 8, 16],
    [first, sum('B', 3, 30), sum('C', 3, 11), sum('D', 3, 12), sum('E', 3, 23)],
    ['Hills'],
    ['Walls mended', 40, 9, 9, 18],
    ['Stiles replaced', 6, 1, 2, 3],
    [second, sum('B', 7, 46), sum('C', 7, 10), sum('D', 7, 11), sum('E', 7, 21)],
  ];
};
const inEach = (formula: (column: string) => string): readonly TestCell[] =>
  [76, 21, 23, 44].map((gives, index) => sumOf(formula('BCDE'[index] ?? ''), gives));

describe('what all parts come to is no row of the last part, wherever its range ends and whatever it is called', () => {
  test.each<[string, readonly TestCell[]]>([
    ['SUBTOTAL to the last row that counts', inEach((column) => `=SUBTOTAL(9,${column}3:${column}8)`)],
    ['SUBTOTAL of what is seen', inEach((column) => `=SUBTOTAL(109,${column}$3:${column}$8)`)],
    ['AGGREGATE', inEach((column) => `=AGGREGATE(9,7,${column}3:${column}8)`)],
    ['SUM of the blocks', inEach((column) => `=SUM(${column}3:${column}4,${column}7:${column}8)`)],
    ['the subtotals added up', inEach((column) => `=${column}5+${column}9`)],
    ['figures alone', [76, 21, 23, 44]],
  ])('%s', (_case, figures) => {
    const isTyped = figures.every((figure) => typeof figure === 'number');
    const table = tableOf([...park(isTyped, 'Coast in all', 'Hills altogether'), ['Moorland trust', ...figures]]);
    expect(table.rows.flatMap(({ row, kind }) => (kind === 'deliverable' ? [row] : []))).toEqual([2, 3, 6, 7]);
  });

  test('figures that differ in one column are a row’s own', () => {
    const table = tableOf([...park(true, 'Coast in all', 'Hills altogether'), ['Ranger walks', 75, 21, 23, 44]]);
    expect(table.rows.at(-1)?.kind).toBe('deliverable');
  });
});
