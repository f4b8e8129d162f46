// What the dates of a row say beside its status: which have passed, and which
// can't be read. A date only suggests; the status stays.

import { cellAddress } from '../model/cell';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../model/plan';
import { statedInWords } from '../rating/latest-stated-status';
import { statedBeside } from '../timescales/milestone-state';
import { dateWords } from '../timescales/milestone-words';
import { askWhichDate, isDateInFigures } from './date-checks';
import type { FindingParts } from './finding';
import type { MilestonesByRow, RowMilestone } from '../model/milestone';
import type { PlanRow } from '../model/table/rows';

export function checkMilestones(table: PlanTable, milestones: MilestonesByRow): readonly FindingParts[] {
  return table.rows.flatMap((row) => (milestones.get(row.row) ?? []).flatMap((milestone) => check(table, row, milestone)));
}

function check(table: PlanTable, row: PlanRow, milestone: RowMilestone): readonly FindingParts[] {
  const at = { sheet: table.sheet.name, row: row.row, column: milestone.column };
  if (milestone.asks !== undefined) return [whetherDone({ ...at, column: milestone.asks.column }, milestone.asks.question)];
  if (milestone.state === 'overdue') return overdue(at, statedBeside(statedInWords(row), milestone), milestone, remarkIn(table, row));
  if (milestone.state !== 'unreadable') return [];
  if (milestone.couldBe.length === 0) return [unreadable(at, milestone)];
  return isDateInFigures(milestone) ? [] : [askWhichDate(at, milestone)];
}

type At = Pick<FindingParts, 'sheet' | 'row' | 'column'>;

const longestRemark = 60;
const saysWhereItIs = /\b(?:progress|position|stands?|status|updates?|now|outcome|stage|latest)\b/iu;

/** "Half fitted" under "Progress" is no status that we know, and says where things stand all the same. */
function remarkIn({ columns, roles }: PlanTable, { comment }: PlanRow): string | null {
  const heading = roles.find(({ column }) => column === columns.commentary[0])?.heading ?? '';
  return comment === null || comment.length > longestRemark || !saysWhereItIs.test(heading) ? null : comment;
}

/** `remark`: told where nothing is stated. */
function overdue(at: At, stated: string | null, { date, label }: RowMilestone, remark: string | null): readonly FindingParts[] {
  if (date === null) return [];
  const status = stated !== null ? `stated ${stated}` : remark === null ? 'no status is stated' : `it says “${remark}”`;
  const message = `${label === null ? 'Due' : `${label}: due`} ${dateWords(date)} and ${status}: overdue by the date.`;
  const ofSeveral = (rows: readonly number[]): string =>
    `${rowList([...new Set(rows)])}: overdue by the date. The stated statuses are left as they are.`;
  return [
    { check: 'milestone-overdue', severity: 'note', ...at, message, stated, computed: 'overdue', alike: { key: '', message: ofSeveral } },
  ];
}

/** Work that may be done isn't called overdue: the officer is asked. */
function whetherDone(at: At, question: string): FindingParts {
  const message = `${cellAddress(at.row ?? 0, at.column ?? 0)}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
  const ofSeveral = (rows: readonly number[]): string =>
    `${rowList([...new Set(rows)])}: the cells leave open whether the work is done. Make them say which, then review again.`;
  return { check: 'progress-open', severity: 'ask', ...at, message, alike: { key: '', message: ofSeveral } };
}

function unreadable(at: At, { text, reason }: RowMilestone): FindingParts {
  const why = reason ?? 'No date can be read in it.';
  const message = `${cellAddress(at.row ?? 0, at.column ?? 0)} says “${text}”. ${why}`;
  const alike = { key: why, message: (rows: readonly number[]) => `${rowList([...new Set(rows)])}: these timescales give no date. ${why}` };
  return { check: 'timescale-unreadable', severity: 'note', ...at, message, stated: text, alike };
}
