// A review as text that a person can read: what was found, the figures by theme, findings and questions, and what was written where.

import { statedStatus } from '../../domain/rating/stated-status';
import Table from 'cli-table3';
import { columnLetters } from '../../domain/cell';
import type { AssessedRow, AssessedSheet, AssessedTable, Finding, MethodReading, Severity } from '../../domain/assessment';
import type { Figure, Layout } from '../../domain/plan';
import type { Review } from '../../domain/review';
import type { Preview } from '../../app/contract';
import { computedStatus, type Written } from './review-json';

const layoutNames: Readonly<Record<Exclude<Layout, 'none'>, string>> = {
  plan: 'a programme plan',
  deliverables: 'deliverables and targets',
  narrative: 'a progress narrative',
};

const severityHeadings: Readonly<Record<Severity, string>> = { wrong: 'Wrong', ask: 'To ask', note: 'To note' };

/** `saved`: where the reviewed workbook went; null where it wasn't to be saved. `problem`: why nothing could be written. */
export interface Outcomes {
  readonly written: Written;
  readonly preview: Preview;
  readonly saved: string | null;
  readonly problem: string | null;
}

/** The whole report, ending with a line break. */
export function reportOf(file: string, review: Review, outcomes: Outcomes): string {
  return (
    [`Review of ${file}`, ...review.sheets.map(sheetText), findingsText(review.findings), questionsText(review), writtenText(outcomes)]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

function sheetText({ reading, tables }: AssessedSheet): string {
  const { name } = reading.sheet;
  if (reading.layout === 'none') return `${name}: left alone. ${reading.reason ?? ''}`.trimEnd();
  return [`${name}: ${layoutNames[reading.layout]}`, ...tables.map(tableText)].join('\n\n');
}

function tableText(assessed: AssessedTable): string {
  const { table, settings, misfits } = assessed;
  const rows = assessed.rows.filter(({ row }) => row.kind === 'deliverable' || row.kind === 'project');
  const about = [
    `Rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}, ${plural(rows.length, 'deliverable')}`,
    settings.asAt === null ? 'no as-at date yet' : `as at ${settings.asAt} (from the ${settings.asAtFrom ?? 'review'})`,
    `scheme ${settings.scheme}${settings.schemeInferred ? ' (inferred)' : ''}`,
    ...(misfits.length > 0
      ? [`stated status differs from it in ${plural(misfits.length, 'row')}: ${misfits.map((row) => String(row + 1)).join(', ')}`]
      : []),
  ];
  const withFigures = table.columns.target !== null || table.columns.periods.length > 0;
  return `${about.join('; ')}.\n${withFigures ? figuresTable(rows) : statusTable(rows)}`;
}

function figuresTable(rows: readonly AssessedRow[]): string {
  const table = newTable(['Row', 'Deliverable', 'Target', 'Total', '% achieved', 'RAG', 'Counting method'], [5, 37, 9, 13, 11, 16, 21]);
  byTheme(table, rows, 7, (row) => [
    String(row.row.row + 1),
    row.row.description,
    figureText(row.row.target.figure),
    both(figureText(row.row.total), row.total === null ? '' : numberText(row.total)),
    both(percentText(row.row.achieved), row.achieved === null ? '' : percent(row.achieved)),
    both(statedStatus(row.row) ?? '', ratingText(row)),
    methodText(row.method),
  ]);
  return table.toString();
}

function statusTable(rows: readonly AssessedRow[]): string {
  const table = newTable(['Row', 'What', 'Timescale', 'RAG', 'Reviews'], [5, 46, 22, 20, 21]);
  byTheme(table, rows, 5, (row) => [
    String(row.row.row + 1),
    row.row.description,
    row.row.timescale ?? '',
    both(statedStatus(row.row) ?? '', ratingText(row)),
    row.row.reviews.map(({ date, column, status, text }) => `${date ?? columnLetters(column)}: ${status ?? text}`).join('\n'),
  ]);
  return table.toString();
}

function newTable(head: string[], colWidths: number[]): Table.Table {
  return new Table({ head, colWidths, wordWrap: true, style: { head: [], border: [] } });
}

function byTheme(table: Table.Table, rows: readonly AssessedRow[], columns: number, line: (row: AssessedRow) => string[]): void {
  let group: string | null = null;
  for (const row of rows) {
    const next = row.row.theme ?? row.row.outcome;
    if (next !== null && next !== group) table.push([{ colSpan: columns, content: next }]);
    group = next;
    table.push(line(row));
  }
}

/** What the officer stated, and in brackets what was computed where that differs. */
function both(stated: string, computed: string): string {
  if (stated === '') return computed === '' ? '' : `${computed} (computed)`;
  return computed === '' || computed === stated ? stated : `${stated} (computed: ${computed})`;
}

function ratingText({ rating }: AssessedRow): string {
  return computedStatus(rating) ?? (rating !== null && 'notRated' in rating ? rating.notRated : '');
}

function methodText(method: MethodReading | null): string {
  if (method === null) return '';
  const name = capital(method.method);
  if (method.confirmed) return name;
  const others = method.candidates.length > 1 ? ` (fits ${method.candidates.map(capital).join(', ')})` : '';
  return `${name}?${others}`;
}

function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return numberText(figure.value);
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

function percent(fraction: number): string {
  return `${(fraction * 100).toLocaleString('en-GB', { maximumFractionDigits: 0 })}%`;
}

function numberText(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

function findingsText(findings: readonly Finding[]): string {
  const groups = (['wrong', 'ask', 'note'] as const).flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.length === 0
      ? []
      : [
          [`${severityHeadings[severity]}:`, ...found.map(({ sheet, cell, message }) => `  ${placeOf(sheet, cell)}  ${message}`)].join(
            '\n',
          ),
        ];
  });
  return groups.join('\n\n');
}

function placeOf(sheet: string, cell: string | null): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function questionsText({ questions }: Review): string {
  if (questions.length === 0) return '';
  const lines = questions.map(
    ({ sheet, text, rows, options }) =>
      `  ${sheet}, rows ${rows.map((row) => String(row + 1)).join(', ')}: ${text}${options.length === 0 ? '' : ` (${options.map(capital).join(', ')})`}`,
  );
  return ['Questions to the officer:', ...lines].join('\n');
}

function writtenText({ written, preview, saved, problem }: Outcomes): string {
  const groups = preview.groups.map(({ sheet, address, what, cells }) => `  ${sheet}!${address}: ${what} (${plural(cells, 'cell')})`);
  const leftAlone = written.leftAlone.map(({ sheet, address, reason }) => `  ${sheet}!${address}: ${reason}`);
  return [
    problem === null
      ? written.cells === 0
        ? 'Nothing to write: the workbook is up to date.'
        : `Written: ${plural(written.cells, 'cell')}.`
      : `Nothing was written. ${problem}`,
    ...(written.cells === 0 ? [] : groups),
    ...(leftAlone.length === 0 ? [] : ['Left alone:', ...leftAlone]),
    ...(saved === null ? ['Not saved: give --out REVIEWED.xlsx to keep it.'] : [`Saved as ${saved}.`]),
  ].join('\n');
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
