// What an earlier summary wrote on its sheet, in today's layout or in that of release 0.2: what may be replaced, and the
// weights that somebody typed.

import { contentAt } from '../cells/cell-content';
import { isEmptyValue, type Area, type CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import { valueAt, type Grid } from '../model/grid';
import { statusesBestFirst } from '../model/scheme';
import {
  earlierReviewsHeading,
  groupColumns,
  groupHeadings,
  listColumns,
  listHeadings,
  notRatedWord,
  readingColumns,
  readingHeadings,
  statedHeading,
  type Rows,
} from './summary-layout';
import type { WeightOf } from './summary-rows';

/** The headings of a layout, and the columns that are looked up in it. */
interface Layout {
  readonly groups: Headings;
  readonly readings: Headings | null;
  readonly list: Headings;
  readonly table: number;
  readonly description: number;
  readonly weight: number;
  /** Of the lines of text, and of what stands beside them. */
  readonly lastTextColumn: number;
  /** Columns that have the colours of statuses. */
  readonly flagged: readonly number[];
}

interface Headings {
  readonly first: readonly string[];
  /** Any of these may follow. */
  readonly then: readonly string[];
  /** What follows ends with this, whatever stands before it: statuses in words. */
  readonly last?: string;
  /** A column that is filled in every row. */
  readonly filled: number;
}

const layouts: readonly Layout[] = [
  {
    groups: { first: groupHeadings, then: [], last: notRatedWord, filled: groupColumns.level },
    readings: { first: readingHeadings, then: [], filled: readingColumns.number },
    list: { first: listHeadings, then: [statedHeading, earlierReviewsHeading], filled: listColumns.table },
    table: listColumns.table,
    description: listColumns.description,
    weight: listColumns.weight,
    lastTextColumn: 1,
    flagged: [groupColumns.worst, groupColumns.majority, groupColumns.weighted],
  },
  {
    groups: {
      first: ['Level', 'Table', 'Group', 'Rows', ...statusesBestFirst, notRatedWord, 'Worst', 'Majority', 'Score', 'Weighted'],
      then: [],
      filled: 0,
    },
    readings: null,
    list: { first: ['Table', 'Theme', 'Outcome', 'Deliverable', 'Says', 'Status', 'Weight', 'Score'], then: [], filled: 0 },
    table: 0,
    description: 3,
    weight: 6,
    lastTextColumn: 0,
    flagged: [5, 11, 12, 14],
  },
];

/** An earlier summary. */
export interface EarlierSummary {
  readonly layout: Layout;
  /** Whether its columns are those of today. */
  readonly isCurrent: boolean;
  /** Rows that hold headings. */
  readonly headingRows: readonly number[];
  readonly items: Rows;
  /** What it wrote: nothing else of the sheet is ours. */
  readonly parts: readonly Area[];
}

/** Null where there is none. */
export function earlierSummary(grid: Grid | null): EarlierSummary | null {
  if (grid === null) return null;
  for (const layout of layouts) {
    const list = partUnder(grid, layout.list);
    if (list === null) continue;
    const blocks = [layout.groups, layout.readings].flatMap((headings) => (headings === null ? [] : (partUnder(grid, headings) ?? [])));
    const texts = { firstRow: 0, firstColumn: 0, lastRow: list.firstRow - 1, lastColumn: layout.lastTextColumn };
    return {
      layout,
      isCurrent: layout === layouts[0],
      headingRows: [...blocks, list].map(({ firstRow }) => firstRow),
      items: { first: list.firstRow + 1, last: list.lastRow },
      parts: [texts, ...blocks, list],
    };
  }
  return null;
}

/** From the headings to the last row that has them filled. */
function partUnder(grid: Grid, { first, then, last, filled }: Headings): Area | null {
  const rows = Array.from({ length: grid.area.lastRow + 1 }, (_, row) => row);
  const headed = rows.find((row) => first.every((heading, column) => valueAt(grid, row, column) === heading));
  if (headed === undefined) return null;
  const end = rows.find((row) => row > headed && isEmptyValue(valueAt(grid, row, filled))) ?? rows.length;
  const follows = (value: CellValue): boolean => typeof value === 'string' && then.includes(value);
  const endColumn = last === undefined ? -1 : columnOfLast(grid, headed, first.length, last);
  let width = Math.max(first.length, endColumn + 1);
  while (follows(valueAt(grid, headed, width))) width += 1;
  return { firstRow: headed, firstColumn: 0, lastRow: end - 1, lastColumn: width - 1 };
}

/** The column of the last of headings that stand together; -1 where they end otherwise. */
function columnOfLast(grid: Grid, row: number, from: number, last: string): number {
  for (let column = from; !isEmptyValue(valueAt(grid, row, column)); column += 1) if (valueAt(grid, row, column) === last) return column;
  return -1;
}

/** Finds the row of an earlier list; null where the row is new. `occurrence`: 0 for the first of its table with these words. */
type ListedRow = (table: string, description: string, occurrence: number) => number | null;

function listedRow(grid: Grid, { items, layout }: EarlierSummary): ListedRow {
  const rows = new Map<string, number[]>();
  const words = (row: number, column: number): string => {
    const value = valueAt(grid, row, column);
    return typeof value === 'string' ? value : '';
  };
  for (let row = items.first; row <= items.last; row += 1) {
    const key = rowKey(words(row, layout.table), words(row, layout.description));
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return (table, description, occurrence) => rows.get(rowKey(table, description))?.[occurrence] ?? null;
}

function rowKey(table: string, description: string): string {
  return JSON.stringify([table, description]);
}

/** The weight of a row as it was typed, whatever it is; 1 where the row is new. */
export function weightContents(grid: Grid | null): (table: string, description: string, occurrence: number) => Content {
  return weightBy(grid, contentAt);
}

/**
 * The weight that somebody typed for a row on an earlier summary; 1 where the row is new.
 * Text, a blank and what is below 0 count nothing.
 */
export function typedWeights(grid: Grid | null): WeightOf {
  return weightBy(grid, (summary, row, column) => {
    const weight = valueAt(summary, row, column);
    return typeof weight === 'number' ? Math.max(weight, 0) : 0;
  });
}

/** 1 where the row is new, else what its weight is read as. */
function weightBy<Weight>(grid: Grid | null, read: (grid: Grid, row: number, column: number) => Weight) {
  const earlier = earlierSummary(grid);
  const rowOf: ListedRow = grid === null || earlier === null ? () => null : listedRow(grid, earlier);
  return (table: string, description: string, occurrence: number): Weight | 1 => {
    const row = rowOf(table, description, occurrence);
    return grid === null || earlier === null || row === null ? 1 : read(grid, row, earlier.layout.weight);
  };
}
