// A status column without words, filled as the swatches of a printed key are, states the rows' colours, and no usual scheme is
// put beside it; without such a key, or where words say it, fills state nothing.

import { mayHaveFillKey } from '../../../../../src/domain/recognise/columns/statuses/may-have-fill-key';
import { mayHaveFilledStatuses } from '../../../../../src/domain/recognise/rows/states/may-have-filled-statuses';
import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

type Line = readonly TestCell[];

const fills: Readonly<Record<string, string | null>> = {
  g: '#00B050',
  y: '#FFFF00',
  r: '#FF0000',
  l: '#C6EFCE',
  p: '#7030A0',
  k: '#A6A6A6',
  '.': null,
};

const rowsUnder = (heading: string, word: TestCell = null): readonly Line[] => [
  ['Measure', 'Target', 'Q1', 'Q2', 'Year so far', heading],
  ['Swims taken', 900, 300, 280, 580, word],
  ['Courts booked', 400, 90, 80, 170, null],
  ['Classes run', 120, 40, 38, 78, null],
  ['Injuries at the pool', 'at most 6', 1, 3, 4, null],
];
const painted = ['', '.....g', '.....y', '.....g', '.....r'];
const meanings = ['as planned for this time of the year, or better', 'a little behind what was planned', 'well behind, and we are worried'];

function reviewed(rows: readonly Line[], letters: readonly string[]) {
  const grid = gridOf(rows);
  const filled = grid.values.map((row, index) => row.map((_, column) => fills[letters[index]?.charAt(column) ?? '.'] ?? null));
  const read = mayHaveFillKey(grid) || mayHaveFilledStatuses(grid) ? { ...grid, fills: filled } : grid;
  const { sheets, findings } = reviewWorkbook(snapshotOf(read), { asAt: '2025-09-30', answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  const named = (table?.rows ?? []).slice(0, 4);
  return {
    stated: named.map(({ row }) => table?.filled?.get(row.row)?.status ?? '–'),
    computed: named.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : '–')),
    asked: findings.filter(({ check }) => check === 'cut-off-key').map(({ message }) => message),
    checks: findings.map(({ check }) => check),
  };
}

const none = ['–', '–', '–', '–'];
const colours = ['Green', 'Amber', 'Green', 'Red'];

test.each<[string, string, readonly Line[], readonly string[]]>([
  ['blank swatches with a text beside each', 'Colour', meanings.map((text): Line => [null, text]), ['g', 'y', 'r']],
  ['texts that are filled themselves', 'RAG', meanings.map((text): Line => [text]), ['g', 'y', 'r']],
])('%s, under “%s”', (_how, heading, key, letters) => {
  const { stated, computed, asked, checks } = reviewed([...rowsUnder(heading), [], ...key], [...painted, '', ...letters]);
  expect(stated).toEqual(colours);
  expect(computed).toEqual(none);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/are taken as the rows’ statuses/u);
  expect(checks).not.toContain('status-blank');
});

test('over the table', () => {
  const key = meanings.map((text): Line => [null, text]);
  const { stated, computed } = reviewed([['Leisure trust'], ...key, [], ...rowsUnder('Colour')], ['', 'g', 'y', 'r', '', ...painted]);
  expect([stated, computed]).toEqual([colours, none]);
});

test('fills that are no colours of statuses are asked about, and state nothing', () => {
  const key = meanings.map((text): Line => [null, text]);
  const { stated, computed, asked } = reviewed(
    [...rowsUnder('Colour'), [], ...key],
    ['', '.....g', '.....p', '.....g', '.....k', '', 'g', 'p', 'k'],
  );
  expect([stated, computed]).toEqual([none, none]);
  expect(asked[0]).toMatch(/which isn’t read/u);
});

test.each<[string, readonly Line[], readonly string[], boolean]>([
  ['without a key', rowsUnder('Colour'), painted, false],
  [
    'by other fills than the key’s',
    [...rowsUnder('Colour'), [], ...meanings.map((text): Line => [null, text])],
    [...painted, '', 'l', 'p', 'k'],
    false,
  ],
  [
    'in a column that asks for no status',
    [...rowsUnder('Ward'), [], ...meanings.map((text): Line => [null, text])],
    [...painted, '', 'g', 'y', 'r'],
    true,
  ],
  [
    'of one colour throughout',
    [...rowsUnder('Colour'), [], ...meanings.map((text): Line => [null, text])],
    ['', '.....g', '.....g', '.....g', '.....g', '', 'g', 'y', 'r'],
    true,
  ],
])('nothing is stated by fills %s; the usual scheme rates only where they may not be statuses', (_why, rows, letters, isRated) => {
  const { stated, computed, checks } = reviewed(rows, letters);
  expect(stated).toEqual(none);
  expect(computed.some((status) => status !== '–')).toBe(isRated);
  expect(checks.includes('fills-unread')).toBe(!isRated);
});

test('a status in words goes before all fills', () => {
  const { stated } = reviewed(
    [...rowsUnder('Colour', 'Green'), [], ...meanings.map((text): Line => [null, text])],
    [...painted, '', 'g', 'y', 'r'],
  );
  expect(stated).toEqual(none);
});
