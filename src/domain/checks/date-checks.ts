// Dates that can be read two ways: "3/10/15" is October to one officer and March to another, "Q1 2012" begins in
// January or in April. The officer
// is asked, also where the order of the officer's system has settled it for now.

import { cellAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../model/plan';
import { inFigures, openDatesOf, type TypedDate } from '../timescales/dates/dates-two-ways';
import type { FindingParts } from './finding';
import type { Milestone } from '../model/milestone';
import type { DateOrder } from '../model/dates';

const check = 'date-two-ways';

const inOrder: Readonly<Record<DateOrder, string>> = { dmy: 'day first', mdy: 'month first' };

/**
 * Asks about the dates in figures of a table's timescales, starts, ends and review headings that can be read two ways.
 * A column whose other dates fit one order only ("13/10/15") has said which it is.
 */
export function checkDates(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const { inCells, inHeadings } = openDatesOf(grid, table);
  return [...inCells, ...inHeadings].map((date) => askAbout(grid, date));
}

/** Whether `checkDates` asks about a milestone. */
export function isDateInFigures({ text }: Milestone): boolean {
  return text.search(inFigures) >= 0;
}

/** Asks about a milestone in words that can be read in several ways. */
export function askWhichDate(at: Pick<FindingParts, 'sheet' | 'row' | 'column'>, { text, reason }: Milestone): FindingParts {
  return { check, severity: 'ask', ...at, message: `${reason ?? ''} Type the date in full, then review again.`.trim(), stated: text };
}

function askAbout(grid: Grid, { row, column, text, days }: TypedDate): FindingParts {
  const { dateOrder } = grid;
  const read = dateOrder === undefined ? undefined : days[dateOrder === 'dmy' ? 0 : 1];
  const couldBe = days.map(({ words }) => words).join(' or ');
  const asRead = dateOrder === undefined || read === undefined ? null : `Read as ${read.words}, ${inOrder[dateOrder]}`;
  const toDo = 'type the month as a word, then review again.';
  return {
    check,
    severity: 'ask',
    sheet: grid.sheet.name,
    row,
    column,
    message: `${cellAddress(row, column)} says ${text}, which can be ${couldBe}. ${asRead === null ? `T${toDo.slice(1)}` : `${asRead}, as this computer writes dates. If that is wrong, ${toDo}`}`,
    stated: text,
    computed: read?.date ?? null,
    alike: {
      key: String(column),
      message: (rows) => `${rowList(rows)}: the dates can be read with the day or the month first. ${adviceForColumn(dateOrder)}`,
    },
  };
}

function adviceForColumn(order: DateOrder | undefined): string {
  if (order === undefined) return 'Type the months as words, then review again.';
  return `Read ${inOrder[order]}, as this computer writes dates. If that is wrong, type the months as words, then review again.`;
}
