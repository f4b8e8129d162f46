// One row of the plan as it stands: what it is to reach, what it came to and from which cells, what is said of it, and why its computed
// status is what it is. Nothing is worked out here: it is what the review has.

import { isCeiling } from '../cells/targets/at-least-or-up-to';
import { isSameFigure } from '../cells/rounding';
import { capitalised } from '../cells/words/capitalised';
import { percentText } from '../commentary/figures-in-words';
import type { AssessedRow, AssessedSheet, AssessedTable } from '../model/assessment';
import type { Finding } from '../model/finding';
import type { Override } from '../model/ledger';
import type { RowMilestone } from '../model/milestone';
import type { Review } from '../model/review';
import { isDataKind } from '../model/table/counted-rows';
import { rowName } from '../model/table/row-name';
import type { Figure as PlanFigure } from '../model/table/targets';
import { currentReviews, statedInWords, statedStatus } from '../rating/latest-stated-status';
import { figuresTold, type TellFigure } from './figures-told';
import { figureIn, type Figure, type Part, type StatusShown } from './part';
import { totalParts } from './how-counted';
import { type PastEvent, rowHistory } from './row-history';
import { whyRated } from './why-rated';

/** One period of a row. */
export interface PeriodShown {
  readonly heading: string;
  /** Null where its cell holds no number. */
  readonly value: number | null;
  readonly figure: Figure;
  readonly isForecast: boolean;
}

/** Texts of the row with the cell that each stands in. */
export type TextShown = Figure;

export interface RowAccount {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  /** Null where the plan has none. */
  readonly theme: string | null;
  /** Null where the table has no column of targets. */
  readonly target: Figure | null;
  readonly periods: readonly PeriodShown[];
  /** What is expected by the as-at date, and what is to be reached, for the chart; null where it isn't known. */
  readonly expected: number | null;
  readonly goal: number | null;
  /** The total with how it is counted; empty where the row has none. */
  readonly total: readonly Part[];
  /** The share of the target; empty where there is none. */
  readonly achieved: readonly Part[];
  readonly stated: StatusShown;
  /** Null where nothing is computed for the row. */
  readonly computed: StatusShown | null;
  /** Null where none was agreed. */
  readonly agreed: Override | null;
  /** What its dates say. */
  readonly milestones: readonly RowMilestone[];
  readonly findings: readonly Finding[];
  readonly comment: TextShown | null;
  readonly draft: TextShown | null;
  /** Newest first. */
  readonly history: readonly PastEvent[];
}

/** Of a row that isn't one of the plan's: what is there instead. `elsewhere`: it is on no sheet that was read. */
export type NoRow = 'elsewhere' | 'no plan' | 'heading' | 'group' | 'outside';

/** `row`: zero-based. */
export function rowAccount({ sheets, findings }: Pick<Review, 'sheets' | 'findings'>, sheetId: string, row: number): RowAccount | NoRow {
  const sheet = sheets.find(({ reading }) => reading.sheet.id === sheetId);
  if (sheet === undefined) return 'elsewhere';
  if (sheet.tables.length === 0) return 'no plan';
  for (const assessed of sheet.tables) {
    const found = assessed.rows.find((each) => each.row.row === row);
    if (found !== undefined) return isDataKind(found.row.kind) ? accountOf(sheet, assessed, found, findings) : 'group';
  }
  return sheet.tables.some(({ table }) => table.headerRows.includes(row)) ? 'heading' : 'outside';
}

