// Cells filled by a key to colours state the row's status: of period columns the latest that is filled in. A key that can be
// computed is then held against them; colours that no key explains, or columns that part, state nothing.

import { explainsColours, fillColour } from '../../../src/domain/recognise/sheet/colours-of-cells';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Sheet = readonly (readonly TestCell[])[];

const fills: Readonly<Record<string, string | null>> = { R: '#FFC7CE', A: '#FFC000', G: '#92D050', B: '#DDEBF7', '.': null };

/** `painted`: a letter for each cell of the rows below the headings; cells beyond it are plain. */
function reviewed(rows: Sheet, painted: readonly string[]) {
  const grid = gridOf(rows);
  const filled = grid.values.map((row, index) => row.map((_, column) => fills[painted[index - 1]?.charAt(column) ?? '.'] ?? null));
  const { sheets, findings } = reviewWorkbook(snapshotOf({ ...grid, fills: filled }), { asAt: '2025-12-31', answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  return {
    stated: (table?.rows ?? []).map(({ row }) => sheets[0]?.tables[0]?.filled?.get(row.row)?.status ?? '–'),
    computed: (table?.rows ?? []).map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : '–')),
    differing: findings.filter(({ check }) => check === 'status-differs').map(({ message }) => message),
  };
}

const head = ['Measure', 'Standard', 'Q1', 'Q2', 'Q3', 'Q4'];
const rates: Sheet = [
  head,
  ['Calls answered in a minute (%)', 'at least 80', 70, 78, 84, null],
  ['Homes let in a month (%)', 'at least 90', 92, 91, 85, null],
  ['Repairs right first time (%)', 'at least 75', 71, 76, 79, null],
  ['Letters answered in a week (%)', 'at least 95', 96, 96, 90, null],
  ['Bins taken on the day (%)', 'at least 97', 98, 99, 98, null],
];

test('the cell of the latest period filled in states it, and the key agrees', () => {
  const { stated, computed, differing } = reviewed(
    [...rates, [], ['Green cell: standard met in the quarter. Red cell: standard not met.']],
    ['..RRG', '..GGR', '..RGG', '..GGR', '..GGG'],
  );
  expect(stated).toEqual(['Green', 'Red', 'Green', 'Red', 'Green']);
  expect(computed).toEqual(stated);
  expect(differing).toEqual([]);
});

test('what a rule of the key contradicts is told at its cell', () => {
  const rows: Sheet = [
    ...rates,
    ['Forms filled in online (%)', 'at least 60', 61, 66, 68, null],
    [],
    ['Cells: green where the standard was met, red where the standard was not met.'],
  ];
  const { stated, differing } = reviewed(rows, ['..RRG', '..GGR', '..RGG', '..GGR', '..GGG', '..GGR']);
  expect(stated.at(-1)).toBe('Red');
  if (differing.length > 0) expect(differing[0]).toMatch(/^E7 is filled red; the key in A9 says Green/u);
});

test.each<[string, string, readonly string[]]>([
  ['names', 'Shading: green – on course; amber – behind but recoverable; red – will miss.', ['G', 'R', 'G', 'A', 'G']],
  ['standards', 'Cells are coloured green where we are happy, yellow where we watch, red where we worry.', ['.G', '.R', '.G', '.A', '.G']],
  ['whole rows', 'Colours of cells: red of concern, amber under watch, green fine.', ['GG', 'RR', 'GG', 'AA', 'GG']],
])('filled %s state it too, and no usual scheme is written beside them', (_where, key, painted) => {
  const { stated, computed } = reviewed([...rates, [], [key]], painted);
  expect(stated).toEqual(['Green', 'Red', 'Green', 'Amber', 'Green']);
  expect(computed).toEqual(['–', '–', '–', '–', '–']);
});

test.each<[string, Sheet, readonly string[]]>([
  ['no key', [], ['..RRG', '..GGR', '..RGG', '..GGR', '..GGG']],
  [
    'colours that the key doesn’t name',
    [['Green cell: standard met. Red cell: standard not met.']],
    ['..BBB', '..BBB', '..BBB', '..BBB', '..BBB'],
  ],
  ['one colour throughout', [['Shading: green is fine, red is of concern.']], ['G', 'G', 'G', 'G', 'G']],
  ['columns that part', [['Shading: green is fine, red is of concern.']], ['GR', 'RG', 'GR', 'RG', 'GG']],
])('%s: nothing is stated', (_why, key, painted) => {
  expect(reviewed([...rates, [], ...key], painted).stated).toEqual(['–', '–', '–', '–', '–']);
});

test.each<[string, string | null]>([
  ['#FF0000', 'Red'],
  ['#FFC7CE', 'Red'],
  ['#C00000', 'Red'],
  ['#FFC000', 'Amber'],
  ['#FFEB9C', 'Amber'],
  ['#FFFF00', 'Amber'],
  ['#92D050', 'Green'],
  ['#C6EFCE', 'Green'],
  ['#00B050', 'Green'],
  ['#0070C0', 'Blue'],
  ['#7030A0', null],
  ['#D9D9D9', null],
  ['#FFFFFF', null],
  ['#000000', null],
])('%s is %s', (fill, colour) => {
  expect(fillColour(fill)).toBe(colour);
});

test.each<[string, boolean]>([
  ['Green cell: standard met in the month. Red cell: standard not met.', true],
  ['Shaded red: late; shaded amber: at risk', true],
  ['Cells in green were changed since last time.', false],
  ['Red and green bins', false],
])('“%s” explains colours: %s', (text, explains) => {
  expect(explainsColours(text)).toBe(explains);
});
