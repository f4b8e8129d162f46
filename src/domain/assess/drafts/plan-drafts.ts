// The drafts of a programme plan's rows and of a narrative's: each is written from its own row, its table's columns and
// the as-at date.

import { inWording, type Statement, type Wording } from '../../commentary/house-style/house-wording';
import { planInNames } from '../../commentary/house-style/plan-names';
import { narrativeSentences, planSentences } from '../../commentary/plans/plan-draft';
import type { OpenDate, PlanRowToDraft, ReviewedStatus, StatusOfRow } from '../../commentary/plans/plan-row';
import { saysNoStatus } from '../../cells/statuses';
import { readProgress } from '../../cells/words/progress-words';
import type { AssessedTable } from '../../model/assessment';
import type { StyleSample } from '../../model/commentary/house-style';
import type { Grid } from '../../model/grid';
import type { MilestonesByRow } from '../../model/milestone';
import type { Layout, PlanTable } from '../../model/plan';
import type { RagColumn } from '../../model/table/columns';
import { isDataKind } from '../../model/table/counted-rows';
import type { PlanRow, StatedStatus } from '../../model/table/rows';
import { partsInWords, reviewsInDateOrder } from '../../rating/latest-stated-status';
import { comparedReviews } from '../../rating/review-directions';
import { openDatesOf } from '../../timescales/dates/dates-two-ways';
import { isCertain } from '../certain-tables';
import { progressOf } from '../progress-evidence';
import { aimNameIn, saidInRows } from './said-of-progress';
import { styleSamples } from './style-samples';

/** A table of a programme plan or a narrative with its drafts. */
interface DraftedPlan {
  readonly assessed: AssessedTable;
  readonly samples: readonly StyleSample[];
}

/** A table, and what its drafts are written from. */
interface PlanToDraft {
  readonly grid: Grid;
  readonly assessed: AssessedTable;
  readonly layout: Layout;
  readonly milestones: MilestonesByRow;
}

/**
 * The table, with a draft in each row that one is worth writing for; with none while its dates wait for an as-at date.
 */
export function withPlanDrafts({ grid, assessed, layout, milestones }: PlanToDraft, wording: Wording): DraftedPlan {
  const undrafted: DraftedPlan = { assessed, samples: [] };
  if (!isCertain(assessed.table) || (layout !== 'plan' && layout !== 'narrative')) return undrafted;
  const isWaiting = assessed.settings.asAt === null && [...milestones.values()].flat().some(({ state }) => state === null);
  if (isWaiting) return undrafted;
  const stateRow = statingPlanRows(grid, assessed, layout, milestones);
  const draftOf = (row: PlanRow): string | null => {
    const statement = stateRow(row);
    return statement === null ? null : inWording(statement, wording);
  };
  const rows = assessed.rows.filter(({ row }) => isDataKind(row.kind));
  return {
    assessed: {
      ...assessed,
      rows: assessed.rows.map((each) => (isDataKind(each.row.kind) ? { ...each, draft: draftOf(each.row) } : each)),
    },
    samples: styleSamples(rows, ({ row }) => ({ name: row.description, statement: stateRow(row) }), wording.longest),
  };
}

/** What the statements say, row by row, before they are worded; null where none is worth writing. */
export function statingPlanRows(
  grid: Grid,
  { table, settings: { asAt } }: Pick<AssessedTable, 'table' | 'settings'>,
  layout: 'plan' | 'narrative',
  milestones: MilestonesByRow,
): (row: PlanRow) => Statement | null {
  const sentencesOf = layout === 'plan' ? planSentences : narrativeSentences;
  const { inCells, inHeadings } = openDatesOf(grid, table);
  const openDates = new Map<number, OpenDate[]>();
  for (const { row, text, days } of inCells) {
    openDates.set(row, [...(openDates.get(row) ?? []), { text, couldBe: days.map(({ words }) => words) }]);
  }
  // Reviews whose dates are open have no order.
  const reviews = inHeadings.length > 0 ? [] : table.columns.rag.filter(({ date, part }) => part === undefined && isHeld(date, asAt));
  const compared = comparedReviews({ columns: { rag: reviews } });
  const hasDates = hasDateColumns(table);
  const saidOf = saidInRows(grid, table);
  const aimName = aimNameIn(table);
  const isRated = table.columns.rag.length > 0 || (table.columns.progress ?? []).length > 0;
  return (row) => {
    const given = (row.progress ?? []).filter(({ state }) => state !== 'complete' && state !== 'cancelled');
    const told: PlanRowToDraft = {
      about: row.description,
      said: saidOf(row),
      aimName,
      milestones: milestones.get(row.row) ?? [],
      hasDates,
      openDates: openDates.get(row.row) ?? [],
      status: { isAsked: isRated, ...statusOf(row, compared, inHeadings.length > 0, asAt) },
      progress: [...new Set(given.map(({ text }) => text))],
      givenUp: givenUpIn(row),
      settled: progressOf(table, row, null, asAt, () => []),
      asAt,
    };
    const sentences = sentencesOf(told);
    return sentences === null ? null : { sentences, named: () => planInNames(told, layout), asAt };
  };
}

function hasDateColumns({ columns: { timescale, dates }, roles }: PlanTable): boolean {
  return timescale !== null || (dates ?? []).length > 0 || roles.some(({ role }) => role === 'start' || role === 'end');
}

/** A review of a later month than the as-at date has yet to come. */
function isHeld(date: string | null, asAt: string | null): boolean {
  return date === null || asAt === null || date.slice(0, 'YYYY-MM'.length) <= asAt.slice(0, 'YYYY-MM'.length);
}

/** `compared`: the reviews that can be; null where no two can. */
function statusOf(
  row: PlanRow,
  compared: ReturnType<typeof comparedReviews>,
  areDatesOpen: boolean,
  asAt: string | null,
): Pick<StatusOfRow, 'now' | 'before'> {
  const parts = [...new Set(partsInWords(row))];
  if (parts.length > 0) return { now: { words: parts.join(', '), isStatus: true, date: null }, before: null };
  if (compared !== null) {
    const [now, before] = [reviewIn(row, compared.now), reviewIn(row, compared.before)];
    if (now.words !== '' || (before.words !== '' && asAt !== null)) return { now, before };
  }
  const latest = reviewsInDateOrder(row)
    .filter(({ text }) => text.trim() !== '')
    .at(-1);
  if (latest === undefined) return { now: null, before: null };
  return { now: reviewed(latest, areDatesOpen ? null : latest.date), before: null };
}

function reviewIn({ reviews }: PlanRow, { column, date }: RagColumn): ReviewedStatus {
  const stated = reviews.find((review) => review.column === column);
  return stated === undefined ? { words: '', isStatus: false, date } : reviewed(stated, date);
}

function reviewed({ status, text, says }: StatedStatus, date: string | null): ReviewedStatus {
  return { words: status ?? says ?? text.trim(), isStatus: status !== null, date };
}

/** The words by which a row says that it is given up. */
function givenUpIn({ progress = [], reviews }: PlanRow): string | null {
  const said = [...progress.map(({ text }) => text), ...reviews.map(({ text }) => text)];
  return (
    said.find((text) => !saysNoStatus(text) && readProgress(text) === 'cancelled') ??
    progress.find(({ state }) => state === 'cancelled')?.text ??
    null
  );
}
