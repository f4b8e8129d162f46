// Which of the three sheets of domain.md a table is, or why it is none of them. Doubt is a refusal.

import type { Layout } from '../model/plan';
import { contentOf, type ColumnRoles } from './columns/column-roles';

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
  if (text === null)
    return {
      refusal: 'No column says what each row is about; add a column headed “Deliverable” or “Project” and review again.',
      weight: 2,
    };
  const hasComments = roles.commentary.length > 0;
  if (roles.proseTarget === text.description && hasComments && roles.rag.length > 0 && text.timescale === null)
    return { layout: 'narrative' };
  if (isDeliverables(roles)) return { layout: 'deliverables' };
  const marks = rated + (text.timescale === null ? 0 : 1);
  if (marks > 0 && isNarrativeShape(roles)) return { layout: 'narrative' };
  if (rated > 0 || (text.timescale !== null && isAboutWork(roles))) return { layout: 'plan' };
  if (text.project !== null && text.outcome !== null && hasComments) return { layout: 'plan' };
  if (roles.said !== undefined) return { layout: 'plan' };
  if (roles.periodTargets.length >= 2) {
    return {
      refusal:
        'The figures by period are plans or targets, and no column says what was done; add columns of actual figures and review again.',
      weight: 2,
    };
  }
  return {
    refusal:
      'This table has no target, no figures by period, no timescale and no RAG column, so there is nothing to review; add one of them if it is a plan.',
    weight: 1,
  };
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

/** Prose about what was aimed at beside prose about what was done, with a status. */
function isNarrativeShape(roles: ColumnRoles): boolean {
  const { text } = roles;
  const others = [text?.timescale, text?.project, text?.outcome].filter((column) => typeof column === 'number');
  if (text === null || others.length > 0 || roles.commentary.length === 0) return false;
  return roles.rag.length > 0 && roles.proseTarget === text.description;
}

function isAboutWork(roles: ColumnRoles): boolean {
  return (
    roles.text?.project !== null ||
    roles.text.outcome !== null ||
    descriptionIs(roles, 'description') ||
    roles.commentary.length > 0 ||
    roles.evidence.some(({ words }) => words?.role === 'review')
  );
}

function descriptionIs(roles: ColumnRoles, role: string): boolean {
  return roles.evidence.some(({ column, words }) => column === roles.text?.description && words?.role === role);
}
