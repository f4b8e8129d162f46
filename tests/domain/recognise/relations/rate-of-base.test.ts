// A rate beside a column headed as a target is what was reached; what it is worked out from is neither target nor result, and
// the line of all rows together is no row.

import { isDataKind } from '../../../../src/domain/model/table/counted-rows';
import { tablesOf } from '../reading-of';
import { percent, type TestCell } from '../grid-of';
import { columnLetters } from '../../../../src/domain/model/cell';

type Rows = readonly (readonly TestCell[])[];
const formula = (text: string, gives: number): TestCell => ({ formula: text, gives });

/** "target E, total D, of B and C: first, second": the roles of each table's figures, and its rows. */
function read(rows: Rows): readonly string[] {
  return tablesOf(rows).map(({ columns, rows: all, figuresOnly }) => {
    const letters = (column: number | null | undefined): string => (column == null ? '–' : columnLetters(column));
    const names = all.filter(({ kind }) => isDataKind(kind)).map(({ description }) => description);
    const roles = `target ${letters(columns.target)}, total ${letters(columns.total)}, of ${letters(columns.rateOf?.number)} and ${letters(columns.rateOf?.base)}`;
    return `${figuresOnly === true ? 'asked: ' : ''}${roles}: ${names.join(', ')}`;
  });
}

const districts = ['Amber', 'Brock', 'Cran', 'Dun', 'Elm'];

/** Rows of a number, what it is out of, the rate and a target, with a line for all of them. */
function table(
  [number, base, rate, target]: readonly string[],
  scale: number,
  { typed = false, all = 'Partnership' }: { readonly typed?: boolean; readonly all?: string } = {},
): Rows {
  const figures = [
    [412, 918],
    [388, 742],
    [655, 1104],
    [214, 511],
    [301, 806],
  ];
  const sums = [0, 1].map((at) => figures.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const rateCell = (row: number, one: number, other: number): TestCell =>
    typed
      ? Math.round((one / other) * scale * 10) / 10
      : formula(`=B${String(row)}/C${String(row)}*${String(scale)}`, (one / other) * scale);
  return [
    ['District', number ?? null, base ?? null, rate ?? null, target ?? null, 'Q3 last year', null, 'Remarks'],
    ...districts.map((name, index): readonly TestCell[] => {
      const [one = 0, other = 1] = figures[index] ?? [];
      return [name, one, other, rateCell(index + 2, one, other), 0.45 * scale, 0.41 * scale, '●', index === 1 ? 'New rounds' : null];
    }),
    [all, sums[0] ?? 0, sums[1] ?? 0, rateCell(7, sums[0] ?? 0, sums[1] ?? 1), 0.45 * scale, 0.4 * scale, '●'],
  ];
}

test.each<[string, Rows]>([
  ['per 1,000, by formula', table(['Missed', 'Collections made', 'Missed per 1,000', 'Target'], 1000)],
  ['typed, under other words', table(['Answered in time', 'Calls', 'Per cent', 'Aim'], 100, { typed: true })],
  ['kilograms a household', table(['Kilograms', 'Homes', 'Kg per home', 'Target for the year'], 1, { all: 'Whole area' })],
])('%s', (_case, rows) => {
  expect(read(rows)).toEqual([`target E, total D, of B and C: ${districts.join(', ')}`]);
});

test('each of several such tables, one under the other with a title of its own', () => {
  const stacked: Rows = [
    ['Recycled'],
    ...table(['Tonnes recycled', 'Tonnes collected', 'Rate', 'Target'], 100),
    [],
    ['Missed collections (fewer is better)'],
    ...table(['Missed', 'Collections made', 'Missed per 1,000', 'Target'], 1000).map((row, at) =>
      at === 0 ? row : row.map((cell) => (typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.gives : cell)),
    ),
  ];
  const expected = `target E, total D, of B and C: ${districts.join(', ')}`;
  expect(read(stacked)).toEqual([expected, expected]);
  const [, second] = tablesOf(stacked);
  expect(new Set(second?.rows.filter(({ kind }) => kind === 'deliverable').map(({ target }) => target.kind))).toEqual(new Set(['up to']));
});

test('“All networks” under each vaccine pools its rows; shares as fractions', () => {
  const vaccine = (name: string, first: number, figures: readonly (readonly [string, number, number])[]): Rows => {
    const last = first + figures.length;
    const rows = figures.map(([network, base, number], at): readonly TestCell[] => [
      at === 0 ? name : null,
      network,
      base,
      number,
      { formula: `=D${String(first + at)}/C${String(first + at)}`, gives: number / base },
      percent(0.95),
      'Short',
    ]);
    const sum = (at: 1 | 2): number => figures.reduce((total, each) => total + each[at], 0);
    const total: readonly TestCell[] = [
      null,
      'All networks',
      formula(`=SUM(C${String(first)}:C${String(last - 1)})`, sum(1)),
      formula(`=SUM(D${String(first)}:D${String(last - 1)})`, sum(2)),
      formula(`=D${String(last)}/C${String(last)}`, sum(2) / sum(1)),
      percent(0.95),
      'Short',
    ];
    return [...rows, total];
  };
  const rows: Rows = [
    ['Vaccine', 'Network', 'Eligible', 'Vaccinated', 'Coverage', 'Aim', 'Position'],
    ...vaccine('MMR', 2, [
      ['Harbour', 412, 371],
      ['Northgate', 388, 352],
      ['Ley', 291, 279],
    ]),
    ...vaccine('Booster', 6, [
      ['Harbour', 412, 366],
      ['Northgate', 388, 350],
      ['Ley', 291, 276],
    ]),
  ];
  expect(read(rows)).toEqual(['target F, total E, of D and C: Harbour, Northgate, Ley, Harbour, Northgate, Ley']);
});

test('a share of the target is no rate of a base, and a measure that begins with “All” is a row', () => {
  const rows: Rows = [
    ['Measure', 'Delivered', 'Target', '%'],
    ['Homes let', 80, 100, formula('=B2/C2', 0.8)],
    ['Repairs done', 45, 60, formula('=B3/C3', 0.75)],
    ['All calls answered', 70, 50, formula('=B4/C4', 1.4)],
  ];
  expect(read(rows)).toEqual(['target C, total B, of – and –: Homes let, Repairs done, All calls answered']);
});
