// What the dates of a row say beside its status: which have passed, and which
// can't be read. A date only suggests; the status stays.

import { headingAt } from '../model/table/heading-at';
import { cellAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../model/plan';
import { statedInWords } from '../rating/latest-stated-status';
import { statedBeside } from '../timescales/milestone-state';
import { dateOrSpan } from '../timescales/milestone-words';
import { askWhichDate, isDateInFigures } from './date-checks';
import type { FindingParts } from './finding';
import { unreadWords, type WordsOfRow } from '../recognise/columns/unread-words';
import type { MilestonesByRow, RowMilestone } from '../model/milestone';
import type { PlanRow } from '../model/table/rows';

export function checkMilestones(grid: Grid, table: PlanTable, milestones: MilestonesByRow): readonly FindingParts[] {
  const unread = unreadWords(grid, table);
  return table.rows.flatMap((row) => (milestones.get(row.row) ?? []).flatMap((milestone) => check(table, row, milestone, unread)));
}

function check(table: PlanTable, row: PlanRow, milestone: RowMilestone, unread: WordsOfRow): readonly FindingParts[] {
  const at = { sheet: table.sheet.name, row: row.row, column: milestone.column };
  if (milestone.asks?.ofColumn === true) return [];
  if (milestone.asks !== undefined) return [whetherDone({ ...at, column: milestone.asks.column }, milestone.asks)];
  if (milestone.state === 'overdue')
    return overdue(at, statedBeside(statedInWords(row), milestone), milestone, remarkIn(table, row, unread));
  // Dates to be checked are told with what they are held against, and what is missing is told in the draft.
  if (milestone.state !== 'unreadable' || milestone.toCheck !== undefined || milestone.isMissing === true) return [];
  if (milestone.couldBe.length === 0) return [unreadable(at, milestone)];
  return isDateInFigures(milestone) ? [] : [askWhichDate(at, milestone)];
}

type At = Pick<FindingParts, 'sheet' | 'row' | 'column'>;

const longestRemark = 60;
const saysWhereItIs = /\b(?:progress|position|stands?|status|updates?|now|outcome|stage|latest|state of play|evidence|done)\b/iu;

/**
 * "Half fitted" under "Progress" is no status that we know, and says where things stand all the same. Other words
 * beside the row, read or not, are quoted with their cell: whoever reads that a date has passed should see them.
 */
function remarkIn({ columns, roles }: PlanTable, { row, comment }: PlanRow, unread: WordsOfRow): string | null {
  const [first] = columns.commentary;
  if (comment !== null && first !== undefined) {
    const heading = headingAt({ roles }, first);
    return `${saysWhereItIs.test(heading) ? 'it' : 'its comment'} says “${cutShort(comment)}”`;
  }
  const words = unread(row);
  return words === null ? null : `${cellAddress(row, words.column)}, which isn’t read, says “${cutShort(words.text)}”`;
}

function cutShort(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestRemark) return line;
  return `${line.slice(0, longestRemark).replace(/[\s,;:.–-]+\S*$/u, '')}…`;
}

/** `remark`: told where nothing is stated. */
function overdue(at: At, stated: string | null, milestone: RowMilestone, remark: string | null): readonly FindingParts[] {
  const { date, label, span } = milestone;
  if (date === null) return [];
  const status = stated !== null ? `stated ${stated}` : (remark ?? 'no status is stated');
  const by = span === undefined ? '' : 'by the end of ';
  const message = `${label === null ? 'Due' : `${label}: due`} ${by}${dateOrSpan(milestone)} and ${status}: overdue by the date.`;
  const left = stated === null ? '' : ' The stated statuses are left as they are.';
  const alike = {
    key: stated === null ? 'unstated' : 'stated',
    message: (rows: readonly number[]): string => `${rowList([...new Set(rows)])}: overdue by the date.${left}`,
  };
  return [{ check: 'milestone-overdue', severity: 'note', ...at, message, stated, computed: 'overdue', alike }];
}

/** Work that may be done isn't called overdue: the officer is asked. */
function whetherDone(at: At, { question, ofAll }: NonNullable<RowMilestone['asks']>): FindingParts {
  const message = `${cellAddress(at.row ?? 0, at.column ?? 0)}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
  const ofSeveral = (rows: readonly number[]): string =>
    `${rowList([...new Set(rows)])}: ${ofAll ?? 'the cells leave open whether the work is done. Make them say which, then review again.'}`;
  return { check: 'progress-open', severity: 'ask', ...at, message, alike: { key: ofAll ?? '', message: ofSeveral } };
}

function unreadable(at: At, { text, reason }: RowMilestone): FindingParts {
  const why = reason ?? 'No date can be read in it.';
  const message = `${cellAddress(at.row ?? 0, at.column ?? 0)} says “${text}”. ${why}`;
  const alike = { key: why, message: (rows: readonly number[]) => `${rowList([...new Set(rows)])}: these timescales give no date. ${why}` };
  return { check: 'timescale-unreadable', severity: 'note', ...at, message, stated: text, alike };
}
