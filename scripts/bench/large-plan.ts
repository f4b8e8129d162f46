// A plan of many rows by 20 columns, its values as Excel sends them, to be measured with.

import type { CellValue } from '../../src/domain/model/cell';
import type { Grid } from '../../src/domain/model/grid';

const headings = [
  'Theme',
  'Project',
  'Deliverable',
  'Unit',
  'Owner',
  'Baseline',
  'Target',
  ...['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'].map((month) => `${month} 2015`),
  'Total',
  '% achieved',
  'RAG',
  'Start',
  'End date',
  'Commentary',
];
const formats = headings.map((heading) => (heading === '% achieved' ? '0%' : /^(?:start|end)/iu.test(heading) ? 'dd/mm/yyyy' : 'General'));
const statuses = ['Green', 'Amber', 'Red'];

/** The words of a row, by its number and its target. */
interface RowWords {
  readonly description: (row: number, target: number) => string;
  readonly comment: (row: number) => string | null;
}

const fewWords: RowWords = {
  description: (row) => `Deliverable number ${String(row)} of the programme`,
  comment: (row) => (row % 2 === 0 ? null : 'On track, with two more sessions booked for the next quarter'),
};

function planRow(row: number, words: RowWords): readonly CellValue[] {
  const figures = Array.from({ length: 7 }, (_, period) => (row * 7 + period * 13) % 50);
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  const target = 100 + (row % 90);
  const texts = [`Theme ${String(row >> 6)}`, `Project ${String(row >> 3)}`, words.description(row, target)];
  const dates = [42095 + (row % 300), 42300 + (row % 100)];
  return [
    ...texts,
    'number',
    'Officer A',
    row % 40,
    target,
    ...figures,
    total,
    total / target,
    statuses[row % 3] ?? null,
    ...dates,
    words.comment(row),
  ];
}

function isRows(parsed: unknown): parsed is readonly (readonly CellValue[])[] {
  return Array.isArray(parsed) && parsed.every(Array.isArray);
}

/** Values as Excel sends them: parsed from JSON, every cell with a text of its own. */
function asReceived(values: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const received: unknown = JSON.parse(JSON.stringify(values));
  return isRows(received) ? received : [];
}

/** A plan of so many rows, its heading row among them. */
export function gridOf(rows: number, words: RowWords = fewWords): Grid {
  const values = asReceived([headings, ...Array.from({ length: rows - 1 }, (_, row) => planRow(row, words))]);
  const general = headings.map(() => 'General');
  const none = headings.map(() => null);
  return {
    sheet: { id: 'plan', name: 'Plan' },
    area: { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: headings.length - 1 },
    values,
    formulas: values.map(() => none),
    numberFormats: values.map((_, row) => (row === 0 ? general : formats)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    dateSystem: 1900,
    tables: [],
    filter: null,
    protected: false,
  };
}

/** The plan with its totals and percentages as formulas of their rows: H to N added up, and that over G. */
export function withFormulas(grid: Grid): Grid {
  const [total, achieved] = [headings.indexOf('Total'), headings.indexOf('% achieved')];
  const formulas = grid.formulas.map((cells, row) =>
    row === 0
      ? cells
      : cells.map((_, column) => {
          const at = String(row + 1);
          return column === total ? `=SUM(H${at}:N${at})` : column === achieved ? `=O${at}/G${at}` : null;
        }),
  );
  return { ...grid, formulas };
}
