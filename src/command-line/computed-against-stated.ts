// A table of deliverables on the console: stated, computed and agreed status side by side, what the scheme's colours
// mean, and which rows differ from which scheme.

import { methodCellText } from '../domain/measures/method-cell';
import { isSameFigure, roundTo } from '../domain/cells/rounding';
import { capitalised } from '../domain/cells/words/capitalised';
import { rowName } from '../domain/model/table/row-name';
import Table from 'cli-table3';
import type { AssessedRow, AssessedTable } from '../domain/model/assessment';
import { percentText as percentInWords } from '../domain/commentary/figures-in-words';
import { areStatedAlone } from '../domain/rating/settings/stated-alone';
import { agreedInWords, computedInWords, explainsScheme, statedWord, targetPlaces } from '../domain/results/row-in-words';
import { schemeWords } from '../domain/rating/schemes/scheme';
import { schemeMeaning } from '../domain/rating/schemes/scheme-words';
import type { MethodReading } from '../domain/model/counting-method';
import type { MilestonesByRow } from '../domain/model/milestone';
import type { Override } from '../domain/model/ledger';
import type { Figure } from '../domain/model/table/targets';

/** Stands before the computed status of a row whose stated status differs from it. */
const misfitMark = '≠ ';

const heads = ['Row', 'Deliverable', 'Target', 'Total', '%', 'Stated', 'Computed', 'Agreed', 'Counting method'];
const widths = [5, 31, 10, 13, 9, 9, 14, 9, 19];

/**
 * The rows by theme, then the scheme in words, then the misfits of every scheme where statuses are stated.
 * `overrides`: by zero-based row.
 */
export function computedAgainstStated(
  assessed: AssessedTable,
  rows: readonly AssessedRow[],
  milestones: MilestonesByRow,
  overrides: ReadonlyMap<number, Override>,
): string {
  const table = tableByTheme(heads, widths, rows, (row) => [
    String(row.row.row + 1),
    rowName(row.row),
    targetText(row),
    totalText(row),
    achievedText(row),
    statedWord(assessed, row) ?? '–',
    (assessed.misfits.includes(row.row.row) ? misfitMark : '') + computedInWords(row, milestones),
    agreedInWords(row, overrides.get(row.row.row)) ?? '–',
    methodText(row.method),
  ]);
  return [
    table,
    ...(assessed.settings.schemeAsked || areStatedAlone(assessed.settings) || !explainsScheme(assessed) ? [] : [schemeText(assessed)]),
    ...misfitsText(assessed, rows),
  ].join('\n');
}

/** More than a person reads on a console; laying out a table of thousands takes longer than the review. */
export const mostRowsPrinted = 40;

/** A console table with these headings. */
export function newTable(head: string[], colWidths: number[]): Table.Table {
  return new Table({ head, colWidths, wordWrap: true, style: { head: [], border: [] } });
}

/** A console table: a line for each of the first rows, under the theme or outcome that it is the first of. */
export function tableByTheme(
  head: string[],
  colWidths: number[],
  rows: readonly AssessedRow[],
  line: (row: AssessedRow) => string[],
): string {
  const table = newTable(head, colWidths);
  let group: string | null = null;
  for (const row of rows.slice(0, mostRowsPrinted)) {
    const next = row.row.theme ?? row.row.outcome;
    if (next !== null && next !== group) table.push([{ colSpan: head.length, content: next }]);
    group = next;
    table.push(line(row));
  }
  const left = rows.length - mostRowsPrinted;
  return [
    table.toString(),
    ...(left > 0 ? [`and ${left.toLocaleString('en-GB')} more, which --json lists and the saved workbook shows.`] : []),
  ].join('\n');
}

function schemeText({ settings: { scheme } }: AssessedTable): string {
  const meanings = schemeMeaning(scheme).map(([status, meaning]) => `  ${status}: ${meaning}.`);
  return [`${schemeWords[scheme.name]}:`, ...meanings].join('\n');
}

function misfitsText({ misfits, misfitsByScheme }: AssessedTable, rows: readonly AssessedRow[]): readonly string[] {
  if (misfitsByScheme.length === 0) {
    const isStated = rows.some(({ row }) => row.reviews.some(({ text }) => text !== ''));
    return isStated ? ['Statuses are stated, and none is computed beside them to compare.'] : [];
  }
  const each = misfitsByScheme.map(({ scheme, rows, compared }) => {
    const which = rows.length === 0 ? '' : `: rows ${rows.map((row) => String(row + 1)).join(', ')}`;
    return `  ${schemeWords[scheme]}: ${String(rows.length)} of ${String(compared)}${which}`;
  });
  return [
    `Rows where the stated status is another than the scheme's (misfits), by scheme:`,
    ...each,
    ...(misfits.length > 0 ? [`${misfitMark}marks those of the scheme in use. The stated status is left as it is.`] : []),
  ];
}

/**
 * The target as typed, and in brackets the figure to reach where that differs:
 * what a text or the targets of periods come to.
 */
function targetText(assessed: AssessedRow): string {
  const { row, goal } = assessed;
  const places = targetPlaces(assessed);
  // "15%" of 350 people comes to 53 of them, which is no percentage.
  const { figure } = row.target;
  const isSame = figure.kind === 'number' && goal !== null && isSameFigure(figure.value, goal);
  return statedAndComputed(figureText(figure, places), goal === null ? '' : numberText(goal, isSame ? places : null));
}

/** A total of percentages is one, also where it is computed. */
function totalText({ row, total }: AssessedRow): string {
  const places = row.percentPlaces?.total ?? null;
  return statedAndComputed(figureText(row.total, places), total === null ? '' : numberText(total, places));
}

/** A share of a limit that isn't to be used up is nothing achieved. */
function achievedText({ row, achieved, ofLimit }: AssessedRow): string {
  const computed = achieved === null ? '' : percent(achieved);
  if (ofLimit === true && computed !== '') return row.achieved.kind === 'blank' ? `${computed} of limit` : percentText(row.achieved);
  return statedAndComputed(percentText(row.achieved), computed);
}

/** What the officer stated, and in brackets what was computed where that differs. */
function statedAndComputed(stated: string, computed: string): string {
  if (stated === '') return computed === '' ? '' : `${computed} (computed)`;
  return computed === '' || computed === stated ? stated : `${stated} (computed: ${computed})`;
}

function methodText(method: MethodReading | null): string {
  if (method === null) return '';
  const name = capitalised(method.method);
  if (method.open === true) return methodCellText(method);
  if (method.confirmed) return name;
  const others = method.candidates.length > 1 ? ` (fits ${method.candidates.map(capitalised).join(', ')})` : '';
  return `${name}?${others}`;
}

function figureText(figure: Figure, percentPlaces: number | null = null): string {
  switch (figure.kind) {
    case 'number':
      return numberText(figure.value, percentPlaces);
    case 'error':
      return figure.error.error;
    case 'blank':
      return '';
    default:
      return figure.text;
  }
}

function percentText(figure: Figure): string {
  return figure.kind === 'number' ? percent(figure.value) : figureText(figure);
}

/** As drafts round it: 57.5 is 58, and 99.6 isn't all. */
function percent(fraction: number): string {
  return percentInWords(fraction);
}

/** `percentPlaces`: the decimal places of a percentage, as its cell shows it; null for a plain number. */
function numberText(value: number, percentPlaces: number | null): string {
  if (percentPlaces === null) return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  const places = { minimumFractionDigits: percentPlaces, maximumFractionDigits: percentPlaces };
  return `${roundTo(value * 100, percentPlaces).toLocaleString('en-GB', places)}%`;
}
