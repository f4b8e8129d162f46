// The live formulas of the Plan summary sheet: roll-ups over the list of
// rows beneath them, the same in every row of a column.

import { cellAddress, columnLetters } from '../model/cell';
import { hasHalves, scores100 } from '../rating/roll-up';
import type { ReadsAs, SummaryRow } from './summary-rows';
import { statusesBestFirst } from '../model/scheme';

/**
 * Columns of the roll-ups: level, table, group, rows, one for each status
 * best first, not rated, worst, majority, score, weighted.
 */
export const groupColumns = {
  level: 0,
  table: 1,
  group: 2,
  rows: 3,
  firstStatus: 4,
  notRated: 10,
  worst: 11,
  majority: 12,
  score: 13,
  weighted: 14,
} as const;

/**
 * Columns of the list of rows. `says`: what is in the row's status cell;
 * `status`: what that reads as;
 * `score`: what it counts, of 100.
 */
export const listColumns = { table: 0, theme: 1, outcome: 2, description: 3, says: 4, status: 5, weight: 6, score: 7 } as const;

/** Where the sheet's two parts are, zero-based. */
export interface SummaryPlaces {
  readonly headingRow: number;
  readonly firstItem: number;
  readonly lastItem: number;
}

const notRatedWord = 'Not rated';

/** The cells of one group's row after its name: how many rows, how many of each status, the roll-ups. */
export function groupFormulas(row: number, places: SummaryPlaces, statuses: readonly string[]): readonly string[] {
  const cell = (column: number): string => cellAddress(row, column);
  const heading = (column: number): string => `${columnLetters(column)}$${String(places.headingRow + 1)}`;
  const list = (column: number): string => {
    const letters = columnLetters(column);
    return `$${letters}$${String(places.firstItem + 1)}:$${letters}$${String(places.lastItem + 1)}`;
  };
  const inGroupsRow = (column: number): string => `$${cell(column)}`;
  const sameTable = `(${list(listColumns.table)}=${inGroupsRow(groupColumns.table)})`;
  const isIn = (level: string, column: number): string =>
    `(${inGroupsRow(groupColumns.level)}="${level}")*${sameTable}*(${list(column)}=${inGroupsRow(groupColumns.group)})`;
  const members =
    `((${inGroupsRow(groupColumns.level)}="Programme")+(${inGroupsRow(groupColumns.level)}="Table")*${sameTable}` +
    `+${isIn('Theme', listColumns.theme)}+${isIn('Outcome', listColumns.outcome)})`;
  const places6 = statusesBestFirst.map((_, place) => groupColumns.firstStatus + place);
  const counts = `${cell(groupColumns.firstStatus)}:${cell(groupColumns.firstStatus + statusesBestFirst.length - 1)}`;
  const worstFirst = [...places6].reverse();
  const nested = (test: (column: number) => string, otherwise: string): string =>
    worstFirst.reduceRight((rest, column) => `IF(${test(column)},${heading(column)},${rest})`, otherwise);
  const weights = list(listColumns.weight);
  // Rows that have a score and a weight; texts among the weights count nothing where SUMPRODUCT multiplies.
  const weighed = `${members}*ISNUMBER(${list(listColumns.score)})*(${weights}>0),${weights}`;
  return [
    `=SUMPRODUCT(${members}*1)`,
    ...places6.map((column) => `=SUMPRODUCT(${members}*(${list(listColumns.status)}=${heading(column)}))`),
    `=${cell(groupColumns.rows)}-SUM(${counts})`,
    `=${nested((column) => `${cell(column)}>0`, `"${notRatedWord}"`)}`,
    `=IF(SUM(${counts})=0,"${notRatedWord}",${nested((column) => `${cell(column)}=MAX(${counts})`, `"${notRatedWord}"`)})`,
    `=IFERROR(SUMPRODUCT(${weighed},${list(listColumns.score)})/SUMPRODUCT(${weighed}),"")`,
    `=IF(${cell(groupColumns.score)}="","${notRatedWord}",${nearest(cell(groupColumns.score), statuses)})`,
  ];
}

/** The status nearest to a score, ties to the worse. Rounded, since sums of fractions differ in the last digit. */
function nearest(score: string, statuses: readonly string[]): string {
  const from = (least: number, status: string, rest: string): string => `IF(ROUND(${score},6)>${String(least)},"${status}",${rest})`;
  if (hasHalves(statuses)) {
    return from(87.5, 'Green', from(62.5, 'Amber/Green', from(37.5, 'Amber', from(12.5, 'Amber/Red', '"Red"'))));
  }
  return from(75, 'Green', from(25, 'Amber', '"Red"'));
}

/** What the first of a row's status cells that isn't blank says; blank where all are. */
export function saysFormula({ sheet, row, columns }: Pick<SummaryRow, 'sheet' | 'row' | 'columns'>): string {
  const texts = columns.map((column) => `TRIM('${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)})`);
  const latest = texts.reduceRight((rest, text) => (rest === '' ? text : `IF(${text}<>"",${text},${rest})`), '');
  return `=IFERROR(${latest},"${notRatedWord}: error in figures")`;
}

/** The status that a row's text reads as: the text itself, but for what its table says in other words. */
export function statusFormula(row: number, readsAs: readonly ReadsAs[]): string {
  const says = cellAddress(row, listColumns.says);
  return `=${readsAs.reduceRight((rest, { text, status }) => `IF(${says}="${text.replaceAll('"', '""')}","${status}",${rest})`, says)}`;
}

/** What a row's status counts in a mean, of 100; blank where it isn't rated. */
export function scoreFormula(row: number): string {
  const status = cellAddress(row, listColumns.status);
  const scores = statusesBestFirst.map((each, place) => [each, scores100[place] ?? 0] as const);
  return `=${scores.reduceRight((rest, [each, score]) => `IF(${status}="${each}",${String(score)},${rest})`, '""')}`;
}
