// Which of the three sheets of domain.md a table is, or why it is none of them. Doubt is a refusal.

import { listed, orList } from '../cells/words/word-list';
import { columnLetters } from '../model/cell';
import type { Layout } from '../model/plan';
import { whyColoursAlone } from './colours-alone';
import { holdsDates } from './columns/column-content';
import { contentOf, type ColumnRoles } from './columns/column-roles';
import type { ColumnEvidence } from './columns/figure-columns';
import { nearestColumns } from './nearest-columns';
import { combinePeriod } from './columns/periods/period-columns';
import { isDated } from './columns/statuses/status-columns';
import { isNarrativeShape } from './narrative/narrative-shape';
import { certainRefusal } from './refusals';

/**
 * A refusal says what the table looks like and what the officer can do; `weight` orders refusals of one sheet, the
 * most telling first.
 */
export type TableVerdict = { readonly layout: Exclude<Layout, 'none'> } | { readonly refusal: string; readonly weight: number };

/** Judges a table by the roles of its columns. */
export function judgeTable(roles: ColumnRoles): TableVerdict {
  const { text } = roles;
  // Words such as "Open" stand in many lists that aren't plans: only colours and points of a scale speak for one.
  const rated = roles.rag.filter(({ column }) => roles.scales.get(column)?.kind !== 'words').length;
  const special = roles.said === undefined ? specialTable(roles) : null;
  if (special !== null) return special;
  if (text === null) return { refusal: whyNameless(roles), weight: 2 };
  const hasComments = roles.commentary.length > 0;
  if (roles.proseTarget === text.description && isNarrativeShape(roles)) return { layout: 'narrative' };
  if (isDeliverables(roles)) return { layout: 'deliverables' };
  if (isNarrativeShape(roles)) return { layout: 'narrative' };
  const coloursAlone = rated > 0 && roles.said === undefined ? whyColoursAlone(roles) : null;
  if (coloursAlone !== null) return { refusal: coloursAlone, weight: certainRefusal };
  if (rated > 0 || isDatedWork(roles)) return { layout: 'plan' };
  if (text.project !== null && text.outcome !== null && hasComments) return { layout: 'plan' };
  if (roles.said !== undefined || (namesWork(roles) && roles.progress.some(isDated))) return { layout: 'plan' };
  if (roles.periodTargets.length >= 2) {
    return {
      refusal:
        'The figures by period are plans or targets, and no column says what was done; add columns of actual figures and review again.',
      weight: 2,
    };
  }
  return {
    refusal: `${lackingIn(roles)}${nearestColumns(roles)}`,
    weight: 1,
  };
}

/** Never says that there is no column of words where there is one. */
function whyNameless({ evidence, rag, progress, commentary, said }: ColumnRoles): string {
  const stated = new Set([...rag, ...progress].map(({ column }) => column).concat(commentary));
  const isOpen = (column: number): boolean => !stated.has(column) && said?.has(column) !== true;
  const worded = evidence.find(({ column, name, content }) => name !== '' && isOpen(column) && content.words * 2 > content.filled);
  return worded === undefined
    ? 'No column says what each row is about in words; head the one that does “Deliverable” or “Project”, or add one, then review again.'
    : `No heading says which column names the rows; head “${worded.name}” (column ${columnLetters(worded.column)}) “Deliverable” if it does, or the one that does, then review again.`;
}

/**
 * What no heading says, and beside what: never of a thing that a heading names. Columns of years are periods, if none
 * that a review counts.
 */
function lackingIn({ evidence, text }: ColumnRoles): string {
  const isHeaded = (role: string): boolean => evidence.some(({ words }) => words?.role === role);
  const things = [
    { name: 'a target', beside: 'its target', is: isHeaded('target') },
    { name: 'a period', beside: 'its periods', is: evidence.some(({ parts }) => combinePeriod(parts) !== null) },
    { name: 'a timescale', beside: 'its timescale', is: (text?.timescale ?? null) !== null || isHeaded('timescale') },
    { name: 'a RAG', beside: 'its RAG', is: isHeaded('rag') },
  ];
  const [lacking, found] = [things.filter(({ is }) => !is), things.filter(({ is }) => is)];
  if (lacking.length === 0) return 'The headings of this table don’t say enough to make it a plan';
  const besides = found.length === 0 ? '' : ` beside ${listed(found.map(({ beside }) => beside))}`;
  return `No column of this table is headed as ${orList(lacking.map(({ name }) => name))}${besides}`;
}

