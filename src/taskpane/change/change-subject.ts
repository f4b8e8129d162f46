// What the officer can do with a table beside a review: which changes are offered, what their forms ask for,
// and the requests that come of them.

import type { AssessedSheet, AssessedTable, DraftUse } from '../../domain/model/assessment';
import type { Author, TableKey } from '../../domain/changes/change';
import type { ChangeRequest } from '../../domain/changes/request';
import type { Scope } from '../../app/contract';
import { nextMonth } from './next-month';
import type { IsoDate } from '../../domain/model/dates';
import type { Review } from '../../domain/model/review';
import type { SchemeName } from '../../domain/model/scheme';
import { typedThresholds } from './thresholds';
import { isCertain } from '../../domain/assess/certain-tables';

/** Subjects about one table. */
interface TableSubject {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

/** Subjects with a form to fill in first. `override` covers ending one. */
export type FormSubject = TableSubject & { readonly kind: 'start-review' | 'override' | 'freeze' | 'use-drafts' | 'set-scheme' };

/** Subjects without a form. `summary` is of the whole workbook, the others of one table. */
type SubjectAtOnce = (TableSubject & { readonly kind: 'repair-rows' | 'carry-comments' | 'new-year' }) | { readonly kind: 'summary' };

/** The templates of the whole workbook, which have a screen of their own. */
interface HouseStyleSubject {
  readonly kind: 'house-style';
}

export type ChangeSubject = FormSubject | SubjectAtOnce | HouseStyleSubject;

/** A draft that could go into its row's comment. */
interface DraftToUse extends DraftUse {
  readonly kind: Exclude<DraftUse['kind'], 'used' | 'behind'>;
  readonly after: string;
}

export type TableChange = Exclude<ChangeSubject['kind'], 'summary' | 'house-style'>;

/** What has been typed and chosen. */
export interface ChangeForm {
  /** "2012-09". */
  readonly month: string;
  /** Zero-based; null before one is chosen. */
  readonly row: number | null;
  readonly status: string;
  readonly reason: string;
  readonly reviewOn: IsoDate;
  /** The board or paper. */
  readonly to: string;
  /** Zero-based: those whose drafts are used. */
  readonly rows: readonly number[];
  readonly scheme: SchemeName;
  /** Thresholds by their rule's place, as typed: those that were touched. */
  readonly thresholds: Readonly<Record<string, string>>;
}

const formSubjects: ReadonlySet<ChangeSubject['kind']> = new Set(['start-review', 'override', 'freeze', 'use-drafts', 'set-scheme']);

/** Whether a subject has a form to fill in first. */
export function needsForm(subject: ChangeSubject): subject is FormSubject {
  return formSubjects.has(subject.kind);
}

/** What can be done with a table. Nothing where its reading is doubtful: it must be checked first. */
export function changesOffered({ slipped, draftUses, carriedComments }: AssessedSheet, assessed: AssessedTable): readonly TableChange[] {
  const { table, rows, settings } = assessed;
  if (!isCertain(table)) return [];
  return [
    ...(table.columns.rag.some(({ part }) => part === undefined) ? ['start-review' as const] : []),
    ...(table.addInColumns.rag !== undefined && rows.some(({ rating }) => rating !== null) ? ['override' as const] : []),
    ...((draftUses.get(table) ?? []).some(({ after }) => after !== null) ? ['use-drafts' as const] : []),
    ...((carriedComments.get(table) ?? []).length > 0 ? ['carry-comments' as const] : []),
    'freeze',
    ...(settings.index > 0 ? ['set-scheme' as const] : []),
    ...((slipped.get(table) ?? []).length > 0 ? ['repair-rows' as const] : []),
    'new-year',
  ];
}

/** What the comments of a subject's table could be. */
export function draftsToUse({ sheet, assessed }: FormSubject): readonly DraftToUse[] {
  return (sheet.draftUses.get(assessed.table) ?? []).flatMap(({ kind, after, ...use }) =>
    after === null || kind === 'used' || kind === 'behind' ? [] : [{ ...use, kind, after }],
  );
}

/**
 * The form as it opens: nothing chosen but the month that the next review is likely to be of, and the comments that are
 * blank or still drafts of ours. Officers' own words wait until they are ticked.
 */
export function blankForm(subject: FormSubject): ChangeForm {
  const rows =
    subject.kind === 'use-drafts'
      ? draftsToUse(subject).flatMap(({ row, kind }) => (kind === 'blank' || kind === 'outdated' ? [row] : []))
      : [];
  const month = subject.kind === 'start-review' ? nextMonth(subject.assessed.table) : '';
  const scheme = subject.assessed.settings.scheme.name;
  return { month, row: null, status: '', reason: '', reviewOn: '', to: '', rows, scheme, thresholds: {} };
}

/** The request of a filled form. */
export function requestOf(
  subject: FormSubject,
  form: ChangeForm,
  { author, schemes }: { readonly author: Author; readonly schemes: Review['schemes'] },
): ChangeRequest {
  const table = keyOf(subject.assessed);
  switch (subject.kind) {
    case 'start-review':
      return { kind: 'start-review', table, month: form.month };
    case 'override': {
      const { row, status, reason, reviewOn } = form;
      return { kind: 'override', table, row, status, reason, reviewOn, author };
    }
    case 'use-drafts':
      return { kind: 'use-drafts', table, rows: form.rows };
    case 'freeze':
      return { kind: 'freeze', table, to: form.to, asker: author };
    case 'set-scheme':
      return { kind: 'set-scheme', table, scheme: form.scheme, thresholds: typedThresholds(schemes[form.scheme], form.thresholds) };
  }
}

/** The request of a subject without a form. */
export function requestAtOnce(subject: SubjectAtOnce): ChangeRequest {
  return subject.kind === 'summary' ? { kind: 'summary' } : { kind: subject.kind, table: keyOf(subject.assessed) };
}

/** The request that ends an agreed status. */
export function endOverrideRequest({ assessed }: FormSubject, row: number, author: Author): ChangeRequest {
  return { kind: 'end-override', table: keyOf(assessed), row, asker: author };
}

/** What must be read to work it out: the table's sheet, or the whole workbook. */
export function scopeOf(subject: ChangeSubject): Scope {
  if (subject.kind === 'summary') return { kind: 'workbook' };
  // The settings are read with any sheet.
  return subject.kind === 'house-style' ? { kind: 'sheet', sheet: null } : { kind: 'sheet', sheet: subject.assessed.table.sheet.name };
}

/** The table as requests and dates of single tables name it. */
export function keyOf({ table }: Pick<AssessedTable, 'table'>): TableKey {
  return { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? table.area.firstRow };
}
