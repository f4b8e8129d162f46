// The live formulas of the Plan summary sheet: roll-ups over the list of rows beneath them, the same in every row of a column.

import { cellAddress, columnLetters } from '../cell';
import { hasHalves, scores100 } from '../rating/roll-up';
import { statusesBestFirst } from '../rating/status-order';

/** Columns of the roll-ups: level, table, group, rows, one for each status best first, not rated, worst, majority, score, weighted. */
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

/** Columns of the list of rows: table, theme, outcome, deliverable, status, weight. */
export const listColumns = { table: 0, theme: 1, outcome: 2, description: 3, status: 4, weight: 5 } as const;

/** Where the sheet's two parts stand, zero-based. */
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
  const own = (column: number): string => `$${cell(column)}`;
  const sameTable = `(${list(listColumns.table)}=${own(groupColumns.table)})`;
  const isIn = (level: string, column: number): string =>
    `(${own(groupColumns.level)}="${level}")*${sameTable}*(${list(column)}=${own(groupColumns.group)})`;
  const members =
    `((${own(groupColumns.level)}="Programme")+(${own(groupColumns.level)}="Table")*${sameTable}` +
    `+${isIn('Theme', listColumns.theme)}+${isIn('Outcome', listColumns.outcome)})`;
  const places6 = statusesBestFirst.map((_, place) => groupColumns.firstStatus + place);
  const counts = `${cell(groupColumns.firstStatus)}:${cell(groupColumns.firstStatus + statusesBestFirst.length - 1)}`;
  const worstFirst = [...places6].reverse();
  const nested = (test: (column: number) => string, otherwise: string): string =>
    worstFirst.reduceRight((rest, column) => `IF(${test(column)},${heading(column)},${rest})`, otherwise);
  const scored = statusesBestFirst.flatMap((status, place) => {
    const score = scores100[place] ?? 0;
    return score === 0 ? [] : [`(${list(listColumns.status)}="${status}")*${String(score)}`];
  });
  const rated = statusesBestFirst.map((status) => `(${list(listColumns.status)}="${status}")`).join('+');
  const weights = list(listColumns.weight);
  const weighed = `SUMPRODUCT(${members}*(${rated})*${weights})`;
  return [
    `=SUMPRODUCT(${members}*1)`,
    ...places6.map((column) => `=SUMPRODUCT(${members}*(${list(listColumns.status)}=${heading(column)}))`),
    `=${cell(groupColumns.rows)}-SUM(${counts})`,
    `=${nested((column) => `${cell(column)}>0`, `"${notRatedWord}"`)}`,
    `=IF(SUM(${counts})=0,"${notRatedWord}",${nested((column) => `${cell(column)}=MAX(${counts})`, `"${notRatedWord}"`)})`,
    `=IFERROR(IF(${weighed}>0,SUMPRODUCT(${members}*(${scored.join('+')})*${weights})/${weighed},""),"")`,
    `=IF(${cell(groupColumns.score)}="","${notRatedWord}",${nearest(cell(groupColumns.score), statuses)})`,
  ];
}

/** The status nearest to a score, ties to the worse. Rounded as the domain doesn't need to: sums of fractions differ in the last digit. */
function nearest(score: string, statuses: readonly string[]): string {
  const from = (least: number, status: string, rest: string): string => `IF(ROUND(${score},6)>${String(least)},"${status}",${rest})`;
  if (hasHalves(statuses)) {
    return from(87.5, 'Green', from(62.5, 'Amber/Green', from(37.5, 'Amber', from(12.5, 'Amber/Red', '"Red"'))));
  }
  return from(75, 'Green', from(25, 'Amber', '"Red"'));
}

/** A row's status as its cell says it, blank where the cell is blank. */
export function statusFormula(sheet: string, row: number, column: number): string {
  return `=IFERROR('${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}&"","${notRatedWord}: error in figures")`;
}
