// Rows whose method only the officer can know, grouped so that one answer settles many.

import type { Question } from '../model/assessment';
import { orList } from '../cells/word-list';
import type { SheetRef } from '../model/cell';
import { methodWords } from '../recognise/relations/counting-methods';
import { optionsFor, type RowMethod } from './infer-counting-method';
import type { CountingMethod } from '../model/counting-method';

interface UnsettledRow {
  readonly row: number;
  readonly method: RowMethod;
}

/**
 * One question for each set of candidates, and one for the doubtful rows of a table that states no totals.
 * Ids hold as long as the table does.
 */
export function questionsOf(sheet: SheetRef, tableIndex: number, rows: readonly UnsettledRow[]): readonly Question[] {
  const groups = new Map<string, { readonly options: readonly CountingMethod[]; readonly doubtful: boolean; readonly rows: number[] }>();
  for (const { row, method } of rows) {
    const { reading, basis } = method;
    const asked = (basis === 'total' && !reading.confirmed) || basis === 'unfit now' || reading.doubtful;
    if (!asked) continue;
    const doubtful = basis === 'proposed';
    const key =
      reading.open === true
        ? `open-${reading.candidates.join('-')}`
        : doubtful
          ? doubtfulKey(reading.method)
          : basis === 'unfit now'
            ? 'unfit'
            : reading.candidates.join('-');
    const group = groups.get(key) ?? { options: optionsFor(reading.candidates), doubtful, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].map(([key, { options, doubtful, rows: asked }]) => ({
    id: `${sheet.id}/${String(tableIndex)}/${key}`,
    sheet: sheet.name,
    tableIndex,
    text: key.startsWith('open')
      ? openText(asked, options)
      : doubtful
        ? doubtfulText(asked, key)
        : key === 'unfit'
          ? unfitText(asked)
          : ambiguousText(asked, options),
    rows: asked,
    options,
  }));
}

const mostRowsNamed = 12;

/** "Row 5", "Rows 5, 7 and 9"; a long list ends in "and 40 more". */
export function rowList(rows: readonly number[]): string {
  const numbers = rows.map((row) => String(row + 1));
  const named = numbers.length > mostRowsNamed ? numbers.slice(0, mostRowsNamed) : numbers.slice(0, -1);
  const rest = numbers.length > mostRowsNamed ? `${String(numbers.length - mostRowsNamed)} more` : (numbers.at(-1) ?? '');
  return numbers.length === 1 ? `Row ${rest}` : `Rows ${named.join(', ')} and ${rest}`;
}

/** "Latest, Highest or Average". */
export function methodList(methods: readonly CountingMethod[]): string {
  return orList(methods.map((method) => methodWords[method]));
}

function ambiguousText(rows: readonly number[], options: readonly CountingMethod[]): string {
  const fit = rows.length === 1 ? 'the stated total fits' : 'the stated totals fit';
  return `${rowList(rows)}: ${fit} more than one way of counting. Choose ${methodList(options)}.`;
}

/** Sum is proposed where figures repeat or creep up, Latest where they are rates. */
function doubtfulKey(proposed: CountingMethod): string {
  return proposed === 'sum' ? 'doubtful' : `doubtful-${proposed}`;
}

function doubtfulText(rows: readonly number[], key: string): string {
  if (key !== 'doubtful') {
    return `${rowList(rows)}: no total is stated, and the figures are not amounts to add up. Is each the position so far (Latest), or is the mean wanted (Average)? Latest is used until you choose.`;
  }
  const these = rows.length === 1 ? 'this row' : 'these rows';
  return `${rowList(rows)}: no total is stated, and the figures repeat or creep up. Are they added up (Sum), or is each the position so far (Latest)? Sum is used for ${these} until you choose.`;
}

/** Nothing is rated meanwhile: the ways of counting that are open differ. */
function openText(rows: readonly number[], options: readonly CountingMethod[]): string {
  const [these, is] = rows.length === 1 ? ['This row is', 'is'] : ['These rows are', 'are'];
  const how = options.includes('sum') ? 'added up (Sum), or is each the position so far (Latest)' : `counted by ${methodList(options)}`;
  return `${rowList(rows)}: nothing says how the figures ${is === 'is' ? 'are' : is} counted. Are they ${how}? ${these} not rated until you choose.`;
}

function unfitText(rows: readonly number[]): string {
  return `${rowList(rows)}: new figures no longer fit the stated total. Choose how to count.`;
}
