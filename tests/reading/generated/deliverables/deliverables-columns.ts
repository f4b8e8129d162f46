// The columns of a table of deliverables, in an order of its own: a theme left of its deliverables, periods together in the order of the year.

import { percent, type TestCell } from '../../../domain/recognise/grid-of';
import type { Choices, ColumnChoices } from './deliverables-choices';
import type { PlannedRow } from './deliverables-plan';
import { isPercentage, meantBy, meantFigure, numbersIn, sumOf, typed, typedTarget } from '../figure-styles';
import type { Meant } from '../generated-sheet';
import { otherColumns, synonyms } from '../headings-in-use';
import { periodColumns } from '../period-columns';
import { pick } from '../sheet-draft';

/** What a column is in the plan. `extra`: figures that must not be counted; `other`: nothing that a review uses. */
export type ColumnKind =
  'theme' | 'description' | 'unit' | 'target' | 'actual' | 'forecast' | 'extra' | 'total' | 'achieved' | 'rag' | 'commentary' | 'other';

/** `headings` from the top; the last is the column's own. `sum`: what a total adds up. `meant`: what a cell means, where that is more than its text. */
export interface Column {
  readonly kind: ColumnKind;
  readonly headings: readonly TestCell[];
  readonly cell: (row: PlannedRow, index: number) => TestCell;
  readonly sum: ((row: PlannedRow) => number) | null;
  readonly meant?: (row: PlannedRow) => Meant;
}

const ragSets = [
  ['RAG (officer)', 'RAG (board)', 'RAG (auditor)'],
  ['Oct 2024 RAG', 'Dec 2024 RAG', 'Mar 2025 RAG'],
  ['Q1 RAG', 'Q2 RAG', 'Q3 RAG'],
  ['RAG last quarter', 'RAG this quarter', 'RAG next quarter'],
] as const;

/** How things will stand is expected, and states nothing. */
const isOfNow = (heading: string): boolean => heading !== 'RAG next quarter';

/** Totals beside which a year to date is something else. */
const wholeTotals: ReadonlySet<string> = new Set(['Total', 'TOTAL', 'Total delivered', 'Grand total']);

export const hasThemeColumn = ({ rows: { theme } }: Choices): boolean => theme === 'column' || theme === 'carried' || theme === 'merged';
export const hasTotal = ({ columns: { has }, typing }: Choices): boolean => has.total && !isPercentage(typing);
const hasToDate = (choice: Choices): boolean =>
  choice.columns.has.toDate && hasTotal(choice) && wholeTotals.has(pick(synonyms.total, choice.columns.words.total));
const hasAchieved = ({ columns: { has } }: Choices): boolean => has.achieved && has.target;

export function columnsOf(choice: Choices): readonly Column[] {
  const { typing, columns } = choice;
  const { words, has, order } = columns;
  const column = (kind: ColumnKind, heading: string, cell: Column['cell'], more: Partial<Column> = {}): Column => ({
    kind,
    headings: headingAlone(choice, heading),
    cell,
    sum: null,
    ...more,
  });
  const of = (kind: keyof typeof synonyms & ColumnKind, cell: Column['cell'], more: Partial<Column> = {}): Column =>
    column(kind, pick(synonyms[kind], words[kind]), cell, more);
  const total = (row: PlannedRow): number => sumOf(numbersIn(row.figures));
  const name = of('description', (row) => (choice.rows.indented ? `   ${row.description}` : row.description));
  const ragHeadings = columns.rags === 1 ? [pick(synonyms.rag, words.rag)] : pick(ragSets, words.rag).slice(0, columns.rags);
  const groups: readonly (readonly Column[])[] = [
    hasThemeColumn(choice) ? [of('theme', () => null), name] : [name],
    ...columns.others.map((other): readonly Column[] => {
      const found = pick(otherColumns, other);
      return [column('other', found.heading, (_row, index) => found.cell(index))];
    }),
    ...(has.unit ? [[of('unit', (row) => (typing.style === 'whole percent' ? '%' : row.unit))]] : []),
    ...(has.target
      ? [
          [
            of('target', (row) => typedTarget(row.target, typing), {
              sum: (row) => (typeof row.target === 'number' ? row.target : 0),
            }),
          ],
        ]
      : []),
    periodColumns(choice),
    ...(hasTotal(choice)
      ? [[of('total', (row) => typed(total(row), typing), { sum: total, meant: (row) => meantFigure(total(row), typing) })]]
      : []),
    ...(hasToDate(choice) ? [[column('extra', 'Year to date', (row) => typed(total(row), typing), { sum: total })]] : []),
    ...(hasAchieved(choice)
      ? [
          [
            of('achieved', (row) => achievedCell(shareOf(row), columns.achieved), {
              meant: (row) => achievedMeant(shareOf(row), columns.achieved),
            }),
          ],
        ]
      : []),
    ...(ragHeadings.length > 0
      ? [
          ragHeadings.map((heading, index) =>
            column(isOfNow(heading) ? 'rag' : 'other', heading, (row) => statusText(row.statuses[index] ?? null, columns.statuses)),
          ),
        ]
      : []),
    ...(has.commentary ? [[of('commentary', (row) => row.comment)]] : []),
  ];
  const keyed = groups.map((group, index) => ({ group, key: (index === 0 ? 0 : 0.5 + index) + (order[index] ?? 0) / 12 }));
  return keyed.sort((one, other) => one.key - other.key).flatMap(({ group }) => group);
}

/** A heading of one line beside bands: in the first row where headings are merged down, else in the last. */
function headingAlone({ periods: { bands, mergeHeadings } }: Choices, heading: string): readonly TestCell[] {
  const blanks = Array<null>(bands).fill(null);
  return mergeHeadings ? [heading, ...blanks] : [...blanks, heading];
}

function shareOf(row: PlannedRow): number | null {
  const { target } = row;
  return typeof target === 'number' && target > 0 ? sumOf(numbersIn(row.figures)) / target : null;
}

function achievedCell(share: number | null, as: ColumnChoices['achieved']): TestCell {
  if (share === null) return null;
  if (as === 'fraction') return percent(share);
  return as === 'whole' ? Math.round(share * 100) : `${String(Math.round(share * 100))}%`;
}

function achievedMeant(share: number | null, as: ColumnChoices['achieved']): Meant {
  if (share === null) return null;
  return Number((as === 'fraction' ? share : meantBy(Math.round(share * 100), { style: 'fraction', format: 'General' })).toPrecision(12));
}

function statusText(status: 'Green' | 'Amber' | 'Red' | null, words: ColumnChoices['statuses']): string | null {
  if (status === null || words === 'word') return status;
  if (words === 'capitals') return status.toUpperCase();
  return words === 'letter' ? status.slice(0, 1) : `${status} - as the board agreed`;
}