function accountOf(sheet: AssessedSheet, assessed: AssessedTable, found: AssessedRow, findings: readonly Finding[]): RowAccount {
  const { table } = assessed;
  const { row } = found;
  const { columns, addInColumns } = table;
  const tell = figuresTold(found);
  const achievedAt = addInColumns.achieved ?? columns.achieved;
  const shared = sharedWords(columns.periods.map(({ heading }) => heading));
  return {
    sheet: table.sheet.name,
    row: row.row,
    name: rowName(row),
    theme: row.theme ?? row.outcome,
    target: columns.target === null ? null : figureIn(row.row, columns.target, textOf(row.target.figure, tell)),
    periods: columns.periods.map(({ column, heading, forecast }, index) => {
      const actual = row.actuals[index] ?? { kind: 'blank' };
      return {
        heading: heading.slice(shared).trim() || heading,
        value: actual.kind === 'number' ? actual.value : null,
        figure: figureIn(row.row, column, textOf(actual, tell)),
        isForecast: forecast === true,
      };
    }),
    expected: found.profile,
    goal: found.goal,
    total: totalParts(assessed, found, tell),
    achieved:
      found.achieved === null
        ? []
        : [
            achievedAt === null ? percentText(found.achieved) : figureIn(row.row, achievedAt, percentText(found.achieved)),
            ...againstGoal(found, tell),
            ...shareOf(assessed, found, tell),
          ],
    stated: statedOf(assessed, found),
    computed: found.rating === null ? null : whyRated(assessed, found, tell),
    agreed: sheet.ledgers.get(table)?.overrides.get(row.row) ?? null,
    milestones: sheet.milestones.get(table)?.get(row.row) ?? [],
    findings: findingsOf(findings, table.sheet.name, row.row),
    comment: textIn(row.row, columns.commentary.at(-1), row.comment),
    draft: textIn(row.row, addInColumns.draft, row.addInTexts.draft ?? null),
    history: rowHistory(table, row, sheet.ledgers.get(table)?.histories.get(row.row) ?? []),
  };
}

/** A limit that is passed isn't achieved the more: what is over it goes with the share. */
function againstGoal({ row: { target }, goal, total }: AssessedRow, tell: TellFigure): readonly string[] {
  if (target.kind === null || !isCeiling(target.kind)) return [' of the target'];
  return goal !== null && total !== null && total > goal ? [` of the limit: over it by ${tell(total - goal)}`] : [' of the limit'];
}

/** " (31 ÷ 100)", each figure in its cell; nothing where the share isn't made so. */
function shareOf({ table: { columns, addInColumns } }: AssessedTable, found: AssessedRow, tell: TellFigure): readonly Part[] {
  const { row, total, goal, achieved } = found;
  if (total === null || goal === null || goal === 0 || achieved === null || !isSameFigure(achieved, total / goal)) return [];
  const inColumn = (column: number | null | undefined, value: number): Part =>
    column === null || column === undefined ? tell(value) : figureIn(row.row, column, tell(value));
  return [
    ' (',
    inColumn(addInColumns.total ?? columns.total, total),
    ' ÷ ',
    inColumn(addInColumns.targetFigure ?? columns.target, goal),
    ')',
  ];
}

/** How many characters whole words take with which all headings begin, as those of a heading over them do. */
function sharedWords([first = '', ...others]: readonly string[]): number {
  if (others.length === 0) return 0;
  const ends = [...first.matchAll(/\s+/gu)].map(({ index, 0: space }) => index + space.length);
  return ends.filter((end) => others.every((other) => other.startsWith(first.slice(0, end)))).at(-1) ?? 0;
}

function textOf(figure: PlanFigure, tell: TellFigure): string {
  switch (figure.kind) {
    case 'number':
      return tell(figure.value);
    case 'blank':
      return 'blank';
    case 'error':
      return figure.error.error;
    default:
      return figure.text;
  }
}

/** The latest review that states one, in its cell. */
function statedOf({ filled }: AssessedTable, { row }: AssessedRow): StatusShown {
  const status = statedStatus(row);
  const review = currentReviews(row)
    .filter((each) => status !== null && each.status === status)
    .at(-1);
  if (review !== undefined) return { status, at: figureIn(row.row, review.column, '').at, why: [] };
  const fill = filled?.get(row.row);
  if (fill !== undefined) return { status: fill.status, at: figureIn(row.row, fill.column, '').at, why: ['By the colour of its cell.'] };
  const words = statedInWords(row);
  return { status: null, at: null, why: words === null ? [] : [`${capitalised(words)}.`] };
}

function findingsOf(findings: readonly Finding[], sheet: string, row: number): readonly Finding[] {
  const isHere = (address: string): boolean => Number(/\d+/.exec(address)?.[0] ?? '0') === row + 1;
  return findings.filter((finding) => finding.sheet === sheet && [finding.cell ?? '', ...finding.related].some(isHere));
}

function textIn(row: number, column: number | undefined, text: string | null): TextShown | null {
  return column === undefined || text === null || text === '' ? null : figureIn(row, column, text);
}
