// Whether the stated statuses are somebody's judgement, by a line near the table, the heading of their column, a key that
// tells an outlook, or a sheet without a plan ("Read me"): then they stand as they are, and no scheme rates beside them.

import { escapedPattern } from '../../cells/escaped-pattern';
import { cellArea, columnLetters, cellAddress } from '../../model/cell';
import { formulaAt, textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { RagColumn } from '../../model/table/columns';
import { headingAt } from '../../model/table/heading-at';
import { statusInWords } from '../status-in-words';
import type { StatusKey } from './status-key';
import { rowsOfGuidance, spanOf } from './table-span';

const judgement =
  "(?:(?:professional |own )?(?:judge?ments?|opinions?)|confidence|(?!(?:year|quarter|month|week|period|today)['’])[\\p{L}]+['’]s? (?:own |honest |current )?(?:views?|forecasts?|assessments?|expectations?|sense)|(?:manager|officer|lead|director|team|owner|head of service|board|group|service)s? (?:own )?(?:views?|forecasts?|assessments?|expectations?)|self[- ]assess(?:ed|ments?))";
const statuses = '(?:b?rag|status(?:es)?|ratings?|scores?|assessments?|rated|colou?rs?|traffic lights?|lights?)';
const ofSheet = '(?: (?:on|in) (?:the )?(?:(?:tab|sheet|worksheet)s?\\b|["“‘])[^.;:]{1,30}?)?';
/** "RAG is …", of all rows; of some only ("For sales RAG is …") it says nothing of the others. */
const subject = `(?:^|[.;:]\\s+)(?:(?:key|note|nb)\\s*[:–-]\\s*|\\d+[.)]\\s*)?(?:the |stated |this |each |our )*(?:[\\p{L}]+ )?${statuses}\\b(?: (?:ratings?|status(?:es)?|columns?|colou?rs?))?${ofSheet}\\s+`;
/** "RAG is the manager's judgement". */
const saysSo = new RegExp(
  `${subject}(?:is|are|shows?|reflects?|gives?|based on|represents?|indicates?|records?)\\b[^.;]{0,60}?\\b${judgement}`,
  'iu',
);
const offices =
  '(?:leads?|officers?|managers?|owners?|directors?|sponsors?|heads?|boards?|groups?|services?|teams?|partners?|partnerships?|leaders?)';
/** "Status is agreed by the action lead and the priority group": their word, unless a key says what they go by. */
const saysWho = new RegExp(
  `${subject}(?:is|are) (?:agreed|set|decided|given|judged|assessed|chosen|made|assigned|rated|determined) by (?:the |each |its |their |a )?(?:[\\p{L}-]+ ){0,3}?${offices}\\b(?! (?:against|using|by|on the basis)\\b)`,
  'iu',
);
const inHeading = new RegExp(`\\b${judgement}`, 'iu');
/** Any line that says so has one of these in it. */
const mayJudge = /judg|pinion|onfiden|view|orecast|ssess|xpect|sense| by /u;
/** Lines of such a kind stand in the nearest rows above or below a table, or among the first of a sheet without one. */
const nearest = 12;

/** What the workbook says of a table's statuses outside its rows. */
interface ToldOfStatuses {
  /** Keys with cut-offs. */
  readonly keys: readonly StatusKey[];
  /** A key that tells an outlook, or a line on another sheet. */
  readonly judgement: StatusKey | null;
}

/**
 * What says so, in words that name its place; null where nothing does, and where the statuses are formulas. A line that says
 * who gives them says nothing against a key with cut-offs.
 */
export function judgedBy(grid: Grid, table: PlanTable, { keys, judgement: told }: ToldOfStatuses): string | null {
  const named = namedAsJudgement(grid, table);
  if (named !== null) return named;
  const stated = statedColumns(table);
  if (stated.length === 0 || areFormulas(grid, table, stated)) return null;
  const [headed] = stated;
  if (headed !== undefined && stated.every(({ heading }) => inHeading.test(heading))) {
    return `Column ${columnLetters(headed.column)} (“${headed.heading}”)`;
  }
  const hasKey = keys.some(({ sheet }) => sheet === table.sheet.name);
  const line = lineOfJudgement(grid, table, hasKey);
  if (line !== null) return line;
  if (told === null || (hasKey && told.sheet !== table.sheet.name)) return null;
  const place = cellAddress(told.area.firstRow, told.area.firstColumn);
  return told.sheet === table.sheet.name ? place : `“${told.sheet}” ${place}`;
}

/** The cell of the line near a table that says so; `hasKey`: a key with cut-offs stands against a line that says who judges. */
export function lineOfJudgement(grid: Grid, table: PlanTable, hasKey: boolean): string | null {
  return lineNear(grid, table, (text) => saysSo.test(text) || (!hasKey && saysWho.test(text)));
}

/** “Where we are” is the lead's view: a line that calls a column of statuses by its heading, whatever the heading is. */
function namedAsJudgement(grid: Grid, table: PlanTable): string | null {
  const { rag, progress = [] } = table.columns;
  const columns = [...rag.map(({ column }) => column), ...progress].map((column) => ({ column, heading: headingAt(table, column).trim() }));
  const named = columns.filter(({ heading }) => heading.length > shortestHeading);
  if (named.length === 0 || areFormulas(grid, table, named)) return null;
  return lineNear(grid, table, (text) => named.some(({ heading }) => saysOfColumn(text, heading)));
}

const shortestHeading = 3;
const quotes = '["“”‘’\']?';

function saysOfColumn(text: string, heading: string): boolean {
  const words = escapedPattern(heading);
  return new RegExp(`^(?:the )?${quotes}${words}${quotes}(?: column)? (?:is|are|shows?|gives?)\\b[^.;]{0,60}?\\b${judgement}`, 'iu').test(
    text,
  );
}

/** The cell of the first line near the table that is found. */
function lineNear(grid: Grid, table: PlanTable, isFound: (text: string) => boolean): string | null {
  const { top, bottom } = spanOf(table);
  const { firstRow, lastRow, firstColumn, lastColumn } = grid.area;
  for (let row = Math.max(firstRow, top - nearest); row <= Math.min(lastRow, bottom + nearest); row += 1) {
    if (row === top) row = bottom + 1;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const text = textAt(grid, row, column);
      if (mayJudge.test(text) && isFound(text)) return cellAddress(row, column);
    }
  }
  return null;
}

