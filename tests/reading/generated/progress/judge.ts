// A review of a generated programme plan held against its truth: right, asked, refused, or confidently wrong.

import { isCertain } from '../../../../src/domain/assess/certain-tables';
import { cellAddress } from '../../../../src/domain/model/cell';
import type { AssessedRow, AssessedSheet } from '../../../../src/domain/model/assessment';
import type { Review } from '../../../../src/domain/model/review';
import type { Status } from '../../../../src/domain/model/scheme';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../domain/fixtures/review-of';
import type { Verdict } from '../evidence/judge';
import type { Delivered, ProgressPlan, ProgressRow, Standing } from './truth';

/** What a review says of where a row stands. */
type Shown = Standing | 'asked' | 'nothing';

/** What a review makes of a plan. */
export function judgeProgress(plan: ProgressPlan): Verdict {
  const review = reviewWorkbook(snapshotOf(plan.grid), { asAt: plan.asAt, answers: [] });
  const [sheet] = review.sheets;
  if (sheet === undefined || sheet.reading.layout === 'none')
    return { outcome: plan.layout === 'none' ? 'right' : 'refused', because: [sheet?.reading.reason ?? ''] };
  const certain = sheet.reading.tables.filter(isCertain);
  const unsure = sheet.reading.tables.length > certain.length;
  const wrong = [
    ...alarms(review),
    ...certain
      .filter(({ columns }) => columns.description !== plan.naming)
      .map(({ columns }) => `named by column ${String(columns.description)}, not ${String(plan.naming)}`),
    ...certain
      .map(({ layout }) => layout ?? sheet.reading.layout)
      .filter((layout) => layout !== plan.layout)
      .map((layout) => `read as ${layout}, not ${plan.layout}`),
    ...untold(plan, review),
  ];
  const asked = unsure ? [review.findings.find(({ check }) => check === 'mapping')?.message ?? 'unsure'] : [];
  const rows = new Map(sheet.tables.flatMap((table) => table.rows).map((row) => [row.row.row, row]));
  for (const row of plan.rows) {
    const found = rows.get(row.row);
    const name = `row ${String(row.row + 1)}`;
    if (found === undefined) {
      if (!unsure) wrong.push(`${name} is lost`);
      continue;
    }
    const said = [...standingSaid(sheet, review, row), ...deliveredSaid(found, row.delivered), ...apartSaid(found, row)];
    wrong.push(...said.filter(({ isWrong }) => isWrong).map(({ text }) => `${name}: ${text}`));
    if (row.settled) asked.push(...said.filter(({ isWrong }) => !isWrong).map(({ text }) => `${name}: ${text}`));
  }
  if (wrong.length > 0) return { outcome: 'wrong', because: wrong };
  return { outcome: asked.length > 0 ? 'asked' : 'right', because: asked };
}

/** A statement that isn't the truth; not wrong where it is a question, or nothing is said. */
interface Said {
  readonly text: string;
  readonly isWrong: boolean;
}

function standingSaid(sheet: AssessedSheet, review: Review, { row, standing, movedFrom }: ProgressRow): readonly Said[] {
  const shown = shownOf(sheet, row);
  const overdue = review.findings.some(({ check, cell, related }) => check === 'milestone-overdue' && isAbout([cell, ...related], row));
  if (overdue && standing !== 'overdue') return [{ text: `called overdue, and is ${standing ?? 'without a date'}`, isWrong: true }];
  if (shown === standing || (standing === null && shown === 'nothing')) {
    const from = [...sheet.milestones.values()].flatMap((ofTable) => ofTable.get(row) ?? []).map(({ slippedFrom }) => slippedFrom);
    return movedFrom === null || from.includes(movedFrom) ? [] : [{ text: `not moved from ${movedFrom}`, isWrong: true }];
  }
  return [{ text: `${shown}, not ${standing ?? 'dated'}`, isWrong: shown !== 'asked' && shown !== 'nothing' }];
}

/** The worst of a row's milestones. */
function shownOf({ milestones }: AssessedSheet, row: number): Shown {
  const states = [...milestones.values()].flatMap((ofTable) => ofTable.get(row) ?? []).map(({ state }) => state);
  if (states.length === 0) return 'nothing';
  if (states.includes('overdue')) return 'overdue';
  if (states.some((state) => state === 'asked' || state === 'unreadable' || state === null)) return 'asked';
  if (states.every((state) => state === 'complete' || state === 'closed')) return 'done';
  return states.every((state) => state === 'cancelled' || state === 'complete') ? 'cancelled' : 'not yet due';
}

const saysDelivered = /\bdelivered\b/iu;

function deliveredSaid({ total, method, achieved, rating, draft, row }: AssessedRow, delivered: Delivered | null): readonly Said[] {
  const status = rating !== null && 'status' in rating ? rating.status : null;
  if (delivered === null) return [];
  if (delivered === 'nothing') {
    const isCalled =
      status !== null || achieved !== null || (row.figureKind === undefined && total !== null) || saysDelivered.test(draft ?? '');
    return isCalled ? [{ text: `called delivered: ${String(total)}, ${status ?? ''}, ${draft ?? ''}`, isWrong: true }] : [];
  }
  const isOpen = method?.open === true && total === null && achieved === null;
  if (isOpen && (status === null || isMetAs(status, delivered))) return [{ text: 'asked how it counts', isWrong: false }];
  if (total !== null && Math.abs(total - delivered.total) < 1e-6) return [];
  return [
    { text: `total ${String(total)}, not ${String(delivered.total)}`, isWrong: total !== null || status !== null || achieved !== null },
  ];
}

/** A row that is asked how it counts is rated only where every way to count says the same, the true one too. */
function isMetAs(status: Status, { total, target }: Exclude<Delivered, 'nothing'>): boolean {
  return target !== undefined && (status === 'Green') === total >= target;
}

function apartSaid({ row }: AssessedRow, { apart }: ProgressRow): readonly Said[] {
  if (apart === null || (row.apart ?? '').includes(apart)) return [];
  return [{ text: `told apart by ${row.apart ?? 'nothing'}, not ${apart}`, isWrong: true }];
}

function alarms({ findings }: Review): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'wrong')
    .map(({ cell, message }) => `false alarm at ${cell ?? 'the sheet'}: ${message}`);
}

/** A column that can't be understood and is passed over in silence. */
function untold({ tell, grid }: ProgressPlan, { findings }: Review): readonly string[] {
  if (tell === null) return [];
  const heading = grid.values.map((line) => line[tell - grid.area.firstColumn]).find((value) => typeof value === 'string') ?? '';
  const letters = cellAddress(0, tell).replace(/\d+$/u, '');
  const isIn = new RegExp(`^${letters}\\d`, 'u');
  const isTold = findings.some(
    ({ cell, related, message }) => [cell, ...related].some((address) => isIn.test(address ?? '')) || message.includes(`“${heading}”`),
  );
  return isTold ? [] : [`nothing is said of “${heading}”`];
}

function isAbout(addresses: readonly (string | null)[], row: number): boolean {
  return addresses.some((address) => Number(/^[A-Z]+(\d+)$/u.exec(address ?? '')?.[1] ?? 0) === row + 1);
}
