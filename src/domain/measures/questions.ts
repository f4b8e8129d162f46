// Rows whose method only the officer can know, grouped so that one answer settles many.

import type { Question } from '../model/assessment';
import { andList, orList } from '../cells/words/word-list';
import type { SheetRef } from '../model/cell';
import { optionsFor, type RowMethod } from './infer-counting-method';
import { type CountingMethod, methodWords } from '../model/counting-method';

interface UnsettledRow {
  readonly row: number;
  readonly method: RowMethod;
  /** Whether a status hangs on how it is counted. */
  readonly hasTarget: boolean;
}

/** Rows that share a question. */
interface AskedTogether {
  readonly options: readonly CountingMethod[];
  readonly textOf: QuestionText;
  readonly rows: number[];
  hasTarget: boolean;
}

/**
 * One question for each set of candidates, of rows that fit several and of rows that are open.
 * Ids hold as long as the table does.
 */
export function questionsOf(sheet: SheetRef, tableIndex: number, rows: readonly UnsettledRow[]): readonly Question[] {
  const groups = new Map<string, AskedTogether>();
  const slips = sharesAreSlips(rows);
  for (const { row, method, hasTarget } of rows) {
    const asked = askedAbout(method);
    if (asked === null || (slips && method.basis === 'no percentage')) continue;
    const group = groups.get(asked.key) ?? {
      options: optionsFor(method.reading.candidates),
      textOf: asked.textOf,
      rows: [],
      hasTarget: false,
    };
    group.rows.push(row);
    group.hasTarget ||= hasTarget;
    groups.set(asked.key, group);
  }
  return [...groups].map(([key, { options, textOf, rows: asked, hasTarget }]) => ({
    id: `${sheet.id}/${String(tableIndex)}/${key}`,
    sheet: sheet.name,
    tableIndex,
    text: textOf(asked, options, hasTarget),
    rows: asked,
    options,
  }));
}

/**
 * Where three quarters of the stated percentages come out, of four at least, the others are slips: a finding calls
 * them wrong, and how the rows count isn't asked (checks/rows/mostly-wrong.ts).
 */
function sharesAreSlips(rows: readonly UnsettledRow[]): boolean {
  const unfit = rows.filter(({ method }) => method.basis === 'no percentage').length;
  const fit = rows.filter(({ method }) => method.basis === 'percentage').length;
  return fit + unfit >= 4 && fit >= (fit + unfit) * (3 / 4);
}

/** What a question says of its rows. */
type QuestionText = (rows: readonly number[], options: readonly CountingMethod[], hasTarget: boolean) => string;

/** Rows with the same key share a question; null: nothing is asked about the row. */
function askedAbout({ reading, basis }: RowMethod): { readonly key: string; readonly textOf: QuestionText } | null {
  const candidates = reading.candidates.join('-');
  if (reading.open === true) return { key: `open-${candidates}`, textOf: openText };
  if (basis === 'unfit now') return { key: 'unfit', textOf: unfitText };
  if (basis === 'no percentage') return { key: 'no-percentage', textOf: noShareText };
  if (reading.confirmed) return null;
  if (basis === 'percentage') return { key: `percentage-${candidates}`, textOf: ambiguousShareText };
  return basis === 'total' ? { key: candidates, textOf: ambiguousText } : null;
}

const mostRowsNamed = 12;

/** "Row 5", "Rows 5, 7 and 9"; a long list ends in "and 40 more". */
export function rowList(rows: readonly number[]): string {
  const numbers = rows.map((row) => String(row + 1));
  const named = numbers.length > mostRowsNamed ? numbers.slice(0, mostRowsNamed) : numbers.slice(0, -1);
  const rest = numbers.length > mostRowsNamed ? `${String(numbers.length - mostRowsNamed)} more` : (numbers.at(-1) ?? '');
  return numbers.length === 1 ? `Row ${rest}` : `Rows ${named.join(', ')} and ${rest}`;
}

/** "Rows 4 to 9", "Rows 4, 6 and 9 to 12", "Row 5"; rows are zero-based. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const named = ranges.map(([from, to]) => (from === to ? String(from + 1) : `${String(from + 1)} to ${String(to + 1)}`));
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${andList(named)}`;
}

/** "Latest, Highest or Average". */
export function methodList(methods: readonly CountingMethod[]): string {
  return orList(methods.map((method) => methodWords[method]));
}

function ambiguousText(rows: readonly number[], options: readonly CountingMethod[]): string {
  const fit = rows.length === 1 ? 'the stated total fits' : 'the stated totals fit';
  return `${rowList(rows)}: ${fit} more than one way of counting. Choose ${methodList(options)}.`;
}

function ambiguousShareText(rows: readonly number[], options: readonly CountingMethod[]): string {
  const fit = rows.length === 1 ? 'the stated percentage fits' : 'the stated percentages fit';
  return `${rowList(rows)}: ${fit} more than one way of counting. Choose ${methodList(options)}.`;
}

function noShareText(rows: readonly number[]): string {
  const fit = rows.length === 1 ? 'the stated percentage fits' : 'the stated percentages fit';
  return `${rowList(rows)}: ${fit} no way of counting. Choose how to count, or correct what is stated.`;
}

/** How figures are counted by a method, as a question asks it. */
const countedHow: Readonly<Record<CountingMethod, string>> = {
  sum: 'added up (Sum)',
  latest: 'positions so far, so that the last one counts (Latest)',
  highest: 'counted by the highest one (Highest)',
  average: 'averaged (Average)',
  stated: 'counted by the total that is stated (Stated)',
};

/** Asked of the ways that are offered. Of two, a row is rated meanwhile where both come to the same. */
function openText(rows: readonly number[], options: readonly CountingMethod[], hasTarget: boolean): string {
  const how = orList(options.map((option) => countedHow[option]));
  const until = !hasTarget
    ? `Until you choose, ${rows.length === 1 ? 'it has' : 'they have'} no total.`
    : options.length === 2
      ? `Until you choose, ${rows.length === 1 ? 'it is' : 'they are'} rated only if both ways give the same status.`
      : `${rows.length === 1 ? 'This row is' : 'These rows are'} not rated until you choose.`;
  return `${rowList(rows)}: ${whyOpen(options)}. Are the figures ${how}? ${until}`;
}

function whyOpen(options: readonly CountingMethod[]): string {
  return options.includes('stated') ? 'the stated total doesn’t follow from the periods' : 'nothing says how the figures are counted';
}

function unfitText(rows: readonly number[]): string {
  return `${rowList(rows)}: new figures no longer fit the stated total. Choose how to count.`;
}