function specialTable(roles: ColumnRoles): TableVerdict | null {
  const counts = (role: string): number => roles.evidence.filter(({ words }) => words?.role === role).length;
  if (counts('risk') >= 2) {
    return { refusal: 'This looks like a risk register, not a programme plan; open the sheet with the plan and review that.', weight: 5 };
  }
  if (barsOf(roles).length > 0 && (roles.text?.timescale ?? null) === null) {
    return {
      refusal: 'This looks like a Gantt chart: its months are bars, not figures; add a column of end dates or of targets to review it.',
      weight: 5,
    };
  }
  return null;
}

/**
 * The periods of a schedule that hold no figure at all: bars of colour, which say nothing that can be read. Empty for
 * any other table.
 */
export function barsOf(roles: ColumnRoles): readonly number[] {
  const isSchedule = roles.evidence.some(({ words }) => words?.role === 'start' || words?.role === 'task');
  const { periods, target, total, said } = roles;
  if (!isSchedule || said !== undefined || periods.length < 3 || target !== null || total !== null) return [];
  return periods.every(({ column }) => contentOf(roles, column).figures === 0) ? periods.map(({ column }) => column) : [];
}

/** Figures by period, or a numeric target, or a total that something says is a deliverable's. */
function isDeliverables(roles: ColumnRoles): boolean {
  if (roles.said !== undefined) return roles.target !== null || roles.total !== null || roles.periods.length > 0;
  if (roles.target === null && roles.rivals.target.some((column) => contentOf(roles, column).figures > 0)) return true;
  if (roles.target !== null && (contentOf(roles, roles.target).figures > 0 || roles.periods.length > 0 || roles.total !== null))
    return true;
  // Columns of years alone are statistics; under "Actual" and "Forecast" they are a plan's.
  const saysMeasure = roles.periods.some(({ measure }) => measure !== null);
  if (roles.periods[0]?.period.level === 'year' && !saysMeasure && roles.total === null && roles.rag.length === 0) return false;
  if (roles.periods.length >= 2) return roles.periods.some(({ column }) => contentOf(roles, column).figures > 0) || roles.total !== null;
  if (roles.periods.length === 1 && roles.total !== null) return true;
  return roles.total !== null && (roles.achieved !== null || descriptionIs(roles, 'description'));
}

/** A heading says that the rows are actions, milestones, projects or what comes of them. */
function namesWork(roles: ColumnRoles): boolean {
  return roles.text?.project !== null || roles.text.outcome !== null || descriptionIs(roles, 'description');
}

/** Deadlines or next steps of work; of dates that may be of anything, and of starts alone, the headings must name work. */
function isDatedWork(roles: ColumnRoles): boolean {
  const isUnsaid = roles.dates.some(({ unsaid }) => unsaid === true);
  if (!isUnsaid && ((roles.text?.timescale ?? null) !== null || roles.nextSteps !== undefined)) return isAboutWork(roles);
  return namesWork(roles) && (isUnsaid || (hasStarts(roles) && roles.progress.length > 0));
}

function isAboutWork(roles: ColumnRoles): boolean {
  // “Met” under “Current position” is no comment, and says of work how it stands.
  const saysHowItStands = ({ words }: ColumnEvidence): boolean => words?.role === 'review' || words?.role === 'commentary';
  // From when to when, and how much of it is done, is said of nothing but work.
  const isSchedule = roles.percentComplete !== null && hasStarts(roles);
  return namesWork(roles) || roles.commentary.length > 0 || isSchedule || roles.evidence.some(saysHowItStands);
}

function hasStarts({ evidence }: ColumnRoles): boolean {
  return evidence.some(({ words, content }) => words?.role === 'start' && holdsDates(content));
}

function descriptionIs(roles: ColumnRoles, role: string): boolean {
  return roles.evidence.some(({ column, words }) => column === roles.text?.description && words?.role === role);
}