/** Its RAG columns, else those of words of which some rate how a row stands: “On track” and “Behind” under “Status”. */
function statedColumns(table: PlanTable): readonly Pick<RagColumn, 'column' | 'heading'>[] {
  const { rag, progress = [] } = table.columns;
  if (rag.length > 0 || progress.length === 0) return rag;
  const rating = new Set(table.rows.filter(isCounted).flatMap((row) => statusInWords(row)?.column ?? []));
  return progress.filter((column) => rating.has(column)).map((column) => ({ column, heading: headingAt(table, column) }));
}

/** Statuses that the sheet works out are nobody's judgement. */
function areFormulas(grid: Grid, { rows }: PlanTable, stated: readonly Pick<RagColumn, 'column'>[]): boolean {
  const cells = stated.flatMap(({ column }) => rows.filter(isCounted).map(({ row }) => formulaAt(grid, row, column)));
  return cells.some((formula) => formula !== null);
}

/** Whether the words themselves say that the statuses are a judgement. */
export function areJudgement(texts: readonly string[]): boolean {
  return texts.some((text) => inHeading.test(text));
}

/** The lines of a sheet without a plan that say so. */
export function judgementsOnSheet(grid: Grid): readonly StatusKey[] {
  const { firstRow, firstColumn, lastRow } = grid.area;
  return grid.values.slice(0, Math.min(lastRow - firstRow, rowsOfGuidance) + 1).flatMap((values, index) =>
    values.flatMap((value, at): readonly StatusKey[] => {
      if (typeof value !== 'string' || !mayJudge.test(value) || !(saysSo.test(value.trim()) || saysWho.test(value.trim()))) return [];
      return [{ sheet: grid.sheet.name, area: cellArea(firstRow + index, firstColumn + at), lines: [value.trim()] }];
    }),
  );
}
