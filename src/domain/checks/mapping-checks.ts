// Tables whose columns aren't certain: the officer is asked before anything is computed from them.

import { columnLetters } from '../model/cell';
import { leastConfidence, type RoleReading } from '../model/mapping';
import { listed as wordList, orList } from '../cells/words/word-list';
import { rowList } from '../measures/questions';
import type { PlanTable, RivalReading, SheetReading } from '../model/plan';
import { readHeadingWords } from '../recognise/headings/heading-words';
import { readPeriodHeading } from '../recognise/headings/period-headings';
import { finding, rowsOfColumn } from './finding';
import type { Finding } from '../model/finding';
import { computedFrom } from '../recognise/table-confidence';
import { isCertain, countsSeveralYears } from '../assess/certain-tables';

/**
 * What to ask about the tables of a sheet, what of them isn't read, and what became of a mapping that no longer holds.
 */
export function checkMapping({ sheet, tables, mappingIgnored }: SheetReading): readonly Finding[] {
  const asked = tables.filter((table) => !isCertain(table)).map(askAbout);
  const found = [...asked, ...tables.flatMap(barsNotRead)];
  if (mappingIgnored === undefined) return found;
  return [finding({ check: 'mapping-outdated', severity: 'note', sheet: sheet.name, message: mappingIgnored }), ...found];
}

function barsNotRead({ sheet, headerRows, bars }: PlanTable): readonly Finding[] {
  const [first, last] = [bars?.at(0), bars?.at(-1)];
  if (first === undefined || last === undefined) return [];
  const message = `The periods in ${columnLetters(first)} to ${columnLetters(last)} hold no figures, as the bars of a Gantt chart: colours aren't read, the dates beside them are.`;
  return [finding({ check: 'gantt-bars', severity: 'note', sheet: sheet.name, row: headerRows.at(-1) ?? 0, column: first, message })];
}

function askAbout(table: PlanTable): Finding {
  const doubts = doubtfulColumns(table);
  const rows = `rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}`;
  const message =
    table.figuresOnly === true
      ? `Row ${String((table.headerRows[0] ?? 0) + 1)} begins a table of figures, but ${lackingIn(table)}. If it is a plan, say what each column is, then review again.`
      : countsSeveralYears(table)
        ? `The periods of ${rows} run over more than a year, and no target or total says which count. Keep those of one year, then review again.`
        : doubts === ''
          ? `${whyUncertain(table, rows)} Confirm what each column is, then review again.`
          : `The columns of ${rows} aren’t certain (${doubts}). Confirm what each column is, then review again.`;
  return finding({
    check: 'mapping',
    severity: 'ask',
    sheet: table.sheet.name,
    row: table.headerRows[0] ?? 0,
    column: table.area.firstColumn,
    related: columnsInDoubt(table).map(({ column }) => rowsOfColumn(table, column)),
    message,
  });
}

/** `rows`: "rows 5 to 22". */
function whyUncertain({ doubt, columns }: PlanTable, rows: string): string {
  if (doubt?.by === 'rival') {
    const { periods, total, target } = columns;
    const taken = readingInWords({ periods: periods.map(({ column }) => column), total, target });
    return `The columns of ${rows} can be read in two ways that explain the figures as well: ${taken}, or ${readingInWords(doubt.rival)}.`;
  }
  if (doubt?.by === 'remarks') {
    const remarks = rowList(doubt.rows);
    return `${remarks} ${doubt.rows.length === 1 ? 'holds' : 'hold'} remarks alone, more rows than say something of the plan, so where the table in ${rows} ends isn’t certain.`;
  }
  return doubt?.by === 'headings'
    ? `Hardly a heading of ${rows} says what its column holds.`
    : `The heading rows or the end of the table in ${rows} aren’t certain.`;
}

/** "Total in E with periods in C and D", "total in F with target in B". */
function readingInWords({ periods, total, target }: RivalReading): string {
  const parts = [
    ...(total === null ? [] : [`total in ${columnLetters(total)}`]),
    ...(target === null ? [] : [`target in ${columnLetters(target)}`]),
    ...(periods.length === 0 ? [] : [`period${periods.length === 1 ? '' : 's'} in ${wordList(periods.map(columnLetters))}`]),
  ];
  return wordList(parts);
}

/** What no heading says, whatever the shape of the figures may suggest; never of a role that a heading names. */
function lackingIn({ columns, roles, figuresOnly }: PlanTable): string {
  const named = new Set(roles.map(({ heading }) => (readPeriodHeading(heading) === null ? readHeadingWords(heading)?.role : 'period')));
  const isTarget = ({ heading }: RoleReading): boolean => readHeadingWords(heading)?.role === 'target';
  const lacking = [
    ...((columns.target === null || figuresOnly === true) && !roles.some(isTarget) ? ['target'] : []),
    ...(columns.periods.length === 0 && !named.has('period') ? ['period'] : []),
    ...(columns.timescale === null && !named.has('timescale') ? ['timescale'] : []),
    ...(columns.rag.length === 0 && !named.has('rag') ? ['RAG'] : []),
  ];
  return lacking.length === 0 ? 'its headings don’t say enough to make it a plan' : `no heading says ${orList(lacking)}`;
}

/** The columns that make the table no surer than they are. One that nothing is computed from is doubtful and not asked about. */
function columnsInDoubt({ roles, confidence }: PlanTable): readonly RoleReading[] {
  return roles.filter(
    ({ role, confidence: ofColumn }) => ofColumn < leastConfidence && ofColumn <= confidence && (role === 'none' || computedFrom.has(role)),
  );
}

/** "E or G: target?; B: description?" */
function doubtfulColumns(table: PlanTable): string {
  const byRole = new Map<string, string[]>();
  for (const { column, role } of columnsInDoubt(table)) {
    const columns = byRole.get(role) ?? [];
    columns.push(columnLetters(column));
    byRole.set(role, columns);
  }
  return [...byRole].map(([role, columns]) => `${namedColumns(columns)}: ${role === 'none' ? 'which use' : role}?`).join('; ');
}

/** More than these are counted: nobody reads a hundred letters. */
const mostNamed = 8;

function namedColumns(columns: readonly string[]): string {
  if (columns.length <= mostNamed) return orList(columns);
  return `${columns.slice(0, mostNamed).join(', ')} and ${String(columns.length - mostNamed)} more`;
}
